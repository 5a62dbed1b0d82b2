// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/audience/headingrow.h"

#include "kit/tokens.h"

#include <QBoxLayout>
#include <QEvent>

namespace mw::audiencepage {

HeadingRow::HeadingRow(QWidget* name, QWidget* actions, QWidget* parent)
    : QWidget(parent),
      m_name(name),
      m_actions(actions),
      m_layout(new QBoxLayout(QBoxLayout::LeftToRight, this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(kit::space::s8);
    m_layout->addWidget(name, 1);
    m_layout->addWidget(actions);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void HeadingRow::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

bool HeadingRow::event(QEvent* event)
{
    const bool done = QWidget::event(event);
    if (event->type() == QEvent::LayoutRequest)
        arrange();
    return done;
}

void HeadingRow::arrange()
{
    const int wanted = m_name->sizeHint().width() + kit::space::s24 + m_actions->sizeHint().width();
    const auto direction = wanted > width() ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight;
    if (direction != m_layout->direction())
        m_layout->setDirection(direction);
}

} // namespace mw::audiencepage
