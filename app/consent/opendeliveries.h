// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consent/policytypes.h"
#include "vault/database.h"
#include "vault/writergate.h"

#include <span>

namespace mw::consent {

/// Whose open deliveries are to move: of `contact`, or else of everybody at the address, or at the domain and
/// below it. Exactly one of the three is set.
struct Leaving
{
    base::ContactId contact{};
    QByteArray canonicalAddress{};
    QByteArray canonicalDomain{};
    base::PurposeId purpose{}; ///< invalid = every purpose
    base::ListId list{};       ///< invalid = every list
    PolicyReason reason = PolicyReason::None;
    std::int64_t evidenceId = 0; ///< consent record, suppression or restriction
    base::Timestamp at{};
};

/// Owned here, implemented by campaign/: suppression, withdrawal and erasure move open deliveries at once
/// (design.md 6).
class OpenDeliveries
{
public:
    virtual ~OpenDeliveries() = default;
    /// Of a contact or an address, in the transaction that records the leaving (an import's leavers right
    /// after its publish). Answers how many were moved to excluded.
    [[nodiscard]] virtual vault::DbResult<std::int64_t> exclude(vault::Database& database,
                                                                const Leaving& leaving) = 0;
    /// Of whole domains, which may be a large part of a list: in slices of its own through the gate, once the
    /// suppressions are committed. What a crash in the middle leaves is queued still, and each claim asks the
    /// suppressions again. Answers how many were moved to excluded.
    [[nodiscard]] virtual vault::DbResult<std::int64_t>
    excludeDomains(vault::Database& database, vault::WriterGate& gate, std::span<const Leaving> domains) = 0;
};

} // namespace mw::consent
