// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/callqueue.h"

#include <memory>
#include <QCoreApplication>
#include <QEvent>

namespace mw::base {

CallQueue::~CallQueue()
{
    const std::lock_guard lock(m_mutex); // for what another thread, joined by now, left here and nobody ran
    m_calls.clear();
}

void CallQueue::post(std::function<void()> call)
{
    auto event = std::make_unique<QEvent>(QEvent::User);
    {
        const std::lock_guard lock(m_mutex);
        m_calls.push_back(std::move(call));
    }
    wake(event.release());
}

void CallQueue::wake(QEvent* event)
{
    QCoreApplication::postEvent(this, event);
}

bool CallQueue::event(QEvent* event)
{
    std::function<void()> call;
    {
        const std::lock_guard lock(m_mutex); // before the event is looked at: it was made before the unlock
        if (event->type() != QEvent::User)
            return QObject::event(event);
        if (m_calls.empty())
            return true;
        call = std::move(m_calls.front());
        m_calls.pop_front();
    }
    call(); // may delete this
    return true;
}

} // namespace mw::base
