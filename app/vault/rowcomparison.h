// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/job.h"
#include "vault/database.h"

namespace mw::vault {

/// Goes through every table of both side by side, also those in which a full-text index keeps its data:
/// schema, rows and their order have to be the same, value by value. Damaged where they are not (detail = the
/// table); Cancelled. What virtual tables say is not asked: all of it stands in their tables.
[[nodiscard]] DbResult<void> compareRows(Database& one, Database& other, const base::JobControl& control);

} // namespace mw::vault
