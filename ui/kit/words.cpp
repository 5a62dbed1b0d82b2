// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/words.h"

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

QString fullTime(const QDateTime& time)
{
    return QLocale().toString(time.toLocalTime(), QLocale::LongFormat);
}

} // namespace mw::kit
