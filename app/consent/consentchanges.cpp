// SPDX-License-Identifier: GPL-3.0-or-later
#include "consent/consentchanges.h"

#include "consent/publicsuffix.h"
#include "consent/restriction.h"
#include "mail/emailaddress.h"

namespace mw::consent {

using namespace Qt::StringLiterals;

namespace {

const QString selectAddress = u"SELECT email FROM contact WHERE id = ? AND erased_at IS NULL"_s;
const QString selectPurposeById = u"SELECT id FROM purpose WHERE id = ?"_s;

ConsentError error(ConsentError::Kind kind)
{
    return {kind, {}, {}};
}

bool answersOptOuts(const ConsentEvent& event)
{
    const bool isPending =
        event.kind == EventKind::Given && methodFromText(event.origin.method) == Method::DoubleOptIn;
    return (event.kind == EventKind::Given || event.kind == EventKind::Confirmed) &&
           event.basis == Basis::Consent && !isPending; // a sign-up answers once it is confirmed
}

} // namespace

ConsentResult<QByteArray> ConsentChanges::canonicalOf(vault::Database& database,
                                                      base::ContactId contact) const
{
    const auto found = database.value(selectAddress, contact);
    if (!found)
        return base::fail(consentError(found.error()));
    if (found->isNull())
        return base::fail(error(ConsentError::Kind::UnknownContact));
    const auto address = mail::EmailAddress::parse(found->toString());
    return address ? address->canonical() : QByteArray(); // an address that may not be mailed has no hash
}

ConsentResult<void> ConsentChanges::checkPurpose(vault::Database& database, base::PurposeId purpose) const
{
    if (!purpose.isValid())
        return {}; // the ledger says for which kinds that is right
    const auto found = database.value(selectPurposeById, purpose);
    if (!found)
        return base::fail(consentError(found.error()));
    if (found->isNull())
        return base::fail(error(ConsentError::Kind::UnknownPurpose));
    return {};
}

ConsentResult<std::optional<SuppressionHit>> ConsentChanges::turnIntoRecord(vault::Database& database,
                                                                            const ConsentEvent& event,
                                                                            const QByteArray& canonical,
                                                                            base::ListId list) const
{
    const auto hit = m_suppressions.find(database, SuppressionKind::Address, canonical, list);
    if (!hit)
        return base::fail(consentError(hit.error()));
    if (!*hit || !isOptOut((*hit)->reason) || (*hit)->addedAt > event.happenedAt)
        return std::nullopt;
    const bool objected = (*hit)->reason == SuppressionReason::Objected;
    const ConsentEvent optOut{.contact = event.contact,
                              .kind = objected ? EventKind::Objected : EventKind::Withdrawn,
                              .origin = {.source = u"suppression"_s, .method = toText((*hit)->reason)},
                              .happenedAt = (*hit)->addedAt,
                              .recordedAt = event.recordedAt,
                              .list = list};
    if (auto written = ledger::record(database, optOut); !written)
        return base::fail(written.error());
    return *hit;
}

ConsentResult<void> ConsentChanges::finish(vault::Database& database, const ConsentEvent& event,
                                           const QByteArray& canonical, Recorded& recorded) const
{
    const auto standing = ledger::current(database, event.contact, event.purpose);
    if (!standing)
        return base::fail(consentError(standing.error()));
    recorded.standing = *standing;
    const auto suppressed = m_suppressions.isSuppressed(database, canonical);
    if (!suppressed)
        return base::fail(consentError(suppressed.error()));
    recorded.suppressed = *suppressed;
    if (!isOptOut(event.kind))
        return {};
    const auto moved =
        m_deliveries.exclude(database, {.contact = event.contact,
                                        .purpose = event.purpose,
                                        .list = event.list,
                                        .reason = event.kind == EventKind::Objected ? PolicyReason::Objected
                                                                                    : PolicyReason::Withdrawn,
                                        .evidenceId = recorded.id.value(),
                                        .at = event.recordedAt});
    if (!moved)
        return base::fail(consentError(moved.error()));
    recorded.excluded = *moved;
    return {};
}

ConsentResult<ConsentChanges::Recorded> ConsentChanges::record(vault::Database& database,
                                                               const ConsentEvent& asked) const
{
    ConsentEvent event = asked;
    event.importId = byHand;
    const auto canonical = canonicalOf(database, event.contact);
    if (!canonical)
        return base::fail(canonical.error());
    if (auto known = checkPurpose(database, event.purpose); !known)
        return base::fail(known.error());
    std::vector<base::SuppressionId> answered;
    if (answersOptOuts(event)) {
        const std::array places{base::ListId(), event.list}; // everywhere, and for the consent's list alone
        for (const base::ListId list : std::span(places).first(event.list.isValid() ? 2 : 1)) {
            const auto turned = turnIntoRecord(database, event, *canonical, list);
            if (!turned)
                return base::fail(turned.error());
            if (*turned)
                answered.push_back((*turned)->id);
        }
    }
    const auto id = ledger::record(database, event);
    if (!id)
        return base::fail(id.error());
    Recorded recorded{.id = *id};
    for (const base::SuppressionId suppression : answered) {
        if (auto ended = m_suppressions.answer(database, suppression, *id, event.recordedAt); !ended)
            return base::fail(consentError(ended.error()));
        recorded.answered = suppression;
    }
    if (auto finished = finish(database, event, *canonical, recorded); !finished)
        return base::fail(finished.error());
    return recorded;
}

ConsentResult<ConsentChanges::Suppressed>
ConsentChanges::suppress(vault::Database& database, const QString& text, SuppressionReason reason,
                         base::Timestamp at, const QString& note, Reach reach, base::ListId list) const
{
    if (reach == Reach::OneOwner && isPublicSuffix(text))
        return base::fail(error(ConsentError::Kind::PublicSuffix));
    auto added = m_suppressions.add(database, text, reason, at, note, list);
    if (!added)
        return base::fail(added.error());
    const bool isAddress = added->target.kind == SuppressionKind::Address;
    Leaving leaving{.canonicalAddress = isAddress ? added->target.canonical : QByteArray(),
                    .canonicalDomain = isAddress ? QByteArray() : added->target.canonical,
                    .list = list,
                    .reason = isAddress ? PolicyReason::AddressSuppressed : PolicyReason::DomainSuppressed,
                    .evidenceId = added->id.value(),
                    .at = at};
    if (!isAddress)
        return Suppressed{std::move(*added), 0, std::move(leaving)};
    const auto moved = m_deliveries.exclude(database, leaving);
    if (!moved)
        return base::fail(consentError(moved.error()));
    return Suppressed{std::move(*added), *moved, std::nullopt};
}

ConsentResult<base::SuppressionId> ConsentChanges::unsuppress(vault::Database& database, const QString& text,
                                                              const QString& why, base::Timestamp at,
                                                              base::ListId list) const
{
    return m_suppressions.remove(database, text, why, at, list);
}

ConsentResult<ConsentChanges::Restricted> ConsentChanges::restrict(vault::Database& database,
                                                                   base::ContactId contact,
                                                                   const QString& reason,
                                                                   base::Timestamp at) const
{
    const auto id = restriction::restrict(database, contact, at, reason);
    if (!id)
        return base::fail(id.error());
    const auto moved = m_deliveries.exclude(
        database, {.contact = contact, .reason = PolicyReason::Restricted, .evidenceId = *id, .at = at});
    if (!moved)
        return base::fail(consentError(moved.error()));
    return Restricted{*id, *moved};
}

} // namespace mw::consent
