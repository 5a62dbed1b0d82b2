// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "smtp/capabilities.h"
#include "smtp/envelope.h"
#include "smtp/phase.h"

#include <QMetaType>

namespace mw::smtp {

/// What a server says to an envelope that carries nothing.
struct EnvelopeAnswers
{
    std::optional<Reply> mail = {};
    std::optional<Reply> rcpt = {}; ///< null when MAIL was refused
    QString objection = {};         ///< why nothing was asked, in plain English; then both are null
};

/// MAIL and RCPT, one after the other, and never DATA. No sockets here.
class EnvelopeProbe
{
public:
    struct Step
    {
        QByteArray write = {}; ///< empty: done
        bool reset = false;    ///< done, and the server holds a sender: RSET
        bool broken = false;   ///< the reply fits no command: end the connection
    };

    /// The envelope's message is not looked at.
    EnvelopeProbe(Envelope envelope, const Capabilities& capabilities);

    /// MAIL; empty when there is an objection.
    [[nodiscard]] QByteArray start() const;
    [[nodiscard]] Step onReply(const Reply& reply);
    [[nodiscard]] Phase phase() const { return m_answers.mail ? Phase::Rcpt : Phase::Mail; }
    [[nodiscard]] const EnvelopeAnswers& answers() const { return m_answers; }

private:
    Envelope m_envelope;
    EnvelopeAnswers m_answers;
};

} // namespace mw::smtp

Q_DECLARE_METATYPE(mw::smtp::EnvelopeAnswers)
