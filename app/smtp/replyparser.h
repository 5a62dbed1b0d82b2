// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "smtp/reply.h"

#include <optional>
#include <QString>

namespace mw::smtp {

struct ReplyError
{
    enum class Kind {
        NoReply,     ///< a line that does not begin with a code from 200 to 599 and ' ', '-' or its end
        MixedCodes,  ///< the lines of one reply carry different codes
        LineTooLong, ///< over `ReplyParser::maxLine` bytes
        TooLong,     ///< over `maxLines` lines or `maxReply` bytes
    };
    Kind kind = Kind::NoReply;
    QString detail = {}; ///< plain English for the log, the first bytes of the line included
};

/// Cuts what a server sends into replies, however the network has split it. Takes LF alone as a line's end
/// and a last line of a bare code. After an error it only repeats it: the conversation can't be trusted.
class ReplyParser
{
public:
    static constexpr qsizetype maxLine = 4 * 1024; ///< bytes without the line's end
    static constexpr qsizetype maxLines = 1000;
    static constexpr qsizetype maxReply = 256 * 1024; ///< bytes

    void feed(QByteArrayView bytes);
    /// The next whole reply, null when more bytes are needed.
    [[nodiscard]] base::Result<std::optional<Reply>, ReplyError> next();
    /// True when bytes wait here that no reply handed out has used, a begun reply included.
    [[nodiscard]] bool hasBuffered() const { return m_at < m_buffer.size() || !m_begun.lines.isEmpty(); }
    void clear();

private:
    [[nodiscard]] std::optional<ReplyError> takeLine(QByteArrayView line, bool& last);

    QByteArray m_buffer;
    qsizetype m_at = 0;      // first byte not used yet
    qsizetype m_scanned = 0; // no LF before this
    Reply m_begun;
    qsizetype m_begunBytes = 0;
    std::optional<ReplyError> m_error;
};

} // namespace mw::smtp
