// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/verb.h"

namespace mw::cli {

/// relay test: walks to the relay, and says for each step what was seen and what to change. Sends nothing.
/// Ctrl+C ends the walk; what was seen until then is shown.
void runRelayTest(Context& context, Finish finish);

} // namespace mw::cli
