// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mailview/mailscan.h"

#include "content/htmltag.h"
#include "ui/mailview/cleanstyles.h"

#include <algorithm>
#include <optional>
#include <QHash>
#include <QSet>
#include <vector>

namespace mw::mailview {

using content::HtmlTag;

namespace {

enum class Element {
    Plain,    ///< an inline one, and all unknown ones, which become span
    Dropped,  ///< not shown, with all it holds
    Replaced, ///< the same, but kept as plain when it is never closed
    Style,
    Html,
    Body,
    Skipped, ///< shows nothing itself
    Void,
    Block,
    Other, ///< a block under another name: div
    Paragraph,
    Item,
    Definition,
    Table,
    Section,
    Row,
    Cell,
    Link
};

Element elementOf(const QByteArray& name)
{
    static const QHash<QByteArray, Element> known = [] {
        QHash<QByteArray, Element> table;
        const auto add = [&table](Element element, const char* names) {
            for (const QByteArray& each : QByteArray(names).split(','))
                table.insert(each, element);
        };
        add(Element::Dropped, "script,title,textarea,iframe,noembed,noframes");
        add(Element::Replaced, "svg,math,select,template,datalist,audio,video,object");
        add(Element::Style, "style");
        add(Element::Html, "html");
        add(Element::Body, "body");
        add(Element::Skipped,
            "head,meta,link,base,input,param,source,track,wbr,area,map,col,colgroup,embed,frame,frameset,"
            "keygen,basefont,bgsound,plaintext,isindex");
        add(Element::Void, "br,hr,img");
        add(Element::Block,
            "address,article,aside,blockquote,center,div,dl,figcaption,figure,footer,h1,h2,h3,h4,h5,h6,"
            "header,main,nav,ol,pre,section,ul");
        add(Element::Other, "caption,details,dialog,dir,fieldset,form,hgroup,menu,summary,listing,xmp");
        add(Element::Paragraph, "p");
        add(Element::Item, "li");
        add(Element::Definition, "dd,dt");
        add(Element::Table, "table");
        add(Element::Section, "tbody,thead,tfoot");
        add(Element::Row, "tr");
        add(Element::Cell, "td,th");
        add(Element::Link, "a");
        return table;
    }();
    return known.value(name, Element::Plain);
}

/// Inline elements that may keep their names: style sheets ask for them.
bool keepsName(const QByteArray& name)
{
    static const QSet<QByteArray> names{
        "abbr", "acronym", "b", "big",  "cite",  "code",   "del",    "dfn", "em",  "font", "i", "ins", "kbd",
        "mark", "q",       "s", "samp", "small", "strike", "strong", "sub", "sup", "tt",   "u", "var"};
    return names.contains(name);
}

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r';
}

bool isHeading(const QByteArray& name)
{
    return name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6';
}

bool isPlainName(const QByteArray& name)
{
    return !name.isEmpty() && name.size() <= 32 && std::all_of(name.begin(), name.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    });
}

class Scanner
{
public:
    explicit Scanner(const QByteArray& html) : m_html(html) {}
    base::Result<QByteArray, ScanError> run();

private:
    struct Open
    {
        QByteArray name;
        QByteArray written;
        Element element = Element::Plain;
    };

    bool text(qsizetype end);
    bool markup();
    bool start(const HtmlTag& tag);
    void end(const HtmlTag& tag);
    bool drop(const HtmlTag& tag, Element element);
    bool style(const HtmlTag& tag);
    void closeImplied(Element element);
    void closeTo(std::size_t depth);
    bool open(const HtmlTag& tag, Element element);
    bool refuse(ScanError error);
    static void write(QByteArray& out, const QByteArray& name, const HtmlTag& tag);
    /// Searches from the top; stops, finding nothing, at the first element that `stops` names.
    template <typename Wanted, typename Stops>
    std::optional<std::size_t> find(Wanted wanted, Stops stops) const;

    const QByteArray& m_html;
    QByteArray m_out;
    QByteArray m_styles;
    QByteArray m_htmlTag{"<html>"};
    QByteArray m_bodyTag{"<body>"};
    bool m_bodySeen = false;
    qsizetype m_position = 0;
    std::vector<Open> m_open;
    int m_tags = 0;
    int m_words = 0;
    QSet<QByteArray> m_neverClosed;
    ScanError m_error = ScanError::TooLarge;
};

bool Scanner::refuse(ScanError error)
{
    m_error = error;
    return false;
}

base::Result<QByteArray, ScanError> Scanner::run()
{
    if (m_html.size() > ScanLimits::bytes)
        return base::fail(ScanError::TooLarge);
    m_out.reserve(m_html.size());
    while (m_position < m_html.size()) {
        const qsizetype next = m_html.indexOf('<', m_position);
        if (!text(next < 0 ? m_html.size() : next) || (next >= 0 && !markup()))
            return base::fail(m_error);
    }
    closeTo(0);
    // untranslated: a document type.
    return "<!DOCTYPE html>" + m_htmlTag + "<head>" + m_styles + "</head>" + m_bodyTag + m_out +
           "</body></html>";
}

bool Scanner::text(qsizetype end)
{
    bool inWord = false;
    for (qsizetype i = m_position; i < end; ++i) {
        const char c = m_html[i];
        const bool space = isSpace(c);
        // What is not Latin may be broken anywhere.
        if (!space &&
            (!inWord || (static_cast<unsigned char>(c) >= 0xE3 && static_cast<unsigned char>(c) < 0xF0)))
            ++m_words;
        inWord = !space;
    }
    if (m_words > ScanLimits::words)
        return refuse(ScanError::TooLarge);
    m_out.append(QByteArrayView(m_html).sliced(m_position, end - m_position));
    m_position = end;
    return true;
}

bool Scanner::markup()
{
    const char next = m_position + 1 < m_html.size() ? m_html[m_position + 1] : '\0';
    const bool isEnd = next == '/';
    if (next == '!' || next == '?' ||
        (isEnd && (m_position + 2 >= m_html.size() || !isLetter(m_html[m_position + 2])))) {
        m_position = content::htmlCommentEnd(m_html, m_position);
        return true;
    }
    if (!isEnd && !isLetter(next)) {
        m_out.append("&lt;");
        ++m_position;
        return true;
    }
    const auto tag = content::readHtmlTag(m_html, m_position);
    if (!tag) {
        m_position = m_html.size();
        return true;
    }
    if (++m_tags > ScanLimits::tags)
        return refuse(ScanError::TooLarge);
    if (!tag->isEnd)
        return start(*tag);
    end(*tag);
    return true;
}

bool Scanner::drop(const HtmlTag& tag, Element element)
{
    if (m_neverClosed.contains(tag.name))
        return element == Element::Dropped;
    const qsizetype close = content::findHtmlEnd(m_html, tag.name, m_position);
    if (close >= 0) {
        m_position = close;
        (void)content::readHtmlTag(m_html, m_position);
        return true;
    }
    // Remembered, so that a thousand of them don't search to the end a thousand times.
    m_neverClosed.insert(tag.name);
    if (element == Element::Dropped)
        m_position = m_html.size();
    return element == Element::Dropped;
}

bool Scanner::style(const HtmlTag& tag)
{
    const qsizetype begin = m_position;
    const qsizetype close = content::findHtmlEnd(m_html, tag.name, m_position);
    m_position = close < 0 ? m_html.size() : close;
    const QByteArray css = m_html.mid(begin, m_position - begin);
    if (close >= 0)
        (void)content::readHtmlTag(m_html, m_position);
    const QByteArray* media = tag.attribute("media");
    const QByteArray query = cleanMediaQuery(media ? *media : QByteArray());
    if (query.isEmpty())
        return true;
    m_styles.append("<style>").append(query == "all" ? cleanStyles(css)
                                                     : cleanStyles("@media " + query + "{" + css + "}"));
    m_styles.append("</style>");
    return m_styles.size() <= ScanLimits::styles || refuse(ScanError::TooLarge);
}

bool Scanner::start(const HtmlTag& tag)
{
    const Element element = elementOf(tag.name);
    switch (element) {
    case Element::Dropped:
    case Element::Replaced:
        if (!drop(tag, element))
            return open(tag, Element::Plain);
        return true;
    case Element::Style:
        return style(tag);
    case Element::Html:
        m_htmlTag.clear();
        write(m_htmlTag, "html", tag);
        return true;
    case Element::Body:
        if (!std::exchange(m_bodySeen, true)) {
            m_bodyTag.clear();
            write(m_bodyTag, "body", tag);
        }
        return true;
    case Element::Skipped:
        return true;
    case Element::Void:
        write(m_out, tag.name, tag);
        return true;
    default:
        closeImplied(element);
        return open(tag, element);
    }
}

template <typename Wanted, typename Stops>
std::optional<std::size_t> Scanner::find(Wanted wanted, Stops stops) const
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

void Scanner::closeTo(std::size_t depth)
{
    for (; m_open.size() > depth; m_open.pop_back())
        m_out.append("</").append(m_open.back().written).append('>');
}

/// What HTML lets an author leave out: the ends of p, li, dd, dt, td, th, tr and of a table's sections.
void Scanner::closeImplied(Element element)
{
    const auto is = [](Element wanted) {
        return [wanted](const Open& entry) { return entry.element == wanted; };
    };
    const auto holdsAnything = [](const Open& entry) {
        return entry.element == Element::Cell || entry.element == Element::Table ||
               entry.element == Element::Item || entry.element == Element::Block ||
               entry.element == Element::Other || entry.element == Element::Definition;
    };
    const auto isTable = is(Element::Table);
    std::optional<std::size_t> found;
    if (element == Element::Section || element == Element::Row)
        found = find(is(element), isTable);
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
    if (element == Element::Item)
        if (const auto paragraph = find(is(Element::Paragraph), holdsAnything))
            closeTo(*paragraph);
}

bool Scanner::open(const HtmlTag& tag, Element element)
{
    if (m_open.size() >= static_cast<std::size_t>(ScanLimits::nesting))
        return refuse(ScanError::TooDeep);
    Open entry{tag.name, tag.name, element};
    if (element == Element::Plain && !keepsName(tag.name))
        entry.written = "span";
    else if (element == Element::Other)
        entry.written = tag.name == "listing" || tag.name == "xmp" ? "pre" : "div";
    write(m_out, entry.written, tag);
    m_open.push_back(std::move(entry));
    return true;
}

void Scanner::write(QByteArray& out, const QByteArray& name, const HtmlTag& tag)
{
    const auto add = [&out](const QByteArray& attribute, QByteArray value) {
        value.replace('"', "&quot;").replace('<', "&lt;");
        out.append(' ').append(attribute).append("=\"").append(value).append('"');
    };
    out.append('<').append(name);
    // Readers know a picture behind a table or the body; litehtml knows it behind a cell alone.
    QByteArray behind;
    if (const QByteArray* picture = tag.attribute("background"); picture && name != "td" && name != "th")
        behind = "background-image:url('" + QByteArray(*picture).replace('\'', "%27") + "');";
    for (const content::HtmlAttribute& attribute : tag.attributes) {
        if (!isPlainName(attribute.name) || attribute.name.startsWith("on"))
            continue;
        if (attribute.name == "colspan" || attribute.name == "rowspan")
            add(attribute.name,
                QByteArray::number(std::clamp(attribute.value.trimmed().toInt(), 1, ScanLimits::span)));
        else if (attribute.name == "style")
            add(attribute.name, std::exchange(behind, {}) + cleanDeclarations(attribute.value));
        else
            add(attribute.name, attribute.value);
    }
    if (!behind.isEmpty())
        add("style", behind);
    out.append('>');
}

void Scanner::end(const HtmlTag& tag)
{
    const Element element = elementOf(tag.name);
    if (tag.name == "br") // as browsers take it
        m_out.append("<br>");
    if (element == Element::Skipped || element == Element::Void || element == Element::Html ||
        element == Element::Body || element == Element::Style)
        return;
    const bool structural = element == Element::Table || element == Element::Section ||
                            element == Element::Row || element == Element::Cell;
    const auto found = find(
        [&tag](const Open& entry) {
            return entry.name == tag.name || (isHeading(tag.name) && isHeading(entry.name));
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

base::Result<QByteArray, ScanError> scanMail(const QByteArray& html)
{
    QByteArray clean = html;
    clean.removeIf([](char c) { return c == '\0'; });
    return Scanner(clean).run();
}

QByteArray htmlFromText(const QString& text)
{
    // untranslated: a style.
    return "<div style=\"white-space:pre-wrap\">" + text.toHtmlEscaped().toUtf8() + "</div>";
}

} // namespace mw::mailview
