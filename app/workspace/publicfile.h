// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/database.h"
#include "workspace/workspacekeys.h"

namespace mw::workspace {

/// What a locked workspace may show: name, colour, counts, times; nothing about people.
struct PublicFacts
{
    QString id;
    QString name;
    QString colour;
    base::Timestamp createdAt;
    base::Timestamp changedAt;
    std::int64_t campaigns = 0;
    std::int64_t open = 0; ///< deliveries
    std::int64_t inDoubt = 0;
    std::optional<base::Timestamp> lastBackup{};
};

[[nodiscard]] vault::DbResult<PublicFacts> publicFacts(vault::Database& database, const WorkspaceKeys& keys,
                                                       base::Timestamp now);
/// Contacts that may be seen. Counted from the rows, so not for every close.
[[nodiscard]] vault::DbResult<std::int64_t> contactCount(vault::Database& database);
/// False: could not be written; nothing depends on it.
[[nodiscard]] bool writePublicFile(const QString& path, const PublicFacts& facts);
/// Null when the file is not there or cannot be read.
[[nodiscard]] std::optional<PublicFacts> readPublicFile(const QString& path);

} // namespace mw::workspace
