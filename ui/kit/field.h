// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace mw::kit {

/// Fields (line and text edits, combo and spin boxes) of small height, for rows of rules and tool bars.
void setSmall(QWidget* field, bool small = true);
[[nodiscard]] bool isSmall(const QWidget* field);
/// A field with a 2 px border of danger; the sentence that explains stands below it (FormField).
void setFaulty(QWidget* field, bool faulty = true);
[[nodiscard]] bool isFaulty(const QWidget* field);

} // namespace mw::kit
