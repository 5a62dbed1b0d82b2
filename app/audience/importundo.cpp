// SPDX-License-Identifier: GPL-3.0-or-later
#include "audience/importundo.h"

#include "audience/contacthistory.h"
#include "audience/jsontext.h"
#include "audience/searchindex.h"
#include "consent/consentledger.h"
#include "consent/ledgerchain.h"

#include <algorithm>

namespace mw::audience {

using namespace Qt::StringLiterals;
using vault::DbResult;
using vault::Sync;
using vault::Writer;
using vault::WriteTransaction;

namespace {

constexpr int contactsARead = 100;

const QString selectChanges =
    u"SELECT contact_id, attributes, before, revives FROM import_change "
    "WHERE import_id = ? AND contact_id > ? AND applied = 1 ORDER BY contact_id LIMIT ?"_s;
const QString selectContacts = u"SELECT id, '{}', '{}', 0 FROM contact WHERE import_id = ? AND import_id > 1 "
                               "AND id > ? AND erased_at IS NULL ORDER BY id LIMIT ?"_s;
// About as many contacts as it touched: rows that repeat one are few.
const QString countRows = u"SELECT row_count - refused FROM import WHERE id = ?"_s;
const QString setTakenBack = u"UPDATE import_change SET applied = 2 WHERE import_id = ? AND contact_id = ?"_s;
const QString selectAttributes = u"SELECT attributes FROM contact WHERE id = ? AND erased_at IS NULL"_s;
const QString selectLater = u"SELECT import_id, attributes, before FROM import_change "
                            "WHERE contact_id = ? AND import_id > ? AND applied = 1 ORDER BY import_id"_s;
const QString setBefore = u"UPDATE import_change SET before = ? WHERE import_id = ? AND contact_id = ?"_s;
const QString deleteMember = u"DELETE FROM list_member WHERE contact_id = ? AND (list_id, import_id) = "
                             "(SELECT list_id, id FROM import WHERE id = ?)"_s;
const QString countList = u"UPDATE list SET contact_count = contact_count - 1 "
                          "WHERE id = (SELECT list_id FROM import WHERE id = ?)"_s;
// Nobody's any more: its own import is taken back, it is on no list, no import that stands has touched it,
// and no mail was ever planned for it.
const QString isHeld =
    u"SELECT NOT EXISTS (SELECT 1 FROM contact c JOIN import i ON i.id = c.import_id "
    "WHERE c.id = one.id AND i.id > 1 AND i.undone_at IS NOT NULL AND c.erased_at IS NULL) "
    "OR EXISTS (SELECT 1 FROM list_member m WHERE m.contact_id = one.id) "
    "OR EXISTS (SELECT 1 FROM deleted_member m WHERE m.contact_id = one.id) "
    "OR EXISTS (SELECT 1 FROM import_change h JOIN import i ON i.id = h.import_id "
    "WHERE h.contact_id = one.id AND i.undone_at IS NULL) "
    "OR EXISTS (SELECT 1 FROM delivery d WHERE d.contact_id = one.id) FROM (SELECT ? AS id) one"_s;
// A contact that this import brought back is deleted again unless somebody else wants it by now.
const QString isWanted =
    u"SELECT EXISTS (SELECT 1 FROM contact c WHERE c.id = one.id AND (c.import_id <> one.import OR "
    "c.deletion_id IS NOT NULL OR c.erased_at IS NOT NULL)) "
    "OR EXISTS (SELECT 1 FROM list_member m WHERE m.contact_id = one.id) "
    "OR EXISTS (SELECT 1 FROM import_change h JOIN import i ON i.id = h.import_id "
    "WHERE h.contact_id = one.id AND h.import_id <> one.import AND i.undone_at IS NULL) "
    "FROM (SELECT ? AS id, ? AS import) one"_s;
const QString setDeletedAgain = u"UPDATE contact SET deletion_id = ?, import_id = 1 WHERE id = ?"_s;
const QString deleteParked = u"DELETE FROM deleted_member WHERE contact_id = ? AND import_id = ?"_s;
const QString isStanding = u"SELECT EXISTS (SELECT 1 FROM import WHERE id = ? AND undone_at IS NULL)"_s;
const QString deleteStaged = u"DELETE FROM import_change WHERE contact_id = ?"_s;
const QString deleteHistory = u"DELETE FROM contact_change WHERE contact_id = ?"_s;
const QString deleteContact = u"DELETE FROM contact WHERE id = ?"_s;
const QString emptyContact =
    u"UPDATE contact SET email = '', email_key = '', attributes = '{}', erased_at = ?, "
    "updated_at = ? WHERE id = ?"_s;
const QString deleteList =
    u"DELETE FROM list WHERE (id, import_id) = (SELECT list_id, id FROM import WHERE id = ?) "
    "AND NOT EXISTS (SELECT 1 FROM list_member m WHERE m.list_id = list.id) "
    "AND NOT EXISTS (SELECT 1 FROM campaign c WHERE c.list_id = list.id) "
    "AND NOT EXISTS (SELECT 1 FROM import i WHERE i.list_id = list.id AND i.undone_at IS NULL)"_s;
const QString selectTotal = u"SELECT contacts FROM contact_total"_s;
const QString setFinished = u"UPDATE import SET undo_finished_at = ? WHERE id = ?"_s;

DbResult<void> onlyDone(const DbResult<std::int64_t>& run)
{
    return run ? DbResult<void>() : base::fail(run.error());
}

vault::DbError unreadable()
{
    return {vault::DbError::Kind::Io, u"reading an import"_s};
}

} // namespace

DbResult<std::vector<ImportUndo::Touched>> ImportUndo::touchedAfter(From from, base::ContactId after)
{
    auto rows = m_database.query(from == From::Changes ? selectChanges : selectContacts, m_import,
                                 after.value(), contactsARead);
    if (!rows)
        return base::fail(rows.error());
    std::vector<Touched> touched;
    while (rows->next())
        touched.push_back({.contact = base::ContactId(rows->integer(0)),
                           .changes = readAttributes(rows->text(1).toUtf8()),
                           .before = readAttributes(rows->text(2).toUtf8()),
                           .staged = from == From::Changes,
                           .revives = rows->integer(3)});
    if (rows->failed())
        return base::fail(unreadable());
    return touched;
}

DbResult<UndoResult> ImportUndo::run()
{
    const auto rows = m_database.value(countRows, m_import);
    if (!rows)
        return base::fail(rows.error());
    m_total = rows->toLongLong();
    for (const From from : {From::Changes, From::Contacts})
        if (auto done = runOver(from); !done)
            return base::fail(done.error());
    if (auto finished = finish(); !finished)
        return base::fail(finished.error());
    return m_result;
}

DbResult<void> ImportUndo::runOver(From from)
{
    base::ContactId after;
    for (bool more = true; more;) {
        auto slice = WriteTransaction::begin(m_database, m_gate, Writer::Job, Sync::Relaxed);
        if (!slice)
            return base::fail(slice.error());
        const auto touched = touchedAfter(from, after);
        if (!touched)
            return base::fail(touched.error());
        more = !touched->empty();
        std::int64_t done = 0;
        for (auto next = touched->begin(); next != touched->end() && slice->held() < vault::sliceTime;
             ++next) {
            if (auto undone = undo(*next); !undone)
                return undone;
            after = next->contact;
            ++done;
        }
        if (auto emptied = emptyRemoved(); !emptied)
            return emptied;
        if (auto committed = slice->commit(); !committed)
            return committed;
        report(done);
    }
    return {};
}

void ImportUndo::report(std::int64_t more)
{
    m_done += more;
    if (m_control)
        m_control->report({std::min(m_done, m_total), m_total});
}

DbResult<void> ImportUndo::undo(const Touched& touched)
{
    if (touched.staged) {
        if (auto restored = restore(touched); !restored)
            return restored;
        if (auto marked = onlyDone(m_database.run(setTakenBack, m_import, touched.contact)); !marked)
            return marked;
    }
    if (auto left = unlist(touched.contact); !left)
        return left;
    const auto own = takeBackBases(touched.contact);
    if (!own)
        return base::fail(own.error());
    return touched.revives > 0 ? deleteAgain(touched) : removeUnlessHeld(touched.contact, *own);
}

DbResult<void> ImportUndo::restore(const Touched& touched)
{
    const auto stored = m_database.value(selectAttributes, touched.contact);
    if (!stored)
        return base::fail(stored.error());
    const QJsonObject stands = readAttributes(stored->toString().toUtf8());
    ContactChange change{.contact = touched.contact, .at = m_now};
    for (auto it = touched.changes.begin(); it != touched.changes.end(); ++it) {
        const QJsonValue now = stands.contains(it.key()) ? stands.value(it.key()) : QJsonValue();
        if (now == it.value())
            change.set.insert(it.key(), touched.before.value(it.key()));
        else if (auto passed = passOn(touched, it.key()); !passed)
            return passed;
    }
    const auto changed = changeContact(m_database, change);
    if (!changed)
        return base::fail(changed.error());
    m_result.restored += *changed ? 1 : 0;
    return {};
}

DbResult<void> ImportUndo::passOn(const Touched& touched, const QString& name)
{
    std::int64_t later = 0;
    QJsonObject before;
    {
        auto rows = m_database.query(selectLater, touched.contact, m_import);
        if (!rows)
            return base::fail(rows.error());
        while (later == 0 && rows->next()) {
            before = readAttributes(rows->text(2).toUtf8());
            if (readAttributes(rows->text(1).toUtf8()).contains(name))
                later = rows->integer(0);
        }
    }
    if (later == 0 || before.value(name) != touched.changes.value(name))
        return {};
    before.insert(name, touched.before.value(name));
    return onlyDone(
        m_database.run(setBefore, QString::fromUtf8(writeAttributes(before)), later, touched.contact));
}

DbResult<void> ImportUndo::unlist(base::ContactId contact)
{
    if (auto parked = onlyDone(m_database.run(deleteParked, contact, m_import)); !parked)
        return parked;
    const auto left = m_database.run(deleteMember, contact, m_import);
    if (!left)
        return base::fail(left.error());
    if (*left == 0)
        return {};
    ++m_result.unlisted;
    return onlyDone(m_database.run(countList, m_import));
}

DbResult<ImportUndo::Records> ImportUndo::takeBackBases(base::ContactId contact)
{
    const auto entries = consent::ledger::entriesOf(m_database, std::span(&contact, 1), m_import);
    if (!entries)
        return base::fail(entries.error());
    const auto found = entries->find(contact);
    const auto own = found == entries->end() ? std::vector<consent::LedgerEntry>() : found->second;
    Records records{.any = !own.empty()};
    bool mine = false;
    bool undone = false;
    for (const consent::LedgerEntry& entry : own) {
        undone = undone || (entry.import == m_import && entry.kind == consent::EventKind::Undone);
        mine = mine || (entry.import == m_import && consent::isGrant(entry.kind));
        records.hold = records.hold || consent::isOptOut(entry.kind);
        if (entry.kind == consent::EventKind::Undone || entry.import == m_import)
            continue;
        const auto standing = m_database.value(isStanding, entry.import);
        if (!standing)
            return base::fail(standing.error());
        records.hold = records.hold || standing->toBool();
    }
    if (!mine || undone)
        return records;
    const auto recorded = consent::ledger::record(
        m_database, {.contact = contact,
                     .kind = consent::EventKind::Undone,
                     .origin = {.source = u"undo of import %1"_s.arg(m_import.value())},
                     .importId = m_import,
                     .happenedAt = m_now,
                     .recordedAt = m_now});
    return recorded ? DbResult<Records>(records) : base::fail(recorded.error().database);
}

DbResult<void> ImportUndo::deleteAgain(const Touched& touched)
{
    const auto wanted = m_database.value(isWanted, touched.contact, m_import);
    if (!wanted)
        return base::fail(wanted.error());
    if (wanted->toBool())
        return {};
    if (auto taken = searchindex::takeOut(m_database, touched.contact); !taken)
        return taken;
    ++m_result.removed;
    return onlyDone(m_database.run(setDeletedAgain, touched.revives, touched.contact));
}

DbResult<void> ImportUndo::removeUnlessHeld(base::ContactId contact, const Records& own)
{
    const auto held = m_database.value(isHeld, contact);
    if (!held)
        return base::fail(held.error());
    if (own.hold || held->toBool())
        return {};
    if (auto taken = searchindex::takeOut(m_database, contact); !taken)
        return taken;
    for (const QString& statement : {deleteStaged, deleteHistory})
        if (auto done = onlyDone(m_database.run(statement, contact)); !done)
            return done;
    ++m_result.removed;
    if (!own.any)
        return onlyDone(m_database.run(deleteContact, contact));
    m_emptied.push_back(contact); // the ledger keeps its contact's row
    return {};
}

/// What a slice has recorded is sealed under the addresses before these go, and the ledger says that they
/// went.
DbResult<void> ImportUndo::emptyRemoved()
{
    if (auto sealed = consent::ledger::sealImport(m_database, m_import, m_now); !sealed)
        return sealed;
    const std::int64_t at = base::toMilliseconds(m_now);
    for (const base::ContactId contact : std::exchange(m_emptied, {})) {
        if (auto erased =
                consent::ledger::erasePayloads(m_database, contact, consent::ErasureCause::Undo, m_now);
            !erased)
            return erased;
        if (auto emptied = onlyDone(m_database.run(emptyContact, at, at, contact)); !emptied)
            return emptied;
    }
    return {};
}

/// What the removed were called stands in the index's older pieces until these are joined. All of them at
/// once where that is worth its time; else with what comes later.
DbResult<void> ImportUndo::tidyIndex()
{
    constexpr qint64 quicklyJoined = 50'000;
    const auto total = m_database.value(selectTotal);
    if (!total)
        return base::fail(total.error());
    const bool all = m_result.removed > 0 &&
                     (total->toLongLong() < quicklyJoined || m_result.removed > total->toLongLong() / 10);
    return searchindex::join(m_database, m_gate,
                             all ? searchindex::Joining::All : searchindex::Joining::Usual);
}

DbResult<void> ImportUndo::finish()
{
    if (auto joined = tidyIndex(); !joined)
        return joined;
    auto last = WriteTransaction::begin(m_database, m_gate, Writer::Job, Sync::Durable);
    if (!last)
        return base::fail(last.error());
    if (auto done = onlyDone(m_database.run(deleteList, m_import)); !done)
        return done;
    if (auto done = onlyDone(m_database.run(setFinished, base::toMilliseconds(m_now), m_import)); !done)
        return done;
    return last->commit();
}

} // namespace mw::audience
