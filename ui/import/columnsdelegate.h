// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/rowdelegate.h"

class QComboBox;

namespace mw::importpage {

/// Paints the check boxes and the fields of the columns' table as the style paints real ones: a file has up
/// to ten thousand columns, so no cell holds a widget.
class ColumnsDelegate : public kit::RowDelegate
{
    Q_OBJECT
public:
    explicit ColumnsDelegate(QWidget* view);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    /// Where the field of a target's cell is.
    [[nodiscard]] QRect fieldRect(const QRect& cell) const;

private:
    void paintCheck(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
    void paintField(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;

    QComboBox* m_stamp;       ///< never shown: what a small field looks like
    QComboBox* m_faultyStamp; ///< and one with a fault
};

} // namespace mw::importpage
