// SPDX-License-Identifier: GPL-3.0-or-later
#include "audience/importrepository.h"

#include "consent/types.h"

#include <limits>

namespace mw::audience {

using namespace Qt::StringLiterals;
using vault::DbResult;

namespace {

const QString selectLatest =
    u"SELECT i.id, i.published_at, i.file_name, l.id, coalesce(l.name, ''), i.row_count, i.added, i.updated, "
    "i.unchanged, i.refused, i.stays_out, i.undone_at FROM import i LEFT JOIN list l ON l.id = i.list_id "
    "WHERE i.id < ? AND i.id > ? AND i.published_at IS NOT NULL ORDER BY i.id DESC LIMIT ?"_s;

} // namespace

DbResult<std::vector<ImportRecord>> ImportRepository::latest(base::ImportId before, int limit) const
{
    const std::int64_t end = before.isValid() ? before.value() : std::numeric_limits<std::int64_t>::max();
    auto rows = m_database.query(selectLatest, end, consent::byHand, limit);
    if (!rows)
        return base::fail(rows.error());
    std::vector<ImportRecord> records;
    while (rows->next()) {
        ImportRecord record{.id = base::ImportId(rows->integer(0)),
                            .at = base::fromMilliseconds(rows->integer(1)),
                            .fileName = rows->text(2),
                            .list = base::ListId(rows->integer(3)),
                            .listName = rows->text(4),
                            .read = rows->integer(5),
                            .added = rows->integer(6),
                            .updated = rows->integer(7),
                            .unchanged = rows->integer(8),
                            .refused = rows->integer(9),
                            .staysOut = rows->integer(10)};
        if (!rows->isNull(11))
            record.undoneAt = base::fromMilliseconds(rows->integer(11));
        records.push_back(std::move(record));
    }
    if (rows->failed())
        return base::fail(vault::DbError{vault::DbError::Kind::Io, u"reading the imports"_s});
    return records;
}

} // namespace mw::audience
