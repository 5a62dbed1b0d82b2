// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QWidget>

namespace mw::shell {

/// The workspace's colour down the window's edge where reading starts.
class WorkspaceStrip : public QWidget
{
    Q_OBJECT
public:
    explicit WorkspaceStrip(QWidget* parent = nullptr);
    /// #RRGGBB
    void setColour(const QString& colour);
    [[nodiscard]] QColor colour() const { return m_colour; }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QColor m_colour;
};

} // namespace mw::shell
