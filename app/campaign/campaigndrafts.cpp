// SPDX-License-Identifier: GPL-3.0-or-later
// The half of CampaignService that people write drafts with: nothing of it is planned or sent.
#include "audience/listrepository.h"
#include "campaign/campaignservice.h"
#include "mail/emailaddress.h"
#include "relays/relay.h"
#include "vault/writetransaction.h"

#include <algorithm>

namespace mw::campaign {

using namespace Qt::StringLiterals;
using vault::Writer;
using vault::WriteTransaction;
using Kind = CampaignError::Kind;

namespace {

/// How long a test mail is tried: nobody waits longer, and a late one says nothing any more.
constexpr std::chrono::hours testPatience{1};

CampaignKind kindFor(const std::vector<base::RelayId>& relays)
{
    const bool practice = std::find(relays.begin(), relays.end(), relays::practiceRelay) != relays.end();
    return practice ? CampaignKind::Practice : CampaignKind::Real;
}

} // namespace

CampaignResult<void> CampaignService::checkName(const QString& name, base::CampaignId mine)
{
    auto taken = CampaignRepository(m_parts.database).campaign(name);
    if (!taken)
        return base::fail(CampaignError(taken.error()));
    if (*taken && (*taken)->id != mine)
        return base::fail(CampaignError(Kind::NameTaken, name));
    return {};
}

CampaignResult<Campaign> CampaignService::unplanned(base::CampaignId id, CampaignState state)
{
    auto campaign = find(id);
    if (campaign && (campaign->state != state || campaign->frozen))
        return base::fail(CampaignError(Kind::WrongState, toText(campaign->state)));
    return campaign;
}

CampaignResult<Campaign> CampaignService::create(Campaign campaign)
{
    const auto name = campaignName(campaign.name);
    if (!name)
        return base::fail(CampaignError(Kind::BadName));
    campaign.name = *name;
    campaign.kind = kindFor(campaign.relays);
    campaign.state = CampaignState::Draft;
    auto transaction = WriteTransaction::begin(m_parts.database, m_parts.gate, Writer::Click);
    if (!transaction)
        return base::fail(CampaignError(transaction.error()));
    if (auto good = checkName(campaign.name, {}); !good)
        return base::fail(good.error());
    auto stored = CampaignRepository(m_parts.database).addCampaign(campaign, m_parts.clock.now());
    if (!stored)
        return base::fail(CampaignError(stored.error()));
    if (auto done = transaction->commit(); !done)
        return base::fail(CampaignError(done.error()));
    return std::move(*stored);
}

CampaignResult<Campaign> CampaignService::update(Campaign draft)
{
    const auto name = campaignName(draft.name);
    if (!name)
        return base::fail(CampaignError(Kind::BadName));
    draft.name = *name;
    draft.kind = kindFor(draft.relays);
    auto transaction = WriteTransaction::begin(m_parts.database, m_parts.gate, Writer::Click);
    if (!transaction)
        return base::fail(CampaignError(transaction.error()));
    if (auto there = unplanned(draft.id, CampaignState::Draft); !there)
        return there;
    if (auto good = checkName(draft.name, draft.id); !good)
        return base::fail(good.error());
    auto list = audience::ListRepository(m_parts.database).byId(draft.list);
    if (!list)
        return base::fail(CampaignError(list.error()));
    if (*list && !draft.ownPurpose)
        draft.purpose = (*list)->purpose;
    if (auto changed = CampaignRepository(m_parts.database).changeCampaign(draft, m_parts.clock.now());
        !changed)
        return base::fail(CampaignError(changed.error()));
    auto stored = find(draft.id);
    if (!stored)
        return stored;
    if (auto done = transaction->commit(); !done)
        return base::fail(CampaignError(done.error()));
    return stored;
}

CampaignResult<Campaign> CampaignService::remove(base::CampaignId id)
{
    auto transaction = WriteTransaction::begin(m_parts.database, m_parts.gate, Writer::Click);
    if (!transaction)
        return base::fail(CampaignError(transaction.error()));
    auto draft = unplanned(id, CampaignState::Draft);
    if (!draft)
        return draft;
    if (auto removed = CampaignRepository(m_parts.database).removeCampaign(id); !removed)
        return base::fail(CampaignError(removed.error()));
    if (auto done = transaction->commit(); !done)
        return base::fail(CampaignError(done.error()));
    m_parts.log.write({.text = u"a draft was deleted"_s, .campaign = id});
    return draft;
}

CampaignResult<void> CampaignService::restore(const Campaign& draft)
{
    auto transaction = WriteTransaction::begin(m_parts.database, m_parts.gate, Writer::Click);
    if (!transaction)
        return base::fail(CampaignError(transaction.error()));
    if (auto good = checkName(draft.name, {}); !good)
        return good;
    if (auto added = CampaignRepository(m_parts.database).restoreCampaign(draft, m_parts.clock.now()); !added)
        return base::fail(CampaignError(added.error()));
    if (auto done = transaction->commit(); !done)
        return base::fail(CampaignError(done.error()));
    m_parts.log.write({.text = u"a deleted draft came back"_s, .campaign = draft.id});
    return {};
}

CampaignResult<Campaign> CampaignService::copy(base::CampaignId id, const QString& name, Copy copy)
{
    const auto wanted = campaignName(name.left(200));
    if (!wanted)
        return base::fail(CampaignError(Kind::BadName));
    CampaignRepository repository(m_parts.database);
    auto transaction = WriteTransaction::begin(m_parts.database, m_parts.gate, Writer::Click);
    if (!transaction)
        return base::fail(CampaignError(transaction.error()));
    auto made = find(id);
    if (!made)
        return made;
    auto free = repository.freeName(*wanted);
    if (!free)
        return base::fail(CampaignError(free.error()));
    made->name = *free;
    made->state = CampaignState::Draft;
    made->startsAt.reset();
    made->endsAt.reset();
    made->copyOf = {};
    if (copy == Copy::Practice) {
        made->relays = {relays::practiceRelay};
        made->copyOf = id;
    }
    made->kind = kindFor(made->relays);
    auto stored = repository.addCampaign(*made, m_parts.clock.now());
    if (!stored)
        return base::fail(CampaignError(stored.error()));
    auto fresh = find(stored->id);
    if (!fresh)
        return fresh;
    if (auto done = transaction->commit(); !done)
        return base::fail(CampaignError(done.error()));
    return fresh;
}

CampaignResult<void> CampaignService::schedule(base::CampaignId id, const QString& override)
{
    auto draft = unplanned(id, CampaignState::Draft);
    if (!draft)
        return base::fail(draft.error());
    if (!draft->startsAt || *draft->startsAt <= m_parts.clock.now())
        return base::fail(CampaignError(Kind::BadTime));
    if (draft->endsAt && *draft->endsAt <= *draft->startsAt)
        return base::fail(CampaignError(Kind::BadTime));
    if (auto ready = refuseRed(*draft, override); !ready)
        return ready;
    auto transaction = WriteTransaction::begin(m_parts.database, m_parts.gate, Writer::Click);
    if (!transaction)
        return base::fail(CampaignError(transaction.error()));
    auto now = unplanned(id, CampaignState::Draft);
    if (!now)
        return base::fail(now.error());
    if (*now != *draft)
        return base::fail(CampaignError(Kind::Changed));
    CampaignRepository repository(m_parts.database);
    if (auto set = repository.setState(id, CampaignState::Scheduled, {}, m_parts.clock.now()); !set)
        return base::fail(CampaignError(set.error()));
    if (auto set = repository.setOverride(id, override); !set)
        return base::fail(CampaignError(set.error()));
    if (auto done = transaction->commit(); !done)
        return base::fail(CampaignError(done.error()));
    m_parts.log.write(
        {.text = u"campaign scheduled for %1"_s.arg(base::toRfc3339(*draft->startsAt)), .campaign = id});
    return {};
}

CampaignResult<void> CampaignService::unschedule(base::CampaignId id)
{
    auto transaction = WriteTransaction::begin(m_parts.database, m_parts.gate, Writer::Click);
    if (!transaction)
        return base::fail(CampaignError(transaction.error()));
    if (auto there = unplanned(id, CampaignState::Scheduled); !there)
        return base::fail(there.error());
    CampaignRepository repository(m_parts.database);
    if (auto set = repository.setState(id, CampaignState::Draft, {}, m_parts.clock.now()); !set)
        return base::fail(CampaignError(set.error()));
    if (auto set = repository.setOverride(id, {}); !set)
        return base::fail(CampaignError(set.error()));
    if (auto done = transaction->commit(); !done)
        return base::fail(CampaignError(done.error()));
    m_parts.log.write({.text = u"the campaign's schedule was taken back"_s, .campaign = id});
    return {};
}

CampaignResult<Campaign> CampaignService::sendTest(const Test& test)
{
    const auto address = mail::EmailAddress::parse(test.address);
    if (!address)
        return base::fail(CampaignError(Kind::BadAddress, test.address));
    auto campaign = find(test.campaign);
    if (!campaign)
        return campaign;
    auto version = versionOf(*campaign);
    if (!version)
        return base::fail(version.error());
    const base::Timestamp now = m_parts.clock.now();
    CampaignRepository repository(m_parts.database);
    auto transaction = WriteTransaction::begin(m_parts.database, m_parts.gate, Writer::Click);
    if (!transaction)
        return base::fail(CampaignError(transaction.error()));
    auto name = repository.freeName(test.name.left(200));
    if (!name)
        return base::fail(CampaignError(name.error()));
    campaign->name = *name;
    campaign->kind = CampaignKind::Service;
    campaign->state = CampaignState::Running;
    campaign->relays = {test.relay};
    campaign->startsAt.reset();
    campaign->endsAt = now + testPatience;
    campaign->copyOf = test.campaign;
    auto row = repository.addCampaign(*campaign, now);
    if (!row)
        return base::fail(CampaignError(row.error()));
    // Under the test's own uuid: its Message-ID and token are nobody else's.
    auto recipient = recipientOf(*row, test.as, nullptr);
    if (test.as.isValid() && !recipient)
        return base::fail(recipient.error());
    const Recipient reader{{}, address->text(), recipient ? recipient->attributes : QByteArray("{}"), now};
    auto renderer = MessageRenderer::make(row->uuid, *version, m_parts.tokenKey.clone());
    if (!renderer)
        return base::fail(CampaignError(renderer.error()));
    if (auto message = renderer->render(reader); !message) // better said now than by an excluded delivery
        return base::fail(CampaignError(message.error()));
    if (auto added = repository.addVersion(row->id, *version, now); !added)
        return base::fail(CampaignError(added.error()));
    auto delivery = DeliveryRepository(m_parts.database).addService(row->id, address->text(), now, test.as);
    if (!delivery)
        return base::fail(CampaignError(delivery.error()));
    if (auto set = repository.setPlanned(row->id, now); !set)
        return base::fail(CampaignError(set.error()));
    if (auto done = transaction->commit(); !done)
        return base::fail(CampaignError(done.error()));
    m_parts.log.write({.text = u"a test mail of the campaign was queued"_s, .campaign = test.campaign});
    return std::move(*row);
}

} // namespace mw::campaign
