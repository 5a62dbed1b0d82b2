// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/office.h"

namespace mw::importpage {

enum class Unit { Bytes, Rows };

/// "38 of 104 MB · 12 MB a second · done about 10:39". `now`: as JobView::startedAt; `clock`: what the wall
/// clock says then.
[[nodiscard]] QString factOf(const workspace::JobView& job, Unit unit,
                             std::chrono::steady_clock::time_point now, const QDateTime& clock);

} // namespace mw::importpage
