// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/tokens.h"

class QVBoxLayout;
class QWidget;

namespace mw::firststart {

/// A column of fields of a width that reads well, at the side where reading begins.
[[nodiscard]] QVBoxLayout* formColumn(QWidget* step);

/// What a field takes at most; the services say what is too long, and nothing pasted can stall the window.
inline constexpr int longestText = 1000;

} // namespace mw::firststart
