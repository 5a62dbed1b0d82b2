// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/vaultvfs_p.h"

namespace mw::vault {

/// The main database file: whole pages, sealed each for itself.
class MainFile final : public VaultFile
{
public:
    MainFile(sqlite3_file* below, std::shared_ptr<FileState> state)
        : VaultFile(below), m_state(std::move(state))
    {
    }
    /// Finds the salt and sees that the keys fit. SQLITE_NOTADB for a plain, foreign or newer file,
    /// SQLITE_AUTH for keys that open nothing in it.
    [[nodiscard]] int begin(sqlite3_vfs* below, sqlite3_filename name);

    int read(void* data, int amount, sqlite3_int64 offset) override;
    int write(const void* data, int amount, sqlite3_int64 offset) override;
    std::optional<int> control(int op, void* argument) override;
    void sharedLockTaken(int offset, int n, int flags) override;

    [[nodiscard]] const std::shared_ptr<FileState>& state() const { return m_state; }
    /// The connection rebuilds the WAL's index: it holds SQLite's recovery lock.
    [[nodiscard]] bool recoversWal() const { return m_recovers; }
    /// The generation that a page is sealed under on the disk; 0 for zeros or no such page.
    [[nodiscard]] int generationOfPage(std::uint32_t page, std::uint8_t* generation) const;

private:
    [[nodiscard]] int readPage(std::uint32_t page, std::span<std::uint8_t, format::pageSize> plain);
    [[nodiscard]] Opened openFirst(std::span<std::uint8_t, format::pageSize> page);
    [[nodiscard]] Opened open(std::uint32_t page, std::span<std::uint8_t, format::pageSize> bytes);
    [[nodiscard]] PageCipher& cipher();

    std::shared_ptr<FileState> m_state; ///< shared by all handles of the file
    int m_version = -1;
    std::unique_ptr<PageCipher> m_cipher;
    bool m_recovers = false;
    format::Page m_scratch{};
};

} // namespace mw::vault
