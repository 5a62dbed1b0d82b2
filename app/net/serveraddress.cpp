// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/serveraddress.h"

using namespace Qt::StringLiterals;

namespace mw::net {

base::Result<ServerAddress, DnsError> ServerAddress::parse(QStringView text)
{
    const auto bad = [&] {
        return base::fail(DnsError{DnsError::Kind::BadName, u"no address of a server"_s, {}});
    };
    QStringView host = text;
    QStringView port;
    if (text.startsWith(u'[')) {
        const qsizetype end = text.indexOf(u']');
        if (end < 0)
            return bad();
        host = text.sliced(1, end - 1);
        const QStringView rest = text.sliced(end + 1);
        if (!host.contains(u':') || (!rest.isEmpty() && !rest.startsWith(u':')))
            return bad();
        port = rest.isEmpty() ? u"53" : rest.sliced(1);
    } else if (text.count(u':') == 1) {
        host = text.first(text.indexOf(u':'));
        port = text.sliced(host.size() + 1);
    } else {
        port = u"53"; // one without colons, or a bare IPv6 address
    }
    const bool digits = !port.isEmpty() &&
                        std::all_of(port.begin(), port.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    bool ok = false;
    const uint number = port.toUInt(&ok);
    if (!digits || !ok || number == 0 || number > 65535)
        return bad();
    ServerAddress server{.port = static_cast<quint16>(number)};
    if (host.compare(u"localhost"_s, Qt::CaseInsensitive) == 0)
        server.address = QHostAddress(QHostAddress::LocalHost);
    else if (!server.address.setAddress(host.toString()))
        return bad();
    return server;
}

QString ServerAddress::text() const
{
    const QString host = address.toString();
    return (host.contains(u':') ? u"[%1]:%2"_s : u"%1:%2"_s).arg(host).arg(port);
}

} // namespace mw::net
