// SPDX-License-Identifier: GPL-3.0-or-later
#include "campaign/world.h"
#include "insight/deliverystory.h"

#include <QTest>

using namespace mw;
using namespace mw::test;
using namespace mw::insight;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using S = campaign::DeliveryState;

/// All there is to tell of one delivery, from what was recorded.
class TestDeliveryStory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatTheDecisionRestsOn()
    {
        World w;
        const auto ann =
            w.add(u"ann@example.com"_s, {{u"first_name"_s, u"Ann"_s}, {u"last_name"_s, u"Arbour"_s}});
        const auto c = w.startCampaign(u"News"_s, {w.addRelay(25)});
        const auto story = storyOf(w.db(), w.delivery(c, ann).id, w.clock.now()).value();
        QVERIFY(story.has_value());
        QCOMPARE(story->personName, u"Ann Arbour"_s);
        QCOMPARE(story->listName, u"Customers"_s);
        QCOMPARE(story->purposeName, u"News and offers"_s);
        QCOMPARE(story->campaign.name, u"News"_s);
        QVERIFY(story->record.has_value());
        QCOMPARE(story->record->source, u"paper form"_s);
        QCOMPARE(story->record->basis, consent::Basis::Consent);
        QVERIFY(!story->suppression);
        QCOMPARE(story->decision.back().outcome, u"queued"_s);
        QVERIFY(story->events.empty());
        QCOMPARE(story->relays.size(), 1U);
    }

    void tellsWhichSuppressionKeptSomebodyOut()
    {
        World w;
        const auto ann = w.add(u"ann@example.com"_s);
        QVERIFY(w.consents.suppress(u"example.com"_s, consent::SuppressionReason::ByHand));
        const auto c = w.startCampaign(u"News"_s, {w.addRelay(25)});
        const auto story = storyOf(w.db(), w.delivery(c, ann).id, w.clock.now()).value();
        QVERIFY(story->suppression.has_value());
        QCOMPARE(story->suppression->kind, consent::SuppressionKind::Domain);
        QCOMPARE(story->suppression->reason, consent::SuppressionReason::ByHand);
        QVERIFY(!story->record);
    }

    void tellsWhoGotItInstead()
    {
        World w;
        const auto second = w.add(u"info@bücher.example.com"_s);
        const auto first = w.add(u"info@xn--bcher-kva.example.com"_s);
        const auto c = w.startCampaign(u"News"_s, {w.addRelay(25)});
        const auto story = storyOf(w.db(), w.delivery(c, second).id, w.clock.now()).value();
        QCOMPARE(story->row.reason, campaign::ExclusionReason::Duplicate);
        QCOMPARE(story->twin, first);
        QCOMPARE(story->twinEmail, u"info@xn--bcher-kva.example.com"_s);
        QVERIFY(!story->record);
    }

    void putsTriesAndDecisionsInTheirOrder()
    {
        World w;
        const auto ann = w.add(u"ann@example.com"_s);
        const auto relay = w.addRelay(25);
        const auto c = w.startCampaign(u"News"_s, {relay});
        const auto id = w.delivery(c, ann).id;
        auto transaction = w.begin();
        QVERIFY(w.deliveries().addAttempt({.delivery = id,
                                           .relay = relay,
                                           .at = w.clock.now() + 1s,
                                           .verdict = static_cast<int>(smtp::Verdict::Refused),
                                           .phase = static_cast<int>(smtp::Phase::Rcpt),
                                           .code = 450,
                                           .enhanced = u"4.7.1"_s,
                                           .outcome = static_cast<int>(mail::ReplyOutcome::Transient),
                                           .scope = static_cast<int>(mail::ReplyScope::Recipient),
                                           .rule = 33,
                                           .reply = u"4.7.1 greylisted"_s}));
        QVERIFY(w.repository().addWhy(c.id, id, u"settled_by_a_person"_s, u"queued"_s,
                                      {{u"as"_s, u"not-sent"_s}}, w.clock.now() + 3s));
        QVERIFY(w.repository().addWhy(c.id, id, u"three_equal_refusals"_s, u"queued"_s,
                                      {{u"reply"_s, u"550 no"_s}}, w.clock.now() + 2s));
        World::commit(transaction);
        const auto story = storyOf(w.db(), id, w.clock.now()).value();
        QCOMPARE(story->events.size(), 3U);
        QVERIFY(story->events[0].attempt.has_value());
        QCOMPARE(story->events[0].attempt->rule, 33);
        QCOMPARE(story->events[0].attempt->scope, mail::ReplyScope::Recipient);
        QVERIFY(!story->events[0].attempt->reason.isEmpty());
        QCOMPARE(story->events[0].step.outcome, u"refused"_s);
        QCOMPARE(story->events[1].step.rule, u"three_equal_refusals"_s);
        QCOMPARE(story->events[2].step.rule, u"settled_by_a_person"_s);
    }

    void saysNothingOfADeliveryThatIsNotThere()
    {
        World w;
        QVERIFY(!storyOf(w.db(), base::DeliveryId(7), w.clock.now()).value());
    }

    void keepsTheStoryOfWhoWasErased()
    {
        World w;
        const auto ann = w.add(u"ann@example.com"_s, {{u"first_name"_s, u"Ann"_s}});
        const auto c = w.startCampaign(u"News"_s, {w.addRelay(25)});
        QVERIFY(w.db().run(u"UPDATE contact SET email = '', email_key = '', attributes = '{}', erased_at = 1 "
                           "WHERE id = ?"_s,
                           ann));
        const auto story = storyOf(w.db(), w.delivery(c, ann).id, w.clock.now()).value();
        QVERIFY(story.has_value());
        QVERIFY(story->personName.isEmpty() && story->row.email.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestDeliveryStory)
#include "tst_deliverystory.moc"
