// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCheckBox>

namespace mw::kit {

/// On or off at once, without a Save: a check box in the shape of a switch. For a choice in a form take a
/// QCheckBox.
class Switch : public QCheckBox
{
    Q_OBJECT

public:
    explicit Switch(const QString& text = {}, QWidget* parent = nullptr);
};

} // namespace mw::kit
