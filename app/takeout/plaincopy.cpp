// SPDX-License-Identifier: GPL-3.0-or-later
#include "takeout/plaincopy.h"

#include "takeout/cursor.h"
#include "takeout/secretcells.h"

#include <sqlite3.h>

namespace mw::takeout {

using namespace Qt::StringLiterals;

namespace {

// Nothing to roll back to: a copy that ends early is removed whole. Indexes are filled as the rows come, so
// that none has to be sorted in memory or in a temporary file elsewhere.
constexpr auto settings = "PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA locking_mode=EXCLUSIVE;"
                          "PRAGMA temp_store=MEMORY; PRAGMA cache_size=-65536; BEGIN;";
// A virtual table and what it keeps its own data in stay away, and so do SQLite's own.
#define MW_PLAIN_TABLES                                                                                      \
    "(SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' "                          \
    "AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\')"
constexpr auto selectTables =
    "SELECT s.name FROM sqlite_schema s WHERE s.type = 'table' AND s.name IN " MW_PLAIN_TABLES
    " ORDER BY s.rowid";
constexpr auto selectStatements = "SELECT s.sql FROM sqlite_schema s WHERE s.type = ?1 AND s.sql IS NOT NULL "
                                  "AND s.tbl_name IN " MW_PLAIN_TABLES " ORDER BY s.rowid";

/// The plain file while it is filled. Errors are the disk's.
class PlainFile
{
public:
    explicit PlainFile(const QString& path)
    {
        m_fault = sqlite3_open_v2(path.toUtf8().constData(), &m_db, SQLITE_OPEN_READWRITE, nullptr);
    }
    ~PlainFile() { sqlite3_close(m_db); }
    PlainFile(const PlainFile&) = delete;
    PlainFile& operator=(const PlainFile&) = delete;

    [[nodiscard]] Step run(const QByteArray& sql)
    {
        if (m_fault == SQLITE_OK)
            m_fault = sqlite3_exec(m_db, sql.constData(), nullptr, nullptr, nullptr);
        return m_fault == SQLITE_OK ? Step() : failure();
    }

    /// All rows of `from` into `table`; the answer is how many.
    [[nodiscard]] Yield<std::int64_t> fill(const QByteArray& table, Cursor& from, Pace& pace)
    {
        QByteArray marks = "?";
        for (int i = 1; i < from.columns(); ++i)
            marks += ",?";
        sqlite3_stmt* insert = nullptr;
        m_fault =
            sqlite3_prepare_v2(m_db, ("INSERT INTO " + quoted(table) + " VALUES (" + marks + ")").constData(),
                               -1, &insert, nullptr);
        const std::unique_ptr<sqlite3_stmt, decltype(&sqlite3_finalize)> owner(insert, sqlite3_finalize);
        std::int64_t rows = 0;
        for (auto more = from.next(); !more || *more; more = from.next()) {
            if (!more)
                return halt(more.error());
            if (!insertRow(insert, from))
                return failure();
            ++rows;
            if (auto gone = pace.row(); !gone)
                return base::fail(gone.error());
        }
        return m_fault == SQLITE_OK ? Yield<std::int64_t>(rows) : failure();
    }

private:
    [[nodiscard]] bool insertRow(sqlite3_stmt* insert, const Cursor& from)
    {
        for (int i = 0; i < from.columns() && m_fault == SQLITE_OK; ++i)
            m_fault = sqlite3_bind_value(insert, i + 1, from.value(i));
        if (m_fault != SQLITE_OK)
            return false;
        sqlite3_step(insert);
        m_fault = sqlite3_reset(insert);
        return m_fault == SQLITE_OK;
    }

    [[nodiscard]] tl::unexpected<Halt> failure() const
    {
        return halt(TakeoutError::Kind::Write, QString::fromUtf8(sqlite3_errmsg(m_db)));
    }

    sqlite3* m_db = nullptr;
    int m_fault = SQLITE_OK;
};

class Copy
{
public:
    Copy(vault::Database& source, const QString& path, Pace& pace)
        : m_source(source), m_plain(path), m_pace(pace)
    {
    }

    Yield<std::int64_t> run()
    {
        if (auto begun = m_plain.run(settings); !begun)
            return base::fail(begun.error());
        for (auto part :
             {&Copy::numbers, &Copy::tables, &Copy::indexes, &Copy::rows, &Copy::sequences, &Copy::triggers})
            if (auto done = (this->*part)(); !done)
                return base::fail(done.error());
        if (auto committed = m_plain.run("COMMIT"); !committed)
            return base::fail(committed.error());
        return m_rows;
    }

private:
    /// What says whose file it is and how old.
    Step numbers()
    {
        for (const QByteArray pragma : {"application_id", "user_version"}) {
            Cursor value(m_source, "PRAGMA " + pragma);
            const auto read = value.next();
            if (!read)
                return halt(read.error());
            if (auto set = m_plain.run("PRAGMA " + pragma + '=' + value.text(0)); !set)
                return set;
        }
        return {};
    }

    Step tables()
    {
        auto tables = tablesOfPlainCopy(m_source);
        if (!tables)
            return base::fail(tables.error());
        m_tables = *std::move(tables);
        return statements("'table'");
    }

    Step indexes() { return statements("'index'"); }
    /// Last: none of them may see the rows come.
    Step triggers() { return statements("'trigger'"); }
    Step statements(const QByteArray& type)
    {
        Cursor one(m_source, QByteArray(selectStatements).replace("?1", type));
        for (auto more = one.next(); !more || *more; more = one.next()) {
            if (!more)
                return halt(more.error());
            if (auto made = m_plain.run(one.text(0)); !made)
                return made;
        }
        return {};
    }

    Step rows()
    {
        for (const QByteArray& table : m_tables) {
            Cursor from(m_source, selectWithoutSecrets(table));
            const auto filled = m_plain.fill(table, from, m_pace);
            if (!filled)
                return base::fail(filled.error());
            m_rows += *filled;
        }
        return {};
    }

    /// Ids that were given once are not given again.
    Step sequences()
    {
        if (auto emptied = m_plain.run("DELETE FROM sqlite_sequence"); !emptied)
            return emptied;
        Cursor from(m_source, "SELECT name, seq FROM sqlite_sequence");
        const auto filled = m_plain.fill("sqlite_sequence", from, m_pace);
        return filled ? Step() : Step(base::fail(filled.error()));
    }

    vault::Database& m_source;
    PlainFile m_plain;
    Pace& m_pace;
    QByteArrayList m_tables;
    std::int64_t m_rows = 0;
};

} // namespace

Yield<QByteArrayList> tablesOfPlainCopy(vault::Database& database)
{
    QByteArrayList tables;
    Cursor table(database, selectTables);
    for (auto more = table.next(); !more || *more; more = table.next()) {
        if (!more)
            return halt(more.error());
        tables << table.text(0);
    }
    return tables;
}

Yield<FileEntry> writePlainCopy(vault::Database& database, const QString& root, Pace& pace)
{
    const QString name = QString::fromLatin1(plainFile);
    // SQLite would make it for everybody to read.
    auto empty = OutFile::make(root, name);
    if (!empty)
        return base::fail(empty.error());
    if (auto made = (*empty)->finish(); !made)
        return made;
    const auto rows = Copy(database, root + u'/' + name, pace).run();
    if (!rows)
        return base::fail(rows.error());
    return entryOf(root, name, *rows);
}

} // namespace mw::takeout
