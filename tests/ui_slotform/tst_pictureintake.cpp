// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/slotform/pictureintake.h"

#include <QBuffer>
#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace mw;
using namespace mw::slotform;
using namespace Qt::StringLiterals;
using Kind = IntakeError::Kind;
Q_DECLARE_METATYPE(mw::slotform::IntakeError::Kind)

namespace {

QImage noise(int width, int height)
{
    QImage image(width, height, QImage::Format_RGB32);
    QRandomGenerator random(7);
    for (int y = 0; y < height; ++y)
        random.fillRange(reinterpret_cast<quint32*>(image.scanLine(y)), width);
    return image;
}

QByteArray encoded(const QImage& image, const char* format)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format);
    return bytes;
}

/// A JPEG as a camera writes it that was held upright.
QByteArray turned(const QImage& image)
{
    QByteArray jpeg = encoded(image, "JPEG");
    const QByteArray exif("\xff\xe1\x00\x22"
                          "Exif\0\0"
                          "MM\0\x2a\0\0\0\x08"
                          "\0\x01"
                          "\x01\x12\0\x03\0\0\0\x01\0\x06\0\0"
                          "\0\0\0\0",
                          36);
    return jpeg.insert(2, exif);
}

/// A header, with its checksum, that promises 30,000 x 30,000 pixels.
QByteArray bombPng()
{
    QByteArray header("IHDR\0\0\x75\x30\0\0\x75\x30\x08\x02\0\0\0", 17);
    quint32 crc = 0xffffffff;
    for (const char c : header) {
        crc ^= static_cast<quint8>(c);
        for (int bit = 0; bit < 8; ++bit)
            crc = crc & 1 ? (crc >> 1) ^ 0xedb88320 : crc >> 1;
    }
    crc = ~crc;
    QByteArray bytes("\x89PNG\r\n\x1a\n\0\0\0\r", 12);
    bytes += header;
    for (int shift = 24; shift >= 0; shift -= 8)
        bytes += static_cast<char>(crc >> shift);
    return bytes + QByteArray("\0\0\0\x10IDAT", 8) + QByteArray(64, 'x');
}

Kind faultOf(const PictureOffer& offer)
{
    const auto taken = takePicture(offer);
    return taken ? Kind(-1) : taken.error().kind;
}

} // namespace

class TestPictureIntake : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsWhatIsGoodByteForByte()
    {
        QImage image(600, 300, QImage::Format_RGB32);
        image.fill(Qt::darkGreen);
        for (const char* format : {"PNG", "JPEG"}) {
            const QByteArray bytes = encoded(image, format);
            const auto taken = takePicture({.bytes = bytes, .fileName = u"Brötchen & Co.x"_s, .width = 600});
            QVERIFY(taken);
            QCOMPARE(taken->bytes, bytes);
            QVERIFY(!taken->reduced);
            QVERIFY(taken->fileName.startsWith(u"Brötchen & Co."_s));
            QVERIFY(!taken->thumbnail.isNull());
        }
    }
    void makesAPhotoSmallEnough()
    {
        const QByteArray photo = encoded(noise(4000, 3000), "JPEG");
        QVERIFY(photo.size() > 2 * 1024 * 1024);
        const auto taken = takePicture({.bytes = photo, .fileName = u"IMG.jpg"_s, .width = 600});
        QVERIFY(taken);
        QVERIFY(taken->reduced);
        QVERIFY(taken->picture.width <= 1200);
        QVERIFY(taken->bytes.size() <= mail::PictureLimits::one);
        QCOMPARE(taken->picture.format, mail::PictureFormat::Jpeg);
        QCOMPARE(taken->fileName, u"IMG.jpg"_s);
    }
    void turnsAPhotoAsItWasHeld()
    {
        const QByteArray photo = turned(noise(300, 100));
        const auto taken = takePicture({.bytes = photo, .fileName = u"a.jpg"_s});
        QVERIFY(taken);
        QCOMPARE(taken->picture.width, 100);
        QCOMPARE(taken->picture.height, 300);
        QVERIFY(!taken->bytes.contains("Exif")); // nor where it was taken
    }
    void keepsWhatSeesThroughClear()
    {
        QImage image = noise(3000, 200).convertToFormat(QImage::Format_ARGB32);
        image.fill(Qt::transparent);
        const auto taken = takePicture({.image = image, .fileName = u"logo"_s, .width = 300});
        QVERIFY(taken);
        QCOMPARE(taken->picture.format, mail::PictureFormat::Png);
        QCOMPARE(taken->picture.width, 1200);
        QVERIFY(QImage::fromData(taken->bytes).hasAlphaChannel());
        QCOMPARE(taken->fileName, u"logo.png"_s);
    }

    void refusesWhatCannotBeMailed_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<Kind>("kind");
        const QByteArray png = encoded(noise(50, 50), "PNG");
        QTest::newRow("nothing") << QByteArray() << Kind::Empty;
        QTest::newRow("a text") << QByteArray("Dear Sir or Madam") << Kind::Unknown;
        QTest::newRow("an SVG") << QByteArray("<?xml version=\"1.0\"?><svg xmlns=\"x\"></svg>") << Kind::Svg;
        QTest::newRow("half a PNG") << png.left(png.size() / 2) << Kind::Broken;
        QTest::newRow("a header alone") << png.left(24) << Kind::Broken;
        QTest::newRow("a bomb") << bombPng() << Kind::TooManyPixels;
        QTest::newRow("a GIF of garbage")
            << QByteArray("GIF89a\x10\0\x10\0\0\0\0garbage", 20) << Kind::Broken;
    }
    void refusesWhatCannotBeMailed()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(Kind, kind);
        const auto taken = takePicture({.bytes = bytes, .fileName = u"x.png"_s});
        QVERIFY(!taken);
        QCOMPARE(taken.error().kind, kind);
        QVERIFY(sentenceOf(taken.error()).endsWith(u'.'));
    }
    void refusesFilesThatAreFarTooLarge()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"big.png"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(encoded(noise(10, 10), "PNG").left(40));
        file.resize(50LL * 1024 * 1024); // a hole: costs no disk
        QCOMPARE(faultOf({.path = path}), Kind::Broken);
        file.resize(65LL * 1024 * 1024);
        QCOMPARE(faultOf({.path = path}), Kind::FileTooLarge);
        file.close();
        QCOMPARE(faultOf({.path = folder.filePath(u"none.png"_s)}), Kind::Unreadable);
        QCOMPARE(faultOf({.path = folder.path()}), Kind::Unreadable);
    }
};

QTEST_MAIN(TestPictureIntake)
#include "tst_pictureintake.moc"
