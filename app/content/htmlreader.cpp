// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/htmlreader.h"

#include "content/htmltag.h"
#include "content/templatemarks.h"

#include <algorithm>
#include <optional>
#include <QHash>
#include <QSet>
#include <vector>

namespace mw::content {

using namespace Qt::StringLiterals;

namespace {

enum class Element {
    Plain,    ///< shows nothing of its own: span, b, form and all unknown ones
    Dropped,  ///< not shown, with all it holds
    Replaced, ///< the same, but kept as plain when it is never closed
    Skipped,  ///< a void element or a frame of the document that shows nothing
    Void,
    Block,
    Paragraph,
    Item,
    Definition,
    Table,
    Row,
    Cell,
    Link
};

Element elementOf(const QByteArray& name)
{
    static const QHash<QByteArray, Element> known = [] {
        QHash<QByteArray, Element> table;
        const auto add = [&table](Element element, const char* names) {
            for (const QByteArray& each : QByteArray(names).split(' '))
                table.insert(each, element);
        };
        add(Element::Dropped, "script style title textarea iframe noembed noframes");
        add(Element::Replaced, "svg math select template datalist audio video");
        add(Element::Skipped,
            "html head body meta link base input param source track wbr area col colgroup embed frame "
            "frameset keygen basefont bgsound tbody thead tfoot plaintext isindex");
        add(Element::Void, "br hr img");
        add(Element::Block,
            "address article aside blockquote center details dialog dir div dl fieldset figcaption figure "
            "footer "
            "h1 h2 h3 h4 h5 h6 header hgroup main menu nav ol pre section summary ul caption");
        add(Element::Paragraph, "p");
        add(Element::Item, "li");
        add(Element::Definition, "dd dt");
        add(Element::Table, "table");
        add(Element::Row, "tr");
        add(Element::Cell, "td th");
        add(Element::Link, "a");
        return table;
    }();
    return known.value(name, Element::Plain);
}

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

class Reader
{
public:
    explicit Reader(const QByteArray& html) : m_html(html) {}
    base::Result<QByteArray, HtmlError> read();

private:
    struct Open
    {
        QByteArray name;
        Element element = Element::Plain;
        bool written = false;
    };

    void text(qsizetype end);
    bool markup();
    bool start(const HtmlTag& tag);
    void end(const HtmlTag& tag);
    bool drop(const HtmlTag& tag, Element element);
    void closeImplied(Element element);
    void closeTo(std::size_t depth);
    bool open(const HtmlTag& tag, Element element);
    void write(const HtmlTag& tag, bool hidden);
    bool refuse(HtmlError::Kind kind, const QString& detail);
    /// Searches from the top; stops, finding nothing, at the first element that `stops` names.
    template <typename Wanted, typename Stops>
    std::optional<std::size_t> find(Wanted wanted, Stops stops) const;

    const QByteArray& m_html;
    QByteArray m_out;
    qsizetype m_position = 0;
    std::vector<Open> m_open;
    int m_tags = 0;
    QSet<QByteArray> m_neverClosed;
    std::optional<HtmlError> m_error;
};

bool Reader::refuse(HtmlError::Kind kind, const QString& detail)
{
    m_error = HtmlError{kind, detail};
    return false;
}

base::Result<QByteArray, HtmlError> Reader::read()
{
    if (m_html.size() > HtmlLimits::bytes)
        return base::fail(HtmlError{HtmlError::Kind::TooLarge, u"The HTML is larger than 5 MB."_s});
    m_out.reserve(m_html.size());
    m_out.append("<body>");
    while (m_position < m_html.size()) {
        const qsizetype next = m_html.indexOf('<', m_position);
        text(next < 0 ? m_html.size() : next);
        if (next >= 0 && !markup())
            return base::fail(*m_error);
    }
    closeTo(0);
    return std::move(m_out);
}

void Reader::text(qsizetype end)
{
    // A template's mark goes as a comment: between the rows of a table, text would be moved before the table.
    static const QByteArray open = QString(QChar(TemplateMarks::open)).toUtf8();
    static const QByteArray close = QString(QChar(TemplateMarks::close)).toUtf8();
    const QByteArrayView all = QByteArrayView(m_html).sliced(m_position, end - m_position);
    qsizetype done = 0;
    for (qsizetype at = all.indexOf(open); at >= 0; at = all.indexOf(open, done)) {
        const qsizetype last = all.indexOf(close, at);
        if (last < 0)
            break;
        m_out.append(all.sliced(done, at - done)).append("<!--");
        done = last + close.size();
        m_out.append(all.sliced(at, done - at)).append("-->");
    }
    m_out.append(all.sliced(done));
    m_position = end;
}

bool Reader::markup()
{
    const char next = m_position + 1 < m_html.size() ? m_html[m_position + 1] : '\0';
    const bool isEnd = next == '/';
    if (next == '!' || next == '?' ||
        (isEnd && (m_position + 2 >= m_html.size() || !isLetter(m_html[m_position + 2])))) {
        m_position = htmlCommentEnd(m_html, m_position);
        return true;
    }
    if (!isEnd && !isLetter(next)) {
        m_out.append("&lt;");
        ++m_position;
        return true;
    }
    const auto tag = readHtmlTag(m_html, m_position);
    if (!tag) {
        m_position = m_html.size();
        return true;
    }
    if (++m_tags > HtmlLimits::tags)
        return refuse(HtmlError::Kind::TooLarge, u"The HTML has too many elements."_s);
    if (tag->isEnd) {
        end(*tag);
        return true;
    }
    return start(*tag);
}

bool Reader::drop(const HtmlTag& tag, Element element)
{
    if (m_neverClosed.contains(tag.name))
        return element == Element::Dropped;
    const qsizetype close = findHtmlEnd(m_html, tag.name, m_position);
    if (close >= 0) {
        m_position = close;
        (void)readHtmlTag(m_html, m_position);
        return true;
    }
    // Remembered, so that a thousand of them don't search to the end a thousand times.
    m_neverClosed.insert(tag.name);
    if (element == Element::Dropped)
        m_position = m_html.size();
    return element == Element::Dropped;
}

bool Reader::start(const HtmlTag& tag)
{
    const Element element = elementOf(tag.name);
    switch (element) {
    case Element::Dropped:
    case Element::Replaced:
        if (!drop(tag, element))
            return open(tag, Element::Plain);
        return true;
    case Element::Skipped:
        return true;
    case Element::Void:
        if (!tag.isHidden())
            write(tag, false);
        return true;
    default:
        closeImplied(element);
        return open(tag, element);
    }
}

template <typename Wanted, typename Stops>
std::optional<std::size_t> Reader::find(Wanted wanted, Stops stops) const
{
    for (std::size_t i = m_open.size(); i > 0; --i) {
        const Open& entry = m_open[i - 1];
        if (wanted(entry))
            return i - 1;
        if (stops(entry))
            break;
    }
    return std::nullopt;
}

void Reader::closeTo(std::size_t depth)
{
    for (; m_open.size() > depth; m_open.pop_back())
        if (m_open.back().written)
            m_out.append("</")
                .append(m_open.back().element == Element::Plain ? "span" : m_open.back().name)
                .append('>');
}

/// What HTML lets an author leave out: the ends of p, li, dd, dt, td, th and tr.
void Reader::closeImplied(Element element)
{
    const auto is = [](Element wanted) {
        return [wanted](const Open& entry) { return entry.element == wanted; };
    };
    const auto holdsAnything = [](const Open& entry) {
        return entry.element == Element::Cell || entry.element == Element::Table ||
               entry.element == Element::Item || entry.element == Element::Block ||
               entry.element == Element::Definition;
    };
    const auto isTable = is(Element::Table);
    std::optional<std::size_t> found;
    if (element == Element::Row)
        found = find(is(Element::Row), isTable);
    else if (element == Element::Cell)
        found = find(is(Element::Cell), [](const Open& entry) {
            return entry.element == Element::Row || entry.element == Element::Table;
        });
    else if (element == Element::Item || element == Element::Definition)
        found = find(is(element), [](const Open& entry) {
            return entry.element == Element::Cell || entry.element == Element::Table || entry.name == "ul" ||
                   entry.name == "ol" || entry.name == "dl" || entry.name == "menu" || entry.name == "dir";
        });
    else if (element == Element::Link)
        found = find(is(Element::Link), holdsAnything);
    else if (element != Element::Plain)
        found = find(is(Element::Paragraph), holdsAnything);
    if (found)
        closeTo(*found);
    if (element == Element::Item) {
        const auto paragraph = find(is(Element::Paragraph), holdsAnything);
        if (paragraph)
            closeTo(*paragraph);
    }
}

bool Reader::open(const HtmlTag& tag, Element element)
{
    if (m_open.size() >= static_cast<std::size_t>(HtmlLimits::nesting))
        return refuse(HtmlError::Kind::TooDeep, u"The HTML is nested deeper than 512 elements."_s);
    const bool hidden = tag.isHidden();
    Open entry{tag.name, element, element != Element::Plain || hidden};
    if (entry.written && element == Element::Plain) {
        // Under one known name: an unknown one could mean something special to the parser.
        HtmlTag span;
        span.name = "span";
        write(span, true);
    } else if (entry.written) {
        write(tag, hidden);
    }
    m_open.push_back(std::move(entry));
    return true;
}

void Reader::write(const HtmlTag& tag, bool hidden)
{
    m_out.append('<').append(tag.name);
    for (const char* name : {"href", "alt", "title", "start", "reversed"}) {
        const QByteArray* value = tag.attribute(name);
        if (!value)
            continue;
        QByteArray quoted = *value;
        quoted.replace('"', "&quot;");
        m_out.append(' ').append(name).append("=\"").append(quoted).append('"');
    }
    if (hidden)
        m_out.append(" hidden");
    m_out.append('>');
}

void Reader::end(const HtmlTag& tag)
{
    const Element element = elementOf(tag.name);
    if (tag.name == "br") // as browsers take it
        m_out.append("<br>");
    if (element == Element::Skipped || element == Element::Void)
        return;
    const bool structural = element == Element::Table || element == Element::Row || element == Element::Cell;
    const bool heading =
        tag.name.size() == 2 && tag.name[0] == 'h' && tag.name[1] >= '1' && tag.name[1] <= '6';
    const auto found = find(
        [&tag, heading](const Open& entry) {
            return entry.name == tag.name || (heading && entry.name.size() == 2 && entry.name[0] == 'h' &&
                                              entry.name[1] >= '1' && entry.name[1] <= '6');
        },
        [structural, element](const Open& entry) {
            if (entry.element == Element::Table)
                return true;
            if (entry.element == Element::Cell)
                return !structural;
            // A stray end of a span or a link closes no block.
            return (element == Element::Plain || element == Element::Link) &&
                   entry.element != Element::Plain && entry.element != Element::Link;
        });
    if (found)
        closeTo(*found);
}

} // namespace

base::Result<QByteArray, HtmlError> readableHtml(const QByteArray& html)
{
    QByteArray clean = html;
    clean.removeIf([](char c) { return c == '\0'; });
    return Reader(clean).read();
}

void GumboDeleter::operator()(GumboOutput* output) const
{
    gumbo_destroy_output(&kGumboDefaultOptions, output);
}

GumboTree parseReadable(const QByteArray& readable)
{
    GumboOptions options = kGumboDefaultOptions;
    options.max_errors = 0;
    return GumboTree(
        gumbo_parse_with_options(&options, readable.constData(), static_cast<size_t>(readable.size())));
}

} // namespace mw::content
