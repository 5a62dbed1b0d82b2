// SPDX-License-Identifier: GPL-3.0-or-later
#include "consent/ledgerchain.h"
#include "vault/crypto.h"

namespace mw::consent::ledger {

using namespace Qt::StringLiterals;
using vault::DbError;
using vault::DbResult;

namespace {

const QString hasLink = u"SELECT EXISTS (SELECT 1 FROM consent_link)"_s;
const QString insertVersions =
    u"INSERT INTO purpose_version (purpose_id, name, kind, bases) SELECT id, name, kind, bases "
    "FROM purpose p WHERE NOT EXISTS (SELECT 1 FROM purpose_version v WHERE v.purpose_id = p.id) ORDER BY id"_s;
const QString selectVersions = u"SELECT id FROM purpose_version ORDER BY id"_s;
const QString insertWordings =
    u"INSERT INTO consent_wording (text, version) SELECT DISTINCT wording, '1' FROM consent_origin o "
    "WHERE wording <> '' AND NOT EXISTS (SELECT 1 FROM consent_wording w WHERE w.text = o.wording)"_s;
// Payloads that were written before there was a chain: a note without a salt.
const QString selectUnsalted =
    u"SELECT p.record_id, p.note, c.email FROM consent_record_payload p "
    "JOIN consent_record r ON r.id = p.record_id JOIN contact c ON c.id = r.contact_id "
    "WHERE r.payload_hash IS NULL ORDER BY p.record_id"_s;
const QString setSalt = u"UPDATE consent_record_payload SET salt = ?, address = ? WHERE record_id = ?"_s;
const QString setHash = u"UPDATE consent_record SET payload_hash = ? WHERE id = ?"_s;
// Contacts that were erased before there was a chain.
const QString selectErased = u"SELECT r.id, r.contact_id FROM consent_record r "
                             "LEFT JOIN contact c ON c.id = r.contact_id WHERE r.payload_hash IS NULL "
                             "AND coalesce(c.email, '') = '' ORDER BY r.contact_id, r.id"_s;
const QString insertErasure = u"INSERT INTO consent_erasure (contact_id, cause) VALUES (?, 0)"_s;
const QString selectByHand =
    u"SELECT id FROM consent_record WHERE import_id = 1 AND id > ? ORDER BY id LIMIT ?"_s;
const QString selectImports =
    u"SELECT DISTINCT i.id FROM import i WHERE i.id > 1 AND i.published_at IS NOT NULL "
    "AND EXISTS (SELECT 1 FROM consent_record r WHERE r.import_id = i.id) ORDER BY i.id"_s;
constexpr int idsARead = 1000;

DbResult<void> onlyDone(const DbResult<std::int64_t>& run)
{
    return run ? DbResult<void>() : base::fail(run.error());
}

DbResult<QByteArray> randomBytes(qsizetype size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    if (!vault::crypto::random(vault::crypto::bufferOf(bytes)))
        return base::fail(DbError{DbError::Kind::Other, u"no randomness"_s});
    return bytes;
}

DbResult<std::vector<std::int64_t>> ids(DbResult<vault::Rows> rows)
{
    if (!rows)
        return base::fail(rows.error());
    std::vector<std::int64_t> all;
    while (rows->next())
        all.push_back(rows->integer(0));
    if (rows->failed())
        return base::fail(DbError{DbError::Kind::Io, u"reading the consent ledger"_s});
    return all;
}

struct Unsalted
{
    std::int64_t record = 0;
    QString note{};
    QString address{};
};

DbResult<void> saltPayloads(vault::Database& database)
{
    std::vector<Unsalted> all;
    {
        auto rows = database.query(selectUnsalted);
        if (!rows)
            return base::fail(rows.error());
        while (rows->next())
            all.push_back({rows->integer(0), rows->text(1), rows->text(2)});
        if (rows->failed())
            return base::fail(DbError{DbError::Kind::Io, u"reading the consent ledger"_s});
    }
    for (const Unsalted& one : all) {
        const auto salt = randomBytes(16);
        if (!salt)
            return base::fail(salt.error());
        const QByteArray hash = LedgerPayloads::hashOf(
            {.salt = *salt, .address = one.address.toUtf8(), .note = one.note.toUtf8()});
        if (auto set = onlyDone(database.run(setSalt, *salt, one.address, one.record)); !set)
            return set;
        if (auto set = onlyDone(database.run(setHash, hash, one.record)); !set)
            return set;
    }
    return {};
}

/// Their payloads went before anybody hashed them: a hash of nothing that anybody knows stands for each.
DbResult<std::vector<std::int64_t>> sealErased(vault::Database& database)
{
    std::vector<std::pair<std::int64_t, std::int64_t>> records;
    {
        auto rows = database.query(selectErased);
        if (!rows)
            return base::fail(rows.error());
        while (rows->next())
            records.emplace_back(rows->integer(0), rows->integer(1));
        if (rows->failed())
            return base::fail(DbError{DbError::Kind::Io, u"reading the consent ledger"_s});
    }
    std::vector<std::int64_t> contacts;
    for (const auto& [record, contact] : records) {
        const auto hash = randomBytes(32);
        if (!hash)
            return base::fail(hash.error());
        if (auto set = onlyDone(database.run(setHash, *hash, record)); !set)
            return base::fail(set.error());
        if (contacts.empty() || contacts.back() != contact)
            contacts.push_back(contact);
    }
    return contacts;
}

DbResult<void> linkPurposes(vault::Database& database, base::Timestamp at)
{
    if (auto made = onlyDone(database.run(insertVersions)); !made)
        return made;
    const auto versions = ids(database.query(selectVersions));
    if (!versions)
        return base::fail(versions.error());
    for (const std::int64_t version : *versions)
        if (auto linked = appendLink(database, LinkKind::Purpose, version, at); !linked)
            return linked;
    return {};
}

DbResult<void> linkRecords(vault::Database& database, base::Timestamp at)
{
    for (std::int64_t after = 0;;) {
        const auto records = ids(database.query(selectByHand, after, idsARead));
        if (!records)
            return base::fail(records.error());
        if (records->empty())
            break;
        for (const std::int64_t record : *records)
            if (auto linked = appendLink(database, LinkKind::Record, record, at); !linked)
                return linked;
        after = records->back();
    }
    const auto imports = ids(database.query(selectImports));
    if (!imports)
        return base::fail(imports.error());
    for (const std::int64_t import : *imports)
        if (auto sealed = sealImport(database, base::ImportId(import), at); !sealed)
            return sealed;
    return {};
}

} // namespace

DbResult<void> begin(vault::Database& database, base::Timestamp at)
{
    const auto begun = database.value(hasLink);
    if (!begun)
        return base::fail(begun.error());
    if (begun->toBool())
        return {};
    if (auto linked = linkPurposes(database, at); !linked)
        return linked;
    if (auto made = onlyDone(database.run(insertWordings)); !made)
        return made;
    if (auto salted = saltPayloads(database); !salted)
        return salted;
    const auto erased = sealErased(database);
    if (!erased)
        return base::fail(erased.error());
    if (auto linked = linkRecords(database, at); !linked)
        return linked;
    for (const std::int64_t contact : *erased) {
        if (auto noted = onlyDone(database.run(insertErasure, contact)); !noted)
            return noted;
        if (auto linked = appendLink(database, LinkKind::Erasure, database.lastInsertId(), at); !linked)
            return linked;
    }
    return {};
}

} // namespace mw::consent::ledger
