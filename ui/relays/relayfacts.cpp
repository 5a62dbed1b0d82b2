// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/relays/relayfacts.h"

#include "campaign/campaignrepository.h"
#include "relays/practiceinbox.h"
#include "relays/relayrepository.h"

#include <algorithm>

namespace mw::relayspage {

using vault::DbResult;

namespace {

/// Puts what was read into `into`; the first failure is kept.
class Filler
{
public:
    template <typename T, typename U>
    void put(const DbResult<T>& result, U& into)
    {
        if (!result && !m_error)
            m_error = result.error();
        if (result)
            into = *result;
    }
    [[nodiscard]] const std::optional<vault::DbError>& error() const { return m_error; }

private:
    std::optional<vault::DbError> m_error;
};

} // namespace

DbResult<std::vector<RelayFacts>> readRelayFacts(vault::Database& database, base::Timestamp now)
{
    relays::RelayRepository repository(database);
    campaign::CampaignRepository campaigns(database);
    auto relays = repository.all();
    if (!relays)
        return base::fail(relays.error());
    std::vector<RelayFacts> all;
    Filler filler;
    for (const relays::Relay& relay : *relays) {
        RelayFacts facts{.relay = relay};
        filler.put(repository.pause(relay.id), facts.pause);
        filler.put(repository.usedSince(relay.id, now - std::chrono::hours(24)), facts.used);
        filler.put(repository.lastUsed(relay.id), facts.lastUsed);
        filler.put(campaigns.countThrough(relay.id), facts.campaigns);
        if (facts.isPractice())
            filler.put(relays::practiceCount(database), facts.messages);
        all.push_back(std::move(facts));
    }
    if (filler.error())
        return base::fail(*filler.error());
    std::stable_partition(all.begin(), all.end(),
                          [](const RelayFacts& facts) { return !facts.isPractice(); });
    return all;
}

} // namespace mw::relayspage
