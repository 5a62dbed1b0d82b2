// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/taborder.h"

#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLayout>
#include <QWidget>

#include <algorithm>
#include <utility>

namespace mw::kit {

namespace {

struct Stops
{
    const QWidget* also;
    std::vector<QWidget*> found;
};

void addWidget(QWidget* widget, Stops& stops);

/// A grid keeps its items in the order in which they were put in.
std::vector<QLayoutItem*> itemsOf(QLayout* layout)
{
    std::vector<std::pair<std::pair<int, int>, QLayoutItem*>> placed;
    const auto* grid = qobject_cast<QGridLayout*>(layout);
    for (int i = 0; i < layout->count(); ++i) {
        int row = 0;
        int column = 0;
        int span = 0;
        if (grid)
            grid->getItemPosition(i, &row, &column, &span, &span);
        placed.emplace_back(std::pair(row, column), layout->itemAt(i));
    }
    std::ranges::stable_sort(placed, {}, [](const auto& entry) { return entry.first; });
    std::vector<QLayoutItem*> items;
    std::ranges::transform(placed, std::back_inserter(items), [](const auto& entry) { return entry.second; });
    return items;
}

void addLayout(QLayout* layout, Stops& stops)
{
    for (QLayoutItem* item : itemsOf(layout)) {
        if (item->layout())
            addLayout(item->layout(), stops);
        else if (item->widget())
            addWidget(item->widget(), stops);
    }
}

/// What no layout holds: a painted piece places its buttons by itself.
void addOthers(const QWidget* widget, Stops& stops)
{
    std::vector<QWidget*> others;
    for (QObject* child : widget->children())
        if (auto* one = qobject_cast<QWidget*>(child); one && !one->isWindow())
            others.push_back(one);
    std::ranges::stable_sort(others, {}, [](const QWidget* one) { return std::pair(one->y(), one->x()); });
    for (QWidget* one : others)
        addWidget(one, stops);
}

void addWidget(QWidget* widget, Stops& stops)
{
    if (widget == stops.also || ((widget->focusPolicy() & Qt::TabFocus) && !widget->focusProxy()))
        stops.found.push_back(widget);
    // These know best what is in them.
    if (qobject_cast<QAbstractItemView*>(widget) || qobject_cast<QComboBox*>(widget) ||
        qobject_cast<QAbstractSpinBox*>(widget))
        return;
    if (widget->layout())
        addLayout(widget->layout(), stops);
    else
        addOthers(widget, stops);
}

} // namespace

std::vector<QWidget*> tabStops(QWidget* whole, const QWidget* also)
{
    Stops stops{.also = also, .found = {}};
    addWidget(whole, stops);
    return stops.found;
}

QWidget* nextTabStop(QWidget* whole, const QWidget* from, bool forward)
{
    const std::vector<QWidget*> stops = tabStops(whole, from);
    const auto here = std::ranges::find(stops, from);
    if (here == stops.end())
        return nullptr;
    const auto count = stops.size();
    auto at = static_cast<std::size_t>(here - stops.begin());
    for (std::size_t tried = 1; tried < count; ++tried) {
        at = (at + (forward ? 1 : count - 1)) % count;
        if (stops[at]->isVisibleTo(whole) && stops[at]->isEnabled())
            return stops[at];
    }
    return nullptr;
}

} // namespace mw::kit
