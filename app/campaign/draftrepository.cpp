// SPDX-License-Identifier: GPL-3.0-or-later
#include "campaign/draftrepository.h"

namespace mw::campaign {

using namespace Qt::StringLiterals;
using vault::DbResult;

namespace {

const QString selectDraft = u"SELECT changed_at, body FROM draft WHERE kind = ? AND object = ?"_s;
const QString upsertDraft = u"INSERT INTO draft (kind, object, changed_at, body) VALUES (?, ?, ?, ?) "
                            "ON CONFLICT (kind, object) DO UPDATE SET changed_at = excluded.changed_at, "
                            "body = excluded.body"_s;
const QString deleteDraft = u"DELETE FROM draft WHERE kind = ? AND object = ?"_s;

} // namespace

DbResult<std::optional<Draft>> DraftRepository::find(DraftKind kind, qint64 object)
{
    auto rows = m_db.query(selectDraft, kind, object);
    if (!rows)
        return base::fail(rows.error());
    if (!rows->next())
        return std::optional<Draft>();
    return std::optional(Draft{base::fromMilliseconds(rows->integer(0)), rows->bytes(1)});
}

DbResult<void> DraftRepository::keep(DraftKind kind, qint64 object, const Draft& draft)
{
    auto kept = m_db.run(upsertDraft, kind, object, base::toMilliseconds(draft.changedAt), draft.body);
    if (!kept)
        return base::fail(kept.error());
    return {};
}

DbResult<bool> DraftRepository::drop(DraftKind kind, qint64 object)
{
    auto dropped = m_db.run(deleteDraft, kind, object);
    if (!dropped)
        return base::fail(dropped.error());
    return *dropped > 0;
}

} // namespace mw::campaign
