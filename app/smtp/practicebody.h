// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <QByteArray>
#include <QByteArrayView>

namespace mw::smtp {

/// Collects the bytes of one message. Only CRLF "." CRLF ends a DATA body (RFC 5321 4.1.1.4); a dot between
/// bare LFs or CRs is text, which is what keeps a second message from being smuggled in.
class PracticeBody
{
public:
    enum class Flaw { BareCarriageReturn, BareLineFeed, Null, LongLine };

    /// `maxBytes`: more than this is counted but not kept. `expected`: what the sender announced, 0 if
    /// nothing.
    explicit PracticeBody(qint64 maxBytes, qint64 expected = 0);

    /// Takes dot-stuffed bytes up to and with the end; returns how many were used.
    [[nodiscard]] qsizetype feedDotted(QByteArrayView bytes);
    /// Takes bytes of a BDAT chunk as they are (RFC 3030).
    void feedChunk(QByteArrayView bytes);

    [[nodiscard]] bool complete() const { return m_complete; }
    [[nodiscard]] bool tooLarge() const { return m_received > m_maxBytes; }
    /// Bytes seen, without the stuffing and also those that were too many to keep.
    [[nodiscard]] qint64 received() const { return m_received; }
    /// The first thing that no message on the wire may have: CR or LF alone, NUL, a line over 998 octets.
    [[nodiscard]] std::optional<Flaw> flaw() const;
    [[nodiscard]] QByteArray take() { return std::exchange(m_bytes, {}); }

private:
    enum class At { LineStart, Dot, DotCr, InLine };

    void keep(const char* from, const char* to);

    qint64 m_maxBytes;
    qint64 m_received = 0;
    QByteArray m_bytes;
    At m_at = At::LineStart;
    bool m_afterCr = false; ///< in a line: the last byte was CR
    bool m_complete = false;
};

} // namespace mw::smtp
