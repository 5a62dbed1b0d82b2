// SPDX-License-Identifier: GPL-3.0-or-later
// The half of CampaignService that makes messages: rehearsal, and what was sent, built again.
#include "audience/contacthistory.h"
#include "audience/contactrepository.h"
#include "campaign/campaignservice.h"
#include "campaign/deliveryhistory.h"
#include "campaign/policyreason.h"
#include "consent/sendpolicy.h"
#include "mail/emailaddress.h"

namespace mw::campaign {

using namespace Qt::StringLiterals;
using Kind = CampaignError::Kind;

namespace {

const QString selectMembers =
    u"SELECT c.id, c.email, c.attributes FROM list_member m JOIN contact c ON c.id = m.contact_id "
    "JOIN import mi ON mi.id = m.import_id JOIN import ci ON ci.id = c.import_id "
    "JOIN list l ON l.id = m.list_id AND l.deleted_name IS NULL "
    "WHERE m.list_id = ? AND m.contact_id > ? AND mi.published_at IS NOT NULL AND ci.published_at IS NOT "
    "NULL "
    "ORDER BY m.contact_id LIMIT 256"_s;

} // namespace

CampaignResult<MessageRenderer> CampaignService::rendererOf(const Campaign& campaign)
{
    auto version = versionOf(campaign);
    if (!version)
        return base::fail(version.error());
    auto renderer = MessageRenderer::make(campaign.uuid, *version, m_parts.tokenKey.clone());
    if (!renderer)
        return base::fail(CampaignError(renderer.error()));
    return std::move(*renderer);
}

CampaignResult<CampaignService::Rehearsal> CampaignService::rehearse(const QString& name, const Each& each,
                                                                     base::JobControl& control)
{
    auto campaign = find(name);
    if (!campaign)
        return base::fail(campaign.error());
    auto renderer = rendererOf(*campaign);
    if (!renderer)
        return base::fail(renderer.error());
    consent::SendPolicy policy(m_parts.hashKey, deliveryHistory());
    const base::Timestamp now = m_parts.clock.now();
    Rehearsal result;
    base::ContactId after;
    for (bool more = true; more && !control.cancelled();) {
        std::vector<Recipient> page;
        std::vector<consent::Candidate> candidates;
        {
            auto rows = m_parts.database.query(selectMembers, campaign->list, after.value());
            if (!rows)
                return base::fail(CampaignError(rows.error()));
            while (rows->next()) {
                page.push_back(
                    {base::ContactId(rows->integer(0)), rows->text(1), rows->text(2).toUtf8(), now});
                const auto address = mail::EmailAddress::parse(rows->text(1));
                candidates.push_back({page.back().contact, address ? address->canonical() : QByteArray()});
            }
        }
        more = !page.empty();
        auto verdicts = policy.decideMany(m_parts.database, candidates, policyQuestionFor(*campaign, now));
        if (!verdicts)
            return base::fail(CampaignError(verdicts.error()));
        for (std::size_t i = 0; i < page.size(); ++i) {
            after = page[i].contact;
            if (!(*verdicts)[i].may) {
                ++result.excluded;
                continue;
            }
            auto message = renderer->render(page[i]);
            if (!message) {
                ++result.failed;
                continue;
            }
            ++result.rendered;
            result.bytes += message->bytes.size();
            if (each && !each(page[i].email, *message))
                return result;
        }
        control.report({result.rendered + result.excluded + result.failed, 0});
    }
    return result;
}

/// As frozen with the first claim; as it stands now for who has no delivery yet.
CampaignResult<Recipient> CampaignService::recipientOf(const Campaign& campaign, base::ContactId contact,
                                                       QByteArray* storedHash)
{
    auto row = DeliveryRepository(m_parts.database).find(campaign.id, contact);
    if (!row)
        return base::fail(CampaignError(row.error()));
    const bool frozen = *row && (*row)->contactVersion > 0;
    if (!frozen) {
        auto now = audience::ContactRepository(m_parts.database).byId(contact);
        if (!now)
            return base::fail(CampaignError(now.error()));
        if (!*now)
            return base::fail(CampaignError(Kind::NothingRendered));
        return Recipient{contact, (*now)->email,
                         QJsonDocument((*now)->attributes).toJson(QJsonDocument::Compact),
                         m_parts.clock.now()};
    }
    auto then = audience::contactAtVersion(m_parts.database, contact, (*row)->contactVersion);
    if (!then)
        return base::fail(CampaignError(then.error()));
    if (!*then)
        return base::fail(CampaignError(Kind::NothingRendered));
    if (storedHash)
        *storedHash = (*row)->sha256;
    return Recipient{contact, (*then)->email, (*then)->attributes,
                     (*row)->firstAttemptAt.value_or(m_parts.clock.now())};
}

CampaignResult<RenderedMessage> CampaignService::build(const QString& name, base::ContactId contact)
{
    auto campaign = find(name);
    if (!campaign)
        return base::fail(campaign.error());
    auto recipient = recipientOf(*campaign, contact, nullptr);
    if (!recipient)
        return base::fail(recipient.error());
    auto renderer = rendererOf(*campaign);
    if (!renderer)
        return base::fail(renderer.error());
    auto message = renderer->render(*recipient);
    if (!message)
        return base::fail(CampaignError(message.error()));
    return std::move(*message);
}

CampaignResult<bool> CampaignService::verify(const QString& name, base::ContactId contact)
{
    auto campaign = find(name);
    if (!campaign)
        return base::fail(campaign.error());
    QByteArray stored;
    auto recipient = recipientOf(*campaign, contact, &stored);
    if (!recipient)
        return base::fail(recipient.error());
    if (stored.isEmpty())
        return base::fail(CampaignError(Kind::NothingRendered));
    auto message = build(name, contact);
    if (!message)
        return base::fail(message.error());
    return message->sha256 == stored;
}

CampaignResult<QByteArray> CampaignService::messageId(const Campaign& campaign, base::ContactId contact)
{
    auto renderer = rendererOf(campaign);
    if (!renderer)
        return base::fail(renderer.error());
    return renderer->messageId(contact);
}

} // namespace mw::campaign
