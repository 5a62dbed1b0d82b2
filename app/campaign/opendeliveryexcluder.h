// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consent/opendeliveries.h"

namespace mw::campaign {

/// Moves the open deliveries of people who leave, in the transaction that records their leaving. What is
/// claimed is excluded too: the sender's MAIL for it fails on the state and is never written. What is
/// `sending` is on the wire and keeps its result.
class OpenDeliveryExcluder final : public consent::OpenDeliveries
{
public:
    [[nodiscard]] vault::DbResult<std::int64_t> exclude(vault::Database& database,
                                                        const consent::Leaving& leaving) override;
};

} // namespace mw::campaign
