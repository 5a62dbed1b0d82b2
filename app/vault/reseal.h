// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/job.h"
#include "vault/database.h"
#include "vault/keyring.h"
#include "vault/writergate.h"

struct sqlite3_file;
struct sqlite3_vfs;

namespace mw::vault {

/// Keys an open vault again: every page is sealed under another generation of the data key while others read
/// and write. What to do around it: KeySlots::beginRekey and save(), KeyRing::add, then run(), then
/// KeySlots::endRekey and save(), KeyRing::forget. Stopped at any point (cancelled, full disk, kill -9) it
/// goes on from there with the next run().
///
/// Pages are taken in small slices. While a slice is under way, this holds SQLite's checkpoint lock, so that
/// nobody else writes the main file, and SQLite's own rollback journal guards the slice: after a crash,
/// SQLite puts the pages back at the next opening. The contents are the same before and after.
class Resealer
{
public:
    /// `database`: a connection of its own through the vault's VFS, in WAL mode. All must outlive this.
    Resealer(Database& database, KeyRing& ring, WriterGate& gate)
        : m_database(database), m_ring(ring), m_gate(gate)
    {
    }

    /// Progress is in pages. Cancelled: goes on with the next run().
    [[nodiscard]] DbResult<void> run(std::uint8_t generation, const base::JobControl& control);

private:
    class Slice;
    [[nodiscard]] DbResult<void> findFiles();
    [[nodiscard]] DbResult<void> begin(std::uint8_t generation);
    [[nodiscard]] DbResult<std::int64_t> pages() const;
    [[nodiscard]] DbResult<void> pass(std::uint8_t generation, const base::JobControl& control,
                                      bool* foundOld);
    [[nodiscard]] DbResult<void> emptyLog(const base::JobControl& control);
    [[nodiscard]] DbResult<std::vector<std::uint32_t>> oldPages(std::uint8_t generation, std::uint32_t& from,
                                                                std::int64_t end, std::size_t most) const;
    [[nodiscard]] DbResult<void> reseal(const std::vector<std::uint32_t>& pages);
    [[nodiscard]] DbError failure(int code, const char* what) const;

    Database& m_database;
    KeyRing& m_ring;
    WriterGate& m_gate;
    sqlite3_file* m_file = nullptr;
    sqlite3_vfs* m_vfs = nullptr;
    const char* m_journalName = nullptr;
};

} // namespace mw::vault
