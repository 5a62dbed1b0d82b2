// SPDX-License-Identifier: GPL-3.0-or-later
#include "campaign/deliveryhistory.h"
#include "campaign/policyreason.h"
#include "campaign/world.h"
#include "consent/sendpolicy.h"

#include <QTest>

using namespace mw;
using namespace mw::test;
using namespace mw::campaign;
using namespace Qt::StringLiterals;
using consent::SuppressionReason;
using S = DeliveryState;

namespace {

std::int64_t excludedByDomain(World& w)
{
    return w.number(u"SELECT count(*) FROM delivery WHERE state = 7 AND reason = %1"_s.arg(
        static_cast<int>(ExclusionReason::DomainSuppressed)));
}

} // namespace

class TestOpenDeliveryExcluder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agreesWithThePolicyForEachKindOfCampaign_data()
    {
        QTest::addColumn<CampaignKind>("kind");
        QTest::addColumn<QString>("what");
        QTest::addColumn<bool>("leaves");
        for (const auto kind : {CampaignKind::Real, CampaignKind::Practice, CampaignKind::Service}) {
            const bool service = kind == CampaignKind::Service;
            const auto row = [&](const QString& what, bool leaves) {
                QTest::newRow(qPrintable(toText(kind) + u' ' + what)) << kind << what << leaves;
            };
            row(u"withdraws"_s, !service);
            row(u"withdraws from all"_s, !service);
            row(u"withdraws from another purpose"_s, false);
            row(u"objects"_s, true);
            row(u"objects to another purpose"_s, false);
            row(u"is suppressed"_s, true);
            row(u"domain is suppressed"_s, true);
        }
    }
    void agreesWithThePolicyForEachKindOfCampaign()
    {
        QFETCH(const CampaignKind, kind);
        QFETCH(const QString, what);
        QFETCH(const bool, leaves);
        World w;
        const auto ann = w.add(u"ann@leaves.example.com"_s);
        const auto other = w.consents.addPurpose(u"Events"_s).value();
        auto transaction = w.begin();
        const auto c = w.repository()
                           .addCampaign({.name = u"C"_s,
                                         .kind = kind,
                                         .list = w.list,
                                         .purpose = consent::firstPurpose,
                                         .mailTemplate = w.mail,
                                         .identity = w.identity,
                                         .relays = {relays::practiceRelay}},
                                        w.clock.now())
                           .value();
        QVERIFY(w.deliveries().add({.campaign = c.id, .contact = ann}, w.clock.now()));
        World::commit(transaction);
        QCOMPARE(c.kind, kind);

        const bool elsewhere = what.contains(u"another"_s);
        const auto purpose = elsewhere                      ? other
                             : what.endsWith(u"from all"_s) ? base::PurposeId()
                                                            : consent::firstPurpose;
        if (what.startsWith(u"withdraws"_s))
            QVERIFY(w.consents.withdraw(ann, purpose, {.source = u"phone"_s}));
        else if (what.startsWith(u"objects"_s))
            QVERIFY(w.consents.record({.contact = ann,
                                       .purpose = purpose,
                                       .kind = consent::EventKind::Objected,
                                       .origin = {.source = u"phone"_s}}));
        else
            QVERIFY(w.consents.suppress(what.startsWith(u"domain"_s) ? u"leaves.example.com"_s
                                                                     : u"ann@leaves.example.com"_s,
                                        SuppressionReason::ByHand));

        consent::SendPolicy policy(w.hashKey, deliveryHistory());
        const auto verdict =
            policy.decide(w.db(), {ann, "ann@leaves.example.com"}, policyQuestionFor(c, w.clock.now()));
        QCOMPARE(verdict->may, !leaves);
        const auto row = w.delivery(c, ann);
        QCOMPARE(row.state, leaves ? S::Excluded : S::Queued);
        QCOMPARE(row.reason, exclusionFor(verdict->reason));
        if (leaves)
            QCOMPARE(row.evidence, verdict->evidenceId);
        QVERIFY(w.countsAgree(c.id));
    }

    void excludesALargeDomainInSlices()
    {
        World w;
        constexpr int people = 7000; // a thousand at each of seven domains
        w.addMany(people);
        const auto c = w.startCampaign(u"News"_s, {w.addRelay(25)});
        const auto d = w.startCampaign(u"More"_s, {w.addRelay(26)});
        const auto before = w.vault().gate().statistics(vault::Writer::Job);
        const auto done = w.consents.suppress(u"example.org"_s, SuppressionReason::ByHand);
        QVERIFY(done);
        QCOMPARE(done->excluded, 2 * people);
        QCOMPARE(excludedByDomain(w), 2 * people);
        const auto after = w.vault().gate().statistics(vault::Writer::Job);
        QVERIFY(after.turns - before.turns >= 2 * people / 1000); // at least one for each page read
        qInfo("the gate was held for %lld ms at most",
              static_cast<long long>(after.longestHold / std::chrono::milliseconds(1)));
        for (const auto& campaign : {c, d}) {
            QVERIFY(w.countsAgree(campaign.id));
            QCOMPARE(w.deliveries().counts(campaign.id)->of(S::Excluded), people);
        }
        QCOMPARE(w.number(u"SELECT count(DISTINCT evidence) FROM delivery"_s), 1);
        QCOMPARE(w.number(u"SELECT min(evidence) FROM delivery"_s), done->added.id.value());
    }

    void leavesOthersAndWhatIsSettled()
    {
        World w;
        const auto ann = w.add(u"ann@gone.example.com"_s);
        const auto sub = w.add(u"x@a.b.gone.example.com"_s);
        const auto idn = w.add(u"x@bücher.example.com"_s);
        const auto near = w.add(u"x@notgone.example.com"_s);
        const auto above = w.add(u"gone.example.com@example.com"_s);
        const auto sent = w.add(u"sent@gone.example.com"_s);
        const auto claimed = w.add(u"claimed@gone.example.com"_s);
        const auto c = w.startCampaign(u"News"_s, {w.addRelay(25)});
        {
            auto transaction = w.begin();
            const auto claim = w.deliveries().addClaim("boot", 1, w.clock.now()).value();
            const auto due = w.deliveries().due(c.id, w.clock.now(), 100).value();
            for (const auto& one : due)
                if (one.contact == sent || one.contact == claimed)
                    QVERIFY(w.deliveries().claim(one, claim, w.clock.now()));
            QVERIFY(
                w.deliveries().markSending(c.id, w.delivery(c, sent).id, QByteArray(32, 's'), w.clock.now()));
            World::commit(transaction);
        }
        QVERIFY(w.consents.suppress(u"gone.example.com"_s, SuppressionReason::ByHand));
        QVERIFY(w.consents.suppress(u"xn--bcher-kva.example.com"_s, SuppressionReason::ByHand));
        for (const auto who : {ann, sub, idn, claimed}) {
            QCOMPARE(w.delivery(c, who).state, S::Excluded);
            QCOMPARE(w.delivery(c, who).reason, ExclusionReason::DomainSuppressed);
        }
        for (const auto who : {near, above})
            QCOMPARE(w.delivery(c, who).state, S::Queued);
        QCOMPARE(w.delivery(c, sent).state, S::Sending); // on the wire: keeps its result
        QVERIFY(w.countsAgree(c.id));
    }

    void takesAFileOfDomainsInOneWalk()
    {
        World w;
        w.addMany(70);
        const auto c = w.startCampaign(u"News"_s, {w.addRelay(25)});
        std::vector<QString> texts = {u"d1.example.org"_s, u"d3.example.org"_s, u"p0@d0.example.org"_s};
        for (int i = 0; i < 500; ++i)
            texts.push_back(u"other%1.example.com"_s.arg(i));
        base::JobControl control;
        QVERIFY(w.consents.suppressMany(texts, SuppressionReason::Imported, control));
        QCOMPARE(excludedByDomain(w), 20);
        QCOMPARE(w.deliveries().counts(c.id)->of(S::Excluded), 21);
        QCOMPARE(w.number(u"SELECT count(DISTINCT evidence) FROM delivery WHERE state = 7"_s), 3);
    }

    /// The program dies, or the disk fills up, between two slices.
    void saysSoWhenItCouldNotFinishAndTheClaimKeepsThemOut()
    {
        World w;
        const auto people = w.addMany(50);
        const auto c = w.startCampaign(u"News"_s, {w.addRelay(25)});
        QVERIFY(w.db().script("CREATE TRIGGER broken BEFORE UPDATE OF state ON delivery "
                              "WHEN NEW.contact_id = 30 BEGIN SELECT RAISE(ABORT, 'broken'); END;"));
        QVERIFY(!w.consents.suppress(u"example.org"_s, SuppressionReason::ByHand));
        QVERIFY(w.countsAgree(c.id));
        QVERIFY(w.deliveries().counts(c.id)->of(S::Queued) > 0);
        QVERIFY(w.log.has(u"MW-3106"_s));
        // The suppression stands: whoever asks the policy, as each claim does, keeps them out.
        consent::SendPolicy policy(w.hashKey, deliveryHistory());
        const auto verdict = policy.decide(w.db(), {people[29], "p29@d1.example.org"},
                                           {.purpose = consent::firstPurpose, .now = w.clock.now()});
        QVERIFY(!verdict->may);
        QCOMPARE(verdict->reason, consent::PolicyReason::DomainSuppressed);
        QVERIFY(w.db().script("DROP TRIGGER broken;"));
        QVERIFY(w.consents.suppress(u"example.org"_s, SuppressionReason::ByHand)); // again: the rest
        QCOMPARE(w.deliveries().counts(c.id)->of(S::Excluded), 50);
        QVERIFY(w.countsAgree(c.id));
    }
};

QTEST_GUILESS_MAIN(TestOpenDeliveryExcluder)
#include "tst_opendeliveryexcluder.moc"
