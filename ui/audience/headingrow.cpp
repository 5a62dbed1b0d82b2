// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/audience/headingrow.h"

#include "kit/tokens.h"

#include <QBoxLayout>
#include <QEvent>

namespace mw::audiencepage {

namespace {

constexpr int ring = kit::size::ringMargin; // of its buttons

} // namespace

HeadingRow::HeadingRow(QWidget* name, QLayout* actions, QWidget* parent)
    : QWidget(parent),
      m_name(name),
      m_actions(actions),
      m_layout(new QBoxLayout(QBoxLayout::LeftToRight, this))
{
    m_layout->setContentsMargins(ring, ring, ring, ring);
    m_layout->setSpacing(kit::space::s8);
    m_layout->addWidget(name, 1);
    m_layout->addLayout(actions);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum); // it wraps
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
    const auto direction = wanted > width() - 2 * ring ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight;
    if (direction != m_layout->direction())
        m_layout->setDirection(direction);
}

} // namespace mw::audiencepage
