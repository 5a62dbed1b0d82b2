// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/jobwords.h"

#include "kit/words.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace mw::shell {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(mw::shell::JobWords)
};

constexpr auto least = 500ms; ///< a rate from less would jump

QString amountOf(const workspace::JobView& job, qint64 amount)
{
    return job.inBytes
               ? QLocale().formattedDataSize(amount, amount < 1'000'000 ? 0 : 1, QLocale::DataSizeSIFormat)
               : kit::formatCount(amount);
}

} // namespace

int percentOf(const workspace::JobView& job)
{
    if (job.total <= 0)
        return -1;
    return static_cast<int>(std::clamp<qint64>(job.done * 100 / job.total, 0, 100));
}

QString factOf(const workspace::JobView& job, std::chrono::steady_clock::time_point monotonic,
               const QDateTime& now)
{
    if (job.cancelling)
        return Text::tr("Stopping…");
    QStringList parts;
    if (job.total > 0)
        parts.append(
            Text::tr("%1 of %2", "done of all").arg(amountOf(job, job.done), amountOf(job, job.total)));
    else if (job.done > 0)
        parts.append(amountOf(job, job.done));
    const std::chrono::duration<double> span = monotonic - job.startedAt;
    const double rate = job.inSteps || span < least ? 0 : static_cast<double>(job.done) / span.count();
    if (rate >= 1)
        parts.append(Text::tr("%1 a second").arg(amountOf(job, std::llround(rate))));
    if (rate > 0 && job.total > job.done) {
        const auto seconds = std::llround(static_cast<double>(job.total - job.done) / rate);
        parts.append(Text::tr("done about %1").arg(kit::clockTime(now.addSecs(seconds))));
    }
    return parts.isEmpty() ? Text::tr("Starting…") : parts.join(u" · ");
}

QString summaryOf(const std::vector<workspace::JobView>& jobs)
{
    if (jobs.empty())
        return {};
    const auto slowest = std::min_element(jobs.begin(), jobs.end(), [](const auto& one, const auto& other) {
        return percentOf(one) < percentOf(other);
    });
    const QString what =
        jobs.size() == 1 ? jobs.front().title : Text::tr("%Ln jobs", nullptr, static_cast<int>(jobs.size()));
    const int percent = percentOf(*slowest);
    if (percent < 0)
        return what;
    return Text::tr("%1 · %2 %", "what is done, and how much of it").arg(what, QLocale().toString(percent));
}

} // namespace mw::shell
