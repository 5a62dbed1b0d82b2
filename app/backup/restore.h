// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backup/backupcheck.h"

namespace mw::backup {

/// Makes a workspace's folder out of a backup: vault.sqlite, vault.keys, backups/, and
/// the mark that says so (vault/sendguard.h). `targetFolder` must not be
/// there, or be empty; the folder around it must be. All is written and checked as TARGET.restoring and then
/// renamed, so that a kill leaves no half workspace; what it left is removed by the next try. Nothing is ever
/// overwritten. The copy may not send before a person arms it: vault/sendguard.h. `keys` as for
/// verifyBackup(); progress is in bytes.
[[nodiscard]] BackupResult<BackupFacts> restoreBackup(const QString& file, const vault::DataKeys& keys,
                                                      const QString& targetFolder,
                                                      const base::JobControl& control,
                                                      const QByteArray& below = {});

} // namespace mw::backup
