// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/jobfacts.h"

#include "kit/words.h"

#include <QCoreApplication>
#include <QLocale>

namespace mw::importpage {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(mw::importpage::JobFacts)
};

/// Nothing is said of how long it takes before this: the first figures mean little.
constexpr std::chrono::milliseconds soonest{1000};

QString amount(qint64 value, Unit unit)
{
    return unit == Unit::Bytes ? QLocale().formattedDataSize(value, 0, QLocale::DataSizeTraditionalFormat)
                               : kit::formatCount(value);
}

} // namespace

QString factOf(const workspace::JobView& job, Unit unit, std::chrono::steady_clock::time_point now,
               const QDateTime& clock)
{
    if (job.total <= 0)
        return {};
    QStringList parts{Text::tr("%1 of %2").arg(amount(job.done, unit), amount(job.total, unit))};
    const auto passed = std::chrono::duration_cast<std::chrono::milliseconds>(now - job.startedAt);
    if (passed >= soonest && job.done > 0 && job.done < job.total) {
        const double rate = static_cast<double>(job.done) / static_cast<double>(passed.count());
        const auto left = static_cast<qint64>(static_cast<double>(job.total - job.done) / rate);
        parts << Text::tr("%1 a second").arg(amount(static_cast<qint64>(rate * 1000), unit));
        parts << (left < 60'000 ? Text::tr("done in %n seconds", nullptr, static_cast<int>(left / 1000) + 1)
                                : Text::tr("done about %1").arg(kit::clockTime(clock.addMSecs(left))));
    }
    return parts.join(u" · "_s);
}

} // namespace mw::importpage
