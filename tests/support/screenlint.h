// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QWidget;

namespace mw::test {

// What is wrong with a window that is shown, one sentence each; empty is good.

/// Texts that are cut: a widget smaller than its text needs. An elided one passes when its tooltip has the
/// text.
[[nodiscard]] QStringList cutTexts(const QWidget& window);
/// Widgets that lie outside the one they stand in, other than what scrolls, and labels and buttons that cover
/// each other.
[[nodiscard]] QStringList straying(const QWidget& window);
/// Enabled controls that the keyboard or a screen reader reaches and that have no accessible name.
[[nodiscard]] QStringList nameless(const QWidget& window);
/// Enabled texts whose best pixel has less than 4.5 : 1 against what is behind them (WCAG 2.2, 1.4.3). Draws
/// the window once without antialiasing.
[[nodiscard]] QStringList faint(QWidget& window);

/// Widgets that ask to be laid out each time they were: the program then never rests. Lets the loop turn.
[[nodiscard]] QStringList restless(QWidget& window);

[[nodiscard]] QStringList lint(QWidget& window);

} // namespace mw::test
