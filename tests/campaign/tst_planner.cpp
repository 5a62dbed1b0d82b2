// SPDX-License-Identifier: GPL-3.0-or-later
#include "campaign/planner.h"
#include "campaign/world.h"

#include <QTest>

using namespace mw;
using namespace mw::test;
using namespace mw::campaign;
using namespace Qt::StringLiterals;
using S = DeliveryState;
using R = ExclusionReason;

namespace {

DeliveryCounts plan(World& w, const QString& name)
{
    base::JobControl control;
    Planner planner(w.db(), w.vault().gate(), w.clock, w.hashKey);
    return planner.plan(w.campaigns.find(name).value(), control).value();
}

/// A contact as an older program or another road might have left it.
base::ContactId addRaw(World& w, const QString& email, const QString& key,
                       base::ImportId import = base::ImportId(1), bool onList = true)
{
    auto transaction = w.begin();
    if (!w.db().run(u"INSERT INTO contact (import_id, email, email_key, created_at, updated_at) "
                    "VALUES (?, ?, ?, 0, 0)"_s,
                    import, email, key))
        qFatal("contact");
    const base::ContactId contact(w.db().lastInsertId());
    if (onList && !w.db().run(u"INSERT INTO list_member (list_id, contact_id, import_id) VALUES (?, ?, ?)"_s,
                              w.list, contact, import))
        qFatal("member");
    if (!consent::ledger::record(w.db(), {.contact = contact,
                                          .purpose = consent::firstPurpose,
                                          .basis = consent::Basis::Consent,
                                          .origin = {.source = u"form"_s},
                                          .happenedAt = w.clock.now(),
                                          .recordedAt = w.clock.now()}))
        qFatal("consent");
    World::commit(transaction);
    return contact;
}

base::ImportId addImport(World& w, bool published)
{
    auto transaction = w.begin();
    if (!w.db().run(u"INSERT INTO import (started_at, published_at) VALUES (0, ?)"_s,
                    published ? QVariant(0) : QVariant()))
        qFatal("import");
    const base::ImportId id(w.db().lastInsertId());
    World::commit(transaction);
    return id;
}

} // namespace

class TestPlanner : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void plansNobodyOfADeletedList()
    {
        World w;
        w.addMany(3);
        (void)w.addCampaign(u"News"_s, {w.addRelay(25)});
        QVERIFY(w.db().run(u"UPDATE list SET deleted_name = name, name = char(1) || id"_s));
        const auto counts = plan(w, u"News"_s);
        QCOMPARE(counts.total(), 0);
    }

    void excludesForEachReasonWithItsEvidence()
    {
        World w;
        const auto fine = w.add(u"fine@example.com"_s);
        const auto noBasis = w.add(u"nobasis@example.com"_s, {}, false);
        const auto withdrawn = w.add(u"withdrawn@example.com"_s);
        const auto objected = w.add(u"objected@example.com"_s);
        const auto suppressed = w.add(u"suppressed@example.com"_s);
        const auto domain = w.add(u"x@mail.blocked.example.org"_s);
        const auto bad = addRaw(w, u"not an address"_s, u"not an address"_s);
        const auto erased = w.add(u"erased@example.com"_s);
        QVERIFY(w.consents.withdraw(withdrawn, {}, {.source = u"phone"_s}));
        QVERIFY(w.consents.record({.contact = objected,
                                   .purpose = consent::firstPurpose,
                                   .kind = consent::EventKind::Objected,
                                   .origin = {.source = u"letter"_s}}));
        const auto hit =
            w.consents.suppress(u"Suppressed@Example.com"_s, consent::SuppressionReason::Complained);
        QVERIFY(hit);
        QVERIFY(w.consents.suppress(u"blocked.example.org"_s, consent::SuppressionReason::ByHand));
        QVERIFY(w.eraseRow(erased));
        const auto c = w.addCampaign(u"News"_s, {w.addRelay(25)});
        const auto counts = plan(w, u"News"_s);
        QCOMPARE(counts.of(S::Queued), 1);
        QCOMPARE(counts.of(S::Excluded), 7);
        QCOMPARE(w.delivery(c, fine).state, S::Queued);
        QVERIFY(w.delivery(c, fine).evidence > 0); // the basis that let them in
        const std::vector<std::pair<base::ContactId, R>> expected = {{noBasis, R::NoConsentBasis},
                                                                     {withdrawn, R::Withdrawn},
                                                                     {objected, R::Objected},
                                                                     {suppressed, R::AddressSuppressed},
                                                                     {domain, R::DomainSuppressed},
                                                                     {bad, R::BadAddress},
                                                                     {erased, R::Erased}};
        for (const auto& [contact, reason] : expected) {
            QCOMPARE(w.delivery(c, contact).state, S::Excluded);
            QCOMPARE(w.delivery(c, contact).reason, reason);
        }
        for (const auto contact : {withdrawn, objected, suppressed, domain})
            QVERIFY(w.delivery(c, contact).evidence > 0);
        QVERIFY(w.countsAgree(c.id));
    }

    void excludesTheSecondSpellingOfAnAddress()
    {
        World w;
        const auto unicode = w.add(u"ann@bücher.example.com"_s);
        const auto ace = w.add(u"ann@xn--bcher-kva.example.com"_s);
        const auto other = w.add(u"bob@bücher.example.com"_s);
        const auto nfc = w.add(u"jos\u00e9@example.com"_s);
        const auto nfd = addRaw(w, u"jose\u0301@example.com"_s, u"jose\u0301@example.com"_s);
        const auto c = w.addCampaign(u"News"_s, {w.addRelay(25)});
        const auto counts = plan(w, u"News"_s);
        QCOMPARE(counts.of(S::Queued), 3);
        QCOMPARE(counts.of(S::Excluded), 2);
        QCOMPARE(w.delivery(c, other).state, S::Queued);
        const auto oneOf = [&](base::ContactId a, base::ContactId b) {
            const auto rowA = w.delivery(c, a);
            const auto rowB = w.delivery(c, b);
            const bool aOut = rowA.state == S::Excluded;
            QVERIFY(aOut != (rowB.state == S::Excluded));
            const auto& out = aOut ? rowA : rowB;
            QCOMPARE(out.reason, R::Duplicate);
            QCOMPARE(out.evidence, (aOut ? b : a).value()); // who is mailed instead
        };
        oneOf(unicode, ace);
        oneOf(nfc, nfd);
    }

    void mailsTheTwinOfOneWhoMayNotBe_data()
    {
        QTest::addColumn<bool>("plainMay");
        QTest::newRow("the plain spelling may not") << false;
        QTest::newRow("the other spelling may not") << true;
    }
    void mailsTheTwinOfOneWhoMayNotBe()
    {
        QFETCH(const bool, plainMay);
        World w;
        const auto unicode = w.add(u"ann@bücher.example.com"_s, {}, !plainMay);
        const auto ace = w.add(u"ann@xn--bcher-kva.example.com"_s, {}, plainMay);
        const auto c = w.addCampaign(u"News"_s, {w.addRelay(25)});
        (void)plan(w, u"News"_s);
        QCOMPARE(w.delivery(c, plainMay ? ace : unicode).state, S::Queued);
        QCOMPARE(w.delivery(c, plainMay ? unicode : ace).reason, R::NoConsentBasis);
    }

    void mailsOneOfThreeThoughTheFirstMayNotBe()
    {
        World w;
        const auto ace = w.add(u"jos\u00e9@xn--bcher-kva.example.com"_s, {}, false);
        const auto nfc = w.add(u"jos\u00e9@bücher.example.com"_s);
        const auto nfd = addRaw(w, u"jose\u0301@bücher.example.com"_s, u"jose\u0301@bücher.example.com"_s);
        const auto c = w.addCampaign(u"News"_s, {w.addRelay(25)});
        QCOMPARE(plan(w, u"News"_s).of(S::Queued), 1);
        QCOMPARE(w.delivery(c, ace).reason, R::NoConsentBasis);
        QCOMPARE(w.delivery(c, nfc).state, S::Queued);
        QCOMPARE(w.delivery(c, nfd).reason, R::Duplicate);
        QCOMPARE(w.delivery(c, nfd).evidence, nfc.value());
    }

    /// It is one mailbox: who opted out by one spelling is not written to by the other.
    void mailsNobodyWhoseTwinOptedOut_data()
    {
        QTest::addColumn<bool>("objects");
        QTest::addColumn<bool>("plain");
        for (const bool objects : {false, true})
            for (const bool plain : {false, true})
                QTest::addRow("%s by the %s spelling", objects ? "objected" : "withdrew",
                              plain ? "plain" : "other")
                    << objects << plain;
    }
    void mailsNobodyWhoseTwinOptedOut()
    {
        QFETCH(const bool, objects);
        QFETCH(const bool, plain);
        World w;
        const auto unicode = w.add(u"ann@bücher.example.com"_s);
        const auto ace = w.add(u"ann@xn--bcher-kva.example.com"_s);
        const auto record =
            w.consents.record({.contact = plain ? ace : unicode,
                               .purpose = consent::firstPurpose,
                               .kind = objects ? consent::EventKind::Objected : consent::EventKind::Withdrawn,
                               .origin = {.source = u"phone"_s}});
        QVERIFY(record);
        const auto c = w.addCampaign(u"News"_s, {w.addRelay(25)});
        QCOMPARE(plan(w, u"News"_s).of(S::Queued), 0);
        for (const auto who : {unicode, ace}) {
            QCOMPARE(w.delivery(c, who).reason, objects ? R::Objected : R::Withdrawn);
            QCOMPARE(w.delivery(c, who).evidence, record->id.value());
        }
    }

    void takesNoInvisibleContactForATwin()
    {
        World w;
        const auto hidden = addImport(w, false);
        (void)addRaw(w, u"ann@xn--bcher-kva.example.com"_s, u"ann@xn--bcher-kva.example.com"_s, hidden);
        const auto seen = w.add(u"ann@bücher.example.com"_s);
        const auto c = w.addCampaign(u"News"_s, {w.addRelay(25)});
        QCOMPARE(plan(w, u"News"_s).total(), 1);
        QCOMPARE(w.delivery(c, seen).state, S::Queued);
    }

    void leavesOutWhatIsNotPublished()
    {
        World w;
        const auto hidden = addImport(w, false);
        const auto shown = addImport(w, true);
        const auto a = addRaw(w, u"a@example.com"_s, u"a@example.com"_s, hidden);
        const auto b = addRaw(w, u"b@example.com"_s, u"b@example.com"_s, shown);
        const auto c = w.add(u"c@example.com"_s);
        const auto campaign = w.addCampaign(u"News"_s, {w.addRelay(25)});
        QCOMPARE(plan(w, u"News"_s).total(), 2);
        QVERIFY(!w.deliveries().find(campaign.id, a).value());
        QCOMPARE(w.delivery(campaign, b).state, S::Queued);
        QCOMPARE(w.delivery(campaign, c).state, S::Queued);
    }

    void excludesNobodyFromPracticeForAMissingBasis()
    {
        World w;
        const auto noBasis = w.add(u"nobasis@example.com"_s, {}, false);
        const auto suppressed = w.add(u"suppressed@example.com"_s);
        const auto withdrawn = w.add(u"withdrawn@example.com"_s);
        QVERIFY(w.consents.suppress(u"suppressed@example.com"_s, consent::SuppressionReason::Unsubscribed));
        QVERIFY(w.consents.withdraw(withdrawn, {}, {.source = u"phone"_s}));
        const auto c = w.addCampaign(u"Try"_s, {relays::practiceRelay});
        (void)plan(w, u"Try"_s);
        QCOMPARE(w.delivery(c, noBasis).state, S::Queued);
        QCOMPARE(w.delivery(c, suppressed).reason, R::AddressSuppressed);
        QCOMPARE(w.delivery(c, withdrawn).reason, R::Withdrawn);
    }

    /// Of a real campaign alone; what this one sent itself doesn't count.
    void leavesOutWhoGotEnoughLately()
    {
        World w;
        const auto ann = w.add(u"ann@example.com"_s);
        const auto bob = w.add(u"bob@example.com"_s);
        const auto relay = w.addRelay(25);
        QVERIFY(w.consents.setRules(
            R"({"version": 1, "rules": [], "frequency_cap": {"mails": 1, "days": 7}})", u"a test"_s));
        const auto first = w.startCampaign(u"First"_s, {relay});
        QCOMPARE(w.delivery(first, bob).state, DeliveryState::Queued);
        auto transaction = w.begin();
        for (const int state : {2, 3, 4})
            QVERIFY(w.db().run(u"UPDATE delivery SET state = ?, changed_at = ? WHERE campaign_id = ? AND "
                               "contact_id = ?"_s,
                               state, base::toMilliseconds(w.clock.now()), first.id, ann));
        World::commit(transaction);
        const auto second = w.startCampaign(u"Second"_s, {relay});
        QCOMPARE(w.delivery(second, ann).state, DeliveryState::Excluded);
        QCOMPARE(w.delivery(second, ann).reason, ExclusionReason::FrequencyCap);
        QCOMPARE(w.delivery(second, bob).state, DeliveryState::Queued);
        w.clock.move(std::chrono::days(7));
        const auto third = w.startCampaign(u"Third"_s, {relay});
        QCOMPARE(w.delivery(third, ann).state, DeliveryState::Queued);
    }

    void excludesAtOnceWhoIsRestricted()
    {
        World w;
        const auto ann = w.add(u"ann@example.com"_s);
        const auto first = w.startCampaign(u"First"_s, {w.addRelay(25)});
        const auto restricted = w.consents.restrict(ann, u"accuracy is contested"_s);
        QCOMPARE(restricted->excluded, 1);
        QCOMPARE(w.delivery(first, ann).reason, ExclusionReason::Restricted);
        QCOMPARE(w.delivery(first, ann).evidence, restricted->id);
        QVERIFY(w.countsAgree(first.id));
    }

    void countsNoBasisOfAnotherPurpose()
    {
        World w;
        const auto other = w.consents.addPurpose(u"Events"_s).value();
        const auto ann = w.add(u"ann@example.com"_s, {}, false);
        QVERIFY(w.consents.record({.contact = ann,
                                   .purpose = other,
                                   .basis = consent::Basis::Consent,
                                   .origin = {.source = u"form"_s}}));
        const auto c = w.addCampaign(u"News"_s, {w.addRelay(25)});
        (void)plan(w, u"News"_s);
        QCOMPARE(w.delivery(c, ann).reason, R::NoConsentBasis);
    }

    void goesOnWhereItWasStopped()
    {
        World w;
        constexpr int people = 6000;
        w.addMany(people);
        const auto c = w.addCampaign(u"News"_s, {w.addRelay(25)});
        int rounds = 0;
        for (; rounds < 100; ++rounds) {
            base::JobControl* running = nullptr;
            base::JobControl control([&](base::JobProgress p) {
                QCOMPARE(p.total, people);
                running->cancel(); // after each slice
            });
            running = &control;
            Planner planner(w.db(), w.vault().gate(), w.clock, w.hashKey);
            const auto planned = planner.plan(w.campaigns.find(u"News"_s).value(), control);
            QVERIFY(w.countsAgree(c.id));
            if (planned)
                break;
            QCOMPARE(planned.error().kind, vault::DbError::Kind::Cancelled);
            QVERIFY(!w.campaigns.find(u"News"_s)->plannedAt);
        }
        QVERIFY(rounds >= 1);
        QVERIFY(w.campaigns.find(u"News"_s)->plannedAt);
        QCOMPARE(w.deliveries().counts(c.id)->of(S::Queued), people);
        QCOMPARE(w.number(u"SELECT count(*) - count(DISTINCT contact_id) FROM delivery"_s), 0);
    }

    /// Old contacts come onto the list while planning is interrupted: below where it stopped.
    void missesNobodyWhoCameWhileItStood()
    {
        World w;
        const auto early =
            addRaw(w, u"early@example.com"_s, u"early@example.com"_s, base::ImportId(1), false);
        const auto twin = addRaw(w, u"zoe@xn--bcher-kva.example.com"_s, u"zoe@xn--bcher-kva.example.com"_s,
                                 base::ImportId(1), false);
        const auto zoe = w.add(u"zoe@bücher.example.com"_s);
        w.addMany(600);
        const auto c = w.addCampaign(u"News"_s, {w.addRelay(25)});
        QVERIFY(w.db().script("CREATE TRIGGER broken BEFORE INSERT ON delivery WHEN NEW.contact_id = 590 "
                              "BEGIN SELECT RAISE(ABORT, 'broken'); END;"));
        // What is planned before the trigger strikes may be a slice or none: make sure of one.
        auto transaction = w.begin();
        for (qint64 id = zoe.value(); id < 400; ++id)
            QVERIFY(w.deliveries().add({.campaign = c.id, .contact = base::ContactId(id)}, w.clock.now()));
        World::commit(transaction);
        base::JobControl control;
        Planner planner(w.db(), w.vault().gate(), w.clock, w.hashKey);
        QVERIFY(!planner.plan(c, control));
        QVERIFY(w.db().script("DROP TRIGGER broken;"));
        auto listed = w.begin();
        for (const auto who : {early, twin})
            QVERIFY(audience::ListRepository(w.db()).addContact(w.list, who).value());
        World::commit(listed);
        QCOMPARE(plan(w, u"News"_s).total(), 603);
        QCOMPARE(w.delivery(c, early).state, S::Queued);
        QCOMPARE(w.delivery(c, zoe).state, S::Queued);
        QCOMPARE(w.delivery(c, twin).reason, R::Duplicate); // zoe has her place already
        QCOMPARE(w.delivery(c, twin).evidence, zoe.value());
        QVERIFY(w.countsAgree(c.id));
    }

    void loosesNoSliceThatFailed()
    {
        World w;
        w.addMany(300);
        const auto c = w.addCampaign(u"News"_s, {w.addRelay(25)});
        QVERIFY(w.db().script("CREATE TRIGGER broken BEFORE INSERT ON delivery WHEN NEW.contact_id = 280 "
                              "BEGIN SELECT RAISE(ABORT, 'broken'); END;"));
        base::JobControl control;
        Planner planner(w.db(), w.vault().gate(), w.clock, w.hashKey);
        QVERIFY(!planner.plan(c, control));
        QVERIFY(w.countsAgree(c.id));
        QVERIFY(!w.campaigns.find(u"News"_s)->plannedAt);
        QVERIFY(w.db().script("DROP TRIGGER broken;"));
        QCOMPARE(plan(w, u"News"_s).of(S::Queued), 300);
    }

    void plansOnce()
    {
        World w;
        w.addMany(5);
        const auto c = w.addCampaign(u"News"_s, {w.addRelay(25)});
        QCOMPARE(plan(w, u"News"_s).total(), 5);
        w.add(u"late@example.com"_s);
        QCOMPARE(plan(w, u"News"_s).total(), 5);
        const auto first = w.campaigns.find(u"News"_s)->plannedAt;
        w.clock.move(std::chrono::hours(1));
        (void)plan(w, u"News"_s);
        QCOMPARE(w.campaigns.find(u"News"_s)->plannedAt, first);
    }

    void plansAnEmptyList()
    {
        World w;
        (void)w.addCampaign(u"News"_s, {w.addRelay(25)});
        QCOMPARE(plan(w, u"News"_s).total(), 0);
        QVERIFY(w.campaigns.find(u"News"_s)->plannedAt);
    }
};

QTEST_GUILESS_MAIN(TestPlanner)
#include "tst_planner.moc"
