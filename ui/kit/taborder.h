// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

class QWidget;

namespace mw::kit {

// Tab goes through a window in the order in which things are laid out, whenever each was made. Qt's own order
// is that of making: what is made late (rows, links above a title) comes last there.

/// What Tab may come to within `whole`, seen or not; and `also`, whatever it is.
[[nodiscard]] std::vector<QWidget*> tabStops(QWidget* whole, const QWidget* also = nullptr);

/// Where Tab leads to from here, among what is seen and enabled; null where `from` is not laid out in
/// `whole`.
[[nodiscard]] QWidget* nextTabStop(QWidget* whole, const QWidget* from, bool forward);

} // namespace mw::kit
