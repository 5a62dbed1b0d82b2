// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/why/answer.h"

#include "kit/foreigntext.h"
#include "kit/words.h"
#include "ui/why/whywords.h"

#include <QCoreApplication>

#include <algorithm>

namespace mw::why {

using namespace Qt::StringLiterals;
using campaign::CampaignState;
using campaign::DeliveryRow;
using campaign::DeliveryState;
using insight::DeliveryAttempt;
using insight::DeliveryStory;
using kit::Tone;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(mw::why::Answer)
};

const DeliveryAttempt* lastTry(const DeliveryStory& story)
{
    const auto last = std::find_if(story.events.rbegin(), story.events.rend(),
                                   [](const auto& event) { return event.attempt.has_value(); });
    return last == story.events.rend() ? nullptr : &*last->attempt;
}

bool settledByPerson(const DeliveryStory& story)
{
    return !story.events.empty() && story.events.back().step.rule == u"settled_by_a_person";
}

QString triesOf(const DeliveryStory& story)
{
    return Text::tr("Tried %Ln times.", nullptr, story.row.tries);
}

QString hoursOf(const DeliveryStory& story)
{
    const auto hours = std::chrono::duration_cast<std::chrono::hours>(story.campaign.maxAge).count();
    return Text::tr("It is given up %Ln hours after the first try.", nullptr, static_cast<int>(hours));
}

/// What holds the whole campaign up at present; empty: nothing.
QString heldBy(const DeliveryStory& story, base::Timestamp now)
{
    if (story.campaign.state == CampaignState::Paused)
        return Text::tr("It goes on when the campaign is resumed.");
    if (story.campaign.state == CampaignState::Cancelled)
        return Text::tr("The campaign is cancelled: it is not sent any more.");
    std::optional<base::Timestamp> free;
    for (const insight::OutboxRelay& relay : story.relays) {
        if (!relay.pause || (relay.pause->until && *relay.pause->until <= now))
            return {};
        if (relay.pause->until)
            free = free ? std::min(*free, *relay.pause->until) : *relay.pause->until;
    }
    if (story.relays.empty())
        return {};
    return free ? Text::tr("The campaign's relay rests; it goes on at %1 by itself.")
                      .arg(kit::nearTime(timeOf(*free), timeOf(now)))
                : Text::tr("The campaign's relay is paused until a person resumes it.");
}

Answer queued(const DeliveryStory& story, base::Timestamp now)
{
    const QString held = heldBy(story, now);
    if (story.campaign.state == CampaignState::Paused)
        return {Tone::Warning, Text::tr("Not yet. The campaign is paused."), held};
    if (story.row.attempts > 0) {
        const bool ahead = story.row.nextAttemptAt > now;
        const QString next = ahead ? Text::tr("The next try comes at %1 by itself.")
                                         .arg(kit::nearTime(timeOf(story.row.nextAttemptAt), timeOf(now)))
                                   : Text::tr("The next try comes in a moment.");
        return {Tone::Warning, Text::tr("Not yet. The server asks us to wait."),
                u"%1 %2 %3"_s.arg(triesOf(story), held.isEmpty() ? next : held, hoursOf(story))};
    }
    if (story.row.tries > 0)
        return {Tone::Warning, Text::tr("Not yet. The relay did not take it."),
                u"%1 %2"_s.arg(triesOf(story),
                               held.isEmpty() ? Text::tr("It goes again as soon as the relay takes mail.")
                                              : held)};
    return {Tone::Neutral, Text::tr("Not yet. It waits for its turn."),
            held.isEmpty() ? Text::tr("Nothing needs to be done.") : held};
}

Answer accepted(const DeliveryStory& story, base::Timestamp now)
{
    const QString at = kit::nearTime(timeOf(story.row.changedAt), timeOf(now));
    if (settledByPerson(story))
        return {Tone::Success, Text::tr("It counts as sent, by a person's word."),
                Text::tr("Settled at %1. It is never sent again.").arg(at)};
    return {Tone::Success, Text::tr("Yes. The relay took it at %1.").arg(at),
            Text::tr("From there on it is the relay's to deliver. It is never sent again.")};
}

Answer refused(const DeliveryStory& story)
{
    const DeliveryAttempt* last = lastTry(story);
    const QString meaning = last ? meaningOf(*last) : QString();
    const QString end = Text::tr("It is not tried again.");
    return {Tone::Danger, Text::tr("No. The server refuses this recipient."),
            meaning.isEmpty() ? end : u"%1 %2"_s.arg(meaning, end)};
}

} // namespace

QString stateWordOf(const DeliveryRow& row)
{
    return row.state == DeliveryState::Queued && row.attempts > 0 ? u"deferred"_s : toText(row.state);
}

Answer answerOf(const DeliveryStory& story, base::Timestamp now)
{
    switch (story.row.state) {
    case DeliveryState::Planned:
    case DeliveryState::Queued:
        return queued(story, now);
    case DeliveryState::Claimed:
    case DeliveryState::Sending:
        return {Tone::Accent, Text::tr("It is on its way at this moment."),
                Text::tr("The answer comes in a moment.")};
    case DeliveryState::Accepted:
        return accepted(story, now);
    case DeliveryState::Rejected:
        return refused(story);
    case DeliveryState::InDoubt:
        return {Tone::Doubt, Text::tr("Nobody knows. The answer never came."),
                Text::tr("It may have arrived, so it is not sent again by itself. Settle it in the outbox.")};
    case DeliveryState::Excluded:
        return {Tone::Neutral, Text::tr("No. %1.").arg(sentenceOf(story.row.reason)),
                u"%1 %2"_s.arg(Text::tr("Nothing was sent."), adviceOf(story.row.reason))};
    case DeliveryState::Cancelled:
        return {Tone::Neutral, Text::tr("No. The campaign was cancelled before its turn came."),
                Text::tr("Nothing more is sent.")};
    case DeliveryState::Expired:
        break;
    }
    return {Tone::Danger, Text::tr("No. Its time ran out."),
            u"%1 %2"_s.arg(triesOf(story), Text::tr("It is not tried again."))};
}

} // namespace mw::why
