// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/button.h"
#include "kit/metrics.h"
#include "kit/painting.h"
#include "kit/styleparts.h"
#include "kit/tableview.h"
#include "kit/type.h"

#include <QAbstractItemView>
#include <QFrame>
#include <QHeaderView>
#include <QWidget>

namespace mw::kit::parts {

namespace {

QFont headerFont(const QWidget* widget)
{
    return font(widget, Type::Small, weight::medium);
}

QFont tabFont(const QWidget* widget)
{
    return font(widget, Type::Body, weight::medium);
}

bool isFirst(const QStyleOptionHeader& header)
{
    return header.position == QStyleOptionHeader::Beginning ||
           header.position == QStyleOptionHeader::OnlyOneSection;
}

} // namespace

void header(const Brush& brush)
{
    const auto* header = brush.as<QStyleOptionHeader>();
    if (!header)
        return;
    paint::hairlineBelow(brush.painter, header->rect, brush.color(Token::Border));
    const QFont font = headerFont(brush.widget);
    const bool sorted = header->sortIndicator != QStyleOptionHeader::None;
    const int arrow = sorted ? scaled(brush.widget, size::icon) : 0;
    const auto* table = brush.widget ? qobject_cast<const TableView*>(brush.widget->parentWidget()) : nullptr;
    const QMargins padding =
        table ? table->cellPadding(header->section)
              : QMargins(isFirst(*header) ? size::firstCellSide : size::cellSide, 0, size::cellSide, 0);
    const QRect room =
        QStyle::visualRect(header->direction, header->rect,
                           header->rect.adjusted(padding.left(), 0, -padding.right(), -size::hairline));
    const QString words = elided(header->text, font, room.width() - (sorted ? arrow + space::s4 : 0));
    const int width = textWidth(words, font);
    const int all = width + (sorted ? arrow + space::s4 : 0);
    QRect block = QStyle::alignedRect(header->direction, header->textAlignment | Qt::AlignVCenter,
                                      QSize(all, room.height()), room);
    const Token token = sorted || (brush.hovered() && header->sortIndicator == QStyleOptionHeader::None &&
                                   brush.has(QStyle::State_Sunken))
                            ? Token::Text
                            : Token::Muted;
    const QRect text =
        QStyle::visualRect(header->direction, block, QRect(block.left(), block.top(), width, block.height()));
    paint::text(brush.painter, text, static_cast<int>(Qt::AlignCenter) | Qt::TextSingleLine, font,
                brush.color(sorted ? Token::Muted : token), words);
    if (sorted) {
        const QRect at = QStyle::visualRect(
            header->direction, block,
            QRect(block.left() + width + space::s4, block.center().y() - arrow / 2, arrow, arrow));
        // Qt names its indicator after a triangle: "SortDown" is ascending.
        const bool ascending = header->sortIndicator == QStyleOptionHeader::SortDown;
        paint::glyph(brush.painter, ascending ? paint::Glyph::ArrowUp : paint::Glyph::ArrowDown, at,
                     brush.color(Token::Muted));
    }
}

QSize headerSize(const QStyleOption* option, const QWidget* widget)
{
    const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option);
    const QFont font = headerFont(widget);
    const int words = header ? textWidth(header->text, font) : 0;
    return {words + 2 * size::cellSide + scaled(widget, size::icon) + space::s4,
            lineHeight(font) + size::controlPadding};
}

void itemPanel(const Brush& brush)
{
    const auto* item = brush.as<QStyleOptionViewItem>();
    if (!item)
        return;
    if (item->backgroundBrush.style() != Qt::NoBrush)
        brush.painter->fillRect(item->rect, item->backgroundBrush);
    if (brush.has(QStyle::State_Selected))
        paint::box(brush.painter, item->rect,
                   brush.color(brush.has(QStyle::State_Active) ? Token::AccentSoft : Token::Pressed), {},
                   radius::small);
    else if (brush.hovered())
        paint::box(brush.painter, item->rect, brush.color(Token::Hover), {}, radius::small);
}

void tabShape(const Brush& brush)
{
    const auto* tab = brush.as<QStyleOptionTab>();
    if (!tab)
        return;
    const QRect words =
        QStyle::visualRect(tab->direction, tab->rect, tab->rect.adjusted(0, 0, -size::tabGap, 0));
    if (brush.has(QStyle::State_Selected))
        brush.painter->fillRect(
            QRect(words.left(), words.bottom() + 1 - size::ring, words.width(), size::ring),
            brush.color(Token::Accent));
    if (brush.style.showsFocus(tab))
        paint::box(brush.painter, words, {}, brush.color(Token::Accent), radius::small, size::ring);
}

void tabLabel(const Brush& brush)
{
    const auto* tab = brush.as<QStyleOptionTab>();
    if (!tab)
        return;
    const QRect words =
        QStyle::visualRect(tab->direction, tab->rect, tab->rect.adjusted(0, 0, -size::tabGap, 0));
    Token token = Token::Muted;
    if (!brush.enabled())
        token = Token::Disabled;
    else if (brush.has(QStyle::State_Selected) || brush.hovered())
        token = Token::Text;
    paint::text(brush.painter, words.adjusted(0, 0, 0, -size::ring),
                static_cast<int>(QStyle::visualAlignment(tab->direction, Qt::AlignLeft | Qt::AlignVCenter)) |
                    Qt::TextSingleLine | Qt::TextHideMnemonic,
                tabFont(brush.widget), brush.color(token), tab->text);
}

QSize tabSize(const QStyleOption* option, const QWidget* widget)
{
    const auto* tab = qstyleoption_cast<const QStyleOptionTab*>(option);
    const QFont font = tabFont(widget);
    const int words = tab ? textWidth(withoutMnemonics(tab->text), font) : 0;
    return {words + size::tabGap, lineHeight(font) + size::controlPadding + size::ring};
}

void frame(const Brush& brush)
{
    const auto* frame = brush.as<QStyleOptionFrame>();
    if (!frame || frame->lineWidth <= 0)
        return;
    const bool popup = brush.widget && brush.widget->isWindow();
    const bool list = qobject_cast<const QAbstractItemView*>(brush.widget);
    paint::box(brush.painter, frame->rect, popup || list ? brush.color(Token::Raised) : QColor(),
               brush.color(popup ? Token::Control : Token::Border), popup ? 0 : radius::control);
}

void shapedFrame(const Brush& brush)
{
    const QRect rect = brush.option->rect;
    const auto* frame = brush.as<QStyleOptionFrame>();
    const bool lying = frame ? frame->frameShape == QFrame::HLine : !brush.has(QStyle::State_Horizontal);
    const QRect line = lying ? QRect(rect.left(), rect.center().y(), rect.width(), size::hairline)
                             : QRect(rect.center().x(), rect.top(), size::hairline, rect.height());
    brush.painter->fillRect(line, brush.color(Token::Border));
}

} // namespace mw::kit::parts
