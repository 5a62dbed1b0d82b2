// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/practicememorysink.h"
#include "smtp/practicesession.h"

#include <QMessageAuthenticationCode>
#include <QRandomGenerator>
#include <QTest>

using namespace mw;
using namespace mw::smtp;
using namespace Qt::StringLiterals;
using Next = PracticeSession::Next;

namespace {

class StillClock final : public base::Clock
{
public:
    base::Timestamp now() const override { return base::fromMilliseconds(1'700'000'000'000); }
    std::chrono::steady_clock::time_point monotonic() const override { return {}; }
};

class FullSink final : public MessageSink
{
public:
    bool store(const PracticeMessage&) override { return false; }
};

/// A session with all it needs, spoken to in bytes.
struct Talk
{
    explicit Talk(PracticeOptions given = {}, MessageSink* other = nullptr)
        : options(std::move(given)),
          rules(options.rules),
          context{options, rules, other ? *other : sink, clock, password, tally},
          session(context, false)
    {
        session.open();
        out += session.takeOutput();
    }

    /// Feeds in pieces; waits that end are over at once.
    QByteArray say(const QByteArray& bytes, qsizetype firstPiece = 1 << 20, qsizetype piece = 1 << 20)
    {
        QByteArray reply;
        qsizetype at = 0;
        for (qsizetype size = firstPiece; at < bytes.size(); size = piece) {
            const qsizetype part = std::min(size, bytes.size() - at);
            session.feed(QByteArrayView(bytes).sliced(at, part));
            at += part;
            while (session.next() == Next::Wait && session.wait()) {
                waited += *session.wait();
                session.resume();
            }
            reply += session.takeOutput();
        }
        out += reply;
        return reply;
    }

    PracticeOptions options;
    PracticeRules rules;
    MemorySink sink;
    StillClock clock;
    base::Secret password{"secret"_ba};
    PracticeTally tally;
    PracticeContext context;
    PracticeSession session;
    QByteArray out;
    std::chrono::milliseconds waited{0};
};

PracticeOptions open(const QString& rules = {})
{
    PracticeOptions options;
    options.needsAuth = false;
    options.rules = PracticeRules::parse(rules).value();
    return options;
}

/// The codes of all replies, "250- 250 354": enough to tell a conversation by.
QByteArray codes(const QByteArray& output)
{
    QByteArrayList found;
    for (const QByteArray& line : output.split('\n')) {
        if (!line.isEmpty())
            found.append(line.at(3) == '-' ? line.left(3) + '-' : line.left(3));
    }
    return found.join(' ');
}

const QByteArray ehlo = "EHLO client.test\r\n";
const QByteArray ehloCodes = "220 250- 250- 250- 250- 250- 250- 250- 250- 250 ";
const QByteArray mail = "MAIL FROM:<shop@example.com>\r\n";
const QByteArray rcpt = "RCPT TO:<a@example.org>\r\n";
const QByteArray message = "Subject: x\r\n\r\n..dot\r\ntext\r\n.\r\n";
const QByteArray wholeMail = mail + rcpt + "DATA\r\n" + message;

} // namespace

class TestPracticeSession : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void holdsTheConversation_data();
    void holdsTheConversation();
    void actsOutItsRules_data();
    void actsOutItsRules();

    void offersWhatItCan()
    {
        Talk talk;
        QCOMPARE(talk.out, "220 localhost ESMTP Mailwright practice relay\r\n");
        QCOMPARE(talk.say(ehlo), "250-localhost\r\n250-PIPELINING\r\n250-SIZE 26214400\r\n250-8BITMIME\r\n"
                                 "250-SMTPUTF8\r\n250-CHUNKING\r\n250-ENHANCEDSTATUSCODES\r\n250-STARTTLS\r\n"
                                 "250 AUTH PLAIN LOGIN CRAM-MD5\r\n");
    }
    void offersOnlyWhatTheOptionsSay()
    {
        PracticeOptions options = open();
        options.extensions = {};
        options.security = PracticeSecurity::Plain;
        Talk talk(std::move(options));
        QCOMPARE(talk.say(ehlo), "250 localhost\r\n");
        QCOMPARE(talk.say("STARTTLS\r\n"), "502 STARTTLS is not offered\r\n");
        QCOMPARE(codes(talk.say("AUTH PLAIN =\r\n")), "502");
        QCOMPARE(codes(talk.say("MAIL FROM:<a@b.test> SIZE=1\r\n")), "555");
        QCOMPARE(codes(talk.say(wholeMail)), "250 250 354 250");
        QCOMPARE(codes(talk.say("BDAT 1\r\nx")), "501");
        QCOMPARE(talk.session.next(), Next::Close);
    }

    void keepsWhatWasSent()
    {
        const QByteArray all = ehlo + wholeMail + "QUIT\r\n";
        for (qsizetype first = 1; first <= all.size(); ++first) {
            Talk talk(open());
            talk.say(all, first);
            QCOMPARE(talk.sink.kept(), 1);
            const PracticeMessage kept = talk.sink.messages().first();
            QCOMPARE(kept.sender, "shop@example.com");
            QCOMPARE(kept.recipients, QList<QByteArray>{"a@example.org"});
            QCOMPARE(kept.bytes, "Subject: x\r\n\r\n.dot\r\ntext\r\n");
            QCOMPARE(base::toMilliseconds(kept.at), 1'700'000'000'000);
        }
    }
    void keepsChunksAsTheyAre()
    {
        const QByteArray all = ehlo + mail + rcpt + "BDAT 5\r\n.\r\nabBDAT 0\r\nBDAT 2 LAST\r\n\r\nQUIT\r\n";
        for (qsizetype first = 1; first <= all.size(); ++first) {
            Talk talk(open());
            talk.say(all, first);
            QCOMPARE(codes(talk.out), ehloCodes + "250 250 250 250 250 221");
            QCOMPARE(talk.sink.messages().first().bytes, ".\r\nab\r\n");
        }
    }

    void endsTheLinkOnAnyOtherFirstLine_data()
    {
        QTest::addColumn<QByteArray>("first");
        for (const QByteArray& line :
             {"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n"_ba, "POST / HTTP/1.1\r\n\r\nEHLO x\r\n"_ba,
              "MAIL FROM:<>\r\n"_ba, "NOOP\r\n"_ba, "\r\n"_ba, "EHLO x\n"_ba, "\x16\x03\x01\n"_ba,
              "EHLOX y\r\n"_ba, QByteArray(20'000, 'E') + "\r\n"})
            QTest::newRow(line.left(12).toPercentEncoding().constData()) << line;
    }
    void endsTheLinkOnAnyOtherFirstLine()
    {
        QFETCH(QByteArray, first);
        for (const qsizetype piece : {1, 7, 1 << 20}) {
            Talk talk(open());
            QCOMPARE(codes(talk.say(first + ehlo + wholeMail, piece, piece)), "421");
            QCOMPARE(talk.session.next(), Next::Close);
            QCOMPARE(talk.sink.kept(), 0);
        }
    }

    void cannotBeMadeToTakeASmuggledMessage_data()
    {
        QTest::addColumn<QByteArray>("fake");
        for (const QByteArray& fake : {"\n.\n"_ba, "\n.\r\n"_ba, "\r\n.\n"_ba, "\r.\r"_ba, "\r.\r\n"_ba,
                                       "\r\n.\r"_ba, "\r\n.\r\r\n"_ba, "\n\r\n.\n"_ba, "\r\n\0.\r\n"_ba})
            QTest::newRow(fake.toPercentEncoding().constData()) << fake;
    }
    void cannotBeMadeToTakeASmuggledMessage()
    {
        QFETCH(QByteArray, fake);
        const QByteArray smuggled =
            "A: b\r\n\r\nx" + fake + "MAIL FROM:<evil@example.org>\r\n" + rcpt + "DATA\r\nevil\r\n.\r\n";
        const QByteArray all = ehlo + mail + rcpt + "DATA\r\n" + smuggled;
        for (qsizetype first = 1; first <= all.size(); ++first) {
            Talk talk(open());
            talk.say(all, first);
            QCOMPARE(codes(talk.out), ehloCodes + "250 250 354 554");
            QVERIFY(talk.out.contains("554 5.6.0 Message refused: "));
            QCOMPARE(talk.sink.kept(), 0);
            QCOMPARE(codes(talk.say(wholeMail)), "250 250 354 250"); // the link can go on
        }
        const QByteArray chunk = "A: b\r\n\r\nx" + fake + "y\r\n";
        Talk talk(open());
        talk.say(ehlo + mail + rcpt + "BDAT " + QByteArray::number(chunk.size()) + " LAST\r\n" + chunk);
        QCOMPARE(codes(talk.out).last(3), fake == "\r\n.\r\n" ? "250" : "554");
        QCOMPARE(talk.sink.kept(), 0);
    }

    void executesNoCommandThatEndsInLfAlone()
    {
        Talk talk(open());
        talk.say(ehlo);
        QCOMPARE(codes(talk.say("MAIL FROM:<a@b.test>\nRCPT TO:<a@b.test>\r\n")), "500 503");
        QCOMPARE(codes(talk.say("NOOP\rMAIL FROM:<a@b.test>\r\n")), "500");
        QCOMPARE(codes(talk.say("NOOP \0\r\n"_ba)), "500");
    }

    void wantsAPasswordBeforeMail()
    {
        Talk talk;
        QCOMPARE(codes(talk.say(ehlo + mail)).last(3), "530");
        const QByteArray right = QByteArray("\0practice\0secret", 16).toBase64();
        const QByteArray wrong = QByteArray("\0practice\0SECRET", 16).toBase64();
        QCOMPARE(codes(talk.say("AUTH PLAIN " + wrong + "\r\n")), "535");
        QCOMPARE(codes(talk.say("AUTH PLAIN\r\n*\r\n")), "334 501");
        QCOMPARE(codes(talk.say("AUTH PLAIN\r\n" + right + "\r\n")), "334 235");
        QCOMPARE(codes(talk.say("AUTH PLAIN " + right + "\r\n")), "503");
        QCOMPARE(codes(talk.say(wholeMail)), "250 250 354 250");
        QVERIFY(!talk.out.contains("secret"));
    }
    void signsInByLoginAndCramMd5()
    {
        Talk login;
        QCOMPARE(codes(login.say(ehlo + "AUTH LOGIN\r\ncHJhY3RpY2U=\r\nc2VjcmV0\r\n")).last(11),
                 "334 334 235");
        Talk cram;
        const QByteArray asked = cram.say(ehlo + "AUTH CRAM-MD5\r\n");
        const QByteArray challenge =
            QByteArray::fromBase64(asked.sliced(asked.lastIndexOf("334 ") + 4).trimmed());
        const QByteArray digest =
            QMessageAuthenticationCode::hash(challenge, "secret", QCryptographicHash::Md5).toHex();
        QCOMPARE(codes(cram.say(("practice " + digest).toBase64() + "\r\n")), "235");
        Talk again;
        const QByteArray other = again.say(ehlo + "AUTH CRAM-MD5\r\n");
        QVERIFY(other != asked); // a challenge is never used twice
        QCOMPARE(codes(again.say(("practice " + digest).toBase64() + "\r\n")), "535");
    }
    void givesUpAfterThreeWrongPasswords()
    {
        Talk talk;
        talk.say(ehlo);
        const QByteArray wrong = "AUTH PLAIN " + QByteArray("\0practice\0no", 12).toBase64() + "\r\n";
        QCOMPARE(codes(talk.say(wrong + wrong + wrong + "NOOP\r\n")), "535 535 421");
        QCOMPARE(talk.session.next(), Next::Close);
    }
    void canWantTlsBeforeThePassword()
    {
        PracticeOptions options;
        options.authNeedsTls = true;
        Talk talk(std::move(options));
        QVERIFY(!talk.say(ehlo).contains("AUTH"));
        QCOMPARE(codes(talk.say("AUTH PLAIN =\r\n")), "538");
        talk.say("STARTTLS\r\n");
        talk.session.tlsStarted();
        QVERIFY(talk.say(ehlo).contains("AUTH"));
    }

    void forgetsAllThatWasSaidBeforeTls()
    {
        Talk talk;
        const QByteArray right = "AUTH PLAIN " + QByteArray("\0practice\0secret", 16).toBase64() + "\r\n";
        talk.say(ehlo + right);
        // What stands behind STARTTLS in the clear came from anybody.
        QCOMPARE(codes(talk.say("STARTTLS\r\nEHLO evil.test\r\n" + wholeMail)), "220");
        QCOMPARE(talk.session.next(), Next::StartTls);
        QCOMPARE(talk.say("NOOP\r\nMAIL"), "");
        talk.session.tlsStarted();
        QCOMPARE(talk.session.next(), Next::Read);
        QCOMPARE(codes(talk.say(mail)), "503"); // not greeted
        QVERIFY(!talk.say(ehlo).contains("STARTTLS"));
        QCOMPARE(codes(talk.say(mail)), "530"); // not signed in
        QCOMPARE(codes(talk.say("STARTTLS\r\n")), "503");
        QCOMPARE(codes(talk.say(right + wholeMail)), "235 250 250 354 250");
    }

    void takesAHundredRecipients()
    {
        Talk talk(open());
        talk.say(ehlo + mail);
        QCOMPARE(codes(talk.say(rcpt.repeated(101))), QByteArray("250 ").repeated(100) + "452");
        QCOMPARE(codes(talk.say("DATA\r\n.\r\n")), "354 250");
        QCOMPARE(talk.sink.messages().first().recipients.size(), 100);
    }
    void endsTheLinkAfterTwentyErrors()
    {
        Talk talk(open());
        talk.say(ehlo);
        QCOMPARE(codes(talk.say(QByteArray("WHAT\r\n").repeated(25))),
                 QByteArray("500 ").repeated(20) + "421");
        QCOMPARE(talk.session.next(), Next::Close);
    }
    void refusalsByRuleAreNoErrors()
    {
        Talk talk(open(u"* = refuse"_s));
        talk.say(ehlo + mail);
        QCOMPARE(codes(talk.say(rcpt.repeated(50))), QByteArray("550 ").repeated(50).trimmed());
        QCOMPARE(talk.session.next(), Next::Read);
        QCOMPARE(talk.tally.counts().refusals, 50);
    }
    void holdsTheMessageLimit()
    {
        PracticeOptions options = open();
        options.maxMessageBytes = 1'000;
        Talk talk(std::move(options));
        talk.say(ehlo);
        QCOMPARE(codes(talk.say("MAIL FROM:<a@b.test> SIZE=1001\r\n")), "552");
        const auto data = [](qsizetype size) {
            return "DATA\r\n" + QByteArray("12345678\r\n").repeated(size / 10) + ".\r\n";
        };
        QCOMPARE(codes(talk.say("MAIL FROM:<a@b.test> SIZE=1000\r\n" + rcpt + data(1'000))),
                 "250 250 354 250");
        QCOMPARE(codes(talk.say(mail + rcpt + data(1'010))), "250 250 354 552");
        QCOMPARE(codes(talk.say(mail + rcpt + "BDAT 600\r\n" + QByteArray(600, 'x') + "BDAT 600 LAST\r\n" +
                                QByteArray(600, 'x') + "NOOP\r\n")),
                 "250 250 250 552 250");
        QCOMPARE(talk.sink.kept(), 1);
        QCOMPARE(codes(talk.say(mail + rcpt + data(5'000).chopped(3))), "250 250 354 421"); // no end in sight
        QCOMPARE(talk.session.next(), Next::Close);
    }
    void refusesChunksThatNobodyCanSkip()
    {
        for (const QByteArray& chunk : {"BDAT 999999999999999999"_ba, "BDAT 9999999999999999999"_ba,
                                        "BDAT -1"_ba, "BDAT"_ba, "BDAT 1 FIRST"_ba, "BDAT x"_ba}) {
            Talk talk(open());
            QCOMPARE(codes(talk.say(ehlo + mail + rcpt + chunk + "\r\nQUIT\r\n")).last(11), "250 250 501");
            QCOMPARE(talk.session.next(), Next::Close);
        }
    }
    void says451WhenTheMessageCannotBeKept()
    {
        FullSink full;
        Talk talk(open(), &full);
        QCOMPARE(codes(talk.say(ehlo + wholeMail)).last(15), "250 250 354 451");
        QCOMPARE(talk.tally.counts().messages, 0);
    }
    void saysWhyItEnds()
    {
        Talk idle(open());
        idle.session.timeOut();
        QCOMPARE(idle.session.takeOutput(), "421 4.4.2 Nothing came for too long, closing\r\n");
        QCOMPARE(idle.session.next(), Next::Close);
        Talk ending(open());
        ending.say(ehlo + mail);
        ending.session.shutDown();
        QCOMPARE(codes(ending.session.takeOutput()), "421");
        QCOMPARE(ending.session.next(), Next::Close);
    }
    void aTrickleOfBytesIsNoProgress()
    {
        Talk talk(open());
        talk.say(ehlo);
        const quint64 before = talk.session.progress();
        talk.say("NOOP aaaa", 1, 1);
        QCOMPARE(talk.session.progress(), before);
        talk.say("\r\n");
        QVERIFY(talk.session.progress() > before);
    }

    void holdsTheAnswerBackForADelay()
    {
        Talk talk(open(u"slow@* = delay 700"_s));
        talk.say(ehlo + mail);
        talk.session.feed(rcpt + "RCPT TO:<slow@example.org>\r\nDA");
        QCOMPARE(codes(talk.session.takeOutput()), "250"); // of the first recipient
        QCOMPARE(talk.session.next(), Next::Wait);
        QCOMPARE(talk.session.wait(), std::chrono::milliseconds(700));
        talk.session.feed("TA\r\n" + message);
        QCOMPARE(talk.session.takeOutput(), "");
        talk.session.resume();
        QCOMPARE(codes(talk.session.takeOutput()), "250 354 250");
        QCOMPARE(talk.sink.messages().first().recipients.size(), 2);
    }
    void saysNothingMoreWhenSilent()
    {
        Talk talk(open(u"* = silent data"_s));
        QCOMPARE(codes(talk.say(ehlo + mail + rcpt + "DATA\r\n")).last(7), "250 250");
        QCOMPARE(talk.session.next(), Next::Wait);
        QVERIFY(!talk.session.wait());
        talk.session.resume();
        QCOMPARE(talk.session.next(), Next::Wait);
        talk.session.timeOut();
        QCOMPARE(talk.session.next(), Next::Drop);
        QCOMPARE(talk.session.takeOutput(), "");
    }
    void doesNotHoardWhatComesWhileItWaits()
    {
        Talk talk(open(u"* = silent ehlo"_s));
        talk.say(ehlo);
        for (int i = 0; i < 17; ++i)
            talk.session.feed(QByteArray(64 * 1024, 'x'));
        QCOMPARE(talk.session.next(), Next::Drop);
    }

    void survivesAnyBytes();
};

void TestPracticeSession::holdsTheConversation_data()
{
    QTest::addColumn<QByteArray>("client");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char* name, const QByteArray& client, const QByteArray& expected) {
        QTest::newRow(name) << ehlo + client << ehloCodes + expected;
    };
    QTest::newRow("HELO") << "helo x\r\n"_ba + wholeMail << "220 250 250 250 354 250"_ba;
    QTest::newRow("no parameters after HELO") << "HELO x\r\nMAIL FROM:<a@b.test> SIZE=1\r\n"_ba
                                              << "220 250 555"_ba;
    QTest::newRow("no name") << "EHLO\r\nEHLO x y\r\nHELO x\r\n"_ba
                             << "220 501 501 250"_ba;
    row("one mail", wholeMail + "QUIT\r\nNOOP\r\n", "250 250 354 250 221");
    row("two mails", wholeMail + wholeMail, "250 250 354 250 250 250 354 250");
    row("null sender", "MAIL FROM:<>\r\n" + rcpt + "DATA\r\n.\r\n", "250 250 354 250");
    row("no mail", rcpt + "DATA\r\n", "503 503");
    row("no recipient", mail + "DATA\r\nRSET\r\n", "250 554 250");
    row("mail twice", mail + mail, "250 503");
    row("rset", mail + rcpt + "RSET\r\nDATA\r\n", "250 250 250 503");
    row("ehlo forgets", mail + ehlo + rcpt, "250 250- 250- 250- 250- 250- 250- 250- 250- 250 503");
    row("small talk", "NOOP\r\nnoop x\r\nVRFY a\r\nHELP\r\nEXPN x\r\n\r\n", "250 250 252 214 500 500");
    row("parameters", "MAIL FROM:<a@b.test> SIZE=9 BODY=8bitmime SMTPUTF8 AUTH=<>\r\n", "250");
    row("parameter twice", "MAIL FROM:<a@b.test> SIZE=9 SIZE=9\r\n", "555");
    row("parameter unknown", "MAIL FROM:<a@b.test> RET=FULL\r\n", "555");
    row("parameter of RCPT", mail + "RCPT TO:<a@b.test> NOTIFY=NEVER\r\n", "250 555");
    row("binary", "MAIL FROM:<a@b.test> BODY=BINARYMIME\r\n", "555");
    row("size no number", "MAIL FROM:<a@b.test> SIZE=x\r\n", "555");
    row("addresses",
        "MAIL FROM:a@b.test\r\n" + mail + "RCPT TO:<>\r\nRCPT TO:<a b@c.test>\r\nRCPT TO:<postmaster>\r\n",
        "501 250 501 501 250");
    row("UTF-8 unannounced", "MAIL FROM:<zoë@b.test>\r\n" + mail + "RCPT TO:<zoë@b.test>\r\n", "550 250 553");
    row("UTF-8", "MAIL FROM:<zoë@b.test> SMTPUTF8\r\nRCPT TO:<a@bücher.test>\r\n", "250 250");
    row("long lines",
        "NOOP " + QByteArray(505, 'x') + "\r\nNOOP " + QByteArray(506, 'x') + "\r\n" +
            QByteArray(20'000, 'x') + "\r\nNOOP\r\n",
        "250 500 500 250");
    row("long text line", mail + rcpt + "DATA\r\n" + QByteArray(999, 'x') + "\r\n.\r\n" + wholeMail,
        "250 250 354 554 250 250 354 250");
    row("chunks without mail", "BDAT 6\r\nQUIT\r\nNOOP\r\n", "503 250");
    row("chunk, then DATA", mail + rcpt + "BDAT 2\r\nabDATA\r\n" + rcpt + "BDAT 0 LAST\r\n",
        "250 250 250 503 503 250");
    row("starttls with more", "STARTTLS now\r\n", "501");
    row("auth nonsense", "AUTH\r\nAUTH X\r\nAUTH PLAIN !\r\nAUTH LOGIN\r\nno!\r\nNOOP\r\n",
        "501 504 501 334 501 250");
    row("auth too long", "AUTH LOGIN\r\n" + QByteArray(13'000, 'A') + "\r\nNOOP\r\n", "334 500 250");
}

void TestPracticeSession::holdsTheConversation()
{
    QFETCH(QByteArray, client);
    QFETCH(QByteArray, expected);
    Talk whole(open());
    whole.say(client);
    QCOMPARE(codes(whole.out), expected);
    Talk byByte(open());
    byByte.say(client, 1, 1);
    QCOMPARE(byByte.out, whole.out);
    for (qsizetype first = 1; first < std::min<qsizetype>(client.size(), 2'000); ++first) {
        Talk split(open());
        split.say(client, first);
        QCOMPARE(split.out, whole.out);
        QCOMPARE(split.sink.kept(), whole.sink.kept());
    }
}

void TestPracticeSession::actsOutItsRules_data()
{
    QTest::addColumn<QString>("rules");
    QTest::addColumn<QByteArray>("expected");
    QTest::addColumn<int>("next");
    QTest::addColumn<int>("kept");
    QTest::addColumn<int>("waited");
    // The conversation: EHLO, a mail to a@ and b@ by DATA, the same by BDAT.
    const auto row = [](const char* rules, const QByteArray& expected, Next next, int kept, int waited = 0) {
        QTest::newRow(rules) << QString::fromLatin1(rules) << expected << int(next) << kept << waited;
    };
    const QByteArray e = ehloCodes;
    row("", e + "250 250 250 354 250 250 250 250 250 250", Next::Read, 2);
    row("b@* = refuse", e + "250 250 550 354 250 250 250 550 250 250", Next::Read, 2);
    row("*@example.org = full", e + "250 452 452 554 500 500 503 452 452 503 503", Next::Read, 0);
    row("* = greylist", e + "250 450 450 554 500 500 503 250 250 250 250", Next::Read, 1);
    row("* = refuse_sender", e + "550 503 503 503 500 500 550 503 503 503 503", Next::Read, 0);
    row("SHOP@* = first 1 refuse_sender", e + "550 503 503 503 500 500 250 250 250 250 250", Next::Read, 1);
    row("a@* = delay 100", e + "250 250 250 354 250 250 250 250 250 250", Next::Read, 2, 200);
    row("* = delay 100 data", e + "250 250 250 354 250 250 250 250 250 250", Next::Read, 2, 200);
    row("* = delay 100 body", e + "250 250 250 354 250 250 250 250 250 250", Next::Read, 2, 200);
    row("* = delay 100 end_of_data", e + "250 250 250 354 250 250 250 250 250 250", Next::Read, 2, 200);
    row("* = drop connect", "", Next::Drop, 0);
    row("* = drop ehlo", "220", Next::Drop, 0);
    row("* = drop mail", e.trimmed(), Next::Drop, 0);
    row("b@* = drop rcpt", e + "250 250", Next::Drop, 0);
    row("b@* = drop data", e + "250 250 250", Next::Drop, 0);
    row("b@* = drop body", e + "250 250 250 354", Next::Drop, 0);
    row("b@* = drop end_of_data", e + "250 250 250 354", Next::Drop, 0);
    row("b@* = drop stored", e + "250 250 250 354", Next::Drop, 1);
    row("b@* = first 1 silent stored", e + "250 250 250 354", Next::Wait, 1);
    row("* = busy connect", "421", Next::Close, 0);
    row("* = busy ehlo", "220 421", Next::Close, 0);
    row("* = busy mail", e + "421", Next::Close, 0);
    row("* = busy body", e + "250 250 250 354 421", Next::Close, 0);
    row("* = busy end_of_data", e + "250 250 250 354 421", Next::Close, 0);
    row("* = reply connect 554 no", "554" + QByteArray(" 503").repeated(14), Next::Read, 0);
    row("* = reply ehlo 250 alone", "220 250 250 250 250 354 250 250 250 250 250 250", Next::Read, 2);
    row("* = reply rcpt 251 forwarded", e + "250 251 251 354 250 250 251 251 250 250", Next::Read, 2);
    row("* = first 1 reply data 452 later", e + "250 250 250 452 500 500 250 250 250 250 250", Next::Read, 1);
    row("* = first 2 reply end_of_data 554-a\\n554 b",
        e + "250 250 250 354 554- 554 250 250 250 250 554- 554", Next::Read, 0);
    row("* = reply end_of_data 250 queued", e + "250 250 250 354 250 250 250 250 250 250", Next::Read, 2);
    row("* = reply stored 451 lie", e + "250 250 250 354 451 250 250 250 250 451", Next::Read, 2);
    row("* = reply body 554 stop", e + "250 250 250 354 554", Next::Close, 0);
    row("* = reply mail garbage", e + "gar 503 503 503 500 500 gar 503 503 503 503", Next::Read, 0);
}

void TestPracticeSession::actsOutItsRules()
{
    QFETCH(QString, rules);
    QFETCH(QByteArray, expected);
    const QByteArray envelope = mail + rcpt + "RCPT TO:<b@example.org>\r\n";
    // A refused DATA leaves two lines of text that are no commands; the chunks of a refused BDAT are
    // swallowed.
    const QByteArray client =
        ehlo + envelope + "DATA\r\nXX y\r\n.\r\n" + envelope + "BDAT 3\r\nX\r\nBDAT 2 LAST\r\n\r\n";
    for (qsizetype first = 1; first <= client.size(); ++first) {
        Talk talk(open(rules));
        talk.say(client, first);
        QCOMPARE(codes(talk.out), expected);
        QTEST(int(talk.session.next()), "next");
        QTEST(int(talk.sink.kept()), "kept");
        QTEST(int(talk.waited.count()), "waited");
    }
}

void TestPracticeSession::survivesAnyBytes()
{
    QRandomGenerator random(1234567);
    const QByteArrayList words{"EHLO x\r\n",
                               "HELO x\r\n",
                               "MAIL FROM:<a@b.test>",
                               "RCPT TO:<a@b.test>",
                               "DATA\r\n",
                               "BDAT ",
                               "7",
                               " LAST",
                               "RSET\r\n",
                               "AUTH LOGIN\r\n",
                               "AUTH PLAIN ",
                               "STARTTLS\r\n",
                               "\r\n",
                               "\r\n.\r\n",
                               ".",
                               "\n",
                               "\r",
                               "QUIT\r\n",
                               "VRFY ",
                               " SIZE=10",
                               "*",
                               "\0"_ba,
                               "slow@example.com"};
    PracticeOptions options = open(PracticeRules::builtInText() + u"* = first 3 delay 5 data\n"_s);
    options.maxMessageBytes = 100;
    for (int round = 0; round < 20'000; ++round) {
        PracticeOptions own = open();
        own.rules = options.rules;
        own.maxMessageBytes = 100;
        Talk talk(std::move(own));
        QByteArray bytes = round % 4 ? ehlo : QByteArray();
        for (int i = random.bounded(1, 40); i > 0; --i) {
            if (random.bounded(4) == 0)
                bytes.append(char(random.bounded(256)));
            else
                bytes.append(words.at(random.bounded(int(words.size()))));
        }
        talk.say(bytes, random.bounded(1, 60), random.bounded(1, 60));
        for (const PracticeMessage& kept : talk.sink.messages()) {
            QVERIFY(kept.bytes.size() <= 100);
            QVERIFY(!kept.recipients.isEmpty());
        }
        // Whatever was said, each reply is whole lines that begin with a code.
        QVERIFY(talk.out.isEmpty() || talk.out.endsWith("\r\n"));
        for (const QByteArray& line : talk.out.split('\n')) {
            if (!line.isEmpty())
                QVERIFY2(line.left(1) >= "2" && line.left(1) <= "5", line.constData());
        }
        talk.session.timeOut();
        if (talk.session.next() != Next::Close)
            QCOMPARE(talk.session.next(), Next::Drop);
    }
}

QTEST_APPLESS_MAIN(TestPracticeSession)
#include "tst_practicesession.moc"
