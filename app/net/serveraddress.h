// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "net/dnserror.h"

#include <QHostAddress>

namespace mw::net {

/// Where a DNS server listens, for UDP and TCP alike.
struct ServerAddress
{
    QHostAddress address = {};
    quint16 port = 53;

    /// "192.0.2.1:53", "[2001:db8::1]:53", "localhost:5353"; without a port 53. A name other than localhost
    /// would have to be asked for, so it is BadName.
    [[nodiscard]] static base::Result<ServerAddress, DnsError> parse(QStringView text);
    /// As parse() takes it.
    [[nodiscard]] QString text() const;
};

} // namespace mw::net
