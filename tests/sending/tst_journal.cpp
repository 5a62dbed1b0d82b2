// SPDX-License-Identifier: GPL-3.0-or-later
#include "sending/claims.h"
#include "sending/journal.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace mw;
using namespace mw::test;
using namespace mw::sending;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using campaign::DeliveryState;
using campaign::ExclusionReason;

namespace {

struct Fixture
{
    World w;
    Claims claims{w};
    std::vector<base::ContactId> people;
    base::RelayId relay;
    campaign::Campaign c;
    std::vector<Flight> flights;
    Journal journal{w.db(), w.vault().gate(), w.clock};

    explicit Fixture(int count = 3)
        : people(w.addMany(count)), relay(w.addRelay(25)), c(w.startCampaign(u"News"_s, {relay}))
    {
        for (auto& job : claims.claim(c).jobs)
            flights.push_back(job.flight);
    }
    [[nodiscard]] campaign::DeliveryRow row(std::size_t i) { return w.delivery(c, people[i]); }
    [[nodiscard]] Journal::Result result(std::size_t i, const Disposition& disposition, int code,
                                         const QByteArray& words,
                                         smtp::Verdict verdict = smtp::Verdict::Refused)
    {
        Journal::Result r{flights[i], relay, disposition, {}, {}, true};
        r.outcome.verdict = verdict;
        r.outcome.phase = smtp::Phase::Rcpt;
        r.outcome.reply = smtp::Reply{.code = code, .enhanced = "5.1.1", .lines = {words}};
        r.judgement.scope = mail::ReplyScope::Recipient;
        r.judgement.outcome = mail::ReplyOutcome::Permanent;
        r.judgement.rule = 41;
        return r;
    }
    void sendAll()
    {
        for (auto& flight : flights) {
            QVERIFY(journal.markSending(flight, QByteArray(32, 's')).value());
            flight.sending = true;
        }
    }
};

} // namespace

class TestJournal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void marksBeforeTheMailIsOffered()
    {
        Fixture f;
        QVERIFY(f.journal.markSending(f.flights[0], QByteArray(32, 's')).value());
        QCOMPARE(f.row(0).state, DeliveryState::Sending);
        QCOMPARE(f.row(0).sha256, QByteArray(32, 's'));
        QCOMPARE(f.row(1).state, DeliveryState::Claimed);
        QVERIFY(f.w.countsAgree(f.c.id));
    }

    void recordsEachEnd_data()
    {
        QTest::addColumn<DeliveryState>("state");
        QTest::newRow("accepted") << DeliveryState::Accepted;
        QTest::newRow("rejected") << DeliveryState::Rejected;
        QTest::newRow("in doubt") << DeliveryState::InDoubt;
    }
    void recordsEachEnd()
    {
        QFETCH(const DeliveryState, state);
        Fixture f;
        f.sendAll();
        QVERIFY(f.journal.record(f.result(0, {.state = state}, 550, "no such user p0@d0.example.org")));
        QCOMPARE(f.row(0).state, state);
        QCOMPARE(f.row(0).lastReply, u"no such user p0@d0.example.org"_s);
        QCOMPARE(f.w.attemptsOf(f.flights[0].id), 1);
        QCOMPARE(f.w.number(u"SELECT code FROM attempt"_s), 550);
        QCOMPARE(f.w.number(u"SELECT rule FROM attempt"_s), 41);
        QCOMPARE(f.w.number(u"SELECT phase FROM attempt"_s), int(smtp::Phase::Rcpt));
        QVERIFY(f.w.countsAgree(f.c.id));
    }

    void countsAnAttemptOnlyWhenItIsOne()
    {
        Fixture f;
        f.sendAll();
        QVERIFY(f.journal.record(f.result(
            0, {.state = DeliveryState::Queued, .countsAsAttempt = true, .retryIn = 15min}, 450, "later")));
        QVERIFY(f.journal.record(f.result(
            1, {.state = DeliveryState::Queued, .countsAsAttempt = false, .retryIn = 5min}, 451, "later")));
        QCOMPARE(f.row(0).attempts, 1);
        QCOMPARE(f.row(0).nextAttemptAt, f.w.clock.now() + 15min);
        QCOMPARE(f.row(1).attempts, 0);
        QCOMPARE(f.row(1).nextAttemptAt, f.w.clock.now() + 5min);
        QCOMPARE(f.row(0).state, DeliveryState::Queued);
    }

    void tellsNoAttemptOfWhatNoServerWasOffered()
    {
        Fixture f;
        // The password was refused: those that waited come back with the server's words.
        auto r = f.result(0, {.state = DeliveryState::Queued, .retryIn = 1s}, 535, "wrong password",
                          smtp::Verdict::NotSent);
        r.outcome.phase = smtp::Phase::Auth;
        QVERIFY(f.journal.record(r));
        QCOMPARE(f.row(0).state, DeliveryState::Queued);
        QCOMPARE(f.w.number(u"SELECT count(*) FROM attempt"_s), 0);
        // A link that was lost while it was being offered is one.
        QVERIFY(f.journal.markSending(f.flights[1], QByteArray(32, 's')).value());
        f.flights[1].sending = true;
        auto lost =
            f.result(1, {.state = DeliveryState::Queued, .retryIn = 1s}, 0, {}, smtp::Verdict::NotSent);
        lost.outcome.reply.reset();
        lost.outcome.detail = u"the server hung up"_s;
        QVERIFY(f.journal.record(lost));
        QCOMPARE(f.w.attemptsOf(f.flights[1].id), 1);
        QCOMPARE(f.row(1).lastReply, u"the server hung up"_s);
    }

    void countsLostLinksInARow()
    {
        Fixture f;
        f.sendAll();
        const auto again = [&](smtp::Verdict verdict, bool offered) {
            auto r = f.result(0, {.state = DeliveryState::Queued}, 450, "later", verdict);
            if (verdict == smtp::Verdict::NotSent)
                r.outcome.reply.reset();
            r.offered = offered;
            QVERIFY(f.journal.record(r));
            auto transaction = f.w.begin();
            QVERIFY(f.w.db().run(u"UPDATE delivery SET state = 2 WHERE id = ?"_s, f.flights[0].id));
            QVERIFY(f.w.db().run(u"UPDATE delivery SET state = 3 WHERE id = ?"_s, f.flights[0].id));
            World::commit(transaction);
        };
        using smtp::Verdict;
        const auto drops = [&] { return f.journal.dropsInRow(f.flights[0].id).value(); };
        QCOMPARE(drops(), 0);
        again(Verdict::NotSent, true);
        again(Verdict::NotSent, true);
        QCOMPARE(drops(), 2);
        again(Verdict::NotSent, false); // it waited while another's link was lost: no try of its own
        QCOMPARE(drops(), 2);
        QCOMPARE(f.w.attemptsOf(f.flights[0].id), 2);
        again(Verdict::Refused, true);
        QCOMPARE(drops(), 0);
        again(Verdict::NotSent, true);
        QCOMPARE(drops(), 1);
        QCOMPARE(f.journal.dropsInRow(f.flights[1].id).value(), 0);
    }

    void putsBackUnchanged()
    {
        Fixture f;
        f.sendAll(); // both kinds: on the wire and not
        f.flights[1].attempts = 4;
        QVERIFY(f.journal.putBack({f.flights[0], f.flights[1]}, 2s));
        QCOMPARE(f.row(0).state, DeliveryState::Queued);
        QCOMPARE(f.row(0).attempts, 0);
        QCOMPARE(f.row(1).attempts, 4);
        QCOMPARE(f.row(1).nextAttemptAt, f.w.clock.now() + 2s);
        QVERIFY(f.journal.putBack({}, 0s));
        QVERIFY(f.w.countsAgree(f.c.id));
    }

    /// A relay's day is filled by mails alone, not by what was claimed and came back.
    void givesBackTheUseOfWhatNeverLeft()
    {
        Fixture f(9);
        const auto used = [&] { return f.w.relays().usedSince(f.relay, f.w.clock.now() - 1h).value(); };
        const QByteArray sha(32, 's');
        QCOMPARE(used(), 9);
        QVERIFY(f.w.consents.withdraw(f.people[4], {}, {.source = u"phone"_s}));
        QVERIFY(f.w.consents.withdraw(f.people[5], {}, {.source = u"phone"_s}));
        f.w.clock.move(3min); // what is given back was counted in another minute
        QVERIFY(f.journal.putBack({f.flights[0], f.flights[1]}, 0s));
        QCOMPARE(used(), 7);
        QVERIFY(f.journal.exclude(f.flights[2], ExclusionReason::CannotRender, {}));
        QCOMPARE(used(), 6);
        auto unsent = f.result(3, {.state = DeliveryState::Queued}, 535, "no", smtp::Verdict::NotSent);
        unsent.offered = false;
        QVERIFY(f.journal.record(unsent));
        QCOMPARE(used(), 5);
        QVERIFY(f.journal.putBack({f.flights[4]}, 0s)); // left, and excluded
        QCOMPARE(used(), 4);
        QVERIFY(f.journal.markSending(f.flights[6], sha).value());
        f.flights[6].sending = true;
        const auto accepted =
            f.result(6, {.state = DeliveryState::Accepted}, 250, "ok", smtp::Verdict::Accepted);
        QCOMPARE(f.journal.record(accepted, Journal::Next{f.flights[5], sha}).value(),
                 Journal::NextState::Left);
        QCOMPARE(used(), 3);
        QVERIFY(f.journal.markSending(f.flights[7], sha).value());
        f.flights[7].sending = true;
        const auto lost = f.result(7, {.state = DeliveryState::Queued}, 450, "later");
        QCOMPARE(f.journal.record(lost, Journal::Next{f.flights[8], sha}).value(),
                 Journal::NextState::Sending);
        QCOMPARE(used(), 3); // MAIL was written for three
        QCOMPARE(f.w.relays().usedSince(f.relay, f.w.clock.now()).value(), 0);
    }

    void excludesWithTheReasonWhy()
    {
        Fixture f;
        QVERIFY(f.journal.exclude(f.flights[0], ExclusionReason::CannotRender, u"html:3:7: no filter"_s));
        QCOMPARE(f.row(0).state, DeliveryState::Excluded);
        QCOMPARE(f.row(0).reason, ExclusionReason::CannotRender);
        const auto evidence =
            f.w.db().value(u"SELECT evidence FROM why WHERE delivery_id = ?"_s, f.flights[0].id)->toString();
        QCOMPARE(QJsonDocument::fromJson(evidence.toUtf8()).object()[u"detail"].toString(),
                 u"html:3:7: no filter"_s);
    }

    /// A person leaves between the claim and MAIL: their row is excluded under the sender's hands.
    void dropsWhoLeftWhileClaimed()
    {
        Fixture f(6);
        for (int i : {0, 2, 3, 4}) {
            QVERIFY(f.w.consents.withdraw(f.people[std::size_t(i)], {}, {.source = u"phone"_s}));
            QCOMPARE(f.row(std::size_t(i)).state, DeliveryState::Excluded);
        }
        QCOMPARE(f.journal.markSending(f.flights[0], QByteArray(32, 's')).value(), false);
        QVERIFY(f.journal.putBack({f.flights[1], f.flights[2], f.flights[5]}, 0s));
        QCOMPARE(f.row(1).state, DeliveryState::Queued);
        QCOMPARE(f.row(5).state, DeliveryState::Queued);
        QVERIFY(
            f.journal.record(f.result(3, {.state = DeliveryState::Queued}, 0, "x", smtp::Verdict::NotSent)));
        QVERIFY(f.journal.exclude(f.flights[4], ExclusionReason::CannotRender, {}));
        for (const std::size_t i : {0U, 2U, 3U, 4U}) {
            QCOMPARE(f.row(i).state, DeliveryState::Excluded);
            QCOMPARE(f.row(i).reason, ExclusionReason::Withdrawn);
            QVERIFY(f.row(i).sha256.isEmpty());
        }
        QCOMPARE(f.w.number(u"SELECT count(*) FROM why"_s), 0);
        QVERIFY(f.w.countsAgree(f.c.id));
    }

    void keepsTheResultOfWhatIsOnTheWire()
    {
        Fixture f;
        f.sendAll();
        QVERIFY(f.w.consents.withdraw(f.people[0], {}, {.source = u"phone"_s}));
        QCOMPARE(f.row(0).state, DeliveryState::Sending);
        QVERIFY(f.journal.record(
            f.result(0, {.state = DeliveryState::Accepted}, 250, "ok", smtp::Verdict::Accepted)));
        QCOMPARE(f.row(0).state, DeliveryState::Accepted);
    }

    void saysSoWhenTheVaultIsNotAsItLeftIt()
    {
        Fixture f;
        f.sendAll();
        const auto done = f.journal.record(
            f.result(0, {.state = DeliveryState::Accepted}, 250, "ok", smtp::Verdict::Accepted));
        QVERIFY(done);
        const auto again = f.journal.record(
            f.result(0, {.state = DeliveryState::Accepted}, 250, "ok", smtp::Verdict::Accepted));
        QVERIFY(!again); // `sending` is nobody's but the sender's
        QCOMPARE(again.error().kind, vault::DbError::Kind::Constraint);
        QCOMPARE(f.w.attemptsOf(f.flights[0].id), 1); // rolled back whole
    }

    void returnsRejectedOnesWithAWhyRow()
    {
        Fixture f;
        f.sendAll();
        std::vector<Journal::PutBack> back;
        for (std::size_t i = 0; i < 3; ++i) {
            QVERIFY(f.journal.record(f.result(i, {.state = DeliveryState::Rejected}, 550, "blocked")));
            back.push_back({f.c.id, f.flights[i].id, 2});
        }
        QCOMPARE(f.w.counted(f.c.id)[DeliveryState::Rejected], 3);
        QVERIFY(f.journal.requeueRejected(back, u"<address> blocked"_s));
        QCOMPARE(f.w.counted(f.c.id)[DeliveryState::Queued], 3);
        QCOMPARE(f.row(0).attempts, 2);
        QCOMPARE(
            f.w.number(u"SELECT count(*) FROM why WHERE rule = 'three_equal_refusals' AND outcome = 'queued' "
                       "AND evidence LIKE '%<address> blocked%'"_s),
            3);
        QVERIFY(f.w.countsAgree(f.c.id));
    }

    void pausesACampaignOnlyWhileItRuns()
    {
        Fixture f;
        QCOMPARE(f.journal.pauseCampaign(f.c.id, u"refused"_s).value(), true);
        auto now = f.w.campaigns.find(u"News"_s).value();
        QCOMPARE(now.state, campaign::CampaignState::Paused);
        QCOMPARE(now.stateReason, u"refused"_s);
        QCOMPARE(f.journal.pauseCampaign(f.c.id, u"later words"_s).value(), false);
        QCOMPARE(f.w.campaigns.find(u"News"_s).value().stateReason, u"refused"_s);
        base::JobControl control;
        QVERIFY(f.w.campaigns.cancel(u"News"_s, control));
        QCOMPARE(f.journal.pauseCampaign(f.c.id, u"late reply"_s).value(), false);
        QCOMPARE(f.w.campaigns.find(u"News"_s).value().state, campaign::CampaignState::Cancelled);
        QCOMPARE(f.journal.pauseCampaign(base::CampaignId(99), u"none"_s).value(), false);
    }
};

QTEST_GUILESS_MAIN(TestJournal)
#include "tst_journal.moc"
