// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/failures.h"
#include "cli/text.h"

namespace mw::cli {

using namespace Qt::StringLiterals;
using smtp::SessionError;

namespace {

/// The server's own words, quoted as they came; else ours for the log.
QString wordsOf(const SessionError& error)
{
    if (error.reply)
        return QString::number(error.reply->code) + u' ' + QString::fromUtf8(error.reply->text());
    return error.detail;
}

struct Told
{
    Code code;
    QString happened;
    QString toDo;
};

Told told(const SessionError& error, const QString& relay)
{
    using Kind = SessionError::Kind;
    switch (error.kind) {
    case Kind::HostNotFound:
        return {Code::HostNotFound,
                Text::tr("The relay %1 was not found: no computer has that name.").arg(relay),
                Text::tr("Check the host's name and the network.")};
    case Kind::Refused:
        return {Code::ConnectionRefused, Text::tr("Nobody answers at the relay %1.").arg(relay),
                Text::tr("Check host and port, and that the server runs.")};
    case Kind::Unreachable:
        return {Code::HostUnreachable,
                Text::tr("There is no way to the relay %1 (%2).").arg(relay, error.detail),
                Text::tr("Check the network.")};
    case Kind::TimedOut:
        return {Code::ConnectionTimedOut, Text::tr("The relay %1 did not answer in time.").arg(relay),
                Text::tr("Check host and port; a firewall may be in the way.")};
    case Kind::Closed:
        return {Code::ConnectionClosed, Text::tr("The relay %1 hung up (%2).").arg(relay, wordsOf(error)),
                Text::tr("It is tried again by itself; if it goes on, ask the relay's operator.")};
    case Kind::CertificateUntrusted:
        return {
            Code::CertificateUntrusted,
            Text::tr("The certificate of the relay %1 is signed by nobody this computer trusts.").arg(relay),
            Text::tr("If the relay is your own, add its authority with relay add --ca; else don't use it.")};
    case Kind::CertificateExpired:
        return {Code::CertificateExpired,
                Text::tr("The certificate of the relay %1 has expired or is not valid yet.").arg(relay),
                Text::tr("Check this computer's clock, then ask the relay's operator.")};
    case Kind::CertificateWrongHost:
        return {Code::CertificateWrongHost,
                Text::tr("The certificate of the relay %1 is for another host.").arg(relay),
                Text::tr("Use the host name that the operator names; it may be another server.")};
    case Kind::TlsFailed:
        return {Code::TlsFailed,
                Text::tr("No encrypted connection to the relay %1 came about (%2).").arg(relay, error.detail),
                Text::tr("Check port and security: 465 wants tls, 587 and 25 want starttls.")};
    case Kind::StartTlsMissing:
    case Kind::StartTlsRefused:
        return {Code::StartTlsMissing, Text::tr("The relay %1 offers no STARTTLS.").arg(relay),
                Text::tr("Nothing goes out unencrypted. Use tls with port 465, or ask the operator.")};
    case Kind::AuthMissing:
        return {Code::AuthMissing,
                Text::tr("The relay %1 offers no sign-in that Mailwright knows.").arg(relay),
                Text::tr("Check port and security, or add the relay without --user.")};
    case Kind::AuthRefused:
        return {Code::AuthRefused,
                Text::tr("The relay %1 refuses this name and password (%2).").arg(relay, wordsOf(error)),
                Text::tr("Check both; some relays want an app password. Mend them with relay change, then "
                         "send again.")};
    case Kind::GreetingRefused:
        return {Code::GreetingRefused,
                Text::tr("The relay %1 refuses this computer (%2).").arg(relay, wordsOf(error)),
                Text::tr("Ask the relay's operator.")};
    case Kind::Garbage:
        return {Code::NotSmtp, Text::tr("What answers at the relay %1 is no mail server.").arg(relay),
                Text::tr("Check host and port.")};
    case Kind::NoPlainTextToForeignHost:
        return {Code::NeedsTls,
                Text::tr("Without encryption mail may go to this computer alone, not to %1.").arg(relay),
                Text::tr("Add the relay with starttls or tls.")};
    case Kind::BadOptions:
        break;
    }
    return {Code::RelaySettings,
            Text::tr("The settings of the relay %1 can't be used (%2).").arg(relay, error.detail),
            Text::tr("Mend it with relay change.")};
}

} // namespace

Failure failureOf(const SessionError& error, const QString& relay)
{
    const Told what = told(error, relay);
    return {Exit::Unreachable, what.code,
            u"%1 %2 %3"_s.arg(what.happened, Text::tr("What was not accepted stays queued."), what.toDo)};
}

} // namespace mw::cli
