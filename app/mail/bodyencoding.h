// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace mw::mail {

/// Content-Transfer-Encoding of one text part (RFC 2045 6).
enum class BodyEncoding {
    SevenBit,        ///< ASCII, no control but tab, lines of at most 76 without a blank at the end
    QuotedPrintable, ///< mostly ASCII
    Base64,          ///< mostly not: more than a sixth of the octets would be escaped
};

[[nodiscard]] BodyEncoding chooseEncoding(QByteArrayView utf8);
/// The word for the header field.
[[nodiscard]] QByteArrayView encodingName(BodyEncoding encoding);
/// Appends the part's body. Line ends (CRLF, CR, LF) become CRLF first; no line is longer than 76.
/// SevenBit only for what chooseEncoding() found fit for it.
void appendBody(QByteArray& out, QByteArrayView utf8, BodyEncoding encoding);
/// CR and LF alone become CRLF.
void appendWithCrlf(QByteArray& out, QByteArrayView text);

} // namespace mw::mail
