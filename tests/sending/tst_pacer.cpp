// SPDX-License-Identifier: GPL-3.0-or-later
#include "sending/pacer.h"

#include <algorithm>
#include <limits>
#include <QRandomGenerator>
#include <QTest>
#include <vector>

using namespace mw::sending;
using namespace std::chrono_literals;
using TimePoint = Pacer::TimePoint;

namespace {

const TimePoint start = TimePoint() + 1000h;

/// Sends as fast as the pacer lets, for `length`; answers when each went.
std::vector<TimePoint> sendFor(Pacer& pacer, std::chrono::milliseconds length,
                               std::optional<quint32> seed = std::nullopt)
{
    QRandomGenerator random(seed.value_or(0));
    std::vector<TimePoint> sent;
    TimePoint now = start;
    while (now < start + length) {
        const auto wait = pacer.waitTime(now);
        if (wait > 0ms) {
            now += wait;
            continue;
        }
        pacer.note(now);
        sent.push_back(now);
        if (seed) // a relay that is sometimes slow
            now += std::chrono::microseconds(random.bounded(300'000));
    }
    return sent;
}

/// The most that fell into any half-open window of that length.
int mostWithin(const std::vector<TimePoint>& sent, std::chrono::milliseconds window)
{
    int most = 0;
    for (std::size_t i = 0, first = 0; i < sent.size(); ++i) {
        while (sent[i] - sent[first] >= window)
            ++first;
        most = std::max(most, static_cast<int>(i - first) + 1);
    }
    return most;
}

} // namespace

class TestPacer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void neverWaitsWithoutALimit()
    {
        Pacer pacer({}, 1'000'000, 1'000'000, start);
        for (int i = 0; i < 10'000; ++i) {
            QCOMPARE(pacer.waitTime(start), 0ms);
            pacer.note(start);
        }
        QVERIFY(!pacer.dayIsFull());
        QCOMPARE(pacer.oneSecondsWorth(), std::numeric_limits<int>::max());
        QCOMPARE(pacer.leftToday(), std::numeric_limits<int>::max());
    }

    void keepsTheLimitOverAnyWindow_data()
    {
        QTest::addColumn<int>("perSecond");
        QTest::addColumn<int>("perMinute");
        QTest::addColumn<int>("seed");
        for (const int seed : {0, 1, 2, 3}) {
            QTest::addRow("10 a second, %d", seed) << 10 << 0 << seed;
            QTest::addRow("1 a second, %d", seed) << 1 << 0 << seed;
            QTest::addRow("30 a minute, %d", seed) << 0 << 30 << seed;
            QTest::addRow("5 a second and 100 a minute, %d", seed) << 5 << 100 << seed;
        }
    }
    void keepsTheLimitOverAnyWindow()
    {
        QFETCH(const int, perSecond);
        QFETCH(const int, perMinute);
        QFETCH(const int, seed);
        Pacer pacer({.perSecond = perSecond, .perMinute = perMinute}, 0, 0, start);
        const auto sent =
            sendFor(pacer, 5min, seed ? std::optional(static_cast<quint32>(seed)) : std::nullopt);
        if (perSecond > 0)
            QVERIFY(mostWithin(sent, 1s) <= perSecond);
        if (perMinute > 0)
            QVERIFY(mostWithin(sent, 1min) <= perMinute);
        if (seed == 0) { // and the limit is used up
            const int a = perSecond > 0 ? perSecond * 300 : std::numeric_limits<int>::max();
            const int b = perMinute > 0 ? perMinute * 5 : std::numeric_limits<int>::max();
            QCOMPARE(static_cast<int>(sent.size()), std::min(a, b));
        }
    }

    void keepsTheLimitHoweverLateTheConnectionsCome_data()
    {
        QTest::addColumn<int>("perSecond");
        QTest::addColumn<int>("perMinute");
        for (const quint32 seed : {1U, 2U, 3U, 4U, 5U}) {
            QTest::addRow("4 a second, %u", seed) << 4 << 0;
            QTest::addRow("1 a second, %u", seed) << 1 << 0;
            QTest::addRow("10 a second and 60 a minute, %u", seed) << 10 << 60;
        }
    }
    /// Handed over at one time, written up to five seconds later, some never.
    void keepsTheLimitHoweverLateTheConnectionsCome()
    {
        QFETCH(const int, perSecond);
        QFETCH(const int, perMinute);
        const QByteArray tag = QTest::currentDataTag();
        QRandomGenerator random(tag.right(1).toUInt());
        Pacer pacer({.perSecond = perSecond, .perMinute = perMinute}, 0, 0, start);
        std::vector<TimePoint> connecting; // when each of ours will write its MAIL
        std::vector<TimePoint> sent;
        for (TimePoint now = start; now < start + 5min; now += 10ms) {
            std::erase_if(connecting, [&](TimePoint when) {
                if (when > now)
                    return false;
                pacer.release();
                if (random.bounded(10) > 0) {
                    pacer.note(now);
                    sent.push_back(now);
                }
                return true;
            });
            while (connecting.size() < 20 && pacer.waitTime(now) == 0ms) {
                pacer.reserve();
                connecting.push_back(now + std::chrono::milliseconds(random.bounded(5'000)));
            }
        }
        QVERIFY(sent.size() > 20U);
        QVERIFY(mostWithin(sent, 1s) <= perSecond);
        if (perMinute > 0)
            QVERIFY(mostWithin(sent, 1min) <= perMinute);
    }

    void keepsThePlaceOfWhatIsReserved()
    {
        Pacer pacer({.perSecond = 2, .perDay = 3}, 0, 0, start);
        pacer.reserve();
        QCOMPARE(pacer.waitTime(start), 0ms);
        pacer.reserve();
        QCOMPARE(pacer.waitTime(start), 1'000ms);
        QCOMPARE(pacer.waitTime(start + 9s), 1'000ms); // they may go at any moment
        QCOMPARE(pacer.leftToday(), 1);
        pacer.release();
        pacer.note(start + 9s);
        QCOMPARE(pacer.waitTime(start + 9s), 1'000ms);
        QCOMPARE(pacer.waitTime(start + 9s + 400ms), 600ms); // the one that went is the older
        pacer.release();                                     // it came back unsent
        QCOMPARE(pacer.waitTime(start + 9s), 0ms);
        QCOMPARE(pacer.leftToday(), 2);
        pacer.reserve();
        pacer.reserve();
        QVERIFY(pacer.dayIsFull());
        pacer.release();
        QVERIFY(!pacer.dayIsFull());
    }

    void waitsUntilTheMomentItMay()
    {
        Pacer pacer({.perSecond = 2}, 0, 0, start);
        pacer.note(start);
        pacer.note(start + 300ms);
        QCOMPARE(pacer.waitTime(start + 400ms), 600ms);
        QCOMPARE(pacer.waitTime(start + 400ms + 1us), 600ms); // rounded up: never a moment too early
        QCOMPARE(pacer.waitTime(start + 1s), 0ms);
    }

    void countsWhatWentBeforeARestart()
    {
        Pacer full({.perMinute = 60}, 60, 0, start);
        QCOMPARE(full.waitTime(start), 60'000ms);
        QCOMPARE(full.waitTime(start + 1min), 0ms);
        Pacer half({.perMinute = 60}, 30, 0, start);
        QCOMPARE(sendFor(half, 59s).size(), 30U);
        Pacer over({.perMinute = 60}, 1'000'000'000, 0, start); // bounded memory
        QCOMPARE(over.waitTime(start), 60'000ms);
    }

    void endsTheDayWithItsLimit()
    {
        Pacer pacer({.perDay = 100}, 0, 97, start);
        QCOMPARE(pacer.leftToday(), 3);
        QCOMPARE(sendFor(pacer, 30min).size(), 3U);
        QVERIFY(pacer.dayIsFull());
        QCOMPARE(pacer.leftToday(), 0);
        QVERIFY(pacer.waitTime(start + 30min) > 0ms);
        Pacer restarted({.perDay = 100}, 0, 100, start);
        QVERIFY(restarted.dayIsFull());
        Pacer beyond({.perDay = 100}, 0, 250, start);
        QCOMPARE(beyond.leftToday(), 0);
    }

    void goesOnWhenTheVaultSaysTheDayHasRoom()
    {
        Pacer pacer({.perDay = 10}, 0, 10, start);
        QVERIFY(pacer.dayIsFull());
        pacer.setUsedToday(4); // the rest is more than a day old
        QVERIFY(!pacer.dayIsFull());
        QCOMPARE(sendFor(pacer, 30min).size(), 6U);
    }

    void claimsAtMostOneSecondsWorth()
    {
        QCOMPARE(Pacer({.perSecond = 7}, 0, 0, start).oneSecondsWorth(), 7);
        QCOMPARE(Pacer({.perMinute = 600}, 0, 0, start).oneSecondsWorth(), 10);
        QCOMPARE(Pacer({.perMinute = 5}, 0, 0, start).oneSecondsWorth(), 1);
        QVERIFY(Pacer({.perSecond = 100, .perMinute = 60}, 0, 0, start).oneSecondsWorth() <= 100);
    }

    void keepsTheWindowWhenTheMachineSlept()
    {
        Pacer pacer({.perSecond = 3, .perMinute = 10}, 0, 0, start);
        for (int i = 0; i < 3; ++i)
            pacer.note(start);
        QVERIFY(pacer.waitTime(start) > 0ms);
        QCOMPARE(pacer.waitTime(start + 8h), 0ms);
    }
};

QTEST_GUILESS_MAIN(TestPacer)
#include "tst_pacer.moc"
