// SPDX-License-Identifier: GPL-3.0-or-later
#include "campaign/world.h"
#include "insight/overview.h"

#include <QTest>

using namespace mw;
using namespace mw::test;
using namespace mw::campaign;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using insight::Overview;

namespace {

Overview look(World& w)
{
    return insight::overviewOf(w.db(), w.clock.now()).value();
}

} // namespace

class TestOverview : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsANewWorkspaceWhatIsThere()
    {
        World w;
        const Overview o = look(w);
        QCOMPARE(o.contacts, 0);
        QCOMPARE(o.lists, 1);
        QCOMPARE(o.templates, 1);
        QCOMPARE(o.identities, 1);
        QCOMPARE(o.campaigns, 0);
        QCOMPARE(o.relays.size(), 1U); // the practice relay
        QVERIFY(o.running.empty() && o.latest.empty() && o.inDoubt.empty());
    }

    void sortsCampaignsByWhatTheyWaitFor()
    {
        World w;
        w.addMany(2);
        const auto relay = w.addRelay(25);
        const auto running = w.startCampaign(u"running"_s, {relay});
        (void)w.startCampaign(u"paused"_s, {relay});
        QVERIFY(w.campaigns.pause(u"paused"_s));
        auto due = w.addCampaign(u"due"_s, {relay});
        due.startsAt = w.clock.now() + 1h;
        QVERIFY(w.campaigns.update(due));
        QVERIFY(w.campaigns.schedule(due.id, {}));
        base::JobControl stopped;
        stopped.cancel();
        (void)w.addCampaign(u"half"_s, {relay});
        QVERIFY(!w.campaigns.prepare(u"half"_s, {}, stopped));
        auto transaction = w.begin();
        const auto one = w.deliveries().due(running.id, w.clock.now(), 1)->front();
        QVERIFY(
            w.deliveries().claim(one, w.deliveries().addClaim("b", 1, w.clock.now()).value(), w.clock.now()));
        QVERIFY(w.deliveries().move(running.id, one.id, DeliveryState::Claimed, DeliveryState::InDoubt,
                                    w.clock.now()));
        World::commit(transaction);
        Overview o = look(w);
        QCOMPARE(o.running.size(), 1U);
        QCOMPARE(o.inDoubt.front().id, running.id);
        QCOMPARE(o.paused.front().stateReason, pausedByPerson);
        QCOMPARE(o.scheduled.front().id, due.id);
        QCOMPARE(o.halfPlanned.front().name, u"half"_s);
        QVERIFY(o.overdue.empty());
        QCOMPARE(o.latest.size(), 2U);
        w.clock.move(61min);
        o = look(w);
        QVERIFY(o.overdue.empty()); // whoever starts it has a moment
        w.clock.move(2min);
        o = look(w);
        QCOMPARE(o.overdue.front().id, due.id);
        QVERIFY(o.scheduled.empty());
    }

    void showsThePausesThatHold()
    {
        World w;
        const auto relay = w.addRelay(25);
        QVERIFY(w.relays().setPause(relay, {.since = w.clock.now(), .reply = u"535 no"_s}));
        QCOMPARE(look(w).relays.back().pause->reply, u"535 no"_s);
        QVERIFY(w.relays().setPause(relay, {.since = w.clock.now(), .until = w.clock.now() + 5min}));
        QVERIFY(look(w).relays.back().pause);
        w.clock.move(6min);
        QVERIFY(!look(w).relays.back().pause);
    }
};

QTEST_GUILESS_MAIN(TestOverview)
#include "tst_overview.moc"
