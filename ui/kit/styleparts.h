// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/style.h"

#include <QPainter>
#include <QStyleOption>

/// What Style paints, by area. `brush.painter` is as the caller gave it, and is left so.
namespace mw::kit::parts {

struct Brush
{
    const Style& style;
    const QStyleOption* option;
    QPainter* painter;
    const QWidget* widget;

    [[nodiscard]] QColor color(Token token) const { return style.theme().color(token); }
    [[nodiscard]] bool has(QStyle::StateFlag flag) const { return option->state.testFlag(flag); }
    [[nodiscard]] bool enabled() const { return has(QStyle::State_Enabled); }
    [[nodiscard]] bool hovered() const { return enabled() && has(QStyle::State_MouseOver); }
    /// The option as this kind, or null: styles are also asked with plain options.
    template <class Option>
    [[nodiscard]] const Option* as() const
    {
        return qstyleoption_cast<const Option*>(option);
    }
};

// stylebuttons.cpp
void pushButton(const Brush& brush);
void check(const Brush& brush, QStyle::PrimitiveElement indicator);
void checkIndicator(const Brush& brush);
void radioIndicator(const Brush& brush);
void toolPanel(const Brush& brush);
[[nodiscard]] QSize pushButtonSize(const QStyleOption* option, const QWidget* widget);
[[nodiscard]] QSize checkSize(const QSize& contents, const QWidget* widget);
[[nodiscard]] QRect checkIndicatorRect(const QStyleOption* option, const QWidget* widget);
[[nodiscard]] QRect checkContentsRect(const QStyleOption* option, const QWidget* widget);

// stylefields.cpp
void field(const Brush& brush);
void comboBox(const Brush& brush);
void comboLabel(const Brush& brush);
void spinBox(const Brush& brush);
[[nodiscard]] QSize fieldSize(const QSize& contents, const QWidget* widget, int extraWidth);
[[nodiscard]] int comboExtra(const QWidget* widget);
[[nodiscard]] int spinExtra(const QWidget* widget);
[[nodiscard]] QRect lineEditContents(const QStyleOption* option, const QWidget* widget);
[[nodiscard]] QRect comboRect(const QStyleOptionComplex* option, QStyle::SubControl part,
                              const QWidget* widget);
[[nodiscard]] QRect spinRect(const QStyleOptionComplex* option, QStyle::SubControl part,
                             const QWidget* widget);

// stylemenus.cpp
void menuPanel(const Brush& brush);
void menuItem(const Brush& brush);
void menuBarItem(const Brush& brush);
void tip(const Brush& brush);
[[nodiscard]] QSize menuItemSize(const QStyleOption* option, const QSize& contents, const QWidget* widget);

// stylescroll.cpp
void scrollBar(const Brush& brush);
void progressBar(const Brush& brush);
[[nodiscard]] QRect scrollBarRect(const QStyleOptionComplex* option, QStyle::SubControl part,
                                  const QWidget* widget);

// styleviews.cpp
void header(const Brush& brush);
void itemPanel(const Brush& brush);
void tabShape(const Brush& brush);
void tabLabel(const Brush& brush);
void frame(const Brush& brush);
void shapedFrame(const Brush& brush);
[[nodiscard]] QSize headerSize(const QStyleOption* option, const QWidget* widget);
[[nodiscard]] QSize tabSize(const QStyleOption* option, const QWidget* widget);

} // namespace mw::kit::parts
