// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "campaign/types.h"
#include "vault/database.h"

namespace mw::campaign {

/// A campaign on its way out, as a status bar tells of it.
struct Outgoing
{
    base::CampaignId id{};
    QString name{};
    CampaignKind kind = CampaignKind::Real;
    CampaignState state = CampaignState::Running;
    QString stateReason{};
    base::Timestamp plannedAt{};
    DeliveryCounts counts{};

    /// Those that are to be mailed: all but the ones left out.
    [[nodiscard]] std::int64_t wanted() const { return counts.total() - counts.of(DeliveryState::Excluded); }
    /// Those whose fate is known by now.
    [[nodiscard]] std::int64_t done() const { return wanted() - counts.open(); }
};

/// Planned campaigns that run or are paused and have open deliveries or were planned at `since` or later, by
/// rising id; then those of `watched` that are not among them, whatever became of them. Without service mail.
/// Cheap: reads kept counts. With `since`, who looks now and then also sees what began and ended between two
/// looks.
[[nodiscard]] vault::DbResult<std::vector<Outgoing>>
outgoing(vault::Database& database, const std::vector<base::CampaignId>& watched, base::Timestamp since);
/// Deliveries in doubt, of all campaigns.
[[nodiscard]] vault::DbResult<std::int64_t> inDoubt(vault::Database& database);

} // namespace mw::campaign
