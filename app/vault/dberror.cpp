// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/dberror.h"

#include <QSqlError>
#include <sqlite3.h>

namespace mw::vault {

namespace {

DbError::Kind kindOf(int sqliteCode)
{
    if (sqliteCode == SQLITE_IOERR_DATA) // a page whose seal is broken
        return DbError::Kind::Damaged;
    if (sqliteCode == SQLITE_IOERR_AUTH)
        return DbError::Kind::WrongKey;
    switch (sqliteCode & 0xff) {
    case SQLITE_AUTH:
        return DbError::Kind::WrongKey;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return DbError::Kind::Busy;
    case SQLITE_FULL:
        return DbError::Kind::Full;
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return DbError::Kind::ReadOnly;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return DbError::Kind::Damaged;
    case SQLITE_CONSTRAINT:
        return DbError::Kind::Constraint;
    case SQLITE_CANTOPEN:
    case SQLITE_IOERR:
        return DbError::Kind::Io;
    case SQLITE_INTERRUPT:
        return DbError::Kind::Cancelled;
    default:
        return DbError::Kind::Other;
    }
}

} // namespace

DbError dbErrorFromCode(int sqliteCode, const QString& detail)
{
    return {kindOf(sqliteCode), detail};
}

DbError dbError(const QSqlError& error)
{
    return dbErrorFromCode(error.nativeErrorCode().toInt(), error.databaseText());
}

} // namespace mw::vault
