// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/density.h"

#include <QTableView>
#include <QTimer>

#include <map>

namespace mw::kit {

class ViewSettings;

/// A table as the design wants it: hairlines, hover and selection by row, no boxes, rows of one height. What
/// a cell shows comes from the roles of role.h.
class TableView : public QTableView
{
    Q_OBJECT

public:
    explicit TableView(QWidget* parent = nullptr);
    ~TableView() override;

    /// Keeps widths, order and sorting of the columns under `key`; what was kept is taken up when there is a
    /// model with as many columns. `settings` outlives the table.
    void keepIn(ViewSettings* settings, const QString& key);
    /// Rows have a second line.
    void setTwoLines(bool twoLines);
    /// A layout gives it room for so many at least, whatever the font; where that is too much the page
    /// scrolls.
    void setLeastRows(int rows);
    /// About so many letters wide, whatever the font; only before somebody changed it, or when nothing was
    /// kept.
    void setColumnLetters(int column, int letters);

    [[nodiscard]] int hoveredRow() const { return m_hoveredRow; }
    [[nodiscard]] QMargins cellPadding(int column) const;

    void setModel(QAbstractItemModel* model) override;
    QSize minimumSizeHint() const override;

protected:
    bool viewportEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

private:
    void measure();
    void measureLetters();
    void hover(int row);
    void updateRow(int row);
    void restore();
    void save();

    ViewSettings* m_settings = nullptr;
    QString m_key;
    QTimer m_saveLater;
    int m_hoveredRow = -1;
    int m_leastRows = 0;
    struct Letters
    {
        int count = 0;
        int width = 0; ///< that it came to; another one is the person's own
    };
    std::map<int, Letters> m_letters;
    bool m_twoLines = false;
    bool m_restored = false;
};

} // namespace mw::kit
