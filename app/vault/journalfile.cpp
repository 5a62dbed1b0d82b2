// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/journalfile.h"

#include "vault/cures.h"

#include <algorithm>

namespace mw::vault {

using format::journalSector;
using format::pageSize;

JournalCodec& JournalFile::codec()
{
    if (const int version = m_main.state()->version(); !m_codec || version != m_version) {
        m_version = version;
        m_codec = std::make_unique<JournalCodec>(m_main.state()->keys());
    }
    return *m_codec;
}

int JournalFile::findSalt()
{
    if (m_salt)
        return SQLITE_OK;
    JournalCodec::Salt salt{};
    const int rc = readBelow(salt.data(), int(salt.size()), sqlite3_int64(JournalCodec::saltAt));
    if (rc == SQLITE_OK || rc == SQLITE_IOERR_SHORT_READ)
        m_salt = salt;
    return m_salt ? SQLITE_OK : rc;
}

/// Of a journal that another handle left, a page that does not open is the end, told by a checksum that
/// cannot be right. Where this handle wrote it, rolling back half a transaction would be damage.
int JournalFile::readPage(std::uint8_t* plain, sqlite3_int64 offset)
{
    m_sumAt = -1;
    if (offset < sqlite3_int64(journalSector))
        return SQLITE_IOERR_READ;
    int rc = findSalt();
    if (rc == SQLITE_OK)
        rc = readBelow(m_record.data(), int(m_record.size()), offset - 4);
    if (rc != SQLITE_OK) {
        std::memset(plain, 0, pageSize);
        return rc;
    }
    const auto sealed = format::Buffer(m_record).subspan<4, pageSize>();
    const std::span<std::uint8_t, pageSize> out(plain, pageSize);
    if (!cured(Trap::JournalPages)) {
        std::copy(sealed.begin(), sealed.end(), out.begin());
        return SQLITE_OK;
    }
    const Opened opened =
        codec().openPage(std::uint64_t(offset), format::get32(m_record.data()), *m_salt, sealed, out);
    m_badPage = opened == Opened::BadTag || opened == Opened::UnknownKey;
    if (m_badPage && (m_wrote || !cured(Trap::JournalEnd)))
        return codeOf(opened);
    if (opened == Opened::Failed)
        return codeOf(opened);
    if (!m_badPage) {
        const auto mask = codec().maskAfter(sealed);
        if (!mask)
            return SQLITE_IOERR_NOMEM;
        m_mask = *mask;
    }
    m_sumAt = offset + sqlite3_int64(pageSize);
    return SQLITE_OK;
}

int JournalFile::readSum(std::uint8_t* sum, sqlite3_int64 offset)
{
    const int rc = readBelow(sum, 4, offset);
    if (rc != SQLITE_OK)
        return rc;
    if (m_badPage)
        format::put32(~m_sumBegin, sum); // the page was handed out as zeros
    else
        for (std::size_t i = 0; i < m_mask.size(); ++i)
            sum[i] ^= m_mask[i];
    return SQLITE_OK;
}

int JournalFile::read(void* data, int amount, sqlite3_int64 offset)
{
    auto* out = static_cast<std::uint8_t*>(data);
    if (amount == int(pageSize))
        return readPage(out, offset);
    if (amount == 4 && offset == m_sumAt)
        return readSum(out, offset);
    const int rc = readBelow(data, amount, offset);
    if (rc == SQLITE_OK && amount == int(format::journalMagic.size()) &&
        std::memcmp(out, format::journalMagic.data(), format::journalMagic.size()) == 0) {
        std::array<std::uint8_t, 4> begin{};
        if (readBelow(begin.data(), 4, offset + 12) == SQLITE_OK)
            m_sumBegin = format::get32(begin.data());
    }
    return rc;
}

int JournalFile::writeFirstHeader(const std::uint8_t* sector)
{
    JournalCodec::Salt salt{};
    if (!crypto::random(salt))
        return SQLITE_IOERR_WRITE;
    std::array<std::uint8_t, journalSector> header{};
    std::copy_n(sector, header.size(), header.begin());
    std::copy(salt.begin(), salt.end(), header.begin() + JournalCodec::saltAt);
    const int rc = writeBelow(header.data(), int(header.size()), 0);
    if (rc == SQLITE_OK)
        m_salt = salt;
    return rc;
}

int JournalFile::writePage(std::span<const std::uint8_t, pageSize> plain, sqlite3_int64 offset)
{
    m_sumAt = -1;
    if (offset < sqlite3_int64(journalSector))
        return SQLITE_IOERR_WRITE;
    if (!cured(Trap::JournalPages))
        return writeBelow(plain.data(), int(pageSize), offset);
    std::array<std::uint8_t, 4> number{};
    int rc = readBelow(number.data(), 4, offset - 4);
    if (rc == SQLITE_OK)
        rc = findSalt();
    if (rc != SQLITE_OK)
        return SQLITE_IOERR_WRITE;
    const auto sealed = format::Buffer(m_record).subspan<4, pageSize>();
    if (!codec().sealPage(std::uint64_t(offset), format::get32(number.data()), *m_salt, plain, sealed))
        return SQLITE_IOERR_WRITE;
    const auto mask = codec().maskAfter(sealed);
    if (!mask)
        return SQLITE_IOERR_WRITE;
    rc = writeBelow(sealed.data(), int(pageSize), offset);
    if (rc == SQLITE_OK) {
        m_mask = *mask;
        m_badPage = false;
        m_sumAt = offset + sqlite3_int64(pageSize);
    }
    return rc;
}

int JournalFile::write(const void* data, int amount, sqlite3_int64 offset)
{
    const auto* bytes = static_cast<const std::uint8_t*>(data);
    m_wrote = true;
    if (amount == int(pageSize))
        return writePage(std::span<const std::uint8_t, pageSize>(bytes, pageSize), offset);
    if (amount == int(journalSector) && offset == 0)
        return writeFirstHeader(bytes);
    if (amount == 4 && offset == m_sumAt) {
        std::array<std::uint8_t, 4> sum{};
        for (std::size_t i = 0; i < sum.size(); ++i)
            sum[i] = bytes[i] ^ m_mask[i];
        return writeBelow(sum.data(), 4, offset);
    }
    return writeBelow(data, amount, offset);
}

} // namespace mw::vault
