// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/vaultvfs.h"

#include <QFile>
#include <QTemporaryDir>
#include <sqlite3.h>

namespace mw::test {

using namespace Qt::StringLiterals;

/// A connection by SQLite's own calls, for tests that want its codes.
class Sql
{
public:
    Sql() = default;
    explicit Sql(const QString& uri, int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE)
    {
        open(uri, flags);
    }
    ~Sql() { close(); }
    Q_DISABLE_COPY_MOVE(Sql)

    int open(const QString& uri, int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE)
    {
        close();
        m_opened = sqlite3_open_v2(uri.toUtf8().constData(), &m_db, flags | SQLITE_OPEN_URI, nullptr);
        sqlite3_extended_result_codes(m_db, 1);
        sqlite3_busy_timeout(m_db, 10000);
        return m_opened;
    }
    void close()
    {
        sqlite3_close(m_db);
        m_db = nullptr;
    }
    [[nodiscard]] int opened() const { return m_opened; }
    [[nodiscard]] sqlite3* handle() const { return m_db; }
    int run(const QByteArray& sql) { return sqlite3_exec(m_db, sql.constData(), nullptr, nullptr, nullptr); }
    /// All rows, columns parted by `|`, rows by line ends; or the error's text.
    QByteArray ask(const QByteArray& sql)
    {
        QByteArray answer;
        const auto take = [](void* out, int n, char** texts, char**) {
            auto& all = *static_cast<QByteArray*>(out);
            for (int i = 0; i < n; ++i)
                all += (i == 0 ? all.isEmpty() ? "" : "\n" : "|") + QByteArray(texts[i] ? texts[i] : "NULL");
            return 0;
        };
        const int rc = sqlite3_exec(m_db, sql.constData(), take, &answer, nullptr);
        return rc == SQLITE_OK ? answer : "error: "_ba + sqlite3_errmsg(m_db);
    }

private:
    sqlite3* m_db = nullptr;
    int m_opened = SQLITE_ERROR;
};

inline std::shared_ptr<vault::KeyRing> testRing(char fill = 'k',
                                                std::uint32_t limit = vault::KeyRing::defaultEpochLimit)
{
    return std::make_shared<vault::KeyRing>(std::uint8_t(1), base::Secret(QByteArray(32, fill)), limit);
}

/// A folder with a vault's file in it, whose keys the VFS has.
struct SealedPlace
{
    explicit SealedPlace(const QByteArray& below = {}, std::shared_ptr<vault::KeyRing> with = testRing())
        : ring(std::move(with)), vfs("vault", below)
    {
        vfs.setKeys(path, ring);
    }
    [[nodiscard]] QString uri() const { return vfs.uri(path); }
    [[nodiscard]] QString beside(const QString& name)
    {
        const QString other = folder.filePath(name);
        vfs.setKeys(other, ring);
        return other;
    }

    QTemporaryDir folder;
    QString path = folder.filePath(u"vault.sqlite"_s);
    std::shared_ptr<vault::KeyRing> ring;
    vault::VaultVfs vfs;
};

inline QByteArray contentsOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline bool overwrite(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(bytes) == bytes.size();
}

/// Flips one bit in place.
inline bool flip(const QString& path, qint64 place, int bit = 0)
{
    QByteArray bytes = contentsOf(path);
    if (place < 0 || place >= bytes.size())
        return false;
    bytes[place] = char(bytes[place] ^ (1 << bit));
    return overwrite(path, bytes);
}

} // namespace mw::test
