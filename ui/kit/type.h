// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>

class QWidget;

namespace mw::kit {

/// The type scale, relative to the application's font: small 9, body 10, section 11, dialog 13, page 15,
/// figure 20 points where that is 10.
enum class Type { Small, Body, Section, Dialog, Page, Figure };

namespace weight {
inline constexpr int normal = 400;
inline constexpr int medium = 500; ///< buttons, labels, first columns
inline constexpr int strong = 600; ///< titles, what is selected
} // namespace weight

/// `widget` may be null; it only says how many pixels a point has when the application's font is given in
/// pixels.
[[nodiscard]] QFont font(const QWidget* widget, Type type, int weight = weight::normal);
/// For replies, records and code: the system's fixed pitch, one point below body.
[[nodiscard]] QFont fixedFont(const QWidget* widget);

} // namespace mw::kit
