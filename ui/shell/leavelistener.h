// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/leavewatch.h"

#include <QDBusConnection>
#include <QDBusUnixFileDescriptor>
#include <QVariantMap>

namespace mw::shell {

/// LeaveWatchDbus's part on the buses, in the thread that made it. Signals are matched by path and interface,
/// not by who sends them: finding that out would wait for the bus, and who forges one makes a workspace lock.
class LeaveListener : public QObject
{
    Q_OBJECT
public:
    LeaveListener(const QDBusConnection& system, const QDBusConnection& session);

    void watch(const LeaveWatch::Wishes& wishes);
    void readyToSleep() { m_delay = {}; }

Q_SIGNALS:
    void screenLocked();
    void fallingAsleep();

private Q_SLOTS: // by name, for D-Bus
    void onPrepareForSleep(bool begins);
    void onActiveChanged(bool active);
    void onSessionLock();
    void onSessionChanged(const QString& interface, const QVariantMap& changed, const QStringList& gone);

private:
    void findSession(const QString& method, const QVariant& argument);
    void takeDelay();

    QDBusConnection m_system;
    QDBusConnection m_session;
    LeaveWatch::Wishes m_wishes;
    QDBusUnixFileDescriptor m_delay; ///< held as long as it is open
    bool m_asking = false;           ///< for the delay
};

} // namespace mw::shell
