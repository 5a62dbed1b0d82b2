// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consent/feedpage.h"
#include "consent/suppressionrepository.h"

namespace mw::consent {

/// A suppression in force, as a line of a table.
struct SuppressionEntry
{
    SuppressionRow row{};
    base::ListId list{}; ///< invalid = everywhere

    /// Its person was erased: only the hash is left.
    [[nodiscard]] bool isNameless() const { return row.text.isNull(); }
};

/// Those in force before `before` (0: from the newest), at most `limit` of them, after looking at `look` ids
/// at most. `text` occurs in the address or domain; a whole address or domain is found by its hash too, so
/// that also a person who was erased is found.
[[nodiscard]] vault::DbResult<FeedPage<SuppressionEntry>>
readSuppressionsBack(vault::Database& database, const base::Secret& hashKey, const QString& text,
                     std::int64_t before, int limit, int look);

/// How many are in force.
[[nodiscard]] vault::DbResult<std::int64_t> countSuppressions(vault::Database& database);

} // namespace mw::consent
