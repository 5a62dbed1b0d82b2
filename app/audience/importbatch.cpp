// SPDX-License-Identifier: GPL-3.0-or-later
#include "audience/importbatch.h"

#include "audience/contacthistory.h"
#include "audience/jsontext.h"
#include "audience/listrepository.h"
#include "audience/searchindex.h"
#include "consent/importedrecords.h"
#include "consent/ledgerchain.h"

namespace mw::audience::importbatch {

using namespace Qt::StringLiterals;
using vault::DbResult;
using vault::Sync;
using vault::Writer;
using vault::WriteTransaction;

namespace {

constexpr int idsARead = 200;
constexpr int contactsATurn = 50; // the search index has to be told the words of each
constexpr std::size_t longestFileName = 1000;

const QString insertImport = u"INSERT INTO import (started_at, file_name) VALUES (?, ?)"_s;
const QString setList = u"UPDATE import SET list_id = ? WHERE id = ?"_s;
const QString insertList =
    u"INSERT INTO list (name, purpose_id, import_id, created_at) VALUES (?, ?, ?, ?)"_s;
const QString setPublished =
    u"UPDATE import SET published_at = ?, row_count = ?, added = ?, updated = ?, unchanged = ?, refused = ?, "
    "stays_out = ?, consents = ? WHERE id = ? AND published_at IS NULL AND undone_at IS NULL"_s;
const QString countList = u"UPDATE list SET contact_count = contact_count + i.members FROM import i "
                          "WHERE i.id = ? AND list.id = i.list_id"_s;
const QString countContacts =
    u"UPDATE contact_total SET contacts = contact_total.contacts + i.contacts FROM import i "
    "WHERE i.id = ?"_s;
const QString insertAttribute = u"INSERT OR IGNORE INTO attribute (name) VALUES (?)"_s;
const QString selectStaged =
    u"SELECT contact_id, attributes, revives FROM import_change "
    "WHERE import_id = ? AND contact_id > ? AND applied = 0 ORDER BY contact_id LIMIT ?"_s;
const QString selectStored = u"SELECT email, attributes, deletion_id IS NOT NULL FROM contact "
                             "WHERE id = ? AND erased_at IS NULL"_s;
const QString setRevived =
    u"UPDATE contact SET deletion_id = NULL, import_id = ?, created_at = ? WHERE id = ?"_s;
const QString setApplied =
    u"UPDATE import_change SET attributes = ?, before = ?, applied = 1 WHERE import_id = ? AND contact_id = ?"_s;
const QString setFinished = u"UPDATE import SET finished_at = ? WHERE id = ?"_s;

const QString deleteChanges =
    u"DELETE FROM import_change WHERE (import_id, contact_id) IN (SELECT import_id, contact_id FROM "
    "import_change WHERE import_id = ? ORDER BY contact_id LIMIT ?)"_s;
const QString selectMembers =
    u"SELECT m.contact_id FROM import i JOIN list_member m ON m.list_id = i.list_id "
    "WHERE i.id = ? AND m.import_id = i.id AND m.contact_id > ? ORDER BY m.contact_id LIMIT ?"_s;
const QString deleteMember = u"DELETE FROM list_member WHERE contact_id = ? AND (list_id, import_id) = "
                             "(SELECT list_id, id FROM import WHERE id = ?)"_s;
const QString deleteContacts = u"DELETE FROM contact WHERE id IN (SELECT id FROM contact "
                               "WHERE import_id = ? AND import_id > 1 ORDER BY id LIMIT ?)"_s;
const QString deleteList =
    u"DELETE FROM list WHERE (id, import_id) = (SELECT list_id, id FROM import WHERE id = ?)"_s;
const QString setRemoved =
    u"UPDATE import SET undone_at = ?, undo_finished_at = ?, members = 0, contacts = 0 WHERE id = ?"_s;

QString namesOf(const ImportRequest& request)
{
    QStringList names;
    for (const ImportFile& file : request.files)
        names << file.name;
    return names.join(u", "_s).left(static_cast<qsizetype>(longestFileName));
}

struct Staged
{
    base::ContactId contact;
    QByteArray attributes;
    bool revives = false;
};

struct Stored
{
    bool is = false;
    bool deleted = false;
    QString email{};
    QJsonObject attributes{};
};

DbResult<Stored> storedOf(vault::Database& database, base::ContactId contact)
{
    auto rows = database.query(selectStored, contact);
    if (!rows)
        return base::fail(rows.error());
    if (!rows->next())
        return Stored{};
    return Stored{true, rows->integer(2) != 0, rows->text(0), readAttributes(rows->text(1).toUtf8())};
}

DbResult<std::vector<Staged>> stagedAfter(vault::Database& database, base::ImportId import,
                                          base::ContactId after)
{
    std::vector<Staged> staged;
    auto rows = database.query(selectStaged, import, after.value(), idsARead);
    if (!rows)
        return base::fail(rows.error());
    while (rows->next())
        staged.push_back({base::ContactId(rows->integer(0)), rows->text(1).toUtf8(), rows->integer(2) != 0});
    if (rows->failed())
        return base::fail(vault::DbError{vault::DbError::Kind::Io, u"reading staged changes"_s});
    return staged;
}

/// A contact that a person had deleted comes back with what the file says of it, and nothing else.
DbResult<void> revive(vault::Database& database, base::ImportId import, const Staged& staged,
                      const Stored& stored, const QJsonObject& changes, base::Timestamp now)
{
    if (auto done = database.run(setRevived, import, base::toMilliseconds(now), staged.contact); !done)
        return base::fail(done.error());
    const auto changed = changeContact(database, {.contact = staged.contact, .set = changes, .at = now});
    if (!changed)
        return base::fail(changed.error());
    return searchindex::put(database, staged.contact, stored.email, readAttributes(staged.attributes));
}

DbResult<void> apply(vault::Database& database, base::ImportId import, const Staged& staged,
                     base::Timestamp now)
{
    const auto stored = storedOf(database, staged.contact);
    if (!stored)
        return base::fail(stored.error());
    const bool revives = staged.revives && stored->deleted;
    QJsonObject changes;
    // Only what is other by now: an undo must not touch what the import did not change. Whom a person deleted
    // since the file was read stays as it is.
    if (stored->is && (revives || !stored->deleted))
        changes = changedAttributes(stored->attributes, staged.attributes);
    if (revives)
        for (auto it = stored->attributes.begin(); it != stored->attributes.end(); ++it)
            if (!readAttributes(staged.attributes).contains(it.key()))
                changes.insert(it.key(), QJsonValue());
    QJsonObject before;
    for (auto it = changes.begin(); it != changes.end(); ++it)
        before.insert(it.key(), stored->attributes.contains(it.key()) ? stored->attributes.value(it.key())
                                                                      : QJsonValue());
    if (revives) {
        if (auto done = revive(database, import, staged, *stored, changes, now); !done)
            return done;
    } else if (!changes.isEmpty()) {
        const auto changed = changeContact(database, {.contact = staged.contact, .set = changes, .at = now});
        if (!changed)
            return base::fail(changed.error());
    }
    const auto applied = database.run(setApplied, QString::fromUtf8(writeAttributes(changes)),
                                      QString::fromUtf8(writeAttributes(before)), import, staged.contact);
    return applied ? DbResult<void>() : base::fail(applied.error());
}

/// Runs `removeSome` in slices until it removes nothing more.
template <typename RemoveSome>
DbResult<void> repeat(vault::Database& database, vault::WriterGate& gate, RemoveSome removeSome)
{
    for (bool more = true; more;) {
        auto slice = WriteTransaction::begin(database, gate, Writer::Job, Sync::Relaxed);
        if (!slice)
            return base::fail(slice.error());
        do {
            const DbResult<std::int64_t> removed = removeSome();
            if (!removed)
                return base::fail(removed.error());
            more = *removed > 0;
        } while (more && slice->held() < vault::sliceTime);
        if (auto committed = slice->commit(); !committed)
            return committed;
    }
    return {};
}

DbResult<void> removeMembers(vault::Database& database, vault::WriterGate& gate, base::ImportId import)
{
    for (std::int64_t after = 0;;) {
        std::vector<std::int64_t> members; // found outside the gate: a long list may hold few of this import
        auto rows = database.query(selectMembers, import, after, idsARead);
        if (!rows)
            return base::fail(rows.error());
        while (rows->next())
            members.push_back(rows->integer(0));
        if (members.empty())
            return {};
        after = members.back();
        auto slice = WriteTransaction::begin(database, gate, Writer::Job, Sync::Relaxed);
        if (!slice)
            return base::fail(slice.error());
        for (const std::int64_t member : members)
            if (auto deleted = database.run(deleteMember, member, import); !deleted)
                return base::fail(deleted.error());
        if (auto committed = slice->commit(); !committed)
            return committed;
    }
}

} // namespace

DbResult<Started> start(vault::Database& database, vault::WriterGate& gate, const ImportRequest& request,
                        base::Timestamp now)
{
    auto slice = WriteTransaction::begin(database, gate, Writer::Click, Sync::Relaxed);
    if (!slice)
        return base::fail(slice.error());
    const std::int64_t at = base::toMilliseconds(now);
    if (auto made = database.run(insertImport, at, namesOf(request)); !made)
        return base::fail(made.error());
    Started started{.id = base::ImportId(database.lastInsertId())};
    const auto known = ListRepository(database).find(request.list);
    if (!known)
        return base::fail(known.error());
    if (*known) {
        started.list = (*known)->id;
        started.purpose = (*known)->purpose;
    } else {
        started.purpose = request.purpose.isValid() ? request.purpose : consent::firstPurpose;
        if (auto made = database.run(insertList, request.list.simplified(), started.purpose, started.id, at);
            !made)
            return base::fail(made.error());
        started.list = base::ListId(database.lastInsertId());
    }
    if (auto set = database.run(setList, started.list, started.id); !set)
        return base::fail(set.error());
    if (auto committed = slice->commit(); !committed)
        return base::fail(committed.error());
    return started;
}

DbResult<void> finishIndex(vault::Database& database, vault::WriterGate& gate, base::ImportId import)
{
    for (bool more = true; more;) {
        const auto filled = searchindex::fillSome(database, gate, import);
        if (!filled)
            return base::fail(filled.error());
        more = *filled;
    }
    return searchindex::join(database, gate, searchindex::Joining::Usual);
}

DbResult<void> publish(vault::Database& database, vault::WriterGate& gate, const ImportResult& result,
                       const QStringList& attributeNames, base::Timestamp now)
{
    const auto seal =
        consent::ledger::prepareSeal(database, result.id); // reads all its records: before the gate
    if (!seal)
        return base::fail(seal.error());
    auto slice = WriteTransaction::begin(database, gate, Writer::Job, Sync::Durable);
    if (!slice)
        return base::fail(slice.error());
    if (auto sealed = consent::ledger::writeSeal(database, result.id, *seal, now); !sealed)
        return sealed;
    const auto published =
        database.run(setPublished, base::toMilliseconds(now), result.read, result.added, result.updated,
                     result.unchanged, result.refused, result.staysOut, result.consents, result.id);
    if (!published)
        return base::fail(published.error());
    if (*published != 1)
        return base::fail(vault::DbError{vault::DbError::Kind::Other, u"the batch is gone"_s});
    for (const QString& statement : {countList, countContacts})
        if (auto counted = database.run(statement, result.id); !counted)
            return base::fail(counted.error());
    for (const QString& name : attributeNames)
        if (auto named = database.run(insertAttribute, name); !named)
            return base::fail(named.error());
    return slice->commit();
}

DbResult<std::int64_t> rollForward(vault::Database& database, vault::WriterGate& gate, base::ImportId import,
                                   consent::OpenDeliveries& deliveries, base::Timestamp now)
{
    const auto excluded = consent::importedrecords::excludeLeavers(database, gate, import, deliveries, now);
    if (!excluded)
        return excluded;
    base::ContactId after;
    for (bool more = true; more;) {
        auto slice = WriteTransaction::begin(database, gate, Writer::Job, Sync::Relaxed);
        if (!slice)
            return base::fail(slice.error());
        const auto staged = stagedAfter(database, import, after);
        if (!staged)
            return base::fail(staged.error());
        more = !staged->empty();
        for (auto next = staged->begin(); next != staged->end() && slice->held() < vault::sliceTime; ++next) {
            if (auto applied = apply(database, import, *next, now); !applied)
                return base::fail(applied.error());
            after = next->contact;
        }
        if (!more)
            if (auto done = database.run(setFinished, base::toMilliseconds(now), import); !done)
                return base::fail(done.error());
        if (auto committed = slice->commit(); !committed)
            return base::fail(committed.error());
    }
    return *excluded;
}

DbResult<void> remove(vault::Database& database, vault::WriterGate& gate, base::ImportId import,
                      base::Timestamp now)
{
    // Children first, for the foreign keys.
    const auto removeConsents = [&] {
        return consent::importedrecords::removeSome(database, import, idsARead);
    };
    if (auto done = repeat(database, gate, removeConsents); !done)
        return done;
    if (auto done = removeMembers(database, gate, import); !done)
        return done;
    const auto removeChanges = [&] { return database.run(deleteChanges, import, idsARead); };
    if (auto done = repeat(database, gate, removeChanges); !done)
        return done;
    const auto removeContacts = [&]() -> DbResult<std::int64_t> {
        if (auto taken = searchindex::takeOutOfImport(database, import, contactsATurn); !taken)
            return base::fail(taken.error());
        return database.run(deleteContacts, import, contactsATurn);
    };
    if (auto done = repeat(database, gate, removeContacts); !done)
        return done;
    if (auto joined = searchindex::join(database, gate, searchindex::Joining::Usual); !joined)
        return joined;
    auto last = WriteTransaction::begin(database, gate, Writer::Job, Sync::Relaxed);
    if (!last)
        return base::fail(last.error());
    if (auto done = database.run(deleteList, import); !done)
        return base::fail(done.error());
    const std::int64_t at = base::toMilliseconds(now);
    if (auto done = database.run(setRemoved, at, at, import); !done)
        return base::fail(done.error());
    return last->commit();
}

} // namespace mw::audience::importbatch
