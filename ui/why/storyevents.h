// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/why/storyentry.h"

namespace mw::why {

/// What happened, oldest first, and what comes next.
[[nodiscard]] std::vector<StoryEntry> eventsOf(const insight::DeliveryStory& story, base::Timestamp now);
/// The same entry as it was logged: rule, outcome, evidence.
[[nodiscard]] kit::TimelineEntry asLogged(const StoryEntry& entry);

/// What a row of why says; empty when its rule isn't known.
struct WhyWords
{
    QString title{};
    QString text{};
};
[[nodiscard]] WhyWords wordsOfWhy(const insight::JourneyStep& step);

} // namespace mw::why
