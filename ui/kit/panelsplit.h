// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QBoxLayout;
class QScrollArea;

namespace mw::kit {

class Rule;

/// A page's body, and beside it a panel with all there is to what is chosen in the body. The panel scrolls by
/// itself, and goes below where beside there is too little room.
class PanelSplit : public QWidget
{
    Q_OBJECT

public:
    /// Takes both over. `width` of the panel, at a 10 pt font.
    PanelSplit(QWidget* body, QWidget* panel, int width, QWidget* parent = nullptr);

    void setPanelShown(bool shown);
    [[nodiscard]] bool isBelow() const { return m_below; }

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void arrange();

    QBoxLayout* m_layout;
    QScrollArea* m_panel;
    Rule* m_side;
    Rule* m_top;
    int m_width;
    bool m_below = false;
    bool m_shown = true;
};

} // namespace mw::kit
