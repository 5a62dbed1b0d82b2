// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/columnsview.h"

#include "kit/button.h"
#include "kit/metrics.h"
#include "ui/import/columnsdelegate.h"
#include "ui/import/columnsmodel.h"
#include "ui/import/newfielddialog.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>

#include <algorithm>

namespace mw::importpage {

using Column = ColumnsModel::Column;

namespace {

int at(Column column)
{
    return static_cast<int>(column);
}

} // namespace

ColumnsView::ColumnsView(ColumnsModel* model, QWidget* parent)
    : kit::TableView(parent), m_columns(model), m_delegate(new ColumnsDelegate(this))
{
    setItemDelegate(m_delegate);
    setModel(model);
    setSelectionMode(QAbstractItemView::NoSelection);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setLeastRows(3);
    setAccessibleName(tr("Columns of the file"));
    horizontalHeader()->setSectionsMovable(false);
    horizontalHeader()->setSectionsClickable(false);
    horizontalHeader()->setMinimumSectionSize(kit::space::s16);
    connect(model, &QAbstractItemModel::modelReset, this, &ColumnsView::fitColumns);
    connect(model, &QAbstractItemModel::dataChanged, this, &ColumnsView::fitColumns);
}

void ColumnsView::fitColumns()
{
    QHeaderView* header = horizontalHeader();
    if (header->count() != ColumnsModel::columns)
        return;
    const int letter = fontMetrics().averageCharWidth();
    const int use =
        cellPadding(at(Column::Use)).left() + kit::scaled(this, kit::size::indicator) + kit::space::s8;
    const int arrow = kit::scaled(this, kit::size::icon) + 2 * kit::size::cellSide;
    const auto wanted = [&](Column column) {
        return std::max(sizeHintForColumn(at(column)), header->sectionSizeHint(at(column)));
    };
    const int all = viewport()->width() - use;
    const int name = std::min(wanted(Column::Header), all * 30 / 100);
    const int target = std::min(std::max(wanted(Column::Target), 24 * letter), all * 36 / 100);
    const int seen = std::min(wanted(Column::Seen), all * 40 / 100);
    // What a column holds, where it goes and what was seen come first; the values have what is left.
    const int values = all - name - target - seen - arrow;
    const bool roomForValues = values >= 10 * letter;
    setColumnHidden(at(Column::Samples), !roomForValues);
    setColumnHidden(at(Column::Arrow), !roomForValues);
    header->resizeSection(at(Column::Use), use);
    header->resizeSection(at(Column::Header), name);
    header->resizeSection(at(Column::Target), target);
    if (roomForValues) {
        header->resizeSection(at(Column::Arrow), arrow);
        header->resizeSection(at(Column::Samples), values);
    }
}

void ColumnsView::resizeEvent(QResizeEvent* event)
{
    kit::TableView::resizeEvent(event);
    fitColumns();
}

void ColumnsView::changeEvent(QEvent* event)
{
    kit::TableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fitColumns();
}

void ColumnsView::keyPressEvent(QKeyEvent* event)
{
    const int row = currentIndex().row();
    switch (row < 0 ? 0 : event->key()) {
    case Qt::Key_Space:
        m_columns->setUsed(row, !m_columns->isUsed(row));
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_F2:
        if (event->modifiers().testFlag(Qt::ControlModifier))
            break; // the page's own
        openTargets(row);
        return;
    default:
        break;
    }
    kit::TableView::keyPressEvent(event);
}

void ColumnsView::mouseReleaseEvent(QMouseEvent* event)
{
    kit::TableView::mouseReleaseEvent(event);
    const QModelIndex index = indexAt(event->pos());
    if (event->button() != Qt::LeftButton || !index.isValid() || index != currentIndex())
        return;
    if (index.column() == at(Column::Use) || index.column() == at(Column::Header))
        m_columns->setUsed(index.row(), !m_columns->isUsed(index.row()));
    else if (index.column() == at(Column::Target))
        openTargets(index.row());
}

void ColumnsView::addTarget(QMenu* menu, int row, const ColumnTarget& target)
{
    QAction* action = menu->addAction(kit::literal(titleOf(target).left(80)));
    action->setCheckable(true);
    action->setChecked(m_columns->target(row) == target);
    connect(action, &QAction::triggered, this, [this, row, target] { m_columns->setTarget(row, target); });
}

QMenu* ColumnsView::openTargets(int row)
{
    if (!m_columns->mayBeUsed(row))
        return nullptr;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const ColumnTarget& target : fieldTargets())
        addTarget(menu, row, target);
    menu->addSeparator();
    for (const QString& attribute : m_columns->attributes())
        addTarget(menu, row, ColumnTarget::to(attribute, false));
    if (m_columns->target(row).kind == ColumnTarget::Kind::NewAttribute)
        addTarget(menu, row, m_columns->target(row));
    connect(menu->addAction(tr("New field…")), &QAction::triggered, this,
            [this, row] { askForNewField(row); });
    menu->addSeparator();
    addTarget(menu, row, ColumnTarget::leftOut());
    const QRect cell = visualRect(m_columns->index(row, at(Column::Target)));
    menu->popup(viewport()->mapToGlobal(m_delegate->fieldRect(cell).bottomLeft()));
    return menu;
}

void ColumnsView::askForNewField(int row)
{
    const ColumnTarget now = m_columns->target(row);
    const QString header = m_columns->index(row, at(Column::Header)).data().toString();
    auto* dialog = new NewFieldDialog(
        header, now.kind == ColumnTarget::Kind::NewAttribute ? now.attribute : header, window());
    connect(dialog, &NewFieldDialog::named, this, [this, row](const QString& name) {
        if (row < m_columns->rowCount())
            m_columns->setTarget(row, ColumnTarget::to(name, true));
    });
    dialog->open();
}

} // namespace mw::importpage
