// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/mailbox.h"

#include <algorithm>

#include <QTest>
#include <QThread>
#include <thread>

using namespace mw::base;

class TestMailbox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void callsInItsOwnThreadInTheOrderPosted()
    {
        Mailbox mailbox;
        std::vector<int> calls;
        bool elsewhere = false;
        QThread* const home = QThread::currentThread();
        std::thread other([&] {
            for (int i = 0; i < 1000; ++i)
                mailbox.post([&, i] {
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
            Mailbox mailbox;
            mailbox.post([&] { called = true; });
        }
        QCoreApplication::sendPostedEvents();
        QVERIFY(!called);
    }
};

QTEST_GUILESS_MAIN(TestMailbox)
#include "tst_mailbox.moc"
