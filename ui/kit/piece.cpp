// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/piece.h"

#include "kit/painting.h"
#include "kit/style.h"
#include "kit/theme.h"

#include <QEvent>
#include <QLayout>
#include <QPushButton>
#include <QStyle>
#include <QTextDocument>

namespace mw::kit {

namespace {

int ringAround(const QWidget* widget)
{
    return qobject_cast<const QPushButton*>(widget) ? size::ringMargin : 0;
}

} // namespace

Piece::Piece(QWidget* parent) : QWidget(parent) {}

void Piece::changeEvent(QEvent* event)
{
    switch (event->type()) {
    case QEvent::FontChange:
    case QEvent::ApplicationFontChange:
    case QEvent::StyleChange:
    case QEvent::PaletteChange:
    case QEvent::LayoutDirectionChange:
        contentChanged();
        break;
    default:
        break;
    }
    QWidget::changeEvent(event);
}

void Piece::contentChanged()
{
    remeasure();
    updateGeometry();
    update();
}

QRect Piece::placed(const QRect& rect) const
{
    return QStyle::visualRect(layoutDirection(), this->rect(), rect);
}

QColor Piece::color(Token token) const
{
    return themeOf(this).color(token);
}

bool Piece::showsFocus() const
{
    const Style* style = Style::of(this);
    return style && style->showsFocus(this);
}

int Piece::atStart() const
{
    const auto side = layoutDirection() == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft;
    return static_cast<int>(side | Qt::AlignVCenter | Qt::AlignAbsolute) | Qt::TextSingleLine;
}

int Piece::atEnd() const
{
    const auto side = layoutDirection() == Qt::RightToLeft ? Qt::AlignLeft : Qt::AlignRight;
    return static_cast<int>(side | Qt::AlignVCenter | Qt::AlignAbsolute) | Qt::TextSingleLine;
}

void Piece::paintLine(QPainter* painter, const QRect& rect, int flags, const QFont& font, const QColor& color,
                      const QString& text)
{
    const Qt::LayoutDirection before = painter->layoutDirection();
    painter->setLayoutDirection(text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    paint::text(painter, rect, flags, font, color, text);
    painter->setLayoutDirection(before);
}

void Piece::place(QWidget* child, const QRect& rect) const
{
    const int ring = ringAround(child);
    child->setGeometry(placed(rect).adjusted(-ring, -ring, ring, ring));
}

void Piece::setLead(int lead, int above, int below)
{
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    layout()->setContentsMargins(mirrored ? 0 : lead, above, mirrored ? lead : 0, below);
}

QSize Piece::seenSize(const QWidget* child)
{
    const int ring = 2 * ringAround(child);
    return child->sizeHint() - QSize(ring, ring);
}

int Piece::seenLeastWidth(const QWidget* child)
{
    return child->minimumSizeHint().width() - 2 * ringAround(child);
}

QString plainToolTip(const QString& text)
{
    // Markup only where it is needed, to escape and to break a long line: a screen reader reads tooltips too.
    constexpr qsizetype oneLine = 80;
    if (text.size() <= oneLine && !Qt::mightBeRichText(text))
        return text;
    return Qt::convertFromPlainText(text, Qt::WhiteSpaceNormal);
}

} // namespace mw::kit
