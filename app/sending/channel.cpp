// SPDX-License-Identifier: GPL-3.0-or-later
#include "sending/channel.h"

#include <algorithm>

namespace mw::sending {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using campaign::ExclusionReason;

Channel::Channel(Parts parts, Journal& journal, const mail::ReplyTable& table, const base::Clock& clock,
                 base::LogSink& log, QObject* parent)
    : QObject(parent),
      m_relay(std::move(parts.relay)),
      m_password(std::move(parts.password)),
      m_pause(std::move(parts.pause)),
      m_journal(journal),
      m_table(table),
      m_clock(clock),
      m_log(log),
      m_pacer({m_relay.perSecond, m_relay.perMinute, m_relay.perDay}, parts.usedThisMinute, parts.usedToday,
              clock.monotonic())
{
    m_paceTimer.setSingleShot(true);
    m_paceTimer.setTimerType(Qt::PreciseTimer);
    connect(&m_paceTimer, &QTimer::timeout, this, &Channel::dispatch);
}

Channel::~Channel() = default;

bool Channel::isPaused() const
{
    return m_pause && (!m_pause->until || *m_pause->until > m_clock.now());
}

int Channel::wants() const
{
    if (m_failed || m_draining || isPaused() || m_pacer.dayIsFull())
        return 0;
    const int group = std::min(4 * m_relay.connections, m_pacer.oneSecondsWorth());
    // Topped up by halves: a claim costs a synced commit, so it should carry many.
    const int room = group - outstanding();
    if (room * 2 < group)
        return 0;
    // What is claimed and the pacer doesn't know of yet has its place in the day already.
    return std::max(0, std::min(room, m_pacer.leftToday() - m_rendering - static_cast<int>(m_ready.size())));
}

void Channel::setUsedToday(std::int64_t used)
{
    const auto unoffered =
        std::ranges::count_if(m_onTheWire, [](const auto& entry) { return !entry.second.offered; });
    const auto waiting = m_rendering + static_cast<std::int64_t>(m_ready.size()) + unoffered;
    m_pacer.setUsedToday(std::max<std::int64_t>(0, used - waiting));
}

std::optional<base::Timestamp> Channel::resumesAt() const
{
    if (isPaused())
        return m_pause->until;
    if (m_pacer.dayIsFull())
        return m_clock.now() + 1h;
    return std::nullopt;
}

std::optional<base::Timestamp> Channel::domainPausedUntil(const QByteArray& domain) const
{
    const auto it = m_domainPauses.find(domain);
    if (it == m_domainPauses.end() || *it <= m_clock.now())
        return std::nullopt;
    return *it;
}

void Channel::openPool()
{
    smtp::Options options;
    options.host = m_relay.host;
    options.port = m_relay.port;
    options.security = m_relay.security;
    options.caPem = m_relay.caPem;
    options.user = m_relay.user;
    options.password = m_password.clone();
    options.maxConnections = m_relay.connections;
    options.beforeMail = [this](quint64 tag) { return mayOffer(tag); };
    m_poolClosed = false;
    m_pool = new smtp::ConnectionPool(std::move(options), this);
    connect(m_pool, &smtp::ConnectionPool::finished, this, &Channel::onFinished);
    connect(m_pool, &smtp::ConnectionPool::failed, this, &Channel::onFailed);
    connect(m_pool, &smtp::ConnectionPool::slotFree, this, &Channel::dispatch);
    connect(m_pool, &smtp::ConnectionPool::closed, this, [this] {
        m_poolClosed = true;
        tellWhenDrained();
    });
}

void Channel::take(std::vector<RenderResult> results)
{
    m_rendering -= static_cast<int>(results.size());
    for (RenderResult& result : results) {
        if (result.message)
            m_ready.push_back({std::move(result.flight), std::move(*result.message)});
        else
            excludeUnrendered(result);
    }
    const bool held = m_draining || isPaused();
    giveBack(held);
    if (held) {
        tellWhenDrained();
        Q_EMIT changed();
        return;
    }
    dispatch();
}

void Channel::excludeUnrendered(const RenderResult& result)
{
    using Kind = campaign::RenderError::Kind;
    const auto& error = result.message.error();
    const auto reason =
        error.kind == Kind::BadAddress ? ExclusionReason::BadAddress : ExclusionReason::CannotRender;
    const QString place =
        error.line > 0 ? u"%1:%2:%3: "_s.arg(error.part).arg(error.line).arg(error.column) : QString();
    if (auto done = m_journal.exclude(result.flight, reason, place + error.detail); !done)
        fail(done.error());
    Q_EMIT settled(result.flight.campaign);
}

void Channel::setRunning(const QSet<qint64>& campaigns)
{
    m_running = campaigns;
    giveBack(false);
}

void Channel::giveBack(bool all)
{
    std::vector<Flight> flights;
    std::deque<Ready> kept;
    for (Ready& ready : m_ready) {
        if (all || !m_running.contains(ready.flight.campaign.value()))
            flights.push_back(std::move(ready.flight));
        else
            kept.push_back(std::move(ready));
    }
    m_ready = std::move(kept);
    if (auto done = m_journal.putBack(flights, 0ms); !done)
        fail(done.error());
}

void Channel::dispatch()
{
    if (m_failed || m_draining || isPaused())
        return;
    if (!m_pool && !m_ready.empty())
        openPool();
    while (!m_ready.empty() && !m_failed && !isPaused() && m_pool && m_pool->freeSlots() > 0) {
        const auto now = m_clock.monotonic();
        if (const auto wait = m_pacer.waitTime(now); wait > 0ms) {
            m_paceTimer.start(wait);
            break;
        }
        m_pacer.reserve();
        Ready ready = std::move(m_ready.front());
        m_ready.pop_front();
        const auto tag = static_cast<quint64>(ready.flight.id.value());
        smtp::Envelope envelope{.tag = tag,
                                .sender = ready.message.sender,
                                .recipient = ready.message.recipient,
                                .message = std::move(ready.message.bytes),
                                .needsSmtpUtf8 = ready.message.needsSmtpUtf8};
        m_onTheWire.emplace(tag, OnTheWire{std::move(ready.flight), ready.message.sha256,
                                           smtp::hasEightBit(envelope.recipient)});
        m_pool->submit(std::move(envelope));
    }
    if (wants() > 0)
        Q_EMIT changed();
}

bool Channel::mayOffer(quint64 tag)
{
    const auto it = m_onTheWire.find(tag);
    if (it == m_onTheWire.end())
        return false;
    OnTheWire& wire = it->second;
    // Paused while the connection was being opened: it goes back like what is ready.
    if (isPaused() || !m_running.contains(wire.flight.campaign.value()))
        return false;
    if (!wire.flight.sending) {
        const auto marked = m_journal.markSending(wire.flight, wire.sha256);
        if (!marked)
            fail(marked.error()); // aborts the pool, too
        if (!marked || !*marked)
            return false;
        wire.flight.sending = true;
    }
    wire.offered = true;
    m_pacer.release();
    m_pacer.note(m_clock.monotonic());
    return true;
}

void Channel::onFinished(const smtp::Outcome& outcome)
{
    const auto it = m_onTheWire.find(outcome.tag);
    if (it == m_onTheWire.end())
        return;
    const OnTheWire wire = std::move(it->second);
    m_onTheWire.erase(it);
    if (!wire.offered)
        m_pacer.release();

    if (outcome.withheld) { // who has left stays excluded, the others wait
        if (auto done = m_journal.putBack({wire.flight}, 0ms); !done)
            fail(done.error());
        Q_EMIT settled(wire.flight.campaign);
        if (wants() > 0)
            Q_EMIT changed();
        return;
    }
    // Refused by us before a byte was written: this relay lacks SMTPUTF8, which this one address needs.
    if (!outcome.reply && outcome.verdict == smtp::Verdict::Refused && wire.recipientNeedsSmtpUtf8) {
        if (auto done = m_journal.exclude(wire.flight, ExclusionReason::NotCarried, outcome.detail); !done)
            fail(done.error());
        Q_EMIT settled(wire.flight.campaign);
        return;
    }
    const mail::ReplyJudgement judgement = judgementOf(outcome, m_table);
    const auto drops = countDrop(wire, outcome);
    if (!drops) {
        fail(drops.error());
        return;
    }
    const Disposition disposition = dispose(outcome, judgement, wire.flight.attempts, *drops);
    if (auto written = record({wire.flight, m_relay.id, disposition, judgement, outcome, wire.offered});
        !written) {
        fail(written.error());
        return;
    }
    const QString words = outcome.reply ? QString::fromUtf8(outcome.reply->text()) : outcome.detail;
    using smtp::Verdict;
    if (outcome.reply && (outcome.verdict == Verdict::Accepted || outcome.verdict == Verdict::Refused))
        m_lostInRow = m_doubtsInRow = 0;
    if (outcome.verdict == smtp::Verdict::Accepted) {
        m_repeated.reset();
        if (m_pause) { // its time had passed, and the relay takes mail again
            m_pause.reset();
            if (auto resumed = m_journal.resumeRelay(m_relay.id); !resumed)
                fail(resumed.error());
        }
    } else if (disposition.state == campaign::DeliveryState::Rejected) {
        applyRepeated(wire.flight, outcome, judgement);
    } else {
        applyFault(wire.flight, disposition, judgement, maskAddresses(words));
    }
    // A relay that takes mail and never answers would put a whole list in doubt, connection by connection.
    // One on each is a lost link, more is the relay.
    if (outcome.verdict == smtp::Verdict::InDoubt && ++m_doubtsInRow > std::max(2, m_relay.connections))
        pauseFor(false, static_cast<int>(mail::ReplyScope::Relay), maskAddresses(words), std::nullopt);
    Q_EMIT settled(wire.flight.campaign);
    if (wants() > 0)
        Q_EMIT changed();
}

/// 0 unless the link was lost under what was being offered; else how often in a row by now.
vault::DbResult<int> Channel::countDrop(const OnTheWire& wire, const smtp::Outcome& outcome)
{
    if (!wire.offered || outcome.verdict != smtp::Verdict::NotSent)
        return 0;
    m_sameDropped = std::exchange(m_lastDropped, wire.flight.id) == wire.flight.id;
    const auto before = m_journal.dropsInRow(wire.flight.id);
    if (!before)
        return before;
    return *before + 1;
}

/// Writes the outcome; where the connection is free for the next mail, that one becomes `sending` with it.
vault::DbResult<void> Channel::record(const Journal::Result& result)
{
    std::optional<Journal::Next> next;
    const bool free = result.outcome.verdict == smtp::Verdict::Accepted && !result.outcome.connectionLost;
    if (free && !m_ready.empty() && !m_ready.front().flight.sending && !m_draining && !isPaused() &&
        m_pacer.waitTime(m_clock.monotonic()) == 0ms)
        next.emplace(Journal::Next{m_ready.front().flight, m_ready.front().message.sha256});
    auto written = m_journal.record(result, next);
    if (!written)
        return base::fail(written.error());
    if (*written == Journal::NextState::Sending) {
        m_ready.front().flight.sending = true;
    } else if (*written == Journal::NextState::Left) {
        Q_EMIT settled(m_ready.front().flight.campaign);
        m_ready.pop_front();
    }
    return {};
}

void Channel::applyRepeated(const Flight& flight, const smtp::Outcome& outcome,
                            const mail::ReplyJudgement& judgement)
{
    if (!outcome.reply)
        return;
    const QString words = QString::fromUtf8(outcome.reply->text());
    const auto row =
        m_repeated.add({flight.campaign, flight.id, flight.domain, flight.attempts}, outcome.reply->code,
                       outcome.reply->enhanced, words, judgement.surelyMailbox);
    if (row.empty())
        return;
    std::vector<Journal::PutBack> putBack;
    for (const auto& refusal : row)
        putBack.push_back({refusal.campaign, refusal.delivery, refusal.attempts});
    const QString masked = maskAddresses(words);
    if (auto done = m_journal.requeueRejected(putBack, masked); !done) {
        fail(done.error());
        return;
    }
    pauseFor(true, static_cast<int>(mail::ReplyScope::Relay), masked, std::nullopt);
}

void Channel::applyFault(const Flight& flight, const Disposition& disposition,
                         const mail::ReplyJudgement& judgement, const QString& words)
{
    switch (disposition.fault) {
    case Fault::None:
        return;
    case Fault::Domain:
        m_domainPauses[flight.domain] = m_clock.now() + disposition.retryIn;
        return;
    case Fault::Message: {
        auto& domains = m_messageFaults[flight.campaign.value()];
        domains.insert(flight.domain);
        if (domains.size() >= 2) {
            m_messageFaults.remove(flight.campaign.value()); // a person who resumes it starts anew
            Q_EMIT campaignAtFault(flight.campaign, words);
        }
        return;
    }
    case Fault::Sender:
        // "Later" about the sender ends by itself: this relay rests. "No" wants a person at the campaign.
        if (disposition.forGood)
            Q_EMIT campaignAtFault(flight.campaign, words);
        else
            pauseFor(false, static_cast<int>(judgement.scope), words, judgement.retryAfter);
        return;
    case Fault::Relay:
        pauseFor(disposition.forGood, static_cast<int>(judgement.scope), words, judgement.retryAfter);
        return;
    }
}

void Channel::onFailed(const smtp::SessionError& error)
{
    Q_EMIT connectionFailed(error);
    // While others live, the relay as such works. Links that are lost among messages are made again, but not
    // for ever; one that could not be made, or that ended with words, is a reason to rest. One message that
    // makes the server hang up each time says nothing about the relay, and waits by itself.
    const bool amongMessages = error.phase >= smtp::Phase::Mail;
    if (amongMessages && !std::exchange(m_sameDropped, false))
        ++m_lostInRow;
    const bool tooMany = amongMessages && m_lostInRow >= std::max(3, 2 * m_relay.connections);
    const bool others = m_pool->liveConnections() > 0;
    if (!tooMany && (others || (amongMessages && !error.reply))) {
        // With no connection left no slot comes free: what is ready asks for the next one itself, once the
        // pool is done telling of this.
        QMetaObject::invokeMethod(this, &Channel::dispatch, Qt::QueuedConnection);
        if (wants() > 0)
            Q_EMIT changed();
        return;
    }
    const QString words = error.reply ? QString::fromUtf8(error.reply->text()) : error.detail;
    pauseFor(needsAPerson(error), static_cast<int>(mail::ReplyScope::Relay), maskAddresses(words),
             std::nullopt);
}

void Channel::pauseFor(bool forGood, int scope, const QString& words,
                       std::optional<std::chrono::seconds> askedFor)
{
    if (isPaused() && (!m_pause->until || !forGood))
        return; // the connections of one relay fail together: that is one pause
    const base::Timestamp now = m_clock.now();
    relays::RelayPause pause{.since = now,
                             .until = std::nullopt,
                             .times = m_pause ? m_pause->times + 1 : 1,
                             .scope = scope,
                             .reply = words};
    if (!forGood)
        pause.until = now + (askedFor ? std::clamp<std::chrono::seconds>(*askedFor, 1min, 6h)
                                      : pauseLength(pause.times));
    m_pause = pause;
    if (auto done = m_journal.pauseRelay(m_relay.id, pause); !done) {
        fail(done.error());
        return;
    }
    m_log.write({.level = base::LogLevel::Warning,
                 .code = u"MW-4201"_s,
                 .text = forGood ? u"relay paused until a person resumes it"_s
                                 : u"relay paused until %1"_s.arg(base::toRfc3339(*pause.until)),
                 .relay = m_relay.id,
                 .detail = words});
    giveBack(true);
    Q_EMIT changed();
}

void Channel::drain()
{
    m_draining = true;
    m_paceTimer.stop();
    giveBack(true);
    if (m_pool)
        m_pool->drain();
    QMetaObject::invokeMethod(this, &Channel::tellWhenDrained, Qt::QueuedConnection);
}

void Channel::tellWhenDrained()
{
    if (!m_draining || m_drainedTold || m_rendering > 0 || !m_onTheWire.empty() || (m_pool && !m_poolClosed))
        return;
    m_drainedTold = true;
    Q_EMIT drained();
}

void Channel::fail(const vault::DbError& error)
{
    if (m_failed)
        return;
    m_failed = true;
    m_paceTimer.stop();
    Q_EMIT journalFailed(error);
    if (m_pool)
        m_pool->abort(); // what was on the wire is `sending` in the vault, and in doubt after the next start
}

} // namespace mw::sending
