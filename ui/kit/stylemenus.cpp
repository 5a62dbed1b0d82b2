// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/icon.h"
#include "kit/metrics.h"
#include "kit/painting.h"
#include "kit/styleparts.h"
#include "kit/type.h"

#include <QFontMetrics>
#include <QWidget>

namespace mw::kit::parts {

namespace {

/// The room that icons and check marks take before the words: all items of a menu keep it when one needs it.
int leadOf(const QStyleOptionMenuItem& item, const QWidget* widget)
{
    const bool needed = item.maxIconWidth > 0 || item.menuHasCheckableItems;
    return space::s8 + (needed ? scaled(widget, size::icon) + space::s8 : 0);
}

void lead(const Brush& brush, const QStyleOptionMenuItem& item, const QColor& color)
{
    const int side = scaled(brush.widget, size::icon);
    const QRect logical(item.rect.left() + space::s8, item.rect.top() + (item.rect.height() - side) / 2, side,
                        side);
    const QRect rect = QStyle::visualRect(item.direction, item.rect, logical);
    if (item.checked)
        paint::glyph(brush.painter, paint::Glyph::Check, rect, brush.color(Token::Accent));
    else if (const QString name = nameOf(item.icon); !name.isEmpty())
        paintIcon(brush.painter, name, rect, color);
    else if (!item.icon.isNull())
        item.icon.paint(brush.painter, rect, Qt::AlignCenter,
                        brush.enabled() ? QIcon::Normal : QIcon::Disabled);
}

bool isRound(const QWidget* widget)
{
    return widget && widget->testAttribute(Qt::WA_TranslucentBackground);
}

} // namespace

void menuPanel(const Brush& brush)
{
    paint::box(brush.painter, brush.option->rect, brush.color(Token::Raised), brush.color(Token::Control),
               isRound(brush.widget) ? radius::control : 0);
}

void menuItem(const Brush& brush)
{
    const auto* item = brush.as<QStyleOptionMenuItem>();
    if (!item)
        return;
    if (item->menuItemType == QStyleOptionMenuItem::Separator) {
        const QRect line(item->rect.left(), item->rect.center().y(), item->rect.width(), size::hairline);
        brush.painter->fillRect(line, brush.color(Token::Border));
        return;
    }
    if (brush.enabled() && brush.has(QStyle::State_Selected))
        paint::box(brush.painter, item->rect, brush.color(Token::AccentSoft), {}, radius::small);
    const QColor color = brush.color(brush.enabled() ? Token::Text : Token::Disabled);
    lead(brush, *item, color);

    const int end =
        space::s8 +
        (item->menuItemType == QStyleOptionMenuItem::SubMenu ? scaled(brush.widget, size::icon) : 0);
    const QRect words = QStyle::visualRect(item->direction, item->rect,
                                           item->rect.adjusted(leadOf(*item, brush.widget), 0, -end, 0));
    const auto flags = [&](Qt::Alignment side) {
        return static_cast<int>(QStyle::visualAlignment(item->direction, side | Qt::AlignVCenter)) |
               Qt::TextSingleLine | Qt::TextHideMnemonic;
    };
    const auto tab = item->text.indexOf(QLatin1Char('\t'));
    QFont itemFont = item->font;
    if (item->menuItemType == QStyleOptionMenuItem::DefaultItem)
        itemFont.setWeight(static_cast<QFont::Weight>(weight::strong));
    paint::text(brush.painter, words, flags(Qt::AlignLeft), itemFont, color,
                tab < 0 ? item->text : item->text.left(tab));
    if (tab >= 0)
        paint::text(brush.painter, words, flags(Qt::AlignRight), item->font,
                    brush.color(brush.enabled() ? Token::Muted : Token::Disabled), item->text.mid(tab + 1));
    if (item->menuItemType == QStyleOptionMenuItem::SubMenu) {
        const int side = scaled(brush.widget, size::icon);
        const QRect arrow(item->rect.right() + 1 - space::s4 - side, item->rect.center().y() - side / 2, side,
                          side);
        paint::glyph(brush.painter, paint::Glyph::Right,
                     QStyle::visualRect(item->direction, item->rect, arrow), brush.color(Token::Muted));
    }
}

void menuBarItem(const Brush& brush)
{
    const auto* item = brush.as<QStyleOptionMenuItem>();
    if (!item)
        return;
    brush.painter->fillRect(item->rect, brush.color(Token::Bg));
    if (brush.has(QStyle::State_Selected) || brush.has(QStyle::State_Sunken))
        paint::box(brush.painter, item->rect,
                   brush.color(brush.has(QStyle::State_Sunken) ? Token::Pressed : Token::Hover), {},
                   radius::small);
    paint::text(brush.painter, item->rect,
                static_cast<int>(Qt::AlignCenter) | Qt::TextSingleLine | Qt::TextShowMnemonic, item->font,
                brush.color(brush.enabled() ? Token::Text : Token::Disabled), item->text);
}

void tip(const Brush& brush)
{
    // In the dark its ground is close to a card's, so it has an outline there.
    const QColor line = brush.style.theme().dark() ? brush.color(Token::Control) : brush.color(Token::Tip);
    paint::box(brush.painter, brush.option->rect, brush.color(Token::Tip), line, 0);
}

QSize menuItemSize(const QStyleOption* option, const QSize& contents, const QWidget* widget)
{
    const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option);
    if (!item)
        return contents;
    if (item->menuItemType == QStyleOptionMenuItem::Separator)
        return {contents.width(), space::s8 + size::hairline};
    const bool arrow = item->menuItemType == QStyleOptionMenuItem::SubMenu;
    // The room between words and their key is here, because the menu adds the key's width alone.
    const int width = leadOf(*item, widget) + contents.width() + space::s24 + space::s8 +
                      (arrow ? scaled(widget, size::icon) : 0);
    return {width, std::max(scaled(widget, size::menuItem), lineHeight(item->font) + size::smallPadding)};
}

} // namespace mw::kit::parts
