// SPDX-License-Identifier: GPL-3.0-or-later
#include "consent/consentoverview.h"

#include "mail/emailaddress.h"

#include <QDateTime>

namespace mw::consent {

using namespace Qt::StringLiterals;
using vault::DbResult;

namespace {

constexpr int askedAtOnce = 256;

// Whom a person sees among the contacts: not who was erased, deleted, or is part of an unfinished import.
const QString selectContacts =
    u"SELECT c.id, c.email FROM contact c JOIN import i ON i.id = c.import_id WHERE c.id > ? "
    "AND c.erased_at IS NULL AND c.deletion_id IS NULL AND i.published_at IS NOT NULL ORDER BY c.id LIMIT ?"_s;
const QString selectLast = u"SELECT coalesce(max(id), 0) FROM contact"_s;
const QString selectGrants = u"SELECT r.basis, r.happened_at FROM json_each(?) j "
                             "CROSS JOIN consent_record r ON r.id = j.value"_s;

DbResult<std::vector<Candidate>> candidatesAfter(vault::Database& database, std::int64_t after)
{
    auto rows = database.query(selectContacts, after, askedAtOnce);
    if (!rows)
        return base::fail(rows.error());
    std::vector<Candidate> candidates;
    while (rows->next()) {
        const auto address = mail::EmailAddress::parse(rows->text(1));
        candidates.push_back(
            {base::ContactId(rows->integer(0)), address ? address->canonical() : QByteArray()});
    }
    if (rows->failed())
        return base::fail(vault::DbError{vault::DbError::Kind::Io, u"reading contacts"_s});
    return candidates;
}

} // namespace

ConsentAge consentAgeOf(base::Timestamp happenedAt, base::Timestamp now)
{
    const auto utc = [](base::Timestamp time) {
        return QDateTime::fromMSecsSinceEpoch(base::toMilliseconds(time), Qt::UTC);
    };
    const QDateTime then = utc(happenedAt);
    if (then.addYears(1) > utc(now))
        return ConsentAge::UnderOneYear;
    return then.addYears(2) > utc(now) ? ConsentAge::OneToTwoYears : ConsentAge::OverTwoYears;
}

DbResult<void> ConsentOverview::begin(vault::Database& database)
{
    const auto last = database.value(selectLast);
    const auto purposes = ledger::purposes(database);
    if (!last || !purposes)
        return base::fail(!last ? last.error() : purposes.error());
    m_count.last = last->toLongLong();
    for (const Purpose& purpose : *purposes)
        m_count.purposes.push_back({.purpose = purpose});
    m_begun = true;
    return {};
}

DbResult<void> ConsentOverview::countFor(vault::Database& database, SendPolicy& policy,
                                         std::span<const Candidate> candidates, PurposeCount& count)
{
    const auto verdicts =
        policy.decideMany(database, candidates, {.purpose = count.purpose.id, .now = m_count.now});
    if (!verdicts)
        return base::fail(verdicts.error());
    QStringList grants;
    for (const PolicyVerdict& verdict : *verdicts) {
        if (verdict.may)
            grants << QString::number(verdict.evidenceId);
        else
            ++count.out[verdict.reason];
    }
    count.may += grants.size();
    auto rows = database.query(selectGrants, QString(u'[' + grants.join(u',') + u']'));
    if (!rows)
        return base::fail(rows.error());
    while (rows->next()) {
        const auto basis = static_cast<std::size_t>(rows->integer(0));
        if (basis < count.byBasis.size())
            ++count.byBasis[basis];
        const auto happenedAt = base::fromMilliseconds(rows->integer(1));
        ++count.byAge[static_cast<std::size_t>(consentAgeOf(happenedAt, m_count.now))];
    }
    if (rows->failed())
        return base::fail(vault::DbError{vault::DbError::Kind::Io, u"reading the consent ledger"_s});
    return {};
}

DbResult<void> ConsentOverview::countSlice(vault::Database& database, SendPolicy& policy)
{
    const auto candidates = candidatesAfter(database, m_count.lookedTo);
    if (!candidates)
        return base::fail(candidates.error());
    for (PurposeCount& count : m_count.purposes)
        if (auto counted = countFor(database, policy, *candidates, count); !counted)
            return counted;
    m_count.contacts += static_cast<std::int64_t>(candidates->size());
    m_count.exact = candidates->size() < static_cast<std::size_t>(askedAtOnce);
    if (!candidates->empty())
        m_count.lookedTo = candidates->back().contact.value();
    return {};
}

DbResult<void> ConsentOverview::goOn(vault::Database& database, const base::Secret& hashKey,
                                     const DeliveryHistory& deliveries, std::chrono::milliseconds time)
{
    const auto until = std::chrono::steady_clock::now() + time;
    if (!m_begun)
        if (auto begun = begin(database); !begun)
            return begun;
    SendPolicy policy(hashKey, deliveries);
    do {
        if (auto counted = countSlice(database, policy); !counted)
            return counted;
    } while (!m_count.exact && std::chrono::steady_clock::now() < until);
    return {};
}

} // namespace mw::consent
