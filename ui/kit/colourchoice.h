// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QWidget>

#include <vector>

class QAbstractButton;

namespace mw::kit {

/// One of the eight colours of a workspace: round swatches, the chosen one with a check mark. Arrow keys
/// move.
class ColourChoice : public QWidget
{
    Q_OBJECT

public:
    explicit ColourChoice(QWidget* parent = nullptr);

    /// "#RRGGBB"; empty when none is chosen.
    [[nodiscard]] QString colour() const;
    void setColour(const QString& colour);

Q_SIGNALS:
    void colourChosen(const QString& colour);

private:
    std::vector<QAbstractButton*> m_swatches;
};

/// A workspace's tile: its colour with the initial of its name, as it stands in every window.
class WorkspaceTile : public QWidget
{
    Q_OBJECT

public:
    explicit WorkspaceTile(QWidget* parent = nullptr);

    void set(const QString& name, const QString& colour);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_initial;
    QColor m_colour;
};

/// The first letter or figure of a name, as a whole character (emoji, combining marks), in upper case.
[[nodiscard]] QString initialOf(const QString& name);

} // namespace mw::kit
