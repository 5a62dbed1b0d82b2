// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"

#include <QDateTime>
#include <QTimeZone>

namespace mw::base {

using namespace Qt::StringLiterals;

namespace {

void putDigits(char* to, unsigned value, int digits)
{
    for (int i = digits - 1; i >= 0; --i, value /= 10)
        to[i] = static_cast<char>('0' + value % 10);
}

} // namespace

QString toRfc3339(Timestamp t)
{
    // By hand for the years that occur: an export writes millions of times, and QDateTime takes ten times as
    // long.
    const auto day = std::chrono::floor<std::chrono::days>(t);
    const std::chrono::year_month_day date(day);
    if (const int year = static_cast<int>(date.year()); year >= 1 && year <= 9999) {
        const std::chrono::hh_mm_ss time(t - day);
        const auto fraction = static_cast<unsigned>(time.subseconds().count());
        char text[] = "0000-00-00T00:00:00.000Z";
        putDigits(text, static_cast<unsigned>(year), 4);
        putDigits(text + 5, static_cast<unsigned>(date.month()), 2);
        putDigits(text + 8, static_cast<unsigned>(date.day()), 2);
        putDigits(text + 11, static_cast<unsigned>(time.hours().count()), 2);
        putDigits(text + 14, static_cast<unsigned>(time.minutes().count()), 2);
        putDigits(text + 17, static_cast<unsigned>(time.seconds().count()), 2);
        putDigits(text + 20, fraction, 3);
        return fraction == 0 ? QString::fromLatin1(text, 19) + u'Z' : QString::fromLatin1(text);
    }
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
