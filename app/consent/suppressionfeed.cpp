// SPDX-License-Identifier: GPL-3.0-or-later
#include "consent/suppressionfeed.h"

#include "mail/emailaddress.h"

#include <algorithm>

namespace mw::consent {

using namespace Qt::StringLiterals;
using vault::DbResult;

namespace {

const QString columns = u"SELECT s.id, s.kind, s.reason, s.added_at, p.text, p.note, s.list_id "
                        "FROM suppression s LEFT JOIN suppression_payload p ON p.suppression_id = s.id "
                        "WHERE s.removed_at IS NULL AND s.id < ? AND s.id >= ? "_s;
const QString newestFirst = u"ORDER BY s.id DESC LIMIT ?"_s;
const QString selectAll = columns + newestFirst;
const QString selectWithText = columns + u"AND (p.text LIKE ? ESCAPE '\\' OR s.hash = ?) "_s + newestFirst;
const QString selectEnds = u"SELECT coalesce((SELECT min(id) FROM suppression WHERE removed_at IS NULL), 0), "
                           "coalesce((SELECT max(id) FROM suppression WHERE removed_at IS NULL), 0)"_s;
const QString selectCount = u"SELECT count(*) FROM suppression WHERE removed_at IS NULL"_s;

vault::DbError unreadable()
{
    return {vault::DbError::Kind::Io, u"reading the suppressions"_s};
}

/// For LIKE: what the person typed, and nothing that means something else.
QString patternOf(QString text)
{
    text.replace(u'\\', u"\\\\"_s).replace(u'%', u"\\%"_s).replace(u'_', u"\\_"_s);
    return u'%' + text + u'%';
}

/// Empty where what was typed is no whole address or domain.
QByteArray hashOf(const base::Secret& hashKey, const QString& text)
{
    const auto target = SuppressionRepository::parse(text);
    return target && !hashKey.isEmpty() ? mail::suppressionHash(hashKey, target->canonical) : QByteArray();
}

} // namespace

DbResult<FeedPage<SuppressionEntry>> readSuppressionsBack(vault::Database& database,
                                                          const base::Secret& hashKey, const QString& text,
                                                          std::int64_t before, int limit, int look)
{
    std::int64_t oldest = 0;
    std::int64_t newest = 0;
    {
        auto ends = database.query(selectEnds);
        if (!ends)
            return base::fail(ends.error());
        if (!ends->next())
            return base::fail(unreadable());
        oldest = ends->integer(0);
        newest = ends->integer(1);
    }
    const std::int64_t top = before > 0 ? before : newest + 1;
    const std::int64_t floor = std::max(oldest, top - look);
    const QString wanted = text.trimmed();
    QVariantList values{static_cast<qlonglong>(top), static_cast<qlonglong>(floor)};
    if (!wanted.isEmpty())
        values << patternOf(wanted) << hashOf(hashKey, wanted);
    values << limit;
    auto rows = database.queryBound(wanted.isEmpty() ? selectAll : selectWithText, values);
    if (!rows)
        return base::fail(rows.error());
    FeedPage<SuppressionEntry> page;
    while (rows->next())
        page.rows.push_back(
            {.row = {.suppression = {.id = base::SuppressionId(rows->integer(0)),
                                     .kind = static_cast<SuppressionKind>(rows->integer(1)),
                                     .reason = static_cast<SuppressionReason>(rows->integer(2)),
                                     .addedAt = base::fromMilliseconds(rows->integer(3))},
                     .text = rows->isNull(4) ? QString() : rows->text(4),
                     .note = rows->text(5)},
             .list = base::ListId(rows->integer(6))});
    if (rows->failed())
        return base::fail(unreadable());
    const bool full = page.rows.size() == static_cast<std::size_t>(limit);
    page.lookedTo = full ? page.rows.back().row.suppression.id.value() : floor;
    page.end = page.lookedTo <= oldest;
    return page;
}

DbResult<std::int64_t> countSuppressions(vault::Database& database)
{
    const auto count = database.value(selectCount);
    if (!count)
        return base::fail(count.error());
    return count->toLongLong();
}

} // namespace mw::consent
