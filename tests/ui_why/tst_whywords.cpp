// SPDX-License-Identifier: GPL-3.0-or-later
#include "campaign/deliveryhistory.h"
#include "consent/sendpolicy.h"
#include "mail/replyreasons.h"
#include "support/sentcampaign.h"
#include "ui/why/answer.h"
#include "ui/why/storyevents.h"
#include "ui/why/storyreasons.h"
#include "ui/why/storytext.h"
#include "ui/why/whywords.h"

#include <QDirIterator>
#include <QRegularExpression>
#include <QTest>

#include <set>

using namespace mw;
using namespace mw::test;
using namespace mw::why;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using campaign::CampaignState;
using campaign::DeliveryState;
using campaign::ExclusionReason;
using insight::DeliveryStory;
using insight::JourneyStep;

namespace {

QByteArray contents(const QString& file)
{
    QFile opened(file);
    if (!opened.open(QIODevice::ReadOnly))
        qFatal("a source can't be read");
    return opened.readAll();
}

/// All sources of app/, as one text.
QString appSources()
{
    QString all;
    QDirIterator files(QStringLiteral(MAILWRIGHT_SOURCE_DIR "/app"), {u"*.cpp"_s}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext())
        all += QString::fromUtf8(contents(files.next()));
    return all;
}

DeliveryStory storyWith(DeliveryState state)
{
    DeliveryStory story;
    story.campaign.id = base::CampaignId(1);
    story.campaign.name = u"Stollen"_s;
    story.campaign.state = CampaignState::Running;
    story.campaign.plannedAt = base::fromMilliseconds(1'000'000);
    story.row.id = base::DeliveryId(17);
    story.row.contact = base::ContactId(5);
    story.row.email = u"jonas.petersen@example.com"_s;
    story.row.state = state;
    story.row.changedAt = base::fromMilliseconds(2'000'000);
    story.personName = u"Jonas Petersen"_s;
    story.listName = u"Newsletter"_s;
    story.purposeName = u"News and offers"_s;
    return story;
}

insight::StoryEvent tryOf(smtp::Verdict verdict, int code, mail::ReplyOutcome outcome, mail::ReplyScope scope,
                          const QString& reply)
{
    insight::DeliveryAttempt attempt{.id = base::AttemptId(1),
                                     .at = base::fromMilliseconds(1'500'000),
                                     .relay = base::RelayId(2),
                                     .relayName = u"Hafenpost"_s,
                                     .verdict = verdict,
                                     .phase = smtp::Phase::Rcpt,
                                     .code = code,
                                     .outcome = outcome,
                                     .scope = scope,
                                     .rule = 41,
                                     .reply = reply,
                                     .reason = u"This mailbox does not exist."_s};
    return {insight::stepOf(attempt), attempt};
}

const base::Timestamp now = base::fromMilliseconds(3'000'000);

} // namespace

/// Each code that planner, policy and sender can write has words; no page shows a bare one.
class TestWhyWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasWordsForEachExclusion()
    {
        int known = 0;
        for (int i = 0; !toText(static_cast<ExclusionReason>(i)).isEmpty(); ++i, ++known) {
            const auto reason = static_cast<ExclusionReason>(i);
            QVERIFY2(!sentenceOf(reason).isEmpty(), qPrintable(toText(reason)));
            QVERIFY2(i == 0 || !adviceOf(reason).isEmpty(), qPrintable(toText(reason)));
        }
        QVERIFY(known > 10);
        QVERIFY(sentenceOf(static_cast<ExclusionReason>(known)).isEmpty());
    }

    /// The rules come from the policy itself, so that a new one is met here.
    void hasWordsForEachRuleOfThePolicy()
    {
        Stage stage;
        const auto contact = stage.addContact(u"anna@example.com"_s, {}, {}, false);
        for (const auto mode :
             {consent::PolicyMode::Real, consent::PolicyMode::Practice, consent::PolicyMode::Service}) {
            const auto rules = stage.act<std::vector<consent::RuleResult>>([&](workspace::Room& room) {
                consent::SendPolicy policy(room.workspace.keys().hashKey, campaign::deliveryHistory());
                return policy
                    .decide(room.workspace.database(),
                            {.contact = contact, .canonicalAddress = "anna@example.com"},
                            {.purpose = consent::firstPurpose, .mode = mode})
                    ->rules;
            });
            QVERIFY(rules.size() >= 8);
            for (const consent::RuleResult& rule : rules) {
                QVERIFY2(!titleOf(rule.rule, rule.outcome, u"News"_s).isEmpty(),
                         qPrintable(rule.rule + u' ' + rule.outcome));
                for (const QString& outcome : {u"passed"_s, u"stops"_s, u"not_asked"_s})
                    QVERIFY2(!titleOf(rule.rule, outcome, u"News"_s).isEmpty(),
                             qPrintable(rule.rule + u' ' + outcome));
            }
        }
        QVERIFY(!titleOf(u"basis"_s, u"noted"_s, u"News"_s).isEmpty());
        QVERIFY(!titleOf(u"planning"_s, u"queued"_s, {}).isEmpty());
        QVERIFY(!titleOf(u"planning"_s, u"excluded"_s, {}).isEmpty());
        QVERIFY(titleOf(u"moon_phase"_s, u"stops"_s, {}).isEmpty());
    }

    /// Every addWhy() of the program, found in its sources: a rule that is written there must be known here.
    void hasWordsForEachWhyRow()
    {
        static const QRegularExpression call(u"addWhy\\(([^;]*?)\\{\\{"_s,
                                             QRegularExpression::DotMatchesEverythingOption);
        static const QRegularExpression literal(u"u\"(\\w+)\"_s"_s);
        const QString sources = appSources();
        std::set<QString> rules;
        int calls = 0;
        for (auto it = call.globalMatch(sources); it.hasNext();) {
            const QString arguments = it.next().captured(1);
            ++calls;
            const auto found = literal.match(arguments);
            const bool byReason = arguments.contains(u"toText(reason)");
            const bool byName = arguments.contains(u"settledRule");
            QVERIFY2(found.hasMatch() || byReason || byName, qPrintable(arguments));
            if (found.hasMatch() && !byReason)
                rules.insert(found.captured(1));
        }
        QVERIFY(calls >= 3);
        rules.insert(u"settled_by_a_person"_s);
        QVERIFY(rules.contains(u"three_equal_refusals"_s));
        for (int i = 1; !toText(static_cast<ExclusionReason>(i)).isEmpty(); ++i)
            rules.insert(toText(static_cast<ExclusionReason>(i)));
        for (const QString& rule : rules)
            QVERIFY2(!wordsOfWhy({now, rule, u"excluded"_s, {}}).title.isEmpty(), qPrintable(rule));
        QVERIFY(wordsOfWhy({now, u"moon_phase"_s, u"excluded"_s, {}}).title.isEmpty());
    }

    void hasWordsForWhatTheLedgerHolds()
    {
        for (const auto& word : consent::basisWords)
            QVERIFY(!wordsOf(word.value).isEmpty());
        for (const auto& word : consent::eventKindWords)
            QVERIFY(!wordsOf(word.value).isEmpty());
        for (const auto& word : consent::suppressionReasonWords)
            QVERIFY(!wordsOf(word.value).isEmpty());
    }

    void hasWordsForEachTry()
    {
        for (const auto& [phase, text] : smtp::phaseTexts)
            QVERIFY(!wordsOf(phase).isEmpty());
        for (int verdict = 0; verdict < 4; ++verdict)
            for (int outcome = 0; outcome < 4; ++outcome)
                for (int scope = 0; scope < 5; ++scope)
                    for (const int code : {0, 450, 550}) {
                        insight::DeliveryAttempt attempt{.verdict = static_cast<smtp::Verdict>(verdict),
                                                         .code = code,
                                                         .outcome = static_cast<mail::ReplyOutcome>(outcome),
                                                         .scope = static_cast<mail::ReplyScope>(scope)};
                        QVERIFY(!resultOf(attempt).isEmpty());
                        QVERIFY(!readAs(attempt).isEmpty());
                    }
        QCOMPARE(wordsOf(static_cast<mail::ReplyScope>(5)), QString());
    }

    void answersInEachState()
    {
        for (int i = 0; i < campaign::deliveryStateCount; ++i) {
            DeliveryStory story = storyWith(static_cast<DeliveryState>(i));
            story.row.reason = story.row.state == DeliveryState::Excluded ? ExclusionReason::Objected
                                                                          : ExclusionReason::None;
            const Answer answer = answerOf(story, now);
            QVERIFY2(answer.sentence.endsWith(u'.'), qPrintable(answer.sentence));
            QVERIFY2(!answer.next.isEmpty(), qPrintable(answer.sentence));
        }
    }

    void saysWhatHoldsItUp()
    {
        DeliveryStory story = storyWith(DeliveryState::Queued);
        QCOMPARE(answerOf(story, now).sentence, u"Not yet. It waits for its turn."_s);
        story.campaign.state = CampaignState::Paused;
        QCOMPARE(answerOf(story, now).sentence, u"Not yet. The campaign is paused."_s);
        QCOMPARE(answerOf(story, now).next, u"It goes on when the campaign is resumed."_s);
        story.campaign.state = CampaignState::Running;
        story.relays = {{.id = base::RelayId(2), .name = u"Hafenpost"_s, .pause = relays::RelayPause{}}};
        QVERIFY(answerOf(story, now).next.contains(u"paused until a person resumes it"));
        story.relays[0].pause->until = now + 5min;
        QVERIFY(answerOf(story, now).next.contains(u"by itself"));
        story.relays.push_back({.id = base::RelayId(3)}); // another one is free
        QCOMPARE(answerOf(story, now).next, u"Nothing needs to be done."_s);
    }

    void saysWhenItIsTriedAgain()
    {
        DeliveryStory story = storyWith(DeliveryState::Queued);
        story.row.attempts = story.row.tries = 3;
        story.row.nextAttemptAt = now + 15min;
        const Answer answer = answerOf(story, now);
        QCOMPARE(answer.sentence, u"Not yet. The server asks us to wait."_s);
        QVERIFY2(answer.next.startsWith(u"Tried 3 times. The next try comes at "), qPrintable(answer.next));
        QVERIFY2(answer.next.endsWith(u"given up 48 hours after the first try."), qPrintable(answer.next));
        QCOMPARE(stateWordOf(story.row), u"deferred"_s);
    }

    void tellsAHostileReplyHarmlessly()
    {
        DeliveryStory story = storyWith(DeliveryState::Rejected);
        story.events = {tryOf(smtp::Verdict::Refused, 550, mail::ReplyOutcome::Permanent,
                              mail::ReplyScope::Recipient, hostileReply())};
        const auto events = eventsOf(story, now);
        const auto told = std::ranges::find_if(events, [](const auto& e) { return e.attempt.has_value(); });
        QVERIFY(told->shown.byServer);
        QVERIFY(told->shown.quote.startsWith(u"550 5.7.1 \\u202Eevil"));
        QVERIFY(told->shown.quote.size() < 450);
        const QString text = textOf(story, Addresses::Full, now);
        for (const QChar c : text)
            QVERIFY(c == u'\n' || (c >= u' ' && c != QChar(0x202E)));
        QVERIFY(asLogged(*told).quote.contains(u"\"rule\":41"));
    }

    void masksByDefault()
    {
        DeliveryStory story = storyWith(DeliveryState::Rejected);
        story.twinEmail = u"other.person@example.com"_s;
        story.events = {tryOf(smtp::Verdict::Refused, 550, mail::ReplyOutcome::Permanent,
                              mail::ReplyScope::Recipient, u"5.1.1 <jonas.petersen@example.com> unknown"_s)};
        const QString masked = textOf(story, Addresses::Masked, now);
        QVERIFY(masked.contains(u"j••••n@e••••••.com"));
        QVERIFY(!masked.contains(u"petersen", Qt::CaseInsensitive));
        QVERIFY(masked.contains(u"Reply table, line 41"));
        QVERIFY(masked.contains(u"1970-01-01T00:25:00Z"));
        const QString full = textOf(story, Addresses::Full, now);
        QVERIFY(full.contains(u"jonas.petersen@example.com") && full.contains(u"Jonas Petersen"));
    }

    void showsACodeOfALaterVersionAsItIs()
    {
        DeliveryStory story = storyWith(DeliveryState::Queued);
        story.decision = {{now, u"moon_phase"_s, u"stops"_s, {}}};
        story.events = {{{now, u"new_rule"_s, u"queued"_s, {}}, {}}};
        const auto reasons = reasonsOf(story, now);
        QCOMPARE(reasonsOf(story, now, Rules::EachAlone).size(), reasons.size());
        QCOMPARE(reasons.back().shown.title, u"moon_phase: stops"_s);
        const auto events = eventsOf(story, now);
        QVERIFY(
            std::ranges::any_of(events, [](const auto& e) { return e.shown.title == u"new_rule: queued"; }));
    }

    void tellsDoubtThatNoServerTold()
    {
        DeliveryStory story = storyWith(DeliveryState::InDoubt);
        const auto events = eventsOf(story, now);
        QCOMPARE(events.back().shown.title, u"The program ended while it was on its way"_s);
        QCOMPARE(events.back().shown.tone, kit::Tone::Doubt);
        QCOMPARE(asLogged(events.back()).title, u"Not recorded by itself"_s);
    }
};

QTEST_MAIN(TestWhyWords)
#include "tst_whywords.moc"
