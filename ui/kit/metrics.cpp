// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/metrics.h"

#include "kit/tokens.h"
#include "kit/type.h"

#include <QFontInfo>
#include <QFontMetrics>

#include <algorithm>
#include <cmath>

namespace mw::kit {

namespace {

/// Pixels of a 10 point font at 96 dots an inch, which the sizes of tokens.h are meant for.
constexpr qreal basePixels = 96.0 * points::base / 72.0;

} // namespace

int lineHeight(const QFont& font)
{
    const qreal wanted = QFontInfo(font).pixelSize() * points::lineHeight;
    const int pixels = std::max(static_cast<int>(std::floor(wanted)), QFontMetrics(font).height());
    return pixels + pixels % 2;
}

int scaled(const QWidget* widget, int pixels)
{
    const qreal factor = QFontInfo(font(widget, Type::Body)).pixelSize() / std::round(basePixels);
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

QString elided(const QString& text, const QFont& font, int width, Qt::TextElideMode mode)
{
    return QFontMetrics(font).elidedText(text, mode, width);
}

} // namespace mw::kit
