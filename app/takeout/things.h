// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "takeout/field.h"

#include <span>

namespace mw::takeout {

/// Every file with rows, in the order in which they are written.
[[nodiscard]] const std::vector<Thing>& things();
/// By its file's name; null where there is none.
[[nodiscard]] const Thing* thing(QByteArrayView file);

/// A table, or a column as "table.column", that stands in no file of rows, and why.
struct LeftOut
{
    const char* what;
    const char* reason;
};
/// All of them: a test walks through the schema and fails on a table or column that is in neither place.
[[nodiscard]] std::span<const LeftOut> leftOut();

/// Where a picture's bytes lie, made of its row `p`.
#define MW_PICTURE_FILE                                                                                      \
    "'pictures/' || lower(hex(p.sha256)) || CASE p.format WHEN 1 THEN '.png' WHEN 2 THEN '.jpg' "            \
    "WHEN 3 THEN '.gif' WHEN 4 THEN '.webp' ELSE '.bin' END"
/// What came with an import that is not published is nobody's yet: such a batch may be taken away whole.
#define MW_UNPUBLISHED "(SELECT id FROM import WHERE published_at IS NULL)"

// By the folders that own the tables.
[[nodiscard]] std::vector<Thing> audienceThings();
[[nodiscard]] std::vector<Thing> consentThings();
[[nodiscard]] std::vector<Thing> contentThings();
[[nodiscard]] std::vector<Thing> sendingThings();

} // namespace mw::takeout
