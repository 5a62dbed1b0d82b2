// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consent/sendpolicy.h"
#include "kit/tone.h"

namespace mw::consentpage {

/// Why contacts are left out, beside their number: "Took the consent back".
[[nodiscard]] QString outWord(consent::PolicyReason reason);
/// The same of one contact, as a sentence that is read out.
[[nodiscard]] QString outSentence(consent::PolicyReason reason);
/// Doubt: an opt-out holds.
[[nodiscard]] kit::Tone toneOf(consent::PolicyReason reason);

} // namespace mw::consentpage
