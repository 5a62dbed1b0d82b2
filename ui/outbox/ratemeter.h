// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <deque>
#include <optional>

namespace mw::outbox {

/// How fast something goes, over the last minute. Says nothing until it has seen a second of it.
class RateMeter
{
public:
    using TimePoint = std::chrono::steady_clock::time_point;

    void reset() { m_samples.clear(); }
    /// `settled` in all, at `now`. A smaller figure than before begins anew.
    void add(TimePoint now, std::int64_t settled);
    /// None: not known yet, or nothing has moved within the minute.
    [[nodiscard]] std::optional<double> perMinute() const;
    /// For so many that are left.
    [[nodiscard]] std::optional<std::chrono::seconds> timeFor(std::int64_t left) const;

private:
    struct Sample
    {
        TimePoint at;
        std::int64_t settled;
    };
    std::deque<Sample> m_samples;
};

} // namespace mw::outbox
