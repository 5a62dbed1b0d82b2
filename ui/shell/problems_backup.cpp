// SPDX-License-Identifier: GPL-3.0-or-later
// What making, checking and restoring backups comes to.
#include "shell/problems.h"

#include <QCoreApplication>
#include <QDir>

namespace mw::shell {

using backup::BackupError;
using base::ErrorCode;
using kit::Problem;
using Kind = BackupError::Kind;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(mw::shell::Problems)
};

QString kept(BackupDeed deed)
{
    switch (deed) {
    case BackupDeed::Make:
        return Text::tr("No backup was made; those from before are still there.");
    case BackupDeed::Check:
        return Text::tr("Nothing was changed.");
    case BackupDeed::Restore:
        break;
    }
    return Text::tr("Nothing was restored, and the backup is as it was.");
}

Problem ofFolder(const BackupError& error, BackupDeed deed)
{
    const QString folder = QDir::toNativeSeparators(error.detail);
    switch (error.kind) {
    case Kind::FolderGone:
        return {Text::tr("The folder %1 is not there.").arg(folder), kept(deed),
                deed == BackupDeed::Make
                    ? Text::tr("Plug its drive in, and the backup is made by itself; or choose another "
                               "folder.")
                    : Text::tr("Plug its drive in, or choose another folder."),
                toText(ErrorCode::FolderNotWritable)};
    case Kind::Full:
        return {Text::tr("The disk with the folder is full."), kept(deed),
                Text::tr("Make room there, or choose another folder."), toText(ErrorCode::DiskFull)};
    case Kind::TargetTaken:
        return {Text::tr("There is something at %1 already.").arg(folder), kept(deed),
                Text::tr("Choose a name that is not taken."), toText(ErrorCode::WorkspaceExists)};
    case Kind::Busy:
        return {Text::tr("Another backup of this workspace is being made or restored there."), kept(deed),
                Text::tr("Wait until it is done."), toText(ErrorCode::VaultBusy)};
    case Kind::NotWritable:
        return {Text::tr("Nothing may be written into the folder."), kept(deed),
                Text::tr("Make it writable, or choose another folder."),
                toText(ErrorCode::FolderNotWritable)};
    default:
        return {Text::tr("The disk could not be read or written (%1).").arg(folder), kept(deed),
                Text::tr("Look whether the drive is well, or choose another folder."),
                toText(ErrorCode::VaultIo)};
    }
}

Problem ofFile(const BackupError& error, BackupDeed deed)
{
    switch (error.kind) {
    case Kind::Missing:
        return {Text::tr("The backup is not there any more."), kept(deed), Text::tr("Choose another one."),
                toText(ErrorCode::FileUnreadable)};
    case Kind::Foreign:
        return {Text::tr("This file is no backup of Mailwright's."), kept(deed),
                Text::tr("Choose a file that ends in .mwbackup."), toText(ErrorCode::FileUnreadable)};
    case Kind::Newer:
        return {Text::tr("The backup was made by a newer Mailwright."), kept(deed),
                Text::tr("Install the newer one."), toText(ErrorCode::VaultNewer)};
    case Kind::KeysUnfit:
        if (deed == BackupDeed::Make)
            return {Text::tr("The workspace's keys and its key file (vault.keys) don't belong together."),
                    kept(deed), Text::tr("Close the workspace and open it again."),
                    toText(ErrorCode::VaultWrongKey)};
        return {Text::tr("The backup was made under another key: of another workspace, or of this one before "
                         "it was keyed again."),
                kept(deed), Text::tr("Restore it with what opened the workspace then."),
                toText(ErrorCode::VaultWrongKey)};
    default:
        return {deed == BackupDeed::Make ? Text::tr("What was written could not be read back as it was.")
                                         : Text::tr("The backup is damaged: it was cut or changed."),
                kept(deed),
                deed == BackupDeed::Make
                    ? Text::tr("Look whether the drive is well, or choose another folder.")
                    : Text::tr("Use another one."),
                toText(ErrorCode::BackupDamaged)};
    }
}

} // namespace

Problem problemOf(const BackupError& error, BackupDeed deed)
{
    switch (error.kind) {
    case Kind::Missing:
    case Kind::Foreign:
    case Kind::Newer:
    case Kind::Damaged:
    case Kind::KeysUnfit:
        return ofFile(error, deed);
    case Kind::VaultUnreadable:
        return {Text::tr("The workspace's file is damaged or can't be read."), kept(deed),
                Text::tr("Restore the newest backup, and keep the damaged file."),
                toText(ErrorCode::VaultDamaged)};
    case Kind::SlotsUnusable:
        return {Text::tr("The workspace's key file (vault.keys) is missing or damaged, so nobody could open "
                         "a backup."),
                kept(deed), Text::tr("Put it back from a backup or a copy of the folder."),
                toText(ErrorCode::KeyFileDamaged)};
    case Kind::LogTooLong:
        return {Text::tr("So much is being written that the backup was given up."), kept(deed),
                Text::tr("It is tried again by itself in a while."), toText(ErrorCode::VaultBusy)};
    case Kind::Cancelled:
        return {Text::tr("It was stopped."), kept(deed), {}, toText(ErrorCode::Stopped)};
    default:
        return ofFolder(error, deed);
    }
}

} // namespace mw::shell
