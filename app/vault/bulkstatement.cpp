// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/bulkstatement.h"

#include <sqlite3.h>

namespace mw::vault {

BulkStatement::~BulkStatement()
{
    sqlite3_finalize(m_statement);
}

bool BulkStatement::prepare()
{
    if (!m_statement)
        m_fault = sqlite3_prepare_v3(m_database.handle(), m_sql, -1, SQLITE_PREPARE_PERSISTENT, &m_statement,
                                     nullptr);
    return m_statement != nullptr;
}

BulkStatement& BulkStatement::text(QByteArrayView utf8)
{
    if (prepare()) {
        // A null pointer would bind NULL; in our columns empty means empty.
        const char* bytes = utf8.isEmpty() ? "" : utf8.data();
        const int code =
            sqlite3_bind_text64(m_statement, ++m_bound, bytes, static_cast<sqlite3_uint64>(utf8.size()),
                                SQLITE_STATIC, SQLITE_UTF8);
        m_fault = m_fault == SQLITE_OK ? code : m_fault;
    }
    return *this;
}

BulkStatement& BulkStatement::integer(std::int64_t value)
{
    if (prepare()) {
        const int code = sqlite3_bind_int64(m_statement, ++m_bound, value);
        m_fault = m_fault == SQLITE_OK ? code : m_fault;
    }
    return *this;
}

DbError BulkStatement::failure()
{
    sqlite3* const db = m_database.handle();
    const DbError error = dbErrorFromCode(m_fault, QString::fromUtf8(sqlite3_errmsg(db)));
    finish();
    return error;
}

DbResult<bool> BulkStatement::next()
{
    if (!prepare() || m_fault != SQLITE_OK)
        return base::fail(failure());
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW)
        return true;
    if (code != SQLITE_DONE) {
        m_fault = code;
        return base::fail(failure());
    }
    finish();
    return false;
}

DbResult<std::int64_t> BulkStatement::run()
{
    if (const auto stepped = next(); !stepped)
        return base::fail(stepped.error());
    finish();
    return sqlite3_changes64(m_database.handle());
}

void BulkStatement::finish()
{
    if (m_statement)
        sqlite3_reset(m_statement);
    m_bound = 0;
    m_fault = SQLITE_OK;
}

std::int64_t BulkStatement::integerAt(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

QByteArrayView BulkStatement::textAt(int column) const
{
    const auto* bytes = sqlite3_column_text(m_statement, column);
    return {reinterpret_cast<const char*>(bytes), sqlite3_column_bytes(m_statement, column)};
}

QByteArrayView BulkStatement::bytesAt(int column) const
{
    const auto* bytes = static_cast<const char*>(sqlite3_column_blob(m_statement, column));
    return {bytes, sqlite3_column_bytes(m_statement, column)};
}

bool BulkStatement::isNullAt(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

} // namespace mw::vault
