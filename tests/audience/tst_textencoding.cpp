// SPDX-License-Identifier: GPL-3.0-or-later
#include "audience/textencoding.h"

#include <QRandomGenerator>
#include <QStringEncoder>
#include <QTest>

using namespace mw::audience;
using namespace Qt::StringLiterals;

namespace {

struct Decoded
{
    QByteArray text;
    std::vector<DecodeIssue> issues;
    Encoding encoding = Encoding::Utf8;
    EncodingEvidence evidence = EncodingEvidence::AsciiOnly;

    [[nodiscard]] QList<qint64> bytes() const
    {
        QList<qint64> all;
        for (const DecodeIssue& issue : issues)
            all.append(issue.byteOffset);
        return all;
    }
};

[[nodiscard]] Decoded decodeIn(const QByteArray& bytes, qsizetype piece,
                               EncodingRequest request = EncodingRequest::Auto)
{
    Decoded result;
    TextDecoder decoder(request);
    for (qsizetype at = 0; at < bytes.size(); at += piece)
        decoder.decode(QByteArrayView(bytes).sliced(at, std::min(piece, bytes.size() - at)), false,
                       result.text, result.issues);
    decoder.decode({}, true, result.text, result.issues);
    result.encoding = decoder.encoding();
    result.evidence = decoder.evidence();
    return result;
}

[[nodiscard]] Decoded decodeWhole(const QByteArray& bytes, EncodingRequest request = EncodingRequest::Auto)
{
    return decodeIn(bytes, std::max<qsizetype>(bytes.size(), 1), request);
}

[[nodiscard]] QByteArray utf16(const QString& text, bool bigEndian, bool mark)
{
    QStringEncoder encoder(bigEndian ? QStringConverter::Utf16BE : QStringConverter::Utf16LE);
    const QByteArray body = encoder.encode(text);
    return (mark ? (bigEndian ? "\xFE\xFF"_ba : "\xFF\xFE"_ba) : QByteArray()) + body;
}

} // namespace

Q_DECLARE_METATYPE(mw::audience::Encoding)
Q_DECLARE_METATYPE(mw::audience::EncodingRequest)

class TestTextEncoding : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheEncoding_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<Encoding>("encoding");
        QTest::addColumn<QString>("text");
        const QString wide = u"email,name\nzoe@example.com,Zoë Łukasz 5 €\n"_s;
        QTest::newRow("nothing") << QByteArray() << Encoding::Utf8 << QString();
        QTest::newRow("ascii") << "a,b\n"_ba << Encoding::Utf8 << u"a,b\n"_s;
        QTest::newRow("utf-8") << wide.toUtf8() << Encoding::Utf8 << wide;
        QTest::newRow("utf-8 mark") << "\xEF\xBB\xBF"_ba + wide.toUtf8() << Encoding::Utf8 << wide;
        QTest::newRow("utf-8 mark alone") << "\xEF\xBB\xBF"_ba << Encoding::Utf8 << QString();
        QTest::newRow("utf-16le mark") << utf16(wide, false, true) << Encoding::Utf16Le << wide;
        QTest::newRow("utf-16be mark") << utf16(wide, true, true) << Encoding::Utf16Be << wide;
        QTest::newRow("utf-16le bare") << utf16(wide, false, false) << Encoding::Utf16Le << wide;
        QTest::newRow("utf-16be bare") << utf16(wide, true, false) << Encoding::Utf16Be << wide;
        const QString russian = u"почта;имя\nann@example.com;Анна Петрова\nbob@example.com;Борис\n"_s;
        QTest::newRow("utf-16le bare, cyrillic")
            << utf16(russian, false, false) << Encoding::Utf16Le << russian;
        QTest::newRow("utf-16be bare, cyrillic")
            << utf16(russian, true, false) << Encoding::Utf16Be << russian;
        QTest::newRow("latin-1") << "a,Zo\xEB\n"_ba << Encoding::Latin1 << u"a,Zoë\n"_s;
        QTest::newRow("latin-1, last byte") << "a,Jos\xE9"_ba << Encoding::Latin1 << u"a,José"_s;
        QTest::newRow("windows-1252")
            << "a,5 \x80 \x96 \x84x\x93\n"_ba << Encoding::Windows1252 << u"a,5 € – „x“\n"_s;
        QTest::newRow("french capitals") << "\xAB"
                                            "CAF\xC9\xBB, d\xE9j\xE0"_ba
                                         << Encoding::Latin1 << u"«CAFÉ», déjà"_s;
        QTest::newRow("one NUL is no utf-16") << "a,b\nx\0y,z\n"_ba << Encoding::Utf8 << u"a,b\nx\0y,z\n"_s;
    }
    void findsTheEncoding()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(Encoding, encoding);
        QFETCH(QString, text);
        const Decoded found = decodeWhole(bytes);
        QCOMPARE(found.encoding, encoding);
        QCOMPARE(QString::fromUtf8(found.text), text);
        QVERIFY(found.issues.empty());
    }

    void doesWhatIsAsked_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<EncodingRequest>("request");
        QTest::addColumn<QString>("text");
        QTest::newRow("latin1 keeps C1")
            << "\x80\x85\xE9"_ba << EncodingRequest::Latin1 << u"\u0080\u0085é"_s;
        QTest::newRow("windows-1252 of what is valid utf-8")
            << "\xC3\xA9"_ba << EncodingRequest::Windows1252 << u"Ã©"_s;
        QTest::newRow("utf-16le") << utf16(u"Zoë"_s, false, true) << EncodingRequest::Utf16Le << u"Zoë"_s;
        QTest::newRow("utf-16be") << utf16(u"Zoë"_s, true, false) << EncodingRequest::Utf16Be << u"Zoë"_s;
        QTest::newRow("utf-16 by mark") << utf16(u"Zoë"_s, true, true) << EncodingRequest::Utf16 << u"Zoë"_s;
        QTest::newRow("utf-16 by pattern")
            << utf16(u"a,b,c"_s, true, false) << EncodingRequest::Utf16 << u"a,b,c"_s;
        QTest::newRow("utf-16 by custom")
            << utf16(u"ЖЖЖ"_s, false, false) << EncodingRequest::Utf16 << u"ЖЖЖ"_s;
        QTest::newRow("utf-8 skips its mark") << "\xEF\xBB\xBF"
                                                 "a"_ba
                                              << EncodingRequest::Utf8 << u"a"_s;
    }
    void doesWhatIsAsked()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(EncodingRequest, request);
        QFETCH(QString, text);
        const Decoded found = decodeWhole(bytes, request);
        QCOMPARE(QString::fromUtf8(found.text), text);
        QCOMPARE(found.evidence, QTest::currentDataTag() == "utf-16 by mark"_ba
                                     ? EncodingEvidence::ByteOrderMark
                                     : EncodingEvidence::Asked);
        QVERIFY(found.issues.empty());
    }

    void knowsTheNames()
    {
        for (const Encoding e :
             {Encoding::Utf8, Encoding::Utf16Le, Encoding::Utf16Be, Encoding::Latin1, Encoding::Windows1252})
            QVERIFY(encodingRequestFromText(toText(e)));
        QCOMPARE(encodingRequestFromText(u"AUTO"), EncodingRequest::Auto);
        QCOMPARE(encodingRequestFromText(u"utf-16"), EncodingRequest::Utf16);
        QVERIFY(!encodingRequestFromText(u"utf-7"));
        QVERIFY(!encodingRequestFromText(u""));
    }

    void saysWhereItCouldNotDecode_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<EncodingRequest>("request");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QList<qint64>>("offsets");
        using R = EncodingRequest;
        using Offsets = QList<qint64>;
        QTest::newRow("stray continuation") << "ab\x80"
                                               "c"_ba
                                            << R::Utf8 << u"ab\uFFFDc"_s << Offsets{2};
        QTest::newRow("overlong") << "\xC0\xAF"_ba << R::Utf8 << u"\uFFFD\uFFFD"_s << Offsets{0, 1};
        QTest::newRow("surrogate") << "\xED\xA0\x80"_ba << R::Utf8 << u"\uFFFD\uFFFD\uFFFD"_s
                                   << Offsets{0, 1, 2};
        QTest::newRow("over the last plane")
            << "\xF4\x90\x80\x80"_ba << R::Utf8 << u"\uFFFD\uFFFD\uFFFD\uFFFD"_s << Offsets{0, 1, 2, 3};
        QTest::newRow("cut short at the end") << "a\xE2\x82"_ba << R::Utf8 << u"a\uFFFD"_s << Offsets{1};
        QTest::newRow("cut short by ascii") << "\xE2\x82z"_ba << R::Utf8 << u"\uFFFDz"_s << Offsets{0};
        QTest::newRow("mark counts") << "\xEF\xBB\xBF"
                                        "a\xFF"_ba
                                     << R::Auto << u"a\uFFFD"_s << Offsets{4};
        QTest::newRow("windows-1252 holes")
            << "\x81"
               "a\x8D\x8F\x90\x9D\x9E"_ba
            << R::Windows1252 << u"\uFFFDa\uFFFD\uFFFD\uFFFD\uFFFDž"_s << Offsets{0, 2, 3, 4, 5};
        QTest::newRow("one hole among utf-8")
            << "Zo\xC3\xAB J\xE9 Zo\xC3\xAB"_ba << R::Auto << u"Zoë J\uFFFD Zoë"_s << Offsets{6};
        QTest::newRow("lone high") << QByteArray("\x3D\xD8"
                                                 "a\0",
                                                 4)
                                   << R::Utf16Le << u"\uFFFDa"_s << Offsets{0};
        QTest::newRow("lone low") << QByteArray("a\0\x00\xDE", 4) << R::Utf16Le << u"a\uFFFD"_s << Offsets{2};
        QTest::newRow("high at the end")
            << QByteArray("a\0\x3D\xD8", 4) << R::Utf16Le << u"a\uFFFD"_s << Offsets{2};
        QTest::newRow("odd byte") << QByteArray("a\0b", 3) << R::Utf16Le << u"a\uFFFD"_s << Offsets{2};
    }
    void saysWhereItCouldNotDecode()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(EncodingRequest, request);
        QFETCH(QString, text);
        QFETCH(QList<qint64>, offsets);
        const Decoded found = decodeWhole(bytes, request);
        QCOMPARE(QString::fromUtf8(found.text), text);
        QCOMPARE(found.bytes(), offsets);
        for (const DecodeIssue& issue : found.issues)
            QCOMPARE(found.text.mid(issue.outputOffset, 3), "\xEF\xBF\xBD"_ba);
    }

    void settlesOnlyWhenItMust()
    {
        // ASCII for longer than any window, then one byte that tells.
        const QByteArray ascii(300'000, 'x');
        QCOMPARE(decodeWhole(ascii + "\xE9"_ba).encoding, Encoding::Latin1);
        QCOMPARE(decodeWhole(ascii + "\xC3\xA9"_ba).encoding, Encoding::Utf8);
        const Decoded late = decodeWhole("\xE9"_ba + ascii + "\x80"_ba);
        QCOMPARE(late.encoding, Encoding::Windows1252);
        QVERIFY(late.text.endsWith(u"€"_s.toUtf8()));
    }

    void refusesUtf32()
    {
        for (const QByteArray& bytes :
             {QByteArray("\xFF\xFE\0\0a\0\0\0", 8), QByteArray("\0\0\xFE\xFF\0\0\0a", 8)}) {
            TextDecoder decoder;
            QByteArray out;
            std::vector<DecodeIssue> issues;
            decoder.decode(bytes, true, out, issues);
            QVERIFY(decoder.foundUtf32());
        }
    }

    void readsTheSameHoweverItIsCut()
    {
        QRandomGenerator random(20240511);
        const QList<QByteArray> seeds{u"email;Zoë;5 €;😀\n"_s.toUtf8(),
                                      utf16(u"email;Zoë;5 €;😀\n"_s, false, true),
                                      utf16(u"email;Zoë;😀😀\n"_s, true, false), "email;Zo\xEB;\x80\x81\n"_ba};
        for (int round = 0; round < 400; ++round) {
            QByteArray bytes = seeds[round % seeds.size()].repeated(1 + random.bounded(3));
            for (int i = random.bounded(4); i > 0; --i)
                bytes[random.bounded(bytes.size())] = static_cast<char>(random.bounded(256));
            const Decoded whole = decodeWhole(bytes);
            QVERIFY(QByteArrayView(whole.text).isValidUtf8());
            for (const qsizetype piece : {1, 2, 3, 5, 7}) {
                const Decoded cut = decodeIn(bytes, piece);
                QCOMPARE(cut.text, whole.text);
                QCOMPARE(cut.bytes(), whole.bytes());
                QCOMPARE(cut.encoding, whole.encoding);
            }
        }
    }
    void readsTheSameHoweverItIsCutOverItsWindows()
    {
        const QByteArray line = u"ann@example.com;Zoë 5 €;😀\n"_s.toUtf8();
        const QByteArray bytes = QByteArray(5000, 'x') + line.repeated(6000) + "\xFF"_ba + line.repeated(10);
        const Decoded whole = decodeWhole(bytes);
        QCOMPARE(whole.bytes(), QList<qint64>{5000 + line.size() * 6000});
        for (const qsizetype piece : {4095, 4097, 65537, 100'003}) {
            const Decoded cut = decodeIn(bytes, piece);
            QVERIFY(cut.text == whole.text);
            QCOMPARE(cut.bytes(), whole.bytes());
            QCOMPARE(cut.issues.front().outputOffset, whole.issues.front().outputOffset);
        }
    }
};

QTEST_APPLESS_MAIN(TestTextEncoding)
#include "tst_textencoding.moc"
