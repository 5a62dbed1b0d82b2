// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/verbtable.h"

namespace mw::cli::help {

[[nodiscard]] QString forProgram(const VerbTable& table);
[[nodiscard]] QString forNoun(const VerbTable& table, const QString& noun);
[[nodiscard]] QString forVerb(const Verb& verb);
/// "contacts import FILE… --list L [--map …]".
[[nodiscard]] QString usageOf(const Verb& verb);

} // namespace mw::cli::help
