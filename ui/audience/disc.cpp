// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/audience/disc.h"

#include "kit/metrics.h"
#include "kit/painting.h"
#include "kit/piecesizes.h"
#include "kit/type.h"

#include <QPainter>

namespace mw::audiencepage {

Disc::Disc(QWidget* parent) : Piece(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setFocusPolicy(Qt::NoFocus);
}

void Disc::setLetters(const QString& letters)
{
    m_letters = letters;
    update();
}

QSize Disc::sizeHint() const
{
    const int side = kit::scaled(this, kit::size::personDisc);
    return {side, side};
}

void Disc::remeasure()
{
    updateGeometry();
}

void Disc::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    kit::paint::disc(&painter, rect(), color(kit::Token::AccentSoft), {});
    kit::paint::text(&painter, rect(), static_cast<int>(Qt::AlignCenter) | Qt::TextSingleLine,
                     kit::font(this, kit::Type::Body, kit::weight::strong), color(kit::Token::Accent),
                     m_letters);
}

} // namespace mw::audiencepage
