// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/deadline.h"

namespace mw::smtp {

Deadline::Deadline(QObject* parent) : QObject(parent)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::CoarseTimer);
    connect(&m_timer, &QTimer::timeout, this, &Deadline::onShot);
}

void Deadline::set(std::chrono::milliseconds fromNow)
{
    m_at = Clock::now() + fromNow;
    if (m_at < m_shot)
        start(fromNow);
}

void Deadline::clear()
{
    m_at = m_shot = Clock::time_point::max();
    m_timer.stop();
}

void Deadline::start(Clock::duration fromNow)
{
    m_shot = Clock::now() + fromNow;
    m_timer.start(std::chrono::ceil<std::chrono::milliseconds>(fromNow));
}

void Deadline::onShot()
{
    const auto left = m_at - Clock::now();
    if (left > Clock::duration::zero()) { // moved since, or a coarse timer's early shot
        start(left);
        return;
    }
    clear();
    Q_EMIT passed();
}

} // namespace mw::smtp
