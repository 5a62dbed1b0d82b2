// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

class QVBoxLayout;

namespace mw::relayspage {

/// A column that scrolls as a whole where a window is small, on the page's ground. What it holds stands in
/// one widget, so that the rings of buttons have room at every edge.
class ScrollPane : public QScrollArea
{
    Q_OBJECT
public:
    explicit ScrollPane(QWidget* parent = nullptr);

    [[nodiscard]] QVBoxLayout* column() const { return m_column; }
    /// Beside a list of things its column stands off; alone it begins where the page's head does.
    void setBeside(bool beside);
    void toTop();

private:
    QVBoxLayout* m_column;
};

} // namespace mw::relayspage
