// SPDX-License-Identifier: GPL-3.0-or-later
// Kills, damaged logs, torn pages and hot journals: always a committed state. A tenth of the numbers here,
// all with --long.
#include "commitprobe.h"
#include "sealedplace.h"

#include <cstdio>
#include <QProcess>
#include <QRandomGenerator>
#include <QTest>

using namespace mw;
using namespace mw::test;
using namespace mw::vault;
using namespace Qt::StringLiterals;

namespace {

int times(int all)
{
    return qEnvironmentVariableIsSet("MAILWRIGHT_LONG") ? all : all / 10;
}

int childMain(const QString& path, const QByteArray& journal, int from)
{
    VaultVfs vfs;
    vfs.setKeys(path, testRing());
    CommitProbe probe(vfs.uri(path), journal, "NORMAL"_ba);
    if (probe.opened() != SQLITE_OK)
        return 3;
    for (int t = from; t < from + 100000; ++t) {
        if (probe.commit(t) != SQLITE_OK)
            return 4;
        std::printf("%d\n", t);
        std::fflush(stdout);
    }
    return 0;
}

QByteArray tornTogether(const QByteArray& old, const QByteArray& fresh, QRandomGenerator& random)
{
    QByteArray page;
    for (int sector = 0; sector < 8; ++sector)
        page += (random.bounded(2) ? fresh : old).mid(sector * 512, 512);
    return page;
}

} // namespace

class TestVaultCrash : public QObject
{
    Q_OBJECT

    /// The commits in a vault that lies in `folder`, or the probe's verdicts (-1, -2), or -10 - SQLite's
    /// code.
    static int commitsIn(SealedPlace& place, const QString& path)
    {
        place.vfs.setKeys(path, place.ring);
        CommitProbe probe(place.vfs.uri(path), {});
        return probe.opened() == SQLITE_OK ? probe.prefix() : -10 - probe.opened();
    }
    static void removeAll(const QString& path)
    {
        for (const QString& rest : {u""_s, u"-wal"_s, u"-journal"_s, u"-shm"_s})
            QFile::remove(path + rest);
    }

private Q_SLOTS:
    void keepsEveryCommitAcrossKills_data()
    {
        QTest::addColumn<QByteArray>("journal");
        QTest::newRow("WAL") << "WAL"_ba;
        QTest::newRow("DELETE") << "DELETE"_ba;
    }

    void keepsEveryCommitAcrossKills()
    {
        QFETCH(QByteArray, journal);
        SealedPlace place;
        QCOMPARE(CommitProbe(place.uri(), journal).create(), SQLITE_OK);
        QRandomGenerator random(5);
        int from = 1;
        for (int round = 0; round < times(500); ++round) {
            if (from > 400) { // small files check quicker
                removeAll(place.path);
                QCOMPARE(CommitProbe(place.uri(), journal).create(), SQLITE_OK);
                from = 1;
            }
            QProcess child;
            child.start(QCoreApplication::applicationFilePath(),
                        {u"--writer"_s, place.path, QString::fromLatin1(journal), QString::number(from)});
            const int lines = random.bounded(1, 25);
            int told = from - 1;
            while (told < from + lines && (child.canReadLine() || child.waitForReadyRead(20000)))
                while (child.canReadLine())
                    told = child.readLine().toInt();
            child.kill();
            child.waitForFinished();
            while (child.canReadLine())
                told = child.readLine().toInt();
            const int found = commitsIn(place, place.path);
            QVERIFY2(found == told || found == told + 1,
                     qPrintable(u"round %1: %2, told %3"_s.arg(round).arg(found).arg(told)));
            from = found + 1;
        }
    }

    void readsADamagedLogToACommit()
    {
        SealedPlace place;
        CommitProbe probe(place.uri());
        QCOMPARE(probe.create(), SQLITE_OK);
        QCOMPARE(probe.run("PRAGMA wal_checkpoint(TRUNCATE);PRAGMA wal_autocheckpoint=0"), SQLITE_OK);
        for (int t = 1; t <= 30; ++t)
            QCOMPARE(probe.commit(t), SQLITE_OK);
        const QByteArray main = contentsOf(place.path);
        const QByteArray log = contentsOf(place.path + u"-wal"_s);
        const QString copy = place.folder.filePath(u"copy.sqlite"_s);
        QRandomGenerator random(6);
        QSet<int> seen;
        for (int i = 0; i < times(1000); ++i) {
            QByteArray damaged = log;
            const auto at = qsizetype(random.bounded(quint32(log.size())));
            switch (i % 5) {
            case 0:
                damaged[at] = char(damaged[at] ^ (1 << random.bounded(8)));
                break;
            case 1:
                damaged.resize(at);
                break;
            case 2:
                damaged.replace(at, std::min<qsizetype>(512, log.size() - at), QByteArray(512, '\0'));
                break;
            case 3: // a frame in another's place
                damaged.replace(32 + at / 4120 * 4120, 4120, log.mid(32 + at / 2 / 4120 * 4120, 4120));
                break;
            default:
                damaged.append(log.mid(32, at));
                break; // frames of before behind the end
            }
            QVERIFY(overwrite(copy, main) && overwrite(copy + u"-wal"_s, damaged));
            const int found = commitsIn(place, copy);
            QVERIFY2(found >= 0 && found <= 30, qPrintable(u"%1: %2"_s.arg(i).arg(found)));
            QVERIFY(i % 5 != 4 || found == 30);
            seen.insert(found);
            removeAll(copy);
        }
        QVERIFY(seen.size() > 10);
    }

    void mendsPagesThatACheckpointTore()
    {
        SealedPlace place;
        CommitProbe probe(place.uri());
        QCOMPARE(probe.create(), SQLITE_OK);
        QCOMPARE(probe.run("PRAGMA wal_checkpoint(TRUNCATE);PRAGMA wal_autocheckpoint=0"), SQLITE_OK);
        for (int t = 1; t <= 30; ++t)
            QCOMPARE(probe.commit(t), SQLITE_OK);
        const QByteArray before = contentsOf(place.path);
        const QByteArray log = contentsOf(place.path + u"-wal"_s);
        QCOMPARE(probe.run("PRAGMA wal_checkpoint(PASSIVE)"), SQLITE_OK);
        const QByteArray after = contentsOf(place.path);
        QVERIFY(after.size() > before.size());
        const QString copy = place.folder.filePath(u"copy.sqlite"_s);
        QRandomGenerator random(7);
        for (int i = 0; i < times(1000); ++i) {
            // Some pages are there, some not, some in part; page 1 every third time.
            QByteArray torn = before;
            for (qsizetype page = 0; page < after.size() / 4096; ++page) {
                const QByteArray old =
                    page * 4096 < before.size() ? before.mid(page * 4096, 4096) : QByteArray(4096, '\0');
                const QByteArray fresh = after.mid(page * 4096, 4096);
                const int fate = page == 0 ? (i % 3 == 0 ? 2 : 0) : random.bounded(3);
                const QByteArray now = fate == 0 ? old : fate == 1 ? fresh : tornTogether(old, fresh, random);
                torn.resize(std::max(torn.size(), (page + 1) * 4096));
                torn.replace(page * 4096, 4096, now);
            }
            QVERIFY(overwrite(copy, torn) && overwrite(copy + u"-wal"_s, log));
            QCOMPARE(commitsIn(place, copy), 30);
            removeAll(copy);
        }
    }

    void rollsHotJournalsBack()
    {
        SealedPlace place;
        CommitProbe probe(place.uri(), "DELETE"_ba);
        QCOMPARE(probe.create(), SQLITE_OK);
        const QString copy = place.folder.filePath(u"copy.sqlite"_s);
        QRandomGenerator random(8);
        int torn = 0;
        for (int i = 0; i < times(200); ++i) {
            const int t = i + 1;
            QCOMPARE(probe.commit(t), SQLITE_OK);
            const QByteArray before = contentsOf(place.path);
            QCOMPARE(probe.run("BEGIN IMMEDIATE"_ba), SQLITE_OK);
            // Old rows change too, so that old pages are journalled and written over.
            QCOMPARE(probe.run("UPDATE entry SET fill=fill||'x' WHERE t%3=" + QByteArray::number(i % 3)),
                     SQLITE_OK);
            for (int n = random.bounded(5, 40); n > 0; --n)
                QCOMPARE(probe.write(100000 + t), SQLITE_OK);
            QByteArray now = contentsOf(place.path);
            const QByteArray journal = contentsOf(place.path + u"-journal"_s);
            QVERIFY(journal.size() > 4096);
            for (qsizetype page = 0; page < before.size() / 4096; ++page) {
                const QByteArray old = before.mid(page * 4096, 4096);
                const QByteArray fresh = now.mid(page * 4096, 4096);
                if (old != fresh && random.bounded(2)) {
                    now.replace(page * 4096, 4096, tornTogether(old, fresh, random));
                    ++torn;
                }
            }
            QVERIFY(overwrite(copy, now) && overwrite(copy + u"-journal"_s, journal));
            QCOMPARE(commitsIn(place, copy), t);
            removeAll(copy);
            QCOMPARE(probe.run("ROLLBACK"_ba), SQLITE_OK);
            if (t % 50 == 0)
                QCOMPARE(probe.prefix(), t);
        }
        QVERIFY(torn > 5);
    }
};

int main(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = app.arguments();
    if (arguments.value(1) == u"--writer")
        return childMain(arguments[2], arguments[3].toLatin1(), arguments[4].toInt());
    TestVaultCrash test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_vaultcrash.moc"
