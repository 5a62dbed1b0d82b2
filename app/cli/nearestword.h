// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace mw::cli {

/// The word of `known` that `word` was most likely meant to be; null when none is near.
[[nodiscard]] QString nearestWord(const QString& word, const QStringList& known);

} // namespace mw::cli
