// SPDX-License-Identifier: GPL-3.0-or-later
#include "relays/relayadvice.h"

#include <QTest>

using namespace mw;
using namespace mw::relays;
using namespace Qt::StringLiterals;
using Kind = smtp::SessionError::Kind;
using smtp::Phase;
using smtp::Reply;
using smtp::Security;

namespace {

Reply reply(int code, const QByteArray& text)
{
    return {.code = code, .enhanced = smtp::enhancedCode(text), .lines = {text}};
}

RelayTestReport reportFor(const QString& host = u"mail.example.org"_s, quint16 port = 587,
                          Security security = Security::StartTls)
{
    RelayTestReport report;
    report.host = host;
    report.port = port;
    report.security = security;
    report.user = u"shop"_s;
    return report;
}

} // namespace

class TestRelayAdvice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheStepAndTheAdvice_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("phase");
        QTest::addColumn<int>("step");
        QTest::addColumn<int>("advice");
        const auto row = [](const char* name, Kind kind, Phase phase, TestStep step, Advice advice) {
            QTest::newRow(name) << int(kind) << int(phase) << int(step) << int(advice);
        };
        row("unknown host", Kind::HostNotFound, Phase::Connect, TestStep::Connect, Advice::HostUnknown);
        row("closed port", Kind::Refused, Phase::Connect, TestStep::Connect, Advice::PortClosed);
        row("blocked port", Kind::TimedOut, Phase::Connect, TestStep::Connect, Advice::PortBlocked);
        row("no way", Kind::Unreachable, Phase::Connect, TestStep::Connect, Advice::HostUnreachable);
        row("silent", Kind::TimedOut, Phase::Greeting, TestStep::Connect, Advice::NoAnswerInTime);
        row("web server", Kind::Garbage, Phase::Greeting, TestStep::Connect, Advice::NotSmtp);
        row("refuses us", Kind::GreetingRefused, Phase::Greeting, TestStep::Connect, Advice::ServerRefusesUs);
        row("refuses EHLO", Kind::GreetingRefused, Phase::Ehlo, TestStep::Ehlo, Advice::ServerRefusesUs);
        row("plain", Kind::NoPlainTextToForeignHost, Phase::Connect, TestStep::Connect, Advice::NeedsTls);
        row("settings", Kind::BadOptions, Phase::Connect, TestStep::Connect, Advice::SettingsUnusable);
        row("no STARTTLS", Kind::StartTlsMissing, Phase::Ehlo, TestStep::Tls, Advice::StartTlsMissing);
        row("STARTTLS refused", Kind::StartTlsRefused, Phase::StartTls, TestStep::Tls,
            Advice::StartTlsRefused);
        row("untrusted", Kind::CertificateUntrusted, Phase::StartTls, TestStep::Tls,
            Advice::CertificateUntrusted);
        row("expired", Kind::CertificateExpired, Phase::StartTls, TestStep::Tls, Advice::CertificateExpired);
        row("other host", Kind::CertificateWrongHost, Phase::StartTls, TestStep::Tls,
            Advice::CertificateWrongHost);
        row("TLS", Kind::TlsFailed, Phase::StartTls, TestStep::Tls, Advice::TlsFailed);
        row("TLS in time", Kind::TimedOut, Phase::StartTls, TestStep::Tls, Advice::NoAnswerInTime);
        row("no login", Kind::AuthMissing, Phase::Ehlo, TestStep::Login, Advice::LoginMissing);
        row("login mechanisms", Kind::AuthRefused, Phase::Auth, TestStep::Login, Advice::LoginUnknown);
        row("hangs up at login", Kind::Closed, Phase::Auth, TestStep::Login, Advice::ServerHungUp);
        row("hangs up at RCPT", Kind::Closed, Phase::Rcpt, TestStep::Envelope, Advice::ServerHungUp);
        row("rude goodbye", Kind::Closed, Phase::Idle, TestStep::Quit, Advice::ServerHungUp);
    }
    void findsTheStepAndTheAdvice()
    {
        QFETCH(const int, kind);
        QFETCH(const int, phase);
        QFETCH(const int, step);
        QFETCH(const int, advice);
        const auto result = judgeFailure({.kind = Kind(kind), .phase = Phase(phase)}, reportFor());
        QCOMPARE(int(result.step), step);
        QCOMPARE(int(result.advice.at(0)), advice);
        QVERIFY(result.verdict ==
                (TestStep(step) == TestStep::Quit ? StepVerdict::Warning : StepVerdict::Bad));
    }

    void readsRefusedLogins_data()
    {
        QTest::addColumn<QString>("host");
        QTest::addColumn<int>("code");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("advice");
        const auto row = [](const char* name, const QString& host, int code, const char* text,
                            Advice advice) {
            QTest::newRow(name) << host << code << QByteArray(text) << int(advice);
        };
        const QString any = u"mail.example.org"_s;
        row("password", any, 535, "5.7.8 Error: authentication failed", Advice::PasswordRefused);
        row("bare", any, 535, "Authentication credentials invalid", Advice::PasswordRefused);
        row("for now", any, 454, "4.7.0 Temporary authentication failure", Advice::LoginLater);
        row("too often", any, 535, "5.7.8 Too many failed logins", Advice::LoginLater);
        row("app password", u"smtp.gmail.com"_s, 534, "5.7.9 Application-specific password required.",
            Advice::NeedsAppPassword);
        row("bad credentials at Gmail", u"SMTP.gmail.com"_s, 535, "5.7.8 Username and Password not accepted.",
            Advice::NeedsAppPassword);
        row("app password elsewhere", any, 535, "5.7.0 Please use an app password", Advice::NeedsAppPassword);
        row("basic authentication", any, 535,
            "5.7.139 Authentication unsuccessful, basic authentication is disabled.", Advice::NeedsOAuth);
        row("Microsoft 365", u"smtp.office365.com"_s, 535, "5.7.3 Authentication unsuccessful",
            Advice::NeedsOAuth);
        row("for now at Microsoft", u"smtp.office365.com"_s, 454, "4.7.0 Try later", Advice::LoginLater);
        row("key", u"smtp.sendgrid.net"_s, 535, "Authentication failed: Bad username / password",
            Advice::NeedsApiKey);
        row("credentials", u"smtp.mailgun.org"_s, 535, "Authentication failed", Advice::PasswordRefused);
    }
    void readsRefusedLogins()
    {
        QFETCH(const QString, host);
        QFETCH(const int, code);
        QFETCH(const QByteArray, text);
        QFETCH(const int, advice);
        const auto result = judgeFailure(
            {.kind = Kind::AuthRefused, .phase = Phase::Auth, .reply = reply(code, text)}, reportFor(host));
        QCOMPARE(int(result.advice.at(0)), advice);
        QCOMPARE(result.words, QString::number(code) + u' ' + QString::fromLatin1(text));
        QVERIFY(!result.reason.isEmpty());
    }
    void readsWhatLoginsAreOffered_data()
    {
        QTest::addColumn<QList<QByteArray>>("offered");
        QTest::addColumn<int>("advice");
        QTest::newRow("none") << QList<QByteArray>() << int(Advice::LoginMissing);
        QTest::newRow("tokens") << QList<QByteArray>{"XOAUTH2", "OAUTHBEARER"} << int(Advice::NeedsOAuth);
        QTest::newRow("others") << QList<QByteArray>{"GSSAPI", "NTLM"} << int(Advice::LoginUnknown);
    }
    void readsWhatLoginsAreOffered()
    {
        QFETCH(const QList<QByteArray>, offered);
        QFETCH(const int, advice);
        auto report = reportFor();
        report.capabilities.authMechanisms = offered;
        const auto result = judgeFailure({.kind = Kind::AuthMissing, .phase = Phase::Ehlo}, report);
        QCOMPARE(int(result.advice.at(0)), advice);
    }

    void findsTheWrongSecurity_data()
    {
        QTest::addColumn<int>("port");
        QTest::addColumn<int>("security");
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("phase");
        QTest::addColumn<QString>("detail");
        QTest::addColumn<bool>("wrong");
        const auto row = [](const char* name, int port, Security security, Kind kind, Phase phase,
                            const QString& detail, bool wrong) {
            QTest::newRow(name) << port << int(security) << int(kind) << int(phase) << detail << wrong;
        };
        const QString version = u"error:0A00010B:SSL routines::wrong version number"_s;
        row("STARTTLS at 465", 465, Security::StartTls, Kind::TimedOut, Phase::Greeting, {}, true);
        row("STARTTLS at 465 that hangs up", 465, Security::StartTls, Kind::Closed, Phase::Greeting, {},
            true);
        row("STARTTLS at a slow 587", 587, Security::StartTls, Kind::TimedOut, Phase::Greeting, {}, false);
        row("TLS at 587", 587, Security::Tls, Kind::TlsFailed, Phase::StartTls, version, true);
        row("TLS at 465 that fails", 465, Security::Tls, Kind::TlsFailed, Phase::StartTls,
            u"handshake failure"_s, false);
        row("465 that is not there", 465, Security::StartTls, Kind::TimedOut, Phase::Connect, {}, false);
    }
    void findsTheWrongSecurity()
    {
        QFETCH(const int, port);
        QFETCH(const int, security);
        QFETCH(const int, kind);
        QFETCH(const int, phase);
        QFETCH(const QString, detail);
        QFETCH(const bool, wrong);
        const auto result = judgeFailure({.kind = Kind(kind), .phase = Phase(phase), .detail = detail},
                                         reportFor(u"mail.example.org"_s, quint16(port), Security(security)));
        QCOMPARE(result.advice.at(0) == Advice::WrongSecurity, wrong);
    }

    void readsEnvelopes_data()
    {
        QTest::addColumn<bool>("atRcpt");
        QTest::addColumn<int>("code");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("signedIn");
        QTest::addColumn<int>("verdict");
        QTest::addColumn<int>("advice"); // -1 = none
        const auto row = [](const char* name, bool atRcpt, int code, const char* text, bool signedIn,
                            StepVerdict verdict, int advice) {
            QTest::newRow(name) << atRcpt << code << QByteArray(text) << signedIn << int(verdict) << advice;
        };
        row("taken", true, 250, "2.1.5 Ok", true, StepVerdict::Good, -1);
        row("sender not allowed", false, 553, "5.7.1 Sender address rejected: not owned by user", true,
            StepVerdict::Bad, int(Advice::SenderRefused));
        row("send as", true, 554, "5.7.60 SMTP; Client does not have permissions to send as this sender",
            true, StepVerdict::Bad, int(Advice::SenderRefused));
        row("sender not verified", true, 554, "Message rejected: Email address is not verified.", true,
            StepVerdict::Bad, int(Advice::SenderRefused));
        row("no login", false, 530, "5.7.0 Authentication required", false, StepVerdict::Bad,
            int(Advice::NeedsLogin));
        row("Microsoft without login", false, 530, "5.7.57 Client not authenticated to send mail", false,
            StepVerdict::Bad, int(Advice::NeedsLogin));
        row("relay access", true, 554, "5.7.1 <x@example.org>: Relay access denied", false, StepVerdict::Bad,
            int(Advice::NeedsLogin));
        row("nobody there", true, 550, "5.1.1 User unknown", true, StepVerdict::Bad,
            int(Advice::RecipientRefused));
        row("greylisting", true, 450, "4.2.0 Greylisted, try again in 300 seconds", true,
            StepVerdict::Warning, int(Advice::TryLater));
        row("rate", false, 452, "4.7.1 Too many messages, slow down", true, StepVerdict::Warning,
            int(Advice::TryLater));
    }
    void readsEnvelopes()
    {
        QFETCH(const bool, atRcpt);
        QFETCH(const int, code);
        QFETCH(const QByteArray, text);
        QFETCH(const bool, signedIn);
        QFETCH(const int, verdict);
        QFETCH(const int, advice);
        auto report = reportFor();
        if (!signedIn)
            report.user.clear();
        smtp::EnvelopeAnswers answers{.mail = reply(250, "2.1.0 Ok")};
        (atRcpt ? answers.rcpt : answers.mail) = reply(code, text);
        const auto result = judgeEnvelope(answers, report);
        QCOMPARE(int(result.verdict), verdict);
        QCOMPARE(result.advice.empty() ? -1 : int(result.advice.front()), advice);
        QVERIFY(result.words.startsWith(QString::number(code)));
    }

    void warnsOfCertificatesThatEnd_data()
    {
        QTest::addColumn<int>("days");
        QTest::addColumn<bool>("warns");
        QTest::newRow("in 13 days") << 13 << true;
        QTest::newRow("in 15 days") << 15 << false;
        QTest::newRow("today") << 0 << true;
    }
    void warnsOfCertificatesThatEnd()
    {
        QFETCH(const int, days);
        QFETCH(const bool, warns);
        const auto now = base::fromRfc3339(u"2026-11-22T10:00:00Z"_s).value();
        smtp::PeerFacts peer;
        peer.certificate = smtp::CertificateFacts{.notAfter = now + std::chrono::days(days)};
        const auto result = judgeTls(peer, now);
        QCOMPARE(result.verdict, warns ? StepVerdict::Warning : StepVerdict::Good);
        QCOMPARE(result.advice.empty(), !warns);
    }
    void boundsForeignWords()
    {
        const auto result = judgeFailure({.kind = Kind::GreetingRefused,
                                          .phase = Phase::Greeting,
                                          .reply = reply(554, QByteArray(100'000, 'x'))},
                                         reportFor());
        QVERIFY(result.words.size() <= 1000);
    }
};

QTEST_APPLESS_MAIN(TestRelayAdvice)
#include "tst_relayadvice.moc"
