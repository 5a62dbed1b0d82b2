// SPDX-License-Identifier: GPL-3.0-or-later
#include "journeys/life.h"
#include "journeys/reckoning.h"

#include <QTemporaryDir>
#include <QTest>

using namespace mw::journeys;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using mw::campaign::DeliveryState;
using mw::support::RecordingServer;

namespace {

constexpr int connections = 2;
constexpr int contacts = 900;

} // namespace

/// Death at every step in turn: before each of the first writes of a run, around each of its first syncs. The
/// next run meets what the last one left; none may find itself disarmed.
class TestClaimKills : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<RecordingServer> m_server;
    Place m_place;

    void look(int& inDoubt)
    {
        VALUE_OR_FAIL(journey, Journey::open(m_place.workspace(), m_place.state()));
        VALUE_OR_FAIL(sequence, journey->sendSequence());
        QCOMPARE(int(journey->guard().check(sequence)), int(mw::vault::Disarmed::No));
        VALUE_OR_FAIL(found, reckon(*journey, *m_server, contacts));
        QVERIFY2(found.faults.isEmpty(), qPrintable(found.faults.join(u'\n')));
        inDoubt = found.of(DeliveryState::InDoubt) + found.of(DeliveryState::Sending);
    }

    void dieOnce(const AgentOptions& options, int& inDoubt)
    {
        Life agent(agentCommand(m_place, options));
        QVERIFY2(agent.waitForEnd(), "the agent hangs");
        QVERIFY2(agent.wasKilled(), agent.words().constData());
        QVERIFY(m_server->waitUntilAllClosed(10s));
        const int before = inDoubt;
        look(inDoubt);
        QVERIFY2(inDoubt - before <= 2 * connections, "more in doubt than two for each connection");
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_place = {m_folder->path()};
        m_server = std::make_unique<RecordingServer>(RecordingServer::Options{});
        DONE_OR_FAIL(makeWorkspace(
            m_place, {.contacts = contacts, .relay = loopbackRelay(m_server->port(), connections)}));
    }
    void cleanup()
    {
        m_server.reset();
        m_folder.reset();
    }

    void isNeverDisarmedByDyingBetweenTwoWrites()
    {
        printOrigin(0);
        constexpr int writes = 150;
        int inDoubt = 0;
        for (int n = 1; n <= writes; ++n) {
            auto environment = faultVfsEnvironment({});
            environment.append({u"MW_FAULTVFS_DIE"_s, QString::number(n)});
            dieOnce({.vfs = u"fault"_s, .environment = environment}, inDoubt);
            if (QTest::currentTestFailed()) {
                qInfo("at write %d", n);
                return;
            }
        }
        const auto early = m_server->messages().size();
        qInfo("%d deaths, %zu messages between them, %d in doubt", writes, early, inDoubt);
        QVERIFY2(early > 0, "no run got as far as a message");
        finish();
    }

    /// Between the synced claim, the number outside, and the first byte there is no write of SQLite's.
    void isNeverDisarmedByDyingAroundASync()
    {
        constexpr int syncs = 16;
        int inDoubt = 0;
        for (int n = 1; n <= syncs; ++n) {
            for (const char* side : {"before", "after"}) {
                const QString where = u"%1:%2"_s.arg(n).arg(QLatin1StringView(side));
                dieOnce({.environment = {{u"MW_AGENT_DIE_SYNC"_s, where}}}, inDoubt);
                if (QTest::currentTestFailed()) {
                    qInfo("at sync %s", qPrintable(where));
                    return;
                }
            }
        }
        const auto early = m_server->messages().size();
        qInfo("%d deaths, %zu messages between them, %d in doubt", 2 * syncs, early, inDoubt);
        QVERIFY2(early > 0, "no run got as far as a message");
        finish();
    }

#ifdef MAILWRIGHT_CLI
    /// The whole of `campaign send`: lock, planning, start, claim, journal.
    void goesOnWhereCampaignSendDied()
    {
        const QTemporaryDir folder;
        const Place place{folder.path()};
        DONE_OR_FAIL(makeWorkspaceByCommands(
            place, {.contacts = contacts, .relay = loopbackRelay(m_server->port(), connections)}));
        constexpr int lastWrite = 301;
        for (int n = 1; n <= lastWrite; n += 6) {
            Command command = cliCommand(place, {u"campaign"_s, u"send"_s, campaignName, u"--wait"_s});
            command.environment += faultVfsEnvironment({});
            command.environment +=
                {{u"MW_FAULTVFS_DEFAULT"_s, u"1"_s}, {u"MW_FAULTVFS_DIE"_s, QString::number(n)}};
            Life life(command);
            QVERIFY2(life.waitForEnd(), "campaign send hangs");
            QVERIFY2(life.wasKilled(),
                     qPrintable(u"at write %1: "_s.arg(n) + QString::fromUtf8(life.words())));
            QVERIFY(m_server->waitUntilAllClosed(10s));
        }
        const auto early = m_server->messages().size();
        QVERIFY2(early > 0 && early < std::size_t(contacts), "the deaths were not among the messages");
        const auto said =
            runToEnd(cliCommand(place, {u"campaign"_s, u"send"_s, campaignName, u"--wait"_s}), {0, 1});
        QVERIFY2(said, wordsOf(said).constData());
        QCOMPARE((*said)["planned"_L1].toInt(), contacts);
        VALUE_OR_FAIL(journey, Journey::open(place.workspace(), place.state()));
        VALUE_OR_FAIL(found, reckon(*journey, *m_server, contacts));
        QVERIFY2(found.faults.isEmpty(), qPrintable(found.faults.join(u'\n')));
        const int inDoubt = found.of(DeliveryState::InDoubt);
        qInfo("%zu messages between the deaths, %d in doubt", early, inDoubt);
        QCOMPARE(found.of(DeliveryState::Accepted) + inDoubt, contacts);
        QCOMPARE((*said)["in_doubt"_L1].toInt(), inDoubt);
    }
#endif

private:
    void finish()
    {
        DONE_OR_FAIL(runToEnd(agentCommand(m_place)));
        VALUE_OR_FAIL(journey, Journey::open(m_place.workspace(), m_place.state()));
        VALUE_OR_FAIL(settled, settleDoubts(*journey, *m_server));
        qInfo("%d in doubt after all, settled as the server knows", settled);
        DONE_OR_FAIL(runToEnd(agentCommand(m_place)));
        VALUE_OR_FAIL(end, reckon(*journey, *m_server, contacts));
        QVERIFY2(end.faults.isEmpty(), qPrintable(end.faults.join(u'\n')));
        QCOMPARE(end.of(DeliveryState::Accepted), contacts);
        QCOMPARE(m_server->messages().size(), std::size_t(contacts));
    }
};

QTEST_GUILESS_MAIN(TestClaimKills)
#include "tst_claimkills.moc"
