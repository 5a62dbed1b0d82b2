// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/relaytestwords.h"

#include "cli/output.h"
#include "cli/text.h"

#include <algorithm>
#include <QDateTime>
#include <QJsonObject>

namespace mw::cli {

using namespace Qt::StringLiterals;
using relays::Advice;
using relays::RelayTestReport;
using relays::StepResult;
using relays::StepVerdict;
using relays::TestStep;

namespace {

struct Row
{
    Advice advice;
    const char* seen; ///< %1 %2: see factsOf()
    const char* fix;
};

const Row rows[] = {
    {Advice::HostUnknown, QT_TRANSLATE_NOOP("mw::cli::Text", "No computer has the name %1."),
     QT_TRANSLATE_NOOP("mw::cli::Text", "Check the host's name.")},
    {Advice::HostWithoutAddress, QT_TRANSLATE_NOOP("mw::cli::Text", "The name %1 has no address."),
     QT_TRANSLATE_NOOP("mw::cli::Text", "Check the host's name.")},
    {Advice::HostOnlyHere,
     QT_TRANSLATE_NOOP("mw::cli::Text", "The DNS does not know %1; this computer finds it by itself."),
     QT_TRANSLATE_NOOP("mw::cli::Text", "Nothing to do, as long as this computer does the sending.")},
    {Advice::DnsSilent, QT_TRANSLATE_NOOP("mw::cli::Text", "The DNS gave no answer about %1 (%2)."),
     QT_TRANSLATE_NOOP("mw::cli::Text",
                       "Check the network and test again; nothing follows from it about the relay.")},
    {Advice::SenderDomainUnknown,
     QT_TRANSLATE_NOOP("mw::cli::Text", "The sender's domain %1 does not exist."),
     QT_TRANSLATE_NOOP("mw::cli::Text",
                       "Use a sender address of a domain that is yours; bounces and replies would be lost.")},
    {Advice::SenderDomainTakesNoMail,
     QT_TRANSLATE_NOOP("mw::cli::Text", "The sender's domain %1 takes no mail."),
     QT_TRANSLATE_NOOP("mw::cli::Text",
                       "Give the domain an MX record, or use another sender address; bounces "
                       "and replies would be lost.")},

    {Advice::PortClosed, QT_TRANSLATE_NOOP("mw::cli::Text", "Nobody listens at port %2 of %1."),
     QT_TRANSLATE_NOOP("mw::cli::Text", "Check host and port; 587 and 465 are usual.")},
    {Advice::PortBlocked, QT_TRANSLATE_NOOP("mw::cli::Text", "Port %2 of %1 gives no answer at all."),
     QT_TRANSLATE_NOOP("mw::cli::Text", "A firewall or the network's operator may block the port, 25 most of "
                                        "all. Try 587 or 465.")},
    {Advice::HostUnreachable, QT_TRANSLATE_NOOP("mw::cli::Text", "There is no way to %1."),
     QT_TRANSLATE_NOOP("mw::cli::Text", "Check the network.")},
    {Advice::NotSmtp, QT_TRANSLATE_NOOP("mw::cli::Text", "What answers at port %2 of %1 is no mail server."),
     QT_TRANSLATE_NOOP("mw::cli::Text", "Check host and port.")},
    {Advice::WrongSecurity,
     QT_TRANSLATE_NOOP("mw::cli::Text", "Port %2 does not speak the encryption that the relay is set to."),
     QT_TRANSLATE_NOOP("mw::cli::Text", "Use tls with port 465, starttls with 587 and 25.")},
    {Advice::NeedsTls,
     QT_TRANSLATE_NOOP("mw::cli::Text", "Without encryption mail may go to this computer alone."),
     QT_TRANSLATE_NOOP("mw::cli::Text", "Set the relay to starttls or tls with relay change.")},
    {Advice::SettingsUnusable, QT_TRANSLATE_NOOP("mw::cli::Text", "The relay's settings can't be used."),
     QT_TRANSLATE_NOOP("mw::cli::Text", "Mend them with relay change.")},
    {Advice::ServerRefusesUs, QT_TRANSLATE_NOOP("mw::cli::Text", "The server refuses this computer."),
     QT_TRANSLATE_NOOP("mw::cli::Text", "Ask the relay's operator, or test from another network.")},
    {Advice::ServerBusy, QT_TRANSLATE_NOOP("mw::cli::Text", "The server takes nothing at the moment."),
     QT_TRANSLATE_NOOP("mw::cli::Text", "Test again in some minutes.")},
    {Advice::ServerHungUp, QT_TRANSLATE_NOOP("mw::cli::Text", "The server hung up."),
     QT_TRANSLATE_NOOP("mw::cli::Text", "Test again; if it stays so, ask the relay's operator.")},
    {Advice::NoAnswerInTime, QT_TRANSLATE_NOOP("mw::cli::Text", "The server did not answer in time."),
     QT_TRANSLATE_NOOP("mw::cli::Text", "Test again; if it stays so, ask the relay's operator.")},

    {Advice::CertificateExpired,
     QT_TRANSLATE_NOOP("mw::cli::Text", "The certificate has expired or is not valid yet."),
     QT_TRANSLATE_NOOP("mw::cli::Text",
                       "Check this computer's clock, then ask the relay's operator to renew it.")},
    {Advice::CertificateExpiresSoon, QT_TRANSLATE_NOOP("mw::cli::Text", "The certificate ends soon."),
     QT_TRANSLATE_NOOP("mw::cli::Text", "Ask the relay's operator to renew it.")},
    {Advice::CertificateWrongHost, QT_TRANSLATE_NOOP("mw::cli::Text", "The certificate is for another host."),
     QT_TRANSLATE_NOOP("mw::cli::Text",
                       "Use the host name that the operator names; it may be another server.")},
    {Advice::CertificateUntrusted,
     QT_TRANSLATE_NOOP("mw::cli::Text", "The certificate is signed by nobody this computer trusts."),
     QT_TRANSLATE_NOOP(
         "mw::cli::Text",
         "If the relay is your own, add its authority with relay change --ca; else don't use it.")},
    {Advice::TlsFailed, QT_TRANSLATE_NOOP("mw::cli::Text", "No encrypted connection came about."),
     QT_TRANSLATE_NOOP("mw::cli::Text", "Check port and security: 465 wants tls, 587 and 25 want starttls.")},
    {Advice::StartTlsMissing, QT_TRANSLATE_NOOP("mw::cli::Text", "The server offers no STARTTLS."),
     QT_TRANSLATE_NOOP("mw::cli::Text",
                       "Nothing goes out unencrypted. Use tls with port 465, or ask the operator.")},
    {Advice::StartTlsRefused, QT_TRANSLATE_NOOP("mw::cli::Text", "The server refuses STARTTLS."),
     QT_TRANSLATE_NOOP("mw::cli::Text", "Test again; if it stays so, ask the relay's operator.")},

    {Advice::LoginMissing, QT_TRANSLATE_NOOP("mw::cli::Text", "The server offers no sign-in."),
     QT_TRANSLATE_NOOP("mw::cli::Text", "Check port and security; port 25 often has none.")},
    {Advice::LoginUnknown,
     QT_TRANSLATE_NOOP("mw::cli::Text", "The server offers no sign-in that Mailwright knows."),
     QT_TRANSLATE_NOOP("mw::cli::Text", "Ask the relay's operator for PLAIN or LOGIN.")},
    {Advice::PasswordRefused,
     QT_TRANSLATE_NOOP("mw::cli::Text", "The server refuses this name and password."),
     QT_TRANSLATE_NOOP("mw::cli::Text",
                       "Check both and set them with relay change; some relays want an app password.")},
    {Advice::NeedsAppPassword,
     QT_TRANSLATE_NOOP("mw::cli::Text", "The server refuses this name and password."),
     QT_TRANSLATE_NOOP("mw::cli::Text",
                       "The account's own password won't do here. Make an app password in the "
                       "account's settings and set it with relay change.")},
    {Advice::NeedsOAuth, QT_TRANSLATE_NOOP("mw::cli::Text", "The server takes no password for this account."),
     QT_TRANSLATE_NOOP("mw::cli::Text",
                       "It wants a sign-in by OAuth, which Mailwright can't do yet. Use another "
                       "relay, or ask the account's administrator.")},
    {Advice::NeedsApiKey, QT_TRANSLATE_NOOP("mw::cli::Text", "The server refuses this name and password."),
     QT_TRANSLATE_NOOP("mw::cli::Text",
                       "This provider wants its API key instead of a password; set it with relay change.")},
    {Advice::LoginLater, QT_TRANSLATE_NOOP("mw::cli::Text", "The server takes no sign-in at the moment."),
     QT_TRANSLATE_NOOP("mw::cli::Text",
                       "Wait some minutes before you test again: many tries lock an account.")},
    {Advice::NeedsLogin, QT_TRANSLATE_NOOP("mw::cli::Text", "The server takes mail after a sign-in alone."),
     QT_TRANSLATE_NOOP("mw::cli::Text", "Set user and password with relay change.")},

    {Advice::SenderRefused, QT_TRANSLATE_NOOP("mw::cli::Text", "The server does not take %1 as the sender."),
     QT_TRANSLATE_NOOP("mw::cli::Text", "Confirm the address or its domain with the provider, or use another "
                                        "sender identity.")},
    {Advice::RecipientRefused, QT_TRANSLATE_NOOP("mw::cli::Text", "The server takes no mail for %2."),
     QT_TRANSLATE_NOOP("mw::cli::Text", "The test asks for your own address. Check that it can get mail.")},
    {Advice::AddressNeedsSmtpUtf8,
     QT_TRANSLATE_NOOP("mw::cli::Text", "The server can't take %1: it lacks SMTPUTF8."),
     QT_TRANSLATE_NOOP("mw::cli::Text", "Use a sender address of plain letters.")},
    {Advice::TryLater, QT_TRANSLATE_NOOP("mw::cli::Text", "The server puts the mail off."),
     QT_TRANSLATE_NOOP("mw::cli::Text",
                       "That is usual at a first contact or a limit; a campaign tries again by itself.")},
    {Advice::NoSender, QT_TRANSLATE_NOOP("mw::cli::Text", "Not tried: there is no sender identity."),
     QT_TRANSLATE_NOOP("mw::cli::Text", "Add one with identity add, then test again.")},
};

const Row& rowOf(Advice advice)
{
    return *std::find_if(std::begin(rows), std::end(rows),
                         [advice](const Row& row) { return row.advice == advice; });
}

/// As the field says it; in no language.
QString wordOf(net::DnsError::Kind kind)
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
        return u"timeout"_s;
    case Kind::Unreachable:
        return u"unreachable"_s;
    case Kind::AliasLoop:
        return u"CNAME"_s;
    case Kind::Malformed:
    case Kind::TooLong:
    case Kind::BadName:
        break;
    }
    return u"malformed"_s;
}

std::pair<QString, QString> factsOf(Advice advice, const RelayTestReport& report)
{
    switch (advice) {
    case Advice::DnsSilent:
        if (report.dns)
            return {report.host, wordOf(report.dns->kind)};
        return {report.senderDomain, u"MX"_s};
    case Advice::SenderDomainUnknown:
    case Advice::SenderDomainTakesNoMail:
        return {report.senderDomain, {}};
    case Advice::SenderRefused:
    case Advice::RecipientRefused:
    case Advice::AddressNeedsSmtpUtf8:
        return {report.sender, report.recipient};
    default:
        return {report.host, QString::number(report.port)};
    }
}

/// All places at once, so that a fact that holds "%2" stays as it is; a text need not use both.
QString filled(QString text, const std::pair<QString, QString>& facts)
{
    const bool one = text.contains(u"%1"_s);
    const bool two = text.contains(u"%2"_s);
    if (one && two)
        return text.arg(facts.first, facts.second);
    if (two)
        return text.replace(u"%2"_s, facts.second);
    return one ? text.replace(u"%1"_s, facts.first) : text;
}

QString dateOf(base::Timestamp at)
{
    return base::toRfc3339(at).left(10);
}

QString seenOfDns(const RelayTestReport& report)
{
    if (report.hostKind == relays::HostKind::Loopback)
        return Text::tr("The relay is on this computer; no name is looked up.");
    QStringList parts;
    if (report.hostKind == relays::HostKind::Literal)
        parts.append(Text::tr("An IP address; no name is looked up."));
    else if (!report.addresses.isEmpty())
        parts.append(report.alias.isEmpty()
                         ? Text::tr("%1 has %2.").arg(report.host, report.addresses.join(u", "))
                         : Text::tr("%1 is %2 and has %3.")
                               .arg(report.host, report.alias, report.addresses.join(u", ")));
    if (!report.mailExchanges.isEmpty())
        parts.append(
            Text::tr("Mail for %1 goes to %2.").arg(report.senderDomain, report.mailExchanges.join(u", ")));
    return parts.join(u' ');
}

QString seenOfTls(const RelayTestReport& report)
{
    if (report.security == smtp::Security::None && report.peer.protocol.isEmpty())
        return report.step(TestStep::Tls).verdict == StepVerdict::Good
                   ? Text::tr("None: nothing leaves this computer.")
                   : QString();
    QStringList parts;
    if (!report.peer.protocol.isEmpty())
        parts.append(u"%1, %2."_s.arg(report.peer.protocol, report.peer.cipher));
    if (const auto& certificate = report.peer.certificate) {
        const QString names =
            certificate->names.isEmpty() ? certificate->subject : certificate->names.join(u", ");
        parts.append(Text::tr("Certificate for %1, signed by %2, valid until %3.")
                         .arg(names, certificate->issuer, dateOf(certificate->notAfter)));
    }
    return parts.join(u' ');
}

QString seenOfEhlo(const RelayTestReport& report)
{
    QString text = report.ehlo.isEmpty() ? Text::tr("The server offers no extensions.")
                                         : Text::tr("The server offers %1.").arg(report.ehlo.join(u", "));
    if (!report.capabilities.smtpUtf8)
        text += u' ' + Text::tr("No SMTPUTF8: addresses with other than plain letters can't go through it.");
    return text;
}

/// What is known of a step that works.
QString factsOfStep(TestStep step, const RelayTestReport& report)
{
    switch (step) {
    case TestStep::Dns:
        return seenOfDns(report);
    case TestStep::Connect:
        return report.peer.address.isEmpty() ? QString()
                                             : Text::tr("%1 answers at port %2.")
                                                   .arg(report.peer.address, QString::number(report.port));
    case TestStep::Tls:
        return seenOfTls(report);
    case TestStep::Ehlo:
        return report.step(step).verdict == StepVerdict::Good ? seenOfEhlo(report) : QString();
    case TestStep::Login:
        if (report.user.isEmpty())
            return Text::tr("The relay is set to no sign-in.");
        return report.mechanism.isEmpty() ? QString()
                                          : Text::tr("%1 as %2.").arg(report.mechanism, report.user);
    case TestStep::Envelope:
        return report.step(step).verdict == StepVerdict::Good
                   ? Text::tr("The server would take mail from %1 to %2. Nothing was sent.")
                         .arg(report.sender, report.recipient)
                   : QString();
    case TestStep::Quit:
        break;
    }
    return report.step(step).verdict == StepVerdict::Good
               ? Text::tr("The connection was ended in good order.")
               : QString();
}

QString seenOf(const StepResult& step, const RelayTestReport& report)
{
    if (step.verdict == StepVerdict::NotReached)
        return report.cancelled ? Text::tr("Not tried: the test was stopped.") : Text::tr("Not tried.");
    QStringList parts{factsOfStep(step.step, report)};
    for (const Advice advice : step.advice)
        parts.append(filled(Text::tr(rowOf(advice).seen), factsOf(advice, report)));
    if (!step.words.isEmpty())
        parts.append(u"\u201c%1\u201d"_s.arg(step.words));
    if (!step.reason.isEmpty())
        parts.append(QCoreApplication::translate("ReplyTable", step.reason.toUtf8().constData()));
    parts.removeAll(QString());
    return parts.join(u' ');
}

QString fixOf(const StepResult& step)
{
    QStringList parts;
    for (const Advice advice : step.advice)
        parts.append(Text::tr(rowOf(advice).fix));
    parts.removeDuplicates();
    return parts.join(u' ');
}

QString titleOf(TestStep step)
{
    switch (step) {
    case TestStep::Dns:
        return Text::tr("Find the server");
    case TestStep::Connect:
        return Text::tr("Connect");
    case TestStep::Tls:
        return Text::tr("Encryption");
    case TestStep::Ehlo:
        return Text::tr("What it can do");
    case TestStep::Login:
        return Text::tr("Sign in");
    case TestStep::Envelope:
        return Text::tr("Sender and recipient");
    case TestStep::Quit:
        break;
    }
    return Text::tr("Goodbye");
}

QString shown(StepVerdict verdict)
{
    switch (verdict) {
    case StepVerdict::Good:
        return Text::tr("good");
    case StepVerdict::Warning:
        return Text::tr("warning");
    case StepVerdict::Bad:
        return Text::tr("bad");
    case StepVerdict::NotReached:
        break;
    }
    return Text::tr("not reached");
}

} // namespace

QJsonArray jsonOf(const RelayTestReport& report)
{
    QJsonArray steps;
    for (const StepResult& step : report.steps)
        steps.append(QJsonObject{{u"step"_s, QString::fromLatin1(relays::toText(step.step).data())},
                                 {u"outcome"_s, QString::fromLatin1(relays::toText(step.verdict).data())},
                                 {u"seen"_s, seenOf(step, report)},
                                 {u"fix"_s, fixOf(step)}});
    return steps;
}

void print(Output& out, const RelayTestReport& report)
{
    for (const StepResult& step : report.steps) {
        out.line(u"%1: %2. %3"_s.arg(titleOf(step.step), shown(step.verdict), seenOf(step, report)));
        if (const QString fix = fixOf(step); !fix.isEmpty())
            out.line(u"  "_s + fix);
    }
}

} // namespace mw::cli
