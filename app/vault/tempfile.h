// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/crypto.h"
#include "vault/vaultvfs_p.h"

namespace mw::vault {

/// A file that lives as long as its handle: temporary tables, sorts, statement journals. A random key that is
/// nowhere else, AES-256-XTS over units of 512 bytes, so that any place can be written. What was never
/// written, or was cut off, reads as zeros.
class TempFile final : public VaultFile
{
public:
    using VaultFile::VaultFile;
    /// False: no randomness or memory.
    [[nodiscard]] bool begin();

    int read(void* data, int amount, sqlite3_int64 offset) override;
    int write(const void* data, int amount, sqlite3_int64 offset) override;
    int truncate(sqlite3_int64 size) override;
    int size(sqlite3_int64* size) override;

private:
    static constexpr std::size_t unit = 512;
    using Unit = std::array<std::uint8_t, unit>;

    [[nodiscard]] int readUnits(sqlite3_int64 first, std::size_t count, format::Buffer plain);
    [[nodiscard]] bool transform(evp_cipher_ctx_st* context, sqlite3_int64 number, format::Bytes in,
                                 format::Buffer out);
    [[nodiscard]] int writeLocked(const std::uint8_t* data, int amount, sqlite3_int64 offset);

    std::mutex m_mutex; ///< a sort with worker threads shares its files
    crypto::CipherContext m_seal;
    crypto::CipherContext m_open;
    sqlite3_int64 m_size = 0;
    std::array<std::uint8_t, 16 * unit> m_buffer{};
};

} // namespace mw::vault
