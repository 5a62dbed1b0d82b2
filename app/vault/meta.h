// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/database.h"

namespace mw::vault {

/// The few named values of a workspace. Keys in use: workspace_id (32 hex digits), name, colour, created_at,
/// hash_key (32 bytes; re-keying does not change it), token_key (32 bytes), send_sequence,
/// backup_plan, backup_outcome, signing_key (32 bytes, Ed25519: checkpoints of the consent ledger),
/// ledger_noted.
namespace meta {
[[nodiscard]] DbResult<QVariant> read(Database& database, const QString& key);
[[nodiscard]] DbResult<void> write(Database& database, const QString& key, const QVariant& value);
} // namespace meta

} // namespace mw::vault
