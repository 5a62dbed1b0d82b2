// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/base64lines.h"
#include "mail/bodyencoding.h"
#include "mail/encodedword.h"
#include "mail/headerparameter.h"
#include "mail/headervalue.h"
#include "mail/quotedprintable.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

using namespace mw::mail;
using namespace Qt::StringLiterals;

namespace {

QByteArray quotedPrintable(QByteArrayView text)
{
    QByteArray out;
    appendQuotedPrintable(out, text);
    return out;
}

/// Strict: null for anything RFC 2045 does not let an encoder write.
std::optional<QByteArray> decodeQuotedPrintable(const QByteArray& encoded)
{
    QByteArray out;
    const auto lines = QByteArray(encoded).replace("\r\n", "\n").split('\n');
    for (qsizetype n = 0; n < lines.size(); ++n) {
        const QByteArray& line = lines[n];
        if (line.size() > 76 || line.contains('\r') || line.endsWith(' ') || line.endsWith('\t'))
            return std::nullopt;
        bool soft = false;
        for (qsizetype i = 0; i < line.size(); ++i) {
            const char c = line[i];
            if (c != '=') {
                if ((c < 0x20 && c != '\t') || c >= 0x7f)
                    return std::nullopt;
                out += c;
            } else if (i + 1 == line.size()) {
                soft = true;
            } else {
                const QByteArray hex = line.mid(i + 1, 2);
                if (hex.size() != 2 || QByteArray::fromHex(hex).toHex().toUpper() != hex)
                    return std::nullopt;
                out += QByteArray::fromHex(hex);
                i += 2;
            }
        }
        if (n + 1 < lines.size() && !soft)
            out += "\r\n";
        if (n + 1 == lines.size() && soft)
            return std::nullopt;
    }
    return out;
}

QByteArray withCrlf(QByteArrayView text)
{
    QByteArray out;
    appendWithCrlf(out, text);
    return out;
}

/// Strict RFC 2047: null where a word breaks a rule.
std::optional<QString> decodeWords(const QByteArray& words)
{
    static const QRegularExpression form(u"^=\\?UTF-8\\?([QB])\\?([!-~]*)\\?=$"_s);
    QString out;
    for (const QByteArray& word : words.split(' ')) {
        const auto match = form.match(QString::fromLatin1(word));
        if (word.size() > 75 || !match.hasMatch())
            return std::nullopt;
        QByteArray inside = match.captured(2).toLatin1();
        if (match.captured(1) == u'B')
            inside = QByteArray::fromBase64(inside);
        else
            inside = QByteArray::fromPercentEncoding(inside.replace('_', ' '), '=');
        if (QString::fromUtf8(inside).toUtf8() != inside || inside.isEmpty())
            return std::nullopt;
        out += QString::fromUtf8(inside);
    }
    return out;
}

QByteArray randomBytes(QRandomGenerator& random, qsizetype size)
{
    static constexpr char pool[] = "abc = \t\r\n.FromFrom  =_,\x7f\xc3\xa9\0~";
    QByteArray out;
    for (qsizetype i = 0; i < size; ++i)
        out += random.bounded(8) == 0 ? char(random.bounded(256)) : pool[random.bounded(int(sizeof pool))];
    return out;
}

QString randomText(QRandomGenerator& random, int size)
{
    static const QString pieces[] = {u"a"_s, u" "_s, u"é"_s, u"ß"_s, u"日"_s,  u"🎉"_s,
                                     u"?"_s, u"="_s, u"_"_s, u"Ж"_s, u"word"_s};
    QString out;
    while (out.size() < size)
        out += pieces[random.bounded(int(std::size(pieces)))];
    return out;
}

} // namespace

class TestMailEncodings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesQuotedPrintable_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("encoded");
        QTest::newRow("empty") << ""_ba
                               << ""_ba;
        QTest::newRow("plain") << "abc"_ba
                               << "abc"_ba;
        QTest::newRow("equals") << "a=b"_ba
                                << "a=3Db"_ba;
        QTest::newRow("UTF-8") << u"é"_s.toUtf8() << "=C3=A9"_ba;
        QTest::newRow("line ends") << "a\nb\rc\r\nd\n\re"_ba
                                   << "a\r\nb\r\nc\r\nd\r\n\r\ne"_ba;
        QTest::newRow("blank at a line's end") << "a \nb\t"_ba
                                               << "a=20\r\nb=09"_ba;
        QTest::newRow("blanks alone") << "  \n \n"_ba
                                      << " =20\r\n=20\r\n"_ba;
        QTest::newRow("NUL") << QByteArray(1, '\0') << "=00"_ba;
        QTest::newRow("dot first") << ".\n..\n.a"_ba
                                   << "=2E\r\n=2E.\r\n=2Ea"_ba;
        QTest::newRow("From first") << "From x\nFrom\nFrom x"_ba
                                    << "=46rom x\r\nFrom\r\n=46rom x"_ba;
        QTest::newRow("76") << QByteArray(76, 'a') << QByteArray(76, 'a');
        QTest::newRow("77") << QByteArray(77, 'a') << QByteArray(75, 'a') + "=\r\naa";
        QTest::newRow("blank as 76th") << QByteArray(75, 'a') + ' ' << QByteArray(75, 'a') + "=\r\n=20";
        QTest::newRow("escape ends at 76") << QByteArray(73, 'a') + '=' << QByteArray(73, 'a') + "=3D";
        QTest::newRow("escape would end at 77")
            << QByteArray(74, 'a') + '=' << QByteArray(74, 'a') + "=\r\n=3D";
        QTest::newRow("dot after a soft break")
            << QByteArray(75, 'a') + ".." << QByteArray(75, 'a') + "=\r\n=2E.";
    }
    void writesQuotedPrintable()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, encoded);
        QCOMPARE(quotedPrintable(text), encoded);
        QCOMPARE(decodeQuotedPrintable(encoded), std::optional(withCrlf(text)));
    }

    void decodesToWhatWentIn()
    {
        QRandomGenerator random(0x7170);
        for (int round = 0; round < 3000; ++round) {
            const QByteArray text = randomBytes(random, random.bounded(400));
            const QByteArray encoded = quotedPrintable(text);
            const auto decoded = decodeQuotedPrintable(encoded);
            QVERIFY2(decoded, text.toHex().constData());
            QCOMPARE(*decoded, withCrlf(text));
            QVERIFY(!encoded.contains("=_"));
            for (const QByteArray& line : encoded.split('\n'))
                QVERIFY(!line.startsWith('.') && !line.startsWith("From "));
            QByteArray lines = "x";
            appendBase64Lines(lines, text);
            QCOMPARE(QByteArray::fromBase64(lines.mid(1).replace("\r\n", "")), text);
            for (const QByteArray& line : lines.mid(1).split('\n'))
                QVERIFY(line.trimmed().size() <= 76);
        }
    }

    void appendsBehindWhatIsThere()
    {
        QByteArray out = "head\r\n";
        appendQuotedPrintable(out, "a=b");
        QCOMPARE(out, "head\r\na=3Db"_ba);
        appendQuotedPrintable(out, "");
        QCOMPARE(out, "head\r\na=3Db"_ba);
    }

    void writesBase64Lines()
    {
        QByteArray out;
        appendBase64Lines(out, QByteArray(58, '\0'));
        QCOMPARE(out, QByteArray(76, 'A') + "\r\nAA==");
    }

    void choosesTheEncodingByContent_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("name");
        QTest::newRow("empty") << ""_ba
                               << "7bit"_ba;
        QTest::newRow("short lines") << "a\nb\n"_ba
                                     << "7bit"_ba;
        QTest::newRow("tab") << "a\tb"_ba
                             << "7bit"_ba;
        QTest::newRow("line of 76") << QByteArray(76, 'a') << "7bit"_ba;
        QTest::newRow("line of 77") << QByteArray(77, 'a') << "quoted-printable"_ba;
        QTest::newRow("blank at a line's end") << "a \nb"_ba
                                               << "quoted-printable"_ba;
        QTest::newRow("From") << "x\nFrom y"_ba
                              << "quoted-printable"_ba;
        QTest::newRow("NUL") << QByteArray("a\0b", 3) << "quoted-printable"_ba;
        QTest::newRow("DEL") << "a\x7f"_ba
                             << "quoted-printable"_ba;
        QTest::newRow("some accents")
            << u"Zoë was here, and it went well"_s.toUtf8() << "quoted-printable"_ba;
        QTest::newRow("Cyrillic") << u"Здравствуйте"_s.toUtf8() << "base64"_ba;
    }
    void choosesTheEncodingByContent()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, name);
        QCOMPARE(encodingName(chooseEncoding(text)).toByteArray(), name);
    }

    void writesEncodedWords()
    {
        QRandomGenerator random(0x2047);
        int words = 0;
        for (int round = 0; round < 3000; ++round) {
            const QString text = randomText(random, 1 + random.bounded(200));
            const qsizetype column = random.bounded(90);
            const QByteArray encoded = toEncodedWords(text, column);
            QCOMPARE(decodeWords(encoded), std::optional(text));
            if (column <= 76 - 24)
                QVERIFY(column + encoded.split(' ').first().size() <= 76);
            words += int(encoded.count(' ')) + 1;
        }
        QVERIFY(words > 5000);
        QCOMPARE(toEncodedWords(u"", 0), QByteArray());
    }

    void makesTextHarmlessForHeaders_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QByteArray>("value");
        QTest::newRow("plain") << u"Hello  there"_s << "Hello  there"_ba;
        QTest::newRow("injection") << u"Hi\r\nBcc: joe@example.com\r\n\r\nbody"_s
                                   << "Hi  Bcc: joe@example.com    body"_ba;
        QTest::newRow("NUL") << u"a"_s + QChar(0) + u"b"_s << "a b"_ba;
        QTest::newRow("next line") << u"a\u0085b\u2028c\u2029d"_s << "a b c d"_ba;
        QTest::newRow("blanks around") << u" \n a \t"_s << "a"_ba;
        QTest::newRow("accent") << u"Zoë"_s << "=?UTF-8?Q?Zo=C3=AB?="_ba;
        QTest::newRow("looks encoded") << u"=?"_s << "=?UTF-8?B?PT8=?="_ba;
    }
    void makesTextHarmlessForHeaders()
    {
        QFETCH(QString, text);
        QFETCH(QByteArray, value);
        QCOMPARE(HeaderValue::unstructured(text).bytes(), value);
    }

    void encodesWhatCouldNotBeFolded()
    {
        const QByteArray value = HeaderValue::unstructured(QString(300, u'a'), 9).bytes();
        QCOMPARE(decodeWords(value), std::optional(QString(300, u'a')));
    }

    void refusesStructuredValues()
    {
        for (const char bad : {'\r', '\n', '\0', '\t', '\x7f', '\xc3'}) {
            const auto value = HeaderValue::structured(QByteArray("a") + bad + "b");
            QVERIFY(!value);
            QVERIFY(value.error().kind == HeaderError::Kind::BadCharacter);
        }
        QVERIFY(HeaderValue::structured(QByteArray(997, 'a')));
        QVERIFY(HeaderValue::structured(QByteArray(998, 'a')).error().kind == HeaderError::Kind::TooLong);
        QVERIFY(HeaderValue::structured("a" + QByteArray(997, ' ') + "a").error().kind ==
                HeaderError::Kind::TooLong);
        QVERIFY(HeaderValue::structured(QByteArray("a ").repeated(5000)).error().kind ==
                HeaderError::Kind::TooLong);
        QCOMPARE(HeaderValue::structured("  a  ")->bytes(), "a"_ba);
    }

    void foldsBeforeBlanks()
    {
        QRandomGenerator random(0x666f6c64);
        for (int round = 0; round < 500; ++round) {
            QByteArray value;
            for (int words = random.bounded(40); words > 0; --words)
                value += QByteArray(1 + random.bounded(words % 7 == 0 ? 900 : 30), 'w') +
                         QByteArray(1 + random.bounded(3), ' ');
            value = value.first(qMin<qsizetype>(value.size(), 8000)).trimmed();
            QByteArray out;
            appendHeader(out, "X-Test", *HeaderValue::structured(value));
            QVERIFY(out.endsWith("\r\n"));
            const auto lines = out.chopped(2).split('\n');
            for (const QByteArray& line : lines) {
                QVERIFY(line.trimmed().size() <= 998);
                QVERIFY(!line.trimmed().isEmpty());
                if (line.trimmed().size() > 76)
                    QVERIFY(!line.trimmed().mid(line.startsWith("X-Test: ") ? 8 : 0).contains(' '));
            }
            QCOMPARE(out.replace("\r\n ", " ").replace("\r\n", ""),
                     value.isEmpty() ? "X-Test:"_ba : "X-Test: " + value);
        }
    }

    void knowsHeaderNames()
    {
        QVERIFY(isHeaderName("X-Mailwright"));
        for (const QByteArray& bad : {""_ba, "a b"_ba, "a:"_ba, "a\r"_ba, "\xc3"_ba, QByteArray(77, 'a')})
            QVERIFY(!isHeaderName(bad));
    }

    void writesParameters_data()
    {
        QTest::addColumn<QString>("value");
        QTest::addColumn<QByteArray>("parameter");
        QTest::newRow("token") << u"utf-8"_s << "name=utf-8"_ba;
        QTest::newRow("empty") << u""_s << "name=\"\""_ba;
        QTest::newRow("blank") << u"a b.pdf"_s << "name=\"a b.pdf\""_ba;
        QTest::newRow("quotes") << u"a\"\\"_s << "name=\"a\\\"\\\\\""_ba;
        QTest::newRow("UTF-8") << u"Zoë's.pdf"_s << "name*=UTF-8''Zo%C3%AB%27s.pdf"_ba;
        QTest::newRow("sections") << QString(30, u'é')
                                  << "name*0*=UTF-8''" + QByteArray("%C3%A9").repeated(9) +
                                         "; name*1*=" + QByteArray("%C3%A9").repeated(11) +
                                         "; name*2*=" + QByteArray("%C3%A9").repeated(10);
    }
    void writesParameters()
    {
        QFETCH(QString, value);
        QFETCH(QByteArray, parameter);
        const auto got = toHeaderParameter("name", value);
        QVERIFY(got);
        QCOMPARE(*got, parameter);
    }

    void refusesParameters()
    {
        QVERIFY(toHeaderParameter("name", u"a\nb").error().kind == HeaderError::Kind::BadCharacter);
        QVERIFY(toHeaderParameter("na me", u"a").error().kind == HeaderError::Kind::BadName);
        QVERIFY(toHeaderParameter("", u"a").error().kind == HeaderError::Kind::BadName);
        QVERIFY(toHeaderParameter("name", QString(1001, u'a')).error().kind == HeaderError::Kind::TooLong);
    }
};

QTEST_APPLESS_MAIN(TestMailEncodings)
#include "tst_mailencodings.moc"
