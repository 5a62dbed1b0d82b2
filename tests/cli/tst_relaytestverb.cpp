// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"
#include "cli/cliprogram.h"
#include "smtp/practiceauth.h"
#include "smtp/practicememorysink.h"
#include "smtp/practicerelay.h"
#include "support/dnsserver.h"

#include <QJsonArray>
#include <QTest>

using mw::support::DnsServer;
using mw::test::CliProgram;
using mw::test::Ran;
using namespace mw;
using namespace Qt::StringLiterals;
using Does = DnsServer::Does;

/// relay test, against practice relays and a scripted name server outside of the program.
class TestRelayTestVerb : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_cli = std::make_unique<CliProgram>();
        QVERIFY(m_cli->makeWorkspace());
    }

    void walksToTheBuiltInRelay()
    {
        const Ran ran = m_cli->at({u"relay"_s, u"test"_s, u"practice"_s});
        QVERIFY2(ran.exit == 0, ran.words().constData());
        QCOMPARE(ran.json().keys(), QStringList{u"steps"_s});
        QCOMPARE(outcomes(ran),
                 "dns=good connect=good tls=good ehlo=good login=good envelope=good quit=good"_ba);
        for (const QJsonValue& step : ran.json()["steps"_L1].toArray()) {
            QCOMPARE(step.toObject().keys(), (QStringList{u"fix"_s, u"outcome"_s, u"seen"_s, u"step"_s}));
            QVERIFY(!step["seen"_L1].toString().isEmpty());
            QCOMPARE(step["fix"_L1].toString(), QString());
        }
        const Ran said = m_cli->say({u"relay"_s, u"test"_s, u"practice"_s});
        QCOMPARE(said.exit, 0);
        QCOMPARE(said.out.split('\n').size(), 8);
        QVERIFY2(said.out.contains("Nothing was sent."), said.words().constData());
    }
    void testsBesideAnotherProgram()
    {
        // A verb that only reads takes no lock; the practice relay's own mail stays empty all the same.
        const auto other = m_cli->start({u"--workspace"_s, m_cli->workspace(), u"--passphrase-file"_s,
                                         m_cli->passphraseFile(), u"relay"_s, u"practice"_s});
        QVERIFY(other->waitForReadyRead(30'000));
        QCOMPARE(m_cli->at({u"relay"_s, u"test"_s, u"practice"_s}).exit, 0);
        other->terminate();
        QVERIFY(other->waitForFinished(30'000));
    }
    void saysWhatToDoAboutALogin()
    {
        Outside relay(*m_cli, u"Login"_s, u"127.0.0.1"_s, "wrong");
        const Ran ran = m_cli->at({u"relay"_s, u"test"_s, u"Login"_s});
        QCOMPARE(ran.exit, 1);
        QCOMPARE(outcomes(ran), "dns=good connect=good tls=good ehlo=good login=bad envelope=not_reached "
                                "quit=not_reached"_ba);
        const QJsonObject login = step(ran, u"login"_s);
        QVERIFY2(login["seen"_L1].toString().contains(u"535"_s), ran.words().constData());
        QVERIFY(login["fix"_L1].toString().contains(u"relay change"_s));
        QVERIFY2(!ran.out.contains(relay.password), ran.words().constData());
        QVERIFY(!ran.out.contains("wrong"));
        QCOMPARE(step(ran, u"quit"_s)["seen"_L1].toString(), u"Not tried."_s);
    }
    void asksTheOneNameServer()
    {
        Outside relay(*m_cli, u"Named"_s, u"mail.example.org"_s);
        DnsServer dns;
        dns.on("mail.example.org", DnsServer::A,
               {.records = {"mail.example.org. 60 IN CNAME mx.example.net.",
                            "mx.example.net. 60 IN A 127.0.0.1"}});
        dns.on("mail.example.org", DnsServer::Aaaa, {.does = Does::NoData});
        dns.on("example.com", DnsServer::Mx, {.records = {"example.com. 60 IN MX 10 in.example.com."}});
        const Ran ran = withDns(dns, u"Named"_s);
        QVERIFY2(ran.exit == 0, ran.words().constData());
        QCOMPARE(outcomes(ran),
                 "dns=good connect=good tls=good ehlo=good login=good envelope=good quit=good"_ba);
        const QString seen = step(ran, u"dns"_s)["seen"_L1].toString();
        for (const auto& part :
             {u"mail.example.org"_s, u"mx.example.net"_s, u"127.0.0.1"_s, u"in.example.com"_s})
            QVERIFY2(seen.contains(part), qPrintable(seen));
        QVERIFY(step(ran, u"tls"_s)["seen"_L1].toString().contains(u"TLSv1.3"_s));
        QCOMPARE(dns.queries().size(), std::size_t(3));
        QVERIFY(relay.sink.messages().isEmpty());
    }
    void judgesTheNameServer_data()
    {
        QTest::addColumn<int>("does");
        QTest::addColumn<QString>("outcome");
        QTest::addColumn<QString>("word");
        QTest::newRow("NXDOMAIN") << int(Does::NoSuchName) << u"bad"_s << u"No computer has the name"_s;
        QTest::newRow("NODATA") << int(Does::NoData) << u"bad"_s << u"has no address"_s;
        QTest::newRow("SERVFAIL") << int(Does::Fails) << u"warning"_s << u"SERVFAIL"_s;
        QTest::newRow("REFUSED") << int(Does::Refuses) << u"warning"_s << u"REFUSED"_s;
        QTest::newRow("silence") << int(Does::KeepsSilent) << u"warning"_s << u"timeout"_s;
        QTest::newRow("rubbish") << int(Does::Garbles) << u"warning"_s << u"malformed"_s;
    }
    void judgesTheNameServer()
    {
        QFETCH(const int, does);
        QFETCH(const QString, outcome);
        QFETCH(const QString, word);
        if (!m_cli->at({u"relay"_s, u"list"_s}).out.contains("\"Judged\""))
            QCOMPARE(m_cli
                         ->at({u"relay"_s, u"add"_s, u"Judged"_s, u"--host"_s, u"relay.example.org"_s,
                               u"--port"_s, u"587"_s, u"--security"_s, u"starttls"_s})
                         .exit,
                     0);
        DnsServer dns;
        for (const auto type : {DnsServer::A, DnsServer::Aaaa})
            dns.on("relay.example.org", type, {.does = Does(does)});
        dns.on("example.com", DnsServer::Mx, {.records = {"example.com. 60 IN MX 10 in.example.com."}});
        const Ran ran = withDns(dns, u"Judged"_s);
        QCOMPARE(ran.exit, 1);
        const QJsonObject first = step(ran, u"dns"_s);
        QVERIFY2(first["outcome"_L1].toString() == outcome, ran.words().constData());
        QVERIFY2(first["seen"_L1].toString().contains(word), ran.words().constData());
        QVERIFY(!first["fix"_L1].toString().isEmpty());
        QCOMPARE(step(ran, u"connect"_s)["outcome"_L1].toString(), u"not_reached"_s);
    }
    void knowsTheSendersDomain()
    {
        Outside relay(*m_cli, u"Domain"_s, u"mail.example.org"_s);
        DnsServer dns;
        dns.on("mail.example.org", DnsServer::A, {.records = {"mail.example.org. 60 IN A 127.0.0.1"}});
        dns.on("example.com", DnsServer::Mx, {.records = {"example.com. 60 IN MX 0 ."}});
        const Ran ran = withDns(dns, u"Domain"_s);
        QVERIFY2(ran.exit == 0, ran.words().constData());
        QCOMPARE(step(ran, u"dns"_s)["outcome"_L1].toString(), u"warning"_s);
        QVERIFY(step(ran, u"dns"_s)["seen"_L1].toString().contains(u"example.com takes no mail"_s));
    }
    void saysWhenNobodyListens()
    {
        Outside relay(*m_cli, u"Gone"_s, u"127.0.0.1"_s);
        relay.relay.stop();
        const Ran ran = m_cli->at({u"relay"_s, u"test"_s, u"Gone"_s});
        QCOMPARE(ran.exit, 1);
        QCOMPARE(step(ran, u"connect"_s)["outcome"_L1].toString(), u"bad"_s);
    }
    void refusesANameThatNoRelayHas()
    {
        const Ran ran = m_cli->at({u"relay"_s, u"test"_s, u"practise"_s});
        QCOMPARE(ran.exit, 2);
        QCOMPARE(ran.code(), u"MW-4004"_s);
    }

private:
    /// A practice relay of the test's own, as a relay of the workspace.
    struct Outside
    {
        Outside(CliProgram& cli, const QString& name, const QString& host,
                const QByteArray& otherPassword = {})
        {
            const auto now = clock.now();
            smtp::PracticeOptions options;
            options.certificate =
                smtp::makePracticeCertificate({.commonName = "test",
                                               .dnsNames = {"mail.example.org", "localhost"},
                                               .notBefore = now - std::chrono::hours(24),
                                               .notAfter = now + std::chrono::days(90)})
                    .value();
            const auto port = relay.start(std::move(options)).value();
            password = relay.password().reveal();
            const Ran added = cli.at({u"relay"_s, u"add"_s, name, u"--host"_s, host, u"--port"_s,
                                      QString::number(port), u"--security"_s, u"starttls"_s, u"--user"_s,
                                      QString::fromLatin1(smtp::PracticeAuth::userName), u"--password-file"_s,
                                      cli.write(u"pw"_s, otherPassword.isEmpty() ? password : otherPassword),
                                      u"--ca"_s, cli.write(u"ca.pem"_s, relay.certificatePem())});
            if (added.exit != 0)
                qFatal("%s", added.words().constData());
        }
        base::SystemClock clock;
        smtp::MemorySink sink;
        smtp::PracticeRelay relay{sink, clock};
        QByteArray password;
    };

    Ran withDns(const DnsServer& dns, const QString& name) const
    {
        return m_cli->run({u"--workspace"_s, m_cli->workspace(), u"--passphrase-file"_s,
                           m_cli->passphraseFile(), u"--json"_s, u"--dns"_s, dns.text(), u"relay"_s,
                           u"test"_s, name});
    }
    static QJsonObject step(const Ran& ran, const QString& name)
    {
        for (const QJsonValue& step : ran.json()["steps"_L1].toArray())
            if (step["step"_L1].toString() == name)
                return step.toObject();
        return {};
    }
    static QByteArray outcomes(const Ran& ran)
    {
        QStringList all;
        for (const QJsonValue& step : ran.json()["steps"_L1].toArray())
            all.append(step["step"_L1].toString() + u'=' + step["outcome"_L1].toString());
        return all.join(u' ').toLatin1();
    }

    std::unique_ptr<CliProgram> m_cli;
};

QTEST_GUILESS_MAIN(TestRelayTestVerb)
#include "tst_relaytestverb.moc"
