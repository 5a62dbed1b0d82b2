// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace mw::kit {

/// How close rows of tables stand; a person's own choice, kept by the settings.
enum class Density { Comfortable, Compact };

/// Of the application's style; comfortable when that is not ours.
[[nodiscard]] Density densityOf(const QWidget* widget);
/// Of one row, from the font: 36 or 30 pixels at 10 points, 52 or 46 with a second line.
[[nodiscard]] int rowHeight(const QWidget* widget, Density density, bool twoLines = false);

} // namespace mw::kit
