// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/button.h"
#include "kit/icon.h"
#include "kit/metrics.h"
#include "kit/painting.h"
#include "kit/styleparts.h"
#include "kit/switch.h"
#include "kit/type.h"

#include <QWidget>

namespace mw::kit::parts {

namespace {

struct Shape
{
    ButtonRole role;
    bool small;
};

Shape shapeOf(const QWidget* widget)
{
    if (const auto* button = qobject_cast<const Button*>(widget))
        return {button->role(), button->isSmall()};
    return {ButtonRole::Normal, false};
}

bool isFlat(ButtonRole role)
{
    return role == ButtonRole::Flat || role == ButtonRole::Quiet;
}

struct Colours
{
    QColor fill;
    QColor line;
    QColor text;
};

Colours disabledColours(const Brush& brush, ButtonRole role)
{
    if (isFlat(role))
        return {{}, {}, brush.color(Token::Disabled)};
    return {brush.color(Token::Surface), brush.color(Token::Border), brush.color(Token::Disabled)};
}

/// The token of the state the button is in.
Token byState(const Brush& brush, Token rest, Token hover, Token pressed)
{
    if (brush.has(QStyle::State_Sunken))
        return pressed;
    return brush.hovered() ? hover : rest;
}

Colours coloursOf(const Brush& brush, ButtonRole role)
{
    if (!brush.enabled())
        return disabledColours(brush, role);
    const bool at = brush.hovered() || brush.has(QStyle::State_Sunken);
    switch (role) {
    case ButtonRole::Primary: {
        const QColor fill =
            brush.color(byState(brush, Token::AccentFill, Token::AccentHover, Token::AccentPressed));
        return {fill, fill, brush.color(Token::OnAccent)};
    }
    case ButtonRole::Destructive: {
        const QColor fill =
            brush.color(byState(brush, Token::DangerFill, Token::DangerHover, Token::DangerHover));
        return {fill, fill, brush.color(Token::OnAccent)};
    }
    case ButtonRole::Flat:
    case ButtonRole::Quiet:
        return {at ? brush.color(byState(brush, Token::Hover, Token::Hover, Token::Pressed)) : QColor(),
                {},
                brush.color(role == ButtonRole::Flat ? Token::Accent : Token::Text)};
    case ButtonRole::Normal:
    case ButtonRole::Small:
        break;
    }
    if (brush.has(QStyle::State_On))
        return {brush.color(Token::AccentSoft), brush.color(Token::Control), brush.color(Token::Accent)};
    return {brush.color(byState(brush, Token::Raised, Token::Hover, Token::Pressed)),
            brush.color(Token::Control), brush.color(Token::Text)};
}

QFont fontOf(const QWidget* widget, const Shape& shape)
{
    return font(widget, shape.small ? Type::Small : Type::Body, weight::medium);
}

int sideOf(const Shape& shape)
{
    if (isFlat(shape.role))
        return shape.small ? size::flatSideSmall : size::flatSide;
    return shape.small ? size::buttonSideSmall : size::buttonSide;
}

struct Contents
{
    int icon = 0;
    int text = 0;
    int menu = 0;
    [[nodiscard]] int width() const
    {
        return icon + text + menu + (icon && text ? size::iconToText : 0) + (menu ? size::iconToText : 0);
    }
};

Contents contentsOf(const QStyleOptionButton& option, const QWidget* widget, const QFont& font)
{
    Contents contents;
    if (!option.icon.isNull() || !nameOf(option.icon).isEmpty())
        contents.icon = scaled(widget, size::icon);
    if (!option.text.isEmpty())
        contents.text = textWidth(withoutMnemonics(option.text), font);
    if (option.features.testFlag(QStyleOptionButton::HasMenu))
        contents.menu = scaled(widget, size::icon);
    return contents;
}

void paintContents(const Brush& brush, const QStyleOptionButton& option, const QRect& rect, const QFont& font,
                   const QColor& color)
{
    Contents contents = contentsOf(option, brush.widget, font);
    const int left = rect.left() + std::max(0, (rect.width() - contents.width()) / 2);
    const auto place = [&](int x, int width) {
        return QStyle::visualRect(option.direction, rect, QRect(x, rect.top(), width, rect.height()));
    };
    const auto* button = qobject_cast<const Button*>(brush.widget);
    const bool after = contents.icon && button && button->isIconAfter();
    int x = left;
    if (contents.icon) {
        const QRect at = place(after ? left + contents.width() - contents.icon : x, contents.icon);
        if (const QString name = nameOf(option.icon); !name.isEmpty())
            paintIcon(brush.painter, name, at, color);
        else
            option.icon.paint(brush.painter, at, Qt::AlignCenter,
                              brush.enabled() ? QIcon::Normal : QIcon::Disabled);
        x += after ? 0 : contents.icon + (contents.text ? size::iconToText : 0);
    }
    if (contents.text) {
        const int behind = after ? contents.icon : contents.menu;
        const int room = rect.right() + 1 - x - (behind ? behind + size::iconToText : 0);
        const bool fits = contents.text <= room;
        const QString words = fits ? option.text : elided(option.text, font, room);
        paint::text(brush.painter, place(x, std::min(contents.text, room)),
                    static_cast<int>(Qt::AlignCenter) | Qt::TextSingleLine |
                        (brush.style.styleHint(QStyle::SH_UnderlineShortcut, &option, brush.widget, nullptr)
                             ? Qt::TextShowMnemonic
                             : Qt::TextHideMnemonic),
                    font, color, words);
    }
    if (contents.menu) {
        const QRect at = place(left + contents.width() - contents.menu, contents.menu);
        paint::glyph(brush.painter, paint::Glyph::Down,
                     QRect(at.left(), at.center().y() - at.width() / 2, at.width(), at.width()), color);
    }
}

} // namespace

void pushButton(const Brush& brush)
{
    const auto* option = brush.as<QStyleOptionButton>();
    if (!option)
        return;
    const Shape shape = shapeOf(brush.widget);
    const Colours colours = coloursOf(brush, shape.role);
    constexpr int margin = size::ringMargin;
    const QRect rect = option->rect.adjusted(margin, margin, -margin, -margin);
    paint::box(brush.painter, rect, colours.fill, colours.line, radius::control);
    if (brush.style.showsFocus(option))
        paint::ring(brush.painter, rect, radius::control, brush.color(Token::Accent));
    paintContents(brush, *option, rect.adjusted(size::iconToText, 0, -size::iconToText, 0),
                  fontOf(brush.widget, shape), colours.text);
}

QSize pushButtonSize(const QStyleOption* option, const QWidget* widget)
{
    const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option);
    const Shape shape = shapeOf(widget);
    const int height = shape.small ? smallControlHeight(widget) : controlHeight(widget);
    int width = height;
    if (button && !(button->text.isEmpty() && !button->features.testFlag(QStyleOptionButton::HasMenu)))
        width = contentsOf(*button, widget, fontOf(widget, shape)).width() + 2 * sideOf(shape);
    constexpr int margins = 2 * size::ringMargin;
    return {std::max(width, height) + margins, height + margins};
}

namespace {

QSize indicatorSize(const QWidget* widget)
{
    if (qobject_cast<const Switch*>(widget))
        return {scaled(widget, size::switchWidth), scaled(widget, size::switchHeight)};
    const int side = scaled(widget, size::indicator);
    return {side, side};
}

void switchIndicator(const Brush& brush)
{
    const QRectF rect = brush.option->rect;
    const bool on = brush.has(QStyle::State_On);
    Token track = on ? byState(brush, Token::AccentFill, Token::AccentHover, Token::AccentPressed)
                     : byState(brush, Token::Control, Token::Muted, Token::Muted);
    if (!brush.enabled())
        track = Token::Border;
    paint::disc(brush.painter, rect, brush.color(track), {});
    const qreal side = rect.height() * size::switchKnob / size::switchHeight;
    const qreal inset = (rect.height() - side) / 2;
    const bool right = on != (brush.option->direction == Qt::RightToLeft);
    const QRectF knob(right ? rect.right() - inset - side : rect.left() + inset, rect.top() + inset, side,
                      side);
    paint::disc(brush.painter, knob, brush.color(brush.enabled() ? Token::OnAccent : Token::Surface), {});
    if (brush.style.showsFocus(brush.option))
        paint::ring(brush.painter, rect, rect.height() / 2, brush.color(Token::Accent));
}

} // namespace

/// The common style asks itself, and not us, where the parts of a check box are; so both are placed here.
void check(const Brush& brush, QStyle::PrimitiveElement indicator)
{
    const auto* option = brush.as<QStyleOptionButton>();
    if (!option)
        return;
    QStyleOptionButton part = *option;
    part.rect = checkIndicatorRect(option, brush.widget);
    brush.style.drawPrimitive(indicator, &part, brush.painter, brush.widget);
    const QRect words = checkContentsRect(option, brush.widget);
    paint::text(
        brush.painter, words,
        static_cast<int>(QStyle::visualAlignment(option->direction, Qt::AlignLeft | Qt::AlignVCenter)) |
            Qt::TextSingleLine | Qt::TextHideMnemonic,
        brush.widget ? brush.widget->font() : brush.painter->font(),
        brush.color(brush.enabled() ? Token::Text : Token::Disabled), option->text);
}

void checkIndicator(const Brush& brush)
{
    if (qobject_cast<const Switch*>(brush.widget)) {
        switchIndicator(brush);
        return;
    }
    const QRect rect = brush.option->rect;
    const bool on = brush.has(QStyle::State_On);
    const bool some = brush.has(QStyle::State_NoChange);
    QColor fill = brush.color(Token::Raised);
    QColor line = brush.color(Token::Control);
    QColor mark = brush.color(Token::OnAccent);
    if (!brush.enabled()) {
        fill = brush.color(Token::Surface);
        line = brush.color(Token::Border);
        mark = brush.color(Token::Disabled);
    } else if (on || some) {
        fill = line =
            brush.color(byState(brush, Token::AccentFill, Token::AccentHover, Token::AccentPressed));
    } else {
        fill = brush.color(byState(brush, Token::Raised, Token::Hover, Token::Pressed));
    }
    paint::box(brush.painter, rect, fill, line, radius::small);
    if (on || some) {
        const qreal side = rect.width() * qreal(size::indicatorGlyph) / size::indicator;
        QRectF glyph(0, 0, side, side);
        glyph.moveCenter(QRectF(rect).center());
        paint::glyph(brush.painter, on ? paint::Glyph::Check : paint::Glyph::Minus, glyph, mark);
    }
    if (brush.style.showsFocus(brush.option) && qobject_cast<const QAbstractButton*>(brush.widget))
        paint::ring(brush.painter, rect, radius::small, brush.color(Token::Accent));
}

void radioIndicator(const Brush& brush)
{
    const QRectF rect = brush.option->rect;
    const bool on = brush.has(QStyle::State_On);
    if (!brush.enabled()) {
        paint::disc(brush.painter, rect, brush.color(Token::Surface), brush.color(Token::Border));
    } else if (on) {
        const QColor fill =
            brush.color(byState(brush, Token::AccentFill, Token::AccentHover, Token::AccentPressed));
        paint::disc(brush.painter, rect, fill, {});
    } else {
        paint::disc(brush.painter, rect,
                    brush.color(byState(brush, Token::Raised, Token::Hover, Token::Pressed)),
                    brush.color(Token::Control));
    }
    if (on) {
        const qreal side = rect.width() * size::radioDot / size::indicator;
        QRectF dot(0, 0, side, side);
        dot.moveCenter(rect.center());
        paint::disc(brush.painter, dot, brush.color(brush.enabled() ? Token::OnAccent : Token::Disabled), {});
    }
    if (brush.style.showsFocus(brush.option))
        paint::ring(brush.painter, rect, rect.height() / 2, brush.color(Token::Accent));
}

void toolPanel(const Brush& brush)
{
    const bool pressed = brush.has(QStyle::State_Sunken);
    if (!brush.enabled() || !(pressed || brush.hovered() || brush.has(QStyle::State_On)))
        return;
    const Token token = pressed                       ? Token::Pressed
                        : brush.has(QStyle::State_On) ? Token::AccentSoft
                                                      : Token::Hover;
    paint::box(brush.painter, brush.option->rect, brush.color(token), {}, radius::control);
}

QSize checkSize(const QSize& contents, const QWidget* widget)
{
    const QSize indicator = indicatorSize(widget);
    const int height = std::max({contents.height(), indicator.height() + 2 * size::ringMargin, size::target,
                                 lineHeight(font(widget, Type::Body))});
    // Qt measures the words in whole pixels, rounded to the nearest.
    const int words = contents.width() > 0 ? space::s8 + contents.width() + 1 : size::ringMargin;
    return {size::ringMargin + indicator.width() + words, height};
}

QRect checkIndicatorRect(const QStyleOption* option, const QWidget* widget)
{
    const QSize indicator = indicatorSize(widget);
    const QRect rect(QPoint(option->rect.left() + size::ringMargin,
                            option->rect.top() + (option->rect.height() - indicator.height()) / 2),
                     indicator);
    return QStyle::visualRect(option->direction, option->rect, rect);
}

QRect checkContentsRect(const QStyleOption* option, const QWidget* widget)
{
    const int before = size::ringMargin + indicatorSize(widget).width() + space::s8;
    return QStyle::visualRect(option->direction, option->rect, option->rect.adjusted(before, 0, 0, 0));
}

} // namespace mw::kit::parts
