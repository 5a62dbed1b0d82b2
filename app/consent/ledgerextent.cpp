// SPDX-License-Identifier: GPL-3.0-or-later
#include "consent/ledgerextent.h"

namespace mw::consent {

using namespace Qt::StringLiterals;
using vault::DbError;
using vault::DbResult;

namespace {

constexpr std::int64_t recordsAScan = 200'000; // a statement over so many takes some tenths of a second

// One statement, so that all of it is of one moment.
const QString selectExtent =
    u"SELECT (SELECT coalesce(max(seq), 0) FROM consent_link), (SELECT coalesce(max(id), 0) FROM "
    u"consent_record), "
    "(SELECT coalesce(max(id), 0) FROM consent_batch), (SELECT coalesce(max(id), 0) FROM consent_erasure), "
    "(SELECT coalesce(max(id), 0) FROM consent_evidence), (SELECT coalesce(max(id), 0) FROM "
    "purpose_version), "
    "(SELECT coalesce('[' || group_concat(id) || ']', '[]') FROM import WHERE published_at IS NULL)"_s;
const QString selectByHand =
    u"SELECT r.id FROM consent_record r WHERE r.id > ? AND r.id <= ? AND r.import_id = 1 AND NOT EXISTS "
    "(SELECT 1 FROM consent_link l WHERE l.kind = 0 AND l.subject_id = r.id) ORDER BY r.id LIMIT 101"_s;
const QString selectImported =
    u"SELECT r.id FROM consent_record r WHERE r.id > ? AND r.id <= ? AND r.import_id <> 1 "
    "AND r.import_id NOT IN (SELECT value FROM json_each(?)) AND NOT EXISTS (SELECT 1 FROM consent_batch b "
    "WHERE b.import_id = r.import_id AND b.last_id >= r.id AND b.first_id <= r.id "
    "AND b.origin_id = r.origin_id AND b.purpose_id IS r.purpose_id AND b.list_id IS r.list_id "
    "AND b.kind = r.kind AND b.basis = r.basis) ORDER BY r.id LIMIT 101"_s;

QString selectWithoutLink(const char* table, LinkKind kind)
{
    return u"SELECT id FROM %1 t WHERE id <= ? AND NOT EXISTS (SELECT 1 FROM consent_link l WHERE l.kind = "
           u"%2 "
           "AND l.subject_id = t.id) LIMIT 101"_s.arg(QString::fromLatin1(table))
               .arg(static_cast<int>(kind));
}

struct Stray
{
    LinkKind kind;
    QString select;
};
const std::array strays = {
    Stray{LinkKind::Record, u"SELECT id FROM consent_record WHERE id < 1 LIMIT 101"_s},
    Stray{LinkKind::Record, u"SELECT subject_id FROM consent_link WHERE seq < 1 LIMIT 101"_s},
    Stray{LinkKind::Record, u"SELECT record_id FROM consent_record_payload p WHERE NOT EXISTS "
                            "(SELECT 1 FROM consent_record r WHERE r.id = p.record_id) LIMIT 101"_s},
    Stray{LinkKind::Evidence, u"SELECT evidence_id FROM consent_evidence_payload p WHERE NOT EXISTS "
                              "(SELECT 1 FROM consent_evidence e WHERE e.id = p.evidence_id) LIMIT 101"_s},
};

DbResult<void> take(std::vector<Unlinked>& all, LinkKind kind, DbResult<vault::Rows> rows)
{
    if (!rows)
        return base::fail(rows.error());
    while (rows->next())
        all.push_back({kind, rows->integer(0)});
    if (rows->failed())
        return base::fail(DbError{DbError::Kind::Io, u"reading the consent ledger"_s});
    return {};
}

} // namespace

DbResult<LedgerExtent> LedgerExtent::of(vault::Database& database)
{
    auto rows = database.query(selectExtent);
    if (!rows)
        return base::fail(rows.error());
    if (!rows->next())
        return base::fail(DbError{DbError::Kind::Io, u"reading the consent ledger"_s});
    return LedgerExtent{.links = rows->integer(0),
                        .records = rows->integer(1),
                        .batches = rows->integer(2),
                        .erasures = rows->integer(3),
                        .evidence = rows->integer(4),
                        .purposes = rows->integer(5),
                        .unpublished = rows->text(6)};
}

DbResult<std::vector<Unlinked>> unlinkedIn(vault::Database& database, const LedgerExtent& extent,
                                           const base::JobControl& control)
{
    std::vector<Unlinked> all;
    for (std::int64_t from = 0; from < extent.records && !control.cancelled(); from += recordsAScan) {
        const std::int64_t to = std::min(from + recordsAScan, extent.records);
        if (auto taken = take(all, LinkKind::Record, database.query(selectByHand, from, to)); !taken)
            return base::fail(taken.error());
        if (auto taken =
                take(all, LinkKind::Record, database.query(selectImported, from, to, extent.unpublished));
            !taken)
            return base::fail(taken.error());
    }
    const std::tuple<const char*, LinkKind, std::int64_t> tables[] = {
        {"consent_batch", LinkKind::Batch, extent.batches},
        {"consent_erasure", LinkKind::Erasure, extent.erasures},
        {"consent_evidence", LinkKind::Evidence, extent.evidence},
        {"purpose_version", LinkKind::Purpose, extent.purposes}};
    for (const auto& [table, kind, last] : tables)
        if (auto taken = take(all, kind, database.query(selectWithoutLink(table, kind), last)); !taken)
            return base::fail(taken.error());
    for (const Stray& stray : strays)
        if (auto taken = take(all, stray.kind, database.query(stray.select)); !taken)
            return base::fail(taken.error());
    return all;
}

} // namespace mw::consent
