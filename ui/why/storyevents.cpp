// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/why/storyevents.h"

#include "kit/foreigntext.h"
#include "kit/words.h"
#include "ui/why/whywords.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <algorithm>

namespace mw::why {

using namespace Qt::StringLiterals;
using campaign::DeliveryState;
using campaign::ExclusionReason;
using insight::DeliveryAttempt;
using insight::DeliveryStory;
using insight::JourneyStep;
using kit::Icon;
using kit::Tone;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(mw::why::Events)
};

constexpr qsizetype longestReply = 400; ///< on the page; the panel has all of it

QString momentOf(base::Timestamp at, base::Timestamp now)
{
    const QDateTime time = timeOf(at);
    return time.date() == timeOf(now).date() ? kit::clockTimeWithSeconds(time)
                                             : kit::nearTime(time, timeOf(now));
}

struct Look
{
    Icon icon;
    Tone tone;
};

Look lookOf(const DeliveryAttempt& attempt)
{
    switch (attempt.verdict) {
    case smtp::Verdict::Accepted:
        return {Icon::Accepted, Tone::Success};
    case smtp::Verdict::InDoubt:
        return {Icon::InDoubt, Tone::Doubt};
    case smtp::Verdict::NotSent:
        return {Icon::Unlink, Tone::Warning};
    case smtp::Verdict::Refused:
        break;
    }
    return attempt.outcome == mail::ReplyOutcome::Permanent ? Look{Icon::Refused, Tone::Danger}
                                                            : Look{Icon::Deferred, Tone::Warning};
}

StoryEntry tryEntry(const DeliveryAttempt& attempt, const JourneyStep& step, int number, base::Timestamp now)
{
    const Look look = lookOf(attempt);
    const QString meaning = meaningOf(attempt);
    const QString relay = relayOf(attempt);
    QString text = relay.isEmpty() ? meaning : u"%1. %2"_s.arg(relay, meaning).trimmed();
    if (attempt.code > 0 && attempt.reply.isNull())
        text += u' ' + Text::tr("Its words were erased.");
    const bool server = attempt.code > 0;
    return {.shown = {.icon = look.icon,
                      .tone = look.tone,
                      .title = Text::tr("Try %1: %2").arg(kit::formatCount(number), resultOf(attempt)),
                      .time = momentOf(attempt.at, now),
                      .text = text,
                      .quote = server ? kit::visible(replyOf(attempt), longestReply) : QString(),
                      .byServer = server},
            .step = step,
            .attempt = attempt,
            .at = attempt.at};
}

StoryEntry whyEntry(const JourneyStep& step, base::Timestamp now)
{
    WhyWords words = wordsOfWhy(step);
    if (words.title.isEmpty())
        words.title = u"%1: %2"_s.arg(step.rule, step.outcome); // a code of a later version
    const bool person = step.rule == u"settled_by_a_person";
    const QString quote = step.evidence[u"reply"_s].toString();
    return {.shown = {.icon = person ? Icon::Person
                                     : (step.outcome == u"excluded" ? Icon::LeftOut : Icon::Refresh),
                      .tone = step.outcome == u"excluded" ? Tone::Danger : Tone::Info,
                      .title = words.title,
                      .time = momentOf(step.at, now),
                      .text = words.text,
                      .quote = kit::visible(quote, longestReply),
                      .byServer = !quote.isEmpty()},
            .step = step,
            .at = step.at};
}

StoryEntry plain(Icon icon, Tone tone, const QString& title, const QString& text, base::Timestamp at,
                 base::Timestamp now)
{
    return {.shown = {.icon = icon, .tone = tone, .title = title, .time = momentOf(at, now), .text = text},
            .at = at};
}

/// What is not recorded as a row, and is known from the state.
std::optional<StoryEntry> endingOf(const DeliveryStory& story, base::Timestamp now)
{
    const campaign::DeliveryRow& row = story.row;
    switch (row.state) {
    case DeliveryState::InDoubt: {
        const bool told = std::ranges::any_of(story.events, [](const auto& event) {
            return event.attempt && event.attempt->verdict == smtp::Verdict::InDoubt;
        });
        if (told)
            return std::nullopt;
        return plain(Icon::InDoubt, Tone::Doubt, Text::tr("The program ended while it was on its way"),
                     Text::tr("Whether it was handed over is not known"), row.changedAt, now);
    }
    case DeliveryState::Cancelled:
        return plain(Icon::Cancelled, Tone::Neutral, Text::tr("Cancelled with the campaign"), {},
                     row.changedAt, now);
    case DeliveryState::Expired:
        return plain(Icon::Expired, Tone::Danger, Text::tr("Given up: its time ran out"), {}, row.changedAt,
                     now);
    case DeliveryState::Claimed:
    case DeliveryState::Sending:
        return plain(Icon::Sending, Tone::Accent, Text::tr("On its way"), {}, row.changedAt, now);
    case DeliveryState::Queued:
        if (row.tries == 0)
            return std::nullopt;
        return plain(Icon::Hourglass, Tone::Neutral, Text::tr("Next try"),
                     row.nextAttemptAt > now ? Text::tr("Comes by itself") : Text::tr("Comes in a moment"),
                     std::max(row.nextAttemptAt, row.changedAt), now);
    default:
        return std::nullopt;
    }
}

QString notRecorded()
{
    return Text::tr("Not recorded by itself");
}

/// An exclusion after planning stands as a why row only where the sender made it.
bool isToldAsRow(const DeliveryStory& story)
{
    return std::ranges::any_of(story.events,
                               [](const auto& event) { return event.step.outcome == u"excluded"; });
}

} // namespace

WhyWords wordsOfWhy(const JourneyStep& step)
{
    if (step.rule == u"settled_by_a_person") {
        const bool sent = step.outcome == u"accepted";
        return {sent ? Text::tr("Settled as sent") : Text::tr("Settled as not sent"),
                sent ? Text::tr("A person said that it arrived")
                     : Text::tr("A person said that it did not arrive, so it is queued again")};
    }
    if (step.rule == u"three_equal_refusals")
        return {Text::tr("Put back into the queue"),
                Text::tr("Recipients at different domains got the same refusal in a row, so it is not this "
                         "recipient's fault. The relay was paused.")};
    for (int i = 1; !toText(static_cast<ExclusionReason>(i)).isEmpty(); ++i)
        if (const auto reason = static_cast<ExclusionReason>(i); step.rule == toText(reason))
            return {Text::tr("Left out: %1").arg(sentenceOf(reason)),
                    kit::visible(step.evidence[u"detail"_s].toString(), longestReply)};
    return {};
}

std::vector<StoryEntry> eventsOf(const DeliveryStory& story, base::Timestamp now)
{
    std::vector<StoryEntry> entries;
    const base::Timestamp planned = story.campaign.plannedAt.value_or(story.row.changedAt);
    const bool excluded = story.row.state == DeliveryState::Excluded;
    if (!excluded || story.row.tries > 0 || story.row.changedAt > planned)
        entries.push_back(plain(Icon::Send, Tone::Neutral, Text::tr("Queued"), {}, planned, now));
    int number = 0;
    for (const insight::StoryEvent& event : story.events)
        entries.push_back(event.attempt ? tryEntry(*event.attempt, event.step, ++number, now)
                                        : whyEntry(event.step, now));
    if (excluded && !isToldAsRow(story))
        entries.push_back(plain(Icon::LeftOut, Tone::Neutral,
                                story.row.changedAt > planned
                                    ? Text::tr("Left out after planning")
                                    : Text::tr("Left out when the campaign was planned"),
                                sentenceOf(story.row.reason), story.row.changedAt, now));
    if (auto ending = endingOf(story, now))
        entries.push_back(std::move(*ending));
    return entries;
}

kit::TimelineEntry asLogged(const StoryEntry& entry)
{
    kit::TimelineEntry shown = entry.shown;
    shown.link.clear();
    shown.quote.clear();
    shown.byServer = true;
    if (!entry.step) {
        shown.title = notRecorded();
        shown.text = entry.shown.title;
        return shown;
    }
    shown.title = u"%1: %2"_s.arg(kit::visible(entry.step->rule), kit::visible(entry.step->outcome));
    shown.text.clear();
    shown.time = base::toRfc3339(entry.step->at);
    if (!entry.step->evidence.isEmpty())
        shown.quote = kit::visible(
            QString::fromUtf8(QJsonDocument(entry.step->evidence).toJson(QJsonDocument::Compact)), 4000);
    return shown;
}

} // namespace mw::why
