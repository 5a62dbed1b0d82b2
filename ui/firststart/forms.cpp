// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/firststart/forms.h"

#include "kit/metrics.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace mw::firststart {

namespace {
constexpr int columnWidth = 560;
constexpr int besideFrom = 760;   // both halves then have room for a line of text
constexpr int secondHeight = 360; // of what stands below: enough of a mail to know it by

/// As wide as lines read well, in every size of letters.
class FormBox : public QWidget
{
public:
    explicit FormBox(QWidget* parent) : QWidget(parent) { measure(); }

protected:
    void changeEvent(QEvent* event) override
    {
        QWidget::changeEvent(event);
        if (event->type() == QEvent::FontChange || event->type() == QEvent::ApplicationFontChange)
            measure();
    }

private:
    void measure() { setMaximumWidth(kit::scaled(this, columnWidth)); }
};

} // namespace

QVBoxLayout* formColumn(QWidget* step)
{
    auto* row = new QHBoxLayout(step);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    auto* box = new FormBox(step);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kit::space::fieldToField);
    row->addWidget(box, 1);
    row->addStretch();
    return column;
}

Halves::Halves(QWidget* first, QWidget* second, QWidget* parent)
    : QWidget(parent), m_layout(new QBoxLayout(QBoxLayout::LeftToRight, this)), m_second(second)
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(kit::space::columns);
    m_layout->addWidget(first, 5);
    m_layout->addWidget(second, 4);
}

void Halves::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    const bool beside = width() >= kit::scaled(this, besideFrom);
    m_layout->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_second->setMinimumHeight(kit::scaled(this, secondHeight));
    m_layout->setStretch(0, beside ? 5 : 0);
    m_layout->setStretch(1, beside ? 4 : 1);
    // A scroll area asks what is liked at the width that was; what is needed at this one stands here.
    setMinimumHeight(m_layout->hasHeightForWidth() ? m_layout->totalMinimumHeightForWidth(width()) : 0);
}

} // namespace mw::firststart
