// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSqlDriver>

struct sqlite3;
Q_DECLARE_OPAQUE_POINTER(sqlite3*)

namespace mw::vault {

/// A driver of our own for Qt SQL over the SQLite that we link, for platforms where Qt's QSQLITE plugin
/// carries one of its own: that one does not know our VFS (design.md 5.1, 8). Compiled in with
/// MAILWRIGHT_BUILTIN_SQLITE_DRIVER. What Database needs and no more: forward-only results, positional
/// parameters, values as QSQLITE gives them, SQLite's extended codes as native ones.
class SqliteDriver final : public QSqlDriver
{
public:
    SqliteDriver() = default;
    ~SqliteDriver() override;

    [[nodiscard]] bool hasFeature(DriverFeature feature) const override;
    /// `database`: a path or a URI. `options`: QSQLITE_OPEN_READONLY and QSQLITE_BUSY_TIMEOUT, as of QSQLITE.
    bool open(const QString& database, const QString& user, const QString& password, const QString& host,
              int port, const QString& options) override;
    void close() override;
    [[nodiscard]] QSqlResult* createResult() const override;
    [[nodiscard]] QVariant handle() const override;

    bool beginTransaction() override { return run("BEGIN"); }
    bool commitTransaction() override { return run("COMMIT"); }
    bool rollbackTransaction() override { return run("ROLLBACK"); }

private:
    bool run(const char* sql);

    sqlite3* m_db = nullptr;
};

} // namespace mw::vault
