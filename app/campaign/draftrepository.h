// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "vault/database.h"

#include <optional>

namespace mw::campaign {

/// What a draft is one of. The numbers are stored.
enum class DraftKind : int { Template = 1, Campaign = 2, FirstStart = 3 };

/// What was typed and is not saved yet.
struct Draft
{
    base::Timestamp changedAt{};
    QByteArray body{}; ///< as whoever keeps it reads it
};

/// Drafts by kind and object; object 0 = of what does not exist yet.
class DraftRepository
{
public:
    explicit DraftRepository(vault::Database& database) : m_db(database) {}

    [[nodiscard]] vault::DbResult<std::optional<Draft>> find(DraftKind kind, qint64 object);
    // These two run inside a transaction of the caller's.
    [[nodiscard]] vault::DbResult<void> keep(DraftKind kind, qint64 object, const Draft& draft);
    /// False when there was none.
    [[nodiscard]] vault::DbResult<bool> drop(DraftKind kind, qint64 object);

private:
    vault::Database& m_db;
};

} // namespace mw::campaign
