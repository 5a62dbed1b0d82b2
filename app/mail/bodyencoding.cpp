// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/bodyencoding.h"

#include "mail/base64lines.h"
#include "mail/quotedprintable.h"

#include <bit>
#include <cstdint>
#include <cstring>

namespace mw::mail {

namespace {

constexpr qsizetype longestLine = 76;

qsizetype countHighOctets(QByteArrayView bytes)
{
    qsizetype count = 0;
    const char* p = bytes.data();
    qsizetype left = bytes.size();
    for (; left >= 8; left -= 8, p += 8) {
        std::uint64_t block = 0;
        std::memcpy(&block, p, 8);
        count += std::popcount(block & 0x8080808080808080U);
    }
    for (; left > 0; --left, ++p)
        count += (static_cast<unsigned char>(*p) & 0x80) != 0;
    return count;
}

/// A line of ASCII that may stand as it is. "From " would be quoted by mailboxes in mbox format.
bool isPlainLine(QByteArrayView line)
{
    if (line.size() > longestLine || line.startsWith("From "))
        return false;
    for (const char c : line)
        if ((c < 0x20 && c != '\t') || c == 0x7f)
            return false;
    return line.isEmpty() || (line.back() != ' ' && line.back() != '\t');
}

/// Calls `use(line)` for each line without its end, until it answers false.
template <typename Use>
bool forEachLine(QByteArrayView text, Use use)
{
    const char* p = text.data();
    const char* const end = p + text.size();
    for (;;) {
        const char* lineEnd = p;
        if (const void* lf = p < end ? std::memchr(p, '\n', static_cast<std::size_t>(end - p)) : nullptr)
            lineEnd = static_cast<const char*>(lf);
        else
            lineEnd = end;
        if (const void* cr =
                p < lineEnd ? std::memchr(p, '\r', static_cast<std::size_t>(lineEnd - p)) : nullptr)
            lineEnd = static_cast<const char*>(cr);
        if (!use(QByteArrayView(p, lineEnd), lineEnd == end))
            return false;
        if (lineEnd == end)
            return true;
        p = lineEnd + (*lineEnd == '\r' && lineEnd + 1 < end && lineEnd[1] == '\n' ? 2 : 1);
    }
}

} // namespace

BodyEncoding chooseEncoding(QByteArrayView utf8)
{
    const qsizetype high = countHighOctets(utf8);
    if (high * 6 > utf8.size())
        return BodyEncoding::Base64;
    if (high == 0 && forEachLine(utf8, [](QByteArrayView line, bool) { return isPlainLine(line); }))
        return BodyEncoding::SevenBit;
    return BodyEncoding::QuotedPrintable;
}

QByteArrayView encodingName(BodyEncoding encoding)
{
    switch (encoding) {
    case BodyEncoding::SevenBit:
        return "7bit";
    case BodyEncoding::QuotedPrintable:
        return "quoted-printable";
    case BodyEncoding::Base64:
        return "base64";
    }
    return {};
}

void appendWithCrlf(QByteArray& out, QByteArrayView text)
{
    out.reserve(out.size() + text.size() + text.size() / 16);
    forEachLine(text, [&out](QByteArrayView line, bool last) {
        out.append(line);
        if (!last)
            out.append("\r\n");
        return true;
    });
}

void appendBody(QByteArray& out, QByteArrayView utf8, BodyEncoding encoding)
{
    switch (encoding) {
    case BodyEncoding::SevenBit:
        appendWithCrlf(out, utf8);
        return;
    case BodyEncoding::QuotedPrintable:
        appendQuotedPrintable(out, utf8);
        return;
    case BodyEncoding::Base64: {
        QByteArray canonical;
        appendWithCrlf(canonical, utf8);
        appendBase64Lines(out, canonical);
        return;
    }
    }
}

} // namespace mw::mail
