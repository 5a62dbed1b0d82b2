// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/button.h"
#include "kit/callout.h"
#include "kit/emptypage.h"
#include "kit/label.h"
#include "kit/linklabel.h"
#include "kit/questiondialog.h"
#include "kit/quotecard.h"
#include "kit/searchfield.h"
#include "kit/stackedbar.h"
#include "kit/style.h"
#include "kit/tableview.h"
#include "relays/relayrepository.h"
#include "support/sentcampaign.h"
#include "ui/outbox/outboxpage.h"
#include "vault/writetransaction.h"

#include <QDir>
#include <QSignalSpy>
#include <QTest>

using namespace mw;
using namespace mw::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using campaign::CampaignState;
using campaign::DeliveryState;
using outbox::OutboxPage;
using shell::PageId;
using shell::Place;

namespace {

template <typename Widget>
Widget* shownWith(QWidget& page, const QString& text)
{
    for (Widget* widget : page.findChildren<Widget*>())
        if (widget->isVisible() && widget->text().contains(text))
            return widget;
    return nullptr;
}

kit::Button* button(QWidget& page, const QString& text)
{
    return shownWith<kit::Button>(page, text);
}

bool says(QWidget& page, const QString& text)
{
    for (const auto* callout : page.findChildren<kit::Callout*>())
        if (callout->isVisible() && (callout->boldText() + u' ' + callout->bodyText()).contains(text))
            return true;
    return shownWith<QLabel>(page, text) != nullptr;
}

kit::TableView* table(QWidget& page, const QString& name)
{
    for (auto* view : page.findChildren<kit::TableView*>())
        if (view->accessibleName() == name)
            return view;
    return nullptr;
}

kit::QuestionDialog* dialog(QWidget& page)
{
    for (auto* one : page.findChildren<kit::QuestionDialog*>())
        if (one->isVisible())
            return one;
    return nullptr;
}

struct Shown
{
    explicit Shown(Stage& stage, const Place& place = {.page = PageId::Outbox})
        : page(std::make_unique<OutboxPage>(stage.context()))
    {
        page->resize(1056, 770);
        page->show();
        page->arrive(place);
        stage.settle();
    }
    OutboxPage* operator->() const { return page.get(); }
    OutboxPage& operator*() const { return *page; }
    std::unique_ptr<OutboxPage> page;
};

/// `count` contacts and a campaign through the practice relay, ready to start.
QString practiceCampaign(Stage& stage, int count)
{
    const auto list = stage.addList(u"News"_s);
    stage.addContacts(list, count);
    stage.addCampaign(u"May"_s, list, stage.addTemplate(u"Letter"_s), stage.addIdentity());
    return u"May"_s;
}

} // namespace

/// The outbox with a real vault, a real sender and the practice relay.
class TestOutboxPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        kit::Style::install();
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    }

    void saysWhatItIsForWhileItIsEmpty()
    {
        Stage stage;
        const Shown page(stage);
        QVERIFY(says(*page, u"Nothing has gone out yet"_s));
        QSignalSpy wants(page.page.get(), &OutboxPage::wants);
        QTest::mouseClick(button(*page, u"Open Campaigns"_s), Qt::LeftButton);
        QCOMPARE(wants.first().first().value<Place>().page, PageId::Campaigns);
        QVERIFY(page->commands().empty());
        QVERIFY(!page->findHere() && !page->escape());
    }

    void showsTheFiguresOfWhatGoesOut()
    {
        Stage stage;
        const auto made = put(stage, usualCampaign());
        const Shown page(stage);
        QVERIFY(says(*page, u"Stollen pre-order 2026"_s));
        QVERIFY(says(*page, u"61 %"_s));
        QVERIFY(says(*page, u"6,332 of 10,340 settled"_s));
        QVERIFY(says(*page, u"3 in doubt."_s));
        QVERIFY(says(*page, u"They may have arrived, so they are not sent again"_s));
        QVERIFY(shownWith<kit::LinkLabel>(*page, u"458 contacts were left out"_s));
        const QString bar = page->findChild<kit::StackedBar*>()->accessibleName();
        QVERIFY2(bar.contains(u"6,318 accepted") && bar.contains(u"2 deferred, tried again by themselves") &&
                     bar.contains(u"11 refused") && bar.contains(u"3 in doubt") && bar.contains(u"queued"),
                 qPrintable(bar));
        QCOMPARE(page->place(), (Place{.page = PageId::Outbox, .object = made.id.value()}));
    }

    void offersToArmWhatIsDisarmed()
    {
        Stage stage;
        const QString name = practiceCampaign(stage, 3);
        QVERIFY(QDir(stage.file(u"state"_s)).removeRecursively()); // as on another device
        stage.start(name);
        const Shown page(stage);
        QTRY_VERIFY_WITH_TIMEOUT(button(*page, u"Arm…"_s), 30'000);
        QVERIFY(says(*page, u"Nothing is sent."_s));
        QSignalSpy wanted(page.page.get(), &OutboxPage::armWanted);
        QTest::mouseClick(button(*page, u"Arm…"_s), Qt::LeftButton);
        QCOMPARE(wanted.size(), 1); // the window asks
        std::optional<bool> armed;
        stage.office().arm(&stage, [&](const auto& result) { armed = result.has_value(); });
        QTRY_VERIFY(armed);
        QVERIFY(*armed);
        QTRY_VERIFY_WITH_TIMEOUT(!button(*page, u"Arm…"_s), 30'000);
        QTRY_COMPARE_WITH_TIMEOUT(stage.number(u"SELECT count(*) FROM practice_message"_s), 3, 30'000);
    }

    void goesToWhyByEnterAndByCommand()
    {
        Stage stage;
        const auto made = put(stage, usualCampaign());
        const Shown page(stage);
        kit::TableView* list = table(*page, u"Deliveries"_s);
        QTRY_COMPARE(list->model()->rowCount(), 11);
        QSignalSpy wants(page.page.get(), &OutboxPage::wants);
        list->selectRow(3);
        QTest::keyClick(list, Qt::Key_Return);
        QCOMPARE(wants.size(), 1);
        const Place place = wants.first().first().value<Place>();
        QCOMPARE(place.page, PageId::Why);
        QCOMPARE(place.object, made.deliveries[3].value());
        const auto commands = page->commands();
        const auto why = std::ranges::find(commands, u"outbox.why"_s, &shell::Command::id);
        QVERIFY(why->enabled && why->key == QKeySequence(Qt::CTRL | Qt::Key_J));
        why->run();
        QCOMPARE(wants.size(), 2);
    }

    void keepsTheChosenDeliveryWhileTheListRunsBy()
    {
        Stage stage;
        const auto made = put(stage, usualCampaign());
        const Shown page(stage);
        kit::TableView* list = table(*page, u"Deliveries"_s);
        QTRY_COMPARE(list->model()->rowCount(), 11);
        list->selectRow(2);
        const QString chosen = list->currentIndex().siblingAtColumn(1).data().toString();
        static_cast<void>(stage.job<bool>([&](workspace::JobRoom& room) {
            room.changed = {workspace::Topic::Deliveries};
            auto change = vault::WriteTransaction::begin(room.database, room.workspace.vault().gate(),
                                                         vault::Writer::Job);
            for (const int step : {2, 3, 4})
                if (!room.database.run(u"UPDATE delivery SET state = ?, changed_at = ? WHERE id = ?"_s, step,
                                       base::toMilliseconds(stage.clock().now()), made.deliveries[6]))
                    return false;
            return change->commit().has_value();
        }));
        QTRY_COMPARE(list->model()->index(0, 1).data().toString(), u"j.petersen@example.com"_s);
        QCOMPARE(list->currentIndex().siblingAtColumn(1).data().toString(), chosen);
        QCOMPARE(list->currentIndex().row(), 3);
    }

    void filtersByStateAndByAddress()
    {
        Stage stage;
        put(stage, usualCampaign());
        const Shown page(stage);
        kit::TableView* list = table(*page, u"Deliveries"_s);
        QTRY_COMPARE(list->model()->rowCount(), 11);
        QTRY_VERIFY(shownWith<QAbstractButton>(*page, u"Refused 11"_s));
        QTest::mouseClick(shownWith<QAbstractButton>(*page, u"Refused 11"_s), Qt::LeftButton);
        QTRY_COMPARE(list->model()->rowCount(), 1);
        QTest::mouseClick(shownWith<QAbstractButton>(*page, u"Latest"_s), Qt::LeftButton);
        QVERIFY(page->findHere());
        auto* search = page->findChild<kit::SearchField*>();
        QTest::keyClicks(search, u"frank"_s);
        QTRY_COMPARE(list->model()->rowCount(), 1);
        QTest::keyClicks(search, u"xyz"_s);
        QTRY_VERIFY(says(*page, u"No delivery here has an address that begins so."_s));
        QVERIFY(page->escape()); // clears the search
        QTRY_COMPARE(list->model()->rowCount(), 11);
        QVERIFY(!page->escape());
    }

    void sendsLiveAndSaysWhenItIsDone()
    {
        Stage stage;
        const QString name = practiceCampaign(stage, 300);
        const Shown page(stage);
        QSignalSpy badge(page.page.get(), &OutboxPage::badgeChanged);
        stage.start(name);
        stage.finish(name);
        QTRY_VERIFY(says(*page, u"100 %"_s));
        QVERIFY(says(*page, u"300 of 300 settled"_s));
        QVERIFY(says(*page, u" to "_s)); // from when to when
        QVERIFY(!button(*page, u"Pause"_s) && !button(*page, u"Cancel…"_s));
        QTRY_VERIFY(table(*page, u"Deliveries"_s)->model()->rowCount() >= 100);
        QCOMPARE(badge.last().at(0).toString(), QString());
    }

    void pausesAndResumes()
    {
        Stage stage;
        PastCampaign past = usualCampaign();
        const auto made = put(stage, past);
        const Shown page(stage);
        QTRY_VERIFY(button(*page, u"Pause"_s));
        QTest::mouseClick(button(*page, u"Pause"_s), Qt::LeftButton);
        QTRY_VERIFY(says(*page, u"Paused."_s));
        QVERIFY(says(*page, u"None leaves until the campaign is resumed."_s));
        QCOMPARE(stage.number(u"SELECT state FROM campaign WHERE id = %1"_s.arg(made.id.value())),
                 static_cast<int>(CampaignState::Paused));
        QVERIFY(!button(*page, u"Pause"_s));
        QTest::mouseClick(button(*page, u"Resume"_s), Qt::LeftButton);
        QTRY_COMPARE(stage.number(u"SELECT state FROM campaign WHERE id = %1"_s.arg(made.id.value())),
                     static_cast<int>(CampaignState::Running));
        QTRY_VERIFY(!says(*page, u"Paused."_s));
    }

    void asksBeforeItCancelsWithCountAndWorkspace()
    {
        Stage stage;
        const auto made = put(stage, usualCampaign());
        const Shown page(stage);
        QTRY_VERIFY(button(*page, u"Cancel…"_s));
        QTest::mouseClick(button(*page, u"Cancel…"_s), Qt::LeftButton);
        kit::QuestionDialog* question = nullptr;
        QTRY_VERIFY((question = dialog(*page)));
        QVERIFY(says(*question, u"Cancel 4,008 mails of Kornblume Bakery?"_s));
        QCOMPARE(question->actButton()->text(), u"Cancel 4,008 mails"_s);
        question->reject();
        stage.settle();
        const QString state = u"SELECT state FROM campaign WHERE id = %1"_s.arg(made.id.value());
        QCOMPARE(stage.number(state), static_cast<int>(CampaignState::Running));
        QTest::mouseClick(button(*page, u"Cancel…"_s), Qt::LeftButton);
        QTRY_VERIFY((question = dialog(*page)));
        QTest::mouseClick(question->actButton(), Qt::LeftButton);
        QTRY_COMPARE(stage.number(state), static_cast<int>(CampaignState::Cancelled));
        QTRY_COMPARE(stage.number(u"SELECT count(*) FROM delivery WHERE state IN (1, 2, 3)"_s), 0);
    }

    void quotesTheServerThatPausedIt()
    {
        Stage stage;
        PastCampaign past = usualCampaign();
        past.state = CampaignState::Paused;
        past.stateReason = u"550 5.7.1 \u202Espf check failed"_s;
        put(stage, past);
        const Shown page(stage);
        QTRY_VERIFY(says(*page, u"The server refuses the message or its sender."_s));
        auto* words = page->findChild<kit::QuoteCard*>();
        QVERIFY(words->isVisible());
        QCOMPARE(words->text(), u"550 5.7.1 \\u202Espf check failed"_s);
        QSignalSpy badge(page.page.get(), &OutboxPage::badgeChanged);
        page->readAgain();
        stage.settle();
        QVERIFY(badge.last().at(1).toBool());
    }

    void showsWhyARelayRestsAndLiftsIt()
    {
        Stage stage;
        PastCampaign past = usualCampaign();
        past.relays = {stage.addRelay(u"Hafenpost"_s, u"mail.example.com"_s, 587)};
        past.state = CampaignState::Paused; // so that nothing is tried
        past.stateReason = campaign::pausedByPerson;
        put(stage, past);
        static_cast<void>(stage.job<bool>([&](workspace::JobRoom& room) {
            auto change = vault::WriteTransaction::begin(room.database, room.workspace.vault().gate(),
                                                         vault::Writer::Job);
            return relays::RelayRepository(room.database)
                       .setPause(past.relays[0], {.since = stage.clock().now(),
                                                  .until = stage.clock().now() + 15min,
                                                  .reply = u"421 4.7.0 slow down"_s})
                       .has_value() &&
                   change->commit().has_value();
        }));
        const Shown page(stage);
        QTRY_VERIFY(button(*page, u"Resume relay"_s));
        QVERIFY(says(*page, u"It goes on by itself then."_s));
        QVERIFY(says(*page, u"421 4.7.0 slow down"_s));
        QTest::mouseClick(button(*page, u"Resume relay"_s), Qt::LeftButton);
        QTRY_COMPARE(stage.number(u"SELECT count(*) FROM relay_pause"_s), 0);
        QTRY_VERIFY(!button(*page, u"Resume relay"_s));
        QSignalSpy wants(page.page.get(), &OutboxPage::wants);
        QTest::mouseClick(shownWith<kit::LinkLabel>(*page, u"Open Relays"_s), Qt::LeftButton);
        QCOMPARE(wants.first().first().value<Place>(), (Place{.page = PageId::Relays}));
    }

    void opensTheDeskByPlaceAndGoesBackByEsc()
    {
        Stage stage;
        const auto made = put(stage, usualCampaign());
        const Place desk{.page = PageId::Outbox, .object = made.id.value(), .part = u"in-doubt"_s};
        const Shown page(stage, desk);
        QTRY_VERIFY(says(*page, u"In doubt means:"_s));
        QCOMPARE(page->place(), desk);
        QVERIFY(says(*page, u"Settling can't be undone."_s));
        QTRY_COMPARE(table(*page, u"Deliveries in doubt"_s)->model()->rowCount(), 3);
        QVERIFY(page->escape());
        QVERIFY(!says(*page, u"In doubt means:"_s));
    }

    void settlesOneAsSentWithoutAQuestion()
    {
        Stage stage;
        const auto made = put(stage, usualCampaign());
        const Shown page(stage, {.page = PageId::Outbox, .object = made.id.value(), .part = u"in-doubt"_s});
        kit::TableView* desk = table(*page, u"Deliveries in doubt"_s);
        QTRY_COMPARE(desk->model()->rowCount(), 3);
        desk->selectRow(1);
        QVERIFY(says(*page, u"1 chosen. Settling can't be undone."_s));
        QTest::mouseClick(button(*page, u"Settle 1 as sent"_s), Qt::LeftButton);
        QTRY_COMPARE(stage.number(u"SELECT count(*) FROM delivery WHERE state = 6"_s), 2);
        QVERIFY(!dialog(*page));
        QCOMPARE(stage.number(u"SELECT state FROM delivery WHERE id = %1"_s.arg(made.deliveries[7].value())),
                 static_cast<int>(DeliveryState::Accepted));
        QTRY_COMPARE(desk->model()->rowCount(), 2);
    }

    void alwaysAsksBeforeItSendsAgain()
    {
        Stage stage;
        PastCampaign past = usualCampaign();
        past.state = CampaignState::Paused; // nothing leaves in this test
        past.stateReason = campaign::pausedByPerson;
        const auto made = put(stage, past);
        const Shown page(stage, {.page = PageId::Outbox, .object = made.id.value(), .part = u"in-doubt"_s});
        kit::TableView* desk = table(*page, u"Deliveries in doubt"_s);
        QTRY_COMPARE(desk->model()->rowCount(), 3);
        QTest::mouseClick(button(*page, u"Send 3 again…"_s), Qt::LeftButton);
        kit::QuestionDialog* question = nullptr;
        QTRY_VERIFY((question = dialog(*page)));
        QVERIFY(says(*question, u"Send 3 mails of Kornblume Bakery again?"_s));
        QVERIFY(says(*question, u"Who has got it already gets it a second time"_s));
        QTest::mouseClick(question->actButton(), Qt::LeftButton);
        QTRY_COMPARE(stage.number(u"SELECT count(*) FROM delivery WHERE state = 6"_s), 0);
        QTRY_VERIFY(says(*page, u"Nothing is in doubt"_s));
        QCOMPARE(stage.number(u"SELECT count(*) FROM why WHERE rule = 'settled_by_a_person'"_s), 3);
    }

    void asksBeforeItSettlesAll()
    {
        Stage stage;
        const auto made = put(stage, usualCampaign());
        const Shown page(stage, {.page = PageId::Outbox, .object = made.id.value(), .part = u"in-doubt"_s});
        QTRY_COMPARE(table(*page, u"Deliveries in doubt"_s)->model()->rowCount(), 3);
        QTest::mouseClick(button(*page, u"Settle 3 as sent…"_s), Qt::LeftButton);
        kit::QuestionDialog* question = nullptr;
        QTRY_VERIFY((question = dialog(*page)));
        question->reject();
        stage.settle();
        QCOMPARE(stage.number(u"SELECT count(*) FROM delivery WHERE state = 6"_s), 3);
    }

    void saysWhatHappenedWhenItCannotRead()
    {
        Stage stage;
        put(stage, usualCampaign());
        const Shown page(stage);
        Q_EMIT stage.office().senderFailed({.kind = sending::SenderFault::Kind::Database,
                                            .database = {vault::DbError::Kind::Full, u"disk"_s}});
        QTRY_VERIFY(says(*page, u"The disk is full."_s));
        Q_EMIT stage.office().senderFailed(
            {.kind = sending::SenderFault::Kind::Disarmed, .disarmed = vault::Disarmed::Moved});
        QTRY_VERIFY(says(*page, u"moved or copied"_s));
    }

    void choosesAmongSeveral()
    {
        Stage stage;
        PastCampaign over{.name = u"Over"_s, .startedAgo = 7200s};
        over.deliveries = {{.email = u"x@example.com"_s, .tries = {acceptedTry(60s)}}};
        const auto finished = put(stage, over);
        const auto going = put(stage, usualCampaign());
        const Shown page(stage);
        QTRY_VERIFY(button(*page, u"2 campaigns"_s));
        QCOMPARE(page->place().object, going.id.value()); // what goes out comes first
        page->arrive({.page = PageId::Outbox, .object = finished.id.value()});
        QTRY_VERIFY(says(*page, u"1 of 1 settled"_s));
        QVERIFY(says(*page, u"Over"_s));
        page->arrive({.page = PageId::Outbox, .object = 999});
        QTRY_COMPARE(page->place().object, going.id.value());
    }

    void readsNothingWhileItIsNotSeen()
    {
        Stage stage;
        const auto made = put(stage, usualCampaign());
        const Shown page(stage);
        page->leave();
        static_cast<void>(stage.job<bool>([&](workspace::JobRoom& room) {
            room.changed = {workspace::Topic::Campaigns};
            return room.database
                .run(u"UPDATE campaign SET state = 4, state_reason = 'by a person' WHERE id = ?"_s, made.id)
                .has_value();
        }));
        stage.settle();
        QVERIFY(!says(*page, u"Paused."_s));
        page->arrive({.page = PageId::Outbox});
        QTRY_VERIFY(says(*page, u"Paused."_s));
    }
};

QTEST_MAIN(TestOutboxPage)
#include "tst_outboxpage.moc"
