// SPDX-License-Identifier: GPL-3.0-or-later
#include "sending/senderworker.h"

#include "vault/meta.h"

#include <algorithm>

namespace mw::sending {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using campaign::Campaign;
using campaign::CampaignRepository;
using campaign::DeliveryRepository;

SenderWorker::SenderWorker(SenderSetup setup)
    : m_setup(std::move(setup)), m_wakeTimer(this), m_statusTimer(this)
{
    m_wakeTimer.setSingleShot(true);
    m_statusTimer.setInterval(250ms);
    connect(&m_wakeTimer, &QTimer::timeout, this, &SenderWorker::postPump);
    connect(&m_statusTimer, &QTimer::timeout, this, &SenderWorker::tellStatus);
}

SenderWorker::~SenderWorker() = default;

void SenderWorker::start()
{
    if (!open() || !checkArmed() || !recover())
        return;
    m_journal = std::make_unique<Journal>(*m_database, m_setup.vault.gate(), m_setup.clock);
    m_claimer = std::make_unique<Claimer>(Claimer::Parts{*m_database, m_setup.vault.gate(), m_setup.guard,
                                                         m_setup.clock, m_setup.hashKey, m_setup.bootId});
    for (const auto& access : m_setup.relays)
        addRelay(access);
    m_statusTimer.start();
    wake();
}

bool SenderWorker::open()
{
    auto database = m_setup.vault.connect(8);
    if (!database) {
        die({.kind = SenderFault::Kind::Database, .database = database.error()});
        return false;
    }
    m_database = std::move(*database);
    return true;
}

bool SenderWorker::checkArmed()
{
    auto sequence = vault::meta::read(*m_database, u"send_sequence"_s);
    if (!sequence) {
        die({.kind = SenderFault::Kind::Database, .database = sequence.error()});
        return false;
    }
    const vault::Disarmed disarmed = m_setup.guard.check(sequence->toLongLong());
    if (disarmed == vault::Disarmed::No)
        return true;
    die({.kind = SenderFault::Kind::Disarmed, .disarmed = disarmed, .database = {}});
    return false;
}

bool SenderWorker::recover()
{
    const auto recovered = [&]() -> vault::DbResult<DeliveryRepository::Recovered> {
        auto transaction =
            vault::WriteTransaction::begin(*m_database, m_setup.vault.gate(), vault::Writer::Sender);
        if (!transaction)
            return base::fail(transaction.error());
        auto moved = DeliveryRepository(*m_database).recover(m_setup.bootId, m_setup.clock.now());
        if (!moved)
            return moved;
        if (auto done = transaction->commit(); !done)
            return base::fail(done.error());
        return moved;
    }();
    if (!recovered) {
        die({.kind = SenderFault::Kind::Database, .database = recovered.error()});
        return false;
    }
    if (recovered->requeued + recovered->inDoubt > 0)
        m_setup.log.write({.level = base::LogLevel::Warning,
                           .code = u"MW-4101"_s,
                           .text = u"the program ended while sending: %1 back in the queue, %2 in doubt"_s
                                       .arg(recovered->requeued)
                                       .arg(recovered->inDoubt)});
    return true;
}

void SenderWorker::addRelay(std::shared_ptr<RelayAccess> access)
{
    const base::RelayId id = access->relay.id;
    relays::RelayRepository repository(*m_database);
    const base::Timestamp now = m_setup.clock.now();
    auto pause = repository.pause(id);
    auto minute = repository.usedSince(id, now - 1min);
    auto today = repository.usedSince(id, now - 24h);
    if (!pause || !minute || !today) {
        die({.kind = SenderFault::Kind::Database,
             .database = !pause ? pause.error() : (!minute ? minute.error() : today.error())});
        return;
    }
    auto channel = std::make_unique<Channel>(Channel::Parts{.relay = access->relay,
                                                            .password = access->password.clone(),
                                                            .pause = *pause,
                                                            .usedThisMinute = *minute,
                                                            .usedToday = *today},
                                             *m_journal, mail::ReplyTable::builtIn(), m_setup.clock,
                                             m_setup.log, nullptr);
    connect(channel.get(), &Channel::changed, this, &SenderWorker::postPump);
    connect(channel.get(), &Channel::campaignAtFault, this, &SenderWorker::pauseCampaign);
    connect(channel.get(), &Channel::journalFailed, this, [this](const vault::DbError& error) {
        die({.kind = SenderFault::Kind::Database, .database = error});
    });
    connect(channel.get(), &Channel::settled, this, [this] { m_connectionError.reset(); });
    connect(channel.get(), &Channel::connectionFailed, this,
            [this](const smtp::SessionError& error) { m_connectionError = error; });
    connect(channel.get(), &Channel::drained, this, &SenderWorker::finishStop);
    m_channels[id] = std::move(channel);
}

void SenderWorker::wake()
{
    m_campaignsStale = true;
    postPump();
}

void SenderWorker::postPump()
{
    if (!std::exchange(m_pumpPosted, true))
        QMetaObject::invokeMethod(this, &SenderWorker::pump, Qt::QueuedConnection);
}

/// A person who resumes a campaign or a relay lifts the pause in the vault alone.
vault::DbResult<void> SenderWorker::readPauses()
{
    relays::RelayRepository repository(*m_database);
    for (auto& [id, channel] : m_channels) {
        auto pause = repository.pause(id);
        if (!pause)
            return base::fail(pause.error());
        channel->setPause(std::move(*pause));
    }
    return {};
}

void SenderWorker::readCampaigns()
{
    auto running = CampaignRepository(*m_database).running();
    const auto pauses = readPauses();
    if (!running || !pauses) {
        die({.kind = SenderFault::Kind::Database, .database = running ? pauses.error() : running.error()});
        return;
    }
    QSet<qint64> ids;
    for (const Campaign& campaign : *running)
        ids.insert(campaign.id.value());
    for (auto& [id, channel] : m_channels)
        channel->setRunning(ids);
    m_campaigns = std::move(*running);
    m_campaignsStale = false;
    cancelLeftOvers();
}

/// A relay whose day is full: what was handed over more than a day ago counts no more.
void SenderWorker::refreshDays()
{
    for (auto& [id, channel] : m_channels) {
        if (!channel->dayIsFull())
            continue;
        auto used = relays::RelayRepository(*m_database).usedSince(id, m_setup.clock.now() - 24h);
        if (!used)
            return die({.kind = SenderFault::Kind::Database, .database = used.error()});
        channel->setUsedToday(*used);
    }
}

/// What came back to the queue after its campaign was cancelled, and what a dead process left of cancelling.
void SenderWorker::cancelLeftOvers()
{
    constexpr int slice = 500;
    const auto moved = [&]() -> vault::DbResult<std::int64_t> {
        auto open = CampaignRepository(*m_database).cancelledWithOpen();
        if (!open || open->empty())
            return open ? vault::DbResult<std::int64_t>(0) : base::fail(open.error());
        auto transaction = vault::WriteTransaction::begin(*m_database, m_setup.vault.gate(),
                                                          vault::Writer::Job, vault::Sync::Relaxed);
        if (!transaction)
            return base::fail(transaction.error());
        auto some = DeliveryRepository(*m_database).cancelSome(open->front(), slice, m_setup.clock.now());
        if (!some)
            return some;
        if (auto done = transaction->commit(); !done)
            return base::fail(done.error());
        return some;
    }();
    if (!moved)
        die({.kind = SenderFault::Kind::Database, .database = moved.error()});
    else if (*moved > 0)
        wake(); // the next slice
}

void SenderWorker::pump()
{
    m_pumpPosted = false;
    if (m_dead || m_stopping)
        return;
    if (m_campaignsStale)
        readCampaigns();
    refreshDays();
    std::optional<std::size_t> had;
    for (std::size_t i = 0; i < m_campaigns.size() && !m_dead; ++i) {
        const Campaign campaign = m_campaigns[i];
        Channel* channel = channelFor(campaign);
        if (!channel || channel->wants() == 0)
            continue;
        had = i;
        // One group a turn: replies have to be read while excluded or put-off rows are gone through.
        if (claimFor(campaign, *channel) && channel->wants() > 0)
            postPump();
    }
    // Whoever had a turn is last next time: none starves behind a large one.
    if (had)
        std::ranges::rotate(m_campaigns, m_campaigns.begin() + static_cast<std::ptrdiff_t>(*had + 1));
    const bool idle = std::all_of(m_channels.begin(), m_channels.end(),
                                  [](const auto& entry) { return entry.second->outstanding() == 0; });
    if (!m_dead)
        sleepUntil(nextDue(), idle ? 5ms : 250ms); // a busy channel asks for more by itself
    if (idle)
        tellStatus();
}

Channel* SenderWorker::channelFor(const Campaign& campaign)
{
    for (const base::RelayId relay : campaign.relays) {
        const auto it = m_channels.find(relay);
        if (it != m_channels.end() && !it->second->isPaused() && !it->second->dayIsFull())
            return it->second.get();
    }
    return nullptr;
}

/// True when more may be there to claim at once.
bool SenderWorker::claimFor(const Campaign& campaign, Channel& channel)
{
    auto group =
        m_claimer->claim(campaign, channel.relay().id, channel.wants(),
                         [&](const QByteArray& domain) { return channel.domainPausedUntil(domain); });
    if (!group) {
        die({.kind = SenderFault::Kind::Database, .database = group.error()});
        return false;
    }
    if (group->guardFailed) {
        die({.kind = SenderFault::Kind::GuardUnwritable, .database = {}});
        return false;
    }
    if (group->jobs.empty())
        return group->lookAgain;
    auto renderer = rendererFor(campaign, 1);
    if (!renderer)
        return false;
    channel.expect(static_cast<int>(group->jobs.size()));
    m_renderPool.render(std::move(renderer), std::move(group->jobs), m_answers,
                        [this, id = channel.relay().id](std::vector<RenderResult> results) {
                            m_channels.at(id)->take(std::move(results));
                        });
    return group->lookAgain;
}

std::shared_ptr<const campaign::MessageRenderer> SenderWorker::rendererFor(const Campaign& campaign,
                                                                           int version)
{
    auto& kept = m_renderers[{campaign.id, version}];
    if (kept)
        return kept;
    auto frozen = CampaignRepository(*m_database).version(campaign.id, version);
    if (!frozen || !*frozen) {
        die({.kind = SenderFault::Kind::Database,
             .database =
                 frozen ? vault::DbError{vault::DbError::Kind::Damaged, u"a campaign version is missing"_s}
                        : frozen.error()});
        return nullptr;
    }
    auto renderer = campaign::MessageRenderer::make(campaign.uuid, **frozen, m_setup.tokenKey.clone());
    if (!renderer) { // planning has compiled it before: only a damaged row comes here
        die({.kind = SenderFault::Kind::Database,
             .database = {vault::DbError::Kind::Damaged, renderer.error().detail}});
        return nullptr;
    }
    kept = std::make_shared<const campaign::MessageRenderer>(std::move(*renderer));
    return kept;
}

void SenderWorker::pauseCampaign(base::CampaignId campaign, const QString& words)
{
    const auto paused = m_journal->pauseCampaign(campaign, words);
    if (!paused) {
        die({.kind = SenderFault::Kind::Database, .database = paused.error()});
        return;
    }
    if (!*paused)
        return;
    m_setup.log.write({.level = base::LogLevel::Warning,
                       .code = u"MW-4202"_s,
                       .text = u"campaign paused: the server refuses the message or its sender"_s,
                       .campaign = campaign,
                       .detail = words});
    wake();
}

std::optional<base::Timestamp> SenderWorker::nextDue()
{
    std::optional<base::Timestamp> earliest;
    const auto consider = [&](base::Timestamp when) {
        earliest = earliest ? std::min(*earliest, when) : when;
    };
    for (const Campaign& campaign : m_campaigns) {
        auto due = DeliveryRepository(*m_database).nextDue(campaign.id);
        if (!due) {
            die({.kind = SenderFault::Kind::Database, .database = due.error()});
            return std::nullopt;
        }
        if (!*due)
            continue;
        // The first of its relays that is free again by itself.
        std::optional<base::Timestamp> relayFree;
        for (const base::RelayId relay : campaign.relays) {
            const auto it = m_channels.find(relay);
            if (it == m_channels.end() || (it->second->isPaused() && !it->second->resumesAt()))
                continue;
            const base::Timestamp free = it->second->resumesAt().value_or(m_setup.clock.now());
            relayFree = relayFree ? std::min(*relayFree, free) : free;
        }
        if (relayFree)
            consider(std::max(**due, *relayFree));
    }
    return earliest;
}

void SenderWorker::sleepUntil(std::optional<base::Timestamp> due, std::chrono::milliseconds atLeast)
{
    m_wakeTimer.stop();
    if (!due)
        return;
    const auto wait = std::clamp<std::chrono::milliseconds>(*due - m_setup.clock.now(), atLeast, 60s);
    m_wakeTimer.start(wait);
}

void SenderWorker::tellStatus()
{
    if (m_dead)
        return;
    cancelLeftOvers();
    SenderStatus status;
    status.idle = true;
    for (const auto& [id, channel] : m_channels) {
        status.idle = status.idle && channel->outstanding() == 0;
        status.relays.push_back({id, channel->connections(), channel->outstanding(), channel->pause()});
    }
    status.idle = status.idle && !m_pumpPosted;
    status.nextDue = nextDue();
    status.connectionError = m_connectionError;
    for (const Campaign& campaign : m_campaigns) {
        auto counts = DeliveryRepository(*m_database).counts(campaign.id);
        if (!counts) {
            die({.kind = SenderFault::Kind::Database, .database = counts.error()});
            return;
        }
        status.campaigns.emplace_back(campaign.id, *counts);
    }
    Q_EMIT this->status(status);
}

void SenderWorker::stop()
{
    if (std::exchange(m_stopping, true))
        return;
    m_wakeTimer.stop();
    for (auto& [id, channel] : m_channels)
        channel->drain();
    QMetaObject::invokeMethod(this, &SenderWorker::finishStop, Qt::QueuedConnection);
}

void SenderWorker::finishStop()
{
    const bool quiet = std::all_of(m_channels.begin(), m_channels.end(),
                                   [](const auto& entry) { return entry.second->isDrained(); });
    if (!m_stopping || !quiet || std::exchange(m_stoppedTold, true))
        return;
    m_statusTimer.stop();
    tellStatus();
    Q_EMIT stopped();
}

void SenderWorker::die(const SenderFault& fault)
{
    if (std::exchange(m_dead, true))
        return;
    m_wakeTimer.stop();
    m_statusTimer.stop();
    for (auto& [id, channel] : m_channels)
        channel->drain(); // nothing more leaves; what is on the wire keeps its result where it can be written
    Q_EMIT failed(fault);
}

} // namespace mw::sending
