// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/rowdelegate.h"

#include "kit/density.h"
#include "kit/painting.h"
#include "kit/piece.h"
#include "kit/rowcell.h"
#include "kit/tableview.h"
#include "kit/theme.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace mw::kit {

namespace {

const TableView* tableOf(const QStyleOptionViewItem& option)
{
    return qobject_cast<const TableView*>(option.widget);
}

QMargins paddingOf(const QStyleOptionViewItem& option, const QModelIndex& index)
{
    const TableView* table = tableOf(option);
    return table ? table->cellPadding(index.column()) : QMargins(size::cellSide, 0, size::cellSide, 0);
}

/// `rect` in the direction of reading, less the cell's padding and its hairline.
QRect contentRect(const QStyleOptionViewItem& option, const QModelIndex& index)
{
    QMargins padding = paddingOf(option, index);
    if (option.direction == Qt::RightToLeft)
        padding = {padding.right(), padding.top(), padding.left(), padding.bottom()};
    return option.rect.marginsRemoved(padding).adjusted(0, 0, 0, -size::hairline);
}

QColor groundOf(const QStyleOptionViewItem& option, const QModelIndex& index)
{
    const Theme& theme = themeOf(option.widget);
    if (option.state.testFlag(QStyle::State_Selected))
        return theme.color(option.state.testFlag(QStyle::State_Active) ? Token::AccentSoft : Token::Hover);
    const TableView* table = tableOf(option);
    const bool hovered =
        table ? table->hoveredRow() == index.row() : option.state.testFlag(QStyle::State_MouseOver);
    return hovered ? theme.color(Token::Hover) : QColor();
}

} // namespace

RowDelegate::RowDelegate(QObject* parent) : QStyledItemDelegate(parent) {}

void RowDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    if (const QColor ground = groundOf(option, index); ground.isValid())
        painter->fillRect(option.rect, ground);
    paint::hairlineBelow(painter, option.rect, themeOf(option.widget).color(Token::Border));
    RowCell::of(index).paint(painter, contentRect(option, index), option.widget, option.direction,
                             index.row());
}

QSize RowDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const RowCell cell = RowCell::of(index);
    const QMargins padding = paddingOf(option, index);
    const bool twoLines = !cell.secondLine.isEmpty();
    return {cell.naturalWidth(option.widget) + padding.left() + padding.right(),
            rowHeight(option.widget, densityOf(option.widget), twoLines)};
}

bool RowDelegate::helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                            const QModelIndex& index)
{
    if (event->type() != QEvent::ToolTip)
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QString told = index.data(Qt::ToolTipRole).toString();
    if (told.isEmpty()) {
        const RowCell cell = RowCell::of(index);
        if (cell.naturalWidth(option.widget) <= contentRect(option, index).width()) {
            QToolTip::hideText();
            return true;
        }
        QStringList words{cell.text};
        words << cell.secondLine << cell.tags;
        words.removeAll(QString());
        told = words.join(QLatin1Char('\n'));
    }
    QToolTip::showText(event->globalPos(), plainToolTip(told), view);
    return true;
}

} // namespace mw::kit
