// SPDX-License-Identifier: GPL-3.0-or-later
#include "insight/logfeed.h"

#include "audience/contactrepository.h"

#include <algorithm>

namespace mw::insight {

using namespace Qt::StringLiterals;
using vault::DbResult;

namespace {

const QString columns =
    u"SELECT l.id, l.at, l.level, l.code, l.text, l.campaign_id, l.contact_id, l.relay_id, p.detail, "
    "coalesce(c.name, ''), coalesce(k.email, ''), coalesce(r.name, '') FROM log l %1 "
    "LEFT JOIN log_payload p ON p.log_id = l.id LEFT JOIN campaign c ON c.id = l.campaign_id "
    "LEFT JOIN contact k ON k.id = l.contact_id LEFT JOIN relay r ON r.id = l.relay_id WHERE "_s;
const QString newestFirst = u" ORDER BY l.id DESC LIMIT ?"_s;
const QString selectEnds =
    u"SELECT coalesce((SELECT min(id) FROM log), 0), coalesce((SELECT max(id) FROM log), 0)"_s;
const QString selectTimeFrom = u"SELECT at FROM log WHERE id >= ? ORDER BY id LIMIT 1"_s;

struct Ends
{
    std::int64_t oldest = 0;
    std::int64_t newest = 0; ///< 0: the log is empty
};

DbResult<Ends> endsOf(vault::Database& database)
{
    auto rows = database.query(selectEnds);
    if (!rows)
        return base::fail(rows.error());
    if (!rows->next())
        return Ends{};
    return Ends{rows->integer(0), rows->integer(1)};
}

DbResult<std::int64_t> timeFrom(vault::Database& database, std::int64_t id)
{
    const auto at = database.value(selectTimeFrom, id);
    if (!at)
        return base::fail(at.error());
    return at->toLongLong();
}

/// The first line that was written at `since` or later, by halving: lines are written in the order of time,
/// so no index is needed. Where a clock was set back it may be off by the lines of that time.
DbResult<std::int64_t> firstSince(vault::Database& database, const Ends& ends, base::Timestamp since)
{
    std::int64_t low = ends.oldest;
    std::int64_t high = ends.newest + 1;
    while (low < high) {
        const std::int64_t middle = low + (high - low) / 2;
        const auto at = timeFrom(database, middle);
        if (!at)
            return at;
        if (*at < base::toMilliseconds(since))
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/// For LIKE: what the person typed, and nothing that means something else.
QString patternOf(const QString& text)
{
    QString escaped = text;
    escaped.replace(u'\\', u"\\\\"_s).replace(u'%', u"\\%"_s).replace(u'_', u"\\_"_s);
    return u'%' + escaped + u'%';
}

bool isAscii(const QString& text)
{
    return std::ranges::all_of(text, [](QChar c) { return c.unicode() < 0x80; });
}

struct Condition
{
    QString index{};
    QString sql{};
    QVariantList values{};

    void add(const QString& term) { sql += (sql.isEmpty() ? u""_s : u" AND "_s) + term; }
};

/// LIKE folds the case of A to Z alone: other letters are looked for as typed, small and large.
void addText(Condition& condition, const LogQuery& query, base::ContactId person)
{
    QStringList forms{query.text};
    if (!isAscii(query.text))
        forms << query.text.toLower() << query.text.toUpper();
    forms.removeDuplicates();
    QStringList terms;
    for (const QString& form : forms) {
        terms << u"l.text LIKE ? ESCAPE '\\' OR l.code LIKE ? ESCAPE '\\' OR p.detail LIKE ? ESCAPE '\\'"_s;
        for (int i = 0; i < 3; ++i)
            condition.values << patternOf(form);
    }
    for (const QString& code : query.codes) {
        terms << u"l.code = ?"_s;
        condition.values << code;
    }
    if (person.isValid()) {
        terms << u"l.contact_id = ?"_s;
        condition.values << static_cast<qlonglong>(person.value());
    }
    condition.add(u'(' + terms.join(u" OR "_s) + u')');
}

template <typename Id>
void addObject(Condition& condition, const QString& column, const QString& index, Id id)
{
    if (!id.isValid())
        return;
    condition.add(u"l.%1 = ?"_s.arg(column));
    condition.values << static_cast<qlonglong>(id.value());
    if (condition.index.isEmpty())
        condition.index = u"INDEXED BY "_s + index;
}

DbResult<Condition> conditionOf(vault::Database& database, const LogQuery& query)
{
    Condition condition;
    addObject(condition, u"contact_id"_s, u"log_by_contact"_s, query.contact);
    addObject(condition, u"campaign_id"_s, u"log_by_campaign"_s, query.campaign);
    addObject(condition, u"relay_id"_s, u"log_by_relay"_s, query.relay);
    if (query.level >= base::LogLevel::Warning) {
        condition.add(u"l.level >= 2"_s); // the index's own condition
        if (condition.index.isEmpty())
            condition.index = u"INDEXED BY log_grave"_s;
    }
    condition.add(u"l.level >= ?"_s);
    condition.values << static_cast<int>(query.level);
    if (query.since) {
        condition.add(u"l.at >= ?"_s);
        condition.values << static_cast<qlonglong>(base::toMilliseconds(*query.since));
    }
    if (query.text.isEmpty())
        return condition;
    base::ContactId person;
    if (query.text.contains(u'@')) {
        const auto found = audience::ContactRepository(database).find(query.text);
        if (!found)
            return base::fail(found.error());
        if (*found)
            person = (*found)->id;
    }
    addText(condition, query, person);
    return condition;
}

LogRow rowFrom(const vault::Rows& rows)
{
    LogRow row{.id = rows.integer(0), .at = base::fromMilliseconds(rows.integer(1))};
    row.entry.level = static_cast<base::LogLevel>(rows.integer(2));
    row.entry.code = rows.text(3);
    row.entry.text = rows.text(4);
    row.entry.campaign = base::CampaignId(rows.integer(5));
    row.entry.contact = base::ContactId(rows.integer(6));
    row.entry.relay = base::RelayId(rows.integer(7));
    if (!rows.isNull(8))
        row.entry.detail = rows.text(8);
    row.campaignName = rows.text(9);
    row.contactEmail = rows.text(10);
    row.relayName = rows.text(11);
    return row;
}

DbResult<std::vector<LogRow>> read(vault::Database& database, const Condition& condition, int limit)
{
    QVariantList values = condition.values;
    values << limit;
    auto rows = database.queryBound(columns.arg(condition.index) + condition.sql + newestFirst, values);
    if (!rows)
        return base::fail(rows.error());
    std::vector<LogRow> found;
    while (rows->next())
        found.push_back(rowFrom(*rows));
    if (rows->failed())
        return base::fail(vault::DbError{vault::DbError::Kind::Io, u"reading the log"_s});
    return found;
}

} // namespace

DbResult<LogPage> readLogBack(vault::Database& database, const LogQuery& query, std::int64_t before,
                              int limit, int look)
{
    const auto ends = endsOf(database);
    if (!ends)
        return base::fail(ends.error());
    auto condition = conditionOf(database, query);
    if (!condition)
        return base::fail(condition.error());
    std::int64_t oldest = ends->oldest;
    if (query.since && ends->newest > 0) {
        const auto first = firstSince(database, *ends, *query.since);
        if (!first)
            return base::fail(first.error());
        oldest = *first;
    }
    const std::int64_t top = before > 0 ? before : ends->newest + 1;
    // With an index and no text every line that is met fits, or nearly: no need to stop on the way.
    const bool bounded = !query.text.isEmpty() || condition->index.isEmpty();
    const std::int64_t floor = bounded ? std::max(oldest, top - look) : oldest;
    condition->add(u"l.id < ? AND l.id >= ?"_s);
    condition->values << static_cast<qlonglong>(top) << static_cast<qlonglong>(floor);
    auto rows = read(database, *condition, limit);
    if (!rows)
        return base::fail(rows.error());
    LogPage page{.rows = std::move(*rows)};
    const bool full = page.rows.size() == static_cast<std::size_t>(limit);
    page.lookedTo = full ? page.rows.back().id : floor;
    page.end = page.lookedTo <= oldest;
    const auto at = timeFrom(database, page.lookedTo);
    if (!at)
        return base::fail(at.error());
    page.lookedToTime = base::fromMilliseconds(*at);
    return page;
}

DbResult<LogNews> readLogNews(vault::Database& database, const LogQuery& query, std::int64_t after, int limit)
{
    const auto ends = endsOf(database);
    if (!ends)
        return base::fail(ends.error());
    LogNews news{.newest = ends->newest};
    if (ends->newest <= after)
        return news;
    auto condition = conditionOf(database, query);
    if (!condition)
        return base::fail(condition.error());
    condition->add(u"l.id > ? AND l.id <= ?"_s);
    condition->values << static_cast<qlonglong>(after) << static_cast<qlonglong>(ends->newest);
    auto rows = read(database, *condition, limit);
    if (!rows)
        return base::fail(rows.error());
    news.rows = std::move(*rows);
    return news;
}

DbResult<std::optional<LogRow>> logLine(vault::Database& database, std::int64_t id)
{
    Condition condition;
    condition.add(u"l.id = ?"_s);
    condition.values << static_cast<qlonglong>(id);
    auto rows = read(database, condition, 1);
    if (!rows)
        return base::fail(rows.error());
    if (rows->empty())
        return std::optional<LogRow>();
    return std::optional(std::move(rows->front()));
}

} // namespace mw::insight
