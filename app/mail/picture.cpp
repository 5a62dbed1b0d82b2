// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/picture.h"

#include <array>

namespace mw::mail {

using namespace Qt::StringLiterals;
using Kind = PictureError::Kind;

namespace {

struct Row
{
    PictureFormat format;
    QByteArrayView type;
    QLatin1StringView ending;
};
constexpr std::array rows{
    Row{PictureFormat::Png, "image/png", QLatin1StringView("png")},
    Row{PictureFormat::Jpeg, "image/jpeg", QLatin1StringView("jpg")},
    Row{PictureFormat::Gif, "image/gif", QLatin1StringView("gif")},
    Row{PictureFormat::Webp, "image/webp", QLatin1StringView("webp")},
};

const Row& rowOf(PictureFormat format)
{
    for (const Row& row : rows)
        if (row.format == format)
            return row;
    return rows.front();
}

/// Numbers at places of a header; nothing behind the end.
class Header
{
public:
    explicit Header(QByteArrayView bytes) : m_bytes(bytes) {}

    [[nodiscard]] bool has(qsizetype at, QByteArrayView wanted) const
    {
        return at + wanted.size() <= m_bytes.size() && m_bytes.sliced(at, wanted.size()) == wanted;
    }
    [[nodiscard]] bool holds(qsizetype at, qsizetype count) const { return at + count <= m_bytes.size(); }
    [[nodiscard]] int at(qsizetype place) const { return static_cast<unsigned char>(m_bytes[place]); }
    [[nodiscard]] int big16(qsizetype place) const { return at(place) << 8 | at(place + 1); }
    [[nodiscard]] int little16(qsizetype place) const { return at(place + 1) << 8 | at(place); }
    [[nodiscard]] int little24(qsizetype place) const { return at(place + 2) << 16 | little16(place); }
    [[nodiscard]] qint64 big32(qsizetype place) const
    {
        return qint64(big16(place)) << 16 | big16(place + 2);
    }
    [[nodiscard]] qsizetype size() const { return m_bytes.size(); }

private:
    QByteArrayView m_bytes;
};

struct Size
{
    qint64 width = 0;
    qint64 height = 0;
};

std::optional<Size> pngSize(const Header& header)
{
    if (!header.has(12, "IHDR") || !header.holds(16, 8))
        return std::nullopt;
    return Size{header.big32(16), header.big32(20)};
}

std::optional<Size> gifSize(const Header& header)
{
    if (!header.holds(6, 4))
        return std::nullopt;
    return Size{header.little16(6), header.little16(8)};
}

/// Walks the segments up to the first frame header; each step moves on, so the file's size bounds it.
std::optional<Size> jpegSize(const Header& header)
{
    qsizetype at = 2;
    while (header.holds(at, 4)) {
        if (header.at(at) != 0xff)
            return std::nullopt;
        const int marker = header.at(at + 1);
        if (marker == 0xff) { // fill byte
            ++at;
            continue;
        }
        const bool isAlone = marker == 0x01 || (marker >= 0xd0 && marker <= 0xd7);
        if (isAlone) {
            at += 2;
            continue;
        }
        if (marker == 0xd8 || marker == 0xd9 || marker == 0xda || marker == 0)
            return std::nullopt; // begins again, ends, or shows a scan without a frame
        const bool isFrame =
            marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
        const int length = header.big16(at + 2);
        if (length < 2)
            return std::nullopt;
        if (isFrame)
            return length >= 8 && header.holds(at + 4, 5)
                       ? std::optional(Size{header.big16(at + 7), header.big16(at + 5)})
                       : std::nullopt;
        at += 2 + length;
    }
    return std::nullopt;
}

std::optional<Size> webpSize(const Header& header)
{
    if (header.has(12, "VP8 ") && header.has(23, QByteArrayView("\x9d\x01\x2a", 3)) && header.holds(26, 4))
        return Size{header.little16(26) & 0x3fff, header.little16(28) & 0x3fff};
    if (header.has(12, "VP8L") && header.holds(20, 5) && header.at(20) == 0x2f) {
        const int low = header.little16(21);
        const int high = header.little16(23);
        return Size{(low & 0x3fff) + 1, ((low >> 14) | ((high & 0xfff) << 2)) + 1};
    }
    if (header.has(12, "VP8X") && header.holds(24, 6))
        return Size{header.little24(24) + 1, header.little24(27) + 1};
    return std::nullopt;
}

bool looksLikeSvg(QByteArrayView bytes)
{
    QByteArray begin = bytes.first(qMin(bytes.size(), qsizetype(4096))).toByteArray();
    begin.removeIf([](char c) { return c == '\0'; });                        // UTF-16
    return begin.toLower().contains("<svg") || begin.startsWith("\x1f\x8b"); // .svgz
}

} // namespace

QByteArrayView mediaType(PictureFormat format)
{
    return rowOf(format).type;
}

std::optional<PictureFormat> pictureFormatFrom(QByteArrayView type)
{
    for (const Row& row : rows)
        if (row.type.compare(type, Qt::CaseInsensitive) == 0)
            return row.format;
    return std::nullopt;
}

QLatin1StringView fileEnding(PictureFormat format)
{
    return rowOf(format).ending;
}

base::Result<Picture, PictureError> readPicture(QByteArrayView bytes)
{
    if (bytes.isEmpty())
        return base::fail(PictureError{.kind = Kind::Empty});
    if (bytes.size() > PictureLimits::one)
        return base::fail(PictureError{Kind::TooLarge, QString::number(bytes.size())});
    const Header header(bytes);
    Picture picture;
    std::optional<Size> size;
    if (header.has(0, QByteArrayView("\x89PNG\r\n\x1a\n", 8))) {
        picture.format = PictureFormat::Png;
        size = pngSize(header);
    } else if (header.has(0, QByteArrayView("\xff\xd8\xff", 3))) {
        picture.format = PictureFormat::Jpeg;
        size = jpegSize(header);
    } else if (header.has(0, "GIF87a") || header.has(0, "GIF89a")) {
        picture.format = PictureFormat::Gif;
        size = gifSize(header);
    } else if (header.has(0, "RIFF") && header.has(8, "WEBP")) {
        picture.format = PictureFormat::Webp;
        size = webpSize(header);
    } else {
        return base::fail(PictureError{.kind = looksLikeSvg(bytes) ? Kind::Svg : Kind::Unknown});
    }
    if (!size)
        return base::fail(PictureError{.kind = Kind::Broken});
    const bool fits = size->width > 0 && size->height > 0 && size->width <= PictureLimits::side &&
                      size->height <= PictureLimits::side;
    if (!fits)
        return base::fail(PictureError{Kind::TooWide, u"%1 x %2"_s.arg(size->width).arg(size->height)});
    picture.width = static_cast<int>(size->width);
    picture.height = static_cast<int>(size->height);
    return picture;
}

} // namespace mw::mail
