// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/markedrendering.h"

#include "content/characterreferences.h"
#include "content/htmlescape.h"
#include "content/slotscanner.h"

#include <algorithm>
#include <QHash>

namespace mw::content {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t mostPlaces = 100;
constexpr qsizetype longestAround = 40;
// Private characters that no text keeps (richtext.cpp drops them); a number stands between.
constexpr QChar openMark(0xf8f0);
constexpr QChar closeMark(0xf8f1);

bool isNameCharacter(QChar c)
{
    return c.isLetterOrNumber() || c == u'_' || c == u'-' || c == u'.';
}

/// The output tag around `offset`.
EmptyPlace placeAt(const QString& source, qsizetype offset)
{
    EmptyPlace place;
    const qsizetype begin = source.lastIndexOf(u"{{"_s, std::min(offset, source.size() - 1));
    const qsizetype end = begin < 0 ? -1 : source.indexOf(u"}}"_s, begin);
    if (end < 0)
        return place;
    place.tag = source.mid(begin, end + 2 - begin);
    qsizetype at = 2;
    while (at < place.tag.size() && (place.tag[at] == u'-' || place.tag[at].isSpace()))
        ++at;
    const qsizetype first = at;
    while (at < place.tag.size() && isNameCharacter(place.tag[at]))
        ++at;
    place.name = place.tag.mid(first, at - first);
    return place;
}

/// Renders, with a numbered mark where nothing is printed.
class Marker
{
public:
    explicit Marker(const QString& source) : m_source(source) {}

    QString mark(qsizetype offset)
    {
        const auto known = m_numbers.constFind(offset);
        if (known != m_numbers.cend())
            return text(*known);
        if (m_places.size() >= mostPlaces)
            return {};
        const auto number = static_cast<int>(m_places.size());
        m_places.push_back(placeAt(m_source, offset));
        m_numbers.insert(offset, number);
        return text(number);
    }
    [[nodiscard]] const std::vector<EmptyPlace>& places() const { return m_places; }

private:
    static QString text(int number) { return openMark + QString::number(number) + closeMark; }

    const QString& m_source;
    std::vector<EmptyPlace> m_places;
    QHash<qsizetype, int> m_numbers; ///< a loop comes by the same place again
};

/// Takes the marks out of a rendering, and puts in what a person is to see.
class Finisher
{
public:
    Finisher(const std::vector<EmptyPlace>& places, const EmptyMarks& marks)
        : m_places(places), m_marks(marks)
    {
    }

    void words(const QByteArray& bytes, bool isHtml);
    void unseen(const QByteArray& bytes);
    [[nodiscard]] MarkedRendering finish();

private:
    struct Found
    {
        qsizetype at = 0;
        qsizetype end = 0;
        std::size_t number = 0;
    };
    [[nodiscard]] std::optional<Found> next(const QString& text, qsizetype from) const;
    void note(const Found& found, const QString& text, bool isHtml);

    const std::vector<EmptyPlace>& m_places;
    const EmptyMarks& m_marks;
    QHash<std::size_t, EmptyPlace> m_noted;
    QString m_out;
};

std::optional<Finisher::Found> Finisher::next(const QString& text, qsizetype from) const
{
    const qsizetype at = text.indexOf(openMark, from);
    const qsizetype end = at < 0 ? -1 : text.indexOf(closeMark, at);
    if (end < 0)
        return std::nullopt;
    const auto number = static_cast<std::size_t>(text.mid(at + 1, end - at - 1).toUInt());
    return Found{at, end + 1, std::min(number, m_places.size() - 1)};
}

QString withoutMarks(const QString& text)
{
    QString out;
    bool within = false;
    for (const QChar c : text) {
        within = within || c == openMark;
        if (!within)
            out += c;
        within = within && c != closeMark;
    }
    return out;
}

void Finisher::note(const Found& found, const QString& text, bool isHtml)
{
    if (const auto known = m_noted.constFind(found.number); known != m_noted.cend() && known->isSeen)
        return;
    const auto seen = [isHtml](const QString& piece) {
        return isHtml ? textOfHtml(piece.toUtf8()).simplified() : piece.simplified();
    };
    EmptyPlace place = m_places[found.number];
    const QString before = withoutMarks(text.mid(std::max<qsizetype>(0, found.at - 4 * longestAround),
                                                 std::min(found.at, 4 * longestAround)));
    const QString after = withoutMarks(text.mid(found.end, 4 * longestAround));
    place.before = seen(before).right(longestAround);
    place.after = seen(after).left(longestAround);
    if (before.endsWith(u' ') && !place.before.isEmpty())
        place.before += u' ';
    if (after.startsWith(u' ') && !place.after.isEmpty())
        place.after.prepend(u' ');
    m_noted.insert(found.number, place);
}

void Finisher::words(const QByteArray& bytes, bool isHtml)
{
    const QString text = QString::fromUtf8(bytes);
    qsizetype done = 0;
    while (const auto found = next(text, done)) {
        m_out += QStringView(text).sliced(done, found->at - done);
        note(*found, text, isHtml);
        const EmptyPlace& place = m_places[found->number];
        const QString name = place.name.isEmpty() ? place.tag : place.name;
        m_out += m_marks.before;
        if (isHtml)
            appendHtmlEscaped(m_out, name);
        else
            m_out += name;
        m_out += m_marks.after;
        done = found->end;
    }
    m_out += QStringView(text).sliced(done);
}

void Finisher::unseen(const QByteArray& bytes)
{
    const QString text = QString::fromUtf8(bytes);
    qsizetype done = 0;
    while (const auto found = next(text, done)) {
        m_out += QStringView(text).sliced(done, found->at - done);
        if (!m_noted.contains(found->number)) {
            EmptyPlace place = m_places[found->number];
            place.isSeen = false;
            m_noted.insert(found->number, place);
        }
        done = found->end;
    }
    m_out += QStringView(text).sliced(done);
}

MarkedRendering Finisher::finish()
{
    MarkedRendering made{.text = std::move(m_out), .places = {}};
    for (std::size_t i = 0; i < m_places.size(); ++i)
        if (const auto noted = m_noted.constFind(i); noted != m_noted.cend())
            made.places.push_back(*noted);
    return made;
}

void finishHtml(const QByteArray& html, Finisher& finisher)
{
    qsizetype at = 0;
    while (at < html.size()) {
        const qsizetype tagBegin = html.indexOf('<', at);
        if (tagBegin < 0 || tagBegin + 1 >= html.size())
            break;
        finisher.words(html.mid(at, tagBegin - at), true);
        const char next = html[tagBegin + 1];
        qsizetype end = tagBegin;
        const auto isLetter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
        const bool isTag =
            isLetter(next) || (next == '/' && tagBegin + 2 < html.size() && isLetter(html[tagBegin + 2]));
        if (isTag) {
            const auto tag = readHtmlTag(html, end);
            if (!tag)
                end = html.size();
            else if (!tag->isEnd && holdsNoMarkup(tag->name))
                end = std::max(end, findHtmlEnd(html, tag->name, end));
        } else if (next == '!' || next == '?' || next == '/') {
            end = htmlCommentEnd(html, tagBegin);
        } else {
            ++end; // a lone "<" is text
        }
        finisher.unseen(html.mid(tagBegin, end - tagBegin));
        at = end;
    }
    finisher.words(html.mid(at), true);
}

} // namespace

base::Result<MarkedRendering, TemplateError> renderMarked(const QString& source, EscapeMode mode,
                                                          const Values& data, const EmptyMarks& marks,
                                                          base::Timestamp now)
{
    const auto compiled = compileTemplate(source, mode);
    if (!compiled)
        return base::fail(compiled.error());
    Marker marker(source);
    RenderOptions options{.now = now};
    options.whenEmpty = [&marker](qsizetype offset) { return marker.mark(offset); };
    auto rendered = compiled->render(data, options);
    if (!rendered)
        return base::fail(rendered.error());
    if (marker.places().empty())
        return MarkedRendering{std::move(*rendered), {}};
    Finisher finisher(marker.places(), marks);
    const QByteArray utf8 = rendered->toUtf8();
    if (mode == EscapeMode::Html)
        finishHtml(utf8, finisher);
    else
        finisher.words(utf8, false);
    return finisher.finish();
}

} // namespace mw::content
