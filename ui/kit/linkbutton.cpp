// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/linkbutton.h"

#include "kit/metrics.h"
#include "kit/painting.h"
#include "kit/style.h"

#include <QEvent>
#include <QPainter>

#include <algorithm>

namespace mw::kit {

LinkButton::LinkButton(const QString& text, Type type, QWidget* parent)
    : QAbstractButton(parent), m_type(type)
{
    setText(text);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QFont LinkButton::textFont() const
{
    QFont font = kit::font(this, m_type);
    font.setUnderline(isEnabled() && underMouse());
    return font;
}

QSize LinkButton::sizeHint() const
{
    const QFont font = textFont();
    return {QFontMetrics(font).horizontalAdvance(text()) + 1,
            std::max(lineHeight(font), scaled(this, size::target))};
}

QSize LinkButton::minimumSizeHint() const
{
    return sizeHint();
}

void LinkButton::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        updateGeometry();
    QAbstractButton::changeEvent(event);
}

void LinkButton::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Theme& theme = themeOf(this);
    const QFont font = textFont();
    paint::text(&painter, rect(), static_cast<int>(Qt::AlignCenter) | Qt::TextSingleLine, font,
                theme.color(isEnabled() ? Token::Accent : Token::Disabled), elided(text(), font, width()));
    const Style* style = Style::of(this);
    if (style && style->showsFocus(this))
        paint::box(&painter, rect(), QColor(), theme.color(Token::Accent), radius::small, size::ring);
}

} // namespace mw::kit
