// SPDX-License-Identifier: GPL-3.0-or-later
#include "consent/suppressionrepository.h"

#include "mail/emailaddress.h"

#include <algorithm>

namespace mw::consent {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestNote = 8000;

const QString insertRow = u"INSERT INTO suppression (kind, hash, form_version, reason, added_at, list_id) "
                          "VALUES (?, ?, ?, ?, ?, ?)"_s;
const QString insertPayload =
    u"INSERT INTO suppression_payload (suppression_id, text, note) VALUES (?, ?, ?)"_s;
const QString endRow =
    u"UPDATE suppression SET removed_at = ?, removed_reason = ? WHERE id = ? AND removed_at IS NULL"_s;
const QString selectByHash = u"SELECT id, kind, reason, added_at FROM suppression "
                             "WHERE hash = ? AND kind = ? AND removed_at IS NULL AND list_id IS ? "
                             "ORDER BY reason IN (0, 1, 3, 6) DESC"_s;
const QString selectPage =
    u"SELECT s.id, s.kind, s.reason, s.added_at, p.text, p.note, s.list_id FROM suppression s "
    "LEFT JOIN suppression_payload p ON p.suppression_id = s.id "
    "WHERE s.removed_at IS NULL AND s.id > ? ORDER BY s.id LIMIT ?"_s;
const QString selectEver =
    u"SELECT s.id, s.kind, s.reason, s.added_at, p.text, p.note, s.list_id FROM suppression s "
    "LEFT JOIN suppression_payload p ON p.suppression_id = s.id "
    "WHERE s.hash = ? AND s.kind = 0 ORDER BY s.id"_s;
const QString deletePayload = u"DELETE FROM suppression_payload WHERE suppression_id IN "
                              "(SELECT id FROM suppression WHERE hash = ? AND kind = 0)"_s;

SuppressionHit hitOf(const vault::Rows& rows)
{
    return {.id = base::SuppressionId(rows.integer(0)),
            .kind = static_cast<SuppressionKind>(rows.integer(1)),
            .reason = static_cast<SuppressionReason>(rows.integer(2)),
            .addedAt = base::fromMilliseconds(rows.integer(3))};
}

vault::DbResult<std::vector<SuppressionRow>> rowsOf(vault::DbResult<vault::Rows> rows)
{
    if (!rows)
        return base::fail(rows.error());
    std::vector<SuppressionRow> all;
    while (rows->next())
        all.push_back({hitOf(*rows), rows->text(4), rows->text(5), base::ListId(rows->integer(6))});
    if (rows->failed())
        return base::fail(vault::DbError{vault::DbError::Kind::Io, u"reading the suppressions"_s});
    return all;
}

ConsentError error(ConsentError::Kind kind, const QString& detail = {})
{
    return {kind, detail, {}};
}

} // namespace

QByteArray domainOf(const QByteArray& canonicalAddress)
{
    const qsizetype at = canonicalAddress.lastIndexOf('@');
    return at < 0 ? QByteArray() : canonicalAddress.mid(at + 1);
}

std::vector<QByteArray> domainAndAbove(const QByteArray& canonicalDomain)
{
    std::vector<QByteArray> all;
    QByteArray domain = canonicalDomain;
    while (domain.contains('.')) {
        all.push_back(domain);
        domain = domain.mid(domain.indexOf('.') + 1);
    }
    return all;
}

ConsentResult<SuppressionTarget> SuppressionRepository::parse(const QString& text)
{
    const QString trimmed = text.trimmed();
    if (trimmed.indexOf(u'@') > 0) {
        const auto address = mail::EmailAddress::parse(trimmed);
        if (!address)
            return base::fail(error(ConsentError::Kind::NotAnAddress, address.error().detail));
        return SuppressionTarget{SuppressionKind::Address, address->canonical(), address->text()};
    }
    const QString name = trimmed.startsWith(u'@') ? trimmed.mid(1) : trimmed;
    const QByteArray domain = mail::EmailAddress::canonicalDomain(name);
    if (domain.isEmpty())
        return base::fail(error(ConsentError::Kind::NotAnAddress));
    return SuppressionTarget{SuppressionKind::Domain, domain, QString::fromLatin1(domain)};
}

vault::DbResult<QByteArray> SuppressionRepository::hash(const QByteArray& canonical) const
{
    if (m_hashKey.isEmpty() || canonical.isEmpty())
        return base::fail(vault::DbError{vault::DbError::Kind::Other, u"no suppression hash key"_s});
    return mail::suppressionHash(m_hashKey, canonical);
}

vault::DbResult<std::vector<SuppressionHit>> SuppressionRepository::all(vault::Database& database,
                                                                        SuppressionKind kind,
                                                                        const QByteArray& hashed,
                                                                        base::ListId list) const
{
    auto rows = database.query(selectByHash, hashed, kind, list);
    if (!rows)
        return base::fail(rows.error());
    std::vector<SuppressionHit> hits;
    while (rows->next())
        hits.push_back(hitOf(*rows));
    if (rows->failed())
        return base::fail(vault::DbError{vault::DbError::Kind::Io, u"reading the suppressions"_s});
    return hits;
}

vault::DbResult<std::optional<SuppressionHit>> SuppressionRepository::find(vault::Database& database,
                                                                           SuppressionKind kind,
                                                                           const QByteArray& canonical,
                                                                           base::ListId list) const
{
    const auto hashed = hash(canonical);
    if (!hashed)
        return base::fail(hashed.error());
    const auto hits = all(database, kind, *hashed, list);
    if (!hits)
        return base::fail(hits.error());
    return hits->empty() ? std::optional<SuppressionHit>() : hits->front();
}

vault::DbResult<std::optional<SuppressionHit>>
SuppressionRepository::isSuppressed(vault::Database& database, const QByteArray& canonicalAddress) const
{
    auto hit = find(database, SuppressionKind::Address, canonicalAddress);
    if (!hit || *hit)
        return hit;
    for (const QByteArray& domain : domainAndAbove(domainOf(canonicalAddress))) {
        hit = find(database, SuppressionKind::Domain, domain);
        if (!hit || *hit)
            return hit;
    }
    return std::nullopt;
}

ConsentResult<SuppressionRepository::Added>
SuppressionRepository::add(vault::Database& database, const QString& text, SuppressionReason reason,
                           base::Timestamp addedAt, const QString& note, base::ListId list) const
{
    const auto target = parse(text);
    if (!target)
        return base::fail(target.error());
    if (target->kind == SuppressionKind::Domain &&
        (reason == SuppressionReason::Unsubscribed || reason == SuppressionReason::Complained ||
         reason == SuppressionReason::Erased))
        return base::fail(error(ConsentError::Kind::NeedsAddress));
    const auto hashed = hash(target->canonical);
    if (!hashed)
        return base::fail(consentError(hashed.error()));
    const auto inForce = all(database, target->kind, *hashed, list);
    if (!inForce)
        return base::fail(consentError(inForce.error()));
    const auto standing = std::ranges::find(*inForce, isOptOut(reason),
                                            [](const SuppressionHit& hit) { return isOptOut(hit.reason); });
    SuppressionReason written = reason;
    if (standing != inForce->end()) {
        // A later opt-out takes the place of an earlier one, so that no consent from between answers it.
        const bool objects = reason == SuppressionReason::Objected;
        const bool didObject = standing->reason == SuppressionReason::Objected;
        const bool saysMore = addedAt > standing->addedAt || (objects && !didObject);
        if (!isOptOut(reason) || !saysMore)
            return Added{standing->id, false, *target};
        if (didObject)
            written = SuppressionReason::Objected; // service mail heeds it too
        addedAt = std::max(addedAt, standing->addedAt);
        if (auto ended = end(database, standing->id, u"replaced by "_s + toText(reason), addedAt); !ended)
            return base::fail(consentError(ended.error()));
    }
    return insert(database, *target, *hashed, {written, addedAt, list},
                  reason == SuppressionReason::Erased ? std::nullopt : std::optional(note));
}

ConsentResult<SuppressionRepository::Added>
SuppressionRepository::insert(vault::Database& database, const SuppressionTarget& target,
                              const QByteArray& hashed, const NewRow& row,
                              const std::optional<QString>& note) const
{
    if (auto added = database.run(insertRow, target.kind, hashed, mail::EmailAddress::canonicalVersion,
                                  row.reason, base::toMilliseconds(row.addedAt), row.list);
        !added)
        return base::fail(consentError(added.error()));
    const base::SuppressionId id(database.lastInsertId());
    if (!note) // its person is erased: the hash alone stays
        return Added{id, true, target};
    QString kept = note->isNull() ? u""_s : note->left(longestNote);
    kept.remove(QChar(0));
    if (auto payload = database.run(insertPayload, id, target.text, kept); !payload)
        return base::fail(consentError(payload.error()));
    return Added{id, true, target};
}

ConsentResult<base::SuppressionId> SuppressionRepository::remove(vault::Database& database,
                                                                 const QString& text, const QString& why,
                                                                 base::Timestamp at, base::ListId list) const
{
    const auto target = parse(text);
    if (!target)
        return base::fail(target.error());
    const auto standing = find(database, target->kind, target->canonical, list);
    if (!standing)
        return base::fail(consentError(standing.error()));
    if (!*standing)
        return base::fail(error(ConsentError::Kind::NotSuppressed));
    if (isOptOut((*standing)->reason))
        return base::fail(error(ConsentError::Kind::OptOutStays, toText((*standing)->reason)));
    if (auto ended = end(database, (*standing)->id, why, at); !ended)
        return base::fail(consentError(ended.error()));
    return (*standing)->id;
}

vault::DbResult<void> SuppressionRepository::end(vault::Database& database, base::SuppressionId id,
                                                 const QString& why, base::Timestamp at) const
{
    auto ended = database.run(endRow, base::toMilliseconds(at), why.left(1000), id);
    if (!ended)
        return base::fail(ended.error());
    return {};
}

vault::DbResult<void> SuppressionRepository::answer(vault::Database& database, base::SuppressionId id,
                                                    base::ConsentRecordId consent, base::Timestamp at) const
{
    return end(database, id, u"answered by consent record %1"_s.arg(consent.value()), at);
}

vault::DbResult<std::vector<SuppressionRow>>
SuppressionRepository::list(vault::Database& database, base::SuppressionId after, int limit) const
{
    return rowsOf(database.query(selectPage, after.value(), limit));
}

vault::DbResult<std::vector<SuppressionRow>>
SuppressionRepository::ever(vault::Database& database, const QByteArray& canonicalAddress) const
{
    const auto hashed = hash(canonicalAddress);
    if (!hashed)
        return base::fail(hashed.error());
    return rowsOf(database.query(selectEver, *hashed));
}

vault::DbResult<void> SuppressionRepository::forget(vault::Database& database,
                                                    const QByteArray& canonicalAddress) const
{
    const auto hashed = hash(canonicalAddress);
    if (!hashed)
        return base::fail(hashed.error());
    auto gone = database.run(deletePayload, *hashed);
    if (!gone)
        return base::fail(gone.error());
    return {};
}

} // namespace mw::consent
