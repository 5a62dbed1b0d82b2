// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/tokens.h"

#include <QIconEngine>
#include <QPixmap>

namespace mw::kit {

/// Paints an SVG whose currentColor is a token's colour at that moment.
class IconEngine : public QIconEngine
{
public:
    IconEngine(QString name, Token token);

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override;
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override;
    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State state, qreal scale) override;
    QIconEngine* clone() const override;
    QString key() const override;
    /// "mailwright:NAME", by which nameOf() knows our icons.
    QString iconName() override;
    bool isNull() override;

private:
    QString m_name;
    Token m_token;
};

/// `side` in device pixels. Cached by name, colour, side and ratio; null when there is no such icon.
[[nodiscard]] QPixmap renderIcon(const QString& name, const QColor& color, int side, qreal ratio,
                                 bool mirrored);

} // namespace mw::kit
