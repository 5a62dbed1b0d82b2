// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/strongid.h"
#include "vault/database.h"

#include <span>
#include <unordered_map>

namespace mw::consent {

/// Owned here, implemented by campaign/ over its deliveries: how much a contact got lately.
class DeliveryHistory
{
public:
    virtual ~DeliveryHistory() = default;

    struct Window
    {
        base::CampaignId except{}; ///< whose own don't count
        base::Timestamp after{};   ///< later than this
        base::Timestamp until{};   ///< not later than this
    };
    /// For each contact its deliveries in real campaigns that are sending, accepted or in doubt since a time
    /// in the window, by one statement. Who has none has no entry.
    [[nodiscard]] virtual vault::DbResult<std::unordered_map<base::ContactId, std::int64_t>>
    mails(vault::Database& database, std::span<const base::ContactId> contacts,
          const Window& window) const = 0;
};

} // namespace mw::consent
