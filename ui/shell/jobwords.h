// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/office.h"

#include <QDateTime>
#include <QString>

namespace mw::shell {

/// Whole percent, -1 while it is not known how much there is to do.
[[nodiscard]] int percentOf(const workspace::JobView& job);
/// "1,420 of 2,140 · 9,300 a second · done about 10:39"; what is not known yet is left out.
[[nodiscard]] QString factOf(const workspace::JobView& job, std::chrono::steady_clock::time_point monotonic,
                             const QDateTime& now);
/// "Import people.csv · 45 %", or "3 jobs · 45 %" with the least of them.
[[nodiscard]] QString summaryOf(const std::vector<workspace::JobView>& jobs);

} // namespace mw::shell
