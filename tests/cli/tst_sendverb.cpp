// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"
#include "cli/cliprogram.h"
#include "smtp/practiceauth.h"
#include "smtp/practicememorysink.h"
#include "smtp/practicerelay.h"

#include <csignal>
#include <QJsonArray>
#include <QTcpServer>
#include <QTest>

using mw::test::CliProgram;
using mw::test::Ran;
using namespace mw;
using namespace Qt::StringLiterals;

/// campaign send, against the practice relay inside the program and one outside of it.
class TestSendVerb : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_cli = std::make_unique<CliProgram>();
        QVERIFY(m_cli->makeWorkspace());
    }

    void deliversAWholeCampaignToThePracticeRelay()
    {
        const Ran sent = m_cli->at({u"campaign"_s, u"send"_s, u"Practice"_s, u"--wait"_s});
        QVERIFY2(sent.exit == 0, sent.words().constData());
        QCOMPARE(sent.json()["planned"_L1].toInt(), 3);
        QCOMPARE(sent.json()["accepted"_L1].toInt(), 3);
        QCOMPARE(sent.json()["queued"_L1].toInt(-1), 0);
        QVERIFY(sent.json()["seconds"_L1].toDouble() > 0);

        const QJsonArray deliveries = m_cli->at({u"delivery"_s, u"list"_s, u"--campaign"_s, u"Practice"_s})
                                          .json()["deliveries"_L1]
                                          .toArray();
        QCOMPARE(deliveries.size(), 3);
        for (const QJsonValue& delivery : deliveries) {
            for (const auto& name :
                 {u"email"_s, u"message_id"_s, u"state"_s, u"attempts"_s, u"relay"_s, u"reply"_s, u"at"_s})
                QVERIFY2(delivery.toObject().contains(name), qPrintable(name));
            QCOMPARE(delivery["state"_L1].toString(), u"accepted"_s);
            QCOMPARE(delivery["relay"_L1].toString(), u"practice"_s);
            QVERIFY(delivery["reply"_L1].toString().startsWith(u"250 "));
        }
        const Ran built = m_cli->at({u"message"_s, u"build"_s, u"--template"_s, u"May"_s, u"--contact"_s,
                                     u"ada@example.com"_s, u"--campaign"_s, u"Practice"_s});
        QVERIFY(built.out.contains('<' + deliveries[0]["message_id"_L1].toString().toLatin1() + '>'));
        QCOMPARE(
            m_cli->at({u"message"_s, u"verify"_s, u"--campaign"_s, u"Practice"_s, u"ada@example.com"_s}).exit,
            0);
        const Ran why =
            m_cli->at({u"delivery"_s, u"why"_s, u"--campaign"_s, u"Practice"_s, u"ada@example.com"_s});
        QCOMPARE(why.json()["state"_L1].toString(), u"accepted"_s);
        QCOMPARE(why.json()["steps"_L1].toArray().last()["rule"_L1].toString(), u"attempt"_s);
        QCOMPARE(m_cli->at({u"campaign"_s, u"report"_s, u"Practice"_s}).exit, 0);
        QCOMPARE(m_cli
                     ->at({u"delivery"_s, u"resolve"_s, u"--campaign"_s, u"Practice"_s, u"ada@example.com"_s,
                           u"--as"_s, u"sent"_s})
                     .exit,
                 3);
    }

    void sendsNothingASecondTime()
    {
        QCOMPARE(m_cli->at({u"campaign"_s, u"send"_s, u"Practice"_s, u"--wait"_s}).exit, 0);
        const Ran again = m_cli->at({u"campaign"_s, u"send"_s, u"Practice"_s, u"--wait"_s});
        QVERIFY2(again.exit == 0, again.words().constData());
        QCOMPARE(again.json()["accepted"_L1].toInt(), 3);
        const QJsonArray lines =
            m_cli->at({u"delivery"_s, u"why"_s, u"--campaign"_s, u"Practice"_s, u"ada@example.com"_s})
                .json()["steps"_L1]
                .toArray();
        const auto attempts = std::count_if(lines.begin(), lines.end(), [](const QJsonValue& s) {
            return s["rule"_L1].toString() == u"attempt";
        });
        QCOMPARE(attempts, 1);
    }

    void leavesOutWhoHasNoBasis()
    {
        Outside relay(*m_cli);
        QVERIFY(relay.add(u"Real"_s, u"--password-file"_s));
        QVERIFY(m_cli->makeCampaign(u"May"_s, u"Real"_s));
        const Ran sent = m_cli->at({u"campaign"_s, u"send"_s, u"May"_s, u"--wait"_s});
        QVERIFY2(sent.exit == 0, sent.words().constData());
        QCOMPARE(sent.json()["accepted"_L1].toInt(), 2);
        QCOMPARE(sent.json()["excluded"_L1].toInt(), 1);
        QCOMPARE(relay.sink.messages().size(), 2);
        const Ran why = m_cli->at({u"delivery"_s, u"why"_s, u"--campaign"_s, u"May"_s, u"eve@example.com"_s});
        QCOMPARE(why.json()["state"_L1].toString(), u"excluded"_s);
        QVERIFY2(why.json()["verdict"_L1].toString().contains(u"no consent basis"), why.words().constData());
        const QJsonArray excluded =
            m_cli->at({u"delivery"_s, u"list"_s, u"--campaign"_s, u"May"_s, u"--state"_s, u"excluded"_s})
                .json()["deliveries"_L1]
                .toArray();
        QCOMPARE(excluded.size(), 1);
        QCOMPARE(excluded[0]["reason"_L1].toString(), u"no_consent_basis"_s);
    }

    void leavesOutAtOnceWhomAnImportOptsOut()
    {
        Outside relay(*m_cli);
        relay.relay.stop();
        QVERIFY(relay.add(u"Real"_s, u"--password-file"_s));
        QVERIFY(m_cli->makeCampaign(u"May"_s, u"Real"_s));
        QCOMPARE(m_cli->at({u"campaign"_s, u"send"_s, u"May"_s}).json()["queued"_L1].toInt(), 2);
        const QString file = m_cli->write(u"left.csv"_s, "email,unsubscribed\nADA@example.com,yes\n"
                                                         "bob@example.org,no\n");
        const Ran ran = m_cli->at({u"contacts"_s, u"import"_s, file, u"--list"_s, u"News"_s});
        QVERIFY2(ran.exit == 0, ran.words().constData());
        QCOMPARE(ran.json()["withdrawals"_L1].toInt(), 1);
        QCOMPARE(ran.json()["excluded"_L1].toInt(), 1);
        const QJsonArray excluded =
            m_cli->at({u"delivery"_s, u"list"_s, u"--campaign"_s, u"May"_s, u"--state"_s, u"excluded"_s})
                .json()["deliveries"_L1]
                .toArray();
        QCOMPARE(excluded.size(), 2);
        QCOMPARE(excluded[0]["email"_L1].toString(), u"ada@example.com"_s);
        QCOMPARE(excluded[0]["reason"_L1].toString(), u"withdrawn"_s);
    }

    void needsALookWhenAMessageCannotBeMade()
    {
        const QString file = m_cli->write(u"big.csv"_s, "email,first_name\nbig@example.com," +
                                                            QByteArray(900'000, 'x') + '\n');
        QCOMPARE(m_cli->at({u"contacts"_s, u"import"_s, file, u"--list"_s, u"News"_s}).exit, 0);
        const Ran sent = m_cli->at({u"campaign"_s, u"send"_s, u"Practice"_s, u"--wait"_s});
        QCOMPARE(sent.json()["accepted"_L1].toInt(), 3);
        QCOMPARE(sent.json()["excluded"_L1].toInt(), 1);
        QVERIFY2(sent.exit == 1, sent.words().constData());
        QVERIFY2(sent.error.contains("no message could be made or carried for them: 1."),
                 sent.words().constData());
        QCOMPARE(m_cli->at({u"campaign"_s, u"report"_s, u"Practice"_s}).exit, 1);
    }

    void needsALookWhenNobodyMayBeMailed()
    {
        for (const auto& who : {u"ada@example.com"_s, u"bob@example.org"_s})
            QCOMPARE(m_cli->at({u"consent"_s, u"withdraw"_s, who}).exit, 0);
        Outside relay(*m_cli);
        QVERIFY(relay.add(u"Real"_s, u"--password-file"_s));
        QVERIFY(m_cli->makeCampaign(u"May"_s, u"Real"_s));
        const Ran sent = m_cli->at({u"campaign"_s, u"send"_s, u"May"_s, u"--wait"_s});
        QCOMPARE(sent.exit, 1);
        QCOMPARE(sent.json()["excluded"_L1].toInt(), 3);
        QCOMPARE(relay.sink.messages().size(), 0);
    }

    void saysWhatToDoAboutARelayThatCannotBeHad_data()
    {
        QTest::addColumn<QString>("which");
        QTest::addColumn<QByteArray>("code");
        QTest::newRow("nobody there") << u"nobody"_s << "MW-4211"_ba;
        QTest::newRow("wrong password") << u"password"_s << "MW-4221"_ba;
        QTest::newRow("foreign certificate") << u"certificate"_s << "MW-4215"_ba;
    }
    void saysWhatToDoAboutARelayThatCannotBeHad()
    {
        QFETCH(QString, which);
        QFETCH(QByteArray, code);
        Outside relay(*m_cli);
        if (which == u"nobody")
            relay.relay.stop();
        if (which == u"password")
            relay.password = "wrong";
        if (which == u"certificate")
            relay.trust = false;
        QVERIFY(relay.add(u"Real"_s, u"--password-file"_s));
        QVERIFY(m_cli->makeCampaign(u"May"_s, u"Real"_s));
        const Ran sent = m_cli->at({u"campaign"_s, u"send"_s, u"May"_s});
        QVERIFY2(sent.exit == 1, sent.words().constData());
        QVERIFY2(sent.error.contains(code), sent.words().constData());
        QVERIFY2(sent.error.contains("What was not accepted stays queued."), sent.words().constData());
        QCOMPARE(sent.json()["queued"_L1].toInt(), 2);
        QCOMPARE(sent.json()["planned"_L1].toInt(), 3);
    }

    void goesOnWhenTheRelayIsBack()
    {
        Outside relay(*m_cli);
        QVERIFY(relay.add(u"Real"_s, u"--password-file"_s));
        relay.relay.stop();
        QVERIFY(m_cli->makeCampaign(u"May"_s, u"Real"_s));
        QCOMPARE(m_cli->at({u"campaign"_s, u"send"_s, u"May"_s}).json()["queued"_L1].toInt(), 2);
        QVERIFY(m_cli->at({u"relay"_s, u"list"_s}).json()["relays"_L1].toArray()[1]["paused"_L1].isObject());
        // Somebody who sends again means it: the pause is lifted, and its own practice relay would be new
        // each time, so another campaign shows that the workspace is not stuck.
        QCOMPARE(m_cli->at({u"campaign"_s, u"send"_s, u"Practice"_s, u"--wait"_s}).exit, 0);
        QCOMPARE(m_cli->at({u"campaign"_s, u"cancel"_s, u"May"_s}).json()["cancelled"_L1].toInt(), 2);
    }

    void sendsNothingFromACopy()
    {
        const QString copy = m_cli->path(u"copy.mailwright"_s);
        QCOMPARE(QProcess::execute(u"cp"_s, {u"-r"_s, m_cli->workspace(), copy}), 0);
        const Ran sent = m_cli->run({u"--workspace"_s, copy, u"--passphrase-file"_s, m_cli->passphraseFile(),
                                     u"--json"_s, u"campaign"_s, u"send"_s, u"Practice"_s});
        QCOMPARE(sent.exit, 3);
        QCOMPARE(sent.code(), u"MW-1120"_s);
        QCOMPARE(m_cli
                     ->run({u"--workspace"_s, copy, u"--passphrase-file"_s, m_cli->passphraseFile(),
                            u"--json"_s, u"campaign"_s, u"report"_s, u"Practice"_s})
                     .json()["planned"_L1]
                     .toInt(-1),
                 0);
        QCOMPARE(m_cli
                     ->run({u"--workspace"_s, copy, u"--passphrase-file"_s, m_cli->passphraseFile(),
                            u"workspace"_s, u"arm"_s})
                     .exit,
                 0);
        QCOMPARE(m_cli
                     ->run({u"--workspace"_s, copy, u"--passphrase-file"_s, m_cli->passphraseFile(),
                            u"--json"_s, u"campaign"_s, u"send"_s, u"Practice"_s})
                     .exit,
                 0);
        // Now the first one is the copy.
        QCOMPARE(m_cli->at({u"campaign"_s, u"send"_s, u"Practice"_s}).exit, 3);
    }

    void stopsGentlyAtCtrlC()
    {
        // A server that never greets keeps the sender waiting.
        QTcpServer silent;
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        QCOMPARE(m_cli
                     ->at({u"relay"_s, u"add"_s, u"Silent"_s, u"--host"_s, u"127.0.0.1"_s, u"--port"_s,
                           QString::number(silent.serverPort()), u"--security"_s, u"none"_s})
                     .exit,
                 0);
        QVERIFY(m_cli->makeCampaign(u"May"_s, u"Silent"_s));
        const auto process = m_cli->start({u"--workspace"_s, m_cli->workspace(), u"--passphrase-file"_s,
                                           m_cli->passphraseFile(), u"--json"_s, u"campaign"_s, u"send"_s,
                                           u"May"_s, u"--wait"_s});
        QVERIFY(process->waitForStarted(10'000));
        QVERIFY(silent.waitForNewConnection(30'000));

        // Meanwhile nobody else may write, but anybody may read.
        const Ran second = m_cli->at({u"list"_s, u"add"_s, u"X"_s});
        QCOMPARE(second.exit, 6);
        QCOMPARE(second.code(), u"MW-1106"_s);
        QCOMPARE(m_cli->at({u"campaign"_s, u"report"_s, u"May"_s}).json()["queued"_L1].toInt(), 2);

        ::kill(static_cast<pid_t>(process->processId()), SIGINT);
        QVERIFY(process->waitForFinished(30'000));
        Ran ran{process->exitCode(), process->readAllStandardOutput(), process->readAllStandardError()};
        QCOMPARE(process->exitStatus(), QProcess::NormalExit);
        QVERIFY2(ran.exit == 1, ran.words().constData());
        QCOMPARE(ran.json()["queued"_L1].toInt(), 2);
        QCOMPARE(ran.json()["in_doubt"_L1].toInt(-1), 0);
        QVERIFY2(ran.error.contains("Stopped."), ran.words().constData());
        QCOMPARE(m_cli->at({u"campaign"_s, u"pause"_s, u"May"_s}).exit, 0);
        QCOMPARE(m_cli->at({u"campaign"_s, u"resume"_s, u"May"_s}).exit, 0);
    }

private:
    /// A practice relay of the test's own, that the program reaches as any other relay.
    struct Outside
    {
        explicit Outside(CliProgram& program) : cli(program)
        {
            const auto listening = relay.start();
            port = listening ? *listening : 0;
            password = relay.password().clone().reveal();
            certificate = relay.certificatePem();
        }
        bool add(const QString& name, const QString& passwordFlag)
        {
            QStringList words{u"relay"_s,
                              u"add"_s,
                              name,
                              u"--host"_s,
                              u"127.0.0.1"_s,
                              u"--port"_s,
                              QString::number(port),
                              u"--security"_s,
                              u"starttls"_s,
                              u"--user"_s,
                              QString::fromLatin1(smtp::PracticeAuth::userName),
                              passwordFlag,
                              cli.write(u"pw"_s, password + '\n')};
            if (trust)
                words << u"--ca"_s << cli.write(u"ca.pem"_s, certificate);
            return port != 0 && cli.at(words).exit == 0;
        }
        CliProgram& cli;
        base::SystemClock clock;
        smtp::MemorySink sink;
        smtp::PracticeRelay relay{sink, clock};
        quint16 port = 0;
        QByteArray password;
        QByteArray certificate;
        bool trust = true;
    };

    std::unique_ptr<CliProgram> m_cli;
};

QTEST_GUILESS_MAIN(TestSendVerb)
#include "tst_sendverb.moc"
