// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace mw::base::platform {

/// Returns when what was written to the file is on the disk, or false. For the platform_*.cpp of Unix
/// systems.
[[nodiscard]] bool syncFile(int file);

} // namespace mw::base::platform
