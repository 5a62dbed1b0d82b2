// SPDX-License-Identifier: GPL-3.0-or-later
#include "sending/claims.h"

#include <QDir>
#include <QTest>
#include <set>

using namespace mw;
using namespace mw::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using campaign::DeliveryState;
using campaign::ExclusionReason;

class TestClaimer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void claimsAGroupInTheOrderOfTheQueue()
    {
        World w;
        Claims claims(w);
        const auto people = w.addMany(10);
        const auto c = w.startCampaign(u"News"_s, {w.addRelay(25)});
        const auto group = claims.claim(c, 4);
        QCOMPARE(group.jobs.size(), 4U);
        QVERIFY(group.lookAgain);
        for (std::size_t i = 0; i < 4; ++i) {
            QCOMPARE(group.jobs[i].flight.contact, people[i]);
            QCOMPARE(group.jobs[i].flight.domain, "d" + QByteArray::number(int(i)) + ".example.org");
            QVERIFY(!group.jobs[i].flight.sending);
            const auto row = w.delivery(c, people[i]);
            QCOMPARE(row.state, DeliveryState::Claimed);
            QCOMPARE(row.contactVersion, 1);
            QCOMPARE(row.firstAttemptAt.value(), w.clock.now());
        }
        QCOMPARE(w.counted(c.id)[DeliveryState::Claimed], 4);
        QVERIFY(w.countsAgree(c.id));
        QCOMPARE(claims.claim(c, 100).jobs.size(), 6U);
        QVERIFY(claims.claim(c, 100).jobs.empty()); // nobody is claimed twice
    }

    void givesEachGroupALeaseAndANumber()
    {
        World w;
        Claims claims(w);
        w.addMany(6);
        const auto c = w.startCampaign(u"News"_s, {w.addRelay(25)});
        for (int i = 1; i <= 3; ++i) {
            QCOMPARE(claims.claim(c, 2).jobs.size(), 2U);
            QCOMPARE(claims.vaultSequence(), i);
            QCOMPARE(claims.outsideSequence(), i);
        }
        (void)claims.claim(c, 2); // nothing there: no number is used
        QCOMPARE(claims.vaultSequence(), 3);
        QCOMPARE(w.number(u"SELECT count(*) FROM claim"_s), 3);
        QCOMPARE(w.number(u"SELECT count(DISTINCT claim_id) FROM delivery WHERE state = 2"_s), 3);
        QCOMPARE(w.number(u"SELECT count(*) FROM claim WHERE boot_id = 'boot-1' AND sequence = id"_s), 3);
    }

    void commitsBeforeItWritesOutside()
    {
        World w;
        Claims claims(w);
        w.addMany(3);
        const auto c = w.startCampaign(u"News"_s, {w.addRelay(25)});
        QVERIFY(QDir(w.path(u"state"_s)).removeRecursively()); // the outside file cannot be written
        const auto group = claims.claim(c);
        QVERIFY(group.guardFailed);
        // The vault knows the claim and the number all the same: it was committed first.
        QCOMPARE(claims.vaultSequence(), 1);
        QCOMPARE(w.counted(c.id)[DeliveryState::Claimed], 3);
    }

    void claimsNothingWhenTheCommitFails()
    {
        World w;
        Claims claims(w);
        w.addMany(3);
        const auto c = w.startCampaign(u"News"_s, {w.addRelay(25)});
        QVERIFY(w.db().script("CREATE TRIGGER broken BEFORE INSERT ON relay_use "
                              "BEGIN SELECT RAISE(ABORT, 'broken'); END;"));
        QVERIFY(!claims.claimer.claim(c, c.relays.front(), 10, claims.patience));
        QCOMPARE(claims.outsideSequence(), 0);
        QCOMPARE(claims.vaultSequence(), 0);
        QCOMPARE(w.counted(c.id)[DeliveryState::Queued], 3);
        QCOMPARE(w.number(u"SELECT count(*) FROM claim"_s), 0);
    }

    void asksThePolicyAgain_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<ExclusionReason>("reason");
        QTest::newRow("withdrawn") << u"withdraw"_s << ExclusionReason::Withdrawn;
        QTest::newRow("withdrawn for all") << u"withdraw all"_s << ExclusionReason::Withdrawn;
        QTest::newRow("objected") << u"object"_s << ExclusionReason::Objected;
        QTest::newRow("suppressed") << u"suppress"_s << ExclusionReason::AddressSuppressed;
        QTest::newRow("domain") << u"domain"_s << ExclusionReason::DomainSuppressed;
        QTest::newRow("erased") << u"erase"_s << ExclusionReason::Erased;
        QTest::newRow("deleted") << u"delete"_s << ExclusionReason::Deleted;
    }
    void asksThePolicyAgain()
    {
        QFETCH(const QString, what);
        QFETCH(const ExclusionReason, reason);
        World w;
        Claims claims(w);
        const auto ann = w.add(u"ann@leaves.example.com"_s);
        const auto bob = w.add(u"bob@stays.example.org"_s);
        const auto c = w.startCampaign(u"News"_s, {w.addRelay(25)});
        QCOMPARE(w.delivery(c, ann).state, DeliveryState::Queued);
        leaveBehindTheExcluder(w, ann, what);
        QCOMPARE(w.delivery(c, ann).state, DeliveryState::Queued); // only the claim can find out
        const auto group = claims.claim(c);
        QCOMPARE(group.jobs.size(), 1U);
        QCOMPARE(group.jobs.front().flight.contact, bob);
        const auto row = w.delivery(c, ann);
        QCOMPARE(row.state, DeliveryState::Excluded);
        QCOMPARE(row.reason, reason);
        QVERIFY(row.evidence > 0);
        QVERIFY(w.countsAgree(c.id));
    }

    void claimsNobodyOfAPausedOrCancelledCampaign()
    {
        World w;
        Claims claims(w);
        w.addMany(3);
        const auto c = w.startCampaign(u"News"_s, {w.addRelay(25)}); // as it was read: running
        QVERIFY(w.campaigns.pause(u"News"_s));
        QVERIFY(claims.claim(c).jobs.empty());
        QVERIFY(w.campaigns.resume(u"News"_s));
        QCOMPARE(claims.claim(c, 1).jobs.size(), 1U);
        base::JobControl control;
        QVERIFY(w.campaigns.cancel(u"News"_s, control));
        const auto group = claims.claim(c);
        QVERIFY(group.jobs.empty());
        QVERIFY(!group.lookAgain);
        QCOMPARE(w.counted(c.id)[DeliveryState::Cancelled], 2);
    }

    void expiresAllOpenOnesAtTheCampaignsEnd()
    {
        World w;
        Claims claims(w);
        w.addMany(3);
        auto wanted = campaign::Campaign{.name = u"Short"_s,
                                         .list = w.list,
                                         .purpose = consent::firstPurpose,
                                         .mailTemplate = w.mail,
                                         .identity = w.identity,
                                         .endsAt = w.clock.now() + 1h,
                                         .relays = {w.addRelay(25)}};
        QVERIFY(w.campaigns.create(wanted));
        base::JobControl control;
        QVERIFY(w.campaigns.prepare(u"Short"_s, {}, control));
        const auto c = w.campaigns.find(u"Short"_s).value();
        w.clock.move(1h - 1ms);
        QCOMPARE(claims.claim(c, 1).jobs.size(), 1U);
        w.clock.move(1ms);
        QVERIFY(claims.claim(c).jobs.empty());
        QCOMPARE(w.counted(c.id)[DeliveryState::Expired], 2);
        QVERIFY(w.countsAgree(c.id));
    }

    void expiresWhatWasTriedForTooLong()
    {
        World w;
        Claims claims(w);
        const auto tried = w.add(u"tried@example.com"_s);
        const auto c = w.startCampaign(u"News"_s, {w.addRelay(25)});
        deferOnce(w, claims, c, tried);
        const auto untried = w.add(u"untried@example.com"_s);
        addQueued(w, c, untried);
        w.clock.move(48h - 1ms);
        QCOMPARE(claims.claim(c).jobs.size(), 2U);
        putAllBack(w, c);
        w.clock.move(1ms);
        const auto group = claims.claim(c);
        QCOMPARE(group.jobs.size(), 1U); // one never tried expires only by the end date
        QCOMPARE(group.jobs.front().flight.contact, untried);
        QCOMPARE(w.delivery(c, tried).state, DeliveryState::Expired);
    }

    /// The relay refused us on Friday evening, a person resumes it on Monday.
    void doesNotAgeByTheFaultsOfOthers_data()
    {
        QTest::addColumn<mail::ReplyScope>("scope");
        QTest::newRow("relay") << mail::ReplyScope::Relay;
        QTest::newRow("message") << mail::ReplyScope::Message;
        QTest::newRow("sender") << mail::ReplyScope::Sender;
        QTest::newRow("one of three equal refusals") << mail::ReplyScope::Recipient;
    }
    void doesNotAgeByTheFaultsOfOthers()
    {
        QFETCH(const mail::ReplyScope, scope);
        World w;
        Claims claims(w);
        const auto ann = w.add(u"ann@example.com"_s);
        const auto c = w.startCampaign(u"News"_s, {w.addRelay(25)});
        QCOMPARE(claims.claim(c).jobs.size(), 1U);
        auto transaction = w.begin();
        QVERIFY(w.deliveries().addAttempt({.delivery = w.delivery(c, ann).id,
                                           .relay = c.relays.front(),
                                           .at = w.clock.now(),
                                           .code = 554,
                                           .scope = int(scope)}));
        World::commit(transaction);
        putAllBack(w, c);
        w.clock.move(72h);
        QCOMPARE(claims.claim(c).jobs.size(), 1U);
    }

    void doesNotCountTimePausedByUs()
    {
        World w;
        Claims claims(w);
        const auto ann = w.add(u"ann@example.com"_s);
        const auto c = w.startCampaign(u"News"_s, {w.addRelay(25)});
        deferOnce(w, claims, c, ann);
        w.clock.move(24h);
        QVERIFY(w.campaigns.pause(u"News"_s));
        w.clock.move(100h);
        QVERIFY(w.campaigns.resume(u"News"_s));
        w.clock.move(24h - 1ms);
        QCOMPARE(claims.claim(c).jobs.size(), 1U);
        putAllBack(w, c);
        w.clock.move(1ms);
        QVERIFY(claims.claim(c).jobs.empty());
        QCOMPARE(w.delivery(c, ann).state, DeliveryState::Expired);
    }

    void doesNotCountTimeTheRelayRested_data()
    {
        QTest::addColumn<bool>("lifted");
        QTest::newRow("ran out") << false;
        QTest::newRow("lifted by a person") << true;
    }
    void doesNotCountTimeTheRelayRested()
    {
        QFETCH(const bool, lifted);
        World w;
        Claims claims(w);
        const auto ann = w.add(u"ann@example.com"_s);
        const auto relay = w.addRelay(25);
        const auto c = w.startCampaign(u"News"_s, {relay});
        deferOnce(w, claims, c, ann);
        w.clock.move(24h);
        const auto write = [&](const auto& work) {
            auto transaction = w.begin();
            QVERIFY(work(w.relays()));
            World::commit(transaction);
        };
        write([&](auto relays) {
            return relays.setPause(
                relay, {.since = w.clock.now(),
                        .until = lifted ? std::optional<base::Timestamp>() : w.clock.now() + 100h});
        });
        w.clock.move(100h);
        if (lifted)
            write([&](auto relays) { return relays.clearPause(relay, w.clock.now()); });
        w.clock.move(24h - 1ms);
        QCOMPARE(claims.claim(c).jobs.size(), 1U);
        putAllBack(w, c);
        w.clock.move(1ms);
        QVERIFY(claims.claim(c).jobs.empty());
        QCOMPARE(w.delivery(c, ann).state, DeliveryState::Expired);
    }

    /// A campaign that stood still for days before anybody was tried gives nobody more time.
    void countsFromTheFirstTryWhateverWasBefore()
    {
        World w;
        Claims claims(w);
        const auto ann = w.add(u"ann@example.com"_s);
        const auto c = w.startCampaign(u"News"_s, {w.addRelay(25)});
        QVERIFY(w.campaigns.pause(u"News"_s));
        w.clock.move(100h);
        QVERIFY(w.campaigns.resume(u"News"_s));
        deferOnce(w, claims, c, ann);
        w.clock.move(48h);
        QVERIFY(claims.claim(c).jobs.empty());
        QCOMPARE(w.delivery(c, ann).state, DeliveryState::Expired);
    }

    void rendersTheContactAsItWasAtTheFirstClaim()
    {
        World w;
        Claims claims(w);
        const auto ann = w.add(u"ann@example.com"_s, {{u"first_name"_s, u"Ann"_s}});
        const auto c = w.startCampaign(u"News"_s, {w.addRelay(25)});
        const auto first = claims.claim(c);
        const auto renderer = claims.renderer(c);
        const auto before = renderer.render(first.jobs.front().recipient).value();
        putAllBack(w, c);
        {
            auto transaction = w.begin();
            QVERIFY(audience::ContactRepository(w.db())
                        .edit(ann,
                              {.email = u"anna@example.org"_s, .attributes = {{u"first_name"_s, u"Anna"_s}}},
                              w.clock.now())
                        .value());
            World::commit(transaction);
        }
        w.clock.move(1h);
        const auto second = claims.claim(c);
        QCOMPARE(second.jobs.size(), 1U);
        QCOMPARE(second.jobs.front().recipient.email, u"ann@example.com"_s);
        QCOMPARE(renderer.render(second.jobs.front().recipient).value().bytes, before.bytes);
    }

    void leavesADomainThatAskedForPatienceAlone()
    {
        World w;
        Claims claims(w);
        const auto ann = w.add(u"ann@busy.example.com"_s);
        const auto bob = w.add(u"bob@bücher.example.com"_s);
        const auto eve = w.add(u"eve@free.example.com"_s);
        const auto c = w.startCampaign(u"News"_s, {w.addRelay(25)});
        const auto until = w.clock.now() + 15min;
        std::set<QByteArray> asked;
        claims.patience = [&](const QByteArray& domain) {
            asked.insert(domain);
            return domain == "free.example.com" ? std::nullopt : std::optional(until);
        };
        const auto group = claims.claim(c);
        QCOMPARE(asked,
                 (std::set<QByteArray>{"busy.example.com", "free.example.com", "xn--bcher-kva.example.com"}));
        QCOMPARE(group.jobs.size(), 1U);
        QCOMPARE(group.jobs.front().flight.contact, eve);
        for (const auto contact : {ann, bob}) {
            QCOMPARE(w.delivery(c, contact).state, DeliveryState::Queued);
            QCOMPARE(w.delivery(c, contact).attempts, 0);
            QCOMPARE(w.delivery(c, contact).nextAttemptAt, until);
        }
        QVERIFY(claims.claim(c).jobs.empty());
        w.clock.move(15min);
        claims.patience = [](const QByteArray&) { return std::nullopt; };
        QCOMPARE(claims.claim(c).jobs.size(), 2U);
    }

    void saysThatMoreMayStandBehindWhatItPutOff()
    {
        World w;
        Claims claims(w);
        w.addMany(5);
        const auto c = w.startCampaign(u"News"_s, {w.addRelay(25)});
        const auto until = w.clock.now() + 15min;
        claims.patience = [&](const QByteArray&) { return until; };
        const auto first = claims.claim(c, 3);
        QVERIFY(first.jobs.empty());
        QVERIFY(first.lookAgain);
        const auto second = claims.claim(c, 3);
        QVERIFY(!second.lookAgain);
        QCOMPARE(claims.vaultSequence(), 0);
    }

    void countsTheRelaysUse()
    {
        World w;
        Claims claims(w);
        w.addMany(5);
        const auto relay = w.addRelay(25);
        const auto c = w.startCampaign(u"News"_s, {relay});
        (void)claims.claim(c, 2);
        w.clock.move(2min);
        (void)claims.claim(c, 3);
        QCOMPARE(w.relays().usedSince(relay, w.clock.now() - 1h).value(), 5);
        QCOMPARE(w.relays().usedSince(relay, w.clock.now()).value(), 3);
    }

    void claimsPeopleWithoutABasisForPracticeAlone()
    {
        World w;
        Claims claims(w);
        w.add(u"ann@example.com"_s, {}, false);
        const auto c = w.startCampaign(u"Try"_s, {relays::practiceRelay});
        QCOMPARE(c.kind, campaign::CampaignKind::Practice);
        QCOMPARE(claims.claim(c).jobs.size(), 1U);
    }

private:
    /// As another program, an import or a bug might do it: past OpenDeliveryExcluder.
    static void leaveBehindTheExcluder(World& w, base::ContactId who, const QString& what)
    {
        using consent::EventKind;
        auto transaction = w.begin();
        const consent::SuppressionRepository suppressions(w.hashKey);
        if (what == u"suppress") {
            QVERIFY(suppressions.add(w.db(), u"Ann@Leaves.example.com"_s,
                                     consent::SuppressionReason::Complained, w.clock.now()));
        } else if (what == u"domain") {
            QVERIFY(suppressions.add(w.db(), u"leaves.example.com"_s, consent::SuppressionReason::ByHand,
                                     w.clock.now()));
        } else if (what == u"erase") {
            QVERIFY(w.eraseRow(who));
        } else if (what == u"delete") {
            QVERIFY(w.deleteRow(who));
        } else {
            QVERIFY(consent::ledger::record(
                w.db(), {.contact = who,
                         .purpose = what == u"withdraw all" ? base::PurposeId() : consent::firstPurpose,
                         .kind = what == u"object" ? EventKind::Objected : EventKind::Withdrawn,
                         .origin = {.source = u"phone"_s},
                         .happenedAt = w.clock.now(),
                         .recordedAt = w.clock.now()}));
        }
        World::commit(transaction);
    }
    static void putAllBack(World& w, const campaign::Campaign& c, int moreAttempts = 0)
    {
        auto transaction = w.begin();
        const auto claimed = w.deliveries().page(c.id, DeliveryState::Claimed, {}, 1000).value();
        for (const auto& row : claimed)
            QVERIFY(w.deliveries().requeue(c.id, row.id, DeliveryState::Claimed, row.attempts + moreAttempts,
                                           w.clock.now(), w.clock.now()));
        World::commit(transaction);
    }
    /// One try at the relay that was put off, due again at once.
    static void deferOnce(World& w, Claims& claims, const campaign::Campaign& c, base::ContactId who)
    {
        QCOMPARE(claims.claim(c).jobs.size(), 1U);
        auto transaction = w.begin();
        QVERIFY(w.deliveries().addAttempt({.delivery = w.delivery(c, who).id,
                                           .relay = c.relays.front(),
                                           .at = w.clock.now(),
                                           .code = 450}));
        World::commit(transaction);
        putAllBack(w, c, 1);
    }
    static void addQueued(World& w, const campaign::Campaign& c, base::ContactId who)
    {
        auto transaction = w.begin();
        QVERIFY(w.deliveries().add({.campaign = c.id, .contact = who}, w.clock.now()));
        World::commit(transaction);
    }
};

QTEST_GUILESS_MAIN(TestClaimer)
#include "tst_claimer.moc"
