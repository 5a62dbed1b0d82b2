// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audience/headerguess.h"
#include "base/clock.h"
#include "vault/database.h"

namespace mw::audience {

/// What the columns of imported files stood for, kept for the next file with the same headers in any order:
/// in meta, for the last fifty sets of headers. Of the headers themselves it keeps what they stand for, of
/// the values nothing.
class ColumnMemory
{
public:
    explicit ColumnMemory(vault::Database& database) : m_database(database) {}

    struct Kept
    {
        ColumnPlan plan{}; ///< in the order of the headers asked about; Why::Mapped
        base::Timestamp at{};
    };
    [[nodiscard]] vault::DbResult<std::optional<Kept>> find(const QStringList& header) const;
    /// Inside the caller's transaction. Files of over 500 columns are not remembered.
    [[nodiscard]] vault::DbResult<void> keep(const ColumnPlan& plan, base::Timestamp now);

private:
    vault::Database& m_database;
};

} // namespace mw::audience
