// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/keyslots.h"

#include "base/platform.h"
#include "vault/crypto.h"

#include <algorithm>
#include <QDateTime>
#include <QFile>

namespace mw::vault {

using crypto::bytesOf;
using Kind = SlotsError::Kind;

namespace {

constexpr qsizetype longestName = 200; ///< bytes of UTF-8
constexpr qsizetype longestPassphrase = 1024;
constexpr qsizetype macSize = 32;
constexpr qint64 largestFile = 256 * 1024;

/// Two keyboards write one letter in two ways; NFC makes them one.
std::optional<base::Secret> normalised(const base::Secret& passphrase)
{
    const QByteArray& bytes = passphrase.reveal();
    if (bytes.isEmpty() || bytes.size() > longestPassphrase)
        return {};
    QString text = QString::fromUtf8(bytes);
    QString nfc = text.normalized(QString::NormalizationForm_C);
    base::Secret out(nfc.toUtf8());
    const auto wipe = [](QString& what) {
        base::platform::wipeMemory(what.data(), std::size_t(what.size()) * sizeof(QChar));
    };
    wipe(nfc);
    wipe(text);
    return out;
}

std::optional<base::Secret> nameKey(const DataKeys& keys, const QByteArray& vaultId)
{
    const auto found = keys.byGeneration.find(keys.current);
    if (found == keys.byGeneration.end())
        return {};
    return crypto::hkdfSecret(bytesOf(found->second.reveal()), bytesOf(vaultId),
                              bytesOf("mailwright slot names"));
}

std::uint8_t nextGeneration(std::uint8_t generation)
{
    return generation == 255 ? 1 : std::uint8_t(generation + 1);
}

} // namespace

std::shared_ptr<KeyRing> DataKeys::ring() const
{
    auto ring = std::make_shared<KeyRing>(current, byGeneration.at(current).clone());
    for (const auto& [generation, key] : byGeneration)
        if (generation != current)
            ring->add(generation, key.clone());
    return ring;
}

SlotsResult<KeySlots::Created> KeySlots::create()
{
    KeySlots file;
    file.m_vaultId = QByteArray(KeySlot::idSize, '\0');
    auto key = crypto::randomSecret(crypto::keySize);
    if (!key || !crypto::random(crypto::bufferOf(file.m_vaultId)))
        return base::fail(SlotsError{Kind::NoRandomness});
    Created created{std::move(file), {}};
    created.keys.current = 1;
    created.keys.byGeneration.emplace(std::uint8_t(1), std::move(*key));
    return created;
}

SlotsResult<KeySlots> KeySlots::load(const QString& path)
{
    QFile file(path);
    if (!file.exists())
        return base::fail(SlotsError{Kind::Missing, path});
    if (!file.open(QIODevice::ReadOnly))
        return base::fail(SlotsError{Kind::Unreadable, file.errorString()});
    if (file.size() > largestFile)
        return base::fail(SlotsError{Kind::Foreign, path});
    return parse(file.readAll());
}

SlotsResult<void> KeySlots::save(const QString& path, const DataKeys& keys)
{
    if (m_slots.empty())
        return base::fail(SlotsError{Kind::LastSlot});
    ++m_revision;
    auto written = write(path, keys);
    if (!written)
        --m_revision;
    return written;
}

SlotsResult<void> KeySlots::saveHead(const QString& path, const DataKeys& keys, LedgerHead head)
{
    const auto before = std::exchange(m_head, std::move(head));
    auto written = write(path, keys);
    if (!written)
        m_head = before;
    return written;
}

SlotsResult<void> KeySlots::write(const QString& path, const DataKeys& keys)
{
    const auto bytes = serialise(keys);
    if (!bytes)
        return base::fail(bytes.error());
    if (!base::platform::writeDurably(path, *bytes))
        return base::fail(SlotsError{Kind::Unwritable, path});
    m_mac = bytes->last(macSize);
    m_signed = bytes->chopped(macSize);
    return {};
}

bool KeySlots::isSignedBy(const DataKeys& keys) const
{
    const auto found = keys.byGeneration.find(m_current);
    if (found == keys.byGeneration.end())
        return false;
    const auto macKey = crypto::hkdfSecret(bytesOf(found->second.reveal()), bytesOf(m_vaultId),
                                           bytesOf("mailwright slots mac"));
    return macKey && crypto::equal(bytesOf(crypto::hmacSha256(*macKey, bytesOf(m_signed))), bytesOf(m_mac));
}

SlotsResult<std::optional<LedgerHead>> KeySlots::head(const DataKeys& keys) const
{
    if (!isSignedBy(keys))
        return base::fail(SlotsError{Kind::WrongSecret});
    return m_head;
}

bool KeySlots::has(SlotKind kind) const
{
    return std::any_of(m_slots.begin(), m_slots.end(),
                       [kind](const KeySlot& slot) { return slot.kind == kind; });
}

QString KeySlots::nameOf(const KeySlot& slot, const DataKeys& keys) const
{
    const auto key = nameKey(keys, m_vaultId);
    const auto name = key ? crypto::openSmall(*key, bytesOf(slot.name), bytesOf(slot.id)) : std::nullopt;
    return name ? QString::fromUtf8(name->reveal()) : QString();
}

bool KeySlots::sealName(KeySlot& slot, const DataKeys& keys, const QString& name) const
{
    const auto key = nameKey(keys, m_vaultId);
    const auto sealed =
        key ? crypto::sealSmall(*key, bytesOf(name.toUtf8()), bytesOf(slot.id)) : std::nullopt;
    if (sealed)
        slot.name = *sealed;
    return sealed.has_value();
}

SlotsResult<DataKeys> KeySlots::keysOf(const KeySlot& slot, const base::Secret& privateKey) const
{
    DataKeys keys;
    keys.current = m_current;
    for (const SealedKey& sealed : slot.keys) {
        auto key = slot.openKey(m_vaultId, sealed, privateKey);
        if (!key)
            return base::fail(SlotsError{Kind::Damaged});
        keys.byGeneration.insert_or_assign(sealed.generation, std::move(*key));
    }
    const bool complete =
        keys.byGeneration.contains(m_current) && (m_other == 0 || keys.byGeneration.contains(m_other));
    if (!complete)
        return base::fail(SlotsError{Kind::Damaged});
    // Values that were never read from a file have nothing to compare yet.
    if (!m_mac.isEmpty() && !isSignedBy(keys))
        return base::fail(SlotsError{Kind::Damaged});
    return keys;
}

SlotsResult<DataKeys> KeySlots::unlockOf(SlotKind kind, const base::Secret& secret,
                                         const QByteArray& first) const
{
    if (!has(kind))
        return base::fail(SlotsError{Kind::NoSuchSlot});
    std::vector<const KeySlot*> order;
    for (const KeySlot& slot : m_slots)
        if (slot.kind == kind)
            order.insert(slot.id == first ? order.begin() : order.end(), &slot);
    for (const KeySlot* slot : order) {
        bool outOfMemory = false;
        if (const auto key = slot->unwrap(m_vaultId, secret, &outOfMemory))
            return keysOf(*slot, *key);
        if (outOfMemory)
            return base::fail(SlotsError{Kind::NoMemory});
    }
    return base::fail(SlotsError{Kind::WrongSecret});
}

SlotsResult<DataKeys> KeySlots::unlock(const base::Secret& passphrase, const QByteArray& first) const
{
    const auto typed = normalised(passphrase);
    if (!typed)
        return base::fail(SlotsError{Kind::WrongSecret});
    return unlockOf(SlotKind::Person, *typed, first);
}

SlotsResult<DataKeys> KeySlots::unlock(const RecoveryCode& code) const
{
    return unlockOf(SlotKind::Recovery, code.bytes(), {});
}

SlotsResult<DataKeys> KeySlots::unlockByKeychain(const base::Secret& secret) const
{
    return unlockOf(SlotKind::Keychain, secret, {});
}

SlotsResult<QByteArray> KeySlots::add(SlotKind kind, const DataKeys& keys, const QString& name,
                                      const base::Secret& secret, std::uint8_t logN)
{
    if (m_slots.size() >= mostSlots)
        return base::fail(SlotsError{Kind::TooMany});
    auto slot = KeySlot::make(kind, m_vaultId, secret, logN);
    if (!slot)
        return base::fail(SlotsError{kind == SlotKind::Person ? Kind::NoMemory : Kind::NoRandomness});
    slot->created = QDateTime::currentMSecsSinceEpoch();
    bool sealed = sealName(*slot, keys, name);
    for (const auto& [generation, key] : keys.byGeneration)
        sealed = sealed && slot->sealKey(m_vaultId, generation, key);
    if (!sealed)
        return base::fail(SlotsError{Kind::NoRandomness});
    if (kind != SlotKind::Person)
        std::erase_if(m_slots, [kind](const KeySlot& old) { return old.kind == kind; });
    m_slots.push_back(std::move(*slot));
    return m_slots.back().id;
}

SlotsResult<QByteArray> KeySlots::addPerson(const DataKeys& keys, const QString& name,
                                            const base::Secret& passphrase, std::uint8_t logN)
{
    const auto typed = normalised(passphrase);
    if (!typed)
        return base::fail(SlotsError{Kind::BadPassphrase});
    if (name.trimmed().isEmpty() || name.toUtf8().size() > longestName)
        return base::fail(SlotsError{Kind::BadName});
    return add(SlotKind::Person, keys, name.trimmed(), *typed, std::clamp(logN, leastCost, mostCost));
}

SlotsResult<RecoveryCode> KeySlots::addRecovery(const DataKeys& keys)
{
    auto code = RecoveryCode::generate();
    if (!code)
        return base::fail(SlotsError{Kind::NoRandomness});
    if (const auto added = add(SlotKind::Recovery, keys, {}, code->bytes(), 0); !added)
        return base::fail(added.error());
    return std::move(*code);
}

SlotsResult<base::Secret> KeySlots::addKeychain(const DataKeys& keys)
{
    auto secret = crypto::randomSecret(crypto::keySize);
    if (!secret)
        return base::fail(SlotsError{Kind::NoRandomness});
    if (const auto added = add(SlotKind::Keychain, keys, {}, *secret, 0); !added)
        return base::fail(added.error());
    return std::move(*secret);
}

SlotsResult<void> KeySlots::remove(const QByteArray& id)
{
    const auto found =
        std::find_if(m_slots.begin(), m_slots.end(), [&id](const KeySlot& slot) { return slot.id == id; });
    if (found == m_slots.end())
        return base::fail(SlotsError{Kind::NoSuchSlot});
    if (m_slots.size() == 1)
        return base::fail(SlotsError{Kind::LastSlot});
    m_slots.erase(found);
    return {};
}

SlotsResult<void> KeySlots::changePassphrase(const QByteArray& id, const base::Secret& old,
                                             const base::Secret& fresh)
{
    const auto found =
        std::find_if(m_slots.begin(), m_slots.end(), [&id](const KeySlot& slot) { return slot.id == id; });
    if (found == m_slots.end() || found->kind != SlotKind::Person)
        return base::fail(SlotsError{Kind::NoSuchSlot});
    const auto typedOld = normalised(old);
    const auto typedFresh = normalised(fresh);
    if (!typedFresh)
        return base::fail(SlotsError{Kind::BadPassphrase});
    bool outOfMemory = false;
    const auto key = typedOld ? found->unwrap(m_vaultId, *typedOld, &outOfMemory) : std::nullopt;
    if (!key)
        return base::fail(SlotsError{outOfMemory ? Kind::NoMemory : Kind::WrongSecret});
    if (!found->wrap(m_vaultId, *typedFresh, *key))
        return base::fail(SlotsError{Kind::NoMemory});
    return {};
}

SlotsResult<void> KeySlots::beginRekey(DataKeys& keys)
{
    if (m_other != 0)
        return base::fail(SlotsError{Kind::Rekeying});
    auto key = crypto::randomSecret(crypto::keySize);
    if (!key)
        return base::fail(SlotsError{Kind::NoRandomness});
    KeySlots changed = *this; // all or nothing
    const std::uint8_t generation = nextGeneration(m_current);
    DataKeys next;
    next.current = generation;
    next.byGeneration.emplace(m_current, keys.byGeneration.at(m_current).clone());
    next.byGeneration.emplace(generation, std::move(*key));
    for (KeySlot& slot : changed.m_slots) {
        const QString name = nameOf(slot, keys);
        if (!slot.sealKey(m_vaultId, generation, next.byGeneration.at(generation)) ||
            !sealName(slot, next, name))
            return base::fail(SlotsError{Kind::NoRandomness});
    }
    changed.m_other = m_current;
    changed.m_current = generation;
    changed.m_mac.clear(); // of the file before; save() makes the next
    *this = std::move(changed);
    keys = std::move(next);
    return {};
}

SlotsResult<void> KeySlots::endRekey(DataKeys& keys)
{
    // Keys without the new one know nothing of what the file holds: the old one is not theirs to drop.
    if (m_other == 0 || !keys.byGeneration.contains(m_current))
        return base::fail(SlotsError{Kind::Rekeying});
    for (KeySlot& slot : m_slots)
        std::erase_if(slot.keys, [this](const SealedKey& key) { return key.generation != m_current; });
    keys.byGeneration.erase(m_other);
    m_other = 0;
    m_mac.clear();
    return {};
}

} // namespace mw::vault
