// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/templatemarks.h"

#include <algorithm>
#include <array>

namespace mw::content {

using namespace Qt::StringLiterals;

namespace {

/// Behind the end of the tag that begins at `begin`, quotes minded; -1 when it has none.
qsizetype tagEnd(const QString& html, qsizetype begin)
{
    const QStringView end = html[begin + 1] == u'{' ? QStringView(u"}}") : QStringView(u"%}");
    QChar quote;
    for (qsizetype i = begin + 2; i < html.size(); ++i) {
        const QChar c = html[i];
        if (!quote.isNull()) {
            quote = c == quote ? QChar() : quote;
        } else if (c == u'"' || c == u'\'') {
            quote = c;
        } else if (QStringView(html).sliced(i).startsWith(end)) {
            return i + 2;
        } else if (c == u'{' && i + 1 < html.size() && (html[i + 1] == u'{' || html[i + 1] == u'%')) {
            break;
        }
    }
    const qsizetype plain = QStringView(html).indexOf(end, begin + 2);
    return plain < 0 ? -1 : plain + 2;
}

bool makesHtmlOnly(QStringView filter)
{
    const QStringView name = filter.trimmed();
    return name == u"escape" || name == u"escape_once" || name == u"newline_to_br" || name == u"raw";
}

/// {{ a | newline_to_br }} as text wants it: {{ a }}
QString withoutHtmlFilters(const QString& tag)
{
    const qsizetype tail = tag.endsWith(u"-}}") ? 3 : 2;
    const QStringView body = QStringView(tag).sliced(2, tag.size() - 2 - tail);
    QString out = tag.first(2);
    qsizetype begin = 0;
    QChar quote;
    for (qsizetype i = 0; i <= body.size(); ++i) {
        const QChar c = i < body.size() ? body[i] : QChar();
        if (!quote.isNull() && i < body.size()) {
            quote = c == quote ? QChar() : quote;
        } else if (c == u'"' || c == u'\'') {
            quote = c;
        } else if (c == u'|' || i == body.size()) {
            const QStringView part = body.sliced(begin, i - begin);
            if (begin == 0)
                out.append(part);
            else if (!makesHtmlOnly(part))
                out.append(u'|').append(part);
            begin = i + 1;
        }
    }
    if (!out.endsWith(u' ') && body.endsWith(u' '))
        out.append(u' ');
    return out.append(tag.last(tail));
}

} // namespace

QString TemplateMarks::hide(const QString& html)
{
    QString out;
    out.reserve(html.size());
    bool outputEnds = true;
    bool tagEnds = true;
    for (qsizetype i = 0; i < html.size(); ++i) {
        const QChar c = html[i];
        const QChar next = i + 1 < html.size() ? html[i + 1] : QChar();
        bool& mayEnd = next == u'{' ? outputEnds : tagEnds;
        if (c == u'{' && (next == u'{' || next == u'%') && mayEnd) {
            const qsizetype end = tagEnd(html, i);
            // Once one has no end, none after it has: they are not searched for again.
            mayEnd = end >= 0;
            if (end >= 0) {
                const QString tag = html.sliced(i, end - i);
                out.append(QChar(open)).append(QString::number(m_tags.size())).append(QChar(close));
                m_tags.append(next == u'{' ? withoutHtmlFilters(tag) : tag);
                i = end - 1;
                continue;
            }
        }
        if (c != QChar(open) && c != QChar(close))
            out.append(c);
    }
    return out;
}

QList<TemplateMarks::Piece> TemplateMarks::split(QStringView text) const
{
    QList<Piece> pieces;
    qsizetype done = 0;
    for (qsizetype at = text.indexOf(QChar(open)); at >= 0; at = text.indexOf(QChar(open), done)) {
        const qsizetype end = text.indexOf(QChar(close), at);
        if (end < 0)
            break;
        if (at > done)
            pieces.append({text.sliced(done, at - done).toString(), false, false});
        const QString tag = m_tags.value(text.sliced(at + 1, end - at - 1).toInt());
        const bool isOutput = tag.startsWith(u"{{");
        pieces.append({tag, !isOutput, isOutput});
        done = end + 1;
    }
    if (done < text.size())
        pieces.append({text.sliced(done).toString(), false, false});
    return pieces;
}

QString TemplateMarks::show(QStringView text) const
{
    if (m_tags.isEmpty())
        return text.toString();
    QString out;
    const QList<Piece> pieces = split(text);
    for (const Piece& piece : pieces)
        out.append(piece.text);
    return out;
}

} // namespace mw::content
