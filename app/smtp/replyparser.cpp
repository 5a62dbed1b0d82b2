// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/replyparser.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace mw::smtp {

namespace {

constexpr bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

constexpr bool isControl(char c)
{
    return (static_cast<unsigned char>(c) < 0x20 && c != '\t') || c == 0x7f;
}

/// The words end up in logs and on screens, so they may not steer a terminal or break a line.
QByteArray harmless(QByteArrayView text)
{
    QByteArray copy = text.toByteArray();
    for (qsizetype i = 0; i < text.size(); ++i)
        if (isControl(text[i]))
            copy[i] = '?';
    return copy;
}

ReplyError errorAt(ReplyError::Kind kind, QLatin1StringView what, QByteArrayView line)
{
    const auto start = harmless(line.first(qMin(line.size(), qsizetype(60))));
    return {kind, what + u": "_s + QString::fromLatin1(start)};
}

} // namespace

void ReplyParser::feed(QByteArrayView bytes)
{
    if (m_at == m_buffer.size()) {
        m_buffer.resize(0); // keeps the capacity: no allocation per reply
        m_at = 0;
        m_scanned = 0;
    }
    m_buffer.append(bytes);
}

void ReplyParser::clear()
{
    *this = ReplyParser();
}

std::optional<ReplyError> ReplyParser::takeLine(QByteArrayView line, bool& last)
{
    using Kind = ReplyError::Kind;
    const bool coded =
        line.size() >= 3 && line[0] >= '2' && line[0] <= '5' && isDigit(line[1]) && isDigit(line[2]);
    if (!coded || (line.size() > 3 && line[3] != ' ' && line[3] != '-'))
        return errorAt(Kind::NoReply, QLatin1StringView("not an SMTP reply"), line);
    const int code = (line[0] - '0') * 100 + (line[1] - '0') * 10 + (line[2] - '0');
    if (!m_begun.lines.isEmpty() && code != m_begun.code)
        return errorAt(Kind::MixedCodes, QLatin1StringView("another code within one reply"), line);
    m_begunBytes += line.size();
    if (m_begun.lines.size() >= maxLines || m_begunBytes > maxReply)
        return errorAt(Kind::TooLong, QLatin1StringView("a reply without an end"), line);

    m_begun.code = code;
    m_begun.lines.append(harmless(line.sliced(qMin(line.size(), qsizetype(4)))));
    if (m_begun.enhanced.isEmpty())
        m_begun.enhanced = enhancedCode(m_begun.lines.last());
    last = line.size() == 3 || line[3] == ' ';
    return std::nullopt;
}

base::Result<std::optional<Reply>, ReplyError> ReplyParser::next()
{
    while (!m_error) {
        const auto end = m_buffer.indexOf('\n', m_scanned);
        const auto stop = end < 0 ? m_buffer.size() : end;
        auto line = QByteArrayView(m_buffer).sliced(m_at, stop - m_at);
        if (line.endsWith('\r'))
            line.chop(1);
        if (line.size() > maxLine) {
            m_error =
                errorAt(ReplyError::Kind::LineTooLong, QLatin1StringView("a line without an end"), line);
            break;
        }
        if (end < 0) {
            m_scanned = m_buffer.size();
            return std::optional<Reply>();
        }
        bool last = false;
        m_error = takeLine(line, last);
        m_at = m_scanned = end + 1;
        if (last && !m_error) {
            m_begunBytes = 0;
            return std::optional<Reply>(std::exchange(m_begun, {}));
        }
    }
    return base::fail(*m_error);
}

} // namespace mw::smtp
