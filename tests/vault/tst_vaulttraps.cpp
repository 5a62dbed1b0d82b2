// SPDX-License-Identifier: GPL-3.0-or-later
// The traps of design.md 5.1. This program has a copy of the layer in which one cure at a time can be taken
// away: each scene goes well with all cures, and badly without its own.
#include "sealedplace.h"
#include "support/faultvfs.h"
#include "support/spyvfs.h"
#include "vault/cures.h"
#include "vault/database.h"

#include <QSet>
#include <QTest>

using namespace mw;
using namespace mw::test;
using namespace mw::support;
using namespace mw::vault;
using namespace Qt::StringLiterals;

namespace mw::vault {
Trap trapOpen = Trap::None;
}

namespace {

const QByteArray needle = "anna@example.com"_ba;
const QByteArray tables = "CREATE TABLE person(id INTEGER PRIMARY KEY,address TEXT,note TEXT);"_ba;

QByteArray rows(int from, int to)
{
    return "WITH RECURSIVE n(i) AS (SELECT " + QByteArray::number(from) +
           " UNION ALL SELECT i+1 FROM n WHERE i<" + QByteArray::number(to) +
           ") INSERT INTO person SELECT i,'anna@example.com'||i,hex(zeroblob(300)) FROM n;";
}

/// What a kill amid a transaction leaves: 100 rows committed, many more under way, spilled and journalled.
bool makeHotJournal(SealedPlace& place, const QString& copy)
{
    Sql db(place.uri());
    bool ok = db.run("PRAGMA journal_mode=DELETE;PRAGMA cache_size=5;" + tables + rows(1, 100)) == SQLITE_OK;
    ok = ok && db.run("BEGIN;UPDATE person SET note=note||'x';" + rows(101, 900)) == SQLITE_OK;
    ok = ok && QFile::copy(place.path, copy) && QFile::copy(place.path + u"-journal"_s, copy + u"-journal"_s);
    return ok && QFile(copy + u"-journal"_s).size() > 8192;
}

bool rollsATornFirstPageBack()
{
    SealedPlace place;
    const QString copy = place.beside(u"copy.sqlite"_s);
    if (!makeHotJournal(place, copy) || !flip(copy, 1500) || !flip(copy, 700))
        return false;
    Sql db(place.vfs.uri(copy));
    return db.ask("SELECT count(*),max(length(note)) FROM person") == "100|600" &&
           db.ask("PRAGMA integrity_check") == "ok";
}

bool hidesChecksumsOfFrames()
{
    SealedPlace place;
    Sql db(place.uri());
    if (db.run("PRAGMA journal_mode=WAL;" + tables + rows(1, 50)) != SQLITE_OK)
        return false;
    const QByteArray log = contentsOf(place.path + u"-wal"_s);
    return log.size() > 5000 &&
           log.mid(16, 8) != log.mid(32 + 8, 8); // salts, which the checksum stands beside
}

bool takesABadFrameForTheLogsEnd()
{
    SealedPlace place;
    const QString copy = place.beside(u"copy.sqlite"_s);
    Sql db(place.uri());
    bool ok =
        db.run("PRAGMA journal_mode=WAL;PRAGMA wal_autocheckpoint=0;" + tables + rows(1, 10)) == SQLITE_OK;
    ok = ok && db.run(rows(11, 12)) == SQLITE_OK;
    ok = ok && QFile::copy(place.path, copy) && QFile::copy(place.path + u"-wal"_s, copy + u"-wal"_s);
    ok = ok && flip(copy + u"-wal"_s, QFile(copy + u"-wal"_s).size() - 2000);
    Sql after(place.vfs.uri(copy));
    return ok && after.ask("SELECT count(*) FROM person") == "10" &&
           after.ask("PRAGMA integrity_check") == "ok";
}

bool sealsJournals()
{
    SpyVfs spy("spy", {.needles = {needle}});
    SealedPlace place("spy"_ba);
    const QString copy = place.beside(u"copy.sqlite"_s);
    return makeHotJournal(place, copy) && spy.written().contains(u"journal"_s) && spy.caught().isEmpty();
}

bool endsAJournalAtABadRecord()
{
    SealedPlace place;
    const QString copy = place.beside(u"copy.sqlite"_s);
    const QString journal = copy + u"-journal"_s;
    if (!makeHotJournal(place, copy) || !flip(journal, 512 + 4104 + 2000))
        return false;
    Sql db(place.vfs.uri(copy));
    return !db.ask("PRAGMA schema_version").startsWith("error") && !QFile::exists(journal);
}

bool encryptsTemporaryFiles()
{
    SpyVfs spy("spy", {.needles = {needle}});
    SealedPlace place("spy"_ba);
    Sql db(place.uri());
    bool ok = db.run("PRAGMA temp_store=FILE;PRAGMA cache_size=5;PRAGMA temp.cache_size=5;" + tables +
                     rows(1, 3000)) == SQLITE_OK;
    ok = ok && db.run("CREATE TEMP TABLE t AS SELECT * FROM person;CREATE INDEX temp.i ON t(address,note);"
                      "UPDATE t SET note=address||note;SAVEPOINT s;DELETE FROM t WHERE id%3=0;ROLLBACK TO s;"
                      "VACUUM") != SQLITE_OK; // VACUUM can't, within a savepoint
    ok = ok && db.run("RELEASE s;VACUUM") == SQLITE_OK;
    ok = ok &&
         db.ask("SELECT count(*),count(DISTINCT address) FROM t WHERE note LIKE address||'%'") == "3000|3000";
    return ok && spy.written().contains(u"temporary"_s) && spy.caught().isEmpty();
}

bool promisesWhatItKeeps()
{
    SpyVfs spy("spy", {.promises = SQLITE_IOCAP_ATOMIC4K | SQLITE_IOCAP_ATOMIC | SQLITE_IOCAP_BATCH_ATOMIC});
    SealedPlace place("spy"_ba);
    Sql db(place.uri());
    sqlite3_file* file = nullptr;
    sqlite3_file_control(db.handle(), "main", SQLITE_FCNTL_FILE_POINTER, &file);
    if (file == nullptr || file->pMethods->iVersion != 2)
        return false;
    const int promised = file->pMethods->xDeviceCharacteristics(file);
    constexpr int atomic = 0x1ff | SQLITE_IOCAP_BATCH_ATOMIC;
    return (promised & atomic) == 0 && (promised & SQLITE_IOCAP_POWERSAFE_OVERWRITE) != 0 &&
           file->pMethods->xFileControl(file, SQLITE_FCNTL_BEGIN_ATOMIC_WRITE, nullptr) == SQLITE_NOTFOUND;
}

bool takesPagesThatWereNeverWritten()
{
    SealedPlace place;
    {
        Sql db(place.uri());
        if (db.run(tables + rows(1, 10)) != SQLITE_OK)
            return false;
    }
    // As a file system leaves it that grew a file for a write which a power cut then swallowed.
    QFile raw(place.path);
    const qint64 size = raw.size();
    if (!raw.resize(size + 8192))
        return false;
    Sql db(place.uri());
    sqlite3_file* file = nullptr;
    sqlite3_file_control(db.handle(), "main", SQLITE_FCNTL_FILE_POINTER, &file);
    QByteArray page(4096, 'x');
    return file->pMethods->xRead(file, page.data(), 4096, size) == SQLITE_OK &&
           page == QByteArray(4096, '\0') && db.ask("SELECT count(*) FROM person") == "10";
}

bool refusesAnotherPageSize()
{
    SealedPlace place;
    Sql db(place.uri());
    bool ok = db.run("PRAGMA journal_mode=DELETE;" + tables + rows(1, 10)) == SQLITE_OK;
    ok = ok && db.run("PRAGMA page_size=8192") != SQLITE_OK;
    ok = ok && db.run("PRAGMA main.Page_Size=512") != SQLITE_OK;
    return ok && db.ask("PRAGMA page_size") == "4096" && db.run("VACUUM") == SQLITE_OK &&
           db.ask("SELECT count(*) FROM person") == "10";
}

bool survivesABackupFromAPlainFile(const QByteArray& mode)
{
    SealedPlace place;
    {
        Sql db(place.uri());
        Sql plain(u"file:"_s + place.folder.filePath(u"plain.sqlite"_s));
        if (db.run("PRAGMA journal_mode=" + mode + ';' + tables + rows(1, 100)) != SQLITE_OK ||
            plain.run("PRAGMA page_size=4096;" + tables + rows(1, 500)) != SQLITE_OK)
            return false;
        sqlite3_backup* backup = sqlite3_backup_init(db.handle(), "main", plain.handle(), "main");
        const int stepped = sqlite3_backup_step(backup, -1);
        sqlite3_backup_finish(backup);
        if (stepped == SQLITE_DONE)
            return false;
    }
    Sql db(place.uri());
    return db.ask("SELECT count(*) FROM person") == "100" && db.ask("PRAGMA integrity_check") == "ok";
}

bool refusesForeignFirstPages()
{
    return survivesABackupFromAPlainFile("DELETE") && survivesABackupFromAPlainFile("WAL");
}

bool reservesBytesByItself()
{
    SealedPlace place;
    Sql db(place.uri());
    if (db.run(tables + rows(1, 100)) != SQLITE_OK)
        return false;
    int reserve = -1;
    sqlite3_file_control(db.handle(), "main", SQLITE_FCNTL_RESERVE_BYTES, &reserve);
    return reserve == 32;
}

bool drawsNonces()
{
    SealedPlace place;
    {
        Sql db(place.uri());
        if (db.run(tables + rows(1, 500)) != SQLITE_OK)
            return false;
    }
    const QByteArray file = contentsOf(place.path);
    QSet<QByteArray> nonces;
    for (qsizetype page = 0; page < file.size(); page += 4096)
        nonces.insert(file.mid(page + 4064, 12));
    return nonces.size() == file.size() / 4096 && nonces.size() > 50;
}

bool changesEpochs()
{
    SealedPlace place({}, testRing('k', 40));
    {
        Sql db(place.uri());
        if (db.run(tables + rows(1, 2000)) != SQLITE_OK)
            return false;
    }
    const QByteArray file = contentsOf(place.path);
    QHash<QByteArray, int> epochs;
    for (qsizetype page = 0; page < file.size(); page += 4096)
        ++epochs[file.mid(page + 4092, 4)];
    const bool bounded = std::all_of(epochs.begin(), epochs.end(), [](int seals) { return seals <= 80; });
    return bounded && epochs.size() >= 4 && Sql(place.uri()).ask("SELECT count(*) FROM person") == "2000";
}

bool refusesADriverThatWritesPastTheLayer()
{
    // Stands in for a driver with a SQLite of its own: the name is answered to, by something that writes in
    // plain.
    SpyVfs past("vault", {.needles = {needle}});
    const QTemporaryDir folder;
    const auto db =
        Database::open(folder.filePath(u"vault.sqlite"_s), {.vfs = u"vault"_s, .mayCreate = true});
    if (db)
        static_cast<void>((*db)->script(tables + rows(1, 100)));
    return !db && db.error().kind == DbError::Kind::WrongVfs && past.caught().isEmpty();
}

} // namespace

class TestVaultTraps : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { trapOpen = Trap::None; }

    void isCuredAndWouldFailWithoutTheCure_data()
    {
        QTest::addColumn<int>("trap");
        const auto row = [](const char* name, Trap trap) { QTest::newRow(name) << int(trap); };
        row("1: a torn page 1 is rolled back, for bytes 0 to 99 can be read before", Trap::Peek);
        row("2: frame heads hide their checksums", Trap::WalHeads);
        row("2: a bad tag in recovery is the log's end", Trap::WalRecovery);
        row("3: journals hold no plain page", Trap::JournalPages);
        row("3: a bad tag ends a journal", Trap::JournalEnd);
        row("3: temporary files are encrypted", Trap::Temporary);
        row("4: nothing is promised that would go past the layer", Trap::Promises);
        row("4: pages of zeros are taken", Trap::ZeroPages);
        row("5: the page size cannot be changed", Trap::PageSize);
        row("5: a foreign page 1 is refused", Trap::FirstPage);
        row("6: reserve bytes are set on open", Trap::Reserve);
        row("7: nonces are random", Trap::Nonces);
        row("7: no key seals too much", Trap::Epochs);
        row("8: a driver that writes past the layer is refused", Trap::Driver);
    }

    void isCuredAndWouldFailWithoutTheCure()
    {
        QFETCH(int, trap);
        const auto scene = [](Trap of) {
            switch (of) {
            case Trap::None:
                return false;
            case Trap::Peek:
                return rollsATornFirstPageBack();
            case Trap::WalHeads:
                return hidesChecksumsOfFrames();
            case Trap::WalRecovery:
                return takesABadFrameForTheLogsEnd();
            case Trap::JournalPages:
                return sealsJournals();
            case Trap::JournalEnd:
                return endsAJournalAtABadRecord();
            case Trap::Temporary:
                return encryptsTemporaryFiles();
            case Trap::Promises:
                return promisesWhatItKeeps();
            case Trap::ZeroPages:
                return takesPagesThatWereNeverWritten();
            case Trap::PageSize:
                return refusesAnotherPageSize();
            case Trap::FirstPage:
                return refusesForeignFirstPages();
            case Trap::Reserve:
                return reservesBytesByItself();
            case Trap::Nonces:
                return drawsNonces();
            case Trap::Epochs:
                return changesEpochs();
            case Trap::Driver:
                return refusesADriverThatWritesPastTheLayer();
            }
            return false;
        };
        const auto of = static_cast<Trap>(trap);
        QVERIFY2(scene(of), "with all cures");
        trapOpen = of;
        QVERIFY2(!scene(of), "the scene goes well without the cure too: it shows nothing");
    }

    void needsReserveBytesByHandAfterAttach()
    {
        SealedPlace place;
        Sql db(place.uri());
        QCOMPARE(db.run(tables + rows(1, 10)), SQLITE_OK);
        const auto attach = [&](const QString& file, bool byHand) {
            const QString other = place.beside(file);
            db.run("ATTACH '" + place.vfs.uri(other).toUtf8() + "' AS two");
            const bool prepared = !byHand || VaultVfs::prepareAttached(db.handle(), "two");
            const int rc = db.run("CREATE TABLE two.t AS SELECT * FROM main.person");
            db.run("DETACH two");
            return prepared && rc == SQLITE_OK;
        };
        QVERIFY(attach(u"prepared.sqlite"_s, true));
        QVERIFY(attach(u"prepared.sqlite"_s, true) == false); // the table is there already
        // Refused, not written without room for the seal.
        QVERIFY(!attach(u"forgotten.sqlite"_s, false));
        QVERIFY(!contentsOf(place.folder.filePath(u"forgotten.sqlite"_s)).contains(needle));
    }

    void knowsWhetherItIsInUse()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"vault.sqlite"_s);
        // 8: no such VFS in the SQLite that the driver uses.
        const auto none = Database::open(file, {.vfs = u"vault"_s, .mayCreate = true});
        QCOMPARE(none.error().kind, DbError::Kind::WrongVfs);
        QVERIFY(!QFile::exists(file));
        SealedPlace place;
        Sql plain(u"file:"_s + file);
        QVERIFY(!place.vfs.isBelow(plain.handle()));
        Sql sealed(place.uri());
        QVERIFY(place.vfs.isBelow(sealed.handle()));
        VaultVfs other("other");
        QVERIFY(!other.isBelow(sealed.handle()));
        // Somebody else's VFS under our name.
        FaultVfs impostor("vault"_ba);
        QVERIFY(!place.vfs.isBelow(Sql(impostor.uri(file)).handle()));
    }
};

QTEST_GUILESS_MAIN(TestVaultTraps)
#include "tst_vaulttraps.moc"
