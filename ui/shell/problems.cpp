// SPDX-License-Identifier: GPL-3.0-or-later
// What comes from the workspace's folder and file.
#include "shell/problems.h"

#include <QCoreApplication>

namespace mw::shell {

using namespace Qt::StringLiterals;
using base::ErrorCode;
using kit::Problem;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(mw::shell::Problems)
};

} // namespace

Problem problemOf(const vault::DbError& error)
{
    using Kind = vault::DbError::Kind;
    const auto problem = [](ErrorCode code, const QString& what, const QString& kept, const QString& todo) {
        return Problem{.what = what, .kept = kept, .todo = todo, .code = toText(code)};
    };
    const QString unchanged = Text::tr("Nothing was changed.");
    const QString asItIs = Text::tr("It was left as it is.");
    switch (error.kind) {
    case Kind::Busy:
        return problem(ErrorCode::VaultBusy, Text::tr("Another program is writing to this workspace."),
                       unchanged, Text::tr("Try again in a moment."));
    case Kind::Full:
        return problem(ErrorCode::DiskFull, Text::tr("The disk is full."),
                       Text::tr("What was saved before stays, nothing was lost."),
                       Text::tr("Free some space, then go on."));
    case Kind::ReadOnly:
        return problem(ErrorCode::FolderNotWritable, Text::tr("The workspace may not be written."), unchanged,
                       Text::tr("Give yourself the right to write to its folder."));
    case Kind::Damaged:
        return problem(
            ErrorCode::VaultDamaged,
            Text::tr("The workspace's file is damaged or is none of Mailwright's (%1).").arg(error.detail),
            asItIs, Text::tr("Put back a backup, and keep the damaged file."));
    case Kind::Newer:
        return problem(ErrorCode::VaultNewer, Text::tr("The workspace was made by a newer Mailwright."),
                       asItIs, Text::tr("Use that version or a later one."));
    case Kind::Missing:
        return problem(ErrorCode::WorkspaceMissing, Text::tr("The workspace's file is not there."), unchanged,
                       Text::tr("Check the folder's name."));
    case Kind::Constraint:
        return problem(ErrorCode::VaultRefused,
                       Text::tr("The workspace refused the change (%1).").arg(error.detail), unchanged,
                       Text::tr("Look at what is there and try again."));
    case Kind::WrongVfs:
        return problem(ErrorCode::WrongVfs,
                       Text::tr("The layer that protects the workspace's file is not in use."),
                       Text::tr("Nothing was read or written."), Text::tr("Install Mailwright anew."));
    case Kind::WrongKey:
        return problem(ErrorCode::VaultWrongKey,
                       Text::tr("The key at hand does not open the workspace's file."), unchanged,
                       Text::tr("Put back the key file that belongs to this workspace."));
    case Kind::Cancelled:
        return problem(ErrorCode::Stopped, Text::tr("It was stopped."),
                       Text::tr("What was done before stays."),
                       Text::tr("Start it again to go on from there."));
    case Kind::Io:
    case Kind::Other:
        break;
    }
    return problem(ErrorCode::VaultIo,
                   Text::tr("The workspace could not be read or written (%1).").arg(error.detail),
                   Text::tr("What was saved before stays."), Text::tr("Check the disk, then try again."));
}

Problem problemOf(const vault::FolderError& error)
{
    using Kind = vault::FolderError::Kind;
    const QString& detail = error.detail;
    const QString unchanged = Text::tr("Nothing was changed.");
    switch (error.kind) {
    case Kind::Missing:
        return {Text::tr("There is no workspace in “%1”.").arg(detail), unchanged,
                Text::tr("Look whether its disk is there, or choose another folder."),
                toText(ErrorCode::WorkspaceMissing)};
    case Kind::Exists:
        return {Text::tr("There is something in “%1” already.").arg(detail),
                Text::tr("It was left as it is."), Text::tr("Choose another folder."),
                toText(ErrorCode::WorkspaceExists)};
    case Kind::NetworkFolder:
        return {Text::tr("The folder stands on a network file system (%1), where locks can't be trusted.")
                    .arg(detail),
                unchanged, Text::tr("Work on a local disk; backups may lie there."),
                toText(ErrorCode::NetworkFolder)};
    case Kind::SyncFolder:
        return {Text::tr("The folder is kept in step by %1, which would tear the file apart.").arg(detail),
                unchanged, Text::tr("Work elsewhere; backups may lie there."), toText(ErrorCode::SyncFolder)};
    case Kind::NotWritable:
        return {Text::tr("“%1” can't be written.").arg(detail), unchanged,
                Text::tr("Give yourself the right to write there, or choose another folder."),
                toText(ErrorCode::FolderNotWritable)};
    case Kind::LockedHere:
        return {Text::tr("%1 has this workspace open.").arg(detail), unchanged,
                Text::tr("Close it there, or wait until it is done."), toText(ErrorCode::WorkspaceBusy)};
    case Kind::LockedElsewhere:
        break;
    }
    return {Text::tr("The computer %1 has this workspace open.").arg(detail), unchanged,
            Text::tr("Close it there. If that computer is gone, take the workspace over."),
            toText(ErrorCode::LockedElsewhere)};
}

Problem problemOf(const workspace::WorkspaceError& error)
{
    using Kind = workspace::WorkspaceError::Kind;
    const QString asItIs = Text::tr("It was left as it is.");
    switch (error.kind) {
    case Kind::Folder:
        return problemOf(
            error.folder.value_or(vault::FolderError{vault::FolderError::Kind::Missing, error.detail}));
    case Kind::Database:
        return problemOf(error.database.value_or(vault::DbError{vault::DbError::Kind::Other, error.detail}));
    case Kind::NeedsUpgrade:
        return {Text::tr("The workspace was made by an older Mailwright."), asItIs,
                Text::tr("Bring it up to date; a backup is made first."), toText(ErrorCode::NeedsUpgrade)};
    case Kind::EmptyVault:
        return {
            Text::tr(
                "The workspace's file holds nothing of a workspace: it was emptied, or never made in full."),
            asItIs, Text::tr("Put back a backup, or make a new workspace."), toText(ErrorCode::VaultDamaged)};
    case Kind::NoRandomness:
        return {Text::tr("The system gave no random numbers for the keys."), Text::tr("Nothing was made."),
                Text::tr("Try again."), toText(ErrorCode::NoRandomness)};
    case Kind::BadName:
        return {Text::tr("“%1” can't be a name.").arg(error.detail), Text::tr("Nothing was made."),
                Text::tr("A name has 1 to 200 characters on one line."), toText(ErrorCode::BadName)};
    case Kind::BadColour:
        return {Text::tr("“%1” can't be a workspace's colour.").arg(error.detail),
                Text::tr("Nothing was changed."), Text::tr("Choose one of the eight."),
                toText(ErrorCode::BadValue)};
    case Kind::Incomplete:
        return {Text::tr("The workspace lacks its %1, so it was never made in full or is damaged.")
                    .arg(error.detail),
                asItIs, Text::tr("Put back a backup, or make a new one."), toText(ErrorCode::VaultDamaged)};
    case Kind::Locked:
        return lockedProblem();
    case Kind::NoProtection:
        return protectionProblem();
    case Kind::KeySlots:
        return problemOf(error.slotsFile.value_or(vault::SlotsError{}));
    case Kind::Keychain:
        return keychainProblem(error.keychain.value_or(vault::SecretError{}));
    case Kind::GuardUnwritable:
        break;
    }
    return {Text::tr("The record of what was sent, outside the workspace, could not be written."),
            Text::tr("Nothing will be sent."),
            Text::tr("Make the state folder writable, then arm the workspace."),
            toText(ErrorCode::CannotArm)};
}

Problem problemOf(vault::Disarmed disarmed)
{
    const auto why = [&] {
        switch (disarmed) {
        case vault::Disarmed::No:
        case vault::Disarmed::NeverArmed:
            return Text::tr(
                "This device has no record of the workspace: it is a copy, or comes from another device.");
        case vault::Disarmed::OtherDevice:
            return Text::tr("The workspace was armed on another device.");
        case vault::Disarmed::Moved:
            return Text::tr("The workspace's folder was moved or copied.");
        case vault::Disarmed::Replaced:
            return Text::tr("Another file was put in the place of the workspace's own.");
        case vault::Disarmed::RolledBack:
            break;
        }
        return Text::tr("An older copy was put back: more was sent since then than it knows.");
    };
    return {why(), Text::tr("Nothing is sent."),
            Text::tr("If this is the copy to go on with, arm it; nobody else may go on with another."),
            toText(ErrorCode::Disarmed)};
}

QString sentenceOf(const Problem& problem)
{
    QStringList parts{problem.what, problem.kept, problem.todo};
    parts.removeAll(QString());
    const QString words = parts.join(u' ');
    return problem.code.isEmpty() ? words : u"%1 (%2)"_s.arg(words, problem.code);
}

} // namespace mw::shell
