// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace mw::kit {

class Theme;

/// Lets the theme follow what this desktop says about light and dark, beside its palette: the settings
/// portal, or QStyleHints from Qt 6.5 on. The answer comes later; until then the palette decides.
void followDesktop(Theme& theme);

} // namespace mw::kit
