// SPDX-License-Identifier: GPL-3.0-or-later
#include "consent/ledgerexport.h"

#include "consent/ledgerextent.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <tuple>

namespace mw::consent {

using namespace Qt::StringLiterals;
using vault::DbError;
using vault::DbResult;

namespace {

using Failure = LedgerExportError;
using Done = base::Result<void, Failure>;

constexpr int linksARead = 1000;
constexpr int recordsARead = 5000;

const QString selectLinks = u"SELECT seq, kind, subject_id, at, hash FROM consent_link "
                            "WHERE seq > ? AND seq <= ? ORDER BY seq LIMIT ?"_s;
const QString selectFile = u"SELECT data FROM consent_evidence_payload WHERE evidence_id = ?"_s;
const QString selectPurposes = u"SELECT id, name, kind, bases FROM purpose ORDER BY id"_s;

Failure failed(const DbError& error)
{
    return {Failure::Kind::Database, error.detail, error};
}

QJsonValue hex(const QByteArray& bytes)
{
    return QString::fromLatin1(bytes.toHex());
}

QJsonValue text(const QByteArray& utf8)
{
    return QString::fromUtf8(utf8);
}

QJsonValue idOrNull(std::int64_t id)
{
    return id == 0 ? QJsonValue() : QJsonValue(static_cast<qint64>(id));
}

QJsonValue number(std::int64_t value)
{
    return static_cast<qint64>(value);
}

void put(QJsonObject& object, const LedgerOrigin& origin)
{
    object[u"source"_s] = text(origin.source);
    object[u"wording"_s] = text(origin.wording);
    object[u"wording_version"_s] = origin.wording.isEmpty() ? QJsonValue() : text(origin.version);
    object[u"wording_language"_s] = origin.wording.isEmpty() ? QJsonValue() : text(origin.language);
    object[u"method"_s] = text(origin.method);
}

QJsonObject content(const LedgerRecord& record, const LedgerOrigin& origin)
{
    QJsonObject object{{u"id"_s, number(record.id)},
                       {u"contact"_s, number(record.contact)},
                       {u"purpose"_s, idOrNull(record.purpose)},
                       {u"list"_s, idOrNull(record.list)},
                       {u"event"_s, text(ledgerWord(record.kind))},
                       {u"basis"_s, text(ledgerWord(record.basis))},
                       {u"happened_at"_s, number(record.happenedAt)},
                       {u"recorded_at"_s, number(record.recordedAt)},
                       {u"recorded_by"_s, text(record.recordedBy)},
                       {u"payload_hash"_s, hex(record.payload.stated)}};
    put(object, origin);
    return object;
}

QJsonObject content(const LedgerBatch& batch, const LedgerOrigin& origin)
{
    QJsonObject object{{u"id"_s, number(batch.id)},
                       {u"import"_s, number(batch.import)},
                       {u"purpose"_s, idOrNull(batch.purpose)},
                       {u"list"_s, idOrNull(batch.list)},
                       {u"event"_s, text(ledgerWord(batch.kind))},
                       {u"basis"_s, text(ledgerWord(batch.basis))},
                       {u"first_id"_s, number(batch.firstId)},
                       {u"last_id"_s, number(batch.lastId)},
                       {u"row_count"_s, number(batch.rowCount)},
                       {u"rows_hash"_s, hex(batch.rowsHash)}};
    put(object, origin);
    return object;
}

QJsonValue payloadOf(const LedgerRecord& record)
{
    if (record.payload.kind == PayloadState::Kind::Gone)
        return {};
    const RecordPayload& payload = record.payload.payload;
    return QJsonObject{{u"salt"_s, hex(payload.salt)},
                       {u"address"_s, text(payload.address)},
                       {u"note"_s, text(payload.note)},
                       {u"ip"_s, text(payload.ip)},
                       {u"user_agent"_s, text(payload.userAgent)}};
}

struct Link
{
    std::int64_t seq = 0;
    LinkKind kind = LinkKind::Record;
    std::int64_t subject = 0;
    std::int64_t at = 0;
    QByteArray hash{};
};

/// One export under way.
class Writer
{
public:
    Writer(vault::Database& database, LedgerSubjects& subjects, QIODevice& out,
           const base::JobControl& control)
        : m_database(database), m_subjects(subjects), m_out(out), m_control(control)
    {
    }

    [[nodiscard]] Done run(const ledger::Head& head, const LedgerExtent& extent, const QByteArray& workspace,
                           base::Timestamp now);

private:
    [[nodiscard]] Done line(const QJsonObject& object);
    [[nodiscard]] Done writeLink(const Link& link);
    [[nodiscard]] Done writeRows(const LedgerBatch& batch);
    [[nodiscard]] Done writePurposes(bool areLinked);
    [[nodiscard]] base::Result<QJsonValue, Failure> file(std::int64_t evidence);
    [[nodiscard]] base::Result<std::vector<Link>, Failure> linksAfter(std::int64_t seq, std::int64_t last);

    vault::Database& m_database;
    LedgerSubjects& m_subjects;
    QIODevice& m_out;
    const base::JobControl& m_control;
};

Done Writer::line(const QJsonObject& object)
{
    const QByteArray bytes = QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
    if (m_out.write(bytes) != bytes.size())
        return base::fail(Failure{Failure::Kind::Unwritable, m_out.errorString(), {}});
    return {};
}

base::Result<std::vector<Link>, Failure> Writer::linksAfter(std::int64_t seq, std::int64_t last)
{
    auto rows = m_database.query(selectLinks, seq, last, linksARead);
    if (!rows)
        return base::fail(failed(rows.error()));
    std::vector<Link> links;
    while (rows->next())
        links.push_back({rows->integer(0), static_cast<LinkKind>(rows->integer(1)), rows->integer(2),
                         rows->integer(3), rows->bytes(4)});
    if (rows->failed())
        return base::fail(failed({DbError::Kind::Io, u"reading the consent ledger"_s}));
    return links;
}

base::Result<QJsonValue, Failure> Writer::file(std::int64_t evidence)
{
    auto rows = m_database.query(selectFile, evidence);
    if (!rows)
        return base::fail(failed(rows.error()));
    if (!rows->next())
        return rows->failed() ? base::Result<QJsonValue, Failure>(
                                    base::fail(failed({DbError::Kind::Io, u"reading an evidence file"_s})))
                              : QJsonValue();
    return QJsonValue(QJsonObject{{u"data"_s, QString::fromLatin1(rows->bytes(0).toBase64())}});
}

Done Writer::writeRows(const LedgerBatch& batch)
{
    const auto keyOf = [](const auto& one) {
        return std::tuple(one.origin, one.purpose, one.list, one.kind, one.basis);
    };
    std::int64_t last = batch.firstId - 1;
    for (bool more = true; more;) {
        if (m_control.cancelled())
            return base::fail(Failure{Failure::Kind::Cancelled, {}, {}});
        const auto records = m_subjects.recordsOf(batch.import, last, recordsARead);
        if (!records)
            return base::fail(failed(records.error()));
        more = records->size() == recordsARead;
        for (const LedgerRecord& record : *records) {
            if (record.id > batch.lastId)
                return {};
            last = record.id;
            if (keyOf(record) != keyOf(batch))
                continue;
            const QJsonObject row{{u"id"_s, number(record.id)},
                                  {u"contact"_s, number(record.contact)},
                                  {u"happened_at"_s, number(record.happenedAt)},
                                  {u"recorded_at"_s, number(record.recordedAt)},
                                  {u"recorded_by"_s, text(record.recordedBy)},
                                  {u"payload_hash"_s, hex(record.payload.stated)}};
            if (auto written = line({{u"row"_s, row}, {u"payload"_s, payloadOf(record)}}); !written)
                return written;
        }
    }
    return {};
}

Done Writer::writeLink(const Link& link)
{
    QJsonObject object{{u"seq"_s, number(link.seq)},
                       {u"kind"_s, text(ledgerWord(link.kind))},
                       {u"at"_s, number(link.at)},
                       {u"hash"_s, hex(link.hash)}};
    const auto with = [&](const auto& subject, auto fill) -> Done {
        if (!subject)
            return base::fail(failed(subject.error()));
        if (!*subject)
            return line(object); // without content: a verifier shows it
        return fill(**subject);
    };
    const auto withOrigin = [&](const auto& subject, auto fill) -> Done {
        return with(subject, [&](const auto& one) -> Done {
            const auto origin = m_subjects.origin(one.origin);
            if (!origin)
                return base::fail(failed(origin.error()));
            if (!*origin)
                return line(object);
            object[u"content"_s] = content(one, **origin);
            return fill(one);
        });
    };
    switch (link.kind) {
    case LinkKind::Record:
        return withOrigin(m_subjects.record(link.subject), [&](const LedgerRecord& record) {
            object[u"payload"_s] = payloadOf(record);
            return line(object);
        });
    case LinkKind::Batch:
        return withOrigin(m_subjects.batch(link.subject), [&](const LedgerBatch& batch) -> Done {
            if (auto written = line(object); !written)
                return written;
            return writeRows(batch);
        });
    case LinkKind::Erasure:
        return with(m_subjects.erasure(link.subject), [&](const LedgerErasure& erasure) {
            object[u"content"_s] = QJsonObject{{u"id"_s, number(erasure.id)},
                                               {u"contact"_s, number(erasure.contact)},
                                               {u"cause"_s, text(ledgerWord(erasure.cause))}};
            return line(object);
        });
    case LinkKind::Evidence:
        return with(m_subjects.evidence(link.subject), [&](const LedgerEvidence& evidence) -> Done {
            const auto bytes = file(evidence.id);
            if (!bytes)
                return base::fail(bytes.error());
            object[u"content"_s] = QJsonObject{{u"id"_s, number(evidence.id)},
                                               {u"record"_s, number(evidence.record)},
                                               {u"sha256"_s, hex(evidence.sha256)},
                                               {u"size"_s, number(evidence.size)},
                                               {u"media_type"_s, text(evidence.mediaType)},
                                               {u"added_at"_s, number(evidence.addedAt)}};
            object[u"file"_s] = *bytes;
            return line(object);
        });
    case LinkKind::Purpose:
        return with(m_subjects.purposeVersion(link.subject), [&](const PurposeVersion& version) {
            object[u"content"_s] = QJsonObject{{u"id"_s, number(version.id)},
                                               {u"purpose"_s, number(version.purpose)},
                                               {u"name"_s, text(version.name)},
                                               {u"kind"_s, text(purposeKindWord(version.kind))},
                                               {u"bases"_s, number(version.bases)}};
            return line(object);
        });
    }
    return line(object);
}

/// Those of a chain that has not begun have no version yet.
Done Writer::writePurposes(bool areLinked)
{
    QJsonArray purposes;
    if (!areLinked)
        return line({{u"purposes"_s, purposes}});
    auto rows = m_database.query(selectPurposes);
    if (!rows)
        return base::fail(failed(rows.error()));
    while (rows->next())
        purposes << QJsonObject{{u"purpose"_s, number(rows->integer(0))},
                                {u"name"_s, rows->text(1)},
                                {u"kind"_s, text(purposeKindWord(rows->integer(2)))},
                                {u"bases"_s, number(rows->integer(3))}};
    if (rows->failed())
        return base::fail(failed({DbError::Kind::Io, u"reading the purposes"_s}));
    return line({{u"purposes"_s, purposes}});
}

Done Writer::run(const ledger::Head& head, const LedgerExtent& extent, const QByteArray& workspace,
                 base::Timestamp now)
{
    if (auto written = line({{u"format"_s, u"mailwright consent ledger 1"_s},
                             {u"workspace"_s, text(workspace)},
                             {u"exported_at"_s, base::toRfc3339(now)},
                             {u"count"_s, number(head.count)},
                             {u"head"_s, hex(head.hash)}});
        !written)
        return written;
    for (std::int64_t last = 0; last < head.count;) {
        const auto links = linksAfter(last, head.count);
        if (!links)
            return base::fail(links.error());
        if (links->empty())
            break;
        for (const Link& link : *links) {
            if (m_control.cancelled())
                return base::fail(Failure{Failure::Kind::Cancelled, {}, {}});
            if (auto written = writeLink(link); !written)
                return written;
            last = link.seq;
        }
        m_control.report({last, head.count});
    }
    const auto unlinked = unlinkedIn(m_database, extent, m_control);
    if (!unlinked)
        return base::fail(failed(unlinked.error()));
    for (const Unlinked& one : *unlinked)
        if (auto written = line({{u"unlinked"_s, QJsonObject{{u"kind"_s, text(ledgerWord(one.kind))},
                                                             {u"id"_s, number(one.id)}}}});
            !written)
            return written;
    return writePurposes(head.count > 0);
}

} // namespace

base::Result<ledger::Head, LedgerExportError> exportLedger(vault::Database& database, base::Timestamp now,
                                                           QIODevice& out, const base::JobControl& control)
{
    const auto extent = LedgerExtent::of(database);
    if (!extent)
        return base::fail(failed(extent.error()));
    const auto hash = ledger::hashAt(database, extent->links);
    if (!hash)
        return base::fail(failed(hash.error()));
    const ledger::Head head{extent->links, hash->value_or(QByteArray())};
    const auto workspace = ledger::workspaceId(database);
    if (!workspace)
        return base::fail(failed(workspace.error()));
    auto payloads = LedgerPayloads::of(database);
    if (!payloads)
        return base::fail(failed(payloads.error()));
    LedgerSubjects subjects(database, std::move(*payloads));
    if (auto done = Writer(database, subjects, out, control).run(head, *extent, *workspace, now); !done)
        return base::fail(done.error());
    return head;
}

} // namespace mw::consent
