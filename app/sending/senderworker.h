// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sending/channel.h"
#include "sending/claimer.h"
#include "sending/senderstatus.h"

#include <map>

namespace mw::sending {

/// The sender itself, on the sender thread: recovers what a dead process left, claims groups for relays that
/// have room, and starts again when something comes due. Sender is its face for other threads.
class SenderWorker : public QObject
{
    Q_OBJECT

public:
    explicit SenderWorker(SenderSetup setup);
    ~SenderWorker() override;

    void start();
    /// Campaigns, relays or the queue changed: look again.
    void wake();
    void addRelay(std::shared_ptr<RelayAccess> access);
    /// What is on the wire finishes and keeps its result, the rest goes back to the queue; then stopped().
    void stop();

Q_SIGNALS:
    void status(const mw::sending::SenderStatus& status);
    void failed(const mw::sending::SenderFault& fault);
    void stopped();

private:
    [[nodiscard]] bool open();
    [[nodiscard]] bool checkArmed();
    [[nodiscard]] bool recover();
    void readCampaigns();
    [[nodiscard]] vault::DbResult<void> readPauses();
    void cancelLeftOvers();
    void refreshDays();
    void postPump();
    void pump();
    bool claimFor(const campaign::Campaign& campaign, Channel& channel);
    [[nodiscard]] Channel* channelFor(const campaign::Campaign& campaign);
    [[nodiscard]] std::shared_ptr<const campaign::MessageRenderer>
    rendererFor(const campaign::Campaign& campaign, int version);
    void pauseCampaign(base::CampaignId campaign, const QString& words);
    [[nodiscard]] std::optional<base::Timestamp> nextDue();
    void sleepUntil(std::optional<base::Timestamp> due, std::chrono::milliseconds atLeast);
    void tellStatus();
    void die(const SenderFault& fault);
    void finishStop();

    SenderSetup m_setup;
    std::unique_ptr<vault::Database> m_database;
    std::unique_ptr<Journal> m_journal;
    std::unique_ptr<Claimer> m_claimer;
    std::map<base::RelayId, std::unique_ptr<Channel>> m_channels;
    std::vector<campaign::Campaign> m_campaigns;
    std::map<std::pair<base::CampaignId, int>, std::shared_ptr<const campaign::MessageRenderer>> m_renderers;
    QTimer m_wakeTimer;
    QTimer m_statusTimer;
    std::optional<smtp::SessionError> m_connectionError;
    bool m_pumpPosted = false;
    bool m_campaignsStale = true;
    bool m_stopping = false;
    bool m_stoppedTold = false;
    bool m_dead = false;
    base::CallQueue m_answers{this};
    RenderPool m_renderPool; ///< last: its threads answer to this object, so it goes first
};

} // namespace mw::sending
