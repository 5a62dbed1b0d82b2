// SPDX-License-Identifier: GPL-3.0-or-later
#include "journeys/life.h"
#include "journeys/reckoning.h"

#include <csignal>
#include <QDir>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace mw::journeys;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using mw::support::RecordingServer;

namespace {

constexpr int connections = 2;
constexpr int contacts = 120;

/// `cp -r`.
bool copyFolder(const QString& from, const QString& to)
{
    if (!QDir().mkpath(to))
        return false;
    for (const QFileInfo& entry :
         QDir(from).entryInfoList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot)) {
        const QString target = to + u'/' + entry.fileName();
        if (entry.isDir() ? !copyFolder(entry.filePath(), target) : !QFile::copy(entry.filePath(), target))
            return false;
    }
    return true;
}

/// Over the old bytes, in the same inodes: as `cp` and a sync program do it.
bool overwriteFiles(const QString& from, const QString& to)
{
    for (const QString& name : QDir(to).entryList(QDir::Files | QDir::Hidden))
        if (!QFile::exists(from + u'/' + name) && !QFile::remove(to + u'/' + name))
            return false;
    for (const QString& name : QDir(from).entryList(QDir::Files | QDir::Hidden)) {
        QFile source(from + u'/' + name);
        QFile target(to + u'/' + name);
        if (!source.open(QIODevice::ReadOnly) || !target.open(QIODevice::WriteOnly | QIODevice::Truncate) ||
            target.write(source.readAll()) != source.size())
            return false;
    }
    return true;
}

} // namespace

/// Copies, restored copies, moved folders and other devices: nothing leaves until a person arms the
/// workspace.
class TestDisarm : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<RecordingServer> m_server;
    Place m_place;
    bool m_byCli = false;

    void makePlace()
    {
        const Plan plan{.contacts = contacts, .relay = loopbackRelay(m_server->port(), connections)};
#ifdef MAILWRIGHT_CLI
        if (m_byCli) {
            DONE_OR_FAIL(makeWorkspaceByCommands(m_place, plan));
            return;
        }
#endif
        DONE_OR_FAIL(makeWorkspace(m_place, plan));
    }

    [[nodiscard]] Command sender(const QString& workspace = {}, const QString& state = {}) const
    {
#ifdef MAILWRIGHT_CLI
        if (m_byCli)
            return cli({u"campaign"_s, u"send"_s, campaignName, u"--wait"_s}, workspace, state);
#endif
        return agentCommand(m_place, {.workspace = workspace, .state = state});
    }
#ifdef MAILWRIGHT_CLI
    [[nodiscard]] Command cli(const QStringList& arguments, const QString& workspace = {},
                              const QString& state = {}) const
    {
        Command command = cliCommand(m_place, arguments);
        if (!workspace.isEmpty())
            command.arguments.replace(1, workspace);
        if (!state.isEmpty())
            command.environment.append({u"XDG_STATE_HOME"_s, QFileInfo(state).path()});
        return command;
    }
#endif

    /// Sends a part, so that the device's number is above that of an older copy.
    void sendSome()
    {
        Life life(sender());
        const auto pid = static_cast<pid_t>(life.processId());
        QVERIFY(pid > 0);
        m_server->atEvent(200, [pid] { ::kill(pid, SIGKILL); });
        QVERIFY(life.waitForEnd() && life.wasKilled());
        QVERIFY(m_server->waitUntilAllClosed(10s));
    }

    void isRefused(const char* reason, const QString& workspace = {}, const QString& state = {})
    {
        const auto before = m_server->connections().size();
        Life life(sender(workspace, state));
        QVERIFY(life.waitForEnd());
        QVERIFY(!life.wasKilled());
        QVERIFY2(life.exitCode() == 3, life.words().constData());
        if (m_byCli)
            QVERIFY2(!life.said()["error"_L1]["code"_L1].toString().isEmpty(), life.words().constData());
        else
            QCOMPARE(life.said()["disarmed"_L1].toString(), QLatin1StringView(reason));
        QCOMPARE(m_server->connections().size(), before);
        if (m_byCli)
            qInfo("%s: %s", reason, qPrintable(life.said()["error"_L1]["text"_L1].toString()));
    }

    /// Armed by a person it sends; by the command line that stands in the log.
    void sendsOnceArmed(const QString& workspace = {}, const QString& state = {})
    {
#ifdef MAILWRIGHT_CLI
        if (m_byCli) {
            const Command log = cli({u"log"_s, u"show"_s}, workspace, state);
            const auto before = runToEnd(log);
            DONE_OR_FAIL(runToEnd(cli({u"workspace"_s, u"arm"_s}, workspace, state)));
            const auto after = runToEnd(log);
            QVERIFY(before && after);
            const QByteArray code = "MW-1132"; // a person armed the workspace
            QVERIFY2(!QJsonDocument(*before).toJson().contains(code),
                     QJsonDocument(*before).toJson().constData());
            QVERIFY2(QJsonDocument(*after).toJson().contains(code),
                     QJsonDocument(*after).toJson().constData());
        }
#endif
        if (!m_byCli) {
            VALUE_OR_FAIL(journey, Journey::open(workspace.isEmpty() ? m_place.workspace() : workspace,
                                                 state.isEmpty() ? m_place.state() : state));
            VALUE_OR_FAIL(sequence, journey->sendSequence());
            QVERIFY(journey->guard().arm(sequence));
        }
        const auto before = m_server->messages().size();
        DONE_OR_FAIL(runToEnd(sender(workspace, state)));
        QCOMPARE(m_server->messages().size() - before, std::size_t(contacts));
    }

private Q_SLOTS:
    void initTestCase_data()
    {
        QTest::addColumn<bool>("byCli");
        QTest::newRow("the sender alone") << false;
#ifdef MAILWRIGHT_CLI
        QTest::newRow("mailwright-cli") << true;
#endif
    }
    void init()
    {
        QFETCH_GLOBAL(const bool, byCli);
        m_byCli = byCli;
        m_folder = std::make_unique<QTemporaryDir>();
        m_place = {m_folder->path()};
        m_server = std::make_unique<RecordingServer>(RecordingServer::Options{});
        makePlace();
    }
    void cleanup()
    {
        m_server.reset();
        m_folder.reset();
    }

    void refusesACopiedFolder()
    {
        const QString copy = m_folder->filePath(u"copy.mailwright"_s);
        QVERIFY(copyFolder(m_place.workspace(), copy));
        isRefused("moved", copy);
        DONE_OR_FAIL(runToEnd(sender())); // the first one is as armed as ever
        QCOMPARE(m_server->messages().size(), std::size_t(contacts));
        QCOMPARE(m_server->deliveredTo().size(), std::size_t(contacts));
    }

    void refusesAnOlderCopyOverTheSameFiles()
    {
        const QString older = m_folder->filePath(u"older"_s);
        QVERIFY(copyFolder(m_place.workspace(), older));
        sendSome();
        QVERIFY(overwriteFiles(older, m_place.workspace()));
        isRefused("rolled_back");
        isRefused("rolled_back"); // asking again does not arm it
    }

    void refusesAnOlderCopyInPlaceOfTheFolder()
    {
        const QString older = m_folder->filePath(u"older"_s);
        QVERIFY(copyFolder(m_place.workspace(), older));
        sendSome();
        // Kept, so that no inode is used again.
        QVERIFY(QDir().rename(m_place.workspace(), m_folder->filePath(u"away"_s)));
        QVERIFY(QDir().rename(older, m_place.workspace()));
        isRefused("replaced");
    }

    void refusesAMovedFolderUntilItIsArmed()
    {
        const QString moved = m_folder->filePath(u"moved.mailwright"_s);
        QVERIFY(QDir().rename(m_place.workspace(), moved));
        isRefused("moved", moved);
        sendsOnceArmed(moved);
    }

    void refusesAnotherDeviceUntilItIsArmed()
    {
        const QString state = m_folder->filePath(u"elsewhere/mailwright"_s);
        isRefused("never_armed", {}, state);
        sendsOnceArmed({}, state);
    }

    void refusesARecordOfAnotherDevice()
    {
        const QString folder = m_place.state() + u"/armed"_s;
        const QStringList records = QDir(folder).entryList({u"*.json"_s}, QDir::Files);
        QCOMPARE(records.size(), 1);
        QFile record(folder + u'/' + records.first());
        QVERIFY(record.open(QIODevice::ReadWrite));
        QJsonObject object = QJsonDocument::fromJson(record.readAll()).object();
        QVERIFY(object.contains(u"device"_s));
        object[u"device"_s] = u"ffffffffffffffffffffffffffffffff"_s;
        QVERIFY(record.resize(0) && record.seek(0));
        record.write(QJsonDocument(object).toJson());
        record.close();
        isRefused("other_device");
        sendsOnceArmed();
    }
};

QTEST_GUILESS_MAIN(TestDisarm)
#include "tst_disarm.moc"
