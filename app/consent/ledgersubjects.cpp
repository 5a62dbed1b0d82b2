// SPDX-License-Identifier: GPL-3.0-or-later
#include "consent/ledgersubjects.h"

namespace mw::consent {

using namespace Qt::StringLiterals;
using vault::DbError;
using vault::DbResult;

namespace {

#define MW_RECORD_COLUMNS                                                                                    \
    "SELECT r.id, r.contact_id, r.purpose_id, r.list_id, r.kind, r.basis, r.origin_id, r.import_id, "        \
    "r.happened_at, r.recorded_at, r.recorded_by, r.payload_hash, p.record_id, p.salt, p.address, p.note, "  \
    "p.ip, p.user_agent, c.email FROM consent_record r "                                                     \
    "LEFT JOIN consent_record_payload p ON p.record_id = r.id LEFT JOIN contact c ON c.id = r.contact_id "
const QString selectRecord = QStringLiteral(MW_RECORD_COLUMNS "WHERE r.id = ?");
constexpr auto selectOfImport =
    MW_RECORD_COLUMNS "WHERE r.import_id = ? AND r.import_id > 1 AND r.id > ? ORDER BY r.id LIMIT ?";
#undef MW_RECORD_COLUMNS

const QString selectBatch =
    u"SELECT id, import_id, origin_id, coalesce(purpose_id, 0), coalesce(list_id, 0), kind, basis, first_id, "
    "last_id, row_count, rows_hash FROM consent_batch WHERE id = ?"_s;
const QString selectErasure = u"SELECT id, contact_id, cause FROM consent_erasure WHERE id = ?"_s;
const QString selectEvidence =
    u"SELECT id, record_id, sha256, size, media_type, added_at FROM consent_evidence WHERE id = ?"_s;
const QString selectVersion = u"SELECT id, purpose_id, name, kind, bases FROM purpose_version WHERE id = ?"_s;
const QString selectOrigin =
    u"SELECT o.source, o.wording, coalesce(w.version, ''), coalesce(w.language, ''), "
    "o.method FROM consent_origin o LEFT JOIN consent_wording w "
    "ON w.text = o.wording WHERE o.id = ?"_s;
constexpr std::size_t originsKept = 10'000;

template <typename Table, typename Enum>
QByteArray wordOf(const Table& table, Enum value)
{
    for (const auto& word : table)
        if (word.value == value)
            return {word.text.data(), static_cast<qsizetype>(word.text.size())};
    return "unknown";
}

void addOrigin(LedgerFields& fields, const LedgerOrigin& origin)
{
    fields.text(origin.source).text(origin.wording);
    if (origin.wording.isEmpty())
        fields.null().null();
    else
        fields.text(origin.version).text(origin.language);
    fields.text(origin.method);
}

/// A row by its id, read by `make`.
template <typename Row, typename Make>
DbResult<std::optional<Row>> one(vault::Database& database, const QString& sql, std::int64_t id, Make make)
{
    auto rows = database.query(sql, id);
    if (!rows)
        return base::fail(rows.error());
    if (rows->next())
        return make(*rows);
    if (rows->failed())
        return base::fail(DbError{DbError::Kind::Io, u"reading the consent ledger"_s});
    return std::optional<Row>();
}

} // namespace

QByteArray ledgerWord(EventKind kind)
{
    return wordOf(eventKindWords, kind);
}

QByteArray ledgerWord(Basis basis)
{
    return wordOf(basisWords, basis);
}

QByteArray ledgerWord(LinkKind kind)
{
    return wordOf(linkKindWords, kind);
}

QByteArray ledgerWord(ErasureCause cause)
{
    return wordOf(erasureCauseWords, cause);
}

QByteArray purposeKindWord(std::int64_t kind)
{
    return kind == 0 ? "advertising" : kind == 1 ? "service" : "unknown";
}

void addContent(LedgerFields& fields, const LedgerRecord& record, const LedgerOrigin& origin)
{
    fields.integer(record.id).integer(record.contact).idOrNull(record.purpose).idOrNull(record.list);
    fields.text(ledgerWord(record.kind)).text(ledgerWord(record.basis));
    addOrigin(fields, origin);
    fields.integer(record.happenedAt).integer(record.recordedAt).text(record.recordedBy);
    fields.hex(record.payload.stated);
}

void addContent(LedgerFields& fields, const LedgerBatch& batch, const LedgerOrigin& origin)
{
    fields.integer(batch.id).integer(batch.import).idOrNull(batch.purpose).idOrNull(batch.list);
    fields.text(ledgerWord(batch.kind)).text(ledgerWord(batch.basis));
    addOrigin(fields, origin);
    fields.integer(batch.firstId).integer(batch.lastId).integer(batch.rowCount).hex(batch.rowsHash);
}

void addContent(LedgerFields& fields, const LedgerErasure& erasure)
{
    fields.integer(erasure.id).integer(erasure.contact).text(ledgerWord(erasure.cause));
}

void addContent(LedgerFields& fields, const LedgerEvidence& evidence)
{
    fields.integer(evidence.id).integer(evidence.record).hex(evidence.sha256).integer(evidence.size);
    fields.text(evidence.mediaType).integer(evidence.addedAt);
}

void addContent(LedgerFields& fields, const PurposeVersion& version)
{
    fields.integer(version.id).integer(version.purpose).text(version.name);
    fields.text(purposeKindWord(version.kind)).integer(version.bases);
}

void addRow(LedgerFields& fields, const LedgerRecord& record)
{
    fields.integer(record.id).integer(record.contact).integer(record.happenedAt).integer(record.recordedAt);
    fields.text(record.recordedBy).hex(record.payload.stated);
}

LedgerSubjects::LedgerSubjects(vault::Database& database, LedgerPayloads payloads)
    : m_database(database), m_payloads(std::move(payloads)), m_selectOfImport(database, selectOfImport)
{
}

void LedgerSubjects::finish(LedgerRecord& record, bool hasRow, const QByteArray& address) const
{
    PayloadState& state = record.payload;
    if (hasRow) {
        state.kind = PayloadState::Kind::Own;
        state.actual = LedgerPayloads::hashOf(state.payload);
    } else if (state.stated.isEmpty() && !address.isEmpty()) {
        state.kind = PayloadState::Kind::Implied;
        state.payload = {.salt = m_payloads.impliedSalt(record.id), .address = address};
        state.actual = LedgerPayloads::hashOf(state.payload);
        state.stated = state.actual;
    }
}

/// Through the connection's kept statements: an append reads one, and preparing costs more than that.
DbResult<std::optional<LedgerRecord>> LedgerSubjects::record(std::int64_t id)
{
    return one<LedgerRecord>(m_database, selectRecord, id, [this](const vault::Rows& row) {
        LedgerRecord record{.id = row.integer(0),
                            .contact = row.integer(1),
                            .purpose = row.integer(2),
                            .list = row.integer(3),
                            .kind = static_cast<EventKind>(row.integer(4)),
                            .basis = static_cast<Basis>(row.integer(5)),
                            .origin = row.integer(6),
                            .import = row.integer(7),
                            .happenedAt = row.integer(8),
                            .recordedAt = row.integer(9),
                            .recordedBy = row.text(10).toUtf8()};
        record.payload.stated = row.bytes(11);
        if (!row.isNull(12))
            record.payload.payload = {row.bytes(13), row.text(14).toUtf8(), row.text(15).toUtf8(),
                                      row.text(16).toUtf8(), row.text(17).toUtf8()};
        finish(record, !row.isNull(12), row.text(18).toUtf8());
        return record;
    });
}

LedgerRecord LedgerSubjects::readOfImport()
{
    vault::BulkStatement& row = m_selectOfImport;
    LedgerRecord record{.id = row.integerAt(0),
                        .contact = row.integerAt(1),
                        .purpose = row.integerAt(2),
                        .list = row.integerAt(3),
                        .kind = static_cast<EventKind>(row.integerAt(4)),
                        .basis = static_cast<Basis>(row.integerAt(5)),
                        .origin = row.integerAt(6),
                        .import = row.integerAt(7),
                        .happenedAt = row.integerAt(8),
                        .recordedAt = row.integerAt(9),
                        .recordedBy = row.textAt(10).toByteArray()};
    record.payload.stated = row.bytesAt(11).toByteArray();
    const bool hasRow = !row.isNullAt(12);
    if (hasRow)
        record.payload.payload = {row.bytesAt(13).toByteArray(), row.textAt(14).toByteArray(),
                                  row.textAt(15).toByteArray(), row.textAt(16).toByteArray(),
                                  row.textAt(17).toByteArray()};
    finish(record, hasRow, row.textAt(18).toByteArray());
    return record;
}

DbResult<std::vector<LedgerRecord>> LedgerSubjects::recordsOf(std::int64_t import, std::int64_t after,
                                                              int most)
{
    std::vector<LedgerRecord> records;
    m_selectOfImport.integer(import).integer(after).integer(most);
    for (;;) {
        const auto more = m_selectOfImport.next();
        if (!more)
            return base::fail(more.error());
        if (!*more)
            return records;
        records.push_back(readOfImport());
    }
}

DbResult<std::optional<LedgerBatch>> LedgerSubjects::batch(std::int64_t id)
{
    return one<LedgerBatch>(m_database, selectBatch, id, [](const vault::Rows& row) {
        return LedgerBatch{.id = row.integer(0),
                           .import = row.integer(1),
                           .origin = row.integer(2),
                           .purpose = row.integer(3),
                           .list = row.integer(4),
                           .kind = static_cast<EventKind>(row.integer(5)),
                           .basis = static_cast<Basis>(row.integer(6)),
                           .firstId = row.integer(7),
                           .lastId = row.integer(8),
                           .rowCount = row.integer(9),
                           .rowsHash = row.bytes(10)};
    });
}

DbResult<std::optional<LedgerErasure>> LedgerSubjects::erasure(std::int64_t id)
{
    return one<LedgerErasure>(m_database, selectErasure, id, [](const vault::Rows& row) {
        return LedgerErasure{row.integer(0), row.integer(1), static_cast<ErasureCause>(row.integer(2))};
    });
}

DbResult<std::optional<LedgerEvidence>> LedgerSubjects::evidence(std::int64_t id)
{
    return one<LedgerEvidence>(m_database, selectEvidence, id, [](const vault::Rows& row) {
        return LedgerEvidence{row.integer(0), row.integer(1),       row.bytes(2),
                              row.integer(3), row.text(4).toUtf8(), row.integer(5)};
    });
}

DbResult<std::optional<PurposeVersion>> LedgerSubjects::purposeVersion(std::int64_t id)
{
    return one<PurposeVersion>(m_database, selectVersion, id, [](const vault::Rows& row) {
        return PurposeVersion{row.integer(0), row.integer(1), row.text(2).toUtf8(), row.integer(3),
                              row.integer(4)};
    });
}

DbResult<const LedgerOrigin*> LedgerSubjects::origin(std::int64_t id)
{
    if (m_origins.size() > originsKept)
        m_origins.clear();
    auto known = m_origins.find(id);
    if (known == m_origins.end()) {
        auto read = one<LedgerOrigin>(m_database, selectOrigin, id, [](const vault::Rows& row) {
            return LedgerOrigin{row.text(0).toUtf8(), row.text(1).toUtf8(), row.text(2).toUtf8(),
                                row.text(3).toUtf8(), row.text(4).toUtf8()};
        });
        if (!read)
            return base::fail(read.error());
        known = m_origins.emplace(id, std::move(*read)).first;
    }
    return known->second ? &*known->second : nullptr;
}

} // namespace mw::consent
