// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/prose.h"

#include "kit/accessible.h"
#include "kit/metrics.h"

#include <QPainter>

#include <algorithm>
#include <utility>

namespace mw::kit {

namespace {

constexpr int lettersInLine = 60; ///< read well
constexpr int leastLetters = 8;

} // namespace

Prose::Prose(std::vector<Run> runs, Type type, QWidget* parent) : Piece(parent), m_type(type)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAccessibleRole(this, QAccessible::StaticText);
    setRuns(std::move(runs));
}

void Prose::setRuns(std::vector<Run> runs)
{
    m_runs = std::move(runs);
    contentChanged();
    setAccessibleName(text());
}

void Prose::remeasure()
{
    m_paragraph = Paragraph(m_runs, kit::font(this, m_type));
}

QSize Prose::sizeHint() const
{
    const int most = QFontMetrics(kit::font(this, m_type)).averageCharWidth() * lettersInLine;
    const int width = std::min(m_paragraph.naturalWidth(), most);
    return {width, m_paragraph.heightFor(width)};
}

QSize Prose::minimumSizeHint() const
{
    const QFont font = kit::font(this, m_type);
    const int least = QFontMetrics(font).averageCharWidth() * leastLetters;
    return {std::min(m_paragraph.naturalWidth(), least), m_paragraph.isEmpty() ? 0 : lineHeight(font)};
}

void Prose::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setLayoutDirection(layoutDirection());
    m_paragraph.paint(&painter, {}, width());
}

} // namespace mw::kit
