// SPDX-License-Identifier: GPL-3.0-or-later
// A plain workspace becomes a vault in place, whatever happens on the way.
#include "sealedplace.h"
#include "support/faultvfs.h"
#include "vault/conversion.h"
#include "vault/migrations.h"
#include "vault/rowcomparison.h"
#include "vault/vault.h"

#include <QDir>
#include <QProcess>
#include <QTest>
#include <unistd.h>

using namespace mw;
using namespace mw::test;
using namespace mw::support;
using namespace mw::vault;
using namespace Qt::StringLiterals;

namespace {

const QByteArray needle = "anna@example.com"_ba;

/// A plain workspace's file as an earlier version left it, with words in the search index.
bool makePlain(const QString& path, int people = 400)
{
    auto vault = Vault::create(path, {});
    if (!vault)
        return false;
    auto database = (*vault)->connect(8);
    return database &&
           (*database)->script("CREATE TABLE person(id INTEGER PRIMARY KEY,address TEXT,note BLOB);"
                               "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM n WHERE i<" +
                               QByteArray::number(people) +
                               ") INSERT INTO person SELECT i,'anna@example.com'||i,zeroblob(200) FROM n;"
                               "CREATE VIRTUAL TABLE found USING "
                               "fts5(address,content='person',content_rowid=id,tokenize=trigram);"
                               "INSERT INTO found(found) VALUES('rebuild');"
                               "DELETE FROM person WHERE id%7=0;");
}

const QByteArray askAll = "SELECT group_concat(address),count(*),(SELECT count(*) FROM found WHERE found "
                          "MATCH 'com12'),(SELECT count(*) FROM sqlite_schema) FROM person"_ba;

int childMain(const QString& path)
{
    const auto fault = FaultVfs::fromEnvironment();
    VaultVfs vfs("vault", fault ? fault->name() : QByteArray());
    const base::JobControl control;
    const auto done = encryptInPlace(path, vfs, testRing(), control);
    if (!done)
        qWarning("%d %s", int(done.error().kind), qPrintable(done.error().detail));
    return done ? 0 : 1;
}

} // namespace

class TestConversion : public QObject
{
    Q_OBJECT

    /// The old or the new one, whole; the answer is which.
    static format::FileKind wholeKind(const QString& path, const QByteArray& right)
    {
        removeUnfinishedConversion(path);
        const auto kind = fileKind(path);
        if (!kind)
            return format::FileKind::Empty;
        VaultVfs vfs;
        vfs.setKeys(path, testRing());
        Sql db(*kind == format::FileKind::Vault ? vfs.uri(path) : u"file:"_s + path);
        const bool whole = db.ask(askAll) == right && db.ask("PRAGMA integrity_check") == "ok";
        return whole ? *kind : format::FileKind::Foreign;
    }

private Q_SLOTS:
    void encryptsAPlainWorkspaceInPlace()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"vault.sqlite"_s);
        QVERIFY(makePlain(path));
        const QByteArray right = Sql(u"file:"_s + path).ask(askAll);
        VaultVfs vfs;
        std::int64_t reported = 0;
        const base::JobControl control([&](base::JobProgress progress) { reported = progress.total; });
        const auto done = encryptInPlace(path, vfs, testRing(), control);
        QVERIFY2(done, done ? "" : qPrintable(done.error().detail));
        QVERIFY(reported > 0);
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{u"vault.sqlite"_s});
        const QByteArray bytes = contentsOf(path);
        QVERIFY(bytes.startsWith("MWV\x01") && !bytes.contains(needle) && !bytes.contains("CREATE TABLE"));
        auto vault = Vault::open(path, {.vfs = u"vault"_s});
        QVERIFY2(vault, vault ? "" : qPrintable(vault.error().detail));
        QCOMPARE(migrationOf(**(*vault)->connect(2)).value(), newestMigration());
        QCOMPARE(Sql(vfs.uri(path)).ask(askAll), right);
        QCOMPARE(encryptInPlace(path, vfs, testRing(), control).error().kind, DbError::Kind::Damaged);
    }

    void upgradesAnOlderFileOnceItIsSealed()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"vault.sqlite"_s);
        {
            auto old = Database::open(path, {.mayCreate = true});
            for (const QString& name : {u"0001_vault.sql"_s, u"0002_audience.sql"_s}) {
                QFile script(u":/migrations/"_s + name);
                QVERIFY(script.open(QIODevice::ReadOnly));
                QVERIFY((*old)->script(script.readAll()));
            }
            QVERIFY((*old)->script("PRAGMA user_version=2;CREATE TABLE person(address TEXT);"
                                   "INSERT INTO person VALUES('anna@example.com')"));
        }
        VaultVfs vfs;
        QVERIFY(encryptInPlace(path, vfs, testRing(), base::JobControl()));
        auto vault = Vault::open(path, {.vfs = u"vault"_s});
        QVERIFY2(vault, vault ? "" : qPrintable(vault.error().detail));
        auto database = (*vault)->connect(2);
        QCOMPARE(migrationOf(**database).value(), newestMigration());
        QCOMPARE((*database)->value(u"SELECT address FROM person"_s)->toByteArray(), needle);
    }

    void seesEveryDifference_data()
    {
        QTest::addColumn<QByteArray>("change");
        QTest::newRow("none") << QByteArray();
        QTest::newRow("a text") << "UPDATE person SET address='anna@example.org' WHERE id=5"_ba;
        QTest::newRow("a byte of a blob") << "UPDATE person SET note=x'00' WHERE id=400"_ba;
        QTest::newRow("a type") << "UPDATE person SET note=CAST(note AS TEXT) WHERE id=5"_ba;
        QTest::newRow("NULL") << "UPDATE person SET note=NULL WHERE id=5"_ba;
        QTest::newRow("a row less") << "DELETE FROM person WHERE id=400"_ba;
        QTest::newRow("another id") << "UPDATE person SET id=1000 WHERE id=5"_ba;
        QTest::newRow("an index") << "CREATE INDEX by_address ON person(address)"_ba;
        QTest::newRow("the full-text index")
            << "INSERT INTO found(rowid,address) VALUES(9999,'somebody else')"_ba;
    }
    void seesEveryDifference()
    {
        QFETCH(QByteArray, change);
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"one.sqlite"_s);
        const QString copy = folder.filePath(u"other.sqlite"_s);
        QVERIFY(makePlain(path));
        {
            Sql(u"file:"_s + path).run("PRAGMA wal_checkpoint(TRUNCATE)");
        }
        QVERIFY(QFile::copy(path, copy));
        auto one = Database::open(path, {});
        auto other = Database::open(copy, {});
        QVERIFY(one && other && (*other)->script(change));
        const auto same = compareRows(**one, **other, base::JobControl());
        QCOMPARE(same.has_value(), change.isEmpty());
        QVERIFY(same || same.error().kind == DbError::Kind::Damaged);
    }

    void overwritesTheLogThatAKilledProgramLeftInPlain()
    {
        const QTemporaryDir folder;
        const QString living = folder.filePath(u"living.sqlite"_s);
        const QString path = folder.filePath(u"vault.sqlite"_s);
        QVERIFY(makePlain(living));
        {
            Sql db(u"file:"_s + living);
            QCOMPARE(db.run("PRAGMA wal_autocheckpoint=0;UPDATE person SET note='in the log alone'"),
                     SQLITE_OK);
            QVERIFY(QFile::copy(living, path) && QFile::copy(living + u"-wal"_s, path + u"-wal"_s));
        }
        QFile log(path + u"-wal"_s); // keeps the nameless file readable
        QVERIFY(log.open(QIODevice::ReadOnly) && log.readAll().contains(needle));
        VaultVfs vfs;
        QVERIFY(encryptInPlace(path, vfs, testRing(), base::JobControl()));
        QVERIFY(!QFile::exists(log.fileName()));
        QVERIFY(log.seek(0));
        const QByteArray left = log.readAll();
        QVERIFY(!left.isEmpty() && left.count('\0') == left.size());
        QCOMPARE(Sql(vfs.uri(path)).ask("SELECT DISTINCT note FROM person"), "in the log alone"_ba);
    }

    void overwritesWhatStoodThereInPlain()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"vault.sqlite"_s);
        QVERIFY(makePlain(path));
        QFile old(path); // keeps the nameless file readable
        QVERIFY(old.open(QIODevice::ReadOnly));
        VaultVfs vfs;
        QVERIFY(encryptInPlace(path, vfs, testRing(), base::JobControl()));
        QCOMPARE(old.readAll().count(needle), 0);
        // Another name is somebody's backup.
        const QString second = folder.filePath(u"second.sqlite"_s);
        const QString backup = folder.filePath(u"backup.sqlite"_s);
        QVERIFY(makePlain(second));
        { // all of it in the main file
            Sql(u"file:"_s + second).run("PRAGMA wal_checkpoint(TRUNCATE)");
        }
        QCOMPARE(::link(QFile::encodeName(second).constData(), QFile::encodeName(backup).constData()), 0);
        QVERIFY(encryptInPlace(second, vfs, testRing(), base::JobControl()));
        QVERIFY(contentsOf(backup).contains(needle));
    }

    void leavesThePlainFileWhenStopped()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"vault.sqlite"_s);
        QVERIFY(makePlain(path, 4000));
        const QByteArray right = Sql(u"file:"_s + path).ask(askAll);
        VaultVfs vfs;
        base::JobControl control;
        control.cancel();
        QCOMPARE(encryptInPlace(path, vfs, testRing(), control).error().kind, DbError::Kind::Cancelled);
        QCOMPARE(wholeKind(path, right), format::FileKind::Plain);
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{u"vault.sqlite"_s});
    }

    void leavesThePlainFileWhenTheDiskIsFull()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"vault.sqlite"_s);
        QVERIFY(makePlain(path));
        const QByteArray right = Sql(u"file:"_s + path).ask(askAll);
        for (const int room : {0, 4096, 50000, 200000}) {
            FaultVfs fault("fault"_ba);
            VaultVfs vfs("vault", "fault");
            fault.setFull(room);
            QCOMPARE(encryptInPlace(path, vfs, testRing(), base::JobControl()).error().kind,
                     DbError::Kind::Full);
            QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{u"vault.sqlite"_s});
        }
        QCOMPARE(wholeKind(path, right), format::FileKind::Plain);
    }

    void leavesAFileThatSomebodyHasOpen()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"vault.sqlite"_s);
        QVERIFY(makePlain(path));
        VaultVfs vfs;
        Sql other(u"file:"_s + path);
        const QByteArray right = other.ask(askAll);
        QCOMPARE(encryptInPlace(path, vfs, testRing(), base::JobControl()).error().kind, DbError::Kind::Busy);
        QCOMPARE(other.run("INSERT INTO person VALUES(100000,'x','y')"), SQLITE_OK);
        QCOMPARE(other.run("DELETE FROM person WHERE id=100000"), SQLITE_OK);
        other.close();
        QCOMPARE(wholeKind(path, right), format::FileKind::Plain);
    }

    void leavesOneOfTheTwoWhenKilled()
    {
        const QTemporaryDir folder;
        const QString source = folder.filePath(u"source.sqlite"_s);
        QVERIFY(makePlain(source));
        const QByteArray right = Sql(u"file:"_s + source).ask(askAll);
        int plain = 0;
        int sealed = 0;
        // Before each of SQLite's writes, and at moments in between and after.
        const bool isLong = qEnvironmentVariableIsSet("MAILWRIGHT_LONG");
        for (int n = 1; n < 400; n += isLong ? 1 : 23) {
            const QString path = folder.filePath(u"vault%1.sqlite"_s.arg(n));
            QVERIFY(QFile::copy(source, path));
            QProcess child;
            QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
            environment.insert(u"MW_FAULTVFS_NAME"_s, u"fault"_s);
            environment.insert(u"MW_FAULTVFS_DIE"_s, QString::number(n));
            child.setProcessEnvironment(environment);
            child.start(QCoreApplication::applicationFilePath(), {u"--convert"_s, path});
            QVERIFY(child.waitForFinished(60000));
            const auto kind = wholeKind(path, right);
            QVERIFY2(kind == format::FileKind::Plain || kind == format::FileKind::Vault,
                     qPrintable(u"killed before call %1"_s.arg(n)));
            ++(kind == format::FileKind::Plain ? plain : sealed);
            QFile::remove(path);
        }
        for (int n = 1; n <= (isLong ? 200 : 20); ++n) {
            const QString path = folder.filePath(u"vault%1.sqlite"_s.arg(n));
            QVERIFY(QFile::copy(source, path));
            QProcess child;
            child.start(QCoreApplication::applicationFilePath(), {u"--convert"_s, path});
            QVERIFY(child.waitForStarted());
            child.waitForFinished(isLong ? n : n * 10);
            child.kill();
            child.waitForFinished();
            const auto kind = wholeKind(path, right);
            QVERIFY2(kind == format::FileKind::Plain || kind == format::FileKind::Vault,
                     qPrintable(u"killed after a time, %1"_s.arg(n)));
            ++(kind == format::FileKind::Plain ? plain : sealed);
            QFile::remove(path);
        }
        QVERIFY2(plain > 0 && sealed > 0, qPrintable(u"%1 plain, %2 sealed"_s.arg(plain).arg(sealed)));
    }
};

int main(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    if (app.arguments().value(1) == u"--convert")
        return childMain(app.arguments().value(2));
    TestConversion test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_conversion.moc"
