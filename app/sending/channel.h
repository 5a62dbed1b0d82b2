// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/logsink.h"
#include "relays/relay.h"
#include "sending/journal.h"
#include "sending/pacer.h"
#include "sending/renderpool.h"
#include "sending/repeatedrefusals.h"
#include "smtp/connectionpool.h"

#include <deque>
#include <QSet>
#include <unordered_map>

namespace mw::sending {

/// Everything that goes through one relay: rendered messages waiting, connections, pace, pause. Lives on the
/// sender thread; writes each step to the journal before the next byte leaves.
class Channel : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        relays::Relay relay;
        base::Secret password;
        std::optional<relays::RelayPause> pause;
        std::int64_t usedThisMinute = 0;
        std::int64_t usedToday = 0;
    };
    Channel(Parts parts, Journal& journal, const mail::ReplyTable& table, const base::Clock& clock,
            base::LogSink& log, QObject* parent);
    ~Channel() override;

    [[nodiscard]] const relays::Relay& relay() const { return m_relay; }
    /// How many more deliveries may be claimed for this relay now: at most 4 x connections and one second's
    /// worth are claimed at any time, so that a power cut leaves no more than that in doubt.
    [[nodiscard]] int wants() const;
    /// Claimed, rendering, ready or on the wire.
    [[nodiscard]] int outstanding() const
    {
        return m_rendering + static_cast<int>(m_ready.size() + m_onTheWire.size());
    }
    [[nodiscard]] int connections() const { return m_pool ? m_pool->liveConnections() : 0; }
    [[nodiscard]] const std::optional<relays::RelayPause>& pause() const { return m_pause; }
    [[nodiscard]] bool isPaused() const;
    /// What the vault says now: a person may have lifted the pause.
    void setPause(std::optional<relays::RelayPause> pause) { m_pause = std::move(pause); }
    [[nodiscard]] bool dayIsFull() const { return m_pacer.dayIsFull(); }
    /// What the vault says was counted in the last day: with what is claimed and waits for its MAIL.
    void setUsedToday(std::int64_t used);
    [[nodiscard]] bool isDrained() const { return m_drainedTold; }
    /// When this channel can go on by itself: end of its pause or of its pace's wait; none = now or never.
    [[nodiscard]] std::optional<base::Timestamp> resumesAt() const;
    /// A domain that asked for patience; deliveries to it are not to be claimed before this.
    [[nodiscard]] std::optional<base::Timestamp> domainPausedUntil(const QByteArray& domain) const;

    void expect(int rendering) { m_rendering += rendering; }
    void take(std::vector<RenderResult> results);
    /// The campaigns that may send now. What is not on the wire yet of any other goes back to the queue.
    void setRunning(const QSet<qint64>& campaigns);
    void dispatch();
    /// Finishes what is on the wire, says QUIT; drained() when all is quiet.
    void drain();

Q_SIGNALS:
    /// Room for more, or something to look at again.
    void changed();
    void drained();
    /// A message-scope or sender-scope fault: the campaign is to be paused, with the server's words.
    void campaignAtFault(mw::base::CampaignId campaign, const QString& words);
    /// The journal could not be written: nothing more may leave.
    void journalFailed(const mw::vault::DbError& error);
    /// A delivery was settled or put back.
    void settled(mw::base::CampaignId campaign);
    void connectionFailed(const mw::smtp::SessionError& error);

private:
    struct Ready
    {
        Flight flight;
        campaign::RenderedMessage message;
    };
    struct OnTheWire
    {
        Flight flight;
        QByteArray sha256;
        bool recipientNeedsSmtpUtf8 = false; ///< the recipient's own address, not the sender's
        bool offered = false;                ///< its MAIL was written
    };

    /// Puts back what is ready but may not or cannot leave now.
    void giveBack(bool all);
    void openPool();
    /// Right before its MAIL is written: `sending` is committed. False: it must not leave, for its person has
    /// left since the claim, its campaign or the relay rests, or the vault could not be written.
    [[nodiscard]] bool mayOffer(quint64 tag);
    [[nodiscard]] vault::DbResult<void> record(const Journal::Result& result);
    [[nodiscard]] vault::DbResult<int> countDrop(const OnTheWire& wire, const smtp::Outcome& outcome);
    void onFinished(const smtp::Outcome& outcome);
    void onFailed(const smtp::SessionError& error);
    void applyFault(const Flight& flight, const Disposition& disposition,
                    const mail::ReplyJudgement& judgement, const QString& words);
    void applyRepeated(const Flight& flight, const smtp::Outcome& outcome,
                       const mail::ReplyJudgement& judgement);
    void pauseFor(bool forGood, int scope, const QString& words,
                  std::optional<std::chrono::seconds> askedFor);
    void fail(const vault::DbError& error);
    void tellWhenDrained();
    void excludeUnrendered(const RenderResult& result);

    relays::Relay m_relay;
    base::Secret m_password;
    std::optional<relays::RelayPause> m_pause;
    Journal& m_journal;
    const mail::ReplyTable& m_table;
    const base::Clock& m_clock;
    base::LogSink& m_log;
    Pacer m_pacer;
    QTimer m_paceTimer;
    smtp::ConnectionPool* m_pool = nullptr;
    int m_rendering = 0;
    std::deque<Ready> m_ready;
    std::unordered_map<quint64, OnTheWire> m_onTheWire;
    QSet<qint64> m_running;
    RepeatedRefusals m_repeated;
    QHash<qint64, QSet<QByteArray>> m_messageFaults; ///< campaign -> domains that refused the message itself
    QHash<QByteArray, base::Timestamp> m_domainPauses;
    int m_doubtsInRow = 0;            ///< mails that were left in doubt since one last got a reply
    int m_lostInRow = 0;              ///< connections lost since a message last got a reply
    base::DeliveryId m_lastDropped{}; ///< under which a connection was last lost before its end of data left
    bool m_sameDropped = false;       ///< that was so the time before, too
    bool m_draining = false;
    bool m_poolClosed = false;
    bool m_drainedTold = false;
    bool m_failed = false;
};

} // namespace mw::sending
