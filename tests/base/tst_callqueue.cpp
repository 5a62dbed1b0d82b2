// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/callqueue.h"

#include <algorithm>

#include <QTest>
#include <QThread>
#include <thread>

using namespace mw::base;

class TestCallQueue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void callsInItsOwnThreadInTheOrderPosted()
    {
        CallQueue queue;
        std::vector<int> calls;
        bool elsewhere = false;
        QThread* const home = QThread::currentThread();
        std::thread other([&] {
            for (int i = 0; i < 1000; ++i)
                queue.post([&, i] {
                    calls.push_back(i);
                    elsewhere = elsewhere || QThread::currentThread() != home;
                });
        });
        QTRY_COMPARE(calls.size(), std::size_t(1000));
        other.join();
        QVERIFY(std::is_sorted(calls.begin(), calls.end()));
        QVERIFY(!elsewhere);
    }
    void dropsWhatIsLeftWhenItGoes()
    {
        bool called = false;
        {
            CallQueue queue;
            queue.post([&] { called = true; });
        }
        QCoreApplication::sendPostedEvents();
        QVERIFY(!called);
    }
};

QTEST_GUILESS_MAIN(TestCallQueue)
#include "tst_callqueue.moc"
