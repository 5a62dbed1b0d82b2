// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <optional>
#include <QMetaType>
#include <QString>

namespace mw::net {

/// Why there is no answer. NoSuchName and NoData are answers of a kind: the DNS says that there is nothing.
/// Of everything after them nothing may be concluded about the name.
struct DnsError
{
    enum class Kind {
        NoSuchName,     ///< NXDOMAIN: nothing has this name, nor anything below it (RFC 8020)
        NoData,         ///< the name is there, without a record of this type
        ServerFailure,  ///< SERVFAIL; also what a validating server says of a forged zone
        Refused,        ///< the server answers, but not us
        NotImplemented, ///< the server can't answer such a question, or calls it malformed
        Timeout,        ///< no answer in time
        Unreachable,    ///< no server could be reached, or none is known
        Malformed,      ///< the answer can't be read, or answers something else
        TooLong,        ///< more records than `Answer::maxRecords`
        AliasLoop,      ///< CNAMEs that lead back, or more than `Answer::maxAliases` of them
        Cancelled,      ///< by us
        BadName,        ///< what was given is no name (of a host or a server): nothing was asked
    };
    Kind kind = Kind::ServerFailure;
    QString detail = {}; ///< plain English for the log
    /// How long NoSuchName and NoData hold, by the zone's SOA (RFC 2308); null = not told.
    std::optional<std::chrono::seconds> ttl = {};

    /// The DNS has answered, and the answer is that there is nothing.
    [[nodiscard]] bool isAnswer() const { return kind == Kind::NoSuchName || kind == Kind::NoData; }
};

} // namespace mw::net

Q_DECLARE_METATYPE(mw::net::DnsError)
