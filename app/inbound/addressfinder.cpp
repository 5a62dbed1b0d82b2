// SPDX-License-Identifier: GPL-3.0-or-later
#include "inbound/addressfinder.h"

#include <algorithm>

namespace mw::inbound {

using namespace Qt::StringLiterals;

namespace {

// Past these no address can be one, and a run of letters is not walked again and again.
constexpr qsizetype mostLocal = 80;
constexpr qsizetype mostDomain = 260;

/// One character as it is seen: a pair of surrogates is one.
struct Step
{
    char32_t code = 0;
    qsizetype units = 1;
};

Step before(QStringView text, qsizetype at)
{
    const QChar c = text[at - 1];
    if (c.isLowSurrogate() && at >= 2 && text[at - 2].isHighSurrogate())
        return {QChar::surrogateToUcs4(text[at - 2], c), 2};
    return {c.unicode(), 1};
}

Step after(QStringView text, qsizetype at)
{
    const QChar c = text[at];
    if (c.isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate())
        return {QChar::surrogateToUcs4(c, text[at + 1]), 2};
    return {c.unicode(), 1};
}

bool isLetter(char32_t code)
{
    return QChar::isLetterOrNumber(code) || QChar::isMark(code);
}

/// What nobody sees joins what stands on both sides of it: neither side is an address by itself.
bool isHidden(char32_t code)
{
    return QChar::category(code) == QChar::Other_Format || code == U'\uFFFD';
}

/// Written without blanks between words, so that an address in Latin letters may touch them.
bool isUnspaced(char32_t code)
{
    switch (QChar::script(code)) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Hangul:
    case QChar::Script_Thai:
    case QChar::Script_Lao:
    case QChar::Script_Khmer:
    case QChar::Script_Myanmar:
        return true;
    default:
        return false;
    }
}

bool isLocal(char32_t code)
{
    return isLetter(code) || (code < 0x80 && QByteArrayView("!#$%*+-=^_`{}~.'").contains(char(code)));
}

/// Punctuation around an address that could stand in one by the letter of the standard.
bool isWrapping(QChar c)
{
    return u"!#$%*^`{}~.'="_s.contains(c);
}

/// The start of the local part that ends before `at`; -1 when what stands there is longer than one.
qsizetype localStart(QStringView text, qsizetype at)
{
    const bool latin = at > 0 && text[at - 1].unicode() < 0x80;
    qsizetype start = at;
    while (start > 0) {
        const Step step = before(text, start);
        if (isHidden(step.code)) { // a mark of direction in front of an address is none of its letters
            const qsizetype beyond = start - step.units;
            if (beyond > 0 && isLocal(before(text, beyond).code))
                return -1;
            break;
        }
        if (!isLocal(step.code) || (latin && isUnspaced(step.code)))
            break;
        start -= step.units;
        if (at - start > mostLocal)
            return -1;
    }
    const QChar ahead = start > 0 ? text[start - 1] : QChar();
    if (ahead == u'@')
        return -1;
    if (ahead == u'/' || ahead == u'\\')
        return -1;                        // user@host in a web address
    if (ahead == u'?' || ahead == u'&') { // ?email=anna@example.com
        const qsizetype equals = text.sliced(start, at - start).lastIndexOf(u'=');
        if (equals < 0)
            return -1;
        start += equals + 1;
    }
    while (start < at && isWrapping(text[start]))
        ++start;
    return start;
}

/// The end of the domain that begins at `at`; -1 when what stands there is longer than one.
qsizetype domainEnd(QStringView text, qsizetype at)
{
    const bool latin = at < text.size() && text[at].unicode() < 0x80;
    qsizetype end = at;
    while (end < text.size()) {
        const Step step = after(text, end);
        if (isHidden(step.code)) {
            const qsizetype beyond = end + step.units;
            if (beyond < text.size() && isLetter(after(text, beyond).code))
                return -1;
            break;
        }
        if (!(isLetter(step.code) || step.code == U'.' || step.code == U'-') ||
            (latin && isUnspaced(step.code)))
            break;
        end += step.units;
        if (end - at > mostDomain)
            return -1;
    }
    if (end < text.size() && (text[end] == u'@' || text[end] == u'_'))
        return -1;
    while (end > at && (text[end - 1] == u'.' || text[end - 1] == u'-'))
        --end;
    return end;
}

/// Ids of messages and parts look like addresses and are none.
bool namesAMessage(QStringView line)
{
    const qsizetype colon = line.indexOf(u':');
    if (colon < 2 || colon > 30)
        return false;
    static const QStringList names{u"message-id"_s,          u"in-reply-to"_s,
                                   u"references"_s,          u"content-id"_s,
                                   u"x-message-id"_s,        u"original-message-id"_s,
                                   u"resent-message-id"_s,   u"x-google-original-message-id"_s,
                                   u"original-envelope-id"_s};
    return names.contains(line.first(colon).trimmed().toString().toLower());
}

} // namespace

void findAddresses(QStringView text, const std::function<bool(const FoundAddress&)>& take)
{
    int line = 1;
    qsizetype counted = 0;   // lines are counted up to here
    qsizetype lineStart = 0; // of the line that holds it
    qsizetype beyond = 0;    // where the last address ended
    for (qsizetype at = text.indexOf(u'@'); at >= 0; at = text.indexOf(u'@', at + 1)) {
        for (; counted < at; ++counted) {
            if (text[counted] == u'\n') {
                ++line;
                lineStart = counted + 1;
            }
        }
        const qsizetype start = localStart(text, at);
        if (start < beyond || start >= at)
            continue;
        const qsizetype end = domainEnd(text, at + 1);
        if (end <= at + 1 ||
            namesAMessage(text.sliced(lineStart, std::min<qsizetype>(start - lineStart, 40))))
            continue;
        auto address = mail::EmailAddress::parse(text.sliced(start, end - start));
        if (!address)
            continue;
        beyond = end;
        if (!take({*std::move(address), line, start, end - start}))
            return;
    }
}

QString lineAround(QStringView text, qsizetype at, qsizetype most)
{
    const qsizetype from = at - std::min(at, most);
    const qsizetype breakBefore = text.sliced(from, at - from).lastIndexOf(u'\n');
    const qsizetype start = breakBefore < 0 ? from : from + breakBefore + 1;
    const QStringView rest = text.sliced(start, std::min(text.size() - start, at - start + most));
    const qsizetype end = rest.indexOf(u'\n', at - start);
    QString line = rest.first(end < 0 ? rest.size() : end).toString().simplified();
    if (line.size() <= most)
        return line;
    line.truncate(line[most - 1].isHighSurrogate() ? most - 1 : most);
    return line + u'…';
}

} // namespace mw::inbound
