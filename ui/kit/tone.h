// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/icons.h"
#include "kit/tokens.h"

namespace mw::kit {

/// What a coloured piece means; its three colours and the icon it has when nobody names another.
enum class Tone { Neutral, Accent, Success, Warning, Danger, Info, Doubt };

/// For text and icons, also on softOf().
[[nodiscard]] Token textOf(Tone tone);
[[nodiscard]] Token softOf(Tone tone);
/// For bars; never text.
[[nodiscard]] Token markOf(Tone tone);
[[nodiscard]] Icon iconOf(Tone tone);

} // namespace mw::kit
