// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/sasl.h"

#include <QTest>

using namespace mw::smtp;
using mw::base::Secret;

class TestSasl : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysPlainInOneLine()
    {
        const Secret password("tanstaaftanstaaf");
        SaslClient client(Mechanism::Plain, "tim", password);
        QCOMPARE(client.command().reveal(), "AUTH PLAIN AHRpbQB0YW5zdGFhZnRhbnN0YWFm\r\n"); // RFC 4616 4
        QVERIFY(!client.respond({}));
    }
    void saysALongPlainInALineOfItsOwn()
    {
        const Secret password(QByteArray(500, 'p'));
        SaslClient client(Mechanism::Plain, "tim", password);
        QCOMPARE(client.command().reveal(), "AUTH PLAIN\r\n");
        const auto response = client.respond({});
        QCOMPARE(response->reveal(), (QByteArray("\0tim\0", 5) + QByteArray(500, 'p')).toBase64() + "\r\n");
        QVERIFY(!client.respond({}));
    }
    void saysNameAndPasswordForLogin()
    {
        const Secret password("secret word");
        SaslClient client(Mechanism::Login, "shop", password);
        QCOMPARE(client.command().reveal(), "AUTH LOGIN\r\n");
        QCOMPARE(client.respond("VXNlcm5hbWU6")->reveal(), "c2hvcA==\r\n");
        QCOMPARE(client.respond("UGFzc3dvcmQ6")->reveal(), "c2VjcmV0IHdvcmQ=\r\n");
        QVERIFY(!client.respond("TW9yZQ=="));
    }
    void answersTheChallengeOfRfc2195()
    {
        const Secret password("tanstaaftanstaaf");
        SaslClient client(Mechanism::CramMd5, "tim", password);
        QCOMPARE(client.command().reveal(), "AUTH CRAM-MD5\r\n");
        const auto response = client.respond("PDE4OTYuNjk3MTcwOTUyQHBvc3RvZmZpY2UucmVzdG9uLm1jaS5uZXQ+");
        QCOMPARE(response->reveal(), "dGltIGI5MTNhNjAyYzdlZGE3YTQ5NWI0ZTZlNzMzNGQzODkw\r\n");
    }
    void refusesAChallengeThatIsNoBase64()
    {
        const Secret password("x");
        SaslClient client(Mechanism::CramMd5, "tim", password);
        (void)client.command();
        QVERIFY(!client.respond("?not base64?"));
    }
    void prefersWhatSuitsTheConnection()
    {
        using enum Mechanism;
        const QList<QByteArray> offered{"XOAUTH2", "LOGIN", "CRAM-MD5", "PLAIN"};
        QCOMPARE(usableMechanisms(offered, true), (QList<Mechanism>{Plain, Login, CramMd5}));
        QCOMPARE(usableMechanisms(offered, false), (QList<Mechanism>{CramMd5, Plain, Login}));
        QVERIFY(usableMechanisms({"XOAUTH2", "NTLM"}, true).isEmpty());
    }
};

QTEST_APPLESS_MAIN(TestSasl)
#include "tst_sasl.moc"
