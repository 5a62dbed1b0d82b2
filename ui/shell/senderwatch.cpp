// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/senderwatch.h"

#include "campaign/campaignrepository.h"
#include "shell/problems.h"

#include <algorithm>

namespace mw::shell {

using namespace std::chrono_literals;
using campaign::CampaignState;
using campaign::Outgoing;
using State = SenderView::State;
using workspace::Topic;

namespace {

constexpr std::chrono::milliseconds restOfQuestions = 250ms;

QDateTime local(base::Timestamp at)
{
    return QDateTime::fromMSecsSinceEpoch(base::toMilliseconds(at));
}

bool isRunning(const Outgoing& campaign)
{
    return campaign.state == CampaignState::Running && campaign.counts.open() > 0;
}

} // namespace

SenderWatch::SenderWatch(workspace::Office& office, const base::Clock& clock, QObject* parent)
    : QObject(parent),
      m_office(office),
      m_clock(clock),
      m_since(base::fromMilliseconds(base::toMilliseconds(clock.now()))),
      m_disarmed(office.facts().disarmed)
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(restOfQuestions);
    connect(&m_rest, &QTimer::timeout, this, [this] {
        if (std::exchange(m_again, false))
            ask();
    });
    connect(&office, &workspace::Office::senderStatusChanged, this, [this] {
        const sending::SenderStatus& status = m_office.senderStatus();
        m_fault.reset(); // it runs
        if (m_unavailable &&
            std::any_of(status.relays.begin(), status.relays.end(),
                        [this](const auto& relay) { return relay.relay == m_unavailable->first; }))
            m_unavailable.reset();
        put();
        look();
    });
    connect(&office, &workspace::Office::senderFailed, this, [this](const sending::SenderFault& fault) {
        using Kind = sending::SenderFault::Kind;
        if (fault.kind == Kind::Disarmed)
            m_disarmed = fault.disarmed;
        else if (fault.kind == Kind::Database)
            m_fault = problemOf(fault.database);
        else
            m_fault = problemOf(
                workspace::WorkspaceError{.kind = workspace::WorkspaceError::Kind::GuardUnwritable});
        put();
    });
    connect(&office, &workspace::Office::relayUnavailable, this,
            [this](base::RelayId relay, const workspace::AccessError& error) {
                m_unavailable.emplace(relay, problemOf(error));
                put();
            });
    connect(&office, &workspace::Office::databaseFailed, this, [this](const vault::DbError& error) {
        m_fault = problemOf(error);
        put();
    });
    connect(&office, &workspace::Office::changed, this, &SenderWatch::onChanged);
    put();
    look();
}

void SenderWatch::armed()
{
    m_disarmed = vault::Disarmed::No;
    m_fault.reset();
    put();
}

void SenderWatch::onChanged(const workspace::Topics& topics)
{
    if (topics.contains(Topic::Relays))
        m_unavailable.reset(); // said again if it is still so
    if (topics.contains(Topic::Campaigns) || topics.contains(Topic::Deliveries) ||
        topics.contains(Topic::Relays))
        look();
}

void SenderWatch::look()
{
    if (m_asked || m_rest.isActive()) {
        m_again = true;
        return;
    }
    ask();
}

void SenderWatch::ask()
{
    m_asked = true;
    m_rest.start();
    std::vector<base::CampaignId> watched;
    for (const Outgoing& one : m_open)
        watched.push_back(one.id);
    m_office.ask<Counted>(
        this,
        [watched, since = m_since](vault::Database& database) -> vault::DbResult<Counted> {
            auto campaigns = campaign::outgoing(database, watched, since);
            if (!campaigns)
                return base::fail(campaigns.error());
            auto inDoubt = campaign::inDoubt(database);
            if (!inDoubt)
                return base::fail(inDoubt.error());
            auto scheduled = campaign::CampaignRepository(database).scheduled();
            if (!scheduled)
                return base::fail(scheduled.error());
            return Counted{std::move(*campaigns), *inDoubt, std::move(*scheduled)};
        },
        [this](const vault::DbResult<Counted>& counted) {
            m_asked = false;
            if (counted)
                take(*counted);
            else
                m_fault = problemOf(counted.error());
            put();
            if (m_again && !m_rest.isActive()) {
                m_again = false;
                ask();
            }
        });
}

bool SenderWatch::wasRunning(const std::vector<Outgoing>& before, const Outgoing& now)
{
    const bool isNew = m_seen.insert(now.id).second;
    const auto known =
        std::find_if(before.begin(), before.end(), [&](const Outgoing& old) { return old.id == now.id; });
    if (known != before.end())
        return isRunning(*known);
    return isNew && now.plannedAt >= m_since; // began since the last look, and may be over by now
}

void SenderWatch::take(Counted counted)
{
    const auto before = std::exchange(m_open, {});
    qint64 done = 0;
    for (const Outgoing& one : counted.campaigns) {
        if (isRunning(one))
            done += one.done();
        if (!wasRunning(before, one))
            continue;
        if (one.counts.open() == 0 && one.state == CampaignState::Running)
            Q_EMIT campaignFinished(one);
        else if (one.state == CampaignState::Paused && one.stateReason != campaign::pausedByPerson)
            Q_EMIT campaignPaused(one);
    }
    const auto ids = [](const std::vector<Outgoing>& all) {
        std::vector<base::CampaignId> found;
        for (const Outgoing& one : all)
            if (isRunning(one))
                found.push_back(one.id);
        return found;
    };
    if (ids(before) != ids(counted.campaigns))
        m_rate.clear(); // a sum over others
    m_rate.add(m_clock.monotonic(), done);
    std::erase_if(counted.campaigns, [](const Outgoing& one) { return one.counts.open() == 0; });
    m_open = std::move(counted.campaigns);
    m_inDoubt = counted.inDoubt;
    m_scheduled = std::move(counted.scheduled);
}

void SenderWatch::putRunning(SenderView& view) const
{
    const sending::SenderStatus& status = m_office.senderStatus();
    view.state = State::Sending;
    const bool busy = !status.idle && !status.relays.empty();
    if (status.connectionError) {
        view.state = State::Unreachable;
        view.problem = problemOf(*status.connectionError, view.campaign);
    } else if (!busy && m_unavailable) {
        view.state = State::Unavailable;
        view.relay = m_unavailable->first.value();
        view.problem = m_unavailable->second;
    } else if (!busy) {
        const auto held = std::find_if(status.relays.begin(), status.relays.end(),
                                       [](const auto& relay) { return relay.pause && !relay.pause->until; });
        if (held != status.relays.end()) {
            view.state = State::Held;
            view.relay = held->relay.value();
            view.problem = {.what = tr("A relay is paused: %1").arg(held->pause->reply),
                            .kept = tr("All deliveries stay queued."),
                            .todo = tr("Mend what it says, then resume it."),
                            .code = {}};
        } else if (status.nextDue) {
            view.state = State::Waiting;
            view.until = local(*status.nextDue);
        }
    }
    if (view.state == State::Sending) {
        view.perMinute = m_rate.perMinute();
        if (const auto left = m_rate.timeFor(view.total - view.done))
            view.doneAbout = local(m_clock.now() + *left);
    }
}

void SenderWatch::put()
{
    SenderView view;
    view.disarmed = m_disarmed;
    for (const Outgoing& one : m_open) {
        if (!isRunning(one)) {
            ++view.paused;
            continue;
        }
        if (view.campaigns++ == 0) {
            view.campaign = one.name;
            view.practice = one.kind == campaign::CampaignKind::Practice;
        }
        view.done += one.done();
        view.total += one.wanted();
    }
    for (const campaign::Campaign& one : m_scheduled) {
        if (!one.startsAt || *one.startsAt <= m_clock.now())
            continue; // overdue: it waits for a person
        if (view.scheduled++ == 0) {
            view.nextScheduled = one.name;
            view.scheduledAt = local(*one.startsAt);
        }
    }
    if (m_disarmed != vault::Disarmed::No) {
        view.state = State::Disarmed;
    } else if (m_fault) {
        view.state = State::Stopped;
        view.problem = *m_fault;
    } else if (view.campaigns > 0) {
        putRunning(view);
    }
    m_view = std::move(view);
    Q_EMIT changed();
}

} // namespace mw::shell
