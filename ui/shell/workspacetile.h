// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QWidget>

namespace mw::shell {

/// The colour that a workspace says it has, if it is one of ours; else the first of them.
[[nodiscard]] QColor workspaceColour(const QString& text);
/// The first letter of a name, with what combines with it: "É", "न", one emoji.
[[nodiscard]] QString initialOf(const QString& name);
void paintTile(QPainter* painter, const QRect& rect, const QWidget* widget, const QString& name,
               const QString& colour);

/// A workspace's colour with its initial; its name stands beside it.
class WorkspaceTile : public QWidget
{
    Q_OBJECT
public:
    explicit WorkspaceTile(int side, QWidget* parent = nullptr);
    void set(const QString& name, const QString& colour);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int m_side;
    QString m_name;
    QString m_colour;
};

/// The workspace's colour down the window's edge where reading starts.
class WorkspaceStrip : public QWidget
{
    Q_OBJECT
public:
    explicit WorkspaceStrip(QWidget* parent = nullptr);
    void setColour(const QString& colour);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_colour;
};

} // namespace mw::shell
