// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/answer.h"

namespace mw::net {

QList<QHostAddress> Answer::addresses() const
{
    QList<QHostAddress> found;
    for (const Record& record : records)
        if (const auto* address = std::get_if<QHostAddress>(&record))
            found.append(*address);
    return found;
}

std::vector<MailExchange> Answer::mailExchanges() const
{
    std::vector<MailExchange> found;
    for (const Record& record : records)
        if (const auto* exchange = std::get_if<MailExchange>(&record))
            found.push_back(*exchange);
    return found;
}

bool Answer::isNullMx() const
{
    const auto exchanges = mailExchanges();
    return exchanges.size() == 1 && exchanges.front().host.isRoot();
}

} // namespace mw::net
