// SPDX-License-Identifier: GPL-3.0-or-later
// The half of slotmarkup.h that writes.
#include "content/characterreferences.h"
#include "content/slotmarkup.h"

#include <algorithm>

namespace mw::content {

using namespace Qt::StringLiterals;

namespace {

/// "{" where it could be read as the beginning of a tag is printed by a tag itself, so that the plain-text
/// part, in which no character references count, says the same.
QString withHarmlessBraces(QStringView text)
{
    QString out;
    for (qsizetype i = 0; i < text.size();) {
        qsizetype end = i;
        while (end < text.size() && text[end] == u'{')
            ++end;
        const bool opens = end - i > 1 || (end > i && (end == text.size() || text[end] == u'%'));
        if (opens)
            out += u"{{ \""_s + text.sliced(i, end - i).toString() + u"\" }}"_s;
        else
            out += text.sliced(i, end > i ? end - i : 1);
        i = std::max(end, i + 1);
    }
    return out;
}

template <typename Append>
void appendRun(QByteArray& out, const TextRun& run, Append append)
{
    if (run.kind == TextRun::Kind::Break) {
        out += "<br>";
        return;
    }
    if (run.kind == TextRun::Kind::Field) {
        out += toTag(run.field).toUtf8();
        return;
    }
    if (!run.text.contains(u'{')) {
        append(out, run.text);
        return;
    }
    const QByteArray source = withHarmlessBraces(run.text).toUtf8();
    const TemplateMask mask(source);
    qsizetype at = 0;
    for (const TemplateMask::Tag& tag : mask.tags()) {
        append(out, QString::fromUtf8(source.mid(at, tag.begin - at)));
        out += source.mid(tag.begin, tag.end - tag.begin);
        at = tag.end;
    }
    append(out, QString::fromUtf8(source.mid(at)));
}

/// Opens and closes a, strong and em, in this order from the outside, as runs come.
class FormWriter
{
public:
    FormWriter(QByteArray& out, const QByteArray& linkAttributes) : m_out(out), m_attributes(linkAttributes)
    {
    }
    void change(const QString& link, bool bold, bool italic)
    {
        const bool otherLink = link != m_link;
        const bool otherBold = otherLink || bold != m_bold;
        if (m_italic && (otherBold || !italic))
            close(m_italic, "</em>");
        if (m_bold && otherBold)
            close(m_bold, "</strong>");
        if (otherLink) {
            if (!m_link.isEmpty())
                m_out += "</a>";
            if (!link.isEmpty())
                m_out += "<a href=\"" + writeAttributeText(link) + '"' + m_attributes + '>';
            m_link = link;
        }
        if (bold && !m_bold)
            m_out += "<strong>";
        if (italic && !m_italic)
            m_out += "<em>";
        m_bold = bold;
        m_italic = italic;
    }

private:
    void close(bool& form, const char* tag)
    {
        m_out += tag;
        form = false;
    }

    QByteArray& m_out;
    const QByteArray& m_attributes;
    QString m_link;
    bool m_bold = false;
    bool m_italic = false;
};

void appendRuns(QByteArray& out, const Runs& runs, const QByteArray& linkAttributes)
{
    FormWriter form(out, linkAttributes);
    for (const TextRun& run : runs) {
        form.change(run.link, run.bold, run.italic);
        appendRun(out, run, appendHtmlText);
    }
    form.change({}, false, false);
}

} // namespace

QByteArray writeText(const RichText& text, const TextLayoutBytes& layout, const QByteArray& newline)
{
    const QByteArray link = layout.link.value_or(QByteArray());
    const QByteArray open = "<p" + layout.paragraph.value_or(QByteArray()) + '>';
    QByteArray out = layout.lead;
    bool first = true;
    for (const Runs& paragraph : text.paragraphs) {
        if (!first)
            out += layout.inParagraphs ? (layout.lead.contains('\n') ? layout.lead : newline) : "<br><br>";
        first = false;
        out += layout.inParagraphs ? open : QByteArray();
        appendRuns(out, paragraph, link);
        out += layout.inParagraphs ? "</p>" : "";
    }
    return out + layout.trail;
}

QByteArray writeLine(const Runs& line)
{
    QByteArray out;
    for (const TextRun& run : line)
        appendRun(out, run, appendHtmlText);
    return out;
}

QByteArray writeAttributeLine(const Runs& line)
{
    QByteArray out;
    for (const TextRun& run : line)
        appendRun(out, run, appendAttributeText);
    return out;
}

QByteArray writeAttributeText(const QString& text)
{
    const QByteArray source = text.toUtf8();
    const TemplateMask mask(source);
    QByteArray out;
    qsizetype at = 0;
    for (const TemplateMask::Tag& tag : mask.tags()) {
        appendAttributeText(out, QString::fromUtf8(source.mid(at, tag.begin - at)));
        out += source.mid(tag.begin, tag.end - tag.begin);
        at = tag.end;
    }
    appendAttributeText(out, QString::fromUtf8(source.mid(at)));
    return out;
}

} // namespace mw::content
