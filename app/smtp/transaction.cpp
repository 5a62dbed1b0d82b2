// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/transaction.h"

using namespace Qt::StringLiterals;

namespace mw::smtp {

Transaction::Transaction(Envelope envelope, const Capabilities& capabilities)
    : m_envelope(std::move(envelope)),
      m_capabilities(capabilities),
      m_size(declaredSize(m_envelope.message)),
      m_eightBit(hasEightBit(m_envelope.message))
{
}

std::optional<QString> Transaction::serverObjection() const
{
    if (m_capabilities.size > 0 && m_size > m_capabilities.size)
        return u"the message has %1 bytes, the server takes %2"_s.arg(m_size).arg(m_capabilities.size);
    if (m_envelope.needsSmtpUtf8 && !m_capabilities.smtpUtf8)
        return u"the server can't take addresses outside ASCII (SMTPUTF8)"_s;
    if (m_eightBit && !m_capabilities.eightBitMime)
        return u"the server can't take 8-bit messages (8BITMIME)"_s;
    return std::nullopt;
}

Phase Transaction::phase() const
{
    switch (m_stage) {
    case Stage::Mail:
        return Phase::Mail;
    case Stage::Rcpt:
        return Phase::Rcpt;
    case Stage::Data:
        return Phase::Data;
    case Stage::EndOfData:
    case Stage::EmptyEnd:
        break;
    }
    return Phase::EndOfData;
}

QByteArray Transaction::mailCommand() const
{
    QByteArray line;
    line.reserve(640); // the pipelined group in one allocation: two paths and the parameters
    line.append("MAIL FROM:<").append(m_envelope.sender).append('>');
    if (m_capabilities.size > 0)
        line.append(" SIZE=").append(QByteArray::number(m_size));
    if (m_eightBit)
        line.append(" BODY=8BITMIME");
    if (m_envelope.needsSmtpUtf8)
        line.append(" SMTPUTF8");
    return line.append("\r\n");
}

QByteArray Transaction::rcptCommand() const
{
    return "RCPT TO:<" + m_envelope.recipient + ">\r\n";
}

QByteArray Transaction::start() const
{
    QByteArray commands = mailCommand();
    if (m_capabilities.pipelining)
        commands.append(rcptCommand()).append("DATA\r\n");
    return commands;
}

QByteArray Transaction::takeBody()
{
    m_stage = Stage::EndOfData;
    return dotStuffed(m_envelope.message);
}

Outcome Transaction::conclude(Verdict verdict, std::optional<Reply> reply, QString detail)
{
    m_hasOutcome = true;
    return {.tag = m_envelope.tag,
            .verdict = verdict,
            .phase = phase(),
            .reply = std::move(reply),
            .detail = std::move(detail)};
}

Transaction::Step Transaction::broken(const Reply& reply, QString detail)
{
    Step step{.then = Then::Broken};
    if (!m_hasOutcome) {
        step.outcome = conclude(bodyTaken() ? Verdict::InDoubt : Verdict::NotSent, reply, std::move(detail));
        step.outcome->connectionLost = true;
    }
    return step;
}

Transaction::Step Transaction::onReply(const Reply& reply)
{
    switch (m_stage) {
    case Stage::Mail:
        return onMail(reply);
    case Stage::Rcpt:
        return onRcpt(reply);
    case Stage::Data:
        return onData(reply);
    case Stage::EndOfData:
        return onEndOfData(reply);
    case Stage::EmptyEnd:
        break;
    }
    return {.then = Then::Reset}; // whatever it says: an empty message for nobody is of no use to anyone
}

Transaction::Step Transaction::onMail(const Reply& reply)
{
    if (reply.isIntermediate())
        return broken(reply, u"the server asks for data at MAIL"_s);
    Step step;
    m_mailTaken = reply.isPositive();
    if (!m_mailTaken) {
        step.outcome = conclude(Verdict::Refused, reply, {});
        step.then = m_capabilities.pipelining ? Then::Wait : Then::Done;
    } else if (!m_capabilities.pipelining) {
        step.write = rcptCommand();
    }
    m_stage = Stage::Rcpt;
    return step;
}

Transaction::Step Transaction::onRcpt(const Reply& reply)
{
    if (reply.isIntermediate())
        return broken(reply, u"the server asks for data at RCPT"_s);
    Step step;
    m_rcptTaken = reply.isPositive();
    if (!m_rcptTaken && !m_hasOutcome) {
        step.outcome = conclude(Verdict::Refused, reply, {});
        step.then = m_capabilities.pipelining ? Then::Wait : Then::Reset;
    } else if (!m_capabilities.pipelining) {
        step.write = "DATA\r\n"_ba;
    }
    m_stage = Stage::Data;
    return step;
}

Transaction::Step Transaction::onData(const Reply& reply)
{
    if (reply.isPositive())
        return broken(reply, u"the server answers DATA with success instead of 354"_s);
    if (reply.isRefusal()) {
        Step step{.then = m_mailTaken ? Then::Reset : Then::Done};
        if (!m_hasOutcome)
            step.outcome = conclude(Verdict::Refused, reply, {});
        return step;
    }
    if (!m_hasOutcome)
        return {.then = Then::SendBody};
    // RFC 2920 3.1: with no recipient left the server may still say 354, and gets an empty message for
    // nobody. One that took the recipient after refusing MAIL would deliver it, so it gets a closed
    // connection.
    if (m_rcptTaken)
        return broken(reply, {});
    m_stage = Stage::EmptyEnd;
    return {.write = ".\r\n"_ba};
}

Transaction::Step Transaction::onEndOfData(const Reply& reply)
{
    if (reply.isIntermediate())
        return broken(reply, u"the server asks for data at the end of data"_s);
    return {.outcome = conclude(reply.isPositive() ? Verdict::Accepted : Verdict::Refused, reply, {}),
            .then = Then::Done};
}

} // namespace mw::smtp
