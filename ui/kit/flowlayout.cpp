// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/flowlayout.h"

#include <QStyle>
#include <QWidget>

#include <algorithm>

namespace mw::kit {

FlowLayout::FlowLayout(int across, int down, QWidget* parent)
    : QLayout(parent), m_across(across), m_down(down)
{
    setContentsMargins(0, 0, 0, 0);
}

FlowLayout::~FlowLayout() = default;

void FlowLayout::addItem(QLayoutItem* item)
{
    m_items.emplace_back(item);
}

int FlowLayout::count() const
{
    return static_cast<int>(m_items.size());
}

QLayoutItem* FlowLayout::itemAt(int index) const
{
    return index >= 0 && index < count() ? m_items[static_cast<std::size_t>(index)].get() : nullptr;
}

QLayoutItem* FlowLayout::takeAt(int index)
{
    if (index < 0 || index >= count())
        return nullptr;
    const auto at = m_items.begin() + index;
    QLayoutItem* item = at->release();
    m_items.erase(at);
    return item;
}

int FlowLayout::heightForWidth(int width) const
{
    return place(QRect(0, 0, width, 0), false);
}

QSize FlowLayout::sizeHint() const
{
    QSize size(0, 0);
    for (const auto& item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize hint = item->sizeHint();
        size.rwidth() += hint.width() + (size.width() > 0 ? m_across : 0);
        size.rheight() = std::max(size.height(), hint.height());
    }
    return size.grownBy(contentsMargins());
}

QSize FlowLayout::minimumSize() const
{
    QSize size(0, 0);
    for (const auto& item : m_items)
        if (!item->isEmpty())
            size = size.expandedTo(item->minimumSize());
    return size.grownBy(contentsMargins());
}

void FlowLayout::setGeometry(const QRect& rect)
{
    QLayout::setGeometry(rect);
    place(rect, true);
}

/// Returns the height it takes.
int FlowLayout::place(const QRect& rect, bool apply) const
{
    const QRect room = rect.marginsRemoved(contentsMargins());
    const Qt::LayoutDirection direction =
        parentWidget() ? parentWidget()->layoutDirection() : Qt::LeftToRight;
    std::vector<QLayoutItem*> line;
    int x = 0;
    int y = room.top();
    int high = 0;
    const auto finish = [&] {
        int at = room.left();
        for (QLayoutItem* item : line) {
            const QSize hint = item->sizeHint();
            const int wide = std::min(hint.width(), room.width());
            const QRect wanted(at, y + (high - hint.height()) / 2, wide, hint.height());
            if (apply)
                item->setGeometry(QStyle::visualRect(direction, room, wanted));
            at += wide + m_across;
        }
        line.clear();
    };
    for (const auto& item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize hint = item->sizeHint();
        if (!line.empty() && x + hint.width() > room.width()) {
            finish();
            y += high + m_down;
            x = 0;
            high = 0;
        }
        line.push_back(item.get());
        x += hint.width() + m_across;
        high = std::max(high, hint.height());
    }
    finish();
    return y + high - rect.top() + contentsMargins().bottom();
}

} // namespace mw::kit
