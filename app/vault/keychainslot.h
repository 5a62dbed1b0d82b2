// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/keyslots.h"
#include "vault/secretstore.h"

namespace mw::vault {

/// What went wrong on the way through the keychain: the store's words, or the slots file's.
struct KeychainSlotError
{
    std::optional<SecretError> store{};
    std::optional<SlotsError> file{};
};

/// Opening a vault without typing: a slot whose secret the desktop's keychain holds. Answers come as the
/// store's do: from the event loop, never within the call, none once `context` is gone.
namespace keychainslot {

/// "vault/ID": one entry for each vault.
[[nodiscard]] QString entryName(const QByteArray& vaultId);

using Unlocked = std::function<void(base::Result<DataKeys, KeychainSlotError>)>;
/// NotFound is also what a locked keychain says: ask for a passphrase or the code, never make a new key.
void unlock(SecretStore& store, const KeySlots& file, QObject* context, Unlocked answer);

using Added = std::function<void(base::Result<KeySlots, KeychainSlotError>)>;
/// The answer is `file` with the new slot, to be saved; only once the keychain has its part.
void add(SecretStore& store, const KeySlots& file, const DataKeys& keys, QObject* context, Added answer);

} // namespace keychainslot

} // namespace mw::vault
