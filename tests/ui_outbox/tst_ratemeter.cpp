// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/outbox/ratemeter.h"

#include <QTest>

using namespace mw::outbox;
using namespace std::chrono_literals;

/// How fast it goes, and until when.
class TestRateMeter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysNothingBeforeItKnows()
    {
        RateMeter meter;
        QVERIFY(!meter.perMinute());
        meter.add(m_start, 10);
        QVERIFY(!meter.perMinute());
        meter.add(m_start + 200ms, 90); // too short a time for a figure
        QVERIFY(!meter.perMinute());
        QVERIFY(!meter.timeFor(100));
    }
    void countsByTheMinute()
    {
        RateMeter meter;
        meter.add(m_start, 100);
        meter.add(m_start + 10s, 200);
        QCOMPARE(*meter.perMinute(), 600.0);
        QCOMPARE(meter.timeFor(600)->count(), 61);
        QVERIFY(!meter.timeFor(0));
    }
    void forgetsWhatIsOlderThanAMinute()
    {
        RateMeter meter;
        meter.add(m_start, 0);
        meter.add(m_start + 1s, 6000); // a burst
        for (int second = 2; second <= 90; ++second)
            meter.add(m_start + std::chrono::seconds(second), 6000 + second);
        QVERIFY(*meter.perMinute() < 70);
    }
    void standsStillWhenNothingMoves()
    {
        RateMeter meter;
        meter.add(m_start, 5);
        meter.add(m_start + 30s, 5);
        QVERIFY(!meter.perMinute());
    }
    void beginsAnewWhenTheFigureFalls()
    {
        RateMeter meter;
        meter.add(m_start, 500);
        meter.add(m_start + 10s, 3); // settled as not sent: queued again
        QVERIFY(!meter.perMinute());
    }

private:
    const RateMeter::TimePoint m_start{};
};

QTEST_GUILESS_MAIN(TestRateMeter)
#include "tst_ratemeter.moc"
