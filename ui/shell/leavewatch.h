// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <QObject>

namespace mw::shell {

/// Tells when the person leaves the computer, as the system knows it. One of another system is a class beside
/// this one and a line in make(): Windows has WTSRegisterSessionNotification and WM_POWERBROADCAST, macOS
/// com.apple.screenIsLocked and NSWorkspaceWillSleepNotification.
class LeaveWatch : public QObject
{
    Q_OBJECT
public:
    struct Wishes
    {
        bool screen = false; ///< the screen's lock
        bool sleep = false;
        friend bool operator==(const Wishes&, const Wishes&) = default;
    };

    using QObject::QObject;
    /// Tells only what is wished. Never waits for the system.
    virtual void watch(const Wishes& wishes) = 0;
    /// After fallingAsleep(): what is to be done before is done.
    virtual void readyToSleep() = 0;

    /// The one for this system.
    [[nodiscard]] static std::unique_ptr<LeaveWatch> make();

Q_SIGNALS:
    void screenLocked();
    /// The computer waits for readyToSleep(), but only for a few seconds.
    void fallingAsleep();
};

} // namespace mw::shell
