// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "content/linkcheck.h"

namespace mw::slotform {

/// What somebody means who writes "example.com" or "shop@example.com": with https:// or mailto: in front.
[[nodiscard]] QString completedLink(const QString& typed);
[[nodiscard]] QString sentenceOf(content::LinkFault fault);

} // namespace mw::slotform
