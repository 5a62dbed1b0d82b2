// SPDX-License-Identifier: GPL-3.0-or-later
#include "campaign/outgoing.h"

#include <algorithm>

namespace mw::campaign {

using namespace Qt::StringLiterals;
using vault::DbResult;

namespace {

// States as in 0005_campaign.sql: a campaign's 3 runs, 4 is paused; a delivery's 0 to 3 are open.
const QString columns = u"SELECT c.id, c.name, c.kind, c.state, c.state_reason, c.planned_at, n.state, n.n "
                        "FROM campaign c JOIN campaign_count n ON n.campaign_id = c.id "_s;
const QString selectOpen = columns + u"WHERE c.state IN (3, 4) AND c.planned_at IS NOT NULL AND c.kind <> 2 "
                                     "AND (c.planned_at >= ? OR EXISTS (SELECT 1 FROM campaign_count o "
                                     "WHERE o.campaign_id = c.id AND o.state BETWEEN 0 AND 3 AND o.n > 0)) "
                                     "ORDER BY c.id"_s;
const QString selectOne = columns + u"WHERE c.id = ?"_s;
const QString sumInDoubt = u"SELECT coalesce(sum(n), 0) FROM campaign_count WHERE state = 6"_s;

DbResult<void> take(DbResult<vault::Rows> rows, std::vector<Outgoing>& found)
{
    if (!rows)
        return base::fail(rows.error());
    while (rows->next()) {
        const base::CampaignId id(rows->integer(0));
        if (found.empty() || found.back().id != id)
            found.push_back({.id = id,
                             .name = rows->text(1),
                             .kind = static_cast<CampaignKind>(rows->integer(2)),
                             .state = static_cast<CampaignState>(rows->integer(3)),
                             .stateReason = rows->text(4),
                             .plannedAt = base::fromMilliseconds(rows->integer(5))});
        const auto state = rows->integer(6);
        if (state >= 0 && state < deliveryStateCount)
            found.back().counts.n[static_cast<std::size_t>(state)] = rows->integer(7);
    }
    return {};
}

} // namespace

DbResult<std::vector<Outgoing>> outgoing(vault::Database& database,
                                         const std::vector<base::CampaignId>& watched, base::Timestamp since)
{
    std::vector<Outgoing> found;
    if (auto taken = take(database.query(selectOpen, base::toMilliseconds(since)), found); !taken)
        return base::fail(taken.error());
    for (const base::CampaignId id : watched) {
        const bool known =
            std::any_of(found.begin(), found.end(), [id](const Outgoing& one) { return one.id == id; });
        if (known)
            continue;
        if (auto taken = take(database.query(selectOne, id), found); !taken)
            return base::fail(taken.error());
    }
    return found;
}

DbResult<std::int64_t> inDoubt(vault::Database& database)
{
    auto sum = database.value(sumInDoubt);
    if (!sum)
        return base::fail(sum.error());
    return sum->toLongLong();
}

} // namespace mw::campaign
