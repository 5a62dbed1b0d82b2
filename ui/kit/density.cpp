// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/density.h"

#include "kit/metrics.h"
#include "kit/style.h"
#include "kit/type.h"

namespace mw::kit {

Density densityOf(const QWidget* widget)
{
    const Style* style = Style::of(widget);
    return style ? style->density() : Density::Comfortable;
}

int rowHeight(const QWidget* widget, Density density, bool twoLines)
{
    const int less = density == Density::Compact ? size::rowComfortable - size::rowCompact : 0;
    const int first = lineHeight(font(widget, Type::Body));
    if (!twoLines)
        return first + size::rowComfortable - less;
    return first + lineHeight(font(widget, Type::Small)) + size::rowTwoLines - less;
}

} // namespace mw::kit
