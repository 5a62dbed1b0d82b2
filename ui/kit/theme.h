// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/tokens.h"

#include <QObject>
#include <QPalette>

#include <optional>

class QWidget;

namespace mw::kit {

/// Which of the two columns of tokens.h is in use. Nobody keeps a colour of it: ask when painting, and
/// repaint at changed().
class Theme : public QObject
{
    Q_OBJECT

public:
    enum class Mode { System, Light, Dark };

    explicit Theme(QObject* parent = nullptr);

    [[nodiscard]] QColor color(Token token) const;
    [[nodiscard]] bool dark() const { return m_dark; }
    [[nodiscard]] Mode mode() const { return m_mode; }
    void setMode(Mode mode);

    /// What the desktop says beside its palette (portal, Qt 6.5's colour scheme); none when it has no
    /// opinion, then the palette decides.
    void setDesktopWantsDark(std::optional<bool> dark);
    /// The palette that the system would use without us: dark when its text is lighter than its windows.
    void setSystemPalette(const QPalette& palette);

    /// Every role of all three groups, from the tokens.
    [[nodiscard]] QPalette palette() const;

Q_SIGNALS:
    void changed();

private:
    void decide();

    Mode m_mode = Mode::System;
    std::optional<bool> m_desktopWantsDark;
    bool m_paletteIsDark = false;
    bool m_dark = false;
};

/// The theme of the application's style; a light one when that is not ours (in a test of something else).
[[nodiscard]] const Theme& themeOf(const QWidget* widget);

/// Fills the widget's ground with this token, also after a change of theme. For Bg, Surface, Raised, Sunken
/// and Hover.
void setGround(QWidget* widget, Token token);

} // namespace mw::kit
