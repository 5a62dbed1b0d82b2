// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consent/sendpolicy.h"

namespace mw::consent {

/// Whose open deliveries are to move: of `contact`, or else of everybody at the address, or at the domain and
/// below it. Exactly one of the three is set.
struct Leaving
{
    base::ContactId contact{};
    QByteArray canonicalAddress{};
    QByteArray canonicalDomain{};
    base::PurposeId purpose{}; ///< invalid = every purpose
    PolicyReason reason = PolicyReason::None;
    std::int64_t evidenceId = 0; ///< consent record or suppression
    base::Timestamp at{};
};

/// Owned here, implemented by campaign/: suppression, withdrawal and erasure move open deliveries at once
/// (design.md 6), in the transaction that records them.
class OpenDeliveries
{
public:
    virtual ~OpenDeliveries() = default;
    /// Answers how many were moved to excluded.
    [[nodiscard]] virtual vault::DbResult<std::int64_t> exclude(vault::Database& database,
                                                                const Leaving& leaving) = 0;
};

} // namespace mw::consent
