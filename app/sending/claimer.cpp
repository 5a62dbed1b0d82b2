// SPDX-License-Identifier: GPL-3.0-or-later
#include "sending/claimer.h"

#include "audience/contacthistory.h"
#include "audience/contactrepository.h"
#include "campaign/deliveryhistory.h"
#include "campaign/heldtime.h"
#include "campaign/policyreason.h"
#include "vault/meta.h"

namespace mw::sending {

using namespace Qt::StringLiterals;
using campaign::Campaign;
using campaign::CampaignRepository;
using campaign::CampaignState;
using campaign::DeliveryRepository;
using campaign::DeliveryState;
using campaign::DueDelivery;
using campaign::ExclusionReason;
using vault::DbResult;
using vault::Sync;
using vault::Writer;
using vault::WriteTransaction;

namespace {

// mail::ReplyScope: recipient 0, domain 2.
const QString firstOwnAttempt = u"SELECT min(at) FROM attempt WHERE delivery_id = ? AND scope IN (0, 2)"_s;

} // namespace

Claimer::Claimer(Parts parts)
    : m_parts(std::move(parts)), m_policy(m_parts.hashKey, campaign::deliveryHistory())
{
}

DbResult<Claimer::Group> Claimer::claim(const Campaign& campaign, base::RelayId relay, int limit,
                                        const Patience& patience)
{
    m_now = m_parts.clock.now();
    vault::Database& db = m_parts.database;
    DeliveryRepository deliveries(db);
    auto transaction = WriteTransaction::begin(db, m_parts.gate, Writer::Sender, Sync::Durable);
    if (!transaction)
        return base::fail(transaction.error());
    // Paused or cancelled since the campaign was read: the row decides, inside this transaction.
    auto present = CampaignRepository(db).campaign(campaign.id);
    if (!present)
        return base::fail(present.error());
    if (!*present || (*present)->state != CampaignState::Running)
        return Group{};

    auto due = deliveries.due(campaign.id, m_now, limit);
    if (!due)
        return base::fail(due.error());
    auto chosen = choose(**present, *due, patience);
    if (!chosen)
        return base::fail(chosen.error());
    Group group;
    group.lookAgain = due->size() == static_cast<std::size_t>(limit);
    std::int64_t sequence = 0;
    if (!chosen->empty()) {
        auto next = nextSequence();
        if (!next)
            return base::fail(next.error());
        sequence = *next;
        auto lease = deliveries.addClaim(m_parts.bootId, sequence, m_now);
        if (!lease)
            return base::fail(lease.error());
        for (Chosen& one : *chosen) {
            one.job.flight.relay = relay;
            one.job.flight.claimedAt = m_now;
            if (auto claimed = deliveries.claim(one.due, *lease, m_now); !claimed)
                return base::fail(claimed.error());
            group.jobs.push_back(std::move(one.job));
        }
        auto counted = relays::RelayRepository(db).addUse(relay, m_now, static_cast<int>(chosen->size()));
        if (!counted)
            return base::fail(counted.error());
    }
    if (auto committed = transaction->commit(); !committed)
        return base::fail(committed.error());
    if (sequence > 0)
        group.guardFailed = !m_parts.guard.advance(sequence);
    return group;
}

/// Settles those that may not or can no longer go, and answers the others, ready to be rendered.
DbResult<std::vector<Claimer::Chosen>>
Claimer::choose(const Campaign& campaign, const std::vector<DueDelivery>& due, const Patience& patience)
{
    DeliveryRepository deliveries(m_parts.database);
    std::vector<consent::Candidate> candidates;
    std::vector<QByteArray> domains;
    for (const DueDelivery& one : due) {
        const auto address = mail::EmailAddress::parse(one.email);
        const auto person = personOf(one);
        if (!person)
            return base::fail(person.error());
        candidates.push_back({*person, address ? address->canonical() : QByteArray()});
        domains.push_back(address ? address->asciiDomain() : QByteArray());
    }
    auto verdicts =
        m_policy.decideMany(m_parts.database, candidates, campaign::policyQuestionFor(campaign, m_now));
    if (!verdicts)
        return base::fail(verdicts.error());
    std::vector<Chosen> chosen;
    for (std::size_t i = 0; i < due.size(); ++i) {
        const DueDelivery& one = due[i];
        const consent::PolicyVerdict& verdict = (*verdicts)[i];
        if (!verdict.may) {
            auto moved = deliveries.move(campaign.id, one.id, DeliveryState::Queued, DeliveryState::Excluded,
                                         m_now, campaign::exclusionFor(verdict.reason), verdict.evidenceId);
            if (!moved)
                return base::fail(moved.error());
            continue;
        }
        auto tooOld = isTooOld(campaign, one);
        if (!tooOld)
            return base::fail(tooOld.error());
        if (*tooOld) {
            auto moved =
                deliveries.move(campaign.id, one.id, DeliveryState::Queued, DeliveryState::Expired, m_now);
            if (!moved)
                return base::fail(moved.error());
            continue;
        }
        if (const auto until = patience(domains[i])) {
            if (auto later = deliveries.postpone(one.id, *until); !later)
                return base::fail(later.error());
            continue;
        }
        auto recipient = recipientFor(one);
        if (!recipient)
            return base::fail(recipient.error());
        chosen.push_back({one,
                          {Flight{.id = one.id,
                                  .campaign = campaign.id,
                                  .contact = one.contact,
                                  .domain = domains[i],
                                  .attempts = one.attempts},
                           std::move(*recipient)}});
    }
    return chosen;
}

/// Past the campaign's end, or past its longest age since the first try (time paused by us aside). One that
/// was never tried expires only by the end date; what the relay, the message or the sender was at fault for
/// is no try of the delivery's.
DbResult<bool> Claimer::isTooOld(const Campaign& campaign, const DueDelivery& due)
{
    if (campaign.endsAt && m_now >= *campaign.endsAt)
        return true;
    if (due.attempts == 0 || !due.firstAttemptAt || m_now - *due.firstAttemptAt < campaign.maxAge)
        return false;
    auto first = m_parts.database.value(firstOwnAttempt, due.id);
    if (!first)
        return base::fail(first.error());
    if (first->isNull())
        return false;
    const auto since = base::fromMilliseconds(first->toLongLong());
    if (m_now - since < campaign.maxAge)
        return false;
    const auto held = campaign::heldTime(m_parts.database, campaign, since, m_now);
    if (!held)
        return base::fail(held.error());
    return m_now - since - *held >= campaign.maxAge;
}

/// Whose objection counts. A service mail goes to an address; where that is a contact's, the contact's.
DbResult<base::ContactId> Claimer::personOf(const DueDelivery& due)
{
    if (due.contact.isValid())
        return due.contact;
    const auto found = audience::ContactRepository(m_parts.database).find(due.email);
    if (!found)
        return base::fail(found.error());
    return *found ? (*found)->id : base::ContactId();
}

/// What the mail is made from: the contact as it is now, or as it was at the first claim.
DbResult<campaign::Recipient> Claimer::recipientFor(const DueDelivery& due)
{
    campaign::Recipient recipient{.contact = due.contact,
                                  .email = due.email,
                                  .attributes = due.attributes,
                                  .date = due.firstAttemptAt.value_or(m_now)};
    if (!due.contactVersionFrozen || due.contactVersion == due.contactVersionNow)
        return recipient;
    auto then = audience::contactAtVersion(m_parts.database, due.wordsOf, due.contactVersion);
    if (!then)
        return base::fail(then.error());
    if (*then) {
        if (due.contact.isValid()) // else the address is that of the service mail
            recipient.email = (*then)->email;
        recipient.attributes = (*then)->attributes;
    }
    return recipient;
}

DbResult<std::int64_t> Claimer::nextSequence()
{
    auto last = vault::meta::read(m_parts.database, u"send_sequence"_s);
    if (!last)
        return base::fail(last.error());
    const std::int64_t next = last->toLongLong() + 1;
    if (auto written = vault::meta::write(m_parts.database, u"send_sequence"_s, qlonglong(next)); !written)
        return base::fail(written.error());
    return next;
}

} // namespace mw::sending
