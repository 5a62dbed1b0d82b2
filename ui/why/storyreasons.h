// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/why/storyentry.h"

namespace mw::why {

/// How closely the rules are told: in words those that were passed stand in one entry.
enum class Rules { Together, EachAlone };

/// Why the person is in or out, as it was decided.
[[nodiscard]] std::vector<StoryEntry> reasonsOf(const insight::DeliveryStory& story, base::Timestamp now,
                                                Rules rules = Rules::Together);

/// What a rule of the send policy (or "planning") says with this outcome; empty when it isn't known.
[[nodiscard]] QString titleOf(const QString& rule, const QString& outcome, const QString& purpose);

} // namespace mw::why
