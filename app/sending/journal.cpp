// SPDX-License-Identifier: GPL-3.0-or-later
#include "sending/journal.h"

#include <QJsonObject>

namespace mw::sending {

using namespace Qt::StringLiterals;
using campaign::CampaignRepository;
using campaign::DeliveryRepository;
using campaign::DeliveryState;
using vault::DbResult;
using vault::Sync;
using vault::Writer;
using vault::WriteTransaction;

namespace {

// smtp::Verdict: not sent 2.
const QString selectDropsInRow =
    u"SELECT count(*) FROM attempt WHERE delivery_id = ? AND verdict = 2 AND id > "
    "coalesce((SELECT max(id) FROM attempt WHERE delivery_id = ? AND verdict <> 2), 0)"_s;

/// One transaction of the sender's around `work`; what fails is rolled back.
template <typename Work>
DbResult<void> inTransaction(vault::Database& database, vault::WriterGate& gate, Sync sync, Work work)
{
    auto transaction = WriteTransaction::begin(database, gate, Writer::Sender, sync);
    if (!transaction)
        return base::fail(transaction.error());
    if (DbResult<void> done = work(); !done)
        return done;
    return transaction->commit();
}

/// A delivery that was claimed and is in another state: its person left (OpenDeliveryExcluder). What is
/// `sending` nobody but the sender moves, so there it stays an error.
bool hasLeft(const Flight& flight, const vault::DbError& error)
{
    return !flight.sending && error.kind == vault::DbError::Kind::Constraint;
}

/// What was done to a claimed delivery, where nothing to do is right for one whose person has left.
DbResult<void> unlessLeft(const Flight& flight, DbResult<void> done)
{
    return !done && hasLeft(flight, done.error()) ? DbResult<void>() : done;
}

} // namespace

DbResult<bool> Journal::markSending(const Flight& flight, const QByteArray& sha256)
{
    auto marked = inTransaction(m_db, m_gate, Sync::Relaxed, [&] {
        return DeliveryRepository(m_db).markSending(flight.campaign, flight.id, sha256, m_clock.now());
    });
    if (!marked && !hasLeft(flight, marked.error()))
        return base::fail(marked.error());
    return marked.has_value();
}

/// Of a flight whose MAIL was not and will not be written.
DbResult<void> Journal::giveBackUse(const Flight& flight)
{
    return relays::RelayRepository(m_db).giveBackUse(flight.relay, flight.claimedAt, 1);
}

DbResult<int> Journal::dropsInRow(base::DeliveryId delivery)
{
    auto drops = m_db.value(selectDropsInRow, delivery, delivery);
    if (!drops)
        return base::fail(drops.error());
    return drops->toInt();
}

DbResult<Journal::NextState> Journal::record(const Result& result, const std::optional<Next>& next)
{
    NextState state = NextState::None;
    auto written = inTransaction(m_db, m_gate, Sync::Relaxed, [&]() -> DbResult<void> {
        if (auto done = writeResult(result); !done || !next)
            return done;
        auto marked = DeliveryRepository(m_db).markSending(next->flight.campaign, next->flight.id,
                                                           next->sha256, m_clock.now());
        state = marked ? NextState::Sending : NextState::Left;
        if (auto left = unlessLeft(next->flight, marked); !left || marked)
            return left;
        return giveBackUse(next->flight);
    });
    if (!written)
        return base::fail(written.error());
    return state;
}

DbResult<void> Journal::writeResult(const Result& result)
{
    const base::Timestamp now = m_clock.now();
    const Flight& flight = result.flight;
    const DeliveryState from = flight.sending ? DeliveryState::Sending : DeliveryState::Claimed;
    DeliveryRepository deliveries(m_db);
    const auto& reply = result.outcome.reply;
    if (!result.offered) {
        if (auto given = giveBackUse(flight); !given)
            return given;
    }
    // A link that failed before anything was offered is the relay's story, told by its pause.
    const bool concernsIt = result.offered || result.outcome.verdict != smtp::Verdict::NotSent;
    if (flight.sending && concernsIt) {
        auto noted = deliveries.addAttempt(
            {.delivery = flight.id,
             .relay = result.relay,
             .at = now,
             .verdict = static_cast<int>(result.outcome.verdict),
             .phase = static_cast<int>(result.outcome.phase),
             .code = reply ? reply->code : 0,
             .enhanced = reply ? QString::fromLatin1(reply->enhanced) : QString(),
             .outcome = static_cast<int>(result.judgement.outcome),
             .scope = static_cast<int>(result.judgement.scope),
             .rule = result.judgement.rule,
             .reply = reply ? QString::fromUtf8(reply->text()) : result.outcome.detail});
        if (!noted)
            return noted;
    }
    if (result.disposition.state != DeliveryState::Queued)
        return unlessLeft(flight,
                          deliveries.move(flight.campaign, flight.id, from, result.disposition.state, now));
    const int attempts = flight.attempts + (result.disposition.countsAsAttempt ? 1 : 0);
    return unlessLeft(flight, deliveries.requeue(flight.campaign, flight.id, from, attempts,
                                                 now + result.disposition.retryIn, now));
}

DbResult<void> Journal::putBack(const std::vector<Flight>& flights, std::chrono::milliseconds after)
{
    if (flights.empty())
        return {};
    const base::Timestamp now = m_clock.now();
    return inTransaction(m_db, m_gate, Sync::Relaxed, [&]() -> DbResult<void> {
        DeliveryRepository deliveries(m_db);
        for (const Flight& flight : flights) {
            const DeliveryState from = flight.sending ? DeliveryState::Sending : DeliveryState::Claimed;
            auto done = unlessLeft(flight, deliveries.requeue(flight.campaign, flight.id, from,
                                                              flight.attempts, now + after, now));
            if (!done)
                return done;
            if (auto given = giveBackUse(flight); !given)
                return given;
        }
        return {};
    });
}

DbResult<void> Journal::exclude(const Flight& flight, campaign::ExclusionReason reason, const QString& detail)
{
    const base::Timestamp now = m_clock.now();
    return inTransaction(m_db, m_gate, Sync::Relaxed, [&]() -> DbResult<void> {
        if (auto given = giveBackUse(flight); !given)
            return given;
        DeliveryRepository deliveries(m_db);
        DeliveryState from = DeliveryState::Claimed;
        if (flight.sending) { // by the commit before, though none of its bytes left: by way of the queue
            from = DeliveryState::Queued;
            auto back = deliveries.requeue(flight.campaign, flight.id, DeliveryState::Sending,
                                           flight.attempts, now, now);
            if (!back)
                return back;
        }
        auto moved = deliveries.move(flight.campaign, flight.id, from, DeliveryState::Excluded, now, reason);
        if (!moved)
            return unlessLeft(flight, moved);
        return CampaignRepository(m_db).addWhy(flight.campaign, flight.id, campaign::toText(reason),
                                               u"excluded"_s, {{u"detail"_s, detail}}, now);
    });
}

DbResult<void> Journal::requeueRejected(const std::vector<PutBack>& putBack, const QString& maskedReply)
{
    const base::Timestamp now = m_clock.now();
    return inTransaction(m_db, m_gate, Sync::Relaxed, [&]() -> DbResult<void> {
        DeliveryRepository deliveries(m_db);
        CampaignRepository campaigns(m_db);
        for (const PutBack& one : putBack) {
            auto moved = deliveries.requeue(one.campaign, one.delivery, DeliveryState::Rejected, one.attempts,
                                            now, now);
            if (!moved)
                return moved;
            auto told = campaigns.addWhy(one.campaign, one.delivery, u"three_equal_refusals"_s, u"queued"_s,
                                         {{u"reply"_s, maskedReply}}, now);
            if (!told)
                return told;
        }
        return {};
    });
}

DbResult<void> Journal::pauseRelay(base::RelayId relay, const relays::RelayPause& pause)
{
    return inTransaction(m_db, m_gate, Sync::Relaxed,
                         [&] { return relays::RelayRepository(m_db).setPause(relay, pause); });
}

DbResult<void> Journal::resumeRelay(base::RelayId relay)
{
    return inTransaction(m_db, m_gate, Sync::Relaxed,
                         [&] { return relays::RelayRepository(m_db).clearPause(relay, m_clock.now()); });
}

DbResult<bool> Journal::pauseCampaign(base::CampaignId campaign, const QString& reason)
{
    bool paused = false;
    auto done = inTransaction(m_db, m_gate, Sync::Durable, [&]() -> DbResult<void> {
        CampaignRepository campaigns(m_db);
        auto present = campaigns.campaign(campaign);
        if (!present)
            return base::fail(present.error());
        paused = *present && (*present)->state == campaign::CampaignState::Running;
        if (!paused) // replies of what was on the wire come after a person's word
            return {};
        return campaigns.setState(campaign, campaign::CampaignState::Paused, reason, m_clock.now());
    });
    if (!done)
        return base::fail(done.error());
    return paused;
}

} // namespace mw::sending
