// SPDX-License-Identifier: GPL-3.0-or-later
#include "campaign/heldtime.h"

#include "campaign/campaignrepository.h"
#include "relays/relayrepository.h"

#include <algorithm>

namespace mw::campaign {

namespace {

using relays::Rest;
using Rests = std::vector<Rest>;

/// In order and without overlaps, cut to [since, now).
Rests tidy(Rests rests, base::Timestamp since, base::Timestamp now)
{
    for (Rest& rest : rests)
        rest = {std::max(rest.since, since), std::min(rest.until, now)};
    std::erase_if(rests, [](const Rest& rest) { return rest.until <= rest.since; });
    std::ranges::sort(rests, {}, &Rest::since);
    Rests merged;
    for (const Rest& rest : rests) {
        if (!merged.empty() && rest.since <= merged.back().until)
            merged.back().until = std::max(merged.back().until, rest.until);
        else
            merged.push_back(rest);
    }
    return merged;
}

/// The time that is in both; both tidy.
Rests common(const Rests& a, const Rests& b)
{
    Rests both;
    for (auto i = a.begin(), j = b.begin(); i != a.end() && j != b.end();) {
        const Rest shared{std::max(i->since, j->since), std::min(i->until, j->until)};
        if (shared.since < shared.until)
            both.push_back(shared);
        if (i->until < j->until)
            ++i;
        else
            ++j;
    }
    return both;
}

} // namespace

vault::DbResult<std::chrono::milliseconds> heldTime(vault::Database& database, const Campaign& campaign,
                                                    base::Timestamp since, base::Timestamp now)
{
    Rests allRelays{{since, now}};
    for (const base::RelayId relay : campaign.relays) {
        auto rests = relays::RelayRepository(database).rests(relay, since, now);
        if (!rests)
            return base::fail(rests.error());
        allRelays = common(allRelays, tidy(std::move(*rests), since, now));
    }
    auto held = CampaignRepository(database).rests(campaign.id, since, now);
    if (!held)
        return base::fail(held.error());
    if (!campaign.relays.empty())
        held->insert(held->end(), allRelays.begin(), allRelays.end());
    std::chrono::milliseconds sum{0};
    for (const Rest& rest : tidy(std::move(*held), since, now))
        sum += rest.until - rest.since;
    return sum;
}

} // namespace mw::campaign
