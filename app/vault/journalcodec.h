// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/pagecipher.h"

namespace mw::vault {

/// Page records of a rollback journal. The page is sealed to its place, its page number and the journal's
/// salt, which stands in the unused part of the first header; the checksum over plain text that follows is
/// masked.
class JournalCodec
{
public:
    static constexpr std::size_t saltAt = format::journalHeader;
    using Salt = std::array<std::uint8_t, 16>;
    using Mask = std::array<std::uint8_t, 4>;

    explicit JournalCodec(const std::shared_ptr<const FileKeys>& keys)
        : m_pages(keys, format::Purpose::JournalPage), m_sums(keys, format::Purpose::JournalSum)
    {
    }

    /// `place`: of the page, which stands 4 bytes after its number.
    [[nodiscard]] bool sealPage(std::uint64_t place, std::uint32_t page, const Salt& salt,
                                std::span<const std::uint8_t, format::pageSize> plain,
                                std::span<std::uint8_t, format::pageSize> sealed);
    [[nodiscard]] Opened openPage(std::uint64_t place, std::uint32_t page, const Salt& salt,
                                  std::span<const std::uint8_t, format::pageSize> sealed,
                                  std::span<std::uint8_t, format::pageSize> plain);
    /// What the checksum after this sealed page is XORed with. nullopt: no key or memory.
    [[nodiscard]] std::optional<Mask> maskAfter(std::span<const std::uint8_t, format::pageSize> sealed);

private:
    PageCipher m_pages;
    BlockCipher m_sums;
};

} // namespace mw::vault
