// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/logsink.h"
#include "vault/database.h"

#include <optional>
#include <vector>

namespace mw::vault {

struct LogLine
{
    std::int64_t id = 0;
    base::Timestamp at{};
    base::LogEntry entry{}; ///< its detail is null once it is erased
};

/// What `log show` asks for; what is not set does not filter.
struct LogFilter
{
    std::optional<base::Timestamp> since{};
    base::CampaignId campaign{};
    base::ContactId contact{};
    base::LogLevel level = base::LogLevel::Debug; ///< and worse
    std::int64_t after = 0;                       ///< id of the last line seen
    int limit = 1000;
};

/// One page of the log, oldest first. Empty: there is no more.
[[nodiscard]] DbResult<std::vector<LogLine>> readLog(Database& database, const LogFilter& filter);

} // namespace mw::vault
