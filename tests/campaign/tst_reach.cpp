// SPDX-License-Identifier: GPL-3.0-or-later
#include "campaign/reach.h"
#include "campaign/world.h"

#include <QTest>

using namespace mw;
using namespace mw::test;
using namespace mw::campaign;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

ReachCount countAll(World& w, const ReachQuestion& question)
{
    Reach reach(question);
    while (!reach.count().exact)
        if (!reach.goOn(w.db(), w.hashKey, w.clock.now(), 0ms))
            qFatal("could not count");
    return reach.count();
}

} // namespace

/// Who may be mailed, counted without planning anything.
class TestReach : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsWhatThePlannerThenDecides()
    {
        World w;
        w.addMany(600); // more than are asked at once
        w.add(u"nobasis@example.com"_s, {}, false);
        w.add(u"gone@example.com"_s);
        w.add(u"banned@example.net"_s);
        QVERIFY(w.consents.suppress(u"gone@example.com"_s, consent::SuppressionReason::Unsubscribed));
        QVERIFY(w.consents.suppress(u"example.net"_s, consent::SuppressionReason::ByHand));
        const auto count = countAll(w, {w.list, consent::firstPurpose});
        QCOMPARE(count.all, 603);
        QCOMPARE(count.asked, 603);
        QCOMPARE(count.may, 600);
        QCOMPARE(count.aboutMay, 600);
        QCOMPARE(count.of(ExclusionReason::NoConsentBasis), 1);
        QCOMPARE(count.of(ExclusionReason::AddressSuppressed), 1);
        QCOMPARE(count.of(ExclusionReason::DomainSuppressed), 1);
        const auto c = w.startCampaign(u"News"_s, {w.addRelay(25)});
        QCOMPARE(w.counted(c.id)[DeliveryState::Queued], count.may);
        QCOMPARE(w.counted(c.id)[DeliveryState::Excluded], count.all - count.may);
    }

    void asksForNoBasisInPractice()
    {
        World w;
        w.add(u"nobasis@example.com"_s, {}, false);
        QCOMPARE(countAll(w, {w.list, consent::firstPurpose}).may, 0);
        QCOMPARE(countAll(w, {w.list, consent::firstPurpose, CampaignKind::Practice}).may, 1);
    }

    void countsEveryContactWhereNoListIsNamed()
    {
        World w;
        w.addMany(5);
        auto transaction = w.begin();
        QVERIFY(audience::ContactRepository(w.db()).add(u"unlisted@example.com"_s, {}, w.clock.now()));
        World::commit(transaction);
        const auto count = countAll(w, {{}, consent::firstPurpose});
        QCOMPARE(count.all, 6);
        QCOMPARE(count.may, 5);
    }

    void answersForAnEmptyList()
    {
        World w;
        const auto count = countAll(w, {w.list, consent::firstPurpose});
        QVERIFY(count.exact);
        QCOMPARE(count.all, 0);
        QCOMPARE(count.aboutMay, 0);
    }

    void knowsAboutHowManyLongBeforeItIsExact()
    {
        World w;
        auto transaction = w.begin();
        // Those without a basis came first: a count from the beginning alone would say nobody may.
        for (int i = 0; i < 12'000; ++i) {
            const auto contact = audience::ContactRepository(w.db())
                                     .add(u"p%1@example.com"_s.arg(i), {}, w.clock.now())
                                     .value();
            QVERIFY(audience::ListRepository(w.db()).addContact(w.list, contact));
            if (i >= 6'000)
                QVERIFY(consent::ledger::record(w.db(), {.contact = contact,
                                                         .purpose = consent::firstPurpose,
                                                         .basis = consent::Basis::Consent,
                                                         .origin = {.source = u"form"_s},
                                                         .happenedAt = w.clock.now(),
                                                         .recordedAt = w.clock.now()}));
        }
        World::commit(transaction);
        Reach reach({w.list, consent::firstPurpose});
        QVERIFY(reach.goOn(w.db(), w.hashKey, w.clock.now(), 0ms)); // one turn
        QVERIFY(!reach.count().exact);
        QCOMPARE(reach.count().may, 0);
        QCOMPARE(reach.count().all, 12'000);
        QVERIFY2(reach.count().aboutMay > 4'500 && reach.count().aboutMay < 7'500,
                 qPrintable(QString::number(reach.count().aboutMay)));
        QCOMPARE(countAll(w, reach.question()).may, 6'000);
    }

    void listsThoseLeftOutPageByPage()
    {
        World w;
        for (int i = 0; i < 7; ++i)
            w.add(u"without%1@example.com"_s.arg(i), {}, false);
        w.addMany(300);
        w.add(u"last@example.com"_s, {}, false);
        const ReachQuestion question{w.list, consent::firstPurpose};
        QStringList seen;
        base::ContactId after;
        for (bool atEnd = false; !atEnd;) {
            const auto page =
                Reach::leftOut(w.db(), w.hashKey, question, w.clock.now(), after, 3, 1s).value();
            QVERIFY(page.rows.size() <= 3U);
            for (const auto& row : page.rows) {
                seen << row.email;
                QCOMPARE(row.reason, ExclusionReason::NoConsentBasis);
            }
            after = page.after;
            atEnd = page.atEnd;
        }
        QCOMPARE(seen.size(), 8); // nobody twice, nobody missed
        QCOMPARE(seen.last(), u"last@example.com"_s);
    }
};

QTEST_GUILESS_MAIN(TestReach)
#include "tst_reach.moc"
