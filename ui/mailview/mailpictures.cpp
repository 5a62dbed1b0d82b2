// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mailview/mailpictures.h"

#include <QBuffer>
#include <QImageReader>
#include <QUrl>

namespace mw::mailview {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostBytes = 20'000'000;
constexpr qint64 mostPixels = 40'000'000;     // of one, as it came: 160 MB while it is read
constexpr qint64 mostPixelsKept = 32'000'000; // of all
constexpr int largestSide = 2048;
constexpr qsizetype mostBlocked = 10'000;

} // namespace

QImage decodePicture(const QByteArray& encoded)
{
    if (encoded.isEmpty() || encoded.size() > mostBytes)
        return {};
    QByteArray bytes = encoded;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    // No SVG: it is a document of its own, with its own ways to take for ever.
    static const QList<QByteArray> shown{"png", "jpeg", "jpg", "gif", "bmp", "webp"};
    const QByteArray format = QImageReader::imageFormat(&buffer).toLower();
    if (!shown.contains(format))
        return {};
    QImageReader reader(&buffer, format);
    reader.setAutoDetectImageFormat(false);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (size.isEmpty() || qint64(size.width()) * size.height() > mostPixels)
        return {};
    if (size.width() > largestSide || size.height() > largestSide)
        reader.setScaledSize(size.scaled(largestSide, largestSide, Qt::KeepAspectRatio).expandedTo({1, 1}));
    return reader.read();
}

const QImage& MailPictures::of(const QString& source)
{
    static const QImage none;
    const QString trimmed = source.trimmed();
    if (!trimmed.startsWith(u"cid:"_s, Qt::CaseInsensitive)) {
        const bool isData = trimmed.startsWith(u"data:"_s, Qt::CaseInsensitive);
        if (!trimmed.isEmpty() && !isData && m_blocked.size() < mostBlocked)
            m_blocked.insert(trimmed);
        return none;
    }
    const QString name = trimmed.sliced(4);
    const auto known = m_decoded.constFind(name);
    if (known != m_decoded.cend())
        return *known;
    auto encoded = m_encoded.constFind(name);
    if (encoded == m_encoded.cend())
        encoded = m_encoded.constFind(QUrl::fromPercentEncoding(name.toUtf8()));
    QImage image = encoded == m_encoded.cend() ? QImage() : decodePicture(*encoded);
    const qint64 pixels = qint64(image.width()) * image.height();
    if (m_pixels + pixels > mostPixelsKept)
        image = {};
    else
        m_pixels += pixels;
    return *m_decoded.insert(name, image);
}

} // namespace mw::mailview
