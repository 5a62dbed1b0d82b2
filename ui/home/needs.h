// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/icons.h"
#include "kit/tone.h"
#include "shell/place.h"
#include "ui/home/homefacts.h"

namespace mw::home {

/// Something that waits for a person.
struct Need
{
    kit::Tone tone = kit::Tone::Warning;
    kit::Icon icon = kit::Icon::Warning;
    QString what{};
    QString why{};
    QString button{}; ///< none when empty
    shell::Place place{};
    base::CampaignId answers{}; ///< it is asked who wrote back: "Nobody wrote" is a second button

    bool operator==(const Need&) const = default;
};

/// What touches people first, then what holds mail up. `planning`: campaigns that are being planned right
/// now, which is no interruption.
[[nodiscard]] std::vector<Need> needsOf(const HomeFacts& facts, const std::vector<base::CampaignId>& planning,
                                        base::Timestamp now);

} // namespace mw::home
