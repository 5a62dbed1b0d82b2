// SPDX-License-Identifier: GPL-3.0-or-later
// What comes from the key file and the keychain that opens a workspace.
#include "cli/failures.h"
#include "cli/text.h"

namespace mw::cli {

using Code = base::ErrorCode;

Failure failureOf(const vault::SlotsError& error)
{
    using Kind = vault::SlotsError::Kind;
    switch (error.kind) {
    case Kind::Missing:
        return {
            Exit::Unreadable, Code::KeyFileDamaged,
            Text::tr("The workspace's key file (vault.keys) is not there. Without it nobody can read the "
                     "workspace. Nothing was changed. Put it back from a backup or a copy of the folder.")};
    case Kind::Foreign:
    case Kind::Damaged:
    case Kind::Unreadable:
        return {Exit::Unreadable, Code::KeyFileDamaged,
                Text::tr("The workspace's key file (vault.keys) is damaged or can't be read. Nothing was "
                         "changed. Put it back from a backup or a copy of the folder.")};
    case Kind::Newer:
        return {Exit::Unreadable, Code::VaultNewer,
                Text::tr("The workspace's key file was made by a newer Mailwright. It was left as it is. "
                         "Install the newer one.")};
    case Kind::WrongSecret:
        return {Exit::NotAllowed, Code::VaultLocked,
                Text::tr("This passphrase does not open the workspace. Nothing was read or changed. Check "
                         "it, letter case too, and try again.")};
    case Kind::NoSuchSlot:
        return {Exit::NotAllowed, Code::VaultLocked,
                Text::tr("The workspace can't be opened in this way. Nothing was read or changed. Open it "
                         "as it was set up: by a passphrase, by this computer's keychain, or by the "
                         "recovery code.")};
    case Kind::BadPassphrase:
        return {Exit::WrongUsage, Code::BadPassphrase,
                Text::tr("The passphrase is empty or too long. Nothing was made. It has 1 to 1024 "
                         "characters.")};
    case Kind::NoRandomness:
    case Kind::NoMemory:
        return {Exit::Unreadable, Code::NoRandomness,
                Text::tr("The system gave no random numbers or no memory for the keys. Nothing was made. "
                         "Close other programs and try again.")};
    case Kind::Unwritable:
        return {Exit::NotAllowed, Code::FolderNotWritable,
                Text::tr("The workspace's key file (vault.keys) could not be written. The one before it is "
                         "still there. Make room or make the folder writable, and try again.")};
    case Kind::LastSlot:
    case Kind::TooMany:
    case Kind::BadName:
    case Kind::Rekeying:
        break;
    }
    return {Exit::NotAllowed, Code::VaultRefused,
            Text::tr("The workspace's key file refuses the change. Nothing was changed.")};
}

Failure lockedFailure()
{
    return {Exit::NotAllowed, Code::VaultLocked,
            Text::tr("The workspace is encrypted. Nothing was read or changed. Give --passphrase-file FILE "
                     "before the noun.")};
}

Failure keychainFailure(const vault::SecretError& error)
{
    Failure failure{
        Exit::NotAllowed, Code::KeychainMissing,
        Text::tr("This computer's keychain did not give the workspace's key: it is locked, missing, or never "
                 "held it. Nothing was read or changed. Unlock the keychain, or give --passphrase-file FILE "
                 "before the noun.")};
    if (!error.detail.isEmpty())
        failure.text += QStringLiteral(" (%1)").arg(error.detail.left(200));
    return failure;
}

Failure protectionFailure()
{
    return {Exit::WrongUsage, Code::ProtectionMissing,
            Text::tr("The workspace's file is encrypted, and there is no keychain here to keep its key. "
                     "Nothing was made. Give --passphrase-file FILE, with a passphrase that you keep.")};
}

} // namespace mw::cli
