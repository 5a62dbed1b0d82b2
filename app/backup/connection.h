// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/job.h"
#include "vault/dberror.h"

#include <cstdint>
#include <memory>

struct sqlite3;

namespace mw::backup {

/// A connection by SQLite's own calls: for the backup interface, and for a vault inside a backup, which is
/// neither put into WAL mode nor kept. Statements stop when the job is cancelled. Not thread-safe.
class Connection
{
public:
    enum class Access { Read, Write };
    /// `control` must outlive it.
    [[nodiscard]] static vault::DbResult<Connection> open(const QString& uri, Access access,
                                                          const base::JobControl& control);

    [[nodiscard]] vault::DbResult<void> run(const char* sql);
    /// First column of the first row; 0 and empty where there is none.
    [[nodiscard]] vault::DbResult<std::int64_t> number(const char* sql);
    [[nodiscard]] vault::DbResult<QByteArray> text(const char* sql);
    [[nodiscard]] sqlite3* handle() const { return m_handle.get(); }

private:
    struct Close
    {
        void operator()(sqlite3* handle) const;
    };
    Connection() = default;
    [[nodiscard]] vault::DbError lastError() const;

    std::unique_ptr<sqlite3, Close> m_handle;
};

} // namespace mw::backup
