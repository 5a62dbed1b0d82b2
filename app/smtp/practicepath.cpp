// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/practicepath.h"

#include <algorithm>
#include <cstring>
#include <QStringDecoder>

namespace mw::smtp {

namespace {

constexpr qsizetype maxLocalPart = 64; // RFC 5321 4.5.3.1
constexpr qsizetype maxDomain = 255;
constexpr qsizetype maxParameters = 10;

bool isAlnum(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}
bool isHigh(char c)
{
    return static_cast<unsigned char>(c) >= 0x80;
}

/// Index behind the path's closing '>', heeding quotes; -1 when there is none.
qsizetype endOfPath(QByteArrayView text)
{
    bool quoted = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (quoted && text[i] == '\\')
            ++i;
        else if (text[i] == '"')
            quoted = !quoted;
        else if (!quoted && text[i] == '>')
            return i + 1;
    }
    return -1;
}

bool isQuotedString(QByteArrayView text)
{
    if (text.size() < 2 || text.front() != '"' || text.back() != '"')
        return false;
    for (qsizetype i = 1; i < text.size() - 1; ++i) {
        if (text[i] == '\\' && ++i == text.size() - 1)
            return false;
        const auto c = static_cast<unsigned char>(text[i]);
        if (c < 0x20 || c == 0x7f || (c == '"' && text[i - 1] != '\\'))
            return false;
    }
    return true;
}

bool isLocalPart(QByteArrayView text)
{
    if (text.isEmpty() || text.size() > maxLocalPart)
        return false;
    if (text.front() == '"')
        return isQuotedString(text);
    char before = '.';
    for (const char c : text) {
        if (!isAlnum(c) && !isHigh(c) && (c == '\0' || !std::strchr("!#$%&'*+-/=?^_`{|}~.", c)))
            return false;
        if (c == '.' && before == '.')
            return false;
        before = c;
    }
    return before != '.';
}

bool isDomain(QByteArrayView text)
{
    if (text.isEmpty() || text.size() > maxDomain)
        return false;
    if (text.front() == '[') {
        const QByteArrayView inside = text.sliced(1).chopped(text.size() > 1 ? 1 : 0);
        return text.size() > 2 && text.back() == ']' && std::all_of(inside.begin(), inside.end(), [](char c) {
                   return isAlnum(c) || c == '.' || c == ':' || c == '-';
               });
    }
    char before = '.';
    for (const char c : text) {
        if (!isAlnum(c) && !isHigh(c) && c != '-' && c != '.')
            return false;
        if ((c == '.' || c == '-') && before == '.')
            return false;
        if (c == '.' && before == '-')
            return false;
        before = c;
    }
    return before != '.' && before != '-';
}

bool isUtf8(QByteArrayView text)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString decoded = decoder(text);
    return !decoder.hasError() && !decoded.contains(QChar::ReplacementCharacter);
}

bool isMailbox(QByteArrayView text, bool bareLocalPart)
{
    const qsizetype at = text.lastIndexOf('@');
    if (at < 0)
        return bareLocalPart && text.compare("postmaster", Qt::CaseInsensitive) == 0;
    return isLocalPart(text.first(at)) && isDomain(text.sliced(at + 1)) && isUtf8(text);
}

/// KEY or KEY=VALUE of visible ASCII (RFC 5321 4.1.2, esmtp-param).
bool isParameter(QByteArrayView text)
{
    return !text.isEmpty() && isAlnum(text.front()) &&
           std::all_of(text.begin(), text.end(), [](char c) { return c > ' ' && c < 0x7f; });
}

} // namespace

bool PracticePath::isAscii() const
{
    return std::none_of(address.begin(), address.end(), isHigh);
}

base::Result<PracticePath, PracticePathError> parsePracticePath(QByteArrayView text, QByteArrayView keyword)
{
    if (text.size() <= keyword.size() ||
        text.first(keyword.size()).compare(keyword, Qt::CaseInsensitive) != 0)
        return base::fail(PracticePathError::BadSyntax);
    text = text.sliced(keyword.size());
    const qsizetype end = text.front() == '<' ? endOfPath(text) : -1;
    if (end < 0)
        return base::fail(PracticePathError::BadSyntax);
    PracticePath path;
    QByteArrayView inside = text.sliced(1, end - 2);
    if (inside.startsWith('@') &&
        inside.contains(':')) // a source route: accepted and ignored, RFC 5321 3.6.1
        inside = inside.sliced(inside.indexOf(':') + 1);
    const bool sender = keyword.startsWith('F');
    if (!(inside.isEmpty() && sender && end == 2) && !isMailbox(inside, !sender))
        return base::fail(PracticePathError::BadAddress);
    path.address = inside.toByteArray();
    const QByteArrayView rest = text.sliced(end);
    if (!rest.isEmpty() && rest.front() != ' ')
        return base::fail(PracticePathError::BadSyntax);
    for (const QByteArray& word : rest.toByteArray().split(' ')) {
        if (word.isEmpty())
            continue;
        if (!isParameter(word) || path.parameters.size() >= maxParameters)
            return base::fail(PracticePathError::BadSyntax);
        path.parameters.append(word);
    }
    return path;
}

} // namespace mw::smtp
