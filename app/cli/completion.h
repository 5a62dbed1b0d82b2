// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/verbtable.h"

namespace mw::cli {

/// A script for `shell` (bash, zsh, fish) made from the verbs; empty for another shell.
[[nodiscard]] QString completionFor(const QString& shell, const VerbTable& table);

} // namespace mw::cli
