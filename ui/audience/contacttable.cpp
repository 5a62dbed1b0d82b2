// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/audience/contacttable.h"

#include <QHeaderView>
#include <QItemSelection>
#include <QKeyEvent>

#include <algorithm>

namespace mw::audiencepage {

ContactTable::ContactTable(QWidget* parent) : TableView(parent)
{
    connect(this, &QAbstractItemView::doubleClicked, this,
            [this](const QModelIndex& index) { Q_EMIT opened(index.row()); });
}

void ContactTable::keyboardSearch(const QString& text)
{
    Q_EMIT typed(text);
}

void ContactTable::tellWindow()
{
    const int rows = model() ? model()->rowCount() : 0;
    if (rows == 0)
        return;
    const int first = std::max(0, rowAt(0));
    const int below = rowAt(viewport()->height() - 1);
    Q_EMIT windowChanged(first, below < 0 ? rows - 1 : below);
}

int ContactTable::selectedRows() const
{
    int count = 0;
    for (const auto& [first, last] : selectedRanges())
        count += last - first + 1;
    return count;
}

std::vector<std::pair<int, int>> ContactTable::selectedRanges() const
{
    std::vector<std::pair<int, int>> ranges;
    if (selectionModel())
        for (const QItemSelectionRange& range : selectionModel()->selection())
            ranges.emplace_back(range.top(), range.bottom());
    std::ranges::sort(ranges);
    return ranges;
}

void ContactTable::keyPressEvent(QKeyEvent* event)
{
    const QModelIndex current = currentIndex();
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (current.isValid() && event->modifiers() == Qt::NoModifier)
            Q_EMIT opened(current.row());
        return;
    case Qt::Key_F2:
        if (current.isValid())
            Q_EMIT editWanted(current.row());
        return;
    case Qt::Key_Delete:
        Q_EMIT deleteWanted();
        return;
    default:
        TableView::keyPressEvent(event);
    }
}

void ContactTable::resizeEvent(QResizeEvent* event)
{
    TableView::resizeEvent(event);
    tellWindow();
}

void ContactTable::scrollContentsBy(int dx, int dy)
{
    TableView::scrollContentsBy(dx, dy);
    if (dy != 0)
        tellWindow();
}

void ContactTable::selectionChanged(const QItemSelection& selected, const QItemSelection& deselected)
{
    TableView::selectionChanged(selected, deselected);
    Q_EMIT selectionTurned();
}

} // namespace mw::audiencepage
