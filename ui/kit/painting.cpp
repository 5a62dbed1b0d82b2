// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/painting.h"

#include <QPainter>
#include <QPainterPath>

namespace mw::kit::paint {

namespace {

class Kept
{
public:
    explicit Kept(QPainter* painter) : m_painter(painter) { painter->save(); }
    ~Kept() { m_painter->restore(); }
    Q_DISABLE_COPY_MOVE(Kept)

private:
    QPainter* m_painter;
};

/// On the 24 grid of the icons, so that a glyph has their weight beside them.
QList<QPolygonF> strokesOf(Glyph glyph)
{
    switch (glyph) {
    case Glyph::Check:
        return {{QPolygonF{{5, 12.5}, {10, 17.5}, {19.5, 7}}}};
    case Glyph::Minus:
        return {{QPolygonF{{5, 12}, {19, 12}}}};
    case Glyph::Up:
        return {{QPolygonF{{6, 15}, {12, 9}, {18, 15}}}};
    case Glyph::Down:
        return {{QPolygonF{{6, 9}, {12, 15}, {18, 9}}}};
    case Glyph::Right:
        return {{QPolygonF{{9, 6}, {15, 12}, {9, 18}}}};
    case Glyph::ArrowUp:
        return {{QPolygonF{{12, 20}, {12, 4}}}, {QPolygonF{{5, 11}, {12, 4}, {19, 11}}}};
    case Glyph::ArrowDown:
        return {{QPolygonF{{12, 4}, {12, 20}}}, {QPolygonF{{5, 13}, {12, 20}, {19, 13}}}};
    }
    return {};
}

} // namespace

void box(QPainter* painter, const QRectF& rect, const QColor& fill, const QColor& line, qreal radius,
         qreal lineWidth)
{
    const Kept kept(painter);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    if (!line.isValid()) {
        painter->setPen(Qt::NoPen);
        painter->drawRoundedRect(rect, radius, radius);
        return;
    }
    painter->setPen(QPen(line, lineWidth));
    const qreal half = lineWidth / 2;
    painter->drawRoundedRect(rect.adjusted(half, half, -half, -half), radius - half, radius - half);
}

void ring(QPainter* painter, const QRectF& around, qreal radius, const QColor& color)
{
    constexpr qreal out = size::ringMargin;
    box(painter, around.adjusted(-out, -out, out, out), QColor(), color, radius + out, size::ring);
}

void hairlineBelow(QPainter* painter, const QRect& rect, const QColor& color)
{
    painter->fillRect(QRect(rect.left(), rect.bottom() + 1 - size::hairline, rect.width(), size::hairline),
                      color);
}

void disc(QPainter* painter, const QRectF& rect, const QColor& fill, const QColor& line)
{
    box(painter, rect, fill, line, rect.height() / 2);
}

void glyph(QPainter* painter, Glyph glyph, const QRectF& rect, const QColor& color)
{
    const Kept kept(painter);
    const qreal side = std::min(rect.width(), rect.height());
    painter->setRenderHint(QPainter::Antialiasing);
    painter->translate(rect.center());
    painter->scale(side / size::iconGrid, side / size::iconGrid);
    if (glyph == Glyph::Right && painter->layoutDirection() == Qt::RightToLeft)
        painter->scale(-1, 1);
    painter->translate(-size::iconGrid / 2.0, -size::iconGrid / 2.0);
    // A small glyph keeps the weight that icons have at their size.
    const qreal width = size::stroke * std::max(1.0, size::icon / side);
    painter->setPen(QPen(color, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->setBrush(Qt::NoBrush);
    for (const QPolygonF& stroke : strokesOf(glyph))
        painter->drawPolyline(stroke);
}

void text(QPainter* painter, const QRect& rect, int flags, const QFont& font, const QColor& color,
          const QString& text)
{
    const Kept kept(painter);
    painter->setFont(font);
    painter->setPen(color);
    painter->drawText(rect, flags, text);
}

} // namespace mw::kit::paint
