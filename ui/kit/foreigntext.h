// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace mw::kit {

/// Text that came from outside, fit to be looked at: control characters, marks that turn the direction of
/// what follows, and characters nobody sees stand as \u202E, line ends as \n; half a pair of surrogates as
/// the sign for it. What joins letters and emoji stays. Cut behind `longest` characters (0: never), with an
/// ellipsis.
[[nodiscard]] QString visible(const QString& text, qsizetype longest = 0);

} // namespace mw::kit
