// SPDX-License-Identifier: GPL-3.0-or-later
#include "consent/ledgerchain.h"

#include "mail/hmac.h"
#include "vault/meta.h"

namespace mw::consent::ledger {

using namespace Qt::StringLiterals;
using vault::DbError;
using vault::DbResult;

namespace {

const QString selectHead = u"SELECT seq, hash FROM consent_link ORDER BY seq DESC LIMIT 1"_s;
const QString selectHash = u"SELECT hash FROM consent_link WHERE seq = ?"_s;
const QString insertLink =
    u"INSERT INTO consent_link (seq, kind, subject_id, at, hash) VALUES (?, ?, ?, ?, ?)"_s;

DbError gone(LinkKind kind)
{
    return {DbError::Kind::Damaged, u"a link without its "_s + QString::fromLatin1(ledgerWord(kind))};
}

template <typename Subject>
DbResult<void> add(LedgerFields& fields, const DbResult<std::optional<Subject>>& subject, LinkKind kind)
{
    if (!subject)
        return base::fail(subject.error());
    if (!*subject)
        return base::fail(gone(kind));
    addContent(fields, **subject);
    return {};
}

template <typename Subject>
DbResult<void> addWithOrigin(LedgerFields& fields, LedgerSubjects& subjects,
                             const DbResult<std::optional<Subject>>& subject, LinkKind kind)
{
    if (!subject)
        return base::fail(subject.error());
    if (!*subject)
        return base::fail(gone(kind));
    const auto origin = subjects.origin((*subject)->origin);
    if (!origin)
        return base::fail(origin.error());
    if (!*origin)
        return base::fail(gone(kind));
    addContent(fields, **subject, **origin);
    return {};
}

DbResult<void> addSubject(LedgerFields& fields, vault::Database& database, LinkKind kind, std::int64_t id)
{
    auto payloads = LedgerPayloads::of(database);
    if (!payloads)
        return base::fail(payloads.error());
    LedgerSubjects subjects(database, std::move(*payloads));
    switch (kind) {
    case LinkKind::Record:
        return addWithOrigin(fields, subjects, subjects.record(id), kind);
    case LinkKind::Batch:
        return addWithOrigin(fields, subjects, subjects.batch(id), kind);
    case LinkKind::Erasure:
        return add(fields, subjects.erasure(id), kind);
    case LinkKind::Evidence:
        return add(fields, subjects.evidence(id), kind);
    case LinkKind::Purpose:
        return add(fields, subjects.purposeVersion(id), kind);
    }
    return base::fail(gone(kind));
}

} // namespace

DbResult<QByteArray> workspaceId(vault::Database& database)
{
    const auto value = vault::meta::read(database, u"workspace_id"_s);
    if (!value)
        return base::fail(value.error());
    if (value->isNull())
        return base::fail(DbError{DbError::Kind::Damaged, u"workspace_id"_s});
    return value->toString().toUtf8();
}

QByteArray rootHash(const QByteArray& workspaceId)
{
    LedgerFields fields;
    fields.text(QByteArrayView("mailwright ledger 1")).text(QByteArrayView(workspaceId));
    return mail::sha256(fields.bytes());
}

DbResult<Head> head(vault::Database& database)
{
    {
        auto rows = database.query(selectHead);
        if (!rows)
            return base::fail(rows.error());
        if (rows->next())
            return Head{rows->integer(0), rows->bytes(1)};
        if (rows->failed())
            return base::fail(DbError{DbError::Kind::Io, u"reading the head of the ledger"_s});
    }
    const auto id = workspaceId(database);
    if (!id)
        return base::fail(id.error());
    return Head{0, rootHash(*id)};
}

DbResult<std::optional<QByteArray>> hashAt(vault::Database& database, std::int64_t count)
{
    if (count == 0) {
        const auto id = workspaceId(database);
        return id ? DbResult<std::optional<QByteArray>>(rootHash(*id)) : base::fail(id.error());
    }
    const auto hash = database.value(selectHash, count);
    if (!hash)
        return base::fail(hash.error());
    return hash->isNull() ? std::optional<QByteArray>() : std::optional(hash->toByteArray());
}

void addLinkHead(LedgerFields& fields, std::int64_t seq, LinkKind kind, std::int64_t at)
{
    fields.integer(seq).text(QByteArrayView(ledgerWord(kind))).integer(at);
}

QByteArray linkHash(const QByteArray& before, const LedgerFields& fields)
{
    return mail::sha256(before + fields.bytes());
}

DbResult<void> appendLink(vault::Database& database, LinkKind kind, std::int64_t subject, base::Timestamp at)
{
    const auto last = head(database);
    if (!last)
        return base::fail(last.error());
    const std::int64_t seq = last->count + 1;
    LedgerFields fields;
    addLinkHead(fields, seq, kind, base::toMilliseconds(at));
    if (auto added = addSubject(fields, database, kind, subject); !added)
        return added;
    const auto written =
        database.run(insertLink, seq, kind, subject, base::toMilliseconds(at), linkHash(last->hash, fields));
    return written ? DbResult<void>() : base::fail(written.error());
}

} // namespace mw::consent::ledger
