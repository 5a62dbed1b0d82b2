// SPDX-License-Identifier: GPL-3.0-or-later
#include "relays/walk.h"
#include "support/peers.h"

#include <QFile>

using namespace mw;
using namespace mw::relays;
using namespace mw::test;
using namespace Qt::StringLiterals;
using mw::support::PostfixPeer;

/// The relay test against a real Postfix with Dovecot's SASL.
class TestRelayTestPostfix : public QObject
{
    Q_OBJECT

private:
    static std::unique_ptr<Walk> walkTo(const PostfixPeer& peer)
    {
        auto walk = std::make_unique<Walk>();
        walk->relay.host = u"127.0.0.1"_s;
        walk->relay.port = peer.port();
        walk->relay.user = peer.user();
        walk->password = peer.password().toUtf8();
        QFile ca(peer.caFile());
        if (ca.open(QIODevice::ReadOnly))
            walk->relay.caPem = ca.readAll();
        return walk;
    }

private Q_SLOTS:
    void walksAllTheWayAndSendsNothing()
    {
        QString whyNot;
        const auto peer = PostfixPeer::start(&whyNot);
        if (!peer)
            QSKIP(qPrintable(whyNot));
        const auto walk = walkTo(*peer);
        QVERIFY(walk->run());
        QCOMPARE(walk->verdicts(), "good good good good good good good"_ba);
        const auto& report = walk->report;
        QVERIFY(report.greeting.startsWith(u"220 peer.test ESMTP"_s));
        QVERIFY(report.capabilities.pipelining && report.capabilities.chunking &&
                report.capabilities.smtpUtf8);
        QCOMPARE(report.mechanism, u"PLAIN"_s);
        QVERIFY(report.step(TestStep::Login).words.startsWith(u"235 2.7.0"_s));
        QVERIFY(report.rcptReply.startsWith(u"250 2.1.5"_s));
        QVERIFY(report.peer.certificate);
        QVERIFY(!walk->allTexts().contains(u"secret"_s));
        QCOMPARE(peer->messages().size(), 0);
    }
    void readsItsCertificates_data()
    {
        QTest::addColumn<QString>("certificate");
        QTest::addColumn<int>("advice");
        QTest::newRow("expired") << u"expired"_s << int(Advice::CertificateExpired);
        QTest::newRow("other host") << u"otherhost"_s << int(Advice::CertificateWrongHost);
        QTest::newRow("foreign") << u"foreign"_s << int(Advice::CertificateUntrusted);
    }
    void readsItsCertificates()
    {
        QFETCH(const QString, certificate);
        QFETCH(const int, advice);
        QString whyNot;
        const auto peer = PostfixPeer::start({.certificate = certificate}, &whyNot);
        if (!peer)
            QSKIP(qPrintable(whyNot));
        const auto walk = walkTo(*peer);
        QVERIFY(walk->run());
        QCOMPARE(walk->verdicts(), "good good bad - - - -"_ba);
        QCOMPARE(int(*walk->report.mainAdvice()), advice);
    }
    void readsItsRefusals_data()
    {
        QTest::addColumn<QString>("setting");
        QTest::addColumn<QByteArray>("password");
        QTest::addColumn<QString>("user");
        QTest::addColumn<QByteArray>("verdicts");
        QTest::addColumn<int>("advice");
        const QByteArray right = "secret word";
        QTest::newRow("password") << QString() << "wrong"_ba << u"shop"_s << "good good good good bad - -"_ba
                                  << int(Advice::PasswordRefused);
        QTest::newRow("no AUTH") << u"smtpd_sasl_auth_enable = no"_s << right << u"shop"_s
                                 << "good good good good bad - -"_ba << int(Advice::LoginMissing);
        QTest::newRow("no STARTTLS") << u"smtpd_tls_security_level = none"_s << right << u"shop"_s
                                     << "good good bad - - - -"_ba << int(Advice::StartTlsMissing);
        QTest::newRow("sender") << u"smtpd_sender_restrictions = reject"_s << right << u"shop"_s
                                << "good good good good good bad good"_ba << int(Advice::SenderRefused);
        QTest::newRow("needs a login")
            << u"smtpd_recipient_restrictions = permit_sasl_authenticated, reject\nsmtpd_client_restrictions = permit_sasl_authenticated, reject\nsmtpd_delay_reject = yes"_s
            << right << QString() << "good good good good good bad good"_ba << -1;
        QTest::newRow("defers") << u"smtpd_recipient_restrictions = defer"_s << right << u"shop"_s
                                << "good good good good good warning good"_ba << int(Advice::TryLater);
    }
    void readsItsRefusals()
    {
        QFETCH(const QString, setting);
        QFETCH(const QByteArray, password);
        QFETCH(const QString, user);
        QFETCH(const QByteArray, verdicts);
        QFETCH(const int, advice);
        QString whyNot;
        const auto peer = PostfixPeer::start({.mainCf = setting.split(u'\n')}, &whyNot);
        if (!peer)
            QSKIP(qPrintable(whyNot));
        const auto walk = walkTo(*peer);
        walk->password = password;
        walk->relay.user = user;
        QVERIFY(walk->run());
        QVERIFY2(walk->verdicts() == verdicts, (walk->verdicts() + walk->allTexts().toUtf8()).constData());
        if (advice >= 0)
            QCOMPARE(int(*walk->report.mainAdvice()), advice);
        QCOMPARE(peer->messages().size(), 0);
    }
};

QTEST_GUILESS_MAIN(TestRelayTestPostfix)
#include "tst_relaytestpostfix.moc"
