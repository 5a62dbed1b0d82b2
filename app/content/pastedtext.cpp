// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/pastedtext.h"

#include "content/characterreferences.h"
#include "content/linkcheck.h"
#include "content/slotscanner.h"
#include "content/templatemask.h"

#include <algorithm>
#include <cctype>
#include <QSet>

namespace mw::content {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t deepest = 512;
constexpr qsizetype longestHtml = 1024 * 1024;

enum class Element { Plain, Block, Item, Cell };

Element elementOf(const QByteArray& name)
{
    static const QSet<QByteArray> blocks{
        "p",       "div",      "h1",     "h2",     "h3",      "h4",    "h5",    "h6",      "blockquote",
        "pre",     "table",    "tr",     "ul",     "ol",      "dl",    "dt",    "dd",      "center",
        "section", "article",  "main",   "header", "footer",  "aside", "nav",   "address", "form",
        "hr",      "fieldset", "figure", "body",   "caption", "thead", "tbody", "tfoot"};
    if (name == "li")
        return Element::Item;
    if (name == "td" || name == "th")
        return Element::Cell;
    return blocks.contains(name) ? Element::Block : Element::Plain;
}

bool isVoid(const QByteArray& name)
{
    static const QSet<QByteArray> names{"br",  "hr",   "img",   "input", "meta",  "link", "col",
                                        "wbr", "area", "embed", "base",  "param", "track"};
    return names.contains(name);
}

/// The value of a property in a style attribute, small letters; empty when it is not there.
QByteArray property(const QByteArray& style, const QByteArray& name)
{
    for (const QByteArray& declaration : style.split(';')) {
        const qsizetype colon = declaration.indexOf(':');
        if (colon > 0 && declaration.first(colon).trimmed().toLower() == name)
            return declaration.sliced(colon + 1).trimmed().toLower();
    }
    return {};
}

/// Where a tag begins that never ends, at or behind `from`; the end where there is none.
qsizetype wholeUntil(const QByteArray& html, qsizetype from)
{
    for (qsizetype at = html.indexOf('<', from); at >= 0 && at + 1 < html.size();
         at = html.indexOf('<', at + 1))
        if (std::isalpha(static_cast<unsigned char>(html[at + 1])) || html[at + 1] == '/')
            return at;
    return html.size();
}

/// One pass over the tags of foreign HTML. Nothing nests in our text but bold, italic and links, so an end
/// tag only has to find what it began.
class PastedReader
{
public:
    RichText read(const QByteArray& html);

private:
    struct Form
    {
        bool bold = false;
        bool italic = false;
        bool hidden = false;
        QString link{};
    };
    struct Open
    {
        QByteArray name;
        Form before;
        int number = 0; ///< of the next item, for an <ol>
    };

    void text(QByteArrayView html);
    void start(const HtmlTag& tag);
    void end(const QByteArray& name);
    void form(const HtmlTag& tag);
    void item();
    void endParagraph();
    void put(const TextRun& run);
    void putPlain(const QString& words);

    Form m_form;
    std::vector<Open> m_open;
    Runs m_paragraph;
    QString m_marker; ///< of the item that begins
    RichText m_out;
    qsizetype m_size = 0;
};

RichText PastedReader::read(const QByteArray& html)
{
    qsizetype done = 0;
    QByteArray skipped;
    forEachHtmlTag(html, [&](const HtmlTag& tag, qsizetype begin, qsizetype tagEnd) {
        if (skipped.isEmpty())
            text(QByteArrayView(html).sliced(done, begin - done));
        const bool ends = tag.isEnd ? tag.name == skipped : skipped == "head" && tag.name == "body";
        if (ends)
            skipped.clear();
        else if (!tag.isEnd && (holdsNoMarkup(tag.name) || tag.name == "head"))
            skipped = tag.name;
        if (skipped.isEmpty()) {
            if (tag.isEnd)
                end(tag.name);
            else
                start(tag);
        }
        done = tagEnd;
        return m_size <= SlotLimits::text;
    });
    if (skipped.isEmpty() && m_size <= SlotLimits::text)
        text(QByteArrayView(html).sliced(done, wholeUntil(html, done) - done));
    endParagraph();
    return normalised(m_out);
}

void PastedReader::text(QByteArrayView html)
{
    if (html.isEmpty() || m_form.hidden)
        return;
    // Comments stand between two tags: Word's conditions, and the marks around a clipboard's fragment.
    const QByteArray bytes = html.toByteArray();
    QByteArray words;
    qsizetype at = 0;
    while (at < bytes.size()) {
        const qsizetype comment = bytes.indexOf("<!", at);
        words += bytes.mid(at, (comment < 0 ? bytes.size() : comment) - at);
        if (comment < 0)
            break;
        at = htmlCommentEnd(bytes, comment);
    }
    putPlain(textOfHtml(words));
}

void PastedReader::putPlain(const QString& words)
{
    for (TextRun run : runsOfPlain(words)) {
        run.bold = m_form.bold;
        run.italic = m_form.italic;
        run.link = m_form.link;
        put(run);
    }
}

void PastedReader::put(const TextRun& run)
{
    m_size += run.text.size() + run.link.size() + 1;
    if (m_size > SlotLimits::text)
        return;
    // Before the first words of the item, which may stand in a paragraph of their own.
    if (!m_marker.isEmpty())
        m_paragraph.push_back({.text = std::exchange(m_marker, {})});
    m_paragraph.push_back(run);
}

void PastedReader::endParagraph()
{
    // Word writes an empty line as a paragraph with a no-break space.
    const bool isBlank = std::all_of(m_paragraph.begin(), m_paragraph.end(), [](const TextRun& run) {
        return run.kind != TextRun::Kind::Field &&
               std::all_of(run.text.begin(), run.text.end(), [](QChar c) { return c.isSpace(); });
    });
    Runs paragraph = std::exchange(m_paragraph, {});
    if (!isBlank)
        m_out.paragraphs.push_back(std::move(paragraph));
}

void PastedReader::item()
{
    const auto list = std::find_if(m_open.rbegin(), m_open.rend(),
                                   [](const Open& open) { return open.name == "ol" || open.name == "ul"; });
    const bool ordered = list != m_open.rend() && list->name == "ol";
    // A no-break space: an ordinary one may be taken for layout.
    m_marker = ordered ? QString::number(++list->number) + u'.' + QChar(QChar::Nbsp)
                       : QString(QChar(0x2022)) + QChar(QChar::Nbsp);
}

void PastedReader::start(const HtmlTag& tag)
{
    const Element element = elementOf(tag.name);
    if (element == Element::Block || element == Element::Item)
        endParagraph();
    else if (element == Element::Cell && !m_paragraph.empty())
        put({.text = u" "_s});
    if (tag.name == "br" && !m_form.hidden)
        put({.kind = TextRun::Kind::Break});
    if (isVoid(tag.name))
        return;
    if (m_open.size() < deepest)
        m_open.push_back({tag.name, m_form, 0});
    form(tag);
    if (element == Element::Item && !m_form.hidden)
        item();
}

void PastedReader::form(const HtmlTag& tag)
{
    const QByteArray& name = tag.name;
    if (name == "b" || name == "strong" ||
        (name.size() == 2 && name[0] == 'h' && name[1] > '0' && name[1] < '7'))
        m_form.bold = true;
    if (name == "i" || name == "em" || name == "cite")
        m_form.italic = true;
    if (const QByteArray* style = tag.attribute("style")) {
        if (const QByteArray weight = property(*style, "font-weight"); !weight.isEmpty())
            m_form.bold = weight.startsWith("bold") || weight.toInt() >= 600;
        if (const QByteArray slant = property(*style, "font-style"); !slant.isEmpty())
            m_form.italic = slant.startsWith("italic") || slant.startsWith("oblique");
    }
    // Word keeps its numbers in <span style="mso-list:Ignore">; they are seen, so they stay.
    m_form.hidden = m_form.hidden || tag.isHidden();
    if (name != "a")
        return;
    const QByteArray* href = tag.attribute("href");
    const QString link = href ? textOfAttribute(*href).trimmed() : QString();
    m_form.link = link.isEmpty() || linkFault(link) ? QString() : link;
}

void PastedReader::end(const QByteArray& name)
{
    const Element element = elementOf(name);
    if (element == Element::Block || element == Element::Item)
        endParagraph();
    if (element == Element::Item)
        m_marker.clear();
    const auto open =
        std::find_if(m_open.rbegin(), m_open.rend(), [&name](const Open& one) { return one.name == name; });
    if (open == m_open.rend())
        return;
    m_form = open->before;
    m_open.erase(std::prev(open.base()), m_open.end());
}

} // namespace

Runs runsOfPlain(const QString& text)
{
    if (!text.contains(u"{{"_s))
        return text.isEmpty() ? Runs() : Runs{{.text = text}};
    const QByteArray utf8 = text.toUtf8();
    const TemplateMask mask(utf8);
    Runs runs;
    qsizetype done = 0;
    const auto literal = [&](qsizetype end) {
        if (end > done)
            runs.push_back({.text = QString::fromUtf8(utf8.mid(done, end - done))});
        done = end;
    };
    for (const TemplateMask::Tag& tag : mask.tags()) {
        const QString source = QString::fromUtf8(utf8.mid(tag.begin, tag.end - tag.begin));
        if (!tag.isOutput || !isGoodField(MergeField{.name = {}, .fallback = {}, .expression = source}))
            continue;
        literal(tag.begin);
        runs.push_back(runOfTag(source));
        done = tag.end;
    }
    literal(utf8.size());
    return runs;
}

RichText richTextFromHtml(const QByteArray& html)
{
    QByteArray clean = html.left(longestHtml);
    clean.removeIf([](char c) { return c == '\0'; });
    return PastedReader().read(clean);
}

RichText richTextFromPlain(const QString& text)
{
    QString lines = text.left(SlotLimits::text);
    lines.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n');
    RichText out;
    Runs paragraph;
    for (const QString& line : lines.split(u'\n')) {
        if (line.trimmed().isEmpty()) {
            if (!paragraph.empty())
                out.paragraphs.push_back(std::exchange(paragraph, {}));
            continue;
        }
        if (!paragraph.empty())
            paragraph.push_back({.kind = TextRun::Kind::Break});
        const Runs runs = runsOfPlain(line);
        paragraph.insert(paragraph.end(), runs.begin(), runs.end());
    }
    if (!paragraph.empty())
        out.paragraphs.push_back(std::move(paragraph));
    return normalised(out);
}

} // namespace mw::content
