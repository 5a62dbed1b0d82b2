// SPDX-License-Identifier: GPL-3.0-or-later
#include "backup/connection.h"

#include <sqlite3.h>

namespace mw::backup {

using vault::DbError;
using vault::DbResult;

namespace {

constexpr int stepsBetweenLooks = 4000;
constexpr int patience = 5000; // milliseconds, as the vault's own connections have it

} // namespace

void Connection::Close::operator()(sqlite3* handle) const
{
    sqlite3_close(handle);
}

DbError Connection::lastError() const
{
    return vault::dbErrorFromCode(sqlite3_extended_errcode(handle()),
                                  QString::fromUtf8(sqlite3_errmsg(handle())));
}

DbResult<Connection> Connection::open(const QString& uri, Access access, const base::JobControl& control)
{
    Connection made;
    sqlite3* handle = nullptr;
    const int flags =
        access == Access::Read ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
    const int rc = sqlite3_open_v2(uri.toUtf8().constData(), &handle, flags | SQLITE_OPEN_URI, nullptr);
    made.m_handle.reset(handle);
    if (rc != SQLITE_OK)
        return base::fail(vault::dbErrorFromCode(rc, uri));
    sqlite3_extended_result_codes(handle, 1);
    sqlite3_busy_timeout(handle, patience);
    const auto isCancelled = [](void* data) {
        return static_cast<const base::JobControl*>(data)->cancelled() ? 1 : 0;
    };
    sqlite3_progress_handler(handle, stepsBetweenLooks, isCancelled, const_cast<base::JobControl*>(&control));
    // What stands in a file's schema runs nothing but plain SQL; nothing is written to the disk in passing.
    if (auto done = made.run("PRAGMA trusted_schema=OFF; PRAGMA cell_size_check=ON; PRAGMA temp_store=MEMORY;"
                             "PRAGMA mmap_size=0; PRAGMA cache_size=-16384");
        !done)
        return base::fail(done.error());
    return made;
}

DbResult<void> Connection::run(const char* sql)
{
    if (sqlite3_exec(handle(), sql, nullptr, nullptr, nullptr) != SQLITE_OK)
        return base::fail(lastError());
    return {};
}

DbResult<QByteArray> Connection::text(const char* sql)
{
    sqlite3_stmt* statement = nullptr;
    int rc = sqlite3_prepare_v2(handle(), sql, -1, &statement, nullptr);
    QByteArray answer;
    if (rc == SQLITE_OK)
        rc = sqlite3_step(statement);
    if (rc == SQLITE_ROW)
        answer = QByteArray(reinterpret_cast<const char*>(sqlite3_column_text(statement, 0)));
    const DbError error = lastError();
    sqlite3_finalize(statement);
    if (rc != SQLITE_ROW && rc != SQLITE_DONE)
        return base::fail(error);
    return answer;
}

DbResult<std::int64_t> Connection::number(const char* sql)
{
    const auto answer = text(sql);
    if (!answer)
        return base::fail(answer.error());
    return answer->toLongLong();
}

} // namespace mw::backup
