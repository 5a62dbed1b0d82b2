// SPDX-License-Identifier: GPL-3.0-or-later
#include "commitprobe.h"

#include <atomic>
#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlError>
#include <QSqlQuery>
#include <QTest>
#include <thread>

using namespace mw::support;
using namespace mw::test;
using namespace Qt::StringLiterals;

class TestFaultVfs : public QObject
{
    Q_OBJECT

    FaultVfs m_after{"after"_ba};

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

    void fillsUpWithoutHarmAndRecovers_data() { journals(); }

    void fillsUpWithoutHarmAndRecovers()
    {
        QFETCH(QByteArray, journal);
        for (int room = 0; room < 60000; room += 1777) {
            Place place;
            FaultVfs vfs("full"_ba, {.sideLogs = place.logs});
            CommitProbe probe(vfs.uri(place.file), journal, "EXTRA"_ba);
            QCOMPARE(probe.create(), SQLITE_OK);
            vfs.setFull(room);
            int t = 0;
            int rc = SQLITE_OK;
            while (t < 200 && (rc = probe.commit(t + 1)) == SQLITE_OK)
                ++t;
            QCOMPARE(rc, SQLITE_FULL);
            QCOMPARE(probe.prefix(), t);
            QCOMPARE(commitsAfter(place, quint32(room), m_after), t);
            vfs.setRoom();
            QCOMPARE(probe.commit(t + 1), SQLITE_OK);
            QCOMPARE(probe.prefix(), t + 1);
            QCOMPARE(commitsAfter(place, quint32(room), m_after), t + 1);
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
        int tried = 0;
        for (int n = 1; n <= 200; ++n) {
            Place place;
            FaultVfs vfs("nth"_ba, {.sideLogs = place.logs});
            int acknowledged = 0;
            bool uncertain = false;
            {
                CommitProbe probe(vfs.uri(place.file), journal, "EXTRA"_ba);
                QCOMPARE(probe.create(), SQLITE_OK);
                vfs.resetCounts();
                vfs.failNth(op, n);
                for (int t = 1; t <= 40 && !uncertain; ++t) {
                    if (probe.commit(t) == SQLITE_OK)
                        acknowledged = t;
                    else
                        uncertain = true;
                }
                failed += uncertain;
            }
            if (n > vfs.counts()[op])
                break; // the workload has no such call any more
            tried = n;
            vfs.clearFailures();
            const int cut = commitsAfter(place, quint32(n), m_after);
            QVERIFY2(
                cut >= acknowledged && cut <= acknowledged + uncertain,
                qPrintable(u"n %1: %2 after the cut, acknowledged %3"_s.arg(n).arg(cut).arg(acknowledged)));
            CommitProbe again(vfs.uri(place.file), {});
            const int found = again.prefix();
            QVERIFY2(found >= acknowledged && found <= acknowledged + uncertain,
                     qPrintable(u"n %1: %2 found, acknowledged %3"_s.arg(n).arg(found).arg(acknowledged)));
        }
        // A checkpoint that fails after a commit fails nobody's statement.
        QVERIFY2(op != Operation::Write || (failed > 100 && tried == 200),
                 qPrintable(QString::number(failed)));
        QVERIFY(op != Operation::Sync || failed > 40);
    }

    void failsForeverWhenTold()
    {
        Place place;
        FaultVfs vfs("forever"_ba);
        CommitProbe probe(vfs.uri(place.file));
        QCOMPARE(probe.create(), SQLITE_OK);
        vfs.failNth(Operation::Sync, 1, FaultPlan::Lasting::Forever);
        QCOMPARE(probe.commit(1), SQLITE_IOERR);
        QCOMPARE(sqlite3_extended_errcode(probe.handle()), SQLITE_IOERR_FSYNC);
        QCOMPARE(probe.commit(1), SQLITE_IOERR);
        vfs.clearFailures();
        QCOMPARE(probe.commit(1), SQLITE_OK);
        vfs.failNth(Operation::Write, 1, FaultPlan::Lasting::Once, SQLITE_IOERR_NOMEM);
        QCOMPARE(probe.commit(2), SQLITE_NOMEM);
    }

    void isReadOnlyWhenTold()
    {
        Place place;
        FaultVfs vfs("readonly"_ba, {.sideLogs = place.logs});
        {
            CommitProbe probe(vfs.uri(place.file), "DELETE"_ba, "FULL"_ba);
            QCOMPARE(probe.create(), SQLITE_OK);
            QCOMPARE(probe.commit(1), SQLITE_OK);
            vfs.setReadOnly(true);
            QVERIFY(probe.commit(2) != SQLITE_OK);
        }
        {
            CommitProbe probe(vfs.uri(place.file), {});
            QCOMPARE(sqlite3_db_readonly(probe.handle(), "main"), 1);
            QCOMPARE(probe.commit(2), SQLITE_READONLY);
            QCOMPARE(probe.prefix(), 1);
        }
        QCOMPARE(CommitProbe(vfs.uri(place.data + u"/new.db"_s)).opened(), SQLITE_CANTOPEN);
        vfs.setReadOnly(false);
        CommitProbe probe(vfs.uri(place.file), {});
        QCOMPARE(probe.commit(2), SQLITE_OK);
    }

    void servesSeveralThreads()
    {
        Place place;
        FaultVfs vfs("threads"_ba, {.sideLogs = place.logs});
        QCOMPARE(CommitProbe(vfs.uri(place.file)).create(), SQLITE_OK);
        std::atomic<int> commits = 0;
        std::vector<std::thread> threads;
        for (int thread = 0; thread < 4; ++thread) {
            threads.emplace_back([&] {
                CommitProbe probe(vfs.uri(place.file), "WAL"_ba, "NORMAL"_ba);
                for (int i = 0; i < 40; ++i) {
                    const bool done =
                        probe.run("BEGIN IMMEDIATE"_ba) == SQLITE_OK &&
                        probe.write(probe.ask("SELECT last+1 FROM head").toInt()) == SQLITE_OK &&
                        probe.run("COMMIT"_ba) == SQLITE_OK;
                    commits += done;
                }
            });
        }
        QList<int> found;
        for (quint32 seed = 1; seed <= 20; ++seed)
            found.append(commitsAfter(place, seed, m_after));
        for (std::thread& thread : threads)
            thread.join();
        QCOMPARE(commits.load(), 160);
        QCOMPARE(CommitProbe(vfs.uri(place.file), {}).prefix(), 160);
        for (const int n : found)
            QVERIFY2(n >= 0, qPrintable(QString::number(n)));
    }

private:
    static void journals()
    {
        QTest::addColumn<QByteArray>("journal");
        for (const char* journal : {"WAL", "DELETE", "TRUNCATE"})
            QTest::newRow(journal) << QByteArray(journal);
    }
};

QTEST_GUILESS_MAIN(TestFaultVfs)
#include "tst_faultvfs.moc"
