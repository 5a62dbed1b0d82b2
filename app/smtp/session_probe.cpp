// SPDX-License-Identifier: GPL-3.0-or-later
// Asking whether an envelope would be taken, apart from sending one.
#include "smtp/session.h"

using namespace Qt::StringLiterals;

namespace mw::smtp {

void Session::probe(Envelope envelope)
{
    if (!isReady()) {
        Q_EMIT probed({.objection = u"the connection was not ready"_s});
        return;
    }
    m_probe.emplace(std::move(envelope), m_handshake.capabilities());
    const QByteArray command = m_probe->start();
    if (command.isEmpty()) {
        Q_EMIT probed(m_probe->answers());
        return;
    }
    m_state = State::Probing;
    write(command);
}

void Session::onProbeReply(const Reply& reply)
{
    const auto step = m_probe->onReply(reply);
    if (step.broken)
        return die(SessionError::Kind::Garbage, u"the server's replies fit no command"_s, reply);
    if (!step.write.isEmpty())
        return write(step.write);
    Q_EMIT probed(m_probe->answers());
    if (m_state != State::Probing) // aborted by who heard it
        return;
    if (!step.reset)
        return becomeReady();
    m_state = State::Resetting;
    write("RSET\r\n"_ba);
}

} // namespace mw::smtp
