// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consent/opendeliveries.h"

namespace mw::campaign {

/// Moves the open deliveries of people who leave: those of one person or address in the transaction that
/// records their leaving, those of domains in slices after it. What is claimed is excluded too: the sender's
/// MAIL for it fails on the state and is never written. What is `sending` is on the wire and keeps its
/// result.
class OpenDeliveryExcluder final : public consent::OpenDeliveries
{
public:
    [[nodiscard]] vault::DbResult<std::int64_t> exclude(vault::Database& database,
                                                        const consent::Leaving& leaving) override;
    /// Reads outside the gate. Service mail to an address that is no contact's is left to the claim.
    [[nodiscard]] vault::DbResult<std::int64_t>
    excludeDomains(vault::Database& database, vault::WriterGate& gate,
                   std::span<const consent::Leaving> domains) override;
};

} // namespace mw::campaign
