// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/sleepinhibitor.h"

#include <QDBusConnection>
#include <QDBusUnixFileDescriptor>

namespace mw::shell {

/// Asks logind first, whose lock holds against every way to sleep and goes with us when we die; else the
/// desktop's power manager, else its screen saver. Nothing here waits for an answer.
class SleepInhibitorDbus final : public SleepInhibitor
{
    Q_OBJECT
public:
    SleepInhibitorDbus(const QDBusConnection& system, const QDBusConnection& session,
                       QObject* parent = nullptr);
    ~SleepInhibitorDbus() override;

    void hold(const QString& why) override;
    void release() override;

private:
    struct Desktop
    {
        QString service;
        QString path;
        QString interface;
        QString undo;
    };
    static const std::vector<Desktop>& desktops();
    void askLogind();
    void askDesktop(std::size_t which);
    void letGo(std::size_t which, uint cookie);

    QDBusConnection m_system;
    QDBusConnection m_session;
    QString m_why;
    QDBusUnixFileDescriptor m_lock; ///< logind's: held as long as it is open
    std::optional<std::pair<std::size_t, uint>> m_cookie;
    int m_wish = 0; ///< goes up with every hold() and release(): answers to older ones are given back
};

} // namespace mw::shell
