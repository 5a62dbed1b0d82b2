// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

#include <array>
#include <string_view>

/// The one place in ui/ that names a colour, a size or a radius. Sizes are pixels at a 10 pt font; what holds
/// text grows with it (metrics.h).
namespace mw::kit {

enum class Token {
    Bg,      ///< sidebar, status bar
    Surface, ///< page
    Raised,  ///< fields, buttons, cards, dialogs
    Sunken,  ///< side panels, nested groups
    Hover,
    Pressed,
    Border,  ///< hairlines, decoration only
    Control, ///< outline of what can be operated
    Text,
    Muted,
    Disabled, ///< disabled controls only, never for information
    Accent,   ///< links, selected text, focus ring
    AccentFill,
    AccentHover,
    AccentPressed,
    OnAccent, ///< text on AccentFill and DangerFill
    AccentSoft,
    Success,
    SuccessSoft, ///< -Soft: fills behind the plain colour
    SuccessMark, ///< -Mark: bars and chart areas, never text
    Warning,
    WarningSoft,
    WarningMark,
    Danger,
    DangerSoft,
    DangerMark,
    DangerFill,
    DangerHover,
    Info,
    InfoSoft,
    InfoMark,
    Doubt, ///< only for "in doubt" and "an opt-out holds"
    DoubtSoft,
    DoubtMark,
    Chart1,
    Chart2,
    Chart3,
    Chart4,
    Chart5,
    ChartGrid,
    Scrim,     ///< laid over a window behind its dialog
    Inverse,   ///< the undo bar
    OnInverse, ///< and its text
    Tip,
    OnTip,
    Paper, ///< a mail, the same in both themes
    OnPaper,
    PaperLine, ///< outline of what is missing on it
};

struct TokenColours
{
    Token token;
    std::string_view name;
    QRgb light;
    QRgb dark;
};

inline constexpr std::array<TokenColours, 48> tokenTable{{
    {Token::Bg, "bg", 0xFFF2F0EC, 0xFF1B1A18},
    {Token::Surface, "surface", 0xFFFCFBFA, 0xFF21201E},
    {Token::Raised, "raised", 0xFFFFFFFF, 0xFF2A2926},
    {Token::Sunken, "sunken", 0xFFF7F5F2, 0xFF1E1D1B},
    {Token::Hover, "hover", 0xFFECE9E4, 0xFF2E2D2A},
    {Token::Pressed, "pressed", 0xFFE2DED7, 0xFF383632},
    {Token::Border, "border", 0xFFDEDAD3, 0xFF3C3A36},
    {Token::Control, "control", 0xFF8B857B, 0xFF837D73},
    {Token::Text, "text", 0xFF22201C, 0xFFECE9E3},
    {Token::Muted, "muted", 0xFF625D54, 0xFFB0AA9F},
    {Token::Disabled, "disabled", 0xFFA09A90, 0xFF716C63},
    {Token::Accent, "accent", 0xFF2F55A4, 0xFFA3BDF3},
    {Token::AccentFill, "accent-fill", 0xFF2F55A4, 0xFF4068C0},
    {Token::AccentHover, "accent-hover", 0xFF284A91, 0xFF476EC6},
    {Token::AccentPressed, "accent-pressed", 0xFF213D78, 0xFF355AAC},
    {Token::OnAccent, "on-accent", 0xFFFFFFFF, 0xFFFFFFFF},
    {Token::AccentSoft, "accent-soft", 0xFFE4EAF6, 0xFF2B3852},
    {Token::Success, "success", 0xFF1F6B45, 0xFF82CDA3},
    {Token::SuccessSoft, "success-soft", 0xFFE3F1E8, 0xFF20362A},
    {Token::SuccessMark, "success-mark", 0xFF2C8A5B, 0xFF5DB386},
    {Token::Warning, "warning", 0xFF855000, 0xFFE9B960},
    {Token::WarningSoft, "warning-soft", 0xFFFBF0D8, 0xFF3A2F1A},
    {Token::WarningMark, "warning-mark", 0xFFB97A10, 0xFFD49B33},
    {Token::Danger, "danger", 0xFFA8291F, 0xFFF49D93},
    {Token::DangerSoft, "danger-soft", 0xFFFBE8E5, 0xFF442723},
    {Token::DangerMark, "danger-mark", 0xFFC4423A, 0xFFE2766B},
    {Token::DangerFill, "danger-fill", 0xFFB3342A, 0xFFB8433A},
    {Token::DangerHover, "danger-hover", 0xFF9C2B22, 0xFFC24A40},
    {Token::Info, "info", 0xFF1B6079, 0xFF83C8DE},
    {Token::InfoSoft, "info-soft", 0xFFE2F0F4, 0xFF1D353E},
    {Token::InfoMark, "info-mark", 0xFF2E87A4, 0xFF54A6C2},
    {Token::Doubt, "doubt", 0xFF76376F, 0xFFDFA8D9},
    {Token::DoubtSoft, "doubt-soft", 0xFFF5E8F3, 0xFF3B2739},
    {Token::DoubtMark, "doubt-mark", 0xFF9A4C92, 0xFFC283BB},
    {Token::Chart1, "chart-1", 0xFF2F55A4, 0xFF84A6EC},
    {Token::Chart2, "chart-2", 0xFFC8741A, 0xFFE39A4B},
    {Token::Chart3, "chart-3", 0xFF1E8A86, 0xFF4FB5B0},
    {Token::Chart4, "chart-4", 0xFF9A4C92, 0xFFC283BB},
    {Token::Chart5, "chart-5", 0xFF8B857B, 0xFF948E84},
    {Token::ChartGrid, "chart-grid", 0xFFE9E6E0, 0xFF33312E},
    {Token::Scrim, "scrim", 0x6122201C, 0x80000000},
    {Token::Inverse, "inverse", 0xFF2B2925, 0xFFECE9E3},
    {Token::OnInverse, "on-inverse", 0xFFF6F3EE, 0xFF22201C},
    {Token::Tip, "tip", 0xFF2B2925, 0xFF2B2925},
    {Token::OnTip, "on-tip", 0xFFF6F3EE, 0xFFF6F3EE},
    {Token::Paper, "paper", 0xFFFFFFFF, 0xFFFFFFFF},
    {Token::OnPaper, "on-paper", 0xFF22201C, 0xFF22201C},
    {Token::PaperLine, "paper-line", 0xFF8B857B, 0xFF8B857B},
}};

constexpr bool tokenTableIsInOrder()
{
    for (std::size_t i = 0; i < tokenTable.size(); ++i)
        if (tokenTable[i].token != static_cast<Token>(i))
            return false;
    return static_cast<std::size_t>(Token::PaperLine) + 1 == tokenTable.size();
}
static_assert(tokenTableIsInOrder());

/// A workspace's own colour: the strip at the window's edge and its tile, the same in both themes. White
/// stands on it.
inline constexpr std::array<QRgb, 8> workspaceColours{0xFFB25A2C, 0xFF1E7F7A, 0xFF8257AE, 0xFFA3506D,
                                                      0xFF3E7A3A, 0xFF5F6B7A, 0xFF7D6A1C, 0xFF2E6F9E};

namespace space {
inline constexpr int s4 = 4;
inline constexpr int s8 = 8;
inline constexpr int s12 = 12;
inline constexpr int s16 = 16;
inline constexpr int s24 = 24;
inline constexpr int s32 = 32;
inline constexpr int s48 = 48;
inline constexpr int page = s24;         ///< page margin
inline constexpr int sections = s24;     ///< between sections
inline constexpr int columns = s32;      ///< between columns
inline constexpr int labelToField = s4;  ///< a label and its field
inline constexpr int fieldToField = s12; ///< one field and the next
inline constexpr int buttons = s8;       ///< one button and the next
} // namespace space

namespace radius {
inline constexpr qreal small = 4;   ///< tags, check boxes
inline constexpr qreal control = 6; ///< controls, rows, pills, callouts
inline constexpr qreal card = 8;    ///< cards, dialogs
} // namespace radius

namespace size {
inline constexpr int hairline = 1;
inline constexpr int ring = 2;                    ///< focus ring, border of a focused or faulty field
inline constexpr int ringGap = 1;                 ///< between a button and its ring
inline constexpr int ringMargin = ring + ringGap; ///< what a widget keeps free around itself for its ring
inline constexpr int icon = 16;                   ///< in text, buttons, tables
inline constexpr int iconMedium = 20;             ///< in the sidebar and findings
inline constexpr int iconLarge = 24;              ///< in empty pages
inline constexpr int target = 24;                 ///< nothing to click is smaller
inline constexpr int controlPadding = 12;         ///< above and below a line of text in a control, together
inline constexpr int smallPadding = 8;            ///< the same in small controls and small fields
inline constexpr int rowComfortable = 16;         ///< the same in table rows
inline constexpr int rowCompact = 10;
inline constexpr int rowTwoLines = 14; ///< where a row has a second line
inline constexpr int pillPadding = 4;
inline constexpr int tagPadding = 2;
inline constexpr int buttonSide = 13; ///< left and right of a button's text, its border with it
inline constexpr int buttonSideSmall = 11;
inline constexpr int flatSide = 9;
inline constexpr int flatSideSmall = 7;
inline constexpr int iconToText = 6; ///< in buttons and states
inline constexpr int fieldSide = 11;
inline constexpr int fieldSideSmall = 9;
inline constexpr int cellSide = 10; ///< left and right in a table's cell
inline constexpr int firstCellSide = 8;
inline constexpr int indicator = 16; ///< check box, radio
inline constexpr int indicatorGlyph = 12;
inline constexpr int radioDot = 6;
inline constexpr int switchWidth = 32;
inline constexpr int switchHeight = 18;
inline constexpr int switchKnob = 14;
inline constexpr int scrollBar = 12;
inline constexpr int scrollHandle = 6;
inline constexpr int scrollHandleLeast = 32;
inline constexpr int bar = 6;       ///< progress
inline constexpr int barLarge = 10; ///< the main one of a page
inline constexpr int menuItem = 28;
inline constexpr int cardPadding = 16;
inline constexpr int headerHeight = 64; ///< page header, least
inline constexpr qreal stroke = 1.75;   ///< of icons, on a grid of 24
inline constexpr int iconGrid = 24;
inline constexpr int spinSide = 24; ///< the part of a spin box with its arrows
inline constexpr int tabGap = 20;
inline constexpr int workspaceTile = 28; ///< in the sidebar and on the start page
} // namespace size

/// Points that a kind of text is larger than the application's font.
namespace points {
inline constexpr int base = 10; ///< what the differences below are taken from
inline constexpr int small = -1;
inline constexpr int body = 0;
inline constexpr int section = 1;
inline constexpr int dialog = 3;
inline constexpr int page = 5;
inline constexpr int figure = 10;
inline constexpr qreal least = 9;        ///< points; never less than this or the application's own size
inline constexpr qreal lineHeight = 1.4; ///< of the font's size
} // namespace points

} // namespace mw::kit
