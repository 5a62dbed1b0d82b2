// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/verb.h"

namespace mw::cli {

/// delivery why: the verdict, then the rules that let the contact in or kept it out, then what happened.
[[nodiscard]] Answer runWhy(Context& context);

} // namespace mw::cli
