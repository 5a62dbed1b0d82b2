// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secret.h"
#include "vault/format.h"

#include <map>
#include <memory>
#include <mutex>
#include <optional>

namespace mw::vault {

/// The data keys of one vault by generation, and the epochs that pages are sealed under. Thread-safe.
///
/// A nonce of GCM is random, so a key may seal far less than 2^32 pages. No count is kept in the file:
/// each opening draws a random epoch (24 bits) with a subkey of its own, and draws another after `epochLimit`
/// seals. That any epoch is drawn the sixteen times that it would take to get near the bound is out of reach.
class KeyRing
{
public:
    static constexpr std::uint32_t defaultEpochLimit = 1u << 28;

    KeyRing(std::uint8_t generation, base::Secret dataKey, std::uint32_t epochLimit = defaultEpochLimit);

    void add(std::uint8_t generation, base::Secret dataKey);
    void forget(std::uint8_t generation);
    /// What is sealed from now on. Only while nothing writes: a transaction must not span two generations.
    void setCurrent(std::uint8_t generation);
    [[nodiscard]] std::uint8_t current() const;
    [[nodiscard]] bool has(std::uint8_t generation) const;

    /// The epoch for one more seal, which is counted. nullopt: no randomness.
    [[nodiscard]] std::optional<format::Epoch> epochForSeal();

    enum class Derived { Ok, UnknownGeneration, Failed };
    /// HKDF-SHA-256(data key, salt, "mailwright vault 1" | purpose | epoch).
    [[nodiscard]] Derived derive(const format::Salt& salt, format::Purpose purpose, format::Epoch epoch,
                                 format::Buffer out) const;

private:
    mutable std::mutex m_mutex;
    std::map<std::uint8_t, base::Secret> m_keys;
    std::uint8_t m_current;
    const std::uint32_t m_epochLimit;
    format::Epoch m_epoch = 0;
    std::uint32_t m_sealsLeft = 0;
};

/// A key ring, and the salt of one file: what its pages, WAL and journals are sealed with. Thread-safe; the
/// derived keys are kept.
class FileKeys
{
public:
    FileKeys(std::shared_ptr<KeyRing> ring, const format::Salt& salt) : m_ring(std::move(ring)), m_salt(salt)
    {
    }

    [[nodiscard]] const format::Salt& salt() const { return m_salt; }
    [[nodiscard]] KeyRing& ring() const { return *m_ring; }
    /// 32 bytes, or 64 for WalHeader and JournalSum (XTS).
    [[nodiscard]] KeyRing::Derived key(format::Purpose purpose, format::Epoch epoch,
                                       format::Buffer out) const;

private:
    const std::shared_ptr<KeyRing> m_ring; ///< shared by all files of a vault and by who re-keys it
    const format::Salt m_salt;
    mutable std::mutex m_mutex;
    mutable std::map<std::uint64_t, base::Secret> m_derived;
};

} // namespace mw::vault
