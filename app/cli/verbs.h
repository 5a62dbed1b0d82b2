// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/verb.h"

namespace mw::cli {

// One file of verbs for each noun; VerbTable puts them together.
[[nodiscard]] std::vector<Verb> addressVerbs();
[[nodiscard]] std::vector<Verb> completionVerbs();
[[nodiscard]] std::vector<Verb> workspaceVerbs();

} // namespace mw::cli
