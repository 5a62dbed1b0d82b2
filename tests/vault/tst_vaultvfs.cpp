// SPDX-License-Identifier: GPL-3.0-or-later
// What SQLite can do, it can do through the encrypting layer; what must not happen, does not.
#include "commitprobe.h"
#include "sealedplace.h"
#include "support/spyvfs.h"
#include "vault/database.h"
#include "vault/vault.h"

#include <QProcess>
#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlQuery>
#include <QTest>
#include <thread>

using namespace mw;
using namespace mw::test;
using namespace mw::support;
using namespace mw::vault;
using namespace Qt::StringLiterals;

namespace {

const QByteArray needle = "anna@example.com"_ba;
const QByteArray filled = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM n WHERE i<3000) "
                          "INSERT INTO person SELECT i,'anna@example.com'||i,hex(randomblob(40)) FROM n;"_ba;

QByteArray tables()
{
    return "CREATE TABLE person(id INTEGER PRIMARY KEY,address TEXT,note TEXT);"
           "CREATE INDEX by_address ON person(address);"_ba;
}

QString folderIn(const QString& path)
{
    return QFileInfo(path).absolutePath();
}

} // namespace

class TestVaultVfs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void carriesAWholeVaultThroughQtsOwnDriver()
    {
        SealedPlace place;
        const VaultOptions options{.vfs = QString::fromLatin1(place.vfs.name())};
        {
            auto vault = Vault::create(place.path, options);
            QVERIFY2(vault, vault ? "" : qPrintable(vault.error().detail));
            auto database = (*vault)->connect(8);
            QVERIFY(database);
            QVERIFY(place.vfs.isBelow((*database)->handle()));
            QCOMPARE((*database)->value(u"PRAGMA journal_mode"_s)->toString(), u"wal"_s);
            QVERIFY((*database)->run(u"INSERT INTO meta VALUES('who',?)"_s, QString::fromLatin1(needle)));
        }
        auto again = Vault::open(place.path, options);
        QVERIFY(again);
        auto database = (*again)->connectReadOnly(8);
        QVERIFY(database);
        QCOMPARE((*database)->value(u"SELECT value FROM meta WHERE key='who'"_s)->toByteArray(), needle);
        QCOMPARE((*database)->value(u"PRAGMA integrity_check"_s)->toString(), u"ok"_s);
        const QByteArray file = contentsOf(place.path);
        QVERIFY(file.startsWith("MWV\x01"));
        QVERIFY(!file.contains("SQLite") && !file.contains("CREATE TABLE") && !file.contains(needle));
    }

    void servesADriverThatTakesTheUriAlone()
    {
        SealedPlace place;
        {
            QSqlDatabase db = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"sealed"_s);
            db.setConnectOptions(u"QSQLITE_OPEN_URI"_s);
            db.setDatabaseName(place.uri());
            QVERIFY(db.open());
            auto* const handle = *static_cast<sqlite3* const*>(db.driver()->handle().constData());
            QVERIFY(place.vfs.isBelow(handle));
            char* stack = nullptr;
            QCOMPARE(sqlite3_file_control(handle, "main", SQLITE_FCNTL_VFSNAME, &stack), SQLITE_OK);
            QCOMPARE(QByteArray(stack), "vault/unix"_ba);
            sqlite3_free(stack);
            QSqlQuery query(db);
            QVERIFY(query.exec(u"CREATE TABLE t(x)"_s));
            QVERIFY(query.exec(u"INSERT INTO t VALUES('väult')"_s));
            QVERIFY(query.exec(u"SELECT x FROM t"_s) && query.next());
            QCOMPARE(query.value(0).toString(), u"väult"_s);
        }
        QSqlDatabase::removeDatabase(u"sealed"_s);
    }

    void worksInEveryJournalMode_data()
    {
        QTest::addColumn<QByteArray>("mode");
        QTest::addColumn<QByteArray>("locking");
        for (const char* mode : {"DELETE", "TRUNCATE", "PERSIST", "MEMORY", "WAL"})
            for (const char* locking : {"NORMAL", "EXCLUSIVE"})
                QTest::addRow("%s, %s", mode, locking) << QByteArray(mode) << QByteArray(locking);
    }

    void worksInEveryJournalMode()
    {
        QFETCH(QByteArray, mode);
        QFETCH(QByteArray, locking);
        SpyVfs spy("spy", {.needles = {needle, "CREATE TABLE"_ba}});
        SealedPlace place("spy"_ba);
        {
            Sql db(place.uri());
            QCOMPARE(db.opened(), SQLITE_OK);
            // Few pages in memory: transactions spill, statements keep journals of their own.
            QCOMPARE(db.run("PRAGMA locking_mode=" + locking +
                            "; PRAGMA cache_size=10; PRAGMA journal_mode=" + mode + ";" + tables()),
                     SQLITE_OK);
            QCOMPARE(db.run("BEGIN;" + filled + "COMMIT"), SQLITE_OK);
            QCOMPARE(db.run("BEGIN; SAVEPOINT a; UPDATE person SET note=note||'x'; SAVEPOINT b;"
                            "DELETE FROM person WHERE id%2=0; ROLLBACK TO b; UPDATE person SET address=id;"
                            "ROLLBACK TO a; DELETE FROM person WHERE id>2000; COMMIT"),
                     SQLITE_OK);
            QCOMPARE(db.run("BEGIN; UPDATE person SET note='gone'; ROLLBACK"), SQLITE_OK);
            QVERIFY(db.run("INSERT INTO person SELECT id+(id<1999)*5000,address,note FROM person") !=
                    SQLITE_OK);
            QCOMPARE(db.ask("PRAGMA integrity_check"), "ok"_ba);
        }
        Sql db(place.uri());
        QCOMPARE(db.ask("PRAGMA integrity_check"), "ok"_ba);
        QCOMPARE(db.ask("SELECT count(*),min(address),sum(length(note)) FROM person"),
                 "2000|anna@example.com1|160000"_ba);
        QCOMPARE(spy.caught(), QStringList());
        QVERIFY(spy.written().contains(u"main"_s));
    }

    void searchesByTrigram()
    {
        SealedPlace place;
        Sql db(place.uri());
        QCOMPARE(db.run("PRAGMA journal_mode=WAL;" + tables() +
                        "CREATE VIRTUAL TABLE found USING fts5(address,note,content=person,content_rowid=id,"
                        "tokenize='trigram');" +
                        filled + "INSERT INTO found(found) VALUES('rebuild')"),
                 SQLITE_OK);
        QCOMPARE(db.ask("SELECT count(*) FROM found WHERE found MATCH '\"com2999\"'"), "1"_ba);
        QCOMPARE(db.run("INSERT INTO found(found) VALUES('optimize');"
                        "INSERT INTO found(found) VALUES('integrity-check')"),
                 SQLITE_OK);
    }

    void vacuumsInPlaceAndIntoAnotherVault()
    {
        SealedPlace place;
        const QString other = place.beside(u"other.sqlite"_s);
        Sql db(place.uri());
        QCOMPARE(db.run("PRAGMA journal_mode=WAL;" + tables() + filled + "DELETE FROM person WHERE id>100"),
                 SQLITE_OK);
        const QByteArray before = db.ask("SELECT * FROM person ORDER BY id");
        const int pages = db.ask("PRAGMA page_count").toInt();
        QCOMPARE(db.run("VACUUM"), SQLITE_OK);
        QVERIFY(db.ask("PRAGMA page_count").toInt() < pages);
        QCOMPARE(db.ask("SELECT * FROM person ORDER BY id"), before);
        QCOMPARE(db.run("VACUUM INTO '" + place.vfs.uri(other).toUtf8() + "'"), SQLITE_OK);
        QVERIFY(contentsOf(other).startsWith("MWV\x01") && !contentsOf(other).contains(needle));
        QVERIFY(contentsOf(other).left(16) != contentsOf(place.path).left(16)); // a salt of its own
        Sql copy(place.vfs.uri(other));
        QCOMPARE(copy.ask("SELECT * FROM person ORDER BY id"), before);
        QCOMPARE(copy.ask("PRAGMA integrity_check"), "ok"_ba);
        // Nowhere without keys, so never in plain by a slip.
        QVERIFY(db.run("VACUUM INTO '" + place.folder.filePath(u"nowhere.sqlite"_s).toUtf8() + "'") !=
                SQLITE_OK);
        QVERIFY(!QFile::exists(place.folder.filePath(u"nowhere.sqlite"_s)));
    }

    void copiesByTheBackupInterfaceWhileItIsWritten()
    {
        SealedPlace place;
        const QString other = place.beside(u"backup.sqlite"_s);
        Sql db(place.uri());
        QCOMPARE(db.run("PRAGMA journal_mode=WAL;" + tables() + filled), SQLITE_OK);
        Sql writer(place.uri());
        Sql copy(place.vfs.uri(other));
        sqlite3_backup* backup = sqlite3_backup_init(copy.handle(), "main", db.handle(), "main");
        QVERIFY(backup);
        QCOMPARE(sqlite3_backup_step(backup, 5), SQLITE_OK);
        QCOMPARE(writer.run("UPDATE person SET note='new'"), SQLITE_OK);
        QCOMPARE(sqlite3_backup_step(backup, -1), SQLITE_DONE);
        QCOMPARE(sqlite3_backup_finish(backup), SQLITE_OK);
        QCOMPARE(copy.ask("SELECT count(*) FROM person WHERE note='new'"), "3000"_ba);
        QCOMPARE(copy.ask("PRAGMA integrity_check"), "ok"_ba);
        QVERIFY(!contentsOf(other).contains(needle));
    }

    void attachesAnotherVaultAndCommitsToBothAtOnce()
    {
        SpyVfs spy("spy", {.needles = {needle}});
        SealedPlace place("spy"_ba);
        const QString other = place.beside(u"other.sqlite"_s);
        {
            Sql db(place.uri());
            QCOMPARE(db.run(tables() + "ATTACH '" + place.vfs.uri(other).toUtf8() + "' AS two"), SQLITE_OK);
            QVERIFY(VaultVfs::prepareAttached(db.handle(), "two"));
            QVERIFY(place.vfs.isBelow(db.handle(), "two"));
            QCOMPARE(db.run("CREATE TABLE two.copy(id,address,note);BEGIN;" + filled +
                            "INSERT INTO two.copy SELECT * FROM person;COMMIT"),
                     SQLITE_OK);
            QCOMPARE(db.run("BEGIN;UPDATE person SET note=1;UPDATE two.copy SET note=1;COMMIT"), SQLITE_OK);
            QVERIFY(spy.written().contains(u"other"_s)); // a super-journal
        }
        QCOMPARE(spy.caught(), QStringList());
        Sql db(place.vfs.uri(other));
        QCOMPARE(db.ask("SELECT count(*) FROM copy WHERE note=1"), "3000"_ba);
        QVERIFY(!VaultVfs::prepareAttached(db.handle(), "temp"));
        Sql memory(u":memory:"_s);
        QVERIFY(!place.vfs.isBelow(memory.handle()));
    }

    void attachesAPlainFileToReadFromIt()
    {
        SealedPlace place;
        const QString plain = place.folder.filePath(u"plain.sqlite"_s);
        Sql(u"file:"_s + plain).run(tables() + filled);
        Sql db(place.uri());
        QCOMPARE(db.run(tables() + "ATTACH 'file:" + plain.toUtf8() + "?vfs=unix' AS old"), SQLITE_OK);
        QCOMPARE(db.run("INSERT INTO person SELECT * FROM old.person"), SQLITE_OK);
        QCOMPARE(db.ask("SELECT count(*) FROM person"), "3000"_ba);
        QVERIFY(!contentsOf(place.path).contains(needle));
    }

    void servesManyThreads()
    {
        SealedPlace place;
        Sql maker(place.uri());
        QCOMPARE(maker.run("PRAGMA journal_mode=WAL;PRAGMA synchronous=OFF;" + tables() + filled), SQLITE_OK);
        std::atomic_int wrong = 0;
        std::vector<std::thread> threads;
        for (int t = 0; t < 2; ++t)
            threads.emplace_back([&, t] {
                Sql db(place.uri());
                db.run("PRAGMA synchronous=OFF;PRAGMA cache_size=20");
                for (int i = 0; i < 60; ++i)
                    wrong += db.run("BEGIN IMMEDIATE;UPDATE person SET note='t" + QByteArray::number(t) +
                                    "' WHERE id%60=" + QByteArray::number(i) + ";COMMIT") != SQLITE_OK;
            });
        for (int t = 0; t < 3; ++t)
            threads.emplace_back([&] {
                Sql db(place.uri());
                db.run("PRAGMA cache_size=20");
                for (int i = 0; i < 40; ++i)
                    wrong += db.ask("SELECT count(*) FROM person WHERE address LIKE 'anna%'") != "3000";
            });
        threads.emplace_back([&] {
            Sql db(place.uri());
            for (int i = 0; i < 40; ++i)
                db.run("PRAGMA wal_checkpoint(PASSIVE)");
        });
        for (std::thread& thread : threads)
            thread.join();
        QCOMPARE(wrong.load(), 0);
        QCOMPARE(maker.ask("PRAGMA integrity_check"), "ok"_ba);
    }

    void survivesWhateverCallFailsBelow_data()
    {
        QTest::addColumn<QByteArray>("journal");
        QTest::addColumn<int>("operation");
        for (const char* journal : {"WAL", "DELETE"})
            for (const auto& [name, op] :
                 {std::pair{"write", Operation::Write}, std::pair{"sync", Operation::Sync},
                  std::pair{"read", Operation::Read}, std::pair{"truncate", Operation::Truncate}})
                QTest::addRow("%s, %s", journal, name) << QByteArray(journal) << int(op);
    }

    void survivesWhateverCallFailsBelow()
    {
        QFETCH(QByteArray, journal);
        QFETCH(int, operation);
        const auto op = static_cast<Operation>(operation);
        int failed = 0;
        for (int n = 1; n <= 150; n += 1 + n / 20) {
            Place disk;
            FaultVfs fault("fault"_ba, {.sideLogs = disk.logs});
            VaultVfs vfs("vault", "fault");
            vfs.setKeys(disk.file, testRing());
            int acknowledged = 0;
            {
                CommitProbe probe(vfs.uri(disk.file), journal, "EXTRA"_ba);
                QCOMPARE(probe.opened(), SQLITE_OK);
                QCOMPARE(probe.create(), SQLITE_OK);
                fault.failNth(op, n);
                for (int t = 1; t <= 20; ++t) {
                    if (probe.commit(t) != SQLITE_OK) {
                        ++failed;
                        break;
                    }
                    acknowledged = t;
                }
                fault.clearFailures();
            }
            CommitProbe after(vfs.uri(disk.file), {});
            const int found = after.prefix();
            QVERIFY2(found == acknowledged || found == acknowledged + 1,
                     qPrintable(u"n %1: %2 of %3"_s.arg(n).arg(found).arg(acknowledged)));
        }
        QVERIFY(failed > 0 || op == Operation::Truncate);
    }

    void losesNothingThatWasSyncedInAPowerCut_data()
    {
        QTest::addColumn<QByteArray>("journal");
        QTest::newRow("WAL") << "WAL"_ba;
        QTest::newRow("DELETE") << "DELETE"_ba;
        QTest::newRow("PERSIST") << "PERSIST"_ba;
        QTest::newRow("TRUNCATE") << "TRUNCATE"_ba;
    }

    void losesNothingThatWasSyncedInAPowerCut()
    {
        QFETCH(QByteArray, journal);
        Place disk;
        FaultVfs fault("fault"_ba, {.sideLogs = disk.logs});
        FaultVfs quiet("quiet"_ba);
        VaultVfs vfs("vault", "fault");
        VaultVfs reader("reader", "quiet");
        const auto ring = testRing();
        vfs.setKeys(disk.file, ring);
        CommitProbe probe(vfs.uri(disk.file), journal, "EXTRA"_ba);
        QCOMPARE(probe.create(), SQLITE_OK);
        QCOMPARE(probe.commit(1), SQLITE_OK);
        quint32 seed = 0;
        for (int t = 2; t <= 21; ++t) {
            QCOMPARE(probe.commit(t), SQLITE_OK);
            if (t % 2 == 0) { // half of the cuts come amid a transaction that has spilled
                QCOMPARE(probe.run("BEGIN IMMEDIATE"_ba), SQLITE_OK);
                for (int i = 0; i < 12; ++i)
                    QCOMPARE(probe.write(1000 + t), SQLITE_OK);
            }
            for (int i = 0; i < 5; ++i) {
                const QString target = disk.next();
                QVERIFY(surviveTo(disk.data, disk.logs, target, ++seed));
                const QString file = target + u"/v.db"_s;
                reader.setKeys(file, ring);
                {
                    CommitProbe after(reader.uri(file), {});
                    QCOMPARE(after.opened(), SQLITE_OK);
                    QCOMPARE(after.prefix(), t);
                }
                QDir(target).removeRecursively();
            }
            if (t % 2 == 0)
                QCOMPARE(probe.run("ROLLBACK"_ba), SQLITE_OK);
        }
    }

    void refusesWrongKeysAndLosesNothingByIt()
    {
        SealedPlace place;
        const QString copy = place.folder.filePath(u"copy.sqlite"_s);
        {
            Sql db(place.uri());
            QCOMPARE(db.run("PRAGMA journal_mode=WAL;" + tables() + filled), SQLITE_OK);
            // As a crash leaves them: the log holds what the main file does not.
            QVERIFY(QFile::copy(place.path, copy) && QFile::copy(place.path + u"-wal"_s, copy + u"-wal"_s));
        }
        const QByteArray log = contentsOf(copy + u"-wal"_s);
        place.vfs.setKeys(copy, testRing('w'));
        Sql db;
        QCOMPARE(db.open(place.vfs.uri(copy)), SQLITE_AUTH);
        db.close();
        QCOMPARE(contentsOf(copy + u"-wal"_s), log);
        QCOMPARE(*keysFit(copy, testRing('w')), Opened::BadTag);
        QCOMPARE(*keysFit(copy, place.ring), Opened::Ok);
        const auto refused = Database::open(copy, {.vfs = u"vault"_s});
        QCOMPARE(refused.error().kind, DbError::Kind::WrongKey);
        // A bit of the salt: the keys fit no page any more, and the log stays.
        place.vfs.setKeys(copy, place.ring);
        QVERIFY(flip(copy, 7));
        QVERIFY(db.open(place.vfs.uri(copy)) != SQLITE_OK);
        db.close();
        QCOMPARE(contentsOf(copy + u"-wal"_s), log);
        QVERIFY(flip(copy, 7) && flip(copy, 1)); // a bit of the mark
        QVERIFY(db.open(place.vfs.uri(copy)) != SQLITE_OK);
        db.close();
        QCOMPARE(contentsOf(copy + u"-wal"_s), log);
        QVERIFY(flip(copy, 1));
        QCOMPARE(db.open(place.vfs.uri(copy)), SQLITE_OK);
        QCOMPARE(db.ask("SELECT count(*) FROM person"), "3000"_ba);
        place.vfs.forgetKeys(copy);
        QCOMPARE(Sql().open(place.vfs.uri(copy)), SQLITE_AUTH);
    }

    void refusesWhatIsNoVault_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("kind");
        QTest::newRow("a plain SQLite file") << QByteArray() << int(format::FileKind::Plain);
        QTest::newRow("a newer vault")
            << "MWV\x02"_ba + QByteArray(8188, 'x') << int(format::FileKind::NewerVault);
        QTest::newRow("a PDF") << "%PDF-1.7"_ba + QByteArray(9000, 'p') << int(format::FileKind::Foreign);
        QTest::newRow("zeros") << QByteArray(8192, '\0') << int(format::FileKind::Foreign);
        QTest::newRow("a few bytes") << "MWV"_ba << int(format::FileKind::Foreign);
        QTest::newRow("a mark and noise")
            << "MWV\x01"_ba + QByteArray(9000, 'r') << int(format::FileKind::Vault);
    }

    void refusesWhatIsNoVault()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, kind);
        SealedPlace place;
        if (bytes.isEmpty())
            Sql(u"file:"_s + place.path).run(tables() + filled);
        else
            QVERIFY(overwrite(place.path, bytes));
        const QByteArray before = contentsOf(place.path);
        QCOMPARE(int(*fileKind(place.path)), kind);
        Sql db;
        QVERIFY(db.open(place.uri()) != SQLITE_OK);
        db.close();
        QCOMPARE(contentsOf(place.path), before);
        QVERIFY(!Database::open(place.path, {.vfs = u"vault"_s}));
        QCOMPARE(contentsOf(place.path), before);
        QCOMPARE(QDir(folderIn(place.path)).entryList(QDir::Files).size(), 1);
    }

    void tellsAnEmptyFileFromNone()
    {
        SealedPlace place;
        QCOMPARE(fileKind(place.path).error().kind, DbError::Kind::Missing);
        QCOMPARE(fileKind(place.folder.path()).error().kind, DbError::Kind::Io); // no file at all
        QVERIFY(overwrite(place.path, {}));
        QCOMPARE(*fileKind(place.path), format::FileKind::Empty);
        QCOMPARE(*keysFit(place.path, place.ring), Opened::Ok);
        Sql db(place.uri());
        QCOMPARE(db.run(tables()), SQLITE_OK);
        QCOMPARE(*fileKind(place.path), format::FileKind::Vault);
    }

    void looksAtAnOpenFileWithoutDroppingItsLocks()
    {
        // POSIX drops a process's locks on a file when it closes any descriptor of it.
        SealedPlace place;
        Sql holder(place.uri());
        QCOMPARE(holder.run(tables() + "BEGIN EXCLUSIVE"), SQLITE_OK);
        QCOMPARE(*fileKind(place.path), format::FileKind::Vault);
        QCOMPARE(*keysFit(place.path, place.ring), Opened::Ok);
        QProcess other;
        other.start(QCoreApplication::applicationFilePath(), {u"--is-locked"_s, place.path});
        QVERIFY(other.waitForFinished());
        QCOMPARE(other.exitCode(), 7);
        QCOMPARE(holder.run("COMMIT"), SQLITE_OK);
        other.start(QCoreApplication::applicationFilePath(), {u"--is-locked"_s, place.path});
        QVERIFY(other.waitForFinished());
        QCOMPARE(other.exitCode(), 0);
    }

    void findsEveryFlippedBitAndSwappedPage()
    {
        SealedPlace place;
        {
            Sql db(place.uri());
            QCOMPARE(db.run(tables() + filled), SQLITE_OK);
        }
        const QByteArray whole = contentsOf(place.path);
        const auto readAll = [&] {
            Sql db;
            if (const int rc = db.open(place.uri()); rc != SQLITE_OK)
                return QByteArray("error: not opened");
            return db.ask("SELECT count(*),sum(length(note)) FROM person NOT INDEXED");
        };
        const QByteArray right = readAll();
        int found = 0;
        for (qint64 at = 3; at < whole.size(); at += 4096 * 3 + 1009) {
            QVERIFY(overwrite(place.path, whole) && flip(place.path, at, int(at % 8)));
            const QByteArray answer = readAll();
            QVERIFY2(answer == right || answer.startsWith("error"), answer.constData());
            found += answer != right;
        }
        QVERIFY(found > 3);
        QByteArray swapped = whole;
        const qsizetype last = whole.size() / 4096 - 1;
        for (qsizetype page = 1; page < last; page += 2) {
            swapped.replace(page * 4096, 4096, whole.mid((page + 1) * 4096, 4096));
            swapped.replace((page + 1) * 4096, 4096, whole.mid(page * 4096, 4096));
        }
        QVERIFY(overwrite(place.path, swapped));
        QVERIFY(readAll().startsWith("error"));
    }
};

int main(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    if (app.arguments().value(1) == u"--is-locked") {
        VaultVfs vfs;
        const QString path = app.arguments().value(2);
        vfs.setKeys(path, testRing());
        Sql db(vfs.uri(path));
        sqlite3_busy_timeout(db.handle(), 0);
        return db.run("SELECT * FROM person") == SQLITE_BUSY ? 7 : 0;
    }
    TestVaultVfs test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_vaultvfs.moc"
