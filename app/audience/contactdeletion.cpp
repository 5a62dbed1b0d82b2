// SPDX-License-Identifier: GPL-3.0-or-later
#include "audience/contactdeletion.h"

#include "audience/jsontext.h"
#include "audience/listrepository.h"
#include "audience/searchindex.h"

namespace mw::audience {

using namespace Qt::StringLiterals;
using vault::DbResult;
using vault::Sync;
using vault::Writer;
using vault::WriteTransaction;

namespace {

/// So many a person waits for; more is a job's work, and lets clicks pass.
constexpr std::size_t asOneClick = 200;
constexpr int contactsARead = 50;

const QString countDeleted =
    u"SELECT count(*) FROM contact WHERE deletion_id IS NOT NULL AND erased_at IS NULL"_s;
const QString insertDeletion = u"INSERT INTO deletion (at) VALUES (?)"_s;
const QString isSeen = u"SELECT EXISTS (SELECT 1 FROM contact WHERE id = ? AND erased_at IS NULL "
                       "AND deletion_id IS NULL "
                       "AND import_id NOT IN (SELECT id FROM import WHERE published_at IS NULL))"_s;
const QString setDeleted = u"UPDATE contact SET deletion_id = ? WHERE id = ?"_s;
const QString selectLists = u"SELECT list_id, import_id FROM list_member WHERE contact_id = ?"_s;
const QString insertParked =
    u"INSERT INTO deleted_member (deletion_id, contact_id, list_id, import_id) VALUES (?, ?, ?, ?)"_s;
const QString selectDeleted = u"SELECT id, deletion_id, email, attributes FROM contact "
                              "WHERE deletion_id = ? AND erased_at IS NULL ORDER BY id LIMIT ?"_s;
const QString selectIfDeleted = u"SELECT id, deletion_id, email, attributes FROM contact "
                                "WHERE id = ? AND deletion_id IS NOT NULL AND erased_at IS NULL"_s;
const QString setThere = u"UPDATE contact SET deletion_id = NULL WHERE id = ?"_s;
const QString selectParked =
    u"SELECT list_id, import_id FROM deleted_member WHERE contact_id = ? AND deletion_id = ?"_s;
// Where the list is there still; a deleted list counts, for it may come back too.
const QString returnToList = u"INSERT INTO list_member (list_id, contact_id, import_id) "
                             "SELECT id, ?, ? FROM list WHERE id = ? ON CONFLICT DO NOTHING"_s;
const QString countList = u"UPDATE list SET contact_count = contact_count + 1 WHERE id = ?"_s;
const QString deleteParked = u"DELETE FROM deleted_member WHERE deletion_id = ? AND contact_id = ?"_s;
const QString touchTotal = u"UPDATE contact_total SET contacts = contacts"_s;
const QString setUndone = u"UPDATE deletion SET undone_at = ? WHERE id = ?"_s;

DbResult<void> onlyDone(const DbResult<std::int64_t>& run)
{
    return run ? DbResult<void>() : base::fail(run.error());
}

struct Membership
{
    base::ListId list;
    base::ImportId import;
};

DbResult<std::vector<Membership>> membershipsFrom(DbResult<vault::Rows> rows)
{
    if (!rows)
        return base::fail(rows.error());
    std::vector<Membership> lists;
    while (rows->next())
        lists.push_back({base::ListId(rows->integer(0)), base::ImportId(rows->integer(1))});
    if (rows->failed())
        return base::fail(vault::DbError{vault::DbError::Kind::Io, u"reading a contact's lists"_s});
    return lists;
}

} // namespace

DbResult<std::int64_t> deletedCount(vault::Database& database)
{
    const auto count = database.value(countDeleted);
    return count ? DbResult<std::int64_t>(count->toLongLong()) : base::fail(count.error());
}

DbResult<Deleted> ContactDeletion::remove(std::span<const base::ContactId> contacts,
                                          const base::JobControl& control)
{
    Deleted done;
    const base::Timestamp now = m_parts.clock.now();
    const bool click = contacts.size() <= asOneClick;
    for (std::size_t i = 0; i < contacts.size() && !control.cancelled();) {
        auto slice = WriteTransaction::begin(m_parts.database, m_parts.gate,
                                             click ? Writer::Click : Writer::Job, Sync::Relaxed);
        if (!slice)
            return base::fail(slice.error());
        Deleted so = done;
        if (!so.id.isValid()) {
            if (auto begun = m_parts.database.run(insertDeletion, base::toMilliseconds(now)); !begun)
                return base::fail(begun.error());
            so.id = DeletionId(m_parts.database.lastInsertId());
        }
        do {
            if (auto removed = removeOne(contacts[i], so, now); !removed)
                return base::fail(removed.error());
            ++i;
        } while (i < contacts.size() && (click || slice->held() < vault::sliceTime));
        if (so.contacts == 0)
            continue; // rolled back: there was nobody
        if (auto committed = slice->commit(); !committed)
            return base::fail(committed.error());
        done = so;
        control.report({static_cast<std::int64_t>(i), static_cast<std::int64_t>(contacts.size())});
    }
    done.cancelled = control.cancelled();
    if (auto settled = settle(); !settled)
        return base::fail(settled.error());
    return done;
}

DbResult<bool> ContactDeletion::removeOne(base::ContactId contact, Deleted& done, base::Timestamp now)
{
    vault::Database& db = m_parts.database;
    const auto seen = db.value(isSeen, contact);
    if (!seen || !seen->toBool())
        return seen ? DbResult<bool>(false) : base::fail(seen.error());
    if (auto parked = parkLists(contact, done.id); !parked)
        return base::fail(parked.error());
    if (auto taken = searchindex::takeOut(db, contact); !taken)
        return base::fail(taken.error());
    if (auto set = db.run(setDeleted, done.id, contact); !set)
        return base::fail(set.error());
    const auto excluded = m_parts.deliveries.exclude(db, {.contact = contact,
                                                          .reason = consent::PolicyReason::Deleted,
                                                          .evidenceId = done.id.value(),
                                                          .at = now});
    if (!excluded)
        return base::fail(excluded.error());
    ++done.contacts;
    done.excluded += *excluded;
    return true;
}

DbResult<void> ContactDeletion::parkLists(base::ContactId contact, DeletionId deletion)
{
    const auto lists = membershipsFrom(m_parts.database.query(selectLists, contact));
    if (!lists)
        return base::fail(lists.error());
    for (const Membership& member : *lists) {
        const auto left = ListRepository(m_parts.database).removeContact(member.list, contact);
        if (!left)
            return base::fail(left.error());
        if (!*left) // put there by an import that nobody sees yet
            continue;
        if (auto parked =
                onlyDone(m_parts.database.run(insertParked, deletion, contact, member.list, member.import));
            !parked)
            return parked;
    }
    return {};
}

DbResult<Restored> ContactDeletion::restore(DeletionId deletion, const base::JobControl& control)
{
    Restored done;
    for (bool more = true; more && !control.cancelled();) {
        auto slice = WriteTransaction::begin(m_parts.database, m_parts.gate, Writer::Job, Sync::Relaxed);
        if (!slice)
            return base::fail(slice.error());
        const auto restored = restoreSome(deletion, *slice);
        if (!restored)
            return base::fail(restored.error());
        more = *restored > 0;
        if (!more)
            if (auto set =
                    m_parts.database.run(setUndone, base::toMilliseconds(m_parts.clock.now()), deletion);
                !set)
                return base::fail(set.error());
        if (auto committed = slice->commit(); !committed)
            return base::fail(committed.error());
        done.contacts += *restored;
        control.report({done.contacts, 0});
    }
    done.cancelled = control.cancelled();
    if (auto settled = settle(); !settled)
        return base::fail(settled.error());
    return done;
}

DbResult<Restored> ContactDeletion::restore(std::span<const base::ContactId> contacts,
                                            const base::JobControl& control)
{
    Restored done;
    for (std::size_t i = 0; i < contacts.size() && !control.cancelled();) {
        auto slice = WriteTransaction::begin(m_parts.database, m_parts.gate, Writer::Job, Sync::Relaxed);
        if (!slice)
            return base::fail(slice.error());
        std::int64_t restored = 0;
        do {
            const auto back = restoreIfDeleted(contacts[i]);
            if (!back)
                return base::fail(back.error());
            restored += *back ? 1 : 0;
            ++i;
        } while (i < contacts.size() && slice->held() < vault::sliceTime);
        if (auto committed = slice->commit(); !committed)
            return base::fail(committed.error());
        done.contacts += restored;
        control.report({static_cast<std::int64_t>(i), static_cast<std::int64_t>(contacts.size())});
    }
    done.cancelled = control.cancelled();
    if (auto settled = settle(); !settled)
        return base::fail(settled.error());
    return done;
}

DbResult<std::vector<ContactDeletion::Hidden>> ContactDeletion::hiddenFrom(DbResult<vault::Rows> rows) const
{
    if (!rows)
        return base::fail(rows.error());
    std::vector<Hidden> hidden;
    while (rows->next())
        hidden.push_back({base::ContactId(rows->integer(0)), DeletionId(rows->integer(1)), rows->text(2),
                          rows->text(3).toUtf8()});
    if (rows->failed())
        return base::fail(vault::DbError{vault::DbError::Kind::Io, u"reading deleted contacts"_s});
    return hidden;
}

DbResult<std::int64_t> ContactDeletion::restoreSome(DeletionId deletion, WriteTransaction& slice)
{
    const auto hidden = hiddenFrom(m_parts.database.query(selectDeleted, deletion, contactsARead));
    if (!hidden)
        return base::fail(hidden.error());
    std::int64_t restored = 0;
    for (const Hidden& one : *hidden) {
        if (restored > 0 && slice.held() >= vault::sliceTime)
            break;
        if (auto back = restoreOne(one); !back)
            return base::fail(back.error());
        ++restored;
    }
    return restored;
}

DbResult<bool> ContactDeletion::restoreIfDeleted(base::ContactId contact)
{
    const auto hidden = hiddenFrom(m_parts.database.query(selectIfDeleted, contact));
    if (!hidden || hidden->empty())
        return hidden ? DbResult<bool>(false) : base::fail(hidden.error());
    const auto back = restoreOne(hidden->front());
    return back ? DbResult<bool>(true) : base::fail(back.error());
}

DbResult<void> ContactDeletion::restoreOne(const Hidden& hidden)
{
    vault::Database& db = m_parts.database;
    const base::ContactId contact = hidden.id;
    if (auto set = onlyDone(db.run(setThere, contact)); !set)
        return set;
    if (auto found = searchindex::put(db, contact, hidden.email, readAttributes(hidden.attributes)); !found)
        return found;
    const auto lists = membershipsFrom(db.query(selectParked, contact, hidden.deletion));
    if (!lists)
        return base::fail(lists.error());
    for (const Membership& member : *lists)
        if (auto back = rejoin(member.list, contact, member.import); !back)
            return back;
    return onlyDone(db.run(deleteParked, hidden.deletion, contact));
}

DbResult<void> ContactDeletion::rejoin(base::ListId list, base::ContactId contact, base::ImportId import)
{
    const auto joined = m_parts.database.run(returnToList, contact, import, list);
    if (!joined)
        return base::fail(joined.error());
    if (*joined > 0)
        return onlyDone(m_parts.database.run(countList, list));
    // An import that nobody sees yet has put it there meanwhile, or the list is gone for good.
    const auto added = ListRepository(m_parts.database).addContact(list, contact);
    if (!added && added.error().kind == AudienceError::Kind::Database)
        return base::fail(added.error().database);
    return {};
}

/// The slices before are safe from a power cut with this commit; what they left in the index is joined.
DbResult<void> ContactDeletion::settle()
{
    auto last = WriteTransaction::begin(m_parts.database, m_parts.gate, Writer::Click, Sync::Durable);
    if (!last)
        return base::fail(last.error());
    if (auto touched = m_parts.database.run(touchTotal); !touched)
        return base::fail(touched.error());
    if (auto committed = last->commit(); !committed)
        return committed;
    return searchindex::join(m_parts.database, m_parts.gate, searchindex::Joining::Usual);
}

} // namespace mw::audience
