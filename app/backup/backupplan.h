// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backup/existingbackups.h"

#include <chrono>
#include <optional>

namespace mw::backup {

/// When backups are made by themselves, and which of them stay: the newest of each of the last so many hours,
/// days and weeks that have one. A value; all about it are pure functions.
struct BackupPlan
{
    enum class Every { Never, Hour, Day, Week };
    static constexpr int mostKept = 1000;

    Every every = Every::Day;
    int keepHours = 0;
    int keepDays = 7;
    int keepWeeks = 5;
    QString folder{}; ///< absolute; empty: the workspace's own backups/

    friend bool operator==(const BackupPlan&, const BackupPlan&) = default;
};

/// From one backup to the next; 0: never.
[[nodiscard]] std::chrono::milliseconds intervalOf(BackupPlan::Every every);

/// Where the vault keeps its plan (vault/meta.h).
inline const QString backupPlanKey = QStringLiteral("backup_plan");
[[nodiscard]] QByteArray toJson(const BackupPlan& plan);
/// nullopt for anything that toJson() does not write: then nothing is made or deleted by a guess.
[[nodiscard]] std::optional<BackupPlan> planFromJson(const QByteArray& json);

/// The newest whole one of this vault, but not one that the clock has still to reach. Null where there is
/// none.
[[nodiscard]] const ExistingBackup* newestBackup(const std::vector<ExistingBackup>& existing,
                                                 const QByteArray& vaultId, base::Timestamp now);
/// A backup from the future counts for nothing, so a clock that was set back costs one backup too many and
/// never one too few.
[[nodiscard]] bool isDue(const BackupPlan& plan, const std::vector<ExistingBackup>& existing,
                         const QByteArray& vaultId, base::Timestamp now);
/// What the plan no longer keeps. Only whole files of this vault under the names that they were given; never
/// the newest one, never one from the future, and nothing at all while the plan is Never.
[[nodiscard]] std::vector<ExistingBackup> surplus(const BackupPlan& plan,
                                                  const std::vector<ExistingBackup>& existing,
                                                  const QByteArray& vaultId, base::Timestamp now);

} // namespace mw::backup
