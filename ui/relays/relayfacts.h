// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "relays/relay.h"
#include "vault/database.h"

#include <vector>

namespace mw::relayspage {

/// What the page knows of one relay.
struct RelayFacts
{
    relays::Relay relay{};
    std::optional<relays::RelayPause> pause{};
    std::int64_t used = 0; ///< messages handed to it in 24 hours
    std::optional<base::Timestamp> lastUsed{};
    std::int64_t campaigns = 0; ///< that name it
    std::int64_t messages = 0;  ///< that the practice relay keeps
    int connections = 0;        ///< that the sender has open now; not read, but told by it

    [[nodiscard]] bool isPractice() const { return relay.kind == relays::RelayKind::Practice; }
    /// Nothing goes through it now.
    [[nodiscard]] bool rests(base::Timestamp now) const
    {
        return pause && (!pause->until || *pause->until > now);
    }
};

/// The practice relay last, the others in the order they were added. On the reader thread.
[[nodiscard]] vault::DbResult<std::vector<RelayFacts>> readRelayFacts(vault::Database& database,
                                                                      base::Timestamp now);

} // namespace mw::relayspage
