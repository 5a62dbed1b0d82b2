// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/rowcomparison.h"

#include <cstring>
#include <sqlite3.h>

namespace mw::vault {

using namespace Qt::StringLiterals;

namespace {

constexpr int rowsBetweenLooks = 1000;

const QByteArray sqlSchema =
    "SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name, tbl_name";
const QString sqlTables =
    u"SELECT name FROM sqlite_schema WHERE type='table' AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name"_s;

class Statement
{
public:
    Statement(sqlite3* db, const QByteArray& sql) : m_db(db)
    {
        m_prepared = sqlite3_prepare_v2(db, sql.constData(), int(sql.size()), &m_statement, nullptr);
    }
    ~Statement() { sqlite3_finalize(m_statement); }
    Q_DISABLE_COPY_MOVE(Statement)

    /// SQLITE_ROW, SQLITE_DONE or what went wrong.
    [[nodiscard]] int step() { return m_prepared == SQLITE_OK ? sqlite3_step(m_statement) : m_prepared; }
    [[nodiscard]] DbError error() const
    {
        return dbErrorFromCode(sqlite3_extended_errcode(m_db), QString::fromUtf8(sqlite3_errmsg(m_db)));
    }
    [[nodiscard]] bool saysTheSameAs(const Statement& other) const
    {
        const int columns = sqlite3_column_count(m_statement);
        if (columns != sqlite3_column_count(other.m_statement))
            return false;
        for (int i = 0; i < columns; ++i)
            if (!sameValue(m_statement, other.m_statement, i))
                return false;
        return true;
    }

private:
    static bool sameValue(sqlite3_stmt* one, sqlite3_stmt* other, int column)
    {
        const int type = sqlite3_column_type(one, column);
        if (type != sqlite3_column_type(other, column))
            return false;
        if (type == SQLITE_NULL)
            return true;
        if (type == SQLITE_INTEGER)
            return sqlite3_column_int64(one, column) == sqlite3_column_int64(other, column);
        if (type == SQLITE_FLOAT)
            return sqlite3_column_double(one, column) == sqlite3_column_double(other, column);
        const void* bytes = sqlite3_column_blob(one, column); // of a text too, as it is stored
        const void* otherBytes = sqlite3_column_blob(other, column);
        const int size = sqlite3_column_bytes(one, column);
        return size == sqlite3_column_bytes(other, column) &&
               (size == 0 || std::memcmp(bytes, otherBytes, std::size_t(size)) == 0);
    }

    sqlite3* m_db;
    sqlite3_stmt* m_statement = nullptr;
    int m_prepared = SQLITE_OK;
};

DbResult<void> compareAnswers(Database& one, Database& other, const QByteArray& sql, const QString& what,
                              const base::JobControl& control)
{
    Statement ours(one.handle(), sql);
    Statement theirs(other.handle(), sql);
    for (int row = 1;; ++row) {
        const int code = ours.step();
        const int otherCode = theirs.step();
        if (code != SQLITE_ROW && code != SQLITE_DONE)
            return base::fail(ours.error());
        if (otherCode != SQLITE_ROW && otherCode != SQLITE_DONE)
            return base::fail(theirs.error());
        if (code != otherCode || (code == SQLITE_ROW && !ours.saysTheSameAs(theirs)))
            return base::fail(DbError{DbError::Kind::Damaged, u"they differ in "_s + what});
        if (code == SQLITE_DONE)
            return {};
        if (row % rowsBetweenLooks == 0 && control.cancelled())
            return base::fail(DbError{DbError::Kind::Cancelled, what});
    }
}

} // namespace

DbResult<void> compareRows(Database& one, Database& other, const base::JobControl& control)
{
    if (auto same = compareAnswers(one, other, sqlSchema, u"their schema"_s, control); !same)
        return same;
    QStringList tables;
    {
        auto rows = one.query(sqlTables);
        if (!rows)
            return base::fail(rows.error());
        while (rows->next())
            tables << rows->text(0);
    }
    for (const QString& table : tables) {
        QString quoted = table;
        quoted.replace(u'"', u"\"\""_s);
        const QByteArray sql = u"SELECT * FROM \"%1\""_s.arg(quoted).toUtf8();
        if (auto same = compareAnswers(one, other, sql, table, control); !same)
            return same;
    }
    return {};
}

} // namespace mw::vault
