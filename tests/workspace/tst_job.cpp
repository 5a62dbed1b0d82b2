// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/job.h"

#include <condition_variable>
#include <mutex>
#include <QSignalSpy>
#include <QTest>

using namespace mw;
using workspace::Job;

class TestJob : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void runsOnAThreadOfItsOwn()
    {
        QThread* where = nullptr;
        Job job([&](base::JobControl&) { where = QThread::currentThread(); });
        QSignalSpy finished(&job, &Job::finished);
        job.start();
        QVERIFY(finished.wait(5000));
        QCOMPARE(finished.size(), 1);
        QVERIFY(where != nullptr);
        QVERIFY(where != QThread::currentThread());
    }

    void tellsTheLastProgressBeforeTheEnd()
    {
        Job job([](base::JobControl& control) {
            for (int i = 1; i <= 10'000; ++i)
                control.report({i, 10'000});
        });
        QSignalSpy progressed(&job, &Job::progressed);
        qint64 seenAtTheEnd = 0;
        connect(&job, &Job::finished, this, [&] { seenAtTheEnd = progressed.last().at(0).toLongLong(); });
        QSignalSpy finished(&job, &Job::finished);
        job.start();
        QVERIFY(finished.wait(5000));
        QCOMPARE(seenAtTheEnd, 10'000);
        // A flood of reports must not become a flood of events.
        QVERIFY2(progressed.size() < 5'000, qPrintable(QString::number(progressed.size())));
    }

    void endsWhenItIsCancelled()
    {
        std::mutex mutex;
        std::condition_variable began;
        bool running = false;
        bool sawCancel = false;
        Job job([&](base::JobControl& control) {
            {
                const std::lock_guard lock(mutex);
                running = true;
            }
            began.notify_one();
            while (!control.cancelled())
                QThread::yieldCurrentThread();
            sawCancel = true;
        });
        QSignalSpy finished(&job, &Job::finished);
        job.start();
        {
            std::unique_lock lock(mutex);
            QVERIFY(began.wait_for(lock, std::chrono::seconds(5), [&] { return running; }));
        }
        job.cancel();
        QVERIFY(finished.wait(5000));
        QVERIFY(sawCancel);
    }

    void isCancelledByItsDestruction()
    {
        std::atomic_bool ended = false;
        {
            Job job([&](base::JobControl& control) {
                while (!control.cancelled())
                    QThread::yieldCurrentThread();
                ended = true;
            });
            job.start();
        }
        QVERIFY(ended);
    }
};

QTEST_GUILESS_MAIN(TestJob)
#include "tst_job.moc"
