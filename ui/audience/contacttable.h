// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/tableview.h"

namespace mw::audiencepage {

/// A table that says which of its rows are seen, what keys are for, and leaves typing to the search field:
/// looking through a million rows for a first letter is not done here.
class ContactTable : public kit::TableView
{
    Q_OBJECT

public:
    explicit ContactTable(QWidget* parent = nullptr);

    void keyboardSearch(const QString& typed) override;
    /// Tells it once more.
    void tellWindow();
    [[nodiscard]] int selectedRows() const;
    /// From top to bottom, as first and last row of each range.
    [[nodiscard]] std::vector<std::pair<int, int>> selectedRanges() const;

Q_SIGNALS:
    void windowChanged(int first, int last);
    void opened(int row);
    void editWanted(int row);
    void deleteWanted();
    void typed(const QString& text);
    void selectionTurned();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) override;
};

} // namespace mw::audiencepage
