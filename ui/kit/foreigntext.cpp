// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/foreigntext.h"

namespace mw::kit {

using namespace Qt::StringLiterals;

namespace {

/// ZERO WIDTH NON-JOINER and JOINER write words of Persian and Hindi, and families of emoji.
bool joins(char32_t c)
{
    return c == 0x200C || c == 0x200D;
}

bool isHidden(char32_t c)
{
    if (c < 0x20 || (c >= 0x7F && c < 0xA0))
        return true;
    switch (QChar::category(c)) {
    case QChar::Other_Format:
        return !joins(c);
    case QChar::Other_Control:
    case QChar::Other_NotAssigned:
    case QChar::Other_PrivateUse:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    default:
        return false;
    }
}

QString escaped(char32_t c)
{
    if (c == '\n')
        return u"\\n"_s;
    if (c == '\t')
        return u"\\t"_s;
    if (c == '\r')
        return u"\\r"_s;
    const QString hex = QString::number(static_cast<uint>(c), 16).toUpper();
    return c < 0x10000 ? u"\\u"_s + hex.rightJustified(4, u'0') : u"\\U"_s + hex.rightJustified(8, u'0');
}

} // namespace

QString visible(const QString& text, qsizetype longest)
{
    const qsizetype end = longest > 0 ? std::min(longest, text.size()) : text.size();
    QString shown;
    shown.reserve(end);
    for (qsizetype i = 0; i < end; ++i) {
        const QChar one = text[i];
        if (one.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            const char32_t both = QChar::surrogateToUcs4(one, text[i + 1]);
            shown += isHidden(both) ? escaped(both) : text.sliced(i, 2);
            ++i;
        } else if (one.isSurrogate()) {
            shown += QChar(QChar::ReplacementCharacter);
        } else if (isHidden(one.unicode())) {
            shown += escaped(one.unicode());
        } else {
            shown += one;
        }
    }
    if (end < text.size())
        shown += u'…';
    return shown;
}

} // namespace mw::kit
