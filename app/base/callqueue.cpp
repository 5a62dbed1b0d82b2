// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/callqueue.h"

#include <QCoreApplication>
#include <QEvent>

namespace mw::base {

void CallQueue::post(std::function<void()> call)
{
    {
        const std::lock_guard lock(m_mutex);
        m_calls.push_back(std::move(call));
    }
    QCoreApplication::postEvent(this, new QEvent(QEvent::User));
}

bool CallQueue::event(QEvent* event)
{
    if (event->type() != QEvent::User)
        return QObject::event(event);
    std::function<void()> call;
    {
        const std::lock_guard lock(m_mutex);
        if (m_calls.empty())
            return true;
        call = std::move(m_calls.front());
        m_calls.pop_front();
    }
    call(); // may delete this
    return true;
}

} // namespace mw::base
