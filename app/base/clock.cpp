// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"

#include <QDateTime>
#include <QTimeZone>

namespace mw::base {

using namespace Qt::StringLiterals;

QString toRfc3339(Timestamp t)
{
    const auto when = QDateTime::fromMSecsSinceEpoch(toMilliseconds(t), Qt::UTC);
    return when.toString(when.time().msec() == 0 ? Qt::ISODate : Qt::ISODateWithMs);
}

std::optional<Timestamp> fromRfc3339(const QString& text)
{
    const QString trimmed = text.trimmed();
    if (trimmed.size() < 10 || trimmed.size() > 40)
        return std::nullopt;
    if (trimmed.size() == 10) {
        const QDate day = QDate::fromString(trimmed, Qt::ISODate);
        if (!day.isValid())
            return std::nullopt;
        return fromMilliseconds(day.startOfDay(Qt::UTC).toMSecsSinceEpoch());
    }
    QDateTime when = QDateTime::fromString(trimmed, Qt::ISODateWithMs);
    if (!when.isValid())
        return std::nullopt;
    if (when.timeSpec() == Qt::LocalTime) // RFC 3339 wants an offset; a time without one is read as UTC
        when.setTimeSpec(Qt::UTC);
    return fromMilliseconds(when.toMSecsSinceEpoch());
}

Timestamp SystemClock::now() const
{
    return std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

std::chrono::steady_clock::time_point SystemClock::monotonic() const
{
    return std::chrono::steady_clock::now();
}

} // namespace mw::base
