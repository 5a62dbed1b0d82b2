// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "campaign/types.h"
#include "vault/database.h"

namespace mw::campaign {

/// A campaign whose answers nobody has gone through.
struct AwaitedAnswers
{
    base::CampaignId id{};
    QString name{};
    base::Timestamp plannedAt{};
    std::int64_t reached = 0; ///< deliveries that were handed over, or are in doubt
};

/// Whether a person went through what came back to a campaign. Asked about are real campaigns alone that
/// reached somebody, once nothing of them is open any more or they have been under way for a day. What was
/// gone through while deliveries were open is asked about once more when they are out. Statements only,
/// inside the caller's transaction.
class CampaignAnswers
{
public:
    explicit CampaignAnswers(vault::Database& database) : m_db(database) {}

    /// The newest first, of those whose deliveries were planned at `since` or later.
    [[nodiscard]] vault::DbResult<std::vector<AwaitedAnswers>> awaited(base::Timestamp now,
                                                                       base::Timestamp since, int limit);
    /// The newest campaign that reached somebody, but for `other`: null when its answers are not asked about.
    [[nodiscard]] vault::DbResult<std::optional<AwaitedAnswers>> awaitedOfLast(base::Timestamp now,
                                                                               base::CampaignId other);
    [[nodiscard]] vault::DbResult<void> setGoneThrough(base::CampaignId campaign, base::Timestamp now);

private:
    vault::Database& m_db;
};

} // namespace mw::campaign
