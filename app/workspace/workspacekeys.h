// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/secret.h"
#include "vault/database.h"
#include "vault/writergate.h"
#include "workspace/workspaceerror.h"

namespace mw::workspace {

/// What every workspace has from its first moment, in the vault's meta table. Re-keying changes none of it.
struct WorkspaceKeys
{
    QString id; ///< 32 hex digits
    QString name;
    QString colour; ///< #RRGGBB, one of eight
    base::Timestamp createdAt;
    base::Secret hashKey;  ///< 32 bytes, for suppressions
    base::Secret tokenKey; ///< 32 bytes, for Message-IDs and tokens
};

/// Makes and stores them, in one transaction. `colour` is one of the eight, else chance chooses.
[[nodiscard]] WorkspaceResult<WorkspaceKeys> makeKeys(vault::Database& database, vault::WriterGate& gate,
                                                      const QString& name, const QString& colour,
                                                      base::Timestamp now);
[[nodiscard]] WorkspaceResult<WorkspaceKeys> readKeys(vault::Database& database);
/// The one for suppressions alone, where a question on the reader thread asks the send policy.
[[nodiscard]] vault::DbResult<base::Secret> readHashKey(vault::Database& database);
/// Another name and colour. BadName: the name is as for a new workspace; BadColour: not one of
/// `workspaceColours()`.
[[nodiscard]] WorkspaceResult<void> storeAppearance(vault::Database& database, vault::WriterGate& gate,
                                                    const QString& name, const QString& colour);
/// The eight that a workspace may have, "#RRGGBB".
[[nodiscard]] QStringList workspaceColours();

} // namespace mw::workspace
