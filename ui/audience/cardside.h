// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/timeline.h"

namespace mw::audiencepage {

/// What each panel of a card keeps free left and right: for the fill of what is chosen in a timeline, and for
/// the rings of buttons.
inline const int cardSide = kit::Timeline::overhang();

} // namespace mw::audiencepage
