// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consent/feedpage.h"
#include "consent/types.h"
#include "vault/database.h"

#include <optional>

namespace mw::consent {

/// A record of the ledger with what a person wants to know beside it.
struct RecordRow
{
    ConsentRecord record{};
    base::ListId list{}; ///< invalid = every list of the purpose
    QString recordedBy{};
    QString wordingVersion{};
    QString wordingLanguage{};
    QString importFile{};    ///< that brought it; empty: by hand
    QString email{};         ///< of its contact; empty once that is erased
    QByteArray attributes{}; ///< of its contact, as JSON
};

/// Which records are wanted.
struct RecordQuery
{
    base::PurposeId purpose{};      ///< invalid = any; records for every purpose fit each
    std::vector<EventKind> kinds{}; ///< empty = any
    /// Of these alone; at most some hundreds.
    std::optional<std::vector<base::ContactId>> contacts{};

    bool operator==(const RecordQuery&) const = default;
};

/// Published records before `before` (0: from the newest), at most `limit` of them, after looking at `look`
/// ids at most where no contacts are named.
[[nodiscard]] vault::DbResult<FeedPage<RecordRow>> readRecordsBack(vault::Database& database,
                                                                   const RecordQuery& query,
                                                                   std::int64_t before, int limit, int look);

/// A contact, also one that was deleted or erased, and all its records, oldest first.
struct PersonRecords
{
    QString email{}; ///< empty once it is erased
    QByteArray attributes{};
    bool erased = false;
    std::vector<RecordRow> rows{};
};
/// Null: there never was such a contact.
[[nodiscard]] vault::DbResult<std::optional<PersonRecords>> recordsOf(vault::Database& database,
                                                                      base::ContactId contact);

} // namespace mw::consent
