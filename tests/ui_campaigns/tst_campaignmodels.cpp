// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/role.h"
#include "support/stage.h"
#include "ui/campaigns/campaigntablemodel.h"
#include "ui/campaigns/campaignwords.h"
#include "ui/campaigns/findingtext.h"
#include "ui/campaigns/leftoutmodel.h"
#include "ui/campaigns/readypanel.h"
#include "workspace/reachcounter.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace mw;
using namespace mw::campaignspage;
using namespace Qt::StringLiterals;
using campaign::CampaignFilter;
using campaign::Finding;
using campaign::FindingLevel;
using test::Stage;
using workspace::Room;
using workspace::Topic;
using Fatal = QAbstractItemModelTester::FailureReportingMode;

namespace {

constexpr int patience = 30'000;

QString shown(const QAbstractItemModel& model, int row, CampaignTableModel::Column column)
{
    return model.index(row, static_cast<int>(column)).data().toString();
}

} // namespace

class TestCampaignModels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsWhatIsThereAndWhatIsAdded()
    {
        Stage stage;
        CampaignTableModel model(stage.context());
        const QAbstractItemModelTester tester(&model, Fatal::Fatal);
        QCOMPARE(model.rowCount(), 0);
        const auto list = stage.addList(u"Newsletter"_s);
        stage.addContacts(list, 3);
        stage.addCampaign(u"First"_s, list, {}, {});
        model.readAgain();
        QTRY_COMPARE_WITH_TIMEOUT(model.rowCount(), 1, patience);
        stage.addCampaign(u"Second"_s, list, {}, {}); // it listens
        QTRY_COMPARE_WITH_TIMEOUT(model.rowCount(), 2, patience);
        QCOMPARE(shown(model, 0, CampaignTableModel::Column::Name), u"Second"_s);
        QCOMPARE(shown(model, 0, CampaignTableModel::Column::Recipients), u"3"_s);
        QCOMPARE(shown(model, 0, CampaignTableModel::Column::Accepted), QString());
        QCOMPARE(model.index(0, 1).data(kit::Role::State).toString(), u"draft"_s);
        QCOMPARE(model.index(0, 0).data(kit::Role::SecondLine).toString(), u"Practice · Newsletter"_s);
    }

    void readsByKeyRangeAsFarAsItIsScrolled()
    {
        Stage stage;
        stage.act<bool>([](Room& room) {
            for (int i = 0; i < 230; ++i)
                if (!room.services.campaigns().create(
                        {.name = u"C %1"_s.arg(i), .purpose = base::PurposeId(1)}))
                    return false;
            return true;
        });
        CampaignTableModel model(stage.context());
        const QAbstractItemModelTester tester(&model, Fatal::Fatal);
        model.readAgain();
        QTRY_COMPARE_WITH_TIMEOUT(model.rowCount(), 100, patience);
        while (model.canFetchMore({})) {
            const int before = model.rowCount();
            model.fetchMore({});
            QTRY_VERIFY_WITH_TIMEOUT(model.rowCount() > before, patience);
        }
        QCOMPARE(model.rowCount(), 230);
        QCOMPARE(shown(model, 229, CampaignTableModel::Column::Name), u"C 0"_s);
        // A new reading keeps what was scrolled to.
        QSignalSpy read(&model, &CampaignTableModel::read);
        model.readAgain();
        QTRY_COMPARE_WITH_TIMEOUT(read.size(), 1, patience);
        QCOMPARE(model.rowCount(), 230);
    }

    void letsTheLastSearchWin()
    {
        Stage stage;
        for (const QString& name : {u"Advent"_s, u"Easter"_s})
            stage.addCampaign(name, {}, {}, {});
        CampaignTableModel model(stage.context());
        const QAbstractItemModelTester tester(&model, Fatal::Fatal);
        for (const QString& search : {u"e"_s, u"ea"_s, u"adv"_s})
            model.setSearch(search);
        QTRY_COMPARE_WITH_TIMEOUT(model.rowCount(), 1, patience);
        QCOMPARE(shown(model, 0, CampaignTableModel::Column::Name), u"Advent"_s);
        model.setSearch({});
        model.setFilter(CampaignFilter::Finished);
        QTRY_COMPARE_WITH_TIMEOUT(model.rowCount(), 0, patience);
    }

    void countsAcceptedOfPlanned()
    {
        Stage stage;
        const auto list = stage.addList(u"Newsletter"_s);
        stage.addContacts(list, 4);
        const auto mail = stage.addTemplate(u"Mail"_s);
        stage.addCampaign(u"Sent"_s, list, mail, stage.addIdentity());
        stage.start(u"Sent"_s);
        stage.finish(u"Sent"_s);
        CampaignTableModel model(stage.context());
        const QAbstractItemModelTester tester(&model, Fatal::Fatal);
        model.readAgain();
        QTRY_COMPARE_WITH_TIMEOUT(model.rowCount(), 1, patience);
        QTRY_COMPARE_WITH_TIMEOUT(shown(model, 0, CampaignTableModel::Column::Accepted), u"4 of 4"_s,
                                  patience);
        QCOMPARE(model.index(0, 1).data(kit::Role::State).toString(), u"finished"_s);
    }

    void listsThoseLeftOutBeforeAndAfterPlanning()
    {
        Stage stage;
        const auto list = stage.addList(u"Newsletter"_s);
        stage.addContacts(list, 5, false);
        stage.addContacts(list, 5, true, 50);
        LeftOutModel model(stage.context());
        const QAbstractItemModelTester tester(&model, Fatal::Fatal);
        model.showUnplanned({list, base::PurposeId(1)});
        QTRY_VERIFY_WITH_TIMEOUT(model.isComplete(), patience);
        QCOMPARE(model.rowCount(), 5);
        QCOMPARE(model.index(0, 1).data().toString(), u"No consent for this purpose"_s);
        QVERIFY(model.contactAt(0).isValid());
        QVERIFY(!model.contactAt(5).isValid());
        const auto relay = stage.addRelay(u"Post"_s, u"127.0.0.1"_s, 9);
        const auto id =
            stage.addCampaign(u"News"_s, list, stage.addTemplate(u"Mail"_s), stage.addIdentity(), {relay});
        stage.start(u"News"_s);
        model.showPlanned(id);
        QTRY_VERIFY_WITH_TIMEOUT(model.isComplete() && model.rowCount() == 5, patience);
    }

    void pagesThroughManyLeftOut()
    {
        Stage stage;
        const auto list = stage.addList(u"Newsletter"_s);
        stage.addContacts(list, 250, false);
        LeftOutModel model(stage.context());
        const QAbstractItemModelTester tester(&model, Fatal::Fatal);
        QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
        model.showUnplanned({list, base::PurposeId(1)});
        QTRY_VERIFY_WITH_TIMEOUT(model.isComplete(), patience); // the tester fetches as a view does
        QCOMPARE(model.rowCount(), 250);
        QCOMPARE(inserted.size(), 3);
    }

    void countsWhoMayBeMailedAndAgainWhenThatChanges()
    {
        Stage stage;
        const auto list = stage.addList(u"Newsletter"_s);
        stage.addContacts(list, 5);
        workspace::ReachCounter counter(stage.office());
        counter.ask({list, base::PurposeId(1)});
        QTRY_VERIFY_WITH_TIMEOUT(counter.count() && counter.count()->exact, patience);
        QCOMPARE(counter.count()->may, 5);
        stage.addContacts(list, 2, true, 100);
        QTRY_COMPARE_WITH_TIMEOUT(counter.count()->may, 7, patience);
        counter.clear();
        QVERIFY(!counter.count());
    }

    void hasWordsForEveryFindingOfThePreflight_data()
    {
        QTest::addColumn<QString>("code");
        for (const char* code : {"list_missing",       "template_missing",      "identity_missing",
                                 "sender_address_bad", "template_broken",       "picture_missing",
                                 "picture_broken",     "pictures_large",        "message_renders",
                                 "unsubscribe_added",  "postal_missing",        "postal_added",
                                 "subject_empty",      "view_in_browser_empty", "list_empty",
                                 "relay_missing",      "relay_paused",          "relay_ready",
                                 "disarmed",           "starts_in_the_past",    "nobody_may",
                                 "left_out",           "answers_not_read",      "recipients"})
            QTest::newRow(code) << QString::fromLatin1(code);
    }
    void hasWordsForEveryFindingOfThePreflight()
    {
        QFETCH(QString, code);
        const FindingText text = textOf({FindingLevel::Red, code, {}});
        QVERIFY2(!text.what.isEmpty() && text.what != code, qPrintable(text.what));
    }

    void fillsFactsInOnePass()
    {
        const FindingText paused = textOf({FindingLevel::Amber,
                                           u"relay_paused"_s,
                                           {{u"relay"_s, u"100 %2 Post"_s}, {u"reply"_s, u"535 %1 no"_s}}});
        QCOMPARE(paused.what, u"The relay 100 %2 Post is paused"_s);
        QCOMPARE(paused.why, u"It says: 535 %1 no"_s);
        const FindingText broken =
            textOf({FindingLevel::Red,
                    u"template_broken"_s,
                    {{u"part"_s, u"html"_s}, {u"line"_s, 12}, {u"column"_s, 3}, {u"detail"_s, u"no %3"_s}}});
        QCOMPARE(broken.why, u"html, line 12, column 3: no %3"_s);
        QCOMPARE(broken.fix, Fix::OpenTemplate);
    }

    void letsAReasonOverrideOnlyWhatIsPoorAndNotWhatIsMissing()
    {
        const auto red = [](const QString& code) { return Finding{FindingLevel::Red, code, {}}; };
        QVERIFY(mayOverride({red(u"subject_empty"_s)}));
        QVERIFY(mayOverride({red(u"picture_missing"_s), {FindingLevel::Green, u"relay_ready"_s, {}}}));
        QVERIFY(!mayOverride({red(u"subject_empty"_s), red(u"template_broken"_s)}));
        QVERIFY(!mayOverride({red(u"disarmed"_s)}));
        QVERIFY(!mayOverride({{FindingLevel::Amber, u"postal_missing"_s, {}}}));
    }

    void tellsReasonsTheMostFrequentFirst()
    {
        campaign::ReachCount count{.all = 1000, .asked = 1000, .may = 900, .exact = true, .aboutMay = 900};
        count.leftOut[static_cast<std::size_t>(campaign::ExclusionReason::NoConsentBasis)] = 30;
        count.leftOut[static_cast<std::size_t>(campaign::ExclusionReason::Withdrawn)] = 70;
        QCOMPARE(leftOutSentence(count), u"100 left out: 70 unsubscribed, 30 without consent"_s);
        QVERIFY(leftOutSentence({}).isEmpty());
    }
};

QTEST_MAIN(TestCampaignModels)
#include "tst_campaignmodels.moc"
