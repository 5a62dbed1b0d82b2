// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/place.h"
#include "ui/why/storyentry.h"

namespace mw::why {

/// A line of the panel.
struct Fact
{
    QString name{};
    QString value{};
    bool fixedPitch = false;
    std::optional<shell::Place> place{}; ///< where its value leads
};

/// What was recorded about one entry, apart from words of servers.
[[nodiscard]] std::vector<Fact> factsOf(const StoryEntry& entry, const insight::DeliveryStory& story,
                                        const QString& messageId);
/// What the server said, whole; null when there is nothing.
[[nodiscard]] QString wordsIn(const StoryEntry& entry);
/// Rule, outcome and evidence as they stand in the vault; null where nothing stands.
[[nodiscard]] QString recordOf(const StoryEntry& entry);

} // namespace mw::why
