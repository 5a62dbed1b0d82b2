// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/envelopeprobe.h"

using namespace Qt::StringLiterals;

namespace mw::smtp {

EnvelopeProbe::EnvelopeProbe(Envelope envelope, const Capabilities& capabilities)
    : m_envelope(std::move(envelope))
{
    m_envelope.message.clear();
    if (const auto why = objection(m_envelope))
        m_answers.objection = *why;
    else if (m_envelope.needsSmtpUtf8 && !capabilities.smtpUtf8)
        m_answers.objection = u"the server can't take addresses outside ASCII (SMTPUTF8)"_s;
}

QByteArray EnvelopeProbe::start() const
{
    if (!m_answers.objection.isEmpty())
        return {};
    return "MAIL FROM:<" + m_envelope.sender + (m_envelope.needsSmtpUtf8 ? "> SMTPUTF8\r\n" : ">\r\n");
}

EnvelopeProbe::Step EnvelopeProbe::onReply(const Reply& reply)
{
    if (reply.isIntermediate())
        return {.broken = true};
    if (m_answers.mail) {
        m_answers.rcpt = reply;
        return {.reset = true};
    }
    m_answers.mail = reply;
    if (!reply.isPositive())
        return {};
    return {.write = "RCPT TO:<" + m_envelope.recipient + ">\r\n"};
}

} // namespace mw::smtp
