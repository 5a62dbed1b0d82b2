// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "smtp/envelopeprobe.h"
#include "smtp/handshake.h"
#include "smtp/outcome.h"
#include "smtp/replyparser.h"
#include "smtp/transaction.h"
#include "smtp/transport.h"

#include <memory>

namespace mw::smtp {

/// One connection to a relay: greeting, EHLO, STARTTLS, AUTH, then one envelope at a time, then QUIT.
/// Each envelope that send() took gets exactly one finished(), before anything is said about the connection's
/// end. closed() or failed() comes once, as the last signal. Don't delete it within its signals:
/// deleteLater(). Deleting one that hasn't ended tells nobody; abort() does.
class Session : public QObject
{
    Q_OBJECT

public:
    Session(std::unique_ptr<Transport> transport, Options options, QObject* parent = nullptr);
    ~Session() override;

    /// Connects. What is wrong with the options is told by failed(), never from within this call.
    void open();
    /// One envelope may be sent now.
    [[nodiscard]] bool isReady() const { return m_state == State::Idle && !m_parser.hasBuffered(); }
    /// Only when isReady(). An envelope that no server or not this one may get is finished as Refused, with
    /// no reply, and one that beforeMail holds back as NotSent, both in a later turn of the event loop.
    void send(Envelope envelope);
    /// Only when isReady(): asks whether the envelope would be taken, sends nothing, and is ready again. Its
    /// message is not looked at, beforeMail is not called. Answered by probed().
    void probe(Envelope envelope);
    /// Says QUIT, after the envelope in flight, and ends with closed().
    void quit();
    /// Ends at once: the envelope in flight is finished, then closed().
    void abort();

    [[nodiscard]] Phase phase() const;
    /// Envelopes given to send().
    [[nodiscard]] int carried() const { return m_carried; }
    /// What the server offered; nothing before ready() came first.
    [[nodiscard]] const Capabilities& capabilities() const { return m_handshake.capabilities(); }
    /// How it is signing in at present; null before and after.
    [[nodiscard]] std::optional<Mechanism> mechanism() const { return m_handshake.mechanism(); }

Q_SIGNALS:
    void ready();
    /// Every reply, before anything comes of it, as it may be shown: no password in it.
    void replied(mw::smtp::Phase phase, const mw::smtp::Reply& reply);
    void probed(const mw::smtp::EnvelopeAnswers& answers);
    /// In the turn of the event loop that read the reply.
    void finished(const mw::smtp::Outcome& outcome);
    /// Ended otherwise than by our wish.
    void failed(const mw::smtp::SessionError& error);
    /// Ended by quit(), abort(), after the idle time, after messagesPerConnection, or by a server that
    /// left between two messages.
    void closed();

private:
    enum class State {
        New,
        Connecting,
        Encrypting,
        Handshaking,
        Idle,
        Declining,
        Busy,
        Probing,
        Resetting,
        Quitting,
        Ended
    };

    void onConnected();
    void onEncrypted();
    void onBytesRead(const QByteArray& bytes);
    void onBytesWritten();
    void onDeadline();
    void onClosed();
    void onTransportFailed(const SessionError& error);

    void readReplies();
    void handle(const Reply& reply);
    void advance(Handshake::Step step);
    void encrypt();
    void onTransactionReply(const Reply& reply);
    void onProbeReply(const Reply& reply);
    void sendBody();
    void noteProgress();
    void onServerLeaves(const Reply& reply);
    void becomeReady();
    void sayQuit();
    void decline(Outcome outcome);
    void finishDeclined();

    void write(const QByteArray& bytes);
    void await(); // sets the deadline of what is waited for now
    [[nodiscard]] std::optional<SessionError> optionsError() const;
    [[nodiscard]] bool enoughCarried() const;
    [[nodiscard]] bool nothingOwed() const;
    void die(SessionError::Kind kind, QString detail, std::optional<Reply> reply = {});
    void end();
    /// The outcome of what is in flight when the connection is gone.
    [[nodiscard]] std::optional<Outcome> outcomeOfLoss(const QString& detail);

    std::unique_ptr<Transport> m_transport;
    Options m_options;
    State m_state = State::New;
    ReplyParser m_parser;
    Handshake m_handshake{m_options};
    std::optional<Transaction> m_transaction;
    std::optional<EnvelopeProbe> m_probe;
    std::optional<Outcome> m_declined; // by us, to be told in a later turn
    bool m_endMayHaveLeft = false;     // of the message in flight; means something once its body was taken
    bool m_quitWanted = false;
    int m_carried = 0;
};

} // namespace mw::smtp
