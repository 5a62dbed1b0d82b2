// SPDX-License-Identifier: GPL-3.0-or-later
// The bytes of the slots file: FORMAT.md, section 6. What is read may be anything.
#include "vault/crypto.h"
#include "vault/keyslots.h"

#include <limits>
#include <QtEndian>

namespace mw::vault {

using crypto::bytesOf;
using Kind = SlotsError::Kind;

namespace {

constexpr char magic[] = "MWKEYS\r\n"; // the line end shows what went through a text-mode transfer
constexpr qsizetype magicSize = 8;
constexpr std::uint32_t version = 1;
constexpr qsizetype headerSize = 44;
constexpr qsizetype sumSize = 32;
constexpr qsizetype macSize = 32;
constexpr qsizetype longestSealedName = 200 + 28;
constexpr char headMagic[] = "HEAD";
constexpr qsizetype headMagicSize = 4;
constexpr qsizetype headHashSize = 32;

template <typename T>
void append(QByteArray& to, T value)
{
    const T big = qToBigEndian(value);
    to.append(reinterpret_cast<const char*>(&big), sizeof big);
}

SlotsError damaged()
{
    return {Kind::Damaged};
}

} // namespace

/// Takes what is asked for from the front; once something was missing, everything is.
class SlotsReader
{
public:
    explicit SlotsReader(const QByteArray& bytes) : m_bytes(bytes) {}

    template <typename T>
    T number()
    {
        const QByteArray raw = bytes(qsizetype(sizeof(T)));
        return m_failed ? T(0) : qFromBigEndian<T>(raw.constData());
    }
    QByteArray bytes(qsizetype size)
    {
        m_failed = m_failed || size > m_bytes.size() - m_at;
        if (m_failed)
            return {};
        m_at += size;
        return m_bytes.mid(m_at - size, size);
    }
    [[nodiscard]] qsizetype left() const { return m_failed ? 0 : m_bytes.size() - m_at; }
    [[nodiscard]] bool failed() const { return m_failed; }
    [[nodiscard]] bool atEnd() const { return !m_failed && m_at == m_bytes.size(); }

private:
    const QByteArray& m_bytes;
    qsizetype m_at = 0;
    bool m_failed = false;
};

SlotsResult<KeySlots> KeySlots::parse(const QByteArray& bytes)
{
    if (!bytes.startsWith(QByteArray::fromRawData(magic, magicSize))) {
        const bool cut = QByteArray::fromRawData(magic, magicSize).startsWith(bytes);
        return base::fail(SlotsError{cut ? Kind::Damaged : Kind::Foreign});
    }
    SlotsReader reader(bytes);
    reader.bytes(magicSize);
    if (reader.number<std::uint32_t>() > version)
        return base::fail(SlotsError{Kind::Newer});
    const auto length = reader.number<std::uint32_t>();
    if (reader.failed() || qsizetype(length) != bytes.size() || bytes.size() < headerSize + sumSize + macSize)
        return base::fail(damaged());
    const QByteArray summed = bytes.chopped(sumSize + macSize);
    if (crypto::sha256(bytesOf(summed)) != bytes.mid(summed.size(), sumSize))
        return base::fail(damaged());
    KeySlots file;
    file.m_vaultId = reader.bytes(KeySlot::idSize);
    file.m_revision = reader.number<std::uint64_t>();
    const auto generations = reader.number<std::uint8_t>();
    file.m_current = reader.number<std::uint8_t>();
    file.m_other = reader.number<std::uint8_t>();
    const int count = reader.number<std::uint8_t>();
    if (file.m_current == 0 || file.m_current == file.m_other || generations != (file.m_other == 0 ? 1 : 2) ||
        count == 0 || count > int(mostSlots))
        return base::fail(damaged());
    if (auto done = file.readSlots(reader, count); !done)
        return base::fail(done.error());
    if (reader.left() > sumSize + macSize) {
        const bool isHead = reader.bytes(headMagicSize) == QByteArray::fromRawData(headMagic, headMagicSize);
        const auto links = reader.number<std::uint64_t>();
        file.m_head = LedgerHead{static_cast<std::int64_t>(links), reader.bytes(headHashSize)};
        if (!isHead || links > std::uint64_t(std::numeric_limits<std::int64_t>::max()))
            return base::fail(damaged());
    }
    reader.bytes(sumSize);
    file.m_mac = reader.bytes(macSize);
    if (!reader.atEnd())
        return base::fail(damaged());
    file.m_signed = bytes.chopped(macSize);
    return file;
}

SlotsResult<void> KeySlots::readSlots(SlotsReader& reader, int count)
{
    for (int i = 0; i < count; ++i) {
        KeySlot slot;
        const auto kind = reader.number<std::uint8_t>();
        slot.kind = SlotKind(kind);
        slot.logN = reader.number<std::uint8_t>();
        const qsizetype nameSize = reader.number<std::uint16_t>();
        slot.created = reader.number<std::int64_t>();
        slot.id = reader.bytes(KeySlot::idSize);
        slot.publicKey = reader.bytes(KeySlot::keySize);
        slot.salt = reader.bytes(KeySlot::saltSize);
        slot.wrapped = reader.bytes(KeySlot::wrappedSize);
        const int sealed = reader.number<std::uint8_t>();
        const bool isPerson = slot.kind == SlotKind::Person;
        if (kind < 1 || kind > 3 || nameSize > longestSealedName || sealed < 1 || sealed > 2 ||
            (isPerson ? slot.logN < leastCost || slot.logN > mostCost : slot.logN != 0))
            return base::fail(damaged());
        slot.name = reader.bytes(nameSize);
        for (int k = 0; k < sealed; ++k) {
            const auto generation = reader.number<std::uint8_t>();
            slot.keys.push_back(
                {generation, reader.bytes(KeySlot::keySize), reader.bytes(KeySlot::wrappedSize)});
        }
        if (reader.failed())
            return base::fail(damaged());
        m_slots.push_back(std::move(slot));
    }
    return {};
}

QByteArray KeySlots::body() const
{
    QByteArray out(magic, magicSize);
    append(out, version);
    append(out, std::uint32_t(0)); // the length, once it is known
    out += m_vaultId;
    append(out, m_revision);
    append(out, std::uint8_t(m_other == 0 ? 1 : 2));
    append(out, m_current);
    append(out, m_other);
    append(out, std::uint8_t(m_slots.size()));
    for (const KeySlot& slot : m_slots) {
        append(out, std::uint8_t(slot.kind));
        append(out, slot.logN);
        append(out, std::uint16_t(slot.name.size()));
        append(out, slot.created);
        out += slot.id + slot.publicKey + slot.salt + slot.wrapped;
        append(out, std::uint8_t(slot.keys.size()));
        out += slot.name;
        for (const SealedKey& key : slot.keys) {
            append(out, key.generation);
            out += key.ephemeral + key.sealed;
        }
    }
    if (m_head) {
        out.append(headMagic, headMagicSize);
        append(out, std::uint64_t(m_head->count));
        out += m_head->hash;
    }
    qToBigEndian(std::uint32_t(out.size() + sumSize + macSize), out.data() + magicSize + 4);
    return out;
}

SlotsResult<QByteArray> KeySlots::serialise(const DataKeys& keys) const
{
    const auto found = keys.byGeneration.find(m_current);
    if (found == keys.byGeneration.end())
        return base::fail(SlotsError{Kind::WrongSecret});
    const auto macKey = crypto::hkdfSecret(bytesOf(found->second.reveal()), bytesOf(m_vaultId),
                                           bytesOf("mailwright slots mac"));
    QByteArray out = body();
    out += crypto::sha256(bytesOf(out));
    if (!macKey)
        return base::fail(SlotsError{Kind::NoRandomness});
    return out + crypto::hmacSha256(*macKey, bytesOf(out));
}

} // namespace mw::vault
