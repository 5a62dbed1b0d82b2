// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessible>
#include <QRect>
#include <QString>

class QWidget;

namespace mw::kit {

/// A painted widget that is several things to a screen reader: a step, an entry, a segment each. Mix it into
/// the widget.
class Parts
{
public:
    struct Part
    {
        QString name{};
        QString value{}; ///< read after the name
        QRect rect{};    ///< in the widget
        bool selected = false;
        bool pressable = false;
    };

    virtual ~Parts() = default;
    [[nodiscard]] virtual int partCount() const = 0;
    [[nodiscard]] virtual Part part(int index) const = 0;
    virtual void pressPart(int index) = 0;
    /// The part that the keys act on; -1 for none.
    [[nodiscard]] virtual int focusedPart() const = 0;
};

/// A painted widget that has a number, such as a share that is done.
class Measured
{
public:
    virtual ~Measured() = default;
    [[nodiscard]] virtual qint64 measuredValue() const = 0;
    [[nodiscard]] virtual qint64 measuredMaximum() const = 0;
};

/// Once, before the first window; Style::install() does.
void installAccessibility();
/// What a painted widget is to a screen reader; without this Qt calls it a mere client area.
void setAccessibleRole(QWidget* widget, QAccessible::Role role);
/// Has the screen reader say it now.
void announce(QWidget* widget, const QString& text);

} // namespace mw::kit
