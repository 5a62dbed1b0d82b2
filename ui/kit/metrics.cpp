// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/metrics.h"

#include "kit/tokens.h"
#include "kit/type.h"

#include <QFontMetrics>
#include <QGuiApplication>
#include <QScreen>

#include <algorithm>
#include <cmath>

namespace mw::kit {

namespace {

constexpr qreal pointsAnInch = 72;
/// Pixels of a 10 point font at 96 dots an inch, which the sizes of tokens.h are meant for.
constexpr qreal basePixels = 96 * points::base / pointsAnInch;

/// Not QFontInfo's, which is rounded to whole pixels.
qreal pixelsOf(const QFont& font)
{
    if (font.pixelSize() > 0)
        return font.pixelSize();
    const QScreen* screen = QGuiApplication::primaryScreen();
    return font.pointSizeF() * (screen ? screen->logicalDotsPerInchY() : 96) / pointsAnInch;
}

} // namespace

int lineHeight(const QFont& font)
{
    const qreal wanted = pixelsOf(font) * points::lineHeight;
    const int pixels = std::max(static_cast<int>(std::ceil(wanted)), QFontMetrics(font).height());
    return pixels + pixels % 2;
}

int scaled(const QWidget* widget, int pixels)
{
    const qreal factor = pixelsOf(font(widget, Type::Body)) / basePixels;
    return std::max(pixels, static_cast<int>(std::lround(pixels * factor)));
}

int controlHeight(const QWidget* widget)
{
    return lineHeight(font(widget, Type::Body)) + size::controlPadding;
}

int smallControlHeight(const QWidget* widget)
{
    return lineHeight(font(widget, Type::Small)) + size::smallPadding;
}

int smallFieldHeight(const QWidget* widget)
{
    return lineHeight(font(widget, Type::Body)) + size::smallPadding;
}

int textWidth(const QString& text, const QFont& font)
{
    return static_cast<int>(std::ceil(QFontMetricsF(font).horizontalAdvance(text)));
}

QString elided(const QString& text, const QFont& font, int width, Qt::TextElideMode mode)
{
    return QFontMetrics(font).elidedText(text, mode, width);
}

} // namespace mw::kit
