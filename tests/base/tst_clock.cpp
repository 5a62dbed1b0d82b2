// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"

#include <QTest>

using namespace mw::base;
using namespace Qt::StringLiterals;

class TestClock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatItWrites()
    {
        for (const std::int64_t ms : {0LL, 1700000000000LL, 1700000000123LL, 4102444800000LL})
            QCOMPARE(toMilliseconds(fromRfc3339(toRfc3339(fromMilliseconds(ms))).value()), ms);
    }
    void writesTimesAsQtDoes()
    {
        // Leap days, ends of years, before 1970, and every second day of four centuries.
        for (const qint64 ms : {qint64{0}, qint64{-1}, qint64{951782399999}, qint64{951782400000},
                                qint64{4107542399999}, qint64{-62135596800000}, qint64{253402300799999}})
            compareWithQt(ms);
        for (qint64 day = -70'000; day < 80'000; day += 2)
            compareWithQt(day * 86'400'000 + day % 86'400'000);
    }
    void writesUtcWithZ() { QCOMPARE(toRfc3339(fromMilliseconds(1700000000000)), u"2023-11-14T22:13:20Z"_s); }
    void readsOffsets()
    {
        QCOMPARE(fromRfc3339(u"2026-11-21T10:00:00+01:00"_s), fromRfc3339(u"2026-11-21T09:00:00Z"_s));
    }
    void readsABareDateAsMidnightUtc()
    {
        QCOMPARE(fromRfc3339(u"2026-11-21"_s), fromRfc3339(u"2026-11-21T00:00:00Z"_s));
    }
    void refusesWhatIsNoTime_data()
    {
        QTest::addColumn<QString>("text");
        for (const auto& text :
             {u""_s, u"yesterday"_s, u"2026-13-01"_s, u"2026-02-30T00:00:00Z"_s, u"12:00"_s})
            QTest::newRow(qPrintable(text)) << text;
    }
    void refusesWhatIsNoTime()
    {
        QFETCH(QString, text);
        QVERIFY(!fromRfc3339(text));
    }

private:
    static void compareWithQt(qint64 ms)
    {
        const auto when = QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC);
        QCOMPARE(toRfc3339(fromMilliseconds(ms)),
                 when.toString(ms % 1000 == 0 ? Qt::ISODate : Qt::ISODateWithMs));
    }
};

QTEST_APPLESS_MAIN(TestClock)
#include "tst_clock.moc"
