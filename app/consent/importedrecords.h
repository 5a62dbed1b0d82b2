// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consent/opendeliveries.h"
#include "vault/writetransaction.h"

namespace mw::consent {

/// The ledger's records of one import as a whole: how they act once it is published, and how they go when it
/// never is.
namespace importedrecords {

/// Moves the open deliveries of everybody whom the published import opted out, as a withdrawal by hand does.
/// Takes the write gate in slices; can be run again after a break. Answers how many were moved.
[[nodiscard]] vault::DbResult<std::int64_t> excludeLeavers(vault::Database& database, vault::WriterGate& gate,
                                                           base::ImportId import, OpenDeliveries& deliveries,
                                                           base::Timestamp now);

/// Deletes at most `most` records of an unpublished import, with their notes, inside the caller's
/// transaction. Answers how many; the ledger's trigger refuses those of a published one.
[[nodiscard]] vault::DbResult<std::int64_t> removeSome(vault::Database& database, base::ImportId import,
                                                       int most);

} // namespace importedrecords

} // namespace mw::consent
