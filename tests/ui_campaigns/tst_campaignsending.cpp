// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/button.h"
#include "kit/callout.h"
#include "kit/questiondialog.h"
#include "support/stage.h"
#include "ui/campaigns/campaignactions.h"
#include "ui/campaigns/campaignspage.h"
#include "ui/campaigns/campaignview.h"
#include "ui/campaigns/reasondialog.h"
#include "ui/campaigns/testmaildialog.h"
#include "workspace/starter.h"

#include <QApplication>
#include <QDir>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace mw;
using namespace mw::campaignspage;
using namespace Qt::StringLiterals;
using shell::PageId;
using shell::Place;
using test::Stage;
using workspace::Room;
using workspace::Topic;

namespace {

constexpr int patience = 60'000;

} // namespace

/// Practice, tests, sending and stopping, through the real sender and the practice relay.
class TestCampaignSending : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_stage = std::make_unique<Stage>();
        m_list = m_stage->addList(u"Newsletter"_s);
        m_stage->addContacts(m_list, 6);
        m_mail = m_stage->addTemplate(u"Letter"_s);
        m_sender = m_stage->addIdentity();
        // Nobody listens there: what goes through it stays queued.
        m_relay = m_stage->addRelay(u"Hafenpost"_s, u"127.0.0.1"_s, 9);
        m_page = std::make_unique<CampaignsPage>(m_stage->context());
        m_page->resize(1056, 770);
        m_page->show();
    }
    void cleanup()
    {
        m_page.reset();
        m_stage.reset();
    }

    void practisesInOneClickAndLeavesTheDraftAlone()
    {
        open(draft());
        press(u"Practise"_s);
        QTRY_COMPARE_WITH_TIMEOUT(m_stage->number(u"SELECT count(*) FROM practice_message"_s), 6, patience);
        QTRY_VERIFY_WITH_TIMEOUT(button(u"Read the messages"_s), patience);
        QTRY_VERIFY_WITH_TIMEOUT(callout(u"6 practice messages arrived."_s), patience);
        QSignalSpy wants(m_page.get(), &shell::Page::wants);
        press(u"Read the messages"_s);
        QCOMPARE(wants.last().first().value<Place>(), (Place{.page = PageId::Relays, .part = u"practice"_s}));
        press(u"Open in Outbox"_s);
        QCOMPARE(wants.last().first().value<Place>().object,
                 m_stage->number(u"SELECT id FROM campaign WHERE kind = 1"_s));
        QCOMPARE(m_stage->number(u"SELECT state FROM campaign WHERE name = 'News'"_s), 0);
        QCOMPARE(m_stage->number(u"SELECT count(*) FROM delivery d JOIN campaign c ON c.id = d.campaign_id "
                                 "WHERE c.name = 'News'"_s),
                 0);
    }

    void asksBeforeItSendsAndNamesCountCampaignAndWorkspace()
    {
        open(draft());
        QTRY_VERIFY_WITH_TIMEOUT(button(u"Send to 6…"_s), patience);
        press(u"Send to 6…"_s);
        auto* dialog = m_page->actions().dialog().data();
        QVERIFY(dialog);
        QCOMPARE(dialog->windowTitle(), u"Send “News” to 6 contacts of Kornblume Bakery?"_s);
        QCOMPARE(dialog->actButton()->text(), u"Send to 6 contacts"_s);
        QCOMPARE(dialog->focusWidget(), dialog->safeButton());
        dialog->safeButton()->click();
        m_stage->settle();
        QCOMPARE(m_stage->number(u"SELECT count(*) FROM delivery"_s), 0);
        QSignalSpy wants(m_page.get(), &shell::Page::wants);
        press(u"Send to 6…"_s);
        m_page->actions().dialog()->actButton()->click();
        QTRY_COMPARE_WITH_TIMEOUT(wants.size(), 1, patience);
        QCOMPARE(wants.first().first().value<Place>().page, PageId::Outbox);
        QCOMPARE(m_stage->number(u"SELECT count(*) FROM delivery"_s), 6);
        QCOMPARE(m_stage->number(u"SELECT state FROM campaign"_s), 3);
    }

    void hasNoKeyForSending()
    {
        open(draft());
        for (const auto& command : m_page->commands())
            if (command.id == u"campaigns.act")
                QVERIFY(command.key.isEmpty());
        QTest::keyClick(m_page.get(), Qt::Key_Return, Qt::ControlModifier);
        m_stage->settle();
        QVERIFY(!m_page->actions().dialog());
    }

    void addsNobodyWithASecondSend()
    {
        const auto id = draft();
        open(id);
        m_page->actions().send(id, u"News"_s);
        m_page->actions().send(id, u"News"_s); // two at once
        QTRY_COMPARE_WITH_TIMEOUT(m_stage->number(u"SELECT count(*) FROM delivery"_s), 6, patience);
        m_stage->settle();
        m_stage->addContacts(m_list, 2, true, 100);
        m_page->actions().send(id, u"News"_s); // and later
        m_stage->settle();
        QCOMPARE(m_stage->number(u"SELECT count(*) FROM delivery"_s), 6);
    }

    void schedulesWithATimeAndTakesItBack()
    {
        const auto id = draft();
        change(id, [this](campaign::Campaign& c) {
            c.startsAt = m_stage->clock().now() + std::chrono::hours(5);
        });
        open(id);
        QTRY_VERIFY_WITH_TIMEOUT(button(u"Schedule for 6…"_s), patience);
        press(u"Schedule for 6…"_s);
        QVERIFY(m_page->actions().dialog()->windowTitle().contains(u"Kornblume Bakery"_s));
        m_page->actions().dialog()->actButton()->click();
        QTRY_VERIFY_WITH_TIMEOUT(button(u"Take back"_s), patience);
        QCOMPARE(m_stage->number(u"SELECT state FROM campaign"_s), 2);
        QCOMPARE(m_stage->number(u"SELECT count(*) FROM delivery"_s), 0);
        press(u"Take back"_s);
        QTRY_COMPARE_WITH_TIMEOUT(m_stage->number(u"SELECT state FROM campaign"_s), 0, patience);
    }

    void sendsInSpiteOfRedOnlyForAReason()
    {
        const auto mail = m_stage->addTemplate(u"No subject"_s, u" "_s, u"<p>x</p>"_s);
        const auto id = m_stage->addCampaign(u"News"_s, m_list, mail, m_sender, {m_relay});
        open(id);
        QTRY_VERIFY_WITH_TIMEOUT(button(u"Send all the same…"_s), patience);
        QTRY_VERIFY_WITH_TIMEOUT(button(u"Send to 6…"_s) && !button(u"Send to 6…"_s)->isEnabled(), patience);
        press(u"Send all the same…"_s);
        auto* dialog = qobject_cast<ReasonDialog*>(m_page->actions().dialog().data());
        QVERIFY(dialog);
        dialog->actButton()->click();
        QVERIFY(dialog->isVisible()); // it asks for the reason
        dialog->findChild<QLineEdit*>()->setText(u"they know"_s);
        dialog->actButton()->click();
        QTRY_COMPARE_WITH_TIMEOUT(m_stage->number(u"SELECT count(*) FROM delivery"_s), 6, patience);
    }

    void sendsATestAndTellsWhatTheServerSaid()
    {
        const auto id =
            m_stage->addCampaign(u"News"_s, m_list, m_mail, m_sender); // through the practice relay
        open(id);
        press(u"Send a test"_s);
        auto* dialog = m_page->findChild<TestMailDialog*>();
        QVERIFY(dialog);
        const auto fields = dialog->findChildren<QLineEdit*>();
        QCOMPARE(fields.at(0)->text(), u"news@kornblume.example.com"_s);     // the sender's own
        QTRY_VERIFY_WITH_TIMEOUT(!fields.at(1)->text().isEmpty(), patience); // the first of the list
        fields.at(0)->setText(u"not an address"_s);
        dialog->actButton()->click();
        m_stage->settle();
        QCOMPARE(m_stage->number(u"SELECT count(*) FROM delivery"_s), 0);
        fields.at(0)->setText(u"me@kornblume.example.com"_s);
        fields.at(1)->setText(u"nobody@example.com"_s);
        dialog->actButton()->click();
        m_stage->settle();
        QCOMPARE(m_stage->number(u"SELECT count(*) FROM delivery"_s), 0);
        fields.at(1)->setText(u"bernd.1@example.com"_s);
        dialog->actButton()->click();
        auto* result = dialog->findChild<kit::Callout*>();
        QTRY_VERIFY_WITH_TIMEOUT(result->boldText().startsWith(u"Accepted"_s), patience);
        QVERIFY2(result->bodyText().startsWith(u"250"_s), qPrintable(result->bodyText()));
        QCOMPARE(m_stage->number(u"SELECT count(*) FROM practice_message WHERE recipients LIKE "
                                 "'me@kornblume.example.com%'"_s),
                 1);
        QCOMPARE(m_stage->number(u"SELECT kind FROM campaign WHERE name = 'Test of News'"_s), 2);
    }

    void tellsWhenATestIsKeptBack()
    {
        open(m_stage->addCampaign(u"News"_s, m_list, m_mail, m_sender));
        m_stage->act<bool>([](Room& room) {
            return room.services.consent()
                .suppress(u"me@example.org"_s, consent::SuppressionReason::ByHand)
                .has_value();
        });
        press(u"Send a test"_s);
        auto* dialog = m_page->findChild<TestMailDialog*>();
        dialog->findChildren<QLineEdit*>().at(0)->setText(u"me@example.org"_s);
        dialog->actButton()->click();
        auto* result = dialog->findChild<kit::Callout*>();
        QTRY_VERIFY_WITH_TIMEOUT(result->boldText().contains(u"suppressed"_s), patience);
    }

    void pausesGoesOnAndCancelsForGood()
    {
        const auto id = draft();
        m_stage->start(u"News"_s);
        open(id);
        QTRY_VERIFY_WITH_TIMEOUT(button(u"Pause"_s), patience);
        press(u"Pause"_s);
        QTRY_COMPARE_WITH_TIMEOUT(m_stage->number(u"SELECT state FROM campaign"_s), 4, patience);
        QTRY_VERIFY_WITH_TIMEOUT(button(u"Go on sending"_s), patience);
        press(u"Go on sending"_s);
        QTRY_COMPARE_WITH_TIMEOUT(m_stage->number(u"SELECT state FROM campaign"_s), 3, patience);
        QTRY_VERIFY_WITH_TIMEOUT(button(u"Cancel…"_s), patience);
        press(u"Cancel…"_s);
        auto* dialog = m_page->actions().dialog().data();
        QCOMPARE(dialog->actButton()->text(), u"Cancel 6 deliveries"_s);
        dialog->actButton()->click();
        QTRY_COMPARE_WITH_TIMEOUT(m_stage->number(u"SELECT count(*) FROM delivery WHERE state = 8"_s), 6,
                                  patience);
    }

    void takesUpAPlanningThatWasInterrupted()
    {
        const auto id = draft();
        m_stage->job<bool>([](workspace::JobRoom& room) {
            base::JobControl stopped;
            stopped.cancel();
            room.changed = {Topic::Campaigns};
            return !room.services.campaigns().prepare(u"News"_s, {}, stopped).has_value();
        });
        open(id);
        QTRY_VERIFY_WITH_TIMEOUT(callout(u"Its planning was interrupted."_s), patience);
        press(u"Go on planning and send"_s);
        QTRY_COMPARE_WITH_TIMEOUT(m_stage->number(u"SELECT count(*) FROM delivery"_s), 6, patience);
        QTRY_COMPARE_WITH_TIMEOUT(m_stage->number(u"SELECT state FROM campaign"_s), 3, patience);
    }

    void saysWhyADisarmedWorkspaceSendsNothing()
    {
        QVERIFY(QDir(m_stage->file(u"state/armed"_s)).removeRecursively()); // as on another computer
        open(draft());
        QTRY_VERIFY_WITH_TIMEOUT(std::ranges::any_of(m_page->findChildren<QWidget*>(),
                                                     [](QWidget* widget) {
                                                         return widget->isVisible() &&
                                                                widget->accessibleName() ==
                                                                    u"This workspace may not send";
                                                     }),
                                 patience);
        QTRY_VERIFY_WITH_TIMEOUT(button(u"Send to 6…"_s) && !button(u"Send to 6…"_s)->isEnabled(), patience);
        QVERIFY(!button(u"Send all the same…"_s));
    }

    void sendsAnOverdueOneOnlyAtAPersonsWord()
    {
        const auto id = draft();
        change(id, [this](campaign::Campaign& c) {
            c.startsAt = m_stage->clock().now() + std::chrono::hours(5);
        });
        m_stage->act<bool>([id](Room& room) {
            return room.services.campaigns().schedule(id, {}) &&
                   room.workspace.database().run(u"UPDATE campaign SET starts_at = starts_at - 36000000"_s);
        });
        open(id);
        QTRY_VERIFY_WITH_TIMEOUT(button(u"Send it now…"_s), patience);
        QCOMPARE(m_stage->number(u"SELECT count(*) FROM delivery"_s), 0);
        press(u"Send it now…"_s);
        QCOMPARE(m_page->actions().dialog()->safeButton()->text(), u"Not now"_s);
        m_page->actions().dialog()->actButton()->click();
        QTRY_COMPARE_WITH_TIMEOUT(m_stage->number(u"SELECT count(*) FROM delivery"_s), 6, patience);
        QTRY_COMPARE_WITH_TIMEOUT(m_stage->number(u"SELECT state FROM campaign"_s), 3, patience);
    }

    void leavesNothingOfAPracticeRunThatCannotBegin()
    {
        const auto mail = m_stage->addTemplate(u"Broken"_s, u"s"_s, u"{{ a | nosuch }}"_s);
        open(m_stage->addCampaign(u"News"_s, m_list, mail, m_sender, {m_relay}));
        press(u"Practise"_s);
        QTRY_VERIFY_WITH_TIMEOUT(callout(u"The campaign “News” is not ready."_s), patience);
        QTRY_COMPARE_WITH_TIMEOUT(m_stage->number(u"SELECT count(*) FROM campaign"_s), 1, patience);
        QTRY_VERIFY_WITH_TIMEOUT(button(u"Practise"_s), patience); // and can be tried again
    }

    void tellsWhenADraftCouldNotBeSaved()
    {
        const auto id = draft();
        open(id);
        m_stage->act<bool>([](Room& room) { // as a disk that takes nothing any more
            return room.workspace.database()
                .run(u"CREATE TRIGGER full BEFORE UPDATE ON campaign BEGIN SELECT RAISE(ABORT, 'no'); END"_s)
                .has_value();
        });
        m_page->view()->rename();
        auto* field = qobject_cast<QLineEdit*>(QApplication::focusWidget());
        for (auto* one : m_page->findChildren<QLineEdit*>())
            if (!field && one->isVisible() && one->text() == u"News")
                field = one;
        QVERIFY(field);
        field->setText(u"Other"_s);
        Q_EMIT field->textEdited(u"Other"_s);
        Q_EMIT field->returnPressed();
        QTRY_VERIFY_WITH_TIMEOUT(std::ranges::any_of(m_page->findChildren<kit::Callout*>(),
                                                     [](kit::Callout* one) {
                                                         return one->isVisible() &&
                                                                one->boldText().contains(
                                                                    u"refused the change"_s);
                                                     }),
                                 patience);
        QTRY_COMPARE_WITH_TIMEOUT(m_page->view()->keeper().facts()->campaign.name, u"News"_s, patience);
        QCOMPARE(m_stage->number(u"SELECT count(*) FROM campaign WHERE name = 'News'"_s), 1);
    }

    void tellsWhatFailedAndChangesNothing()
    {
        const auto id = draft();
        open(id);
        QTRY_VERIFY_WITH_TIMEOUT(button(u"Send to 6…"_s), patience);
        press(u"Send to 6…"_s);
        m_stage->act<bool>([](Room& room) { // while the question stands
            return room.workspace.database()
                .run(u"UPDATE template SET html = '{{ a | nosuch }}'"_s)
                .has_value();
        });
        m_page->actions().dialog()->actButton()->click();
        QTRY_VERIFY_WITH_TIMEOUT(callout(u"The campaign “News” is not ready."_s), patience);
        QCOMPARE(m_stage->number(u"SELECT count(*) FROM delivery"_s), 0);
        QCOMPARE(m_stage->number(u"SELECT state FROM campaign"_s), 0);
    }

private:
    base::CampaignId draft() { return m_stage->addCampaign(u"News"_s, m_list, m_mail, m_sender, {m_relay}); }
    void change(base::CampaignId id, const std::function<void(campaign::Campaign&)>& how)
    {
        m_stage->act<bool>([&](Room& room) {
            auto c = room.services.campaigns().find(id).value();
            how(c);
            return room.services.campaigns().update(c).has_value();
        });
    }
    void open(base::CampaignId id)
    {
        m_page->arrive({.page = PageId::Campaigns, .object = id.value()});
        QTRY_VERIFY_WITH_TIMEOUT(m_page->view()->keeper().facts(), patience);
    }
    kit::Button* button(const QString& text) const
    {
        for (auto* one : m_page->findChildren<kit::Button*>())
            if (one->isVisible() && one->text() == text)
                return one;
        return nullptr;
    }
    void press(const QString& text)
    {
        QTRY_VERIFY_WITH_TIMEOUT(button(text) && button(text)->isEnabled(), patience);
        button(text)->click();
    }
    bool callout(const QString& bold) const
    {
        for (auto* one : m_page->findChildren<kit::Callout*>())
            if (one->isVisible() && one->boldText() == bold)
                return true;
        return false;
    }

    std::unique_ptr<Stage> m_stage;
    std::unique_ptr<CampaignsPage> m_page;
    base::ListId m_list;
    base::TemplateId m_mail;
    base::IdentityId m_sender;
    base::RelayId m_relay;
};

QTEST_MAIN(TestCampaignSending)
#include "tst_campaignsending.moc"
