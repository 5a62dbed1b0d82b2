// SPDX-License-Identifier: GPL-3.0-or-later
#include "insight/overview.h"

#include "relays/relayrepository.h"

namespace mw::insight {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using campaign::CampaignBrowser;
using campaign::CampaignLine;
using campaign::CampaignState;
using campaign::DeliveryState;
using vault::DbResult;

namespace {

constexpr std::size_t mostLatest = 5;
constexpr std::size_t mostLooked = 1000; ///< campaigns, the newest: what is open is rarely older
/// Before that the one who starts them is at it.
constexpr auto graceOfSchedule = 2min;
/// So long an import may take to apply its changes.
constexpr auto graceOfImport = 30min;

const QString selectCounts =
    u"SELECT (SELECT coalesce(max(id), 0) FROM contact), (SELECT count(*) FROM list), "
    "(SELECT count(*) FROM template), (SELECT count(*) FROM sender_identity), "
    "(SELECT count(*) FROM campaign WHERE kind <> 2), "
    "(SELECT count(*) FROM import WHERE published_at < ? AND finished_at IS NULL AND undone_at IS NULL)"_s;

void sortIn(Overview& overview, const CampaignLine& line, base::Timestamp now)
{
    if (line.counts.of(DeliveryState::InDoubt) > 0)
        overview.inDoubt.push_back(line);
    if (line.isHalfPlanned())
        overview.halfPlanned.push_back(line);
    else if (line.state == CampaignState::Running && line.counts.open() > 0)
        overview.running.push_back(line);
    else if (line.state == CampaignState::Paused)
        overview.paused.push_back(line);
    else if (line.state == CampaignState::Scheduled)
        (line.startsAt && *line.startsAt + graceOfSchedule > now ? overview.scheduled : overview.overdue)
            .push_back(line);
    if (line.plannedAt && overview.latest.size() < mostLatest)
        overview.latest.push_back(line);
}

DbResult<void> readRelays(vault::Database& database, Overview& overview, base::Timestamp now)
{
    relays::RelayRepository repository(database);
    const auto all = repository.all();
    if (!all)
        return base::fail(all.error());
    for (const relays::Relay& relay : *all) {
        auto pause = repository.pause(relay.id);
        auto used = repository.usedSince(relay.id, now - 24h);
        if (!pause || !used)
            return base::fail(!pause ? pause.error() : used.error());
        if (*pause && (*pause)->until && *(*pause)->until <= now)
            pause->reset();
        overview.relays.push_back({relay.id, relay.name, relay.kind, *pause, *used, relay.perDay});
    }
    return {};
}

} // namespace

DbResult<Overview> overviewOf(vault::Database& database, base::Timestamp now)
{
    Overview overview;
    const auto lines = CampaignBrowser(database).page(campaign::CampaignFilter::All, {}, {}, mostLooked);
    if (!lines)
        return base::fail(lines.error());
    for (const CampaignLine& line : lines->lines)
        sortIn(overview, line, now);
    if (auto read = readRelays(database, overview, now); !read)
        return base::fail(read.error());
    auto rows = database.query(selectCounts, base::toMilliseconds(now - graceOfImport));
    if (!rows)
        return base::fail(rows.error());
    if (rows->next()) {
        overview.contacts = rows->integer(0);
        overview.lists = rows->integer(1);
        overview.templates = rows->integer(2);
        overview.identities = rows->integer(3);
        overview.campaigns = rows->integer(4);
        overview.halfImports = rows->integer(5);
    }
    return overview;
}

} // namespace mw::insight
