// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/tokens.h"

#include <litehtml/litehtml.h>

#include <QColor>
#include <QPainter>
#include <QPainterPath>

namespace mw::mailview {

/// The same in both themes: a mail is on white paper.
[[nodiscard]] QColor paperColor(kit::Token token);
[[nodiscard]] QColor colorOf(const litehtml::web_color& color);
[[nodiscard]] QRect rectOf(const litehtml::position& position);
[[nodiscard]] QPainterPath roundedPath(const QRectF& rect, const litehtml::border_radiuses& radius);

void paintBackground(QPainter* painter, const litehtml::background_paint& background, const QImage& image);
void paintBorders(QPainter* painter, const litehtml::borders& borders, const QRect& rect);
void paintMarker(QPainter* painter, const litehtml::list_marker& marker);
/// Where a picture is not shown: an outlined box with its alternative text.
void paintMissingPicture(QPainter* painter, const QRect& rect, const QString& alternative, const QFont& font);

} // namespace mw::mailview
