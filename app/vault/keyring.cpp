// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/keyring.h"

#include "vault/crypto.h"
#include "vault/cures.h"

namespace mw::vault {

namespace {

/// A file that was opened ten thousand times holds as many epochs; memory for a part of them is enough.
constexpr std::size_t keptKeys = 512;
constexpr format::Epoch epochBits = 0x00ffffff;

} // namespace

KeyRing::KeyRing(std::uint8_t generation, base::Secret dataKey, std::uint32_t epochLimit)
    : m_current(generation), m_epochLimit(epochLimit)
{
    m_keys.emplace(generation, std::move(dataKey));
}

void KeyRing::add(std::uint8_t generation, base::Secret dataKey)
{
    const std::lock_guard lock(m_mutex);
    m_keys.insert_or_assign(generation, std::move(dataKey));
}

void KeyRing::forget(std::uint8_t generation)
{
    const std::lock_guard lock(m_mutex);
    if (generation != m_current)
        m_keys.erase(generation);
}

void KeyRing::setCurrent(std::uint8_t generation)
{
    const std::lock_guard lock(m_mutex);
    if (!m_keys.contains(generation))
        return;
    m_current = generation;
    m_sealsLeft = 0;
}

std::uint8_t KeyRing::current() const
{
    const std::lock_guard lock(m_mutex);
    return m_current;
}

bool KeyRing::has(std::uint8_t generation) const
{
    const std::lock_guard lock(m_mutex);
    return m_keys.contains(generation);
}

std::optional<format::Epoch> KeyRing::epochForSeal()
{
    const std::lock_guard lock(m_mutex);
    if (m_sealsLeft == 0) {
        std::array<std::uint8_t, 4> drawn{};
        if (!crypto::random(drawn))
            return {};
        m_epoch = format::firstEpoch(m_current) | (format::get32(drawn.data()) & epochBits);
        m_sealsLeft = m_epochLimit;
    }
    if (cured(Trap::Epochs))
        --m_sealsLeft;
    return m_epoch;
}

KeyRing::Derived KeyRing::derive(const format::Salt& salt, format::Purpose purpose, format::Epoch epoch,
                                 format::Buffer out) const
{
    constexpr std::string_view label = "mailwright vault 1";
    std::array<std::uint8_t, label.size() + 5> info{};
    std::memcpy(info.data(), label.data(), label.size());
    info[label.size()] = std::uint8_t(purpose);
    format::put32(epoch, info.data() + label.size() + 1);
    const std::lock_guard lock(m_mutex);
    const auto found = m_keys.find(format::generationOf(epoch));
    if (found == m_keys.end())
        return Derived::UnknownGeneration;
    return crypto::hkdfSha256(crypto::bytesOf(found->second.reveal()), salt, info, out) ? Derived::Ok
                                                                                        : Derived::Failed;
}

KeyRing::Derived FileKeys::key(format::Purpose purpose, format::Epoch epoch, format::Buffer out) const
{
    // A generation that was forgotten is not served from what is kept.
    if (!m_ring->has(format::generationOf(epoch)))
        return KeyRing::Derived::UnknownGeneration;
    const std::uint64_t name = (std::uint64_t(purpose) << 32) | epoch;
    const std::lock_guard lock(m_mutex);
    if (const auto found = m_derived.find(name); found != m_derived.end()) {
        std::memcpy(out.data(), found->second.reveal().constData(), out.size());
        return KeyRing::Derived::Ok;
    }
    if (const auto derived = m_ring->derive(m_salt, purpose, epoch, out); derived != KeyRing::Derived::Ok)
        return derived;
    if (m_derived.size() >= keptKeys)
        m_derived.clear();
    m_derived.emplace(
        name, base::Secret(QByteArray(reinterpret_cast<const char*>(out.data()), qsizetype(out.size()))));
    return KeyRing::Derived::Ok;
}

} // namespace mw::vault
