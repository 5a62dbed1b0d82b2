// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

namespace mw::audience {

/// When a consent was given, as a file says it: RFC 3339, or a date and a time of day as databases write
/// them, taken as UTC. Null for anything else: a wrong day is worse than none.
[[nodiscard]] std::optional<base::Timestamp> consentTimeFromText(QString text);

} // namespace mw::audience
