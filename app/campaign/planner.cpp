// SPDX-License-Identifier: GPL-3.0-or-later
#include "campaign/planner.h"

#include "campaign/campaignrepository.h"
#include "campaign/deliveryrepository.h"
#include "campaign/policyreason.h"
#include "mail/emailaddress.h"

namespace mw::campaign {

using namespace Qt::StringLiterals;
using vault::DbResult;
using vault::Sync;
using vault::Writer;
using vault::WriteTransaction;

namespace {

constexpr int membersARead = 256;

// A member counts once its batch, and the contact's own batch, are published.
const QString memberRows =
    u"FROM list_member m JOIN contact c ON c.id = m.contact_id "
    "JOIN import mi ON mi.id = m.import_id JOIN import ci ON ci.id = c.import_id "
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
const QString selectLastPlanned =
    u"SELECT coalesce(max(contact_id), 0) FROM delivery WHERE campaign_id = ?"_s;

} // namespace

Planner::Planner(vault::Database& database, vault::WriterGate& gate, const base::Clock& clock,
                 const base::Secret& hashKey)
    : m_db(database), m_gate(gate), m_clock(clock), m_policy(hashKey)
{
}

DbResult<DeliveryCounts> Planner::plan(const Campaign& campaign, base::JobControl& control)
{
    DeliveryRepository deliveries(m_db);
    if (campaign.plannedAt)
        return deliveries.counts(campaign.id);
    if (auto found = findDuplicates(campaign); !found)
        return base::fail(found.error());
    auto total = m_db.value(u"SELECT contact_count FROM list WHERE id = ?"_s, campaign.list);
    auto after = lastPlanned(campaign);
    if (!total || !after)
        return base::fail(!total ? total.error() : after.error());
    std::int64_t done = 0;
    for (bool more = true; more;) {
        if (control.cancelled())
            return base::fail(vault::DbError{vault::DbError::Kind::Cancelled, {}});
        auto slice = WriteTransaction::begin(m_db, m_gate, Writer::Job, Sync::Relaxed);
        if (!slice)
            return base::fail(slice.error());
        do {
            auto page = members(campaign, *after, membersARead);
            if (!page)
                return base::fail(page.error());
            if (auto planned = planMembers(campaign, *page); !planned)
                return base::fail(planned.error());
            more = page->size() == static_cast<std::size_t>(membersARead);
            done += static_cast<std::int64_t>(page->size());
            if (!page->empty())
                after = page->back().contact;
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

DbResult<void> Planner::findDuplicates(const Campaign& campaign)
{
    m_duplicates.clear();
    QHash<QByteArray, qint64> first;
    std::vector<Member> odd;
    {
        auto rows = m_db.query(selectSpelledInTwoWays, campaign.list, 0);
        if (!rows)
            return base::fail(rows.error());
        while (rows->next())
            odd.push_back({base::ContactId(rows->integer(0)), rows->text(1)});
    }
    for (const Member& member : odd) {
        const auto address = mail::EmailAddress::parse(member.email);
        if (!address)
            continue;
        const QByteArray canonical = address->canonical();
        auto plain = m_db.value(selectByKey, campaign.list, QString::fromUtf8(canonical));
        if (!plain)
            return base::fail(plain.error());
        const qint64 other = plain->isNull() ? first.value(canonical, 0) : plain->toLongLong();
        if (other != 0 && other != member.contact.value())
            m_duplicates.insert(member.contact.value(), other);
        else
            first.insert(canonical, member.contact.value());
    }
    return {};
}

DbResult<std::vector<Planner::Member>> Planner::members(const Campaign& campaign, base::ContactId after,
                                                        int limit)
{
    auto rows = m_db.query(selectMembers, campaign.list, after.value(), limit);
    if (!rows)
        return base::fail(rows.error());
    std::vector<Member> page;
    page.reserve(static_cast<std::size_t>(limit));
    while (rows->next())
        page.push_back({base::ContactId(rows->integer(0)), rows->text(1)});
    if (rows->failed())
        return base::fail(vault::DbError{vault::DbError::Kind::Io, u"reading list members"_s});
    return page;
}

DbResult<void> Planner::planMembers(const Campaign& campaign, const std::vector<Member>& members)
{
    const base::Timestamp now = m_clock.now();
    DeliveryRepository deliveries(m_db);
    std::vector<consent::Candidate> candidates;
    candidates.reserve(members.size());
    for (const Member& member : members) {
        const auto address = mail::EmailAddress::parse(member.email);
        candidates.push_back({member.contact, address ? address->canonical() : QByteArray()});
    }
    auto verdicts = m_policy.decideMany(m_db, candidates, campaign.purpose, policyModeFor(campaign.kind));
    if (!verdicts)
        return base::fail(verdicts.error());
    for (std::size_t i = 0; i < members.size(); ++i) {
        const consent::PolicyVerdict& verdict = (*verdicts)[i];
        const qint64 twin = m_duplicates.value(members[i].contact.value(), 0);
        DeliveryRepository::NewDelivery delivery{
            .campaign = campaign.id, .contact = members[i].contact, .evidence = verdict.evidenceId};
        if (!verdict.may)
            delivery.reason = exclusionFor(verdict.reason);
        else if (twin != 0) {
            delivery.reason = ExclusionReason::Duplicate;
            delivery.evidence = twin;
        }
        if (delivery.reason != ExclusionReason::None)
            delivery.state = DeliveryState::Excluded;
        if (auto added = deliveries.add(delivery, now); !added)
            return added;
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
