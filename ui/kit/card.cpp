// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/card.h"

#include "kit/painting.h"
#include "kit/theme.h"

#include <QPainter>

namespace mw::kit {

Card::Card(QWidget* parent) : QWidget(parent)
{
    setContentsMargins(size::cardPadding, size::cardPadding, size::cardPadding, size::cardPadding);
}

void Card::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Theme& theme = themeOf(this);
    paint::box(&painter, rect(), theme.color(Token::Raised), theme.color(Token::Border), radius::card);
}

Rule::Rule(Qt::Orientation orientation, QWidget* parent) : QWidget(parent)
{
    const bool lying = orientation == Qt::Horizontal;
    setSizePolicy(lying ? QSizePolicy::Expanding : QSizePolicy::Fixed,
                  lying ? QSizePolicy::Fixed : QSizePolicy::Expanding);
    setAttribute(Qt::WA_TransparentForMouseEvents);
}

QSize Rule::sizeHint() const
{
    return {size::hairline, size::hairline};
}

void Rule::paintEvent(QPaintEvent*)
{
    QPainter(this).fillRect(rect(), themeOf(this).color(Token::Border));
}

} // namespace mw::kit
