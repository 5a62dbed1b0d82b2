// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace mw::content {

/// Columns in fixed pitch: 0 for marks and format characters, 2 for East Asian wide and full-width ones and
/// emoji, else 1 (Unicode Standard Annex 11, by blocks).
[[nodiscard]] int columnsOf(char32_t character);
[[nodiscard]] int columnsOf(QStringView text);

} // namespace mw::content
