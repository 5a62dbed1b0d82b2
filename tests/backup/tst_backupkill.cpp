// SPDX-License-Identifier: GPL-3.0-or-later
// SIGKILL before each call to the disk in turn, and at each step: nothing half bears a good name, and the
// next try goes through. Ten times as many rounds with --long.
#include "backup/existingbackups.h"
#include "backup/restore.h"
#include "savedvault.h"
#include "support/faultvfs.h"

#include <QProcess>
#include <QRandomGenerator>
#include <QTest>

using namespace mw;
using namespace mw::test;
using namespace mw::backup;
using namespace Qt::StringLiterals;

namespace {

int rounds()
{
    return qEnvironmentVariableIsSet("MAILWRIGHT_LONG") ? 400 : 40;
}

/// Runs the agent until it dies by itself (before its `dieBefore`th call) or has told `lines` lines.
bool wasKilled(const QStringList& words, qint64 dieBefore, int lines)
{
    QProcess agent;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    if (dieBefore > 0) {
        environment.insert(u"MW_FAULTVFS_NAME"_s, u"faults"_s);
        environment.insert(u"MW_FAULTVFS_DIE"_s, QString::number(dieBefore));
    }
    agent.setProcessEnvironment(environment);
    agent.start(QStringLiteral(BACKUPAGENT), words);
    for (int told = 0; lines > 0 && told < lines && (agent.canReadLine() || agent.waitForReadyRead(20000));)
        while (agent.canReadLine() && told < lines) {
            agent.readLine();
            ++told;
        }
    if (lines > 0)
        agent.kill();
    agent.waitForFinished(60000);
    return agent.exitStatus() == QProcess::CrashExit;
}

qint64 callsIn(const support::FaultVfs& faults)
{
    using support::Operation;
    qint64 calls = 0;
    for (const Operation op : {Operation::Open, Operation::Write, Operation::Sync, Operation::Truncate})
        calls += faults.counts()[op];
    return calls;
}

} // namespace

class TestBackupKill : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leavesNoHalfBackup()
    {
        SavedVault saved(150, 1000);
        support::FaultVfs faults("counting");
        QVERIFY(saved.maker("counting"_ba).make(saved.backups.path(), u"Count"_s, {}));
        const qint64 calls = callsIn(faults);
        QRandomGenerator random(3);
        const QString secret = QString::fromLatin1(saved.keychain.toHex());
        int killed = 0;
        int parts = 0;
        for (int round = 0; round < rounds(); ++round) {
            const bool byCall = round % 2 == 0;
            const qint64 before = byCall ? 1 + round * calls / rounds() : 0;
            killed += wasKilled({u"make"_s, saved.folder.path(), secret, saved.backups.path()}, before,
                                byCall ? 0 : random.bounded(1, 7));
            const auto found = existingBackups(saved.backups.path());
            QVERIFY(found);
            for (const ExistingBackup& backup : *found)
                QVERIFY2(verifyBackup(backup.path, saved.keys, {}), qPrintable(backup.path));
            for (const QString& name : saved.inBackups())
                parts += name.endsWith(u".part");
            if (round % 4 != 3)
                continue;
            const QString path = saved.save();
            QVERIFY(QFile::remove(path));
            for (const QString& name : saved.inBackups())
                QVERIFY2(name.endsWith(u".mwbackup"), qPrintable(name));
        }
        QVERIFY2(killed > rounds() / 3 && parts > rounds() / 4,
                 qPrintable(u"%1, %2"_s.arg(killed).arg(parts)));
    }

    void leavesNoHalfWorkspace()
    {
        SavedVault saved(150, 1000);
        const QString file = saved.save();
        QTemporaryDir around;
        const QString target = around.filePath(u"Shop.mailwright"_s);
        support::FaultVfs faults("counting");
        QVERIFY(restoreBackup(file, saved.keys, target, {}, "counting"_ba));
        QVERIFY(QDir(target).removeRecursively());
        const qint64 calls = callsIn(faults);
        QRandomGenerator random(4);
        const QString secret = QString::fromLatin1(saved.keychain.toHex());
        int killed = 0;
        int unfinished = 0;
        for (int round = 0; round < rounds(); ++round) {
            const bool byCall = round % 2 == 0;
            const qint64 before = byCall ? 1 + round * calls / rounds() : 0;
            killed +=
                wasKilled({u"restore"_s, file, secret, target}, before, byCall ? 0 : random.bounded(1, 4));
            unfinished += QFile::exists(target + u".restoring"_s);
            const bool there = QFile::exists(target);
            QVERIFY(there || restoreBackup(file, saved.keys, target, {}));
            QVERIFY(!QFile::exists(target + u".restoring"_s));
            const QString path = target + u"/vault.sqlite"_s;
            saved.vfs.setKeys(path, saved.keys.ring());
            {
                Sql db(saved.vfs.uri(path));
                QCOMPARE(db.ask("SELECT count(*) FROM contact"), "150"_ba);
                QCOMPARE(db.ask("PRAGMA quick_check"), "ok"_ba);
            }
            QCOMPARE(contentsOf(target + u"/vault.keys"_s), contentsOf(saved.slotsPath));
            QVERIFY(QDir(target).removeRecursively());
        }
        QVERIFY2(killed > rounds() / 3 && unfinished > rounds() / 8,
                 qPrintable(u"%1, %2"_s.arg(killed).arg(unfinished)));
    }
};

QTEST_GUILESS_MAIN(TestBackupKill)
#include "tst_backupkill.moc"
