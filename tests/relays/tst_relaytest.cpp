// SPDX-License-Identifier: GPL-3.0-or-later
#include "relays/walk.h"
#include "smtp/practiceauth.h"
#include "smtp/practicememorysink.h"
#include "smtp/practicerelay.h"

using namespace mw;
using namespace mw::relays;
using namespace mw::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Kind = net::DnsError::Kind;
using Answers = std::function<QByteArray(const QByteArray& line)>;

Q_DECLARE_METATYPE(Answers)

namespace {

/// The server's usual words, but for lines that begin with `verb`.
Answers at(const QByteArray& verb, const QByteArray& answer)
{
    return
        [verb, answer](const QByteArray& line) { return line.startsWith(verb) ? answer : QByteArray("-"); };
}

/// As a hosts file would: every name is this computer, whatever the DNS says.
std::unique_ptr<smtp::Transport> systemThatKnows(const smtp::Options& options)
{
    auto known = options.clone();
    known.host = u"127.0.0.1"_s;
    return transportWithoutSystem(known);
}

/// A system that finds no address for any name.
class NameNobodyKnows final : public smtp::Transport
{
public:
    void connectToServer() override
    {
        const auto tell = [this] { Q_EMIT failed({.kind = smtp::SessionError::Kind::HostNotFound}); };
        QMetaObject::invokeMethod(this, tell, Qt::QueuedConnection);
    }
    void write(const QByteArray&) override {}
    void startEncryption() override {}
    void close() override {}
    void abort() override {}
    [[nodiscard]] qint64 bytesPending() const override { return 0; }
    [[nodiscard]] bool peerIsLoopback() const override { return false; }
    void setDeadline(std::chrono::milliseconds) override {}
};

} // namespace

class TestRelayTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_server = std::make_unique<LoopbackServer>();
        m_server->tls = m_authority.issue("DNS:mail.example.org", -3600, 90 * 86400).serverConfiguration();
        m_walk = std::make_unique<Walk>();
        m_walk->relay.port = m_server->serverPort();
        m_walk->relay.user = u"shop"_s;
        m_walk->relay.caPem = m_authority.pem();
    }
    void cleanup()
    {
        m_walk.reset();
        m_server.reset();
    }

    void walksAllTheWay_data()
    {
        QTest::addColumn<bool>("implicit");
        QTest::newRow("STARTTLS") << false;
        QTest::newRow("TLS") << true;
    }
    void walksAllTheWay()
    {
        QFETCH(const bool, implicit);
        m_server->implicitTls = implicit;
        m_walk->relay.security = implicit ? smtp::Security::Tls : smtp::Security::StartTls;
        m_walk->resolver.answer(u"mail.example.org"_s, {u"127.0.0.1"_s, u"::1"_s});
        QVERIFY(m_walk->run());
        const RelayTestReport& report = m_walk->report;
        QCOMPARE(m_walk->verdicts(), "good good good good good good good"_ba);
        QVERIFY(report.passed());
        QVERIFY(!report.mainAdvice());
        QCOMPARE(report.addresses, (QStringList{u"127.0.0.1"_s, u"::1"_s}));
        QCOMPARE(report.ttl, 60s);
        QCOMPARE(report.mailExchanges, QStringList{u"mx.example.com"_s});
        QCOMPARE(report.peer.address, u"127.0.0.1"_s);
        QCOMPARE(report.peer.protocol, u"TLSv1.3"_s);
        QVERIFY(report.peer.cipher.startsWith(u"TLS_"_s));
        QCOMPARE(report.peer.certificate->subject, u"Test server"_s);
        QCOMPARE(report.peer.certificate->issuer, u"Test CA"_s);
        QCOMPARE(report.peer.certificate->names, QStringList{u"mail.example.org"_s});
        QVERIFY(report.peer.certificate->notAfter > m_walk->clock.now() + std::chrono::days(80));
        QCOMPARE(report.greeting, u"220 test"_s);
        QCOMPARE(report.ehlo, (QStringList{u"PIPELINING"_s, u"STARTTLS"_s, u"AUTH PLAIN"_s}));
        QVERIFY(report.capabilities.pipelining);
        QCOMPARE(report.mechanism, u"PLAIN"_s);
        QCOMPARE(report.step(TestStep::Login).words, u"235 ok"_s);
        QCOMPARE(report.rcptReply, u"250 ok"_s);
        QVERIFY(m_server->messages.isEmpty());
        QVERIFY(!m_server->commands.contains("DATA"));
        QVERIFY(m_server->commands.contains("MAIL FROM:<news@example.com>"));
        QVERIFY(m_server->commands.contains("RCPT TO:<news@example.com>"));
        QVERIFY(m_server->commands.contains("RSET"));
        QTRY_COMPARE(m_server->commands.last(), "QUIT"_ba);
        QVERIFY(m_walk->changes >= 7);
        QCOMPARE(m_walk->ended, 1);
    }

    void failsAtEachStep_data()
    {
        QTest::addColumn<Answers>("answers");
        QTest::addColumn<QByteArray>("verdicts");
        QTest::addColumn<int>("advice");
        const auto row = [](const char* name, const Answers& answers, const char* verdicts, Advice advice) {
            QTest::newRow(name) << answers << QByteArray(verdicts) << int(advice);
        };
        row("greeting 554", at("greeting", "554 5.7.1 blocked\r\n"), "good bad - - - - -",
            Advice::ServerRefusesUs);
        row("greeting 421", at("greeting", "421 4.3.2 too busy\r\n"), "good bad - - - - -",
            Advice::ServerBusy);
        row("no SMTP", at("greeting", "HTTP/1.1 400 Bad Request\r\n"), "good bad - - - - -", Advice::NotSmtp);
        row("silent", at("greeting", ""), "good bad - - - - -", Advice::NoAnswerInTime);
        row("hangs up", at("greeting", "!"), "good bad - - - - -", Advice::ServerHungUp);
        row("EHLO refused", at("EHLO", "554 5.5.1 no\r\n"), "good good - bad - - -", Advice::ServerRefusesUs);
        row("no STARTTLS", at("EHLO", "250-test\r\n250 AUTH PLAIN\r\n"), "good good bad - - - -",
            Advice::StartTlsMissing);
        row("STARTTLS refused", at("STARTTLS", "454 4.7.0 not now\r\n"), "good good bad - - - -",
            Advice::StartTlsRefused);
        row("no AUTH", at("EHLO", "250-test\r\n250 STARTTLS\r\n"), "good good good good bad - -",
            Advice::LoginMissing);
        row("OAuth only", at("EHLO", "250-test\r\n250-STARTTLS\r\n250 AUTH XOAUTH2\r\n"),
            "good good good good bad - -", Advice::NeedsOAuth);
        row("AUTH in silence", at("AUTH", ""), "good good good good bad - -", Advice::NoAnswerInTime);
        row("535", at("AUTH", "535 5.7.8 authentication failed\r\n"), "good good good good bad - -",
            Advice::PasswordRefused);
        row("534", at("AUTH", "534 5.7.9 Application-specific password required\r\n"),
            "good good good good bad - -", Advice::NeedsAppPassword);
        row("5.7.139", at("AUTH", "535 5.7.139 basic authentication is disabled\r\n"),
            "good good good good bad - -", Advice::NeedsOAuth);
        row("MAIL refused", at("MAIL", "550 5.7.1 Sender address rejected: not owned\r\n"),
            "good good good good good bad good", Advice::SenderRefused);
        row("RCPT refused", at("RCPT", "550 5.1.1 User unknown\r\n"), "good good good good good bad good",
            Advice::RecipientRefused);
        row("greylisting", at("RCPT", "450 4.2.0 Greylisted\r\n"), "good good good good good warning good",
            Advice::TryLater);
        row("421 at RCPT", at("RCPT", "421 4.3.2 going down\r\n!"), "good good good good good bad -",
            Advice::ServerBusy);
        row("hangs up at MAIL", at("MAIL", "!"), "good good good good good bad -", Advice::ServerHungUp);
        row("hangs up at RSET", at("RSET", "!"), "good good good good good good warning",
            Advice::ServerHungUp);
    }
    void failsAtEachStep()
    {
        QFETCH(const Answers, answers);
        QFETCH(const QByteArray, verdicts);
        QFETCH(const int, advice);
        m_server->answer = [answers](int, const QByteArray& line) {
            const QByteArray said = answers(line);
            return said == "-" ? LoopbackServer::politely(line) : said;
        };
        m_walk->options.stepLimit = 1s;
        QVERIFY(m_walk->run());
        QCOMPARE(m_walk->verdicts(), verdicts);
        QVERIFY(m_walk->report.mainAdvice());
        QCOMPARE(int(*m_walk->report.mainAdvice()), advice);
        QVERIFY(m_server->messages.isEmpty());
        QVERIFY(!m_walk->allTexts().contains(u"secret"_s));
    }

    void readsCertificates_data()
    {
        QTest::addColumn<QByteArray>("names");
        QTest::addColumn<int>("to"); // seconds from now
        QTest::addColumn<bool>("trusted");
        QTest::addColumn<int>("advice");
        QTest::newRow("expired") << "DNS:mail.example.org"_ba << -60 << true
                                 << int(Advice::CertificateExpired);
        QTest::newRow("another host")
            << "DNS:other.example.org"_ba << 90 * 86400 << true << int(Advice::CertificateWrongHost);
        QTest::newRow("foreign") << "DNS:mail.example.org"_ba << 90 * 86400 << false
                                 << int(Advice::CertificateUntrusted);
        QTest::newRow("ends soon") << "DNS:mail.example.org"_ba << 86400 << true
                                   << int(Advice::CertificateExpiresSoon);
    }
    void readsCertificates()
    {
        QFETCH(const QByteArray, names);
        QFETCH(const int, to);
        QFETCH(const bool, trusted);
        QFETCH(const int, advice);
        m_server->tls = m_authority.issue(names.constData(), -7200, to).serverConfiguration();
        if (!trusted)
            m_walk->relay.caPem = Certificate::authority().pem();
        QVERIFY(m_walk->run());
        const bool soon = advice == int(Advice::CertificateExpiresSoon);
        QCOMPARE(m_walk->verdicts(),
                 soon ? "good good warning good good good good"_ba : "good good bad - - - -"_ba);
        QCOMPARE(int(*m_walk->report.mainAdvice()), advice);
        QVERIFY(m_walk->report.peer.certificate);
        QCOMPARE(m_walk->report.peer.certificate->names, QStringList{QString::fromLatin1(names.sliced(4))});
        QCOMPARE(m_server->commands.join().contains("AUTH PLAIN"), soon);
    }
    void knowsAMistakenSecurity()
    {
        m_walk->relay.security = smtp::Security::Tls; // and the server greets in clear
        QVERIFY(m_walk->run());
        QCOMPARE(m_walk->verdicts(), "good good bad - - - -"_ba);
        QCOMPARE(*m_walk->report.mainAdvice(), Advice::WrongSecurity);
    }
    void sendsNoPasswordInClear()
    {
        m_walk->relay.security = smtp::Security::None;
        m_walk->resolver.answer(u"mail.example.org"_s, {u"192.0.2.1"_s});
        QVERIFY(m_walk->run());
        QCOMPARE(m_walk->verdicts(), "good bad - - - - -"_ba);
        QCOMPARE(*m_walk->report.mainAdvice(), Advice::NeedsTls);
        QCOMPARE(m_server->connections, 0);
    }
    void saysWhenNobodyListens()
    {
        m_server->close();
        QVERIFY(m_walk->run());
        QCOMPARE(m_walk->verdicts(), "good bad - - - - -"_ba);
        QCOMPARE(*m_walk->report.mainAdvice(), Advice::PortClosed);
    }
    void triesTheNextAddress()
    {
        m_walk->resolver.answer(u"mail.example.org"_s, {u"127.0.0.2"_s, u"127.0.0.1"_s});
        QVERIFY(m_walk->run());
        QCOMPARE(m_walk->verdicts(), "good good good good good good good"_ba);
        QCOMPARE(m_walk->report.failedAddresses, QStringList{u"127.0.0.2"_s});
        QCOMPARE(m_walk->report.peer.address, u"127.0.0.1"_s);
    }

    void judgesTheDns_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<bool>("resolverOnly");
        QTest::addColumn<QByteArray>("verdicts");
        QTest::addColumn<int>("advice");
        const auto row = [](const char* name, Kind kind, bool only, const char* verdicts, Advice advice) {
            QTest::newRow(name) << int(kind) << only << QByteArray(verdicts) << int(advice);
        };
        row("NXDOMAIN", Kind::NoSuchName, true, "bad - - - - - -", Advice::HostUnknown);
        row("NODATA", Kind::NoData, true, "bad - - - - - -", Advice::HostWithoutAddress);
        // Without an answer nothing is known: amber, never red.
        for (const auto kind : {Kind::Timeout, Kind::ServerFailure, Kind::Refused, Kind::Unreachable,
                                Kind::Malformed, Kind::AliasLoop, Kind::TooLong, Kind::NotImplemented})
            row(qPrintable(u"no answer %1"_s.arg(int(kind))), kind, true, "warning - - - - - -",
                Advice::DnsSilent);
        row("the hosts file knows it", Kind::NoSuchName, false, "warning good good good good good good",
            Advice::HostOnlyHere);
        row("the system knows it", Kind::Timeout, false, "warning good good good good good good",
            Advice::DnsSilent);
    }
    void judgesTheDns()
    {
        QFETCH(const int, kind);
        QFETCH(const bool, resolverOnly);
        QFETCH(const QByteArray, verdicts);
        QFETCH(const int, advice);
        if (!resolverOnly)
            m_walk->options.transports = systemThatKnows;
        m_walk->options.resolverOnly = resolverOnly;
        m_walk->resolver.fail(m_walk->relay.host, {Kind(kind), u"scripted"_s, {}});
        QVERIFY(m_walk->run());
        QCOMPARE(m_walk->verdicts(), verdicts);
        QCOMPARE(int(m_walk->report.step(TestStep::Dns).advice.at(0)), advice);
        QVERIFY(m_walk->report.dns);
    }
    void saysThatNobodyKnowsTheHost()
    {
        m_walk->options.resolverOnly = false;
        m_walk->options.transports = [](const smtp::Options&) { return std::make_unique<NameNobodyKnows>(); };
        for (const auto& [kind, verdict, advice] :
             {std::tuple(Kind::NoSuchName, "bad", Advice::HostUnknown),
              std::tuple(Kind::NoData, "bad", Advice::HostWithoutAddress),
              std::tuple(Kind::Timeout, "warning", Advice::DnsSilent)}) {
            m_walk->resolver.fail(m_walk->relay.host, {kind, {}, {}});
            m_walk->ended = 0;
            QVERIFY(m_walk->run());
            QCOMPARE(m_walk->verdicts(), QByteArray(verdict) + " - - - - - -");
            QCOMPARE(*m_walk->report.mainAdvice(), advice);
        }
    }
    void refusesWhatIsNoHost()
    {
        m_walk->relay.host = u"mail .example.org"_s;
        QVERIFY(m_walk->run());
        QCOMPARE(m_walk->verdicts(), "bad - - - - - -"_ba);
        QVERIFY(m_walk->resolver.asked.size() <= 1);
    }
    void waitsForTheDnsWithinBounds()
    {
        m_walk->resolver.staySilent(u"mail.example.org"_s);
        m_walk->resolver.staySilent(u"example.com"_s);
        m_walk->options.stepLimit = 300ms;
        QVERIFY(m_walk->run());
        QCOMPARE(m_walk->verdicts(), "warning - - - - - -"_ba);
        QCOMPARE(m_walk->report.step(TestStep::Dns).advice, std::vector{Advice::DnsSilent});
    }

    void looksAtTheSendersDomain_data()
    {
        QTest::addColumn<int>("form");
        QTest::addColumn<int>("advice"); // -1 = none
        QTest::newRow("null MX") << 0 << int(Advice::SenderDomainTakesNoMail);
        QTest::newRow("unknown") << 1 << int(Advice::SenderDomainUnknown);
        QTest::newRow("address alone") << 2 << -1;
        QTest::newRow("neither MX nor address") << 3 << int(Advice::SenderDomainTakesNoMail);
        QTest::newRow("silence") << 4 << int(Advice::DnsSilent);
    }
    void looksAtTheSendersDomain()
    {
        QFETCH(const int, form);
        QFETCH(const int, advice);
        auto& resolver = m_walk->resolver;
        const QString domain = u"example.com"_s;
        if (form == 0)
            resolver.answerMx(domain, {{0, {}}});
        else if (form == 1)
            resolver.fail(domain, {Kind::NoSuchName, {}, {}});
        else
            resolver.fail(domain, {form == 4 ? Kind::Timeout : Kind::NoData, {}, {}});
        if (form == 2)
            resolver.answer(domain, {u"192.0.2.7"_s});
        QVERIFY(m_walk->run());
        const auto& step = m_walk->report.step(TestStep::Dns);
        QCOMPARE(m_walk->verdicts(),
                 (advice < 0 ? "good"_ba : "warning"_ba) + " good good good good good good");
        QCOMPARE(step.advice.empty() ? -1 : int(step.advice.front()), advice);
        QVERIFY(m_walk->report.passed());
    }

    void asksNoDnsForTheLoopback_data()
    {
        QTest::addColumn<QString>("host");
        QTest::newRow("name") << u"localhost"_s;
        QTest::newRow("address") << u"127.0.0.1"_s;
    }
    void asksNoDnsForTheLoopback()
    {
        QFETCH(const QString, host);
        m_walk->relay.host = host;
        m_walk->relay.security = smtp::Security::None;
        QVERIFY(m_walk->run());
        QCOMPARE(m_walk->verdicts(), "good good good good good good good"_ba);
        QCOMPARE(m_walk->report.hostKind, HostKind::Loopback);
        QVERIFY(m_walk->resolver.asked.empty());
        QVERIFY(m_walk->report.peer.protocol.isEmpty());
    }
    void walksToThePracticeRelay()
    {
        smtp::MemorySink sink;
        smtp::PracticeRelay practice(sink, m_walk->clock);
        m_walk->relay.port = practice.start().value();
        m_walk->relay.host = u"127.0.0.1"_s;
        m_walk->relay.kind = RelayKind::Practice;
        m_walk->relay.caPem = practice.certificatePem();
        m_walk->relay.user = QString::fromLatin1(smtp::PracticeAuth::userName);
        m_walk->password = practice.password().reveal();
        QVERIFY(m_walk->run());
        QCOMPARE(m_walk->verdicts(), "good good good good good good good"_ba);
        QVERIFY(sink.messages().isEmpty());
        QVERIFY(!m_walk->allTexts().contains(QString::fromLatin1(m_walk->password)));
    }
    void meetsEachRuleOfThePracticeRelay_data()
    {
        QTest::addColumn<QString>("rules");
        QTest::addColumn<QByteArray>("verdicts");
        QTest::newRow("drops at connect") << u"* = drop connect"_s << "good bad - - - - -"_ba;
        QTest::newRow("busy at connect") << u"* = busy connect"_s << "good bad - - - - -"_ba;
        QTest::newRow("silent at connect") << u"* = silent connect"_s << "good bad - - - - -"_ba;
        QTest::newRow("drops at EHLO") << u"* = drop ehlo"_s << "good good - bad - - -"_ba;
        QTest::newRow("refuses at AUTH")
            << u"* = reply auth 535 5.7.8 no"_s << "good good good good bad - -"_ba;
        QTest::newRow("silent at AUTH") << u"* = silent auth"_s << "good good good good bad - -"_ba;
        QTest::newRow("refuses the sender")
            << u"* = refuse_sender"_s << "good good good good good bad good"_ba;
        QTest::newRow("refuses") << u"* = refuse"_s << "good good good good good bad good"_ba;
        QTest::newRow("full") << u"* = full"_s << "good good good good good warning good"_ba;
        QTest::newRow("greylists") << u"* = greylist"_s << "good good good good good warning good"_ba;
        QTest::newRow("drops at RCPT") << u"* = drop rcpt"_s << "good good good good good bad -"_ba;
        QTest::newRow("silent at RCPT") << u"* = silent rcpt"_s << "good good good good good bad -"_ba;
        QTest::newRow("drops at DATA") << u"* = drop data"_s << "good good good good good good good"_ba;
    }
    void meetsEachRuleOfThePracticeRelay()
    {
        QFETCH(const QString, rules);
        QFETCH(const QByteArray, verdicts);
        smtp::MemorySink sink;
        smtp::PracticeRelay practice(sink, m_walk->clock);
        smtp::PracticeOptions options;
        options.rules = smtp::PracticeRules::parse(rules).value();
        m_walk->relay.port = practice.start(std::move(options)).value();
        m_walk->relay.host = u"127.0.0.1"_s;
        m_walk->relay.caPem = practice.certificatePem();
        m_walk->relay.user = QString::fromLatin1(smtp::PracticeAuth::userName);
        m_walk->password = practice.password().reveal();
        m_walk->options.stepLimit = 1s;
        QVERIFY(m_walk->run());
        QCOMPARE(m_walk->verdicts(), verdicts);
        QVERIFY(sink.messages().isEmpty());
    }

    void goesOnWithoutASender()
    {
        m_walk->sender.clear();
        QVERIFY(m_walk->run());
        QCOMPARE(m_walk->verdicts(), "good good good good good warning good"_ba);
        QCOMPARE(*m_walk->report.mainAdvice(), Advice::NoSender);
        QVERIFY(!m_server->commands.join().contains("MAIL"));
    }
    void asksNothingForAnAddressThatTheServerCannotTake()
    {
        m_walk->sender = u"jörg@example.com"_s;
        QVERIFY(m_walk->run());
        QCOMPARE(m_walk->verdicts(), "good good good good good bad good"_ba);
        QCOMPARE(*m_walk->report.mainAdvice(), Advice::AddressNeedsSmtpUtf8);
    }
    void goesOnWithoutALogin()
    {
        m_walk->relay.user.clear();
        QVERIFY(m_walk->run());
        QCOMPARE(m_walk->verdicts(), "good good good good good good good"_ba);
        QVERIFY(m_walk->report.mechanism.isEmpty());
        QVERIFY(!m_server->commands.join().contains("AUTH"));
    }

    void canBeCancelledAtEachStep_data()
    {
        QTest::addColumn<QByteArray>("silentAt");
        QTest::addColumn<QByteArray>("verdicts");
        QTest::newRow("DNS") << "dns"_ba
                             << "- - - - - - -"_ba;
        QTest::newRow("greeting") << "greeting"_ba
                                  << "good - - - - - -"_ba;
        QTest::newRow("EHLO") << "EHLO"_ba
                              << "good good - - - - -"_ba;
        QTest::newRow("login") << "AUTH"_ba
                               << "good good good good - - -"_ba;
        QTest::newRow("envelope") << "RCPT"_ba
                                  << "good good good good good - -"_ba;
        QTest::newRow("quit") << "QUIT"_ba
                              << "good good good good good good -"_ba;
    }
    void canBeCancelledAtEachStep()
    {
        QFETCH(const QByteArray, silentAt);
        QFETCH(const QByteArray, verdicts);
        bool reached = false;
        if (silentAt == "dns") {
            m_walk->resolver.staySilent(u"mail.example.org"_s);
            reached = true;
        }
        m_server->answer = [&](int, const QByteArray& line) {
            if (!line.startsWith(silentAt))
                return LoopbackServer::politely(line);
            reached = true;
            return QByteArray();
        };
        m_walk->make();
        m_walk->test->start();
        QTRY_VERIFY(reached);
        m_walk->test->cancel();
        m_walk->test->cancel();
        QCOMPARE(m_walk->ended, 0);
        QTRY_COMPARE(m_walk->ended, 1);
        QVERIFY(m_walk->report.cancelled);
        QCOMPARE(m_walk->verdicts(), verdicts);
        QVERIFY(!m_walk->report.passed());
        QCoreApplication::processEvents();
        QCOMPARE(m_walk->ended, 1);
    }
    void canBeDeletedAtAnyTime()
    {
        m_walk->make();
        int steps = 0;
        // Within its own signal: the hardest moment that is allowed, by deleteLater().
        QObject::connect(m_walk->test.get(), &RelayTest::changed, m_server.get(), [&] {
            if (++steps == 3)
                m_walk->test.release()->deleteLater();
        });
        m_walk->test->start();
        QTRY_VERIFY(!m_walk->test);
        QCoreApplication::processEvents();
        QCOMPARE(m_walk->ended, 0);
    }
    void showsNoPasswordThatTheServerRepeats()
    {
        m_server->answer = [](int, const QByteArray& line) {
            if (line.startsWith("AUTH"))
                return "535 5.7.8 no such password: secret word\r\n"_ba;
            return LoopbackServer::politely(line);
        };
        QVERIFY(m_walk->run());
        QVERIFY(!m_walk->allTexts().contains(u"secret"_s));
        QVERIFY(m_walk->report.step(TestStep::Login).words.startsWith(u"535 "_s));
    }

private:
    Certificate m_authority = Certificate::authority();
    std::unique_ptr<LoopbackServer> m_server;
    std::unique_ptr<Walk> m_walk;
};

QTEST_GUILESS_MAIN(TestRelayTest)
#include "tst_relaytest.moc"
