// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/tempfile.h"

#include "vault/cures.h"

#include <algorithm>

namespace mw::vault {

bool TempFile::begin()
{
    const auto key = crypto::randomSecret(2 * crypto::keySize);
    if (!key)
        return false;
    m_seal = crypto::xtsContext(crypto::bytesOf(key->reveal()), true);
    m_open = crypto::xtsContext(crypto::bytesOf(key->reveal()), false);
    return m_seal && m_open;
}

bool TempFile::transform(evp_cipher_ctx_st* context, sqlite3_int64 number, format::Bytes in,
                         format::Buffer out)
{
    if (!cured(Trap::Temporary)) {
        std::copy(in.begin(), in.end(), out.begin());
        return true;
    }
    std::array<std::uint8_t, 16> tweak{};
    format::put64(std::uint64_t(number), tweak.data());
    return crypto::xts(context, tweak, in, out);
}

int TempFile::readUnits(sqlite3_int64 first, std::size_t count, format::Buffer plain)
{
    const int rc = readBelow(plain.data(), int(count * unit), first * sqlite3_int64(unit));
    if (rc != SQLITE_OK && rc != SQLITE_IOERR_SHORT_READ)
        return rc;
    for (std::size_t i = 0; i < count; ++i) {
        const auto one = plain.subspan(i * unit, unit);
        if (!format::isZero(one) && !transform(m_open.get(), first + sqlite3_int64(i), one, one))
            return SQLITE_IOERR_READ;
    }
    return SQLITE_OK;
}

int TempFile::read(void* data, int amount, sqlite3_int64 offset)
{
    const std::lock_guard lock(m_mutex);
    auto* out = static_cast<std::uint8_t*>(data);
    const sqlite3_int64 there = std::clamp<sqlite3_int64>(m_size - offset, 0, amount);
    std::memset(out + there, 0, std::size_t(amount - there));
    for (std::size_t done = 0; done < std::size_t(there);) {
        const sqlite3_int64 first = (offset + sqlite3_int64(done)) / sqlite3_int64(unit);
        const auto from = std::size_t(offset + sqlite3_int64(done) - first * sqlite3_int64(unit));
        const auto part = std::min(std::size_t(there) - done, m_buffer.size() - from);
        if (const int rc = readUnits(first, (from + part + unit - 1) / unit, m_buffer); rc != SQLITE_OK)
            return rc;
        std::memcpy(out + done, m_buffer.data() + from, part);
        done += part;
    }
    return there == amount ? SQLITE_OK : SQLITE_IOERR_SHORT_READ;
}

int TempFile::write(const void* data, int amount, sqlite3_int64 offset)
{
    const std::lock_guard lock(m_mutex);
    const auto* bytes = static_cast<const std::uint8_t*>(data);
    constexpr int most = int(15 * unit); // with the part of a unit before it the buffer holds that
    while (amount > 0) {
        const int part = std::min(amount, most);
        if (const int rc = writeLocked(bytes, part, offset); rc != SQLITE_OK)
            return rc;
        bytes += part;
        offset += part;
        amount -= part;
    }
    return SQLITE_OK;
}

int TempFile::writeLocked(const std::uint8_t* data, int amount, sqlite3_int64 offset)
{
    constexpr auto unit64 = sqlite3_int64(unit);
    const sqlite3_int64 first = offset / unit64;
    const sqlite3_int64 last = (offset + amount - 1) / unit64;
    const auto head = std::size_t(offset % unit64);
    Unit edge{};
    if (head != 0) {
        if (const int rc = readUnits(first, 1, edge); rc != SQLITE_OK)
            return rc;
        std::memcpy(m_buffer.data(), edge.data(), head);
    }
    const std::size_t end = head + std::size_t(amount);
    if (const std::size_t whole = std::size_t(last - first + 1) * unit; end != whole) {
        if (const int rc = readUnits(last, 1, edge); rc != SQLITE_OK)
            return rc;
        const std::size_t tail = whole - end;
        std::memcpy(m_buffer.data() + end, edge.data() + (unit - tail), tail);
    }
    std::memcpy(m_buffer.data() + head, data, std::size_t(amount));
    for (sqlite3_int64 i = first; i <= last; ++i) {
        const auto part = format::Buffer(m_buffer).subspan(std::size_t(i - first) * unit, unit);
        if (!transform(m_seal.get(), i, part, part))
            return SQLITE_IOERR_WRITE;
    }
    const int rc = writeBelow(m_buffer.data(), int((last - first + 1) * unit64), first * unit64);
    if (rc == SQLITE_OK)
        m_size = std::max(m_size, offset + amount);
    return rc;
}

int TempFile::truncate(sqlite3_int64 size)
{
    const std::lock_guard lock(m_mutex);
    constexpr auto unit64 = sqlite3_int64(unit);
    const sqlite3_int64 units = (size + unit64 - 1) / unit64;
    if (size < m_size && size % unit64 != 0) { // what is cut off a unit must not come back
        Unit last{};
        int rc = readUnits(units - 1, 1, last);
        std::fill(last.begin() + size % unit64, last.end(), std::uint8_t(0));
        if (rc == SQLITE_OK && !transform(m_seal.get(), units - 1, last, last))
            rc = SQLITE_IOERR_WRITE;
        if (rc == SQLITE_OK)
            rc = writeBelow(last.data(), int(unit), (units - 1) * unit64);
        if (rc != SQLITE_OK)
            return rc;
    }
    const int rc = VaultFile::truncate(units * unit64);
    if (rc == SQLITE_OK)
        m_size = size;
    return rc;
}

int TempFile::size(sqlite3_int64* size)
{
    const std::lock_guard lock(m_mutex);
    *size = m_size;
    return SQLITE_OK;
}

} // namespace mw::vault
