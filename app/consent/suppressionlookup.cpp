// SPDX-License-Identifier: GPL-3.0-or-later
#include "consent/suppressionlookup.h"

#include "mail/emailaddress.h"

#include <algorithm>
#include <array>
#include <unordered_set>

namespace mw::consent {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t statementWidth = 128;     // hashes a statement asks for
constexpr std::size_t mostDomainsKept = 50'000; // about 10 MB of hashes

// A list that is NULL equals none. The kind stands in the text: bound, SQLite prepares the statement anew
// with each change of it, for an index of domains alone could serve one of the two.
QString select(SuppressionKind kind, const QString& which)
{
    return u"SELECT id, kind, reason, added_at, hash FROM suppression WHERE kind = %1 AND removed_at IS NULL "
           "AND (list_id IS NULL OR list_id = ?) AND hash %2"_s.arg(static_cast<int>(kind))
               .arg(which);
}
QString selectManyOf(SuppressionKind kind)
{
    return select(kind, u"IN (%1)"_s.arg(QStringList(statementWidth, u"?"_s).join(u',')));
}
const std::array selectMany = {selectManyOf(SuppressionKind::Address), selectManyOf(SuppressionKind::Domain)};
const std::array selectOne = {select(SuppressionKind::Address, u"= ?"_s),
                              select(SuppressionKind::Domain, u"= ?"_s)};
const QString anyDomain =
    u"SELECT EXISTS (SELECT 1 FROM suppression WHERE kind = 1 AND removed_at IS NULL)"_s;

vault::DbError unreadable()
{
    return {vault::DbError::Kind::Io, u"reading the suppressions"_s};
}

} // namespace

vault::DbResult<SuppressionLookup::HitByHash> SuppressionLookup::inForce(vault::Database& database,
                                                                         SuppressionKind kind,
                                                                         std::span<const QByteArray> hashes,
                                                                         base::ListId list) const
{
    HitByHash hits;
    for (std::size_t from = 0; from < hashes.size();) {
        const std::size_t count = hashes.size() == 1 ? 1 : std::min(statementWidth, hashes.size() - from);
        QVariantList values{list.isValid() ? QVariant(static_cast<qlonglong>(list.value())) : QVariant()};
        for (std::size_t i = 0; i < count; ++i)
            values << hashes[from + i];
        while (hashes.size() > 1 && values.size() < static_cast<qsizetype>(statementWidth) + 1)
            values << QVariant(); // NULL equals nothing
        const auto& statements = hashes.size() == 1 ? selectOne : selectMany;
        auto rows = database.queryBound(statements[static_cast<std::size_t>(kind)], values);
        if (!rows)
            return base::fail(rows.error());
        while (rows->next()) {
            const SuppressionHit hit{.id = base::SuppressionId(rows->integer(0)),
                                     .kind = static_cast<SuppressionKind>(rows->integer(1)),
                                     .reason = static_cast<SuppressionReason>(rows->integer(2)),
                                     .addedAt = base::fromMilliseconds(rows->integer(3))};
            const auto [known, fresh] = hits.emplace(rows->bytes(4), hit);
            if (!fresh && isOptOut(hit.reason)) // of two in force the opt-out says more
                known->second = hit;
        }
        if (rows->failed())
            return base::fail(unreadable());
        from += count;
    }
    return hits;
}

const std::vector<QByteArray>& SuppressionLookup::domainHashes(const QByteArray& domain)
{
    if (const auto known = m_domainHashes.find(domain); known != m_domainHashes.end())
        return known->second;
    std::vector<QByteArray> hashes;
    for (const QByteArray& name : domainAndAbove(domain))
        hashes.push_back(mail::suppressionHash(m_hashKey, name));
    return m_domainHashes.emplace(domain, std::move(hashes)).first->second;
}

vault::DbResult<void> SuppressionLookup::findDomains(vault::Database& database,
                                                     std::span<const QByteArray> canonicalAddresses,
                                                     base::ListId list, std::vector<SuppressionHits>& hits)
{
    const auto any = database.value(anyDomain);
    if (!any)
        return base::fail(any.error());
    if (!any->toBool())
        return {};
    if (m_domainHashes.size() > mostDomainsKept)
        m_domainHashes.clear();
    std::unordered_set<QByteArray> distinct;
    for (const QByteArray& address : canonicalAddresses)
        for (const QByteArray& hash : domainHashes(domainOf(address)))
            distinct.insert(hash);
    const std::vector<QByteArray> hashes(distinct.begin(), distinct.end());
    const auto found = inForce(database, SuppressionKind::Domain, hashes, list);
    if (!found)
        return base::fail(found.error());
    if (found->empty())
        return {};
    for (std::size_t i = 0; i < canonicalAddresses.size(); ++i) {
        for (const QByteArray& hash : domainHashes(domainOf(canonicalAddresses[i]))) {
            if (const auto hit = found->find(hash); hit != found->end()) {
                hits[i].domain = hit->second;
                break;
            }
        }
    }
    return {};
}

vault::DbResult<std::vector<SuppressionHits>>
SuppressionLookup::find(vault::Database& database, std::span<const QByteArray> canonicalAddresses,
                        base::ListId list)
{
    const bool empty = std::ranges::any_of(canonicalAddresses, &QByteArray::isEmpty);
    if (m_hashKey.isEmpty() || empty)
        return base::fail(
            vault::DbError{vault::DbError::Kind::Other, u"no suppression hash key, or no address"_s});
    std::vector<QByteArray> hashes;
    hashes.reserve(canonicalAddresses.size());
    for (const QByteArray& address : canonicalAddresses)
        hashes.push_back(mail::suppressionHash(m_hashKey, address));
    const auto found = inForce(database, SuppressionKind::Address, hashes, list);
    if (!found)
        return base::fail(found.error());
    std::vector<SuppressionHits> hits(hashes.size());
    for (std::size_t i = 0; i < hashes.size(); ++i)
        if (const auto hit = found->find(hashes[i]); hit != found->end())
            hits[i].address = hit->second;
    if (auto domains = findDomains(database, canonicalAddresses, list, hits); !domains)
        return base::fail(domains.error());
    return hits;
}

} // namespace mw::consent
