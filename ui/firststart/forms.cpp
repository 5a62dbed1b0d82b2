// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/firststart/forms.h"

#include "kit/metrics.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace mw::firststart {

namespace {
constexpr int columnWidth = 452; // as the rows of the practice step in the design's picture
}

QVBoxLayout* formColumn(QWidget* step)
{
    auto* row = new QHBoxLayout(step);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    auto* box = new QWidget(step);
    box->setMaximumWidth(kit::scaled(step, columnWidth));
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kit::space::fieldToField);
    row->addWidget(box, 1);
    row->addStretch();
    return column;
}

} // namespace mw::firststart
