// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/relays/testadvice.h"

#include "ui/relays/relaystate.h"

#include <QCoreApplication>

#include <algorithm>

namespace mw::relayspage {

using namespace Qt::StringLiterals;
using relays::Advice;
using relays::RelayTestReport;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(mw::relayspage::TestAdvice)
};

struct Row
{
    Advice advice;
    const char* seen; ///< %1 %2: see factsOf()
    const char* fix;
};

const Row rows[] = {
    {Advice::HostUnknown, QT_TRANSLATE_NOOP("mw::relayspage::TestAdvice", "No computer has the name %1."),
     QT_TRANSLATE_NOOP("mw::relayspage::TestAdvice", "Check the host's name.")},
    {Advice::HostWithoutAddress,
     QT_TRANSLATE_NOOP("mw::relayspage::TestAdvice", "The name %1 has no address."),
     QT_TRANSLATE_NOOP("mw::relayspage::TestAdvice", "Check the host's name.")},
    {Advice::HostOnlyHere,
     QT_TRANSLATE_NOOP("mw::relayspage::TestAdvice",
                       "The DNS does not know %1; this computer finds it by itself."),
     QT_TRANSLATE_NOOP("mw::relayspage::TestAdvice",
                       "Nothing to do, as long as this computer does the sending.")},
    {Advice::DnsSilent,
     QT_TRANSLATE_NOOP("mw::relayspage::TestAdvice", "The DNS gave no answer about %1 (%2)."),
     QT_TRANSLATE_NOOP("mw::relayspage::TestAdvice",
                       "Check the network and test again; nothing follows from it about the relay.")},
    {Advice::SenderDomainUnknown,
     QT_TRANSLATE_NOOP("mw::relayspage::TestAdvice", "The sender's domain %1 does not exist."),
     QT_TRANSLATE_NOOP("mw::relayspage::TestAdvice",
                       "Use a sender address of a domain that is yours; bounces and replies would be lost.")},
    {Advice::SenderDomainTakesNoMail,
     QT_TRANSLATE_NOOP("mw::relayspage::TestAdvice", "The sender's domain %1 takes no mail."),
     QT_TRANSLATE_NOOP(
         "mw::relayspage::TestAdvice",
         "Give the domain an MX record, or use another sender address; bounces and replies would be lost.")},
    {Advice::PortClosed, QT_TRANSLATE_NOOP("mw::relayspage::TestAdvice", "Nobody listens at port %2 of %1."),
     QT_TRANSLATE_NOOP("mw::relayspage::TestAdvice", "Check host and port; 587 and 465 are usual.")},
    {Advice::PortBlocked,
     QT_TRANSLATE_NOOP("mw::relayspage::TestAdvice", "Port %2 of %1 gives no answer at all."),
     QT_TRANSLATE_NOOP(
         "mw::relayspage::TestAdvice",
         "A firewall or the network's operator may block the port, 25 most of all. Try 587 or 465.")},
    {Advice::HostUnreachable, QT_TRANSLATE_NOOP("mw::relayspage::TestAdvice", "There is no way to %1."),
     QT_TRANSLATE_NOOP("mw::relayspage::TestAdvice", "Check the network.")},
    {Advice::NotSmtp,
     QT_TRANSLATE_NOOP("mw::relayspage::TestAdvice", "What answers at port %2 of %1 is no mail server."),
     QT_TRANSLATE_NOOP("mw::relayspage::TestAdvice", "Check host and port.")},
    {Advice::WrongSecurity,
     QT_TRANSLATE_NOOP("mw::relayspage::TestAdvice",
                       "Port %2 does not speak the encryption that the relay is set to."),
     QT_TRANSLATE_NOOP("mw::relayspage::TestAdvice", "Use TLS with port 465, STARTTLS with 587 and 25.")},
    {Advice::NeedsTls,
     QT_TRANSLATE_NOOP("mw::relayspage::TestAdvice",
                       "Without encryption mail may go to this computer alone."),
     QT_TRANSLATE_NOOP("mw::relayspage::TestAdvice", "Set the relay to STARTTLS or TLS.")},
    {Advice::SettingsUnusable,
     QT_TRANSLATE_NOOP("mw::relayspage::TestAdvice", "The relay's settings can't be used."),
     QT_TRANSLATE_NOOP("mw::relayspage::TestAdvice", "Change them.")},
    {Advice::ServerRefusesUs,
     QT_TRANSLATE_NOOP("mw::relayspage::TestAdvice", "The server refuses this computer."),
     QT_TRANSLATE_NOOP("mw::relayspage::TestAdvice",
                       "Ask the relay's operator, or test from another network.")},
    {Advice::ServerBusy,
     QT_TRANSLATE_NOOP("mw::relayspage::TestAdvice", "The server takes nothing at the moment."),
     QT_TRANSLATE_NOOP("mw::relayspage::TestAdvice", "Test again in some minutes.")},
    {Advice::ServerHungUp, QT_TRANSLATE_NOOP("mw::relayspage::TestAdvice", "The server hung up."),
     QT_TRANSLATE_NOOP("mw::relayspage::TestAdvice",
                       "Test again; if it stays so, ask the relay's operator.")},
    {Advice::NoAnswerInTime,
     QT_TRANSLATE_NOOP("mw::relayspage::TestAdvice", "The server did not answer in time."),
     QT_TRANSLATE_NOOP("mw::relayspage::TestAdvice",
                       "Test again; if it stays so, ask the relay's operator.")},
    {Advice::CertificateExpired,
     QT_TRANSLATE_NOOP("mw::relayspage::TestAdvice", "The certificate has expired or is not valid yet."),
     QT_TRANSLATE_NOOP("mw::relayspage::TestAdvice",
                       "Check this computer's clock, then ask the relay's operator to renew it.")},
    {Advice::CertificateExpiresSoon,
     QT_TRANSLATE_NOOP("mw::relayspage::TestAdvice", "The certificate ends on %1."),
     QT_TRANSLATE_NOOP("mw::relayspage::TestAdvice", "Ask the relay's operator to renew it.")},
    {Advice::CertificateWrongHost,
     QT_TRANSLATE_NOOP("mw::relayspage::TestAdvice", "The certificate is for another host."),
     QT_TRANSLATE_NOOP("mw::relayspage::TestAdvice",
                       "Use the host name that the operator names; it may be another server.")},
    {Advice::CertificateUntrusted,
     QT_TRANSLATE_NOOP("mw::relayspage::TestAdvice",
                       "The certificate is signed by nobody this computer trusts."),
     QT_TRANSLATE_NOOP(
         "mw::relayspage::TestAdvice",
         "If the relay is your own, add its authority's certificate to the settings; else don't use it.")},
    {Advice::TlsFailed,
     QT_TRANSLATE_NOOP("mw::relayspage::TestAdvice", "No encrypted connection came about."),
     QT_TRANSLATE_NOOP("mw::relayspage::TestAdvice",
                       "Check port and encryption: 465 wants TLS, 587 and 25 want STARTTLS.")},
    {Advice::StartTlsMissing,
     QT_TRANSLATE_NOOP("mw::relayspage::TestAdvice", "The server offers no STARTTLS."),
     QT_TRANSLATE_NOOP("mw::relayspage::TestAdvice",
                       "Nothing goes out unencrypted. Use TLS with port 465, or ask the operator.")},
    {Advice::StartTlsRefused, QT_TRANSLATE_NOOP("mw::relayspage::TestAdvice", "The server refuses STARTTLS."),
     QT_TRANSLATE_NOOP("mw::relayspage::TestAdvice",
                       "Test again; if it stays so, ask the relay's operator.")},
    {Advice::LoginMissing, QT_TRANSLATE_NOOP("mw::relayspage::TestAdvice", "The server offers no sign-in."),
     QT_TRANSLATE_NOOP("mw::relayspage::TestAdvice", "Check port and encryption; port 25 often has none.")},
    {Advice::LoginUnknown,
     QT_TRANSLATE_NOOP("mw::relayspage::TestAdvice", "The server offers no sign-in that Mailwright knows."),
     QT_TRANSLATE_NOOP("mw::relayspage::TestAdvice", "Ask the relay's operator for PLAIN or LOGIN.")},
    {Advice::PasswordRefused,
     QT_TRANSLATE_NOOP("mw::relayspage::TestAdvice", "The server refuses this name and password."),
     QT_TRANSLATE_NOOP("mw::relayspage::TestAdvice",
                       "Check both and enter them again; some relays want an app password.")},
    {Advice::NeedsAppPassword,
     QT_TRANSLATE_NOOP("mw::relayspage::TestAdvice", "The server refuses this name and password."),
     QT_TRANSLATE_NOOP("mw::relayspage::TestAdvice", "The account's own password won't do here. Make an app "
                                                     "password in the account's settings and enter it.")},
    {Advice::NeedsOAuth,
     QT_TRANSLATE_NOOP("mw::relayspage::TestAdvice", "The server takes no password for this account."),
     QT_TRANSLATE_NOOP("mw::relayspage::TestAdvice",
                       "It wants a sign-in by OAuth, which Mailwright can't do yet. Use another relay, or "
                       "ask the account's administrator.")},
    {Advice::NeedsApiKey,
     QT_TRANSLATE_NOOP("mw::relayspage::TestAdvice", "The server refuses this name and password."),
     QT_TRANSLATE_NOOP("mw::relayspage::TestAdvice",
                       "This provider wants its API key instead of a password; enter that.")},
    {Advice::LoginLater,
     QT_TRANSLATE_NOOP("mw::relayspage::TestAdvice", "The server takes no sign-in at the moment."),
     QT_TRANSLATE_NOOP("mw::relayspage::TestAdvice",
                       "Wait some minutes before you test again: many tries lock an account.")},
    {Advice::NeedsLogin,
     QT_TRANSLATE_NOOP("mw::relayspage::TestAdvice", "The server takes mail after a sign-in alone."),
     QT_TRANSLATE_NOOP("mw::relayspage::TestAdvice", "Enter user and password in the settings.")},
    {Advice::SenderRefused,
     QT_TRANSLATE_NOOP("mw::relayspage::TestAdvice", "The server does not take %1 as the sender."),
     QT_TRANSLATE_NOOP(
         "mw::relayspage::TestAdvice",
         "Confirm the address or its domain with the provider, or use another sender identity.")},
    {Advice::RecipientRefused,
     QT_TRANSLATE_NOOP("mw::relayspage::TestAdvice", "The server takes no mail for %2."),
     QT_TRANSLATE_NOOP("mw::relayspage::TestAdvice",
                       "The test asks for your own address. Check that it can get mail.")},
    {Advice::AddressNeedsSmtpUtf8,
     QT_TRANSLATE_NOOP("mw::relayspage::TestAdvice", "The server can't take %1: it lacks SMTPUTF8."),
     QT_TRANSLATE_NOOP("mw::relayspage::TestAdvice", "Use a sender address of plain letters.")},
    {Advice::TryLater, QT_TRANSLATE_NOOP("mw::relayspage::TestAdvice", "The server puts the mail off."),
     QT_TRANSLATE_NOOP("mw::relayspage::TestAdvice",
                       "That is usual at a first contact or a limit; a campaign tries again by itself.")},
    {Advice::NoSender,
     QT_TRANSLATE_NOOP("mw::relayspage::TestAdvice", "Not tried: there is no sender identity."),
     QT_TRANSLATE_NOOP("mw::relayspage::TestAdvice", "Add one in the settings, then test again.")},
};

const Row& rowOf(Advice advice)
{
    return *std::find_if(std::begin(rows), std::end(rows),
                         [advice](const Row& row) { return row.advice == advice; });
}

std::pair<QString, QString> factsOf(Advice advice, const RelayTestReport& report)
{
    switch (advice) {
    case Advice::DnsSilent:
        if (report.dns)
            return {report.host, dnsWord(report.dns->kind)};
        return {report.senderDomain, u"MX"_s};
    case Advice::SenderDomainUnknown:
    case Advice::SenderDomainTakesNoMail:
        return {report.senderDomain, {}};
    case Advice::SenderRefused:
    case Advice::RecipientRefused:
    case Advice::AddressNeedsSmtpUtf8:
        return {report.sender, report.recipient};
    case Advice::CertificateExpiresSoon:
        return {report.peer.certificate ? dayWords(report.peer.certificate->notAfter) : QString(), {}};
    default:
        return {report.host, QString::number(report.port)};
    }
}

} // namespace

QString seenWords(Advice advice, const RelayTestReport& report)
{
    QString text = Text::tr(rowOf(advice).seen);
    const auto [first, second] = factsOf(advice, report);
    const bool one = text.contains(u"%1"_s);
    if (one && text.contains(u"%2"_s))
        return text.arg(first, second);
    return one ? text.replace(u"%1"_s, first) : text.replace(u"%2"_s, second);
}

QString fixWords(Advice advice)
{
    return Text::tr(rowOf(advice).fix);
}

QString dnsWord(net::DnsError::Kind kind)
{
    using Kind = net::DnsError::Kind;
    switch (kind) {
    case Kind::NoSuchName:
        return u"NXDOMAIN"_s;
    case Kind::NoData:
        return u"NODATA"_s;
    case Kind::ServerFailure:
        return u"SERVFAIL"_s;
    case Kind::Refused:
        return u"REFUSED"_s;
    case Kind::NotImplemented:
        return u"NOTIMP"_s;
    case Kind::Timeout:
    case Kind::Cancelled:
        return Text::tr("no answer in time");
    case Kind::Unreachable:
        return Text::tr("not reachable");
    case Kind::AliasLoop:
        return u"CNAME"_s;
    case Kind::Malformed:
    case Kind::TooLong:
    case Kind::BadName:
        break;
    }
    return Text::tr("malformed");
}

} // namespace mw::relayspage
