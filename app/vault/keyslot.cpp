// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/keyslot.h"

#include "vault/crypto.h"

#include <algorithm>

namespace mw::vault {

using crypto::bytesOf;

namespace {

/// The key that wraps the private key.
std::optional<base::Secret> wrappingKey(const KeySlot& slot, const base::Secret& secret)
{
    const auto bytes = bytesOf(secret.reveal());
    switch (slot.kind) {
    case SlotKind::Person:
        return crypto::scrypt(bytes, bytesOf(slot.salt), slot.logN);
    case SlotKind::Recovery: // 160 and 256 random bits need no slow function
        return crypto::hkdfSecret(bytes, bytesOf(slot.salt), bytesOf("mailwright recovery code"));
    case SlotKind::Keychain:
        return crypto::hkdfSecret(bytes, bytesOf(slot.salt), bytesOf("mailwright keychain"));
    }
    return {};
}

QByteArray wrapContext(const KeySlot& slot, const QByteArray& vaultId)
{
    return "mailwright slot" + vaultId + slot.id + char(slot.kind);
}

QByteArray sealContext(const KeySlot& slot, const QByteArray& vaultId, std::uint8_t generation)
{
    return "mailwright data key" + vaultId + slot.id + char(generation);
}

std::optional<base::Secret> sealingKey(const base::Secret& privateKey, const QByteArray& theirs,
                                       const QByteArray& ephemeral, const QByteArray& slotKey)
{
    const auto shared = crypto::agree(privateKey, bytesOf(theirs));
    if (!shared)
        return {};
    return crypto::hkdfSecret(bytesOf(shared->reveal()), bytesOf(ephemeral + slotKey),
                              bytesOf("mailwright data key"));
}

} // namespace

std::optional<KeySlot> KeySlot::make(SlotKind kind, const QByteArray& vaultId, const base::Secret& secret,
                                     std::uint8_t logN)
{
    KeySlot slot;
    slot.kind = kind;
    slot.logN = kind == SlotKind::Person ? logN : 0;
    slot.id = QByteArray(idSize, '\0');
    auto pair = crypto::newKeyPair();
    if (!pair || !crypto::random(crypto::bufferOf(slot.id)))
        return {};
    slot.publicKey = pair->publicKey;
    if (!slot.wrap(vaultId, secret, pair->privateKey))
        return {};
    return slot;
}

bool KeySlot::wrap(const QByteArray& vaultId, const base::Secret& secret, const base::Secret& privateKey)
{
    QByteArray fresh(saltSize, '\0');
    if (!crypto::random(crypto::bufferOf(fresh)))
        return false;
    KeySlot changed = *this;
    changed.salt = fresh;
    const auto key = wrappingKey(changed, secret);
    const auto sealed =
        key ? crypto::sealSmall(*key, bytesOf(privateKey.reveal()), bytesOf(wrapContext(changed, vaultId)))
            : std::nullopt;
    if (!sealed)
        return false;
    changed.wrapped = *sealed;
    *this = std::move(changed);
    return true;
}

std::optional<base::Secret> KeySlot::unwrap(const QByteArray& vaultId, const base::Secret& secret,
                                            bool* outOfMemory) const
{
    const auto key = wrappingKey(*this, secret);
    if (outOfMemory)
        *outOfMemory = !key;
    if (!key)
        return {};
    return crypto::openSmall(*key, bytesOf(wrapped), bytesOf(wrapContext(*this, vaultId)));
}

bool KeySlot::sealKey(const QByteArray& vaultId, std::uint8_t generation, const base::Secret& dataKey)
{
    const auto pair = crypto::newKeyPair();
    if (!pair)
        return false;
    const auto key = sealingKey(pair->privateKey, publicKey, pair->publicKey, publicKey);
    const auto sealed = key ? crypto::sealSmall(*key, bytesOf(dataKey.reveal()),
                                                bytesOf(sealContext(*this, vaultId, generation)))
                            : std::nullopt;
    if (!sealed)
        return false;
    std::erase_if(keys, [generation](const SealedKey& old) { return old.generation == generation; });
    keys.push_back({generation, pair->publicKey, *sealed});
    return true;
}

std::optional<base::Secret> KeySlot::openKey(const QByteArray& vaultId, const SealedKey& key,
                                             const base::Secret& privateKey) const
{
    const auto opening = sealingKey(privateKey, key.ephemeral, key.ephemeral, publicKey);
    if (!opening)
        return {};
    auto opened = crypto::openSmall(*opening, bytesOf(key.sealed),
                                    bytesOf(sealContext(*this, vaultId, key.generation)));
    if (opened && opened->reveal().size() != keySize)
        return {};
    return opened;
}

} // namespace mw::vault
