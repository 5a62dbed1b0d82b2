// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consent/deliveryhistory.h"

namespace mw::campaign {

/// How much a contact got lately, by this workspace's deliveries. It keeps nothing.
class DeliveryHistory final : public consent::DeliveryHistory
{
public:
    [[nodiscard]] vault::DbResult<std::unordered_map<base::ContactId, std::int64_t>>
    mails(vault::Database& database, std::span<const base::ContactId> contacts,
          const Window& window) const override;
};

/// The one that everybody may share.
[[nodiscard]] const DeliveryHistory& deliveryHistory();

} // namespace mw::campaign
