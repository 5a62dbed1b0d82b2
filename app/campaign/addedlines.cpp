// SPDX-License-Identifier: GPL-3.0-or-later
#include "campaign/addedlines.h"

#include "content/templateengine.h"

namespace mw::campaign {

using namespace Qt::StringLiterals;

QString appendedToHtml(const QString& html, const QString& block)
{
    const qsizetype end = html.lastIndexOf("</body"_L1, -1, Qt::CaseInsensitive);
    QString out = html;
    out.insert(end < 0 ? out.size() : end, block);
    return out;
}

QString appendedToText(const QString& text, const QString& block)
{
    QString out = text;
    while (out.endsWith(u'\n'))
        out.chop(1);
    return out + u"\n\n"_s + block + u'\n';
}

QString unsubscribeLineHtml(const QString& word)
{
    return u"<p style=\"margin:24px 0 0;font-size:13px;color:#625D54\"><a href=\"{{ unsubscribe_url }}\" "
           "style=\"color:#2F55A4\">"_s +
           word.toHtmlEscaped() + u"</a></p>\n"_s;
}

QString unsubscribeLineText(const QString& word)
{
    return word + u": {{ unsubscribe_url }}"_s;
}

QString postalBlockHtml()
{
    return u"<p style=\"margin:12px 0 0;font-size:13px;color:#625D54\">"
           "{{ sender_postal | newline_to_br }}</p>\n"_s;
}

QString postalBlockText()
{
    return u"{{ sender_postal }}"_s;
}

bool prints(const QString& source, const QString& variable)
{
    const auto compiled = content::compileTemplate(source, content::EscapeMode::None);
    return compiled && compiled->printedVariables().contains(variable);
}

} // namespace mw::campaign
