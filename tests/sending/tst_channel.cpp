// SPDX-License-Identifier: GPL-3.0-or-later
#include "sending/channel.h"
#include "sending/claims.h"
#include "support/loopbackserver.h"

#include <QSignalSpy>
#include <QTest>

using namespace mw;
using namespace mw::test;
using namespace mw::sending;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using campaign::DeliveryState;
using campaign::ExclusionReason;

namespace {

constexpr int patience = 10'000;

/// The default server without PIPELINING, so that each command stands for itself.
QByteArray plainly(const QByteArray& line)
{
    return line.startsWith("EHLO") ? "250-test\r\n250 SIZE 1000000\r\n"_ba : LoopbackServer::politely(line);
}

/// A campaign, a server that answers as told, and a channel between them; all in the test's thread.
struct Line
{
    World w;
    LoopbackServer server;
    base::RelayId relay;
    Claims claims{w};
    Journal journal{w.db(), w.vault().gate(), w.clock};
    std::vector<base::ContactId> people;
    campaign::Campaign c;
    std::unique_ptr<Channel> channel;
    QList<QString> campaignFaults;
    QList<smtp::SessionError> errors;
    std::optional<vault::DbError> journalFault;
    int drained = 0;

    explicit Line(int count, int connections = 1, const QString& user = {})
    {
        server.answer = [](int, const QByteArray& line) { return plainly(line); };
        people = w.addMany(count);
        relay = w.addRelay(server.serverPort(), connections, user);
        c = w.startCampaign(u"News"_s, {relay});
        open();
    }
    void open(int perSecond = 0, std::int64_t usedToday = 0, int perDay = 0)
    {
        auto row = w.relays().find(relay).value().value();
        row.perSecond = perSecond;
        row.perDay = perDay;
        channel = std::make_unique<Channel>(Channel::Parts{.relay = row,
                                                           .password = base::Secret("secret word"_ba),
                                                           .pause = w.relays().pause(relay).value(),
                                                           .usedToday = usedToday},
                                            journal, mail::ReplyTable::builtIn(), w.clock, w.log, nullptr);
        auto* const context = channel.get();
        QObject::connect(context, &Channel::campaignAtFault, context,
                         [this](base::CampaignId, const QString& words) { campaignFaults << words; });
        QObject::connect(context, &Channel::journalFailed, context,
                         [this](const vault::DbError& e) { journalFault = e; });
        QObject::connect(context, &Channel::connectionFailed, context,
                         [this](const smtp::SessionError& e) { errors << e; });
        QObject::connect(context, &Channel::drained, context, [this] { ++drained; });
        channel->setRunning({c.id.value()});
    }
    /// Claims what is due and hands it over, rendered.
    int feed(int limit = 100)
    {
        auto group =
            claims.claimer
                .claim(c, relay, limit, [this](const QByteArray& d) { return channel->domainPausedUntil(d); })
                .value();
        const auto renderer = claims.renderer(c);
        std::vector<RenderResult> results;
        for (auto& job : group.jobs)
            results.push_back({job.flight, renderer.render(job.recipient)});
        const int count = static_cast<int>(results.size());
        channel->expect(count);
        channel->take(std::move(results));
        return count;
    }
    [[nodiscard]] campaign::DeliveryRow row(std::size_t i = 0) { return w.delivery(c, people[i]); }
    [[nodiscard]] std::int64_t in(DeliveryState state) { return w.counted(c.id)[state]; }
    [[nodiscard]] bool quiet() const { return channel->outstanding() == 0; }
    [[nodiscard]] std::optional<relays::RelayPause> pause() { return w.relays().pause(relay).value(); }
    [[nodiscard]] QList<QByteArray> recipients() const
    {
        QList<QByteArray> all;
        for (const QByteArray& command : server.commands)
            if (command.startsWith("RCPT TO:"))
                all << command;
        return all;
    }
    [[nodiscard]] bool settled()
    {
        return w.countsAgree(c.id) && in(DeliveryState::Claimed) == 0 && in(DeliveryState::Sending) == 0;
    }
};

#define WAIT_QUIET(line)                                                                                     \
    QTRY_VERIFY_WITH_TIMEOUT((line).quiet(), patience);                                                      \
    QVERIFY(!(line).journalFault);                                                                           \
    QVERIFY((line).settled())

/// Commands whose answer is another one; "" = as usual.
LoopbackServer::Answer answering(const QByteArray& command, const QByteArray& reply)
{
    return [command, reply](int, const QByteArray& line) {
        return line.startsWith(command) ? reply : plainly(line);
    };
}

} // namespace

class TestChannel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void handsEachMessageOverOnce_data()
    {
        QTest::addColumn<int>("connections");
        QTest::newRow("one") << 1;
        QTest::newRow("four") << 4;
    }
    void handsEachMessageOverOnce()
    {
        QFETCH(const int, connections);
        Line line(20, connections);
        QCOMPARE(line.feed(), 20);
        WAIT_QUIET(line);
        QCOMPARE(line.in(DeliveryState::Accepted), 20);
        QCOMPARE(line.server.messages.size(), 20);
        auto all = line.recipients();
        std::ranges::sort(all);
        QVERIFY(std::ranges::adjacent_find(all) == all.end());
        QVERIFY(line.server.connections <= connections);
        QVERIFY(!line.pause());
        for (std::size_t i = 0; i < 20; ++i) {
            QCOMPARE(line.w.attemptsOf(line.row(i).id), 1);
            QCOMPARE(line.row(i).lastReply, u"ok"_s);
            QCOMPARE(line.row(i).attempts, 0);
        }
    }

    void actsByWhoseFaultItIs_data()
    {
        QTest::addColumn<QByteArray>("command");
        QTest::addColumn<QByteArray>("reply");
        QTest::addColumn<DeliveryState>("state");
        QTest::addColumn<int>("attempts");
        QTest::addColumn<int>("relayPauseMinutes"); // 0 none, -1 until a person
        QTest::addColumn<bool>("campaignFault");
        QTest::addColumn<bool>("domainRests");
        using D = DeliveryState;
        const auto row = [](const char* name, const char* command, const char* reply, D state, int attempts,
                            int minutes, bool campaign, bool domain) {
            QTest::newRow(name) << QByteArray(command) << QByteArray(reply) + "\r\n"
                                << state << attempts << minutes << campaign << domain;
        };
        row("mailbox gone", "RCPT", "550 5.1.1 No such user", D::Rejected, 0, 0, false, false);
        row("mailbox later", "RCPT", "450 4.2.0 mailbox busy", D::Queued, 1, 0, false, false);
        row("greylisted", "RCPT", "451 4.7.1 Greylisted, try again", D::Queued, 1, 0, false, false);
        row("mailbox full", "RCPT", "452 4.2.2 mailbox full", D::Queued, 1, 0, false, false);
        row("domain unknown", "RCPT", "550 5.1.2 no such domain", D::Queued, 1, 0, false, true);
        row("domain later", "RCPT", "451 4.4.1 no answer from host", D::Queued, 1, 0, false, true);
        row("may not relay", "RCPT", "554 5.7.1 Relay access denied", D::Queued, 0, -1, false, false);
        row("listed", "RCPT", "554 5.7.1 blocked using zen.spamhaus.org", D::Queued, 0, -1, false, false);
        row("busy", "MAIL", "451 4.3.0 temporary server error", D::Queued, 0, 5, false, false);
        row("rate", "MAIL", "450 4.7.1 rate limit, slow down", D::Queued, 0, 5, false, false);
        row("sender refused", "MAIL", "550 5.7.1 Sender address rejected", D::Queued, 0, 0, true, false);
        row("sender by dmarc", ".", "550 5.7.26 fails DMARC", D::Queued, 0, 0, true, false);
        row("spam", ".", "554 5.7.1 Message rejected as spam", D::Queued, 0, 0, false, false);
        row("DATA refused", "DATA", "554 no", D::Queued, 0, 0, false, false);
        row("end later", ".", "451 4.2.0 later", D::Queued, 1, 0, false, false);
        row("421 at MAIL", "MAIL", "421 4.3.2 closing", D::Queued, 0, 15, false, false);
        row("421 at RCPT", "RCPT", "421 4.3.2 closing", D::Queued, 0, 15, false, false);
        row("421 at DATA", "DATA", "421 closing", D::Queued, 0, 5, false, false);
        row("421 at the end", ".", "421 closing", D::Queued, 0, 5, false, false);
    }
    void actsByWhoseFaultItIs()
    {
        QFETCH(const QByteArray, command);
        QFETCH(const QByteArray, reply);
        QFETCH(const DeliveryState, state);
        QFETCH(const int, attempts);
        QFETCH(const int, relayPauseMinutes);
        QFETCH(const bool, campaignFault);
        QFETCH(const bool, domainRests);
        Line line(1);
        line.server.answer = answering(command, reply.startsWith("421") ? reply + '!' : reply);
        QCOMPARE(line.feed(), 1);
        WAIT_QUIET(line);
        const auto row = line.row();
        QCOMPARE(row.state, state);
        QCOMPARE(row.attempts, attempts);
        QCOMPARE(line.w.attemptsOf(row.id), 1);
        QVERIFY(!row.lastReply.isEmpty());
        // Where relay or campaign rests, that is what holds the delivery back: it goes on when the rest ends.
        const bool restHolds = relayPauseMinutes != 0 || campaignFault;
        if (state == DeliveryState::Queued)
            QCOMPARE(row.nextAttemptAt > line.w.clock.now(), !restHolds);
        const auto pause = line.pause();
        QCOMPARE(pause.has_value(), relayPauseMinutes != 0);
        QCOMPARE(line.channel->isPaused(), relayPauseMinutes != 0);
        if (relayPauseMinutes > 0)
            QCOMPARE(pause->until.value() - line.w.clock.now(),
                     std::chrono::milliseconds(std::chrono::minutes(relayPauseMinutes)));
        else if (relayPauseMinutes < 0)
            QVERIFY(!pause->until);
        if (pause)
            QVERIFY(reply.contains(pause->reply.toUtf8()));
        QCOMPARE(!line.campaignFaults.isEmpty(), campaignFault);
        QCOMPARE(line.channel->domainPausedUntil("d0.example.org").has_value(), domainRests);
    }

    void refusesOneOfMany()
    {
        Line line(20, 3);
        line.server.answer = answering("RCPT TO:<p7@", "550 5.1.1 No such user\r\n");
        line.feed();
        WAIT_QUIET(line);
        QCOMPARE(line.in(DeliveryState::Accepted), 19);
        QCOMPARE(line.row(7).state, DeliveryState::Rejected);
        QVERIFY(line.row(7).lastReply.contains(u"No such user"_s));
        QVERIFY(!line.pause());
    }

    void keepsTheListWhenMailFromIsRefused()
    {
        Line line(30, 4);
        line.server.answer = answering("MAIL", "550 5.1.8 Sender rejected\r\n");
        line.feed();
        // The worker would pause the campaign; the channel takes back what is not on the wire.
        QTRY_VERIFY_WITH_TIMEOUT(!line.campaignFaults.isEmpty(), patience);
        line.channel->setRunning({});
        WAIT_QUIET(line);
        QCOMPARE(line.in(DeliveryState::Queued), 30);
        QVERIFY(line.recipients().isEmpty());
        QVERIFY(line.campaignFaults.front().contains(u"Sender rejected"_s));
        for (std::size_t i = 0; i < 30; ++i)
            QCOMPARE(line.row(i).attempts, 0);
    }

    void masksAddressesInWhatItShows()
    {
        Line line(1);
        line.server.answer = answering("RCPT", "554 5.7.1 <p0@d0.example.org>: Relay access denied\r\n");
        line.feed();
        WAIT_QUIET(line);
        QCOMPARE(line.pause()->reply, u"5.7.1 <<address>>: Relay access denied"_s);
        for (const auto& entry : line.w.log.entries()) {
            QVERIFY(!entry.text.contains(u'@'));
            QVERIFY(!entry.detail.contains(u"p0@"_s));
        }
        QVERIFY(line.w.log.has(u"MW-4201"_s));
    }

    void doesNotPutAWholeListInDoubt()
    {
        constexpr int connections = 4;
        Line line(100, connections);
        line.server.answer = answering(".", "!");
        line.feed();
        QTRY_VERIFY_WITH_TIMEOUT(line.channel->isPaused() && line.quiet(), patience);
        QVERIFY(line.settled());
        // One on each connection may be a lost link; what is on the wire when the next one fails comes on
        // top.
        QVERIFY2(line.in(DeliveryState::InDoubt) <= 2 * connections + 1,
                 qPrintable(QString::number(line.in(DeliveryState::InDoubt))));
        QVERIFY(line.in(DeliveryState::InDoubt) > connections);
        QVERIFY(line.pause()->until.has_value());
    }

    void accountsForAllWhenTheServerHangsUp_data()
    {
        QTest::addColumn<QByteArray>("command");
        QTest::addColumn<bool>("inDoubt");
        QTest::newRow("greeting") << QByteArray("greeting") << false;
        QTest::newRow("EHLO") << QByteArray("EHLO") << false;
        QTest::newRow("MAIL") << QByteArray("MAIL") << false;
        QTest::newRow("RCPT") << QByteArray("RCPT") << false;
        QTest::newRow("DATA") << QByteArray("DATA") << false;
        QTest::newRow("message") << QByteArray(".") << true;
    }
    void accountsForAllWhenTheServerHangsUp()
    {
        QFETCH(const QByteArray, command);
        QFETCH(const bool, inDoubt);
        Line line(6);
        line.server.answer = answering(command, "!");
        line.feed();
        QTRY_VERIFY_WITH_TIMEOUT(line.channel->isPaused() && line.quiet(), patience);
        QVERIFY(line.settled());
        QVERIFY(!line.journalFault);
        // Lost three in a row before the relay rests; each of the three may have been taken.
        QCOMPARE(line.in(DeliveryState::InDoubt), inDoubt ? 3 : 0);
        QCOMPARE(line.in(DeliveryState::Queued), inDoubt ? 3 : 6);
        QVERIFY(line.pause()->until.has_value());
        QVERIFY(!line.errors.isEmpty());
        const int attempts = command == "greeting" || command == "EHLO" ? 0 : 3;
        QCOMPARE(line.w.number(u"SELECT count(*) FROM attempt"_s), attempts);
    }

    void triesOnePoisonousMessageSeldomAndTheOthersAtOnce_data()
    {
        QTest::addColumn<bool>("pipelining");
        QTest::addColumn<int>("connections");
        QTest::newRow("one connection") << false << 1;
        QTest::newRow("three connections") << false << 3;
        QTest::newRow("one connection, PIPELINING") << true << 1;
        QTest::newRow("three connections, PIPELINING") << true << 3;
    }
    /// The server hangs up on p7, whatever connection it comes by, and takes everybody else.
    void triesOnePoisonousMessageSeldomAndTheOthersAtOnce()
    {
        QFETCH(const bool, pipelining);
        QFETCH(const int, connections);
        Line line(40, connections);
        int offered = 0;
        line.server.answer = [&](int, const QByteArray& said) {
            if (said.startsWith("RCPT TO:<p7@")) {
                ++offered;
                return "!"_ba;
            }
            return pipelining ? LoopbackServer::politely(said) : plainly(said);
        };
        const auto passes = [&](std::chrono::minutes time) {
            for (auto done = 0s; done < time; done += 30s) {
                for (int i = 0; i < 3 && line.feed() > 0; ++i) {
                    WAIT_QUIET(line);
                }
                line.w.clock.move(30s);
            }
        };
        passes(60min);
        QCOMPARE(line.in(DeliveryState::Accepted), 39);
        QCOMPARE(offered, 6);
        line.open(); // after a restart it is remembered
        passes(180min);
        QVERIFY2(offered >= 8 && offered <= 9, qPrintable(QString::number(offered)));
        QVERIFY(!line.pause()); // one message's fault is not the relay's
        QCOMPARE(line.row(7).state, DeliveryState::Queued);
        QCOMPARE(line.row(7).attempts, 0); // nothing that would make it expire
        QCOMPARE(line.row(7).tries, offered);
        QVERIFY(line.row(7).lastReply.contains(u"hung up"_s));
        for (std::size_t i = 0; i < 40; ++i)
            QVERIFY(i == 7 || line.row(i).tries <= 1);
    }

    /// Each connection closed without a word after its first message, just as the next MAIL is written.
    void losesNoTimeToAServerThatClosesIdleConnections()
    {
        Line line(12);
        QHash<int, int> carried;
        line.server.answer = [&](int connection, const QByteArray& said) {
            if (said.startsWith("MAIL") && carried[connection]++ > 0)
                return "!"_ba;
            return plainly(said);
        };
        for (int i = 0; i < 2; ++i) { // the clock stands still: one lost link is no reason to wait
            line.feed();
            WAIT_QUIET(line);
        }
        QVERIFY2(line.in(DeliveryState::Accepted) >= 9,
                 qPrintable(QString::number(line.in(DeliveryState::Accepted))));
        for (int minute = 0; minute < 30 && line.in(DeliveryState::Accepted) < 12; ++minute) {
            line.w.clock.move(1min);
            line.feed();
            WAIT_QUIET(line);
        }
        QCOMPARE(line.in(DeliveryState::Accepted), 12);
        QCOMPARE(line.server.messages.size(), 12);
        QVERIFY(!line.pause());
    }

    void restsARelayThatDropsAllItsConnections()
    {
        constexpr int connections = 4;
        Line line(60, connections);
        line.server.answer = answering("RCPT", "!");
        line.feed();
        QTRY_VERIFY_WITH_TIMEOUT(line.channel->isPaused() && line.quiet(), patience);
        QVERIFY(line.settled());
        QCOMPARE(line.in(DeliveryState::Queued), 60);
        const auto tries = line.w.number(u"SELECT count(*) FROM attempt"_s);
        QVERIFY2(tries >= 2 * connections && tries <= 3 * connections, qPrintable(QString::number(tries)));
        QVERIFY(line.pause()->until.has_value());
    }

    void putsNothingOnOneThatTalksGarbage_data()
    {
        QTest::addColumn<QByteArray>("command");
        QTest::addColumn<QByteArray>("reply");
        QTest::newRow("http") << QByteArray("greeting") << QByteArray("HTTP/1.1 400 Bad Request\r\n\r\n");
        QTest::newRow("bytes") << QByteArray("greeting") << QByteArray("\xff\xfe\x00\r\n", 5);
        QTest::newRow("after EHLO") << QByteArray("EHLO") << QByteArray("what?\r\n");
        QTest::newRow("at MAIL") << QByteArray("MAIL") << QByteArray("999 what\r\n");
    }
    void putsNothingOnOneThatTalksGarbage()
    {
        QFETCH(const QByteArray, command);
        QFETCH(const QByteArray, reply);
        Line line(5);
        line.server.answer = answering(command, reply);
        line.feed();
        QTRY_VERIFY_WITH_TIMEOUT(line.channel->isPaused() && line.quiet(), patience);
        QVERIFY(line.settled());
        QCOMPARE(line.in(DeliveryState::Queued), 5);
    }

    void pausesForGoodWhatOnlyAPersonMends_data()
    {
        QTest::addColumn<QByteArray>("command");
        QTest::addColumn<QByteArray>("reply");
        QTest::addColumn<bool>("forGood");
        QTest::newRow("wrong password") << QByteArray("AUTH") << QByteArray("535 5.7.8 wrong\r\n") << true;
        QTest::newRow("login later") << QByteArray("AUTH") << QByteArray("454 4.7.0 later\r\n") << false;
        QTest::newRow("no AUTH") << QByteArray("EHLO") << QByteArray("250 test\r\n") << true;
        QTest::newRow("not wanted") << QByteArray("greeting") << QByteArray("554 no\r\n!") << true;
        QTest::newRow("busy") << QByteArray("greeting") << QByteArray("421 busy\r\n!") << false;
    }
    void pausesForGoodWhatOnlyAPersonMends()
    {
        QFETCH(const QByteArray, command);
        QFETCH(const QByteArray, reply);
        QFETCH(const bool, forGood);
        Line line(8, 4, u"shop"_s);
        line.server.answer = [&](int, const QByteArray& said) {
            return said.startsWith(command) ? reply : LoopbackServer::politely(said);
        };
        line.feed();
        QTRY_VERIFY_WITH_TIMEOUT(line.channel->isPaused() && line.quiet(), patience);
        QVERIFY(line.settled());
        QCOMPARE(line.in(DeliveryState::Queued), 8);
        QCOMPARE(line.pause()->until.has_value(), !forGood);
        QCOMPARE(line.server.connections, 1); // asked once, not by each connection
        QCOMPARE(line.w.number(u"SELECT count(*) FROM attempt"_s), 0);
        QCOMPARE(line.channel->wants(), 0);
        for (const auto& entry : line.w.log.entries())
            QVERIFY(!entry.text.contains(u"secret word"_s) && !entry.detail.contains(u"secret word"_s));
    }

    void restsLongerEachTimeNobodyListens()
    {
        Line line(3);
        line.server.close();
        for (const auto minutes : {5min, 15min, 60min, 60min}) {
            QCOMPARE(line.feed(), 3);
            QTRY_VERIFY_WITH_TIMEOUT(line.channel->isPaused() && line.quiet(), patience);
            QCOMPARE(line.pause()->until.value(), line.w.clock.now() + minutes);
            QCOMPARE(line.channel->resumesAt().value(), line.w.clock.now() + minutes);
            line.w.clock.move(minutes);
            QVERIFY(!line.channel->isPaused());
        }
        QCOMPARE(line.in(DeliveryState::Queued), 3);
        QCOMPARE(line.pause()->times, 4);
        // A restarted program knows how often it was.
        line.open();
        QCOMPARE(line.feed(), 3);
        QTRY_VERIFY_WITH_TIMEOUT(line.channel->isPaused() && line.quiet(), patience);
        QCOMPARE(line.pause()->times, 5);
    }

    void forgetsThePauseWithTheNextAcceptedMessage()
    {
        Line line(3);
        bool busy = true;
        line.server.answer = [&](int, const QByteArray& said) {
            return busy && said.startsWith("MAIL") ? "451 4.3.0 temporary server error\r\n"_ba
                                                   : plainly(said);
        };
        line.feed();
        QTRY_VERIFY_WITH_TIMEOUT(line.channel->isPaused() && line.quiet(), patience);
        QCOMPARE(line.in(DeliveryState::Queued), 3);
        busy = false;
        line.w.clock.move(5min);
        QCOMPARE(line.feed(), 3);
        WAIT_QUIET(line);
        QCOMPARE(line.in(DeliveryState::Accepted), 3);
        QVERIFY(!line.pause());
    }

    void returnsThreeEqualRefusalsAndPausesTheRelay_data()
    {
        QTest::addColumn<int>("connections");
        QTest::newRow("one") << 1;
        QTest::newRow("four") << 4;
    }
    void returnsThreeEqualRefusalsAndPausesTheRelay()
    {
        QFETCH(const int, connections);
        Line line(20, connections);
        line.server.answer = [](int, const QByteArray& said) {
            if (said.startsWith("RCPT TO:"))
                return "550 " + said.sliced(8, said.indexOf('>') - 7) + ": recipient rejected\r\n";
            return plainly(said);
        };
        line.feed();
        QTRY_VERIFY_WITH_TIMEOUT(line.channel->isPaused() && line.quiet(), patience);
        QVERIFY(line.settled());
        QVERIFY(!line.journalFault);
        QCOMPARE(line.in(DeliveryState::Rejected), 0); // further ones that were on the wire come back too
        QCOMPARE(line.in(DeliveryState::Queued), 20);
        QVERIFY(!line.pause()->until);
        QCOMPARE(line.pause()->reply, u"<<address>>: recipient rejected"_s);
        const auto whys = line.w.number(u"SELECT count(*) FROM why WHERE rule = 'three_equal_refusals'"_s);
        QVERIFY(whys >= 3 && whys <= 3 + connections);
    }

    void believesWhatIsSurelyAboutTheMailbox()
    {
        Line line(20, 2);
        line.server.answer = answering("RCPT", "550 5.1.1 No such user\r\n");
        line.feed();
        WAIT_QUIET(line);
        QCOMPARE(line.in(DeliveryState::Rejected), 20);
        QVERIFY(!line.pause());
    }

    void blamesTheCampaignOnceTwoDomainsRefusedTheMessage()
    {
        Line line(4); // d0 to d3
        line.server.answer = [&](int, const QByteArray& said) {
            if (said != "." || line.server.messages.size() == 2) // the second is taken
                return plainly(said);
            return "554 5.7.1 Message rejected as spam\r\n"_ba;
        };
        line.feed(1);
        WAIT_QUIET(line);
        QVERIFY(line.campaignFaults.isEmpty());
        line.feed(1);
        WAIT_QUIET(line);
        QCOMPARE(line.in(DeliveryState::Accepted), 1);
        QVERIFY(line.campaignFaults.isEmpty());
        line.feed(1); // another domain, whatever was taken between them
        WAIT_QUIET(line);
        QCOMPARE(line.campaignFaults.size(), 1);
        QCOMPARE(line.in(DeliveryState::Queued), 3);
        QCOMPARE(line.in(DeliveryState::Rejected), 0);
        QVERIFY(!line.pause()); // the relay is not at fault
    }

    void doesNotBlameTheCampaignForOneDomain()
    {
        Line line(15);
        line.server.answer = [&](int, const QByteArray& said) {
            return said == "." && line.recipients().last().contains("@d1.") ? "554 5.7.1 spam content\r\n"_ba
                                                                            : plainly(said);
        };
        line.feed();
        WAIT_QUIET(line);
        QVERIFY(line.campaignFaults.isEmpty());
        QCOMPARE(line.in(DeliveryState::Queued), 2); // p1, p8
        QCOMPARE(line.in(DeliveryState::Accepted), 13);
    }

    void leavesARestingDomainAlone()
    {
        Line line(14); // two at each of seven domains
        line.server.answer = answering("RCPT TO:<p0@d0.", "451 4.4.1 host does not answer\r\n");
        QCOMPARE(line.feed(1), 1);
        WAIT_QUIET(line);
        QCOMPARE(line.feed(), 12);
        WAIT_QUIET(line);
        QCOMPARE(line.in(DeliveryState::Accepted), 12);
        QCOMPARE(line.row(7).attempts, 0); // the other one there was not tried
        QCOMPARE(line.row(7).nextAttemptAt, line.w.clock.now() + 5min);
        line.w.clock.move(5min);
        QVERIFY(!line.channel->domainPausedUntil("d0.example.org"));
    }

    void neverOffersWhoLeftWhileTheyWaited()
    {
        Line line(10);
        bool hold = true;
        QPointer<QSslSocket> socket;
        line.server.answer = [&](int, const QByteArray& said) {
            if (hold && said.startsWith("RCPT")) {
                hold = false;
                socket = line.server.findChild<QSslSocket*>();
                return QByteArray(); // the first one waits for its answer
            }
            return plainly(said);
        };
        line.feed();
        QTRY_VERIFY_WITH_TIMEOUT(socket, patience);
        QCOMPARE(line.in(DeliveryState::Sending), 1);
        for (std::size_t i = 3; i < 6; ++i)
            QVERIFY(line.w.consents.withdraw(line.people[i], {}, {.source = u"phone"_s}));
        socket->write("250 ok\r\n");
        WAIT_QUIET(line);
        QCOMPARE(line.in(DeliveryState::Accepted), 7);
        QCOMPARE(line.in(DeliveryState::Excluded), 3);
        for (const QByteArray& command : line.recipients())
            for (const char* gone : {"<p3@", "<p4@", "<p5@"})
                QVERIFY(!command.contains(gone));
    }

    void neverOffersWhoLeftWhileAConnectionWasOpened()
    {
        Line line(5, 2);
        QPointer<QSslSocket> socket;
        line.server.answer = [&](int connection, const QByteArray& said) {
            return connection == 0 && said == "greeting" ? QByteArray() : plainly(said);
        };
        line.feed();
        QTRY_VERIFY_WITH_TIMEOUT(line.server.connections == 1, patience);
        QVERIFY(line.w.consents.withdraw(line.people[0], {}, {.source = u"phone"_s}));
        QVERIFY(line.w.consents.withdraw(line.people[1], {}, {.source = u"phone"_s}));
        line.server.findChild<QSslSocket*>()->write("220 test\r\n");
        WAIT_QUIET(line);
        QCOMPARE(line.in(DeliveryState::Accepted), 3);
        QCOMPARE(line.in(DeliveryState::Excluded), 2);
        QCOMPARE(line.recipients().size(), 3);
    }

    /// Holding back one MAIL costs nobody else a connection.
    void breaksNoConnectionForWhoLeft()
    {
        Line line(3, 2);
        QPointer<QSslSocket> first;
        bool hold = true;
        line.server.answer = [&](int connection, const QByteArray& said) {
            if (connection == 0 && said == "." && hold) {
                hold = false;
                first = line.server.findChild<QSslSocket*>();
                return QByteArray();
            }
            return connection == 1 && said == "greeting" ? QByteArray() : plainly(said);
        };
        line.feed();
        QTRY_VERIFY_WITH_TIMEOUT(first && line.server.connections == 2, patience);
        QVERIFY(line.w.consents.withdraw(line.people[1], {}, {.source = u"phone"_s}));
        for (auto* const socket : line.server.findChildren<QSslSocket*>())
            if (socket != first)
                socket->write("220 test\r\n");
        QTRY_COMPARE_WITH_TIMEOUT(line.in(DeliveryState::Accepted), 1, patience); // p2, by the second one
        QCOMPARE(line.in(DeliveryState::Sending), 1);
        first->write("250 ok\r\n");
        WAIT_QUIET(line);
        QCOMPARE(line.in(DeliveryState::Accepted), 2);
        QCOMPARE(line.in(DeliveryState::Excluded), 1);
        QCOMPARE(line.in(DeliveryState::InDoubt), 0);
        QCOMPARE(line.server.connections, 2);
    }

    void offersNothingOfACampaignPausedWhileAConnectionWasOpened()
    {
        Line line(5, 2);
        line.server.answer = [&](int connection, const QByteArray& said) {
            return connection == 0 && said == "greeting" ? QByteArray() : plainly(said);
        };
        line.feed();
        QTRY_VERIFY_WITH_TIMEOUT(line.server.connections == 1, patience);
        line.channel->setRunning({});
        line.server.findChild<QSslSocket*>()->write("220 test\r\n");
        WAIT_QUIET(line);
        QCOMPARE(line.in(DeliveryState::Queued), 5);
        for (const QByteArray& command : line.server.commands)
            QVERIFY(!command.startsWith("MAIL"));
        QCOMPARE(line.w.number(u"SELECT count(*) FROM attempt"_s), 0);
        line.channel->setRunning({line.c.id.value()});
        QCOMPARE(line.feed(), 5);
        WAIT_QUIET(line);
        QCOMPARE(line.in(DeliveryState::Accepted), 5);
    }

    void givesBackWhatAPausedCampaignHolds()
    {
        Line line(10);
        QPointer<QSslSocket> socket;
        line.server.answer = [&](int, const QByteArray& said) {
            if (!socket && said == ".") {
                socket = line.server.findChild<QSslSocket*>();
                return QByteArray();
            }
            return plainly(said);
        };
        line.feed();
        QTRY_VERIFY_WITH_TIMEOUT(socket, patience);
        line.channel->setRunning({});
        QCOMPARE(line.in(DeliveryState::Queued), 9);
        QCOMPARE(line.in(DeliveryState::Sending), 1); // on the wire: finishes and keeps its result
        socket->write("250 ok\r\n");
        WAIT_QUIET(line);
        QCOMPARE(line.in(DeliveryState::Accepted), 1);
        QCOMPARE(line.server.messages.size(), 1);
    }

    void finishesTheWireAndGivesBackTheRestWhenDrained()
    {
        Line line(10);
        QPointer<QSslSocket> socket;
        line.server.answer = [&](int, const QByteArray& said) {
            if (!socket && said == ".") {
                socket = line.server.findChild<QSslSocket*>();
                return QByteArray();
            }
            return plainly(said);
        };
        line.feed();
        QTRY_VERIFY_WITH_TIMEOUT(socket, patience);
        line.channel->drain();
        QCOMPARE(line.drained, 0);
        socket->write("250 ok\r\n");
        QTRY_COMPARE_WITH_TIMEOUT(line.drained, 1, patience);
        QVERIFY(line.channel->isDrained());
        QCOMPARE(line.in(DeliveryState::Accepted), 1);
        QCOMPARE(line.in(DeliveryState::Queued), 9);
        QVERIFY(line.server.commands.contains("QUIT"));
        line.channel->drain(); // again: told once
        QCoreApplication::sendPostedEvents(line.channel.get());
        QCOMPARE(line.drained, 1);
    }

    void drainsWithoutEverHavingConnected()
    {
        Line line(1);
        line.channel->drain();
        QTRY_COMPARE_WITH_TIMEOUT(line.drained, 1, patience);
        QCOMPARE(line.server.connections, 0);
        QCOMPARE(line.channel->wants(), 0);
    }

    void offersNothingThatCouldNotBeWrittenDown()
    {
        Line line(5);
        QVERIFY(
            line.w.db().script("CREATE TRIGGER broken BEFORE UPDATE OF state ON delivery WHEN NEW.state = 3 "
                               "BEGIN SELECT abs(-9223372036854775807 - 1); END;"));
        line.feed();
        QTRY_VERIFY_WITH_TIMEOUT(line.journalFault, patience);
        QTRY_COMPARE_WITH_TIMEOUT(line.channel->connections(), 0, patience);
        QVERIFY(!line.server.commands.contains("DATA"));
        for (const QByteArray& command : line.server.commands)
            QVERIFY(!command.startsWith("MAIL"));
        QCOMPARE(line.in(DeliveryState::Sending), 0);
        QCOMPARE(line.channel->wants(), 0);
    }

    void leavesInDoubtWhatItCouldNotWriteDown()
    {
        Line line(5);
        QVERIFY(
            line.w.db().script("CREATE TRIGGER broken BEFORE UPDATE OF state ON delivery WHEN NEW.state = 4 "
                               "BEGIN SELECT abs(-9223372036854775807 - 1); END;"));
        line.feed();
        QTRY_VERIFY_WITH_TIMEOUT(line.journalFault, patience);
        QCOMPARE(line.server.messages.size(), 1);
        QCOMPARE(line.in(DeliveryState::Sending), 1);
        auto transaction = line.w.begin();
        const auto recovered = line.w.deliveries().recover("boot-1", line.w.clock.now()).value();
        World::commit(transaction);
        QCOMPARE(recovered.inDoubt, 1);
        QCOMPARE(line.in(DeliveryState::InDoubt), 1);
        QCOMPARE(line.in(DeliveryState::Queued), 4);
    }

    void excludesAnAddressThatTheRelayCannotCarry()
    {
        Line line(0);
        const auto bob = line.w.add(u"bob@example.com"_s); // first: the next one is `sending` by his commit
        const auto ann = line.w.add(u"änn@example.com"_s);
        const auto eve = line.w.add(u"ève@example.com"_s);
        line.c = line.w.startCampaign(u"More"_s, {line.relay});
        line.channel->setRunning({line.c.id.value()});
        QCOMPARE(line.feed(), 3);
        WAIT_QUIET(line);
        for (const auto contact : {ann, eve}) {
            QCOMPARE(line.w.delivery(line.c, contact).state, DeliveryState::Excluded);
            QCOMPARE(line.w.delivery(line.c, contact).reason, ExclusionReason::NotCarried);
        }
        QCOMPARE(line.w.delivery(line.c, bob).state, DeliveryState::Accepted);
    }

    void keepsTheListWhenItsOwnSenderCannotBeCarried()
    {
        Line line(0);
        line.people = line.w.addMany(6);
        line.w.identity = line.w.repository()
                              .addIdentity({.name = u"Ü"_s,
                                            .fromName = u"Shop"_s,
                                            .fromEmail = u"grüße@shop.example.com"_s,
                                            .postal = u"1 Main Street"_s},
                                           line.w.clock.now())
                              .value();
        line.c = line.w.startCampaign(u"More"_s, {line.relay});
        line.channel->setRunning({line.c.id.value()});
        QCOMPARE(line.feed(), 6);
        QTRY_VERIFY_WITH_TIMEOUT(!line.campaignFaults.isEmpty(), patience);
        WAIT_QUIET(line);
        QCOMPARE(line.in(DeliveryState::Excluded), 0);
        QCOMPARE(line.in(DeliveryState::Queued), 6);
    }

    void excludesWhatCannotBeRendered()
    {
        Line line(2);
        auto group = line.claims.claim(line.c);
        std::vector<RenderResult> results;
        results.push_back(
            {group.jobs[0].flight, base::fail(campaign::RenderError{campaign::RenderError::Kind::CannotRender,
                                                                    u"html"_s, u"too long"_s, 3, 7})});
        results.push_back({group.jobs[1].flight, base::fail(campaign::RenderError{
                                                     campaign::RenderError::Kind::BadAddress, u"to"_s})});
        line.channel->expect(2);
        line.channel->take(std::move(results));
        WAIT_QUIET(line);
        QCOMPARE(line.row(0).reason, ExclusionReason::CannotRender);
        QCOMPARE(line.row(1).reason, ExclusionReason::BadAddress);
        QCOMPARE(line.server.connections, 0);
        QCOMPARE(line.w.number(u"SELECT count(*) FROM why WHERE evidence LIKE '%html:3:7: too long%'"_s), 1);
    }

    void asksForAtMostOneSecondsWorth()
    {
        Line line(1, 3);
        QCOMPARE(line.channel->wants(), 12);
        line.open(5);
        QCOMPARE(line.channel->wants(), 5);
        line.channel->expect(2);
        QCOMPARE(line.channel->wants(), 3);
        line.channel->expect(1);
        QCOMPARE(line.channel->wants(), 0); // by halves: a synced commit should carry many
        line.open(0, 9'997, 10'000);
        QCOMPARE(line.channel->wants(), 3); // what the day leaves
        line.channel->expect(2);
        QCOMPARE(line.channel->wants(), 1);
        line.open(0, 10'000, 10'000);
        QCOMPARE(line.channel->wants(), 0);
        QVERIFY(line.channel->resumesAt().has_value());
        line.channel->setUsedToday(9'000);
        QCOMPARE(line.channel->wants(), 12);
    }

    void keepsItsPaceWhenConnectionsAreSlowToCome()
    {
        Line line(12, 8);
        line.open(4);
        line.server.answer = [&](int, const QByteArray& said) {
            return said == "greeting" ? QByteArray() : plainly(said);
        };
        line.feed();
        QTRY_VERIFY_WITH_TIMEOUT(line.server.connections > 0, patience);
        for (int i = 0; i < 3; ++i) { // three seconds, and nobody has greeted us yet
            line.w.clock.move(1s);
            line.channel->dispatch();
        }
        line.server.answer = [](int, const QByteArray& said) { return plainly(said); };
        for (auto* const socket : line.server.findChildren<QSslSocket*>())
            socket->write("220 test\r\n");
        const auto mails = [&] { // each at the moment at which the clock stands now
            return std::ranges::count_if(line.server.commands,
                                         [](const QByteArray& c) { return c.startsWith("MAIL"); });
        };
        for (const int expected : {4, 8, 12}) {
            QTRY_COMPARE_WITH_TIMEOUT(line.server.messages.size(), expected, patience);
            QTRY_COMPARE_WITH_TIMEOUT(line.in(DeliveryState::Accepted), expected, patience);
            line.channel->dispatch(); // a ready connection is offered its mail within this call
            QCOMPARE(line.in(DeliveryState::Sending), 0);
            QCOMPARE(mails(), expected);
            line.w.clock.move(1s);
            line.channel->dispatch();
        }
        WAIT_QUIET(line);
    }

    /// Pauses and refusals of the relay do not use up its day.
    void fillsTheDayWithMailsAlone()
    {
        Line line(10);
        line.server.answer = answering("RCPT TO:<p1@", "554 5.7.1 Relay access denied\r\n");
        line.feed();
        QTRY_VERIFY_WITH_TIMEOUT(line.channel->isPaused() && line.quiet(), patience);
        QCOMPARE(line.in(DeliveryState::Accepted), 1);
        QCOMPARE(line.w.relays().usedSince(line.relay, line.w.clock.now() - 1h).value(), 2);
    }

    void keepsItsPace()
    {
        Line line(6);
        line.open(2); // the clock stands still: two may go, the others wait
        QCOMPARE(line.feed(6), 6);
        QTRY_COMPARE_WITH_TIMEOUT(line.server.messages.size(), 2, patience);
        QTRY_COMPARE_WITH_TIMEOUT(line.in(DeliveryState::Accepted), 2, patience);
        QCOMPARE(line.in(DeliveryState::Claimed), 4);
        line.w.clock.move(1s);
        line.channel->dispatch();
        QTRY_COMPARE_WITH_TIMEOUT(line.server.messages.size(), 4, patience);
        line.w.clock.move(1s);
        line.channel->dispatch();
        WAIT_QUIET(line);
        QCOMPARE(line.in(DeliveryState::Accepted), 6);
    }

    void goesOnWhenAPersonLiftsThePause()
    {
        Line line(2);
        bool refuse = true;
        line.server.answer = [&](int, const QByteArray& said) {
            return refuse && said.startsWith("RCPT") ? "554 5.7.1 Relay access denied\r\n"_ba : plainly(said);
        };
        line.feed();
        QTRY_VERIFY_WITH_TIMEOUT(line.channel->isPaused() && line.quiet(), patience);
        line.w.clock.move(1000h);
        QVERIFY(line.channel->isPaused()); // no time ends it
        QVERIFY(!line.channel->resumesAt());
        refuse = false;
        QVERIFY(line.w.campaigns.resume(u"News"_s));
        line.channel->setPause(line.w.relays().pause(line.relay).value());
        QVERIFY(!line.channel->isPaused());
        line.feed();
        WAIT_QUIET(line);
        QCOMPARE(line.in(DeliveryState::Accepted), 2);
    }
};

QTEST_GUILESS_MAIN(TestChannel)
#include "tst_channel.moc"
