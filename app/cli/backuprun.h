// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/verb.h"

namespace mw::cli {

void runBackupCreate(Context& context, Finish finish);
void runBackupVerify(Context& context, Finish finish);
void runBackupRestore(Context& context, Finish finish);

} // namespace mw::cli
