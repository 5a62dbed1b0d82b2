// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consent/consenterror.h"
#include "consent/purposes.h"
#include "consent/standing.h"
#include "vault/database.h"

#include <span>
#include <unordered_map>
#include <vector>

namespace mw::consent {

/// One event for the ledger.
struct ConsentEvent
{
    base::ContactId contact{};
    base::PurposeId purpose{}; ///< invalid = every purpose: opt-outs and Undone only
    EventKind kind = EventKind::Given;
    Basis basis = Basis::None;
    Origin origin{};
    std::int64_t originId =
        0; ///< from ledger::originId, for the many records of an import; 0 = `origin` counts
    base::ImportId importId = byHand;
    base::Timestamp happenedAt{};
    base::Timestamp recordedAt{}; ///< now
    QString note{};               ///< personal, at most 8,000 characters
    base::ListId list{};          ///< invalid = every list of the purpose
    QString recordedBy{};         ///< who, or which part of the program; at most 200 characters
    QString ip{};                 ///< personal, at most 100 characters
    QString userAgent{};          ///< personal, at most 1,000 characters
};

/// The ledger of consent records: statements only, inside the caller's transaction. Records of an import that
/// is not published are seen by nobody. What a contact's records come to is standingOf()'s to say. Each
/// change is a link of a chain of hashes (ledgerchain.h, LEDGER.md).
namespace ledger {

/// Appends one record; one by hand is a link of the chain at once, those of an import are with its seal. A
/// basis needs purpose, source and a time that is not later than recordedAt. An opt-out is never refused for
/// its texts or time: they are cut to what fits. Does not look at what stood before: for an import that is
/// right for a contact it has just added, and for nobody else.
[[nodiscard]] ConsentResult<base::ConsentRecordId> record(vault::Database& database,
                                                          const ConsentEvent& event);

enum class ImportVerdict {
    Recorded,
    Unchanged, ///< the same basis from the same source and time stands already
    StaysOut,  ///< an opt-out holds: nothing is recorded, no import ever lifts one
};
/// A basis that came with an import, for a contact that was there before. Sees the import's own records.
[[nodiscard]] ConsentResult<ImportVerdict> recordFromImport(vault::Database& database,
                                                            const ConsentEvent& event);
/// Appends `Undone` for each contact that got a basis from the import. Answers their number.
[[nodiscard]] vault::DbResult<std::int64_t> recordUndo(vault::Database& database, base::ImportId import,
                                                       base::Timestamp now);

/// Finds or adds. Not for opt-outs with foreign text: refuses what is too long.
[[nodiscard]] ConsentResult<std::int64_t> originId(vault::Database& database, const Origin& origin);

/// All records of a contact, oldest first, with their origin and note.
[[nodiscard]] vault::DbResult<std::vector<ConsentRecord>> history(vault::Database& database,
                                                                  base::ContactId contact);
[[nodiscard]] vault::DbResult<Standing> current(vault::Database& database, base::ContactId contact,
                                                base::PurposeId purpose);
/// What the rules need, for many contacts by one statement; a contact without records has no entry.
/// `seeing`: an unpublished import whose own records count too.
using EntriesByContact = std::unordered_map<base::ContactId, std::vector<LedgerEntry>>;
[[nodiscard]] vault::DbResult<EntriesByContact> entriesOf(vault::Database& database,
                                                          std::span<const base::ContactId> contacts,
                                                          base::ImportId seeing = byHand);

} // namespace ledger

} // namespace mw::consent
