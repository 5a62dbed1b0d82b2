// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/context.h"
#include "cli/verb.h"

namespace mw::cli {

/// workspace export DIR [--sqlite].
void runTakeout(Context& context, Finish finish);

} // namespace mw::cli
