// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/leavewatchdbus.h"

#include "shell/leavelistener.h"

namespace mw::shell {

LeaveWatchDbus::LeaveWatchDbus(std::function<Buses()> connect, QObject* parent)
    : LeaveWatch(parent), m_there(std::make_unique<base::CallQueue>())
{
    m_thread.setObjectName(QStringLiteral("leaving"));
    m_there->moveToThread(&m_thread);
    m_thread.start();
    m_there->post([this, connect = std::move(connect)] {
        const Buses buses = connect();
        m_listener = std::make_unique<LeaveListener>(buses.system, buses.session);
        // In that thread, which only leaves it here.
        QObject::connect(
            m_listener.get(), &LeaveListener::screenLocked, m_listener.get(),
            [this] { m_here.post([this] { Q_EMIT screenLocked(); }); }, Qt::DirectConnection);
        QObject::connect(
            m_listener.get(), &LeaveListener::fallingAsleep, m_listener.get(),
            [this] { m_here.post([this] { Q_EMIT fallingAsleep(); }); }, Qt::DirectConnection);
    });
}

LeaveWatchDbus::~LeaveWatchDbus()
{
    m_there->post([this] {
        m_listener.reset();
        m_thread.quit();
    });
    m_thread.wait();
}

void LeaveWatchDbus::watch(const Wishes& wishes)
{
    m_there->post([this, wishes] { m_listener->watch(wishes); });
}

void LeaveWatchDbus::readyToSleep()
{
    m_there->post([this] { m_listener->readyToSleep(); });
}

} // namespace mw::shell
