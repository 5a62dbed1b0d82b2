// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "takeout/field.h"
#include "takeout/outfile.h"
#include "takeout/pace.h"

namespace mw::takeout {

/// One JSON object a row and line, in UTF-8, its keys in the order of the thing's fields.
[[nodiscard]] Yield<FileEntry> writeJsonLines(vault::Database& database, const Thing& thing,
                                              const QString& root, Pace& pace);

} // namespace mw::takeout
