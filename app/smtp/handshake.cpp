// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/handshake.h"

using namespace Qt::StringLiterals;

namespace mw::smtp {

namespace {

using Kind = SessionError::Kind;

Handshake::Step writing(QByteArray bytes)
{
    return {.write = base::Secret(std::move(bytes))};
}

/// RFC 5321 4.1.4: the refusals of a server that knows no EHLO. 521 and 554 mean "no mail here" instead.
bool maySpeakHelo(const Reply& reply)
{
    return reply.isPermanent() && reply.code != 521 && reply.code != 554;
}

/// A server that says our credentials back must not bring them into a log: whole lines go.
Reply withoutSecrets(Reply reply, const QByteArray& user, const QByteArray& password)
{
    if (password.isEmpty())
        return reply;
    const QByteArray plain = QByteArray(1, '\0') + user + '\0' + password;
    for (QByteArray& line : reply.lines) {
        const bool said =
            line.contains(password) || line.contains(password.toBase64()) || line.contains(plain.toBase64());
        if (said)
            line = "(left out here: the server repeats the password)";
    }
    return reply;
}

} // namespace

Reply Handshake::harmless(Reply reply) const
{
    return withoutSecrets(std::move(reply), m_options.user.toUtf8(), m_options.password.reveal());
}

Handshake::Step Handshake::error(Kind kind, QString detail, std::optional<Reply> reply) const
{
    if (reply && m_phase == Phase::Auth)
        reply = harmless(std::move(*reply));
    return {.error = SessionError{kind, m_phase, std::move(detail), std::move(reply)}};
}

Handshake::Step Handshake::onReply(const Reply& reply)
{
    switch (m_phase) {
    case Phase::Greeting:
        return onGreeting(reply);
    case Phase::Ehlo:
        return onEhlo(reply);
    case Phase::StartTls:
        return onStartTls(reply);
    case Phase::Auth:
        return onAuth(reply);
    default:
        return error(Kind::Garbage, u"a reply that nobody asked for"_s, reply);
    }
}

Handshake::Step Handshake::hello(QByteArrayView verb)
{
    m_phase = Phase::Ehlo;
    return writing(verb.toByteArray() + ' ' + m_options.clientName + "\r\n");
}

Handshake::Step Handshake::onEncrypted()
{
    m_encrypted = true;
    if (m_phase == Phase::Greeting)
        return {}; // TLS from the first byte: the server greets now
    m_capabilities = {};
    m_saidHelo = false;
    return hello("EHLO");
}

Handshake::Step Handshake::onGreeting(const Reply& reply)
{
    if (!reply.isPositive())
        return error(Kind::GreetingRefused, u"the server takes no mail"_s, reply);
    return hello("EHLO");
}

Handshake::Step Handshake::onEhlo(const Reply& reply)
{
    if (reply.isPositive()) {
        m_capabilities = m_saidHelo ? Capabilities{} : readCapabilities(reply);
        return afterEhlo();
    }
    if (m_saidHelo || !maySpeakHelo(reply))
        return error(Kind::GreetingRefused, u"the server refuses EHLO"_s, reply);
    m_saidHelo = true;
    return hello("HELO");
}

Handshake::Step Handshake::afterEhlo()
{
    if (m_options.security == Security::StartTls && !m_encrypted) {
        if (!m_capabilities.startTls)
            return error(Kind::StartTlsMissing, u"the server does not offer STARTTLS"_s);
        m_phase = Phase::StartTls;
        return writing("STARTTLS\r\n"_ba);
    }
    if (m_options.user.isEmpty()) {
        m_phase = Phase::Idle;
        return {.done = true};
    }
    m_mechanisms = usableMechanisms(m_capabilities.authMechanisms, m_encrypted);
    if (m_mechanisms.isEmpty())
        return error(Kind::AuthMissing, u"the server offers no way to sign in that we know: "_s +
                                            QString::fromLatin1(m_capabilities.authMechanisms.join(' ')));
    return tryNextMechanism(std::nullopt);
}

Handshake::Step Handshake::onStartTls(const Reply& reply)
{
    if (!reply.isPositive())
        return error(Kind::StartTlsRefused, u"the server refuses STARTTLS"_s, reply);
    return {.startTls = true};
}

Handshake::Step Handshake::tryNextMechanism(const std::optional<Reply>& refusal)
{
    if (m_mechanisms.isEmpty())
        return error(Kind::AuthRefused, u"the server takes none of the mechanisms that it offers"_s, refusal);
    m_phase = Phase::Auth;
    m_cancelled = false;
    m_sasl.emplace(m_mechanisms.takeFirst(), m_options.user.toUtf8(), m_options.password);
    return {.write = m_sasl->command()};
}

Handshake::Step Handshake::onAuth(const Reply& reply)
{
    if (reply.isPositive()) {
        m_sasl.reset();
        m_phase = Phase::Idle;
        return {.done = true};
    }
    if (reply.isIntermediate()) {
        if (m_cancelled)
            return error(Kind::Garbage, u"the server goes on with a cancelled AUTH"_s, reply);
        if (auto answer = m_sasl->respond(reply.lines.last()))
            return {.write = std::move(*answer)};
        m_cancelled = true;
        return writing("*\r\n"_ba);
    }
    // Only what says "not this mechanism" leads to the next: the same password asked twice locks accounts.
    if (m_cancelled || reply.code == 504 || reply.code == 534)
        return tryNextMechanism(reply);
    return error(Kind::AuthRefused, u"the server refuses this name and password"_s, reply);
}

} // namespace mw::smtp
