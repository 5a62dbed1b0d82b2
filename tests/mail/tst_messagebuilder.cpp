// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/base32.h"
#include "mail/hmac.h"
#include "mail/messagebuilder.h"
#include "mail/pictures.h"

#include <QTest>

using namespace mw::mail;
using namespace mw::base;
using namespace Qt::StringLiterals;
using Kind = BuildError::Kind;
Q_DECLARE_METATYPE(mw::mail::BuildError::Kind)

namespace {

MessageParts plainParts()
{
    return {.from = *Mailbox::parse(u"Shop <news@example.com>"),
            .replyTo = std::nullopt,
            .to = *Mailbox::parse(u"Jane Doe <jane@example.org>"),
            .subject = u"Hello"_s,
            .html = u"<p>Hi</p>"_s,
            .text = u"Hi"_s,
            .messageId = "abc@example.com"_ba,
            .date = fromMilliseconds(1700000000123),
            .extraHeaders = {}};
}

QByteArray built(const MessageParts& parts)
{
    const auto message = buildMessage(parts);
    return message ? *message : QByteArray();
}

Kind kindOf(const MessageParts& parts)
{
    const auto message = buildMessage(parts);
    return message ? Kind(-1) : message.error().kind;
}

QByteArray boundaryOf(const QByteArray& message)
{
    const qsizetype at = message.indexOf("boundary=\"") + 10;
    return message.mid(at, message.indexOf('"', at) - at);
}

/// The first boundary that this Message-ID leads to.
QByteArray firstBoundary(const QByteArray& messageId)
{
    return "=_" + toBase32(sha256("mailwright boundary 1 0" + messageId), 26);
}

} // namespace

class TestMessageBuilder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesTheWholeMessage()
    {
        MessageParts parts = plainParts();
        parts.replyTo = Mailbox::parse(u"Answers <answers@example.com>").value();
        parts.extraHeaders = {{.name = "List-Id", .value = "<news.example.com>"}};
        const QByteArray boundary = firstBoundary("abc@example.com");
        QCOMPARE(built(parts), "Date: Tue, 14 Nov 2023 22:13:20 +0000\r\n"
                               "From: Shop <news@example.com>\r\n"
                               "Reply-To: Answers <answers@example.com>\r\n"
                               "To: Jane Doe <jane@example.org>\r\n"
                               "Subject: Hello\r\n"
                               "Message-ID: <abc@example.com>\r\n"
                               "MIME-Version: 1.0\r\n"
                               "List-Id: <news.example.com>\r\n"
                               "Content-Type: multipart/alternative;\r\n"
                               " boundary=\"" +
                                   boundary +
                                   "\"\r\n"
                                   "\r\n"
                                   "--" +
                                   boundary +
                                   "\r\n"
                                   "Content-Type: text/plain; charset=utf-8\r\n"
                                   "Content-Transfer-Encoding: 7bit\r\n"
                                   "\r\n"
                                   "Hi\r\n"
                                   "--" +
                                   boundary +
                                   "\r\n"
                                   "Content-Type: text/html; charset=utf-8\r\n"
                                   "Content-Transfer-Encoding: 7bit\r\n"
                                   "\r\n"
                                   "<p>Hi</p>\r\n"
                                   "--" +
                                   boundary + "--\r\n");
    }

    void writesOnePartWhereThereIsOne()
    {
        MessageParts parts = plainParts();
        parts.html.clear();
        QVERIFY(built(parts).endsWith(
            "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 7bit\r\n\r\nHi\r\n"));
        parts.text = u"Hi\n"_s;
        QVERIFY(built(parts).endsWith("\r\n\r\nHi\r\n"));
        parts = plainParts();
        parts.text.clear();
        QVERIFY(built(parts).endsWith("Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: "
                                      "7bit\r\n\r\n<p>Hi</p>\r\n"));
        QVERIFY(!built(parts).contains("multipart"));
    }

    void givesTheSameBytesForTheSameParts()
    {
        const QByteArray first = built(plainParts());
        QVERIFY(!first.isEmpty());
        QCOMPARE(built(plainParts()), first);
        MessageParts other = plainParts();
        other.messageId = "abd@example.com";
        QVERIFY(boundaryOf(built(other)) != boundaryOf(first));
    }

    void findsABoundaryThatNoPartHolds()
    {
        MessageParts parts = plainParts();
        const QByteArray taken = firstBoundary(parts.messageId);
        parts.text =
            u"--"_s + QString::fromLatin1(taken) + u"\nBcc: x\n--"_s + QString::fromLatin1(taken) + u"--"_s;
        const QByteArray message = built(parts);
        const QByteArray boundary = boundaryOf(message);
        QVERIFY(boundary != taken);
        QCOMPARE(message.count("--" + boundary), 3);
        QCOMPARE(built(parts), message);
    }

    void putsPicturesBesideTheHtml()
    {
        MessageParts parts = plainParts();
        const QByteArray without = built(parts);
        const InlinePart bread = *InlinePart::make("bread@example.com", u"b.png"_s, mw::test::png(1, 1));
        parts.inlineParts = {bread, *InlinePart::make("cake@example.com", {}, mw::test::gif(1, 1))};
        const QByteArray outer = firstBoundary("abc@example.com");
        const QByteArray inner = "=_" + toBase32(sha256("mailwright boundary 2 0abc@example.com"), 26);
        const QByteArray message = built(parts);
        const qsizetype html = without.indexOf("Content-Type: text/html");
        QVERIFY(message.startsWith(without.first(html)));
        const QByteArray related = message.sliced(html);
        QVERIFY(related.startsWith("Content-Type: multipart/related; type=\"text/html\";\r\n boundary=\"" +
                                   inner + "\"\r\n\r\n--" + inner +
                                   "\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: "
                                   "7bit\r\n\r\n<p>Hi</p>\r\n--" +
                                   inner + "\r\n" + bread.bytes() + "\r\n--" + inner + "\r\n"));
        QVERIFY(related.endsWith("\r\n--" + inner + "--\r\n\r\n--" + outer + "--\r\n"));
        parts.text.clear();
        QVERIFY(built(parts).contains("MIME-Version: 1.0\r\nContent-Type: multipart/related;"));
        QVERIFY(built(parts).endsWith("--" + inner + "--\r\n"));
        parts = plainParts();
        parts.inlineParts = {bread};
        parts.html.clear();
        QVERIFY(!built(parts).contains("multipart"));
    }

    void boundsThePicturesOfAMessage()
    {
        MessageParts parts = plainParts();
        const QByteArray large = mw::test::png(1, 1, QByteArray(PictureLimits::one - 24, 'x'));
        const auto part = [&large](int number) {
            return *InlinePart::make("p" + QByteArray::number(number) + "@example.com", {}, large);
        };
        parts.inlineParts = {part(1), part(2)};
        QVERIFY(!built(parts).isEmpty());
        parts.inlineParts.push_back(part(1));
        QCOMPARE(kindOf(parts), Kind::SameContentId);
        parts.inlineParts.back() = part(3);
        QCOMPARE(kindOf(parts), Kind::TooLarge);
        parts.inlineParts.clear();
        for (int i = 0; i <= PictureLimits::count; ++i)
            parts.inlineParts.push_back(
                *InlinePart::make(QByteArray::number(i) + "@example.com", {}, mw::test::png(1, 1)));
        QCOMPARE(kindOf(parts), Kind::TooLarge);
        parts.inlineParts.pop_back();
        QVERIFY(!built(parts).isEmpty());
    }

    void normalisesLineEnds()
    {
        MessageParts parts = plainParts();
        parts.text = u"a\nb\rc\r\nd"_s;
        parts.html = u"<p>é\nü\r</p>"_s;
        const QByteArray message = built(parts);
        QVERIFY(message.contains("\r\n\r\na\r\nb\r\nc\r\nd\r\n--"));
        QVERIFY(!QByteArray(message).replace("\r\n", "").contains('\r'));
        QVERIFY(!QByteArray(message).replace("\r\n", "").contains('\n'));
    }

    void keepsInjectionOutOfEveryField()
    {
        const QString evil = u"x\r\nBcc: joe@example.com\r\n\r\n<p>other</p>"_s;
        MessageParts parts = plainParts();
        parts.subject = evil;
        parts.from.name = evil;
        parts.to.name = evil + QChar(0) + u"\u0085\u2028"_s;
        const QByteArray message = built(parts);
        QVERIFY(!message.isEmpty());
        const QByteArray headers = message.first(message.indexOf("\r\n\r\n"));
        QVERIFY(!headers.contains("\r\nBcc"));
        QVERIFY(!headers.contains("\n\n"));
        QVERIFY(!headers.contains('\0'));
        QVERIFY(headers.contains("Content-Type: multipart/alternative"));
    }

    void writesUtf8OnlyInAnAddressThatNeedsIt()
    {
        MessageParts parts = plainParts();
        parts.subject = u"Zoë"_s;
        parts.to = *Mailbox::parse(u"Zoë <jane@müller.example>");
        const QByteArray ascii = built(parts);
        QVERIFY(ascii.contains("\r\nTo: =?UTF-8?Q?Zo=C3=AB?= <jane@xn--mller-kva.example>\r\n"));
        QVERIFY(std::all_of(ascii.begin(), ascii.end(), [](char c) { return c >= 0; }));
        parts.to = *Mailbox::parse(u"Zoë <zoë@example.org>");
        const QByteArray utf8 = built(parts);
        QVERIFY(utf8.contains(u"\r\nTo: =?UTF-8?Q?Zo=C3=AB?= <zoë@example.org>\r\n"_s.toUtf8()));
        QCOMPARE(std::count_if(utf8.begin(), utf8.end(), [](char c) { return c < 0; }), 2);
    }

    void refusesWhatCannotBeAMessage()
    {
        MessageParts parts = plainParts();
        parts.html.clear();
        parts.text.clear();
        QCOMPARE(kindOf(parts), Kind::EmptyBody);
        parts = plainParts();
        parts.subject = QString(1001, u'a');
        QCOMPARE(kindOf(parts), Kind::SubjectTooLong);
        parts = plainParts();
        parts.html = QString(33 * 1024 * 1024, u'a');
        QCOMPARE(kindOf(parts), Kind::TooLarge);
        parts = plainParts();
        parts.extraHeaders.assign(101, {.name = "X-A", .value = "a"});
        QCOMPARE(kindOf(parts), Kind::TooLarge);
        parts = plainParts();
        for (const std::int64_t ms : {-1LL, 253402300800000LL}) {
            parts.date = fromMilliseconds(ms);
            QCOMPARE(kindOf(parts), Kind::BadDate);
        }
        parts.date = fromMilliseconds(253402300799999);
        QVERIFY(built(parts).startsWith("Date: Fri, 31 Dec 9999 23:59:59 +0000\r\n"));
    }

    void refusesOddMessageIds_data()
    {
        QTest::addColumn<QByteArray>("id");
        for (const QByteArray& id :
             {""_ba, "abc"_ba, "@b"_ba, "a@"_ba, "a@b@c"_ba, "<a@b>"_ba, "a b@c"_ba, "a@b\r\nBcc: x"_ba,
              QByteArray("a\0@b", 4), "a\xc3\xa9@b"_ba, QByteArray(250, 'a') + "@b"})
            QTest::newRow(id.toPercentEncoding().left(40).constData()) << id;
    }
    void refusesOddMessageIds()
    {
        QFETCH(QByteArray, id);
        MessageParts parts = plainParts();
        parts.messageId = id;
        QCOMPARE(kindOf(parts), Kind::BadMessageId);
    }

    void refusesOddExtraFields_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("value");
        for (const QByteArray& name :
             {"Bcc"_ba, "bCC"_ba, "Cc"_ba, "To"_ba, "From"_ba, "Subject"_ba, "Date"_ba, "Message-Id"_ba,
              "Mime-version"_ba, "Content-Type"_ba, "content-foo"_ba, ""_ba, "A B"_ba, "A:"_ba, "A\r\nB"_ba})
            QTest::newRow(name.toPercentEncoding().constData()) << name << "x"_ba;
        QTest::newRow("value with newline") << "X-A"_ba
                                            << "a\r\nBcc: x"_ba;
        QTest::newRow("value with NUL") << "X-A"_ba << QByteArray("a\0b", 3);
        QTest::newRow("value in UTF-8") << "X-A"_ba
                                        << "\xc3\xa9"_ba;
        QTest::newRow("value too long") << "X-A"_ba << QByteArray(998, 'a');
    }
    void refusesOddExtraFields()
    {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, value);
        MessageParts parts = plainParts();
        parts.extraHeaders = {{.name = name, .value = value}};
        QCOMPARE(kindOf(parts), Kind::BadHeader);
    }

    void holdsTheLineLimits()
    {
        MessageParts parts = plainParts();
        parts.subject = QString(1000, u'ä');
        parts.to.name = QString(2000, u'"');
        parts.html = QString(100000, u'x');
        parts.text = QString(5000, u'日');
        parts.extraHeaders = {{.name = "List-Unsubscribe", .value = '<' + QByteArray(990, 'u') + '>'}};
        const QByteArray message = built(parts);
        QVERIFY(!message.isEmpty());
        for (const QByteArray& line : message.split('\n'))
            QVERIFY(line.size() <= 999); // 998 and its CR
    }
};

QTEST_APPLESS_MAIN(TestMessageBuilder)
#include "tst_messagebuilder.moc"
