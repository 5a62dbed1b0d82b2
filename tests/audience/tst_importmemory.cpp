// SPDX-License-Identifier: GPL-3.0-or-later
#include "audience/columnmemory.h"
#include "audience/importrepository.h"
#include "audiencetesting.h"

using namespace mw;
using namespace mw::audience;
using namespace mw::audience::testing;

namespace {

ColumnPlan planOf(const QStringList& header)
{
    auto plan = *guessColumns(header, {});
    for (ColumnGuess& column : plan.columns)
        if (column.header == u"Sorte") {
            column.use = ColumnGuess::Use::Attribute;
            column.attribute = u"Favourite"_s;
        }
    return plan;
}

} // namespace

/// What a workspace remembers of its imports: columns, and the imports themselves.
class TestImportMemory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void remembersColumnsByTheSetOfHeaders()
    {
        House house;
        ColumnMemory memory(*house.db);
        QVERIFY(!memory.find({u"E-Mail"_s, u"Sorte"_s}).value());
        const base::Timestamp at = house.clock.now();
        QVERIFY(house.write([&] { return memory.keep(planOf({u"E-Mail"_s, u"Status"_s, u"Sorte"_s}), at); }));
        const auto kept = memory.find({u"sorte"_s, u"E-MAIL"_s, u"Status"_s}).value();
        QVERIFY(kept);
        QCOMPARE(kept->at, at);
        QCOMPARE(kept->plan.emailColumn, 1);
        QCOMPARE(kept->plan.columns[0].header, u"sorte"_s);
        QCOMPARE(kept->plan.columns[0].attribute, u"Favourite"_s);
        QCOMPARE(kept->plan.columns[2].field, ImportField::OptedOut);
        QCOMPARE(kept->plan.columns[2].sense, OptOutSense::Status);
        QVERIFY(!memory.find({u"E-Mail"_s, u"Sorte"_s}).value());
    }

    void remembersTheLastFiftySetsAlone()
    {
        House house;
        ColumnMemory memory(*house.db);
        for (int i = 0; i < 60; ++i)
            QVERIFY(house.write([&] {
                return memory.keep(planOf({u"E-Mail"_s, u"Column %1"_s.arg(i)}), house.clock.now());
            }));
        QVERIFY(!memory.find({u"E-Mail"_s, u"Column 9"_s}).value());
        QVERIFY(memory.find({u"E-Mail"_s, u"Column 10"_s}).value());
        QVERIFY(memory.find({u"E-Mail"_s, u"Column 59"_s}).value());
    }

    void doesNotRememberEndlessFiles()
    {
        House house;
        QStringList header{u"email"_s};
        for (int i = 0; i < 600; ++i)
            header << u"Column %1"_s.arg(i);
        ColumnMemory memory(*house.db);
        QVERIFY(house.write([&] { return memory.keep(planOf(header), house.clock.now()); }));
        QVERIFY(!memory.find(header).value());
    }

    void listsTheLatestImportsAndWhatBecameOfThem()
    {
        House house;
        const auto first = house.import("email\na@example.com\nb@example.com\nbad\n");
        const auto second = house.import("email\nc@example.com\n", {.list = u"Other"_s});
        QVERIFY(house.service.undo(second->id));
        const auto all = ImportRepository(*house.db).latest({}, 10).value();
        QCOMPARE(all.size(), 2U);
        QCOMPARE(all[0].id, second->id);
        QVERIFY(all[0].undoneAt);
        QVERIFY(!all[0].list.isValid()); // the list went with it
        QCOMPARE(all[1].listName, u"News"_s);
        QCOMPARE(all[1].fileName, u"test.csv"_s);
        QCOMPARE(all[1].read, 3);
        QCOMPARE(all[1].added, 2);
        QCOMPARE(all[1].refused, 1);
        QVERIFY(!all[1].undoneAt);
        const auto before = ImportRepository(*house.db).latest(second->id, 10).value();
        QCOMPARE(before.size(), 1U);
        QCOMPARE(before[0].id, first->id);
    }

    void tellsHowFarAnUndoIs()
    {
        House house;
        QByteArray csv = "email\n";
        for (int i = 0; i < 500; ++i)
            csv += "p" + QByteArray::number(i) + "@example.com\n";
        const auto import = house.import(csv);
        std::vector<base::JobProgress> told;
        const base::JobControl control([&](base::JobProgress progress) { told.push_back(progress); });
        QVERIFY(house.service.undo(import->id, control));
        QVERIFY(!told.empty());
        QCOMPARE(told.back().done, 500);
        QCOMPARE(told.back().total, 500);
    }
};

QTEST_GUILESS_MAIN(TestImportMemory)
#include "tst_importmemory.moc"
