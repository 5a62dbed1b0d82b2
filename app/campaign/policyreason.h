// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "campaign/types.h"
#include "consent/sendpolicy.h"

namespace mw::campaign {

/// How the send policy is asked for a campaign of this kind (design.md 3).
[[nodiscard]] consent::PolicyMode policyModeFor(CampaignKind kind);
/// The reason stored with an excluded delivery.
[[nodiscard]] ExclusionReason exclusionFor(consent::PolicyReason reason);

} // namespace mw::campaign
