// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "takeout/outfile.h"
#include "takeout/pace.h"

#include <QByteArrayList>

namespace mw::takeout {

inline constexpr auto plainFile = "workspace.sqlite";

/// The whole vault as a plain SQLite file that the sqlite3 of any distribution opens: the same tables,
/// indexes and triggers with the same rows, but for secrets, which are empty, and the full-text index, which
/// is made from contact_search. Statement by statement and row by row, for SQLite's own backup would carry an
/// encrypted file's pages over with the space that they reserve.
[[nodiscard]] Yield<FileEntry> writePlainCopy(vault::Database& database, const QString& root, Pace& pace);

/// The tables that it fills, in the order in which they were made.
[[nodiscard]] Yield<QByteArrayList> tablesOfPlainCopy(vault::Database& database);

} // namespace mw::takeout
