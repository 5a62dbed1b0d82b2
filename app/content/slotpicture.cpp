// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/slotpicture.h"

#include <algorithm>

namespace mw::content {

namespace {

constexpr qsizetype shownBytes = 40;

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r';
}

base::Result<QString, ForeignMarkup> valueOf(const QByteArray& source, const TemplateMask& mask,
                                             const HtmlTag& tag, const char* name)
{
    const HtmlAttribute* attribute = attributeOf(tag, name);
    if (!attribute)
        return QString();
    return readAttributeText(source, mask, attribute->valueBegin,
                             attribute->valueBegin + attribute->value.size());
}

} // namespace

const HtmlAttribute* attributeOf(const HtmlTag& tag, const char* name)
{
    const auto found = std::find_if(tag.attributes.begin(), tag.attributes.end(),
                                    [name](const HtmlAttribute& one) { return one.name == name; });
    return found == tag.attributes.end() ? nullptr : &*found;
}

base::Result<PictureParts, ForeignMarkup> pictureParts(const QByteArray& source, const TemplateMask& mask,
                                                       const SlotPlace& place)
{
    const QByteArray& html = mask.html();
    PictureParts parts;
    if (place.element == "img") {
        qsizetype at = place.tagBegin;
        parts.image = PlacedTag{*readHtmlTag(html, at), place.tagBegin, place.tagEnd};
        return parts;
    }
    bool closed = false;
    for (qsizetype at = place.tagEnd; at < place.contentEnd;) {
        if (isSpace(html[at])) {
            ++at;
            continue;
        }
        const qsizetype begin = at;
        const bool isTag =
            html[at] == '<' && at + 1 < html.size() && html[at + 1] != '!' && html[at + 1] != '?';
        const auto tag = isTag ? readHtmlTag(html, at) : std::nullopt;
        const bool inside = tag && at <= place.contentEnd && !closed;
        if (inside && !tag->isEnd && tag->name == "a" && !parts.link && !parts.image)
            parts.link = PlacedTag{*tag, begin, at};
        else if (inside && !tag->isEnd && tag->name == "img" && !parts.image)
            parts.image = PlacedTag{*tag, begin, at};
        else if (inside && tag->isEnd && tag->name == "a" && parts.link && parts.image)
            closed = true;
        else
            return base::fail(
                ForeignMarkup{begin, QString::fromUtf8(source.mid(begin, shownBytes)).simplified()});
    }
    if (parts.link && !closed)
        return base::fail(ForeignMarkup{parts.link->begin, QStringLiteral("<a>")});
    return parts;
}

base::Result<PictureValue, ForeignMarkup> readPicture(const QByteArray& source, const TemplateMask& mask,
                                                      const PictureParts& parts)
{
    PictureValue value;
    if (!parts.image)
        return value;
    auto from = valueOf(source, mask, parts.image->tag, "src");
    if (!from)
        return base::fail(from.error());
    value.source = *from;
    if (const HtmlAttribute* alt = attributeOf(parts.image->tag, "alt")) {
        auto line = readAttributeLine(source, mask, alt->valueBegin, alt->valueBegin + alt->value.size());
        if (!line)
            return base::fail(line.error());
        value.alt = *line;
    }
    if (parts.link) {
        auto link = valueOf(source, mask, parts.link->tag, "href");
        if (!link)
            return base::fail(link.error());
        value.link = *link;
    }
    return value;
}

QByteArray withAttribute(const QByteArray& source, const PlacedTag& placed, const QByteArray& name,
                         const QByteArray& value)
{
    const QByteArray tag = source.mid(placed.begin, placed.end - placed.begin);
    const HtmlAttribute* there = attributeOf(placed.tag, name.constData());
    if (!there) {
        const qsizetype behindName = 1 + placed.tag.name.size();
        return tag.left(behindName) + ' ' + name + "=\"" + value + '"' + tag.mid(behindName);
    }
    // With a blank behind it where the next attribute was written without one.
    const char next = there->end < source.size() ? source[there->end] : '>';
    const QByteArray blank = isSpace(next) || next == '>' || next == '/' ? QByteArray() : QByteArray(" ");
    return tag.left(there->begin - placed.begin) + source.mid(there->begin, name.size()) + "=\"" + value +
           '"' + blank + tag.mid(there->end - placed.begin);
}

QByteArray writePicture(const QByteArray& source, const SlotPlace& place, const PictureParts& parts,
                        const PictureValue& value)
{
    if (value.source.isEmpty())
        return {};
    const auto styled = [](const QByteArray& style) {
        return style.isEmpty() ? QByteArray() : " style=\"" + style + '"';
    };
    const QByteArray width =
        place.pictureWidth.isEmpty() ? QByteArray() : " width=\"" + place.pictureWidth + '"';
    const auto set = [](const QByteArray& tag, const QByteArray& name, const QByteArray& to) {
        qsizetype at = 0;
        const TemplateMask mask(tag);
        const auto read = readHtmlTag(mask.html(), at);
        return read ? withAttribute(tag, {*read, 0, tag.size()}, name, to) : tag;
    };
    QByteArray image = parts.image ? source.mid(parts.image->begin, parts.image->end - parts.image->begin)
                                   : "<img src=\"\" alt=\"\"" + width + styled(place.pictureStyle) + '>';
    image = set(image, "src", writeAttributeText(value.source));
    image = set(image, "alt", writeAttributeLine(value.alt));
    if (place.element == "img")
        return image;
    const qsizetype first = parts.link ? parts.link->begin : parts.image ? parts.image->begin : place.tagEnd;
    const QByteArray lead = source.mid(place.tagEnd, first - place.tagEnd);
    qsizetype last = place.contentEnd;
    while (last > place.tagEnd + lead.size() && isSpace(source[last - 1]))
        --last;
    const QByteArray trail = source.mid(last, place.contentEnd - last);
    if (value.link.isEmpty())
        return lead + image + trail;
    QByteArray link = parts.link ? source.mid(parts.link->begin, parts.link->end - parts.link->begin)
                                 : "<a href=\"\"" + styled(place.linkStyle) + '>';
    link = set(link, "href", writeAttributeText(value.link));
    return lead + link + image + "</a>" + trail;
}

} // namespace mw::content
