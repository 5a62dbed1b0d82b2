// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/unsubscribeline.h"

#include "content/htmlescape.h"
#include "content/templateengine.h"

#include <algorithm>
#include <vector>

namespace mw::content {

using namespace Qt::StringLiterals;

namespace {

struct Span
{
    qsizetype begin = 0;
    qsizetype end = 0;
};

std::vector<Span> htmlComments(const QString& html)
{
    std::vector<Span> spans;
    for (qsizetype begin = html.indexOf(u"<!--"); begin >= 0;
         begin = html.indexOf(u"<!--", spans.back().end)) {
        const qsizetype close = html.indexOf(u"-->", begin + 2);
        spans.push_back({begin, close < 0 ? html.size() : close + 3});
    }
    return spans;
}

QString withoutComments(const QString& html)
{
    QString out;
    qsizetype done = 0;
    for (const Span& span : htmlComments(html)) {
        out += QStringView(html).sliced(done, span.begin - done);
        done = span.end;
    }
    return out.append(QStringView(html).sliced(done));
}

/// Before the last </body>, else </html>, that stands in no comment; else the end.
qsizetype placeForLines(const QString& html)
{
    const std::vector<Span> comments = htmlComments(html);
    for (const QStringView tag : {QStringView(u"</body"), QStringView(u"</html")}) {
        for (qsizetype at = html.lastIndexOf(tag, -1, Qt::CaseInsensitive); at >= 0;
             at = at == 0 ? -1 : html.lastIndexOf(tag, at - 1, Qt::CaseInsensitive)) {
            const bool commented = std::any_of(comments.begin(), comments.end(), [at](const Span& span) {
                return at >= span.begin && at < span.end;
            });
            if (!commented)
                return at;
        }
    }
    return html.size();
}

/// Words as template source: what looks like a tag in them is none.
QString asSource(const QString& words)
{
    const bool looksLikeTag = words.contains(u"{{") || words.contains(u"{%");
    return looksLikeTag ? u"{% raw %}"_s + words + u"{% endraw %}"_s : words;
}

base::Result<QStringList, TemplateError> printedBy(const QString& source, EscapeMode mode)
{
    const auto compiled = compileTemplate(source, mode);
    if (!compiled)
        return base::fail(compiled.error());
    return compiled->printedVariables();
}

/// Cutting comments may cut a tag in two; then the whole source is asked, whose own error is the right one to
/// show.
base::Result<QStringList, TemplateError> printedByHtml(const QString& html)
{
    auto whole = printedBy(html, EscapeMode::Html);
    if (!whole)
        return whole;
    auto visible = printedBy(withoutComments(html), EscapeMode::Html);
    return visible ? visible : whole;
}

void appendToHtml(RequiredLines& lines, const RequiredLineWords& words)
{
    QString added = u"<div style=\"margin:24px 0 0;font-size:12px;line-height:18px\">"_s;
    if (lines.postalInHtml)
        added += u"<p style=\"margin:0 0 6px\">{{ %1 | newline_to_br }}</p>"_s.arg(words.postalVariable);
    if (lines.unsubscribeInHtml)
        added += u"<p style=\"margin:0\"><a href=\"{{ %1 }}\">%2</a></p>"_s.arg(
            words.unsubscribeVariable, asSource(htmlEscaped(words.unsubscribe)));
    lines.html.insert(placeForLines(lines.html), added + u"</div>\n"_s);
}

void appendToText(RequiredLines& lines, const RequiredLineWords& words)
{
    while (lines.text.endsWith(u'\n') || lines.text.endsWith(u'\r'))
        lines.text.chop(1);
    lines.text += u"\n\n-- \n"_s;
    if (lines.postalInText)
        lines.text += u"{{ %1 }}\n"_s.arg(words.postalVariable);
    if (lines.unsubscribeInText)
        lines.text += u"%1: {{ %2 }}\n"_s.arg(asSource(words.unsubscribe), words.unsubscribeVariable);
}

} // namespace

base::Result<RequiredLines, TemplateError> withRequiredLines(const QString& html, const QString& text,
                                                             const RequiredLineWords& words)
{
    RequiredLines lines;
    lines.html = html;
    lines.text = text;
    const bool wantsPostal = !words.postalVariable.isEmpty();
    if (!html.isEmpty()) {
        const auto printed = printedByHtml(html);
        if (!printed)
            return base::fail(printed.error());
        lines.unsubscribeInHtml = !printed->contains(words.unsubscribeVariable);
        lines.postalInHtml = wantsPostal && !printed->contains(words.postalVariable);
        if (lines.unsubscribeInHtml || lines.postalInHtml)
            appendToHtml(lines, words);
    }
    if (!text.isEmpty()) {
        const auto printed = printedBy(text, EscapeMode::None);
        if (!printed)
            return base::fail(printed.error());
        lines.unsubscribeInText = !printed->contains(words.unsubscribeVariable);
        lines.postalInText = wantsPostal && !printed->contains(words.postalVariable);
        if (lines.unsubscribeInText || lines.postalInText)
            appendToText(lines, words);
    }
    return lines;
}

} // namespace mw::content
