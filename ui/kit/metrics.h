// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QString>

class QWidget;

namespace mw::kit {

/// Heights come from the font, never from fixed numbers: at 10 points a control is 32 pixels high, at 20
/// points 50.

/// One line of text with its leading, an even number of pixels.
[[nodiscard]] int lineHeight(const QFont& font);
/// A size of tokens.h, grown with the application's font; never less than the size itself.
[[nodiscard]] int scaled(const QWidget* widget, int pixels);
[[nodiscard]] int controlHeight(const QWidget* widget);
[[nodiscard]] int smallControlHeight(const QWidget* widget);
/// Small fields keep the body's size of text.
[[nodiscard]] int smallFieldHeight(const QWidget* widget);

/// Whole pixels that one line of this text needs: rounded up, or the last letter would be cut.
[[nodiscard]] int textWidth(const QString& text, const QFont& font);
/// The text cut to this many pixels, with an ellipsis where it was cut.
[[nodiscard]] QString elided(const QString& text, const QFont& font, int width,
                             Qt::TextElideMode mode = Qt::ElideRight);

} // namespace mw::kit
