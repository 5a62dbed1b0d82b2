// SPDX-License-Identifier: GPL-3.0-or-later
#include "consent/ledgerchain.h"
#include "vault/crypto.h"

#include <map>
#include <tuple>

namespace mw::consent::ledger {

using namespace Qt::StringLiterals;
using vault::DbError;
using vault::DbResult;

namespace {

constexpr int recordsARead = 5000;

const QString selectSealed = u"SELECT coalesce(max(last_id), 0) FROM consent_batch WHERE import_id = ?"_s;
const QString selectNewer =
    u"SELECT EXISTS (SELECT 1 FROM consent_record WHERE import_id = ? AND import_id > 1 "
    "AND id > ?)"_s;
const QString insertBatch =
    u"INSERT INTO consent_batch (import_id, origin_id, purpose_id, list_id, kind, basis, first_id, last_id, "
    "row_count, rows_hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s;

using Key = std::tuple<std::int64_t, std::int64_t, std::int64_t, EventKind, Basis>;

/// One batch while its rows come by.
struct Growing
{
    LedgerBatch batch{};
    vault::crypto::Sha256 hash{};
};

QVariant orNull(std::int64_t id)
{
    return id == 0 ? QVariant() : QVariant::fromValue(static_cast<qlonglong>(id));
}

void take(std::map<Key, Growing>& growing, const LedgerRecord& record, LedgerFields& fields)
{
    auto [at, isNew] =
        growing.try_emplace({record.origin, record.purpose, record.list, record.kind, record.basis});
    LedgerBatch& batch = at->second.batch;
    if (isNew)
        batch = {.import = record.import,
                 .origin = record.origin,
                 .purpose = record.purpose,
                 .list = record.list,
                 .kind = record.kind,
                 .basis = record.basis,
                 .firstId = record.id};
    batch.lastId = record.id;
    ++batch.rowCount;
    fields.clear();
    addRow(fields, record);
    at->second.hash.add(vault::crypto::bytesOf(fields.bytes()));
}

} // namespace

DbResult<PreparedSeal> prepareSeal(vault::Database& database, base::ImportId import)
{
    const auto sealed = database.value(selectSealed, import);
    if (!sealed)
        return base::fail(sealed.error());
    auto payloads = LedgerPayloads::of(database);
    if (!payloads)
        return base::fail(payloads.error());
    LedgerSubjects subjects(database, std::move(*payloads));
    PreparedSeal seal{.after = sealed->toLongLong(), .last = sealed->toLongLong()};
    std::map<Key, Growing> growing;
    LedgerFields fields;
    for (bool more = true; more;) {
        const auto records = subjects.recordsOf(import.value(), seal.last, recordsARead);
        if (!records)
            return base::fail(records.error());
        for (const LedgerRecord& record : *records) {
            if (record.payload.stated.isEmpty())
                return base::fail(DbError{DbError::Kind::Damaged, u"a consent record without its contact"_s});
            take(growing, record, fields);
            seal.last = record.id;
        }
        more = records->size() == recordsARead;
    }
    for (auto& [key, one] : growing) {
        one.batch.rowsHash = one.hash.result();
        if (one.batch.rowsHash.isEmpty())
            return base::fail(DbError{DbError::Kind::Other, u"SHA-256 failed"_s});
        seal.batches.push_back(one.batch);
    }
    std::ranges::sort(seal.batches, {}, &LedgerBatch::firstId);
    return seal;
}

DbResult<void> writeSeal(vault::Database& database, base::ImportId import, const PreparedSeal& seal,
                         base::Timestamp at)
{
    if (auto begun = begin(database, at); !begun)
        return begun;
    const auto newer = database.value(selectNewer, import, seal.last);
    if (!newer)
        return base::fail(newer.error());
    const auto sealed = database.value(selectSealed, import);
    if (!sealed)
        return base::fail(sealed.error());
    if (newer->toBool() || sealed->toLongLong() != seal.after)
        return base::fail(DbError{DbError::Kind::Other, u"the import has changed since it was read"_s});
    for (const LedgerBatch& batch : seal.batches) {
        const auto written = database.run(insertBatch, batch.import, batch.origin, orNull(batch.purpose),
                                          orNull(batch.list), batch.kind, batch.basis, batch.firstId,
                                          batch.lastId, batch.rowCount, batch.rowsHash);
        if (!written)
            return base::fail(written.error());
        if (auto linked = appendLink(database, LinkKind::Batch, database.lastInsertId(), at); !linked)
            return linked;
    }
    return {};
}

DbResult<void> sealImport(vault::Database& database, base::ImportId import, base::Timestamp at)
{
    if (auto begun = begin(database, at); !begun)
        return begun;
    const auto seal = prepareSeal(database, import);
    return seal ? writeSeal(database, import, *seal, at) : base::fail(seal.error());
}

} // namespace mw::consent::ledger
