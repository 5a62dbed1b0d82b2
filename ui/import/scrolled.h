// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

namespace mw::importpage {

/// A step of the wizard: as large as there is room for, and scrolled where there is too little. What gets the
/// focus is scrolled into view.
class Scrolled : public QScrollArea
{
    Q_OBJECT
public:
    explicit Scrolled(QWidget* content, QWidget* parent = nullptr);
};

} // namespace mw::importpage
