// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/consent/times.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <limits>

namespace mw::consentpage {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(mw::consentpage::Times)
};

} // namespace

QDateTime timeOf(base::Timestamp time)
{
    return QDateTime::fromMSecsSinceEpoch(base::toMilliseconds(time));
}

int counted(std::int64_t count)
{
    return static_cast<int>(std::min<std::int64_t>(count, std::numeric_limits<int>::max()));
}

QString dayOf(base::Timestamp time)
{
    return QLocale().toString(timeOf(time).date(), Text::tr("d MMM yyyy", "a date"));
}

QString dateOf(base::Timestamp time)
{
    return QLocale().toString(timeOf(time).date(), Text::tr("d MMMM yyyy", "a date"));
}

} // namespace mw::consentpage
