// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/mainfile.h"
#include "vault/walcodec.h"

namespace mw::vault {

/// The write-ahead log of a main file that is open beside it.
class WalFile final : public VaultFile
{
public:
    WalFile(sqlite3_file* below, MainFile& main) : VaultFile(below), m_main(main) {}

    int read(void* data, int amount, sqlite3_int64 offset) override;
    int write(const void* data, int amount, sqlite3_int64 offset) override;

private:
    [[nodiscard]] int readHeader(void* data, int amount, sqlite3_int64 offset) const;
    /// One frame in plain; no page where `page` is null. Past the end: SQLITE_IOERR_SHORT_READ.
    [[nodiscard]] int readFrame(std::uint32_t frame, WalCodec::Head& head, std::uint8_t* page);
    /// Another connection may have begun the log anew. True when the salts on the disk are others.
    [[nodiscard]] bool saltsHaveChanged();
    [[nodiscard]] bool mayEndHere(std::uint32_t frame) const;
    [[nodiscard]] int writeHeader(const std::uint8_t* header);
    [[nodiscard]] int writeHead(std::uint32_t frame, const std::uint8_t* head);
    [[nodiscard]] int writePage(std::uint32_t frame, std::span<const std::uint8_t, format::pageSize> plain);
    [[nodiscard]] WalCodec& codec();

    MainFile& m_main;
    int m_version = -1;
    std::unique_ptr<WalCodec> m_codec;
    WalCodec::Salts m_salts{}; ///< of the header, as last seen
    WalCodec::Head m_head{};   ///< plain, of the frame that is being written
    std::uint32_t m_headOf = 0;
    std::uint32_t m_ownFirst = 0; ///< frames that this handle wrote
    std::uint32_t m_ownLast = 0;
    std::array<std::uint8_t, format::frameSize> m_frame{}; ///< as on the disk
    format::Page m_page{};
};

} // namespace mw::vault
