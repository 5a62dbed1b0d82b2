// SPDX-License-Identifier: GPL-3.0-or-later
#include "audience/searchindex.h"

#include "audience/jsontext.h"
#include "vault/meta.h"
#include "vault/writetransaction.h"

#include <sqlite3.h>

namespace mw::audience::searchindex {

using namespace Qt::StringLiterals;
using vault::DbResult;
using vault::Sync;
using vault::Writer;
using vault::WriteTransaction;

namespace {

constexpr int pagesAStep = 16;
constexpr int contactsARead = 100;
const QString versionKey = u"search_fold"_s;

const QString selectRow = u"SELECT name_key, family_key, words FROM contact_search WHERE contact_id = ?"_s;
const QString insertRow =
    u"INSERT INTO contact_search (contact_id, name_key, family_key, words) VALUES (?, ?, ?, ?)"_s;
const QString updateRow =
    u"UPDATE contact_search SET name_key = ?, family_key = ?, words = ? WHERE contact_id = ?"_s;
const QString insertWords = u"INSERT INTO contact_fts (rowid, words) VALUES (?, ?)"_s;
// FTS5 wants to be told the words that it takes out: it keeps no copy.
const QString takeWords =
    u"INSERT INTO contact_fts (contact_fts, rowid, words) SELECT 'delete', contact_id, words "
    "FROM contact_search WHERE contact_id = ?"_s;
const QString deleteRow = u"DELETE FROM contact_search WHERE contact_id = ?"_s;
// FTS5 breaks when it is to take out what it never got: contacts of an import wait for their turn.
const QString isWaiting = u"SELECT EXISTS (SELECT 1 FROM contact c JOIN import i ON i.id = c.import_id "
                          "WHERE c.id = ? AND i.published_at IS NULL AND c.id > i.indexed_to)"_s;
const QString ofImport =
    u"(SELECT id FROM contact WHERE import_id = ? AND import_id > 1 ORDER BY id LIMIT ?)"_s;
const QString takeWordsOfImport =
    u"INSERT INTO contact_fts (contact_fts, rowid, words) SELECT 'delete', s.contact_id, s.words "
    "FROM contact_search s JOIN contact c ON c.id = s.contact_id JOIN import i ON i.id = c.import_id "
    "WHERE c.id <= i.indexed_to AND s.contact_id IN "_s +
    ofImport;
const QString selectTurn =
    u"SELECT max(id), count(*) FROM (SELECT c.id FROM contact c JOIN import i ON i.id = c.import_id "
    "WHERE c.import_id = ? AND c.import_id > 1 AND c.id > i.indexed_to ORDER BY c.id LIMIT ?)"_s;
const QString insertTurn =
    u"INSERT INTO contact_fts (rowid, words) SELECT s.contact_id, s.words FROM import i "
    "CROSS JOIN contact c ON c.import_id = i.id JOIN contact_search s ON s.contact_id = c.id "
    "WHERE i.id = ? AND c.import_id > 1 AND c.id > i.indexed_to AND c.id <= ? ORDER BY c.id"_s;
const QString setIndexedTo = u"UPDATE import SET indexed_to = ? WHERE id = ?"_s;
const QString deleteRowsOfImport = u"DELETE FROM contact_search WHERE contact_id IN "_s + ofImport;
const QString rebuildWords = u"INSERT INTO contact_fts (contact_fts) VALUES ('rebuild')"_s;
// A varint behind four bytes: how many levels of pieces there are.
const QString selectLevels = u"SELECT substr(block, 5, 2) FROM contact_fts_data WHERE id = 10"_s;
// FTS5 of SQLite 3.40 adds a level with each merge of all pieces, and takes 2,000 for damage.
constexpr int mostLevels = 1000;
const QString mergeWords = u"INSERT INTO contact_fts (contact_fts, rank) VALUES ('merge', ?)"_s;
const QString selectUnfolded =
    u"SELECT id, email, attributes FROM contact "
    "WHERE id > ? AND erased_at IS NULL AND deletion_id IS NULL ORDER BY id LIMIT ?"_s;

DbResult<void> onlyDone(const DbResult<std::int64_t>& run)
{
    return run ? DbResult<void>() : base::fail(run.error());
}

/// SQLite counts the rows that FTS5 wrote: fewer than two, and it had nothing to merge.
DbResult<bool> merge(vault::Database& database, int pages)
{
    const sqlite3_int64 before = sqlite3_total_changes64(database.handle());
    if (auto merged = database.run(mergeWords, pages); !merged)
        return base::fail(merged.error());
    return sqlite3_total_changes64(database.handle()) - before >= 2;
}

/// Steps of `pages` until the turn is over; false: nothing is left to merge.
DbResult<bool> mergeInOneTurn(vault::Database& database, vault::WriterGate& gate, int pages)
{
    auto turn = WriteTransaction::begin(database, gate, Writer::Job, Sync::Relaxed);
    if (!turn)
        return base::fail(turn.error());
    bool more = true;
    do {
        const auto merged = merge(database, pages);
        if (!merged)
            return merged;
        more = *merged;
    } while (more && turn->held() < vault::sliceTime / 2);
    if (auto committed = turn->commit(); !committed)
        return base::fail(committed.error());
    return more;
}

DbResult<int> levels(vault::Database& database)
{
    const auto read = database.value(selectLevels);
    if (!read)
        return base::fail(read.error());
    const QByteArray varint = read->toByteArray();
    if (varint.size() < 2)
        return 0;
    const int first = static_cast<unsigned char>(varint[0]);
    return first < 0x80 ? first : (first & 0x7F) << 7 | static_cast<unsigned char>(varint[1]);
}

/// Begins a merge of all pieces, for mergeInOneTurn() to go on with.
DbResult<void> beginMergeOfAll(vault::Database& database, vault::WriterGate& gate)
{
    auto turn = WriteTransaction::begin(database, gate, Writer::Job, Sync::Relaxed);
    if (!turn)
        return base::fail(turn.error());
    const auto now = levels(database);
    if (!now)
        return base::fail(now.error());
    const auto begun = *now < mostLevels ? database.run(mergeWords, -pagesAStep) : database.run(rebuildWords);
    if (!begun)
        return base::fail(begun.error());
    return turn->commit();
}

DbResult<bool> isIndexed(vault::Database& database, base::ContactId contact)
{
    const auto waiting = database.value(isWaiting, contact);
    return waiting ? DbResult<bool>(!waiting->toBool()) : base::fail(waiting.error());
}

struct Unfolded
{
    base::ContactId id;
    QString email;
    QJsonObject attributes;
};

DbResult<std::vector<Unfolded>> unfoldedAfter(vault::Database& database, std::int64_t after)
{
    auto rows = database.query(selectUnfolded, after, contactsARead);
    if (!rows)
        return base::fail(rows.error());
    std::vector<Unfolded> found;
    while (rows->next())
        found.push_back(
            {base::ContactId(rows->integer(0)), rows->text(1), readAttributes(rows->text(2).toUtf8())});
    if (rows->failed())
        return base::fail(vault::DbError{vault::DbError::Kind::Io, u"reading contacts"_s});
    return found;
}

} // namespace

DbResult<void> put(vault::Database& database, base::ContactId contact, const SearchText& text)
{
    const QString name = QString::fromUtf8(text.name);
    const QString family = QString::fromUtf8(text.family);
    const QString words = QString::fromUtf8(text.words);
    bool known = false;
    {
        auto row = database.query(selectRow, contact);
        if (!row)
            return base::fail(row.error());
        known = row->next();
        if (known && row->text(0) == name && row->text(1) == family && row->text(2) == words)
            return {};
    }
    const auto indexed = known ? isIndexed(database, contact) : DbResult<bool>(true);
    if (!indexed)
        return base::fail(indexed.error());
    if (known && *indexed)
        if (auto taken = onlyDone(database.run(takeWords, contact)); !taken)
            return taken;
    const auto kept = known ? database.run(updateRow, name, family, words, contact)
                            : database.run(insertRow, contact, name, family, words);
    if (!kept)
        return base::fail(kept.error());
    return *indexed ? onlyDone(database.run(insertWords, contact, words)) : DbResult<void>();
}

DbResult<void> put(vault::Database& database, base::ContactId contact, const QString& email,
                   const QJsonObject& attributes)
{
    return put(database, contact, searchTextOf(email, attributes));
}

DbResult<void> takeOut(vault::Database& database, base::ContactId contact)
{
    const auto indexed = isIndexed(database, contact);
    if (!indexed)
        return base::fail(indexed.error());
    if (*indexed)
        if (auto taken = onlyDone(database.run(takeWords, contact)); !taken)
            return taken;
    return onlyDone(database.run(deleteRow, contact));
}

DbResult<void> takeOutOfImport(vault::Database& database, base::ImportId import, int most)
{
    if (auto taken = onlyDone(database.run(takeWordsOfImport, import, most)); !taken)
        return taken;
    return onlyDone(database.run(deleteRowsOfImport, import, most));
}

DbResult<bool> fillSome(vault::Database& database, vault::WriterGate& gate, base::ImportId import)
{
    auto turn = WriteTransaction::begin(database, gate, Writer::Job, Sync::Relaxed);
    if (!turn)
        return base::fail(turn.error());
    std::int64_t last = 0;
    std::int64_t count = 0;
    {
        auto rows = database.query(selectTurn, import, contactsATurn);
        if (!rows)
            return base::fail(rows.error());
        if (rows->next()) {
            last = rows->integer(0);
            count = rows->integer(1);
        }
    }
    if (count == 0)
        return false;
    if (auto filled = database.run(insertTurn, import, last); !filled)
        return base::fail(filled.error());
    if (auto set = database.run(setIndexedTo, last, import); !set)
        return base::fail(set.error());
    if (auto committed = turn->commit(); !committed)
        return base::fail(committed.error());
    return count == contactsATurn;
}

DbResult<bool> joinSome(vault::Database& database, vault::WriterGate& gate)
{
    return mergeInOneTurn(database, gate, pagesAStep);
}

DbResult<void> join(vault::Database& database, vault::WriterGate& gate, Joining joining)
{
    if (joining == Joining::All)
        if (auto begun = beginMergeOfAll(database, gate); !begun)
            return begun;
    for (bool more = true; more;) {
        const auto joined = joinSome(database, gate);
        if (!joined)
            return base::fail(joined.error());
        more = *joined;
    }
    return {};
}

DbResult<void> prepare(vault::Database& database, vault::WriterGate& gate)
{
    const auto kept = vault::meta::read(database, versionKey);
    if (!kept)
        return base::fail(kept.error());
    const QString done = QString::number(foldVersion);
    const QString mark = kept->toString();
    if (mark == done)
        return {};
    std::int64_t after = mark.startsWith(done + u':') ? mark.section(u':', 1).toLongLong() : 0;
    for (bool more = true; more;) {
        auto slice = WriteTransaction::begin(database, gate, Writer::Job, Sync::Relaxed);
        if (!slice)
            return base::fail(slice.error());
        const auto contacts = unfoldedAfter(database, after);
        if (!contacts)
            return base::fail(contacts.error());
        more = !contacts->empty();
        for (auto next = contacts->begin(); next != contacts->end() && slice->held() < vault::sliceTime;
             ++next) {
            if (auto in = put(database, next->id, next->email, next->attributes); !in)
                return in;
            after = next->id.value();
        }
        const QString now = more ? done + u':' + QString::number(after) : done;
        if (auto marked = vault::meta::write(database, versionKey, now); !marked)
            return marked;
        if (auto committed = slice->commit(); !committed)
            return committed;
        if (const auto joined = joinSome(database, gate); !joined)
            return base::fail(joined.error());
    }
    return {};
}

} // namespace mw::audience::searchindex
