// SPDX-License-Identifier: GPL-3.0-or-later
#include "commitprobe.h"

#include <cstdio>
#include <QFile>
#include <QProcess>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>

using namespace mw::support;
using namespace mw::test;
using namespace Qt::StringLiterals;

namespace {

int childMain(const QString& uri, const QByteArray& level, int from)
{
    CommitProbe probe(uri, "WAL"_ba, "FULL"_ba);
    if (probe.opened() != SQLITE_OK)
        return 3;
    for (int t = from; t < from + 2000; ++t) {
        const bool synced = level == "FULL" || (level == "MIXED" && t % 4 == 0);
        if (probe.synchronous(synced ? "FULL" : "NORMAL") != SQLITE_OK || probe.commit(t) != SQLITE_OK)
            return 4;
        std::printf("%d %d\n", t, synced ? 1 : 0);
        std::fflush(stdout);
    }
    return 0;
}

} // namespace

class TestPowerLoss : public QObject
{
    Q_OBJECT

    FaultVfs m_after{"after"_ba};

private Q_SLOTS:
    void keepsWhatIsDurableThroughEveryPowerLoss_data()
    {
        QTest::addColumn<QByteArray>("journal");
        QTest::addColumn<QByteArray>("synchronous");
        QTest::addColumn<int>("mayLose");
        QTest::newRow("WAL, FULL") << "WAL"_ba
                                   << "FULL"_ba << 0;
        QTest::newRow("DELETE, EXTRA") << "DELETE"_ba
                                       << "EXTRA"_ba << 0;
        QTest::newRow("TRUNCATE, FULL") << "TRUNCATE"_ba
                                        << "FULL"_ba << 0;
        QTest::newRow("PERSIST, FULL") << "PERSIST"_ba
                                       << "FULL"_ba << 0;
        // SQLite's manual: without EXTRA the folder is not synced after the journal's removal, so the journal
        // of the last commit may come back and undo it. The shim shows just that.
        QTest::newRow("DELETE, FULL") << "DELETE"_ba
                                      << "FULL"_ba << 1;
    }

    void keepsWhatIsDurableThroughEveryPowerLoss()
    {
        QFETCH(QByteArray, journal);
        QFETCH(QByteArray, synchronous);
        QFETCH(int, mayLose);
        Place place;
        FaultVfs vfs("durable"_ba, {.sideLogs = place.logs});
        CommitProbe probe(vfs.uri(place.file), journal, synchronous);
        QCOMPARE(probe.opened(), SQLITE_OK);
        QCOMPARE(probe.create(), SQLITE_OK);
        QCOMPARE(probe.commit(1), SQLITE_OK);
        quint32 seed = 0;
        int lost = 0;
        for (int t = 2; t <= 21; ++t) {
            QCOMPARE(probe.commit(t), SQLITE_OK);
            // Half of the cuts come amid the next transaction, which has spilled its cache by then.
            if (t % 2 == 0) {
                QCOMPARE(probe.run("BEGIN IMMEDIATE"_ba), SQLITE_OK);
                for (int i = 0; i < 12; ++i)
                    QCOMPARE(probe.write(1000 + t), SQLITE_OK);
            }
            for (int i = 0; i < 10; ++i) {
                const int found = commitsAfter(place, ++seed, m_after);
                QVERIFY2(found == t || found == t - mayLose,
                         qPrintable(u"seed %1: %2 of %3"_s.arg(seed).arg(found).arg(t)));
                lost += t - found;
            }
            if (t % 2 == 0)
                QCOMPARE(probe.run("ROLLBACK"_ba), SQLITE_OK);
        }
        QCOMPARE(seed, 200u);
        QCOMPARE(lost > 0, mayLose > 0);
    }

    void losesUnsyncedCommitsFromTheEndOnly()
    {
        Place place;
        FaultVfs vfs("normal"_ba, {.sideLogs = place.logs});
        CommitProbe probe(vfs.uri(place.file), "WAL"_ba, "FULL"_ba);
        QCOMPARE(probe.create(), SQLITE_OK);
        QCOMPARE(probe.synchronous("NORMAL"), SQLITE_OK);
        quint32 seed = 0;
        int partly = 0;
        int whole = 0;
        for (int t = 1; t <= 20; ++t) {
            QCOMPARE(probe.commit(t), SQLITE_OK);
            for (int i = 0; i < 10; ++i) {
                const int found = commitsAfter(place, ++seed, m_after);
                QVERIFY2(found >= 0 && found <= t,
                         qPrintable(u"seed %1: %2 of %3"_s.arg(seed).arg(found).arg(t)));
                ++(found < t ? partly : whole);
            }
        }
        QVERIFY(partly > 0);
        QVERIFY(whole > 0);
    }

    void makesEarlierCommitsDurableWithTheNextSyncedOne()
    {
        Place place;
        FaultVfs vfs("mixed"_ba, {.sideLogs = place.logs});
        {
            QSqlDatabase db = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"mixed"_s);
            db.setConnectOptions(u"QSQLITE_OPEN_URI"_s);
            db.setDatabaseName(vfs.uri(place.file));
            QVERIFY(db.open());
            CommitProbe maker(vfs.uri(place.file), "WAL"_ba, "FULL"_ba);
            QCOMPARE(maker.create(), SQLITE_OK);
            QSqlQuery query(db);
            quint32 seed = 0;
            int synced = 0;
            int lost = 0;
            for (int t = 1; t <= 24; ++t) {
                // As the sender does: claimed by a synced commit, sending by unsynced ones, on one
                // connection.
                const bool full = t % 4 == 0;
                QVERIFY(query.exec(full ? u"PRAGMA synchronous=FULL"_s : u"PRAGMA synchronous=NORMAL"_s));
                const qint64 syncsBefore = vfs.counts()[Operation::Sync];
                QVERIFY(db.transaction());
                for (int k = 0; k < rowsEach; ++k)
                    QVERIFY(query.exec(u"INSERT INTO entry VALUES(%1,%2,'%1')"_s.arg(t).arg(k)));
                QVERIFY(query.exec(u"UPDATE head SET last=%1"_s.arg(t)));
                QVERIFY(db.commit());
                if (full) {
                    QVERIFY(vfs.counts()[Operation::Sync] > syncsBefore);
                    synced = t;
                }
                for (int i = 0; i < 8; ++i) {
                    const int found = commitsAfter(place, ++seed, m_after);
                    QVERIFY2(
                        found >= synced && found <= t,
                        qPrintable(
                            u"seed %1: %2, synced %3, all %4"_s.arg(seed).arg(found).arg(synced).arg(t)));
                    lost += found < t;
                }
            }
            QVERIFY(lost > 0);
        }
        QSqlDatabase::removeDatabase(u"mixed"_s);
    }

    void givesTheSameSurvivorsForTheSameSeed()
    {
        Place place;
        FaultVfs vfs("same"_ba, {.sideLogs = place.logs});
        CommitProbe probe(vfs.uri(place.file), "WAL"_ba, "NORMAL"_ba);
        QCOMPARE(probe.create(), SQLITE_OK);
        for (int t = 1; t < 5; ++t)
            QCOMPARE(probe.commit(t), SQLITE_OK);
        QSet<QByteArray> kinds;
        for (quint32 seed = 1; seed <= 20; ++seed) {
            QByteArray walls[2];
            for (QByteArray& wal : walls) {
                const QString target = place.next();
                const auto survival = vfs.powerLoss(place.data, target, seed);
                QVERIFY(survival);
                QVERIFY(survival->unsyncedFiles > 0);
                QVERIFY(!QFile::exists(target + u"/v.db-shm"_s));
                QFile file(target + u"/v.db-wal"_s);
                if (file.open(QIODevice::ReadOnly))
                    wal = file.readAll();
            }
            QCOMPARE(walls[0], walls[1]);
            kinds.insert(walls[0]);
        }
        QVERIFY(kinds.size() > 5);
    }

    void forgetsNewFilesThatNoFolderSyncCovered()
    {
        Place place;
        QFile other(place.data + u"/beside.txt"_s);
        QVERIFY(other.open(QIODevice::WriteOnly) && other.write("kept") == 4 && other.flush());
        FaultVfs vfs("names"_ba, {.sideLogs = place.logs});
        // Opened, never synced: SQLite makes the file at the first write lock.
        CommitProbe probe(vfs.uri(place.file), "MEMORY"_ba, "FULL"_ba);
        QCOMPARE(probe.create(), SQLITE_OK);
        int there = 0;
        int gone = 0;
        for (quint32 seed = 1; seed <= 40; ++seed) {
            const QString target = place.next();
            QVERIFY(vfs.powerLoss(place.data, target, seed));
            ++(QFile::exists(target + u"/v.db"_s) ? there : gone);
            QFile copy(target + u"/beside.txt"_s);
            QVERIFY(copy.open(QIODevice::ReadOnly));
            QCOMPARE(copy.readAll(), "kept"_ba);
        }
        QVERIFY(there > 0 && gone > 0);
    }

    void saysWhatIsWrongWithTheFolders()
    {
        Place place;
        QCOMPARE(surviveTo(place.data + u"x"_s, place.logs, place.next(), 1).error().kind,
                 SurvivalError::Kind::NoSource);
        QCOMPARE(surviveTo(place.data, place.logs, place.next(), 1).error().kind,
                 SurvivalError::Kind::NoSideLogs);
        FaultVfs vfs("folders"_ba, {.sideLogs = place.logs});
        QCOMPARE(surviveTo(place.data, place.logs, place.root.path(), 1).error().kind,
                 SurvivalError::Kind::TargetNotEmpty);
    }

    void losesNothingSyncedAcrossAKill_data()
    {
        QTest::addColumn<bool>("preloaded");
        QTest::newRow("VFS in the program") << false;
        QTest::newRow("VFS preloaded into a program that knows nothing of it") << true;
    }

    void losesNothingSyncedAcrossAKill()
    {
        QFETCH(bool, preloaded);
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
        if (preloaded)
            QSKIP("a sanitizer's runtime has to be the first library");
#endif
        Place place;
        quint32 seed = 0;
        int lost = 0;
        int from = 1;
        {
            FaultVfs vfs("maker"_ba, {.sideLogs = place.logs});
            QCOMPARE(CommitProbe(vfs.uri(place.file)).create(), SQLITE_OK);
        }
        // Six, and more until a kill fell where something was unsynced: on a busy machine it may come late.
        for (int round = 0; round < 6 || (lost == 0 && round < 60); ++round) {
            const auto [last, synced] = runAndKill(place, preloaded, from, (round % 6 + 1) * 7, 0);
            QVERIFY2(last >= from, "the child wrote nothing");
            for (int i = 0; i < 20; ++i) {
                const int found = commitsAfter(place, ++seed, m_after);
                // The last commit may have been made but not told.
                QVERIFY2(found >= synced && found <= last + 1,
                         qPrintable(u"seed %1: %2, synced %3, told %4"_s.arg(seed).arg(found).arg(synced).arg(
                             last)));
                lost += found < last;
            }
            // The next child goes on with files and logs as the kill left them.
            FaultVfs vfs("reader"_ba, {.sideLogs = place.logs});
            from = CommitProbe(vfs.uri(place.file), {}).prefix() + 1;
            QVERIFY(from > last);
        }
        QVERIFY2(lost > 0, "no survival lost anything, so none showed that what is synced stays");
    }

    void survivesAKillBeforeEveryCall()
    {
        for (int n = 1; n <= 60; ++n) {
            Place place;
            {
                FaultVfs vfs("maker"_ba, {.sideLogs = place.logs});
                CommitProbe probe(vfs.uri(place.file));
                QCOMPARE(probe.create(), SQLITE_OK);
            }
            const auto [last, synced] = runAndKill(place, false, 1, 1000, n);
            for (quint32 seed = 1; seed <= 3; ++seed) {
                const int found = commitsAfter(place, seed * 100 + quint32(n), m_after);
                QVERIFY2(
                    found >= synced && found <= last + 1,
                    qPrintable(u"n %1: %2, synced %3, told %4"_s.arg(n).arg(found).arg(synced).arg(last)));
            }
        }
    }

    void stillLosesWhatAKilledProcessLeftUnsynced()
    {
        Place place;
        {
            FaultVfs vfs("maker"_ba, {.sideLogs = place.logs});
            QCOMPARE(CommitProbe(vfs.uri(place.file)).create(), SQLITE_OK);
        }
        // 23 calls are a few unsynced commits; see MW_FAULTVFS_DIE.
        const auto [last, synced] = runAndKill(place, false, 1, 1000, 23, "NORMAL"_ba);
        QVERIFY(last > 0);
        QCOMPARE(synced, 0);
        FaultVfs vfs("second"_ba, {.sideLogs = place.logs});
        CommitProbe reader(vfs.uri(place.file), {});
        QVERIFY(reader.prefix() >= last);
        bool anyLost = false;
        for (quint32 seed = 1; seed <= 40; ++seed) {
            const int found = commitsAfter(place, seed, m_after);
            QVERIFY(found >= 0);
            anyLost = anyLost || found < last;
        }
        QVERIFY(anyLost);
    }

private:
    struct Told
    {
        int last = 0;
        int synced = 0;
    };
    /// Runs this program as a writer, kills it after `lines` commits (or lets it die before its `die`-th
    /// call), and returns what it said was committed.
    Told runAndKill(const Place& place, bool preloaded, int from, int lines, int die,
                    const QByteArray& level = "MIXED"_ba)
    {
        QProcess child;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"MW_FAULTVFS_NAME"_s, u"child"_s);
        environment.insert(u"MW_FAULTVFS_LOGS"_s, place.logs);
        QString uri = u"file:"_s + place.file + u"?vfs=child"_s;
        if (preloaded) {
            environment.insert(u"LD_PRELOAD"_s, QStringLiteral(FAULTVFS_PRELOAD));
            environment.insert(u"MW_FAULTVFS_DEFAULT"_s, u"1"_s);
            uri = place.file;
        }
        if (die > 0)
            environment.insert(u"MW_FAULTVFS_DIE"_s, QString::number(die));
        child.setProcessEnvironment(environment);
        child.start(QCoreApplication::applicationFilePath(),
                    {preloaded ? u"--plain-writer"_s : u"--writer"_s, uri, QString::fromLatin1(level),
                     QString::number(from)});
        Told told;
        int seen = 0;
        while (seen < lines && (child.canReadLine() || child.waitForReadyRead(20000)))
            while (child.canReadLine() && ++seen)
                hear(child.readLine(), told);
        child.kill();
        child.waitForFinished();
        while (child.canReadLine())
            hear(child.readLine(), told);
        return told;
    }
    static void hear(const QByteArray& line, Told& told)
    {
        const QList<QByteArray> words = line.trimmed().split(' ');
        told.last = words.value(0).toInt();
        if (words.value(1) == "1")
            told.synced = told.last;
    }
};

int main(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = app.arguments();
    if (arguments.size() == 5 && arguments[1].endsWith(u"-writer"_s)) {
        const auto vfs = arguments[1] == u"--writer"_s ? FaultVfs::fromEnvironment() : nullptr;
        return childMain(arguments[2], arguments[3].toLatin1(), arguments[4].toInt());
    }
    TestPowerLoss test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_powerloss.moc"
