// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

namespace mw::smtp {

/// One reply of a server, all its lines (RFC 5321 4.2).
struct Reply
{
    int code = 0; ///< 200 to 599
    /// Of the first line that has one, "5.1.1" (RFC 2034, 3463); empty when there is none.
    QByteArray enhanced = {};
    /// The server's words behind the code and its separator, enhanced code included; no CR, LF, NUL or
    /// other control character (those are '?'). Never empty.
    QList<QByteArray> lines = {};

    [[nodiscard]] QByteArray text() const; ///< the lines, joined by a space
    [[nodiscard]] bool isPositive() const { return code / 100 == 2; }
    [[nodiscard]] bool isIntermediate() const { return code / 100 == 3; }
    [[nodiscard]] bool isTransient() const { return code / 100 == 4; }
    [[nodiscard]] bool isPermanent() const { return code / 100 == 5; }
    [[nodiscard]] bool isRefusal() const { return isTransient() || isPermanent(); }
};

/// The enhanced code that `text` begins with, or empty. Its class need not fit the reply's code: servers
/// mix them up, and the reply table wants to see it.
[[nodiscard]] QByteArray enhancedCode(QByteArrayView text);

} // namespace mw::smtp
