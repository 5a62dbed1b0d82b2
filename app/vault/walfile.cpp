// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/walfile.h"

#include "vault/cures.h"

#include <algorithm>

namespace mw::vault {

using format::frameHeader;
using format::frameSize;
using format::pageSize;
using format::walHeader;

namespace {

/// The header's field at byte 8: SQLite takes the page size from there.
bool isOurHeader(const std::uint8_t* header)
{
    return format::get32(header + 8) == pageSize;
}

constexpr std::size_t saltsInHeader = 16;
constexpr std::size_t saltsInHead = 8;

} // namespace

WalCodec& WalFile::codec()
{
    if (const int version = m_main.state()->version(); !m_codec || version != m_version) {
        m_version = version;
        m_codec = std::make_unique<WalCodec>(m_main.state()->keys());
    }
    return *m_codec;
}

int WalFile::readHeader(void* data, int amount, sqlite3_int64 offset) const
{
    const int rc = readBelow(data, amount, offset);
    // A header of another page size leads SQLite to frames that cannot be ours: as good as no header.
    if (rc == SQLITE_OK && offset == 0 && amount == int(walHeader) &&
        !isOurHeader(static_cast<const std::uint8_t*>(data)))
        std::memset(data, 0, std::size_t(amount));
    return rc;
}

bool WalFile::saltsHaveChanged()
{
    const WalCodec::Salts before = m_salts;
    return readBelow(m_salts.data(), int(m_salts.size()), sqlite3_int64(saltsInHeader)) == SQLITE_OK &&
           m_salts != before;
}

/// Where a frame that does not open is the log's end as a bad checksum is: in recovery, and wherever this
/// handle did not write. Among its own frames (SQLite reads them to mend checksums) it is an error.
bool WalFile::mayEndHere(std::uint32_t frame) const
{
    if (!cured(Trap::WalRecovery))
        return false;
    return m_main.recoversWal() || frame < m_ownFirst || frame > m_ownLast;
}

int WalFile::readFrame(std::uint32_t frame, WalCodec::Head& head, std::uint8_t* page)
{
    const int rc = readBelow(m_frame.data(), int(frameSize), WalCodec::placeOf(frame));
    if (rc != SQLITE_OK)
        return rc;
    const auto sealed = format::Bytes(m_frame).subspan<frameHeader, pageSize>();
    const std::uint8_t generation = format::generationOf(PageCipher::epochOf(sealed));
    if (!m_main.state()->keys()->ring().has(generation))
        return SQLITE_IOERR_AUTH;
    if (!codec().openHead(frame, generation, format::Bytes(m_frame).first(frameHeader), head))
        return SQLITE_IOERR_NOMEM;
    if (page == nullptr)
        return SQLITE_OK;
    const std::span<std::uint8_t, pageSize> plain(page, pageSize);
    Opened opened = codec().openPage(frame, head, m_salts, sealed, plain);
    if (opened == Opened::BadTag && saltsHaveChanged())
        opened = codec().openPage(frame, head, m_salts, sealed, plain);
    return codeOf(opened);
}

int WalFile::read(void* data, int amount, sqlite3_int64 offset)
{
    if (offset < sqlite3_int64(walHeader))
        return readHeader(data, amount, offset);
    auto* out = static_cast<std::uint8_t*>(data);
    WalCodec::Head head{};
    if (amount == int(pageSize) &&
        (offset - sqlite3_int64(walHeader)) % sqlite3_int64(frameSize) == sqlite3_int64(frameHeader))
        return readFrame(WalCodec::frameAt(offset), head, out);
    while (amount > 0) {
        const std::uint32_t frame = WalCodec::frameAt(offset);
        const auto from = std::size_t(offset - WalCodec::placeOf(frame));
        const int part = std::min(amount, int(frameSize - from));
        const bool whole = from == 0 && part == int(frameSize);
        int rc = readFrame(frame, head, from + std::size_t(part) > frameHeader ? m_page.data() : nullptr);
        if (whole && (rc == SQLITE_IOERR_DATA || rc == SQLITE_IOERR_AUTH) && mayEndHere(frame)) {
            // Salts that cannot be right: SQLite stops here, whatever the checksum.
            for (std::size_t i = 0; i < m_salts.size(); ++i)
                head[saltsInHead + i] = std::uint8_t(~m_salts[i]);
            m_page.fill(0);
            rc = SQLITE_OK;
        }
        if (rc == SQLITE_IOERR_SHORT_READ)
            std::memset(out, 0, std::size_t(amount));
        if (rc != SQLITE_OK)
            return rc;
        std::copy(head.begin(), head.end(), m_frame.begin());
        std::copy(m_page.begin(), m_page.end(), m_frame.begin() + frameHeader);
        std::memcpy(out, m_frame.data() + from, std::size_t(part));
        out += part;
        offset += part;
        amount -= part;
    }
    return SQLITE_OK;
}

int WalFile::writeHeader(const std::uint8_t* header)
{
    if (!isOurHeader(header))
        return SQLITE_IOERR_WRITE;
    std::memcpy(m_salts.data(), header + saltsInHeader, m_salts.size());
    m_ownFirst = m_ownLast = m_headOf = 0;
    return writeBelow(header, int(walHeader), 0);
}

int WalFile::writeHead(std::uint32_t frame, const std::uint8_t* head)
{
    std::copy_n(head, m_head.size(), m_head.begin());
    m_headOf = frame;
    // A transaction's first frame always has them; later ones may wait for their checksums with zeros.
    if (!format::isZero(format::Bytes(m_head).subspan(saltsInHead, m_salts.size())))
        std::copy_n(m_head.begin() + saltsInHead, m_salts.size(), m_salts.begin());
    WalCodec::Head sealed{};
    // Generations change only while nobody writes, so the page beside it is of the current one too.
    if (!codec().sealHead(frame, m_main.state()->keys()->ring().current(), m_head, sealed))
        return SQLITE_IOERR_WRITE;
    return writeBelow(sealed.data(), int(sealed.size()), WalCodec::placeOf(frame));
}

int WalFile::writePage(std::uint32_t frame, std::span<const std::uint8_t, pageSize> plain)
{
    if (m_headOf != frame) { // written over in the same transaction: the head stays
        if (const int rc = readFrame(frame, m_head, nullptr); rc != SQLITE_OK)
            return rc;
        m_headOf = frame;
    }
    if (format::get32(m_head.data()) == 1 && cured(Trap::FirstPage) && !format::isOurFirstPage(plain))
        return SQLITE_IOERR_WRITE;
    const auto sealed = format::Buffer(m_frame).subspan<frameHeader, pageSize>();
    if (!codec().sealPage(frame, m_head, m_salts, plain, sealed))
        return SQLITE_IOERR_WRITE;
    m_ownFirst = m_ownFirst == 0 ? frame : std::min(m_ownFirst, frame);
    m_ownLast = std::max(m_ownLast, frame);
    return writeBelow(sealed.data(), int(pageSize), WalCodec::placeOf(frame) + sqlite3_int64(frameHeader));
}

int WalFile::write(const void* data, int amount, sqlite3_int64 offset)
{
    const auto* bytes = static_cast<const std::uint8_t*>(data);
    if (offset == 0 && amount == int(walHeader))
        return writeHeader(bytes);
    if (offset < sqlite3_int64(walHeader))
        return SQLITE_IOERR_WRITE;
    const std::uint32_t frame = WalCodec::frameAt(offset);
    const auto from = std::size_t(offset - WalCodec::placeOf(frame));
    if (from == 0 && amount == int(frameHeader))
        return writeHead(frame, bytes);
    if (from == frameHeader && amount == int(pageSize))
        return writePage(frame, std::span<const std::uint8_t, pageSize>(bytes, pageSize));
    return SQLITE_IOERR_WRITE; // frames of another page size
}

} // namespace mw::vault
