// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/iconengine.h"

#include "kit/icon.h"
#include "kit/theme.h"

#include <QFile>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <algorithm>
#include <utility>

namespace mw::kit {

using namespace Qt::StringLiterals;

namespace {

const QString prefix = u"mailwright:"_s;

QString fileOf(const QString& name)
{
    return u":/icons/%1.svg"_s.arg(name);
}

bool mirrors(const QString& name)
{
    const auto isNamed = [&name](const char* known) { return name == QLatin1String(known); };
    const auto found = std::find_if(iconNames.begin(), iconNames.end(), isNamed);
    return found != iconNames.end() && isDirectional(static_cast<Icon>(found - iconNames.begin()));
}

QPixmap drawn(const QByteArray& svg, int side, bool mirrored)
{
    QSvgRenderer renderer(svg);
    if (!renderer.isValid())
        return {};
    renderer.setAspectRatioMode(Qt::KeepAspectRatio);
    QPixmap pixmap(side, side);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    if (mirrored) {
        painter.translate(side, 0);
        painter.scale(-1, 1);
    }
    renderer.render(&painter, QRectF(0, 0, side, side));
    return pixmap;
}

QRect squareIn(const QRect& rect)
{
    const int side = std::min(rect.width(), rect.height());
    return {rect.x() + (rect.width() - side) / 2, rect.y() + (rect.height() - side) / 2, side, side};
}

QColor colorFor(Token token, QIcon::Mode mode)
{
    return themeOf(nullptr).color(mode == QIcon::Disabled ? Token::Disabled : token);
}

} // namespace

QPixmap renderIcon(const QString& name, const QColor& color, int side, qreal ratio, bool mirrored)
{
    if (side <= 0)
        return {};
    const QString key = u"%1%2/%3/%4/%5%6"_s.arg(prefix, name)
                            .arg(color.rgba(), 8, 16, QLatin1Char('0'))
                            .arg(side)
                            .arg(ratio)
                            .arg(mirrored ? QLatin1String("/m") : QLatin1String());
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    QFile file(fileOf(name));
    if (!file.open(QIODevice::ReadOnly)) {
        qWarning("There is no icon %s", qUtf8Printable(name));
        return {};
    }
    const QByteArray svg = file.readAll().replace("currentColor", color.name().toLatin1());
    pixmap = drawn(svg, side, mirrored);
    pixmap.setDevicePixelRatio(ratio);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

IconEngine::IconEngine(QString name, Token token) : m_name(std::move(name)), m_token(token) {}

void IconEngine::paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State)
{
    paintIcon(painter, m_name, rect, colorFor(m_token, mode));
}

QPixmap IconEngine::pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state)
{
    return scaledPixmap(size, mode, state, 1);
}

QPixmap IconEngine::scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State, qreal scale)
{
    QPixmap pixmap =
        renderIcon(m_name, colorFor(m_token, mode), std::min(size.width(), size.height()), scale, false);
    // QIcon sets the ratio itself, after it has compared the size with the one it asked for.
    pixmap.setDevicePixelRatio(1);
    return pixmap;
}

QIconEngine* IconEngine::clone() const
{
    return new IconEngine(*this);
}

QString IconEngine::key() const
{
    return u"mailwright"_s;
}

QString IconEngine::iconName()
{
    return prefix + m_name;
}

bool IconEngine::isNull()
{
    return !QFile::exists(fileOf(m_name));
}

QIcon icon(const QString& name, Token token)
{
    return QIcon(new IconEngine(name, token));
}

QPixmap pixmap(const QWidget* widget, const QString& name, int size, Token token)
{
    const qreal ratio = widget ? widget->devicePixelRatioF() : 1;
    return renderIcon(name, themeOf(widget).color(token), qRound(size * ratio), ratio, false);
}

void paintIcon(QPainter* painter, const QString& name, const QRect& rect, const QColor& color)
{
    const QRect square = squareIn(rect);
    const qreal ratio = painter->device() ? painter->device()->devicePixelRatio() : 1;
    const bool mirrored = painter->layoutDirection() == Qt::RightToLeft && mirrors(name);
    const QPixmap pixmap = renderIcon(name, color, qRound(square.width() * ratio), ratio, mirrored);
    if (!pixmap.isNull())
        painter->drawPixmap(square.topLeft(), pixmap);
}

QIcon icon(Icon which, Token token)
{
    return icon(QString::fromLatin1(iconName(which)), token);
}

QPixmap pixmap(const QWidget* widget, Icon which, int size, Token token)
{
    return pixmap(widget, QString::fromLatin1(iconName(which)), size, token);
}

void paintIcon(QPainter* painter, Icon which, const QRect& rect, const QColor& color)
{
    paintIcon(painter, QString::fromLatin1(iconName(which)), rect, color);
}

QString nameOf(const QIcon& icon)
{
    const QString name = icon.name();
    return name.startsWith(prefix) ? name.sliced(prefix.size()) : QString();
}

} // namespace mw::kit
