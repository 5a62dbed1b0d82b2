// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Sizes of the painted pieces, beside those of tokens.h: pixels at a 10 pt font.
namespace mw::kit::size {

inline constexpr int pillLead = 6; ///< before the icon
inline constexpr int pillTrail = 8;
inline constexpr int pillGap = 5;
inline constexpr int tagSide = 7;
inline constexpr int calloutSide = 12;
inline constexpr int calloutTop = 10;
inline constexpr int calloutGap = 10;
inline constexpr int step = 22; ///< circle of a stepper
inline constexpr int stepTall = 24;
inline constexpr int stepGap = 10;     ///< between a step, its line and the next
inline constexpr int stepLine = 16;    ///< least
inline constexpr int stepTallGap = 22; ///< under the text of a step, where they stand below each other
inline constexpr int node = 28;        ///< circle of a timeline
inline constexpr int nodeGap = 10;
inline constexpr int nodeBelow = 14;
inline constexpr int nodeTop = 3;    ///< from the top of the circle to the text
inline constexpr int nodeAround = 6; ///< of the fill of a selected entry, above and below
inline constexpr int legendSquare = 10;
inline constexpr int segmentGap = 1;
inline constexpr int undoHeight = 44;
inline constexpr int undoBelow = 20; ///< to the status bar
inline constexpr int dialogWidth = 520;
inline constexpr int dialogDisc = 40; ///< circle with the icon of a question
inline constexpr int personDisc = 40; ///< circle with the first letters of a name
inline constexpr int settingLabel = 112;
inline constexpr int settingTop = 14;
inline constexpr int findingTop = 10;
inline constexpr int emptyWidth = 520;
inline constexpr int emptyFact = 44; ///< row of what is ready and what is missing
inline constexpr int emptyFactName = 120;
inline constexpr int keyGap = 7;        ///< between rows of keys and values
inline constexpr int panelBeside = 840; ///< least width of a page whose panel stands beside its body
inline constexpr int panelWide = 380;
inline constexpr int panelNarrow = 352;
inline constexpr int answerStrip = 4; ///< at the edge of a page's answer

} // namespace mw::kit::size
