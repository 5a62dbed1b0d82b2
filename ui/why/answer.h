// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "insight/deliverystory.h"
#include "kit/tone.h"

namespace mw::why {

/// Did it arrive? In one sentence, and what will happen next.
struct Answer
{
    kit::Tone tone = kit::Tone::Neutral;
    QString sentence{};
    QString next{};
};

[[nodiscard]] Answer answerOf(const insight::DeliveryStory& story, base::Timestamp now);
/// The state as screens know it: "deferred" beside those of the table.
[[nodiscard]] QString stateWordOf(const campaign::DeliveryRow& row);

} // namespace mw::why
