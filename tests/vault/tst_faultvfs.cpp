// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/faultvfs.h"

#include <cstdio>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>
#include <sqlite3.h>
#include <thread>

using namespace mw::support;
using namespace Qt::StringLiterals;

namespace {

constexpr int rowsEach = 3;

/// A database whose n-th commit can be recognised: whether a prefix of commits survived, and which.
class Ledger
{
public:
    explicit Ledger(const QString& uri, const QByteArray& journal = "WAL"_ba,
                    const QByteArray& synchronous = "FULL"_ba)
    {
        const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_URI;
        m_opened = sqlite3_open_v2(uri.toUtf8().constData(), &m_db, flags, nullptr);
        sqlite3_busy_timeout(m_db, 10000);
        if (m_opened != SQLITE_OK || journal.isEmpty())
            return;
        // Few pages in memory, so that long transactions spill; few in the WAL, so that checkpoints happen.
        m_opened = run("PRAGMA cache_size=10; PRAGMA wal_autocheckpoint=20; PRAGMA journal_mode=" + journal +
                       "; PRAGMA synchronous=" + synchronous);
    }
    ~Ledger() { sqlite3_close(m_db); }
    Q_DISABLE_COPY_MOVE(Ledger)

    [[nodiscard]] int opened() const { return m_opened; }
    [[nodiscard]] sqlite3* handle() const { return m_db; }
    int run(const QByteArray& sql) { return sqlite3_exec(m_db, sql.constData(), nullptr, nullptr, nullptr); }
    int create()
    {
        return run(
            "CREATE TABLE entry(t INTEGER, k INTEGER, fill TEXT); CREATE INDEX entry_fill ON entry(fill);"
            "CREATE TABLE head(last INTEGER); INSERT INTO head VALUES(0);"_ba);
    }
    int synchronous(const char* level) { return run(QByteArray("PRAGMA synchronous=") + level); }
    int write(int t)
    {
        for (int k = 0; k < rowsEach; ++k) {
            const int rc =
                run("INSERT INTO entry VALUES(" + QByteArray::number(t) + "," + QByteArray::number(k) + ",'" +
                    QByteArray::number(t * 7919 % 1000) + QByteArray(900, 'x') + "')");
            if (rc != SQLITE_OK)
                return rc;
        }
        return run("UPDATE head SET last=" + QByteArray::number(t));
    }
    /// The result code of what failed first; the transaction is then rolled back.
    int commit(int t)
    {
        int rc = run("BEGIN IMMEDIATE"_ba);
        if (rc == SQLITE_OK)
            rc = write(t);
        if (rc == SQLITE_OK)
            rc = run("COMMIT"_ba);
        if (rc != SQLITE_OK && sqlite3_get_autocommit(m_db) == 0)
            run("ROLLBACK"_ba);
        return rc;
    }
    [[nodiscard]] QByteArray ask(const char* sql)
    {
        QByteArray answer = "?"_ba;
        const auto take = [](void* out, int, char** texts, char**) {
            *static_cast<QByteArray*>(out) = texts[0];
            return 0;
        };
        const int rc = sqlite3_exec(m_db, sql, take, &answer, nullptr);
        return rc == SQLITE_OK ? answer : QByteArray(sqlite3_errmsg(m_db));
    }
    /// How many commits are there; -1 when they are no prefix, -2 when the file is damaged.
    [[nodiscard]] int prefix()
    {
        if (const QByteArray verdict = ask("PRAGMA integrity_check"); verdict != "ok") {
            qWarning("%s", verdict.constData());
            return -2;
        }
        const int last = ask("SELECT last FROM head").toInt();
        const QByteArray seen =
            ask("SELECT count(*)||' '||count(DISTINCT t)||' '||ifnull(max(t),0) FROM entry");
        const QByteArray n = QByteArray::number(last);
        return seen == QByteArray::number(last * rowsEach) + ' ' + n + ' ' + n ? last : -1;
    }

private:
    sqlite3* m_db = nullptr;
    int m_opened = SQLITE_ERROR;
};

/// A folder for a database, one for side logs, and fresh ones for what survives.
struct Place
{
    QTemporaryDir root;
    QString data = root.filePath(u"data"_s);
    QString logs = root.filePath(u"logs"_s);
    QString file = data + u"/v.db"_s;
    int survivors = 0;

    Place() { QDir().mkpath(data); }
    QString next() { return root.filePath(u"after%1"_s.arg(++survivors)); }
};

int childMain(const QString& uri, const QByteArray& level, int from)
{
    Ledger ledger(uri, "WAL"_ba, "FULL"_ba);
    if (ledger.opened() != SQLITE_OK)
        return 3;
    for (int t = from; t < from + 2000; ++t) {
        const bool synced = level == "FULL" || (level == "MIXED" && t % 4 == 0);
        if (ledger.synchronous(synced ? "FULL" : "NORMAL") != SQLITE_OK || ledger.commit(t) != SQLITE_OK)
            return 4;
        std::printf("%d %d\n", t, synced ? 1 : 0);
        std::fflush(stdout);
    }
    return 0;
}

} // namespace

class TestFaultVfs : public QObject
{
    Q_OBJECT

    /// Opens survivors: no side logs, no real syncs.
    FaultVfs m_after{"after"_ba};

    /// Cuts the power of `place` with `seed` and returns the commits found, or the ledger's negative
    /// verdicts.
    int commitsAfter(Place& place, quint32 seed)
    {
        const QString target = place.next();
        const auto survival = surviveTo(place.data, place.logs, target, seed);
        if (!survival) {
            qWarning() << "no survivors:" << survival.error().detail;
            return -3;
        }
        int found = -4;
        if (Ledger ledger(m_after.uri(target + u"/v.db"_s), {}); ledger.opened() == SQLITE_OK)
            found = ledger.prefix();
        QDir(target).removeRecursively();
        return found;
    }

private Q_SLOTS:
    void servesQtsOwnDriver()
    {
        Place place;
        FaultVfs vfs("qt"_ba, {.sideLogs = place.logs});
        {
            QSqlDatabase db = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"qt"_s);
            db.setConnectOptions(u"QSQLITE_OPEN_URI"_s);
            db.setDatabaseName(vfs.uri(place.file));
            QVERIFY2(db.open(), qPrintable(db.lastError().text()));
            auto* const handle = *static_cast<sqlite3* const*>(db.driver()->handle().constData());
            char* stack = nullptr;
            QCOMPARE(sqlite3_file_control(handle, "main", SQLITE_FCNTL_VFSNAME, &stack), SQLITE_OK);
            QCOMPARE(QByteArray(stack), "qt/unix"_ba);
            sqlite3_free(stack);
            QSqlQuery query(db);
            QVERIFY(query.exec(u"PRAGMA journal_mode=WAL"_s) && query.next());
            QCOMPARE(query.value(0).toString(), u"wal"_s);
            QVERIFY(query.exec(u"CREATE TABLE a(b)"_s));
            QVERIFY(query.exec(u"PRAGMA mmap_size=1000000"_s));
            vfs.failNth(Operation::Write, 1);
            QVERIFY(!query.exec(u"INSERT INTO a VALUES(1)"_s));
            QCOMPARE(query.lastError().nativeErrorCode(), u"778"_s); // SQLITE_IOERR_WRITE
            QVERIFY(query.exec(u"INSERT INTO a VALUES(2)"_s));
            QVERIFY(vfs.counts()[Operation::Write] > 0 && vfs.counts()[Operation::Sync] > 0);
        }
        QSqlDatabase::removeDatabase(u"qt"_s);
    }

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
        Ledger ledger(vfs.uri(place.file), journal, synchronous);
        QCOMPARE(ledger.opened(), SQLITE_OK);
        QCOMPARE(ledger.create(), SQLITE_OK);
        QCOMPARE(ledger.commit(1), SQLITE_OK);
        quint32 seed = 0;
        int lost = 0;
        for (int t = 2; t <= 21; ++t) {
            QCOMPARE(ledger.commit(t), SQLITE_OK);
            // Half of the cuts come amid the next transaction, which has spilled its cache by then.
            if (t % 2 == 0) {
                QCOMPARE(ledger.run("BEGIN IMMEDIATE"_ba), SQLITE_OK);
                for (int i = 0; i < 12; ++i)
                    QCOMPARE(ledger.write(1000 + t), SQLITE_OK);
            }
            for (int i = 0; i < 10; ++i) {
                const int found = commitsAfter(place, ++seed);
                QVERIFY2(found == t || found == t - mayLose,
                         qPrintable(u"seed %1: %2 of %3"_s.arg(seed).arg(found).arg(t)));
                lost += t - found;
            }
            if (t % 2 == 0)
                QCOMPARE(ledger.run("ROLLBACK"_ba), SQLITE_OK);
        }
        QCOMPARE(seed, 200u);
        QCOMPARE(lost > 0, mayLose > 0);
    }

    void losesUnsyncedCommitsFromTheEndOnly()
    {
        Place place;
        FaultVfs vfs("normal"_ba, {.sideLogs = place.logs});
        Ledger ledger(vfs.uri(place.file), "WAL"_ba, "FULL"_ba);
        QCOMPARE(ledger.create(), SQLITE_OK);
        QCOMPARE(ledger.synchronous("NORMAL"), SQLITE_OK);
        quint32 seed = 0;
        int partly = 0;
        int whole = 0;
        for (int t = 1; t <= 20; ++t) {
            QCOMPARE(ledger.commit(t), SQLITE_OK);
            for (int i = 0; i < 10; ++i) {
                const int found = commitsAfter(place, ++seed);
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
            auto* const handle = *static_cast<sqlite3* const*>(db.driver()->handle().constData());
            Ledger maker(vfs.uri(place.file), "WAL"_ba, "FULL"_ba);
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
                    const int found = commitsAfter(place, ++seed);
                    QVERIFY2(
                        found >= synced && found <= t,
                        qPrintable(
                            u"seed %1: %2, synced %3, all %4"_s.arg(seed).arg(found).arg(synced).arg(t)));
                    lost += found < t;
                }
            }
            QVERIFY(!handle == false && lost > 0);
        }
        QSqlDatabase::removeDatabase(u"mixed"_s);
    }

    void fillsUpWithoutHarmAndRecovers_data() { journals(); }
    void fillsUpWithoutHarmAndRecovers()
    {
        QFETCH(QByteArray, journal);
        for (int room = 0; room < 60000; room += 1777) {
            Place place;
            FaultVfs vfs("full"_ba, {.sideLogs = place.logs});
            Ledger ledger(vfs.uri(place.file), journal, "EXTRA"_ba);
            QCOMPARE(ledger.create(), SQLITE_OK);
            vfs.setFull(room);
            int t = 0;
            int rc = SQLITE_OK;
            while (t < 200 && (rc = ledger.commit(t + 1)) == SQLITE_OK)
                ++t;
            QCOMPARE(rc, SQLITE_FULL);
            QCOMPARE(ledger.prefix(), t);
            QCOMPARE(commitsAfter(place, quint32(room)), t);
            vfs.setRoom();
            QCOMPARE(ledger.commit(t + 1), SQLITE_OK);
            QCOMPARE(ledger.prefix(), t + 1);
            QCOMPARE(commitsAfter(place, quint32(room)), t + 1);
        }
    }

    void staysWholeWhicheverCallFails_data()
    {
        QTest::addColumn<QByteArray>("journal");
        QTest::addColumn<int>("operation");
        for (const char* journal : {"WAL", "DELETE", "TRUNCATE"})
            for (const auto& [name, op] :
                 {std::pair{"write", Operation::Write}, std::pair{"sync", Operation::Sync},
                  std::pair{"open", Operation::Open}, std::pair{"delete", Operation::Delete},
                  std::pair{"truncate", Operation::Truncate}})
                QTest::addRow("%s, %s", journal, name) << QByteArray(journal) << int(op);
    }
    void staysWholeWhicheverCallFails()
    {
        QFETCH(QByteArray, journal);
        QFETCH(int, operation);
        const auto op = static_cast<Operation>(operation);
        int failed = 0;
        for (int n = 1; n <= 200; ++n) {
            Place place;
            FaultVfs vfs("nth"_ba, {.sideLogs = place.logs});
            int acknowledged = 0;
            bool uncertain = false;
            {
                Ledger ledger(vfs.uri(place.file), journal, "EXTRA"_ba);
                QCOMPARE(ledger.create(), SQLITE_OK);
                vfs.resetCounts();
                vfs.failNth(op, n);
                for (int t = 1; t <= 12 && !uncertain; ++t) {
                    if (ledger.commit(t) == SQLITE_OK)
                        acknowledged = t;
                    else
                        uncertain = true;
                }
                failed += uncertain;
            }
            if (n > vfs.counts()[op])
                break; // the workload has no such call any more
            vfs.clearFailures();
            const int cut = commitsAfter(place, quint32(n));
            QVERIFY2(
                cut >= acknowledged && cut <= acknowledged + uncertain,
                qPrintable(u"n %1: %2 after the cut, acknowledged %3"_s.arg(n).arg(cut).arg(acknowledged)));
            Ledger again(vfs.uri(place.file), {});
            const int found = again.prefix();
            QVERIFY2(found >= acknowledged && found <= acknowledged + uncertain,
                     qPrintable(u"n %1: %2 found, acknowledged %3"_s.arg(n).arg(found).arg(acknowledged)));
        }
        if (op == Operation::Write || op == Operation::Sync)
            QVERIFY(failed > 5);
    }

    void failsForeverWhenTold()
    {
        Place place;
        FaultVfs vfs("forever"_ba);
        Ledger ledger(vfs.uri(place.file));
        QCOMPARE(ledger.create(), SQLITE_OK);
        vfs.failNth(Operation::Sync, 1, FaultPlan::Lasting::Forever);
        QCOMPARE(ledger.commit(1), SQLITE_IOERR);
        QCOMPARE(sqlite3_extended_errcode(ledger.handle()), SQLITE_IOERR_FSYNC);
        QCOMPARE(ledger.commit(1), SQLITE_IOERR);
        vfs.clearFailures();
        QCOMPARE(ledger.commit(1), SQLITE_OK);
        vfs.failNth(Operation::Write, 1, FaultPlan::Lasting::Once, SQLITE_IOERR_NOMEM);
        QCOMPARE(ledger.commit(2), SQLITE_NOMEM);
    }

    void isReadOnlyWhenTold()
    {
        Place place;
        FaultVfs vfs("readonly"_ba, {.sideLogs = place.logs});
        {
            Ledger ledger(vfs.uri(place.file), "DELETE"_ba, "FULL"_ba);
            QCOMPARE(ledger.create(), SQLITE_OK);
            QCOMPARE(ledger.commit(1), SQLITE_OK);
            vfs.setReadOnly(true);
            QVERIFY(ledger.commit(2) != SQLITE_OK);
        }
        {
            Ledger ledger(vfs.uri(place.file), {});
            QCOMPARE(sqlite3_db_readonly(ledger.handle(), "main"), 1);
            QCOMPARE(ledger.commit(2), SQLITE_READONLY);
            QCOMPARE(ledger.prefix(), 1);
        }
        QCOMPARE(Ledger(vfs.uri(place.data + u"/new.db"_s)).opened(), SQLITE_CANTOPEN);
        vfs.setReadOnly(false);
        Ledger ledger(vfs.uri(place.file), {});
        QCOMPARE(ledger.commit(2), SQLITE_OK);
    }

    void givesTheSameSurvivorsForTheSameSeed()
    {
        Place place;
        FaultVfs vfs("same"_ba, {.sideLogs = place.logs});
        Ledger ledger(vfs.uri(place.file), "WAL"_ba, "NORMAL"_ba);
        QCOMPARE(ledger.create(), SQLITE_OK);
        for (int t = 1; t < 5; ++t)
            QCOMPARE(ledger.commit(t), SQLITE_OK);
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
        Ledger ledger(vfs.uri(place.file), "MEMORY"_ba, "FULL"_ba);
        QCOMPARE(ledger.create(), SQLITE_OK);
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

    void servesSeveralThreads()
    {
        Place place;
        FaultVfs vfs("threads"_ba, {.sideLogs = place.logs});
        QCOMPARE(Ledger(vfs.uri(place.file)).create(), SQLITE_OK);
        std::atomic<int> commits = 0;
        std::vector<std::thread> threads;
        for (int thread = 0; thread < 4; ++thread) {
            threads.emplace_back([&] {
                Ledger ledger(vfs.uri(place.file), "WAL"_ba, "NORMAL"_ba);
                for (int i = 0; i < 40; ++i) {
                    const bool done =
                        ledger.run("BEGIN IMMEDIATE"_ba) == SQLITE_OK &&
                        ledger.write(ledger.ask("SELECT last+1 FROM head").toInt()) == SQLITE_OK &&
                        ledger.run("COMMIT"_ba) == SQLITE_OK;
                    commits += done;
                }
            });
        }
        QList<int> found;
        for (quint32 seed = 1; seed <= 20; ++seed)
            found.append(commitsAfter(place, seed));
        for (std::thread& thread : threads)
            thread.join();
        QCOMPARE(commits.load(), 160);
        QCOMPARE(Ledger(vfs.uri(place.file), {}).prefix(), 160);
        for (const int n : found)
            QVERIFY2(n >= 0, qPrintable(QString::number(n)));
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
            QCOMPARE(Ledger(vfs.uri(place.file)).create(), SQLITE_OK);
        }
        for (int round = 1; round <= 6; ++round) {
            const auto [last, synced] = runAndKill(place, preloaded, from, round * 7, 0);
            QVERIFY2(last >= from, "the child wrote nothing");
            for (int i = 0; i < 20; ++i) {
                const int found = commitsAfter(place, ++seed);
                // The last commit may have been made but not told.
                QVERIFY2(found >= synced && found <= last + 1,
                         qPrintable(u"seed %1: %2, synced %3, told %4"_s.arg(seed).arg(found).arg(synced).arg(
                             last)));
                lost += found < last;
            }
            // The next child goes on with files and logs as the kill left them.
            FaultVfs vfs("reader"_ba, {.sideLogs = place.logs});
            from = Ledger(vfs.uri(place.file), {}).prefix() + 1;
            QVERIFY(from > last);
        }
        QVERIFY(lost > 0);
    }

    void survivesAKillBeforeEveryCall()
    {
        for (int n = 1; n <= 60; ++n) {
            Place place;
            {
                FaultVfs vfs("maker"_ba, {.sideLogs = place.logs});
                Ledger ledger(vfs.uri(place.file));
                QCOMPARE(ledger.create(), SQLITE_OK);
            }
            const auto [last, synced] = runAndKill(place, false, 1, 1000, n);
            for (quint32 seed = 1; seed <= 3; ++seed) {
                const int found = commitsAfter(place, seed * 100 + quint32(n));
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
            QCOMPARE(Ledger(vfs.uri(place.file)).create(), SQLITE_OK);
        }
        // 23 calls are a few unsynced commits; see MW_FAULTVFS_DIE.
        const auto [last, synced] = runAndKill(place, false, 1, 1000, 23, "NORMAL"_ba);
        QVERIFY(last > 0);
        QCOMPARE(synced, 0);
        FaultVfs vfs("second"_ba, {.sideLogs = place.logs});
        Ledger reader(vfs.uri(place.file), {});
        QVERIFY(reader.prefix() >= last);
        bool anyLost = false;
        for (quint32 seed = 1; seed <= 40; ++seed) {
            const int found = commitsAfter(place, seed);
            QVERIFY(found >= 0);
            anyLost = anyLost || found < last;
        }
        QVERIFY(anyLost);
    }

private:
    static void journals()
    {
        QTest::addColumn<QByteArray>("journal");
        for (const char* journal : {"WAL", "DELETE", "TRUNCATE"})
            QTest::newRow(journal) << QByteArray(journal);
    }

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
    TestFaultVfs test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_faultvfs.moc"
