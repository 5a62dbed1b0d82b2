// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/plaintext.h"

#include "content/templatemarks.h"
#include "content/textlayout.h"

#include <optional>
#include <QHash>
#include <vector>

namespace mw::content {

using namespace Qt::StringLiterals;

namespace {

QString attribute(const GumboElement& element, const char* name)
{
    const GumboAttribute* found = gumbo_get_attribute(&element.attributes, name);
    return found ? QString::fromUtf8(found->value).trimmed() : QString();
}

/// Links to a place within the mail and scripts lead nowhere in plain text.
bool leadsSomewhere(const QString& url)
{
    for (const QStringView dead :
         {QStringView(u"#"), QStringView(u"javascript:"), QStringView(u"data:"), QStringView(u"vbscript:")})
        if (url.startsWith(dead, Qt::CaseInsensitive))
            return false;
    return !url.isEmpty();
}

/// The part of a URL that people write: without scheme and closing slash.
QString bare(const QString& url)
{
    QString text = url.trimmed().toLower();
    for (const QStringView scheme :
         {QStringView(u"https://"), QStringView(u"http://"), QStringView(u"mailto:"), QStringView(u"tel:")})
        if (text.startsWith(scheme)) {
            text.remove(0, scheme.size());
            break;
        }
    if (text.endsWith(u'/'))
        text.chop(1);
    return text;
}

class PlainTextWriter
{
public:
    explicit PlainTextWriter(const PlainTextOptions& options, const TemplateMarks& marks)
        : m_options(options), m_marks(marks), m_layout(options.width)
    {
    }
    QString write(const GumboNode* root);

private:
    struct Link
    {
        QString url;
        QString title;
        QString words;
    };
    struct List
    {
        bool ordered = false;
        qint64 next = 1;
    };

    /// False when nothing of what the element holds is to be seen.
    bool enter(const GumboElement& element);
    void leave(const GumboElement& element);
    void text(const char* utf8);
    void image(const GumboElement& element);
    void item();
    void closeLink();
    void footnotes();

    const PlainTextOptions& m_options;
    const TemplateMarks& m_marks;
    TextLayout m_layout;
    std::optional<Link> m_link;
    std::vector<List> m_lists;
    QList<QString> m_footnotes;
    QHash<QString, qsizetype> m_footnoteNumbers;
    int m_preDepth = 0;
    int m_tableDepth = 0;
};

QString PlainTextWriter::write(const GumboNode* root)
{
    std::vector<std::pair<const GumboNode*, unsigned>> stack;
    const auto visit = [this, &stack](const GumboNode* node) {
        if (node->type == GUMBO_NODE_ELEMENT) {
            if (enter(node->v.element))
                stack.emplace_back(node, 0U);
        } else if (node->type != GUMBO_NODE_DOCUMENT && node->type != GUMBO_NODE_COMMENT) {
            text(node->v.text.text);
        } else if (node->type == GUMBO_NODE_COMMENT && m_options.templateSource) {
            text(node->v.text.text);
        }
    };
    visit(root);
    while (!stack.empty()) {
        auto& [node, next] = stack.back();
        if (next < node->v.element.children.length) {
            visit(static_cast<const GumboNode*>(node->v.element.children.data[next++]));
            continue;
        }
        leave(node->v.element);
        stack.pop_back();
    }
    footnotes();
    return m_layout.finish();
}

void PlainTextWriter::text(const char* utf8)
{
    const auto put = [this](const QString& piece) {
        if (m_preDepth > 0)
            m_layout.preformatted(piece);
        else
            m_layout.text(piece);
        if (m_link)
            m_link->words += piece;
    };
    const QString all = QString::fromUtf8(utf8);
    if (!m_options.templateSource) {
        put(all);
        return;
    }
    const QList<TemplateMarks::Piece> pieces = m_marks.split(all);
    for (const TemplateMarks::Piece& piece : pieces) {
        if (piece.isTag)
            m_layout.invisible(piece.text);
        else if (piece.isOutput)
            m_layout.word(piece.text, false);
        else
            put(piece.text);
        if (m_link && piece.isOutput)
            m_link->words += piece.text;
    }
}

void PlainTextWriter::image(const GumboElement& element)
{
    QString words = attribute(element, "alt");
    if (words.isEmpty())
        words = attribute(element, "title");
    if (words.isEmpty())
        return;
    words = u'[' + m_marks.show(words) + u']';
    m_layout.text(words);
    if (m_link)
        m_link->words += words;
}

void PlainTextWriter::item()
{
    m_layout.block(1);
    QString marker = u"- "_s;
    if (!m_lists.empty() && m_lists.back().ordered)
        marker = u"%1. "_s.arg(m_lists.back().next++);
    m_layout.enter(marker, QString(marker.size(), u' '));
}

void PlainTextWriter::closeLink()
{
    const Link link = *std::exchange(m_link, std::nullopt);
    const bool silent = link.words.trimmed().isEmpty();
    if (silent && !link.title.isEmpty())
        m_layout.text(u'[' + link.title + u']');
    if (m_options.links == LinkStyle::None || !leadsSomewhere(link.url) || bare(link.words) == bare(link.url))
        return;
    QString url = link.url;
    if (!m_options.templateSource)
        url.replace(u' ', u"%20"_s);
    if (silent && link.title.isEmpty()) {
        m_layout.word(url, false);
    } else if (m_options.links == LinkStyle::Inline) {
        m_layout.word(u'(' + url + u')', true);
    } else {
        const auto known = m_footnoteNumbers.constFind(url);
        const qsizetype number = known != m_footnoteNumbers.constEnd() ? *known : m_footnotes.size() + 1;
        if (known == m_footnoteNumbers.constEnd()) {
            m_footnotes.append(url);
            m_footnoteNumbers.insert(url, number);
        }
        m_layout.word(u"[%1]"_s.arg(number), true);
    }
}

void PlainTextWriter::footnotes()
{
    if (m_footnotes.isEmpty())
        return;
    m_layout.block(2);
    for (qsizetype i = 0; i < m_footnotes.size(); ++i) {
        m_layout.block(1);
        m_layout.word(u"[%1] %2"_s.arg(i + 1).arg(m_footnotes[i]), false);
    }
}

bool PlainTextWriter::enter(const GumboElement& element)
{
    if (gumbo_get_attribute(&element.attributes, "hidden"))
        return false;
    switch (element.tag) {
    case GUMBO_TAG_HEAD:
        return false;
    case GUMBO_TAG_BR:
        m_layout.lineBreak();
        return false;
    case GUMBO_TAG_HR:
        m_layout.rule();
        return false;
    case GUMBO_TAG_IMG:
        image(element);
        return false;
    case GUMBO_TAG_A:
        m_link =
            Link{m_marks.show(attribute(element, "href")), m_marks.show(attribute(element, "title")), {}};
        return true;
    case GUMBO_TAG_P:
    case GUMBO_TAG_H1:
    case GUMBO_TAG_H2:
    case GUMBO_TAG_H3:
    case GUMBO_TAG_H4:
    case GUMBO_TAG_H5:
    case GUMBO_TAG_H6:
    case GUMBO_TAG_DL:
        m_layout.block(2);
        return true;
    case GUMBO_TAG_UL:
    case GUMBO_TAG_OL:
    case GUMBO_TAG_MENU:
    case GUMBO_TAG_DIR: {
        m_layout.block(m_lists.empty() ? 2 : 1);
        bool ok = false;
        const qint64 start = attribute(element, "start").toInt(&ok);
        m_lists.push_back({element.tag == GUMBO_TAG_OL, ok ? start : 1});
        return true;
    }
    case GUMBO_TAG_LI:
        item();
        return true;
    case GUMBO_TAG_DD:
        m_layout.block(1);
        m_layout.enter(u"  "_s, u"  "_s);
        return true;
    case GUMBO_TAG_BLOCKQUOTE:
        m_layout.block(2);
        m_layout.enter(u"> "_s, u"> "_s);
        return true;
    case GUMBO_TAG_PRE:
        m_layout.block(2);
        ++m_preDepth;
        return true;
    case GUMBO_TAG_TABLE:
        m_layout.block(m_tableDepth++ == 0 ? 2 : 1);
        return true;
    case GUMBO_TAG_TD:
    case GUMBO_TAG_TH:
        m_layout.cellGap();
        return true;
    case GUMBO_TAG_SPAN:
    case GUMBO_TAG_HTML:
    case GUMBO_TAG_TBODY:
        return true;
    default:
        m_layout.block(1);
        return true;
    }
}

void PlainTextWriter::leave(const GumboElement& element)
{
    switch (element.tag) {
    case GUMBO_TAG_A:
        if (m_link)
            closeLink();
        return;
    case GUMBO_TAG_P:
    case GUMBO_TAG_H1:
    case GUMBO_TAG_H2:
    case GUMBO_TAG_H3:
    case GUMBO_TAG_H4:
    case GUMBO_TAG_H5:
    case GUMBO_TAG_H6:
    case GUMBO_TAG_DL:
        m_layout.block(2);
        return;
    case GUMBO_TAG_UL:
    case GUMBO_TAG_OL:
    case GUMBO_TAG_MENU:
    case GUMBO_TAG_DIR:
        m_lists.pop_back();
        m_layout.block(m_lists.empty() ? 2 : 1);
        return;
    case GUMBO_TAG_LI:
    case GUMBO_TAG_DD:
        m_layout.leave();
        m_layout.block(1);
        return;
    case GUMBO_TAG_BLOCKQUOTE:
        m_layout.leave();
        m_layout.block(2);
        return;
    case GUMBO_TAG_PRE:
        m_layout.block(2);
        --m_preDepth;
        return;
    case GUMBO_TAG_TABLE:
        m_layout.block(--m_tableDepth == 0 ? 2 : 1);
        return;
    case GUMBO_TAG_TD:
    case GUMBO_TAG_TH:
    case GUMBO_TAG_SPAN:
    case GUMBO_TAG_HTML:
    case GUMBO_TAG_TBODY:
        return;
    default:
        m_layout.block(1);
    }
}

} // namespace

base::Result<QString, HtmlError> plainTextFromHtml(const QString& html, const PlainTextOptions& options)
{
    if (html.size() > HtmlLimits::bytes)
        return base::fail(HtmlError{HtmlError::Kind::TooLarge, u"The HTML is larger than 5 MB."_s});
    TemplateMarks marks;
    const auto readable = readableHtml((options.templateSource ? marks.hide(html) : html).toUtf8());
    if (!readable)
        return base::fail(readable.error());
    const GumboTree tree = parseReadable(*readable);
    return PlainTextWriter(options, marks).write(tree->root);
}

} // namespace mw::content
