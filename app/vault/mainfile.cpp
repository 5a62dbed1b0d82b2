// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/mainfile.h"

#include "vault/cures.h"
#include "vault/keyproof.h"
#include "vault/rawfile.h"

#include <algorithm>
#include <thread>

namespace mw::vault {

using format::pageSize;

namespace {

constexpr auto page64 = sqlite3_int64(pageSize);

/// What SQLite needs to know before it rolls a torn page 1 back: size and reserve of pages. The rest it reads
/// again after that.
void makeUpHeader(std::span<std::uint8_t, pageSize> page)
{
    std::memset(page.data(), 0, page.size());
    std::memcpy(page.data(), format::sqliteMagic, format::saltSize);
    const std::array<std::uint8_t, 8> shape{0x10, 0, 1, 1, std::uint8_t(format::reserve), 64, 32, 32};
    std::memcpy(page.data() + 16, shape.data(), shape.size());
}

/// Another process may re-seal a page at this moment; what was read half of each is whole a moment later.
constexpr int readings = 8;

} // namespace

int MainFile::begin(sqlite3_vfs* below, sqlite3_filename name)
{
    sqlite3_int64 bytes = 0;
    if (const int rc = size(&bytes); rc != SQLITE_OK)
        return rc;
    if (bytes == 0)
        return m_state->keys() || m_state->makeSalt() ? SQLITE_OK : SQLITE_IOERR;
    const auto read = [this](std::int64_t place, format::Buffer out) {
        return readBelow(out.data(), int(out.size()), place) == SQLITE_OK;
    };
    const auto journal = [&](std::int64_t place, format::Buffer out) {
        return RawFile(below, sqlite3_filename_journal(name), SQLITE_OPEN_MAIN_JOURNAL).read(place, out);
    };
    const auto wal = [&](std::int64_t place, format::Buffer out) {
        return RawFile(below, sqlite3_filename_wal(name), SQLITE_OPEN_WAL).read(place, out);
    };
    format::Salt start{};
    const bool isVault = read(0, start) && format::kindOf(start) == format::FileKind::Vault;
    if (!isVault && (format::kindOf(start) == format::FileKind::Plain || !wasNothingBefore(journal)))
        return SQLITE_NOTADB;
    if (!isVault)
        return m_state->keys() || m_state->makeSalt() ? SQLITE_OK : SQLITE_IOERR;
    const Opened proof = proveKeys(m_state->keysFor(start), bytes, read, wal, journal);
    if (proof != Opened::Ok && !wasNothingBefore(journal))
        return proof == Opened::Failed ? SQLITE_IOERR_NOMEM : SQLITE_AUTH;
    m_state->adopt(start);
    return SQLITE_OK;
}

PageCipher& MainFile::cipher()
{
    if (const int version = m_state->version(); !m_cipher || version != m_version) {
        m_version = version;
        m_cipher = std::make_unique<PageCipher>(m_state->keys(), format::Purpose::MainPage);
    }
    return *m_cipher;
}

Opened MainFile::openFirst(std::span<std::uint8_t, pageSize> page)
{
    format::Salt salt{};
    std::copy_n(page.begin(), salt.size(), salt.begin());
    if (format::kindOf(page) != format::FileKind::Vault)
        return format::isZero(page) ? Opened::Zero : Opened::BadTag;
    const SealedAs as{.number = 1, .clear = format::saltSize};
    Opened opened = Opened::Ok;
    if (salt == cipher().keys().salt()) {
        opened = cipher().open(as, page, page);
    } else {
        // Made anew by another process since; only a page that opens is believed.
        PageCipher other(m_state->keysFor(salt), format::Purpose::MainPage);
        opened = other.open(as, page, page);
        if (opened == Opened::Ok)
            m_state->adopt(salt);
    }
    if (opened == Opened::Ok)
        std::memcpy(page.data(), format::sqliteMagic, format::saltSize);
    return opened;
}

Opened MainFile::open(std::uint32_t page, std::span<std::uint8_t, pageSize> bytes)
{
    if (page == 1)
        return openFirst(bytes);
    return cipher().open({.number = page}, bytes, bytes);
}

int MainFile::readPage(std::uint32_t page, std::span<std::uint8_t, pageSize> plain)
{
    Opened opened = Opened::BadTag;
    for (int i = 0; i < readings && opened == Opened::BadTag; ++i) {
        if (i > 0)
            std::this_thread::yield();
        const int rc = readBelow(plain.data(), int(pageSize), sqlite3_int64(page - 1) * page64);
        if (rc == SQLITE_IOERR_SHORT_READ && format::isZero(plain))
            return rc; // past the end: SQLite knows what that means
        if (rc != SQLITE_OK && rc != SQLITE_IOERR_SHORT_READ)
            return rc;
        opened = open(page, plain);
    }
    if (opened == Opened::Zero)
        return cured(Trap::ZeroPages) ? SQLITE_OK : SQLITE_IOERR_DATA;
    return codeOf(opened);
}

int MainFile::read(void* data, int amount, sqlite3_int64 offset)
{
    if (amount == int(pageSize) && offset % page64 == 0)
        return readPage(std::uint32_t(offset / page64 + 1),
                        std::span<std::uint8_t, pageSize>(static_cast<std::uint8_t*>(data), pageSize));
    auto* out = static_cast<std::uint8_t*>(data);
    const bool peek = offset + amount <= sqlite3_int64(format::sqliteHeader);
    while (amount > 0) {
        const auto from = std::size_t(offset % page64);
        const int part = std::min(amount, int(pageSize - from));
        int rc = readPage(std::uint32_t(offset / page64 + 1), m_scratch);
        if (peek && (rc == SQLITE_IOERR_DATA || rc == SQLITE_IOERR_AUTH) && cured(Trap::Peek)) {
            makeUpHeader(m_scratch);
            rc = SQLITE_OK;
        }
        if (rc == SQLITE_IOERR_SHORT_READ)
            std::memset(out, 0, std::size_t(amount));
        if (rc != SQLITE_OK)
            return rc;
        std::memcpy(out, m_scratch.data() + from, std::size_t(part));
        out += part;
        offset += part;
        amount -= part;
    }
    return SQLITE_OK;
}

int MainFile::write(const void* data, int amount, sqlite3_int64 offset)
{
    if (amount != int(pageSize) || offset % page64 != 0)
        return SQLITE_IOERR_WRITE; // of another page size: not this layer's file
    const std::span<const std::uint8_t, pageSize> plain(static_cast<const std::uint8_t*>(data), pageSize);
    SealedAs as{.number = std::uint64_t(offset / page64 + 1)};
    if (as.number == 1) {
        if (cured(Trap::FirstPage) && !format::isOurFirstPage(plain))
            return SQLITE_IOERR_WRITE;
        as.clear = format::saltSize;
        std::memcpy(m_scratch.data(), cipher().keys().salt().data(), format::saltSize);
    }
    if (!cipher().seal(as, plain, m_scratch))
        return SQLITE_IOERR_WRITE;
    return writeBelow(m_scratch.data(), int(pageSize), offset);
}

std::optional<int> MainFile::control(int op, void* argument)
{
    if (op == SQLITE_FCNTL_MMAP_SIZE || op == SQLITE_FCNTL_BEGIN_ATOMIC_WRITE)
        return SQLITE_NOTFOUND; // nothing maps or writes past this layer
    if (op == SQLITE_FCNTL_POWERSAFE_OVERWRITE) {
        *static_cast<int*>(argument) = 1;
        return SQLITE_OK;
    }
    if (op == SQLITE_FCNTL_PRAGMA && cured(Trap::PageSize)) {
        auto** const words = static_cast<char**>(argument);
        if (words[2] != nullptr && sqlite3_stricmp(words[1], "page_size") == 0) {
            words[0] = sqlite3_mprintf("a vault's page size cannot be changed");
            return SQLITE_ERROR;
        }
    }
    return {};
}

void MainFile::sharedLockTaken(int offset, int n, int flags)
{
    constexpr int recovery = 2; // WAL_RECOVER_LOCK
    constexpr int taken = SQLITE_SHM_LOCK | SQLITE_SHM_EXCLUSIVE;
    if (offset > recovery || offset + n <= recovery)
        return;
    m_recovers = (flags & taken) == taken;
}

int MainFile::generationOfPage(std::uint32_t page, std::uint8_t* generation) const
{
    std::array<std::uint8_t, 4> epoch{};
    const int rc = readBelow(epoch.data(), 4, sqlite3_int64(page) * page64 - 4);
    *generation = format::generationOf(format::get32(epoch.data()));
    return rc;
}

} // namespace mw::vault
