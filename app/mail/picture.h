// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <optional>
#include <QByteArray>
#include <QString>

namespace mw::mail {

/// What mail programs show inline. The numbers are stored.
enum class PictureFormat : int { Png = 1, Jpeg = 2, Gif = 3, Webp = 4 };
/// "image/png" …
[[nodiscard]] QByteArrayView mediaType(PictureFormat format);
[[nodiscard]] std::optional<PictureFormat> pictureFormatFrom(QByteArrayView mediaType);
/// "png", "jpg", "gif", "webp".
[[nodiscard]] QLatin1StringView fileEnding(PictureFormat format);

struct PictureLimits
{
    static constexpr qsizetype one = 2 * 1024 * 1024; ///< bytes
    static constexpr qsizetype all = 5 * 1024 * 1024; ///< of one message
    static constexpr int count = 20;
    static constexpr int side = 10'000; ///< pixels
};

struct Picture
{
    PictureFormat format = PictureFormat::Png;
    int width = 0; ///< pixels, as stored: an orientation in EXIF data is not looked at
    int height = 0;
};

struct PictureError
{
    enum class Kind {
        Empty,
        TooLarge, ///< over PictureLimits::one; detail = bytes
        Svg,      ///< most mail programs show none, for it may hold scripts
        Unknown,  ///< none of the four formats
        Broken,   ///< ends or goes wrong before its size is known
        TooWide,  ///< a side of 0 or over PictureLimits::side; detail = "W x H"
    };
    Kind kind = Kind::Unknown;
    QString detail{};
};

/// Recognises a picture by its bytes, never by its name, and reads its size from the header. The pixels are
/// not decoded. PNG (RFC 2083), JPEG (ITU T.81 B.2), GIF 87a and 89a, WebP (RFC 9649).
[[nodiscard]] base::Result<Picture, PictureError> readPicture(QByteArrayView bytes);

} // namespace mw::mail
