// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/failure.h"
#include "vault/sendguard.h"
#include "workspace/workspaceerror.h"

namespace mw::cli {

// What services answer, as words for a person: what happened, what was kept, what to do.

[[nodiscard]] Failure failureOf(const vault::DbError& error);
[[nodiscard]] Failure failureOf(const vault::FolderError& error);
[[nodiscard]] Failure failureOf(const workspace::WorkspaceError& error);
[[nodiscard]] Failure disarmedFailure(vault::Disarmed disarmed);
/// Why nothing may be sent, as one sentence; empty for Disarmed::No.
[[nodiscard]] QString wordsOf(vault::Disarmed disarmed);

} // namespace mw::cli
