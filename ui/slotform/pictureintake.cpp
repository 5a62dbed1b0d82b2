// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/slotform/pictureintake.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QImageReader>
#include <QLocale>

#include <algorithm>
#include <array>

namespace mw::slotform {

using namespace Qt::StringLiterals;
using Kind = IntakeError::Kind;

namespace {

constexpr QSize thumbnailSize(256, 192);
constexpr int leastWidth = 1200; ///< of a place that is wide on a sharp screen

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(mw::slotform::PictureIntake)
};

base::Result<QByteArray, IntakeError> bytesOf(const PictureOffer& offer)
{
    if (!offer.image.isNull()) {
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        offer.image.save(&buffer, "PNG");
        return bytes;
    }
    if (offer.path.isEmpty())
        return offer.bytes;
    QFile file(offer.path);
    if (!file.open(QIODevice::ReadOnly))
        return base::fail(IntakeError{Kind::Unreadable, file.errorString()});
    if (file.size() > IntakeLimits::file)
        return base::fail(IntakeError{Kind::FileTooLarge, QString::number(file.size())});
    QByteArray bytes = file.read(IntakeLimits::file);
    if (file.error() != QFileDevice::NoError)
        return base::fail(IntakeError{Kind::Unreadable, file.errorString()});
    return bytes;
}

/// What our own reader says against the bytes, weight and width aside: those can be helped.
std::optional<IntakeError> faultOf(const QByteArray& bytes)
{
    const auto read =
        mail::readPicture(QByteArrayView(bytes).first(std::min(bytes.size(), mail::PictureLimits::one)));
    if (read)
        return std::nullopt;
    using Why = mail::PictureError::Kind;
    switch (read.error().kind) {
    case Why::Empty:
        return IntakeError{Kind::Empty};
    case Why::Svg:
        return IntakeError{Kind::Svg};
    case Why::Unknown:
        return IntakeError{Kind::Unknown};
    case Why::Broken:
        return IntakeError{Kind::Broken};
    case Why::TooLarge:
    case Why::TooWide:
        break;
    }
    return std::nullopt;
}

int widestFor(const PictureOffer& offer)
{
    return offer.width > 0 ? std::max(2 * offer.width, leastWidth) : IntakeLimits::width;
}

/// The pixels, at most `width` wide.
base::Result<QImage, IntakeError> decode(QByteArray bytes, int width)
{
    QBuffer buffer(&bytes);
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    reader.setDecideFormatFromContent(true);
    const QSize size = reader.size();
    if (!size.isValid() || size.isEmpty())
        return base::fail(IntakeError{Kind::Broken});
    if (qint64(size.width()) * size.height() > IntakeLimits::pixels)
        return base::fail(
            IntakeError{Kind::TooManyPixels, u"%1 × %2"_s.arg(size.width()).arg(size.height())});
    // A photo that lies on its side is as wide as it is high.
    const bool turned = reader.transformation().testFlag(QImageIOHandler::TransformationRotate90);
    const int across = turned ? size.height() : size.width();
    if (across > width)
        reader.setScaledSize(size * (double(width) / across));
    QImage image = reader.read();
    if (image.isNull())
        return base::fail(IntakeError{Kind::Broken});
    return image;
}

bool isTurned(QByteArray bytes)
{
    QBuffer buffer(&bytes);
    QImageReader reader(&buffer);
    return reader.transformation() != QImageIOHandler::TransformationNone;
}

bool isAnimated(QByteArray bytes)
{
    QBuffer buffer(&bytes);
    QImageReader reader(&buffer);
    return reader.supportsAnimation() && reader.imageCount() > 1;
}

QByteArray encoded(const QImage& image, const char* format, int quality)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format, quality);
    return bytes;
}

/// Drawings stay PNG while they are light; photos, and what is heavy, become JPEG unless one sees through.
QByteArray encode(const QImage& image, mail::PictureFormat from)
{
    const bool clear = image.hasAlphaChannel();
    if (clear || from == mail::PictureFormat::Png || from == mail::PictureFormat::Gif) {
        QByteArray png = encoded(image, "PNG", -1);
        if (clear || png.size() <= IntakeLimits::light)
            return png;
    }
    return encoded(image.convertToFormat(QImage::Format_RGB32), "JPEG", 85);
}

base::Result<TakenPicture, IntakeError> reduced(const QByteArray& bytes, int width, mail::PictureFormat from)
{
    auto image = decode(bytes, width);
    if (!image)
        return base::fail(image.error());
    constexpr int tries = 4;
    for (int i = 0; i < tries; ++i) {
        QByteArray smaller = encode(*image, from);
        if (smaller.size() <= mail::PictureLimits::one) {
            const auto picture = mail::readPicture(smaller);
            if (!picture)
                return base::fail(IntakeError{Kind::Broken});
            return TakenPicture{.bytes = std::move(smaller),
                                .picture = *picture,
                                .fileName = {},
                                .reduced = true,
                                .thumbnail = {}};
        }
        *image = image->scaledToWidth(std::max(1, image->width() * 2 / 3), Qt::SmoothTransformation);
    }
    return base::fail(IntakeError{Kind::StillTooLarge});
}

/// With the ending of what it became.
QString fileNameFor(const PictureOffer& offer, mail::PictureFormat format)
{
    const QString name = offer.path.isEmpty() ? offer.fileName : QFileInfo(offer.path).fileName();
    const QString stem = QFileInfo(name).completeBaseName().simplified().left(100);
    QString clean;
    for (const QChar c : stem)
        if (c.category() != QChar::Other_Control && c != u'/' && c != u'\\')
            clean += c;
    return (clean.isEmpty() ? u"picture"_s : clean) + u'.' + QString(mail::fileEnding(format));
}

} // namespace

base::Result<TakenPicture, IntakeError> takePicture(const PictureOffer& offer)
{
    auto bytes = bytesOf(offer);
    if (!bytes)
        return base::fail(bytes.error());
    if (const auto fault = faultOf(*bytes))
        return base::fail(*fault);
    const auto as = mail::readPicture(*bytes);
    const int width = widestFor(offer);
    const bool moves = isAnimated(*bytes);
    const bool fits =
        as && (moves || (bytes->size() <= IntakeLimits::light && as->width <= width && !isTurned(*bytes)));
    base::Result<TakenPicture, IntakeError> taken = base::fail(IntakeError{Kind::Moves});
    if (fits) {
        // Asked for the pixels too, so that what is kept can be shown.
        auto image = decode(*bytes, width);
        const bool unknownHere = !image && as->format == mail::PictureFormat::Webp;
        if (!image && !unknownHere)
            return base::fail(image.error());
        taken =
            TakenPicture{.bytes = *bytes, .picture = *as, .fileName = {}, .reduced = false, .thumbnail = {}};
    } else if (!moves) {
        taken = reduced(*bytes, width, as ? as->format : mail::PictureFormat::Jpeg);
    }
    if (!taken)
        return taken;
    taken->fileName = fileNameFor(offer, taken->picture.format);
    taken->thumbnail = thumbnailOf(taken->bytes);
    return taken;
}

QImage thumbnailOf(const QByteArray& bytes)
{
    QByteArray copy = bytes;
    QBuffer buffer(&copy);
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (size.isValid() && (size.width() > thumbnailSize.width() || size.height() > thumbnailSize.height()))
        reader.setScaledSize(size.scaled(thumbnailSize, Qt::KeepAspectRatio).expandedTo({1, 1}));
    return reader.read();
}

QString sentenceOf(const IntakeError& error)
{
    const QLocale locale;
    switch (error.kind) {
    case Kind::Unreadable:
        return Text::tr("The file can't be read (%1). Choose another one.").arg(error.detail);
    case Kind::FileTooLarge:
        return Text::tr("The file has %1. A picture may have 64 MB before it is made smaller.")
            .arg(locale.formattedDataSize(error.detail.toLongLong()));
    case Kind::Empty:
        return Text::tr("The file is empty. Choose another one.");
    case Kind::Svg:
        return Text::tr("Most mail programs show no SVG. Choose a PNG or JPEG.");
    case Kind::Unknown:
        return Text::tr("This is no picture that mail programs show. Choose a PNG, JPEG, GIF or WebP.");
    case Kind::Broken:
        return Text::tr("The picture is broken: it ends or goes wrong in the middle. Choose another one.");
    case Kind::TooManyPixels:
        return Text::tr("The picture has %1 pixels, too many to be made smaller here.").arg(error.detail);
    case Kind::Moves:
        return Text::tr("A moving picture may have 2 MB. Make it shorter or smaller.");
    case Kind::StillTooLarge:
        break;
    }
    return Text::tr("The picture is too large even when it is made smaller. Choose another one.");
}

} // namespace mw::slotform
