// SPDX-License-Identifier: GPL-3.0-or-later
#include "relays/practicestore.h"
#include "support/stage.h"
#include "ui/relays/practicemodel.h"
#include "ui/relays/relaylistmodel.h"
#include "workspace/relayaccesses.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QSignalSpy>
#include <QTest>

using namespace mw;
using namespace mw::relayspage;
using namespace mw::test;
using namespace Qt::StringLiterals;
using workspace::Room;

namespace {

void keep(Stage& stage, int from, int count, const QByteArray& subject = "Hello")
{
    const bool kept = stage.act<bool>([=](Room& room) {
        relays::PracticeStore store(room.workspace.vault());
        bool all = true;
        for (int i = from; i < from + count; ++i)
            all = store.store(
                      {.at = room.workspace.clock().now(),
                       .sender = "shop@example.com",
                       .recipients = {"p" + QByteArray::number(i) + "@example.com", "second@example.com"},
                       .bytes = "Subject: " + subject + "\r\n\r\nHi\r\n"}) &&
                  all;
        store.serverStopped();
        return all;
    });
    QVERIFY(kept);
}

RelayFacts factsOf(int id, const QString& name)
{
    RelayFacts facts;
    facts.relay.id = base::RelayId(id);
    facts.relay.name = name;
    return facts;
}

} // namespace

class TestRelayModels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsRelaysAndKeepsTheirRows()
    {
        base::SystemClock clock;
        RelayListModel model(clock);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.set({factsOf(2, u"A"_s), factsOf(3, u"B"_s)});
        QCOMPARE(model.rowCount(), 2);
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        auto changed = factsOf(2, u"A renamed"_s);
        model.set({changed, factsOf(3, u"B"_s)});
        QCOMPARE(reset.count(), 0); // a view keeps what is chosen
        QCOMPARE(model.index(0).data().toString(), u"A renamed"_s);
        QCOMPARE(model.rowOf(base::RelayId(3)), 1);
        QCOMPARE(model.relayAt(7), base::RelayId());
        model.set({factsOf(3, u"B"_s)});
        QCOMPARE(reset.count(), 1);
        QVERIFY(!model.find(base::RelayId(2)));
        QVERIFY(model.index(0).data(Qt::AccessibleTextRole).toString().contains(u"never used"));
    }

    void remembersTheLastTest()
    {
        base::SystemClock clock;
        RelayListModel model(clock);
        model.set({factsOf(2, u"A"_s)});
        relays::RelayTestReport report;
        report.step(relays::TestStep::Login).verdict = relays::StepVerdict::Bad;
        report.step(relays::TestStep::Login).advice = {relays::Advice::PasswordRefused};
        model.setReport(base::RelayId(2), report);
        QCOMPARE(model.index(0).data(RelayListModel::WordRole).toString(), u"test failed"_s);
        model.forgetReport(base::RelayId(2));
        QCOMPARE(model.index(0).data(RelayListModel::WordRole).toString(), u"never used"_s);
    }

    void tellsWhatIsSentThroughThem()
    {
        base::SystemClock clock;
        RelayListModel model(clock);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.set({factsOf(2, u"A"_s), factsOf(3, u"B"_s)});
        QVERIFY(model.setConnections({{3, 4}}));
        QVERIFY(!model.setConnections({{3, 4}})); // nothing to show again
        QCOMPARE(model.index(1).data(RelayListModel::DetailRole).toString(), u"sending over 4 connections"_s);
        model.set({factsOf(2, u"A"_s), factsOf(3, u"B"_s)}); // read again meanwhile
        QCOMPARE(model.find(base::RelayId(3))->connections, 4);
        model.setConnections({});
        QVERIFY(!model.index(1).data(RelayListModel::DetailRole).toString().contains(u"sending"));
    }

    void readsPracticeMessagesPageByPage()
    {
        Stage stage;
        PracticeModel model(stage.office(), stage.clock()); // a tester would fetch all at once
        QCOMPARE(model.total(), -1);
        model.readAgain();
        QTRY_COMPARE(model.total(), 0);
        keep(stage, 1, 250);
        model.readAgain();
        QTRY_COMPARE(model.rowCount(), 100);
        QCOMPARE(model.total(), 250);
        QVERIFY(model.canFetchMore({}));
        model.fetchMore({});
        QTRY_COMPARE(model.rowCount(), 200);
        model.fetchMore({});
        QTRY_COMPARE(model.rowCount(), 250);
        QVERIFY(!model.canFetchMore({}));
        QCOMPARE(model.index(0, 0).data().toString(), u"p250@example.com and 1 more"_s);
        QCOMPARE(model.index(249, 0).data().toString(), u"p1@example.com and 1 more"_s);
        QCOMPARE(model.rowOf(model.idAt(117)), 117);
        PracticeModel other(stage.office(), stage.clock());
        const QAbstractItemModelTester tester(&other, QAbstractItemModelTester::FailureReportingMode::Fatal);
        other.readAgain();
        QTRY_VERIFY((other.fetchMore({}), other.rowCount() == 250)); // each once, however greedy the view
        QCOMPARE(other.idAt(249), model.idAt(249));
    }

    void putsNewOnesOnTopWithoutLosingThePlace()
    {
        Stage stage;
        keep(stage, 1, 30);
        PracticeModel model(stage.office(), stage.clock());
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.readAgain();
        QTRY_COMPARE(model.rowCount(), 30);
        const QPersistentModelIndex place = model.index(4, 0);
        const QString who = place.data().toString();
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        keep(stage, 31, 5);
        model.readAgain();
        model.readAgain(); // while it is read
        QTRY_COMPARE(model.rowCount(), 35);
        QCOMPARE(reset.count(), 0);
        QCOMPARE(place.row(), 9);
        QCOMPARE(place.data().toString(), who);
        QVERIFY(stage.act<bool>([](Room& room) {
            return room.workspace.database()
                .run(u"DELETE FROM practice_message WHERE id <= 10"_s)
                .has_value();
        }));
        model.readAgain();
        QTRY_COMPARE(model.rowCount(), 25);
        QCOMPARE(reset.count(), 0);
    }

    void searchesAndTheLastSearchWins()
    {
        Stage stage;
        keep(stage, 1, 40, "Stollen");
        keep(stage, 41, 2, "Lebkuchen");
        PracticeModel model(stage.office(), stage.clock());
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        for (const QString& part : {u"s"_s, u"st"_s, u"nothing like it"_s, u"LEBKUCHEN"_s})
            model.setSearch(part);
        QTRY_COMPARE(model.total(), 2);
        QCOMPARE(model.rowCount(), 2);
        model.setSearch({});
        QTRY_COMPARE(model.rowCount(), 42);
    }

    void readsWhatTheWorkspaceKnowsOfRelays()
    {
        Stage stage;
        keep(stage, 1, 3);
        const base::RelayId post = stage.addRelay(u"Post"_s, u"mail.example.com"_s, 587);
        const base::ListId list = stage.addList(u"News"_s);
        stage.addCampaign(u"May"_s, list, stage.addTemplate(u"T"_s), stage.addIdentity(), {post});
        QVERIFY(stage.act<bool>([post](Room& room) {
            relays::RelayRepository repository(room.workspace.database());
            const base::Timestamp now = room.workspace.clock().now();
            return repository.addUse(post, now, 7) &&
                   repository.addUse(post, now - std::chrono::hours(30), 5) &&
                   repository.setPause(post, {.since = now, .reply = u"535 no"_s});
        }));
        std::optional<vault::DbResult<std::vector<RelayFacts>>> read;
        stage.office().ask<std::vector<RelayFacts>>(
            this,
            [now = stage.clock().now()](vault::Database& database) { return readRelayFacts(database, now); },
            [&](const auto& facts) { read.emplace(facts); });
        QTRY_VERIFY(read);
        QVERIFY(*read);
        const std::vector<RelayFacts>& facts = **read;
        QCOMPARE(facts.size(), 2U);
        QCOMPARE(facts[0].relay.name, u"Post"_s);
        QCOMPARE(facts[0].used, 7);
        QCOMPARE(facts[0].campaigns, 1);
        QVERIFY(facts[0].pause && facts[0].lastUsed);
        QVERIFY(facts[0].rests(stage.clock().now()));
        QVERIFY(facts[1].isPractice()); // the last one
        QCOMPARE(facts[1].messages, 3);
    }
};

QTEST_MAIN(TestRelayModels)
#include "tst_relaymodels.moc"
