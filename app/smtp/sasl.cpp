// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/sasl.h"

#include <openssl/evp.h>
#include <openssl/hmac.h>

#include <array>

namespace mw::smtp {

namespace {

constexpr qsizetype maxCommand = 512; // RFC 4954 4: a longer initial response goes into a line of its own

base::Secret line(QByteArray text)
{
    text.append("\r\n");
    return base::Secret(std::move(text));
}

base::Secret base64Line(const base::Secret& bytes)
{
    return line(bytes.reveal().toBase64());
}

} // namespace

QByteArray toText(Mechanism mechanism)
{
    switch (mechanism) {
    case Mechanism::Plain:
        return QByteArrayLiteral("PLAIN");
    case Mechanism::Login:
        return QByteArrayLiteral("LOGIN");
    case Mechanism::CramMd5:
        return QByteArrayLiteral("CRAM-MD5");
    }
    return {};
}

QList<Mechanism> usableMechanisms(const QList<QByteArray>& offered, bool encrypted)
{
    using enum Mechanism;
    const auto order =
        encrypted ? QList<Mechanism>{Plain, Login, CramMd5} : QList<Mechanism>{CramMd5, Plain, Login};
    QList<Mechanism> usable;
    for (const auto mechanism : order)
        if (offered.contains(toText(mechanism)))
            usable.append(mechanism);
    return usable;
}

SaslClient::SaslClient(Mechanism mechanism, QByteArray user, const base::Secret& password)
    : m_mechanism(mechanism), m_user(std::move(user)), m_password(password)
{
}

base::Secret SaslClient::plainResponse() const
{
    QByteArray message;
    message.reserve(2 + m_user.size() + m_password.reveal().size());
    message.append('\0').append(m_user).append('\0').append(m_password.reveal());
    return base64Line(base::Secret(std::move(message)));
}

std::optional<base::Secret> SaslClient::cramResponse(const QByteArray& challenge) const
{
    const auto decoded =
        QByteArray::fromBase64Encoding(challenge.trimmed(), QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded)
        return std::nullopt;
    const auto& key = m_password.reveal();
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned int size = 0;
    if (!HMAC(EVP_md5(), key.constData(), static_cast<int>(key.size()),
              reinterpret_cast<const unsigned char*>(decoded.decoded.constData()),
              static_cast<std::size_t>(decoded.decoded.size()), digest.data(), &size))
        return std::nullopt;
    const QByteArray hex = QByteArray(reinterpret_cast<const char*>(digest.data()), size).toHex();
    return base64Line(base::Secret(m_user + ' ' + hex));
}

base::Secret SaslClient::command()
{
    const QByteArray verb = QByteArrayLiteral("AUTH ") + toText(m_mechanism);
    if (m_mechanism == Mechanism::Plain) {
        const auto response = plainResponse();
        if (verb.size() + 1 + response.reveal().size() <= maxCommand) {
            ++m_step;
            return base::Secret(verb + ' ' + response.reveal());
        }
    }
    return line(verb);
}

std::optional<base::Secret> SaslClient::respond(const QByteArray& challenge)
{
    const int step = m_step++;
    switch (m_mechanism) {
    case Mechanism::Plain:
        if (step == 0)
            return plainResponse();
        break;
    case Mechanism::Login: // asks for the name, then for the password; the prompts' wording differs
        if (step == 0)
            return line(m_user.toBase64());
        if (step == 1)
            return base64Line(m_password);
        break;
    case Mechanism::CramMd5:
        if (step == 0)
            return cramResponse(challenge);
        break;
    }
    return std::nullopt;
}

} // namespace mw::smtp
