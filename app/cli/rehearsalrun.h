// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/verb.h"

namespace mw::cli {

/// campaign rehearse: renders all, sends nothing. The folder gets NNNNNN.eml and index.jsonl.
void runRehearsal(Context& context, Finish finish);

} // namespace mw::cli
