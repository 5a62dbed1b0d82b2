// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/job.h"
#include "consent/ledgerchain.h"

#include <QIODevice>

namespace mw::consent {

struct LedgerExportError
{
    enum class Kind { Database, Unwritable, Cancelled };
    Kind kind = Kind::Database;
    QString detail{}; ///< the device's words
    vault::DbError database{};
};

/// Writes the whole ledger as LEDGER.md, section 4, says, in short reads; what is added meanwhile is not in
/// it. A ledger that was tampered with is written as it stands, so that a verifier shows it: a link whose
/// subject is missing has no content. Answers the head that the export ends with.
[[nodiscard]] base::Result<ledger::Head, LedgerExportError>
exportLedger(vault::Database& database, base::Timestamp now, QIODevice& out, const base::JobControl& control);

} // namespace mw::consent
