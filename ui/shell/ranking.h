// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace mw::shell {

/// For comparing: compatibility forms taken apart, marks off, case folded. "É" is "e", "ﬁ" is "fi".
[[nodiscard]] QString folded(const QString& text);

/// How well what was typed fits a text, both folded. 0: not at all. From the best: the whole text, its
/// beginning, the beginnings of its words, a part of it, its letters in this order. Among equals a shorter
/// text fits better.
[[nodiscard]] int fitOf(const QString& typed, const QString& text);

/// How much of a step of fitOf() it may rise for having been used lately: 0 is the latest, -1 never.
[[nodiscard]] int bonusOf(qsizetype usedBefore);

} // namespace mw::shell
