// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/why/storyfacts.h"

#include "kit/foreigntext.h"
#include "kit/words.h"
#include "ui/why/whywords.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace mw::why {

using namespace Qt::StringLiterals;
using insight::DeliveryAttempt;
using insight::DeliveryStory;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(mw::why::Facts)
};

void addTry(std::vector<Fact>& facts, const DeliveryAttempt& attempt, const QString& messageId)
{
    facts.push_back({Text::tr("Result"), resultOf(attempt)});
    if (attempt.code > 0)
        facts.push_back({Text::tr("Read as"), readAs(attempt)});
    if (attempt.rule > 0)
        facts.push_back({Text::tr("Rule"), Text::tr("Reply table, line %1").arg(attempt.rule)});
    facts.push_back(
        {attempt.code > 0 ? Text::tr("Answer to") : Text::tr("Got as far as"), wordsOf(attempt.phase)});
    facts.push_back({.name = Text::tr("Relay"),
                     .value = relayOf(attempt),
                     .place = shell::Place{.page = shell::PageId::Relays, .object = attempt.relay.value()}});
    if (!messageId.isEmpty())
        facts.push_back({Text::tr("Message-ID"), messageId, true});
}

} // namespace

std::vector<Fact> factsOf(const StoryEntry& entry, const DeliveryStory& story, const QString& messageId)
{
    std::vector<Fact> facts;
    facts.push_back({Text::tr("When"), kit::fullTime(timeOf(entry.at))});
    if (entry.attempt)
        addTry(facts, *entry.attempt, messageId);
    const bool decides = entry.step && (entry.step->outcome == u"stops" || entry.step->rule == u"basis");
    if (decides && story.record) {
        facts.push_back({Text::tr("Recorded"), kit::fullTime(timeOf(story.record->happenedAt))});
        facts.push_back({Text::tr("Kind"), wordsOf(story.record->kind)});
        facts.push_back({Text::tr("Source"), kit::visible(story.record->source)});
    }
    if (decides && story.suppression) {
        facts.push_back({Text::tr("Suppressed"), kit::fullTime(timeOf(story.suppression->addedAt))});
        facts.push_back({Text::tr("Because"), wordsOf(story.suppression->reason)});
    }
    if (story.twin.isValid() && entry.step && entry.step->rule == u"planning")
        facts.push_back(
            {.name = Text::tr("Gets it"),
             .value = kit::visible(story.twinEmail),
             .place = shell::Place{.page = shell::PageId::Audience, .object = story.twin.value()}});
    return facts;
}

QString wordsIn(const StoryEntry& entry)
{
    if (entry.attempt) // without a code the words are ours, for the log
        return entry.attempt->code > 0 ? replyOf(*entry.attempt) : QString();
    return entry.step ? entry.step->evidence[u"reply"_s].toString() : QString();
}

QString recordOf(const StoryEntry& entry)
{
    if (!entry.steps.empty()) {
        QStringList lines;
        for (const insight::JourneyStep& step : entry.steps)
            lines << u"%1: %2"_s.arg(step.rule, step.outcome);
        return lines.join(u'\n');
    }
    if (!entry.step)
        return {};
    const QString head = u"%1: %2"_s.arg(entry.step->rule, entry.step->outcome);
    if (entry.step->evidence.isEmpty())
        return head;
    return head + u'\n' +
           QString::fromUtf8(QJsonDocument(entry.step->evidence).toJson(QJsonDocument::Indented)).trimmed();
}

} // namespace mw::why
