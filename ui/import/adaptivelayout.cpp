// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/adaptivelayout.h"

#include <QStyle>
#include <QWidget>

#include <algorithm>

namespace mw::importpage {

namespace {

int heightOf(const QLayoutItem* item, int width)
{
    return item->hasHeightForWidth() ? item->heightForWidth(width) : item->sizeHint().height();
}

} // namespace

AdaptiveLayout::AdaptiveLayout(int across, int down) : m_across(across), m_down(down)
{
    setContentsMargins(0, 0, 0, 0);
}

AdaptiveLayout::~AdaptiveLayout() = default;

void AdaptiveLayout::addLayout(QLayout* layout)
{
    addChildLayout(layout);
    addItem(layout);
}

void AdaptiveLayout::addItem(QLayoutItem* item)
{
    m_items.emplace_back(item);
}

QLayoutItem* AdaptiveLayout::itemAt(int index) const
{
    return index >= 0 && index < count() ? m_items[static_cast<std::size_t>(index)].get() : nullptr;
}

QLayoutItem* AdaptiveLayout::takeAt(int index)
{
    if (index < 0 || index >= count())
        return nullptr;
    QLayoutItem* taken = m_items[static_cast<std::size_t>(index)].release();
    m_items.erase(m_items.begin() + index);
    return taken;
}

std::vector<QLayoutItem*> AdaptiveLayout::shown() const
{
    std::vector<QLayoutItem*> items;
    for (const auto& item : m_items)
        if (!item->isEmpty())
            items.push_back(item.get());
    return items;
}

int AdaptiveLayout::rowWidth() const
{
    int width = 0;
    for (const QLayoutItem* item : shown())
        width += (width > 0 ? m_across : 0) + item->sizeHint().width();
    return width;
}

QSize AdaptiveLayout::sizeHint() const
{
    const int width = rowWidth();
    return QSize(width, place(QRect(0, 0, width, 0), false)).grownBy(contentsMargins());
}

QSize AdaptiveLayout::minimumSize() const
{
    QSize size(0, 0);
    for (const QLayoutItem* item : shown())
        size = size.expandedTo(item->minimumSize());
    return size.grownBy(contentsMargins());
}

int AdaptiveLayout::heightForWidth(int width) const
{
    return place(QRect(0, 0, width, 0), false);
}

void AdaptiveLayout::setGeometry(const QRect& rect)
{
    QLayout::setGeometry(rect);
    place(rect, true);
}

/// Returns the height it takes.
int AdaptiveLayout::place(const QRect& rect, bool apply) const
{
    const QMargins margins = contentsMargins();
    const QRect room = rect.marginsRemoved(margins);
    const int high = rowWidth() <= room.width() ? placeRow(room, apply) : placeColumn(room, apply);
    return high + margins.top() + margins.bottom();
}

int AdaptiveLayout::placeRow(const QRect& room, bool apply) const
{
    const auto items = shown();
    const int rest = room.width() - rowWidth();
    const int each = m_gapBefore == 0 && !items.empty() ? rest / static_cast<int>(items.size()) : 0;
    int high = 0;
    for (const QLayoutItem* item : items)
        high = std::max(high, heightOf(item, item->sizeHint().width() + each));
    if (!apply)
        return high;
    const Qt::LayoutDirection direction =
        parentWidget() ? parentWidget()->layoutDirection() : Qt::LeftToRight;
    int x = room.left();
    for (QLayoutItem* item : items) {
        if (m_gapBefore > 0 && m_gapBefore < m_items.size() && item == m_items[m_gapBefore].get())
            x += rest;
        const int wide = item->sizeHint().width() + each;
        const int tall = heightOf(item, wide);
        // Fields stand on one line at the top; words and buttons in the middle of the row.
        const int y = room.top() + (m_gapBefore == 0 ? 0 : (high - tall) / 2);
        item->setGeometry(QStyle::visualRect(direction, room, QRect(x, y, wide, tall)));
        x += wide + m_across;
    }
    return high;
}

int AdaptiveLayout::placeColumn(const QRect& room, bool apply) const
{
    const Qt::LayoutDirection direction =
        parentWidget() ? parentWidget()->layoutDirection() : Qt::LeftToRight;
    int y = room.top();
    for (QLayoutItem* item : shown()) {
        const bool grows = item->expandingDirections().testFlag(Qt::Horizontal) || item->hasHeightForWidth();
        const int wide = grows ? room.width() : std::min(item->sizeHint().width(), room.width());
        const int tall = heightOf(item, wide);
        if (apply)
            item->setGeometry(QStyle::visualRect(direction, room, QRect(room.left(), y, wide, tall)));
        y += tall + m_down;
    }
    return std::max(0, y - room.top() - m_down);
}

} // namespace mw::importpage
