// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/capabilities.h"
#include "smtp/phase.h"
#include "smtp/replyparser.h"

#include <QRandomGenerator>
#include <QTest>

using namespace mw::smtp;

namespace {

/// Everything the parser makes of `bytes`, as text that can be compared.
QByteArray readAll(ReplyParser& parser)
{
    QByteArray seen;
    for (;;) {
        const auto next = parser.next();
        if (!next)
            return seen + "error " + QByteArray::number(static_cast<int>(next.error().kind));
        if (!*next)
            return seen;
        seen += QByteArray::number((*next)->code) + '|' + (*next)->enhanced + '|' + (*next)->lines.join('/') +
                ';';
    }
}

QByteArray readWhole(const QByteArray& bytes)
{
    ReplyParser parser;
    parser.feed(bytes);
    return readAll(parser);
}

QByteArray error(ReplyError::Kind kind)
{
    return "error " + QByteArray::number(static_cast<int>(kind));
}

} // namespace

class TestReplyParser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data()
    {
        using Kind = ReplyError::Kind;
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("seen");
        const auto row = [](const char* name, const QByteArray& bytes, const QByteArray& seen) {
            QTest::newRow(name) << bytes << seen;
        };
        row("one line", "250 ok\r\n", "250||ok;");
        row("LF alone", "250 ok\n", "250||ok;");
        row("two replies", "250 a\r\n354 b\r\n", "250||a;354||b;");
        row("many lines", "250-a\r\n250-b\r\n250 c\r\n", "250||a/b/c;");
        row("bare last line with space", "250-a\r\n250 \r\n", "250||a/;");
        row("bare last line", "250-a\r\n250\r\n", "250||a/;");
        row("bare code", "220\r\n", "220||;");
        row("empty continued line", "250-\r\n250 x\r\n", "250||/x;");
        row("enhanced", "550 5.1.1 no such user\r\n", "550|5.1.1|5.1.1 no such user;");
        row("enhanced in the second line", "550-sorry\r\n550 5.7.26 spf\r\n", "550|5.7.26|sorry/5.7.26 spf;");
        row("enhanced alone", "250 2.0.0\r\n", "250|2.0.0|2.0.0;");
        row("enhanced of another class is kept", "525 4.7.13 off\r\n", "525|4.7.13|4.7.13 off;");
        row("no enhanced code: an address", "250 2.0.0.1 x\r\n", "250||2.0.0.1 x;");
        row("no enhanced code: too many digits", "250 2.1234.1 x\r\n", "250||2.1234.1 x;");
        row("no enhanced code: class 3", "250 3.1.1 x\r\n", "250||3.1.1 x;");
        row("controls made harmless", QByteArray("250 a\0b\x1b[1m\rc\x7f\r\n", 16), "250||a?b?[1m?c?;");
        row("8-bit kept", "250 gr\xc3\xbc\xc3\x9f\r\n", "250||gr\xc3\xbc\xc3\x9f;");
        row("half a line", "250 o", "");
        row("half a reply", "250-o\r\n", "");
        row("no code", "hello\r\n", error(Kind::NoReply));
        row("an HTTP answer", "HTTP/1.1 400 Bad Request\r\n", error(Kind::NoReply));
        row("empty line", "\r\n", error(Kind::NoReply));
        row("code too low", "100 x\r\n", error(Kind::NoReply));
        row("code too high", "600 x\r\n", error(Kind::NoReply));
        row("two digits", "25 x\r\n", error(Kind::NoReply));
        row("four digits", "2500 x\r\n", error(Kind::NoReply));
        row("tab as separator", "250\tx\r\n", error(Kind::NoReply));
        row("reply, then garbage", "250 a\r\nfoo\r\n", "250||a;" + error(Kind::NoReply));
        row("mixed codes", "250-a\r\n251 b\r\n", error(Kind::MixedCodes));
        row("longest line", "250 " + QByteArray(4092, 'x') + "\r\n", "250||" + QByteArray(4092, 'x') + ';');
        row("line too long", "250 " + QByteArray(4093, 'x') + "\r\n", error(Kind::LineTooLong));
        row("endless line", QByteArray(100000, '2'), error(Kind::LineTooLong));
        row("thousand lines", QByteArray("250-x\r\n").repeated(999) + "250 y\r\n",
            "250||" + QByteArray("x/").repeated(999) + "y;");
        row("too many lines", QByteArray("250-x\r\n").repeated(1001), error(Kind::TooLong));
        row("too many bytes", ("250-" + QByteArray(4000, 'x') + "\r\n").repeated(70), error(Kind::TooLong));
    }
    void reads()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, seen);
        QCOMPARE(readWhole(bytes), seen);

        ReplyParser parser;
        QByteArray byByte;
        for (const char c : bytes) {
            parser.feed(QByteArrayView(&c, 1));
            byByte += readAll(parser);
            if (byByte.contains("error"))
                break;
        }
        QCOMPARE(byByte, seen);
    }

    void readsTheSameHoweverItIsSplit()
    {
        const QByteArray bytes = "250-one\r\n250-two\n250 three\r\n354 go\r\n550 5.1.1 no\r\n250\r\n";
        const auto whole = readWhole(bytes);
        QCOMPARE(whole.count(';'), 4);
        for (qsizetype cut = 0; cut <= bytes.size(); ++cut) {
            ReplyParser parser;
            parser.feed(bytes.first(cut));
            auto seen = readAll(parser);
            parser.feed(bytes.sliced(cut));
            seen += readAll(parser);
            QCOMPARE(seen, whole);
            QVERIFY(!parser.hasBuffered());
        }
    }

    void saysWhatIsLeftOver()
    {
        ReplyParser parser;
        QVERIFY(!parser.hasBuffered());
        parser.feed("250-a\r\n");
        QVERIFY(parser.next().value() == std::nullopt);
        QVERIFY(parser.hasBuffered());
        parser.feed("250 b\r\n2");
        QVERIFY(parser.next().value().has_value());
        QVERIFY(parser.hasBuffered());
        parser.clear();
        QVERIFY(!parser.hasBuffered());
    }

    void staysRefusingAfterAnError()
    {
        ReplyParser parser;
        parser.feed("nonsense\r\n");
        QVERIFY(!parser.next());
        parser.feed("250 ok\r\n");
        QVERIFY(!parser.next());
    }

    void survivesRandomBytes()
    {
        QRandomGenerator random(20261121);
        const QByteArray likely = "2345 0-\r\n.\tx";
        int replies = 0;
        int errors = 0;
        for (int round = 0; round < 20000; ++round) {
            ReplyParser parser;
            QByteArray bytes;
            const int size = random.bounded(60);
            for (int i = 0; i < size; ++i)
                bytes.append(random.bounded(4) ? likely[random.bounded(int(likely.size()))]
                                               : char(random.bounded(256)));
            if (random.bounded(2))
                bytes.prepend("250-ok\r\n250 ok\r\n");
            const auto whole = readWhole(bytes);
            for (qsizetype at = 0; at < bytes.size();) {
                const auto piece = qMin<qsizetype>(1 + random.bounded(9), bytes.size() - at);
                parser.feed(bytes.sliced(at, piece));
                at += piece;
            }
            QCOMPARE(readAll(parser), whole);
            replies += int(whole.count(';'));
            errors += whole.contains("error");
        }
        QVERIFY(replies > 5000);
        QVERIFY(errors > 5000);
    }

    void readsWhatAServerOffers()
    {
        Reply reply{.code = 250};
        reply.lines = {"mail.example.org",
                       "pipelining",
                       "Size 1000000",
                       "AUTH=LOGIN PLAIN",
                       "AUTH PLAIN cram-md5 X",
                       "STARTTLS",
                       "8BITMIME",
                       "SMTPUTF8",
                       "CHUNKING",
                       "ENHANCEDSTATUSCODES",
                       "LIMITS MAILMAX=20 RCPTMAX=100 X=1 RCPTDOMAINMAX",
                       "XWHAT",
                       ""};
        const auto caps = readCapabilities(reply);
        QVERIFY(caps.extended && caps.pipelining && caps.startTls && caps.eightBitMime);
        QVERIFY(caps.smtpUtf8 && caps.chunking && caps.enhancedStatusCodes);
        QCOMPARE(caps.size, 1000000);
        QCOMPARE(caps.mailMax, 20);
        QCOMPARE(caps.rcptMax, 100);
        QCOMPARE(caps.authMechanisms, (QList<QByteArray>{"LOGIN", "PLAIN", "CRAM-MD5", "X"}));
    }
    void passesOverWhatItCannotRead_data()
    {
        QTest::addColumn<QByteArray>("line");
        for (const char* line :
             {"SIZE", "SIZE x", "SIZE -5", "SIZE 99999999999999999999999", "LIMITS", "LIMITS MAILMAX",
              "LIMITS MAILMAX=", "LIMITS MAILMAX=x", "AUTH", "PIPELININGX", " ", "SIZE 0"})
            QTest::newRow(line) << QByteArray(line);
    }
    void passesOverWhatItCannotRead()
    {
        QFETCH(QByteArray, line);
        Reply reply{.code = 250};
        reply.lines = {"PIPELINING greets", line};
        const auto caps = readCapabilities(reply);
        QCOMPARE(caps.size, 0);
        QCOMPARE(caps.mailMax, 0);
        QVERIFY(caps.authMechanisms.isEmpty());
        QVERIFY(!caps.pipelining);
    }

    void namesPhasesAsReplyJudgeDoes()
    {
        for (const auto* word : {"connect", "ehlo", "auth", "mail", "rcpt", "data", "end_of_data"})
            QCOMPARE(toText(phaseFromText(word).value()), std::string_view(word));
        QVERIFY(!phaseFromText("quit"));
    }
};

QTEST_APPLESS_MAIN(TestReplyParser)
#include "tst_replyparser.moc"
