// SPDX-License-Identifier: GPL-3.0-or-later
#include "campaign/textpart.h"

#include <QStringList>

namespace mw::campaign {

using namespace Qt::StringLiterals;

namespace {

// Private-use characters that no mail holds by intent; those that stand in the source are dropped first.
constexpr QChar markBegin(0xE0F0);
constexpr QChar markEnd(0xE0F1);

/// Replaces each {{…}} and {%…%} by a mark that survives an HTML parser, in text and in attributes alike.
QString hideLiquid(const QString& source, QStringList& pieces)
{
    QString out;
    out.reserve(source.size());
    qsizetype at = 0;
    while (at < source.size()) {
        const qsizetype open = source.indexOf(u'{', at);
        if (open < 0 || open + 1 >= source.size())
            break;
        const QChar kind = source[open + 1];
        if (kind != u'{' && kind != u'%') {
            out += QStringView(source).sliced(at, open + 1 - at);
            at = open + 1;
            continue;
        }
        const qsizetype close = source.indexOf(kind == u'{' ? u"}}"_s : u"%}"_s, open + 2);
        if (close < 0)
            break;
        out += QStringView(source).sliced(at, open - at);
        out += markBegin + QString::number(pieces.size()) + markEnd;
        pieces << source.sliced(open, close + 2 - open);
        at = close + 2;
    }
    out += QStringView(source).sliced(at);
    return out;
}

QString showLiquid(const QString& text, const QStringList& pieces)
{
    QString out;
    out.reserve(text.size() * 2);
    qsizetype at = 0;
    while (true) {
        const qsizetype open = text.indexOf(markBegin, at);
        const qsizetype close = open < 0 ? -1 : text.indexOf(markEnd, open);
        if (close < 0)
            break;
        out += QStringView(text).sliced(at, open - at);
        bool isNumber = false;
        const int piece = QStringView(text).sliced(open + 1, close - open - 1).toInt(&isNumber);
        if (isNumber && piece < pieces.size())
            out += pieces[piece];
        at = close + 1;
    }
    out += QStringView(text).sliced(at);
    return out;
}

} // namespace

base::Result<QString, content::HtmlError> textTemplateFromHtml(const QString& html)
{
    QString source = html;
    source.remove(markBegin).remove(markEnd);
    QStringList pieces;
    auto text = content::plainTextFromHtml(hideLiquid(source, pieces), {});
    if (!text)
        return base::fail(text.error());
    return showLiquid(*text, pieces);
}

} // namespace mw::campaign
