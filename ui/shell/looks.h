// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace mw::kit {
class Style;
}

namespace mw::shell {

class Settings;

/// Theme, density and proxy are as the settings say, now and after each change. Both outlive the program's
/// windows.
void followSettings(Settings& settings, kit::Style& style);

} // namespace mw::shell
