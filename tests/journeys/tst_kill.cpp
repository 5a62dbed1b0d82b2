// SPDX-License-Identifier: GPL-3.0-or-later
#include "journeys/life.h"
#include "journeys/reckoning.h"

#include <atomic>
#include <csignal>
#include <functional>
#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>
#include <random>

using namespace mw::journeys;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using mw::campaign::DeliveryState;
using mw::support::RecordingServer;

namespace {

constexpr int connections = 4;
constexpr int contactsAKill = 30; // a kill comes within as many messages, on average far less

/// 25 in the suite; MAILWRIGHT_LONG=1: 500; MAILWRIGHT_KILLS says otherwise.
int killsWanted()
{
    const int usual = qEnvironmentVariable("MAILWRIGHT_LONG") == u"1"_s ? 500 : 25;
    bool given = false;
    const int said = qEnvironmentVariableIntValue("MAILWRIGHT_KILLS", &given);
    return given ? said : usual;
}

} // namespace

/// `kill -9` at random moments of one campaign, and a restart each time.
class TestKill : public QObject
{
    Q_OBJECT

private:
    struct Kill
    {
        int number = 0;
        QString phases{};
        bool betweenMailAndReply = false;
        int sending = 0;       ///< rows that the vault says were on the wire
        int inDoubtBefore = 0; ///< rows in doubt before the restart
    };

    bool m_byCli = false;
    quint32 m_seed = 0;
    int m_contacts = 0;
    int m_largestDoubt = 0;
    std::unique_ptr<QTemporaryDir> m_folder;
    Place m_place;
    std::unique_ptr<RecordingServer> m_server;

    [[nodiscard]] Command sender() const
    {
#ifdef MAILWRIGHT_CLI
        if (m_byCli)
            return cliCommand(m_place, {u"campaign"_s, u"send"_s, campaignName, u"--wait"_s});
#endif
        return agentCommand(m_place);
    }

    void begin(int contacts)
    {
        m_contacts = contacts;
        m_largestDoubt = 0;
        m_folder = std::make_unique<QTemporaryDir>();
        m_place = {m_folder->path()};
        // Most of a message's life is the wait for its last reply, as with a real relay.
        m_server = std::make_unique<RecordingServer>(RecordingServer::Options{
            .mail = {0ms, 1ms}, .data = {0ms, 1ms}, .endOfData = {1ms, 40ms}, .seed = m_seed});
        const Plan plan{.contacts = contacts, .relay = loopbackRelay(m_server->port(), connections)};
#ifdef MAILWRIGHT_CLI
        if (m_byCli) {
            DONE_OR_FAIL(makeWorkspaceByCommands(m_place, plan));
            return;
        }
#endif
        DONE_OR_FAIL(makeWorkspace(m_place, plan));
    }

    /// Where the dead sender's connections stood.
    void readPhases(Kill& kill)
    {
        QStringList phases;
        for (const auto& connection : m_server->takeBroken()) {
            phases.append(QString::fromLatin1(RecordingServer::name(connection.phase)));
            kill.betweenMailAndReply =
                kill.betweenMailAndReply || RecordingServer::isBetweenMailAndReply(connection.phase);
        }
        kill.phases = phases.isEmpty() ? u"none open"_s : phases.join(u", "_s);
    }

    void killOnce(qint64 event, Kill& kill)
    {
        Life life(sender());
        const auto pid = static_cast<pid_t>(life.processId());
        QVERIFY2(pid > 0, "the sender did not start");
        m_server->atEvent(event, [pid] { ::kill(pid, SIGKILL); });
        QVERIFY2(life.waitForEnd(), "the sender hangs");
        QVERIFY2(life.wasKilled(), (life.words() + "\nthe campaign ended before this kill").constData());
        QVERIFY(m_server->waitUntilAllClosed(10s));
        readPhases(kill);
        VALUE_OR_FAIL(journey, Journey::open(m_place.workspace(), m_place.state()));
        VALUE_OR_FAIL(found, reckon(*journey, *m_server, m_contacts));
        QVERIFY2(found.faults.isEmpty(), qPrintable(found.faults.join(u'\n')));
        kill.sending = found.of(DeliveryState::Sending);
        kill.inDoubtBefore = found.of(DeliveryState::InDoubt);
    }

    /// What the restart after `kill` made of it, once that run is over.
    void tell(const Kill& kill, int inDoubtAfter)
    {
        const int found = inDoubtAfter - kill.inDoubtBefore;
        qInfo("seed %u, kill %d: connections [%s]; in doubt at restart: %d", m_seed, kill.number,
              qPrintable(kill.phases), found);
        QCOMPARE(found, kill.sending);
        QVERIFY2(found <= 2 * connections, "more in doubt than two for each connection");
        m_largestDoubt = std::max(m_largestDoubt, found);
    }

    void runToTheEnd(int inDoubt)
    {
        const int expected = m_byCli && inDoubt > 0 ? 1 : 0; // cli.md: done, but something needs a look
        DONE_OR_FAIL(runToEnd(sender(), {expected}, 600s));
    }

    void lookAtTheEnd(int& inDoubt)
    {
        VALUE_OR_FAIL(journey, Journey::open(m_place.workspace(), m_place.state()));
        VALUE_OR_FAIL(found, reckon(*journey, *m_server, m_contacts));
        QVERIFY2(found.faults.isEmpty(), qPrintable(found.faults.join(u'\n')));
        inDoubt = found.of(DeliveryState::InDoubt);
        QCOMPARE(found.of(DeliveryState::Accepted) + inDoubt, m_contacts);
    }

    void settle(int inDoubt)
    {
#ifdef MAILWRIGHT_CLI
        if (m_byCli)
            settleSomeByCommands(inDoubt);
        if (QTest::currentTestFailed())
            return;
#endif
        VALUE_OR_FAIL(journey, Journey::open(m_place.workspace(), m_place.state()));
        DONE_OR_FAIL(settleDoubts(*journey, *m_server));
    }

#ifdef MAILWRIGHT_CLI
    /// As a person would; the rest of a long run's is left to the service behind it.
    void settleSomeByCommands(int inDoubt)
    {
        constexpr qsizetype some = 30;
        const auto listed = runToEnd(cliCommand(
            m_place, {u"delivery"_s, u"list"_s, u"--campaign"_s, campaignName, u"--state"_s, u"in_doubt"_s}));
        QVERIFY2(listed, wordsOf(listed).constData());
        const QJsonArray deliveries = (*listed)["deliveries"_L1].toArray();
        QCOMPARE(deliveries.size(), inDoubt);
        const auto delivered = m_server->deliveredTo();
        for (qsizetype i = 0; i < std::min(some, deliveries.size()); ++i) {
            const QString email = deliveries[i].toObject()["email"_L1].toString();
            const QString as = delivered.contains(email.toUtf8()) ? u"sent"_s : u"not-sent"_s;
            DONE_OR_FAIL(runToEnd(cliCommand(m_place, {u"delivery"_s, u"resolve"_s, u"--campaign"_s,
                                                       campaignName, email, u"--as"_s, as})));
        }
    }
#endif

    void finish(const Kill& last)
    {
        runToTheEnd(1);
        int inDoubt = 0;
        lookAtTheEnd(inDoubt);
        tell(last, inDoubt);
        // All is sent but what is in doubt, and that stays so until a person says what became of it.
        const auto kept = m_server->messages().size();
        runToTheEnd(inDoubt);
        QCOMPARE(m_server->messages().size(), kept);
        settle(inDoubt);
        if (QTest::currentTestFailed())
            return;
        qInfo("%d in doubt after all kills, settled as the server knows", inDoubt);
        runToTheEnd(0);
        lookAtTheEnd(inDoubt);
        QCOMPARE(inDoubt, 0);
        QCOMPARE(m_server->messages().size(), std::size_t(m_contacts));
    }

public:
    /// QtTest ends a function after five minutes unless told otherwise.
    static void initMain()
    {
        if (!qEnvironmentVariableIsSet("QTEST_FUNCTION_TIMEOUT"))
            qputenv("QTEST_FUNCTION_TIMEOUT", "3000000");
    }

private Q_SLOTS:
    void mailsNobodyTwiceAndLosesNobody_data()
    {
        QTest::addColumn<bool>("byCli");
        QTest::newRow("the sender alone") << false;
#ifdef MAILWRIGHT_CLI
        QTest::newRow("campaign send") << true;
#endif
    }
    void mailsNobodyTwiceAndLosesNobody()
    {
        QFETCH(const bool, byCli);
        m_byCli = byCli;
        m_seed = seedOr(20261121);
        printOrigin(m_seed);
        std::mt19937 random(m_seed);
        const int kills = killsWanted();
        begin(kills * contactsAKill);
        if (QTest::currentTestFailed())
            return;

        std::optional<Kill> last;
        int between = 0;
        for (int number = 1; number <= kills; ++number) {
            Kill kill{.number = number};
            killOnce(std::uniform_int_distribution<qint64>(1, 10 * contactsAKill)(random), kill);
            if (QTest::currentTestFailed())
                return;
            if (last)
                tell(*last, kill.inDoubtBefore);
            between += kill.betweenMailAndReply ? 1 : 0;
            last = kill;
        }
        finish(*last);
        qInfo("%d kills, %d (%d %%) between MAIL and reply; most in doubt at one restart: %d (allowed: %d)",
              kills, between, 100 * between / kills, m_largestDoubt, 2 * connections);
        QVERIFY2(between * 100 >= kills * 60, "too few kills fell between MAIL and reply to say anything");
    }
    /// Not the sender dies, but all its connections, several times over.
    void goesOnAfterTheRelayHungUpOnEverybody()
    {
        m_byCli = false;
        m_seed = seedOr(20261123);
        printOrigin(m_seed);
        std::mt19937 random(m_seed);
        begin(300);
        if (QTest::currentTestFailed())
            return;
        constexpr int hangUps = 6;
        std::atomic_int times = 0;
        std::function<void()> next = [&] {
            m_server->hangUp();
            if (++times < hangUps)
                m_server->atEvent(std::uniform_int_distribution<qint64>(100, 300)(random), next);
        };
        m_server->atEvent(150, next);
        const auto ended = runToEnd(sender());
        m_server->atEvent(1, {});
        QVERIFY2(ended, wordsOf(ended).constData());
        QCOMPARE(times.load(), hangUps);
        int inDoubt = 0;
        lookAtTheEnd(inDoubt);
        qInfo("%d times all connections were lost: %d in doubt", hangUps, inDoubt);
        QVERIFY(inDoubt <= hangUps * connections);
    }
    void cleanup()
    {
        m_server.reset();
        m_folder.reset();
    }
};

QTEST_GUILESS_MAIN(TestKill)
#include "tst_kill.moc"
