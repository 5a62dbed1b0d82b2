// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/messagereader.h"

#include <QRandomGenerator>
#include <QTest>

using namespace mw::mail;
using namespace Qt::StringLiterals;

namespace {

const QByteArray simple = "From: \"Kornblume\" <news@example.com>\r\n"
                          "To: ann@example.org\r\n"
                          "Subject: =?utf-8?q?Gr=C3=BC=C3=9Fe?=\r\n"
                          " =?utf-8?b?IGF1cw==?= dem Ofen\r\n"
                          "Received: by a; one\r\n"
                          "Received: by b;\r\n\ttwo\r\n"
                          "\r\n"
                          "Hello\r\nthere\r\n";

const QByteArray whole =
    "Subject: Stollen\r\nMIME-Version: 1.0\r\n"
    "Content-Type: multipart/mixed; boundary=mix\r\n\r\n"
    "--mix\r\nContent-Type: multipart/related; boundary=rel\r\n\r\n"
    "--rel\r\nContent-Type: multipart/alternative; boundary=alt\r\n\r\n"
    "--alt\r\nContent-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: "
    "quoted-printable\r\n\r\n"
    "Gr=FC=DFe\r\n"
    "--alt\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n"
    "PHA+R3LDvMOfZTxpbWcgc3JjPSJjaWQ6YUBiIj48L3A+\r\n"
    "--alt--\r\n"
    "--rel\r\nContent-Type: image/png\r\nContent-ID: <a@b>\r\nContent-Disposition: inline; filename=a.png\r\n"
    "Content-Transfer-Encoding: base64\r\n\r\nAAECAw==\r\n--rel--\r\n"
    "--mix\r\nContent-Type: text/plain\r\nContent-Disposition: attachment; "
    "filename*=utf-8''J%C3%BCrgen.txt\r\n\r\n"
    "attached\r\n"
    "--mix\r\nContent-Type: message/rfc822\r\n\r\nSubject: inner\r\n\r\nx\r\n"
    "--mix--\r\n";

} // namespace

class TestMessageReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsHeadersInTheirOrder()
    {
        const auto read = readMessage(simple);
        QVERIFY(read);
        QCOMPARE(read->header(u"subject"_s), u"Grüße aus dem Ofen"_s);
        QCOMPARE(read->header(u"From"_s), u"\"Kornblume\" <news@example.com>"_s);
        QStringList received;
        for (const ReadHeader& header : read->headers)
            if (header.name == u"Received")
                received.append(header.value);
        QCOMPARE(received, QStringList({u"by a; one"_s, u"by b; two"_s}));
        QCOMPARE(read->text, u"Hello\nthere\n"_s);
        QVERIFY(read->html.isEmpty() && !read->cut);
        QVERIFY(read->header(u"Bcc"_s).isEmpty());
    }

    void takesPartsApart()
    {
        const auto read = readMessage(whole);
        QVERIFY(read);
        QCOMPARE(read->text.trimmed(), u"Grüße"_s);
        QCOMPARE(read->html, u"<p>Grüße<img src=\"cid:a@b\"></p>"_s);
        QCOMPARE(read->pictures.value(u"a@b"_s), QByteArray("\0\1\2\3", 4));
        QCOMPARE(read->attachments, QStringList({u"Jürgen.txt"_s, u"message/rfc822"_s}));
        QVERIFY(!read->cut);
    }

    void readsTheSubjectAlone_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("subject");
        QTest::newRow("folded and encoded") << simple << u"Grüße aus dem Ofen"_s;
        QTest::newRow("first") << whole << u"Stollen"_s;
        QTest::newRow("none") << QByteArray("From: a\r\n\r\nSubject: in the body\r\n") << QString();
        QTest::newRow("bare line ends") << QByteArray("A: b\nsUBJECT:x\n\ny") << u"x"_s;
        QTest::newRow("cut off") << QByteArray("Subject: x") << u"x"_s;
        QTest::newRow("empty") << QByteArray() << QString();
        QTest::newRow("controls") << QByteArray("Subject: a\x07\x1b[31mb\r\n\r\n") << u"a[31mb"_s;
        QTest::newRow("turned around") << QByteArray("Subject: a\xe2\x80\xae"
                                                     "b\r\n\r\n")
                                       << u"ab"_s;
        QTest::newRow("long") << "Subject: " + QByteArray(10'000, 'x') + "\r\n\r\n" << QString(500, u'x');
    }
    void readsTheSubjectAlone()
    {
        QFETCH(QByteArray, bytes);
        QTEST(readSubject(bytes), "subject");
    }

    void keepsWithinItsBounds()
    {
        QVERIFY(!readMessage(simple, {.bytes = 10}));
        QVERIFY(readMessage(whole, {.parts = 3})->cut);
        QVERIFY(readMessage(whole, {.depth = 1})->cut);
        const auto few = readMessage(simple, {.headers = 2});
        QVERIFY(few && few->cut);
        QCOMPARE(few->headers.size(), 2U);
        const auto noPicture = readMessage(whole, {.pictures = 2});
        QVERIFY(noPicture && noPicture->cut && noPicture->pictures.isEmpty());
        QVERIFY(readMessage(whole, {.text = 3})->cut);
    }

    void standsWhateverComes_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("zeros") << QByteArray(100'000, '\0');
        QTest::newRow("no head") << QByteArray("\r\n\r\nbody");
        QTest::newRow("head without end") << QByteArray("a:b\r\n").repeated(200'000);
        QTest::newRow("no colon") << QByteArray("abc\r\n").repeated(1000);
        QByteArray nested;
        for (int i = 0; i < 20'000; ++i)
            nested += "Content-Type: multipart/mixed; boundary=b" + QByteArray::number(i) + "\r\n\r\n--b" +
                      QByteArray::number(i) + "\r\n";
        QTest::newRow("20,000 multiparts deep") << nested;
        QTest::newRow("20,000 messages deep")
            << QByteArray("Content-Type: message/rfc822\r\n\r\n").repeated(20'000);
        QTest::newRow("100,000 parts") << "Content-Type: multipart/mixed; boundary=b\r\n\r\n" +
                                              QByteArray("--b\r\n\r\nx\r\n").repeated(100'000);
        QTest::newRow("boundary without end")
            << QByteArray("Content-Type: multipart/mixed; boundary=\"") + QByteArray(100'000, 'b');
        QTest::newRow("unknown charset")
            << QByteArray("Content-Type: text/plain; charset=klingon\r\n\r\nx\xff");
        QTest::newRow("broken base64")
            << QByteArray("Content-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\n====!!!");
        QTest::newRow("encoded words")
            << "Subject: " + QByteArray("=?utf-8?b?=?=").repeated(10'000) + "\r\n\r\n";
        QTest::newRow("one line") << "Subject: " + QByteArray(5'000'000, 'x');
    }
    void standsWhateverComes()
    {
        QFETCH(QByteArray, bytes);
        (void)readMessage(bytes);
        (void)readSubject(bytes);
    }

    /// The same bytes with some changed, always the same ones.
    void standsWhenBytesAreChanged()
    {
        QRandomGenerator random(20240612);
        for (int round = 0; round < 2'000; ++round) {
            QByteArray bytes = whole;
            for (int i = 0; i < 12; ++i)
                bytes[random.bounded(static_cast<int>(bytes.size()))] =
                    static_cast<char>(random.bounded(256));
            const auto read = readMessage(bytes);
            if (read)
                for (const ReadHeader& header : read->headers)
                    for (const QChar c : header.value)
                        QVERIFY(c.category() != QChar::Other_Control);
        }
    }
};

QTEST_GUILESS_MAIN(TestMessageReader)
#include "tst_messagereader.moc"
