// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/tokens.h"

#include <QFont>
#include <QRect>
#include <QString>

class QPainter;

/// The few shapes that all controls are made of. Each leaves the painter as it was.
namespace mw::kit::paint {

/// A filled box with its outline inside `rect`; an invalid colour leaves that part out.
void box(QPainter* painter, const QRectF& rect, const QColor& fill, const QColor& line, qreal radius,
         qreal lineWidth = size::hairline);
/// The ring of keyboard focus: 2 px wide, 1 px away from `around`.
void ring(QPainter* painter, const QRectF& around, qreal radius, const QColor& color);
/// One pixel of the screen, or of the page at 100 %, along the bottom edge of `rect`.
void hairlineBelow(QPainter* painter, const QRect& rect, const QColor& color);
void disc(QPainter* painter, const QRectF& rect, const QColor& fill, const QColor& line);

/// Strokes that controls themselves need; icons proper are SVG files (icon.h).
enum class Glyph { Check, Minus, Up, Down, Right, ArrowUp, ArrowDown };
/// Right turns to the left where the painter's layout runs from right to left.
void glyph(QPainter* painter, Glyph glyph, const QRectF& rect, const QColor& color);

/// One line of text; with Qt::TextShowMnemonic in flags an ampersand marks a key.
void text(QPainter* painter, const QRect& rect, int flags, const QFont& font, const QColor& color,
          const QString& text);

} // namespace mw::kit::paint
