// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/relays/testwords.h"

#include "kit/words.h"
#include "ui/relays/relaystate.h"
#include "ui/relays/testadvice.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace mw::relayspage {

using namespace Qt::StringLiterals;
using kit::Tone;
using relays::Advice;
using relays::RelayTestReport;
using relays::StepResult;
using relays::StepVerdict;
using relays::TestStep;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(mw::relayspage::TestWords)
};

constexpr qsizetype mostServerWords = 1'000;

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

QString seenOfDns(const RelayTestReport& report)
{
    if (report.hostKind == relays::HostKind::Loopback)
        return Text::tr("The relay is on this computer; no name is looked up.");
    QStringList parts;
    if (report.hostKind == relays::HostKind::Literal)
        parts.append(Text::tr("An IP address; no name is looked up."));
    else if (!report.addresses.isEmpty())
        parts.append(report.alias.isEmpty()
                         ? report.addresses.join(u", ")
                         : Text::tr("%1, by the name %2").arg(report.addresses.join(u", "), report.alias));
    if (!report.mailExchanges.isEmpty())
        parts.append(
            Text::tr("Mail for %1 goes to %2.").arg(report.senderDomain, report.mailExchanges.join(u", ")));
    return parts.join(u'\n');
}

QString seenOfTls(const RelayTestReport& report)
{
    if (report.security == smtp::Security::None && report.peer.protocol.isEmpty())
        return report.step(TestStep::Tls).verdict == StepVerdict::Good
                   ? Text::tr("None: nothing leaves this computer.")
                   : QString();
    QStringList parts;
    if (!report.peer.protocol.isEmpty())
        parts.append(u"%1, %2"_s.arg(report.peer.protocol, report.peer.cipher));
    if (const auto& certificate = report.peer.certificate) {
        const QString names =
            certificate->names.isEmpty() ? certificate->subject : certificate->names.join(u", ");
        parts.append(
            Text::tr("Certificate for %1, signed by %2, valid until %3.")
                .arg(names.left(300), certificate->issuer.left(200), dayWords(certificate->notAfter)));
    }
    return parts.join(u'\n');
}

QString seenOfEhlo(const RelayTestReport& report)
{
    QString text =
        report.ehlo.isEmpty() ? Text::tr("No extensions") : report.ehlo.join(u", ").left(mostServerWords);
    if (!report.capabilities.smtpUtf8)
        text += u'\n' + Text::tr("No SMTPUTF8: addresses such as jörg@ can't go through it.");
    return text;
}

QString factsOf(TestStep step, const RelayTestReport& report)
{
    const bool good = report.step(step).verdict == StepVerdict::Good;
    switch (step) {
    case TestStep::Dns:
        return seenOfDns(report);
    case TestStep::Connect:
        return report.peer.address.isEmpty() ? QString()
                                             : Text::tr("Port %2 of %1 answers.")
                                                   .arg(report.peer.address, QString::number(report.port));
    case TestStep::Tls:
        return seenOfTls(report);
    case TestStep::Ehlo:
        return good ? seenOfEhlo(report) : QString();
    case TestStep::Login:
        if (report.user.isEmpty())
            return Text::tr("The relay is set to no sign-in.");
        return report.mechanism.isEmpty() ? QString()
                                          : Text::tr("%1 as %2").arg(report.mechanism, report.user);
    case TestStep::Envelope:
        return good ? Text::tr("It would take mail from %1 to %2. Nothing was sent.")
                          .arg(report.sender, report.recipient)
                    : QString();
    case TestStep::Quit:
        break;
    }
    return good ? Text::tr("The connection was ended in good order.") : QString();
}

QString tookWords(const StepResult& step)
{
    if (step.verdict == StepVerdict::NotReached)
        return {};
    const auto took = step.took.count();
    if (took < 1000)
        return Text::tr("%1 ms").arg(QLocale().toString(qlonglong(took)));
    return Text::tr("%1 s").arg(QLocale().toString(double(took) / 1000, 'f', 1));
}

const StepResult* firstWith(const RelayTestReport& report, StepVerdict verdict)
{
    const auto found = std::find_if(report.steps.begin(), report.steps.end(),
                                    [verdict](const StepResult& step) { return step.verdict == verdict; });
    return found == report.steps.end() ? nullptr : &*found;
}

} // namespace

StepWords wordsOf(const RelayTestReport& report, TestStep which)
{
    const StepResult& step = report.step(which);
    StepWords words{.title = titleOf(which)};
    if (step.verdict == StepVerdict::NotReached) {
        words.seen = report.cancelled ? Text::tr("Not tried: the test was stopped.") : Text::tr("Not tried.");
        return words;
    }
    QStringList seen{factsOf(which, report)};
    QStringList fixes;
    for (const Advice advice : step.advice) {
        seen.append(seenWords(advice, report));
        fixes.append(fixWords(advice));
    }
    if (!step.reason.isEmpty())
        seen.append(QCoreApplication::translate("ReplyTable", step.reason.toUtf8().constData()));
    seen.removeAll(QString());
    seen.removeDuplicates();
    fixes.removeDuplicates();
    words.seen = seen.join(u'\n');
    words.fix = fixes.join(u' ');
    words.server = step.words.left(mostServerWords);
    words.took = tookWords(step);
    return words;
}

Conclusion conclusionOf(const RelayTestReport& report)
{
    if (report.cancelled)
        return {Tone::Info, Text::tr("The test was stopped."),
                Text::tr("Nothing was sent. What was seen until then stands below.")};
    const StepResult* bad = firstWith(report, StepVerdict::Bad);
    const StepResult* worst = bad ? bad : firstWith(report, StepVerdict::Warning);
    if (worst && !worst->advice.empty()) {
        const Advice advice = worst->advice.front();
        return {bad ? Tone::Danger : Tone::Warning, seenWords(advice, report),
                Text::tr("Nothing was sent, and nothing in the queue was lost. %1").arg(fixWords(advice))};
    }
    return {Tone::Success, Text::tr("The relay is ready."),
            Text::tr("It would take mail from %1. Nothing was sent.").arg(report.sender)};
}

Mend mendOf(const RelayTestReport& report)
{
    const auto advice = report.mainAdvice();
    if (report.cancelled || !advice)
        return Mend::None;
    switch (*advice) {
    case Advice::PasswordRefused:
    case Advice::NeedsAppPassword:
    case Advice::NeedsApiKey:
    case Advice::NeedsLogin:
        return Mend::Password;
    case Advice::HostUnknown:
    case Advice::HostWithoutAddress:
    case Advice::PortClosed:
    case Advice::PortBlocked:
    case Advice::NotSmtp:
    case Advice::WrongSecurity:
    case Advice::NeedsTls:
    case Advice::SettingsUnusable:
    case Advice::CertificateWrongHost:
    case Advice::CertificateUntrusted:
    case Advice::TlsFailed:
    case Advice::StartTlsMissing:
    case Advice::LoginMissing:
        return Mend::Settings;
    default:
        return Mend::None;
    }
}

QString asText(const QString& relay, const RelayTestReport& report, const QDateTime& at)
{
    QStringList lines{
        u"%1 (%2:%3), %4"_s.arg(relay, report.host, QString::number(report.port), kit::fullTime(at)),
        conclusionOf(report).bold};
    for (const StepResult& step : report.steps) {
        const StepWords words = wordsOf(report, step.step);
        QString line = u"%1: %2"_s.arg(words.title, QString(words.seen).replace(u'\n', u' '));
        if (!words.server.isEmpty())
            line += u" “%1”"_s.arg(words.server);
        lines.append(line.simplified());
        if (!words.fix.isEmpty())
            lines.append(u"  "_s + words.fix);
    }
    return lines.join(u'\n') + u'\n';
}

} // namespace mw::relayspage
