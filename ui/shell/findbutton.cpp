// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/findbutton.h"

#include "kit/icon.h"
#include "kit/metrics.h"
#include "kit/painting.h"
#include "kit/piece.h"
#include "kit/style.h"
#include "kit/type.h"
#include "kit/windowsizes.h"

#include <QPainter>

namespace mw::shell {

using namespace kit;
using namespace Qt::StringLiterals;

FindButton::FindButton(QWidget* parent)
    : QAbstractButton(parent), m_key(QKeySequence(Qt::CTRL | Qt::Key_K).toString(QKeySequence::NativeText))
{
    setText(tr("Find or do…"));
    setAccessibleName(text());
    setToolTip(plainToolTip(tr("Find or do anything · %1").arg(m_key)));
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_key.replace(u'+', u' ');
}

void FindButton::setNarrow(bool narrow)
{
    m_narrow = narrow;
    updateGeometry();
    update();
}

QSize FindButton::sizeHint() const
{
    const int high = smallFieldHeight(this) + 2 * size::hairline;
    if (m_narrow)
        return {scaled(this, size::icon) + 2 * size::navSide, high};
    const int words = textWidth(text(), kit::font(this, Type::Body));
    const int key = textWidth(m_key, kit::font(this, Type::Small)) + 2 * size::keySide;
    return {2 * size::navSide + scaled(this, size::icon) + space::s8 + words + space::s8 + key, high};
}

QSize FindButton::minimumSizeHint() const
{
    return {scaled(this, size::icon) + 2 * size::navSide, sizeHint().height()};
}

void FindButton::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setLayoutDirection(layoutDirection());
    const Theme& theme = themeOf(this);
    const auto placed = [this](const QRect& wanted) {
        return QStyle::visualRect(layoutDirection(), rect(), wanted);
    };
    paint::box(&painter, rect(), theme.color(underMouse() ? Token::Hover : Token::Raised),
               theme.color(Token::Border), radius::control);
    const int icon = scaled(this, size::icon);
    const QColor ink = theme.color(Token::Muted);
    const int x = m_narrow ? (width() - icon) / 2 : size::navSide;
    paintIcon(&painter, Icon::Search, placed(QRect(x, (height() - icon) / 2, icon, icon)), ink);
    if (!m_narrow) {
        const QFont small = kit::font(this, Type::Small);
        const int key = textWidth(m_key, small) + 2 * size::keySide;
        const int keyHigh = QFontMetrics(small).height() + 2 * size::hairline;
        const QRect box =
            placed(QRect(width() - size::navSide - key, (height() - keyHigh) / 2, key, keyHigh));
        const int start = x + icon + space::s8;
        const int room = width() - size::navSide - key - space::s8 - start;
        const QFont font = kit::font(this, Type::Body);
        const auto flags =
            static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter));
        paint::text(&painter, placed(QRect(start, 0, room, height())), flags | Qt::TextSingleLine, font, ink,
                    elided(text(), font, room));
        paint::box(&painter, box, theme.color(Token::Surface), theme.color(Token::Border), radius::small);
        paint::text(&painter, box, static_cast<int>(Qt::AlignCenter) | Qt::TextSingleLine, small, ink, m_key);
    }
    if (const Style* style = Style::of(this); style && style->showsFocus(this))
        paint::box(&painter, rect(), {}, theme.color(Token::Accent), radius::control, size::ring);
}

} // namespace mw::shell
