// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "campaign/types.h"
#include "consent/policytypes.h"

namespace mw::campaign {

/// How the send policy is asked for a campaign of this kind (design.md 3).
[[nodiscard]] consent::PolicyMode policyModeFor(CampaignKind kind);
/// What the policy is asked for a campaign's recipients.
[[nodiscard]] consent::PolicyQuestion policyQuestionFor(const Campaign& campaign, base::Timestamp now);
/// The reason stored with an excluded delivery.
[[nodiscard]] ExclusionReason exclusionFor(consent::PolicyReason reason);

} // namespace mw::campaign
