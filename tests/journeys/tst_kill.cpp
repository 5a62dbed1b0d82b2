// SPDX-License-Identifier: GPL-3.0-or-later
#include "journeys/agentrun.h"
#include "journeys/reckoning.h"

#include <csignal>
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

    /// Where the dead sender's connections stood.
    static void readPhases(RecordingServer& server, Kill& kill)
    {
        QStringList phases;
        for (const auto& connection : server.takeBroken()) {
            phases.append(QString::fromLatin1(RecordingServer::name(connection.phase)));
            kill.betweenMailAndReply =
                kill.betweenMailAndReply || RecordingServer::isBetweenMailAndReply(connection.phase);
        }
        kill.phases = phases.isEmpty() ? u"none open"_s : phases.join(u", "_s);
    }

    void killOnce(const Place& place, RecordingServer& server, qint64 event, int contacts, Kill& kill)
    {
        AgentRun agent(place, {});
        const auto pid = static_cast<pid_t>(agent.processId());
        QVERIFY2(pid > 0, "the agent did not start");
        server.atEvent(event, [pid] { ::kill(pid, SIGKILL); });
        QVERIFY2(agent.waitForEnd(), "the agent hangs");
        QVERIFY2(agent.wasKilled(), qPrintable(u"the campaign ended before kill %1"_s.arg(kill.number)));
        QVERIFY(server.waitUntilAllClosed(10s));
        readPhases(server, kill);
        VALUE_OR_FAIL(journey, Journey::open(place.workspace(), place.state()));
        VALUE_OR_FAIL(found, reckon(*journey, server, contacts));
        QVERIFY2(found.faults.isEmpty(), qPrintable(found.faults.join(u'\n')));
        kill.sending = found.of(DeliveryState::Sending);
        kill.inDoubtBefore = found.of(DeliveryState::InDoubt);
    }

    /// What the restart after `kill` made of it, once that run is over.
    void tell(quint32 seed, const Kill& kill, int inDoubtAfter)
    {
        const int found = inDoubtAfter - kill.inDoubtBefore;
        qInfo("seed %u, kill %d: connections [%s]; in doubt at restart: %d", seed, kill.number,
              qPrintable(kill.phases), found);
        QCOMPARE(found, kill.sending);
        QVERIFY2(found <= 2 * connections, "more in doubt than two for each connection");
        m_largestDoubt = std::max(m_largestDoubt, found);
    }

    void runToTheEnd(const Place& place, int expectedExit = 0)
    {
        AgentRun agent(place, {});
        QVERIFY2(agent.waitForEnd(600s), "the agent hangs");
        QVERIFY2(!agent.wasKilled() && agent.exitCode() == expectedExit, agent.words().constData());
    }

    int m_largestDoubt = 0;

private Q_SLOTS:
    void mailsNobodyTwiceAndLosesNobody()
    {
        const int kills = killsWanted();
        const int contacts = kills * contactsAKill;
        const quint32 seed = seedOr(20261121);
        printOrigin(seed);
        std::mt19937 random(seed);
        QTemporaryDir folder;
        const Place place{folder.path()};
        // Most of a message's life is the wait for its last reply, as with a real relay.
        RecordingServer server(
            {.mail = {0ms, 1ms}, .data = {0ms, 1ms}, .endOfData = {1ms, 9ms}, .seed = seed});
        const auto made =
            makeWorkspace(place, {.contacts = contacts, .relay = loopbackRelay(server.port(), connections)});
        QVERIFY2(made, wordsOf(made).constData());

        std::optional<Kill> last;
        int between = 0;
        for (int number = 1; number <= kills; ++number) {
            Kill kill{.number = number};
            killOnce(place, server, std::uniform_int_distribution<qint64>(1, 10 * contactsAKill)(random),
                     contacts, kill);
            if (QTest::currentTestFailed())
                return;
            if (last)
                tell(seed, *last, kill.inDoubtBefore);
            between += kill.betweenMailAndReply ? 1 : 0;
            last = kill;
        }
        finish(place, server, contacts, seed, *last);
        qInfo("%d kills, %d (%d %%) between MAIL and reply; most in doubt at one restart: %d (allowed: %d)",
              kills, between, 100 * between / kills, m_largestDoubt, 2 * connections);
        QVERIFY2(between * 100 >= kills * 60, "too few kills fell between MAIL and reply to say anything");
    }

private:
    void finish(const Place& place, RecordingServer& server, int contacts, quint32 seed, const Kill& last)
    {
        runToTheEnd(place);
        VALUE_OR_FAIL(journey, Journey::open(place.workspace(), place.state()));
        VALUE_OR_FAIL(found, reckon(*journey, server, contacts));
        QVERIFY2(found.faults.isEmpty(), qPrintable(found.faults.join(u'\n')));
        tell(seed, last, found.of(DeliveryState::InDoubt));
        // All is sent but what is in doubt, and that stays so until a person says what became of it.
        QCOMPARE(found.of(DeliveryState::Accepted) + found.of(DeliveryState::InDoubt), contacts);
        const auto kept = server.messages().size();
        runToTheEnd(place);
        QCOMPARE(server.messages().size(), kept);

        VALUE_OR_FAIL(settled, settleDoubts(*journey, server));
        qInfo("%d in doubt after all kills, settled as the server knows", settled);
        runToTheEnd(place);
        VALUE_OR_FAIL(end, reckon(*journey, server, contacts));
        QVERIFY2(end.faults.isEmpty(), qPrintable(end.faults.join(u'\n')));
        QCOMPARE(end.of(DeliveryState::Accepted), contacts);
        QCOMPARE(server.messages().size(), std::size_t(contacts));
    }
};

QTEST_GUILESS_MAIN(TestKill)
#include "tst_kill.moc"
