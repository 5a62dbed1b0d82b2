// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mailview/cleanstyles.h"

#include <algorithm>
#include <QByteArrayList>
#include <QSet>

namespace mw::mailview {

namespace {

/// Without comments and what old browsers wanted around a sheet; strings stay as they are.
QByteArray withoutComments(const QByteArray& css)
{
    QByteArray out;
    out.reserve(css.size());
    char quote = 0;
    for (qsizetype i = 0; i < css.size(); ++i) {
        const char c = css[i];
        const QByteArrayView rest = QByteArrayView(css).sliced(i);
        if (quote != 0) {
            if (c == '\\' && i + 1 < css.size())
                out.append(c).append(css[++i]);
            else
                out.append(c);
            if (c == quote || c == '\n')
                quote = 0;
        } else if (rest.startsWith("/*")) {
            const qsizetype end = css.indexOf("*/", i + 2);
            out.append(' ');
            i = end < 0 ? css.size() : end + 1;
        } else if (rest.startsWith("<!--") || rest.startsWith("-->")) {
            out.append(' ');
            i += c == '<' ? 3 : 2;
        } else {
            quote = c == '"' || c == '\'' ? c : char(0);
            out.append(c);
        }
    }
    out.replace('<', ' '); // it must not end its element
    return out;
}

/// The first of `stops` outside of strings, at or after `from`; the end when there is none.
qsizetype findOutside(const QByteArray& css, qsizetype from, QByteArrayView stops)
{
    char quote = 0;
    for (qsizetype i = from; i < css.size(); ++i) {
        const char c = css[i];
        if (quote != 0) {
            if (c == '\\')
                ++i;
            else if (c == quote || c == '\n')
                quote = 0;
        } else if (stops.contains(c)) {
            return i;
        } else if (c == '"' || c == '\'') {
            quote = c;
        }
    }
    return css.size();
}

/// Where the block whose "{" stands at `open` has its "}"; the end when it is never closed.
qsizetype blockEnd(const QByteArray& css, qsizetype open)
{
    int depth = 1;
    for (qsizetype at = findOutside(css, open + 1, "{}"); at < css.size();
         at = findOutside(css, at + 1, "{}")) {
        depth += css[at] == '{' ? 1 : -1;
        if (depth == 0)
            return at;
    }
    return css.size();
}

const QSet<QByteArray>& knownFeatures()
{
    static const QSet<QByteArray> known{"width",
                                        "min-width",
                                        "max-width",
                                        "height",
                                        "min-height",
                                        "max-height",
                                        "device-width",
                                        "min-device-width",
                                        "max-device-width",
                                        "device-height",
                                        "min-device-height",
                                        "max-device-height",
                                        "orientation",
                                        "color",
                                        "min-color",
                                        "max-color",
                                        "resolution",
                                        "min-resolution",
                                        "max-resolution"};
    return known;
}

/// The expression as litehtml is to see it; empty = true anyway; false = never true here.
bool takeExpression(const QByteArray& expression, QByteArrayList& kept)
{
    const qsizetype colon = expression.indexOf(':');
    const QByteArray feature = expression.left(colon < 0 ? expression.size() : colon).trimmed();
    const QByteArray value = colon < 0 ? QByteArray() : expression.mid(colon + 1).trimmed();
    if (feature == "prefers-color-scheme")
        return value != "dark" && !value.isEmpty(); // paper is white
    if (!knownFeatures().contains(feature))
        return false;
    kept.append('(' + feature + (colon < 0 ? QByteArray() : ": " + value) + ')');
    return true;
}

/// One of the comma-parted conditions; null: never true.
QByteArray cleanCondition(const QByteArray& condition)
{
    const QByteArray text = condition.toLower().simplified();
    QByteArrayList kept;
    bool negated = false;
    bool hasExpression = false;
    bool typeFits = true;
    for (qsizetype at = 0; at < text.size();) {
        if (text[at] == '(') {
            const qsizetype close = text.indexOf(')', at);
            if (close < 0 || !takeExpression(text.mid(at + 1, close - at - 1), kept))
                return {};
            hasExpression = true;
            at = close + 1;
            continue;
        }
        const qsizetype end = std::min({text.indexOf(' ', at) < 0 ? text.size() : text.indexOf(' ', at),
                                        text.indexOf('(', at) < 0 ? text.size() : text.indexOf('(', at)});
        const QByteArray word = text.mid(at, end - at);
        if (word == "not")
            negated = true;
        else if (word == "or")
            return {};
        else if (!word.isEmpty() && word != "only" && word != "and")
            typeFits = word == "all" || word == "screen";
        at = std::max(end, at + 1) + (end < text.size() && text[end] == ' ' && end > at ? 1 : 0);
    }
    if (negated)
        return !typeFits && !hasExpression ? QByteArray("all") : QByteArray();
    if (!typeFits)
        return {};
    return kept.isEmpty() ? QByteArray("all") : kept.join(" and ");
}

class Cleaner
{
public:
    explicit Cleaner(const QByteArray& css) : m_css(css) { m_out.reserve(css.size()); }

    QByteArray run()
    {
        rules(0, m_css.size(), false);
        return std::move(m_out);
    }

private:
    void rules(qsizetype from, qsizetype end, bool inMedia)
    {
        for (qsizetype at = from; at < end;) {
            const qsizetype stop = findOutside(m_css, at, "{};");
            if (stop >= end)
                return;
            if (m_css[stop] != '{') { // a stray end, @import, @charset
                at = stop + 1;
                continue;
            }
            const qsizetype close = std::min(blockEnd(m_css, stop), end);
            rule(m_css.mid(at, stop - at).trimmed(), stop + 1, close, inMedia);
            at = close + 1;
        }
    }

    void rule(const QByteArray& prelude, qsizetype from, qsizetype end, bool inMedia)
    {
        if (!prelude.startsWith('@')) {
            if (findOutside(m_css, from, "{") >= end && !prelude.isEmpty())
                m_out.append(prelude)
                    .append('{')
                    .append(cleanDeclarations(m_css.mid(from, end - from)))
                    .append("}\n");
            return;
        }
        // Media within media is rare in mails, and to any depth a way to exhaust the parser.
        if (inMedia || !prelude.left(6).toLower().startsWith("@media"))
            return;
        const QByteArray query = cleanMediaQuery(prelude.mid(6));
        if (query.isEmpty())
            return;
        m_out.append("@media ").append(query).append("{\n");
        rules(from, end, true);
        m_out.append("}\n");
    }

    const QByteArray& m_css;
    QByteArray m_out;
};

} // namespace

QByteArray cleanDeclarations(const QByteArray& declarations)
{
    constexpr QByteArrayView property("font-weight");
    QByteArray out = declarations;
    const QByteArray lower = declarations.toLower();
    for (qsizetype at = lower.indexOf(property); at >= 0; at = lower.indexOf(property, at + 1)) {
        qsizetype digit = at + property.size();
        while (digit < lower.size() && (lower[digit] == ' ' || lower[digit] == ':'))
            ++digit;
        if (digit + 2 < lower.size() && lower[digit] >= '1' && lower[digit] <= '7' &&
            lower[digit + 1] == '0' && lower[digit + 2] == '0')
            out[digit + 2] = '1';
    }
    return out;
}

QByteArray cleanMediaQuery(const QByteArray& query)
{
    if (query.trimmed().isEmpty())
        return "all";
    QByteArrayList kept;
    for (const QByteArray& condition : query.split(','))
        if (const QByteArray clean = cleanCondition(condition); !clean.isEmpty())
            kept.append(clean);
    return kept.join(", ");
}

QByteArray cleanStyles(const QByteArray& css)
{
    const QByteArray plain = withoutComments(css);
    return Cleaner(plain).run();
}

} // namespace mw::mailview
