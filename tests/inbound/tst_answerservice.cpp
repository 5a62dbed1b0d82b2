// SPDX-License-Identifier: GPL-3.0-or-later
#include "campaign/campaignanswers.h"
#include "campaign/world.h"
#include "inbound/answerservice.h"
#include "mail/identifiers.h"

#include <QTest>

using namespace mw;
using namespace mw::inbound;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using campaign::DeliveryState;
using test::World;

namespace {

struct Desk
{
    World world;
    AnswerService service{{.database = world.db(),
                           .gate = world.vault().gate(),
                           .hashKey = world.hashKey,
                           .tokenKey = world.tokenKey,
                           .deliveries = world.excluder,
                           .log = world.log,
                           .clock = world.clock}};
    base::JobControl control;

    std::vector<MatchedAnswer> matched(const QByteArray& bytes, const QString& name = {})
    {
        AnswerReader reader;
        reader.read(name, bytes, control);
        return service.match(reader.take(), control).value();
    }
    AnswersApplied apply(const std::vector<AnswerDecision>& decisions)
    {
        return service.apply(decisions, AnswerService::sourceOf(u"Spring"_s), control).value();
    }
    std::vector<AnswerDecision> proposed(const std::vector<MatchedAnswer>& all)
    {
        std::vector<AnswerDecision> decisions;
        for (const MatchedAnswer& one : all)
            decisions.push_back(
                {one.contact.isValid() ? one.contactEmail : one.finding.address, one.contact, one.proposed});
        return decisions;
    }
    /// Moves `n` of its deliveries to accepted, as a sender does.
    void accept(const campaign::Campaign& c, int n)
    {
        auto transaction = world.begin();
        const auto lease = world.deliveries().addClaim("boot", 1, world.clock.now()).value();
        const auto all = world.deliveries().due(c.id, world.clock.now() + 24h, n).value();
        for (const auto& due : all) {
            using S = DeliveryState;
            if (!world.deliveries().claim(due, lease, world.clock.now()) ||
                !world.deliveries().move(c.id, due.id, S::Claimed, S::Sending, world.clock.now()) ||
                !world.deliveries().move(c.id, due.id, S::Sending, S::Accepted, world.clock.now()))
                qFatal("no delivery could be accepted");
        }
        World::commit(transaction);
    }
    [[nodiscard]] bool isAsked()
    {
        return campaign::CampaignAnswers(world.db()).awaited(world.clock.now(), {}, 9)->size() == 1;
    }
};

} // namespace

/// What a person confirmed, done.
class TestAnswerService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void matchesWhoItIs()
    {
        Desk desk;
        const auto anna = desk.world.add(u"Anna@example.com"_s, {{u"first_name"_s, u"Anna"_s}});
        const auto all = desk.matched("anna@EXAMPLE.com, stranger@example.org, answers@shop.example.com");
        QCOMPARE(all.size(), 3U);
        QCOMPARE(all[0].contact, anna);
        QCOMPARE(all[0].contactName, u"Anna"_s);
        QCOMPARE(all[0].proposed, AnswerChoice::Withdraw);
        QVERIFY(!all[1].contact.isValid());
        QCOMPARE(all[1].proposed, AnswerChoice::Withdraw);
        QVERIFY(all[2].own); // an address that we send from
        QCOMPARE(all[2].proposed, AnswerChoice::Leave);
    }

    void matchesADomainInLettersAndInALabels()
    {
        Desk desk;
        const auto anna = desk.world.add(u"anna@bäckerei.example"_s);
        const auto bob = desk.world.add(u"bob@xn--bckerei-5wa.example"_s);
        const auto all = desk.matched("anna@xn--bckerei-5wa.example bob@b\xc3\xa4"
                                      "ckerei.example");
        QCOMPARE(all.size(), 2U);
        QCOMPARE(all[0].contact, anna);
        QCOMPARE(all[1].contact, bob);
    }

    void withdrawsFromEverythingAndExcludesOpenDeliveries()
    {
        Desk desk;
        const auto people = desk.world.addMany(4);
        const auto c = desk.world.startCampaign(u"Spring"_s, {desk.world.addRelay(2525)});
        const auto all = desk.matched("p1@d1.example.org\nstranger@example.org\n");
        const AnswersApplied applied = desk.apply(desk.proposed(all));
        QCOMPARE(applied.withdrawn, 1);
        QCOMPARE(applied.keptOut, 1);
        QCOMPARE(applied.deliveries, 1);
        const auto row = desk.world.delivery(c, people[1]);
        QCOMPARE(row.state, DeliveryState::Excluded);
        QCOMPARE(row.reason, campaign::ExclusionReason::Withdrawn);
        QVERIFY(desk.world.countsAgree(c.id));
        const auto history = consent::ledger::history(desk.world.db(), people[1]).value();
        QCOMPARE(history.back().kind, consent::EventKind::Withdrawn);
        QVERIFY(!history.back().purpose.isValid());
        QCOMPARE(history.back().origin.source, u"answer to campaign Spring"_s);
        QCOMPARE(history.back().origin.method, u"reply"_s);
        QVERIFY(desk.world.log.has(u"MW-3121"_s));
        for (const auto& entry : desk.world.log.entries())
            QVERIFY(!entry.text.contains(u'@'));
    }

    void changesNothingMoreTheSecondTime()
    {
        Desk desk;
        desk.world.addMany(3);
        const QByteArray text = "p0@d0.example.org p1@d1.example.org stranger@example.org";
        auto decisions = desk.proposed(desk.matched(text));
        decisions.push_back({u"p2@d2.example.org"_s, base::ContactId(3), AnswerChoice::Bounced});
        const AnswersApplied first = desk.apply(decisions);
        QCOMPARE(first.withdrawn + first.keptOut + first.bounced, 4);
        const auto records = desk.world.number(u"SELECT count(*) FROM consent_record"_s);
        const auto suppressions = desk.world.number(u"SELECT count(*) FROM suppression"_s);
        const AnswersApplied second = desk.apply(decisions);
        QCOMPARE(second.withdrawn + second.keptOut + second.bounced, 0);
        QCOMPARE(second.unchanged, 4);
        QCOMPARE(desk.world.number(u"SELECT count(*) FROM consent_record"_s), records);
        QCOMPARE(desk.world.number(u"SELECT count(*) FROM suppression"_s), suppressions);
        for (const MatchedAnswer& one : desk.matched(text)) { // and nothing is proposed
            QVERIFY(one.out);
            QCOMPARE(one.proposed, AnswerChoice::Leave);
        }
    }

    void withdrawsAgainWhoCameBack()
    {
        Desk desk;
        const auto anna = desk.world.add(u"anna@example.com"_s);
        const auto decisions = desk.proposed(desk.matched("anna@example.com"));
        QCOMPARE(desk.apply(decisions).withdrawn, 1);
        desk.world.clock.move(1h);
        QVERIFY(desk.world.consents.record({.contact = anna,
                                            .purpose = consent::firstPurpose,
                                            .basis = consent::Basis::Consent,
                                            .origin = {.source = u"paper form"_s}}));
        desk.world.clock.move(1h);
        QCOMPARE(desk.matched("anna@example.com").front().proposed, AnswerChoice::Withdraw);
        QCOMPARE(desk.apply(decisions).withdrawn, 1);
    }

    void marksAsBounced()
    {
        Desk desk;
        desk.world.add(u"anna@example.com"_s);
        const auto all =
            desk.matched("Final-Recipient: rfc822;anna@example.com\nAction: failed\nStatus: 5.1.1\n\n");
        QCOMPARE(all.front().proposed, AnswerChoice::Bounced);
        QCOMPARE(desk.apply(desk.proposed(all)).bounced, 1);
        QCOMPARE(desk.world.number(u"SELECT reason FROM suppression"_s),
                 int(consent::SuppressionReason::Bounced));
        QVERIFY(desk.matched("anna@example.com").front().bounced);
        // Who is gone may still ask to leave: that is stronger.
        QCOMPARE(desk.matched("anna@example.com").front().proposed, AnswerChoice::Withdraw);
    }

    void keepsOutWhoWasErasedOrDeletedMeanwhile()
    {
        Desk desk;
        const auto anna = desk.world.add(u"anna@example.com"_s);
        const auto bob = desk.world.add(u"bob@example.com"_s);
        const auto decisions = desk.proposed(desk.matched("anna@example.com bob@example.com"));
        {
            auto transaction = desk.world.begin();
            QVERIFY(desk.world.eraseRow(anna) && desk.world.deleteRow(bob));
            World::commit(transaction);
        }
        const AnswersApplied applied = desk.apply(decisions);
        QCOMPARE(applied.keptOut, 1);
        QCOMPARE(applied.withdrawn, 1); // the deleted one's ledger goes on
    }

    void knowsWhoseTokenItIs()
    {
        Desk desk;
        const auto people = desk.world.addMany(3);
        const auto c = desk.world.startCampaign(u"Spring"_s, {desk.world.addRelay(2525)});
        const QByteArray token = mail::deliveryToken(desk.world.tokenKey, c.uuid, people[2]);
        const auto mail = [&](const QByteArray& from, const QByteArray& said) {
            return "From: " + from + "\nTo: answers@shop.example.com\nSubject: unsubscribe " + said + "\n\n";
        };
        const auto alias = desk.matched(mail("another@example.net", token), u"a.eml"_s);
        QCOMPARE(alias.size(), 1U);
        QCOMPARE(alias[0].contact, people[2]);
        QCOMPARE(alias[0].contactEmail, u"p2@d2.example.org"_s);
        QCOMPARE(alias[0].finding.address, u"another@example.net"_s);
        const auto own = desk.matched(mail("p1@d1.example.org", QByteArray(26, 'a')), u"a.eml"_s);
        QCOMPARE(own[0].contact, people[1]); // not our token: who wrote asks all the same
        QCOMPARE(own[0].proposed, AnswerChoice::Withdraw);
        const auto forged = desk.matched(mail("p1@d1.example.org", token), u"a.eml"_s);
        QCOMPARE(forged[0].contact, people[2]);
    }

    void makesOneOfTwoAddressesOfAContact()
    {
        Desk desk;
        const auto people = desk.world.addMany(1);
        const auto c = desk.world.startCampaign(u"Spring"_s, {desk.world.addRelay(2525)});
        AnswerReader reader;
        reader.read({}, "p0@d0.example.org x@example.org", desk.control);
        reader.read(u"a.eml"_s,
                    "From: alias@example.net\nSubject: unsubscribe " +
                        mail::deliveryToken(desk.world.tokenKey, c.uuid, people[0]) + "\n\n",
                    desk.control);
        const auto all = desk.service.match(reader.take(), desk.control).value();
        QCOMPARE(all.size(), 2U);
        QCOMPARE(all[0].finding.reason, FindingReason::UnsubscribeMail);
        QCOMPARE(all[1].finding.address, u"x@example.org"_s);
    }

    void goesOnAfterItWasStoppedBetweenSlices()
    {
        Desk desk;
        desk.world.addMany(3000);
        std::vector<AnswerDecision> decisions;
        for (int i = 0; i < 3000; ++i)
            decisions.push_back({u"p%1@d%2.example.org"_s.arg(i).arg(i % 7), base::ContactId(i + 1),
                                 i % 3 == 0 ? AnswerChoice::Bounced : AnswerChoice::Withdraw});
        base::JobControl* stopped = nullptr;
        base::JobControl control([&](base::JobProgress) { stopped->cancel(); });
        stopped = &control;
        const AnswersApplied first = desk.service.apply(decisions, u"pasted by hand"_s, control).value();
        QVERIFY(first.cancelled);
        const auto done = first.withdrawn + first.bounced;
        QVERIFY(done > 0 && done < 3000);
        const AnswersApplied second = desk.apply(decisions);
        QCOMPARE(second.unchanged, done);
        QCOMPARE(second.withdrawn + second.bounced, 3000 - done);
    }

    void asksAfterACampaignUntilItWasGoneThrough()
    {
        Desk desk;
        desk.world.addMany(3);
        const auto c = desk.world.startCampaign(u"Spring"_s, {desk.world.addRelay(2525)});
        QVERIFY(!desk.isAsked()); // nobody has got it
        desk.accept(c, 1);
        QVERIFY(!desk.isAsked()); // it began just now
        desk.world.clock.move(25h);
        QVERIFY(desk.isAsked());
        QVERIFY(desk.service.setGoneThrough(c.id));
        QVERIFY(!desk.isAsked());
        desk.accept(c, 2); // the rest is out: more answers come
        QVERIFY(desk.isAsked());
        QVERIFY(desk.service.setGoneThrough(c.id));
        QVERIFY(!desk.isAsked());
        QVERIFY(desk.world.log.has(u"MW-3122"_s));
    }

    void asksOnlyAfterRealCampaigns()
    {
        Desk desk;
        desk.world.addMany(2);
        const auto c = desk.world.startCampaign(u"Rehearsal"_s, {relays::practiceRelay});
        desk.accept(c, 2);
        desk.world.clock.move(48h);
        QVERIFY(!desk.isAsked());
    }

    void warnsOfTheLastSendWhileItsAnswersAreNotRead()
    {
        Desk desk;
        desk.world.addMany(2);
        const auto relay = desk.world.addRelay(2525);
        const auto c = desk.world.startCampaign(u"Spring"_s, {relay});
        desk.accept(c, 2);
        const auto next = desk.world.addCampaign(u"Summer"_s, {relay});
        const auto finding = [&]() -> std::optional<campaign::Finding> {
            campaign::Preflight preflight(desk.world.db(), desk.world.clock, desk.world.hashKey,
                                          desk.world.tokenKey, {u"Unsubscribe"_s});
            const auto all = preflight.checkSetUp(next).value();
            for (const auto& one : all)
                if (one.code == u"answers_not_read")
                    return one;
            return std::nullopt;
        };
        QVERIFY(finding());
        QCOMPARE(finding()->level, campaign::FindingLevel::Amber);
        QCOMPARE(finding()->facts[u"campaign"_s].toString(), u"Spring"_s);
        QCOMPARE(finding()->facts[u"campaign_id"_s].toInteger(), c.id.value());
        QVERIFY(desk.service.setGoneThrough(c.id));
        QVERIFY(!finding());
    }
};

QTEST_GUILESS_MAIN(TestAnswerService)
#include "tst_answerservice.moc"
