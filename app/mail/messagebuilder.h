// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "mail/inlinepart.h"
#include "mail/mailbox.h"

#include <optional>
#include <vector>

namespace mw::mail {

/// A field beyond those that buildMessage() writes itself. `value`: printable ASCII, already encoded.
struct ExtraHeader
{
    QByteArray name;
    QByteArray value;
};

struct MessageParts
{
    Mailbox from;
    std::optional<Mailbox> replyTo;
    Mailbox to;
    QString subject;      ///< may hold anything: controls become blanks
    QString html;         ///< empty: a message of plain text alone
    QString text;         ///< empty: a message of HTML alone
    QByteArray messageId; ///< without brackets; mail::messageId()
    base::Timestamp date;
    std::vector<ExtraHeader> extraHeaders;
    /// Pictures that the HTML shows by cid; left out where there is no HTML.
    std::vector<InlinePart> inlineParts{};
};

struct BuildError
{
    enum class Kind {
        EmptyBody,      ///< neither HTML nor text
        TooLarge,       ///< over 32 MiB of text, 100 extra fields, or PictureLimits
        SubjectTooLong, ///< over 1000 characters
        BadMessageId,   ///< not left@right of printable ASCII, at most 250
        BadDate,        ///< not in the years 1970 to 9999
        BadHeader,      ///< an extra field's name or value, or one that the builder writes itself
        SameContentId,  ///< two inline parts of one name
    };
    Kind kind = Kind::EmptyBody;
    QString detail;
};

/// The bytes of a message (RFC 5322, MIME; with pictures multipart/related, RFC 2387, around the HTML): CRLF
/// line ends, lines of at most 76 where they can be broken and never over 998, ASCII throughout but for
/// addresses that need SMTPUTF8. The same parts give the same bytes.
[[nodiscard]] base::Result<QByteArray, BuildError> buildMessage(const MessageParts& parts);

} // namespace mw::mail
