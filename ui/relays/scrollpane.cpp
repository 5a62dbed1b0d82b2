// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/relays/scrollpane.h"

#include "kit/tokens.h"

#include <QBoxLayout>
#include <QScrollBar>

namespace mw::relayspage {

ScrollPane::ScrollPane(QWidget* parent) : QScrollArea(parent)
{
    auto* content = new QWidget;
    m_column = new QVBoxLayout(content);
    m_column->setContentsMargins(kit::space::columns, kit::space::s8, kit::space::page, kit::space::s16);
    m_column->setSpacing(kit::space::s12);
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    setWidget(content);
    viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
}

void ScrollPane::setBeside(bool beside)
{
    QMargins margins = m_column->contentsMargins();
    margins.setLeft(beside ? kit::space::columns : kit::space::page);
    m_column->setContentsMargins(margins);
}

void ScrollPane::toTop()
{
    verticalScrollBar()->setValue(0);
}

} // namespace mw::relayspage
