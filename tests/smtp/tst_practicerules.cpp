// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/practicerules.h"

#include <QRandomGenerator>
#include <QTest>

using namespace mw::smtp;
using namespace Qt::StringLiterals;
using Kind = PracticeRuleError::Kind;

class TestPracticeRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void matchesGlobs_data()
    {
        QTest::addColumn<QString>("glob");
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("matches");
        QTest::newRow("star") << u"*"_s << u"a@b"_s << true;
        QTest::newRow("star and nothing") << u"*"_s << u""_s << true;
        QTest::newRow("empty") << u""_s << u"a"_s << false;
        QTest::newRow("start") << u"bounce*@*"_s << u"bounce7@x.test"_s << true;
        QTest::newRow("not the start") << u"bounce*@*"_s << u"abounce@x.test"_s << false;
        QTest::newRow("domain") << u"*@full.example.com"_s << u"a@full.example.com"_s << true;
        QTest::newRow("domain behind")
            << u"*@full.example.com"_s << u"a@full.example.com.evil.test"_s << false;
        QTest::newRow("one") << u"a?c@*"_s << u"abc@x.test"_s << true;
        QTest::newRow("one missing") << u"a?c@*"_s << u"ac@x.test"_s << false;
        QTest::newRow("gives back") << u"*ab*abc"_s << u"ababxabc"_s << true;
        QTest::newRow("many stars") << u"a**b"_s << u"ab"_s << true;
        QTest::newRow("brackets are text") << u"[a]@*"_s << u"a@x"_s << false;
    }
    void matchesGlobs()
    {
        QFETCH(QString, glob);
        QFETCH(QString, text);
        QTEST(globMatches(glob, text), "matches");
    }
    void staysQuickOnAGlobMadeToBeSlow()
    {
        const QString glob = u"*a"_s.repeated(150) + u'b';
        QVERIFY(!globMatches(glob, QString(10'000, u'a')));
    }

    void readsEveryAction_data()
    {
        QTest::addColumn<QString>("action");
        QTest::addColumn<int>("stage");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QByteArray>("reply");
        QTest::addColumn<int>("delay");
        QTest::addColumn<int>("times");
        const auto row = [](const char* action, PracticeStage stage, PracticeAction kind,
                            const QByteArray& reply, int delay = 0, int times = 0) {
            QTest::newRow(action) << QString::fromLatin1(action) << int(stage) << int(kind) << reply << delay
                                  << times;
        };
        using S = PracticeStage;
        using A = PracticeAction;
        row("refuse", S::Rcpt, A::Reply, "550 5.1.1 No such mailbox (practice rule *)");
        row("full", S::Rcpt, A::Reply, "452 4.2.2 Mailbox full (practice rule *)");
        row("refuse_sender", S::Mail, A::Reply, "550 5.7.1 Sender refused (practice rule *)");
        row("greylist", S::Rcpt, A::Reply, "450 4.7.1 Greylisted, try again later (practice rule *)", 0, 1);
        row("greylist 3", S::Rcpt, A::Reply, "450 4.7.1 Greylisted, try again later (practice rule *)", 0, 3);
        row("delay 250", S::Rcpt, A::Delay, "", 250);
        row("delay 250 end_of_data", S::EndOfData, A::Delay, "", 250);
        row("drop connect", S::Connect, A::Drop, "");
        row("drop ehlo", S::Ehlo, A::Drop, "");
        row("drop auth", S::Auth, A::Drop, "");
        row("drop mail", S::Mail, A::Drop, "");
        row("drop rcpt", S::Rcpt, A::Drop, "");
        row("drop data", S::Data, A::Drop, "");
        row("drop body", S::Body, A::Drop, "");
        row("drop end_of_data", S::EndOfData, A::Drop, "");
        row("first 2 drop stored", S::Stored, A::Drop, "", 0, 2);
        row("silent data", S::Data, A::Silence, "");
        row("busy mail", S::Mail, A::Reply, "421 4.3.2 Service not available (practice rule *)");
        row("reply rcpt 551 5.7.1 a = b", S::Rcpt, A::Reply, "551 5.7.1 a = b");
        row("reply ehlo 250-a\\n250 b", S::Ehlo, A::Reply, "250-a\r\n250 b");
    }
    void readsEveryAction()
    {
        QFETCH(QString, action);
        const auto rules = PracticeRules::parse(u"* = "_s + action);
        QVERIFY(rules.has_value());
        QCOMPARE(rules->rules().size(), 1);
        const PracticeRule& rule = rules->rules().first();
        QTEST(int(rule.stage), "stage");
        QTEST(int(rule.action), "kind");
        QTEST(rule.reply, "reply");
        QTEST(int(rule.delay.count()), "delay");
        QTEST(rule.firstTimes, "times");
    }

    void saysWhereALineIsWrong_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("column");
        const auto row = [](const char* line, Kind kind, int column) {
            QTest::newRow(line) << QString::fromUtf8(line) << int(kind) << column;
        };
        row("a@b", Kind::MissingEquals, 4);
        row("a@b=refuse", Kind::MissingEquals, 11);
        row("a@b refuse", Kind::MissingEquals, 5);
        row("= refuse", Kind::BadPattern, 1);
        row("a@b =", Kind::MissingArgument, 6);
        row("a@b = explode", Kind::UnknownAction, 7);
        row("  a@b = Refuse", Kind::UnknownAction, 9);
        row("a@b = refuse now", Kind::UnexpectedText, 14);
        row("a@b = drop", Kind::MissingArgument, 11);
        row("a@b = drop later", Kind::UnknownStage, 12);
        row("a@b = delay", Kind::MissingArgument, 12);
        row("a@b = delay soon", Kind::BadNumber, 13);
        row("a@b = delay -1", Kind::BadNumber, 13);
        row("a@b = delay 99999999999", Kind::BadNumber, 13);
        row("a@b = delay 5 later", Kind::UnknownStage, 15);
        row("a@b = greylist x", Kind::BadNumber, 16);
        row("a@b = greylist 2 x", Kind::UnexpectedText, 18);
        row("a@b = first", Kind::MissingArgument, 12);
        row("a@b = first 0 full", Kind::BadNumber, 13);
        row("a@b = first 1", Kind::MissingArgument, 14);
        row("a@b = reply rcpt", Kind::MissingArgument, 17);
        row("a@b = reply rcpt 550 \x01", Kind::BadReply, 18);
        row("a@b = drop connect", Kind::PatternTooEarly, 1);
        row("  a@b = busy auth", Kind::PatternTooEarly, 3);
    }
    void saysWhereALineIsWrong()
    {
        QFETCH(QString, line);
        const auto rules = PracticeRules::parse(u"# comment\n\n* = full\n"_s + line);
        QVERIFY(!rules.has_value());
        QTEST(int(rules.error().kind), "kind");
        QCOMPARE(rules.error().line, 4);
        QTEST(rules.error().column, "column");
    }
    void refusesTooManyRulesAndTooLongReplies()
    {
        QCOMPARE(PracticeRules::parse(u"* = full\n"_s.repeated(1'001)).error().kind, Kind::TooMany);
        const QString reply = u"* = reply rcpt "_s + QString(5'000, u'x');
        QCOMPARE(PracticeRules::parse(reply).error().kind, Kind::BadReply);
        QCOMPARE(PracticeRules::parse(QString(400, u'x') + u" = full"_s).error().kind, Kind::BadPattern);
    }

    void theBuiltInTextCanBeRead()
    {
        const auto rules = PracticeRules::parse(PracticeRules::builtInText());
        QVERIFY(rules.has_value());
        QCOMPARE(rules->rules().size(), 9);
        QCOMPARE(PracticeRules::builtIn().rules().size(), 9);
    }
    void theBuiltInRulesLeaveRealPeopleAlone()
    {
        auto rules = PracticeRules::builtIn();
        QVERIFY(rules.next(PracticeStage::Rcpt, {"grey@example.com"}));
        QVERIFY(!rules.next(PracticeStage::Rcpt, {"greyson@shop.test"}));
    }

    void theFirstMatchingRuleWins()
    {
        auto rules = PracticeRules::parse(u"vip@* = delay 5\n*@x.test = full\n* = refuse\n"_s).value();
        const auto reply = [&rules](const QByteArray& address) {
            return rules.next(PracticeStage::Rcpt, {address})->reply.left(3);
        };
        QCOMPARE(reply("VIP@X.test"), "");
        QCOMPARE(reply("a@X.TEST"), "452");
        QCOMPARE(reply("a@y.test"), "550");
        QCOMPARE(rules.next(PracticeStage::Data, {"a@x.test"}), nullptr);
    }
    void theFirstTimesAreCountedForEachAddress()
    {
        auto rules = PracticeRules::parse(u"* = greylist 2\n* = first 1 drop connect"_s).value();
        for (const QByteArray& address : {"a@x.test"_ba, "b@x.test"_ba}) {
            QVERIFY(rules.next(PracticeStage::Rcpt, {address}));
            QVERIFY(rules.next(PracticeStage::Rcpt, {address.toUpper()}));
            QVERIFY(!rules.next(PracticeStage::Rcpt, {address}));
        }
        QVERIFY(rules.next(PracticeStage::Connect, {}));
        QVERIFY(!rules.next(PracticeStage::Connect, {}));
    }
    void anyOfTheRecipientsCallsTheRule()
    {
        auto rules = PracticeRules::parse(u"b@* = drop data"_s).value();
        QVERIFY(rules.next(PracticeStage::Data, {"a@x.test", "b@x.test"}));
        QVERIFY(!rules.next(PracticeStage::Data, {"a@x.test", "c@x.test"}));
    }

    void survivesAnyText()
    {
        QRandomGenerator random(99);
        const QString good = PracticeRules::builtInText();
        for (int round = 0; round < 20'000; ++round) {
            QString text = good.left(random.bounded(int(good.size())));
            for (int i = random.bounded(4); i > 0 && !text.isEmpty(); --i)
                text[random.bounded(int(text.size()))] = QChar(random.bounded(0x180));
            if (const auto rules = PracticeRules::parse(text); !rules)
                QVERIFY(rules.error().line >= 1 && rules.error().column >= 1);
        }
    }
};

QTEST_APPLESS_MAIN(TestPracticeRules)
#include "tst_practicerules.moc"
