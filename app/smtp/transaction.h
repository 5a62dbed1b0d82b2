// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "smtp/capabilities.h"
#include "smtp/envelope.h"
#include "smtp/outcome.h"

namespace mw::smtp {

/// One message on one connection, from MAIL to the reply to the end of data. No sockets here.
class Transaction
{
public:
    enum class Then {
        Wait,     ///< more replies are due
        SendBody, ///< write takeBody(), if no byte of the server's waits unread
        Done,     ///< the connection can take the next message
        Reset,    ///< it can after RSET
        Broken,   ///< client and server are out of step: end the connection
    };
    struct Step
    {
        QByteArray write = {};
        std::optional<Outcome> outcome = {};
        Then then = Then::Wait;
    };

    Transaction(Envelope envelope, const Capabilities& capabilities);

    /// Why this server can't be given this envelope (size, SMTPUTF8, 8BITMIME), in plain English.
    [[nodiscard]] std::optional<QString> serverObjection() const;
    /// MAIL, or with PIPELINING all three commands at once (RFC 2920).
    [[nodiscard]] QByteArray start() const;
    [[nodiscard]] Step onReply(const Reply& reply);
    /// The body as it goes over the wire. From here on the message may have been accepted.
    [[nodiscard]] QByteArray takeBody();

    [[nodiscard]] quint64 tag() const { return m_envelope.tag; }
    [[nodiscard]] Phase phase() const;
    [[nodiscard]] bool hasOutcome() const { return m_hasOutcome; }
    [[nodiscard]] bool bodyTaken() const { return m_stage == Stage::EndOfData; }
    /// The one outcome; `reply` and `detail` as they apply.
    [[nodiscard]] Outcome conclude(Verdict verdict, std::optional<Reply> reply, QString detail);

private:
    enum class Stage { Mail, Rcpt, Data, EndOfData, EmptyEnd };

    [[nodiscard]] QByteArray mailCommand() const;
    [[nodiscard]] QByteArray rcptCommand() const;
    [[nodiscard]] Step onMail(const Reply& reply);
    [[nodiscard]] Step onRcpt(const Reply& reply);
    [[nodiscard]] Step onData(const Reply& reply);
    [[nodiscard]] Step onEndOfData(const Reply& reply);
    [[nodiscard]] Step broken(const Reply& reply, QString detail);

    Envelope m_envelope;
    const Capabilities& m_capabilities;
    qint64 m_size = 0;
    bool m_eightBit = false;
    Stage m_stage = Stage::Mail;
    bool m_mailTaken = false;
    bool m_rcptTaken = false;
    bool m_hasOutcome = false;
};

} // namespace mw::smtp
