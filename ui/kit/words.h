// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

namespace mw::kit {

/// With the separators of the person's locale.
[[nodiscard]] QString formatCount(qint64 count);
/// "10:39", local time, without seconds; the date belongs into the tooltip, fullTime().
[[nodiscard]] QString clockTime(const QDateTime& time);
/// Date and time with seconds and zone, in the words of the locale.
[[nodiscard]] QString fullTime(const QDateTime& time);

} // namespace mw::kit
