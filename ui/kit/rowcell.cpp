// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/rowcell.h"

#include "kit/deliverylook.h"
#include "kit/icon.h"
#include "kit/metrics.h"
#include "kit/painting.h"
#include "kit/role.h"
#include "kit/theme.h"
#include "kit/type.h"

#include <QPainter>
#include <QStyle>
#include <QWidget>

#include <algorithm>

namespace mw::kit {

namespace {

/// A bar that stands for words has about half the height of letters, and not the same length in each row.
void paintPlaceholder(QPainter* painter, const QRect& rect, const QColor& color,
                      Qt::LayoutDirection direction, int row)
{
    constexpr int percents[]{62, 48, 74, 55, 68};
    const int width =
        std::max(0, rect.width()) * percents[static_cast<std::size_t>(row) % std::size(percents)] / 100;
    QRect bar(rect.left(), 0, width, size::barLarge);
    bar.moveTop(rect.top() + (rect.height() - bar.height()) / 2);
    paint::box(painter, QStyle::visualRect(direction, rect, bar), color, {}, radius::small);
}

QFont tagFont(const QWidget* widget)
{
    return font(widget, Type::Small);
}

int tagWidth(const QString& tag, const QFont& font)
{
    return textWidth(tag, font) + 2 * space::s8;
}

class CellPainter
{
public:
    CellPainter(QPainter* painter, const RowCell& cell, const QRect& rect, const QWidget* widget,
                Qt::LayoutDirection direction)
        : m_painter(painter),
          m_cell(cell),
          m_rect(rect),
          m_widget(widget),
          m_direction(direction),
          m_theme(themeOf(widget))
    {
    }

    void paint()
    {
        const QFont first = m_cell.font(m_widget);
        if (m_cell.secondLine.isEmpty()) {
            line(m_rect, first);
            return;
        }
        const QFont second = kit::font(m_widget, Type::Small);
        const int firstHeight = lineHeight(first);
        const int secondHeight = lineHeight(second);
        const int top = m_rect.top() + (m_rect.height() - firstHeight - secondHeight) / 2;
        line(QRect(m_rect.left(), top, m_rect.width(), firstHeight), first);
        words(QRect(m_rect.left(), top + firstHeight, m_rect.width(), secondHeight), second,
              m_cell.secondLine, Token::Muted);
    }

private:
    [[nodiscard]] QRect visual(const QRect& within, const QRect& logical) const
    {
        return QStyle::visualRect(m_direction, within, logical);
    }

    void line(QRect room, const QFont& font)
    {
        if (m_cell.icon) {
            const int side = scaled(m_widget, size::icon);
            const int room1 = side + size::iconToText;
            paintIcon(m_painter, *m_cell.icon,
                      visual(room, QRect(room.left(), room.top(), side, room.height())),
                      m_theme.color(m_cell.token));
            room = visual(room, room.adjusted(room1, 0, 0, 0));
        }
        if (m_cell.fraction)
            room = bar(room, font);
        const QRect rest = tags(room, font);
        words(rest, font, m_cell.text, m_cell.token);
    }

    void words(const QRect& room, const QFont& font, const QString& text, Token token)
    {
        const Qt::Alignment side = m_cell.alignRight ? Qt::AlignRight : Qt::AlignLeft;
        paint::text(m_painter, room,
                    static_cast<int>(QStyle::visualAlignment(m_direction, side | Qt::AlignVCenter)) |
                        Qt::TextSingleLine,
                    font, m_theme.color(token), elided(text, font, room.width()));
    }

    /// Paints the bar and gives back the room for the words at its end.
    QRect bar(const QRect& room, const QFont& font)
    {
        const int wide = m_cell.text.isEmpty() ? 0 : textWidth(m_cell.text, font) + space::s8;
        const int length = std::max(0, room.width() - wide);
        const QRect groove =
            visual(room, QRect(room.left(), room.center().y() + 1 - size::bar / 2, length, size::bar));
        const qreal round = size::bar / 2.0;
        paint::box(m_painter, groove, m_theme.color(Token::Border), {}, round);
        const int done = qRound(length * std::clamp(*m_cell.fraction, 0.0, 1.0));
        if (done > 0) {
            m_painter->save();
            m_painter->setClipRect(visual(groove, QRect(groove.left(), groove.top(), done, groove.height())));
            paint::box(m_painter, groove, m_theme.color(Token::AccentFill), {}, round);
            m_painter->restore();
        }
        return visual(room, QRect(room.left() + length + space::s8, room.top(), std::max(0, wide - space::s8),
                                  room.height()));
    }

    /// Paints as many as have room after the text; the rest is told as "+2". Gives back the room for the
    /// text.
    QRect tags(const QRect& room, const QFont& font)
    {
        if (m_cell.tags.isEmpty())
            return room;
        const QFont small = tagFont(m_widget);
        const int height = lineHeight(small) + size::tagPadding;
        const int text = m_cell.text.isEmpty() ? 0 : textWidth(m_cell.text, font) + space::s8;
        int x = std::min(text, room.width());
        for (qsizetype i = 0; i < m_cell.tags.size(); ++i) {
            const qsizetype left = m_cell.tags.size() - i - 1;
            const QString rest = QLatin1Char('+') + QString::number(left + 1);
            const int wide = tagWidth(m_cell.tags[i], small);
            const int after = left > 0 ? space::s4 + textWidth(rest, small) : 0;
            const bool fits = x + wide + after <= room.width();
            const QRect box(room.left() + x, room.top() + (room.height() - height) / 2,
                            fits ? wide : textWidth(rest, small), height);
            if (!fits) {
                paint::text(m_painter, visual(room, box), Qt::AlignCenter, small, m_theme.color(Token::Muted),
                            rest);
                break;
            }
            const QRect shown = visual(room, box);
            paint::box(m_painter, shown, m_theme.color(Token::Raised), m_theme.color(Token::Border),
                       radius::small);
            paint::text(m_painter, shown, static_cast<int>(Qt::AlignCenter) | Qt::TextSingleLine, small,
                        m_theme.color(Token::Muted), m_cell.tags[i]);
            x += wide + space::s4;
        }
        return visual(room, QRect(room.left(), room.top(), std::min(text, room.width()), room.height()));
    }

    QPainter* m_painter;
    const RowCell& m_cell;
    QRect m_rect;
    const QWidget* m_widget;
    Qt::LayoutDirection m_direction;
    const Theme& m_theme;
};

} // namespace

RowCell RowCell::of(const QModelIndex& index)
{
    RowCell cell;
    cell.placeholder = index.data(Role::Placeholder).toBool();
    if (cell.placeholder)
        return cell;
    cell.text = index.data(Qt::DisplayRole).toString();
    cell.secondLine = index.data(Role::SecondLine).toString();
    cell.tags = index.data(Role::Tags).toStringList();
    cell.fixedPitch = index.data(Role::FixedPitch).toBool();
    cell.small = index.data(Role::Small).toBool();
    const QVariant alignment = index.data(Qt::TextAlignmentRole);
    cell.alignRight =
        index.data(Role::AlignRight).toBool() || (alignment.toInt() & static_cast<int>(Qt::AlignRight)) != 0;
    const QVariant strong = index.data(Role::Strong);
    cell.strong = strong.isValid() ? strong.toBool() : index.column() == 0;
    if (const QVariant fraction = index.data(Role::Fraction); fraction.isValid())
        cell.fraction = fraction.toDouble();
    if (const QString state = index.data(Role::State).toString(); !state.isEmpty()) {
        const DeliveryLook look = lookOf(state);
        cell.icon = look.icon;
        cell.token = look.token;
        if (cell.text.isEmpty())
            cell.text = look.word;
    }
    if (const QVariant icon = index.data(Role::Icon); icon.isValid())
        cell.icon = static_cast<kit::Icon>(icon.toInt());
    if (const QVariant token = index.data(Role::Token); token.isValid())
        cell.token = static_cast<kit::Token>(token.toInt());
    return cell;
}

QFont RowCell::font(const QWidget* widget) const
{
    return fixedPitch ? fixedFont(widget)
                      : kit::font(widget, small ? Type::Small : Type::Body,
                                  strong ? weight::medium : weight::normal);
}

int RowCell::naturalWidth(const QWidget* widget) const
{
    const QFont own = font(widget);
    int width = textWidth(text, own);
    if (icon)
        width += scaled(widget, size::icon) + size::iconToText;
    if (fraction)
        width += 2 * space::s48 + space::s8;
    const QFont tagged = tagFont(widget);
    for (const QString& tag : tags)
        width += space::s8 + tagWidth(tag, tagged);
    return std::max(width, textWidth(secondLine, tagged));
}

void RowCell::paint(QPainter* painter, const QRect& rect, const QWidget* widget,
                    Qt::LayoutDirection direction, int row) const
{
    if (placeholder)
        paintPlaceholder(painter, rect, themeOf(widget).color(Token::Hover), direction, row);
    else
        CellPainter(painter, *this, rect, widget, direction).paint();
}

} // namespace mw::kit
