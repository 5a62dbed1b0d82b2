// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/sendrate.h"

#include <QTest>

using namespace mw::shell;
using namespace std::chrono_literals;

class TestSendRate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysNothingUntilItKnows()
    {
        SendRate rate;
        QCOMPARE(rate.perMinute(), 0.0);
        QVERIFY(!rate.timeFor(100));
        rate.add(at(0s), 0);
        rate.add(at(1s), 50);
        QCOMPARE(rate.perMinute(), 0.0);
        QVERIFY(!rate.timeFor(100));
    }

    void countsTheLastMinute()
    {
        SendRate rate;
        for (int second = 0; second <= 30; ++second)
            rate.add(at(std::chrono::seconds(second)), second * 10);
        QCOMPARE(rate.perMinute(), 600.0);
        QCOMPARE(rate.timeFor(300), 30s);
        QVERIFY(!rate.timeFor(0));
        // Ten times slower from here on: after a minute nothing of the first half is left.
        for (int second = 31; second <= 100; ++second)
            rate.add(at(std::chrono::seconds(second)), 300 + second - 30);
        QCOMPARE(rate.perMinute(), 60.0);
    }

    void startsAnewWhenTheCountGoesBack()
    {
        SendRate rate;
        rate.add(at(0s), 1'000);
        rate.add(at(10s), 2'000);
        rate.add(at(11s), 5);
        QCOMPARE(rate.perMinute(), 0.0);
        rate.add(at(14s), 8);
        QCOMPARE(rate.perMinute(), 60.0);
    }

    void hasNoTimeLeftWhileNothingMoves()
    {
        SendRate rate;
        rate.add(at(0s), 10);
        rate.add(at(30s), 10);
        QCOMPARE(rate.perMinute(), 0.0);
        QVERIFY(!rate.timeFor(5));
    }

private:
    static SendRate::Time at(std::chrono::seconds time) { return SendRate::Time(time); }
};

QTEST_APPLESS_MAIN(TestSendRate)
#include "tst_sendrate.moc"
