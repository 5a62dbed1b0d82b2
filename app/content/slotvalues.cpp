// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/slotvalues.h"

#include "content/linkcheck.h"
#include "content/slotpicture.h"

#include <algorithm>
#include <QSet>

namespace mw::content {

using namespace Qt::StringLiterals;
using Kind = SlotError::Kind;

namespace {

/// Elements that hold no <p>: their paragraphs are parted by two breaks.
bool holdsParagraphs(const QByteArray& element)
{
    static const QSet<QByteArray> lines{"p",  "h1", "h2",     "h3", "h4",   "h5",   "h6",    "span", "a",
                                        "b",  "i",  "strong", "em", "font", "u",    "small", "pre",  "code",
                                        "dt", "s",  "center", "q",  "abbr", "cite", "label", "big"};
    return !lines.contains(element);
}

PlacedTag startTag(const TemplateMask& mask, const SlotPlace& place)
{
    qsizetype at = place.tagBegin;
    auto tag = readHtmlTag(mask.html(), at);
    return {tag ? std::move(*tag) : HtmlTag(), place.tagBegin, place.tagEnd};
}

/// Where the link of a button stands, or could.
SlotRange hrefRange(const PlacedTag& button)
{
    if (const HtmlAttribute* href = attributeOf(button.tag, "href"))
        return {href->begin, href->end};
    const qsizetype behindName = button.begin + 1 + button.tag.name.size();
    return {behindName, behindName};
}

base::Result<SlotValue, ForeignMarkup> readButton(const QByteArray& source, const TemplateMask& mask,
                                                  const SlotPlace& place)
{
    auto label = readLine(source, mask, place.tagEnd, place.contentEnd);
    if (!label)
        return base::fail(label.error());
    ButtonValue button{*label, {}};
    const PlacedTag tag = startTag(mask, place);
    if (const HtmlAttribute* href = attributeOf(tag.tag, "href")) {
        auto link = readAttributeText(source, mask, href->valueBegin, href->valueBegin + href->value.size());
        if (!link)
            return base::fail(link.error());
        button.link = *link;
    }
    return SlotValue(button);
}

TextLayoutBytes layoutFor(const SlotPlace& place, TextLayoutBytes layout, const RichText& text)
{
    const auto styled = [](const QByteArray& style) { return " style=\"" + style + '"'; };
    const bool wantsParagraphs =
        text.paragraphs.size() > 1 || (layout.lead + layout.trail).size() == place.contentEnd - place.tagEnd;
    if (!layout.inParagraphs && wantsParagraphs && holdsParagraphs(place.element) &&
        (text.paragraphs.size() > 1 || !place.paragraphStyle.isEmpty()))
        layout.inParagraphs = true;
    if (!layout.paragraph && !place.paragraphStyle.isEmpty())
        layout.paragraph = styled(place.paragraphStyle);
    if (!layout.link && !place.linkStyle.isEmpty())
        layout.link = styled(place.linkStyle);
    return layout;
}

QByteArray newText(const QByteArray& source, const TemplateMask& mask, const SlotPlace& place,
                   const RichText& text)
{
    const auto old = readText(source, mask, place.tagEnd, place.contentEnd);
    const TextLayoutBytes layout = layoutFor(place, old ? old->layout : TextLayoutBytes(), text);
    return writeText(text, layout, source.contains("\r\n") ? "\r\n" : "\n");
}

std::vector<QByteArray> newButton(const QByteArray& source, const TemplateMask& mask, const SlotPlace& place,
                                  const ButtonValue& value)
{
    const PlacedTag tag = startTag(mask, place);
    const SlotRange range = hrefRange(tag);
    QByteArray link = "href=\"" + writeAttributeText(value.link) + '"';
    if (range.begin == range.end) {
        link.prepend(' ');
    } else {
        link = source.mid(range.begin, 4) + link.sliced(4);
        const char next = mask.html()[range.end];
        if (next != ' ' && next != '>' && next != '/' && (next < '\t' || next > '\r'))
            link += ' ';
    }
    return {link, writeLine(value.label)};
}

struct Contents
{
    QSet<QString> links;
    std::vector<MergeField> fields;
    qsizetype size = 0;

    void add(const Runs& runs)
    {
        for (const TextRun& run : runs) {
            if (!run.link.isEmpty())
                links.insert(run.link);
            if (run.kind == TextRun::Kind::Field)
                fields.push_back(run.field);
            size += run.text.size() + run.link.size() + 1;
            if (run.kind == TextRun::Kind::Field)
                size += toTag(run.field).size();
        }
    }
};

Contents contentsOf(const SlotValue& value)
{
    Contents contents;
    if (const auto* heading = std::get_if<HeadingValue>(&value))
        contents.add(heading->line);
    if (const auto* text = std::get_if<RichText>(&value))
        for (const Runs& paragraph : text->paragraphs)
            contents.add(paragraph);
    if (const auto* picture = std::get_if<PictureValue>(&value)) {
        contents.add(picture->alt);
        if (!picture->link.isEmpty())
            contents.links.insert(picture->link);
    }
    if (const auto* button = std::get_if<ButtonValue>(&value)) {
        contents.add(button->label);
        contents.links.insert(button->link);
    }
    return contents;
}

std::optional<SlotError> pictureFault(const SlotPlace& place, const PictureValue& value,
                                      const PictureValue& old)
{
    const bool fixed = place.element == "img";
    if (fixed && !value.link.isEmpty())
        return SlotError{.kind = Kind::BadLink, .detail = value.link};
    if (value.source.isEmpty())
        return fixed ? std::optional(SlotError{.kind = Kind::BadPicture}) : std::nullopt;
    if (value.source != old.source && pictureSourceFault(value.source))
        return SlotError{.kind = Kind::BadPicture, .detail = value.source};
    return std::nullopt;
}

bool isColour(const QString& colour)
{
    return colour.size() == 7 && colour[0] == u'#' &&
           std::all_of(colour.begin() + 1, colour.end(),
                       [](QChar c) { return (c >= u'0' && c <= u'9') || (c >= u'A' && c <= u'F'); });
}

} // namespace

std::vector<SlotRange> slotRanges(const TemplateMask& mask, const SlotPlace& place)
{
    switch (place.kind) {
    case SlotKind::Colour: {
        std::vector<SlotRange> ranges = place.colours;
        std::sort(ranges.begin(), ranges.end(),
                  [](const SlotRange& a, const SlotRange& b) { return a.begin < b.begin; });
        return ranges;
    }
    case SlotKind::Button:
        return {hrefRange(startTag(mask, place)), {place.tagEnd, place.contentEnd}};
    case SlotKind::Picture:
        if (place.element == "img")
            return {{place.tagBegin, place.tagEnd}};
        break;
    case SlotKind::Heading:
    case SlotKind::Text:
        break;
    }
    return {{place.tagEnd, place.contentEnd}};
}

base::Result<SlotValue, ForeignMarkup> readSlotValue(const QByteArray& source, const TemplateMask& mask,
                                                     const SlotPlace& place)
{
    const auto normal = [](const SlotValue& value) { return normalised(value); };
    switch (place.kind) {
    case SlotKind::Heading:
        return readLine(source, mask, place.tagEnd, place.contentEnd).map([](Runs line) {
            return SlotValue(HeadingValue{std::move(line)});
        });
    case SlotKind::Text:
        return readText(source, mask, place.tagEnd, place.contentEnd).map([](ReadText read) {
            return SlotValue(std::move(read.text));
        });
    case SlotKind::Button:
        return readButton(source, mask, place).map(normal);
    case SlotKind::Picture: {
        const auto parts = pictureParts(source, mask, place);
        if (!parts)
            return base::fail(parts.error());
        return readPicture(source, mask, *parts).map([&normal](const PictureValue& value) {
            return normal(SlotValue(value));
        });
    }
    case SlotKind::Colour:
        break;
    }
    if (place.coloursDiffer)
        return base::fail(ForeignMarkup{place.colours.front().begin, QString::fromLatin1(place.firstColour)});
    return normalised(SlotValue(ColourValue{QString::fromLatin1(place.firstColour)}));
}

std::vector<QByteArray> writeSlotValue(const QByteArray& source, const TemplateMask& mask,
                                       const SlotPlace& place, const SlotValue& value)
{
    switch (place.kind) {
    case SlotKind::Heading:
        return {writeLine(std::get<HeadingValue>(value).line)};
    case SlotKind::Text:
        return {newText(source, mask, place, std::get<RichText>(value))};
    case SlotKind::Button:
        return newButton(source, mask, place, std::get<ButtonValue>(value));
    case SlotKind::Picture: {
        const auto parts = pictureParts(source, mask, place);
        return {writePicture(source, place, parts ? *parts : PictureParts(), std::get<PictureValue>(value))};
    }
    case SlotKind::Colour:
        break;
    }
    const QByteArray colour = std::get<ColourValue>(value).colour.toLatin1();
    return std::vector<QByteArray>(place.colours.size(), colour);
}

std::optional<SlotError> faultWith(const SlotPlace& place, const SlotValue& value, const SlotValue& old)
{
    const Contents contents = contentsOf(value);
    if (contents.size > SlotLimits::text)
        return SlotError{.kind = Kind::TooLong};
    for (const MergeField& field : contents.fields)
        if (!isGoodField(field))
            return SlotError{.kind = Kind::BadField,
                             .detail = field.name.isEmpty() ? field.expression : field.name};
    const QSet<QString> known = contentsOf(old).links;
    for (const QString& link : contents.links)
        if (!known.contains(link) && linkFault(link))
            return SlotError{.kind = Kind::BadLink, .detail = link};
    if (const auto* picture = std::get_if<PictureValue>(&value))
        return pictureFault(place, *picture, std::get<PictureValue>(old));
    const auto* colour = std::get_if<ColourValue>(&value);
    if (colour && !isColour(colour->colour))
        return SlotError{.kind = Kind::BadColour, .detail = colour->colour};
    return std::nullopt;
}

} // namespace mw::content
