// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/session.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace mw::smtp {

namespace {

using Kind = SessionError::Kind;

/// While more than this is pending the end of the data is surely still here: the five bytes of the end mark,
/// and what TLS may have put behind them by itself (an alert, a key update).
constexpr qint64 endMargin = 1024;
constexpr int serviceClosing = 421; // RFC 5321 4.2.3: may answer any command

bool fitsALine(QByteArrayView word)
{
    for (const char c : word)
        if (static_cast<unsigned char>(c) <= 0x20 || static_cast<unsigned char>(c) >= 0x7f)
            return false;
    return !word.isEmpty();
}

} // namespace

Session::Session(std::unique_ptr<Transport> transport, Options options, QObject* parent)
    : QObject(parent), m_transport(std::move(transport)), m_options(std::move(options))
{
    auto* const t = m_transport.get();
    connect(t, &Transport::connected, this, &Session::onConnected);
    connect(t, &Transport::encrypted, this, &Session::onEncrypted);
    connect(t, &Transport::bytesRead, this, &Session::onBytesRead);
    connect(t, &Transport::bytesWritten, this, &Session::onBytesWritten);
    connect(t, &Transport::deadlinePassed, this, &Session::onDeadline);
    connect(t, &Transport::closed, this, &Session::onClosed);
    connect(t, &Transport::failed, this, &Session::onTransportFailed);
}

Session::~Session() = default;

std::optional<SessionError> Session::optionsError() const
{
    const auto bad = [](Kind kind, const QString& detail) {
        return SessionError{kind, Phase::Connect, detail, {}};
    };
    if (m_options.security == Security::None && !isLoopbackHost(m_options.host))
        return bad(Kind::NoPlainTextToForeignHost, u"without TLS only this computer's own relays are used"_s);
    if (m_options.host.isEmpty() || m_options.port == 0)
        return bad(Kind::BadOptions, u"no host or port"_s);
    if (!fitsALine(m_options.clientName))
        return bad(Kind::BadOptions, u"the name for EHLO is no host name"_s);
    if (m_options.user.contains(QChar::Null) || m_options.password.reveal().contains('\0'))
        return bad(Kind::BadOptions, u"the name or password holds a NUL"_s);
    return std::nullopt;
}

void Session::open()
{
    if (m_state != State::New)
        return;
    m_state = State::Connecting;
    if (auto error = optionsError()) {
        const auto tell = [this, error] { die(error->kind, error->detail); };
        QMetaObject::invokeMethod(this, tell, Qt::QueuedConnection);
        return;
    }
    m_transport->setDeadline(m_options.timeouts.connect);
    m_transport->connectToServer();
}

Phase Session::phase() const
{
    switch (m_state) {
    case State::New:
    case State::Connecting:
        return Phase::Connect;
    case State::Encrypting:
        return Phase::StartTls;
    case State::Handshaking:
        return m_handshake.phase();
    case State::Busy:
        return m_transaction->phase();
    case State::Probing:
        return m_probe->phase();
    case State::Declining:
        return Phase::Mail;
    case State::Idle:
    case State::Resetting:
    case State::Quitting:
    case State::Ended:
        break;
    }
    return Phase::Idle;
}

void Session::await()
{
    const auto& t = m_options.timeouts;
    const auto phaseTimeout = [&] {
        switch (phase()) {
        case Phase::Connect:
            return t.connect;
        case Phase::Greeting:
            return t.greeting;
        case Phase::Ehlo:
            return t.ehlo;
        case Phase::StartTls:
            return m_state == State::Encrypting ? t.tls : t.ehlo;
        case Phase::Auth:
            return t.auth;
        case Phase::Mail:
            return t.mail;
        case Phase::Rcpt:
            return t.rcpt;
        case Phase::Data:
            return t.data;
        case Phase::EndOfData:
            return m_transport->bytesPending() > 0 ? t.dataBlock : t.endOfData;
        case Phase::Idle:
            break;
        }
        return m_state == State::Resetting ? t.mail : m_state == State::Quitting ? t.quit : t.idle;
    };
    m_transport->setDeadline(phaseTimeout());
}

void Session::write(const QByteArray& bytes)
{
    m_transport->write(bytes);
    if (m_state != State::Ended) // a write may find out that the link is gone
        await();
}

void Session::onConnected()
{
    if (m_state != State::Connecting)
        return;
    if (m_options.security == Security::None && !m_transport->peerIsLoopback())
        return die(Kind::NoPlainTextToForeignHost, u"the name does not lead to this computer"_s);
    if (m_options.security == Security::Tls)
        return encrypt();
    m_state = State::Handshaking;
    await();
}

void Session::encrypt()
{
    // Bytes that came in clear behind the reply to STARTTLS would be taken for the server's own (injection).
    if (m_parser.hasBuffered())
        return die(Kind::Garbage, u"the server went on talking after its reply to STARTTLS"_s);
    m_state = State::Encrypting;
    await();
    m_transport->startEncryption();
}

void Session::onEncrypted()
{
    if (m_state != State::Encrypting)
        return;
    m_state = State::Handshaking;
    m_parser.clear();
    advance(m_handshake.onEncrypted());
}

void Session::onBytesRead(const QByteArray& bytes)
{
    if (m_state == State::Ended)
        return;
    if (m_state == State::Connecting || m_state == State::Encrypting)
        return die(Kind::Garbage, u"the server talked before the TLS handshake was done"_s);
    m_parser.feed(bytes);
    readReplies();
}

void Session::readReplies()
{
    while (m_state != State::Ended && m_state != State::Encrypting) {
        auto next = m_parser.next();
        if (!next)
            return die(Kind::Garbage, next.error().detail);
        if (!*next)
            return;
        handle(**next);
    }
}

void Session::handle(const Reply& reply)
{
    Q_EMIT replied(phase(), m_state == State::Handshaking ? m_handshake.harmless(reply) : reply);
    if (m_state == State::Ended) // aborted by who heard it
        return;
    const bool greets = m_state == State::Handshaking && m_handshake.phase() == Phase::Greeting;
    if (reply.code == serviceClosing && !greets)
        return onServerLeaves(reply);
    switch (m_state) {
    case State::Handshaking:
        return advance(m_handshake.onReply(reply));
    case State::Busy:
        return onTransactionReply(reply);
    case State::Probing:
        return onProbeReply(reply);
    case State::Resetting:
        if (!reply.isPositive())
            return sayQuit();
        return becomeReady();
    case State::Quitting:
        return end();
    default:
        return die(Kind::Garbage, u"a reply that nobody asked for"_s, reply);
    }
}

void Session::advance(Handshake::Step step)
{
    if (step.error)
        return die(step.error->kind, step.error->detail, step.error->reply);
    if (step.startTls)
        return encrypt();
    if (step.done) {
        m_options.password = {}; // not needed again on this connection
        return becomeReady();
    }
    if (step.write.isEmpty())
        return await();
    write(step.write.reveal());
}

bool Session::enoughCarried() const
{
    const auto reached = [this](qint64 limit) { return limit > 0 && m_carried >= limit; };
    return reached(m_options.messagesPerConnection) || reached(m_handshake.capabilities().mailMax);
}

void Session::becomeReady()
{
    m_transaction.reset();
    if (m_quitWanted || enoughCarried())
        return sayQuit();
    m_state = State::Idle;
    await();
    if (isReady()) // else the server has said more than it was asked: readReplies() deals with it
        Q_EMIT ready();
}

void Session::send(Envelope envelope)
{
    if (!isReady()) {
        Q_EMIT finished({.tag = envelope.tag, .phase = phase(), .detail = u"the connection was not ready"_s});
        return;
    }
    ++m_carried;
    auto why = objection(envelope);
    m_transaction.emplace(std::move(envelope), m_handshake.capabilities());
    if (!why)
        why = m_transaction->serverObjection();
    if (why)
        return decline(m_transaction->conclude(Verdict::Refused, {}, *why));
    m_state = State::Busy;
    const bool goes = !m_options.beforeMail || m_options.beforeMail(m_transaction->tag());
    if (m_state != State::Busy) // aborted by the hook
        return;
    if (!goes) {
        auto outcome = m_transaction->conclude(Verdict::NotSent, {}, u"held back by us"_s);
        outcome.withheld = true;
        return decline(std::move(outcome));
    }
    write(m_transaction->start());
}

void Session::decline(Outcome outcome)
{
    m_state = State::Declining;
    m_declined = std::move(outcome);
    QMetaObject::invokeMethod(this, &Session::finishDeclined, Qt::QueuedConnection);
}

void Session::finishDeclined()
{
    if (m_state != State::Declining)
        return;
    Q_EMIT finished(*std::exchange(m_declined, std::nullopt));
    if (m_state == State::Declining)
        becomeReady();
}

void Session::onTransactionReply(const Reply& reply)
{
    using Then = Transaction::Then;
    if (m_transaction->bodyTaken() && !m_endMayHaveLeft) {
        // The reply came before the end of the data left. A refusal is one; success can't mean this message.
        if (!reply.isRefusal())
            return die(Kind::Garbage, u"the server answered before the end of the message"_s);
        auto outcome = m_transaction->conclude(Verdict::Refused, reply, {});
        outcome.connectionLost = true;
        Q_EMIT finished(outcome);
        if (m_state == State::Busy)
            die(Kind::Closed, u"the server refused the message while it was being sent"_s, reply);
        return;
    }
    auto step = m_transaction->onReply(reply);
    if (step.outcome) {
        Q_EMIT finished(*step.outcome);
        if (m_state != State::Busy) // aborted by who heard it
            return;
    }
    switch (step.then) {
    case Then::Wait:
        return step.write.isEmpty() ? await() : write(step.write);
    case Then::SendBody:
        return sendBody();
    case Then::Done:
        return becomeReady();
    case Then::Reset:
        m_transaction.reset();
        m_state = State::Resetting;
        return write("RSET\r\n"_ba);
    case Then::Broken:
        return die(Kind::Garbage, u"the server's replies fit no command"_s, reply);
    }
}

void Session::sendBody()
{
    if (m_parser.hasBuffered()) {
        const auto next = m_parser.next();
        if (next && *next && (*next)->code == serviceClosing)
            return onServerLeaves(**next);
        return die(Kind::Garbage, u"the server answered before the message was sent"_s);
    }
    m_endMayHaveLeft = false;
    write(m_transaction->takeBody());
    noteProgress();
}

void Session::onBytesWritten()
{
    if (m_state != State::Busy || !m_transaction->bodyTaken())
        return;
    noteProgress();
    await(); // each block gets its time, the last one the server's time to store it
}

/// Latched, for what is pending later may be TLS's own farewell.
void Session::noteProgress()
{
    if (m_transport->bytesPending() < endMargin)
        m_endMayHaveLeft = true;
}

void Session::onServerLeaves(const Reply& reply)
{
    if (nothingOwed())
        return end();
    if (m_state == State::Busy && !m_transaction->hasOutcome()) {
        auto outcome = m_transaction->conclude(Verdict::Refused, reply, {});
        outcome.connectionLost = true;
        Q_EMIT finished(outcome);
        if (m_state != State::Busy)
            return;
    }
    die(Kind::Closed, u"the server ends the connection"_s, reply);
}

/// True when the connection may go without anybody missing anything. One that never carried anything may not:
/// whoever opened it would open the next, for ever.
bool Session::nothingOwed() const
{
    return m_state == State::Quitting || (m_state == State::Idle && m_carried > 0);
}

void Session::onClosed()
{
    if (nothingOwed())
        return end();
    die(Kind::Closed, u"the server hung up"_s);
}

void Session::onTransportFailed(const SessionError& error)
{
    if (nothingOwed())
        return end();
    die(error.kind, error.detail);
}

void Session::onDeadline()
{
    switch (m_state) {
    case State::Idle:
        return sayQuit();
    case State::Quitting:
        return end();
    default:
        return die(Kind::TimedOut, u"no answer in time"_s);
    }
}

void Session::sayQuit()
{
    m_transaction.reset();
    m_state = State::Quitting;
    write("QUIT\r\n"_ba);
}

void Session::quit()
{
    m_quitWanted = true;
    switch (m_state) {
    case State::Idle:
        return sayQuit();
    case State::New:
    case State::Connecting:
    case State::Encrypting:
    case State::Handshaking:
        return end();
    default:
        return;
    }
}

void Session::abort()
{
    if (m_state == State::Ended)
        return;
    auto outcome = outcomeOfLoss(u"ended by us"_s);
    m_state = State::Ended;
    m_transport->abort();
    if (outcome)
        Q_EMIT finished(*outcome);
    Q_EMIT closed();
}

std::optional<Outcome> Session::outcomeOfLoss(const QString& detail)
{
    if (m_declined)
        return std::exchange(m_declined, std::nullopt);
    if (m_state != State::Busy || m_transaction->hasOutcome())
        return std::nullopt;
    const bool mayHaveLeft =
        m_transaction->bodyTaken() && (m_endMayHaveLeft || m_transport->bytesPending() < endMargin);
    auto outcome = m_transaction->conclude(mayHaveLeft ? Verdict::InDoubt : Verdict::NotSent, {}, detail);
    outcome.connectionLost = true;
    return outcome;
}

void Session::die(Kind kind, QString detail, std::optional<Reply> reply)
{
    if (m_state == State::Ended)
        return;
    SessionError error{kind, phase(), std::move(detail), std::move(reply)};
    auto outcome = outcomeOfLoss(error.detail);
    m_state = State::Ended;
    m_transport->abort();
    if (outcome)
        Q_EMIT finished(*outcome);
    Q_EMIT failed(error);
}

void Session::end()
{
    m_state = State::Ended;
    m_transport->close();
    Q_EMIT closed();
}

} // namespace mw::smtp
