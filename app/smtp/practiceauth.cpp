// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/practiceauth.h"

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>

namespace mw::smtp {

namespace {

/// In a time that tells nothing about where they differ.
bool equal(QByteArrayView left, QByteArrayView right)
{
    return left.size() == right.size() &&
           CRYPTO_memcmp(left.data(), right.data(), static_cast<std::size_t>(left.size())) == 0;
}

QByteArray hmacMd5Hex(const QByteArray& key, const QByteArray& text)
{
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned size = 0;
    if (!HMAC(EVP_md5(), key.constData(), static_cast<int>(key.size()),
              reinterpret_cast<const unsigned char*>(text.constData()), static_cast<std::size_t>(text.size()),
              digest.data(), &size))
        return {}; // a FIPS provider has no MD5; nothing equals the empty digest
    return QByteArray(reinterpret_cast<const char*>(digest.data()), static_cast<qsizetype>(size)).toHex();
}

} // namespace

PracticeAuth::PracticeAuth(const base::Secret& password, const QByteArray& nonce)
    : m_password(password), m_challenge('<' + nonce + "@localhost>")
{
}

PracticeAuth::Step PracticeAuth::begin(QByteArrayView mechanism, std::optional<QByteArrayView> initial)
{
    const auto is = [mechanism](QByteArrayView name) {
        return mechanism.compare(name, Qt::CaseInsensitive) == 0;
    };
    QByteArray challenge;
    if (is("PLAIN")) {
        m_await = Await::Plain;
    } else if (is("LOGIN")) {
        m_await = Await::LoginName;
        challenge = QByteArray("Username:").toBase64();
    } else if (is("CRAM-MD5")) {
        m_await = Await::CramMd5;
        challenge = m_challenge.toBase64();
        if (initial) // RFC 4954 4: not for a mechanism in which the server speaks first
            return {Step::Kind::Malformed};
    } else {
        return {Step::Kind::UnknownMechanism};
    }
    if (!initial)
        return {Step::Kind::Challenge, challenge};
    return *initial == QByteArrayView("=") ? judge({}) : answer(*initial);
}

PracticeAuth::Step PracticeAuth::answer(QByteArrayView line)
{
    if (line == QByteArrayView("*"))
        return {Step::Kind::Cancelled};
    auto decoded =
        QByteArray::fromBase64Encoding(line.toByteArray(), QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded)
        return {Step::Kind::Malformed};
    return judge(base::Secret(std::move(*decoded)));
}

PracticeAuth::Step PracticeAuth::judge(const base::Secret& response)
{
    switch (m_await) {
    case Await::Plain:
        return judgePlain(response.reveal());
    case Await::LoginName:
        m_loginNameFits = equal(response.reveal(), userName);
        m_await = Await::LoginPassword;
        return {Step::Kind::Challenge, QByteArray("Password:").toBase64()};
    case Await::LoginPassword:
        return verdict(m_loginNameFits, equal(response.reveal(), m_password.reveal()));
    case Await::CramMd5:
        return judgeCramMd5(response.reveal());
    case Await::Nothing:
        break;
    }
    return {Step::Kind::Malformed};
}

PracticeAuth::Step PracticeAuth::judgePlain(const QByteArray& response) const
{
    // RFC 4616: [authzid] NUL authcid NUL passwd
    const qsizetype first = response.indexOf('\0');
    const qsizetype second = first < 0 ? -1 : response.indexOf('\0', first + 1);
    if (second < 0)
        return {Step::Kind::Malformed};
    const QByteArrayView view(response);
    const QByteArrayView actAs = view.first(first);
    const bool nameFits = (actAs.isEmpty() || equal(actAs, userName)) &&
                          equal(view.sliced(first + 1, second - first - 1), userName);
    return verdict(nameFits, equal(view.sliced(second + 1), m_password.reveal()));
}

PracticeAuth::Step PracticeAuth::judgeCramMd5(const QByteArray& response) const
{
    const qsizetype space = response.lastIndexOf(' ');
    if (space < 0)
        return {Step::Kind::Malformed};
    const QByteArrayView view(response);
    const QByteArray expected = hmacMd5Hex(m_password.reveal(), m_challenge);
    return verdict(equal(view.first(space), userName),
                   !expected.isEmpty() && equal(view.sliced(space + 1), expected));
}

PracticeAuth::Step PracticeAuth::verdict(bool nameFits, bool passwordFits) const
{
    const bool granted = nameFits && passwordFits && !m_password.isEmpty();
    return {granted ? Step::Kind::Granted : Step::Kind::Refused};
}

} // namespace mw::smtp
