// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/connectionpool.h"
#include "smtp/tls.h"
#include "support/loopbackserver.h"
#include "support/testauthority.h"

#include <QTest>

using namespace mw::smtp;
using namespace mw::test;
using namespace Qt::StringLiterals;
using Kind = SessionError::Kind;

namespace {

/// One envelope through a pool to a server with that certificate.
struct Try
{
    Try(const Certificate& certificate, Security security, QByteArray caPem, QString tlsHostName = {})
    {
        server.tls = certificate.serverConfiguration();
        server.implicitTls = security == Security::Tls;
        Options options{.host = u"127.0.0.1"_s,
                        .port = server.serverPort(),
                        .security = security,
                        .tlsHostName = tlsHostName,
                        .caPem = caPem,
                        .user = u"shop"_s,
                        .password = mw::base::Secret("secret word")};
        options.beforeMail = [this](quint64) { return wasEncrypted = true; };
        pool = std::make_unique<ConnectionPool>(std::move(options));
        QObject::connect(pool.get(), &ConnectionPool::finished,
                         [this](const Outcome& o) { outcomes.append(o); });
        QObject::connect(pool.get(), &ConnectionPool::failed,
                         [this](const SessionError& e) { errors.append(e); });
    }
    void send(QByteArray message = "Subject: x\r\n\r\nhello\r\n")
    {
        pool->submit({1, "a@example.com", "b@example.org", std::move(message)});
    }
    /// No credential and no mail reached the server.
    [[nodiscard]] bool nothingLeaked() const
    {
        for (const auto& command : server.commands)
            if (!command.startsWith("EHLO") && command != "STARTTLS")
                return false;
        return server.messages.isEmpty();
    }

    LoopbackServer server;
    bool wasEncrypted = false;
    QList<Outcome> outcomes;
    QList<SessionError> errors;
    std::unique_ptr<ConnectionPool> pool;
};

} // namespace

class TestTls : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void deliversThroughTls_data()
    {
        QTest::addColumn<Security>("security");
        QTest::addColumn<QByteArray>("names");
        QTest::addColumn<QString>("tlsHostName");
        QTest::newRow("STARTTLS, address") << Security::StartTls << QByteArray("IP:127.0.0.1") << QString();
        QTest::newRow("TLS, address") << Security::Tls << QByteArray("IP:127.0.0.1") << QString();
        QTest::newRow("STARTTLS, another name")
            << Security::StartTls << QByteArray("DNS:mail.example.org") << u"mail.example.org"_s;
    }
    void deliversThroughTls()
    {
        QFETCH(Security, security);
        QFETCH(QByteArray, names);
        QFETCH(QString, tlsHostName);
        Try t(m_authority.issue(names.constData()), security, m_authority.pem(), tlsHostName);
        t.send();
        QTRY_COMPARE(t.outcomes.size(), 1);
        QCOMPARE(t.outcomes[0].verdict, Verdict::Accepted);
        QCOMPARE(t.server.messages, QList<QByteArray>{"Subject: x\r\n\r\nhello"});
        QVERIFY(t.server.commands.contains("AUTH PLAIN AHNob3AAc2VjcmV0IHdvcmQ="));
        QVERIFY(t.errors.isEmpty());
    }

    void refusesABadCertificate_data()
    {
        QTest::addColumn<QByteArray>("names");
        QTest::addColumn<int>("to");
        QTest::addColumn<bool>("trusted");
        QTest::addColumn<Kind>("kind");
        QTest::newRow("unknown authority")
            << QByteArray("IP:127.0.0.1") << 3600 << false << Kind::CertificateUntrusted;
        QTest::newRow("another host's")
            << QByteArray("DNS:mail.example.com") << 3600 << true << Kind::CertificateWrongHost;
        QTest::newRow("expired") << QByteArray("IP:127.0.0.1") << -60 << true << Kind::CertificateExpired;
        QTest::newRow("expired and another host's")
            << QByteArray("DNS:mail.example.com") << -60 << true << Kind::CertificateExpired;
        QTest::newRow("unknown authority and another host's")
            << QByteArray("DNS:mail.example.com") << 3600 << false << Kind::CertificateUntrusted;
    }
    void refusesABadCertificate()
    {
        QFETCH(QByteArray, names);
        QFETCH(int, to);
        QFETCH(bool, trusted);
        QFETCH(Kind, kind);
        for (const auto security : {Security::StartTls, Security::Tls}) {
            Try t(m_authority.issue(names.constData(), -3600, to), security,
                  trusted ? m_authority.pem() : QByteArray());
            t.send();
            QTRY_COMPARE(t.errors.size(), 1);
            QCOMPARE(t.errors[0].kind, kind);
            QVERIFY(!t.errors[0].detail.isEmpty());
            QCOMPARE(t.outcomes.size(), 1);
            QCOMPARE(t.outcomes[0].verdict, Verdict::NotSent);
            QVERIFY(!t.wasEncrypted);
            QVERIFY(t.nothingLeaked());
        }
    }

    void refusesClearTextInPlaceOfAHandshake_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::newRow("in one piece") << QByteArray("220 go\r\n250-injected\r\n250 AUTH PLAIN\r\n");
        QTest::newRow("no handshake at all") << QByteArray("220 go\r\nxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx!");
    }
    void refusesClearTextInPlaceOfAHandshake()
    {
        QFETCH(QByteArray, answer);
        Try t(m_authority.issue("IP:127.0.0.1"), Security::StartTls, m_authority.pem());
        t.server.answer = [&](int, const QByteArray& line) {
            return line == "STARTTLS" ? answer : LoopbackServer::politely(line);
        };
        t.send();
        QTRY_COMPARE(t.errors.size(), 1);
        QCOMPARE(t.errors[0].kind, Kind::Garbage);
        QVERIFY(t.nothingLeaked());
    }

    void saysThatThePeerTalksNoTls()
    {
        Try t(m_authority.issue("IP:127.0.0.1"), Security::Tls, m_authority.pem());
        t.server.implicitTls = false;
        t.send();
        QTRY_COMPARE(t.errors.size(), 1);
        QCOMPARE(t.errors[0].kind, Kind::TlsFailed);
        QVERIFY(t.nothingLeaked());
    }

    void leavesInDoubtWhatHadLeftBeforeTheHangUp()
    {
        Try t(m_authority.issue("IP:127.0.0.1"), Security::StartTls, m_authority.pem());
        t.server.answer = [](int, const QByteArray& line) {
            return line == "." ? QByteArray("!") : LoopbackServer::politely(line);
        };
        t.send("Subject: x\r\n\r\n" + QByteArray(20000, 'x') + "\r\n");
        QTRY_COMPARE(t.outcomes.size(), 1);
        QCOMPARE(t.outcomes[0].verdict, Verdict::InDoubt);
    }

    void deliversABigMessageWhole()
    {
        Try t(m_authority.issue("IP:127.0.0.1"), Security::StartTls, m_authority.pem());
        const auto message =
            QByteArray("0123456789012345678901234567890123456789012345678901234567\r\n").repeated(100000);
        t.send(message);
        QTRY_COMPARE_WITH_TIMEOUT(t.outcomes.size(), 1, 30000);
        QCOMPARE(t.outcomes[0].verdict, Verdict::Accepted);
        QVERIFY(t.server.messages.value(0) + "\r\n" == message);
    }

    void needsACertificateInTheCaFile()
    {
        QCOMPARE(tlsConfiguration("nothing").error().kind, Kind::BadOptions);
        const auto configuration = tlsConfiguration(m_authority.pem()).value();
        QCOMPARE(configuration.protocol(), QSsl::TlsV1_2OrLater);
        QCOMPARE(configuration.peerVerifyMode(), QSslSocket::VerifyPeer);
        QVERIFY(configuration.caCertificates().contains(QSslCertificate(m_authority.pem(), QSsl::Pem)));
    }

private:
    const Certificate m_authority = Certificate::authority();
};

QTEST_GUILESS_MAIN(TestTls)
#include "tst_tls.moc"
