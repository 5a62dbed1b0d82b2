// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace mw::kit {

/// Dims a window behind its dialog; gone when it is deleted.
class Scrim : public QWidget
{
    Q_OBJECT

public:
    explicit Scrim(QWidget* window);

protected:
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace mw::kit
