// SPDX-License-Identifier: GPL-3.0-or-later
#include "audience/audiencepersonaldata.h"

#include "audience/contactrepository.h"
#include "audience/jsontext.h"
#include "audience/listrepository.h"

#include <QJsonArray>

namespace mw::audience {

using namespace Qt::StringLiterals;
using vault::DbResult;

namespace {

const QString selectChanges =
    u"SELECT version, before FROM contact_change WHERE contact_id = ? ORDER BY version"_s;
const QString selectImports = u"SELECT import_id, attributes, before FROM import_change "
                              "WHERE contact_id = ? AND applied > 0 ORDER BY import_id"_s;
const QString selectMemberships = u"SELECT list_id FROM list_member WHERE contact_id = ?"_s;
const QString deleteChanges = u"DELETE FROM contact_change WHERE contact_id = ?"_s;
const QString deleteImports = u"DELETE FROM import_change WHERE contact_id = ?"_s;
const QString emptyContact = u"UPDATE contact SET email = '', email_key = '', attributes = '{}', "
                             "erased_at = ?, updated_at = ? WHERE id = ? AND erased_at IS NULL"_s;

QString timeText(base::Timestamp time)
{
    return base::toRfc3339(time);
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
    return {u"contact"_s, u"contact_change"_s, u"list_member"_s, u"import_change"_s};
}

DbResult<QJsonObject> AudiencePersonalData::exportFor(vault::Database& database,
                                                      base::ContactId contact) const
{
    const auto known = ContactRepository(database).byId(contact);
    if (!known)
        return base::fail(known.error());
    if (!*known)
        return QJsonObject();
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
    return QJsonObject{{u"contact"_s, QJsonObject{{u"email"_s, (*known)->email},
                                                  {u"attributes"_s, (*known)->attributes},
                                                  {u"created_at"_s, timeText((*known)->createdAt)},
                                                  {u"updated_at"_s, timeText((*known)->updatedAt)}}},
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
    for (const QString& statement : {deleteChanges, deleteImports})
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
            {"attribute", "names of columns"}};
}

} // namespace mw::audience
