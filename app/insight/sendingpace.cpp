// SPDX-License-Identifier: GPL-3.0-or-later
#include "insight/sendingpace.h"

namespace mw::insight {

using namespace std::chrono_literals;

namespace {

constexpr auto window = 30s;
constexpr auto least = 2s; ///< before that a rate says nothing

} // namespace

void SendingPace::note(std::int64_t done, std::chrono::steady_clock::time_point at)
{
    if (!m_notes.empty() && done < m_notes.back().done)
        m_notes.clear();
    m_notes.push_back({at, done});
    while (m_notes.size() > 2 && m_notes[1].at <= at - window)
        m_notes.pop_front();
}

std::optional<double> SendingPace::perMinute() const
{
    if (m_notes.size() < 2)
        return std::nullopt;
    const std::chrono::duration<double> time = m_notes.back().at - m_notes.front().at;
    const std::int64_t done = m_notes.back().done - m_notes.front().done;
    if (time < least || done <= 0)
        return std::nullopt;
    return static_cast<double>(done) * 60.0 / time.count();
}

std::optional<base::Timestamp> SendingPace::endsAbout(std::int64_t open, base::Timestamp now) const
{
    const auto rate = perMinute();
    if (!rate || open <= 0)
        return std::nullopt;
    const std::chrono::duration<double> rest(static_cast<double>(open) * 60.0 / *rate);
    return now + std::chrono::duration_cast<std::chrono::milliseconds>(rest);
}

} // namespace mw::insight
