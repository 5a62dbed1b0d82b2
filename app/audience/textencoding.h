// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <QByteArray>
#include <QByteArrayView>
#include <QString>
#include <vector>

namespace mw::audience {

enum class Encoding { Utf8, Utf16Le, Utf16Be, Latin1, Windows1252 };

/// What a person asks for: `--encoding auto|utf-8|utf-16|utf-16le|utf-16be|latin1|windows-1252`.
enum class EncodingRequest { Auto, Utf8, Utf16, Utf16Le, Utf16Be, Latin1, Windows1252 };

/// Why TextDecoder took its encoding. AsciiOnly: nothing above 0x7F so far, which reads the same in all but
/// UTF-16.
enum class EncodingEvidence { Asked, ByteOrderMark, NulPattern, ValidUtf8, MostlyUtf8, EightBit, AsciiOnly };

[[nodiscard]] QString toText(Encoding encoding);
/// Case aside; null for a name that is none of the list above.
[[nodiscard]] std::optional<EncodingRequest> encodingRequestFromText(QStringView text);

/// A place where the input could not be decoded and U+FFFD stands in the output.
struct DecodeIssue
{
    qint64 outputOffset = 0; ///< of the U+FFFD, in bytes of the whole UTF-8 output
    qint64 byteOffset = 0;   ///< of the first undecodable byte in the input, byte order mark included
};

/// Turns a stream of bytes into valid UTF-8. What it answers does not depend on how the input is cut.
///
/// Own loops, not QStringDecoder: that one can neither say where it replaced something nor read Windows-1252
/// without ICU, and it lets lone surrogates through.
class TextDecoder
{
public:
    explicit TextDecoder(EncodingRequest request = EncodingRequest::Auto) : m_request(request) {}

    /// Appends to `out` and `issues`. `last`: nothing follows; until then up to 64 kB may be held back.
    void decode(QByteArrayView in, bool last, QByteArray& out, std::vector<DecodeIssue>& issues);

    /// Settled with the first byte above 0x7F (until then Utf8); Latin1 becomes Windows1252 when a byte of
    /// 0x80 to 0x9F turns up, for the two read the same before it.
    [[nodiscard]] Encoding encoding() const { return m_encoding; }
    [[nodiscard]] EncodingEvidence evidence() const { return m_evidence; }
    /// The input begins with the mark of UTF-32, which nothing here reads.
    [[nodiscard]] bool foundUtf32() const { return m_utf32; }

private:
    enum class Stage { Start, AsciiSoFar, Settled };
    struct Sink
    {
        QByteArray& out;
        std::vector<DecodeIssue>& issues;
    };

    [[nodiscard]] qsizetype settleStart(QByteArrayView data);
    void settle(Encoding encoding, EncodingEvidence evidence);
    void decodeSettled(QByteArrayView data, bool last, Sink sink);
    [[nodiscard]] qsizetype decodeUtf8(QByteArrayView data, bool last, Sink sink);
    [[nodiscard]] qsizetype decodeUtf16(QByteArrayView data, bool last, Sink sink);
    void decodeEightBit(QByteArrayView data, Sink sink);
    void reportHole(Sink sink, qint64 byteOffset) const;

    EncodingRequest m_request;
    Stage m_stage = Stage::Start;
    Encoding m_encoding = Encoding::Utf8;
    EncodingEvidence m_evidence = EncodingEvidence::AsciiOnly;
    bool m_utf32 = false;
    QByteArray m_held;
    qint64 m_taken = 0;    ///< input bytes decoded or skipped
    qint64 m_produced = 0; ///< output bytes before the present call
    qsizetype m_outStart = 0;
};

} // namespace mw::audience
