// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "vault/dberror.h"

#include <QString>

namespace mw::backup {

/// What making, checking or restoring a backup can come to. Branch on `kind`; `detail` is a path or the
/// system's own words, for the log.
struct BackupError
{
    enum class Kind {
        FolderGone,      ///< the folder to write into is not there: a drive that was unplugged
        NotWritable,     ///< nothing may be written there
        Full,            ///< the disk is full
        Io,              ///< any other input or output error
        Missing,         ///< there is no such backup
        Foreign,         ///< something else lies there: a plain SQLite file, a picture
        Newer,           ///< the backup, or the vault in it, was made by a newer Mailwright
        Damaged,         ///< the backup is cut or changed
        KeysUnfit,       ///< keys of another vault, or of this one before or after it was keyed again
        VaultUnreadable, ///< make: the vault itself is damaged, or is no vault
        SlotsUnusable,   ///< make: nobody could open the backup, for the vault's slots file is missing or
                         ///< damaged
        TargetTaken,     ///< restore: something lies there already
        Busy,            ///< this folder takes another backup of the workspace, or a writer let nobody read
        LogTooLong,      ///< make: others wrote so much meanwhile that the vault's log must not grow further
        Cancelled,       ///< a person stopped it
    };
    Kind kind = Kind::Io;
    QString detail{};
};
template <typename T>
using BackupResult = base::Result<T, BackupError>;

/// The vault that is being saved said this.
[[nodiscard]] BackupError errorOfVault(const vault::DbError& error);
/// The vault inside a backup said this.
[[nodiscard]] BackupError errorOfBackup(const vault::DbError& error);
/// SQLite's answer to writing below `folder`; looks whether the folder is still there.
[[nodiscard]] BackupError errorOfTarget(int sqliteCode, const QString& folder);

} // namespace mw::backup
