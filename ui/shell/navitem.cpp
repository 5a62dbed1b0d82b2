// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/navitem.h"

#include "kit/accessible.h"
#include "kit/icon.h"
#include "kit/metrics.h"
#include "kit/painting.h"
#include "kit/piece.h"
#include "kit/style.h"
#include "kit/type.h"
#include "kit/windowsizes.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace mw::shell {

using namespace kit;
using namespace Qt::StringLiterals;

NavItem::NavItem(Icon icon, const QString& name, QWidget* parent)
    : QAbstractButton(parent), m_icon(icon), m_name(name)
{
    setCheckable(true);
    setAutoExclusive(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    tell();
}

void NavItem::setKey(const QKeySequence& key)
{
    m_key = key.toString(QKeySequence::NativeText);
    tell();
}

void NavItem::setBadge(const QString& text, bool warning)
{
    m_badge = text;
    m_warning = warning;
    tell();
    update();
}

void NavItem::setNarrow(bool narrow)
{
    m_narrow = narrow;
    tell();
    updateGeometry();
    update();
}

void NavItem::tell()
{
    setAccessibleName(m_name);
    setAccessibleDescription(m_badge);
    QStringList parts;
    if (m_narrow)
        parts.append(m_badge.isEmpty() ? m_name : tr("%1: %2", "page: its count").arg(m_name, m_badge));
    else if (m_warning)
        parts.append(m_badge);
    if (!m_key.isEmpty())
        parts.append(m_key);
    setToolTip(plainToolTip(parts.join(u" · ")));
}

QSize NavItem::sizeHint() const
{
    const int high = std::max(lineHeight(kit::font(this, Type::Body)), scaled(this, size::iconMedium));
    const int icon = scaled(this, size::iconMedium);
    if (m_narrow)
        return {icon + 2 * size::navSide, high + size::controlPadding};
    const int name = textWidth(m_name, kit::font(this, Type::Body, weight::strong));
    return {2 * size::navSide + icon + size::navIconGap + name, high + size::controlPadding};
}

void NavItem::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setLayoutDirection(layoutDirection());
    const Theme& theme = themeOf(this);
    const bool active = isActiveWindow();
    if (isChecked())
        paint::box(&painter, rect(), theme.color(active ? Token::AccentSoft : Token::Hover), {},
                   radius::control);
    else if (isDown() || underMouse())
        paint::box(&painter, rect(), theme.color(isDown() ? Token::Pressed : Token::Hover), {},
                   radius::control);
    const Token mark = isChecked() ? Token::Accent : Token::Muted;
    if (m_narrow)
        paintNarrow(&painter, theme.color(mark));
    else
        paintWide(&painter, theme.color(isChecked() ? Token::Accent : Token::Text), theme.color(mark));
    if (const Style* style = Style::of(this); style && style->showsFocus(this))
        paint::box(&painter, rect(), {}, theme.color(Token::Accent), radius::control, size::ring);
}

void NavItem::paintWide(QPainter* painter, const QColor& ink, const QColor& mark) const
{
    const auto placed = [this](const QRect& wanted) {
        return QStyle::visualRect(layoutDirection(), rect(), wanted);
    };
    const int icon = scaled(this, size::iconMedium);
    paintIcon(painter, m_icon, placed(QRect(size::navSide, (height() - icon) / 2, icon, icon)), mark);
    const int start = size::navSide + icon + size::navIconGap;
    int end = width() - size::navSide;
    if (m_warning) {
        const int sign = scaled(this, size::icon);
        paintIcon(painter, Icon::Warning, placed(QRect(end - sign, (height() - sign) / 2, sign, sign)),
                  themeOf(this).color(Token::Warning));
        end -= sign + space::s8;
    } else if (!m_badge.isEmpty()) {
        const QFont small = kit::font(this, Type::Small, weight::medium);
        const int wide = textWidth(m_badge, small);
        const auto flags =
            static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignRight | Qt::AlignVCenter)) |
            Qt::TextSingleLine;
        paint::text(painter, placed(QRect(end - wide, 0, wide, height())), flags, small, mark, m_badge);
        end -= wide + space::s8;
    }
    const QFont font = kit::font(this, Type::Body, isChecked() ? weight::strong : weight::normal);
    const auto flags =
        static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter)) |
        Qt::TextSingleLine;
    paint::text(painter, placed(QRect(start, 0, end - start, height())), flags, font, ink,
                elided(m_name, font, end - start));
}

void NavItem::paintNarrow(QPainter* painter, const QColor& mark) const
{
    const int icon = scaled(this, size::iconMedium);
    const QRect middle((width() - icon) / 2, (height() - icon) / 2, icon, icon);
    paintIcon(painter, m_icon, middle, mark);
    const int dot = scaled(this, size::badgeDot);
    const QRect corner = QStyle::visualRect(
        layoutDirection(), rect(), QRect(middle.right() - dot / 3, middle.top() - dot / 2, dot, dot));
    if (m_warning)
        paintIcon(painter, Icon::Warning, corner, themeOf(this).color(Token::Warning));
    else if (!m_badge.isEmpty())
        paint::disc(painter, corner.marginsRemoved(QMargins(dot / 4, dot / 4, dot / 4, dot / 4)),
                    themeOf(this).color(Token::AccentFill), {});
}

void NavItem::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        click();
        return;
    case Qt::Key_Up:
    case Qt::Key_Down:
        focusNextPrevChild(event->key() == Qt::Key_Down); // QAbstractButton would check the next one
        return;
    default:
        QAbstractButton::keyPressEvent(event);
    }
}

void NavItem::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        updateGeometry();
    QAbstractButton::changeEvent(event);
}

bool NavItem::event(QEvent* event)
{
    if (event->type() == QEvent::WindowActivate || event->type() == QEvent::WindowDeactivate)
        update();
    return QAbstractButton::event(event);
}

} // namespace mw::shell
