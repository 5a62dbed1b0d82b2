// SPDX-License-Identifier: GPL-3.0-or-later
#include "campaign/world.h"
#include "insight/contactstory.h"

#include <QTest>

using namespace mw;
using namespace mw::test;
using namespace mw::insight;
using namespace Qt::StringLiterals;
using S = campaign::DeliveryState;

namespace {

std::optional<ContactStory> storyOf(World& w, base::ContactId contact)
{
    return contactStory(w.db(), contact, w.hashKey, w.clock.now()).value();
}

} // namespace

/// All there is to tell of one contact, from what was recorded.
class TestContactStory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhoItIsAndWhyItMayBeMailed()
    {
        World w;
        const auto ann =
            w.add(u"ann@example.com"_s, {{u"first_name"_s, u"Ann"_s}, {u"last_name"_s, u"Arbour"_s}});
        const auto story = storyOf(w, ann);
        QVERIFY(story.has_value());
        QCOMPARE(story->name, u"Ann Arbour"_s);
        QCOMPARE(story->contact.email, u"ann@example.com"_s);
        QCOMPARE(story->lists.size(), 1U);
        QCOMPARE(story->importFile, QString());
        QCOMPARE(story->purposes.size(), 1U);
        QVERIFY(story->purposes[0].decision.may);
        QCOMPARE(story->purposes[0].mailing, audience::MailingState::Subscribed);
        QCOMPARE(story->consents.size(), 1U);
        QCOMPARE(base::ConsentRecordId(story->purposes[0].decision.evidenceId), story->consents[0].id);
        QVERIFY(!story->suppression && story->mails.empty() && !story->moreMails);
    }

    void tellsOfEachPurposeForItself()
    {
        World w;
        const auto ann = w.add(u"ann@example.com"_s);
        const auto events = w.consents.addPurpose(u"Events"_s).value();
        const auto story = storyOf(w, ann);
        QCOMPARE(story->purposes.size(), 2U);
        QVERIFY(story->purposes[0].decision.may && !story->purposes[1].decision.may);
        QCOMPARE(story->purposes[1].purpose.id, events);
        QCOMPARE(story->purposes[1].mailing, audience::MailingState::NoConsent);
    }

    void bringsTheNewestRecordFirst()
    {
        World w;
        const auto ann = w.add(u"ann@example.com"_s);
        QVERIFY(w.consents.withdraw(ann, consent::firstPurpose, {.source = u"phone"_s}));
        const auto story = storyOf(w, ann);
        QCOMPARE(story->consents.size(), 2U);
        QCOMPARE(story->consents[0].kind, consent::EventKind::Withdrawn);
        QCOMPARE(story->purposes[0].mailing, audience::MailingState::Unsubscribed);
    }

    void tellsWhatSuppressesTheAddressOrItsDomain()
    {
        World w;
        const auto ann = w.add(u"ann@example.com"_s);
        const auto bob = w.add(u"bob@example.org"_s);
        QVERIFY(w.consents.suppress(u"ann@example.com"_s, consent::SuppressionReason::Complained));
        QVERIFY(w.consents.suppress(u"example.org"_s, consent::SuppressionReason::ByHand));
        QCOMPARE(storyOf(w, ann)->suppression->reason, consent::SuppressionReason::Complained);
        QCOMPARE(storyOf(w, bob)->suppression->kind, consent::SuppressionKind::Domain);
        QCOMPARE(storyOf(w, bob)->purposes[0].mailing, audience::MailingState::Suppressed);
    }

    void listsItsMailsNewestFirst()
    {
        World w;
        const auto ann = w.add(u"ann@example.com"_s);
        const auto relay = w.addRelay(25);
        const auto first = w.startCampaign(u"First"_s, {relay});
        w.clock.move(std::chrono::hours(1));
        const auto second = w.startCampaign(u"Second"_s, {relay});
        const auto story = storyOf(w, ann);
        QCOMPARE(story->mails.size(), 2U);
        QCOMPARE(story->mails[0].campaign, u"Second"_s);
        QCOMPARE(story->mails[0].id, w.delivery(second, ann).id);
        QCOMPARE(story->mails[1].id, w.delivery(first, ann).id);
        QCOMPARE(story->mails[0].state, S::Queued);
        QVERIFY(!story->mails[0].firstAttemptAt);
    }

    void isNothingOfNobody()
    {
        World w;
        QVERIFY(!storyOf(w, base::ContactId(4711)));
    }
};

QTEST_GUILESS_MAIN(TestContactStory)
#include "tst_contactstory.moc"
