// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/jobrun.h"

#include "cli/failures.h"
#include "cli/progressline.h"
#include "workspace/workspace.h"

namespace mw::cli {

using workspace::Job;

namespace {

constexpr int jobCacheMegabytes = 16;

} // namespace

void runJob(Context& context, const QString& words, Job::Work work, std::function<void()> then)
{
    auto* job = new Job(std::move(work), QCoreApplication::instance());
    auto progress = std::make_shared<ProgressLine>(context.out());
    QObject::connect(job, &Job::progressed, job, [progress, words](qint64 done, qint64 total) {
        if (done > 0 || total > 0) // else it has not reported yet
            progress->update(done, total, words);
    });
    QObject::connect(job, &Job::finished, job, [job, progress, &context, then = std::move(then)] {
        context.onInterrupt({});
        progress->finish();
        progress->clear();
        job->deleteLater();
        then();
    });
    context.onInterrupt([job] { job->cancel(); });
    job->start();
}

void runDatabaseJob(Context& context, const QString& words, DatabaseWork work,
                    std::function<void(Try<void>)> then)
{
    const auto opened = std::make_shared<Try<void>>();
    runJob(
        context, words,
        [&context, opened, work = std::move(work)](base::JobControl& control) {
            auto database = context.workspace().vault().connect(jobCacheMegabytes);
            if (database)
                work(**database, control);
            else
                *opened = base::fail(failureOf(database.error()));
        },
        [opened, then = std::move(then)] { then(*opened); });
}

} // namespace mw::cli
