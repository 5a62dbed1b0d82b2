// SPDX-License-Identifier: GPL-3.0-or-later
#include "audience/listrepository.h"

#include <algorithm>

namespace mw::audience {

using namespace Qt::StringLiterals;
using vault::DbResult;

namespace {

constexpr qsizetype longestName = 200;

const QString listColumns =
    u"SELECT l.id, l.name, l.purpose_id, l.contact_count, l.created_at FROM list l "_s;
const QString visible =
    u"l.deleted_name IS NULL AND l.import_id NOT IN (SELECT id FROM import WHERE published_at IS NULL) "_s;
const QString selectByName = listColumns + u"WHERE l.name = ? AND "_s + visible;
const QString selectById = listColumns + u"WHERE l.id = ? AND "_s + visible;
const QString selectAll = listColumns + u"WHERE "_s + visible + u"ORDER BY l.name"_s;
const QString selectOfContact =
    listColumns +
    u"JOIN list_member m ON m.list_id = l.id WHERE m.contact_id = ? AND l.deleted_name IS NULL "
    "AND m.import_id NOT IN (SELECT id FROM import WHERE published_at IS NULL) ORDER BY l.name"_s;
const QString selectHidden = u"SELECT id FROM list WHERE name = ?"_s;
const QString adoptList = u"UPDATE list SET import_id = 1, purpose_id = ? WHERE id = ?"_s;
const QString insertList = u"INSERT INTO list (name, purpose_id, created_at) VALUES (?, ?, ?)"_s;
const QString hasPurpose = u"SELECT EXISTS (SELECT 1 FROM purpose WHERE id = ?)"_s;
const QString hasContact = u"SELECT EXISTS (SELECT 1 FROM contact c JOIN import i ON i.id = c.import_id "
                           "WHERE c.id = ? AND c.erased_at IS NULL AND c.deletion_id IS NULL "
                           "AND i.published_at IS NOT NULL)"_s;
const QString renameList = u"UPDATE list SET name = ? WHERE id = ?"_s;
// No list can be called so: a control character stands before the number.
const QString hideList = u"UPDATE list SET deleted_name = name, name = char(1) || id "
                         "WHERE id = ? AND deleted_name IS NULL"_s;
const QString selectDeletedName = u"SELECT deleted_name FROM list WHERE id = ?"_s;
const QString showList = u"UPDATE list SET name = ?, deleted_name = NULL WHERE id = ?"_s;
const QString selectMember = u"SELECT m.import_id, i.published_at IS NOT NULL FROM list_member m "
                             "JOIN import i ON i.id = m.import_id WHERE m.list_id = ? AND m.contact_id = ?"_s;
const QString insertMember = u"INSERT INTO list_member (list_id, contact_id) VALUES (?, ?)"_s;
const QString adoptMember = u"UPDATE list_member SET import_id = 1 WHERE list_id = ? AND contact_id = ?"_s;
const QString deleteMember = u"DELETE FROM list_member WHERE list_id = ? AND contact_id = ?"_s;
const QString countList = u"UPDATE list SET contact_count = contact_count + ? WHERE id = ?"_s;
const QString countImport = u"UPDATE import SET members = members + ? WHERE id = ?"_s;
const QString selectMembersAfter =
    u"SELECT contact_id FROM list_member WHERE list_id = ? AND contact_id > ? "
    "AND import_id NOT IN (SELECT id FROM import WHERE published_at IS NULL) ORDER BY contact_id LIMIT ?"_s;

} // namespace

std::optional<QString> listName(const QString& text)
{
    const QString name = text.simplified();
    const bool controls = // before simplified() makes blanks of them
        std::any_of(text.begin(), text.end(), [](QChar c) { return c.category() == QChar::Other_Control; });
    if (name.isEmpty() || name.size() > longestName || controls)
        return std::nullopt;
    return name;
}

DbResult<std::vector<List>> ListRepository::read(const QString& sql, const QVariantList& values) const
{
    auto rows = m_database.queryBound(sql, values);
    if (!rows)
        return base::fail(rows.error());
    std::vector<List> lists;
    while (rows->next())
        lists.push_back({.id = base::ListId(rows->integer(0)),
                         .name = rows->text(1),
                         .purpose = base::PurposeId(rows->integer(2)),
                         .contacts = rows->integer(3),
                         .createdAt = base::fromMilliseconds(rows->integer(4))});
    if (rows->failed())
        return base::fail(vault::DbError{vault::DbError::Kind::Io, u"reading the lists"_s});
    return lists;
}

DbResult<std::optional<List>> ListRepository::find(const QString& name) const
{
    auto lists = read(selectByName, {name.simplified()});
    if (!lists)
        return base::fail(lists.error());
    return lists->empty() ? std::nullopt : std::optional(lists->front());
}

DbResult<std::optional<List>> ListRepository::byId(base::ListId list) const
{
    auto lists = read(selectById, {QVariant::fromValue(qlonglong(list.value()))});
    if (!lists)
        return base::fail(lists.error());
    return lists->empty() ? std::nullopt : std::optional(lists->front());
}

DbResult<std::vector<List>> ListRepository::all() const
{
    return read(selectAll, {});
}

DbResult<std::vector<List>> ListRepository::listsOf(base::ContactId contact) const
{
    return read(selectOfContact, {QVariant::fromValue(qlonglong(contact.value()))});
}

AudienceResult<base::ListId> ListRepository::add(const QString& text, base::PurposeId purpose,
                                                 base::Timestamp now)
{
    const auto name = listName(text);
    if (!name)
        return base::fail(AudienceError{.kind = AudienceError::Kind::BadText, .detail = u"name"_s});
    const auto known = find(*name);
    const auto right = m_database.value(hasPurpose, purpose);
    if (!known || !right)
        return base::fail(audienceError(!known ? known.error() : right.error()));
    if (*known)
        return base::fail(AudienceError{.kind = AudienceError::Kind::NameTaken});
    if (!right->toBool())
        return base::fail(AudienceError{.kind = AudienceError::Kind::UnknownPurpose});
    const auto hidden = m_database.value(selectHidden, *name); // of an import that is running
    if (!hidden)
        return base::fail(audienceError(hidden.error()));
    const base::ListId id(hidden->toLongLong());
    const auto made = id.isValid() ? m_database.run(adoptList, purpose, id)
                                   : m_database.run(insertList, *name, purpose, base::toMilliseconds(now));
    if (!made)
        return base::fail(audienceError(made.error()));
    return id.isValid() ? id : base::ListId(m_database.lastInsertId());
}

AudienceResult<bool> ListRepository::addContact(base::ListId list, base::ContactId contact)
{
    const auto known = byId(list);
    const auto there = m_database.value(hasContact, contact);
    if (!known || !there)
        return base::fail(audienceError(!known ? known.error() : there.error()));
    if (!*known)
        return base::fail(AudienceError{.kind = AudienceError::Kind::UnknownList});
    if (!there->toBool())
        return base::fail(AudienceError{.kind = AudienceError::Kind::UnknownContact});
    base::ImportId hiddenBy;
    {
        auto member = m_database.query(selectMember, list, contact);
        if (!member)
            return base::fail(audienceError(member.error()));
        if (member->next()) {
            if (member->integer(1) != 0)
                return false;
            hiddenBy = base::ImportId(member->integer(0));
        }
    }
    if (hiddenBy.isValid())
        if (auto left = m_database.run(countImport, -1, hiddenBy); !left)
            return base::fail(audienceError(left.error()));
    auto joined = m_database.run(hiddenBy.isValid() ? adoptMember : insertMember, list, contact);
    if (joined)
        joined = m_database.run(countList, 1, list);
    return joined ? AudienceResult<bool>(true) : base::fail(audienceError(joined.error()));
}

AudienceResult<void> ListRepository::rename(base::ListId list, const QString& text)
{
    const auto name = listName(text);
    if (!name)
        return base::fail(AudienceError{.kind = AudienceError::Kind::BadText, .detail = u"name"_s});
    const auto known = byId(list);
    const auto other = m_database.value(selectHidden, *name); // also of an import that is running
    if (!known || !other)
        return base::fail(audienceError(!known ? known.error() : other.error()));
    if (!*known)
        return base::fail(AudienceError{.kind = AudienceError::Kind::UnknownList});
    if (!other->isNull() && other->toLongLong() != list.value())
        return base::fail(AudienceError{.kind = AudienceError::Kind::NameTaken});
    const auto renamed = m_database.run(renameList, *name, list);
    return renamed ? AudienceResult<void>() : base::fail(audienceError(renamed.error()));
}

AudienceResult<void> ListRepository::hide(base::ListId list)
{
    const auto hidden = m_database.run(hideList, list);
    if (!hidden)
        return base::fail(audienceError(hidden.error()));
    if (*hidden == 0)
        return base::fail(AudienceError{.kind = AudienceError::Kind::UnknownList});
    return {};
}

AudienceResult<QString> ListRepository::show(base::ListId list)
{
    const auto kept = m_database.value(selectDeletedName, list);
    if (!kept)
        return base::fail(audienceError(kept.error()));
    if (kept->isNull())
        return base::fail(AudienceError{.kind = AudienceError::Kind::UnknownList});
    const QString before = kept->toString();
    QString name = before;
    for (int number = 2;; ++number) {
        const auto taken = m_database.value(selectHidden, name);
        if (!taken)
            return base::fail(audienceError(taken.error()));
        if (taken->isNull())
            break;
        name = u"%1 (%2)"_s.arg(before.left(longestName - 12)).arg(number);
    }
    const auto shown = m_database.run(showList, name, list);
    return shown ? AudienceResult<QString>(name) : base::fail(audienceError(shown.error()));
}

DbResult<bool> ListRepository::removeContact(base::ListId list, base::ContactId contact)
{
    std::int64_t import = 0;
    bool seen = false;
    {
        auto member = m_database.query(selectMember, list, contact);
        if (!member)
            return base::fail(member.error());
        if (!member->next())
            return false;
        import = member->integer(0);
        seen = member->integer(1) != 0;
    }
    auto done = m_database.run(deleteMember, list, contact);
    if (done)
        done = seen ? m_database.run(countList, -1, list) : m_database.run(countImport, -1, import);
    return done ? DbResult<bool>(seen) : base::fail(done.error());
}

DbResult<std::vector<base::ContactId>> ListRepository::membersAfter(base::ListId list, base::ContactId after,
                                                                    int limit) const
{
    auto rows = m_database.query(selectMembersAfter, list, after.value(), limit);
    if (!rows)
        return base::fail(rows.error());
    std::vector<base::ContactId> members;
    while (rows->next())
        members.emplace_back(rows->integer(0));
    if (rows->failed())
        return base::fail(vault::DbError{vault::DbError::Kind::Io, u"reading a list"_s});
    return members;
}

} // namespace mw::audience
