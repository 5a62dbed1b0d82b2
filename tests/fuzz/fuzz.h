// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/vaultvfs.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <span>
#include <sqlite3.h>

namespace mw::fuzz {

/// One function for each target; libFuzzer calls it by entry.cpp, the suite by tst_fuzzcorpora.
int slotsFile(std::span<const std::uint8_t> input);
int pageReader(std::span<const std::uint8_t> input);
int walReader(std::span<const std::uint8_t> input);
int journalReader(std::span<const std::uint8_t> input);
int backupFile(std::span<const std::uint8_t> input);
int checkpointReader(std::span<const std::uint8_t> input);
int ruleFile(std::span<const std::uint8_t> input);
int answerReader(std::span<const std::uint8_t> input);

/// A breach of what the vault promises: ends the process, in the fuzzer and in the suite.
inline void demand(bool kept, const char* promise)
{
    if (!kept)
        qFatal("broken: %s", promise);
}

/// A small vault in memory (where the system has such a folder), made anew from the same bytes for each
/// input.
class SmallVault
{
public:
    SmallVault()
        : m_folder(QDir(QStringLiteral("/dev/shm")).exists()
                       ? QStringLiteral("/dev/shm/mwfuzz-XXXXXX")
                       : QDir::tempPath() + QStringLiteral("/mwfuzz-XXXXXX")),
          m_path(m_folder.filePath(QStringLiteral("v.sqlite")))
    {
        m_vfs.setKeys(m_path, m_ring);
        sqlite3* db = open();
        run(db, "CREATE TABLE t(a INTEGER PRIMARY KEY,b);INSERT INTO t VALUES(1,'one'),(2,'two');"
                "CREATE INDEX i ON t(b);PRAGMA journal_mode=WAL;");
        sqlite3_close(db);
        m_main = read(m_path);
        std::memcpy(m_salt.data(), m_main.constData(), m_salt.size());
    }

    /// The vault's main file, or another in its place, with this beside it.
    void lay(const QByteArray& main, const QString& ending, const QByteArray& beside)
    {
        for (const char* rest : {"-wal", "-journal", "-shm"})
            QFile::remove(m_path + QLatin1String(rest));
        write(m_path, main);
        if (!ending.isEmpty())
            write(m_path + ending, beside);
    }
    /// What stands in the table after SQLite has opened all that; or "error".
    QByteArray ask()
    {
        sqlite3* db = open();
        QByteArray answer;
        const auto take = [](void* out, int, char** texts, char**) {
            *static_cast<QByteArray*>(out) += texts[0] ? texts[0] : "NULL";
            return 0;
        };
        int rc = sqlite3_exec(db, "SELECT group_concat(a||b) FROM (SELECT a,b FROM t ORDER BY a)", take,
                              &answer, nullptr);
        run(db, "PRAGMA integrity_check(5);PRAGMA wal_checkpoint(TRUNCATE);INSERT INTO t VALUES(7,'x')");
        sqlite3_close(db);
        return rc == SQLITE_OK ? answer : QByteArray("error");
    }

    [[nodiscard]] const QByteArray& main() const { return m_main; }
    [[nodiscard]] std::shared_ptr<const vault::FileKeys> keys() const
    {
        return std::make_shared<const vault::FileKeys>(m_ring, m_salt);
    }

private:
    static void run(sqlite3* db, const char* sql) { sqlite3_exec(db, sql, nullptr, nullptr, nullptr); }
    static QByteArray read(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static void write(const QString& path, const QByteArray& bytes)
    {
        QFile file(path);
        demand(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size(), "the test folder");
    }
    sqlite3* open()
    {
        sqlite3* db = nullptr;
        sqlite3_open_v2(m_vfs.uri(m_path).toUtf8().constData(), &db,
                        SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_URI, nullptr);
        run(db, "PRAGMA synchronous=OFF;PRAGMA trusted_schema=OFF");
        return db;
    }

    QTemporaryDir m_folder;
    QString m_path;
    std::shared_ptr<vault::KeyRing> m_ring =
        std::make_shared<vault::KeyRing>(std::uint8_t(1), base::Secret(QByteArray(32, 'k')));
    vault::VaultVfs m_vfs{"fuzzed"};
    QByteArray m_main;
    vault::format::Salt m_salt{};
};

inline SmallVault& smallVault()
{
    static auto* const vault = new SmallVault; // as long as the process
    return *vault;
}

inline QByteArray bytesOf(std::span<const std::uint8_t> input)
{
    return {reinterpret_cast<const char*>(input.data()), qsizetype(input.size())};
}

} // namespace mw::fuzz
