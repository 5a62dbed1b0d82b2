// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/problem.h"
#include "vault/sendguard.h"

#include <optional>
#include <QDateTime>
#include <QString>

namespace mw::shell {

/// What the sender is at, as the status bar tells it.
struct SenderView
{
    enum class State {
        Idle,
        Sending,
        Waiting,     ///< goes on by itself; see `until`
        Held,        ///< a relay is paused until a person resumes it; see `problem`
        Disarmed,    ///< see `disarmed`
        Stopped,     ///< by a fault; see `problem`
        Unavailable, ///< a relay's password or the practice relay is missing; see `problem`
        Unreachable, ///< no connection works at present; tried again by itself; see `problem`
    };
    State state = State::Idle;
    QString campaign{}; ///< the oldest that goes out; of those that wait, too
    int campaigns = 0;  ///< that run and have open deliveries
    int paused = 0;     ///< that are paused and have open deliveries
    bool practice = false;
    qint64 done = 0;
    qint64 total = 0;
    double perMinute = 0; ///< 0 = not known yet
    std::optional<QDateTime> doneAbout{};
    std::optional<QDateTime> until{};
    qint64 relay = 0; ///< that is at fault
    vault::Disarmed disarmed = vault::Disarmed::No;
    kit::Problem problem{};

    /// Mail leaves, or will by itself.
    [[nodiscard]] bool isUnderWay() const
    {
        return campaigns > 0 &&
               (state == State::Sending || state == State::Waiting || state == State::Unreachable);
    }
};

} // namespace mw::shell
