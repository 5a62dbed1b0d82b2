// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "content/richtext.h"

namespace mw::slotform {

// A line that is a template of its own, such as a subject: its tags are chips, all else is text as it stands.

/// Tags that print no single field become chips of what is written there, {% if %} too.
[[nodiscard]] content::Runs runsOfTemplate(const QString& source);
/// Back again; on one line.
[[nodiscard]] QString templateOf(const content::Runs& line);

} // namespace mw::slotform
