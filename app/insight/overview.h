// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "campaign/campaignbrowser.h"
#include "relays/relay.h"

namespace mw::insight {

/// What a workspace's first page tells: what goes out, what waits for a person, what was sent lately.
struct Overview
{
    struct RelayState
    {
        base::RelayId id{};
        QString name{};
        relays::RelayKind kind = relays::RelayKind::Smtp;
        std::optional<relays::RelayPause> pause{}; ///< one that holds now
        std::int64_t usedToday = 0;                ///< handed to it in 24 hours
        int perDay = 0;                            ///< 0 = no limit
    };

    std::vector<campaign::CampaignLine> running{}; ///< with open deliveries
    std::vector<campaign::CampaignLine> inDoubt{}; ///< of any state, with deliveries in doubt
    std::vector<campaign::CampaignLine> paused{};
    std::vector<campaign::CampaignLine> overdue{};   ///< their time is over and nobody has started them
    std::vector<campaign::CampaignLine> scheduled{}; ///< their time is to come
    std::vector<campaign::CampaignLine> halfPlanned{};
    std::vector<campaign::CampaignLine> latest{}; ///< planned ones, the newest first, at most five
    std::vector<RelayState> relays{};
    std::int64_t halfImports = 0; ///< published long ago, and not all of their changes are applied

    // What a workspace has to have before the first mail.
    std::int64_t contacts = 0; ///< about: ids given out
    std::int64_t lists = 0;
    std::int64_t templates = 0;
    std::int64_t identities = 0;
    std::int64_t campaigns = 0; ///< drafts too; service mails are none
};

/// Reads only kept figures and short lists, however many contacts there are.
[[nodiscard]] vault::DbResult<Overview> overviewOf(vault::Database& database, base::Timestamp now);

} // namespace mw::insight
