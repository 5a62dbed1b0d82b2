// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/outbox/ratemeter.h"

namespace mw::outbox {

using namespace std::chrono_literals;

namespace {

constexpr auto window = 60s;
constexpr auto least = 1s;

} // namespace

void RateMeter::add(TimePoint now, std::int64_t settled)
{
    if (!m_samples.empty() && settled < m_samples.back().settled)
        m_samples.clear();
    m_samples.push_back({now, settled});
    while (m_samples.size() > 2 && now - m_samples.front().at > window)
        m_samples.pop_front();
}

std::optional<double> RateMeter::perMinute() const
{
    if (m_samples.size() < 2)
        return std::nullopt;
    const auto time = m_samples.back().at - m_samples.front().at;
    const auto done = m_samples.back().settled - m_samples.front().settled;
    if (time < least || done <= 0)
        return std::nullopt;
    return static_cast<double>(done) * 60.0 / std::chrono::duration<double>(time).count();
}

std::optional<std::chrono::seconds> RateMeter::timeFor(std::int64_t left) const
{
    const auto rate = perMinute();
    if (!rate || left <= 0)
        return std::nullopt;
    return std::chrono::seconds(static_cast<std::int64_t>(static_cast<double>(left) * 60.0 / *rate) + 1);
}

} // namespace mw::outbox
