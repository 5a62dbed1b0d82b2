// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QHeaderView;
class QLineEdit;
class QTableView;

namespace mw::bench {

/// The largest visible widget of this type in `in`; null where there is none.
template <typename T>
T* largestSeen(const QWidget& in)
{
    T* largest = nullptr;
    const auto area = [](const QWidget* widget) { return widget->width() * widget->height(); };
    for (T* one : in.findChildren<T*>())
        if (one->isVisible() && (!largest || area(one) > area(largest)))
            largest = one;
    return largest;
}

/// It has rows, and none of those seen is a place-holder.
[[nodiscard]] bool isFilled(const QTableView& table);
/// As by the mouse.
void click(QHeaderView& header, int section);
void press(QWidget& widget, Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
void type(QWidget& widget, const QString& text);

} // namespace mw::bench
