// SPDX-License-Identifier: GPL-3.0-or-later
#include "sending/claims.h"

#include <QTest>

using namespace mw;
using namespace mw::test;
using namespace mw::campaign;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Kind = CampaignError::Kind;

namespace {

struct Fixture
{
    World w;
    Claims claims{w};
    base::ContactId anna = w.add(u"anna@example.com"_s, {{u"First name"_s, u"Anna"_s}});
    base::RelayId relay = w.addRelay(25);
    Campaign news = w.addCampaign(u"News"_s, {relay});

    [[nodiscard]] CampaignResult<Campaign> test(const QString& address = u"me@shop.example.com"_s)
    {
        return w.campaigns.sendTest(
            {.campaign = news.id, .name = u"Test of News"_s, .address = address, .as = anna, .relay = relay});
    }
};

} // namespace

/// A test to oneself: a service mail in the same journal as every other.
class TestTestMail : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAsTheContactAndGoesToMe()
    {
        Fixture f;
        const auto row = f.test();
        QVERIFY(row);
        QCOMPARE(row->kind, CampaignKind::Service);
        QCOMPARE(row->copyOf, f.news.id);
        const auto group = f.claims.claim(*row);
        QCOMPARE(group.jobs.size(), 1U);
        QCOMPARE(group.jobs.front().recipient.email, u"me@shop.example.com"_s);
        const auto message = f.claims.renderer(*row).render(group.jobs.front().recipient);
        QVERIFY(message);
        QVERIFY(message->bytes.contains("Subject: Hello Anna"));
        QCOMPARE(message->recipient, "me@shop.example.com");
        QVERIFY(!message->bytes.contains("anna@example.com"));
    }

    void stayInTheJournalAndNowhereElse()
    {
        Fixture f;
        const auto row = f.test().value();
        const auto delivery = f.w.deliveries().findService(row.id).value();
        QVERIFY(delivery);
        QCOMPARE(delivery->state, DeliveryState::Queued);
        QVERIFY(!delivery->contact.isValid());
        QCOMPARE(f.w.campaigns.find(f.news.id)->state, CampaignState::Draft);
        QVERIFY(f.w.counted(f.news.id).empty());
        QVERIFY(f.w.countsAgree(row.id));
        QCOMPARE(f.test()->name, u"Test of News 2"_s); // a second one is another mail
    }

    void isNotRunningAnyMoreOnceItIsAccepted()
    {
        Fixture f;
        const auto row = f.test().value();
        const auto running = [&f] { return CampaignRepository(f.w.db()).running().value().size(); };
        QCOMPARE(running(), 1U);
        const auto first = f.claims.claim(row).jobs.front();
        QCOMPARE(running(), 1U); // it is on the wire
        auto transaction = f.w.begin();
        QVERIFY(f.w.deliveries().markSending(row.id, first.flight.id, QByteArray(32, 'x'), f.w.clock.now()));
        QVERIFY(f.w.deliveries().move(row.id, first.flight.id, DeliveryState::Sending,
                                      DeliveryState::Accepted, f.w.clock.now()));
        World::commit(transaction);
        QCOMPARE(running(), 0U);
    }

    void staysTheSameWhenTheContactIsEditedBetweenTwoTries()
    {
        Fixture f;
        const auto row = f.test().value();
        auto first = f.claims.claim(row).jobs.front();
        auto transaction = f.w.begin();
        QVERIFY(f.w.deliveries().requeue(row.id, first.flight.id, DeliveryState::Claimed, 1, f.w.clock.now(),
                                         f.w.clock.now()));
        QVERIFY(audience::ContactRepository(f.w.db()).edit(
            f.anna, {.email = u"other@example.com"_s, .attributes = {{u"First name"_s, u"Bea"_s}}},
            f.w.clock.now()));
        World::commit(transaction);
        const auto second = f.claims.claim(row).jobs.front();
        QCOMPARE(second.recipient.email, u"me@shop.example.com"_s);
        QCOMPARE(second.recipient.attributes, first.recipient.attributes);
    }

    void asksForSuppressionsAndObjectionsAndNoBasis()
    {
        Fixture f;
        const auto bert = f.w.add(u"bert@example.com"_s, {}, false); // no basis
        auto row = f.test(u"bert@example.com"_s).value();
        QCOMPARE(f.claims.claim(row).jobs.size(), 1U);
        QVERIFY(f.w.consents.record(
            {.contact = bert, .kind = consent::EventKind::Objected, .origin = {.source = u"letter"_s}}));
        row = f.test(u"BERT@example.com"_s).value(); // objected as a contact: the address is that contact's
        QVERIFY(f.claims.claim(row).jobs.empty());
        QCOMPARE(f.w.deliveries().findService(row.id).value()->reason, ExclusionReason::Objected);
        QVERIFY(f.w.consents.suppress(u"me@shop.example.com"_s, consent::SuppressionReason::ByHand));
        row = f.test().value();
        QVERIFY(f.claims.claim(row).jobs.empty());
        QCOMPARE(f.w.deliveries().findService(row.id).value()->reason, ExclusionReason::AddressSuppressed);
    }

    void isNotTriedForLong()
    {
        Fixture f;
        const auto row = f.test().value();
        f.w.clock.move(61min);
        QVERIFY(f.claims.claim(row).jobs.empty());
        QCOMPARE(f.w.deliveries().findService(row.id).value()->state, DeliveryState::Expired);
    }

    void saysAtOnceWhatCannotBeSent()
    {
        Fixture f;
        QCOMPARE(f.test(u"not an address"_s).error().kind, Kind::BadAddress);
        auto broken = f.news;
        broken.mailTemplate = f.w.addTemplate(u"Broken"_s, u"s"_s, u"{{ a | nosuch }}"_s);
        QVERIFY(f.w.campaigns.update(broken));
        QCOMPARE(f.test().error().kind, Kind::Render);
        broken.mailTemplate = {};
        QVERIFY(f.w.campaigns.update(broken));
        QCOMPARE(f.test().error().kind, Kind::RedFindings);
        QCOMPARE(f.w.number(u"SELECT count(*) FROM delivery"_s), 0);
        QCOMPARE(f.w.number(u"SELECT count(*) FROM campaign"_s), 1); // nothing half made is left
    }

    void sendsWhatWasFrozenOfAPlannedCampaign()
    {
        Fixture f;
        base::JobControl control;
        QVERIFY(f.w.campaigns.prepare(u"News"_s, {}, control));
        QVERIFY(f.w.db().run(u"UPDATE template SET subject = 'Changed since'"_s));
        const auto row = f.test().value();
        QCOMPARE(f.w.repository().version(row.id, 1).value()->subject,
                 u"Hello {{ first_name | default: \"there\" }}"_s);
    }
};

QTEST_GUILESS_MAIN(TestTestMail)
#include "tst_testmail.moc"
