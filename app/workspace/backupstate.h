// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/backupnotes.h"

namespace mw::workspace {

/// What is known of a workspace's backups at a moment.
struct BackupState
{
    bool isKnown = false; ///< the folder was looked at once
    /// Null: what is kept of it can't be read. Nothing is made or deleted until a person says again.
    std::optional<backup::BackupPlan> plan{};
    /// False: a copy that may not send makes none by itself either, for it has its folder in common with the
    /// one that may.
    bool isArmed = true;
    QString folder{}; ///< in which they lie
    bool isOwnFolder = true;
    bool isFolderThere = false;
    bool isOnSameDisk = false; ///< as the workspace
    /// Of this workspace, the newest first. Those that are not whole are among them where their name tells
    /// whose they are.
    std::vector<backup::ExistingBackup> existing{};
    std::optional<base::Timestamp> lastGood{};
    std::optional<BackupOutcome::Failure> failure{}; ///< since then
    std::optional<base::Timestamp> nextAt{};         ///< by itself
    bool isRunning = false;

    [[nodiscard]] bool isPlanned() const
    {
        return plan && isArmed && plan->every != backup::BackupPlan::Every::Never;
    }
    /// Older than twice the plan, or there is none.
    [[nodiscard]] bool isLate(base::Timestamp now) const
    {
        return isPlanned() && (!lastGood || now - *lastGood > 2 * intervalOf(plan->every));
    }
};

} // namespace mw::workspace
