// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backup/backupplan.h"
#include "vault/database.h"
#include "vault/writergate.h"

namespace mw::workspace {

/// How the tries at a backup came out.
struct BackupOutcome
{
    struct Failure
    {
        base::Timestamp at{};
        backup::BackupError error{};
    };
    std::optional<base::Timestamp> lastGood{};
    std::optional<Failure> failure{}; ///< of the last try, where it failed
};

/// What a vault says about its backups, so that it is told after a restart too.
namespace backupnotes {

/// A workspace that nobody asked has a plan: every day. nullopt: something else stands there, so nothing may
/// be made or deleted by a guess.
[[nodiscard]] vault::DbResult<std::optional<backup::BackupPlan>> readPlan(vault::Database& database);
[[nodiscard]] vault::DbResult<void> keepPlan(vault::Database& database, vault::WriterGate& gate,
                                             const backup::BackupPlan& plan);
/// Nothing where none was kept, or what was kept is not read.
[[nodiscard]] vault::DbResult<BackupOutcome> readOutcome(vault::Database& database);
[[nodiscard]] vault::DbResult<void> keepOutcome(vault::Database& database, vault::WriterGate& gate,
                                                const BackupOutcome& outcome);

} // namespace backupnotes

} // namespace mw::workspace
