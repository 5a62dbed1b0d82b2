// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/envelope.h"

#include <cstdint>
#include <cstring>

using namespace Qt::StringLiterals;

namespace mw::smtp {

namespace {

constexpr qsizetype maxPath = 254; // RFC 5321 4.5.3.1.3: 256 with the angle brackets

const char* find(const char* from, const char* end, char what)
{
    return from == end
               ? nullptr
               : static_cast<const char*>(std::memchr(from, what, static_cast<std::size_t>(end - from)));
}

std::optional<QString> pathObjection(QByteArrayView path, bool utf8Allowed)
{
    if (path.size() > maxPath)
        return u"is longer than 254 bytes"_s;
    if (path.startsWith('@'))
        return u"is a source route"_s;
    for (const char c : path)
        if (static_cast<unsigned char>(c) <= 0x20 || c == 0x7f || c == '<' || c == '>')
            return u"holds a control character, a space or an angle bracket"_s;
    if (!hasEightBit(path))
        return std::nullopt;
    if (!utf8Allowed)
        return u"is not ASCII"_s;
    if (!path.isValidUtf8())
        return u"is not UTF-8"_s;
    return std::nullopt;
}

std::optional<QString> messageObjection(QByteArrayView message)
{
    const char* const begin = message.begin();
    const char* const end = message.end();
    if (find(begin, end, '\0'))
        return u"the message holds a NUL"_s;
    qsizetype lines = 0;
    for (const char* lf = find(begin, end, '\n'); lf; lf = find(lf + 1, end, '\n'), ++lines)
        if (lf == begin || lf[-1] != '\r')
            return u"the message holds a LF without CR"_s;
    for (const char* cr = find(begin, end, '\r'); cr; cr = find(cr + 1, end, '\r'))
        --lines; // every LF has its CR by now, so a CR too many is a bare one
    if (lines != 0)
        return u"the message holds a CR without LF"_s;
    return std::nullopt;
}

} // namespace

std::optional<QString> objection(const Envelope& envelope)
{
    if (const auto why = pathObjection(envelope.sender, envelope.needsSmtpUtf8))
        return u"the envelope sender "_s + *why;
    if (envelope.recipient.isEmpty())
        return u"there is no recipient"_s;
    if (const auto why = pathObjection(envelope.recipient, envelope.needsSmtpUtf8))
        return u"the recipient's address "_s + *why;
    return messageObjection(envelope.message);
}

bool hasEightBit(QByteArrayView bytes)
{
    constexpr std::uint64_t highBits = 0x8080808080808080;
    const char* at = bytes.begin();
    std::uint64_t seen = 0;
    for (; bytes.end() - at >= 8; at += 8) {
        std::uint64_t word;
        std::memcpy(&word, at, sizeof word);
        seen |= word;
    }
    for (; at != bytes.end(); ++at)
        seen |= static_cast<unsigned char>(*at);
    return (seen & highBits) != 0;
}

qsizetype declaredSize(QByteArrayView message)
{
    return message.size() + (message.isEmpty() || message.endsWith("\r\n") ? 0 : 2);
}

QByteArray dotStuffed(QByteArrayView message)
{
    QByteArray wire;
    wire.reserve(message.size() + 32);
    const char* const end = message.end();
    const char* copied = message.begin();
    if (message.startsWith('.'))
        wire.append('.');
    for (const char* lf = find(copied, end, '\n'); lf; lf = find(lf + 1, end, '\n')) {
        if (lf + 1 == end || lf[1] != '.')
            continue;
        wire.append(copied, lf + 1 - copied).append('.');
        copied = lf + 1;
    }
    wire.append(copied, end - copied);
    if (declaredSize(message) != message.size())
        wire.append("\r\n");
    return wire.append(".\r\n");
}

} // namespace mw::smtp
