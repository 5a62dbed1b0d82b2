// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/inlinepart.h"
#include "mail/pictures.h"

#include <QRandomGenerator>
#include <QTest>

using namespace mw::mail;
using namespace mw::test;
using namespace Qt::StringLiterals;
using Kind = PictureError::Kind;
Q_DECLARE_METATYPE(mw::mail::PictureError::Kind)
Q_DECLARE_METATYPE(mw::mail::PictureFormat)

class TestPicture : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsFormatAndSize_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<PictureFormat>("format");
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("height");
        QTest::newRow("png") << png(536, 300) << PictureFormat::Png << 536 << 300;
        QTest::newRow("gif") << gif(258, 1) << PictureFormat::Gif << 258 << 1;
        QTest::newRow("jpeg") << jpeg(4000, 3000) << PictureFormat::Jpeg << 4000 << 3000;
        QTest::newRow("jpeg, fill bytes")
            << QByteArray(jpeg(7, 9)).insert(2, "\xff\xff") << PictureFormat::Jpeg << 7 << 9;
        QTest::newRow("webp lossy") << webpLossy(550, 368) << PictureFormat::Webp << 550 << 368;
        QTest::newRow("webp lossless") << webpLossless(386, 395) << PictureFormat::Webp << 386 << 395;
        QTest::newRow("webp extended") << webpExtended(400, 301) << PictureFormat::Webp << 400 << 301;
        QTest::newRow("largest side") << png(10'000, 1) << PictureFormat::Png << 10'000 << 1;
    }
    void readsFormatAndSize()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const PictureFormat, format);
        const auto picture = readPicture(bytes);
        QVERIFY(picture);
        QCOMPARE(picture->format, format);
        QTEST(picture->width, "width");
        QTEST(picture->height, "height");
        QCOMPARE(pictureFormatFrom(mediaType(format)), format);
    }

    void refusesWhatIsNoPicture_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<Kind>("kind");
        QTest::newRow("nothing") << QByteArray() << Kind::Empty;
        QTest::newRow("text") << QByteArray("hello") << Kind::Unknown;
        QTest::newRow("html") << QByteArray("<html><img src=x>") << Kind::Unknown;
        QTest::newRow("pdf") << QByteArray("%PDF-1.7") << Kind::Unknown;
        QTest::newRow("bmp") << QByteArray("BM\0\0\0\0", 6) << Kind::Unknown;
        QTest::newRow("svg") << QByteArray("<?xml version=\"1.0\"?>\n<SVG xmlns=''>") << Kind::Svg;
        QTest::newRow("svg in UTF-16") << QByteArray("\xff\xfe<\0s\0v\0g\0>\0", 12) << Kind::Svg;
        QTest::newRow("svgz") << QByteArray("\x1f\x8b\x08") << Kind::Svg;
        QTest::newRow("too large") << png(1, 1, QByteArray(PictureLimits::one, 'x')) << Kind::TooLarge;
        QTest::newRow("empty png") << png(0, 5) << Kind::TooWide;
        QTest::newRow("wide png") << png(10'001, 5) << Kind::TooWide;
        QTest::newRow("huge png") << png(0xffffffff, 0xffffffff) << Kind::TooWide;
        QTest::newRow("png without header")
            << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIDATxxxxxxxxxxxx", 28) << Kind::Broken;
        QTest::newRow("jpeg of scans") << QByteArray("\xff\xd8\xff\xda\0\x04xx", 8) << Kind::Broken;
        QTest::newRow("jpeg of an empty segment")
            << QByteArray("\xff\xd8\xff\xe0\0\0\0\0\0\0", 10) << Kind::Broken;
        QTest::newRow("webp of sound")
            << QByteArray("RIFF\0\0\0\0WEBPANIM\0\0\0\0xxxxxxxxxxxx", 32) << Kind::Broken;
        QTest::newRow("wav") << QByteArray("RIFF\0\0\0\0WAVEfmt ", 16) << Kind::Unknown;
    }
    void refusesWhatIsNoPicture()
    {
        QFETCH(const QByteArray, bytes);
        const auto picture = readPicture(bytes);
        QVERIFY(!picture);
        QTEST(picture.error().kind, "kind");
    }

    void answersEveryPrefixAndMutation()
    {
        QRandomGenerator random(20261122);
        for (const QByteArray& whole :
             {png(5, 6), gif(5, 6), jpeg(5, 6), webpLossy(5, 6), webpLossless(5, 6), webpExtended(5, 6)}) {
            QVERIFY(readPicture(whole));
            for (qsizetype length = 0; length < whole.size(); ++length) {
                const auto picture = readPicture(QByteArray(whole.first(length)));
                QVERIFY(!picture || (picture->width == 5 && picture->height == 6));
            }
            for (int round = 0; round < 5000; ++round) {
                QByteArray bytes = whole;
                for (int i = random.bounded(4); i >= 0; --i)
                    bytes[random.bounded(int(bytes.size()))] = static_cast<char>(random.bounded(256));
                const auto picture = readPicture(bytes);
                QVERIFY(!picture || (picture->width > 0 && picture->width <= PictureLimits::side));
            }
        }
    }

    void makesAPartOnce()
    {
        const QByteArray bytes = png(5, 6, QByteArray(100, '\xe9'));
        const auto part = InlinePart::make("bread.0a1b@example.com", u"Brot & Käse.png"_s, bytes);
        QVERIFY(part);
        QCOMPARE(part->contentId(), "bread.0a1b@example.com"_ba);
        const qsizetype body = part->bytes().indexOf("\r\n\r\n");
        QCOMPARE(part->bytes().first(body),
                 "Content-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n"
                 "Content-ID: <bread.0a1b@example.com>\r\nContent-Disposition: inline; "
                 "filename*=UTF-8''Brot%20&%20K%C3%A4se.png"_ba);
        QCOMPARE(QByteArray::fromBase64(part->bytes().sliced(body + 4)), bytes);
        QVERIFY(!part->bytes().endsWith("\n"));
        for (const QByteArray& line : part->bytes().split('\n'))
            QVERIFY(line.size() <= 77);
        QVERIFY(
            InlinePart::make("a@b", {}, bytes)->bytes().contains("\r\nContent-Disposition: inline\r\n\r\n"));
    }

    void refusesOddNames()
    {
        using PartKind = InlinePartError::Kind;
        for (const QByteArray& id : {""_ba, "a"_ba, "@b"_ba, "a@"_ba, "a@b@c"_ba, "a b@c"_ba,
                                     "a@b>\r\nX: y"_ba, "A@b"_ba, "a\"@b"_ba, QByteArray(359, 'a') + "@b"})
            QCOMPARE(InlinePart::make(id, {}, png(1, 1)).error().kind, PartKind::BadContentId);
        for (const QString& name :
             {u"a/b.png"_s, u"..\\a.png"_s, u"a\r\nBcc: x"_s, QString(QChar(0)), QString(201, u'a')})
            QCOMPARE(InlinePart::make("a@b", name, png(1, 1)).error().kind, PartKind::BadFileName);
        const auto svg = InlinePart::make("a@b", {}, "<svg/>");
        QCOMPARE(svg.error().kind, PartKind::BadPicture);
        QCOMPARE(svg.error().picture.kind, Kind::Svg);
    }
};

QTEST_APPLESS_MAIN(TestPicture)
#include "tst_picture.moc"
