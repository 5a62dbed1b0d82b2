// SPDX-License-Identifier: GPL-3.0-or-later
#include "campaign/world.h"
#include "insight/deliveryfeed.h"
#include "insight/outboxfeed.h"

#include <QTest>

#include <algorithm>
#include <set>

using namespace mw;
using namespace mw::test;
using namespace mw::insight;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using S = campaign::DeliveryState;

namespace {

/// A delivery of `contact` in this state, changed `age` ago, with what was said about it.
base::DeliveryId put(World& w, base::CampaignId campaign, base::ContactId contact, S state,
                     std::chrono::milliseconds age, const QString& reply = {})
{
    const base::Timestamp at = w.clock.now() - age;
    auto transaction = w.begin();
    if (!w.deliveries().add({.campaign = campaign, .contact = contact, .state = state}, at))
        qFatal("no delivery");
    const base::DeliveryId id(w.db().lastInsertId());
    const auto found = w.deliveries().find(campaign, contact).value().value().id;
    if (!reply.isEmpty() && !w.deliveries().addAttempt({.delivery = found,
                                                        .relay = base::RelayId(1),
                                                        .at = at,
                                                        .verdict = static_cast<int>(smtp::Verdict::Refused),
                                                        .phase = static_cast<int>(smtp::Phase::Rcpt),
                                                        .code = 550,
                                                        .reply = reply}))
        qFatal("no attempt");
    World::commit(transaction);
    static_cast<void>(id);
    return found;
}

std::vector<DeliveryEntry> all(World& w, const FeedQuery& query, int pageSize)
{
    std::vector<DeliveryEntry> entries;
    std::optional<FeedPosition> after;
    do {
        auto page = readFeed(w.db(), query, after, pageSize).value();
        entries.insert(entries.end(), page.entries.begin(), page.entries.end());
        after = page.next;
    } while (after);
    return entries;
}

/// A planned campaign with nobody in it.
campaign::Campaign planned(World& w)
{
    return w.startCampaign(u"News"_s, {w.addRelay(25)});
}

} // namespace

/// What the outbox reads: newest first, page by page, however many there are.
class TestDeliveryFeed : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesWhatHappenedLastFirst()
    {
        World w;
        const auto c = planned(w);
        const auto people = w.addMany(4);
        const auto old = put(w, c.id, people[0], S::Accepted, 30s);
        const auto refused = put(w, c.id, people[1], S::Rejected, 10s, u"5.1.1 no such user"_s);
        const auto doubt = put(w, c.id, people[2], S::InDoubt, 20s);
        (void)put(w, c.id, people[3], S::Queued, 5s); // waits untried: nothing has happened to it
        const auto entries = all(w, {.campaign = c.id}, 50);
        QCOMPARE(entries.size(), 3U);
        QCOMPARE(entries[0].id, refused);
        QCOMPARE(entries[1].id, doubt);
        QCOMPARE(entries[2].id, old);
        QVERIFY(entries[0].last.has_value());
        QCOMPARE(entries[0].last->reply, u"5.1.1 no such user"_s);
        QCOMPARE(entries[0].last->code, 550);
        QCOMPARE(entries[0].last->relayName, u"practice"_s);
        QVERIFY(!entries[1].last);
    }

    void meetsEachOnceHoweverSmallThePages()
    {
        World w;
        const auto c = planned(w);
        const auto people = w.addMany(60);
        for (std::size_t i = 0; i < people.size(); ++i)
            (void)put(w, c.id, people[i], i % 3 == 0 ? S::Accepted : (i % 3 == 1 ? S::Rejected : S::Excluded),
                      std::chrono::seconds(i / 5)); // several at one moment
        for (const int size : {1, 7, 50, 60, 61}) {
            const auto entries = all(w, {.campaign = c.id}, size);
            QCOMPARE(entries.size(), 60U);
            std::set<std::int64_t> ids;
            for (const DeliveryEntry& entry : entries)
                ids.insert(entry.id.value());
            QCOMPARE(ids.size(), 60U);
            QVERIFY(std::ranges::is_sorted(entries, [](const auto& a, const auto& b) {
                return std::tuple(a.changedAt, a.id) > std::tuple(b.changedAt, b.id);
            }));
        }
    }

    void tellsDeferredFromWaiting()
    {
        World w;
        const auto c = planned(w);
        const auto people = w.addMany(3);
        const auto deferred = put(w, c.id, people[0], S::Sending, 5s, u"4.2.2 full"_s);
        const auto waits = put(w, c.id, people[1], S::Queued, 5s);
        auto transaction = w.begin();
        QVERIFY(w.deliveries().requeue(c.id, deferred, S::Sending, 2, w.clock.now() + 15min, w.clock.now()));
        World::commit(transaction);
        const auto late = all(w, {.campaign = c.id, .filter = DeliveryFilter::Deferred}, 10);
        QCOMPARE(late.size(), 1U);
        QCOMPARE(late[0].id, deferred);
        QCOMPARE(late[0].stateWord(), u"deferred"_s);
        QCOMPARE(late[0].attempts, 2);
        QCOMPARE(all(w, {.campaign = c.id}, 10).size(), 1U); // deferred has happened, waiting has not
        const auto waiting = all(w, {.campaign = c.id, .filter = DeliveryFilter::Waiting}, 1);
        QCOMPARE(waiting.size(), 2U);
        QCOMPARE(waiting[0].id, waits); // it comes due first
        QCOMPARE(waiting[0].stateWord(), u"queued"_s);
        QCOMPARE(deferredUpTo(w.db(), c.id, 10).value(), 1);
    }

    void countsDeferredUpToABoundAlone()
    {
        World w;
        const auto c = planned(w);
        for (const auto contact : w.addMany(12)) {
            const auto id = put(w, c.id, contact, S::Sending, 5s);
            auto transaction = w.begin();
            QVERIFY(w.deliveries().requeue(c.id, id, S::Sending, 1, w.clock.now(), w.clock.now()));
            World::commit(transaction);
        }
        QCOMPARE(deferredUpTo(w.db(), c.id, 5).value(), 5);
    }

    void findsByWhatAnAddressBeginsWith()
    {
        World w;
        const auto c = planned(w);
        const auto other = w.startCampaign(u"Other"_s, {w.addRelay(26)});
        const auto anna = w.add(u"Anna.Becker@example.com"_s);
        const auto anne = w.add(u"anne@example.com"_s);
        const auto bob = w.add(u"bob@example.com"_s);
        const auto none = w.add(u"annette@example.com"_s); // no delivery here
        (void)put(w, c.id, anna, S::Accepted, 5s);
        (void)put(w, c.id, anne, S::Rejected, 4s);
        (void)put(w, c.id, bob, S::Accepted, 3s);
        (void)put(w, other.id, none, S::Accepted, 3s);
        const auto found = all(w, {.campaign = c.id, .address = u" ANN "_s}, 1);
        QCOMPARE(found.size(), 2U);
        QCOMPARE(found[0].contact, anna);
        QCOMPARE(found[1].contact, anne);
        QCOMPARE(all(w, {.campaign = c.id, .address = u"bob@example.com"_s}, 10).size(), 1U);
        QCOMPARE(
            all(w, {.campaign = c.id, .filter = DeliveryFilter::Refused, .address = u"ann"_s}, 10).size(),
            1U);
        QVERIFY(all(w, {.campaign = c.id, .address = u"%"_s}, 10).empty()); // no pattern, a letter
    }

    void readsOverReplyTextsOfAnyLength()
    {
        World w;
        const auto c = planned(w);
        (void)put(w, c.id, w.add(u"a@example.com"_s), S::Rejected, 1s, QString(5000, u'x'));
        QCOMPARE(all(w, {.campaign = c.id}, 10).at(0).last->reply.size(), 2000);
    }

    void listsWhatIsGoingOutBeforeWhatWent()
    {
        World w;
        w.addMany(3);
        const auto first = w.startCampaign(u"First"_s, {w.addRelay(25)});
        w.clock.move(1h);
        const auto second = w.startCampaign(u"Second"_s, {w.addRelay(26)});
        (void)w.addCampaign(u"Draft"_s, {w.addRelay(27)});
        base::JobControl control;
        QVERIFY(w.campaigns.cancel(u"Second"_s, control));
        const auto campaigns = outboxCampaigns(w.db(), 10).value();
        QCOMPARE(campaigns.size(), 2U); // a draft is nothing of the outbox
        QCOMPARE(campaigns[0].id, first.id);
        QVERIFY(campaigns[0].isGoing());
        QCOMPARE(campaigns[0].counts.open(), 3);
        QCOMPARE(campaigns[1].id, second.id);
        QVERIFY(!campaigns[1].isGoing());
    }

    void tellsOfRelaysWhereTheyRestAndWhy()
    {
        World w;
        w.addMany(2);
        const auto relay = w.addRelay(25);
        const auto c = w.startCampaign(u"News"_s, {relay, base::RelayId(1)});
        auto transaction = w.begin();
        QVERIFY(w.relays().setPause(
            relay,
            {.since = w.clock.now(), .until = w.clock.now() + 5min, .reply = u"421 4.7.0 slow down"_s}));
        QVERIFY(w.relays().addUse(relay, w.clock.now(), 7));
        World::commit(transaction);
        const auto detail = outboxDetail(w.db(), c.id, w.clock.now()).value();
        QVERIFY(detail.has_value());
        QCOMPARE(detail->relays.size(), 2U);
        QCOMPARE(detail->relays[0].pause->reply, u"421 4.7.0 slow down"_s);
        QCOMPARE(detail->relays[0].usedToday, 7);
        QVERIFY(!detail->relays[1].pause);
        QVERIFY(!detail->lastEnding);
        QVERIFY(!outboxDetail(w.db(), base::CampaignId(99), w.clock.now()).value());
    }

    void tellsWhenTheLatestCameToBeInDoubt()
    {
        World w;
        const auto c = planned(w);
        const auto people = w.addMany(2);
        (void)put(w, c.id, people[0], S::InDoubt, 60s);
        (void)put(w, c.id, people[1], S::InDoubt, 20s);
        const auto detail = outboxDetail(w.db(), c.id, w.clock.now()).value();
        QCOMPARE(*detail->lastInDoubt, w.clock.now() - 20s);
        QVERIFY(detail->lastInDoubtRelay.isEmpty()); // no server was heard
        QCOMPARE(*detail->lastEnding, w.clock.now() - 20s);
    }

    /// Each statement goes along an index: a scan of the deliveries would show as SCAN.
    void scansNothing()
    {
        World w;
        const auto c = planned(w);
        for (
            const QString& sql :
            {u"SELECT changed_at, id FROM delivery INDEXED BY delivery_settled WHERE campaign_id = 1 AND "
             "state = 4 AND state NOT IN (0, 1, 2, 3) AND (changed_at, id) < (9, 9) ORDER BY changed_at DESC, id DESC LIMIT 9"_s,
             u"SELECT changed_at, id FROM delivery INDEXED BY delivery_deferred WHERE campaign_id = 1 AND "
             "state = 1 AND attempts > 0 AND (changed_at, id) < (9, 9) ORDER BY changed_at DESC, id DESC "
             "LIMIT 9"_s}) {
            auto rows = w.db().query(u"EXPLAIN QUERY PLAN "_s + sql);
            QVERIFY(rows);
            while (rows->next()) {
                QVERIFY2(rows->text(3).startsWith(u"SEARCH"), qPrintable(rows->text(3)));
                QVERIFY2(!rows->text(3).contains(u"TEMP B-TREE"), qPrintable(rows->text(3)));
            }
        }
        static_cast<void>(c);
    }
};

QTEST_GUILESS_MAIN(TestDeliveryFeed)
#include "tst_deliveryfeed.moc"
