// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/why/storyreasons.h"

#include "kit/foreigntext.h"
#include "kit/words.h"
#include "ui/why/whywords.h"

#include <QCoreApplication>

namespace mw::why {

using namespace Qt::StringLiterals;
using campaign::ExclusionReason;
using insight::DeliveryStory;
using insight::JourneyStep;
using kit::Icon;
using kit::Tone;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(mw::why::Reasons)
};

/// The two answers of each rule: it let the person pass, or it stopped it.
QString passed(const QString& rule, const QString& purpose)
{
    if (rule == u"not_erased")
        return Text::tr("Is a contact of this workspace");
    if (rule == u"address_not_suppressed")
        return Text::tr("The address is not suppressed");
    if (rule == u"domain_not_suppressed")
        return Text::tr("The address's domain is not suppressed");
    if (rule == u"not_restricted")
        return Text::tr("Is not restricted");
    if (rule == u"frequency")
        return Text::tr("Has not got too much mail lately");
    if (rule == u"no_objection")
        return Text::tr("Has not objected to mail");
    if (rule == u"not_withdrawn")
        return Text::tr("Has not taken a consent back");
    if (rule == u"basis")
        return Text::tr("May be mailed for %1").arg(purpose);
    return {};
}

QString stopped(const QString& rule, const QString& purpose)
{
    if (rule == u"not_erased")
        return sentenceOf(ExclusionReason::Erased);
    if (rule == u"address_not_suppressed")
        return sentenceOf(ExclusionReason::AddressSuppressed);
    if (rule == u"domain_not_suppressed")
        return sentenceOf(ExclusionReason::DomainSuppressed);
    if (rule == u"not_restricted")
        return sentenceOf(ExclusionReason::Restricted);
    if (rule == u"frequency")
        return sentenceOf(ExclusionReason::FrequencyCap);
    if (rule == u"no_objection")
        return sentenceOf(ExclusionReason::Objected);
    if (rule == u"not_withdrawn")
        return sentenceOf(ExclusionReason::Withdrawn);
    if (rule == u"basis")
        return Text::tr("No consent for %1").arg(purpose);
    return {};
}

Icon iconOf(const QString& rule)
{
    if (rule == u"basis")
        return Icon::ShieldCheck;
    if (rule == u"planning")
        return Icon::List;
    return Icon::Accepted;
}

QString evidenceOf(const DeliveryStory& story, const JourneyStep& step)
{
    const bool decides = step.outcome == u"stops" || step.rule == u"basis";
    if (!decides)
        return {};
    if (story.suppression)
        return Text::tr("%1, suppression %2")
            .arg(wordsOf(story.suppression->reason), kit::formatCount(story.suppression->id.value()));
    if (step.outcome == u"noted")
        return Text::tr("A practice run needs none; a real one would leave this contact out");
    if (!story.record)
        return step.outcome == u"stops" && step.rule == u"basis" ? Text::tr("None is recorded") : QString();
    const insight::StoryRecord& record = *story.record;
    QStringList facts;
    if (step.rule == u"basis" && step.outcome == u"passed")
        facts << wordsOf(record.basis);
    facts << wordsOf(record.kind);
    if (!record.method.isEmpty())
        facts << kit::visible(record.method, 80);
    if (!record.source.isEmpty())
        facts << Text::tr("from %1").arg(kit::visible(record.source, 120));
    facts << Text::tr("record %1").arg(kit::formatCount(record.id.value()));
    return facts.join(u", "_s);
}

QString timeOf(const DeliveryStory& story, const JourneyStep& step, base::Timestamp now)
{
    const bool decides = step.outcome == u"stops" || step.rule == u"basis";
    if (decides && story.suppression)
        return kit::nearTime(why::timeOf(story.suppression->addedAt), why::timeOf(now));
    if (decides && story.record)
        return kit::nearTime(why::timeOf(story.record->happenedAt), why::timeOf(now));
    return {};
}

StoryEntry entryOf(const DeliveryStory& story, const JourneyStep& step, base::Timestamp now)
{
    const bool stops = step.outcome == u"stops";
    const bool noted = step.outcome == u"noted";
    QString title = titleOf(step.rule, step.outcome, kit::visible(story.purposeName, 120));
    if (stops && step.rule == u"basis" && story.row.reason != ExclusionReason::NoConsentBasis)
        title = sentenceOf(story.row.reason); // there is one, which doesn't hold
    if (title.isEmpty())
        title = u"%1: %2"_s.arg(step.rule, step.outcome); // a code of a later version
    return {.shown = {.icon = stops ? Icon::LeftOut : iconOf(step.rule),
                      .tone = stops ? Tone::Danger : (noted ? Tone::Warning : Tone::Success),
                      .title = title,
                      .time = timeOf(story, step, now),
                      .text = evidenceOf(story, step)},
            .step = step,
            .at = step.at};
}

StoryEntry listEntry(const DeliveryStory& story)
{
    const bool named = !story.listName.isEmpty();
    return {.shown = {.icon = Icon::List,
                      .tone = Tone::Success,
                      .title = named ? Text::tr("On the list %1").arg(kit::visible(story.listName, 200))
                                     : Text::tr("On the campaign's list"),
                      .text = Text::tr("The campaign goes to this list")},
            .at = story.campaign.plannedAt.value_or(story.row.changedAt)};
}

/// What is none of the policy's rules: a twin, a list that was left, a message that could not be made.
StoryEntry exclusionEntry(const DeliveryStory& story, const JourneyStep& step, base::Timestamp now)
{
    const ExclusionReason reason = story.row.reason;
    QString text;
    QString link;
    if (reason == ExclusionReason::Duplicate) {
        text = story.twinEmail.isEmpty() ? QString() : kit::visible(story.twinEmail);
        link = Text::tr("Open that contact");
    }
    return {.shown = {.icon = Icon::LeftOut,
                      .tone = Tone::Danger,
                      .title = sentenceOf(reason),
                      .time = kit::nearTime(why::timeOf(step.at), why::timeOf(now)),
                      .text = text,
                      .link = link},
            .step = step,
            .at = step.at};
}

/// All that could have kept the person out and did not.
StoryEntry passedEntry(std::vector<JourneyStep> steps)
{
    QStringList told;
    for (const JourneyStep& step : steps)
        told << titleOf(step.rule, step.outcome, {});
    const base::Timestamp at = steps.front().at;
    return {.shown = {.icon = Icon::Accepted,
                      .tone = Tone::Success,
                      .title = Text::tr("%Ln rules passed", nullptr, static_cast<int>(steps.size())),
                      .text = told.join(u". "_s)},
            .at = at,
            .steps = std::move(steps)};
}

bool isPolicys(ExclusionReason reason)
{
    return reason == ExclusionReason::Erased || reason == ExclusionReason::AddressSuppressed ||
           reason == ExclusionReason::DomainSuppressed || reason == ExclusionReason::Objected ||
           reason == ExclusionReason::Withdrawn || reason == ExclusionReason::Restricted ||
           reason == ExclusionReason::FrequencyCap || campaign::isAboutBasis(reason);
}

} // namespace

QString titleOf(const QString& rule, const QString& outcome, const QString& purpose)
{
    if (outcome == u"passed")
        return passed(rule, purpose);
    if (outcome == u"stops" || (outcome == u"noted" && rule == u"basis"))
        return stopped(rule, purpose);
    if (outcome == u"not_asked" && !passed(rule, purpose).isEmpty())
        return Text::tr("%1: not asked for service mail").arg(passed(rule, purpose));
    if (rule == u"planning" && outcome == u"queued")
        return Text::tr("Planned and queued");
    if (rule == u"planning" && outcome == u"excluded")
        return Text::tr("Left out");
    return {};
}

std::vector<StoryEntry> reasonsOf(const DeliveryStory& story, base::Timestamp now, Rules rules)
{
    std::vector<StoryEntry> entries;
    if (story.campaign.kind != campaign::CampaignKind::Service)
        entries.push_back(listEntry(story));
    std::vector<JourneyStep> together;
    for (const JourneyStep& step : story.decision) {
        const bool plainlyPassed = step.outcome == u"passed" && step.rule != u"basis" &&
                                   !titleOf(step.rule, step.outcome, {}).isEmpty();
        if (rules == Rules::Together && plainlyPassed) {
            together.push_back(step);
            continue;
        }
        if (!together.empty())
            entries.push_back(passedEntry(std::exchange(together, {})));
        if (step.rule != u"planning")
            entries.push_back(entryOf(story, step, now));
        else if (step.outcome == u"excluded" && !isPolicys(story.row.reason))
            entries.push_back(exclusionEntry(story, step, now));
    }
    return entries;
}

} // namespace mw::why
