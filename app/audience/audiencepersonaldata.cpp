// SPDX-License-Identifier: GPL-3.0-or-later
#include "audience/audiencepersonaldata.h"

#include "audience/jsontext.h"
#include "audience/listrepository.h"
#include "audience/searchindex.h"

#include <QJsonArray>

namespace mw::audience {

using namespace Qt::StringLiterals;
using vault::DbResult;

namespace {

const QString selectContact =
    u"SELECT c.email, c.attributes, c.created_at, c.updated_at, d.at FROM contact c "
    "LEFT JOIN deletion d ON d.id = c.deletion_id "
    "WHERE c.id = ? AND c.erased_at IS NULL"_s;
const QString selectChanges =
    u"SELECT version, before FROM contact_change WHERE contact_id = ? ORDER BY version"_s;
const QString selectImports = u"SELECT import_id, attributes, before FROM import_change "
                              "WHERE contact_id = ? AND applied > 0 ORDER BY import_id"_s;
const QString selectMemberships = u"SELECT list_id FROM list_member WHERE contact_id = ?"_s;
const QString deleteChanges = u"DELETE FROM contact_change WHERE contact_id = ?"_s;
const QString deleteParked = u"DELETE FROM deleted_member WHERE contact_id = ?"_s;
const QString deleteImports = u"DELETE FROM import_change WHERE contact_id = ?"_s;
const QString emptyContact = u"UPDATE contact SET email = '', email_key = '', attributes = '{}', "
                             "erased_at = ?, updated_at = ? WHERE id = ? AND erased_at IS NULL"_s;

QString timeText(base::Timestamp time)
{
    return base::toRfc3339(time);
}

/// Also of a contact that a person deleted: it is there, and can be brought back. Empty when it is not.
DbResult<QJsonObject> contactObject(vault::Database& database, base::ContactId contact)
{
    auto rows = database.query(selectContact, contact);
    if (!rows)
        return base::fail(rows.error());
    if (!rows->next())
        return QJsonObject();
    QJsonObject own{{u"email"_s, rows->text(0)},
                    {u"attributes"_s, readAttributes(rows->text(1).toUtf8())},
                    {u"created_at"_s, timeText(base::fromMilliseconds(rows->integer(2)))},
                    {u"updated_at"_s, timeText(base::fromMilliseconds(rows->integer(3)))}};
    if (!rows->isNull(4))
        own.insert(u"deleted_at"_s, timeText(base::fromMilliseconds(rows->integer(4))));
    return own;
}

/// The rows of a statement with a number and JSON objects in its columns.
DbResult<QJsonArray> objectsOf(vault::Database& database, const QString& sql, base::ContactId contact,
                               const QStringList& columns)
{
    auto rows = database.query(sql, contact);
    if (!rows)
        return base::fail(rows.error());
    QJsonArray all;
    while (rows->next()) {
        QJsonObject entry{{columns.front(), static_cast<qint64>(rows->integer(0))}};
        for (int i = 1; i < columns.size(); ++i)
            entry.insert(columns[i], readAttributes(rows->text(i).toUtf8()));
        all << entry;
    }
    if (rows->failed())
        return base::fail(vault::DbError{vault::DbError::Kind::Io, u"reading a contact"_s});
    return all;
}

} // namespace

QStringList AudiencePersonalData::tables() const
{
    return {u"contact"_s,       u"contact_change"_s,   u"list_member"_s,
            u"import_change"_s, u"deleted_member"_s,   u"contact_search"_s,
            u"contact_fts"_s,   u"contact_fts_data"_s, u"contact_fts_idx"_s};
}

DbResult<QJsonObject> AudiencePersonalData::exportFor(vault::Database& database,
                                                      base::ContactId contact) const
{
    const auto own = contactObject(database, contact);
    if (!own || own->isEmpty())
        return own;
    const auto lists = ListRepository(database).listsOf(contact);
    if (!lists)
        return base::fail(lists.error());
    const auto changes = objectsOf(database, selectChanges, contact, {u"version"_s, u"before"_s});
    if (!changes)
        return base::fail(changes.error());
    const auto imports =
        objectsOf(database, selectImports, contact, {u"import"_s, u"attributes"_s, u"before"_s});
    if (!imports)
        return base::fail(imports.error());
    QJsonArray names;
    for (const List& list : *lists)
        names << list.name;
    return QJsonObject{{u"contact"_s, *own},
                       {u"lists"_s, names},
                       {u"contact_changes"_s, *changes},
                       {u"import_changes"_s, *imports}};
}

DbResult<void> AudiencePersonalData::erase(vault::Database& database, base::ContactId contact) const
{
    std::vector<base::ListId> lists;
    {
        auto rows = database.query(selectMemberships, contact);
        if (!rows)
            return base::fail(rows.error());
        while (rows->next())
            lists.emplace_back(rows->integer(0));
        if (rows->failed())
            return base::fail(vault::DbError{vault::DbError::Kind::Io, u"reading a contact's lists"_s});
    }
    for (const base::ListId list : lists)
        if (auto left = ListRepository(database).removeContact(list, contact); !left)
            return base::fail(left.error());
    if (auto taken = searchindex::takeOut(database, contact); !taken)
        return taken;
    for (const QString& statement : {deleteChanges, deleteImports, deleteParked})
        if (auto done = database.run(statement, contact); !done)
            return base::fail(done.error());
    const std::int64_t at = base::toMilliseconds(m_clock.now());
    const auto emptied = database.run(emptyContact, at, at, contact);
    return emptied ? DbResult<void>() : base::fail(emptied.error());
}

std::vector<consent::ImpersonalTable> impersonalTables()
{
    return {{"import", "counts and times of a batch; names of files, not of people"},
            {"list", "a list's name and purpose"},
            {"attribute", "names of columns"},
            {"deletion", "times"},
            {"contact_total", "a figure"},
            {"contact_fts_config", "settings of the search index"}};
}

} // namespace mw::audience
