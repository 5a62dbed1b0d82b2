// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/logsink.h"
#include "vault/database.h"

#include <optional>
#include <vector>

namespace mw::insight {

/// Which lines of the log one looks at; what is not set does not filter.
struct LogQuery
{
    std::optional<base::Timestamp> since{};
    base::CampaignId campaign{};
    base::ContactId contact{};
    base::RelayId relay{};
    base::LogLevel level = base::LogLevel::Info; ///< and worse
    QString text{};      ///< anywhere in text, code or detail; a whole address finds what is
                         ///< about that contact
    QStringList codes{}; ///< with a text: lines of these codes are found too
};

/// A line with the names of what it is about.
struct LogRow
{
    std::int64_t id = 0;
    base::Timestamp at{};
    base::LogEntry entry{}; ///< its detail is null where there is none, or it is erased
    QString campaignName{};
    QString contactEmail{}; ///< empty: no contact, or erased
    QString relayName{};
};

struct LogPage
{
    std::vector<LogRow> rows{}; ///< newest first
    std::int64_t lookedTo = 0;  ///< id of the oldest line that was looked at: the next page begins before it
    base::Timestamp lookedToTime{}; ///< when that was written
    bool end = false;               ///< there is nothing older
};

/// Lines before `before` (0: the newest), at most `limit`, among the next `look` ones: a search reads so far
/// and answers, so that it can be stopped and can say how far back it went.
[[nodiscard]] vault::DbResult<LogPage> readLogBack(vault::Database& database, const LogQuery& query,
                                                   std::int64_t before, int limit, int look);
struct LogNews
{
    std::vector<LogRow> rows{}; ///< newest first
    std::int64_t newest = 0;    ///< id of the newest line that was looked at, fitting or not
};
/// The newest `limit` lines after `after` that fit.
[[nodiscard]] vault::DbResult<LogNews> readLogNews(vault::Database& database, const LogQuery& query,
                                                   std::int64_t after, int limit);
[[nodiscard]] vault::DbResult<std::optional<LogRow>> logLine(vault::Database& database, std::int64_t id);

} // namespace mw::insight
