// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/latestwork.h"

#include <QTest>
#include <QThread>

#include <future>

using namespace mw::base;

class TestLatestWork : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersInTheThreadThatAsked()
    {
        LatestWork work;
        QThread* const here = QThread::currentThread();
        QThread* done = nullptr;
        QThread* answered = nullptr;
        work.ask<QThread*>(
            this, [] { return QThread::currentThread(); },
            [&](QThread* thread) {
                done = thread;
                answered = QThread::currentThread();
            });
        QVERIFY(work.isBusy());
        QTRY_VERIFY(answered);
        QVERIFY(!work.isBusy());
        QCOMPARE(answered, here);
        QVERIFY(done != here);
    }

    void answersOnlyTheNewestQuestion()
    {
        LatestWork work;
        std::promise<void> gate;
        std::shared_future<void> opened = gate.get_future().share();
        std::vector<int> made;
        std::vector<int> answers;
        std::mutex mutex;
        for (int i = 0; i < 50; ++i)
            work.ask<int>(
                this,
                [&, i, opened] {
                    if (i == 0)
                        opened.wait(); // the others pile up behind it
                    const std::lock_guard lock(mutex);
                    made.push_back(i);
                    return i;
                },
                [&](int value) { answers.push_back(value); });
        gate.set_value();
        QTRY_COMPARE(answers, std::vector<int>{49});
        const std::lock_guard lock(mutex);
        QVERIFY2(made.size() <= 2, "work that nobody waits for was done");
        QCOMPARE(made.back(), 49);
    }

    void givesNoAnswerToWhoIsGoneOrForgot()
    {
        LatestWork work;
        int answers = 0;
        auto receiver = std::make_unique<QObject>();
        work.ask<int>(
            receiver.get(), [] { return 1; }, [&](int) { ++answers; });
        receiver.reset();
        QTRY_VERIFY(!work.isBusy());
        work.ask<int>(
            this, [] { return 2; }, [&](int) { ++answers; });
        work.forget();
        QVERIFY(!work.isBusy());
        work.ask<int>(
            this, [] { return 3; }, [&](int value) { answers += value; });
        QTRY_COMPARE(answers, 3);
    }

    void endsWhileWorkWaits()
    {
        auto work = std::make_unique<LatestWork>();
        std::atomic_bool began = false;
        bool gone = false;
        work->ask<int>(
            this,
            [&] {
                began = true;
                return 1;
            },
            [&](int) { QVERIFY2(!gone, "an answer from what is gone"); });
        QTRY_VERIFY(began);
        work.reset();
        gone = true;
        QCoreApplication::processEvents();
    }
};

QTEST_GUILESS_MAIN(TestLatestWork)
#include "tst_latestwork.moc"
