// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/drawing.h"

#include "kit/theme.h"

#include <QFile>
#include <QPainter>
#include <QSvgRenderer>

#include <array>
#include <string_view>

namespace mw::kit {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<const char*, 8> drawingNames{"audience", "templates", "campaigns", "outbox",
                                                  "inbox",    "relays",    "logs",      "search-nothing"};

/// A drawing says by its classes what a shape is; here is how each looks. %1 and %2 are fill and stroke.
struct ShapeClass
{
    const char* name;
    Token fill;
    Token stroke;
    const char* attributes;
};

constexpr std::array shapeClasses{
    ShapeClass{"paper", Token::Raised, Token::Control, R"(fill="%1" stroke="%2")"},
    ShapeClass{"line", Token::Raised, Token::Control, R"(stroke="%2")"},
    ShapeClass{"dash", Token::Raised, Token::Control, R"(stroke="%2" stroke-dasharray="1 4")"},
    ShapeClass{"faint", Token::Raised, Token::Border, R"(stroke="%2" stroke-width="2")"},
    ShapeClass{"badge", Token::AccentSoft, Token::Accent, R"(fill="%1" stroke="%2")"},
    ShapeClass{"sign", Token::AccentSoft, Token::Accent, R"(stroke="%2" stroke-width="1.75")"},
};

} // namespace

const char* drawingName(Drawing drawing)
{
    return drawingNames[static_cast<std::size_t>(drawing)];
}

void paintDrawing(QPainter* painter, Drawing drawing, const QRectF& rect)
{
    QFile file(u":/drawings/%1.svg"_s.arg(QLatin1StringView(drawingName(drawing))));
    if (!file.open(QIODevice::ReadOnly)) {
        qWarning("There is no drawing %s", drawingName(drawing));
        return;
    }
    QByteArray svg = file.readAll();
    const Theme& theme = themeOf(nullptr);
    for (const ShapeClass& shape : shapeClasses) {
        QByteArray look = shape.attributes;
        look.replace("%1", theme.color(shape.fill).name().toLatin1());
        look.replace("%2", theme.color(shape.stroke).name().toLatin1());
        svg.replace("class=\"" + QByteArray(shape.name) + '"', look);
    }
    svg.replace("currentColor", theme.color(Token::Control).name().toLatin1());
    QSvgRenderer renderer(svg);
    renderer.setAspectRatioMode(Qt::KeepAspectRatio);
    renderer.render(painter, rect);
}

} // namespace mw::kit
