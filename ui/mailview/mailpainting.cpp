// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mailview/mailpainting.h"

#include <algorithm>
#include <array>

namespace mw::mailview {

namespace {

struct Side
{
    const litehtml::border& border;
    QPolygonF area;
    QLineF middle;
};

bool isSeen(const litehtml::border& border)
{
    return border.width > 0 && border.style > litehtml::border_style_hidden && border.color.alpha > 0;
}

bool isSame(const litehtml::border& a, const litehtml::border& b)
{
    return a.style == b.style && colorOf(a.color) == colorOf(b.color);
}

Qt::PenStyle penOf(litehtml::border_style style)
{
    switch (style) {
    case litehtml::border_style_dotted:
        return Qt::DotLine;
    case litehtml::border_style_dashed:
        return Qt::DashLine;
    default:
        return Qt::SolidLine;
    }
}

std::array<Side, 4> sidesOf(const litehtml::borders& borders, const QRectF& out)
{
    const QRectF in =
        out.adjusted(borders.left.width, borders.top.width, -borders.right.width, -borders.bottom.width);
    const qreal left = (out.left() + in.left()) / 2;
    const qreal right = (out.right() + in.right()) / 2;
    const qreal top = (out.top() + in.top()) / 2;
    const qreal bottom = (out.bottom() + in.bottom()) / 2;
    return {Side{borders.top,
                 QPolygonF{{out.topLeft(), out.topRight(), in.topRight(), in.topLeft()}},
                 {out.left(), top, out.right(), top}},
            Side{borders.right,
                 QPolygonF{{out.topRight(), out.bottomRight(), in.bottomRight(), in.topRight()}},
                 {right, out.top(), right, out.bottom()}},
            Side{borders.bottom,
                 QPolygonF{{out.bottomRight(), out.bottomLeft(), in.bottomLeft(), in.bottomRight()}},
                 {out.right(), bottom, out.left(), bottom}},
            Side{borders.left,
                 QPolygonF{{out.bottomLeft(), out.topLeft(), in.topLeft(), in.bottomLeft()}},
                 {left, out.bottom(), left, out.top()}}};
}

} // namespace

QColor paperColor(kit::Token token)
{
    return QColor::fromRgba(kit::tokenTable[static_cast<std::size_t>(token)].light);
}

QColor colorOf(const litehtml::web_color& color)
{
    return QColor::fromRgb(color.red, color.green, color.blue, color.alpha);
}

QRect rectOf(const litehtml::position& position)
{
    return {position.x, position.y, position.width, position.height};
}

QPainterPath roundedPath(const QRectF& rect, const litehtml::border_radiuses& r)
{
    const qreal w = rect.width() / 2;
    const qreal h = rect.height() / 2;
    const auto x = [w](int value) { return std::clamp<qreal>(value, 0, w); };
    const auto y = [h](int value) { return std::clamp<qreal>(value, 0, h); };
    QPainterPath path;
    path.moveTo(rect.left() + x(r.top_left_x), rect.top());
    path.lineTo(rect.right() - x(r.top_right_x), rect.top());
    path.arcTo(
        QRectF(rect.right() - 2 * x(r.top_right_x), rect.top(), 2 * x(r.top_right_x), 2 * y(r.top_right_y)),
        90, -90);
    path.lineTo(rect.right(), rect.bottom() - y(r.bottom_right_y));
    path.arcTo(QRectF(rect.right() - 2 * x(r.bottom_right_x), rect.bottom() - 2 * y(r.bottom_right_y),
                      2 * x(r.bottom_right_x), 2 * y(r.bottom_right_y)),
               0, -90);
    path.lineTo(rect.left() + x(r.bottom_left_x), rect.bottom());
    path.arcTo(QRectF(rect.left(), rect.bottom() - 2 * y(r.bottom_left_y), 2 * x(r.bottom_left_x),
                      2 * y(r.bottom_left_y)),
               270, -90);
    path.lineTo(rect.left(), rect.top() + y(r.top_left_y));
    path.arcTo(QRectF(rect.left(), rect.top(), 2 * x(r.top_left_x), 2 * y(r.top_left_y)), 180, -90);
    path.closeSubpath();
    return path;
}

void paintBackground(QPainter* painter, const litehtml::background_paint& background, const QImage& image)
{
    painter->save();
    painter->setClipRect(rectOf(background.clip_box), Qt::IntersectClip);
    if (background.color.alpha > 0) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(colorOf(background.color));
        painter->drawPath(roundedPath(rectOf(background.border_box), background.border_radius));
    }
    if (!image.isNull() && background.image_size.width > 0 && background.image_size.height > 0) {
        QPainterPath clip = roundedPath(rectOf(background.border_box), background.border_radius);
        painter->setClipPath(clip, Qt::IntersectClip);
        QRectF area = rectOf(background.clip_box);
        const QRectF one(background.position_x, background.position_y, background.image_size.width,
                         background.image_size.height);
        if (background.repeat == litehtml::background_repeat_no_repeat ||
            background.repeat == litehtml::background_repeat_repeat_y) {
            area.setLeft(one.left());
            area.setWidth(one.width());
        }
        if (background.repeat == litehtml::background_repeat_no_repeat ||
            background.repeat == litehtml::background_repeat_repeat_x) {
            area.setTop(one.top());
            area.setHeight(one.height());
        }
        QBrush brush(image);
        QTransform place;
        place.translate(one.left(), one.top());
        place.scale(one.width() / image.width(), one.height() / image.height());
        brush.setTransform(place);
        painter->setRenderHint(QPainter::SmoothPixmapTransform);
        painter->fillRect(area, brush);
    }
    painter->restore();
}

void paintBorders(QPainter* painter, const litehtml::borders& borders, const QRect& rect)
{
    const QRectF out(rect);
    painter->save();
    painter->setPen(Qt::NoPen);
    const bool uniform = isSeen(borders.top) && isSame(borders.top, borders.right) &&
                         isSame(borders.top, borders.bottom) && isSame(borders.top, borders.left) &&
                         penOf(borders.top.style) == Qt::SolidLine;
    if (uniform) {
        const QRectF in =
            out.adjusted(borders.left.width, borders.top.width, -borders.right.width, -borders.bottom.width);
        litehtml::border_radiuses inner = borders.radius;
        inner -= litehtml::margins();
        inner.top_left_x -= borders.left.width;
        inner.top_left_y -= borders.top.width;
        inner.top_right_x -= borders.right.width;
        inner.top_right_y -= borders.top.width;
        inner.bottom_right_x -= borders.right.width;
        inner.bottom_right_y -= borders.bottom.width;
        inner.bottom_left_x -= borders.left.width;
        inner.bottom_left_y -= borders.bottom.width;
        inner.fix_values();
        QPainterPath frame = roundedPath(out, borders.radius);
        if (in.isValid())
            frame = frame.subtracted(roundedPath(in, inner));
        painter->fillPath(frame, colorOf(borders.top.color));
    } else {
        painter->setClipPath(roundedPath(out, borders.radius), Qt::IntersectClip);
        for (const Side& side : sidesOf(borders, out)) {
            if (!isSeen(side.border))
                continue;
            const Qt::PenStyle pen = penOf(side.border.style);
            if (pen == Qt::SolidLine) {
                painter->setBrush(colorOf(side.border.color));
                painter->drawPolygon(side.area);
            } else {
                painter->setPen(QPen(colorOf(side.border.color), side.border.width, pen, Qt::FlatCap));
                painter->drawLine(side.middle);
                painter->setPen(Qt::NoPen);
            }
        }
    }
    painter->restore();
}

void paintMarker(QPainter* painter, const litehtml::list_marker& marker)
{
    painter->save();
    const QColor color = colorOf(marker.color);
    const QRect rect = rectOf(marker.pos);
    painter->setPen(marker.marker_type == litehtml::list_style_type_circle ? QPen(color) : QPen(Qt::NoPen));
    painter->setBrush(marker.marker_type == litehtml::list_style_type_circle ? QBrush() : QBrush(color));
    if (marker.marker_type == litehtml::list_style_type_square)
        painter->drawRect(rect);
    else
        painter->drawEllipse(rect);
    painter->restore();
}

void paintMissingPicture(QPainter* painter, const QRect& rect, const QString& alternative, const QFont& font)
{
    const int least = kit::space::s8; // smaller ones are spacers and counters
    if (rect.width() < least || rect.height() < least)
        return;
    painter->save();
    painter->setPen(paperColor(kit::Token::PaperLine));
    painter->setBrush(Qt::NoBrush);
    painter->drawRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5));
    const QRect inner = rect.adjusted(kit::space::s8, kit::space::s4, -kit::space::s8, -kit::space::s4);
    if (!alternative.isEmpty() && inner.isValid()) {
        painter->setFont(font);
        painter->setPen(paperColor(kit::Token::OnPaper));
        painter->setClipRect(inner, Qt::IntersectClip);
        painter->drawText(inner, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, alternative);
    }
    painter->restore();
}

} // namespace mw::mailview
