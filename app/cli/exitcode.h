// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace mw::cli {

/// What the program answers with; the numbers are a contract with scripts.
enum class Exit : int {
    Done = 0,
    NeedsALook = 1, ///< done, but refused rows, deliveries not accepted, a bad verdict
    WrongUsage = 2,
    NotAllowed = 3,  ///< wrong passphrase, disarmed, not allowed
    Unreadable = 4,  ///< all of the input, or the workspace itself
    Unreachable = 5, ///< nothing answered
    Busy = 6,        ///< a living program has the workspace
};

} // namespace mw::cli
