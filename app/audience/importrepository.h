// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/strongid.h"
#include "vault/database.h"

#include <optional>
#include <vector>

namespace mw::audience {

/// An import that was published, as it ended.
struct ImportRecord
{
    base::ImportId id{};
    base::Timestamp at{};
    QString fileName{};  ///< of several files their names, with commas
    base::ListId list{}; ///< invalid once it is gone
    QString listName{};
    qint64 read = 0;
    qint64 added = 0;
    qint64 updated = 0;
    qint64 unchanged = 0;
    qint64 refused = 0;
    qint64 staysOut = 0;
    std::optional<base::Timestamp> undoneAt{}; ///< a person took it back
};

/// What was imported. Statements only.
class ImportRepository
{
public:
    explicit ImportRepository(vault::Database& database) : m_database(database) {}

    /// The latest first; before `before` where that is valid.
    [[nodiscard]] vault::DbResult<std::vector<ImportRecord>> latest(base::ImportId before, int limit) const;

private:
    vault::Database& m_database;
};

} // namespace mw::audience
