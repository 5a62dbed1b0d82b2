// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/tableview.h"

class QMenu;

namespace mw::importpage {

class ColumnsDelegate;
class ColumnsModel;
struct ColumnTarget;

/// The table of a file's columns. A click on a check box or Space takes a column in or leaves it out; a click
/// on its field, Enter or F2 opens what it can go to.
class ColumnsView : public kit::TableView
{
    Q_OBJECT
public:
    explicit ColumnsView(ColumnsModel* model, QWidget* parent = nullptr);

    /// What the row can go to, as a menu that deletes itself.
    QMenu* openTargets(int row);
    /// Gives the columns the widths that their texts want, as far as there is room.
    void fitColumns();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void addTarget(QMenu* menu, int row, const ColumnTarget& target);
    void askForNewField(int row);

    ColumnsModel* m_columns;
    ColumnsDelegate* m_delegate;
};

} // namespace mw::importpage
