// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backup/backupmaker.h"
#include "backup/backupplan.h"
#include "workspace/officeroom.h"

namespace mw::workspace {

/// One backup that is to be made.
struct BackupOrder
{
    QString folder{};
    bool makeFolder = false; ///< the workspace's own, which is no drive that could be unplugged
    QString name{};          ///< the workspace's
    /// What it no longer keeps is deleted afterwards; null: nothing is.
    std::optional<backup::BackupPlan> plan{};
    /// A failure that may pass by itself in a moment is kept and told, too.
    bool insists = false;
    QByteArray vfs{}; ///< the VFS that it is written by; empty but in tests
};

/// Making backups of the open workspace, in a job's thread.
namespace backups {

/// Saves, deletes what is too old, and leaves in vault and log how it came out.
[[nodiscard]] backup::BackupResult<backup::BackupMaker::Made> make(JobRoom& room, const BackupOrder& order);

/// The workspace is being keyed again, or too much is written just now: later is soon enough.
[[nodiscard]] bool passesByItself(backup::BackupError::Kind kind);

} // namespace backups

} // namespace mw::workspace
