// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/jobwords.h"

#include <QTest>

using namespace mw::shell;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using mw::workspace::JobView;

class TestJobWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(u"en_GB"_s)); }

    void tellsDoneRateAndEnd()
    {
        const JobView job{.title = u"Import"_s, .done = 1'500, .total = 4'500, .startedAt = at(0s)};
        const QDateTime now(QDate(2026, 11, 19), QTime(10, 38, 30));
        QCOMPARE(factOf(job, at(10s), now), u"1,500 of 4,500 · 150 a second · done about 10:38"_s);
        QCOMPARE(percentOf(job), 33);
        QCOMPARE(summaryOf({job}), u"Import · 33 %"_s);
    }

    void leavesOutWhatIsNotKnown()
    {
        const QDateTime now(QDate(2026, 11, 19), QTime(10, 0));
        JobView job{.title = u"Count"_s, .startedAt = at(0s)};
        QCOMPARE(factOf(job, at(0s), now), u"Starting…"_s);
        QCOMPARE(percentOf(job), -1);
        QCOMPARE(summaryOf({job}), u"Count"_s);
        job.done = 7;
        QCOMPARE(factOf(job, at(0s), now), u"7"_s);
        job.total = 10;
        QCOMPARE(factOf(job, at(0s), now), u"7 of 10"_s);
        job.cancelling = true;
        QCOMPARE(factOf(job, at(5s), now), u"Stopping…"_s);
    }

    void tellsBytesAsSizes()
    {
        JobView job{
            .id = 1, .title = u"Saving"_s, .done = 48'300'000, .total = 145'000'000, .startedAt = at(0s)};
        job.inBytes = true;
        const QDateTime now(QDate(2026, 11, 19), QTime(10, 38));
        QCOMPARE(factOf(job, at(1s), now), u"48.3 MB of 145.0 MB · 48.3 MB a second · done about 10:38"_s);
    }

    void tellsNoRateOfSteps()
    {
        const JobView job{.title = u"Test"_s, .done = 5, .total = 7, .inSteps = true, .startedAt = at(0s)};
        QCOMPARE(factOf(job, at(1s), QDateTime(QDate(2026, 11, 19), QTime(10, 0))), u"5 of 7"_s);
    }

    void sumsUpByTheOneThatIsLeastDone()
    {
        const JobView fast{.title = u"a"_s, .done = 9, .total = 10};
        const JobView slow{.title = u"b"_s, .done = 1, .total = 10};
        QVERIFY(summaryOf({}).isEmpty());
        QVERIFY(summaryOf({fast, slow}).contains(u"2 jobs"));
        QVERIFY(summaryOf({fast, slow}).contains(u"10 %"));
    }

    void neverTellsMoreThanAll()
    {
        QCOMPARE(percentOf({.done = 30, .total = 10}), 100);
        QCOMPARE(percentOf({.done = -3, .total = 10}), 0);
    }

private:
    static std::chrono::steady_clock::time_point at(std::chrono::seconds time)
    {
        return std::chrono::steady_clock::time_point(time);
    }
};

QTEST_GUILESS_MAIN(TestJobWords)
#include "tst_jobwords.moc"
