// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/pagefacts.h"

namespace mw {

/// The pages that this build of the program has.
[[nodiscard]] shell::PageFactory builtPages();

} // namespace mw
