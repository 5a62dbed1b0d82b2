// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backup/backuperror.h"
#include "base/clock.h"

#include <cstdint>
#include <QByteArray>
#include <vector>

namespace mw::backup {

/// A backup as a folder shows it, without its keys: nothing here has been verified.
struct ExistingBackup
{
    QString path{};
    QByteArray vaultId{}; ///< of vault::KeySlots; empty when it cannot be read
    base::Timestamp madeAt{};
    std::int64_t bytes = 0;
    bool whole = false; ///< ends where its head says, and its slots can be read
    bool named = false; ///< bears the name that was given to it: nobody renamed it
};

/// All files that end in .mwbackup, of whichever workspace, the oldest first. Reads their heads alone.
[[nodiscard]] BackupResult<std::vector<ExistingBackup>> existingBackups(const QString& folder);

} // namespace mw::backup
