// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/job.h"
#include "workspace/workspace.h"

namespace mw::workspace {

/// Seals the whole file of an open workspace under a new data key while it is read and written: who knew the
/// old key, or what once opened it, reads nothing of it any more. What opens the workspace today still does.
///
/// The slots file tells how far it is: it holds both keys from before the first page until after the last.
/// Stopped at any point (cancelled, a full disk, kill -9) the workspace works as before, and the next call
/// goes on from there. Who reads the file beside this program with the old key alone has to open it again.
/// Backups keep the key that they were made with.
///
/// For a job's thread and connection; one at a time in a workspace, else Rekeying. Progress is in pages;
/// a cancelled one ends as Database, Cancelled.
[[nodiscard]] WorkspaceResult<void> rekey(Workspace& workspace, vault::Database& database,
                                          const base::JobControl& control);

} // namespace mw::workspace
