// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/database.h"
#include "vault/writergate.h"

namespace mw::vault {

/// Number of the newest migration this program carries (resources/migrations/NNNN_*.sql, from 1).
[[nodiscard]] int newestMigration();
/// PRAGMA user_version of an open file: 0 = empty.
[[nodiscard]] DbResult<int> migrationOf(Database& database);
/// Runs what is missing, each migration in one transaction: who is killed goes on at the next one. A newer
/// file is DbError::Kind::Newer.
[[nodiscard]] DbResult<void> migrate(Database& database, WriterGate& gate);

} // namespace mw::vault
