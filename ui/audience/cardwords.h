// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "insight/contactstory.h"
#include "kit/timeline.h"
#include "kit/tone.h"

namespace mw::audiencepage {

/// Whether somebody may be mailed, as the card says it first.
struct CardAnswer
{
    kit::Tone tone = kit::Tone::Success;
    kit::Icon icon = kit::Icon::Accepted;
    QString bold{};
    QString text{};
};
/// `now`: for how old a consent is.
[[nodiscard]] CardAnswer answerOf(const insight::ContactStory& story, const insight::ContactPurpose& purpose,
                                  base::Timestamp now);

/// One rule of the send policy, with what it rests on.
struct RuleLine
{
    kit::Icon icon = kit::Icon::Check;
    kit::Token token = kit::Token::Success;
    QString text{};
    QString evidence{};
};
[[nodiscard]] std::vector<RuleLine> rulesOf(const insight::ContactStory& story,
                                            const insight::ContactPurpose& purpose, base::Timestamp now);

[[nodiscard]] kit::TimelineEntry entryOf(const consent::ConsentRecord& record,
                                         const insight::ContactStory& story, base::Timestamp now);
[[nodiscard]] kit::TimelineEntry entryOf(const insight::ContactMail& mail, base::Timestamp now);

} // namespace mw::audiencepage
