// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

#include <QDateTime>

namespace mw::consentpage {

[[nodiscard]] QDateTime timeOf(base::Timestamp time);
/// For tr() with a count.
[[nodiscard]] int counted(std::int64_t count);
/// "3 Mar 2025", in a table.
[[nodiscard]] QString dayOf(base::Timestamp time);
/// "3 March 2025", in a sentence that is read out.
[[nodiscard]] QString dateOf(base::Timestamp time);

} // namespace mw::consentpage
