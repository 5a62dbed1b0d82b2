// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/keyproof.h"

#include "vault/journalcodec.h"
#include "vault/walcodec.h"

#include <algorithm>

namespace mw::vault {

using format::pageSize;

namespace {

constexpr std::int64_t triedPages = 64;

Opened openPage(PageCipher& cipher, std::int64_t page, const ReadAt& main)
{
    format::Page bytes{};
    if (!main((page - 1) * std::int64_t(pageSize), bytes))
        return Opened::BadTag;
    return cipher.open({.number = std::uint64_t(page), .clear = page == 1 ? format::saltSize : 0}, bytes,
                       bytes);
}

/// Re-keying seals page 1 first: when that is of the next generation, these keys are of yesterday.
bool isOfNextGeneration(const FileKeys& keys, const ReadAt& main)
{
    std::array<std::uint8_t, 4> epoch{};
    return main(std::int64_t(pageSize) - 4, epoch) &&
           format::generationOf(format::get32(epoch.data())) == keys.ring().current() + 1;
}

bool opensFirstFrame(const std::shared_ptr<const FileKeys>& keys, const ReadAt& wal)
{
    std::array<std::uint8_t, format::frameSize> frame{};
    WalCodec::Salts salts{};
    if (!wal(16, salts) || !wal(WalCodec::placeOf(1), frame))
        return false;
    const auto sealed = format::Buffer(frame).subspan<format::frameHeader, pageSize>();
    WalCodec codec(keys);
    WalCodec::Head head{};
    return codec.openHead(1, format::generationOf(PageCipher::epochOf(sealed)),
                          format::Bytes(frame).first(format::frameHeader), head) &&
           codec.openPage(1, head, salts, sealed, sealed) == Opened::Ok;
}

bool opensFirstRecord(const std::shared_ptr<const FileKeys>& keys, const ReadAt& journal)
{
    JournalCodec::Salt salt{};
    std::array<std::uint8_t, 4 + pageSize> record{};
    if (!journal(std::int64_t(JournalCodec::saltAt), salt) ||
        !journal(std::int64_t(format::journalSector), record))
        return false;
    const auto sealed = format::Buffer(record).subspan<4, pageSize>();
    return JournalCodec(keys).openPage(format::journalSector + 4, format::get32(record.data()), salt, sealed,
                                       sealed) == Opened::Ok;
}

} // namespace

Opened proveKeys(const std::shared_ptr<const FileKeys>& keys, std::int64_t fileSize, const ReadAt& main,
                 const ReadAt& wal, const ReadAt& journal)
{
    PageCipher cipher(keys, format::Purpose::MainPage);
    const std::int64_t pages = fileSize / std::int64_t(pageSize);
    Opened verdict = pages > 0 ? openPage(cipher, 1, main) : Opened::BadTag;
    if (verdict == Opened::Ok)
        return verdict;
    if (verdict == Opened::UnknownKey && isOfNextGeneration(*keys, main))
        return verdict;
    const std::int64_t step = std::max<std::int64_t>(1, pages / triedPages);
    for (std::int64_t page = 2; page <= pages; page += step) {
        const Opened opened = openPage(cipher, page, main);
        if (opened == Opened::Ok)
            return opened;
        if (opened == Opened::UnknownKey)
            verdict = opened;
    }
    return opensFirstFrame(keys, wal) || opensFirstRecord(keys, journal) ? Opened::Ok : verdict;
}

bool wasNothingBefore(const ReadAt& journal)
{
    std::array<std::uint8_t, format::journalHeader> header{};
    return journal(0, header) &&
           std::equal(format::journalMagic.begin(), format::journalMagic.end(), header.begin()) &&
           format::get32(header.data() + 16) == 0;
}

} // namespace mw::vault
