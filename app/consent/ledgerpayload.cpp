// SPDX-License-Identifier: GPL-3.0-or-later
#include "consent/ledgerpayload.h"

#include "consent/ledgerchain.h"
#include "mail/hmac.h"
#include "vault/meta.h"

#include <QtEndian>
#include <vector>

namespace mw::consent {

using namespace Qt::StringLiterals;
using vault::DbError;
using vault::DbResult;

namespace {

constexpr qsizetype saltSize = 16;

const QString selectImplied =
    u"SELECT r.id FROM consent_record r WHERE r.contact_id = ? AND r.payload_hash IS NULL "
    "AND NOT EXISTS (SELECT 1 FROM consent_record_payload p WHERE p.record_id = r.id) ORDER BY r.id"_s;
const QString selectAddress = u"SELECT email FROM contact WHERE id = ? AND erased_at IS NULL"_s;
const QString insertPayload =
    u"INSERT INTO consent_record_payload (record_id, note, salt, address) VALUES (?, '', ?, ?)"_s;
const QString setHash = u"UPDATE consent_record SET payload_hash = ? WHERE id = ?"_s;
const QString hasRecords = u"SELECT EXISTS (SELECT 1 FROM consent_record WHERE contact_id = ?)"_s;
// What an import that is not published has read of the contact: no link of the chain will ever need it.
const QString deleteUnpublishedPayloads =
    u"DELETE FROM consent_record_payload WHERE record_id IN (SELECT r.id FROM consent_record r "
    "JOIN import i ON i.id = r.import_id WHERE r.contact_id = ? AND i.published_at IS NULL)"_s;
const QString deleteUnpublished = u"DELETE FROM consent_record WHERE contact_id = ? AND import_id IN "
                                  "(SELECT id FROM import WHERE published_at IS NULL)"_s;
const QString deletePayloads = u"DELETE FROM consent_record_payload WHERE record_id IN "
                               "(SELECT id FROM consent_record WHERE contact_id = ?)"_s;
const QString deleteFiles =
    u"DELETE FROM consent_evidence_payload WHERE evidence_id IN (SELECT e.id FROM consent_evidence e "
    "JOIN consent_record r ON r.id = e.record_id WHERE r.contact_id = ?)"_s;
const QString insertErasure = u"INSERT INTO consent_erasure (contact_id, cause) VALUES (?, ?)"_s;

/// The records whose payload is the contact's address alone, each with its hash from now on.
struct Implied
{
    QByteArray address{};
    std::vector<std::int64_t> records{};
};

DbResult<Implied> impliedOf(vault::Database& database, base::ContactId contact)
{
    Implied implied;
    const auto address = database.value(selectAddress, contact);
    if (!address)
        return base::fail(address.error());
    implied.address = address->toString().toUtf8();
    auto rows = database.query(selectImplied, contact);
    if (!rows)
        return base::fail(rows.error());
    while (rows->next())
        implied.records.push_back(rows->integer(0));
    if (rows->failed())
        return base::fail(DbError{DbError::Kind::Io, u"reading the records of a contact"_s});
    return implied;
}

DbResult<void> onlyDone(const DbResult<std::int64_t>& run)
{
    return run ? DbResult<void>() : base::fail(run.error());
}

} // namespace

DbResult<LedgerPayloads> LedgerPayloads::of(vault::Database& database)
{
    const auto value = vault::meta::read(database, u"hash_key"_s);
    if (!value)
        return base::fail(value.error());
    const base::Secret hashKey(value->toByteArray());
    if (hashKey.isEmpty())
        return base::fail(DbError{DbError::Kind::Damaged, u"hash_key"_s});
    return LedgerPayloads(base::Secret(mail::hmacSha256(hashKey, "mailwright consent salt 1")));
}

QByteArray LedgerPayloads::impliedSalt(std::int64_t record) const
{
    QByteArray message = m_saltKey.reveal() + "record";
    const auto at = message.size();
    message.resize(at + 8);
    qToBigEndian(static_cast<quint64>(record), message.data() + at);
    QByteArray salt = mail::sha256(message).left(saltSize);
    message.fill(0);
    return salt;
}

QByteArray LedgerPayloads::hashOf(const RecordPayload& payload)
{
    LedgerFields fields;
    fields.text(payload.address).text(payload.note).text(payload.ip).text(payload.userAgent);
    return mail::sha256(payload.salt + fields.bytes());
}

QByteArray LedgerPayloads::impliedHash(std::int64_t record, QByteArrayView address) const
{
    return hashOf({.salt = impliedSalt(record), .address = address.toByteArray()});
}

namespace ledger {

DbResult<void> keepAddress(vault::Database& database, base::ContactId contact)
{
    const auto implied = impliedOf(database, contact);
    if (!implied)
        return base::fail(implied.error());
    if (implied->records.empty())
        return {};
    const auto payloads = LedgerPayloads::of(database);
    if (!payloads)
        return base::fail(payloads.error());
    for (const std::int64_t record : implied->records) {
        const QByteArray salt = payloads->impliedSalt(record);
        if (auto kept =
                onlyDone(database.run(insertPayload, record, salt, QString::fromUtf8(implied->address)));
            !kept)
            return kept;
        if (auto set =
                onlyDone(database.run(setHash, payloads->impliedHash(record, implied->address), record));
            !set)
            return set;
    }
    return {};
}

DbResult<void> erasePayloads(vault::Database& database, base::ContactId contact, ErasureCause cause,
                             base::Timestamp at)
{
    for (const QString& statement : {deleteUnpublishedPayloads, deleteUnpublished})
        if (auto gone = onlyDone(database.run(statement, contact)); !gone)
            return gone;
    const auto any = database.value(hasRecords, contact);
    if (!any)
        return base::fail(any.error());
    if (!any->toBool())
        return {};
    const auto implied = impliedOf(database, contact);
    if (!implied)
        return base::fail(implied.error());
    if (!implied->records.empty()) {
        const auto payloads = LedgerPayloads::of(database);
        if (!payloads)
            return base::fail(payloads.error());
        for (const std::int64_t record : implied->records)
            if (auto set =
                    onlyDone(database.run(setHash, payloads->impliedHash(record, implied->address), record));
                !set)
                return set;
    }
    for (const QString& statement : {deletePayloads, deleteFiles})
        if (auto gone = onlyDone(database.run(statement, contact)); !gone)
            return gone;
    if (auto begun = begin(database, at); !begun)
        return begun;
    if (auto noted = onlyDone(database.run(insertErasure, contact, cause)); !noted)
        return noted;
    return appendLink(database, LinkKind::Erasure, database.lastInsertId(), at);
}

} // namespace ledger

} // namespace mw::consent
