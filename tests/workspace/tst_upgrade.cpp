// SPDX-License-Identifier: GPL-3.0-or-later
// Safe upgrades, and the last look at what a workspace's file is written through.
#include "backup/backupcheck.h"
#include "base/platform.h"
#include "support/testkeys.h"
#include "vault/logreader.h"
#include "vault/meta.h"
#include "vault/migrations.h"
#include "workspace/workspace.h"

#include <cstring>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <sqlite3.h>

using namespace mw;
using namespace Qt::StringLiterals;
using vault::format::FileKind;
using workspace::Access;
using workspace::Workspace;

namespace {

constexpr int olderMigration = 8;
const QByteArray needle = "anna@example.com"_ba;

QByteArray contentsOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// A plain SQLite file of an older version with people in it.
bool makeOlder(const QString& path, int migration, int people)
{
    auto old = vault::Database::open(path, {.mayCreate = true});
    if (!old || vault::newestMigration() <= migration)
        return false;
    for (const QString& name : QDir(u":/migrations/"_s).entryList({u"*.sql"_s}, QDir::Files, QDir::Name)) {
        QFile script(u":/migrations/"_s + name);
        if (name.left(4).toInt() <= migration &&
            (!script.open(QIODevice::ReadOnly) || !(*old)->script(script.readAll())))
            return false;
    }
    const std::pair<QString, QVariant> values[] = {{u"workspace_id"_s, QString(32, u'a')},
                                                   {u"name"_s, u"Shop"_s},
                                                   {u"colour"_s, u"#3E7A3A"_s},
                                                   {u"created_at"_s, 1},
                                                   {u"hash_key"_s, QByteArray(32, 'h')},
                                                   {u"token_key"_s, QByteArray(32, 't')},
                                                   {u"send_sequence"_s, 0}};
    for (const auto& [key, value] : values)
        if (!vault::meta::write(**old, key, value))
            return false;
    return (*old)
        ->script(
            "PRAGMA user_version=" + QByteArray::number(migration) +
            ";WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM n WHERE i<" +
            QByteArray::number(people) +
            ") INSERT INTO contact (email, email_key, created_at, updated_at) SELECT 'anna@example.com'||i, "
            "'anna@example.com'||i, 1, 1 FROM n")
        .has_value();
}

/// What a driver with a SQLite of its own, or a library that was loaded into the process, could bring:
/// another VFS under the name of the layer, which writes in plain.
class Impostor
{
public:
    ~Impostor()
    {
        if (m_vfs.zName)
            sqlite3_vfs_unregister(&m_vfs);
    }
    /// In the place of the newest layer.
    void takeItsName()
    {
        for (int i = 1; i < 10'000; ++i)
            if (const QByteArray name = "vault-" + QByteArray::number(i); sqlite3_vfs_find(name.constData()))
                m_name = name;
        m_vfs = *sqlite3_vfs_find(nullptr);
        m_vfs.pNext = nullptr;
        m_vfs.zName = m_name.constData();
        sqlite3_vfs_register(&m_vfs, 0);
    }

private:
    QByteArray m_name;
    sqlite3_vfs m_vfs{};
};

} // namespace

class TestUpgrade : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_root = std::make_unique<QTemporaryDir>();
        QVERIFY(QDir().mkpath(backups()));
    }

    void savesAnOlderWorkspaceBeforeItsMigrations()
    {
        QVERIFY(makeOlder(vaultFile(), olderMigration, 50));
        auto opened = open();
        QVERIFY2(opened, opened ? "" : qPrintable(opened.error().detail));
        QVERIFY((*opened)->wasUpgraded());
        QCOMPARE(vault::migrationOf((*opened)->database()).value(), vault::newestMigration());
        const QStringList saved = QDir(backups()).entryList(QDir::Files);
        QCOMPARE(saved.size(), 1);
        QVERIFY2(saved[0].startsWith(u"shop-before-upgrade-8-"_s) && saved[0].endsWith(u".mwbackup"_s),
                 qPrintable(saved[0]));
        const auto facts = verify(saved[0]);
        QVERIFY(facts.has_value());
        QCOMPARE(facts->migration, olderMigration);
        QCOMPARE(facts->contacts, 50);
        QVERIFY(!contentsOf(backups() + u'/' + saved[0]).contains(needle));
    }

    void changesNothingWhereItCannotBeSaved()
    {
        QVERIFY(makeOlder(vaultFile(), olderMigration, 50));
        QVERIFY(QDir().rmdir(backups()));
        QFile inTheWay(backups());
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        auto opened = open();
        QVERIFY(!opened && opened.error().database);
        QCOMPARE(opened.error().database->kind, vault::DbError::Kind::ReadOnly);
        // Encrypted by then, and still of its version: the next try goes on from there.
        QCOMPARE(vault::fileKind(vaultFile()).value(), FileKind::Vault);
        {
            const test::SealedFile sealed(folder());
            QVERIFY(sealed);
            QCOMPARE(vault::migrationOf(*sealed).value(), olderMigration);
        }
        inTheWay.remove();
        QVERIFY(open().has_value());
        QCOMPARE(verify(QDir(backups()).entryList(QDir::Files).value(0))->contacts, 50);
    }

    void turnsPlainCopiesIntoBackups()
    {
        const QString copy = backups() + u"/before-upgrade-5-1764000000000.sqlite"_s;
        QVERIFY(makeOlder(vaultFile(), olderMigration, 50));
        QVERIFY(makeOlder(copy, 5, 20));
        QFile held(copy); // the bytes, whatever becomes of the name
        QVERIFY(held.open(QIODevice::ReadOnly));
        auto opened = open();
        QVERIFY2(opened, opened ? "" : qPrintable(opened.error().detail));
        QCOMPARE(held.readAll().count(needle), 0);
        const QStringList saved = QDir(backups()).entryList(QDir::Files, QDir::Name);
        QCOMPARE(saved.size(), 2);
        QCOMPARE(saved[0], u"shop-before-upgrade-5-20251124-160000.mwbackup"_s);
        QCOMPARE(verify(saved[0])->contacts, 20);
        QCOMPARE(verify(saved[0])->migration, 5);
        opened->reset();
        QVERIFY(logged(u"MW-1138"_s));
        QVERIFY(open().has_value());
        QCOMPARE(QDir(backups()).entryList(QDir::Files, QDir::Name), saved);
    }

    void leavesACopyThatCannotBeReadAndSaysSo()
    {
        const QString copy = backups() + u"/before-upgrade-5-1764000000000.sqlite"_s;
        QVERIFY(makeOlder(vaultFile(), olderMigration, 50));
        QFile damaged(copy);
        QVERIFY(damaged.open(QIODevice::WriteOnly));
        const QByteArray bytes = QByteArray("SQLite format 3\0", 16) + QByteArray(8000, 'x');
        damaged.write(bytes);
        damaged.close();
        QVERIFY(open().has_value());
        QCOMPARE(contentsOf(copy), bytes);
        QVERIFY(logged(u"MW-1139"_s));
    }

    /// Trap 8 of design.md 5.1: what the vault's file is opened through must be the layer itself.
    void refusesToWriteThroughWhatBearsTheLayersName()
    {
        Impostor impostor;
        auto options = this->options();
        options.keys = [&] { // called once the workspace has its layer
            impostor.takeItsName();
            return test::testKeys()();
        };
        QVERIFY(QDir(folder()).removeRecursively());
        auto made = Workspace::create(folder(), u"Shop"_s, m_clock, options);
        QVERIFY(!made && made.error().database);
        QCOMPARE(made.error().database->kind, vault::DbError::Kind::WrongVfs);
        QVERIFY(!QFile::exists(folder()));
    }
    void refusesToOpenThroughWhatBearsTheLayersName()
    {
        QVERIFY(makeOlder(vaultFile(), olderMigration, 50));
        QVERIFY(open().has_value());
        Impostor impostor;
        auto options = this->options();
        options.keys = [&] {
            impostor.takeItsName();
            return test::testKeys()();
        };
        auto opened = Workspace::open(folder(), Access::Write, m_clock, options);
        QVERIFY(!opened);
        QCOMPARE(vault::fileKind(vaultFile()).value(), FileKind::Vault);
    }

private:
    [[nodiscard]] QString folder() const { return m_root->filePath(u"shop.mailwright"_s); }
    [[nodiscard]] QString vaultFile() const { return folder() + u"/vault.sqlite"_s; }
    [[nodiscard]] QString backups() const { return folder() + u"/backups"_s; }
    [[nodiscard]] workspace::WorkspaceOptions options() const
    {
        return {.keys = test::testKeys(), .stateFolder = m_root->filePath(u"state"_s), .upgrade = true};
    }
    [[nodiscard]] workspace::WorkspaceResult<std::unique_ptr<Workspace>> open() const
    {
        return Workspace::open(folder(), Access::Write, m_clock, options());
    }
    [[nodiscard]] backup::BackupResult<backup::BackupFacts> verify(const QString& name) const
    {
        return backup::verifyBackup(backups() + u'/' + name, (*test::testKeys()())->keys, base::JobControl());
    }
    [[nodiscard]] bool logged(const QString& code) const
    {
        const test::SealedFile sealed(folder());
        const auto found = sealed->value(u"SELECT count(*) FROM log WHERE code = ?"_s, code);
        return found && found->toInt() > 0;
    }

    base::SystemClock m_clock;
    std::unique_ptr<QTemporaryDir> m_root;
};

int main(int argc, char* argv[])
{
    base::platform::restrictNewFiles(); // as the program does
    QCoreApplication application(argc, argv);
    TestUpgrade test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_upgrade.moc"
