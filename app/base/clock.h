// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <QString>

namespace mw::base {

/// Wall-clock time in UTC, to the millisecond: what the vault stores (as INTEGER milliseconds since 1970).
using Timestamp = std::chrono::sys_time<std::chrono::milliseconds>;

[[nodiscard]] constexpr std::int64_t toMilliseconds(Timestamp t)
{
    return t.time_since_epoch().count();
}
[[nodiscard]] constexpr Timestamp fromMilliseconds(std::int64_t ms)
{
    return Timestamp(std::chrono::milliseconds(ms));
}

/// RFC 3339 in UTC with milliseconds only when there are any: 2026-11-21T09:30:00Z.
[[nodiscard]] QString toRfc3339(Timestamp t);
/// Null when `text` is no RFC 3339 time (a bare date counts as midnight UTC).
[[nodiscard]] std::optional<Timestamp> fromRfc3339(const QString& text);

/// Seam for time. One real form, one in tests/support/fakeclock.h.
class Clock
{
public:
    virtual ~Clock() = default;
    [[nodiscard]] virtual Timestamp now() const = 0;
    /// Never goes back; its zero means nothing.
    [[nodiscard]] virtual std::chrono::steady_clock::time_point monotonic() const = 0;
};

class SystemClock final : public Clock
{
public:
    [[nodiscard]] Timestamp now() const override;
    [[nodiscard]] std::chrono::steady_clock::time_point monotonic() const override;
};

} // namespace mw::base
