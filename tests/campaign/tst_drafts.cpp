// SPDX-License-Identifier: GPL-3.0-or-later
#include "campaign/campaignbrowser.h"
#include "campaign/world.h"

#include <QTest>

using namespace mw;
using namespace mw::test;
using namespace mw::campaign;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Kind = CampaignError::Kind;

namespace {

CampaignResult<DeliveryCounts> prepare(World& w, const QString& name, const QString& override = {})
{
    base::JobControl control;
    return w.campaigns.prepare(name, override, control);
}

/// As another program would read it after this one was killed.
QString nameInTheFile(World& w, base::CampaignId id)
{
    const auto other = vault::Database::open(w.vault().path(), {.readOnly = true});
    return (*other)->value(u"SELECT name FROM campaign WHERE id = ?"_s, id)->toString();
}

} // namespace

class TestDrafts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesADraftThatHasNothingButAName()
    {
        World w;
        const auto c = w.campaigns.create({.name = u"  Spring  "_s, .purpose = consent::firstPurpose});
        QVERIFY(c);
        QCOMPARE(c->name, u"Spring"_s);
        QVERIFY(!c->list.isValid());
        QCOMPARE(w.campaigns.find(c->id)->state, CampaignState::Draft);
        QCOMPARE(w.campaigns.find(base::CampaignId(77)).error().kind, Kind::NoSuchCampaign);
    }

    void refusesNamesThatAreNone_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("empty") << QString();
        QTest::newRow("blanks") << u" \t "_s;
        QTest::newRow("201 characters") << QString(201, u'a');
        QTest::newRow("300 characters") << QString(300, u'a');
        QTest::newRow("two lines") << u"a\nb"_s;
        QTest::newRow("a control") << u"a\u0007b"_s;
    }
    void refusesNamesThatAreNone()
    {
        QFETCH(QString, name);
        World w;
        QCOMPARE(w.campaigns.create({.name = name, .purpose = consent::firstPurpose}).error().kind,
                 Kind::BadName);
        auto c = w.addCampaign(u"News"_s, {});
        c.name = name;
        QCOMPARE(w.campaigns.update(c).error().kind, Kind::BadName);
        QCOMPARE(w.campaigns.find(c.id)->name, u"News"_s);
    }

    void takesNamesInAnyScript()
    {
        World w;
        for (const QString& name :
             {u"تقويم المجيء"_s, u"आगमन कैलेंडर"_s, u"🎄 Advent e\u0301"_s, QString(200, u'ä')})
            QCOMPARE(w.campaigns.create({.name = name, .purpose = consent::firstPurpose})->name, name);
    }

    void savesEveryChangeForGood()
    {
        World w;
        const auto relay = w.addRelay(25);
        const auto other = w.addRelay(26);
        auto c = w.addCampaign(u"News"_s, {relay});
        c.name = u"News of spring"_s;
        c.relays = {other, relay};
        c.startsAt = w.clock.now() + 24h;
        c.endsAt = w.clock.now() + 48h;
        c.maxAge = 2h;
        const auto saved = w.campaigns.update(c);
        QVERIFY(saved);
        QCOMPARE(saved->relays, (std::vector{other, relay}));
        QCOMPARE(saved->startsAt, c.startsAt);
        QCOMPARE(saved->endsAt, c.endsAt);
        QCOMPARE(saved->maxAge, std::chrono::seconds(2h));
        QCOMPARE(saved->changedAt.value(), w.clock.now());
        QCOMPARE(nameInTheFile(w, c.id), u"News of spring"_s); // it was committed before it was answered
    }

    void takesTheListsPurposeUnlessItHasItsOwn()
    {
        World w;
        auto transaction = w.begin();
        const auto orders = consent::ledger::addPurpose(w.db(), u"Orders"_s, w.clock.now()).value();
        const auto buyers = audience::ListRepository(w.db()).add(u"Buyers"_s, orders, w.clock.now()).value();
        World::commit(transaction);
        auto c = w.addCampaign(u"News"_s, {});
        c.list = buyers;
        QCOMPARE(w.campaigns.update(c)->purpose, orders);
        c.ownPurpose = true;
        c.purpose = consent::firstPurpose;
        QCOMPARE(w.campaigns.update(c)->purpose, consent::firstPurpose);
        QVERIFY(w.campaigns.find(c.id)->ownPurpose);
        c.ownPurpose = false;
        QCOMPARE(w.campaigns.update(c)->purpose, orders);
    }

    void becomesPracticeWithThePracticeRelayAndRealWithout()
    {
        World w;
        auto c = w.addCampaign(u"News"_s, {w.addRelay(25)});
        c.relays = {relays::practiceRelay};
        QCOMPARE(w.campaigns.update(c)->kind, CampaignKind::Practice);
        c.relays.clear();
        QCOMPARE(w.campaigns.update(c)->kind, CampaignKind::Real);
    }

    void refusesAnotherCampaignsName()
    {
        World w;
        auto c = w.addCampaign(u"News"_s, {});
        (void)w.addCampaign(u"Letter"_s, {});
        c.name = u"LETTER"_s;
        QCOMPARE(w.campaigns.update(c).error().kind, Kind::NameTaken);
        c.name = u"NEWS"_s; // its own
        QCOMPARE(w.campaigns.update(c)->name, u"NEWS"_s);
    }

    void changesNothingThatIsPlannedOrScheduled()
    {
        World w;
        w.addMany(1);
        auto c = w.startCampaign(u"News"_s, {w.addRelay(25)});
        c.name = u"Other"_s;
        QCOMPARE(w.campaigns.update(c).error().kind, Kind::WrongState);
        QCOMPARE(w.campaigns.remove(c.id).error().kind, Kind::WrongState);
        auto later = w.addCampaign(u"Later"_s, {w.addRelay(25)});
        later.startsAt = w.clock.now() + 1h;
        QVERIFY(w.campaigns.update(later));
        QVERIFY(w.campaigns.schedule(later.id, {}));
        QCOMPARE(w.campaigns.update(later).error().kind, Kind::WrongState);
        QCOMPARE(w.campaigns.remove(later.id).error().kind, Kind::WrongState);
    }

    void changesNothingWhosePlanningWasInterrupted()
    {
        World w;
        w.addMany(3);
        auto c = w.addCampaign(u"News"_s, {w.addRelay(25)});
        base::JobControl control;
        control.cancel();
        QCOMPARE(w.campaigns.prepare(u"News"_s, {}, control).error().database.kind,
                 vault::DbError::Kind::Cancelled);
        QVERIFY(w.campaigns.find(c.id)->frozen);
        QCOMPARE(w.campaigns.update(c).error().kind, Kind::WrongState);
        QCOMPARE(w.campaigns.remove(c.id).error().kind, Kind::WrongState);
        QVERIFY(CampaignBrowser(w.db()).line(c.id).value()->isHalfPlanned());
        QVERIFY(prepare(w, u"News"_s)); // it is taken up again
        QCOMPARE(w.counted(c.id)[DeliveryState::Queued], 3);
    }

    void deletesADraftAndBringsItBackAsItWas()
    {
        World w;
        const auto relay = w.addRelay(25);
        const auto c = w.addCampaign(u"News"_s, {relay});
        const auto before = w.campaigns.find(c.id).value();
        const auto removed = w.campaigns.remove(c.id);
        QVERIFY(removed);
        QCOMPARE(w.campaigns.find(c.id).error().kind, Kind::NoSuchCampaign);
        QVERIFY(w.campaigns.restore(*removed));
        const auto after = w.campaigns.find(c.id).value();
        QCOMPARE(after.uuid, before.uuid);
        QCOMPARE(after.relays, before.relays);
        QCOMPARE(after.name, before.name);
    }

    void doesNotBringADraftBackOverAnotherOfItsName()
    {
        World w;
        const auto c = w.addCampaign(u"News"_s, {});
        const auto removed = w.campaigns.remove(c.id).value();
        (void)w.addCampaign(u"News"_s, {});
        QCOMPARE(w.campaigns.restore(removed).error().kind, Kind::NameTaken);
    }

    void copiesACampaignUnderAFreeName()
    {
        World w;
        w.addMany(1);
        const auto c = w.startCampaign(u"News"_s, {w.addRelay(25)});
        const auto copy = w.campaigns.copy(c.id, u"News"_s, CampaignService::Copy::Draft).value();
        QCOMPARE(copy.name, u"News 2"_s);
        QCOMPARE(copy.state, CampaignState::Draft);
        QCOMPARE(copy.relays, c.relays);
        QVERIFY(copy.uuid != c.uuid);
        QVERIFY(!copy.plannedAt);
        QVERIFY(!copy.copyOf.isValid());
        const QString longName(200, u'x');
        (void)w.addCampaign(longName, {});
        QVERIFY(w.campaigns.copy(c.id, longName, CampaignService::Copy::Draft)->name.size() <= 200);
    }

    void makesAPracticeRunOfItsOwn()
    {
        World w;
        w.addMany(2);
        w.add(u"nobasis@example.com"_s, {}, false);
        const auto c = w.addCampaign(u"News"_s, {w.addRelay(25)});
        const auto run = w.campaigns.copy(c.id, u"News, practice"_s, CampaignService::Copy::Practice).value();
        QCOMPARE(run.kind, CampaignKind::Practice);
        QCOMPARE(run.relays, std::vector{relays::practiceRelay});
        QCOMPARE(run.copyOf, c.id);
        QVERIFY(prepare(w, run.name));
        QCOMPARE(w.counted(run.id)[DeliveryState::Queued], 3); // a missing basis excludes nobody there
        QVERIFY(w.counted(c.id).empty());                      // the real one is as it was
        QCOMPARE(w.campaigns.find(c.id)->state, CampaignState::Draft);
        QCOMPARE(CampaignBrowser(w.db()).practiceOf(c.id).value()->id, run.id);
    }

    void schedulesADraftThatIsReady()
    {
        World w;
        w.addMany(2);
        auto c = w.addCampaign(u"News"_s, {w.addRelay(25)});
        QCOMPARE(w.campaigns.schedule(c.id, {}).error().kind, Kind::BadTime); // no time
        c.startsAt = w.clock.now();
        QVERIFY(w.campaigns.update(c));
        QCOMPARE(w.campaigns.schedule(c.id, {}).error().kind, Kind::BadTime); // it is over
        c.startsAt = w.clock.now() + 2h;
        c.endsAt = w.clock.now() + 1h;
        QVERIFY(w.campaigns.update(c));
        QCOMPARE(w.campaigns.schedule(c.id, {}).error().kind, Kind::BadTime); // over before it began
        c.endsAt.reset();
        QVERIFY(w.campaigns.update(c));
        QVERIFY(w.campaigns.schedule(c.id, {}));
        QCOMPARE(w.campaigns.find(c.id)->state, CampaignState::Scheduled);
        QVERIFY(w.counted(c.id).empty()); // planned when its time comes
        QCOMPARE(w.repository().scheduled()->size(), 1U);
        QVERIFY(w.campaigns.unschedule(c.id));
        QCOMPARE(w.campaigns.find(c.id)->state, CampaignState::Draft);
        QCOMPARE(w.campaigns.find(c.id)->startsAt, c.startsAt); // the time stays, for the next try
        QCOMPARE(w.campaigns.unschedule(c.id).error().kind, Kind::WrongState);
    }

    void schedulesWithRedFindingsOnlyForAReasonThatIsKept()
    {
        World w;
        auto c = w.addCampaign(u"News"_s, {w.addRelay(25)}); // nobody on its list
        c.startsAt = w.clock.now() + 2h;
        QVERIFY(w.campaigns.update(c));
        const auto refused = w.campaigns.schedule(c.id, {});
        QCOMPARE(refused.error().kind, Kind::RedFindings);
        QVERIFY(!refused.error().findings.empty());
        QVERIFY(w.campaigns.schedule(c.id, u"they come tomorrow"_s));
        QVERIFY(w.log.has(u"MW-4301"_s));
        QVERIFY(prepare(w, u"News"_s)); // as the one who starts it does: the reason still holds
        QCOMPARE(w.campaigns.find(c.id)->state, CampaignState::Running);
    }

    void takesRecipientsAsTheyAreWhenItStarts()
    {
        World w;
        w.addMany(2);
        auto c = w.addCampaign(u"News"_s, {w.addRelay(25)});
        c.startsAt = w.clock.now() + 2h;
        QVERIFY(w.campaigns.update(c));
        QVERIFY(w.campaigns.schedule(c.id, {}));
        w.add(u"new@example.com"_s);
        w.clock.move(2h);
        QVERIFY(prepare(w, u"News"_s));
        QCOMPARE(w.counted(c.id)[DeliveryState::Queued], 3);
    }

    void findsMissingPartsWithoutCountingAnybody()
    {
        World w;
        const auto c = w.campaigns.create({.name = u"Spring"_s, .purpose = consent::firstPurpose}).value();
        const auto findings = Preflight(w.db(), w.clock, w.hashKey, w.tokenKey, {}).checkSetUp(c).value();
        QStringList codes;
        for (const Finding& finding : findings) {
            QCOMPARE(finding.level, FindingLevel::Red);
            codes << finding.code;
        }
        QCOMPARE(codes, (QStringList{u"list_missing"_s, u"template_missing"_s, u"identity_missing"_s,
                                     u"relay_missing"_s}));
        QCOMPARE(w.campaigns.check(c)->size(), findings.size()); // an unchosen list is said once
    }
};

QTEST_GUILESS_MAIN(TestDrafts)
#include "tst_drafts.moc"
