// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/htmlescape.h"

#include <algorithm>

namespace mw::content {

namespace {

constexpr quint64 bit(char c)
{
    return quint64(1) << c;
}
constexpr quint64 specials = bit('&') | bit('<') | bit('>') | bit('"') | bit('\'');

bool isSpecial(char16_t c)
{
    return c < 64 && ((specials >> c) & 1);
}

QLatin1StringView reference(char16_t c)
{
    switch (c) {
    case u'&':
        return QLatin1StringView("&amp;");
    case u'<':
        return QLatin1StringView("&lt;");
    case u'>':
        return QLatin1StringView("&gt;");
    case u'"':
        return QLatin1StringView("&quot;");
    default:
        return QLatin1StringView("&#39;");
    }
}

bool isAsciiDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}
bool isAsciiLetter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

/// `text` begins with '&'. True for &name; and &#digits; (the form Liquid's escape_once knows).
bool beginsWithReference(QStringView text)
{
    const bool numeric = text.size() > 1 && text[1] == u'#';
    const qsizetype start = numeric ? 2 : 1;
    const auto* const end =
        std::find_if_not(text.begin() + std::min(start, text.size()), text.end(),
                         [numeric](QChar c) { return numeric ? isAsciiDigit(c) : isAsciiLetter(c); });
    return end - text.begin() > start && end != text.end() && *end == u';';
}

} // namespace

void appendHtmlEscaped(QString& out, QStringView text)
{
    qsizetype done = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t c = text[i].unicode();
        if (!isSpecial(c)) [[likely]]
            continue;
        out.append(text.sliced(done, i - done));
        out.append(reference(c));
        done = i + 1;
    }
    out.append(text.sliced(done));
}

QString htmlEscaped(QStringView text)
{
    QString out;
    out.reserve(text.size() + text.size() / 8);
    appendHtmlEscaped(out, text);
    return out;
}

QString htmlEscapedOnce(QStringView text)
{
    QString out;
    out.reserve(text.size() + text.size() / 8);
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t c = text[i].unicode();
        if (isSpecial(c) && !(c == u'&' && beginsWithReference(text.sliced(i))))
            out.append(reference(c));
        else
            out.append(text[i]);
    }
    return out;
}

} // namespace mw::content
