// SPDX-License-Identifier: GPL-3.0-or-later
#include "insight/sendingpace.h"

#include <QTest>

using namespace mw;
using namespace std::chrono_literals;
using insight::SendingPace;

class TestSendingPace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysNothingBeforeItKnows()
    {
        SendingPace pace;
        QVERIFY(!pace.perMinute());
        pace.note(10, at(0ms));
        pace.note(60, at(500ms));
        QVERIFY(!pace.perMinute());
        QVERIFY(!pace.endsAbout(100, {}));
    }

    void countsTheLastHalfMinute()
    {
        SendingPace pace;
        for (int second = 0; second <= 60; ++second) // slow first, then five a second
            pace.note(second <= 30 ? second : 30 + (second - 30) * 5, at(std::chrono::seconds(second)));
        QCOMPARE(qRound(*pace.perMinute()), 300);
        const auto end = pace.endsAbout(600, base::Timestamp(1'000s));
        QCOMPARE(*end, base::Timestamp(1'120s));
        QVERIFY(!pace.endsAbout(0, {}));
    }

    void saysNothingWhileNothingMoves()
    {
        SendingPace pace;
        for (int second = 0; second <= 60; ++second)
            pace.note(500, at(std::chrono::seconds(second)));
        QVERIFY(!pace.perMinute());
    }

    void beginsAnewWhereTheCountFellBack()
    {
        SendingPace pace;
        pace.note(0, at(0s));
        pace.note(900, at(10s));
        pace.note(5, at(11s));
        QVERIFY(!pace.perMinute());
    }

private:
    static std::chrono::steady_clock::time_point at(std::chrono::milliseconds time)
    {
        return std::chrono::steady_clock::time_point(time);
    }
};

QTEST_GUILESS_MAIN(TestSendingPace)
#include "tst_sendingpace.moc"
