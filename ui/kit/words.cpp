// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/words.h"

#include <QCoreApplication>
#include <QLocale>

namespace mw::kit {

using namespace Qt::StringLiterals;

QString formatCount(qint64 count)
{
    return QLocale().toString(count);
}

QString clockTime(const QDateTime& time)
{
    const QLocale locale;
    // A few locales, and C, have seconds in their short time.
    const QString format = locale.timeFormat(QLocale::ShortFormat).remove(u":ss"_s).remove(u".ss"_s);
    return locale.toString(time.toLocalTime().time(), format);
}

QString clockTimeWithSeconds(const QDateTime& time)
{
    const QLocale locale;
    QString format = locale.timeFormat(QLocale::ShortFormat);
    if (!format.contains(u"ss"))
        format.replace(u"mm"_s, u"mm:ss"_s);
    return locale.toString(time.toLocalTime().time(), format);
}

QString nearTime(const QDateTime& time, const QDateTime& now)
{
    const QLocale locale;
    const QDate day = time.toLocalTime().date();
    const QDate today = now.toLocalTime().date();
    if (day == today)
        return clockTime(time);
    // The locale's own order of day and month, without the year where that is this one.
    if (day.year() != today.year())
        return locale.toString(day, QCoreApplication::translate("kit::Words", "d MMM yyyy", "a date"));
    return QCoreApplication::translate("kit::Words", "%1, %2", "day, time")
        .arg(locale.toString(day, QCoreApplication::translate("kit::Words", "d MMM", "a date")),
             clockTime(time));
}

QString fullTime(const QDateTime& time)
{
    return QLocale().toString(time.toLocalTime(), QLocale::LongFormat);
}

} // namespace mw::kit
