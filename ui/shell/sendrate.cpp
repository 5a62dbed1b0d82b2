// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/sendrate.h"

#include <cmath>

namespace mw::shell {

using namespace std::chrono_literals;

namespace {

constexpr std::chrono::seconds window = 60s;
constexpr std::chrono::seconds least = 2s; ///< a rate from less would jump

} // namespace

void SendRate::add(Time at, qint64 done)
{
    if (!m_samples.empty() && done < m_samples.back().done)
        m_samples.clear();
    m_samples.push_back({at, done});
    // One sample older than the window stays, so that it is always spanned.
    while (m_samples.size() > 2 && at - m_samples[1].at >= window)
        m_samples.pop_front();
}

double SendRate::perMinute() const
{
    if (m_samples.size() < 2)
        return 0;
    const std::chrono::duration<double, std::ratio<60>> span = m_samples.back().at - m_samples.front().at;
    if (span < least)
        return 0;
    return static_cast<double>(m_samples.back().done - m_samples.front().done) / span.count();
}

std::optional<std::chrono::seconds> SendRate::timeFor(qint64 left) const
{
    const double rate = perMinute();
    if (rate <= 0 || left <= 0)
        return std::nullopt;
    return std::chrono::seconds(std::llround(static_cast<double>(left) / rate * 60));
}

} // namespace mw::shell
