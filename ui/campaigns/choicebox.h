// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>

namespace mw::campaignspage {

/// Choosing in it is the end of a row's change. So an arrow key, a letter or the wheel opens the list rather
/// than choosing the next item at once: by keyboard too one comes to each, and is asked only once.
class ChoiceBox : public QComboBox
{
    Q_OBJECT
public:
    using QComboBox::QComboBox;

    void showPopup() override;

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
};

} // namespace mw::campaignspage
