// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/sleepinhibitordbus.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

namespace mw::shell {

using namespace Qt::StringLiterals;

namespace {

const QString program = u"Mailwright"_s;
constexpr int patience = 3'000; ///< milliseconds; a service that hangs is one that refuses

} // namespace

const std::vector<SleepInhibitorDbus::Desktop>& SleepInhibitorDbus::desktops()
{
    static const std::vector<Desktop> known{
        {u"org.freedesktop.PowerManagement"_s, u"/org/freedesktop/PowerManagement/Inhibit"_s,
         u"org.freedesktop.PowerManagement.Inhibit"_s, u"UnInhibit"_s},
        {u"org.freedesktop.ScreenSaver"_s, u"/org/freedesktop/ScreenSaver"_s,
         u"org.freedesktop.ScreenSaver"_s, u"UnInhibit"_s},
    };
    return known;
}

SleepInhibitorDbus::SleepInhibitorDbus(const QDBusConnection& system, const QDBusConnection& session,
                                       QObject* parent)
    : SleepInhibitor(parent), m_system(system), m_session(session)
{
}

SleepInhibitorDbus::~SleepInhibitorDbus()
{
    if (m_cookie)
        letGo(m_cookie->first, m_cookie->second);
}

void SleepInhibitorDbus::hold(const QString& why)
{
    if (state() != State::Off)
        return;
    ++m_wish;
    m_why = why;
    setState(State::Asking);
    askLogind();
}

void SleepInhibitorDbus::release()
{
    ++m_wish;
    m_lock = {};
    if (m_cookie)
        letGo(m_cookie->first, m_cookie->second);
    m_cookie.reset();
    setState(State::Off);
}

void SleepInhibitorDbus::askLogind()
{
    if (!m_system.isConnected() ||
        !m_system.connectionCapabilities().testFlag(QDBusConnection::UnixFileDescriptorPassing))
        return askDesktop(0);
    QDBusMessage call =
        QDBusMessage::createMethodCall(u"org.freedesktop.login1"_s, u"/org/freedesktop/login1"_s,
                                       u"org.freedesktop.login1.Manager"_s, u"Inhibit"_s);
    call << u"sleep:idle"_s << program << m_why << u"block"_s;
    auto* watcher = new QDBusPendingCallWatcher(m_system.asyncCall(call, patience), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, wish = m_wish] {
        watcher->deleteLater();
        const QDBusPendingReply<QDBusUnixFileDescriptor> reply = *watcher;
        if (wish != m_wish)
            return; // what came with it is closed with it
        if (!reply.isValid() || !reply.value().isValid())
            return askDesktop(0);
        m_lock = reply.value();
        setState(State::System);
    });
}

void SleepInhibitorDbus::askDesktop(std::size_t which)
{
    if (!m_session.isConnected() || which >= desktops().size())
        return setState(State::Refused);
    const Desktop& desktop = desktops()[which];
    QDBusMessage call =
        QDBusMessage::createMethodCall(desktop.service, desktop.path, desktop.interface, u"Inhibit"_s);
    call << program << m_why;
    auto* watcher = new QDBusPendingCallWatcher(m_session.asyncCall(call, patience), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, which, wish = m_wish] {
        watcher->deleteLater();
        const QDBusPendingReply<uint> reply = *watcher;
        if (wish != m_wish) {
            if (reply.isValid())
                letGo(which, reply.value());
            return;
        }
        if (!reply.isValid())
            return askDesktop(which + 1);
        m_cookie.emplace(which, reply.value());
        setState(State::Desktop);
    });
}

void SleepInhibitorDbus::letGo(std::size_t which, uint cookie)
{
    const Desktop& desktop = desktops()[which];
    QDBusMessage call =
        QDBusMessage::createMethodCall(desktop.service, desktop.path, desktop.interface, desktop.undo);
    call << cookie;
    call.setAutoStartService(false);
    m_session.send(call);
}

} // namespace mw::shell
