// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Sizes of the window around the pages, beside those of tokens.h: pixels at a 10 pt font.
namespace mw::kit::size {

inline constexpr int windowWidth = 1280; ///< of a window that was never opened before
inline constexpr int windowHeight = 800;
inline constexpr int windowLeastWidth = 1024; ///< where the screen is not smaller
inline constexpr int windowLeastHeight = 680;
inline constexpr int windowFloorWidth = 640; ///< on any screen
inline constexpr int windowFloorHeight = 400;
inline constexpr int startWidth = 960; ///< of the window with the workspaces
inline constexpr int startHeight = 640;
inline constexpr int sidebar = 224;
inline constexpr int sidebarNarrow = 60; ///< icons only
inline constexpr int wideWindow = 1100;  ///< below this the sidebar keeps icons only
inline constexpr int strip = 4;          ///< the workspace's colour at the window's edge
inline constexpr int statusBar = 30;
inline constexpr int statusGap = 20; ///< between what the status bar says
inline constexpr int statusProgress = 96;
inline constexpr int tile = 28;
inline constexpr int tileLarge = 40;
inline constexpr int tileRow = 40; ///< the workspace's name in the sidebar
inline constexpr int navRow = 32;
inline constexpr int navGap = 12; ///< between groups of pages
inline constexpr int navSide = 8;
inline constexpr int navIconGap = 10;
inline constexpr int keySide = 5; ///< around the name of a key
inline constexpr int badgeDot = 12;
inline constexpr int swatch = 32;
inline constexpr int formWidth = 520;
inline constexpr int paletteWidth = 600;
inline constexpr int paletteTop = 72;
inline constexpr int paletteRows = 9;
inline constexpr int jobsWidth = 420;

} // namespace mw::kit::size
