// SPDX-License-Identifier: GPL-3.0-or-later
#include "campaign/planner.h"

#include "campaign/campaignrepository.h"
#include "campaign/deliveryhistory.h"
#include "campaign/deliveryrepository.h"
#include "campaign/policyreason.h"
#include "mail/emailaddress.h"

#include <algorithm>
#include <iterator>
#include <QSet>
#include <utility>

namespace mw::campaign {

using namespace Qt::StringLiterals;
using vault::DbResult;
using vault::Sync;
using vault::Writer;
using vault::WriteTransaction;

namespace {

constexpr int membersARead = 256;

// A member counts once its batch, and the contact's own batch, are published. A deleted list has none.
const QString memberRows =
    u"FROM list_member m JOIN contact c ON c.id = m.contact_id "
    "JOIN import mi ON mi.id = m.import_id JOIN import ci ON ci.id = c.import_id "
    "JOIN list l ON l.id = m.list_id AND l.deleted_name IS NULL "
    "WHERE m.list_id = ? AND m.contact_id > ? AND mi.published_at IS NOT NULL AND ci.published_at IS NOT NULL "_s;
const QString selectMembers = u"SELECT c.id, c.email "_s + memberRows + u"ORDER BY m.contact_id LIMIT ?"_s;
const QString selectSpelledInTwoWays =
    u"SELECT c.id, c.email "_s + memberRows +
    u"AND (c.email_key GLOB '*[^ -~]*' OR c.email_key LIKE '%xn--%') ORDER BY m.contact_id"_s;
const QString selectByKey =
    u"SELECT c.id FROM contact c JOIN list_member m ON m.contact_id = c.id AND m.list_id = ? "
    "JOIN import mi ON mi.id = m.import_id JOIN import ci ON ci.id = c.import_id "
    "WHERE c.email_key = ? AND c.erased_at IS NULL AND mi.published_at IS NOT NULL "
    "AND ci.published_at IS NOT NULL"_s;
const QString selectPlannedBetween =
    u"SELECT contact_id FROM delivery WHERE campaign_id = ? AND contact_id BETWEEN ? AND ?"_s;
const QString selectDeliveryState = u"SELECT state FROM delivery WHERE campaign_id = ? AND contact_id = ?"_s;
const QString selectLastPlanned =
    u"SELECT coalesce(max(contact_id), 0) FROM delivery WHERE campaign_id = ?"_s;

} // namespace

Planner::Planner(vault::Database& database, vault::WriterGate& gate, const base::Clock& clock,
                 const base::Secret& hashKey)
    : m_db(database), m_gate(gate), m_clock(clock), m_policy(hashKey, deliveryHistory())
{
}

DbResult<DeliveryCounts> Planner::plan(const Campaign& campaign, base::JobControl& control)
{
    DeliveryRepository deliveries(m_db);
    if (campaign.plannedAt)
        return deliveries.counts(campaign.id);
    if (auto found = findTwins(campaign); !found)
        return base::fail(found.error());
    auto total = m_db.value(u"SELECT contact_count FROM list WHERE id = ?"_s, campaign.list);
    const auto planned = lastPlanned(campaign);
    if (!total || !planned)
        return base::fail(!total ? total.error() : planned.error());
    base::ContactId after;
    std::int64_t done = 0;
    for (bool more = true; more;) {
        auto skipped = skipPlanned(campaign, after, *planned, control);
        if (!skipped)
            return base::fail(skipped.error());
        done += *skipped;
        if (control.cancelled())
            return base::fail(vault::DbError{vault::DbError::Kind::Cancelled, {}});
        auto slice = WriteTransaction::begin(m_db, m_gate, Writer::Job, Sync::Relaxed);
        if (!slice)
            return base::fail(slice.error());
        do {
            auto page = members(campaign, after, membersARead);
            if (!page)
                return base::fail(page.error());
            more = page->size() == static_cast<std::size_t>(membersARead);
            done += static_cast<std::int64_t>(page->size());
            const base::ContactId first = std::exchange(after, page->empty() ? after : page->back().contact);
            if (first < *planned)
                page = unplanned(campaign, *page);
            if (!page)
                return base::fail(page.error());
            if (auto added = planMembers(campaign, *page); !added)
                return base::fail(added.error());
        } while (more && slice->held() < vault::sliceTime);
        if (auto committed = slice->commit(); !committed)
            return base::fail(committed.error());
        control.report({done, total->toLongLong()});
    }
    auto last = WriteTransaction::begin(m_db, m_gate, Writer::Click, Sync::Durable);
    if (!last)
        return base::fail(last.error());
    if (auto set = CampaignRepository(m_db).setPlanned(campaign.id, m_clock.now()); !set)
        return base::fail(set.error());
    if (auto committed = last->commit(); !committed)
        return base::fail(committed.error());
    return deliveries.counts(campaign.id);
}

DbResult<void> Planner::findTwins(const Campaign& campaign)
{
    m_twins.clear();
    m_twinsOf.clear();
    QHash<QByteArray, Members> spelled;
    {
        auto rows = m_db.query(selectSpelledInTwoWays, campaign.list, 0);
        if (!rows)
            return base::fail(rows.error());
        while (rows->next()) {
            const Member member{base::ContactId(rows->integer(0)), rows->text(1)};
            if (const auto address = mail::EmailAddress::parse(member.email))
                spelled[address->canonical()].push_back(member);
        }
        if (rows->failed())
            return base::fail(vault::DbError{vault::DbError::Kind::Io, u"reading list members"_s});
    }
    for (auto it = spelled.begin(); it != spelled.end(); ++it) {
        auto plain = m_db.value(selectByKey, campaign.list, QString::fromUtf8(it.key()));
        if (!plain)
            return base::fail(plain.error());
        Members twins = std::move(it.value());
        if (!plain->isNull()) {
            const Member first{base::ContactId(plain->toLongLong()), QString::fromUtf8(it.key())};
            std::erase_if(twins, [&](const Member& twin) { return twin.contact == first.contact; });
            twins.insert(twins.begin(), first);
        }
        if (twins.size() < 2)
            continue;
        for (const Member& twin : twins)
            m_twinsOf.insert(twin.contact.value(), m_twins.size());
        m_twins.push_back(std::move(twins));
    }
    return {};
}

DbResult<Planner::Members> Planner::members(const Campaign& campaign, base::ContactId after, int limit)
{
    auto rows = m_db.query(selectMembers, campaign.list, after.value(), limit);
    if (!rows)
        return base::fail(rows.error());
    Members page;
    page.reserve(static_cast<std::size_t>(limit));
    while (rows->next())
        page.push_back({base::ContactId(rows->integer(0)), rows->text(1)});
    if (rows->failed())
        return base::fail(vault::DbError{vault::DbError::Kind::Io, u"reading list members"_s});
    return page;
}

/// Those of a page who have no delivery yet.
DbResult<Planner::Members> Planner::unplanned(const Campaign& campaign, const Members& page)
{
    if (page.empty())
        return page;
    auto rows = m_db.query(selectPlannedBetween, campaign.id, page.front().contact, page.back().contact);
    if (!rows)
        return base::fail(rows.error());
    QSet<qint64> planned;
    while (rows->next())
        planned.insert(rows->integer(0));
    if (rows->failed())
        return base::fail(vault::DbError{vault::DbError::Kind::Io, u"reading what is planned"_s});
    Members rest;
    std::ranges::copy_if(page, std::back_inserter(rest),
                         [&](const Member& member) { return !planned.contains(member.contact.value()); });
    return rest;
}

/// Past the pages that an earlier run has planned whole, up to `last`: reading them keeps nobody from the
/// gate.
DbResult<std::int64_t> Planner::skipPlanned(const Campaign& campaign, base::ContactId& after,
                                            base::ContactId last, const base::JobControl& control)
{
    std::int64_t skipped = 0;
    while (after < last && !control.cancelled()) {
        const auto page = members(campaign, after, membersARead);
        if (!page)
            return base::fail(page.error());
        const auto rest = unplanned(campaign, *page);
        if (!rest)
            return base::fail(rest.error());
        if (page->empty() || !rest->empty())
            break;
        after = page->back().contact;
        skipped += static_cast<std::int64_t>(page->size());
    }
    return skipped;
}

DbResult<void> Planner::planMembers(const Campaign& campaign, const Members& members)
{
    const base::Timestamp now = m_clock.now();
    DeliveryRepository deliveries(m_db);
    std::vector<consent::Candidate> candidates;
    candidates.reserve(members.size());
    for (const Member& member : members) {
        const auto address = mail::EmailAddress::parse(member.email);
        candidates.push_back({member.contact, address ? address->canonical() : QByteArray()});
    }
    auto verdicts = m_policy.decideMany(m_db, candidates, policyQuestionFor(campaign, now));
    if (!verdicts)
        return base::fail(verdicts.error());
    for (std::size_t i = 0; i < members.size(); ++i) {
        const consent::PolicyVerdict& verdict = (*verdicts)[i];
        DeliveryRepository::NewDelivery delivery{
            .campaign = campaign.id, .contact = members[i].contact, .evidence = verdict.evidenceId};
        const auto twins = m_twinsOf.constFind(members[i].contact.value());
        if (!verdict.may) {
            delivery.reason = exclusionFor(verdict.reason);
        } else if (twins != m_twinsOf.cend()) {
            if (auto settled = settleTwin(campaign, m_twins[*twins], now, delivery); !settled)
                return settled;
        }
        if (delivery.reason != ExclusionReason::None)
            delivery.state = DeliveryState::Excluded;
        if (auto added = deliveries.add(delivery, now); !added)
            return added;
    }
    return {};
}

/// One of several contacts with the same address, who may be mailed: one of them is. The first that may,
/// unless another has a place already (planned before the others came). Where one has withdrawn or objected,
/// or is restricted, the person behind the address is, and nobody gets it.
DbResult<void> Planner::settleTwin(const Campaign& campaign, const Members& twins, base::Timestamp now,
                                   DeliveryRepository::NewDelivery& delivery)
{
    std::vector<consent::Candidate> candidates;
    std::optional<base::ContactId> instead;
    for (const Member& twin : twins) {
        const auto address = mail::EmailAddress::parse(twin.email);
        candidates.push_back({twin.contact, address ? address->canonical() : QByteArray()});
        if (twin.contact == delivery.contact)
            continue;
        const auto state = m_db.value(selectDeliveryState, campaign.id, twin.contact);
        if (!state)
            return base::fail(state.error());
        if (!state->isNull() && state->toInt() != static_cast<int>(DeliveryState::Excluded))
            instead = twin.contact;
    }
    const auto verdicts = m_policy.decideMany(m_db, candidates, policyQuestionFor(campaign, now));
    if (!verdicts)
        return base::fail(verdicts.error());
    for (const consent::PolicyVerdict& verdict : *verdicts) {
        if (verdict.reason != consent::PolicyReason::Withdrawn &&
            verdict.reason != consent::PolicyReason::Objected &&
            verdict.reason != consent::PolicyReason::Restricted)
            continue;
        delivery.reason = exclusionFor(verdict.reason);
        delivery.evidence = verdict.evidenceId;
        return {};
    }
    for (std::size_t i = 0; !instead && i < twins.size(); ++i)
        if ((*verdicts)[i].may)
            instead = twins[i].contact;
    if (*instead != delivery.contact) { // there is one: this one may
        delivery.reason = ExclusionReason::Duplicate;
        delivery.evidence = instead->value();
    }
    return {};
}

DbResult<base::ContactId> Planner::lastPlanned(const Campaign& campaign)
{
    auto last = m_db.value(selectLastPlanned, campaign.id);
    if (!last)
        return base::fail(last.error());
    return base::ContactId(last->toLongLong());
}

} // namespace mw::campaign
