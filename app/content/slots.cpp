// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/slots.h"

#include "content/htmlreader.h"
#include "content/slotvalues.h"
#include "content/templateengine.h"

#include <algorithm>

namespace mw::content {

using namespace Qt::StringLiterals;
using Kind = SlotError::Kind;

namespace {

Slot slotAt(const QByteArray& source, const TemplateMask& mask, const SlotPlace& place)
{
    const SlotError where = slotErrorAt(source, place.tagBegin, Kind::Template);
    Slot slot{.name = place.name,
              .kind = place.kind,
              .label = place.label,
              .hint = place.hint,
              .ranges = slotRanges(mask, place),
              .line = where.line,
              .column = where.column};
    slot.mayHaveLink = place.kind == SlotKind::Picture && place.element != "img";
    slot.pictureWidth = std::clamp(place.pictureWidth.toInt(), 0, 10'000);
    auto value = readSlotValue(source, mask, place);
    if (value) {
        slot.value = std::move(*value);
    } else {
        const SlotError at = slotErrorAt(source, value.error().at, Kind::SourceOnly);
        slot.foreign = Slot::Foreign{value.error().what, at.line, at.column};
    }
    return slot;
}

QString upperColour(const QString& colour)
{
    QString out = colour.trimmed().toUpper();
    if (out.size() == 4)
        out = u"#"_s + out[1] + out[1] + out[2] + out[2] + out[3] + out[3];
    return out;
}

} // namespace

base::Result<std::vector<SlotPlace>, SlotError> slotPlaces(const QByteArray& source, const TemplateMask& mask)
{
    if (source.size() > HtmlLimits::bytes)
        return base::fail(SlotError{.kind = Kind::TooLarge});
    const auto compiled = compileTemplate(QString::fromUtf8(source), EscapeMode::Html);
    if (!compiled)
        return base::fail(SlotError{.kind = Kind::Template,
                                    .line = compiled.error().line,
                                    .column = compiled.error().column,
                                    .detail = compiled.error().text});
    return findSlots(source, mask);
}

base::Result<std::vector<Slot>, SlotError> readSlots(const QByteArray& source)
{
    const TemplateMask mask(source);
    const auto places = slotPlaces(source, mask);
    if (!places)
        return base::fail(places.error());
    std::vector<Slot> all;
    all.reserve(places->size());
    for (const SlotPlace& place : *places)
        all.push_back(slotAt(source, mask, place));
    return all;
}

SlotValue normalised(const SlotValue& value)
{
    struct
    {
        SlotValue operator()(const HeadingValue& v) const { return HeadingValue{normalisedLine(v.line)}; }
        SlotValue operator()(const RichText& v) const { return normalised(v); }
        SlotValue operator()(const PictureValue& v) const
        {
            if (v.source.trimmed().isEmpty())
                return PictureValue{};
            return PictureValue{v.source.trimmed(), normalisedLine(v.alt), v.link.trimmed()};
        }
        SlotValue operator()(const ButtonValue& v) const
        {
            return ButtonValue{normalisedLine(v.label), v.link.trimmed()};
        }
        SlotValue operator()(const ColourValue& v) const { return ColourValue{upperColour(v.colour)}; }
    } const one;
    return std::visit(one, value);
}

QByteArray withoutSlotMarks(const QByteArray& source)
{
    const TemplateMask mask(source);
    const auto isSpace = [](char c) { return c == ' ' || (c >= '\t' && c <= '\r'); };
    QByteArray out;
    qsizetype done = 0;
    forEachHtmlTag(mask.html(), [&](const HtmlTag& tag, qsizetype, qsizetype) {
        for (const HtmlAttribute& one : tag.attributes) {
            if (!one.name.startsWith("data-mw-"))
                continue;
            qsizetype begin = one.begin;
            while (begin > done && isSpace(source[begin - 1]))
                --begin;
            out += source.mid(done, begin - done);
            const char next = one.end < source.size() ? source[one.end] : '>';
            if (!isSpace(next) && next != '>' && next != '/')
                out += ' ';
            done = one.end;
        }
        return true;
    });
    return out + source.mid(done);
}

} // namespace mw::content
