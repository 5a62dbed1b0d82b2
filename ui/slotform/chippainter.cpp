// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/slotform/chippainter.h"

#include "kit/metrics.h"
#include "kit/painting.h"
#include "kit/theme.h"
#include "kit/type.h"
#include "ui/slotform/chip.h"

#include <QPainter>
#include <QTextDocument>
#include <QTextEdit>

#include <algorithm>

namespace mw::slotform {

using namespace kit;

namespace {

/// No chip is wider, or a long expression would fill lines.
const int widest = 6 * space::s48;

} // namespace

ChipPainter::ChipPainter(QTextEdit* edit) : QObject(edit), m_edit(edit) {}

QFont ChipPainter::wordFont() const
{
    return font(m_edit, Type::Body, weight::medium);
}

QString ChipPainter::wordsFor(const QTextFormat& format) const
{
    return elided(chip::words(chip::fieldOf(format.toCharFormat())), wordFont(), scaled(m_edit, widest));
}

QSizeF ChipPainter::intrinsicSize(QTextDocument*, int, const QTextFormat& format)
{
    const QFont font = wordFont();
    return QSizeF(textWidth(wordsFor(format), font) + 2 * space::s4 + 2 * size::hairline,
                  QFontMetricsF(font).height());
}

/// Selected alone, or with the cursor beside it: what the field's line below speaks of.
bool ChipPainter::isChosen(int position) const
{
    const QTextCursor cursor = m_edit->textCursor();
    return m_edit->hasFocus() && cursor.hasSelection() && cursor.selectionStart() <= position &&
           cursor.selectionEnd() > position;
}

void ChipPainter::drawObject(QPainter* painter, const QRectF& rect, QTextDocument*, int position,
                             const QTextFormat& format)
{
    const Theme& theme = themeOf(m_edit);
    const bool enabled = m_edit->isEnabled();
    // One pixel of air to the words beside it.
    const QRectF box = rect.adjusted(size::hairline, 0, -size::hairline, 0);
    const bool chosen = isChosen(position);
    paint::box(painter, box, theme.color(enabled ? Token::DoubtSoft : Token::Surface),
               theme.color(chosen    ? Token::Accent
                           : enabled ? Token::DoubtSoft
                                     : Token::Border),
               radius::small, chosen ? size::ring : size::hairline);
    const QFont font = wordFont();
    painter->save();
    painter->setFont(font);
    painter->setPen(theme.color(enabled ? Token::Doubt : Token::Disabled));
    painter->drawText(QPointF(box.left() + space::s4, rect.bottom() - QFontMetricsF(font).descent()),
                      wordsFor(format));
    painter->restore();
}

} // namespace mw::slotform
