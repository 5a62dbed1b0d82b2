// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/slotscanner.h"

#include "content/characterreferences.h"

#include <algorithm>
#include <QHash>
#include <QSet>

namespace mw::content {

using namespace Qt::StringLiterals;
using Kind = SlotError::Kind;

namespace {

constexpr qsizetype longestName = 40;
constexpr qsizetype longestLabel = 200;

bool isName(const QByteArray& name)
{
    return !name.isEmpty() && name.size() <= longestName && std::all_of(name.begin(), name.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
               c == '-';
    });
}

std::optional<SlotKind> kindOf(const QByteArray& word)
{
    static constexpr std::pair<const char*, SlotKind> kinds[] = {{"heading", SlotKind::Heading},
                                                                 {"text", SlotKind::Text},
                                                                 {"picture", SlotKind::Picture},
                                                                 {"button", SlotKind::Button}};
    for (const auto& [name, kind] : kinds)
        if (word == name)
            return kind;
    return std::nullopt;
}

bool isVoid(const QByteArray& element)
{
    static const QSet<QByteArray> all{"area",  "base",  "basefont", "bgsound", "br",    "col",
                                      "embed", "frame", "hr",       "img",     "input", "keygen",
                                      "link",  "meta",  "param",    "source",  "track", "wbr"};
    return all.contains(element);
}

/// Elements whose content is no text of their own.
bool isFrame(const QByteArray& element)
{
    static const QSet<QByteArray> all{"html",   "head", "body", "table",   "tbody", "thead",
                                      "tfoot",  "tr",   "ul",   "ol",      "dl",    "menu",
                                      "select", "svg",  "math", "colgroup"};
    return all.contains(element) || holdsNoMarkup(element);
}

bool mayBe(SlotKind kind, const QByteArray& element)
{
    if (kind == SlotKind::Button)
        return element == "a";
    return (kind == SlotKind::Picture && element == "img") || (!isVoid(element) && !isFrame(element));
}

class Scanner
{
public:
    Scanner(const QByteArray& source, const TemplateMask& mask) : m_source(source), m_html(mask.html()) {}
    base::Result<std::vector<SlotPlace>, SlotError> scan();

private:
    bool take(const HtmlTag& tag, qsizetype begin, qsizetype end);
    bool startSlot(const HtmlTag& tag, const QByteArray& name, qsizetype begin, qsizetype end);
    bool colours(const HtmlTag& tag, const HtmlAttribute& mark);
    bool colour(const HtmlTag& tag, const QByteArray& name, const QByteArray& target, qsizetype at);
    bool colourIn(SlotPlace& place, qsizetype begin, qsizetype end, qsizetype at, bool& found);
    bool labels(const HtmlAttribute& mark);
    bool fail(qsizetype at, Kind kind, const QString& detail = {});
    [[nodiscard]] QByteArray written(const HtmlTag& tag, const char* name) const;
    [[nodiscard]] QString shown(const HtmlTag& tag, const char* name) const;

    const QByteArray& m_source;
    const QByteArray& m_html;
    std::vector<SlotPlace> m_slots;
    std::vector<SlotPlace> m_colours;
    QSet<QByteArray> m_names;
    QHash<QByteArray, std::size_t> m_colourOf;
    QHash<QByteArray, QString> m_labels;
    std::size_t m_colourPlaces = 0;
    int m_depth = 0; ///< elements of the open slot's name within it; 0 = no slot is open
    std::optional<SlotError> m_error;
};

bool Scanner::fail(qsizetype at, Kind kind, const QString& detail)
{
    m_error = slotErrorAt(m_source, at, kind, detail);
    return false;
}

/// An attribute as it stands in the source, fit for double quotes.
QByteArray Scanner::written(const HtmlTag& tag, const char* name) const
{
    const auto found = std::find_if(tag.attributes.begin(), tag.attributes.end(),
                                    [name](const HtmlAttribute& one) { return one.name == name; });
    if (found == tag.attributes.end())
        return {};
    return m_source.mid(found->valueBegin, found->value.size()).replace('"', "&quot;");
}

QString Scanner::shown(const HtmlTag& tag, const char* name) const
{
    return textOfAttribute(written(tag, name)).simplified().left(longestLabel);
}

base::Result<std::vector<SlotPlace>, SlotError> Scanner::scan()
{
    forEachHtmlTag(
        m_html, [this](const HtmlTag& tag, qsizetype begin, qsizetype end) { return take(tag, begin, end); });
    if (!m_error && m_depth > 0)
        fail(m_slots.back().tagBegin, Kind::NotClosed, m_slots.back().name);
    for (SlotPlace& place : m_colours) {
        if (!m_error && m_names.contains(place.name.toLatin1()))
            fail(place.tagBegin, Kind::SameName, place.name);
        place.label = m_labels.value(place.name.toLatin1(), place.name);
    }
    if (m_error)
        return base::fail(*m_error);
    m_slots.insert(m_slots.end(), m_colours.begin(), m_colours.end());
    return std::move(m_slots);
}

bool Scanner::take(const HtmlTag& tag, qsizetype begin, qsizetype end)
{
    if (m_depth > 0 && tag.name == m_slots.back().element) {
        m_depth += tag.isEnd ? -1 : 1;
        if (m_depth == 0)
            m_slots.back().contentEnd = begin;
    }
    if (tag.isEnd)
        return true;
    for (const HtmlAttribute& attribute : tag.attributes) {
        if (!attribute.name.startsWith("data-mw-"))
            continue;
        const bool good = attribute.name == "data-mw-slot"     ? startSlot(tag, attribute.value, begin, end)
                          : attribute.name == "data-mw-colour" ? colours(tag, attribute)
                          : attribute.name == "data-mw-colour-labels" ? labels(attribute)
                                                                      : true;
        if (!good)
            return false;
    }
    return true;
}

bool Scanner::startSlot(const HtmlTag& tag, const QByteArray& name, qsizetype begin, qsizetype end)
{
    if (!isName(name))
        return fail(begin, Kind::BadName, QString::fromUtf8(name.left(longestName)));
    if (m_depth > 0)
        return fail(begin, Kind::Nested, QString::fromLatin1(name));
    if (m_names.contains(name))
        return fail(begin, Kind::SameName, QString::fromLatin1(name));
    const QByteArray* word = tag.attribute("data-mw-kind");
    const auto kind = word ? kindOf(*word) : std::nullopt;
    if (!kind)
        return fail(begin, Kind::UnknownKind, word ? QString::fromUtf8(word->left(longestName)) : QString());
    if (!mayBe(*kind, tag.name))
        return fail(begin, Kind::WrongElement, QString::fromUtf8(tag.name.left(longestName)));
    if (m_slots.size() >= SlotLimits::slotCount)
        return fail(begin, Kind::TooMany);
    SlotPlace place{.name = QString::fromLatin1(name), .kind = *kind, .element = tag.name};
    place.label = shown(tag, "data-mw-label");
    if (place.label.isEmpty())
        place.label = place.name;
    place.hint = shown(tag, "data-mw-hint");
    place.tagBegin = begin;
    place.tagEnd = place.contentEnd = end;
    place.paragraphStyle = written(tag, "data-mw-paragraph-style");
    place.linkStyle = written(tag, "data-mw-link-style");
    place.pictureStyle = written(tag, "data-mw-picture-style");
    place.pictureWidth = written(tag, "data-mw-picture-width");
    m_depth = tag.name == "img" ? 0 : 1;
    m_names.insert(name);
    m_slots.push_back(std::move(place));
    return true;
}

bool Scanner::labels(const HtmlAttribute& mark)
{
    const QString text = textOfAttribute(m_source.mid(mark.valueBegin, mark.value.size()));
    for (const QString& part : text.split(u';', Qt::SkipEmptyParts)) {
        const QByteArray name = part.section(u':', 0, 0).trimmed().toUtf8();
        const QString label = part.section(u':', 1).simplified().left(longestLabel);
        if (!isName(name) || label.isEmpty())
            return fail(mark.begin, Kind::BadColourMark, part.simplified().left(longestName));
        m_labels.insert(name, label);
    }
    return true;
}

bool Scanner::colours(const HtmlTag& tag, const HtmlAttribute& mark)
{
    for (const QByteArray& part : mark.value.split(';')) {
        if (part.trimmed().isEmpty())
            continue;
        const qsizetype colon = part.indexOf(':');
        const QByteArray name = part.left(std::max<qsizetype>(colon, 0)).trimmed();
        const QByteArrayList targets = part.mid(colon + 1).simplified().split(' ');
        if (!isName(name) || targets.first().isEmpty())
            return fail(mark.begin, Kind::BadColourMark, QString::fromUtf8(part.trimmed().left(longestName)));
        for (const QByteArray& target : targets)
            if (!colour(tag, name, target.toLower(), mark.begin))
                return false;
    }
    return true;
}

/// The value of `property` within a style attribute: [begin, end) in `css`, each time it is given.
std::vector<SlotRange> declarations(QByteArrayView css, const QByteArray& property)
{
    std::vector<SlotRange> found;
    char quote = 0;
    int brackets = 0;
    qsizetype begin = 0;
    for (qsizetype i = 0; i <= css.size(); ++i) {
        const char c = i < css.size() ? css[i] : ';';
        if (quote != 0 && i < css.size()) {
            quote = c == quote ? '\0' : quote;
        } else if (c == '"' || c == '\'') {
            quote = c;
        } else if (c == '(' || c == ')') {
            brackets += c == '(' ? 1 : -1;
        } else if (c == ';' && (brackets <= 0 || i == css.size())) {
            const QByteArrayView one = css.sliced(begin, i - begin);
            const qsizetype colon = one.indexOf(':');
            if (colon > 0 && one.first(colon).toByteArray().trimmed().toLower() == property)
                found.push_back({begin + colon + 1, i});
            begin = i + 1;
        }
    }
    return found;
}

bool Scanner::colour(const HtmlTag& tag, const QByteArray& name, const QByteArray& target, qsizetype at)
{
    const auto known = m_colourOf.constFind(name);
    if (known == m_colourOf.cend()) {
        if (m_colours.size() >= SlotLimits::slotCount)
            return fail(at, Kind::TooMany);
        m_colourOf.insert(name, m_colours.size());
        m_colours.push_back({.name = QString::fromLatin1(name), .kind = SlotKind::Colour, .tagBegin = at});
    }
    SlotPlace& place = m_colours[m_colourOf.value(name)];
    const bool own = target.startsWith('@');
    const QByteArray wanted = own ? target.sliced(1) : QByteArray("style");
    bool found = false;
    for (const HtmlAttribute& attribute : tag.attributes) {
        if (attribute.name != wanted || wanted.startsWith("data-mw-"))
            continue;
        const qsizetype begin = attribute.valueBegin;
        const std::vector<SlotRange> ranges =
            own ? std::vector<SlotRange>{{0, attribute.value.size()}} : declarations(attribute.value, target);
        for (const SlotRange& range : ranges)
            if (!colourIn(place, begin + range.begin, begin + range.end, at, found))
                return false;
        break;
    }
    return found || fail(at, Kind::BadColourMark, QString::fromUtf8(target.left(longestName)));
}

/// The one colour between `begin` and `end`.
bool Scanner::colourIn(SlotPlace& place, qsizetype begin, qsizetype end, qsizetype at, bool& found)
{
    const auto isHex = [this, end](qsizetype i) {
        return i < end && isxdigit(static_cast<unsigned char>(m_html[i])) != 0;
    };
    int here = 0;
    for (qsizetype i = begin; i < end; ++i) {
        if (m_html[i] != '#' || (i > begin && m_html[i - 1] == '&'))
            continue;
        qsizetype stop = i + 1;
        while (isHex(stop))
            ++stop;
        const bool goesOn = stop < end && isalnum(static_cast<unsigned char>(m_html[stop])) != 0;
        if (goesOn || (stop - i != 4 && stop - i != 7))
            continue;
        const QByteArray written = m_source.mid(i, stop - i);
        const auto same = [](const QByteArray& a, const QByteArray& b) {
            return normalised(SlotValue(ColourValue{QString::fromLatin1(a)})) ==
                   normalised(SlotValue(ColourValue{QString::fromLatin1(b)}));
        };
        if (place.colours.empty())
            place.firstColour = written;
        place.coloursDiffer = place.coloursDiffer || !same(place.firstColour, written);
        // The same value may be named twice; it is changed once.
        const bool there = std::any_of(place.colours.begin(), place.colours.end(),
                                       [i](const SlotRange& range) { return range.begin == i; });
        if (!there && ++m_colourPlaces > SlotLimits::colourPlaces)
            return fail(at, Kind::TooMany);
        if (!there)
            place.colours.push_back({i, stop});
        ++here;
        i = stop - 1;
    }
    found = true;
    return here == 1 || fail(at, Kind::BadColourMark, QString::fromUtf8(m_source.mid(begin, longestName)));
}

} // namespace

bool holdsNoMarkup(const QByteArray& element)
{
    static const QSet<QByteArray> all{"script", "style",   "title",    "textarea", "iframe",
                                      "xmp",    "noembed", "noframes", "plaintext"};
    return all.contains(element);
}

SlotError slotErrorAt(const QByteArray& source, qsizetype offset, Kind kind, QString detail)
{
    const QByteArrayView before = QByteArrayView(source).first(std::min(offset, source.size()));
    const QByteArrayView line = before.sliced(before.lastIndexOf('\n') + 1);
    const auto columns = std::count_if(line.begin(), line.end(),
                                       [](char c) { return (static_cast<unsigned char>(c) & 0xc0) != 0x80; });
    return {kind, static_cast<int>(before.count('\n')) + 1, static_cast<int>(columns) + 1, std::move(detail)};
}

base::Result<std::vector<SlotPlace>, SlotError> findSlots(const QByteArray& source, const TemplateMask& mask)
{
    return Scanner(source, mask).scan();
}

} // namespace mw::content
