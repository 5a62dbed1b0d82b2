// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/leavelistener.h"

#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

namespace mw::shell {

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 3'000; ///< milliseconds
const QString logind = u"org.freedesktop.login1"_s;
const QString managerPath = u"/org/freedesktop/login1"_s;
const QString managerInterface = u"org.freedesktop.login1.Manager"_s;
const QString sessionInterface = u"org.freedesktop.login1.Session"_s;

QDBusMessage toManager(const QString& method)
{
    return QDBusMessage::createMethodCall(logind, managerPath, managerInterface, method);
}

} // namespace

LeaveListener::LeaveListener(const QDBusConnection& system, const QDBusConnection& session)
    : m_system(system), m_session(session)
{
    if (m_system.isConnected()) {
        m_system.connect({}, managerPath, managerInterface, u"PrepareForSleep"_s, this,
                         SLOT(onPrepareForSleep(bool)));
        findSession(u"GetSession"_s, u"auto"_s);
    }
    for (const QString& desktop : {u"org.freedesktop.ScreenSaver"_s, u"org.gnome.ScreenSaver"_s})
        if (m_session.isConnected())
            m_session.connect({}, {}, desktop, u"ActiveChanged"_s, this, SLOT(onActiveChanged(bool)));
}

/// An older logind knows no "auto": then by the caller's process.
void LeaveListener::findSession(const QString& method, const QVariant& argument)
{
    QDBusMessage call = toManager(method);
    call << argument;
    auto* watcher = new QDBusPendingCallWatcher(m_system.asyncCall(call, patience), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, method] {
        watcher->deleteLater();
        const QDBusPendingReply<QDBusObjectPath> reply = *watcher;
        if (!reply.isValid()) {
            if (method == u"GetSession")
                findSession(u"GetSessionByPID"_s, 0U); // 0: who asks
            return;
        }
        const QString path = reply.value().path();
        m_system.connect({}, path, sessionInterface, u"Lock"_s, this, SLOT(onSessionLock()));
        m_system.connect({}, path, u"org.freedesktop.DBus.Properties"_s, u"PropertiesChanged"_s, this,
                         SLOT(onSessionChanged(QString, QVariantMap, QStringList)));
    });
}

void LeaveListener::watch(const LeaveWatch::Wishes& wishes)
{
    m_wishes = wishes;
    if (!m_wishes.sleep)
        m_delay = {};
    else
        takeDelay();
}

void LeaveListener::takeDelay()
{
    if (m_asking || m_delay.isValid() || !m_system.isConnected() ||
        !m_system.connectionCapabilities().testFlag(QDBusConnection::UnixFileDescriptorPassing))
        return;
    m_asking = true;
    QDBusMessage call = toManager(u"Inhibit"_s);
    call << u"sleep"_s << u"Mailwright"_s << tr("Workspaces are locked first") << u"delay"_s;
    auto* watcher = new QDBusPendingCallWatcher(m_system.asyncCall(call, patience), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        m_asking = false;
        const QDBusPendingReply<QDBusUnixFileDescriptor> reply = *watcher;
        if (m_wishes.sleep && reply.isValid() && reply.value().isValid())
            m_delay = reply.value();
    });
}

void LeaveListener::onPrepareForSleep(bool begins)
{
    if (!m_wishes.sleep)
        return;
    if (begins)
        Q_EMIT fallingAsleep();
    else
        takeDelay(); // awake again
}

void LeaveListener::onActiveChanged(bool active)
{
    if (active && m_wishes.screen)
        Q_EMIT screenLocked();
}

void LeaveListener::onSessionLock()
{
    onActiveChanged(true);
}

void LeaveListener::onSessionChanged(const QString& interface, const QVariantMap& changed, const QStringList&)
{
    if (interface == sessionInterface && changed.value(u"LockedHint"_s).toBool())
        onActiveChanged(true);
}

} // namespace mw::shell
