// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/deadline.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using namespace mw::smtp;
using namespace std::chrono_literals;

class TestDeadline : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void passesOnceAndNotBeforeItsTime_data()
    {
        QTest::addColumn<int>("first");
        QTest::addColumn<int>("second");
        QTest::newRow("moved later") << 20 << 120;
        QTest::newRow("moved earlier") << 60000 << 60;
        QTest::newRow("the same") << 60 << 60;
    }
    void passesOnceAndNotBeforeItsTime()
    {
        QFETCH(int, first);
        QFETCH(int, second);
        Deadline deadline;
        QSignalSpy passed(&deadline, &Deadline::passed);
        QElapsedTimer elapsed;
        elapsed.start();
        deadline.set(std::chrono::milliseconds(first));
        deadline.set(std::chrono::milliseconds(second));
        QTRY_COMPARE(passed.size(), 1);
        QVERIFY(elapsed.elapsed() >= second - 1);
        QVERIFY(!passed.wait(50));
    }
    void keepsSilentWhenCleared()
    {
        Deadline deadline;
        QSignalSpy passed(&deadline, &Deadline::passed);
        deadline.set(10ms);
        deadline.clear();
        QVERIFY(!passed.wait(60));
        deadline.set(10ms);
        QTRY_COMPARE(passed.size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestDeadline)
#include "tst_deadline.moc"
