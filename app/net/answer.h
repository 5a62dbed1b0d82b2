// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/question.h"

#include <QHostAddress>
#include <QList>
#include <QMetaType>
#include <variant>
#include <vector>

namespace mw::net {

/// A server that takes a domain's mail (RFC 5321 5.1). A root as host: the domain takes none (RFC 7505).
struct MailExchange
{
    quint16 preference = 0; ///< the lowest is tried first
    Name host = {};

    friend bool operator==(const MailExchange& a, const MailExchange& b)
    {
        return a.preference == b.preference && a.host == b.host;
    }
};

/// The data of one record; its alternative follows from the question's type.
using Record = std::variant<QHostAddress, MailExchange>;

/// What the DNS has for one question: at least one record, all of the question's type.
struct Answer
{
    static constexpr int maxRecords = 100;
    static constexpr int maxAliases = 8;

    Question question = {};
    Name owner = {};             ///< whose records these are: the name asked for, or where its CNAMEs end
    std::chrono::seconds ttl{0}; ///< the shortest of the records and the CNAMEs before them; a day at most
    std::vector<Record> records = {}; ///< MX by preference, else as they came; none twice

    /// Empty when another type was asked for.
    [[nodiscard]] QList<QHostAddress> addresses() const;
    [[nodiscard]] std::vector<MailExchange> mailExchanges() const;
    /// The domain says that it takes no mail.
    [[nodiscard]] bool isNullMx() const;
};

} // namespace mw::net

Q_DECLARE_METATYPE(mw::net::Answer)
