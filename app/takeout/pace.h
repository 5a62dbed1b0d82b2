// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/job.h"
#include "takeout/halt.h"
#include "vault/database.h"

namespace mw::takeout {

/// Asked once a row: tells how far it is, and ends the work when it is cancelled or keeps the vault's log
/// from being moved back for too long.
class Pace
{
public:
    /// A snapshot keeps the WAL growing while others write (design.md 4). Short of the checkpointer's alarm.
    static constexpr qint64 longestWal = qint64{448} * 1024 * 1024;

    Pace(vault::Database& database, const base::JobControl& control, std::int64_t total,
         qint64 walLimit = longestWal);

    [[nodiscard]] Step row();
    /// The same without counting a row.
    [[nodiscard]] Step look();

private:
    const base::JobControl& m_control;
    QString m_wal;
    qint64 m_walLimit;
    std::int64_t m_done = 0;
    std::int64_t m_total;
};

} // namespace mw::takeout
