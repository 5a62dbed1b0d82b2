// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/options.h"

#include <QHostAddress>

using namespace Qt::StringLiterals;

namespace mw::smtp {

Options Options::clone() const
{
    return {
        .host = host,
        .port = port,
        .security = security,
        .tlsHostName = tlsHostName,
        .caPem = caPem,
        .user = user,
        .password = password.clone(),
        .clientName = clientName,
        .maxConnections = maxConnections,
        .messagesPerConnection = messagesPerConnection,
        .timeouts = timeouts,
        .beforeMail = beforeMail,
    };
}

bool isLoopbackHost(const QString& host)
{
    if (host.compare(u"localhost"_s, Qt::CaseInsensitive) == 0)
        return true;
    return QHostAddress(host).isLoopback();
}

} // namespace mw::smtp
