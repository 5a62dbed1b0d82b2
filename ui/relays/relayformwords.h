// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "relays/relaypreset.h"

namespace mw::relayspage {

/// What a person has to know of a provider's sign-in.
struct LoginAdvice
{
    QString bold{};
    QString text{};
};
[[nodiscard]] LoginAdvice adviceOf(const relays::RelayPreset& preset);
/// Where the preset comes from, when it was read, and what the provider wants as a password.
[[nodiscard]] QString sourceWords(const relays::RelayPreset& preset);
/// The limits that the provider documents; empty when it documents none.
[[nodiscard]] QString limitWords(const relays::RelayPreset& preset);

} // namespace mw::relayspage
