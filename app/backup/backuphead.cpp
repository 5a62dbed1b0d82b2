// SPDX-License-Identifier: GPL-3.0-or-later
#include "backup/backuphead.h"

#include "vault/format.h"

#include <algorithm>
#include <QtEndian>
#include <string_view>

namespace mw::backup {

using Kind = BackupError::Kind;

namespace {

constexpr std::string_view magic = "mailwright backup 1\n";
constexpr std::string_view family = "mailwright backup ";
constexpr std::uint32_t version = 1;
// After the magic: version (4), made at (8), length of the slots file (4), of the vault (8), zeros (20).
constexpr std::size_t versionAt = 20;
constexpr std::size_t madeAtAt = 24;
constexpr std::size_t slotsSizeAt = 32;
constexpr std::size_t vaultSizeAt = 36;
constexpr std::size_t zerosAt = 44;
constexpr auto page = std::int64_t(vault::format::pageSize);
/// Years that a calendar can show; what is beyond was never written.
constexpr std::int64_t farthestTime = 253'402'300'800'000; // the year 10000

bool beginsWith(std::span<const std::uint8_t> bytes, std::string_view text)
{
    return bytes.size() >= text.size() &&
           std::equal(text.begin(), text.end(), bytes.begin(),
                      [](char a, std::uint8_t b) { return std::uint8_t(a) == b; });
}

bool isNewerFamily(std::span<const std::uint8_t> bytes)
{
    const std::size_t digit = family.size();
    return beginsWith(bytes, family) && bytes.size() > digit && bytes[digit] >= '1' && bytes[digit] <= '9';
}

} // namespace

std::int64_t BackupHead::vaultStart() const
{
    return (size + m_slotsSize + page - 1) / page * page;
}

BackupResult<BackupHead> BackupHead::parse(std::span<const std::uint8_t> start, std::int64_t fileSize)
{
    if (!beginsWith(start, magic)) {
        // Cut so short that it is nothing else, or nothing at all.
        if (start.size() < magic.size() &&
            std::equal(start.begin(), start.end(), magic.begin(),
                       [](std::uint8_t a, char b) { return a == std::uint8_t(b); }))
            return base::fail(BackupError{Kind::Damaged});
        // A later family says so in its first line. "1" without its line end is neither ours nor later.
        const bool newer = isNewerFamily(start) && start[family.size()] != '1';
        return base::fail(BackupError{newer ? Kind::Newer : Kind::Foreign});
    }
    if (start.size() < std::size_t(size))
        return base::fail(BackupError{Kind::Damaged});
    if (qFromBigEndian<std::uint32_t>(start.data() + versionAt) > version)
        return base::fail(BackupError{Kind::Newer});
    const auto madeAt = qFromBigEndian<std::int64_t>(start.data() + madeAtAt);
    const auto slotsSize = std::int64_t(qFromBigEndian<std::uint32_t>(start.data() + slotsSizeAt));
    const auto vaultSize = qFromBigEndian<std::uint64_t>(start.data() + vaultSizeAt);
    const bool right = qFromBigEndian<std::uint32_t>(start.data() + versionAt) == version && madeAt >= 0 &&
                       madeAt < farthestTime && slotsSize > 0 && slotsSize <= mostSlots &&
                       vaultSize >= std::uint64_t(page) && vaultSize <= std::uint64_t(mostVault) &&
                       vaultSize % std::uint64_t(page) == 0 &&
                       vault::format::isZero(start.subspan(zerosAt, std::size_t(size) - zerosAt));
    if (!right)
        return base::fail(BackupError{Kind::Damaged});
    const BackupHead head(base::fromMilliseconds(madeAt), slotsSize, std::int64_t(vaultSize));
    if (head.fileSize() != fileSize)
        return base::fail(BackupError{Kind::Damaged});
    return head;
}

QByteArray BackupHead::serialise() const
{
    QByteArray out(qsizetype(size), '\0');
    std::copy(magic.begin(), magic.end(), out.begin());
    qToBigEndian(version, out.data() + versionAt);
    qToBigEndian(base::toMilliseconds(m_madeAt), out.data() + madeAtAt);
    qToBigEndian(std::uint32_t(m_slotsSize), out.data() + slotsSizeAt);
    qToBigEndian(std::uint64_t(m_vaultSize), out.data() + vaultSizeAt);
    return out;
}

} // namespace mw::backup
