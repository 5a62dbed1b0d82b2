// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/audience/listcheck.h"

#include "kit/button.h"
#include "kit/metrics.h"
#include "kit/piece.h"
#include "kit/tokens.h"

#include <QEvent>
#include <QStyle>

#include <algorithm>

namespace mw::audiencepage {

namespace {

constexpr int letters = 8; // that are seen at least

} // namespace

ListCheck::ListCheck(QWidget* parent) : QCheckBox(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void ListCheck::setName(const QString& name)
{
    m_name = name;
    setAccessibleName(name);
    setToolTip(kit::plainToolTip(name));
    fit();
    updateGeometry();
}

/// All but the text.
int ListCheck::boxWidth() const
{
    return style()->pixelMetric(QStyle::PM_IndicatorWidth, nullptr, this) +
           style()->pixelMetric(QStyle::PM_CheckBoxLabelSpacing, nullptr, this) + kit::space::s4;
}

QSize ListCheck::sizeHint() const
{
    return {boxWidth() + kit::textWidth(m_name, font()), QCheckBox::sizeHint().height()};
}

QSize ListCheck::minimumSizeHint() const
{
    return {boxWidth() + fontMetrics().averageCharWidth() * letters, QCheckBox::minimumSizeHint().height()};
}

void ListCheck::fit()
{
    setText(kit::literal(kit::elided(m_name, font(), std::max(0, width() - boxWidth()))));
}

void ListCheck::resizeEvent(QResizeEvent* event)
{
    QCheckBox::resizeEvent(event);
    fit();
}

void ListCheck::changeEvent(QEvent* event)
{
    QCheckBox::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        fit();
        updateGeometry();
    }
}

} // namespace mw::audiencepage
