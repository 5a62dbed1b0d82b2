// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "campaign/campaignrepository.h"
#include "campaign/deliveryrepository.h"
#include "relays/relayrepository.h"
#include "sending/disposition.h"
#include "vault/vault.h"

namespace mw::sending {

/// A delivery on its way through this process: claimed, being rendered, waiting for a connection, on the
/// wire.
struct Flight
{
    base::DeliveryId id{};
    base::CampaignId campaign{};
    base::ContactId contact{};
    QByteArray domain{}; ///< A-label of the recipient's domain
    int attempts = 0;
    bool sending = false;        ///< state `sending` is committed
    base::RelayId relay{};       ///< that it is claimed for; its use was counted then,
    base::Timestamp claimedAt{}; ///< and is given back where MAIL is never written
};

/// What the sender writes about single deliveries, one unsynced commit each. Lives on the sender thread.
/// Every function answers an error instead of going on: what cannot be written must not be sent.
class Journal
{
public:
    Journal(vault::Database& database, vault::WriterGate& gate, const base::Clock& clock)
        : m_db(database), m_gate(gate), m_clock(clock)
    {
    }

    /// Before the MAIL of `flight` is written. False: it is claimed no more, for its person has left; it must
    /// not leave either.
    [[nodiscard]] vault::DbResult<bool> markSending(const Flight& flight, const QByteArray& sha256);

    struct Result
    {
        Flight flight;
        base::RelayId relay;
        Disposition disposition;
        mail::ReplyJudgement judgement;
        smtp::Outcome outcome;
        bool offered = true; ///< its MAIL was written
    };
    /// How often in a row the link was lost under a delivery before its end of data left. What no server was
    /// offered stands in no attempt and neither counts nor ends the row; any reply ends it.
    [[nodiscard]] vault::DbResult<int> dropsInRow(base::DeliveryId delivery);
    /// The delivery that the same connection carries next.
    struct Next
    {
        const Flight& flight;
        const QByteArray& sha256;
    };
    enum class NextState { None, Sending, Left };
    /// The outcome of one try, in the turn of the event loop that read it. `next` becomes `sending` by the
    /// same commit: one for each mail instead of two.
    [[nodiscard]] vault::DbResult<NextState> record(const Result& result,
                                                    const std::optional<Next>& next = {});
    /// Claimed deliveries that did not get as far as MAIL: back to the queue, unchanged, and the relay's day
    /// has room for as many more. Who has left meanwhile stays excluded.
    [[nodiscard]] vault::DbResult<void> putBack(const std::vector<Flight>& flights,
                                                std::chrono::milliseconds after);
    [[nodiscard]] vault::DbResult<void> exclude(const Flight& flight, campaign::ExclusionReason reason,
                                                const QString& detail);
    /// The rule of three equal refusals: rejected deliveries go back to the queue, with a why row each.
    struct PutBack
    {
        base::CampaignId campaign;
        base::DeliveryId delivery;
        int attempts = 0;
    };
    [[nodiscard]] vault::DbResult<void> requeueRejected(const std::vector<PutBack>& deliveries,
                                                        const QString& maskedReply);

    [[nodiscard]] vault::DbResult<void> pauseRelay(base::RelayId relay, const relays::RelayPause& pause);
    [[nodiscard]] vault::DbResult<void> resumeRelay(base::RelayId relay);
    /// False: it was not running any more, and stays as it is.
    [[nodiscard]] vault::DbResult<bool> pauseCampaign(base::CampaignId campaign, const QString& reason);

private:
    [[nodiscard]] vault::DbResult<void> writeResult(const Result& result);
    [[nodiscard]] vault::DbResult<void> giveBackUse(const Flight& flight);

    vault::Database& m_db;
    vault::WriterGate& m_gate;
    const base::Clock& m_clock;
};

} // namespace mw::sending
