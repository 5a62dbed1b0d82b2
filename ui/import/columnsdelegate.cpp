// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/columnsdelegate.h"

#include "kit/field.h"
#include "kit/metrics.h"
#include "kit/tableview.h"
#include "kit/tokens.h"
#include "ui/import/columnsmodel.h"

#include <QComboBox>
#include <QPainter>
#include <QStyle>

namespace mw::importpage {

using kit::space::s8;

ColumnsDelegate::ColumnsDelegate(QWidget* view)
    : kit::RowDelegate(view), m_stamp(new QComboBox(view)), m_faultyStamp(new QComboBox(view))
{
    for (QComboBox* stamp : {m_stamp, m_faultyStamp}) {
        stamp->hide();
        kit::setSmall(stamp);
        stamp->addItem(QString());
    }
    kit::setFaulty(m_faultyStamp);
}

QRect ColumnsDelegate::fieldRect(const QRect& cell) const
{
    // Its outline begins where the words of the other cells and of the header do.
    QRect field(cell.left() + kit::size::cellSide, 0, cell.width() - kit::size::cellSide - s8,
                kit::smallFieldHeight(m_stamp));
    field.moveTop(cell.top() + (cell.height() - field.height()) / 2);
    return QStyle::visualRect(m_stamp->layoutDirection(), cell, field);
}

void ColumnsDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const
{
    if (index.data(ColumnsModel::IsTargetRole).toBool()) {
        kit::RowDelegate::paint(painter, option,
                                index.siblingAtColumn(static_cast<int>(ColumnsModel::Column::Use)));
        paintField(painter, option, index);
        return;
    }
    kit::RowDelegate::paint(painter, option, index);
    if (index.data(Qt::CheckStateRole).isValid())
        paintCheck(painter, option, index);
}

void ColumnsDelegate::paintCheck(QPainter* painter, const QStyleOptionViewItem& option,
                                 const QModelIndex& index) const
{
    QStyleOptionButton box;
    box.state = QStyle::State_Enabled;
    box.state |= index.data(Qt::CheckStateRole).toInt() == Qt::Checked ? QStyle::State_On : QStyle::State_Off;
    const int side = kit::scaled(option.widget, kit::size::indicator);
    const auto* view = qobject_cast<const kit::TableView*>(option.widget);
    const int before = view ? view->cellPadding(index.column()).left() : 0;
    QRect place(option.rect.left() + before, 0, side, side);
    place.moveTop(option.rect.top() + (option.rect.height() - side) / 2);
    box.rect = QStyle::visualRect(option.direction, option.rect, place);
    box.direction = option.direction;
    m_stamp->style()->drawPrimitive(QStyle::PE_IndicatorCheckBox, &box, painter, option.widget);
}

void ColumnsDelegate::paintField(QPainter* painter, const QStyleOptionViewItem& option,
                                 const QModelIndex& index) const
{
    const QComboBox* stamp = index.data(ColumnsModel::FaultyRole).toBool() ? m_faultyStamp : m_stamp;
    QStyleOptionComboBox field;
    field.state = QStyle::State_Enabled;
    field.direction = option.direction;
    field.rect = fieldRect(option.rect);
    field.fontMetrics = stamp->fontMetrics();
    field.currentText = index.data(Qt::DisplayRole).toString();
    field.subControls = QStyle::SC_All;
    painter->save();
    painter->setLayoutDirection(option.direction);
    stamp->style()->drawComplexControl(QStyle::CC_ComboBox, &field, painter, stamp);
    stamp->style()->drawControl(QStyle::CE_ComboBoxLabel, &field, painter, stamp);
    painter->restore();
}

QSize ColumnsDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QSize hint = kit::RowDelegate::sizeHint(option, index);
    if (index.data(ColumnsModel::IsTargetRole).toBool())
        hint.rwidth() += kit::scaled(option.widget, kit::size::icon) + 4 * s8;
    return hint;
}

} // namespace mw::importpage
