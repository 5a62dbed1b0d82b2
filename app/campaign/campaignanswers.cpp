// SPDX-License-Identifier: GPL-3.0-or-later
#include "campaign/campaignanswers.h"

namespace mw::campaign {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using vault::DbResult;

namespace {

/// Nobody has answered much sooner; a long campaign is not waited for.
constexpr auto underWayFor = 24h;

// The states are those of DeliveryState: 4 accepted, 6 in doubt; 0 to 3 open. Counts are kept, not counted.
const QString reached =
    u"(SELECT coalesce(sum(n), 0) FROM campaign_count WHERE campaign_id = c.id AND state IN (4, 6))"_s;
const QString open =
    u"(SELECT coalesce(sum(n), 0) FROM campaign_count WHERE campaign_id = c.id AND state IN (0, 1, 2, 3))"_s;
const QString columns =
    u"SELECT c.id, c.name, c.planned_at, "_s + reached + u" AS reached, "_s + open +
    u" AS open, a.open_then FROM campaign c LEFT JOIN campaign_answers a ON a.campaign_id = c.id "
    "WHERE c.kind = 0 AND c.planned_at IS NOT NULL AND reached > 0 "_s;
// A cancelled one has nothing open.
const QString asked =
    u"(open = 0 OR planned_at <= ?) AND (open_then IS NULL OR (open_then > 0 AND open = 0))"_s;
const QString selectAwaited = u"SELECT id, name, planned_at, reached FROM ("_s + columns +
                              u"AND c.planned_at >= ?) WHERE "_s + asked + u" ORDER BY id DESC LIMIT ?"_s;
const QString selectLast = u"SELECT id, name, planned_at, reached FROM ("_s + columns +
                           u"AND c.id IS NOT ? ORDER BY c.id DESC LIMIT 1) WHERE "_s + asked;
const QString upsert = u"INSERT INTO campaign_answers (campaign_id, gone_through_at, open_then) "
                       "SELECT c.id, ?, "_s +
                       open +
                       u" FROM campaign c WHERE c.id = ? ON CONFLICT (campaign_id) DO UPDATE SET "
                       "gone_through_at = excluded.gone_through_at, open_then = excluded.open_then"_s;

AwaitedAnswers awaitedIn(const vault::Rows& rows)
{
    return {.id = base::CampaignId(rows.integer(0)),
            .name = rows.text(1),
            .plannedAt = base::fromMilliseconds(rows.integer(2)),
            .reached = rows.integer(3)};
}

} // namespace

DbResult<std::vector<AwaitedAnswers>> CampaignAnswers::awaited(base::Timestamp now, base::Timestamp since,
                                                               int limit)
{
    auto rows = m_db.query(selectAwaited, base::toMilliseconds(since),
                           base::toMilliseconds(now - underWayFor), limit);
    if (!rows)
        return base::fail(rows.error());
    std::vector<AwaitedAnswers> all;
    while (rows->next())
        all.push_back(awaitedIn(*rows));
    if (rows->failed())
        return base::fail(vault::DbError{vault::DbError::Kind::Io, u"reading whose answers are awaited"_s});
    return all;
}

DbResult<std::optional<AwaitedAnswers>> CampaignAnswers::awaitedOfLast(base::Timestamp now,
                                                                       base::CampaignId other)
{
    auto rows = m_db.query(selectLast, other, base::toMilliseconds(now - underWayFor));
    if (!rows)
        return base::fail(rows.error());
    if (!rows->next())
        return std::optional<AwaitedAnswers>();
    return std::optional(awaitedIn(*rows));
}

DbResult<void> CampaignAnswers::setGoneThrough(base::CampaignId campaign, base::Timestamp now)
{
    if (auto done = m_db.run(upsert, base::toMilliseconds(now), campaign); !done)
        return base::fail(done.error());
    return {};
}

} // namespace mw::campaign
