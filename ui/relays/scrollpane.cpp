// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/relays/scrollpane.h"

#include "kit/tokens.h"

#include <QBoxLayout>
#include <QScrollArea>

namespace mw::relayspage {

QScrollArea* scrollPane(QWidget* content)
{
    auto* holder = new QWidget;
    auto* column = new QVBoxLayout(holder);
    column->setContentsMargins(0, kit::space::s4, kit::space::page, kit::space::page);
    column->addWidget(content);
    column->addStretch(1);
    auto* area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(holder);
    area->viewport()->setAutoFillBackground(false);
    holder->setAutoFillBackground(false);
    return area;
}

} // namespace mw::relayspage
