// SPDX-License-Identifier: GPL-3.0-or-later
#include "sending/pacer.h"

#include <algorithm>
#include <limits>

namespace mw::sending {

using namespace std::chrono_literals;

Pacer::Pacer(Pace pace, std::int64_t usedThisMinute, std::int64_t usedToday, TimePoint now)
    : m_pace(pace), m_today(usedToday)
{
    // Where in the last minute they fell is not known: count them as just now, which errs on the safe side.
    if (m_pace.perMinute > 0)
        m_minute.assign(static_cast<std::size_t>(std::min<std::int64_t>(usedThisMinute, m_pace.perMinute)),
                        now);
}

void Pacer::forget(TimePoint now)
{
    while (!m_minute.empty() && m_minute.front() <= now - 1min)
        m_minute.pop_front();
}

std::chrono::milliseconds Pacer::waitTime(TimePoint now)
{
    if (dayIsFull())
        return 1h;
    forget(now);
    auto wait = 0ms;
    const auto until = [&](std::size_t limit, std::chrono::milliseconds window) {
        const std::size_t all = m_minute.size() + static_cast<std::size_t>(m_reserved);
        if (all < limit)
            return;
        // Those that are reserved are the youngest: they may go at any moment from now on.
        const TimePoint free = (all - limit < m_minute.size() ? m_minute[all - limit] : now) + window;
        if (free > now)
            wait = std::max(wait, std::chrono::ceil<std::chrono::milliseconds>(free - now));
    };
    if (m_pace.perSecond > 0)
        until(static_cast<std::size_t>(m_pace.perSecond), 1s);
    if (m_pace.perMinute > 0)
        until(static_cast<std::size_t>(m_pace.perMinute), 1min);
    return wait;
}

void Pacer::note(TimePoint now)
{
    ++m_today;
    if (m_pace.perSecond > 0 || m_pace.perMinute > 0)
        m_minute.push_back(now);
}

int Pacer::leftToday() const
{
    constexpr std::int64_t most = std::numeric_limits<int>::max();
    return m_pace.perDay > 0
               ? static_cast<int>(std::clamp<std::int64_t>(m_pace.perDay - m_today - m_reserved, 0, most))
               : static_cast<int>(most);
}

int Pacer::oneSecondsWorth() const
{
    if (m_pace.perSecond > 0)
        return m_pace.perSecond;
    if (m_pace.perMinute > 0)
        return std::max(1, m_pace.perMinute / 60);
    return std::numeric_limits<int>::max();
}

} // namespace mw::sending
