// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/job.h"
#include "consent/ledgersubjects.h"

namespace mw::consent {

/// How far the ledger's tables reach at one moment: who reads them in short reads leaves out what came later.
struct LedgerExtent
{
    std::int64_t links = 0;   ///< highest number
    std::int64_t records = 0; ///< highest id, as all that follow
    std::int64_t batches = 0;
    std::int64_t erasures = 0;
    std::int64_t evidence = 0;
    std::int64_t purposes = 0;
    QString unpublished{}; ///< ids of the imports that are not published, a JSON list

    [[nodiscard]] static vault::DbResult<LedgerExtent> of(vault::Database& database);
};

/// Something in the ledger's tables that no link names: it was added past the ledger.
struct Unlinked
{
    LinkKind kind = LinkKind::Record;
    std::int64_t id = 0; ///< of the subject; of a payload without its record, the record's
};
/// Some hundred of each kind at most. A link with a number that none can have counts as the record it names.
[[nodiscard]] vault::DbResult<std::vector<Unlinked>>
unlinkedIn(vault::Database& database, const LedgerExtent& extent, const base::JobControl& control);

} // namespace mw::consent
