// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/templates/times.h"

#include "kit/words.h"

#include <QLocale>

#include <algorithm>

namespace mw::templatespage {

QDateTime localTime(base::Timestamp time)
{
    return QDateTime::fromMSecsSinceEpoch(base::toMilliseconds(time));
}

QString shortTime(base::Timestamp time)
{
    const QDateTime local = localTime(time);
    if (local.date() == QDate::currentDate())
        return kit::clockTime(local);
    return QLocale().toString(local.date(), QLocale::ShortFormat);
}

base::Timestamp changedAt(const campaign::TemplateSummary& row)
{
    return std::max(row.updatedAt, row.draftAt.value_or(row.updatedAt));
}

} // namespace mw::templatespage
