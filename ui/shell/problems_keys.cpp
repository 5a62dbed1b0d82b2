// SPDX-License-Identifier: GPL-3.0-or-later
// What comes from the key file and the keychain that opens a workspace.
#include "shell/problems.h"

#include <QCoreApplication>

namespace mw::shell {

using base::ErrorCode;
using kit::Problem;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(mw::shell::Problems)
};

Problem unopened(ErrorCode code, const QString& what, const QString& todo)
{
    return {what, Text::tr("Nothing was read or changed."), todo, toText(code)};
}

} // namespace

Problem problemOf(const vault::SlotsError& error)
{
    using Kind = vault::SlotsError::Kind;
    switch (error.kind) {
    case Kind::Missing:
        return unopened(ErrorCode::KeyFileDamaged,
                        Text::tr("The workspace's key file (vault.keys) is not there; without it nobody can "
                                 "read the workspace."),
                        Text::tr("Put it back from a backup or a copy of the folder."));
    case Kind::Foreign:
    case Kind::Damaged:
    case Kind::Unreadable:
        return unopened(ErrorCode::KeyFileDamaged,
                        Text::tr("The workspace's key file (vault.keys) is damaged or can't be read."),
                        Text::tr("Put it back from a backup or a copy of the folder."));
    case Kind::Newer:
        return unopened(ErrorCode::VaultNewer,
                        Text::tr("The workspace's key file was made by a newer Mailwright."),
                        Text::tr("Install the newer one."));
    case Kind::WrongSecret:
        return unopened(ErrorCode::VaultLocked, Text::tr("This does not open the workspace."),
                        Text::tr("Check it, letter case too, and try again."));
    case Kind::NoSuchSlot:
        return unopened(ErrorCode::VaultLocked, Text::tr("The workspace can't be opened in this way."),
                        Text::tr("Open it as it was set up: by a passphrase, by this computer's keychain, or "
                                 "by the recovery code."));
    case Kind::BadPassphrase:
        return {Text::tr("The passphrase is empty or too long."), Text::tr("Nothing was made."),
                Text::tr("It has 1 to 1024 characters."), toText(ErrorCode::BadPassphrase)};
    case Kind::NoRandomness:
    case Kind::NoMemory:
        return {Text::tr("The system gave no random numbers or no memory for the keys."),
                Text::tr("Nothing was made."), Text::tr("Close other programs and try again."),
                toText(ErrorCode::NoRandomness)};
    case Kind::Unwritable:
        return {Text::tr("The workspace's key file (vault.keys) could not be written."),
                Text::tr("The one before it is still there."),
                Text::tr("Make room or make the folder writable, and try again."),
                toText(ErrorCode::FolderNotWritable)};
    case Kind::LastSlot:
        return {Text::tr("It is the last way to open the workspace."), Text::tr("Nothing was changed."),
                Text::tr("Add another way first."), toText(ErrorCode::VaultRefused)};
    case Kind::TooMany:
    case Kind::BadName:
    case Kind::Rekeying:
        break;
    }
    return {Text::tr("The workspace's key file refuses the change."), Text::tr("Nothing was changed."),
            Text::tr("Try again."), toText(ErrorCode::VaultRefused)};
}

Problem lockedProblem()
{
    return unopened(ErrorCode::VaultLocked, Text::tr("The workspace is locked."),
                    Text::tr("Enter its passphrase."));
}

Problem keychainProblem(const vault::SecretError& error)
{
    const QString what =
        error.kind == vault::SecretError::Kind::TimedOut
            ? Text::tr("The keychain did not answer in time.")
            : Text::tr("This computer's keychain did not give the workspace's key: it is locked, missing, or "
                       "never held it.");
    return unopened(ErrorCode::KeychainMissing, what,
                    Text::tr("Unlock the keychain, or enter the passphrase or the recovery code."));
}

Problem protectionProblem()
{
    return {Text::tr("The workspace's file is encrypted, and there is no keychain here to keep its key."),
            Text::tr("Nothing was made."), Text::tr("Choose a passphrase."),
            toText(ErrorCode::ProtectionMissing)};
}

} // namespace mw::shell
