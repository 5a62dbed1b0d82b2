// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/journalcodec.h"
#include "vault/mainfile.h"

namespace mw::vault {

/// The rollback journal of a main file that is open beside it. Headers, page numbers and the name of a
/// super-journal stay clear; what held a page or a sum over it does not.
class JournalFile final : public VaultFile
{
public:
    JournalFile(sqlite3_file* below, MainFile& main) : VaultFile(below), m_main(main) {}

    int read(void* data, int amount, sqlite3_int64 offset) override;
    int write(const void* data, int amount, sqlite3_int64 offset) override;

private:
    [[nodiscard]] int readPage(std::uint8_t* plain, sqlite3_int64 offset);
    [[nodiscard]] int readSum(std::uint8_t* sum, sqlite3_int64 offset);
    [[nodiscard]] int writeFirstHeader(const std::uint8_t* sector);
    [[nodiscard]] int writePage(std::span<const std::uint8_t, format::pageSize> plain, sqlite3_int64 offset);
    [[nodiscard]] int findSalt();
    [[nodiscard]] JournalCodec& codec();

    MainFile& m_main;
    int m_version = -1;
    std::unique_ptr<JournalCodec> m_codec;
    std::optional<JournalCodec::Salt> m_salt;
    std::uint32_t m_sumBegin = 0; ///< of the last header that was read: what a sum over zeros is
    sqlite3_int64 m_sumAt = -1;   ///< behind the page that was read or written last
    JournalCodec::Mask m_mask{};  ///< and its mask
    bool m_badPage = false;       ///< or that page did not open
    bool m_wrote = false;         ///< this handle made the journal
    std::array<std::uint8_t, 4 + format::pageSize> m_record{};
};

} // namespace mw::vault
