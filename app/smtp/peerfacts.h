// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

#include <optional>
#include <QString>
#include <QStringList>

namespace mw::smtp {

/// Who a server says it is. Texts come from the certificate: foreign, without control characters.
struct CertificateFacts
{
    QString subject = {}; ///< its common name, else its organisation
    QString issuer = {};
    QStringList names = {}; ///< hosts it is for, as they stand there, at most 20
    base::Timestamp notBefore = {};
    base::Timestamp notAfter = {};
};

/// The other end of a connection.
struct PeerFacts
{
    QString address = {};  ///< empty before the connection stands
    QString protocol = {}; ///< "TLSv1.3"; empty without TLS
    QString cipher = {};
    std::optional<CertificateFacts> certificate = {}; ///< also of one that was refused
};

} // namespace mw::smtp
