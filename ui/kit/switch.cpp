// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/switch.h"

#include <QEvent>

namespace mw::kit {

Switch::Switch(const QString& text, QWidget* parent) : QCheckBox(text, parent)
{
    // The style asked for a check box's margins while this was still one.
    QEvent again(QEvent::StyleChange);
    changeEvent(&again);
}

} // namespace mw::kit
