// SPDX-License-Identifier: GPL-3.0-or-later
#include "audience/textencoding.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <string_view>

using namespace Qt::StringLiterals;

namespace mw::audience {

namespace {

constexpr qsizetype startBytes = 4096;                  // enough for a mark and for the NUL pattern
constexpr qsizetype judgedBytes = qsizetype{64} * 1024; // from the first byte above 0x7F
constexpr std::string_view replacement = "\xEF\xBF\xBD";

struct EncodingName
{
    QStringView text;
    EncodingRequest request;
};
constexpr std::array encodingNames{
    EncodingName{u"auto", EncodingRequest::Auto},
    EncodingName{u"utf-8", EncodingRequest::Utf8},
    EncodingName{u"utf8", EncodingRequest::Utf8},
    EncodingName{u"utf-16", EncodingRequest::Utf16},
    EncodingName{u"utf16", EncodingRequest::Utf16},
    EncodingName{u"utf-16le", EncodingRequest::Utf16Le},
    EncodingName{u"utf-16be", EncodingRequest::Utf16Be},
    EncodingName{u"latin1", EncodingRequest::Latin1},
    EncodingName{u"latin-1", EncodingRequest::Latin1},
    EncodingName{u"iso-8859-1", EncodingRequest::Latin1},
    EncodingName{u"windows-1252", EncodingRequest::Windows1252},
    EncodingName{u"cp1252", EncodingRequest::Windows1252},
};

// Bytes 0x80 to 0x9F of Windows-1252; 0 where the code page has nothing.
constexpr std::array<char16_t, 32> windows1252C1{
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

[[nodiscard]] uchar byteAt(QByteArrayView data, qsizetype i)
{
    return static_cast<uchar>(data[i]);
}

[[nodiscard]] qsizetype asciiPrefix(QByteArrayView data)
{
    qsizetype i = 0;
    for (; i + 8 <= data.size(); i += 8) {
        std::uint64_t word = 0;
        std::memcpy(&word, data.data() + i, 8);
        if (word & 0x8080808080808080ULL)
            break;
    }
    while (i < data.size() && byteAt(data, i) < 0x80)
        ++i;
    return i;
}

struct Sequence
{
    int length = 1; // of the sequence, or of the part that can't be one
    enum { Valid, Invalid, CutShort } state = Valid;
};

/// RFC 3629 section 4: no overlong forms, no surrogates, nothing over U+10FFFF.
[[nodiscard]] Sequence utf8Sequence(QByteArrayView data, qsizetype at)
{
    const uchar lead = byteAt(data, at);
    if (lead < 0x80)
        return {};
    const int length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4)
        return {1, Sequence::Invalid};
    uchar low = 0x80;
    uchar high = 0xBF;
    if (lead == 0xE0)
        low = 0xA0;
    else if (lead == 0xED)
        high = 0x9F;
    else if (lead == 0xF0)
        low = 0x90;
    else if (lead == 0xF4)
        high = 0x8F;
    for (int i = 1; i < length; ++i, low = 0x80, high = 0xBF) {
        if (at + i >= data.size())
            return {i, Sequence::CutShort};
        if (byteAt(data, at + i) < low || byteAt(data, at + i) > high)
            return {i, Sequence::Invalid};
    }
    return {length, Sequence::Valid};
}

void appendUtf8(QByteArray& out, char32_t c)
{
    if (c < 0x80) {
        out.append(static_cast<char>(c));
        return;
    }
    if (c < 0x800) {
        out.append(static_cast<char>(0xC0 | (c >> 6)));
    } else {
        if (c < 0x10000) {
            out.append(static_cast<char>(0xE0 | (c >> 12)));
        } else {
            out.append(static_cast<char>(0xF0 | (c >> 18)));
            out.append(static_cast<char>(0x80 | ((c >> 12) & 0x3F)));
        }
        out.append(static_cast<char>(0x80 | ((c >> 6) & 0x3F)));
    }
    out.append(static_cast<char>(0x80 | (c & 0x3F)));
}

struct NulPattern
{
    qsizetype pairs = 0;
    qsizetype even = 0;
    qsizetype odd = 0;

    // Delimiters, line ends and addresses are ASCII in any script, so a good part of the high bytes is zero.
    [[nodiscard]] bool isLittleEndian() const
    {
        return pairs > 1 && odd * 10 >= pairs * 4 && even * 10 < pairs;
    }
    [[nodiscard]] bool isBigEndian() const { return pairs > 1 && even * 10 >= pairs * 4 && odd * 10 < pairs; }
};

[[nodiscard]] NulPattern nulPattern(QByteArrayView data)
{
    NulPattern found;
    found.pairs = std::min(data.size(), startBytes) / 2;
    for (qsizetype i = 0; i < found.pairs; ++i) {
        found.even += data[2 * i] == '\0';
        found.odd += data[2 * i + 1] == '\0';
    }
    return found;
}

/// Text in an 8-bit code page holds valid UTF-8 only by accident ("«CAFÉ»" has one sequence). When in doubt
/// it is UTF-8 with holes: those rows are refused and seen, while the other mistake would import garbled
/// names.
[[nodiscard]] std::pair<Encoding, EncodingEvidence> judge(QByteArrayView data)
{
    qsizetype valid = 0;
    qsizetype invalid = 0;
    bool c1 = false;
    for (qsizetype i = 0; i < data.size();) {
        c1 = c1 || (byteAt(data, i) >= 0x80 && byteAt(data, i) <= 0x9F);
        const Sequence s = utf8Sequence(data, i);
        if (s.state == Sequence::Valid && s.length > 1)
            ++valid;
        else if (s.state == Sequence::Invalid)
            ++invalid;
        else if (s.state == Sequence::CutShort && valid == 0 && invalid == 0)
            ++invalid;
        i += s.state == Sequence::Valid ? s.length : 1;
    }
    if (invalid == 0)
        return {Encoding::Utf8, EncodingEvidence::ValidUtf8};
    if (valid >= invalid)
        return {Encoding::Utf8, EncodingEvidence::MostlyUtf8};
    return {c1 ? Encoding::Windows1252 : Encoding::Latin1, EncodingEvidence::EightBit};
}

} // namespace

QString toText(Encoding encoding)
{
    switch (encoding) {
    case Encoding::Utf8:
        return u"utf-8"_s;
    case Encoding::Utf16Le:
        return u"utf-16le"_s;
    case Encoding::Utf16Be:
        return u"utf-16be"_s;
    case Encoding::Latin1:
        return u"latin1"_s;
    case Encoding::Windows1252:
        return u"windows-1252"_s;
    }
    Q_UNREACHABLE();
}

std::optional<EncodingRequest> encodingRequestFromText(QStringView text)
{
    for (const EncodingName& name : encodingNames)
        if (text.compare(name.text, Qt::CaseInsensitive) == 0)
            return name.request;
    return std::nullopt;
}

void TextDecoder::decode(QByteArrayView in, bool last, QByteArray& out, std::vector<DecodeIssue>& issues)
{
    m_outStart = out.size();
    QByteArray joined = std::exchange(m_held, {});
    QByteArrayView data = in;
    if (!joined.isEmpty()) {
        joined.append(in.data(), in.size());
        data = joined;
    }
    if (m_stage == Stage::Start) {
        if (data.size() < startBytes && !last) {
            m_held = data.toByteArray();
            return;
        }
        const qsizetype mark = settleStart(data);
        m_taken += mark;
        data = data.sliced(mark);
    }
    if (m_stage == Stage::AsciiSoFar) {
        const qsizetype plain = asciiPrefix(data);
        out.append(data.data(), plain);
        m_taken += plain;
        data = data.sliced(plain);
        if (!data.isEmpty() && (last || data.size() >= judgedBytes)) {
            const auto [encoding, evidence] = judge(data.first(std::min(data.size(), judgedBytes)));
            settle(encoding, evidence);
        }
    }
    if (m_stage == Stage::Settled)
        decodeSettled(data, last, {out, issues});
    else
        m_held = data.toByteArray();
    m_produced += out.size() - m_outStart;
}

/// Returns the length of the byte order mark to skip.
qsizetype TextDecoder::settleStart(QByteArrayView data)
{
    const bool utf8Mark = data.startsWith(QByteArrayView("\xEF\xBB\xBF", 3));
    const bool littleMark = data.startsWith(QByteArrayView("\xFF\xFE", 2));
    const bool bigMark = data.startsWith(QByteArrayView("\xFE\xFF", 2));
    const bool automatic = m_request == EncodingRequest::Auto;
    if (automatic || m_request == EncodingRequest::Utf16)
        m_utf32 = data.startsWith(QByteArrayView("\xFF\xFE\0\0", 4)) ||
                  data.startsWith(QByteArrayView("\0\0\xFE\xFF", 4));
    const auto asked = [&](Encoding encoding, bool marked, qsizetype markLength) {
        settle(encoding, EncodingEvidence::Asked);
        return marked ? markLength : 0;
    };
    switch (m_request) {
    case EncodingRequest::Utf8:
        return asked(Encoding::Utf8, utf8Mark, 3);
    case EncodingRequest::Utf16Le:
        return asked(Encoding::Utf16Le, littleMark, 2);
    case EncodingRequest::Utf16Be:
        return asked(Encoding::Utf16Be, bigMark, 2);
    case EncodingRequest::Latin1:
        return asked(Encoding::Latin1, false, 0);
    case EncodingRequest::Windows1252:
        return asked(Encoding::Windows1252, false, 0);
    case EncodingRequest::Utf16:
    case EncodingRequest::Auto:
        break;
    }
    if (littleMark || bigMark) {
        settle(littleMark ? Encoding::Utf16Le : Encoding::Utf16Be, EncodingEvidence::ByteOrderMark);
        return 2;
    }
    const NulPattern nuls = nulPattern(data);
    if (!automatic) {
        // Windows programs leave the mark out and write little-endian; RFC 2781's big-endian is the rarer
        // one.
        settle(nuls.isBigEndian() ? Encoding::Utf16Be : Encoding::Utf16Le, EncodingEvidence::Asked);
        return 0;
    }
    if (utf8Mark)
        settle(Encoding::Utf8, EncodingEvidence::ByteOrderMark);
    else if (nuls.isLittleEndian() || nuls.isBigEndian())
        settle(nuls.isLittleEndian() ? Encoding::Utf16Le : Encoding::Utf16Be, EncodingEvidence::NulPattern);
    else
        m_stage = Stage::AsciiSoFar;
    return utf8Mark ? 3 : 0;
}

void TextDecoder::settle(Encoding encoding, EncodingEvidence evidence)
{
    m_encoding = encoding;
    m_evidence = evidence;
    m_stage = Stage::Settled;
}

void TextDecoder::decodeSettled(QByteArrayView data, bool last, Sink sink)
{
    qsizetype used = data.size();
    switch (m_encoding) {
    case Encoding::Utf8:
        used = decodeUtf8(data, last, sink);
        break;
    case Encoding::Utf16Le:
    case Encoding::Utf16Be:
        used = decodeUtf16(data, last, sink);
        break;
    case Encoding::Latin1:
    case Encoding::Windows1252:
        decodeEightBit(data, sink);
        break;
    }
    m_taken += used;
    m_held = data.sliced(used).toByteArray();
}

qsizetype TextDecoder::decodeUtf8(QByteArrayView data, bool last, Sink sink)
{
    if (data.isValidUtf8()) {
        sink.out.append(data.data(), data.size());
        return data.size();
    }
    qsizetype i = 0;
    while (i < data.size()) {
        const qsizetype plain = asciiPrefix(data.sliced(i));
        sink.out.append(data.data() + i, plain);
        i += plain;
        if (i == data.size())
            break;
        const Sequence s = utf8Sequence(data, i);
        if (s.state == Sequence::CutShort && !last)
            break;
        if (s.state == Sequence::Valid)
            sink.out.append(data.data() + i, s.length);
        else
            reportHole(sink, m_taken + i);
        i += s.length;
    }
    return i;
}

qsizetype TextDecoder::decodeUtf16(QByteArrayView data, bool last, Sink sink)
{
    const int high = m_encoding == Encoding::Utf16Be ? 0 : 1;
    const auto unit = [&](qsizetype at) {
        return static_cast<char16_t>((byteAt(data, at + high) << 8) | byteAt(data, at + 1 - high));
    };
    sink.out.reserve(sink.out.size() + data.size());
    qsizetype i = 0;
    while (i + 1 < data.size()) {
        const char16_t c = unit(i);
        if (!QChar::isSurrogate(c)) {
            appendUtf8(sink.out, c);
            i += 2;
            continue;
        }
        if (QChar::isHighSurrogate(c) && i + 3 >= data.size() && !last)
            break;
        if (QChar::isHighSurrogate(c) && i + 3 < data.size() && QChar::isLowSurrogate(unit(i + 2))) {
            appendUtf8(sink.out, QChar::surrogateToUcs4(c, unit(i + 2)));
            i += 4;
        } else {
            reportHole(sink, m_taken + i);
            i += 2;
        }
    }
    if (last && i + 1 == data.size()) {
        reportHole(sink, m_taken + i);
        ++i;
    }
    return i;
}

void TextDecoder::decodeEightBit(QByteArrayView data, Sink sink)
{
    const bool asked = m_evidence == EncodingEvidence::Asked;
    for (qsizetype i = 0; i < data.size(); ++i) {
        const qsizetype plain = asciiPrefix(data.sliced(i));
        sink.out.append(data.data() + i, plain);
        i += plain;
        if (i == data.size())
            break;
        const uchar byte = byteAt(data, i);
        const bool c1 = byte < 0xA0;
        if (c1 && !asked)
            m_encoding = Encoding::Windows1252;
        if (!c1 || m_encoding == Encoding::Latin1)
            appendUtf8(sink.out, byte);
        else if (const char16_t c = windows1252C1[byte - 0x80])
            appendUtf8(sink.out, c);
        else
            reportHole(sink, m_taken + i);
    }
}

void TextDecoder::reportHole(Sink sink, qint64 byteOffset) const
{
    sink.issues.push_back({m_produced + sink.out.size() - m_outStart, byteOffset});
    sink.out.append(replacement.data(), static_cast<qsizetype>(replacement.size()));
}

} // namespace mw::audience
