// SPDX-License-Identifier: GPL-3.0-or-later
#include "insight/outboxfeed.h"

#include "campaign/deliveryrepository.h"
#include "insight/deliveryfeed.h"
#include "relays/relayrepository.h"

namespace mw::insight {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using vault::DbResult;

namespace {

constexpr int deferredAtMost = 10'000;

const QString columns = u"SELECT c.id, c.name, c.kind, c.state, c.state_reason, c.planned_at FROM campaign c "
                        "WHERE c.planned_at IS NOT NULL AND c.kind <> 2 "_s;
const QString goingFirst = u"ORDER BY EXISTS (SELECT 1 FROM campaign_count n WHERE n.campaign_id = c.id AND "
                           u"n.state <= 3 AND n.n > 0) "
                           "DESC, c.planned_at DESC, c.id DESC LIMIT ?"_s;
const QString selectRelays = u"SELECT relay_id FROM campaign_relay WHERE campaign_id = ? ORDER BY position"_s;

OutboxCampaign campaignFrom(const vault::Rows& rows)
{
    return {.id = base::CampaignId(rows.integer(0)),
            .name = rows.text(1),
            .kind = static_cast<campaign::CampaignKind>(rows.integer(2)),
            .state = static_cast<campaign::CampaignState>(rows.integer(3)),
            .stateReason = rows.text(4),
            .since = base::fromMilliseconds(rows.integer(5))};
}

DbResult<std::vector<OutboxCampaign>> readCampaigns(vault::Database& database, DbResult<vault::Rows> rows)
{
    if (!rows)
        return base::fail(rows.error());
    std::vector<OutboxCampaign> campaigns;
    while (rows->next())
        campaigns.push_back(campaignFrom(*rows));
    if (rows->failed())
        return base::fail(vault::DbError{vault::DbError::Kind::Io, u"reading the outbox"_s});
    for (OutboxCampaign& one : campaigns) {
        auto counts = campaign::DeliveryRepository(database).counts(one.id);
        if (!counts)
            return base::fail(counts.error());
        one.counts = *counts;
    }
    return campaigns;
}

DbResult<void> readInDoubt(vault::Database& database, OutboxDetail& detail)
{
    if (detail.campaign.counts.of(campaign::DeliveryState::InDoubt) == 0)
        return {};
    const auto page =
        readFeed(database, {.campaign = detail.campaign.id, .filter = DeliveryFilter::InDoubt}, {}, 1);
    if (!page)
        return base::fail(page.error());
    if (page->entries.empty())
        return {};
    const DeliveryEntry& entry = page->entries.front();
    detail.lastInDoubt = entry.changedAt;
    if (entry.last && entry.last->verdict == smtp::Verdict::InDoubt)
        detail.lastInDoubtRelay = entry.last->relayName;
    return {};
}

} // namespace

DbResult<std::vector<OutboxCampaign>> outboxCampaigns(vault::Database& database, int limit)
{
    return readCampaigns(database, database.query(columns + goingFirst, limit));
}

DbResult<std::vector<OutboxRelay>> outboxRelays(vault::Database& database, base::CampaignId campaign,
                                                base::Timestamp now)
{
    std::vector<base::RelayId> ids;
    {
        auto rows = database.query(selectRelays, campaign);
        if (!rows)
            return base::fail(rows.error());
        while (rows->next())
            ids.emplace_back(rows->integer(0));
    }
    relays::RelayRepository repository(database);
    std::vector<OutboxRelay> relays;
    for (const base::RelayId id : ids) {
        const auto relay = repository.find(id);
        const auto pause = repository.pause(id);
        const auto used = repository.usedSince(id, now - 24h);
        if (!relay || !pause || !used)
            return base::fail(!relay ? relay.error() : (!pause ? pause.error() : used.error()));
        if (*relay)
            relays.push_back({.id = id,
                              .name = (*relay)->name,
                              .kind = (*relay)->kind,
                              .pause = *pause,
                              .usedToday = *used,
                              .perDay = (*relay)->perDay});
    }
    return relays;
}

DbResult<std::optional<OutboxDetail>> outboxDetail(vault::Database& database, base::CampaignId campaign,
                                                   base::Timestamp now)
{
    auto found = readCampaigns(database, database.query(columns + u"AND c.id = ?"_s, campaign));
    if (!found)
        return base::fail(found.error());
    if (found->empty())
        return std::optional<OutboxDetail>();
    OutboxDetail detail{.campaign = std::move(found->front())};
    auto relays = outboxRelays(database, campaign, now);
    if (!relays)
        return base::fail(relays.error());
    detail.relays = std::move(*relays);
    const auto deferred = deferredUpTo(database, campaign, deferredAtMost + 1);
    const auto ending = lastEnding(database, campaign);
    if (!deferred || !ending)
        return base::fail(deferred ? ending.error() : deferred.error());
    detail.deferred = std::min<std::int64_t>(*deferred, deferredAtMost);
    detail.deferredMore = *deferred > deferredAtMost;
    detail.lastEnding = *ending;
    if (auto read = readInDoubt(database, detail); !read)
        return base::fail(read.error());
    return std::optional(std::move(detail));
}

} // namespace mw::insight
