// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/panelsplit.h"

#include "kit/card.h"
#include "kit/metrics.h"
#include "kit/piecesizes.h"
#include "kit/theme.h"

#include <QBoxLayout>
#include <QEvent>
#include <QScrollArea>

namespace mw::kit {

PanelSplit::PanelSplit(QWidget* body, QWidget* panel, int width, QWidget* parent)
    : QWidget(parent),
      m_layout(new QBoxLayout(QBoxLayout::LeftToRight, this)),
      m_panel(new QScrollArea),
      m_side(new Rule(Qt::Vertical)),
      m_top(new Rule),
      m_width(width)
{
    m_panel->setFrameShape(QFrame::NoFrame);
    m_panel->setWidgetResizable(true);
    m_panel->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_panel->setFocusPolicy(Qt::NoFocus);
    setGround(panel, Token::Sunken);
    setGround(m_panel->viewport(), Token::Sunken);
    m_panel->setWidget(panel);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    m_layout->addWidget(body, 3);
    m_layout->addWidget(m_side);
    m_layout->addWidget(m_top);
    m_layout->addWidget(m_panel, 2);
    arrange();
}

void PanelSplit::setPanelShown(bool shown)
{
    m_shown = shown;
    arrange();
}

void PanelSplit::arrange()
{
    const int wanted = scaled(this, m_width);
    m_below = width() < scaled(this, size::panelBeside);
    m_layout->setDirection(m_below ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_panel->setMinimumWidth(m_below ? 0 : wanted);
    m_panel->setMaximumWidth(m_below ? QWIDGETSIZE_MAX : wanted);
    m_panel->setVisible(m_shown);
    m_side->setVisible(m_shown && !m_below);
    m_top->setVisible(m_shown && m_below);
}

void PanelSplit::resizeEvent(QResizeEvent*)
{
    arrange();
}

void PanelSplit::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::ApplicationFontChange ||
        event->type() == QEvent::StyleChange)
        arrange();
    QWidget::changeEvent(event);
}

} // namespace mw::kit
