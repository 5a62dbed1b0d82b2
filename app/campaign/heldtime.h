// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "campaign/types.h"
#include "vault/database.h"

namespace mw::campaign {

/// How long within [since, now) nothing of the campaign could leave because of us: it was paused itself, or
/// all of its relays were at once. Such time does not age a delivery (design.md 6). What a recipient's domain
/// asked for does: that is what a delivery's longest age is there for.
[[nodiscard]] vault::DbResult<std::chrono::milliseconds>
heldTime(vault::Database& database, const Campaign& campaign, base::Timestamp since, base::Timestamp now);

} // namespace mw::campaign
