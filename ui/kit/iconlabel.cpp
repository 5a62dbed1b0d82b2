// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/iconlabel.h"

#include "kit/icon.h"
#include "kit/metrics.h"
#include "kit/theme.h"

#include <QPainter>

namespace mw::kit {

IconLabel::IconLabel(Icon icon, Token token, int side, QWidget* parent)
    : QWidget(parent), m_icon(icon), m_token(token), m_side(side)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAttribute(Qt::WA_TransparentForMouseEvents);
}

void IconLabel::set(Icon icon, Token token)
{
    m_icon = icon;
    m_token = token;
    update();
}

QSize IconLabel::sizeHint() const
{
    const int side = scaled(this, m_side);
    return {side, side};
}

void IconLabel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintIcon(&painter, m_icon, rect(), themeOf(this).color(isEnabled() ? m_token : Token::Disabled));
}

} // namespace mw::kit
