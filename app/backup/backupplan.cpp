// SPDX-License-Identifier: GPL-3.0-or-later
#include "backup/backupplan.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>

namespace mw::backup {

using namespace Qt::StringLiterals;
using namespace std::chrono;
using Every = BackupPlan::Every;

namespace {

struct EveryWord
{
    Every every;
    QLatin1String word;
    milliseconds time;
};
constexpr std::array everyWords = {
    EveryWord{Every::Never, "never"_L1, milliseconds(0)}, EveryWord{Every::Hour, "hour"_L1, hours(1)},
    EveryWord{Every::Day, "day"_L1, days(1)}, EveryWord{Every::Week, "week"_L1, weeks(1)}};

std::optional<int> countOf(const QJsonObject& object, QLatin1String key)
{
    const QJsonValue value = object.value(key);
    const double number = value.toDouble(-1);
    if (!value.isDouble() || number < 0 || number > BackupPlan::mostKept || number != std::floor(number))
        return {};
    return int(number);
}

bool counts(const ExistingBackup& backup, const QByteArray& vaultId, base::Timestamp now)
{
    return backup.whole && !vaultId.isEmpty() && backup.vaultId == vaultId && backup.madeAt <= now;
}

/// Number of the hour, day or week, in UTC.
std::int64_t hourOf(base::Timestamp time)
{
    return floor<hours>(time).time_since_epoch().count();
}
std::int64_t dayOf(base::Timestamp time)
{
    return floor<days>(time).time_since_epoch().count();
}
std::int64_t weekOf(base::Timestamp time)
{
    return floor<weeks>(time + days(3))
        .time_since_epoch()
        .count(); // 1970 began on a Thursday, weeks on Monday
}

} // namespace

milliseconds intervalOf(Every every)
{
    return std::find_if(everyWords.begin(), everyWords.end(),
                        [&](const EveryWord& entry) { return entry.every == every; })
        ->time;
}

QByteArray toJson(const BackupPlan& plan)
{
    const auto word = std::find_if(everyWords.begin(), everyWords.end(),
                                   [&](const EveryWord& entry) { return entry.every == plan.every; });
    return QJsonDocument(QJsonObject{{u"every"_s, QString(word->word)},
                                     {u"keep_hours"_s, plan.keepHours},
                                     {u"keep_days"_s, plan.keepDays},
                                     {u"keep_weeks"_s, plan.keepWeeks},
                                     {u"folder"_s, plan.folder}})
        .toJson(QJsonDocument::Compact);
}

std::optional<BackupPlan> planFromJson(const QByteArray& json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    const auto word = std::find_if(everyWords.begin(), everyWords.end(), [&](const EveryWord& entry) {
        return object.value("every"_L1).toString() == entry.word;
    });
    const auto keepHours = countOf(object, "keep_hours"_L1);
    const auto keepDays = countOf(object, "keep_days"_L1);
    const auto keepWeeks = countOf(object, "keep_weeks"_L1);
    const QJsonValue folder = object.value("folder"_L1);
    if (word == everyWords.end() || !keepHours || !keepDays || !keepWeeks || !folder.isString() ||
        (!folder.toString().isEmpty() && !QDir::isAbsolutePath(folder.toString())))
        return {};
    return BackupPlan{word->every, *keepHours, *keepDays, *keepWeeks, folder.toString()};
}

const ExistingBackup* newestBackup(const std::vector<ExistingBackup>& existing, const QByteArray& vaultId,
                                   base::Timestamp now)
{
    const ExistingBackup* newest = nullptr;
    for (const ExistingBackup& backup : existing)
        if (counts(backup, vaultId, now) && (!newest || backup.madeAt > newest->madeAt))
            newest = &backup;
    return newest;
}

bool isDue(const BackupPlan& plan, const std::vector<ExistingBackup>& existing, const QByteArray& vaultId,
           base::Timestamp now)
{
    if (plan.every == Every::Never)
        return false;
    const ExistingBackup* newest = newestBackup(existing, vaultId, now);
    return !newest || now - newest->madeAt >= intervalOf(plan.every);
}

std::vector<ExistingBackup> surplus(const BackupPlan& plan, const std::vector<ExistingBackup>& existing,
                                    const QByteArray& vaultId, base::Timestamp now)
{
    if (plan.every == Every::Never)
        return {};
    std::vector<const ExistingBackup*> ours;
    for (const ExistingBackup& backup : existing)
        if (counts(backup, vaultId, now))
            ours.push_back(&backup);
    std::stable_sort(ours.begin(), ours.end(),
                     [](const auto* a, const auto* b) { return a->madeAt > b->madeAt; });
    struct Shelf
    {
        std::int64_t (*numberOf)(base::Timestamp);
        int room;
        std::optional<std::int64_t> last{};
    };
    std::array shelves = {Shelf{hourOf, plan.keepHours}, Shelf{dayOf, plan.keepDays},
                          Shelf{weekOf, plan.keepWeeks}};
    std::vector<ExistingBackup> out;
    for (const ExistingBackup* backup : ours) {
        bool keep = backup == ours.front() || !backup->named;
        for (Shelf& shelf : shelves) {
            const std::int64_t number = shelf.numberOf(backup->madeAt);
            if (shelf.room > 0 && shelf.last != number) { // the newest of its hour, day or week
                shelf.last = number;
                --shelf.room;
                keep = true;
            }
        }
        if (!keep)
            out.push_back(*backup);
    }
    return out;
}

} // namespace mw::backup
