// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <deque>
#include <optional>
#include <QtGlobal>

namespace mw::shell {

/// How fast something goes, from what was done in the last minute.
class SendRate
{
public:
    using Time = std::chrono::steady_clock::time_point;

    void clear() { m_samples.clear(); }
    /// `done` never goes back; a smaller one starts anew.
    void add(Time at, qint64 done);
    /// 0 while too little is known.
    [[nodiscard]] double perMinute() const;
    /// None while the rate is not known.
    [[nodiscard]] std::optional<std::chrono::seconds> timeFor(qint64 left) const;

private:
    struct Sample
    {
        Time at;
        qint64 done;
    };
    std::deque<Sample> m_samples;
};

} // namespace mw::shell
