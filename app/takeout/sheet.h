// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "takeout/field.h"
#include "takeout/outfile.h"
#include "takeout/pace.h"

namespace mw::takeout {

/// CSV for spreadsheets: RFC 4180 in UTF-8 with a header, a column for each field, and one for each attribute
/// that occurs. It begins with a byte order mark: without it Excel takes UTF-8 for the computer's old code
/// page and shows "Müller" as "MÃ¼ller". Programs read the JSON Lines, which have none. What begins like a
/// formula gets an apostrophe; a NUL, at which spreadsheets cut a text, becomes U+FFFD.
[[nodiscard]] Yield<FileEntry> writeSheet(vault::Database& database, const Thing& thing, const QString& root,
                                          Pace& pace);

/// How often a thing's rows are read: a CSV with attributes twice, for its header comes first.
[[nodiscard]] int passesOf(const Thing& thing);

} // namespace mw::takeout
