// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/campaigns/campaignfacts.h"

#include "campaign/campaignrepository.h"
#include "relays/relayrepository.h"
#include "workspace/workspacekeys.h"

#include <algorithm>

namespace mw::campaignspage {

using vault::DbResult;

namespace {

template <typename T, typename Id>
const T* byId(const std::vector<T>& all, Id id)
{
    const auto found = std::find_if(all.begin(), all.end(), [id](const T& one) { return one.id == id; });
    return found == all.end() ? nullptr : &*found;
}

DbResult<std::vector<RelayFact>> readRelays(vault::Database& database, base::Timestamp now)
{
    relays::RelayRepository repository(database);
    const auto all = repository.all();
    if (!all)
        return base::fail(all.error());
    std::vector<RelayFact> facts;
    for (const relays::Relay& relay : *all) {
        auto pause = repository.pause(relay.id);
        const auto used = repository.usedSince(relay.id, now - std::chrono::hours(24));
        if (!pause || !used)
            return base::fail(!pause ? pause.error() : used.error());
        if (*pause && (*pause)->until && *(*pause)->until <= now)
            pause->reset();
        facts.push_back({relay, *pause, *used});
    }
    return facts;
}

DbResult<CampaignChoices> readChoices(vault::Database& database, base::Timestamp now)
{
    campaign::CampaignRepository repository(database);
    auto lists = audience::ListRepository(database).all();
    auto purposes = consent::ledger::purposes(database);
    auto templates = repository.mailTemplates();
    auto identities = repository.identities();
    auto relays = readRelays(database, now);
    if (!lists)
        return base::fail(lists.error());
    if (!purposes)
        return base::fail(purposes.error());
    if (!templates)
        return base::fail(templates.error());
    if (!identities)
        return base::fail(identities.error());
    if (!relays)
        return base::fail(relays.error());
    return CampaignChoices{std::move(*lists), std::move(*purposes), std::move(*templates),
                           std::move(*identities), std::move(*relays)};
}

/// What is frozen of a planned campaign, else what its template says now.
DbResult<void> readMessage(vault::Database& database, CampaignFacts& facts)
{
    campaign::CampaignRepository repository(database);
    if (facts.campaign.frozen) {
        const auto version = repository.version(facts.campaign.id, 1);
        if (!version)
            return base::fail(version.error());
        if (*version) {
            facts.subject = (*version)->subject;
            facts.messageSize = (*version)->html.toUtf8().size() + (*version)->text.toUtf8().size();
        }
        return {};
    }
    const auto mail = repository.mailTemplate(facts.campaign.mailTemplate);
    if (!mail)
        return base::fail(mail.error());
    if (*mail) {
        facts.subject = (*mail)->subject;
        facts.messageSize = (*mail)->html.toUtf8().size() + (*mail)->text.value_or(QString()).toUtf8().size();
    }
    return {};
}

} // namespace

const audience::List* CampaignFacts::list() const
{
    return byId(choices.lists, campaign.list);
}

const campaign::MailTemplate* CampaignFacts::mail() const
{
    return byId(choices.templates, campaign.mailTemplate);
}

const campaign::SenderIdentity* CampaignFacts::identity() const
{
    return byId(choices.identities, campaign.identity);
}

const RelayFact* CampaignFacts::relay(base::RelayId id) const
{
    const auto found = std::find_if(choices.relays.begin(), choices.relays.end(),
                                    [id](const RelayFact& fact) { return fact.relay.id == id; });
    return found == choices.relays.end() ? nullptr : &*found;
}

QString CampaignFacts::purpose(base::PurposeId id) const
{
    const consent::Purpose* found = byId(choices.purposes, id);
    return found ? found->name : QString();
}

bool CampaignFacts::isDraft() const
{
    return campaign.state == campaign::CampaignState::Draft && !campaign.frozen;
}

DbResult<std::optional<CampaignFacts>> readCampaign(vault::Database& database, base::CampaignId id,
                                                    const base::Clock& clock,
                                                    const campaign::AddedWords& words)
{
    auto row = campaign::CampaignRepository(database).campaign(id);
    auto line = campaign::CampaignBrowser(database).line(id);
    if (!row || !line)
        return base::fail(!row ? row.error() : line.error());
    if (!*row || !*line)
        return std::optional<CampaignFacts>();
    auto choices = readChoices(database, clock.now());
    if (!choices)
        return base::fail(choices.error());
    auto practice = campaign::CampaignBrowser(database).practiceOf(id);
    if (!practice)
        return base::fail(practice.error());
    CampaignFacts facts{
        .campaign = **row, .line = **line, .choices = std::move(*choices), .practice = std::move(*practice)};
    if (auto read = readMessage(database, facts); !read)
        return base::fail(read.error());
    if (facts.campaign.plannedAt || facts.campaign.state == campaign::CampaignState::Cancelled)
        return std::optional(std::move(facts)); // nothing is left to be made ready
    const auto keys = workspace::readKeys(database);
    if (!keys)
        return base::fail(keys.error().database.value_or(vault::DbError{}));
    auto findings =
        campaign::Preflight(database, clock, keys->hashKey, keys->tokenKey, words).checkSetUp(facts.campaign);
    if (!findings)
        return base::fail(findings.error());
    facts.findings = std::move(*findings);
    return std::optional(std::move(facts));
}

} // namespace mw::campaignspage
