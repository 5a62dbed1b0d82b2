// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "insight/deliverystory.h"
#include "kit/timeline.h"

#include <optional>

namespace mw::why {

/// One entry of the page: in words, and what it was told from.
struct StoryEntry
{
    kit::TimelineEntry shown{};
    std::optional<insight::JourneyStep> step{}; ///< none: it is concluded, not recorded
    std::optional<insight::DeliveryAttempt> attempt{};
    base::Timestamp at{};
    std::vector<insight::JourneyStep> steps{}; ///< of several rules told as one
};

} // namespace mw::why
