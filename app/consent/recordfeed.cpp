// SPDX-License-Identifier: GPL-3.0-or-later
#include "consent/recordfeed.h"

#include <algorithm>
#include <limits>

namespace mw::consent {

using namespace Qt::StringLiterals;
using vault::DbResult;

namespace {

// CROSS JOIN: the ledger is walked, whatever the planner thinks of the few imports.
const QString columns =
    u"SELECT r.id, r.contact_id, r.purpose_id, r.kind, r.basis, r.import_id, r.happened_at, r.recorded_at, "
    "o.source, o.wording, o.method, p.note, r.list_id, r.recorded_by, w.version, w.language, i.file_name, "
    "c.email, c.attributes FROM %1 "
    "CROSS JOIN import i ON i.id = r.import_id AND i.published_at IS NOT NULL "
    "JOIN consent_origin o ON o.id = r.origin_id JOIN contact c ON c.id = r.contact_id "
    "LEFT JOIN consent_record_payload p ON p.record_id = r.id "
    "LEFT JOIN consent_wording w ON w.text = o.wording WHERE r.id < ? AND r.id >= ? AND ((? >> r.kind) & 1) "
    "AND (? = 0 OR r.purpose_id IS NULL OR r.purpose_id = ?) ORDER BY r.id DESC LIMIT ?"_s;
const QString selectAll = columns.arg(u"consent_record r"_s);
const QString selectOfContacts =
    columns.arg(u"json_each(?) j CROSS JOIN consent_record r ON r.contact_id = j.value"_s);
const QString selectEnds = u"SELECT coalesce((SELECT min(id) FROM consent_record), 0), "
                           "coalesce((SELECT max(id) FROM consent_record), 0)"_s;
const QString selectContact = u"SELECT email, attributes, erased_at FROM contact WHERE id = ?"_s;

constexpr int mostOfOnePerson = 10'000;
constexpr qlonglong anyKind = -1; ///< all bits

RecordRow rowOf(const vault::Rows& rows)
{
    return {.record = {.id = base::ConsentRecordId(rows.integer(0)),
                       .contact = base::ContactId(rows.integer(1)),
                       .purpose = base::PurposeId(rows.integer(2)), // NULL reads as 0: every purpose
                       .kind = static_cast<EventKind>(rows.integer(3)),
                       .basis = static_cast<Basis>(rows.integer(4)),
                       .import = base::ImportId(rows.integer(5)),
                       .happenedAt = base::fromMilliseconds(rows.integer(6)),
                       .recordedAt = base::fromMilliseconds(rows.integer(7)),
                       .origin = {rows.text(8), rows.text(9), rows.text(10)},
                       .note = rows.text(11)},
            .list = base::ListId(rows.integer(12)),
            .recordedBy = rows.text(13),
            .wordingVersion = rows.text(14),
            .wordingLanguage = rows.text(15),
            .importFile = rows.text(16),
            .email = rows.text(17),
            .attributes = rows.bytes(18)};
}

vault::DbError unreadable()
{
    return {vault::DbError::Kind::Io, u"reading the consent ledger"_s};
}

struct Ends
{
    std::int64_t oldest = 0;
    std::int64_t newest = 0; ///< 0: there is none
};

DbResult<Ends> endsOf(vault::Database& database)
{
    auto rows = database.query(selectEnds);
    if (!rows)
        return base::fail(rows.error());
    if (!rows->next())
        return base::fail(unreadable());
    return Ends{rows->integer(0), rows->integer(1)};
}

qlonglong maskOf(const std::vector<EventKind>& kinds)
{
    qlonglong mask = 0;
    for (const EventKind kind : kinds)
        mask |= qlonglong{1} << static_cast<int>(kind);
    return kinds.empty() ? anyKind : mask;
}

QString jsonOf(const std::vector<base::ContactId>& contacts)
{
    QStringList ids;
    for (const base::ContactId contact : contacts)
        ids << QString::number(contact.value());
    return u'[' + ids.join(u',') + u']';
}

DbResult<std::vector<RecordRow>> read(vault::Database& database, const RecordQuery& query, std::int64_t top,
                                      std::int64_t floor, int limit)
{
    QVariantList values{static_cast<qlonglong>(top),
                        static_cast<qlonglong>(floor),
                        maskOf(query.kinds),
                        static_cast<qlonglong>(query.purpose.value()),
                        static_cast<qlonglong>(query.purpose.value()),
                        limit};
    if (query.contacts)
        values.prepend(jsonOf(*query.contacts));
    auto rows = database.queryBound(query.contacts ? selectOfContacts : selectAll, values);
    if (!rows)
        return base::fail(rows.error());
    std::vector<RecordRow> read;
    while (rows->next())
        read.push_back(rowOf(*rows));
    if (rows->failed())
        return base::fail(unreadable());
    return read;
}

} // namespace

DbResult<FeedPage<RecordRow>> readRecordsBack(vault::Database& database, const RecordQuery& query,
                                              std::int64_t before, int limit, int look)
{
    const auto ends = endsOf(database);
    if (!ends)
        return base::fail(ends.error());
    const std::int64_t top = before > 0 ? before : ends->newest + 1;
    // The records of some contacts stand together in an index: nothing is met that isn't wanted.
    const std::int64_t floor = query.contacts ? ends->oldest : std::max(ends->oldest, top - look);
    auto rows = read(database, query, top, floor, limit);
    if (!rows)
        return base::fail(rows.error());
    FeedPage<RecordRow> page{.rows = std::move(*rows)};
    const bool full = page.rows.size() == static_cast<std::size_t>(limit);
    page.lookedTo = full ? page.rows.back().record.id.value() : floor;
    page.end = page.lookedTo <= ends->oldest;
    return page;
}

DbResult<std::optional<PersonRecords>> recordsOf(vault::Database& database, base::ContactId contact)
{
    PersonRecords person;
    {
        auto rows = database.query(selectContact, contact);
        if (!rows)
            return base::fail(rows.error());
        if (!rows->next()) {
            if (rows->failed())
                return base::fail(unreadable());
            return std::nullopt;
        }
        person.email = rows->text(0);
        person.attributes = rows->bytes(1);
        person.erased = !rows->isNull(2);
    }
    auto rows = read(database, {.contacts = std::vector{contact}}, std::numeric_limits<std::int64_t>::max(),
                     0, mostOfOnePerson);
    if (!rows)
        return base::fail(rows.error());
    person.rows = std::move(*rows);
    std::ranges::reverse(person.rows);
    return person;
}

} // namespace mw::consent
