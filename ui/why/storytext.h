// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "insight/deliverystory.h"

namespace mw::why {

enum class Addresses { Masked, Full };

/// The whole page as plain text, for a support mail: times in UTC, words of servers quoted. Masked, it names
/// nobody: no address, no name.
[[nodiscard]] QString textOf(const insight::DeliveryStory& story, Addresses addresses, base::Timestamp now);

} // namespace mw::why
