// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/windowhands.h"

#include "kit/role.h"

#include <QHeaderView>
#include <QTableView>
#include <QTest>

namespace mw::bench {

bool isFilled(const QTableView& table)
{
    const QAbstractItemModel* model = table.model();
    const int rows = model ? model->rowCount() : 0;
    if (rows == 0)
        return false;
    const int first = table.rowAt(0);
    const int below = table.rowAt(table.viewport()->height() - 1);
    for (int row = first; row <= (below < 0 ? rows - 1 : below); ++row)
        if (model->index(row, 0).data(kit::Role::Placeholder).toBool())
            return false;
    return true;
}

void click(QHeaderView& header, int section)
{
    QTest::mouseClick(
        header.viewport(), Qt::LeftButton, {},
        {header.sectionViewportPosition(section) + header.sectionSize(section) / 2, header.height() / 2});
}

void press(QWidget& widget, Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QTest::keyClick(&widget, key, modifiers);
}

void type(QWidget& widget, const QString& text)
{
    QTest::keyClicks(&widget, text);
}

} // namespace mw::bench
