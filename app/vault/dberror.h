// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>

class QSqlError;

namespace mw::vault {

/// What a database call can come to. Branch on `kind`; `detail` is SQLite's own English text, for the log.
struct DbError
{
    enum class Kind {
        Busy,       ///< another process writes, for longer than we wait
        Full,       ///< the disk is full; nothing of this transaction was kept
        ReadOnly,   ///< file or folder may not be written
        Damaged,    ///< SQLITE_CORRUPT or SQLITE_NOTADB
        Newer,      ///< made by a newer Mailwright
        Missing,    ///< there is no such file
        Constraint, ///< a unique key, a foreign key or a state-machine trigger said no
        Io,         ///< any other input/output error
        WrongVfs,   ///< the vault layer is not below the connection (design.md 5.1, 8)
        WrongKey,   ///< no key for this file, or one that does not open it
        Cancelled,  ///< a person stopped it
        Other,
    };
    Kind kind = Kind::Other;
    QString detail;
};

[[nodiscard]] DbError dbError(const QSqlError& error);
[[nodiscard]] DbError dbErrorFromCode(int sqliteCode, const QString& detail);

template <typename T>
using DbResult = base::Result<T, DbError>;

} // namespace mw::vault
