// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secret.h"

#include <optional>
#include <QByteArray>
#include <QByteArrayView>

namespace mw::smtp {

/// The server's side of one AUTH exchange (RFC 4954): PLAIN, LOGIN, CRAM-MD5, for one name and password.
class PracticeAuth
{
public:
    struct Step
    {
        enum class Kind { Challenge, Granted, Refused, Malformed, Cancelled, UnknownMechanism };
        Kind kind = Kind::Refused;
        QByteArray challenge = {}; ///< base64, for a 334
    };

    static constexpr QByteArrayView userName = "practice";
    static constexpr QByteArrayView mechanisms = "PLAIN LOGIN CRAM-MD5";

    /// `password` outlives this; `nonce` must be new each time (it goes into the CRAM-MD5 challenge).
    PracticeAuth(const base::Secret& password, const QByteArray& nonce);

    /// `initial`: the initial response as sent ("=" for an empty one), null when there was none.
    [[nodiscard]] Step begin(QByteArrayView mechanism, std::optional<QByteArrayView> initial);
    /// The client's answer to the last challenge, without its line end.
    [[nodiscard]] Step answer(QByteArrayView line);

private:
    enum class Await { Nothing, Plain, LoginName, LoginPassword, CramMd5 };

    [[nodiscard]] Step judge(const base::Secret& response);
    [[nodiscard]] Step judgePlain(const QByteArray& response) const;
    [[nodiscard]] Step judgeCramMd5(const QByteArray& response) const;
    [[nodiscard]] Step verdict(bool nameFits, bool passwordFits) const;

    const base::Secret& m_password;
    QByteArray m_challenge;
    Await m_await = Await::Nothing;
    bool m_loginNameFits = false;
};

} // namespace mw::smtp
