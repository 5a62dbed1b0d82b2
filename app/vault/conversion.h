// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/job.h"
#include "vault/dberror.h"
#include "vault/vaultvfs.h"

namespace mw::vault {

/// Turns a plain SQLite file into a vault in place. The caller holds the workspace's lock, has saved the
/// slots file already, and nobody has the file open. A copy is made through `vfs` in one snapshot, compared
/// with the original row by row, and renamed over it: whenever the process dies, the old or the new one is
/// there, whole. The copy is in rollback mode; opening it as a vault turns WAL on. What lay there in plain,
/// in a log and a journal too, is overwritten once nothing needs it.
///
/// Busy: somebody has it open. Full, Cancelled and the rest: the plain file is as it was. Progress is in
/// bytes.
[[nodiscard]] DbResult<void> encryptInPlace(const QString& path, VaultVfs& vfs, std::shared_ptr<KeyRing> ring,
                                            const base::JobControl& control);

/// Removes the unfinished copy that a killed conversion left. Call before opening.
void removeUnfinishedConversion(const QString& path);

} // namespace mw::vault
