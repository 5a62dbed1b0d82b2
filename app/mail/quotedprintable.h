// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace mw::mail {

/// Appends text in quoted-printable (RFC 2045 6.7): lines of at most 76, each line end of `text` (CRLF, CR or
/// LF) as CRLF, blanks at line ends encoded. Beyond the RFC, "." and "From " that begin a line are encoded,
/// for relays that stuff dots badly and mailboxes that quote "From ". No line holds "=_".
void appendQuotedPrintable(QByteArray& out, QByteArrayView text);

} // namespace mw::mail
