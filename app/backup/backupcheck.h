// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backup/backupfile.h"
#include "backup/vaultcounts.h"

namespace mw::backup {

/// What can be told of a backup once it was checked.
struct BackupFacts
{
    base::Timestamp madeAt{};
    std::int64_t contacts = 0;
    std::int64_t deliveries = 0;
    int migration = 0;
    std::int64_t bytes = 0; ///< of the file
    QByteArray vaultId{};
};

/// Reads the whole file, opens the vault in it where it lies and checks it; writes nothing anywhere. `keys`
/// come from readSlots(). `below`: see DiskFile.
[[nodiscard]] BackupResult<BackupFacts> verifyBackup(const QString& file, const vault::DataKeys& keys,
                                                     const base::JobControl& control,
                                                     const QByteArray& below = {});

/// Opens the vault that lies in a part of `file`: quick_check, application id, migration.
[[nodiscard]] BackupResult<VaultCounts> checkVault(const QString& file, std::int64_t from,
                                                   const vault::DataKeys& keys, const Stretch& stretch,
                                                   const QByteArray& below);

} // namespace mw::backup
