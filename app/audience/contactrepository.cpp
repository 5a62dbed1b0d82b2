// SPDX-License-Identifier: GPL-3.0-or-later
#include "audience/contactrepository.h"

#include "audience/addresskey.h"
#include "audience/jsontext.h"
#include "audience/searchindex.h"

#include <algorithm>

namespace mw::audience {

using namespace Qt::StringLiterals;
using vault::DbResult;

namespace {

constexpr qsizetype longestName = 200;
constexpr qsizetype longestValue = qsizetype{1} << 20;

const QString contactColumns = u"SELECT c.id, c.email, c.attributes, c.version, c.import_id, c.created_at, "
                               "c.updated_at FROM contact c "_s;
const QString visible = u"c.erased_at IS NULL AND c.deletion_id IS NULL "
                        "AND c.import_id NOT IN (SELECT id FROM import WHERE published_at IS NULL) "_s;
const QString selectByKey = contactColumns + u"WHERE c.email_key = ? AND "_s + visible;
const QString selectById = contactColumns + u"WHERE c.id = ? AND "_s + visible;
const QString selectPage = contactColumns + u"WHERE c.id > ? AND "_s + visible + u"ORDER BY c.id LIMIT ?"_s;
const QString selectPageOfList =
    contactColumns +
    u"JOIN list_member m ON m.contact_id = c.id WHERE m.list_id = ? AND m.contact_id > ? "
    "AND m.import_id NOT IN (SELECT id FROM import WHERE published_at IS NULL) AND "_s +
    visible + u"ORDER BY m.contact_id LIMIT ?"_s;
const QString selectThese =
    u"SELECT c.id, c.email, c.attributes, c.version, c.import_id, c.created_at, c.updated_at "
    "FROM json_each(?) j CROSS JOIN contact c ON c.id = j.value WHERE "_s +
    visible + u"ORDER BY j.key"_s;
const QString selectNames = u"SELECT name FROM attribute ORDER BY id"_s;
const QString insertName = u"INSERT OR IGNORE INTO attribute (name) VALUES (?)"_s;
const QString selectAnyByKey = u"SELECT id FROM contact WHERE email_key = ? AND erased_at IS NULL"_s;
const QString selectTotal = u"SELECT contacts FROM contact_total"_s;
const QString insertContact =
    u"INSERT INTO contact (email, email_key, attributes, created_at, updated_at) VALUES (?, ?, ?, ?, ?)"_s;
// The version goes on: a mail that was made from the contact before its deletion can be made again.
const QString adoptHidden =
    u"UPDATE contact SET import_id = 1, deletion_id = NULL, created_at = ? WHERE id = ?"_s;
const QString noteTaken = u"INSERT OR IGNORE INTO import_change (import_id, contact_id, attributes, applied) "
                          "VALUES (?, ?, '{}', 1)"_s;
const QString setByHand = u"UPDATE contact SET import_id = 1 WHERE id = ?"_s;

AudienceError badText(const QString& field)
{
    return {.kind = AudienceError::Kind::BadText, .detail = field};
}

AudienceResult<mail::EmailAddress> parse(const QString& email)
{
    auto address = mail::EmailAddress::parse(email);
    if (!address)
        return base::fail(AudienceError{.kind = AudienceError::Kind::NotAnAddress,
                                        .detail = address.error().detail,
                                        .address = address.error()});
    return *std::move(address);
}

bool isGoodName(const QString& name)
{
    return !name.trimmed().isEmpty() && name.size() <= longestName && !name.contains(QChar(u'\0'));
}

} // namespace

DbResult<std::vector<Contact>> ContactRepository::read(const QString& sql, const QVariantList& values) const
{
    auto rows = m_database.queryBound(sql, values);
    if (!rows)
        return base::fail(rows.error());
    std::vector<Contact> contacts;
    while (rows->next())
        contacts.push_back({.id = base::ContactId(rows->integer(0)),
                            .email = rows->text(1),
                            .attributes = readAttributes(rows->text(2).toUtf8()),
                            .version = static_cast<int>(rows->integer(3)),
                            .import = base::ImportId(rows->integer(4)),
                            .createdAt = base::fromMilliseconds(rows->integer(5)),
                            .updatedAt = base::fromMilliseconds(rows->integer(6))});
    if (rows->failed())
        return base::fail(vault::DbError{vault::DbError::Kind::Io, u"reading contacts"_s});
    return contacts;
}

DbResult<std::optional<Contact>> ContactRepository::find(const QString& email) const
{
    const auto address = mail::EmailAddress::parse(email);
    if (!address)
        return std::nullopt;
    auto contacts = read(selectByKey, {QString::fromUtf8(emailKey(*address))});
    if (!contacts)
        return base::fail(contacts.error());
    return contacts->empty() ? std::nullopt : std::optional(contacts->front());
}

DbResult<std::optional<Contact>> ContactRepository::byId(base::ContactId contact) const
{
    auto contacts = read(selectById, {QVariant::fromValue(qlonglong(contact.value()))});
    if (!contacts)
        return base::fail(contacts.error());
    return contacts->empty() ? std::nullopt : std::optional(contacts->front());
}

DbResult<std::vector<Contact>> ContactRepository::page(base::ListId list, base::ContactId after,
                                                       int limit) const
{
    const auto from = QVariant::fromValue(qlonglong(after.value()));
    if (!list.isValid())
        return read(selectPage, {from, limit});
    return read(selectPageOfList, {QVariant::fromValue(qlonglong(list.value())), from, limit});
}

DbResult<std::vector<Contact>> ContactRepository::these(std::span<const base::ContactId> contacts) const
{
    QString ids = u"["_s;
    for (const base::ContactId contact : contacts)
        ids += (ids.size() > 1 ? u","_s : QString()) + QString::number(contact.value());
    return read(selectThese, {ids + u']'});
}

DbResult<QStringList> ContactRepository::attributeNames() const
{
    auto rows = m_database.query(selectNames);
    if (!rows)
        return base::fail(rows.error());
    QStringList names;
    while (rows->next())
        names << rows->text(0);
    return names;
}

AudienceResult<void> ContactRepository::keepNames(const QJsonObject& attributes)
{
    for (auto it = attributes.begin(); it != attributes.end(); ++it) {
        if (!isGoodName(it.key()))
            return base::fail(badText(u"attribute"_s));
        const QString text = it.value().toString();
        if ((!it.value().isString() && !it.value().isNull()) || text.size() > longestValue ||
            text.contains(QChar(u'\0')))
            return base::fail(badText(it.key()));
        if (text.isEmpty())
            continue;
        if (auto named = m_database.run(insertName, it.key()); !named)
            return base::fail(audienceError(named.error()));
    }
    return {};
}

AudienceResult<base::ContactId> ContactRepository::add(const QString& email, const QJsonObject& attributes,
                                                       base::Timestamp now)
{
    const auto address = parse(email);
    if (!address)
        return base::fail(address.error());
    if (auto kept = keepNames(attributes); !kept)
        return base::fail(kept.error());
    QJsonObject filled;
    for (auto it = attributes.begin(); it != attributes.end(); ++it)
        if (!it.value().toString().isEmpty())
            filled.insert(it.key(), it.value());
    const QString key = QString::fromUtf8(emailKey(*address));
    const auto seen = find(email);
    const auto any = m_database.value(selectAnyByKey, key);
    if (!seen || !any)
        return base::fail(audienceError(!seen ? seen.error() : any.error()));
    if (*seen)
        return base::fail(AudienceError{.kind = AudienceError::Kind::AddressTaken});
    if (const base::ContactId hidden(any->toLongLong()); hidden.isValid()) {
        if (auto adopted = adopt(hidden, *address, filled, now); !adopted)
            return base::fail(audienceError(adopted.error()));
        return hidden;
    }
    const std::int64_t at = base::toMilliseconds(now);
    if (auto made = m_database.run(insertContact, address->text(), key,
                                   QString::fromUtf8(writeAttributes(filled)), at, at);
        !made)
        return base::fail(audienceError(made.error()));
    const base::ContactId added(m_database.lastInsertId());
    if (auto found = searchindex::put(m_database, added, address->text(), filled); !found)
        return base::fail(audienceError(found.error()));
    return added;
}

/// What an import has brought in unseen becomes the person's own; the import then finds a contact there. So
/// does whom a person deleted: with what is said now and nothing of what was.
DbResult<void> ContactRepository::adopt(base::ContactId hidden, const mail::EmailAddress& address,
                                        const QJsonObject& attributes, base::Timestamp now)
{
    // Out as what it was, in again below: an import's contacts have turns of their own.
    if (auto taken = searchindex::takeOut(m_database, hidden); !taken)
        return taken;
    if (auto done = m_database.run(adoptHidden, base::toMilliseconds(now), hidden); !done)
        return base::fail(done.error());
    const auto known = byId(hidden);
    if (!known)
        return base::fail(known.error());
    ContactChange change{.contact = hidden,
                         .email = address.text(),
                         .emailKey = QString::fromUtf8(emailKey(address)),
                         .set = attributes,
                         .at = now};
    if (*known)
        for (auto it = (*known)->attributes.begin(); it != (*known)->attributes.end(); ++it)
            if (!attributes.contains(it.key()))
                change.set.insert(it.key(), QJsonValue());
    if (auto changed = changeContact(m_database, change); !changed)
        return base::fail(changed.error());
    return searchindex::put(m_database, hidden, address.text(), attributes);
}

DbResult<std::int64_t> ContactRepository::count() const
{
    const auto total = m_database.value(selectTotal);
    if (!total)
        return base::fail(total.error());
    return total->toLongLong();
}

DbResult<void> ContactRepository::takeFromImport(base::ContactId contact, base::ImportId import)
{
    if (import.value() <= 1)
        return {};
    auto done = m_database.run(noteTaken, import, contact); // its undo still has to take it off the list
    if (done)
        done = m_database.run(setByHand, contact);
    return done ? DbResult<void>() : base::fail(done.error());
}

AudienceResult<bool> ContactRepository::edit(base::ContactId contact, const Edit& edit, base::Timestamp now)
{
    const auto known = byId(contact);
    if (!known)
        return base::fail(audienceError(known.error()));
    if (!*known)
        return base::fail(AudienceError{.kind = AudienceError::Kind::UnknownContact});
    if (auto kept = keepNames(edit.attributes); !kept)
        return base::fail(kept.error());
    ContactChange change{.contact = contact, .at = now};
    for (auto it = edit.attributes.begin(); it != edit.attributes.end(); ++it)
        change.set.insert(it.key(), it.value().toString().isEmpty() ? QJsonValue() : it.value());
    if (!edit.email.isNull()) {
        const auto address = parse(edit.email);
        if (!address)
            return base::fail(address.error());
        change.email = address->text();
        change.emailKey = QString::fromUtf8(emailKey(*address));
        const auto other = m_database.value(selectAnyByKey, change.emailKey);
        if (!other)
            return base::fail(audienceError(other.error()));
        if (!other->isNull() && other->toLongLong() != contact.value())
            return base::fail(AudienceError{.kind = AudienceError::Kind::AddressTaken});
    }
    const auto changed = changeContact(m_database, change);
    if (!changed)
        return base::fail(audienceError(changed.error()));
    if (*changed)
        if (auto taken = takeFromImport(contact, (*known)->import); !taken)
            return base::fail(audienceError(taken.error()));
    return *changed;
}

} // namespace mw::audience
