// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

#include <deque>

namespace mw::insight {

/// How fast something goes and when it will be done, from what was counted in the last half minute.
class SendingPace
{
public:
    /// `done` so far; less than before begins anew.
    void note(std::int64_t done, std::chrono::steady_clock::time_point at);
    /// None before it has run for a few seconds, or when nothing moved.
    [[nodiscard]] std::optional<double> perMinute() const;
    [[nodiscard]] std::optional<base::Timestamp> endsAbout(std::int64_t open, base::Timestamp now) const;
    void clear() { m_notes.clear(); }

private:
    struct Note
    {
        std::chrono::steady_clock::time_point at;
        std::int64_t done;
    };
    std::deque<Note> m_notes;
};

} // namespace mw::insight
