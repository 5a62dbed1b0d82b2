// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consent/ledgerverify.h"
#include "workspace/workspaceerror.h"

namespace mw::workspace {

class Workspace;

/// The head of the consent ledger, as it was last noted under the slots file's MAC: what is cut off the
/// ledger below it is found. Empty where none was noted yet.
[[nodiscard]] WorkspaceResult<std::vector<consent::ledger::Head>> notedHead(Workspace& workspace);

/// Notes the present one, where it is another; `database` is the calling thread's. All that the head is over
/// is on the disk before the note is: a power cut never leaves a note of what it took away.
[[nodiscard]] WorkspaceResult<void> noteHead(Workspace& workspace, vault::Database& database);

/// Whether the noted head is found in the ledger; quick, unlike a verification. True where none was noted.
[[nodiscard]] WorkspaceResult<bool> holdsNotedHead(Workspace& workspace, vault::Database& database);

} // namespace mw::workspace
