// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backup/backuperror.h"

class QLockFile;

namespace mw::backup {

/// Takes a lock file that stands in `folder`, so that what is under way there is not taken for what a kill
/// left. FolderGone, NotWritable, Full, Busy.
[[nodiscard]] BackupResult<void> takeLock(QLockFile& lock, const QString& folder);

} // namespace mw::backup
