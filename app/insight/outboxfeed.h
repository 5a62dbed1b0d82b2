// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "campaign/types.h"
#include "relays/relay.h"
#include "vault/database.h"

#include <optional>
#include <vector>

namespace mw::insight {

/// A planned campaign as the outbox shows it.
struct OutboxCampaign
{
    base::CampaignId id{};
    QString name{};
    campaign::CampaignKind kind = campaign::CampaignKind::Real;
    campaign::CampaignState state = campaign::CampaignState::Running;
    QString stateReason{};
    base::Timestamp since{}; ///< when its planning ended, which is when it began to send
    campaign::DeliveryCounts counts{};

    /// Something of it is still to go out, be it after a pause.
    [[nodiscard]] bool isGoing() const { return counts.open() > 0; }
};

struct OutboxRelay
{
    base::RelayId id{};
    QString name{};
    relays::RelayKind kind = relays::RelayKind::Smtp;
    std::optional<relays::RelayPause> pause{};
    std::int64_t usedToday = 0; ///< in the last 24 hours
    int perDay = 0;             ///< 0 = no limit
};

struct OutboxDetail
{
    OutboxCampaign campaign{};
    std::vector<OutboxRelay> relays{}; ///< in the order in which they are used
    std::int64_t deferred = 0;
    bool deferredMore = false;                    ///< more than `deferred`; counting stops there
    std::optional<base::Timestamp> lastEnding{};  ///< when a delivery last came to an end
    std::optional<base::Timestamp> lastInDoubt{}; ///< when the last of those in doubt came to be so
    QString lastInDoubtRelay{};
};

/// What is going out first, then what went out lately; service mail aside. Does not grow with any list.
[[nodiscard]] vault::DbResult<std::vector<OutboxCampaign>> outboxCampaigns(vault::Database& database,
                                                                           int limit);
/// In the order in which the campaign uses them.
[[nodiscard]] vault::DbResult<std::vector<OutboxRelay>>
outboxRelays(vault::Database& database, base::CampaignId campaign, base::Timestamp now);
/// Null: there is no such planned campaign.
[[nodiscard]] vault::DbResult<std::optional<OutboxDetail>>
outboxDetail(vault::Database& database, base::CampaignId campaign, base::Timestamp now);

} // namespace mw::insight
