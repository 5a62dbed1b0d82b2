// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/pagecipher.h"

namespace mw::vault {

/// Frames of a write-ahead log, numbered from 1. Of a frame's head, page number and commit size stay clear
/// (SQLite reads them from the disk when it mends its checksums), the WAL's salts and the checksum over plain
/// text are encrypted; the page is sealed to its frame number, to what stays clear and to the salts of this
/// log. (Not to the head's own: SQLite writes heads without salts first when it will mend its checksums.)
class WalCodec
{
public:
    using Head = std::array<std::uint8_t, format::frameHeader>;
    using Salts = std::array<std::uint8_t, 8>; ///< bytes 16 to 23 of the log's header

    explicit WalCodec(const std::shared_ptr<const FileKeys>& keys)
        : m_pages(keys, format::Purpose::WalPage), m_heads(keys, format::Purpose::WalHeader)
    {
    }

    /// The head's key is of the generation that its page is sealed under.
    [[nodiscard]] bool sealHead(std::uint32_t frame, std::uint8_t generation, const Head& plain,
                                format::Buffer sealed);
    [[nodiscard]] bool openHead(std::uint32_t frame, std::uint8_t generation, format::Bytes sealed,
                                Head& plain);
    [[nodiscard]] bool sealPage(std::uint32_t frame, const Head& head, const Salts& salts,
                                std::span<const std::uint8_t, format::pageSize> plain,
                                std::span<std::uint8_t, format::pageSize> sealed);
    [[nodiscard]] Opened openPage(std::uint32_t frame, const Head& head, const Salts& salts,
                                  std::span<const std::uint8_t, format::pageSize> sealed,
                                  std::span<std::uint8_t, format::pageSize> plain);

    /// Where frame n begins, and which frame a place lies in (the place is past the WAL's header).
    [[nodiscard]] static std::int64_t placeOf(std::uint32_t frame)
    {
        return std::int64_t(format::walHeader) + (std::int64_t(frame) - 1) * std::int64_t(format::frameSize);
    }
    [[nodiscard]] static std::uint32_t frameAt(std::int64_t place)
    {
        return std::uint32_t((place - std::int64_t(format::walHeader)) / std::int64_t(format::frameSize) + 1);
    }

private:
    PageCipher m_pages;
    BlockCipher m_heads;
};

} // namespace mw::vault
