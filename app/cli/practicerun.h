// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/verb.h"

namespace mw::cli {

/// The practice relay alone, until Ctrl+C: mail stays in memory or goes to a folder.
void runPracticeRelay(Context& context, Finish finish);

} // namespace mw::cli
