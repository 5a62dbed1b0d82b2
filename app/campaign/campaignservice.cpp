// SPDX-License-Identifier: GPL-3.0-or-later
#include "campaign/campaignservice.h"

#include "campaign/planner.h"
#include "relays/relayrepository.h"

#include <algorithm>
#include <QJsonObject>

namespace mw::campaign {

using namespace Qt::StringLiterals;
using vault::Sync;
using vault::Writer;
using vault::WriteTransaction;
using Kind = CampaignError::Kind;

namespace {

constexpr int sliceRows = 500;

const QString settledRule = u"settled_by_a_person"_s;

DeliveryState endOf(CampaignService::Settled settled)
{
    return settled == CampaignService::Settled::Sent ? DeliveryState::Accepted : DeliveryState::Queued;
}

/// One delivery in doubt moves, with its why row, inside the caller's transaction.
vault::DbResult<void> settleOne(vault::Database& database, base::CampaignId campaign,
                                base::DeliveryId delivery, CampaignService::Settled settled,
                                base::Timestamp now)
{
    const bool sent = settled == CampaignService::Settled::Sent;
    auto moved =
        DeliveryRepository(database).move(campaign, delivery, DeliveryState::InDoubt, endOf(settled), now);
    if (!moved)
        return moved;
    return CampaignRepository(database).addWhy(campaign, delivery, settledRule, toText(endOf(settled)),
                                               {{u"as"_s, sent ? u"sent"_s : u"not-sent"_s}}, now);
}

} // namespace

CampaignService::CampaignService(Parts parts) : m_parts(std::move(parts)) {}

CampaignResult<Campaign> CampaignService::found(vault::DbResult<std::optional<Campaign>> campaign,
                                                const QString& name)
{
    if (!campaign)
        return base::fail(CampaignError(campaign.error()));
    if (!*campaign)
        return base::fail(CampaignError(Kind::NoSuchCampaign, name));
    return std::move(**campaign);
}

CampaignResult<Campaign> CampaignService::find(const QString& name)
{
    return found(CampaignRepository(m_parts.database).campaign(name), name);
}

CampaignResult<Campaign> CampaignService::find(base::CampaignId id)
{
    return found(CampaignRepository(m_parts.database).campaign(id), {});
}

CampaignResult<std::vector<Finding>> CampaignService::check(const Campaign& campaign)
{
    auto findings =
        Preflight(m_parts.database, m_parts.clock, m_parts.hashKey, m_parts.tokenKey, m_parts.words)
            .check(campaign);
    if (!findings)
        return base::fail(CampaignError(findings.error()));
    return std::move(*findings);
}

CampaignResult<DeliveryCounts> CampaignService::prepare(const QString& name, const QString& override,
                                                        base::JobControl& control)
{
    auto campaign = find(name);
    if (!campaign)
        return base::fail(campaign.error());
    if (campaign->state == CampaignState::Cancelled)
        return base::fail(CampaignError(Kind::WrongState, toText(campaign->state)));
    if (!campaign->plannedAt) {
        if (auto ready = refuseRed(*campaign, override.isEmpty() ? campaign->overrideReason : override);
            !ready)
            return base::fail(ready.error());
        if (auto frozen = freeze(*campaign); !frozen)
            return base::fail(frozen.error());
        Planner planner(m_parts.database, m_parts.gate, m_parts.clock, m_parts.hashKey);
        if (auto planned = planner.plan(*campaign, control); !planned)
            return base::fail(CampaignError(planned.error()));
    }
    // A pause is lifted by resume alone: what calls this again and again is often a script.
    const bool starts = campaign->state != CampaignState::Running && campaign->state != CampaignState::Paused;
    if (starts) {
        if (auto running = setState(*campaign, CampaignState::Running, {}, u"campaign started"_s, false);
            !running)
            return base::fail(running.error());
    }
    return counts(name);
}

/// Nothing red, or a reason to go on all the same.
CampaignResult<void> CampaignService::refuseRed(const Campaign& campaign, const QString& override)
{
    auto findings =
        Preflight(m_parts.database, m_parts.clock, m_parts.hashKey, m_parts.tokenKey, m_parts.words)
            .checkToStart(campaign);
    if (!findings)
        return base::fail(CampaignError(findings.error()));
    const bool red = std::any_of(findings->begin(), findings->end(),
                                 [](const Finding& f) { return f.level == FindingLevel::Red; });
    if (!red)
        return {};
    if (override.isEmpty()) {
        CampaignError error = CampaignError(Kind::RedFindings);
        error.findings = std::move(*findings);
        return base::fail(std::move(error));
    }
    m_parts.log.write({.level = base::LogLevel::Warning,
                       .code = u"MW-4301"_s,
                       .text = u"red findings were overridden"_s,
                       .campaign = campaign.id,
                       .detail = override});
    return {};
}

/// What it says: as frozen, else as it would be now.
CampaignResult<CampaignVersion> CampaignService::versionOf(const Campaign& campaign)
{
    auto frozen = CampaignRepository(m_parts.database).version(campaign.id, 1);
    if (!frozen)
        return base::fail(CampaignError(frozen.error()));
    if (*frozen)
        return std::move(**frozen);
    auto draft = Preflight(m_parts.database, m_parts.clock, m_parts.hashKey, m_parts.tokenKey, m_parts.words)
                     .draft(campaign);
    if (!draft)
        return base::fail(CampaignError(draft.error()));
    if (!*draft)
        return base::fail(CampaignError(Kind::RedFindings));
    return std::move((*draft)->version);
}

/// Once: what a planned campaign says does not change with its template.
CampaignResult<void> CampaignService::freeze(const Campaign& campaign)
{
    CampaignRepository repository(m_parts.database);
    if (campaign.frozen)
        return {};
    auto draft = Preflight(m_parts.database, m_parts.clock, m_parts.hashKey, m_parts.tokenKey, m_parts.words)
                     .draft(campaign);
    if (!draft)
        return base::fail(CampaignError(draft.error()));
    if (!*draft)
        return base::fail(CampaignError(Kind::RedFindings)); // no reason overrides a mail that is not there
    auto renderer = MessageRenderer::make(campaign.uuid, (*draft)->version, m_parts.tokenKey.clone());
    if (!renderer) {
        CampaignError error = CampaignError(Kind::Render, renderer.error().detail);
        error.render = renderer.error();
        return base::fail(std::move(error));
    }
    auto transaction = WriteTransaction::begin(m_parts.database, m_parts.gate, Writer::Click);
    if (!transaction)
        return base::fail(CampaignError(transaction.error()));
    // Somebody may have gone on writing: what was checked is what is frozen, and what is planned.
    auto now = find(campaign.id);
    if (!now)
        return base::fail(now.error());
    if (*now != campaign)
        return base::fail(CampaignError(Kind::Changed));
    if (auto added = repository.addVersion(campaign.id, (*draft)->version, m_parts.clock.now()); !added)
        return base::fail(CampaignError(added.error()));
    if (auto done = transaction->commit(); !done)
        return base::fail(CampaignError(done.error()));
    return {};
}

CampaignResult<void> CampaignService::setState(const Campaign& campaign, CampaignState state,
                                               const QString& reason, const QString& logText, bool liftPauses)
{
    const base::Timestamp now = m_parts.clock.now();
    auto transaction = WriteTransaction::begin(m_parts.database, m_parts.gate, Writer::Click);
    if (!transaction)
        return base::fail(CampaignError(transaction.error()));
    if (auto set = CampaignRepository(m_parts.database).setState(campaign.id, state, reason, now); !set)
        return base::fail(CampaignError(set.error()));
    if (liftPauses) {
        for (const base::RelayId relay : campaign.relays) {
            if (auto cleared = relays::RelayRepository(m_parts.database).clearPause(relay, now); !cleared)
                return base::fail(CampaignError(cleared.error()));
        }
    }
    if (auto done = transaction->commit(); !done)
        return base::fail(CampaignError(done.error()));
    m_parts.log.write({.text = logText, .campaign = campaign.id});
    return {};
}

CampaignResult<void> CampaignService::pause(const QString& name)
{
    auto campaign = find(name);
    if (!campaign)
        return base::fail(campaign.error());
    if (campaign->state != CampaignState::Running && campaign->state != CampaignState::Paused)
        return base::fail(CampaignError(Kind::WrongState, toText(campaign->state)));
    return setState(*campaign, CampaignState::Paused, pausedByPerson, u"campaign paused by a person"_s,
                    false);
}

CampaignResult<void> CampaignService::resume(const QString& name)
{
    auto campaign = find(name);
    if (!campaign)
        return base::fail(campaign.error());
    if (campaign->state != CampaignState::Running && campaign->state != CampaignState::Paused)
        return base::fail(CampaignError(Kind::WrongState, toText(campaign->state)));
    auto resumed = setState(*campaign, CampaignState::Running, {}, u"campaign resumed by a person"_s, true);
    if (!resumed)
        return resumed;
    return makeDue(*campaign);
}

/// What waited for its next try goes on with the rest: a person said so.
CampaignResult<void> CampaignService::makeDue(const Campaign& campaign)
{
    for (std::int64_t moved = 1; moved > 0;) {
        auto slice = WriteTransaction::begin(m_parts.database, m_parts.gate, Writer::Job, Sync::Relaxed);
        if (!slice)
            return base::fail(CampaignError(slice.error()));
        auto some = DeliveryRepository(m_parts.database).makeDue(campaign.id, sliceRows, m_parts.clock.now());
        if (!some)
            return base::fail(CampaignError(some.error()));
        if (auto done = slice->commit(); !done)
            return base::fail(CampaignError(done.error()));
        moved = *some;
    }
    return {};
}

CampaignResult<DeliveryCounts> CampaignService::cancel(const QString& name, base::JobControl& control)
{
    auto campaign = find(name);
    if (!campaign)
        return base::fail(campaign.error());
    auto set = setState(*campaign, CampaignState::Cancelled, pausedByPerson,
                        u"campaign cancelled by a person"_s, false);
    if (!set)
        return base::fail(set.error());
    DeliveryRepository deliveries(m_parts.database);
    for (std::int64_t moved = 1; moved > 0 && !control.cancelled();) {
        auto slice = WriteTransaction::begin(m_parts.database, m_parts.gate, Writer::Job, Sync::Relaxed);
        if (!slice)
            return base::fail(CampaignError(slice.error()));
        auto some = deliveries.cancelSome(campaign->id, sliceRows, m_parts.clock.now());
        if (!some)
            return base::fail(CampaignError(some.error()));
        if (auto done = slice->commit(); !done)
            return base::fail(CampaignError(done.error()));
        moved = *some;
    }
    return counts(name);
}

CampaignResult<DeliveryCounts> CampaignService::counts(const QString& name)
{
    auto campaign = find(name);
    if (!campaign)
        return base::fail(campaign.error());
    auto counts = DeliveryRepository(m_parts.database).counts(campaign->id);
    if (!counts)
        return base::fail(CampaignError(counts.error()));
    return *counts;
}

CampaignResult<void> CampaignService::resolve(const QString& name, base::ContactId contact, Settled settled)
{
    auto campaign = find(name);
    if (!campaign)
        return base::fail(campaign.error());
    const base::Timestamp now = m_parts.clock.now();
    DeliveryRepository deliveries(m_parts.database);
    auto transaction = WriteTransaction::begin(m_parts.database, m_parts.gate, Writer::Click);
    if (!transaction)
        return base::fail(CampaignError(transaction.error()));
    auto row = deliveries.find(campaign->id, contact);
    if (!row)
        return base::fail(CampaignError(row.error()));
    if (!*row)
        return base::fail(CampaignError(Kind::NoSuchDelivery));
    if ((*row)->state != DeliveryState::InDoubt)
        return base::fail(CampaignError(Kind::NotInDoubt, toText((*row)->state)));
    if (auto done = settleOne(m_parts.database, campaign->id, (*row)->id, settled, now); !done)
        return base::fail(CampaignError(done.error()));
    if (auto done = transaction->commit(); !done)
        return base::fail(CampaignError(done.error()));
    m_parts.log.write({.text = settled == Settled::Sent ? u"a delivery in doubt was settled as sent"_s
                                                        : u"a delivery in doubt was settled as not sent"_s,
                       .campaign = campaign->id,
                       .contact = contact});
    return {};
}

CampaignResult<CampaignService::Settlement>
CampaignService::settle(base::CampaignId campaign, std::span<const base::DeliveryId> deliveries,
                        Settled settled, base::JobControl& control)
{
    Settlement sum;
    const auto all = static_cast<std::int64_t>(deliveries.size());
    while (!deliveries.empty()) {
        if (control.cancelled()) {
            sum.cancelled = true;
            break;
        }
        auto slice = WriteTransaction::begin(m_parts.database, m_parts.gate, Writer::Job);
        if (!slice)
            return base::fail(CampaignError(slice.error()));
        Settlement some;
        do {
            const auto row = DeliveryRepository(m_parts.database).find(deliveries.front());
            if (!row)
                return base::fail(CampaignError(row.error()));
            deliveries = deliveries.subspan(1);
            if (!*row || (*row)->state != DeliveryState::InDoubt) {
                ++some.elsewhere;
                continue;
            }
            if (auto done = settleOne(m_parts.database, campaign, (*row)->id, settled, m_parts.clock.now());
                !done)
                return base::fail(CampaignError(done.error()));
            ++some.settled;
        } while (!deliveries.empty() && slice->held() < vault::sliceTime);
        if (auto done = slice->commit(); !done)
            return base::fail(CampaignError(done.error()));
        sum.settled += some.settled;
        sum.elsewhere += some.elsewhere;
        control.report({all - static_cast<std::int64_t>(deliveries.size()), all});
    }
    if (sum.settled > 0)
        m_parts.log.write(
            {.text = (settled == Settled::Sent ? u"%1 deliveries in doubt were settled as sent"_s
                                               : u"%1 deliveries in doubt were settled as not sent"_s)
                         .arg(sum.settled),
             .campaign = campaign});
    return sum;
}

CampaignResult<CampaignService::Settlement>
CampaignService::settleAll(base::CampaignId campaign, Settled settled, base::JobControl& control)
{
    const auto all = DeliveryRepository(m_parts.database).inDoubt(campaign);
    if (!all)
        return base::fail(CampaignError(all.error()));
    return settle(campaign, *all, settled, control);
}

} // namespace mw::campaign
