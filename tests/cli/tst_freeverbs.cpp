// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/cliprogram.h"

#include <csignal>
#include <QJsonArray>
#include <QTcpSocket>
#include <QTest>

using mw::test::CliProgram;
using mw::test::Ran;
using namespace Qt::StringLiterals;

/// The verbs that open no workspace.
class TestFreeVerbs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void judgesAddressesInTheirOrder()
    {
        const Ran ran = m_cli.run({u"--json"_s, u"address"_s, u"check"_s, u"ada@example.com"_s,
                                   u"Ada <ada@example.com>"_s, u"\"a b\"@example.com"_s, u"zoë@exämple.com"_s,
                                   QString()});
        QCOMPARE(ran.exit, 1);
        const QJsonArray results = ran.json()["results"_L1].toArray();
        QCOMPARE(results.size(), 5);
        QCOMPARE(results[0].toObject(), (QJsonObject{{u"input"_s, u"ada@example.com"_s},
                                                     {u"deliverable_syntax"_s, true},
                                                     {u"normalised"_s, u"ada@example.com"_s},
                                                     {u"reason"_s, QJsonValue()}}));
        QCOMPARE(results[1]["reason"_L1].toString(), u"display-name"_s);
        QCOMPARE(results[2]["deliverable_syntax"_L1].toBool(true), false);
        QVERIFY(!results[2]["reason"_L1].toString().isEmpty());
        QCOMPARE(results[3]["deliverable_syntax"_L1].toBool(), true);
        QCOMPARE(results[4]["input"_L1].toString(u"none"_s), QString());
    }

    void readsAddressesFromAJsonList()
    {
        const QString file = m_cli.write(u"list.json"_s, R"(["ada@example.com", "bob@example.org"])");
        const Ran ran = m_cli.run({u"--json"_s, u"address"_s, u"check"_s, u"--file"_s, file});
        QCOMPARE(ran.exit, 0);
        QCOMPARE(ran.json()["results"_L1].toArray().size(), 2);
        const Ran fromInput =
            m_cli.run({u"--json"_s, u"address"_s, u"check"_s, u"--file"_s, u"-"_s}, R"(["x"])");
        QCOMPARE(fromInput.exit, 1);
    }

    void refusesAListThatIsNone_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("no JSON") << "ada@example.com"_ba;
        QTest::newRow("an object") << "{}"_ba;
        QTest::newRow("a number in it") << R"(["a", 1])"_ba;
    }
    void refusesAListThatIsNone()
    {
        QFETCH(QByteArray, content);
        const Ran ran = m_cli.run(
            {u"--json"_s, u"address"_s, u"check"_s, u"--file"_s, m_cli.write(u"l.json"_s, content)});
        QCOMPARE(ran.exit, 4);
        QVERIFY2(ran.code().startsWith(u"MW-"), ran.words().constData());
    }

    void judgesReplies()
    {
        const QString file =
            m_cli.write(u"replies.txt"_s, "550 5.1.1 No such user\r\n452 4.2.2 Mailbox full\nrubbish\n");
        const Ran ran = m_cli.run(
            {u"--json"_s, u"reply"_s, u"judge"_s, u"--phase"_s, u"rcpt"_s, u"--file"_s, file, u"250 ok"_s});
        QCOMPARE(ran.exit, 0);
        const QJsonArray results = ran.json()["results"_L1].toArray();
        QCOMPARE(results.size(), 4);
        QCOMPARE(results[0]["input"_L1].toString(), u"550 5.1.1 No such user"_s);
        QCOMPARE(results[0]["outcome"_L1].toString(), u"permanent"_s);
        QCOMPARE(results[0]["scope"_L1].toString(), u"recipient"_s);
        QCOMPARE(results[0]["class"_L1].toString(), u"hard"_s);
        QCOMPARE(results[1]["class"_L1].toString(), u"soft"_s);
        QCOMPARE(results[2]["outcome"_L1].toString(), u"unknown"_s);
        QCOMPARE(results[3]["outcome"_L1].toString(), u"accepted"_s);
        const QStringList keys = results[0].toObject().keys();
        QCOMPARE(keys, (QStringList{u"class"_s, u"input"_s, u"outcome"_s, u"reason"_s,
                                    u"retry_after_seconds"_s, u"rule"_s, u"scope"_s}));
    }

    void rendersExactlyTheBytes()
    {
        const QString file = m_cli.write(u"t.liquid"_s, "Dear {{ name }}: {{ gone }}!");
        const QString data = m_cli.write(u"d.json"_s, R"({"name": "A & <B>"})");
        Ran ran = m_cli.run({u"--json"_s, u"template"_s, u"render"_s, file, u"--data"_s, data});
        QCOMPARE(ran.exit, 0);
        QCOMPARE(ran.out, "Dear A &amp; &lt;B&gt;: !"_ba);
        ran = m_cli.run({u"template"_s, u"render"_s, u"-"_s, u"--data"_s, data, u"--escape"_s, u"none"_s},
                        "{{ name }}");
        QCOMPARE(ran.out, "A & <B>"_ba);
        ran = m_cli.run({u"template"_s, u"render"_s, file, u"--data"_s, data, u"--strict"_s});
        QCOMPARE(ran.exit, 1);
        QCOMPARE(ran.out, QByteArray());
        QVERIFY2(ran.error.startsWith(file.toUtf8() + ":1:"), ran.words().constData());
    }

    void saysWhereATemplateIsBroken()
    {
        const QString file = m_cli.write(u"t.liquid"_s, "one\ntwo {{ name | nofilter }}\n");
        const Ran ran =
            m_cli.run({u"template"_s, u"render"_s, file, u"--data"_s, m_cli.write(u"d.json"_s, "{}")});
        QCOMPARE(ran.exit, 1);
        QCOMPARE(ran.out, QByteArray());
        QVERIFY2(ran.error.startsWith(file.toUtf8() + ":2:"), ran.words().constData());
    }

    void refusesDataThatAreNone()
    {
        const QString file = m_cli.write(u"t.liquid"_s, "x");
        QCOMPARE(m_cli
                     .run({u"--json"_s, u"template"_s, u"render"_s, file, u"--data"_s,
                           m_cli.write(u"d.json"_s, "[1]")})
                     .exit,
                 4);
        QCOMPARE(
            m_cli.run({u"--json"_s, u"template"_s, u"render"_s, file, u"--data"_s, u"/nowhere.json"_s}).exit,
            4);
        QCOMPARE(m_cli.run({u"--json"_s, u"template"_s, u"render"_s, u"/nowhere"_s, u"--data"_s, file}).exit,
                 4);
    }

    void makesTextFromHtml()
    {
        const QString file =
            m_cli.write(u"a.html"_s, "<p>See <a href='https://shop.example.com/'>the shop</a>.</p>");
        QVERIFY(m_cli.run({u"html"_s, u"text"_s, file}).out.contains("https://shop.example.com/"));
        QVERIFY(m_cli.run({u"html"_s, u"text"_s, file, u"--links"_s, u"footnotes"_s}).out.contains("[1]"));
        const Ran none = m_cli.run({u"html"_s, u"text"_s, file, u"--links"_s, u"none"_s});
        QCOMPARE(none.exit, 0);
        QCOMPARE(none.out.trimmed(), "See the shop."_ba);
        QCOMPARE(m_cli.run({u"html"_s, u"text"_s, file, u"--width"_s, u"5"_s}).exit, 2);
    }

    void runsThePracticeRelayUntilItIsStopped()
    {
        const auto process =
            m_cli.start({u"--json"_s, u"relay"_s, u"practice"_s, u"--to-folder"_s, m_cli.path(u"mails"_s)});
        QVERIFY(process->waitForStarted(10'000));
        QTRY_VERIFY_WITH_TIMEOUT((process->waitForReadyRead(100), process->canReadLine()), 20'000);
        Ran ran{.exit = 0, .out = process->readLine()};
        QVERIFY2(!ran.json()["password"_L1].toString().isEmpty(), ran.words().constData());
        QCOMPARE(ran.json()["user"_L1].toString(), u"practice"_s);
        QTcpSocket socket;
        socket.connectToHost(u"127.0.0.1"_s, static_cast<quint16>(ran.json()["port"_L1].toInt()));
        QVERIFY(socket.waitForConnected(10'000));
        QVERIFY(socket.waitForReadyRead(10'000));
        QVERIFY(socket.readAll().startsWith("220 "));
        ::kill(static_cast<pid_t>(process->processId()), SIGINT);
        QVERIFY(process->waitForFinished(20'000));
        QCOMPARE(process->exitStatus(), QProcess::NormalExit);
        QCOMPARE(process->exitCode(), 0);
        QCOMPARE(process->readAllStandardOutput(), QByteArray()); // one object and no more
    }

private:
    CliProgram m_cli;
};

QTEST_GUILESS_MAIN(TestFreeVerbs)
#include "tst_freeverbs.moc"
