// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/dberror.h"
#include "vault/keyslots.h"
#include "vault/secretstore.h"
#include "vault/workspacefolder.h"

namespace mw::workspace {

/// How a workspace can be opened, as its folder tells without any key.
struct VaultLock
{
    bool plain = false; ///< made before there was encryption: upgrading encrypts it
    bool keychain = false;
    bool passphrase = false;
    bool recovery = false;
    bool rekeying = false; ///< its key is being changed, or that was stopped half-way
};

/// Why a workspace could not be made, opened or changed as a whole.
struct WorkspaceError
{
    enum class Kind {
        Folder,          ///< see `folder`
        Database,        ///< see `database`
        NeedsUpgrade,    ///< made by an older Mailwright; detail = its migration
        EmptyVault,      ///< no migration was ever run in it: 0 bytes, or not ours
        NoRandomness,    ///< no keys could be made
        BadName,         ///< empty, too long, or with control characters
        BadColour,       ///< none of the eight
        Incomplete,      ///< a name or key is missing; detail = which
        Locked,          ///< it is encrypted, and no key was given
        NoProtection,    ///< it would have to be encrypted, and nobody said how it is opened then
        KeySlots,        ///< see `slotsFile`
        Keychain,        ///< see `keychain`
        GuardUnwritable, ///< the record outside the folder could not be written
    };
    Kind kind = Kind::Database;
    QString detail{};
    std::optional<vault::FolderError> folder{};
    std::optional<vault::DbError> database{};
    std::optional<vault::SlotsError> slotsFile{};
    std::optional<vault::SecretError> keychain{};
    std::optional<VaultLock> lock{}; ///< what would open it, where a key was missing or wrong

    /// With the right key it would open.
    [[nodiscard]] bool isLocked() const
    {
        using SlotKind = vault::SlotsError::Kind;
        return kind == Kind::Locked || kind == Kind::Keychain ||
               (kind == Kind::KeySlots && slotsFile &&
                (slotsFile->kind == SlotKind::WrongSecret || slotsFile->kind == SlotKind::NoSuchSlot));
    }
};

template <typename T>
using WorkspaceResult = base::Result<T, WorkspaceError>;

[[nodiscard]] inline WorkspaceError workspaceError(const vault::DbError& error)
{
    return {.kind = WorkspaceError::Kind::Database, .detail = error.detail, .database = error};
}
[[nodiscard]] inline WorkspaceError workspaceError(const vault::FolderError& error)
{
    return {.kind = WorkspaceError::Kind::Folder, .detail = error.detail, .folder = error};
}
[[nodiscard]] inline WorkspaceError workspaceError(const vault::SlotsError& error)
{
    return {.kind = WorkspaceError::Kind::KeySlots, .detail = error.detail, .slotsFile = error};
}
[[nodiscard]] inline WorkspaceError workspaceError(const vault::SecretError& error)
{
    return {.kind = WorkspaceError::Kind::Keychain, .detail = error.detail, .keychain = error};
}

} // namespace mw::workspace
