// SPDX-License-Identifier: GPL-3.0-or-later
// When a backup is made by itself and which ones stay, over years of hours and clocks that are wrong.
#include "backup/backupplan.h"

#include <map>
#include <QRandomGenerator>
#include <QTest>
#include <set>

using namespace mw;
using namespace mw::backup;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace std::chrono;
using Every = BackupPlan::Every;

namespace {

const QByteArray ours(16, 'o');
constexpr base::Timestamp monday = base::fromMilliseconds(1'796'601'600'000); // 2026-12-07, a Monday

ExistingBackup backupOf(base::Timestamp time, const QByteArray& vaultId = ours)
{
    return {.path = QString::number(base::toMilliseconds(time)),
            .vaultId = vaultId,
            .madeAt = time,
            .bytes = 1,
            .whole = true,
            .named = true};
}

std::set<QString> pathsOf(const std::vector<ExistingBackup>& backups)
{
    std::set<QString> out;
    for (const ExistingBackup& backup : backups)
        out.insert(backup.path);
    return out;
}

milliseconds timeOf(Every every)
{
    return every == Every::Hour  ? milliseconds(1h)
           : every == Every::Day ? milliseconds(24h)
                                 : milliseconds(168h);
}

} // namespace

class TestBackupPlan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isDueAfterItsTime_data()
    {
        QTest::addColumn<Every>("every");
        QTest::addRow("hour") << Every::Hour;
        QTest::addRow("day") << Every::Day;
        QTest::addRow("week") << Every::Week;
    }

    void isDueAfterItsTime()
    {
        QFETCH(Every, every);
        const BackupPlan plan{.every = every};
        QVERIFY(isDue(plan, {}, ours, monday));
        const std::vector existing{backupOf(monday)};
        QVERIFY(!isDue(plan, existing, ours, monday));
        QVERIFY(!isDue(plan, existing, ours, monday + timeOf(every) - 1ms));
        QVERIFY(isDue(plan, existing, ours, monday + timeOf(every)));
        QVERIFY(isDue(plan, {backupOf(monday, QByteArray(16, 't'))}, ours, monday));
        ExistingBackup cut = backupOf(monday);
        cut.whole = false;
        QVERIFY(isDue(plan, {cut}, ours, monday));
        QVERIFY(!isDue({.every = Every::Never}, {}, ours, monday));
    }

    void isNotFooledByAClockThatWasAhead()
    {
        // A year ahead for one day, then set right: what was made then counts for nothing.
        const std::vector existing{backupOf(monday - 48h), backupOf(monday + 365 * 24h)};
        const BackupPlan plan{.every = Every::Day, .keepDays = 1, .keepWeeks = 0};
        QVERIFY(isDue(plan, existing, ours, monday));
        QCOMPARE(newestBackup(existing, ours, monday)->madeAt, monday - 48h);
        QVERIFY(surplus(plan, existing, ours, monday).empty());
        auto later = existing;
        later.push_back(backupOf(monday));
        QVERIFY(!isDue(plan, later, ours, monday + 23h));
        QCOMPARE(pathsOf(surplus(plan, later, ours, monday)), pathsOf({backupOf(monday - 48h)}));
    }

    void keepsTheNewestOfEachHourDayAndWeek()
    {
        std::vector<ExistingBackup> existing;
        for (int hour = 0; hour < 24 * 40; ++hour)
            existing.push_back(backupOf(monday - hour * 1h));
        const BackupPlan plan{.every = Every::Hour, .keepHours = 3, .keepDays = 2, .keepWeeks = 2};
        auto kept = pathsOf(existing);
        for (const ExistingBackup& gone : surplus(plan, existing, ours, monday))
            kept.erase(gone.path);
        // Midnight of Monday, and the hours before; Monday and Sunday; this week and the last.
        QCOMPARE(kept, pathsOf({backupOf(monday), backupOf(monday - 1h), backupOf(monday - 2h)}));
        kept = pathsOf(existing);
        const BackupPlan weeks{.every = Every::Hour, .keepHours = 0, .keepDays = 0, .keepWeeks = 3};
        for (const ExistingBackup& gone : surplus(weeks, existing, ours, monday))
            kept.erase(gone.path);
        QCOMPARE(kept, pathsOf({backupOf(monday), backupOf(monday - 1h), backupOf(monday - 169h)}));
    }

    void neverGivesUpWhatIsNotItsOwn()
    {
        const BackupPlan plan{.every = Every::Hour, .keepHours = 0, .keepDays = 0, .keepWeeks = 0};
        ExistingBackup cut = backupOf(monday - 10h);
        cut.whole = false;
        ExistingBackup renamed = backupOf(monday - 20h);
        renamed.named = false;
        ExistingBackup unread = backupOf(monday - 30h);
        unread.vaultId.clear();
        const std::vector existing{backupOf(monday - 40h),
                                   cut,
                                   renamed,
                                   unread,
                                   backupOf(monday - 50h, "x"_ba),
                                   backupOf(monday + 1h),
                                   backupOf(monday - 5h)};
        QCOMPARE(pathsOf(surplus(plan, existing, ours, monday)), pathsOf({backupOf(monday - 40h)}));
        QVERIFY(surplus(plan, existing, {}, monday).empty()); // no id is nobody's
        QVERIFY(
            surplus({.every = Every::Never, .keepDays = 0, .keepWeeks = 0}, existing, ours, monday).empty());
    }

    void staysSoundThroughAYearOfHours_data()
    {
        QTest::addColumn<int>("seed");
        QTest::addColumn<bool>("clockSteps");
        for (int seed = 1; seed <= 12; ++seed)
            QTest::addRow("%d", seed) << seed << (seed % 2 == 0);
    }

    /// Hours pass, some while the computer is off; the clock may step. After each one the promises hold.
    void staysSoundThroughAYearOfHours()
    {
        QFETCH(int, seed);
        QFETCH(bool, clockSteps);
        QRandomGenerator random(quint32(seed) + 100);
        const BackupPlan plan{.every =
                                  std::array{Every::Hour, Every::Day, Every::Week}[std::size_t(seed % 3)],
                              .keepHours = int(random.bounded(0, 30)),
                              .keepDays = int(random.bounded(0, 10)),
                              .keepWeeks = int(random.bounded(0, 10))};
        base::Timestamp now = monday;
        std::vector<ExistingBackup> existing{backupOf(monday - 1000h, QByteArray(16, 't'))};
        std::map<std::int64_t, std::int64_t> newestOfDay; // of all that were ever made
        for (int hour = 0; hour < 24 * 365; ++hour) {
            now += 1h + milliseconds(random.bounded(100));
            if (random.bounded(200) == 0)
                now += random.bounded(1, 500) * 1h; // off, or the clock jumps ahead
            const bool back = clockSteps && random.bounded(300) == 0;
            if (back)
                now -= random.bounded(1, 400) * 1h;
            if (isDue(plan, existing, ours, now)) {
                if (!clockSteps)
                    QVERIFY(!newestBackup(existing, ours, now) ||
                            now - newestBackup(existing, ours, now)->madeAt >= timeOf(plan.every));
                existing.push_back(backupOf(now));
                newestOfDay[floor<days>(now).time_since_epoch().count()] = base::toMilliseconds(now);
            }
            const auto gone = pathsOf(surplus(plan, existing, ours, now));
            const ExistingBackup* newest = newestBackup(existing, ours, now);
            QVERIFY(newest && !gone.contains(newest->path));
            // After each hour the newest is younger than the plan's time.
            QVERIFY(now - newest->madeAt < timeOf(plan.every));
            const QString kept = newest->path;
            std::erase_if(existing, [&](const ExistingBackup& backup) { return gone.contains(backup.path); });
            QCOMPARE(existing.front().vaultId, QByteArray(16, 't'));
            QVERIFY(pathsOf(existing).contains(kept));
            QVERIFY(surplus(plan, existing, ours, now).empty()); // what stays, stays
            const auto past =
                std::count_if(existing.begin(), existing.end(), [&](const ExistingBackup& backup) {
                    return backup.vaultId == ours && backup.madeAt <= now;
                });
            QVERIFY(past <= plan.keepHours + plan.keepDays + plan.keepWeeks + 1);
            if (clockSteps || hour % 24 != 0)
                continue;
            // Of each of the last days that had one, its newest is there.
            const auto paths = pathsOf(existing);
            int left = plan.keepDays;
            for (auto day = newestOfDay.rbegin(); day != newestOfDay.rend() && left > 0; ++day, --left)
                QVERIFY(paths.contains(QString::number(day->second)));
        }
    }

    void keepsItsFormInTheVault()
    {
        const BackupPlan plan{
            .every = Every::Week, .keepHours = 1, .keepDays = 2, .keepWeeks = 3, .folder = u"/mnt/ä"_s};
        QCOMPARE(toJson(plan),
                 R"({"every":"week","folder":"/mnt/ä","keep_days":2,"keep_hours":1,"keep_weeks":3})"_ba);
        for (const Every every : {Every::Never, Every::Hour, Every::Day, Every::Week})
            QVERIFY(planFromJson(toJson({.every = every})) == BackupPlan{.every = every});
        QVERIFY(planFromJson(toJson(plan)) == plan);
    }

    void takesNoOtherForm_data()
    {
        QTest::addColumn<QByteArray>("json");
        const QByteArray good = toJson({});
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("text") << "every day"_ba;
        QTest::newRow("list") << "[]"_ba;
        QTest::newRow("cut") << good.chopped(1);
        QTest::newRow("unknown time") << QByteArray(good).replace("day\"", "year\"");
        QTest::newRow("number as text") << QByteArray(good).replace(":7", ":\"7\"");
        QTest::newRow("negative") << QByteArray(good).replace(":7", ":-7");
        QTest::newRow("fraction") << QByteArray(good).replace(":7", ":7.5");
        QTest::newRow("too many") << QByteArray(good).replace(":7", ":1001");
        QTest::newRow("huge") << QByteArray(good).replace(":7", ":1e300");
        QTest::newRow("relative folder") << toJson({.folder = u"backups"_s});
        QTest::newRow("no folder") << QByteArray(good).replace("folder", "fodder");
    }

    void takesNoOtherForm()
    {
        QFETCH(QByteArray, json);
        QVERIFY(!planFromJson(json));
    }
};

QTEST_GUILESS_MAIN(TestBackupPlan)
#include "tst_backupplan.moc"
