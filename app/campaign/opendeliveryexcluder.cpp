// SPDX-License-Identifier: GPL-3.0-or-later
#include "campaign/opendeliveryexcluder.h"

#include "campaign/deliveryrepository.h"
#include "campaign/policyreason.h"
#include "mail/emailaddress.h"
#include "vault/writetransaction.h"

#include <QHash>

namespace mw::campaign {

using namespace Qt::StringLiterals;
using vault::DbResult;

namespace {

struct Open
{
    base::DeliveryId id;
    base::CampaignId campaign;
    DeliveryState state;
};

// As SendPolicy judges for each kind of campaign: practice asks all but the basis, service mail (kind 2)
// doesn't ask withdrawals.
const QString openOfContact =
    u"SELECT d.id, d.campaign_id, d.state FROM delivery d JOIN campaign c ON c.id = d.campaign_id "
    "WHERE d.contact_id = ? AND d.state IN (0, 1, 2) AND (c.kind <> 2 OR ?) AND (? IS NULL OR c.purpose_id = "
    "?) "
    "AND (? IS NULL OR c.list_id = ?)"_s;
// An address is looked up by its key; one that is spelled in another way is found by the claim, which asks
// the suppressions again.
const QString openOfAddress =
    u"SELECT d.id, d.campaign_id, d.state FROM contact p JOIN delivery d ON d.contact_id = p.id "
    "JOIN campaign c ON c.id = d.campaign_id WHERE p.email_key = ? AND p.erased_at IS NULL "
    "AND d.state IN (0, 1, 2) AND (? IS NULL OR c.list_id = ?)"_s;
const QString selectCampaignsWithOpen = u"SELECT c.id, c.list_id FROM campaign c WHERE EXISTS (SELECT 1 FROM "
                                        u"campaign_count n WHERE n.campaign_id = c.id "
                                        "AND n.state IN (0, 1) AND n.n > 0) ORDER BY c.id"_s;
// By what is read, not by what is found: a page of settled deliveries is a page, too.
const QString selectPage = u"SELECT d.contact_id, d.id, d.state, p.email FROM delivery d "
                           "LEFT JOIN contact p ON p.id = d.contact_id AND d.state IN (0, 1, 2) "
                           "WHERE d.campaign_id = ? AND d.contact_id > ? ORDER BY d.contact_id LIMIT ?"_s;
const QString selectState = u"SELECT state FROM delivery WHERE id = ?"_s;
constexpr int deliveriesARead = 1000;

DbResult<std::vector<Open>> read(DbResult<vault::Rows> rows)
{
    if (!rows)
        return base::fail(rows.error());
    std::vector<Open> open;
    while (rows->next())
        open.push_back({base::DeliveryId(rows->integer(0)), base::CampaignId(rows->integer(1)),
                        static_cast<DeliveryState>(rows->integer(2))});
    return open;
}

bool isOpen(DeliveryState state)
{
    return state == DeliveryState::Planned || state == DeliveryState::Queued ||
           state == DeliveryState::Claimed;
}

/// Which of `domains` the address is at or below; of those that are for everywhere or for `list`.
class DomainSet
{
public:
    DomainSet(std::span<const consent::Leaving> domains, base::ListId list)
    {
        for (const consent::Leaving& leaving : domains)
            if (!leaving.list.isValid() || leaving.list == list)
                m_domains.insert(leaving.canonicalDomain, &leaving);
    }
    [[nodiscard]] bool isEmpty() const { return m_domains.isEmpty(); }
    [[nodiscard]] const consent::Leaving* of(const QString& email) const
    {
        const auto address = mail::EmailAddress::parse(email);
        if (!address)
            return nullptr;
        const QByteArray domain = address->asciiDomain();
        for (qsizetype from = 0; from >= 0 && from < domain.size();) {
            if (const auto* const found = m_domains.value(domain.mid(from)))
                return found;
            const qsizetype dot = domain.indexOf('.', from);
            from = dot < 0 ? -1 : dot + 1;
        }
        return nullptr;
    }

private:
    QHash<QByteArray, const consent::Leaving*> m_domains;
};

struct Found
{
    base::DeliveryId id;
    base::CampaignId campaign;
    const consent::Leaving* leaving;
};

struct Page
{
    std::vector<Found> found;
    base::ContactId last; ///< read so far
    bool more = false;
};

DbResult<Page> readPage(vault::Database& database, base::CampaignId campaign, base::ContactId after,
                        const DomainSet& domains)
{
    auto rows = database.query(selectPage, campaign, after.value(), deliveriesARead);
    if (!rows)
        return base::fail(rows.error());
    Page page{.found = {}, .last = after};
    int count = 0;
    for (; rows->next(); ++count) {
        page.last = base::ContactId(rows->integer(0));
        if (!isOpen(static_cast<DeliveryState>(rows->integer(2))))
            continue;
        if (const auto* const leaving = domains.of(rows->text(3)))
            page.found.push_back({base::DeliveryId(rows->integer(1)), campaign, leaving});
    }
    if (rows->failed())
        return base::fail(vault::DbError{vault::DbError::Kind::Io, u"reading open deliveries"_s});
    page.more = count == deliveriesARead;
    return page;
}

/// Writes what was found a moment ago, as far as it is open still.
DbResult<std::int64_t> excludeFound(vault::Database& database, vault::WriterGate& gate,
                                    std::span<const Found> found)
{
    std::int64_t moved = 0;
    while (!found.empty()) {
        auto slice = vault::WriteTransaction::begin(database, gate, vault::Writer::Job, vault::Sync::Relaxed);
        if (!slice)
            return base::fail(slice.error());
        for (; !found.empty() && slice->held() < vault::sliceTime; found = found.subspan(1)) {
            const Found& one = found.front();
            const auto state = database.value(selectState, one.id);
            if (!state)
                return base::fail(state.error());
            const auto from = static_cast<DeliveryState>(state->toInt());
            if (!isOpen(from))
                continue;
            auto done = DeliveryRepository(database).move(one.campaign, one.id, from, DeliveryState::Excluded,
                                                          one.leaving->at, exclusionFor(one.leaving->reason),
                                                          one.leaving->evidenceId);
            if (!done)
                return base::fail(done.error());
            ++moved;
        }
        if (auto committed = slice->commit(); !committed)
            return base::fail(committed.error());
    }
    return moved;
}

struct OpenCampaign
{
    base::CampaignId id;
    base::ListId list;
};

DbResult<std::vector<OpenCampaign>> campaignsWithOpen(vault::Database& database)
{
    auto rows = database.query(selectCampaignsWithOpen);
    if (!rows)
        return base::fail(rows.error());
    std::vector<OpenCampaign> campaigns;
    while (rows->next())
        campaigns.push_back({base::CampaignId(rows->integer(0)), base::ListId(rows->integer(1))});
    return campaigns;
}

} // namespace

DbResult<std::int64_t> OpenDeliveryExcluder::exclude(vault::Database& database,
                                                     const consent::Leaving& leaving)
{
    const bool concernsService = leaving.reason != consent::PolicyReason::Withdrawn;
    auto open = read(leaving.contact.isValid()
                         ? database.query(openOfContact, leaving.contact, int(concernsService),
                                          leaving.purpose, leaving.purpose, leaving.list, leaving.list)
                         : database.query(openOfAddress, QString::fromUtf8(leaving.canonicalAddress),
                                          leaving.list, leaving.list));
    if (!open)
        return base::fail(open.error());
    DeliveryRepository deliveries(database);
    for (const Open& one : *open) {
        auto done = deliveries.move(one.campaign, one.id, one.state, DeliveryState::Excluded, leaving.at,
                                    exclusionFor(leaving.reason), leaving.evidenceId);
        if (!done)
            return base::fail(done.error());
    }
    return static_cast<std::int64_t>(open->size());
}

DbResult<std::int64_t> OpenDeliveryExcluder::excludeDomains(vault::Database& database,
                                                            vault::WriterGate& gate,
                                                            std::span<const consent::Leaving> domains)
{
    auto campaigns = campaignsWithOpen(database);
    if (!campaigns)
        return base::fail(campaigns.error());
    std::int64_t moved = 0;
    for (const OpenCampaign& campaign : *campaigns) {
        const DomainSet set(domains, campaign.list);
        Page page{.found = {}, .last = base::ContactId(), .more = !set.isEmpty()};
        while (page.more) {
            auto next = readPage(database, campaign.id, page.last, set);
            if (!next)
                return base::fail(next.error());
            page = std::move(*next);
            const auto excluded = excludeFound(database, gate, page.found);
            if (!excluded)
                return excluded;
            moved += *excluded;
        }
    }
    return moved;
}

} // namespace mw::campaign
