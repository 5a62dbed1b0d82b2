// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

namespace mw::kit {

/// With the separators of the person's locale.
[[nodiscard]] QString formatCount(qint64 count);
/// "10:39", local time, without seconds; the date belongs into the tooltip, fullTime().
[[nodiscard]] QString clockTime(const QDateTime& time);
/// "10:39:07".
[[nodiscard]] QString clockTimeWithSeconds(const QDateTime& time);
/// As near as it takes: "10:39" on the day of `now`, else "21 Oct, 10:39", and "21 Oct 2025" in another year.
[[nodiscard]] QString nearTime(const QDateTime& time, const QDateTime& now);
/// Date and time with seconds and zone, in the words of the locale.
[[nodiscard]] QString fullTime(const QDateTime& time);

} // namespace mw::kit
