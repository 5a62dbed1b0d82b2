// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/failures.h"

#include "cli/text.h"

namespace mw::cli {

using vault::DbError;
using vault::Disarmed;
using vault::FolderError;
using workspace::WorkspaceError;

Failure failureOf(const DbError& error)
{
    using Kind = DbError::Kind;
    switch (error.kind) {
    case Kind::Busy:
        return {
            Exit::Busy, Code::VaultBusy,
            Text::tr(
                "Another program is writing to this workspace. Nothing was changed. Try again in a moment.")};
    case Kind::Full:
        return {Exit::Unreadable, Code::DiskFull,
                Text::tr("The disk is full. What was saved before stays, nothing was lost. Free some space, "
                         "then go on.")};
    case Kind::ReadOnly:
        return {Exit::NotAllowed, Code::FolderNotWritable,
                Text::tr("The workspace may not be written. Nothing was changed. Give yourself the right to "
                         "write to its folder.")};
    case Kind::Damaged:
        return {
            Exit::Unreadable, Code::VaultDamaged,
            Text::tr("The workspace's file is damaged or is none of Mailwright's (%1). It was left as it is. "
                     "Put back a backup, and keep the damaged file.")
                .arg(error.detail)};
    case Kind::Newer:
        return {Exit::Unreadable, Code::VaultNewer,
                Text::tr("The workspace was made by a newer Mailwright. It was left as it is. Use that "
                         "version or a later one.")};
    case Kind::Missing:
        return {Exit::Unreadable, Code::WorkspaceMissing,
                Text::tr("The workspace's file is not there. Nothing was changed. Check the folder's name.")};
    case Kind::Constraint:
        return {Exit::NotAllowed, Code::VaultRefused,
                Text::tr("The workspace refused the change (%1). Nothing was changed. Look at what is there "
                         "and ask again.")
                    .arg(error.detail)};
    case Kind::WrongVfs:
        return {
            Exit::NotAllowed, Code::WrongVfs,
            Text::tr(
                "The layer that protects the workspace's file is not in use. Nothing was read or written. "
                "Install Mailwright anew.")};
    case Kind::WrongKey:
        return {
            Exit::NotAllowed, Code::VaultWrongKey,
            Text::tr("The key at hand does not open the workspace's file. Nothing was changed. Put back the "
                     "key file that belongs to this workspace.")};
    case Kind::Cancelled:
        return {Exit::NeedsALook, Code::Stopped,
                Text::tr("Stopped. What was done before stays. The same command goes on from there.")};
    case Kind::Io:
    case Kind::Other:
        break;
    }
    return {
        Exit::Unreadable, Code::VaultIo,
        Text::tr(
            "The workspace could not be read or written (%1). What was saved before stays. Check the disk, "
            "then try again.")
            .arg(error.detail)};
}

Failure failureOf(const FolderError& error)
{
    using Kind = FolderError::Kind;
    switch (error.kind) {
    case Kind::Missing:
        return {Exit::Unreadable, Code::WorkspaceMissing,
                Text::tr("There is no workspace in \"%1\". Nothing was changed. Check the name, or make one "
                         "with workspace create.")
                    .arg(error.detail)};
    case Kind::Exists:
        return {Exit::NotAllowed, Code::WorkspaceExists,
                Text::tr("There is something in \"%1\" already. It was left as it is. Choose another folder.")
                    .arg(error.detail)};
    case Kind::NetworkFolder:
        return {
            Exit::NotAllowed, Code::NetworkFolder,
            Text::tr(
                "The folder stands on a network file system (%1), where locks can't be trusted. Nothing was "
                "changed. Work on a local disk; backups may lie there.")
                .arg(error.detail)};
    case Kind::SyncFolder:
        return {Exit::NotAllowed, Code::SyncFolder,
                Text::tr("The folder is kept in step by %1, which would tear the file apart. Nothing was "
                         "changed. Work "
                         "elsewhere; backups may lie there.")
                    .arg(error.detail)};
    case Kind::NotWritable:
        return {Exit::NotAllowed, Code::FolderNotWritable,
                Text::tr("\"%1\" can't be written. Nothing was changed. Give yourself the right to write "
                         "there, or choose "
                         "another folder.")
                    .arg(error.detail)};
    case Kind::LockedHere:
        return {
            Exit::Busy, Code::WorkspaceBusy,
            Text::tr(
                "%1 has this workspace open. Nothing was changed. Close it there, or wait until it is done.")
                .arg(error.detail)};
    case Kind::LockedElsewhere:
        break;
    }
    return {Exit::Busy, Code::LockedElsewhere,
            Text::tr("The computer %1 has this workspace open. Nothing was changed. Close it there; if that "
                     "computer is "
                     "gone, delete the file \"lock\" in the workspace's folder.")
                .arg(error.detail)};
}

Failure failureOf(const WorkspaceError& error)
{
    using Kind = WorkspaceError::Kind;
    switch (error.kind) {
    case Kind::Folder:
        return failureOf(error.folder.value_or(FolderError{FolderError::Kind::Missing, error.detail}));
    case Kind::Database:
        return failureOf(error.database.value_or(DbError{DbError::Kind::Other, error.detail}));
    case Kind::NeedsUpgrade:
        return {
            Exit::NotAllowed, Code::NeedsUpgrade,
            Text::tr(
                "The workspace was made by an older Mailwright. It was left as it is. Run workspace upgrade, "
                "which makes a backup first.")};
    case Kind::EmptyVault:
        return {
            Exit::Unreadable, Code::VaultDamaged,
            Text::tr("The workspace's file holds nothing of a workspace: it was emptied, or never made in "
                     "full. It was left as it is. Put back a backup, or make a new workspace.")};
    case Kind::NoRandomness:
        return {Exit::Unreadable, Code::NoRandomness,
                Text::tr("The system gave no random numbers for the keys. Nothing was made. Try again.")};
    case Kind::BadName:
        return {
            Exit::WrongUsage, Code::BadName,
            Text::tr("\"%1\" can't be a name. Nothing was made. A name has 1 to 200 characters on one line.")
                .arg(error.detail)};
    case Kind::BadColour:
        return {
            Exit::WrongUsage, Code::BadValue,
            Text::tr("\"%1\" can't be a workspace's colour. Nothing was changed. Choose one of the eight.")
                .arg(error.detail)};
    case Kind::Incomplete:
        return {Exit::Unreadable, Code::VaultDamaged,
                Text::tr("The workspace lacks its %1, so it was never made in full or is damaged. It was "
                         "left as it is. "
                         "Put back a backup, or make a new one.")
                    .arg(error.detail)};
    case Kind::Locked:
        return lockedFailure();
    case Kind::NoProtection:
        return protectionFailure();
    case Kind::KeySlots:
        return failureOf(error.slotsFile.value_or(vault::SlotsError{}));
    case Kind::Keychain:
        return keychainFailure(error.keychain.value_or(vault::SecretError{}));
    case Kind::GuardUnwritable:
        break;
    }
    return {
        Exit::NotAllowed, Code::CannotArm,
        Text::tr(
            "The record of what was sent, outside the workspace, could not be written. Nothing will be sent. "
            "Make the state folder writable, then run workspace arm.")};
}

QString wordsOf(Disarmed disarmed)
{
    switch (disarmed) {
    case Disarmed::No:
        return {};
    case Disarmed::NeverArmed:
        return Text::tr(
            "This device has no record of the workspace: it is a copy, or comes from another device.");
    case Disarmed::OtherDevice:
        return Text::tr("The workspace was armed on another device.");
    case Disarmed::Moved:
        return Text::tr("The workspace's folder was moved or copied.");
    case Disarmed::Replaced:
        return Text::tr("Another file was put in the place of the workspace's own.");
    case Disarmed::RolledBack:
        break;
    }
    return Text::tr("An older copy was put back: more was sent since then than it knows.");
}

Failure disarmedFailure(Disarmed disarmed)
{
    return {Exit::NotAllowed, Code::Disarmed,
            Text::tr("%1 Nothing was sent. If this is the copy to go on with, run workspace arm; nobody else "
                     "may go on with another.")
                .arg(wordsOf(disarmed))};
}

} // namespace mw::cli
