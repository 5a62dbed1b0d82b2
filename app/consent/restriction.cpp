// SPDX-License-Identifier: GPL-3.0-or-later
#include "consent/restriction.h"

#include <algorithm>

namespace mw::consent::restriction {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestReason = 1000;

const QString selectContact = u"SELECT id FROM contact WHERE id = ? AND erased_at IS NULL"_s;
const QString selectOpen =
    u"SELECT id FROM contact_restriction WHERE contact_id = ? AND lifted_at IS NULL AND since <= ? "
    "ORDER BY id LIMIT 1"_s;
const QString insertRow = u"INSERT INTO contact_restriction (contact_id, since, reason) VALUES (?, ?, ?)"_s;
const QString liftRows =
    u"UPDATE contact_restriction SET lifted_at = ? WHERE contact_id = ? AND lifted_at IS NULL"_s;
const QString selectOfContact = u"SELECT id, since, lifted_at, reason FROM contact_restriction "
                                "WHERE contact_id = ? ORDER BY id"_s;
const QString anyAtAll = u"SELECT EXISTS (SELECT 1 FROM contact_restriction)"_s;
// Lifted later than now: the clock was set back.
const QString selectInForce = u"SELECT r.contact_id, r.id FROM json_each(?) j CROSS JOIN contact_restriction "
                              u"r ON r.contact_id = j.value "
                              "WHERE r.since <= ? AND (r.lifted_at IS NULL OR r.lifted_at > ?)"_s;

vault::DbError unreadable()
{
    return {vault::DbError::Kind::Io, u"reading the restrictions"_s};
}

} // namespace

ConsentResult<std::int64_t> restrict(vault::Database& database, base::ContactId contact,
                                     base::Timestamp since, const QString& reason)
{
    const auto known = database.value(selectContact, contact);
    const auto open = database.value(selectOpen, contact, base::toMilliseconds(since));
    if (!known || !open)
        return base::fail(consentError(known ? open.error() : known.error()));
    if (known->isNull())
        return base::fail(ConsentError{ConsentError::Kind::UnknownContact, {}, {}});
    if (!open->isNull())
        return open->toLongLong();
    QString kept = reason.isNull() ? u""_s : reason.left(longestReason);
    kept.remove(QChar(0));
    if (auto added = database.run(insertRow, contact, base::toMilliseconds(since), kept); !added)
        return base::fail(consentError(added.error()));
    return database.lastInsertId();
}

vault::DbResult<std::int64_t> lift(vault::Database& database, base::ContactId contact, base::Timestamp at)
{
    return database.run(liftRows, base::toMilliseconds(at), contact);
}

vault::DbResult<std::vector<Restriction>> ofContact(vault::Database& database, base::ContactId contact)
{
    auto rows = database.query(selectOfContact, contact);
    if (!rows)
        return base::fail(rows.error());
    std::vector<Restriction> all;
    while (rows->next()) {
        Restriction one{.id = rows->integer(0),
                        .contact = contact,
                        .since = base::fromMilliseconds(rows->integer(1)),
                        .reason = rows->text(3)};
        if (!rows->isNull(2))
            one.liftedAt = base::fromMilliseconds(rows->integer(2));
        all.push_back(std::move(one));
    }
    if (rows->failed())
        return base::fail(unreadable());
    return all;
}

vault::DbResult<std::unordered_map<base::ContactId, std::int64_t>>
inForce(vault::Database& database, const QString& contactIds, base::Timestamp now)
{
    std::unordered_map<base::ContactId, std::int64_t> found;
    const auto any = database.value(anyAtAll);
    if (!any)
        return base::fail(any.error());
    if (!any->toBool())
        return found;
    const qlonglong at = base::toMilliseconds(now);
    auto rows = database.query(selectInForce, contactIds, at, at);
    if (!rows)
        return base::fail(rows.error());
    while (rows->next()) {
        const auto [first, isNew] = found.emplace(rows->integer(0), rows->integer(1));
        if (!isNew)
            first->second = std::min(first->second, rows->integer(1));
    }
    if (rows->failed())
        return base::fail(unreadable());
    return found;
}

} // namespace mw::consent::restriction
