// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/slotform/colourwell.h"

#include "kit/metrics.h"
#include "kit/painting.h"
#include "kit/style.h"

#include <QPainter>

namespace mw::slotform {

using namespace kit;

ColourWell::ColourWell(QWidget* parent) : QAbstractButton(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void ColourWell::setColour(const QColor& colour)
{
    m_colour = colour;
    update();
}

QSize ColourWell::sizeHint() const
{
    const int side = controlHeight(this);
    return {side + space::s12, side};
}

void ColourWell::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Theme& theme = themeOf(this);
    const Style* style = Style::of(this);
    const bool focused = style && style->showsFocus(this);
    paint::box(&painter, rect(),
               theme.color(isDown()       ? Token::Pressed
                           : underMouse() ? Token::Hover
                                          : Token::Raised),
               theme.color(focused ? Token::Accent : Token::Control), radius::control,
               focused ? size::ring : size::hairline);
    const int inset = space::s4;
    paint::box(&painter, QRectF(rect()).adjusted(inset, inset, -inset, -inset), m_colour,
               theme.color(Token::Border), radius::control - inset / 2);
}

} // namespace mw::slotform
