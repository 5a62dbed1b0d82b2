// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/keyslots.h"
#include "vault/secretstore.h"
#include "workspace/workspaceerror.h"

#include <functional>
#include <memory>

namespace mw::workspace {

/// What opens a workspace: its slots file, and the data keys that one of the slots gave. Shared between who
/// asked for the passphrase and the thread that opens; never changed: re-keying makes another.
struct VaultKeys
{
    vault::KeySlots slots;
    vault::DataKeys keys;
};
using SharedVaultKeys = std::shared_ptr<const VaultKeys>;
/// Called by the thread that opens the workspace: a passphrase takes a quarter of a second.
using KeySource = std::function<WorkspaceResult<SharedVaultKeys>()>;

/// Finding and making the keys of a workspace. Nothing here opens its database.
namespace vaultkeys {

/// Bounds of what a person may choose; length is what makes guessing hard.
inline constexpr qsizetype leastPassphrase = 8;

[[nodiscard]] WorkspaceResult<VaultLock> lockOf(const QString& folder);

/// For a new workspace, or one that is to be encrypted; nothing is written. `logN` is scrypt's cost: tests
/// alone ask for less.
[[nodiscard]] WorkspaceResult<SharedVaultKeys> make(const base::Secret& passphrase,
                                                    std::uint8_t logN = vault::KeySlots::defaultCost);
[[nodiscard]] WorkspaceResult<SharedVaultKeys> unlock(const QString& folder, const base::Secret& passphrase);
[[nodiscard]] WorkspaceResult<SharedVaultKeys> unlock(const QString& folder, const vault::RecoveryCode& code);

using Answer = std::function<void(const WorkspaceResult<SharedVaultKeys>&)>;
/// Answers as the store does: from the event loop, none once `context` is gone.
void makeInKeychain(vault::SecretStore& keychain, QObject* context, Answer answer);
void unlockByKeychain(const QString& folder, vault::SecretStore& keychain, QObject* context, Answer answer);

/// Sources for WorkspaceOptions::keys.
[[nodiscard]] KeySource source(SharedVaultKeys keys);
[[nodiscard]] KeySource byPassphrase(const QString& folder, std::shared_ptr<const base::Secret> passphrase);
[[nodiscard]] KeySource byNewPassphrase(std::shared_ptr<const base::Secret> passphrase);

} // namespace vaultkeys

} // namespace mw::workspace
