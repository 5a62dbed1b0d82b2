// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QColor>

namespace mw::slotform {

/// A button that shows a colour of a mail; pressing it chooses another.
class ColourWell : public QAbstractButton
{
    Q_OBJECT

public:
    explicit ColourWell(QWidget* parent = nullptr);

    [[nodiscard]] QColor colour() const { return m_colour; }
    void setColour(const QColor& colour);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QColor m_colour;
};

} // namespace mw::slotform
