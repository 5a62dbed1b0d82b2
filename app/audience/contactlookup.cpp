// SPDX-License-Identifier: GPL-3.0-or-later
#include "audience/contactlookup.h"

namespace mw::audience {

using namespace Qt::StringLiterals;
using vault::DbResult;

namespace {

const QString visible = u"erased_at IS NULL AND import_id NOT IN "
                        "(SELECT id FROM import WHERE published_at IS NULL) "_s;
const QString selectBefore =
    u"SELECT id FROM contact WHERE id < ? AND "_s + visible + u"ORDER BY id DESC LIMIT 1"_s;
const QString selectFrom =
    u"SELECT id FROM contact WHERE id >= ? AND "_s + visible + u"ORDER BY id LIMIT 1"_s;
const QString selectAfter =
    u"SELECT id FROM contact WHERE id > ? AND "_s + visible + u"ORDER BY id LIMIT 1"_s;

} // namespace

DbResult<base::ContactId> ContactLookup::idAt(const QString& sql, base::ContactId from)
{
    auto id = m_database.value(sql, from.value());
    if (!id)
        return base::fail(id.error());
    return base::ContactId(id->toLongLong());
}

DbResult<std::optional<ContactPlace>> ContactLookup::find(base::ContactId from, Way way)
{
    auto id = idAt(way == Way::Before ? selectBefore : way == Way::After ? selectAfter : selectFrom, from);
    if (!id)
        return base::fail(id.error());
    if (!id->isValid())
        return std::optional<ContactPlace>();
    auto contact = ContactRepository(m_database).byId(*id);
    auto before = idAt(selectBefore, *id);
    auto after = idAt(selectAfter, *id);
    if (!contact || !before || !after)
        return base::fail(!contact ? contact.error() : !before ? before.error() : after.error());
    if (!*contact)
        return std::optional<ContactPlace>();
    return std::optional(ContactPlace{std::move(**contact), before->isValid(), after->isValid()});
}

} // namespace mw::audience
