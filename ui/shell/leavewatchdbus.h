// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/callqueue.h"
#include "shell/leavewatch.h"

#include <QDBusConnection>
#include <QThread>

#include <functional>

namespace mw::shell {

class LeaveListener;

/// Listens to logind (sleep, and the lock of this session) and to the desktop's screen saver. While sleep is
/// wished, it holds logind's delay: the computer sleeps once that is let go of, after readyToSleep().
/// Connecting to a bus waits for an answer, so all of it happens on a thread of its own.
class LeaveWatchDbus final : public LeaveWatch
{
    Q_OBJECT
public:
    struct Buses
    {
        QDBusConnection system;
        QDBusConnection session;
    };
    /// `connect` is called on that thread.
    explicit LeaveWatchDbus(std::function<Buses()> connect, QObject* parent = nullptr);
    ~LeaveWatchDbus() override;

    void watch(const Wishes& wishes) override;
    void readyToSleep() override;

private:
    std::unique_ptr<LeaveListener> m_listener; ///< its thread's
    std::unique_ptr<base::CallQueue> m_there;
    base::CallQueue m_here;
    QThread m_thread;
};

} // namespace mw::shell
