// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <deque>

namespace mw::sending {

/// Limits of a relay: messages a second, a minute, a day; 0 = none.
struct Pace
{
    int perSecond = 0;
    int perMinute = 0;
    int perDay = 0;
};

/// Says when the next message may go. A sliding window for the second and the minute; the day's count comes
/// from the vault, so that it holds over restarts. A message that was given to a connection is reserved until
/// its MAIL is written, be it seconds later: whenever that is, no window holds more than its limit.
class Pacer
{
public:
    using TimePoint = std::chrono::steady_clock::time_point;

    /// `usedThisMinute`, `usedToday`: handed over before this process began.
    Pacer(Pace pace, std::int64_t usedThisMinute, std::int64_t usedToday, TimePoint now);

    /// Zero: now. Otherwise how long to wait.
    [[nodiscard]] std::chrono::milliseconds waitTime(TimePoint now);
    /// Its MAIL is written.
    void note(TimePoint now);
    /// One will be written as soon as its connection is there.
    void reserve() { ++m_reserved; }
    /// It is being written, or won't be.
    void release() { --m_reserved; }
    /// The day's limit is reached.
    [[nodiscard]] bool dayIsFull() const
    {
        return m_pace.perDay > 0 && m_today + m_reserved >= m_pace.perDay;
    }
    /// What the vault says of the last day, reserved ones aside: the day's window slides while the process
    /// runs.
    void setUsedToday(std::int64_t used) { m_today = used; }
    /// How many the day's limit leaves.
    [[nodiscard]] int leftToday() const;
    /// Messages that may go within the next second; what a claim is bounded by.
    [[nodiscard]] int oneSecondsWorth() const;

private:
    void forget(TimePoint now);

    Pace m_pace;
    std::deque<TimePoint> m_minute; ///< of the last minute, oldest first; kept only when a limit needs it
    std::int64_t m_today;
    std::int64_t m_reserved = 0;
};

} // namespace mw::sending
