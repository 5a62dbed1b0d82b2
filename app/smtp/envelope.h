// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <QByteArray>
#include <QByteArrayView>
#include <QString>

namespace mw::smtp {

/// One message for one recipient.
struct Envelope
{
    quint64 tag = 0;           ///< the caller's name for it, given back in the Outcome
    QByteArray sender = {};    ///< addr-spec without <>; empty = null sender
    QByteArray recipient = {}; ///< addr-spec without <>
    QByteArray message = {};   ///< CRLF lines, not dot-stuffed
    bool needsSmtpUtf8 = false;
};

/// Why `envelope` must not be sent to any server, in plain English; null when it may.
/// Paths: no control, space, '<', '>', source route; at most 254 bytes; non-ASCII only as UTF-8 with
/// needsSmtpUtf8. Message: no NUL and no CR or LF outside a CRLF, which servers read differently (SMTP
/// smuggling).
[[nodiscard]] std::optional<QString> objection(const Envelope& envelope);

[[nodiscard]] bool hasEightBit(QByteArrayView bytes);
/// RFC 1870 5: the bytes of the message as sent, without dot stuffing and the end mark.
[[nodiscard]] qsizetype declaredSize(QByteArrayView message);
/// The whole answer to a 354 in one piece: dot-stuffed, ended by CRLF if it wasn't, and ".\r\n" (RFC
/// 5321 4.5.2).
[[nodiscard]] QByteArray dotStuffed(QByteArrayView message);

} // namespace mw::smtp
