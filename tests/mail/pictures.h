// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace mw::test {

inline QByteArray bigEndian(quint32 number, int bytes)
{
    QByteArray out;
    for (int i = bytes - 1; i >= 0; --i)
        out += static_cast<char>(number >> (8 * i));
    return out;
}
inline QByteArray littleEndian(quint32 number, int bytes)
{
    QByteArray out = bigEndian(number, bytes);
    std::reverse(out.begin(), out.end());
    return out;
}

// Headers as the formats have them, with any bytes behind: nobody here looks at the pixels.

inline QByteArray png(quint32 width, quint32 height, const QByteArray& rest = {})
{
    return QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16) + bigEndian(width, 4) + bigEndian(height, 4) +
           rest;
}
inline QByteArray gif(quint32 width, quint32 height)
{
    return "GIF89a" + littleEndian(width, 2) + littleEndian(height, 2) + QByteArray("\0\0\0", 3);
}
/// With a thumbnail in its EXIF segment, whose own frame header must not be taken for the picture's.
inline QByteArray jpeg(quint32 width, quint32 height)
{
    const QByteArray thumbnail("\xff\xd8\xff\xc0\0\x11\x08\0\x10\0\x10\x03", 12);
    return QByteArray("\xff\xd8\xff\xe0\0\x04JF\xff\xff\xe1", 11) +
           bigEndian(quint32(thumbnail.size()) + 2, 2) + thumbnail +
           QByteArray("\xff\xc4\0\x04xx\xff\xc2\0\x11\x08", 11) + bigEndian(height, 2) + bigEndian(width, 2) +
           QByteArray("\x03\xff\xda", 3);
}
inline QByteArray webpLossy(quint32 width, quint32 height)
{
    return "RIFF" + littleEndian(40, 4) + "WEBPVP8 " + littleEndian(20, 4) +
           QByteArray("\x30\x01\0\x9d\x01\x2a", 6) + littleEndian(width, 2) + littleEndian(height, 2) +
           QByteArray(10, 'x');
}
inline QByteArray webpLossless(quint32 width, quint32 height)
{
    return "RIFF" + littleEndian(40, 4) + "WEBPVP8L" + littleEndian(20, 4) + '\x2f' +
           littleEndian((width - 1) | (height - 1) << 14, 4) + QByteArray(10, 'x');
}
inline QByteArray webpExtended(quint32 width, quint32 height)
{
    return "RIFF" + littleEndian(40, 4) + "WEBPVP8X" + littleEndian(10, 4) + QByteArray(4, '\0') +
           littleEndian(width - 1, 3) + littleEndian(height - 1, 3);
}

} // namespace mw::test
