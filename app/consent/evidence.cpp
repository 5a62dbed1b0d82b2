// SPDX-License-Identifier: GPL-3.0-or-later
#include "consent/evidence.h"

#include "consent/ledgerchain.h"
#include "mail/hmac.h"

namespace mw::consent::ledger {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestType = 100;

const QString isRecord =
    u"SELECT EXISTS (SELECT 1 FROM consent_record r JOIN contact c ON c.id = r.contact_id "
    "WHERE r.id = ? AND c.erased_at IS NULL AND r.import_id NOT IN "
    "(SELECT id FROM import WHERE published_at IS NULL))"_s;
const QString insertEvidence =
    u"INSERT INTO consent_evidence (record_id, sha256, size, media_type, added_at) "
    "VALUES (?, ?, ?, ?, ?)"_s;
const QString insertFile = u"INSERT INTO consent_evidence_payload (evidence_id, data) VALUES (?, ?)"_s;
const QString selectEvidence =
    u"SELECT e.id, e.record_id, e.sha256, e.size, e.media_type, e.added_at, p.evidence_id IS NOT NULL "
    "FROM consent_evidence e LEFT JOIN consent_evidence_payload p ON p.evidence_id = e.id "
    "WHERE e.record_id = ? ORDER BY e.id"_s;
const QString selectFile = u"SELECT data FROM consent_evidence_payload WHERE evidence_id = ?"_s;

ConsentError bad(const QString& field)
{
    return {ConsentError::Kind::BadText, field, {}};
}

} // namespace

ConsentResult<std::int64_t> addEvidence(vault::Database& database, base::ConsentRecordId record,
                                        const QString& mediaType, const QByteArray& data, base::Timestamp now)
{
    if (data.isEmpty() || data.size() > largestEvidence)
        return base::fail(bad(u"evidence"_s));
    if (mediaType.isEmpty() || mediaType.size() > longestType || mediaType.contains(QChar(0)))
        return base::fail(bad(u"media type"_s));
    const auto known = database.value(isRecord, record);
    if (!known)
        return base::fail(consentError(known.error()));
    if (!known->toBool())
        return base::fail(ConsentError{ConsentError::Kind::UnknownContact, {}, {}});
    const auto added = database.run(insertEvidence, record, mail::sha256(data), data.size(), mediaType,
                                    base::toMilliseconds(now));
    if (!added)
        return base::fail(consentError(added.error()));
    const std::int64_t id = database.lastInsertId();
    if (auto kept = database.run(insertFile, id, data); !kept)
        return base::fail(consentError(kept.error()));
    if (auto linked = appendLink(database, LinkKind::Evidence, id, now); !linked)
        return base::fail(consentError(linked.error()));
    return id;
}

vault::DbResult<std::vector<Evidence>> evidenceOf(vault::Database& database, base::ConsentRecordId record)
{
    auto rows = database.query(selectEvidence, record);
    if (!rows)
        return base::fail(rows.error());
    std::vector<Evidence> all;
    while (rows->next())
        all.push_back({rows->integer(0), base::ConsentRecordId(rows->integer(1)), rows->bytes(2),
                       rows->integer(3), rows->text(4), base::fromMilliseconds(rows->integer(5)),
                       rows->integer(6) != 0});
    if (rows->failed())
        return base::fail(vault::DbError{vault::DbError::Kind::Io, u"reading the evidence"_s});
    return all;
}

vault::DbResult<std::optional<QByteArray>> evidenceFile(vault::Database& database, std::int64_t evidence)
{
    auto rows = database.query(selectFile, evidence);
    if (!rows)
        return base::fail(rows.error());
    if (rows->next())
        return std::optional(rows->bytes(0));
    if (rows->failed())
        return base::fail(vault::DbError{vault::DbError::Kind::Io, u"reading the evidence"_s});
    return std::optional<QByteArray>();
}

} // namespace mw::consent::ledger
