// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "smtp/reply.h"

namespace mw::smtp {

/// What a server offered in its reply to EHLO. Keywords are read without regard to case; unknown ones and
/// values that can't be read are passed over, as if they had not been said.
struct Capabilities
{
    bool extended = false; ///< EHLO was taken; false after HELO
    bool pipelining = false;
    bool startTls = false;
    bool eightBitMime = false;
    bool smtpUtf8 = false;
    bool chunking = false;
    bool enhancedStatusCodes = false;
    qint64 size = 0;                       ///< bytes; 0 = no limit told (RFC 1870)
    qint64 mailMax = 0;                    ///< messages a connection, of LIMITS (RFC 9422); 0 = no limit told
    qint64 rcptMax = 0;                    ///< recipients a message, of LIMITS
    QList<QByteArray> authMechanisms = {}; ///< upper case, in the server's order
};

[[nodiscard]] Capabilities readCapabilities(const Reply& ehlo);

} // namespace mw::smtp
