// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consent/policyrules.h"

#include <span>

namespace mw::consent {

/// What a rule's answer rests on, as JSON: ids and words, nothing personal. `entries`: the contact's.
[[nodiscard]] QString evidenceOf(PolicyRule rule, const RuleAnswer& answer, const PolicyFacts& facts,
                                 std::span<const LedgerEntry> entries, const PolicyContext& context);

} // namespace mw::consent
