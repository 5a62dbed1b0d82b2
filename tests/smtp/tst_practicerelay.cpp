// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/practicememorysink.h"
#include "smtp/practicerelay.h"
#include "support/certificates.h"

#include <QProcess>
#include <QSslCertificate>
#include <QSslSocket>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace mw;
using namespace mw::smtp;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// A client that reads as it goes and never blocks.
struct Client
{
    explicit Client(quint16 port)
    {
        QObject::connect(&socket, &QSslSocket::readyRead, &socket, [this] { seen += socket.readAll(); });
        socket.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
    }
    [[nodiscard]] bool gone() const { return socket.state() == QAbstractSocket::UnconnectedState; }

    QSslSocket socket;
    QByteArray seen;
};

PracticeOptions quiet(PracticeSecurity security = PracticeSecurity::StartTls)
{
    PracticeOptions options;
    options.security = security;
    options.needsAuth = false;
    options.rules = {};
    return options;
}

const QByteArray wholeMail =
    "MAIL FROM:<shop@example.com>\r\nRCPT TO:<a@example.org>\r\nDATA\r\nA: b\r\n\r\nx\r\n.\r\n";

} // namespace

class TestPracticeRelay : public QObject
{
    Q_OBJECT

    base::SystemClock m_clock;

private Q_SLOTS:
    void listensOnTheLoopbackAndMakesItsSecretsEachRun()
    {
        MemorySink sink;
        PracticeRelay relay(sink, m_clock);
        const auto port = relay.start();
        QVERIFY(port.has_value() && *port > 0);
        QCOMPARE(relay.port(), *port);
        const QByteArray password = relay.password().reveal() + ""_ba;
        const QByteArray pem = relay.certificatePem();
        QCOMPARE(password.size(), 24);
        QVERIFY(
            QSslCertificate(pem).subjectAlternativeNames().contains(QSsl::IpAddressEntry, u"127.0.0.1"_s) ||
            !QSslCertificate(pem).isNull());
        QCOMPARE(relay.start().error().kind, PracticeError::Kind::AlreadyRunning);
        relay.stop();
        QVERIFY(!relay.isRunning() && relay.password().isEmpty() && relay.certificatePem().isEmpty());
        QVERIFY(relay.start().has_value());
        QVERIFY(relay.password().reveal() != password);
        QVERIFY(relay.certificatePem() != pem);
    }
    void saysWhenThePortIsTaken()
    {
        MemorySink sink;
        PracticeRelay first(sink, m_clock);
        PracticeOptions options;
        options.port = first.start().value();
        PracticeRelay second(sink, m_clock);
        const auto port = second.start(std::move(options));
        QVERIFY(!port.has_value());
        QCOMPARE(port.error().kind, PracticeError::Kind::CannotListen);
        QVERIFY(!second.isRunning());
    }
    void refusesACertificateThatItCannotRead()
    {
        MemorySink sink;
        PracticeRelay relay(sink, m_clock);
        PracticeOptions options;
        options.certificate = PracticeCertificate{"no PEM"_ba, base::Secret("neither"_ba)};
        QCOMPARE(relay.start(std::move(options)).error().kind, PracticeError::Kind::NoCertificate);
    }

    void takesAMailInTheClear()
    {
        MemorySink sink;
        PracticeRelay relay(sink, m_clock);
        Client client(relay.start(quiet()).value());
        client.socket.write("EHLO x\r\n" + wholeMail + "QUIT\r\n");
        QTRY_VERIFY(client.gone());
        QVERIFY(client.seen.endsWith("250 2.0.0 Kept as message 1\r\n221 2.0.0 Goodbye\r\n"));
        QCOMPARE(sink.messages().first().bytes, "A: b\r\n\r\nx\r\n");
        QCOMPARE(relay.counts().messages, 1);
        relay.stop();
        QCOMPARE(relay.counts().messages, 1);
    }
    void takesAMailThroughTls_data()
    {
        QTest::addColumn<bool>("implicit");
        QTest::newRow("STARTTLS") << false;
        QTest::newRow("TLS from the start") << true;
    }
    void takesAMailThroughTls()
    {
        QFETCH(bool, implicit);
        MemorySink sink;
        PracticeRelay relay(sink, m_clock);
        const quint16 port =
            relay.start(quiet(implicit ? PracticeSecurity::ImplicitTls : PracticeSecurity::StartTls)).value();
        Client client(port);
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.setCaCertificates(QSslCertificate::fromData(relay.certificatePem()));
        client.socket.setSslConfiguration(tls);
        client.socket.setPeerVerifyName(u"localhost"_s);
        if (!implicit) {
            client.socket.write("EHLO x\r\nSTARTTLS\r\n");
            QTRY_VERIFY(client.seen.endsWith("220 2.0.0 Begin TLS now\r\n"));
        }
        QTRY_COMPARE(client.socket.state(), QAbstractSocket::ConnectedState);
        client.socket.startClientEncryption();
        QTRY_VERIFY2(client.socket.isEncrypted(), qPrintable(client.socket.errorString()));
        client.socket.write("EHLO x\r\n" + wholeMail + "QUIT\r\n");
        QTRY_VERIFY(client.gone());
        QVERIFY(client.seen.endsWith("221 2.0.0 Goodbye\r\n"));
        QCOMPARE(sink.kept(), 1);
    }
    void throwsAwayWhatCameBeforeTheHandshake()
    {
        MemorySink sink;
        PracticeRelay relay(sink, m_clock);
        Client client(relay.start(quiet()).value());
        client.socket.setPeerVerifyMode(QSslSocket::VerifyNone);
        client.socket.write("EHLO x\r\nSTARTTLS\r\nEHLO evil.test\r\n" + wholeMail);
        QTRY_VERIFY(client.seen.endsWith("220 2.0.0 Begin TLS now\r\n"));
        client.socket.startClientEncryption();
        QTRY_VERIFY(client.socket.isEncrypted());
        client.seen.clear();
        client.socket.write("NOOP\r\nMAIL FROM:<>\r\n");
        QTRY_COMPARE(client.seen, "250 2.0.0 Nothing done\r\n503 5.5.1 EHLO first\r\n");
        QCOMPARE(sink.kept(), 0);
    }
    void isRefusedByAClientThatWantsAnotherCertificate_data()
    {
        QTest::addColumn<int>("flaw");
        QTest::addColumn<int>("error");
        using test::CertificateFlaw;
        QTest::newRow("expired") << int(CertificateFlaw::Expired) << int(QSslError::CertificateExpired);
        QTest::newRow("early") << int(CertificateFlaw::NotYetValid) << int(QSslError::CertificateNotYetValid);
        QTest::newRow("other host") << int(CertificateFlaw::OtherHost) << int(QSslError::HostNameMismatch);
        QTest::newRow("none") << int(CertificateFlaw::None) << int(QSslError::NoError);
    }
    void isRefusedByAClientThatWantsAnotherCertificate()
    {
        QFETCH(int, flaw);
        QFETCH(int, error);
        MemorySink sink;
        PracticeRelay relay(sink, m_clock);
        PracticeOptions options = quiet(PracticeSecurity::ImplicitTls);
        options.certificate = test::makeCertificate(test::CertificateFlaw(flaw), m_clock.now());
        const quint16 port = relay.start(std::move(options)).value();
        QSslSocket socket;
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.setCaCertificates(QSslCertificate::fromData(relay.certificatePem()));
        socket.setSslConfiguration(tls);
        QList<int> errors;
        connect(&socket, &QSslSocket::sslErrors, &socket, [&errors](const QList<QSslError>& all) {
            for (const QSslError& one : all)
                errors.append(one.error());
        });
        socket.connectToHostEncrypted(u"127.0.0.1"_s, port, u"localhost"_s);
        if (error == int(QSslError::NoError)) {
            QTRY_VERIFY(socket.isEncrypted());
            QVERIFY(errors.isEmpty());
        } else {
            QTRY_VERIFY(errors.contains(error));
            QTRY_COMPARE(socket.state(), QAbstractSocket::UnconnectedState);
        }
    }
    void aBrokenHandshakeEndsTheLink()
    {
        MemorySink sink;
        PracticeRelay relay(sink, m_clock);
        Client client(relay.start(quiet(PracticeSecurity::ImplicitTls)).value());
        client.socket.write("EHLO x\r\n" + wholeMail);
        QTRY_VERIFY(client.gone());
        QCOMPARE(sink.kept(), 0);
    }

    void turnsAwayTheLinkThatIsOneTooMany()
    {
        MemorySink sink;
        PracticeRelay relay(sink, m_clock);
        const quint16 port = relay.start(quiet()).value();
        std::vector<std::unique_ptr<Client>> clients;
        for (int i = 0; i < 64; ++i) {
            clients.push_back(std::make_unique<Client>(port));
            QTRY_VERIFY(clients.back()->seen.startsWith("220 "));
        }
        Client more(port);
        QTRY_VERIFY(more.gone());
        QCOMPARE(more.seen, "421 4.7.0 Too many connections\r\n");
        clients.pop_back();
        QTRY_COMPARE(relay.counts().open, 63);
        Client next(port);
        QTRY_VERIFY(next.seen.startsWith("220 "));
    }
    void endsALinkThatSaysNothing()
    {
        MemorySink sink;
        PracticeRelay relay(sink, m_clock);
        PracticeOptions options = quiet();
        options.commandTimeout = 60ms;
        Client client(relay.start(std::move(options)).value());
        QTRY_VERIFY(client.gone());
        QVERIFY(client.seen.endsWith("421 4.4.2 Nothing came for too long, closing\r\n"));
    }
    void aDelayIsNoTimeOut()
    {
        MemorySink sink;
        PracticeRelay relay(sink, m_clock);
        PracticeOptions options = quiet();
        options.commandTimeout = 100ms;
        options.rules = PracticeRules::parse(u"* = delay 400"_s).value();
        Client client(relay.start(std::move(options)).value());
        client.socket.write("EHLO x\r\n" + wholeMail + "QUIT\r\n");
        QTRY_VERIFY(client.gone());
        QVERIFY(client.seen.endsWith("221 2.0.0 Goodbye\r\n"));
    }
    void dropsTheLinkBeforeAndAfterStoring()
    {
        MemorySink sink;
        PracticeRelay relay(sink, m_clock);
        PracticeOptions options = quiet();
        options.rules = PracticeRules::parse(u"* = drop end_of_data"_s).value();
        const quint16 port = relay.start(std::move(options)).value();
        Client before(port);
        before.socket.write("EHLO x\r\n" + wholeMail);
        QTRY_VERIFY(before.gone());
        QCOMPARE(sink.kept(), 0);
        relay.setRules(PracticeRules::parse(u"* = drop stored"_s).value());
        Client after(port);
        after.socket.write("EHLO x\r\n" + wholeMail);
        QTRY_VERIFY(after.gone());
        QCOMPARE(sink.kept(), 1);
        QVERIFY(after.seen.contains("354 ") && !after.seen.contains("Kept"));
    }
    void saysGoodbyeWhenItStops()
    {
        MemorySink sink;
        PracticeRelay relay(sink, m_clock);
        Client client(relay.start(quiet()).value());
        QTRY_VERIFY(client.seen.startsWith("220 "));
        relay.stop();
        QTRY_VERIFY(client.gone());
        QVERIFY(client.seen.endsWith("421 4.3.2 The practice relay is ending\r\n"));
    }
    void cutsOffAClientThatReadsNoReplies()
    {
        MemorySink sink;
        PracticeRelay relay(sink, m_clock);
        Client client(relay.start(quiet()).value());
        client.socket.setReadBufferSize(1);
        disconnect(&client.socket, nullptr, nullptr, nullptr);
        client.socket.write("EHLO x\r\n" + QByteArray("HELP\r\n").repeated(1'000'000));
        QTRY_VERIFY_WITH_TIMEOUT(client.gone(), 20'000);
    }

    void pythonSignsInAndSendsThroughStartTls();
};

void TestPracticeRelay::pythonSignsInAndSendsThroughStartTls()
{
    const QString python = QStandardPaths::findExecutable(u"python3"_s);
    if (python.isEmpty())
        QSKIP("python3 is not installed");
    MemorySink sink;
    PracticeRelay relay(sink, m_clock);
    const quint16 port = relay.start().value();
    QTemporaryDir dir;
    QFile ca(dir.filePath(u"ca.pem"_s));
    QVERIFY(ca.open(QIODevice::WriteOnly) && ca.write(relay.certificatePem()) > 0);
    ca.close();
    const QString script = uR"(
import smtplib, ssl, sys
from email import policy
from email.message import EmailMessage
port, ca = int(sys.argv[1]), sys.argv[2]
password = sys.stdin.readline().strip()
context = ssl.create_default_context(cafile=ca)
context.verify_flags |= ssl.VERIFY_X509_STRICT
for host in ("localhost", "127.0.0.1"):
    for mechanism in ("auth_plain", "auth_login", "auth_cram_md5"):
        with smtplib.SMTP("127.0.0.1", port, timeout=20) as server:
            server._host = host
            server.ehlo()
            server.starttls(context=context)
            server.ehlo()
            server.user, server.password = "practice", password
            server.auth(mechanism[5:].replace("_", "-").upper(), getattr(server, mechanism))
            mail = EmailMessage()
            mail["From"], mail["To"], mail["Subject"] = "shop@example.com", "a@example.org", "Grüße"
            mail.set_content("Line\n.dot\n" + mechanism + "\n")
            server.send_message(mail)
            refused = server.sendmail("shop@example.com", ["b@example.org", "bounce1@example.org"], mail.as_bytes(policy=policy.SMTP))
            assert list(refused) == ["bounce1@example.org"], refused
            assert refused["bounce1@example.org"][0] == 550, refused
try:
    with smtplib.SMTP("127.0.0.1", port, timeout=20) as server:
        server.login("practice", "wrong")
    raise SystemExit("a wrong password was taken")
except smtplib.SMTPAuthenticationError:
    pass
print("done")
)"_s;
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(python, {u"-c"_s, script, QString::number(port), ca.fileName()});
    process.write(relay.password().reveal() + '\n');
    process.closeWriteChannel();
    QTRY_COMPARE_WITH_TIMEOUT(process.state(), QProcess::NotRunning, 60'000);
    QCOMPARE(process.readAll().trimmed(), "done");
    QCOMPARE(process.exitCode(), 0);
    const auto messages = sink.messages();
    QCOMPARE(messages.size(), 12);
    QCOMPARE(messages.at(0).recipients, QList<QByteArray>{"a@example.org"});
    QCOMPARE(messages.at(1).recipients, QList<QByteArray>{"b@example.org"});
    QVERIFY(messages.at(0).bytes.contains("\r\n.dot\r\nauth_plain\r\n"));
}

QTEST_GUILESS_MAIN(TestPracticeRelay)
#include "tst_practicerelay.moc"
