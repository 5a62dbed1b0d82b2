// SPDX-License-Identifier: GPL-3.0-or-later
#include "takeout/cursor.h"

#include <sqlite3.h>

namespace mw::takeout {

Cursor::Cursor(vault::Database& database, const QByteArray& sql) : m_database(database)
{
    m_fault = sqlite3_prepare_v2(database.handle(), sql.constData(), static_cast<int>(sql.size()),
                                 &m_statement, nullptr);
}

Cursor::~Cursor()
{
    sqlite3_finalize(m_statement);
}

vault::DbResult<bool> Cursor::next()
{
    if (m_fault == SQLITE_OK)
        m_fault = sqlite3_step(m_statement);
    const int code = std::exchange(m_fault, SQLITE_OK);
    if (code == SQLITE_ROW)
        return true;
    if (code == SQLITE_DONE)
        return false;
    m_fault = code;
    return base::fail(vault::dbErrorFromCode(code, QString::fromUtf8(sqlite3_errmsg(m_database.handle()))));
}

int Cursor::columns() const
{
    return sqlite3_column_count(m_statement);
}

bool Cursor::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

std::int64_t Cursor::integer(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

QByteArrayView Cursor::bytes(int column) const
{
    // The blob of a text is its UTF-8. Its size must be asked after it.
    const auto* data = static_cast<const char*>(sqlite3_column_blob(m_statement, column));
    return {data, sqlite3_column_bytes(m_statement, column)};
}

QByteArray Cursor::text(int column) const
{
    const QByteArrayView stored = bytes(column);
    return QUtf8StringView(stored.data(), stored.size()).isValidUtf8() ? stored.toByteArray()
                                                                       : QString::fromUtf8(stored).toUtf8();
}

const sqlite3_value* Cursor::value(int column) const
{
    return sqlite3_column_value(m_statement, column);
}

} // namespace mw::takeout
