// SPDX-License-Identifier: GPL-3.0-or-later
#include "relays/relayadvice.h"

#include "mail/replytable.h"
#include "relays/relaypreset.h"

#include <algorithm>

namespace mw::relays {

using namespace Qt::StringLiterals;
using Kind = smtp::SessionError::Kind;
using smtp::Phase;
using smtp::Reply;

namespace {

/// A certificate that lasts no longer than this is worth a word.
constexpr auto soon = std::chrono::days(14);
constexpr qsizetype longestWords = 1000; // characters

bool says(const Reply& reply, std::initializer_list<QByteArrayView> texts)
{
    const QByteArray text = reply.text().toLower();
    return std::any_of(texts.begin(), texts.end(), [&](QByteArrayView part) { return text.contains(part); });
}

mail::ReplyJudgement judged(mail::ReplyPhase phase, const Reply& reply)
{
    return mail::ReplyTable::builtIn().judge(phase, reply.code, reply.enhanced, reply.text());
}

StepResult result(TestStep step, StepVerdict verdict, Advice advice)
{
    return {.step = step, .verdict = verdict, .advice = {advice}};
}

/// Both ports have one right answer (RFC 8314), and what speaks there is told by how it goes wrong.
bool looksLikeWrongSecurity(const smtp::SessionError& error, const RelayTestReport& report)
{
    if (report.security == smtp::Security::StartTls)
        return error.phase == Phase::Greeting && (report.port == 465 || report.port == 2465) &&
               (error.kind == Kind::TimedOut || error.kind == Kind::Closed || error.kind == Kind::Garbage);
    if (report.security != smtp::Security::Tls || error.kind != Kind::TlsFailed)
        return false;
    return error.detail.contains(u"wrong version number"_s) ||
           error.detail.contains(u"packet length too long"_s);
}

Advice adviceOfRefusedLogin(const Reply& reply, const RelayPreset* preset)
{
    if (says(reply, {"basic authentication is disabled", "smtpclientauthentication is disabled", "oauth",
                     "modern auth"}) ||
        reply.enhanced == "5.7.139")
        return Advice::NeedsOAuth;
    if (reply.isTransient() || says(reply, {"too many"}))
        return Advice::LoginLater;
    if (preset && preset->login == PresetLogin::OAuth)
        return Advice::NeedsOAuth;
    if (reply.code == 534 || reply.enhanced == "5.7.9" ||
        says(reply, {"application-specific", "app password"}))
        return Advice::NeedsAppPassword;
    if (preset && preset->login == PresetLogin::AppPassword)
        return Advice::NeedsAppPassword;
    if (preset && preset->login == PresetLogin::ApiKey)
        return Advice::NeedsApiKey;
    return Advice::PasswordRefused;
}

Advice adviceOfMissingLogin(const RelayTestReport& report)
{
    const auto& offered = report.capabilities.authMechanisms;
    const bool tokens = offered.contains("XOAUTH2") || offered.contains("OAUTHBEARER");
    return tokens ? Advice::NeedsOAuth : offered.isEmpty() ? Advice::LoginMissing : Advice::LoginUnknown;
}

Advice adviceOf(const smtp::SessionError& error, const RelayTestReport& report)
{
    if (looksLikeWrongSecurity(error, report))
        return Advice::WrongSecurity;
    switch (error.kind) {
    case Kind::HostNotFound:
        return Advice::HostUnknown;
    case Kind::Refused:
        return Advice::PortClosed;
    case Kind::Unreachable:
        return Advice::HostUnreachable;
    case Kind::TimedOut:
        return error.phase == Phase::Connect ? Advice::PortBlocked : Advice::NoAnswerInTime;
    case Kind::Closed:
        return error.reply ? Advice::ServerBusy : Advice::ServerHungUp;
    case Kind::CertificateUntrusted:
        return Advice::CertificateUntrusted;
    case Kind::CertificateExpired:
        return Advice::CertificateExpired;
    case Kind::CertificateWrongHost:
        return Advice::CertificateWrongHost;
    case Kind::TlsFailed:
        return Advice::TlsFailed;
    case Kind::StartTlsMissing:
        return Advice::StartTlsMissing;
    case Kind::StartTlsRefused:
        return Advice::StartTlsRefused;
    case Kind::AuthMissing:
        return adviceOfMissingLogin(report);
    case Kind::AuthRefused:
        return error.reply ? adviceOfRefusedLogin(*error.reply, presetForHost(report.host))
                           : Advice::LoginUnknown;
    case Kind::GreetingRefused:
        return error.reply && error.reply->isTransient() ? Advice::ServerBusy : Advice::ServerRefusesUs;
    case Kind::Garbage:
        return Advice::NotSmtp;
    case Kind::NoPlainTextToForeignHost:
        return Advice::NeedsTls;
    case Kind::BadOptions:
        break;
    }
    return Advice::SettingsUnusable;
}

Advice adviceOfRefusedEnvelope(const mail::ReplyJudgement& judgement, const Reply& reply, bool atRcpt,
                               const RelayTestReport& report)
{
    if (report.user.isEmpty() &&
        (reply.code == 530 || reply.enhanced == "5.7.57" || says(reply, {"authentication required"})))
        return Advice::NeedsLogin;
    if (reply.isTransient())
        return Advice::TryLater;
    switch (judgement.scope) {
    case mail::ReplyScope::Sender:
        return Advice::SenderRefused;
    case mail::ReplyScope::Recipient:
    case mail::ReplyScope::Domain:
        return Advice::RecipientRefused;
    case mail::ReplyScope::Relay:
    case mail::ReplyScope::Message:
        break;
    }
    if (report.user.isEmpty() && says(reply, {"relay"}))
        return Advice::NeedsLogin;
    return atRcpt ? Advice::RecipientRefused : Advice::SenderRefused;
}

} // namespace

QString wordsOf(const Reply& reply)
{
    return QString::fromUtf8(QByteArray::number(reply.code) + ' ' + reply.text()).left(longestWords);
}

TestStep failedStep(const smtp::SessionError& error)
{
    switch (error.kind) {
    case Kind::StartTlsMissing:
    case Kind::StartTlsRefused:
        return TestStep::Tls;
    case Kind::AuthMissing:
    case Kind::AuthRefused:
        return TestStep::Login;
    default:
        break;
    }
    switch (error.phase) {
    case Phase::Connect:
    case Phase::Greeting:
        return TestStep::Connect;
    case Phase::StartTls:
        return TestStep::Tls;
    case Phase::Ehlo:
        return TestStep::Ehlo;
    case Phase::Auth:
        return TestStep::Login;
    case Phase::Mail:
    case Phase::Rcpt:
    case Phase::Data:
    case Phase::EndOfData:
        return TestStep::Envelope;
    case Phase::Idle:
        break;
    }
    return TestStep::Quit;
}

StepResult judgeFailure(const smtp::SessionError& error, const RelayTestReport& report)
{
    const TestStep step = failedStep(error);
    // What was to be learned is learned: a server that hangs up instead of saying goodbye is rude, no more.
    const auto verdict = step == TestStep::Quit ? StepVerdict::Warning : StepVerdict::Bad;
    StepResult made = result(step, verdict, adviceOf(error, report));
    made.detail = error.detail;
    if (error.reply) {
        made.words = wordsOf(*error.reply);
        if (step == TestStep::Login)
            made.reason = judged(mail::ReplyPhase::Auth, *error.reply).reason;
    }
    return made;
}

StepResult judgeEnvelope(const smtp::EnvelopeAnswers& answers, const RelayTestReport& report)
{
    StepResult made{.step = TestStep::Envelope, .verdict = StepVerdict::Good};
    if (!answers.mail) {
        made = result(TestStep::Envelope, StepVerdict::Bad, Advice::AddressNeedsSmtpUtf8);
        made.detail = answers.objection;
        return made;
    }
    const bool atRcpt = answers.rcpt.has_value();
    const Reply& reply = atRcpt ? *answers.rcpt : *answers.mail;
    made.words = wordsOf(reply);
    if (reply.isPositive())
        return made;
    const auto judgement = judged(atRcpt ? mail::ReplyPhase::Rcpt : mail::ReplyPhase::Mail, reply);
    made.reason = judgement.reason;
    made.advice = {adviceOfRefusedEnvelope(judgement, reply, atRcpt, report)};
    made.verdict = reply.isTransient() ? StepVerdict::Warning : StepVerdict::Bad;
    return made;
}

StepResult judgeTls(const smtp::PeerFacts& peer, base::Timestamp now)
{
    if (peer.certificate && peer.certificate->notAfter < now + soon)
        return result(TestStep::Tls, StepVerdict::Warning, Advice::CertificateExpiresSoon);
    return {.step = TestStep::Tls, .verdict = StepVerdict::Good};
}

} // namespace mw::relays
