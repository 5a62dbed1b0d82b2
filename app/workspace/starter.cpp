// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/starter.h"

#include "campaign/campaignrepository.h"
#include "workspace/office.h"

#include <algorithm>

namespace mw::workspace {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// The longest sleep: a computer's own sleep, and a clock that is put right, are noticed by then.
constexpr std::chrono::milliseconds longestSleep = 20s;
constexpr auto latest = 15min;

} // namespace

Starter::Starter(Office& office, const base::Clock& clock, QObject* parent)
    : QObject(parent), m_office(office), m_clock(clock)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Starter::look);
    connect(&m_office, &Office::changed, this, [this](const Topics& topics) {
        if (m_timer.isActive() && topics.contains(Topic::Campaigns))
            look();
    });
}

Starter::~Starter() = default;

void Starter::watch()
{
    m_since = m_clock.now();
    look();
}

void Starter::unwatch()
{
    m_timer.stop();
    m_preparing.clear();
}

void Starter::look()
{
    m_timer.start(longestSleep);
    m_office.ask<std::vector<Due>>(
        this,
        [](vault::Database& database) -> vault::DbResult<std::vector<Due>> {
            auto scheduled = campaign::CampaignRepository(database).scheduled();
            if (!scheduled)
                return base::fail(scheduled.error());
            std::vector<Due> due;
            for (const campaign::Campaign& one : *scheduled)
                if (one.startsAt)
                    due.push_back({one.id, one.name, *one.startsAt});
            return due;
        },
        [this](const vault::DbResult<std::vector<Due>>& scheduled) {
            if (scheduled) // else it is asked again in a moment
                take(*scheduled);
        });
}

void Starter::take(const std::vector<Due>& scheduled)
{
    if (!m_timer.isActive())
        return; // told to rest since it asked
    const base::Timestamp now = m_clock.now();
    auto sleep = longestSleep;
    for (const Due& due : scheduled) {
        if (due.at > now)
            sleep = std::min(sleep, std::max<std::chrono::milliseconds>(due.at - now, 1ms));
        else if (due.at >= m_since && now - due.at <= latest && m_refused[due.id.value()] != due.at)
            start(due);
    }
    m_timer.start(sleep);
}

void Starter::start(const Due& due)
{
    if (m_preparing.contains(due.id.value()))
        return;
    // Its name is title enough, and needs no translation.
    prepare(due.id, due.name, {}, this, [this, due](const vault::DbResult<Prepared>& result) {
        if (result && !*result) {
            m_refused[due.id.value()] = due.at; // once is enough: it waits for a person now
            Q_EMIT couldNotStart(due.id, result->error());
        }
    });
}

void Starter::prepare(base::CampaignId campaign, const QString& title, const QString& override,
                      QObject* receiver, Answer answer)
{
    Waiting& waiting = m_preparing[campaign.value()];
    waiting.answers.push_back(
        [receiver = QPointer<QObject>(receiver), answer = std::move(answer)](const auto& result) {
            if (receiver)
                answer(result);
        });
    if (waiting.answers.size() > 1)
        return;
    waiting.job = m_office.start<Prepared>(
        title, this,
        [campaign, override](JobRoom& room) -> Prepared {
            room.changed = {Topic::Campaigns, Topic::Deliveries};
            auto& campaigns = room.services.campaigns();
            auto found = campaigns.find(campaign);
            if (!found)
                return base::fail(found.error());
            auto prepared = campaigns.prepare(found->name, override, room.control);
            if (!prepared)
                room.workspace.log().write({.level = base::LogLevel::Warning,
                                            .code = u"MW-4302"_s,
                                            .text = u"the campaign was not started"_s,
                                            .campaign = campaign,
                                            .detail = prepared.error().detail});
            return prepared;
        },
        [this, campaign](const vault::DbResult<Prepared>& result) { end(campaign, result); });
}

void Starter::end(base::CampaignId campaign, const vault::DbResult<Prepared>& result)
{
    if (result && *result)
        m_office.look();
    const auto found = m_preparing.extract(campaign.value());
    if (found.empty())
        return;
    for (const auto& answer : found.mapped().answers)
        answer(result);
}

std::optional<JobView> Starter::jobOf(base::CampaignId campaign) const
{
    const auto found = m_preparing.find(campaign.value());
    if (found == m_preparing.end())
        return std::nullopt;
    for (const JobView& job : m_office.jobs())
        if (job.id == found->second.job)
            return job;
    return std::nullopt;
}

} // namespace mw::workspace
