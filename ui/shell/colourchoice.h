// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <vector>

class QAbstractButton;

namespace mw::shell {

/// One of the eight colours of a workspace. One stop for Tab; the arrow keys change the choice.
class ColourChoice : public QWidget
{
    Q_OBJECT
public:
    explicit ColourChoice(QWidget* parent = nullptr);

    /// #RRGGBB
    [[nodiscard]] QString colour() const;
    void setColour(const QString& colour);

Q_SIGNALS:
    void colourChanged();

private:
    std::vector<QAbstractButton*> m_swatches;
};

} // namespace mw::shell
