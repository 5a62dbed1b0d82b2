// SPDX-License-Identifier: GPL-3.0-or-later
// A backup of one moment, whatever goes on meanwhile; and what is left when it cannot be made: nothing.
#include "backup/backupname.h"
#include "backup/existingbackups.h"
#include "backup/sealedslice.h"
#include "savedvault.h"
#include "support/faultvfs.h"
#include "support/spyvfs.h"

#include <atomic>
#include <QLockFile>
#include <QProcess>
#include <QTest>
#include <thread>
#include <unistd.h>

using namespace mw;
using namespace mw::test;
using namespace mw::backup;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int manyContacts = 2000; // with 2 KB each, some slices of a copy

/// What stands in the vault inside a backup.
QByteArray askIn(const QString& file, const vault::DataKeys& keys, const char* sql)
{
    const auto head = readHead(file);
    const base::JobControl control;
    SealedSlice slice(file, keys, {});
    auto db = slice.toRead(head->vaultStart(), head->vaultSize(), control);
    return db ? db->text(sql).value_or("error"_ba) : "closed"_ba;
}

} // namespace

class TestBackupMaker : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void savesAWholeVaultInOneFile()
    {
        SavedVault saved;
        std::vector<base::JobProgress> way;
        const base::JobControl control([&](base::JobProgress progress) { way.push_back(progress); });
        const auto made = saved.maker().make(saved.backups.path(), u"Shop: \"Süd\"/1"_s, control);
        QVERIFY(made);
        QCOMPARE(saved.inBackups(), QStringList{u"Shop_ _Süd__1-20261118-110640.mwbackup"_s});
        QCOMPARE(made->facts.contacts, 20);
        QCOMPARE(made->facts.deliveries, 0);
        QCOMPARE(made->facts.madeAt, aMorning);
        QCOMPARE(made->facts.bytes, QFileInfo(made->path).size());
        QCOMPARE(made->facts.vaultId, saved.slotsFile->vaultId());
        const auto checked = verifyBackup(made->path, saved.keys, {});
        QVERIFY(checked);
        QCOMPARE(checked->contacts, 20);
        QCOMPARE(checked->migration, made->facts.migration);
        QVERIFY(way.size() >= 3);
        for (std::size_t i = 1; i < way.size(); ++i)
            QVERIFY(way[i].done >= way[i - 1].done && way[i].total == way[i - 1].total);
        QCOMPARE(way.back().done, way.back().total);
    }

    void writesNothingInClear()
    {
        support::SpyVfs spy("spy",
                            {.needles = {"anna"_ba, "CREATE TABLE"_ba, "SQLite format"_ba, "Shop"_ba}});
        SavedVault saved;
        const auto made = saved.maker("spy"_ba).make(saved.backups.path(), u"Shop"_s, {});
        QVERIFY(made);
        QCOMPARE(spy.caught(), QStringList());
        const QByteArray file = contentsOf(made->path);
        QVERIFY(file.startsWith("mailwright backup 1\n"));
        QVERIFY(!file.contains("anna") && !file.contains("Shop") && !file.contains("SQLite"));
        const auto head = readHead(made->path);
        QCOMPARE(file.mid(head->vaultStart(), 4), "MWV\x01"_ba);
        QVERIFY(file.mid(head->vaultStart(), 16) !=
                contentsOf(saved.vaultPath).first(16)); // a salt of its own
    }

    void copiesOneMomentWhileAWriterCommitsBetweenTheSlices()
    {
        SavedVault saved(manyContacts, 1000);
        Sql writer(saved.vfs.uri(saved.vaultPath));
        QCOMPARE(writer.run("INSERT INTO meta VALUES('written',(SELECT count(*) FROM contact))"), SQLITE_OK);
        int commits = 0;
        const base::JobControl control([&](base::JobProgress) {
            ++commits;
            const int from = 100000 + commits * 50;
            // Old pages change too, both before and after where the copy is.
            if (writer.run(
                    "BEGIN IMMEDIATE;" + insertContacts(from, 50, 500) +
                    "UPDATE contact SET version=version+1 WHERE id%7=" + QByteArray::number(commits % 7) +
                    ";UPDATE meta SET value=(SELECT count(*) FROM contact) WHERE key='written';COMMIT;"
                    "PRAGMA wal_checkpoint(PASSIVE)") != SQLITE_OK)
                commits = -1000;
        });
        const auto made = saved.maker().make(saved.backups.path(), u"Shop"_s, control);
        QVERIFY(made);
        QVERIFY2(commits > 5, qPrintable(QString::number(commits)));
        QCOMPARE(made->facts.contacts, manyContacts);
        QCOMPARE(askIn(made->path, saved.keys, "SELECT value FROM meta WHERE key='written'").toInt(),
                 manyContacts);
        QCOMPARE(askIn(made->path, saved.keys, "SELECT max(version) FROM contact"), "1"_ba);
        QCOMPARE(askIn(made->path, saved.keys, "PRAGMA integrity_check"), "ok"_ba);
    }

    void copiesOneMomentWhileThreadsWriteAndCheckpoint()
    {
        SavedVault saved(500, 500);
        saved.run("INSERT INTO meta VALUES('written',500)");
        std::atomic_bool stop = false;
        std::atomic_int failed = 0;
        std::thread writer([&] {
            Sql db(saved.vfs.uri(saved.vaultPath));
            for (int i = 0; !stop; ++i)
                failed += db.run("BEGIN IMMEDIATE;" + insertContacts(1000 + i * 5, 5, 500) +
                                 "UPDATE meta SET value=value+5 WHERE key='written';COMMIT") != SQLITE_OK;
        });
        std::thread checkpointer([&] {
            Sql db(saved.vfs.uri(saved.vaultPath));
            while (!stop)
                db.run("PRAGMA wal_checkpoint(PASSIVE)");
        });
        std::vector<QString> paths;
        for (int i = 0; i < 5; ++i)
            paths.push_back(saved.save());
        stop = true;
        writer.join();
        checkpointer.join();
        QCOMPARE(failed.load(), 0);
        for (const QString& path : paths) {
            const auto facts = verifyBackup(path, saved.keys, {});
            QVERIFY(facts);
            QCOMPARE(askIn(path, saved.keys, "SELECT value FROM meta WHERE key='written'").toLongLong(),
                     facts->contacts);
        }
    }

    void holdsTheSameRowsAsTheVault()
    {
        SavedVault saved(300, 300);
        const QString path = saved.save();
        Sql source(saved.vfs.uri(saved.vaultPath));
        const auto head = readHead(path);
        const QString inside = saved.folder.filePath(u"inside.sqlite"_s);
        QVERIFY(overwrite(inside, contentsOf(path).mid(head->vaultStart(), head->vaultSize())));
        saved.vfs.setKeys(inside, saved.keys.ring());
        Sql copy(saved.vfs.uri(inside));
        const QByteArray rows = dumpOf(source);
        QVERIFY(rows.size() > 200'000 && !rows.contains("error"));
        QVERIFY(rows == dumpOf(copy));
    }

    void neverTakesANameThatIsTaken()
    {
        SavedVault saved;
        const QString first = saved.save();
        const QByteArray bytes = contentsOf(first);
        const QString second = saved.save();
        saved.clock.time -= 1s;
        const QString third = saved.save();
        saved.clock.time -= 5min;
        const QString fourth = saved.save();
        QCOMPARE((QSet<QString>{first, second, third, fourth}).size(), 4);
        QVERIFY(contentsOf(first) == bytes);
        for (const QString& file : {first, second, third, fourth})
            QCOMPARE(BackupName::parse(QFileInfo(file).fileName())->madeAt, readHead(file)->madeAt());
    }

    void removesWhatAKilledMakeLeftAndNothingElse()
    {
        SavedVault saved;
        const QStringList others{u"Shop-20260101-000000.mwbackup"_s, u"Shop-holiday.mwbackup.part"_s,
                                 u"Store-20260101-000000.mwbackup.part"_s, u"film.part"_s};
        for (const QString& name : others + QStringList{u"Shop-20260101-000000.mwbackup.part"_s})
            QVERIFY(overwrite(saved.backups.filePath(name), "x"_ba));
        const QString path = saved.save();
        QStringList wanted = others + QStringList{QFileInfo(path).fileName()};
        wanted.sort();
        QCOMPARE(saved.inBackups(), wanted);
    }

    void goesOnWhileTheVaultIsKeyedAgain()
    {
        SavedVault saved;
        const QString before = saved.save();
        QVERIFY(saved.slotsFile->beginRekey(saved.keys));
        saved.saveSlots();
        const QString during = saved.save();
        QVERIFY(saved.slotsFile->endRekey(saved.keys));
        // Sealed with the new key alone, so it outlives the old one.
        QVERIFY(verifyBackup(during, saved.keys, {}));
        COMPARE_KIND(verifyBackup(before, saved.keys, {}), KeysUnfit);
        for (const QString& file : {before, during}) {
            const auto slotsFile = readSlots(file);
            QVERIFY(slotsFile);
            const auto keys = slotsFile->unlockByKeychain(base::Secret(QByteArray(saved.keychain)));
            QVERIFY(keys);
            QVERIFY(verifyBackup(file, *keys, {}));
        }
    }

    void refusesWhenNobodyCouldOpenTheBackup()
    {
        SavedVault saved;
        const QByteArray good = contentsOf(saved.slotsPath);
        const auto tried = [&] { return saved.maker().make(saved.backups.path(), u"Shop"_s, {}); };
        QVERIFY(flip(saved.slotsPath, 50));
        COMPARE_KIND(tried(), SlotsUnusable);
        QVERIFY(QFile::remove(saved.slotsPath));
        COMPARE_KIND(tried(), SlotsUnusable);
        SavedVault other;
        QVERIFY(overwrite(saved.slotsPath, contentsOf(other.slotsPath)));
        COMPARE_KIND(tried(), KeysUnfit);
        QCOMPARE(saved.inBackups(), QStringList());
        QVERIFY(overwrite(saved.slotsPath, good));
        QVERIFY(tried());
    }

    void refusesADamagedVault()
    {
        SavedVault saved(200, 500);
        saved.run("PRAGMA wal_checkpoint(TRUNCATE)");
        QVERIFY(flip(saved.vaultPath, QFileInfo(saved.vaultPath).size() - 4096 * 5 + 100));
        COMPARE_KIND(saved.maker().make(saved.backups.path(), u"Shop"_s, {}), VaultUnreadable);
        QCOMPARE(saved.inBackups(), QStringList());
    }

    void refusesWhatIsNoVaultAndWhatIsNewer()
    {
        SavedVault saved;
        saved.run("PRAGMA user_version=9999");
        COMPARE_KIND(saved.maker().make(saved.backups.path(), u"Shop"_s, {}), Newer);
        saved.run("PRAGMA user_version=1; PRAGMA application_id=7");
        COMPARE_KIND(saved.maker().make(saved.backups.path(), u"Shop"_s, {}), VaultUnreadable);
        const QString moved = saved.folder.filePath(u"moved.sqlite"_s);
        QVERIFY(QFile::rename(saved.vaultPath, moved));
        QVERIFY(!saved.maker().make(saved.backups.path(), u"Shop"_s, {}));
        QVERIFY(!QFile::exists(saved.vaultPath));
        QCOMPARE(saved.inBackups(), QStringList());
    }

    /// An upgrade is preceded by a backup, and old backups are kept: neither needs all tables.
    void savesAVaultOfTheFirstMigration()
    {
        SavedVault saved(0);
        QVERIFY(QFile::remove(saved.vaultPath));
        saved.run("PRAGMA application_id=0x4D575254; PRAGMA user_version=1; CREATE TABLE meta(key,value)");
        const auto made = saved.maker().make(saved.backups.path(), u"Shop"_s, {});
        QVERIFY(made);
        QCOMPARE(made->facts.migration, 1);
        QCOMPARE(made->facts.contacts, 0);
    }

    void stopsAtOnceWhenCancelled_data()
    {
        QTest::addColumn<int>("steps");
        for (int steps = 0; steps < 16; ++steps)
            QTest::addRow("after %d", steps) << steps;
    }

    void stopsAtOnceWhenCancelled()
    {
        QFETCH(int, steps);
        static SavedVault saved(manyContacts, 1000);
        int left = steps;
        base::JobControl* self = nullptr;
        base::JobControl control([&](base::JobProgress) {
            if (--left <= 0)
                self->cancel();
        });
        self = &control;
        if (steps == 0)
            control.cancel();
        const auto made = saved.maker().make(saved.backups.path(), u"Shop"_s, control);
        COMPARE_KIND(made, Cancelled);
        QCOMPARE(saved.inBackups(), QStringList());
    }

    /// The check is one step of SQLite's, and stops all the same.
    void stopsInTheMidstOfTheCheck()
    {
        SavedVault saved(manyContacts, 2000);
        base::JobControl* self = nullptr;
        std::int64_t after = 0;
        base::JobControl control([&](base::JobProgress progress) {
            after += self->cancelled();
            if (progress.done > progress.total / 3 * 2 + progress.total / 12)
                self->cancel();
        });
        self = &control;
        COMPARE_KIND(saved.maker().make(saved.backups.path(), u"Shop"_s, control), Cancelled);
        QVERIFY2(after < 2, qPrintable(QString::number(after)));
        QCOMPARE(saved.inBackups(), QStringList());
    }

    void saysThatTheFolderIsGone()
    {
        SavedVault saved(manyContacts, 1000);
        COMPARE_KIND(saved.maker().make(saved.folder.filePath(u"drive"_s), u"Shop"_s, {}), FolderGone);
        QVERIFY(!QFile::exists(saved.folder.filePath(u"drive"_s)));
        COMPARE_KIND(saved.maker().make(saved.slotsPath, u"Shop"_s, {}), FolderGone);
        // At each step on the way.
        bool reached = false;
        for (int at = 1; !reached; ++at) {
            QVERIFY(saved.backups.mkpath(u"."_s));
            int left = at;
            const base::JobControl control([&](base::JobProgress progress) {
                if (--left == 0)
                    saved.backups.removeRecursively();
                reached = progress.done == progress.total;
            });
            const auto made = saved.maker().make(saved.backups.path(), u"Shop"_s, control);
            if (left <= 0)
                COMPARE_KIND(made, FolderGone);
            QVERIFY(at < 100);
        }
    }

    void saysThatTheDiskIsFull()
    {
        SavedVault saved(100, 500);
        support::FaultVfs faults("faults");
        const qint64 needed = QFileInfo(saved.save()).size();
        for (qint64 room = 0; room < needed; room += needed / 40 + 1) {
            faults.setFull(room);
            const auto made = saved.maker("faults"_ba).make(saved.backups.path(), u"Full"_s, {});
            COMPARE_KIND(made, Full);
            QCOMPARE(saved.inBackups().size(), 1);
        }
        faults.setFull(needed);
        QVERIFY(saved.maker("faults"_ba).make(saved.backups.path(), u"Full"_s, {}));
    }

    void leavesNothingWhenAnyCallFails()
    {
        SavedVault saved(60, 500);
        support::FaultVfs faults("faults");
        const auto make = [&] { return saved.maker("faults"_ba).make(saved.backups.path(), u"Shop"_s, {}); };
        using support::Operation;
        for (const Operation op : {Operation::Open, Operation::Read, Operation::Write, Operation::Sync}) {
            faults.resetCounts();
            faults.clearFailures();
            const auto whole = make();
            QVERIFY(whole && QFile::remove(whole->path));
            const qint64 calls = faults.counts()[op];
            QVERIFY(calls > 0);
            for (qint64 n = 1; n <= calls; n += 1 + calls / 25) {
                faults.failNth(op, n);
                const auto made = make();
                if (op == Operation::Sync)
                    COMPARE_KIND(made, Io);
                // The peek at the header may fail once and is asked again.
                if (made)
                    QVERIFY(verifyBackup(made->path, saved.keys, {}) && QFile::remove(made->path));
                QCOMPARE(saved.inBackups(), QStringList());
            }
        }
    }

    void letsOneBackupOfAWorkspaceBeMadeAtATime()
    {
        SavedVault saved;
        QLockFile lock(saved.backups.filePath(u"Shop.mwbackup.lock"_s));
        QVERIFY(lock.lock());
        COMPARE_KIND(saved.maker().make(saved.backups.path(), u"Shop"_s, {}), Busy);
        QVERIFY(saved.maker().make(saved.backups.path(), u"Other"_s, {}));
        lock.unlock();
        QVERIFY(saved.maker().make(saved.backups.path(), u"Shop"_s, {}));
    }

    void givesUpBeforeTheLogGrowsTooLong()
    {
        SavedVault saved(manyContacts, 1000);
        Sql writer(saved.vfs.uri(saved.vaultPath));
        int from = 10000;
        const base::JobControl control([&](base::JobProgress) {
            QCOMPARE(writer.run(insertContacts(from += 500, 400, 1000)), SQLITE_OK);
        });
        BackupMaker maker({.vaultPath = saved.vaultPath,
                           .slotsPath = saved.slotsPath,
                           .vfs = saved.vfs,
                           .keys = saved.keys,
                           .mostLog = 3 << 20},
                          saved.clock);
        COMPARE_KIND(maker.make(saved.backups.path(), u"Shop"_s, control), LogTooLong);
        QCOMPARE(saved.inBackups(), QStringList());
    }

    /// Root ignores permission bits: as root the agent goes as somebody else.
    void saysThatTheFolderMayNotBeWritten()
    {
        SavedVault saved;
        saved.run("PRAGMA wal_checkpoint(TRUNCATE)");
        const auto all = QFile::ReadOther | QFile::WriteOther | QFile::ReadOwner | QFile::WriteOwner;
        const auto enter = all | QFile::ExeOther | QFile::ExeOwner;
        QVERIFY(QFile::setPermissions(saved.folder.path(), enter));
        QVERIFY(QFile::setPermissions(saved.vaultPath, all) && QFile::setPermissions(saved.slotsPath, all));
        QVERIFY(QFile::setPermissions(saved.backups.path(), QFile::ReadOther | QFile::ExeOther |
                                                                QFile::ReadOwner | QFile::ExeOwner));
        QStringList words{QStringLiteral(BACKUPAGENT), u"make"_s, saved.folder.path(),
                          QString::fromLatin1(saved.keychain.toHex()), saved.backups.path()};
        if (::geteuid() == 0)
            words = QStringList{u"setpriv"_s, u"--reuid"_s, u"65534"_s,
                                u"--regid"_s, u"65534"_s,   u"--clear-groups"_s} +
                    words;
        QProcess agent;
        agent.start(words.takeFirst(), words);
        QVERIFY(agent.waitForFinished());
        QCOMPARE(agent.readAllStandardOutput(),
                 "error " + QByteArray::number(int(BackupError::Kind::NotWritable)) + "\n");
        QCOMPARE(saved.inBackups(), QStringList());
        QVERIFY(QFile::setPermissions(saved.backups.path(), enter));
    }
};

QTEST_GUILESS_MAIN(TestBackupMaker)
#include "tst_backupmaker.moc"
