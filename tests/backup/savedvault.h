// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backup/backupmaker.h"
#include "vault/sealedplace.h"
#include "vault/vault.h"

#include <QDir>
#include <QTest>

namespace mw::test {

inline constexpr base::Timestamp aMorning = base::fromMilliseconds(1'795'000'000'000);

class SetClock final : public base::Clock
{
public:
    [[nodiscard]] base::Timestamp now() const override { return time; }
    [[nodiscard]] std::chrono::steady_clock::time_point monotonic() const override { return {}; }
    base::Timestamp time = aMorning;
};

inline QByteArray insertContacts(int from, int count, int fill)
{
    return "WITH RECURSIVE n(i) AS (SELECT " + QByteArray::number(from) +
           " UNION ALL SELECT i+1 FROM n WHERE i<" + QByteArray::number(from + count - 1) +
           ") INSERT INTO contact(email,email_key,attributes,created_at,updated_at) SELECT "
           "'anna'||i||'@example.com','anna'||i||'@example.com',json_object('note',hex(randomblob(" +
           QByteArray::number(fill) + "))),0,0 FROM n;";
}

/// All rows of all tables, in the order of the pages.
inline QByteArray dumpOf(Sql& db)
{
    QByteArray out = db.ask("SELECT * FROM sqlite_schema");
    for (const QByteArray& table : db.ask("SELECT name FROM sqlite_schema WHERE type='table'").split('\n')) {
        const QByteArray columns = db.ask("SELECT group_concat('quote(\"'||name||'\")', '||''|''||') FROM "
                                          "pragma_table_info('" +
                                          table + "')");
        out += "\n-- " + table + "\n" + db.ask("SELECT " + columns + " FROM \"" + table + "\"");
    }
    return out;
}

/// A real vault with real slots, and a folder for its backups.
struct SavedVault
{
    explicit SavedVault(int contacts = 20, int fill = 40)
    {
        auto made = vault::KeySlots::create();
        keys = std::move(made->keys);
        slotsFile.emplace(std::move(made->file));
        const auto secret = slotsFile->addKeychain(keys);
        keychain = secret->reveal();
        saveSlots();
        vfs.setKeys(vaultPath, keys.ring());
        backups.mkpath(u"."_s);
        const auto vault = vault::Vault::create(vaultPath, {.vfs = QString::fromLatin1(vfs.name())});
        if (!vault)
            qFatal("no vault: %s", qPrintable(vault.error().detail));
        if (contacts > 0)
            run("BEGIN;" + insertContacts(1, contacts, fill) + "COMMIT;");
    }
    void saveSlots()
    {
        if (!slotsFile->save(slotsPath, keys))
            qFatal("no slots");
    }
    void run(const QByteArray& sql)
    {
        Sql db(vfs.uri(vaultPath));
        if (db.run(sql) != SQLITE_OK)
            qFatal("%s", sqlite3_errmsg(db.handle()));
    }
    [[nodiscard]] backup::BackupMaker maker(const QByteArray& below = {}) const
    {
        return {{.vaultPath = vaultPath, .slotsPath = slotsPath, .vfs = vfs, .keys = keys}, clock, below};
    }
    /// The path of a new backup.
    [[nodiscard]] QString save()
    {
        const auto made = maker().make(backups.path(), u"Shop"_s, {});
        if (!made)
            qFatal("no backup: %d %s", int(made.error().kind), qPrintable(made.error().detail));
        return made->path;
    }
    [[nodiscard]] QStringList inBackups() const
    {
        return backups.entryList(QDir::Files | QDir::Hidden, QDir::Name);
    }

    /// SQLite finds a VFS by its name, and a test may have two vaults.
    static QByteArray nextName()
    {
        static int count = 0;
        return "saved" + QByteArray::number(++count) + 'v';
    }

    QTemporaryDir folder;
    QString vaultPath = folder.filePath(u"vault.sqlite"_s);
    QString slotsPath = folder.filePath(u"vault.keys"_s);
    QDir backups{folder.filePath(u"backups"_s)};
    vault::DataKeys keys;
    std::optional<vault::KeySlots> slotsFile;
    QByteArray keychain; ///< the secret that opens the slots
    vault::VaultVfs vfs{nextName()};
    SetClock clock;
};

template <typename T>
int kindOf(const backup::BackupResult<T>& result)
{
    return result ? -1 : int(result.error().kind);
}
/// QCOMPARE shows the number of the kind that came instead; -1 is success.
#define COMPARE_KIND(result, wanted) QCOMPARE(test::kindOf(result), int(backup::BackupError::Kind::wanted))

} // namespace mw::test
