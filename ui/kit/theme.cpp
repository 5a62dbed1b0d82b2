// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/theme.h"

#include "kit/style.h"

#include <QApplication>

namespace mw::kit {

Theme::Theme(QObject* parent) : QObject(parent) {}

QColor Theme::color(Token token) const
{
    const TokenColours& row = tokenTable[static_cast<std::size_t>(token)];
    return QColor::fromRgba(m_dark ? row.dark : row.light);
}

void Theme::setMode(Mode mode)
{
    m_mode = mode;
    decide();
}

void Theme::setDesktopWantsDark(std::optional<bool> dark)
{
    m_desktopWantsDark = dark;
    decide();
}

void Theme::setSystemPalette(const QPalette& palette)
{
    m_paletteIsDark =
        palette.color(QPalette::WindowText).lightness() > palette.color(QPalette::Window).lightness();
    decide();
}

void Theme::decide()
{
    const bool dark =
        m_mode == Mode::System ? m_desktopWantsDark.value_or(m_paletteIsDark) : m_mode == Mode::Dark;
    if (dark == m_dark)
        return;
    m_dark = dark;
    Q_EMIT changed();
}

QPalette Theme::palette() const
{
    static constexpr std::pair<QPalette::ColorRole, Token> roles[]{
        {QPalette::Window, Token::Bg},
        {QPalette::WindowText, Token::Text},
        {QPalette::Base, Token::Raised},
        {QPalette::AlternateBase, Token::Surface},
        {QPalette::Text, Token::Text},
        {QPalette::PlaceholderText, Token::Muted},
        {QPalette::Button, Token::Raised},
        {QPalette::ButtonText, Token::Text},
        {QPalette::BrightText, Token::OnAccent},
        {QPalette::Light, Token::Sunken},
        {QPalette::Midlight, Token::Hover},
        {QPalette::Mid, Token::Border},
        {QPalette::Dark, Token::Control},
        {QPalette::Shadow, Token::Control},
        {QPalette::Highlight, Token::AccentSoft},
        {QPalette::HighlightedText, Token::Text},
        {QPalette::Link, Token::Accent},
        {QPalette::LinkVisited, Token::Accent},
        {QPalette::ToolTipBase, Token::Tip},
        {QPalette::ToolTipText, Token::OnTip},
    };
    QPalette palette;
    for (const auto& [role, token] : roles)
        palette.setColor(QPalette::All, role, color(token));
    palette.setColor(QPalette::Inactive, QPalette::Highlight, color(Token::Hover));
    for (const auto role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::PlaceholderText,
          QPalette::HighlightedText, QPalette::Link, QPalette::LinkVisited})
        palette.setColor(QPalette::Disabled, role, color(Token::Disabled));
    for (const auto role : {QPalette::Base, QPalette::Button})
        palette.setColor(QPalette::Disabled, role, color(Token::Surface));
    palette.setColor(QPalette::Disabled, QPalette::Highlight, color(Token::Hover));
    palette.setColor(QPalette::Disabled, QPalette::Dark, color(Token::Border));
    return palette;
}

const Theme& themeOf(const QWidget* widget)
{
    if (const Style* style = Style::of(widget))
        return style->theme();
    static const Theme light;
    return light;
}

void setGround(QWidget* widget, Token token)
{
    const auto role = [token] {
        switch (token) {
        case Token::Surface:
            return QPalette::AlternateBase;
        case Token::Raised:
            return QPalette::Base;
        case Token::Sunken:
            return QPalette::Light;
        case Token::Hover:
            return QPalette::Midlight;
        default:
            return QPalette::Window;
        }
    };
    widget->setBackgroundRole(role());
    widget->setAutoFillBackground(true);
}

} // namespace mw::kit
