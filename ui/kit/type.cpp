// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/type.h"

#include "kit/tokens.h"

#include <QApplication>
#include <QFontDatabase>
#include <QScreen>
#include <QWidget>

#include <algorithm>

namespace mw::kit {

namespace {

qreal basePoints(const QWidget* widget)
{
    const QFont font = QApplication::font();
    if (font.pointSizeF() > 0)
        return font.pointSizeF();
    const QScreen* screen = widget ? widget->screen() : QGuiApplication::primaryScreen();
    const qreal pixelsAnInch = screen ? screen->logicalDotsPerInchY() : 96;
    return font.pixelSize() * 72 / pixelsAnInch;
}

qreal pointsOf(const QWidget* widget, int difference)
{
    const qreal base = basePoints(widget);
    // The scale is one of points at a base of 10; a larger base stretches it, so that titles stay titles.
    const qreal scaled = base + difference * std::max(1.0, base / points::base);
    return std::max(scaled, std::min(base, points::least));
}

int difference(Type type)
{
    switch (type) {
    case Type::Small:
        return points::small;
    case Type::Body:
        return points::body;
    case Type::Section:
        return points::section;
    case Type::Dialog:
        return points::dialog;
    case Type::Page:
        return points::page;
    case Type::Figure:
        return points::figure;
    }
    return points::body;
}

} // namespace

QFont font(const QWidget* widget, Type type, int weight)
{
    QFont font = QApplication::font();
    font.setPointSizeF(pointsOf(widget, difference(type)));
    font.setWeight(static_cast<QFont::Weight>(weight));
    return font;
}

QFont fixedFont(const QWidget* widget)
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setStyleStrategy(widget ? widget->font().styleStrategy() : QFont().styleStrategy());
    font.setPointSizeF(pointsOf(widget, points::small));
    return font;
}

} // namespace mw::kit
