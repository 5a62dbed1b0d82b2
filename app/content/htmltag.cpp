// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/htmltag.h"

#include <algorithm>

namespace mw::content {

namespace {

constexpr std::size_t mostAttributes = 64;

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r';
}

/// Where the first of `stops` or a blank stands, else the end.
qsizetype runEnd(const QByteArray& html, qsizetype from, std::string_view stops)
{
    while (from < html.size() && !isSpace(html[from]) && stops.find(html[from]) == std::string_view::npos)
        ++from;
    return from;
}

qsizetype skipSpace(const QByteArray& html, qsizetype from)
{
    while (from < html.size() && isSpace(html[from]))
        ++from;
    return from;
}

/// The value after "="; false when the text ends within it.
bool readValue(const QByteArray& html, qsizetype& position, HtmlAttribute& attribute)
{
    position = skipSpace(html, position);
    if (position >= html.size())
        return false;
    const char quote = html[position];
    if (quote == '"' || quote == '\'') {
        const qsizetype close = html.indexOf(quote, position + 1);
        if (close < 0)
            return false;
        attribute.value = html.mid(position + 1, close - position - 1);
        attribute.valueBegin = position + 1;
        position = close + 1;
        return true;
    }
    const qsizetype end = runEnd(html, position, ">");
    attribute.value = html.mid(position, end - position);
    attribute.valueBegin = position;
    position = end;
    return position < html.size();
}

} // namespace

const QByteArray* HtmlTag::attribute(const char* wanted) const
{
    const auto found =
        std::find_if(attributes.begin(), attributes.end(),
                     [wanted](const HtmlAttribute& attribute) { return attribute.name == wanted; });
    return found == attributes.end() ? nullptr : &found->value;
}

bool HtmlTag::isHidden() const
{
    if (attribute("hidden"))
        return true;
    const QByteArray* style = attribute("style");
    if (!style)
        return false;
    QByteArray compact = style->toLower();
    compact.removeIf(isSpace);
    return compact.contains("display:none");
}

std::optional<HtmlTag> readHtmlTag(const QByteArray& html, qsizetype& position)
{
    HtmlTag tag;
    qsizetype at = position + 1;
    if (at < html.size() && html[at] == '/') {
        tag.isEnd = true;
        ++at;
    }
    const qsizetype nameEnd = runEnd(html, at, "/>");
    tag.name = html.mid(at, nameEnd - at).toLower();
    at = nameEnd;
    for (;;) {
        while (at < html.size() && (isSpace(html[at]) || html[at] == '/'))
            ++at;
        if (at >= html.size())
            return std::nullopt;
        if (html[at] == '>') {
            position = at + 1;
            return tag;
        }
        HtmlAttribute attribute;
        // A "=" in the first place belongs to the name.
        const qsizetype end = runEnd(html, at + 1, "/>=");
        attribute.name = html.mid(at, end - at).toLower();
        attribute.begin = at;
        attribute.end = attribute.valueBegin = end;
        at = skipSpace(html, end);
        if (at < html.size() && html[at] == '=') {
            ++at;
            if (!readValue(html, at, attribute))
                return std::nullopt;
            attribute.end = at;
        }
        if (tag.attributes.size() < mostAttributes)
            tag.attributes.push_back(std::move(attribute));
    }
}

qsizetype findHtmlEnd(const QByteArray& html, const QByteArray& name, qsizetype from)
{
    const auto isLetter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    for (qsizetype at = html.indexOf("</", from); at >= 0; at = html.indexOf("</", at + 2)) {
        const QByteArrayView word = QByteArrayView(html).sliced(at + 2);
        if (word.size() > name.size() &&
            qstrnicmp(word.data(), name.constData(), static_cast<size_t>(name.size())) == 0 &&
            !isLetter(word[name.size()]))
            return at;
    }
    return -1;
}

qsizetype htmlCommentEnd(const QByteArray& html, qsizetype position)
{
    if (!QByteArrayView(html).sliced(position).startsWith("<!--")) {
        const qsizetype close = html.indexOf('>', position);
        return close < 0 ? html.size() : close + 1;
    }
    // <!--> and <!---> are whole comments too.
    const qsizetype close = html.indexOf("-->", position + 2);
    const QByteArrayView whole = QByteArrayView(html).first(close < 0 ? html.size() : close);
    const qsizetype bang = whole.indexOf("--!>", position + 4);
    if (bang >= 0)
        return bang + 4;
    return close < 0 ? html.size() : close + 3;
}

} // namespace mw::content
