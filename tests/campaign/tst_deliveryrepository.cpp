// SPDX-License-Identifier: GPL-3.0-or-later
#include "campaign/world.h"

#include <QRandomGenerator>
#include <QTest>
#include <set>

using namespace mw;
using namespace mw::test;
using namespace mw::campaign;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using S = DeliveryState;

namespace {

/// design.md 6, word for word.
const std::map<S, std::set<S>> arrows = {
    {S::Planned, {S::Queued, S::Excluded, S::Cancelled}},
    {S::Queued, {S::Claimed, S::Excluded, S::Cancelled, S::Expired}},
    {S::Claimed, {S::Sending, S::Queued, S::Excluded, S::InDoubt}},
    {S::Sending, {S::Accepted, S::Rejected, S::Queued, S::InDoubt}},
    {S::InDoubt, {S::Accepted, S::Queued, S::Rejected}},
    {S::Rejected, {S::Queued}},
    {S::Accepted, {}},
    {S::Excluded, {}},
    {S::Cancelled, {}},
    {S::Expired, {}},
};

/// An empty campaign, running, and deliveries in the states asked for.
struct Fixture
{
    World w;
    base::RelayId relay = w.addRelay(25);
    Campaign c = w.addCampaign(u"News"_s, {relay});
    DeliveryRepository deliveries = w.deliveries();

    base::ContactId addIn(S state)
    {
        const auto contact = w.add(u"p%1@example.com"_s.arg(++m_count));
        auto transaction = w.begin();
        if (!deliveries.add({.campaign = c.id, .contact = contact, .state = state}, w.clock.now()))
            qFatal("add");
        World::commit(transaction);
        return contact;
    }
    [[nodiscard]] DeliveryRow row(base::ContactId contact) { return w.delivery(c, contact); }
    template <typename Work>
    bool inTransaction(Work work)
    {
        auto transaction = w.begin();
        if (!work())
            return false;
        return transaction.commit().has_value();
    }
    void claimAll(const QByteArray& bootId, std::int64_t sequence = 1)
    {
        auto transaction = w.begin();
        const auto lease = deliveries.addClaim(bootId, sequence, w.clock.now()).value();
        const auto due = deliveries.due(c.id, w.clock.now(), 1000).value();
        for (const auto& one : due)
            if (!deliveries.claim(one, lease, w.clock.now()))
                qFatal("claim");
        World::commit(transaction);
    }

private:
    int m_count = 0;
};

} // namespace

class TestDeliveryRepository : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void movesOnlyAlongTheArrows_data()
    {
        QTest::addColumn<S>("from");
        QTest::addColumn<S>("to");
        for (int from = 0; from < deliveryStateCount; ++from)
            for (int to = 0; to < deliveryStateCount; ++to)
                QTest::addRow("%s to %s", qPrintable(toText(S(from))), qPrintable(toText(S(to))))
                    << S(from) << S(to);
    }
    void movesOnlyAlongTheArrows()
    {
        QFETCH(const S, from);
        QFETCH(const S, to);
        static Fixture f; // one vault for a hundred rows
        const auto contact = f.addIn(from);
        const auto id = f.row(contact).id;
        const bool allowed = from == to || arrows.at(from).contains(to);
        // The trigger, whoever asks.
        const auto raw = f.w.db().run(u"UPDATE delivery SET state = ? WHERE id = ?"_s, to, id);
        QCOMPARE(raw.has_value(), allowed);
        if (!raw)
            QCOMPARE(raw.error().kind, vault::DbError::Kind::Constraint);
        if (raw && from != to && !f.w.db().run(u"UPDATE delivery SET state = ? WHERE id = ?"_s, from, id))
            return; // no way back: what follows needs the first state
        // The repository.
        const auto moved = f.inTransaction(
            [&] { return f.deliveries.move(f.c.id, id, from, to, f.w.clock.now()).has_value(); });
        QCOMPARE(moved, allowed);
        QCOMPARE(f.row(contact).state, allowed ? to : from);
    }

    void walksAtRandomAndKeepsItsCounts()
    {
        Fixture f;
        QRandomGenerator random(20260601);
        std::map<base::ContactId, S> model;
        for (int i = 0; i < 30; ++i)
            model[f.addIn(i % 2 ? S::Queued : S::Planned)] = i % 2 ? S::Queued : S::Planned;
        int refused = 0;
        int done = 0;
        for (int step = 0; step < 3000; ++step) {
            auto it = std::next(model.begin(), random.bounded(int(model.size())));
            const S believed = random.bounded(8) == 0 ? S(random.bounded(deliveryStateCount)) : it->second;
            const S to = S(random.bounded(deliveryStateCount));
            const bool allowed =
                believed == it->second && (to == believed || arrows.at(believed).contains(to));
            const auto id = f.row(it->first).id;
            const bool moved = f.inTransaction([&] {
                if (to == S::Queued && random.bounded(2))
                    return f.deliveries.requeue(f.c.id, id, believed, 1, f.w.clock.now(), f.w.clock.now())
                        .has_value();
                return f.deliveries.move(f.c.id, id, believed, to, f.w.clock.now()).has_value();
            });
            QCOMPARE(moved, allowed);
            if (moved)
                it->second = to;
            ++(moved ? done : refused);
            if (step % 100 == 0) { // fresh ones, for most ends are for ever
                const auto fresh = f.addIn(S::Planned);
                model[fresh] = S::Planned;
                QVERIFY(f.w.countsAgree(f.c.id));
            }
        }
        QVERIFY(f.w.countsAgree(f.c.id));
        QVERIFY(done > 100 && refused > 100);
        for (const auto& [contact, state] : model)
            QCOMPARE(f.row(contact).state, state);
        const auto counts = f.deliveries.counts(f.c.id).value();
        QCOMPARE(counts.total(), std::int64_t(model.size()));
        QCOMPARE(counts.of(S::Claimed) + counts.of(S::Sending), 0); // they stand under queued
    }

    void rollsItsCountsBackWithTheRow()
    {
        Fixture f;
        const auto contact = f.addIn(S::Queued);
        {
            auto transaction = f.w.begin();
            QVERIFY(f.deliveries.move(f.c.id, f.row(contact).id, S::Queued, S::Excluded, f.w.clock.now()));
        } // never committed
        QCOMPARE(f.deliveries.counts(f.c.id)->of(S::Queued), 1);
        QVERIFY(f.w.countsAgree(f.c.id));
    }

    void addsAContactOnce()
    {
        Fixture f;
        const auto contact = f.addIn(S::Excluded);
        QVERIFY(f.inTransaction([&] {
            return f.deliveries.add({.campaign = f.c.id, .contact = contact}, f.w.clock.now()).has_value();
        }));
        QCOMPARE(f.row(contact).state, S::Excluded);
        QCOMPARE(f.deliveries.counts(f.c.id)->total(), 1);
        QVERIFY(f.w.countsAgree(f.c.id));
    }

    void neverLosesOrSwapsItsPerson()
    {
        Fixture f;
        const auto ann = f.addIn(S::Queued);
        const auto bob = f.addIn(S::Queued);
        QVERIFY(!f.w.db().run(u"DELETE FROM delivery WHERE contact_id = ?"_s, ann));
        QVERIFY(!f.w.db().run(u"UPDATE delivery SET contact_id = 99 WHERE contact_id = ?"_s, bob));
        QVERIFY(!f.w.db().run(u"UPDATE delivery SET campaign_id = 99"_s));
    }

    void appendsAttemptsAndWhyRows()
    {
        Fixture f;
        const auto id = f.row(f.addIn(S::Queued)).id;
        QVERIFY(f.inTransaction([&] {
            return f.deliveries.addAttempt({.delivery = id, .relay = f.relay, .code = 250}).has_value() &&
                   f.w.repository()
                       .addWhy(f.c.id, id, u"rule"_s, u"outcome"_s, {}, f.w.clock.now())
                       .has_value();
        }));
        QCOMPARE(f.w.number(u"SELECT count(*) FROM attempt_payload"_s), 0); // no words, no personal row
        for (const char* sql : {"UPDATE attempt SET code = 550", "DELETE FROM attempt",
                                "UPDATE why SET outcome = 'x'", "DELETE FROM why"})
            QVERIFY2(!f.w.db().run(QString::fromLatin1(sql)), sql);
    }

    void readsWhatIsDueInOrder()
    {
        Fixture f;
        const auto late = f.addIn(S::Queued);
        const auto later = f.addIn(S::Queued);
        const auto first = f.addIn(S::Queued);
        const auto notYet = f.addIn(S::Queued);
        f.addIn(S::Planned);
        const auto now = f.w.clock.now();
        QVERIFY(f.inTransaction([&] {
            return f.deliveries.postpone(f.row(late).id, now - 2min) &&
                   f.deliveries.postpone(f.row(later).id, now - 1min) &&
                   f.deliveries.postpone(f.row(notYet).id, now + 1ms);
        }));
        auto due = f.deliveries.due(f.c.id, now, 10).value();
        QCOMPARE(due.size(), 3U);
        QCOMPARE(due[0].contact, first); // never put off: time 0
        QCOMPARE(due[1].contact, late);
        QCOMPARE(due[2].contact, later);
        QCOMPARE(f.deliveries.due(f.c.id, now, 2)->size(), 2U);
        QCOMPARE(f.deliveries.due(f.c.id, now + 1ms, 10)->size(), 4U);
        f.claimAll("b");
        QCOMPARE(f.deliveries.nextDue(f.c.id).value().value(), now + 1ms);
        QVERIFY(!f.deliveries.nextDue(base::CampaignId(77)).value());
        QVERIFY(f.inTransaction([&] { return f.deliveries.makeDue(f.c.id, 1000, now).has_value(); }));
        QCOMPARE(f.deliveries.nextDue(f.c.id).value().value(), now);
    }

    void refusesToMoveWhatSomebodyElseMoved()
    {
        Fixture f;
        const auto id = f.row(f.addIn(S::Accepted)).id;
        const auto now = f.w.clock.now();
        auto transaction = f.w.begin();
        QVERIFY(!f.deliveries.markSending(f.c.id, id, "x", now));
        QVERIFY(!f.deliveries.requeue(f.c.id, id, S::Sending, 1, now, now));
        QVERIFY(!f.deliveries.postpone(id, now));
        QVERIFY(!f.deliveries.move(f.c.id, base::DeliveryId(999), S::Queued, S::Excluded, now));
        World::commit(transaction);
        QVERIFY(f.w.countsAgree(f.c.id));
    }

    void freezesTheContactWithTheFirstClaimAlone()
    {
        Fixture f;
        const auto contact = f.addIn(S::Queued);
        f.claimAll("b");
        const auto first = f.row(contact);
        QCOMPARE(first.contactVersion, 1);
        f.w.clock.move(1h);
        QVERIFY(f.inTransaction([&] {
            return f.deliveries.requeue(f.c.id, first.id, S::Claimed, 0, f.w.clock.now(), f.w.clock.now())
                .has_value();
        }));
        QVERIFY(f.inTransaction([&] {
            return audience::ContactRepository(f.w.db())
                .edit(contact, {.email = u"new@example.com"_s}, f.w.clock.now())
                .has_value();
        }));
        const auto due = f.deliveries.due(f.c.id, f.w.clock.now(), 1).value();
        QVERIFY(due.front().contactVersionFrozen);
        QCOMPARE(due.front().contactVersion, 1);
        QCOMPARE(due.front().contactVersionNow, 2);
        f.claimAll("b", 2);
        QCOMPARE(f.row(contact).contactVersion, 1);
        QCOMPARE(f.row(contact).firstAttemptAt.value(), first.firstAttemptAt.value());
    }

    void recoversByBoot_data()
    {
        QTest::addColumn<QByteArray>("claimedIn");
        QTest::addColumn<QByteArray>("nowIn");
        QTest::addColumn<bool>("backToQueue");
        QTest::newRow("same boot") << QByteArray("boot-1") << QByteArray("boot-1") << true;
        QTest::newRow("another boot") << QByteArray("boot-1") << QByteArray("boot-2") << false;
        QTest::newRow("unreadable now") << QByteArray("boot-1") << QByteArray() << false;
        QTest::newRow("unreadable then") << QByteArray() << QByteArray("boot-1") << false;
        QTest::newRow("unreadable twice") << QByteArray() << QByteArray() << false;
    }
    void recoversByBoot()
    {
        QFETCH(const QByteArray, claimedIn);
        QFETCH(const QByteArray, nowIn);
        QFETCH(const bool, backToQueue);
        Fixture f;
        const auto claimed = f.addIn(S::Queued);
        const auto sending = f.addIn(S::Queued);
        f.claimAll(claimedIn);
        QVERIFY(f.inTransaction([&] {
            return f.deliveries.markSending(f.c.id, f.row(sending).id, "hash", f.w.clock.now()).has_value();
        }));
        const auto settled = f.addIn(S::Accepted);
        const auto waiting = f.addIn(S::Queued);
        DeliveryRepository::Recovered recovered;
        QVERIFY(f.inTransaction([&] {
            recovered = f.deliveries.recover(nowIn, f.w.clock.now()).value();
            return true;
        }));
        QCOMPARE(f.row(claimed).state, backToQueue ? S::Queued : S::InDoubt);
        QCOMPARE(f.row(sending).state, S::InDoubt);
        QCOMPARE(f.row(settled).state, S::Accepted);
        QCOMPARE(f.row(waiting).state, S::Queued);
        QCOMPARE(recovered.requeued, backToQueue ? 1 : 0);
        QCOMPARE(recovered.inDoubt, backToQueue ? 1 : 2);
        QVERIFY(f.w.countsAgree(f.c.id));
        QVERIFY(f.inTransaction([&] { // a second time finds nothing
            const auto again = f.deliveries.recover(nowIn, f.w.clock.now()).value();
            return again.requeued + again.inDoubt == 0;
        }));
    }

    void recoversEachLeaseByItsOwnBoot()
    {
        Fixture f;
        const auto old = f.addIn(S::Queued);
        f.claimAll("boot-1", 1);
        const auto young = f.addIn(S::Queued);
        f.claimAll("boot-2", 2);
        QVERIFY(f.inTransaction([&] { return f.deliveries.recover("boot-2", f.w.clock.now()).has_value(); }));
        QCOMPARE(f.row(old).state, S::InDoubt);
        QCOMPARE(f.row(young).state, S::Queued);
    }

    void cancelsInSlicesAndLeavesTheWireAlone()
    {
        Fixture f;
        const auto claimed = f.addIn(S::Queued);
        f.claimAll("b");
        for (int i = 0; i < 7; ++i)
            f.addIn(i % 3 ? S::Queued : S::Planned);
        const auto accepted = f.addIn(S::Accepted);
        std::int64_t moved = 0;
        int slices = 0;
        for (std::int64_t some = 1; some > 0; ++slices) {
            QVERIFY(f.inTransaction([&] {
                some = f.deliveries.cancelSome(f.c.id, 2, f.w.clock.now()).value();
                return true;
            }));
            QVERIFY(some <= 4);
            QVERIFY(f.w.countsAgree(f.c.id));
            moved += some;
        }
        QCOMPARE(moved, 7);
        QVERIFY(slices > 2);
        QCOMPARE(f.row(claimed).state, S::Claimed);
        QCOMPARE(f.row(accepted).state, S::Accepted);
    }

    void pagesByContactEachOnce()
    {
        Fixture f;
        std::set<base::ContactId> all;
        for (int i = 0; i < 25; ++i)
            all.insert(f.addIn(i % 5 ? S::Queued : S::Excluded));
        const auto walk = [&](std::optional<S> state) {
            std::vector<base::ContactId> seen;
            for (base::ContactId after;;) {
                const auto page = f.deliveries.page(f.c.id, state, after, 7).value();
                if (page.empty())
                    return seen;
                for (const auto& row : page) {
                    seen.push_back(row.contact);
                    after = row.contact;
                }
            }
        };
        const auto everybody = walk({});
        QVERIFY(std::ranges::is_sorted(everybody));
        QCOMPARE(std::set<base::ContactId>(everybody.begin(), everybody.end()), all);
        QCOMPARE(everybody.size(), all.size());
        QCOMPARE(walk(S::Excluded).size(), 5U);
        QCOMPARE(walk(S::Rejected).size(), 0U);
    }

    void tellsTheLastReply()
    {
        Fixture f;
        const auto contact = f.addIn(S::Queued);
        const auto id = f.row(contact).id;
        QVERIFY(f.inTransaction([&] {
            return f.deliveries.addAttempt({.delivery = id, .relay = f.relay, .reply = u"first"_s}) &&
                   f.deliveries.addAttempt({.delivery = id, .relay = f.relay, .reply = u"second"_s});
        }));
        QCOMPARE(f.row(contact).lastReply, u"second"_s);
        QCOMPARE(f.row(contact).email, u"p1@example.com"_s);
    }

    void keepsServiceMailWithoutAContact()
    {
        Fixture f;
        base::DeliveryId first;
        QVERIFY(f.inTransaction([&] {
            first = f.deliveries.addService(f.c.id, u"me@example.com"_s, f.w.clock.now()).value();
            return f.deliveries.addService(f.c.id, u"me@example.com"_s, f.w.clock.now()).has_value();
        }));
        const auto due = f.deliveries.due(f.c.id, f.w.clock.now(), 10).value();
        QCOMPARE(due.size(), 2U);
        QCOMPARE(due[0].id, first);
        QVERIFY(!due[0].contact.isValid());
        QCOMPARE(due[0].email, u"me@example.com"_s);
        QCOMPARE(due[0].attributes, "{}"_ba);
        QVERIFY(f.w.countsAgree(f.c.id));
    }

    void keepsTheWordsOfTheCommandLine()
    {
        std::set<QString> words;
        for (int i = 0; i < deliveryStateCount; ++i) {
            const QString word = toText(S(i));
            QVERIFY(!word.isEmpty());
            words.insert(word);
            QCOMPARE(deliveryStateFromText(word).value(), S(i));
        }
        QCOMPARE(words.size(), std::size_t(deliveryStateCount));
        QVERIFY(!deliveryStateFromText(u"sent"_s));
        QVERIFY(toText(S(99)).isEmpty());
        QCOMPARE(toText(ExclusionReason::NotCarried), u"not_carried"_s);
        QVERIFY(toText(ExclusionReason(77)).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestDeliveryRepository)
#include "tst_deliveryrepository.moc"
