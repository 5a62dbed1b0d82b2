// SPDX-License-Identifier: GPL-3.0-or-later
#include "backup/backuperror.h"

#include <QFileInfo>
#include <sqlite3.h>

namespace mw::backup {

using Kind = BackupError::Kind;
using vault::DbError;

namespace {

Kind kindOf(DbError::Kind kind, Kind damaged)
{
    switch (kind) {
    case DbError::Kind::Full:
        return Kind::Full;
    case DbError::Kind::ReadOnly:
        return Kind::NotWritable;
    case DbError::Kind::Newer:
        return Kind::Newer;
    case DbError::Kind::WrongKey:
        return Kind::KeysUnfit;
    case DbError::Kind::Cancelled:
        return Kind::Cancelled;
    case DbError::Kind::Busy:
        return Kind::Busy;
    case DbError::Kind::Damaged:
    case DbError::Kind::Missing:
    case DbError::Kind::Constraint:
    case DbError::Kind::Other: // statements that a sound vault answers
        return damaged;
    case DbError::Kind::Io:
    case DbError::Kind::WrongVfs:
        break;
    }
    return Kind::Io;
}

} // namespace

BackupError errorOfVault(const DbError& error)
{
    return {kindOf(error.kind, Kind::VaultUnreadable), error.detail};
}

BackupError errorOfBackup(const DbError& error)
{
    return {kindOf(error.kind, Kind::Damaged), error.detail};
}

BackupError errorOfTarget(int sqliteCode, const QString& folder)
{
    if (!QFileInfo(folder).isDir())
        return {Kind::FolderGone, folder};
    // A file that cannot be made: permission, or a file system that was mounted read-only.
    if ((sqliteCode & 0xff) == SQLITE_CANTOPEN)
        return {Kind::NotWritable, folder};
    const DbError error = vault::dbErrorFromCode(sqliteCode, folder);
    return {kindOf(error.kind, Kind::Io), error.detail};
}

} // namespace mw::backup
