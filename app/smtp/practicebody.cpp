// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/practicebody.h"

#include <algorithm>
#include <cstring>

namespace mw::smtp {

namespace {

constexpr qint64 maxReserve = 1024 * 1024; // an announced size is a claim, not a reason to take memory
constexpr qint64 usualMessage = 16 * 1024;
constexpr char carriageReturn = '\r';
constexpr qsizetype maxLine = 998; // RFC 5321 4.5.3.1.6 without the CRLF

const char* find(const char* from, const char* to, char byte)
{
    return static_cast<const char*>(std::memchr(from, byte, static_cast<std::size_t>(to - from)));
}

} // namespace

PracticeBody::PracticeBody(qint64 maxBytes, qint64 expected) : m_maxBytes(maxBytes)
{
    m_bytes.reserve(std::clamp(expected + 256, usualMessage, maxReserve));
}

qsizetype PracticeBody::feedDotted(QByteArrayView bytes)
{
    const char* const begin = bytes.data();
    const char* const end = begin + bytes.size();
    const char* kept = begin; // [kept, p) is text that still has to be copied
    const char* p = begin;
    while (p < end) {
        switch (m_at) {
        case At::LineStart:
            m_afterCr = false;
            m_at = At::InLine;
            if (*p == '.') { // stuffing or the end: not text either way
                keep(kept, p);
                kept = ++p;
                m_at = At::Dot;
            }
            break;
        case At::Dot:
            m_at = At::InLine;
            if (*p == '\r') {
                kept = ++p;
                m_at = At::DotCr;
            }
            break;
        case At::DotCr:
            if (*p == '\n') {
                m_complete = true;
                return p + 1 - begin;
            }
            keep(&carriageReturn, &carriageReturn + 1); // it was held back, or stood in an earlier piece
            m_afterCr = true;
            m_at = At::InLine;
            break;
        case At::InLine: {
            const char* const lf = find(p, end, '\n');
            if (!lf) {
                m_afterCr = end[-1] == '\r';
                p = end;
                break;
            }
            if (lf > p ? lf[-1] == '\r' : m_afterCr)
                m_at = At::LineStart;
            m_afterCr = false;
            p = lf + 1;
            break;
        }
        }
    }
    keep(kept, end);
    return bytes.size();
}

void PracticeBody::feedChunk(QByteArrayView bytes)
{
    keep(bytes.data(), bytes.data() + bytes.size());
}

void PracticeBody::keep(const char* from, const char* to)
{
    m_received += to - from;
    if (tooLarge())
        m_bytes = {};
    else
        m_bytes.append(from, to - from);
}

std::optional<PracticeBody::Flaw> PracticeBody::flaw() const
{
    const char* p = m_bytes.constData();
    const char* const end = p + m_bytes.size();
    if (p < end && find(p, end, '\0'))
        return Flaw::Null;
    while (p < end) {
        const char* const lf = find(p, end, '\n');
        if (lf && (lf == p || lf[-1] != '\r'))
            return Flaw::BareLineFeed;
        const char* const lineEnd = lf ? lf - 1 : end;
        if (find(p, lineEnd, '\r'))
            return Flaw::BareCarriageReturn;
        if (lineEnd - p > maxLine)
            return Flaw::LongLine;
        p = lf ? lf + 1 : end;
    }
    return std::nullopt;
}

} // namespace mw::smtp
