// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secret.h"

#include <cstdint>
#include <optional>
#include <QByteArray>
#include <vector>

namespace mw::vault {

enum class SlotKind : std::uint8_t { Person = 1, Recovery = 2, Keychain = 3 };

/// A data key, sealed to a slot's public key.
struct SealedKey
{
    std::uint8_t generation = 0;
    QByteArray ephemeral; ///< 32, X25519
    QByteArray sealed;    ///< 60: nonce, ciphertext, tag
};

/// One slot as it stands in the file. Sealing a data key to it needs its public key alone, so that the vault
/// can be keyed again while nobody types anything; opening one needs the private key, which what a person
/// knows (or the keychain holds) unwraps.
struct KeySlot
{
    static constexpr qsizetype idSize = 16;
    static constexpr qsizetype keySize = 32;
    static constexpr qsizetype saltSize = 16;
    static constexpr qsizetype wrappedSize = 60;

    SlotKind kind = SlotKind::Person;
    std::uint8_t logN = 0; ///< scrypt's cost, persons alone
    std::int64_t created = 0;
    QByteArray id;
    QByteArray publicKey;
    QByteArray salt;
    QByteArray wrapped; ///< the private key
    QByteArray name;    ///< sealed with the data key: who may open a vault is nobody else's business
    std::vector<SealedKey> keys;

    /// A new slot that this secret opens; no data keys yet. nullopt: no randomness or memory.
    [[nodiscard]] static std::optional<KeySlot> make(SlotKind kind, const QByteArray& vaultId,
                                                     const base::Secret& secret, std::uint8_t logN);
    /// The private key. nullopt: another secret, or no memory for scrypt (`outOfMemory`).
    [[nodiscard]] std::optional<base::Secret> unwrap(const QByteArray& vaultId, const base::Secret& secret,
                                                     bool* outOfMemory = nullptr) const;
    /// Wraps the private key anew, under a new salt.
    [[nodiscard]] bool wrap(const QByteArray& vaultId, const base::Secret& secret,
                            const base::Secret& privateKey);
    [[nodiscard]] bool sealKey(const QByteArray& vaultId, std::uint8_t generation,
                               const base::Secret& dataKey);
    [[nodiscard]] std::optional<base::Secret> openKey(const QByteArray& vaultId, const SealedKey& key,
                                                      const base::Secret& privateKey) const;
};

} // namespace mw::vault
