// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/slotmarkup.h"

#include "content/characterreferences.h"
#include "content/htmltag.h"

#include <algorithm>

namespace mw::content {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype shownBytes = 40;
constexpr std::size_t deepestForm = 16; // b in i in a … more is no text that a person wrote

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r';
}

bool isBlank(const QString& text)
{
    return std::all_of(text.begin(), text.end(),
                       [](QChar c) { return c.unicode() < 0x80 && isSpace(char(c.unicode())); });
}

class FragmentReader
{
public:
    FragmentReader(const QByteArray& source, const TemplateMask& mask, qsizetype begin, qsizetype end)
        : m_source(source), m_mask(mask), m_at(begin), m_end(end)
    {
    }
    base::Result<ReadText, ForeignMarkup> text();
    base::Result<Runs, ForeignMarkup> line(bool attribute);

private:
    bool piece(qsizetype end, bool attribute);
    bool add(TextRun run, qsizetype at);
    bool tag();
    bool start(const HtmlTag& tag, qsizetype at);
    bool end(const HtmlTag& tag, qsizetype at);
    bool startParagraph(const HtmlTag& tag, qsizetype at);
    bool startLink(const HtmlTag& tag, qsizetype at);
    bool foreign(qsizetype at, qsizetype to = -1);
    [[nodiscard]] QByteArray otherAttributes(const HtmlTag& tag, const char* without) const;
    void endParagraph();

    const QByteArray& m_source;
    const TemplateMask& m_mask;
    qsizetype m_at;
    const qsizetype m_end;
    ReadText m_read;
    Runs m_runs;
    QByteArrayList m_open; ///< "b", "i", "a" from the outermost
    QString m_link;
    bool m_isInParagraph = false;
    std::optional<ForeignMarkup> m_foreign;
};

bool FragmentReader::foreign(qsizetype at, qsizetype to)
{
    const qsizetype length = std::min(to < 0 ? m_end - at : to - at, shownBytes);
    m_foreign = ForeignMarkup{at, QString::fromUtf8(m_source.mid(at, length)).simplified()};
    return false;
}

base::Result<ReadText, ForeignMarkup> FragmentReader::text()
{
    const qsizetype begin = m_at;
    while (m_at < m_end && isSpace(m_source[m_at]))
        ++m_at;
    m_read.layout.lead = m_source.mid(begin, m_at - begin);
    qsizetype last = m_end;
    while (last > m_at && isSpace(m_source[last - 1]))
        --last;
    m_read.layout.trail = m_source.mid(last, m_end - last);
    while (m_at < m_end) {
        const qsizetype next = m_mask.html().indexOf('<', m_at);
        if (!piece(next < 0 ? m_end : std::min(next, m_end), false))
            return base::fail(*m_foreign);
        if (m_at < m_end && !tag())
            return base::fail(*m_foreign);
    }
    if (!m_open.isEmpty()) {
        (void)foreign(begin);
        return base::fail(*m_foreign);
    }
    endParagraph();
    m_read.text = normalised(m_read.text);
    return std::move(m_read);
}

base::Result<Runs, ForeignMarkup> FragmentReader::line(bool attribute)
{
    while (m_at < m_end) {
        const qsizetype next = attribute ? -1 : m_mask.html().indexOf('<', m_at);
        if (!piece(next < 0 ? m_end : std::min(next, m_end), attribute))
            return base::fail(*m_foreign);
        if (m_at >= m_end)
            break;
        const char after = m_at + 1 < m_end ? m_mask.html()[m_at + 1] : ' ';
        if (isLetter(after) || after == '/' || after == '!' || after == '?') {
            (void)foreign(m_at);
            return base::fail(*m_foreign);
        }
        m_runs.push_back({.text = u"<"_s});
        ++m_at;
    }
    return normalisedLine(m_runs);
}

/// Text and template tags up to `end`.
bool FragmentReader::piece(qsizetype end, bool attribute)
{
    while (m_at < end) {
        const TemplateMask::Tag* tag = m_mask.firstFrom(m_at);
        const qsizetype plain = tag ? std::min(tag->begin, end) : end;
        if (plain > m_at) {
            const QByteArrayView bytes = QByteArrayView(m_source).sliced(m_at, plain - m_at);
            if (!add({.text = attribute ? textOfAttribute(bytes) : textOfHtml(bytes)}, m_at))
                return false;
            m_at = plain;
            continue;
        }
        if (!tag->isOutput)
            return foreign(tag->begin, tag->end);
        const QByteArray bytes = m_source.mid(tag->begin, tag->end - tag->begin);
        if (!add(runOfTag(QString::fromUtf8(bytes)), tag->begin))
            return false;
        m_at = tag->end;
    }
    return true;
}

bool FragmentReader::add(TextRun run, qsizetype at)
{
    const bool blank = run.kind == TextRun::Kind::Text && isBlank(run.text);
    if (m_read.layout.inParagraphs && !m_isInParagraph)
        return blank || foreign(at);
    run.bold = m_open.contains("b");
    run.italic = m_open.contains("i");
    run.link = m_link;
    m_runs.push_back(std::move(run));
    return true;
}

bool FragmentReader::tag()
{
    const qsizetype at = m_at;
    const char next = at + 1 < m_end ? m_mask.html()[at + 1] : ' ';
    if (next == '!' || next == '?')
        return foreign(at);
    if (next != '/' && !isLetter(next)) {
        ++m_at;
        return add({.text = u"<"_s}, at);
    }
    const auto tag = readHtmlTag(m_mask.html(), m_at);
    if (!tag || m_at > m_end)
        return foreign(at);
    return tag->isEnd ? end(*tag, at) : start(*tag, at);
}

namespace {

QByteArray formOf(const QByteArray& element)
{
    if (element == "b" || element == "strong")
        return "b";
    if (element == "i" || element == "em")
        return "i";
    return element == "a" ? element : QByteArray();
}

} // namespace

bool FragmentReader::start(const HtmlTag& tag, qsizetype at)
{
    if (tag.name == "p")
        return startParagraph(tag, at);
    if (tag.name == "a")
        return startLink(tag, at);
    const QByteArray form = formOf(tag.name);
    if ((form.isEmpty() && tag.name != "br") || !tag.attributes.empty() ||
        static_cast<std::size_t>(m_open.size()) >= deepestForm)
        return foreign(at, m_at);
    if (tag.name != "br") {
        m_open.append(form);
        return true;
    }
    if (m_read.layout.inParagraphs && !m_isInParagraph)
        return foreign(at, m_at);
    m_runs.push_back({.kind = TextRun::Kind::Break});
    return true;
}

bool FragmentReader::startParagraph(const HtmlTag& tag, qsizetype at)
{
    const bool textBefore =
        !m_read.layout.inParagraphs && std::any_of(m_runs.begin(), m_runs.end(), [](const TextRun& run) {
            return run.kind != TextRun::Kind::Text || !isBlank(run.text);
        });
    const QByteArray attributes = otherAttributes(tag, "");
    const bool other = m_read.layout.paragraph && *m_read.layout.paragraph != attributes;
    if (textBefore || other || !m_open.isEmpty())
        return foreign(at, m_at);
    endParagraph();
    m_read.layout.inParagraphs = true;
    m_read.layout.paragraph = attributes;
    m_isInParagraph = true;
    return true;
}

bool FragmentReader::startLink(const HtmlTag& tag, qsizetype at)
{
    const auto href = std::find_if(tag.attributes.begin(), tag.attributes.end(),
                                   [](const HtmlAttribute& one) { return one.name == "href"; });
    const QByteArray others = otherAttributes(tag, "href");
    const bool other = m_read.layout.link && *m_read.layout.link != others;
    if (href == tag.attributes.end() || other || m_open.contains("a") ||
        static_cast<std::size_t>(m_open.size()) >= deepestForm)
        return foreign(at, m_at);
    auto link = readAttributeText(m_source, m_mask, href->valueBegin, href->valueBegin + href->value.size());
    if (!link || link->trimmed().isEmpty())
        return foreign(at, m_at);
    m_read.layout.link = others;
    m_link = *link;
    m_open.append("a");
    return true;
}

bool FragmentReader::end(const HtmlTag& tag, qsizetype at)
{
    if (tag.name == "p") {
        if (!m_isInParagraph || !m_open.isEmpty())
            return foreign(at, m_at);
        endParagraph();
        return true;
    }
    const QByteArray form = formOf(tag.name);
    if (form.isEmpty() || m_open.isEmpty() || m_open.last() != form)
        return foreign(at, m_at);
    m_open.removeLast();
    if (form == "a")
        m_link.clear();
    return true;
}

void FragmentReader::endParagraph()
{
    m_read.text.paragraphs.push_back(std::exchange(m_runs, {}));
    m_isInParagraph = false;
}

/// As they are written, each with one blank before it.
QByteArray FragmentReader::otherAttributes(const HtmlTag& tag, const char* without) const
{
    QByteArray all;
    for (const HtmlAttribute& one : tag.attributes)
        if (one.name != without)
            all += ' ' + m_source.mid(one.begin, one.end - one.begin);
    return all;
}

} // namespace

base::Result<ReadText, ForeignMarkup> readText(const QByteArray& source, const TemplateMask& mask,
                                               qsizetype begin, qsizetype end)
{
    return FragmentReader(source, mask, begin, end).text();
}

base::Result<Runs, ForeignMarkup> readLine(const QByteArray& source, const TemplateMask& mask,
                                           qsizetype begin, qsizetype end)
{
    return FragmentReader(source, mask, begin, end).line(false);
}

base::Result<Runs, ForeignMarkup> readAttributeLine(const QByteArray& source, const TemplateMask& mask,
                                                    qsizetype begin, qsizetype end)
{
    return FragmentReader(source, mask, begin, end).line(true);
}

base::Result<QString, ForeignMarkup> readAttributeText(const QByteArray& source, const TemplateMask& mask,
                                                       qsizetype begin, qsizetype end)
{
    QString text;
    for (qsizetype at = begin; at < end;) {
        const TemplateMask::Tag* tag = mask.firstFrom(at);
        const qsizetype plain = tag ? std::min(tag->begin, end) : end;
        if (plain > at) {
            text += textOfAttribute(QByteArrayView(source).sliced(at, plain - at));
            at = plain;
        } else if (tag->isOutput) {
            text += QString::fromUtf8(source.mid(tag->begin, tag->end - tag->begin));
            at = tag->end;
        } else {
            return base::fail(
                ForeignMarkup{tag->begin, QString::fromUtf8(source.mid(tag->begin, shownBytes))});
        }
    }
    return text;
}

} // namespace mw::content
