// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/secret.h"

#include <optional>
#include <QByteArray>
#include <QList>
#include <QString>

namespace mw::smtp {

enum class Mechanism { Plain, Login, CramMd5 };

[[nodiscard]] QByteArray toText(Mechanism mechanism);

/// Those of `offered` (upper case) that we can do, the one to be tried first at the front. Through TLS PLAIN
/// comes first: it works with every password store, and the tunnel guards it. In clear, which is the
/// loopback alone, CRAM-MD5 comes first, so that the password itself is not said at all.
[[nodiscard]] QList<Mechanism> usableMechanisms(const QList<QByteArray>& offered, bool encrypted);

/// One AUTH exchange (RFC 4954; 4616 for PLAIN, 2195 for CRAM-MD5). `password` must outlive it.
class SaslClient
{
public:
    SaslClient(Mechanism mechanism, QByteArray user, const base::Secret& password);

    [[nodiscard]] Mechanism mechanism() const { return m_mechanism; }
    /// The AUTH command with its CRLF, with the initial response where the mechanism has one and it fits
    /// into 512 bytes.
    [[nodiscard]] base::Secret command();
    /// The line, with CRLF, that answers a 334 with this text; null when the server asks for what the
    /// mechanism has not got: cancel with "*".
    [[nodiscard]] std::optional<base::Secret> respond(const QByteArray& challenge);

private:
    [[nodiscard]] base::Secret plainResponse() const;
    [[nodiscard]] std::optional<base::Secret> cramResponse(const QByteArray& challenge) const;

    Mechanism m_mechanism;
    QByteArray m_user;
    const base::Secret& m_password;
    int m_step = 0; // answers given
};

} // namespace mw::smtp
