// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/dberror.h"

namespace mw::takeout {

/// Why there is no export. Nothing of it is left under the folder's name, and what was begun is removed.
struct TakeoutError
{
    enum class Kind {
        Exists,          ///< the folder holds something, or the name is a file's
        NoSuchPlace,     ///< the folder above is not there
        InsideWorkspace, ///< the folder would lie in the workspace's own
        Write,           ///< the disk is full or refuses; detail = the system's words
        Database,        ///< the workspace can't be read
        LogTooLong,      ///< so much was written meanwhile that the vault's WAL is near its alarm
    };
    Kind kind = Kind::Database;
    QString detail{};
    vault::DbError database{};
};

} // namespace mw::takeout
