// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/palettedelegate.h"

#include "kit/density.h"
#include "kit/icon.h"
#include "kit/metrics.h"
#include "kit/painting.h"
#include "kit/theme.h"
#include "kit/type.h"
#include "kit/windowsizes.h"
#include "shell/palettemodel.h"

#include <QPainter>

namespace mw::shell {

using namespace kit;

void PaletteDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const
{
    const QWidget* widget = option.widget;
    const Theme& theme = themeOf(widget);
    const QRect row = option.rect.adjusted(space::s8, 0, -space::s8, 0);
    const bool enabled = index.flags().testFlag(Qt::ItemIsEnabled);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    painter->save();
    painter->setLayoutDirection(option.direction);
    if (selected)
        paint::box(painter, row, theme.color(Token::AccentSoft), {}, radius::control);
    const auto placed = [&](const QRect& wanted) {
        return QStyle::visualRect(option.direction, row, wanted);
    };
    const auto text = [&](const QRect& at, Qt::Alignment side, const QFont& font, Token token,
                          const QString& words) {
        const auto flags =
            static_cast<int>(QStyle::visualAlignment(option.direction, side | Qt::AlignVCenter));
        paint::text(painter, placed(at), flags | Qt::TextSingleLine, font, theme.color(token), words);
    };
    const int side = scaled(widget, size::icon);
    const Token mark = !enabled ? Token::Disabled : selected ? Token::Accent : Token::Muted;
    if (const QString icon = index.data(PaletteModel::IconRole).toString(); !icon.isEmpty())
        paintIcon(painter, icon,
                  placed(QRect(row.left() + space::s8, row.top() + (row.height() - side) / 2, side, side)),
                  theme.color(mark));
    int start = row.left() + space::s8 + side + size::navIconGap;
    int end = row.right() + 1 - space::s8;
    const QFont small = kit::font(widget, Type::Small);
    const QString key = index.data(PaletteModel::KeyRole).toString();
    const QString last = key.isEmpty() ? index.data(PaletteModel::KindRole).toString() : key;
    if (const int wide = textWidth(last, small); wide > 0) {
        text(QRect(end - wide, row.top(), wide, row.height()), Qt::AlignRight, small, Token::Muted, last);
        end -= wide + space::s16;
    }
    const QFont font = kit::font(widget, Type::Body, weight::medium);
    const QString title = index.data(Qt::DisplayRole).toString();
    const int titleWide = std::min(textWidth(title, font), end - start);
    text(QRect(start, row.top(), titleWide, row.height()), Qt::AlignLeft, font,
         enabled ? Token::Text : Token::Disabled, elided(title, font, titleWide));
    start += titleWide + space::s8;
    const QString detail = index.data(PaletteModel::DetailRole).toString();
    if (!detail.isEmpty() && end - start > space::s48)
        text(QRect(start, row.top(), end - start, row.height()), Qt::AlignLeft, small, Token::Muted,
             elided(detail, small, end - start));
    painter->restore();
}

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    return {0, rowHeight(option.widget, Density::Comfortable)};
}

} // namespace mw::shell
