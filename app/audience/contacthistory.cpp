// SPDX-License-Identifier: GPL-3.0-or-later
#include "audience/contacthistory.h"

#include "audience/jsontext.h"
#include "audience/searchindex.h"
#include "consent/ledgerpayload.h"

namespace mw::audience {

using namespace Qt::StringLiterals;
using vault::DbResult;

namespace {

const QString selectContact =
    u"SELECT email, attributes, version, deletion_id IS NOT NULL FROM contact WHERE id = ? AND erased_at IS NULL"_s;
const QString selectChanges = u"SELECT version, before FROM contact_change "
                              "WHERE contact_id = ? AND version >= ? ORDER BY version DESC"_s;
// Also read by campaign/: a version that no delivery can point at needs no memory.
// A mail was made for the contact, or as the contact would read it.
const QString hasDelivery = u"SELECT EXISTS (SELECT 1 FROM delivery WHERE contact_id = ?) "
                            "OR EXISTS (SELECT 1 FROM delivery_payload WHERE as_contact_id = ?)"_s;
const QString insertChange = u"INSERT INTO contact_change (contact_id, version, before) VALUES (?, ?, ?)"_s;
const QString updateAttributes =
    u"UPDATE contact SET attributes = ?, version = version + 1, updated_at = ? WHERE id = ?"_s;
const QString updateEmail = u"UPDATE contact SET email = ?, email_key = ? WHERE id = ?"_s;

/// Lays `before` over the contact; a null attribute was not there.
void stepBack(FrozenContact& contact, QJsonObject& attributes, const QJsonObject& before)
{
    contact.email = before.value(u"email"_s).toString(contact.email);
    const QJsonObject changed = before.value(u"attributes"_s).toObject();
    for (auto it = changed.begin(); it != changed.end(); ++it) {
        if (it.value().isNull())
            attributes.remove(it.key());
        else
            attributes.insert(it.key(), it.value());
    }
}

} // namespace

DbResult<std::optional<FrozenContact>> contactAtVersion(vault::Database& database, base::ContactId contact,
                                                        int version)
{
    FrozenContact frozen;
    int present = 0;
    {
        auto rows = database.query(selectContact, contact);
        if (!rows)
            return base::fail(rows.error());
        if (!rows->next())
            return std::nullopt;
        frozen = {rows->text(0), rows->text(1).toUtf8()};
        present = static_cast<int>(rows->integer(2));
    }
    if (version >= present)
        return version == present ? std::optional(frozen) : std::nullopt;
    QJsonObject attributes = readAttributes(frozen.attributes);
    auto changes = database.query(selectChanges, contact, version);
    if (!changes)
        return base::fail(changes.error());
    for (int at = present - 1; at >= version; --at) {
        if (!changes->next() || changes->integer(0) != at)
            return std::nullopt;
        stepBack(frozen, attributes, readAttributes(changes->text(1).toUtf8()));
    }
    frozen.attributes = writeAttributes(attributes);
    return frozen;
}

DbResult<bool> changeContact(vault::Database& database, const ContactChange& change)
{
    QString email;
    QJsonObject attributes;
    std::int64_t version = 0;
    bool deleted = false;
    {
        auto rows = database.query(selectContact, change.contact);
        if (!rows)
            return base::fail(rows.error());
        if (!rows->next())
            return false;
        email = rows->text(0);
        attributes = readAttributes(rows->text(1).toUtf8());
        version = rows->integer(2);
        deleted = rows->integer(3) != 0;
    }
    const bool newEmail = !change.email.isNull() && change.email != email;
    QJsonObject before;
    for (auto it = change.set.begin(); it != change.set.end(); ++it) {
        const QJsonValue stood = attributes.contains(it.key()) ? attributes.value(it.key()) : QJsonValue();
        if (stood == it.value())
            continue;
        before.insert(it.key(), stood);
        if (it.value().isNull())
            attributes.remove(it.key());
        else
            attributes.insert(it.key(), it.value());
    }
    if (!newEmail && before.isEmpty())
        return false;
    const auto mailed = database.value(hasDelivery, change.contact, change.contact);
    if (!mailed)
        return base::fail(mailed.error());
    if (mailed->toBool()) {
        const QJsonObject kept{{u"email"_s, email}, {u"attributes"_s, before}};
        if (auto done =
                database.run(insertChange, change.contact, version, QString::fromUtf8(writeAttributes(kept)));
            !done)
            return base::fail(done.error());
    }
    if (newEmail)
        if (auto kept = consent::ledger::keepAddress(database, change.contact); !kept)
            return base::fail(kept.error());
    if (newEmail)
        if (auto done = database.run(updateEmail, change.email, change.emailKey, change.contact); !done)
            return base::fail(done.error());
    if (auto done = database.run(updateAttributes, QString::fromUtf8(writeAttributes(attributes)),
                                 base::toMilliseconds(change.at), change.contact);
        !done)
        return base::fail(done.error());
    if (deleted)
        return true;
    const auto found =
        searchindex::put(database, change.contact, newEmail ? change.email : email, attributes);
    return found ? DbResult<bool>(true) : base::fail(found.error());
}

} // namespace mw::audience
