// SPDX-License-Identifier: GPL-3.0-or-later
#include "consent/importedrecords.h"

namespace mw::consent::importedrecords {

using namespace Qt::StringLiterals;
using vault::DbResult;
using vault::Sync;
using vault::Writer;
using vault::WriteTransaction;

namespace {

constexpr int recordsARead = 200;

// The condition is that of an index of its own, so that a million grants cost nothing here.
const QString selectOptOuts =
    u"SELECT id, contact_id, purpose_id, kind FROM consent_record WHERE import_id = ? AND import_id > 1 "
    "AND kind IN (4, 6) AND id > ? ORDER BY id LIMIT ?"_s;
const QString deleteNotes = u"DELETE FROM consent_record_payload WHERE record_id IN (SELECT id FROM "
                            "consent_record WHERE import_id = ? AND import_id > 1 ORDER BY id LIMIT ?)"_s;
const QString deleteRecords = u"DELETE FROM consent_record WHERE id IN (SELECT id FROM consent_record "
                              "WHERE import_id = ? AND import_id > 1 ORDER BY id LIMIT ?)"_s;

DbResult<std::vector<Leaving>> leaversAfter(vault::Database& database, base::ImportId import,
                                            std::int64_t after, base::Timestamp now)
{
    auto rows = database.query(selectOptOuts, import, after, recordsARead);
    if (!rows)
        return base::fail(rows.error());
    std::vector<Leaving> leavers;
    while (rows->next())
        leavers.push_back({.contact = base::ContactId(rows->integer(1)),
                           .purpose = base::PurposeId(rows->integer(2)),
                           .reason = static_cast<EventKind>(rows->integer(3)) == EventKind::Objected
                                         ? PolicyReason::Objected
                                         : PolicyReason::Withdrawn,
                           .evidenceId = rows->integer(0),
                           .at = now});
    if (rows->failed())
        return base::fail(vault::DbError{vault::DbError::Kind::Io, u"reading the opt-outs of an import"_s});
    return leavers;
}

} // namespace

DbResult<std::int64_t> excludeLeavers(vault::Database& database, vault::WriterGate& gate,
                                      base::ImportId import, OpenDeliveries& deliveries, base::Timestamp now)
{
    std::int64_t moved = 0;
    for (std::int64_t after = 0;;) {
        const auto leavers = leaversAfter(database, import, after, now);
        if (!leavers)
            return base::fail(leavers.error());
        if (leavers->empty())
            return moved;
        for (auto next = leavers->begin(); next != leavers->end();) {
            auto slice = WriteTransaction::begin(database, gate, Writer::Job, Sync::Relaxed);
            if (!slice)
                return base::fail(slice.error());
            do {
                const auto excluded = deliveries.exclude(database, *next);
                if (!excluded)
                    return base::fail(excluded.error());
                moved += *excluded;
                after = next->evidenceId;
                ++next;
            } while (next != leavers->end() && slice->held() < vault::sliceTime);
            if (auto committed = slice->commit(); !committed)
                return base::fail(committed.error());
        }
    }
}

DbResult<std::int64_t> removeSome(vault::Database& database, base::ImportId import, int most)
{
    if (auto notes = database.run(deleteNotes, import, most); !notes)
        return notes;
    return database.run(deleteRecords, import, most);
}

} // namespace mw::consent::importedrecords
