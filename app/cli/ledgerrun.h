// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/context.h"
#include "cli/verb.h"

namespace mw::cli {

/// consent verify [--checkpoint FILE]…
void runLedgerVerify(Context& context, Finish finish);
/// consent export FILE
void runLedgerExport(Context& context, Finish finish);
/// consent checkpoint FILE
[[nodiscard]] Answer writeCheckpoint(Context& context);

} // namespace mw::cli
