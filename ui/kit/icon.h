// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/icons.h"
#include "kit/tokens.h"

#include <QIcon>
#include <QRect>
#include <QString>

class QPainter;
class QWidget;

/// An icon holds a token and no colour: it follows the theme each time it is painted, and is `disabled` in a
/// disabled control.
namespace mw::kit {

[[nodiscard]] QIcon icon(Icon which, Token token = Token::Text);
/// `size` in logical pixels; sharp at the widget's device pixel ratio.
[[nodiscard]] QPixmap pixmap(const QWidget* widget, Icon which, int size, Token token = Token::Text);
/// Paints it into the largest square in the middle of `rect`. What points along the line of reading is
/// mirrored where the painter's layout runs from right to left.
void paintIcon(QPainter* painter, Icon which, const QRect& rect, const QColor& color);

/// The same by the name of a file, resources/icons/NAME.svg.
[[nodiscard]] QIcon icon(const QString& name, Token token = Token::Text);
[[nodiscard]] QPixmap pixmap(const QWidget* widget, const QString& name, int size, Token token = Token::Text);
void paintIcon(QPainter* painter, const QString& name, const QRect& rect, const QColor& color);
/// The name an icon of ours was made from; empty for others. Lets a control paint it in the colour of its
/// text.
[[nodiscard]] QString nameOf(const QIcon& icon);

} // namespace mw::kit
