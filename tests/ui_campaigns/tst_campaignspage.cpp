// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/button.h"
#include "kit/formfield.h"
#include "kit/linklabel.h"
#include "kit/tableview.h"
#include "support/stage.h"
#include "support/testkeys.h"
#include "ui/campaigns/campaignlistview.h"
#include "ui/campaigns/campaignspage.h"
#include "ui/campaigns/campaignview.h"
#include "ui/campaigns/detailspane.h"
#include "ui/campaigns/formrow.h"
#include "ui/campaigns/nameform.h"
#include "ui/campaigns/senderform.h"
#include "ui/campaigns/whenform.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRadioButton>
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

constexpr int patience = 30'000;

} // namespace

/// Drafts as a person writes them: by keyboard, with bad input, and never lost.
class TestCampaignsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_stage = std::make_unique<Stage>();
        QVERIFY(m_stage->isReady());
        m_page = std::make_unique<CampaignsPage>(m_stage->context());
        m_page->resize(1056, 770);
        m_page->show();
    }
    void cleanup()
    {
        m_page.reset();
        m_stage.reset();
    }

    void makesADraftAndAsksForItsName()
    {
        m_page->arrive({.page = PageId::Campaigns, .part = u"new"_s});
        QTRY_VERIFY_WITH_TIMEOUT(nameField() && nameField()->hasFocus(), patience);
        QTest::keyClicks(nameField(), u"Spring"_s); // it is selected: typing replaces it
        QTest::keyClick(nameField(), Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(text(u"SELECT name FROM campaign"_s), u"Spring"_s, patience);
        QTRY_VERIFY_WITH_TIMEOUT(!row(DetailsPane::Row::Name)->isOpen(), patience);
    }

    void takesANameFromWhoeverSentOneHere()
    {
        m_page->arrive({.page = PageId::Campaigns, .part = u"new"_s, .text = u"Advent"_s});
        QTRY_COMPARE_WITH_TIMEOUT(text(u"SELECT name FROM campaign"_s), u"Advent"_s, patience);
        m_page->arrive({.page = PageId::Campaigns, .part = u"new"_s, .text = u"Advent"_s});
        QTRY_COMPARE_WITH_TIMEOUT(m_stage->number(u"SELECT count(*) FROM campaign WHERE name = 'Advent 2'"_s),
                                  1, patience);
    }

    void refusesABadNameAtItsFieldAndKeepsTheOldOne()
    {
        open(m_stage->addCampaign(u"News"_s, {}, {}, {}));
        m_stage->addCampaign(u"Letter"_s, {}, {}, {});
        m_page->view()->rename();
        QTRY_VERIFY_WITH_TIMEOUT(nameField(), patience);
        auto* field = qobject_cast<kit::FormField*>(nameField()->parentWidget());
        type(nameField(), QString(300, u'x'));
        QVERIFY2(field->error().contains(u"300"), qPrintable(field->error()));
        type(nameField(), u"   "_s);
        QVERIFY(field->hasError());
        type(nameField(), u"letter"_s); // another has it, letter case aside
        QTRY_VERIFY_WITH_TIMEOUT(field->hasError(), patience);
        QCOMPARE(m_stage->number(u"SELECT count(*) FROM campaign WHERE name = 'News'"_s), 1);
        type(nameField(), u"تقويم 🎄"_s);
        QTRY_COMPARE_WITH_TIMEOUT(m_stage->number(u"SELECT count(*) FROM campaign WHERE name = 'تقويم 🎄'"_s),
                                  1, patience);
        QVERIFY(!field->hasError());
    }

    void keepsWhatWasTypedWhenThePageIsLeftAtOnce()
    {
        open(m_stage->addCampaign(u"News"_s, {}, {}, {}));
        m_page->view()->rename();
        type(nameField(), u"News of May"_s);
        QVERIFY(m_page->view()->keeper().isSaving()); // "saved" does not stand beside what is only typed
        m_page->leave();
        QTRY_COMPARE_WITH_TIMEOUT(text(u"SELECT name FROM campaign"_s), u"News of May"_s, patience);
    }

    void showsAsSavedOnlyWhatAKillWouldNotTake()
    {
        const auto id = m_stage->addCampaign(u"News"_s, {}, {}, {});
        const auto list = m_stage->addList(u"Newsletter"_s);
        open(id);
        row(DetailsPane::Row::Recipients)->openForm();
        auto* box = form(DetailsPane::Row::Recipients)->findChild<QComboBox*>();
        QTRY_COMPARE_WITH_TIMEOUT(box->count(), 1, patience);
        choose(box, 0);
        QTRY_VERIFY_WITH_TIMEOUT(!m_page->view()->keeper().isSaving(), patience);
        // As another program reads the file, with nothing of this one's memory.
        const test::SealedFile other(m_stage->workspacePath(), test::testKeys(), true);
        QVERIFY(other);
        QCOMPARE(other->value(u"SELECT list_id FROM campaign"_s)->toLongLong(), list.value());
    }

    void putsADraftTogetherRowByRow()
    {
        const auto list = m_stage->addList(u"Newsletter"_s);
        m_stage->addContacts(list, 3);
        const auto mail = m_stage->addTemplate(u"Letter"_s);
        const auto sender = m_stage->addIdentity();
        const auto relay = m_stage->addRelay(u"Post"_s, u"smtp.example.com"_s, 587);
        m_page->arrive({.page = PageId::Campaigns, .part = u"new"_s});
        QTRY_VERIFY_WITH_TIMEOUT(m_page->view()->keeper().facts(), patience);
        const auto c = [this] { return m_page->view()->keeper().facts()->campaign; };
        QCOMPARE(c().list, list); // the only one there is
        QCOMPARE(c().identity, sender);
        row(DetailsPane::Row::Message)->openForm();
        choose(form(DetailsPane::Row::Message)->findChild<QComboBox*>(), 0);
        QTRY_COMPARE_WITH_TIMEOUT(c().mailTemplate, mail, patience);
        row(DetailsPane::Row::Relays)->openForm();
        auto* real = form(DetailsPane::Row::Relays)->findChildren<QRadioButton*>().at(1);
        real->click();
        QTRY_COMPARE_WITH_TIMEOUT(stored(u"SELECT relay_id FROM campaign_relay"_s), relay.value(), patience);
        QTRY_VERIFY_WITH_TIMEOUT(mainButton()->isEnabled(), patience);
        QCOMPARE(mainButton()->text(), u"Send to 3…"_s);
    }

    void opensTheListByAnArrowAndChoosesNothingYet()
    {
        m_stage->addTemplate(u"Letter"_s);
        const auto second = m_stage->addTemplate(u"Offer"_s);
        open(m_stage->addCampaign(u"News"_s, {}, {}, {}));
        row(DetailsPane::Row::Message)->openForm();
        auto* box = form(DetailsPane::Row::Message)->findChild<QComboBox*>();
        QTRY_COMPARE_WITH_TIMEOUT(box->count(), 2, patience);
        const auto chosen = [this] { return m_page->view()->keeper().facts()->campaign.mailTemplate; };
        QTest::keyClick(box, Qt::Key_Down);
        QTRY_VERIFY(box->view()->isVisible());
        QVERIFY(!chosen().isValid());
        QCOMPARE(box->view()->accessibleName(), box->accessibleName());
        QCOMPARE(box->view()->currentIndex().row(), 0);
        QTest::keyClick(box->view(), Qt::Key_Down);
        QVERIFY(!chosen().isValid());
        QTest::keyClick(box->view(), Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(chosen(), second, patience);
    }

    void addsASenderInPlaceAndChecksEachField()
    {
        open(m_stage->addCampaign(u"News"_s, {}, {}, {}));
        row(DetailsPane::Row::Sender)->openForm();
        auto* sender = form(DetailsPane::Row::Sender);
        auto* add = sender->findChild<kit::Button*>();
        QVERIFY(add->isVisible()); // there is none yet, so the fields stand open
        const auto fields = sender->findChildren<QLineEdit*>();
        add->click();
        QTRY_VERIFY_WITH_TIMEOUT(sender->findChildren<kit::FormField*>().at(2)->hasError(), patience);
        type(fields.at(0), u"Kornblume"_s);
        type(fields.at(1), u"no address"_s);
        add->click();
        QVERIFY(sender->findChildren<kit::FormField*>().at(2)->hasError());
        type(fields.at(1), u"news@kornblume.example.com"_s);
        type(fields.at(2), u"also none"_s);
        add->click();
        QVERIFY(sender->findChildren<kit::FormField*>().at(3)->hasError());
        type(fields.at(2), u"shop@kornblume.example.com"_s);
        sender->findChild<QPlainTextEdit*>()->setPlainText(u"Mill Lane 4\n48143 Münster"_s);
        add->click();
        QTRY_COMPARE_WITH_TIMEOUT(stored(u"SELECT identity_id FROM campaign"_s),
                                  m_stage->number(u"SELECT id FROM sender_identity"_s), patience);
        QCOMPARE(text(u"SELECT reply_to FROM sender_identity"_s), u"shop@kornblume.example.com"_s);
        QCOMPARE(text(u"SELECT postal FROM sender_identity"_s), u"Mill Lane 4\n48143 Münster"_s);
    }

    void refusesATimeThatIsOverAtItsField()
    {
        open(m_stage->addCampaign(u"News"_s, {}, {}, {}));
        row(DetailsPane::Row::When)->openForm();
        auto* when = form(DetailsPane::Row::When);
        when->findChildren<QRadioButton*>().at(1)->click();
        QTRY_VERIFY_WITH_TIMEOUT(stored(u"SELECT starts_at FROM campaign"_s) > 0,
                                 patience); // tomorrow at nine
        const qint64 before = stored(u"SELECT starts_at FROM campaign"_s);
        auto* start = when->findChildren<QDateTimeEdit*>().at(0);
        start->setDateTime(QDateTime::currentDateTime().addDays(-1));
        QVERIFY(qobject_cast<kit::FormField*>(start->parentWidget())->hasError());
        Q_EMIT start->editingFinished();
        m_stage->settle();
        QCOMPARE(stored(u"SELECT starts_at FROM campaign"_s), before);
        start->setDateTime(QDateTime::currentDateTime().addDays(3));
        Q_EMIT start->editingFinished();
        QTRY_VERIFY_WITH_TIMEOUT(stored(u"SELECT starts_at FROM campaign"_s) > before, patience);
    }

    void closesAFormByEscAndThenGoesBack()
    {
        open(m_stage->addCampaign(u"News"_s, {}, {}, {}));
        m_page->view()->rename();
        QTest::keyClick(nameField(), Qt::Key_Escape);
        QVERIFY(!row(DetailsPane::Row::Name)->isOpen());
        QVERIFY(m_page->escape());
        QVERIFY(m_page->list()->isVisible());
        QCOMPARE(m_page->place().object, 0);
    }

    void deletesADraftByKeyAndUndoesIt()
    {
        m_stage->addCampaign(u"News"_s, {}, {}, {});
        const qint64 id = m_stage->number(u"SELECT id FROM campaign"_s);
        m_page->arrive({.page = PageId::Campaigns});
        QTRY_COMPARE_WITH_TIMEOUT(m_page->list()->model()->rowCount(), 1, patience);
        table()->selectRow(0);
        QSignalSpy did(m_page.get(), &shell::Page::did);
        run(u"campaigns.delete"_s);
        QTRY_COMPARE_WITH_TIMEOUT(did.size(), 1, patience);
        QCOMPARE(m_stage->number(u"SELECT count(*) FROM campaign"_s), 0);
        const auto undoable = did.first().first().value<shell::Undoable>();
        QCOMPARE(undoable.text, u"“News” deleted"_s);
        std::optional<QString> problem;
        undoable.undo([&](const QString& text) { problem = text; });
        QTRY_VERIFY_WITH_TIMEOUT(problem, patience);
        QVERIFY2(problem->isEmpty(), qPrintable(*problem));
        QCOMPARE(m_stage->number(u"SELECT id FROM campaign"_s), id);
    }

    void saysWhyAnUndoCannotBeDone()
    {
        m_stage->addCampaign(u"News"_s, {}, {}, {});
        m_page->arrive({.page = PageId::Campaigns});
        QTRY_COMPARE_WITH_TIMEOUT(m_page->list()->model()->rowCount(), 1, patience);
        table()->selectRow(0);
        QSignalSpy did(m_page.get(), &shell::Page::did);
        run(u"campaigns.delete"_s);
        QTRY_COMPARE_WITH_TIMEOUT(did.size(), 1, patience);
        m_stage->addCampaign(u"News"_s, {}, {}, {}); // its name was taken meanwhile
        std::optional<QString> problem;
        did.first().first().value<shell::Undoable>().undo([&](const QString& text) { problem = text; });
        QTRY_VERIFY_WITH_TIMEOUT(problem, patience);
        QVERIFY(problem->contains(u"News"_s));
    }

    void deletesNothingThatWasSent()
    {
        const auto list = m_stage->addList(u"Newsletter"_s);
        m_stage->addContacts(list, 1);
        m_stage->addCampaign(u"Sent"_s, list, m_stage->addTemplate(u"M"_s), m_stage->addIdentity());
        m_stage->start(u"Sent"_s);
        m_stage->finish(u"Sent"_s);
        m_page->arrive({.page = PageId::Campaigns});
        QTRY_COMPARE_WITH_TIMEOUT(m_page->list()->model()->rowCount(), 1, patience);
        table()->selectRow(0);
        for (const auto& command : m_page->commands())
            if (command.id == u"campaigns.delete") {
                QVERIFY(!command.enabled);
                QVERIFY(!command.whyNot.isEmpty());
            }
    }

    void opensByEnterAndComesBackToItsRow()
    {
        const auto id = m_stage->addCampaign(u"News"_s, {}, {}, {});
        m_stage->addCampaign(u"Later"_s, {}, {}, {});
        m_page->arrive({.page = PageId::Campaigns});
        QTRY_COMPARE_WITH_TIMEOUT(m_page->list()->model()->rowCount(), 2, patience);
        table()->setFocus();
        table()->selectRow(1);
        QTest::keyClick(table(), Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(m_page->view()->id(), id, patience);
        QCOMPARE(m_page->place(), (Place{.page = PageId::Campaigns, .object = id.value()}));
        QVERIFY(m_page->escape());
        QTRY_COMPARE_WITH_TIMEOUT(table()->selectionModel()->selectedRows().size(), 1, patience);
        QCOMPARE(table()->selectionModel()->selectedRows().first().row(), 1);
    }

    void goesBackWhenTheCampaignIsGone()
    {
        const auto id = m_stage->addCampaign(u"News"_s, {}, {}, {});
        open(id);
        m_stage->act<bool>([id](Room& room) {
            room.changed = {Topic::Campaigns};
            return room.services.campaigns().remove(id).has_value();
        });
        QTRY_VERIFY_WITH_TIMEOUT(m_page->list()->isVisible(), patience);
    }

    void noticesATemplateThatBreaksWhileItIsLookedAt()
    {
        const auto list = m_stage->addList(u"Newsletter"_s);
        m_stage->addContacts(list, 2);
        const auto relay = m_stage->addRelay(u"Post"_s, u"smtp.example.com"_s, 587);
        open(m_stage->addCampaign(u"News"_s, list, m_stage->addTemplate(u"M"_s), m_stage->addIdentity(),
                                  {relay}));
        QTRY_VERIFY_WITH_TIMEOUT(mainButton()->isEnabled(), patience);
        m_stage->act<bool>([](Room& room) {
            room.changed = {Topic::Templates};
            return room.workspace.database()
                .run(u"UPDATE template SET html = '{{ a | nosuch }}'"_s)
                .has_value();
        });
        QTRY_VERIFY_WITH_TIMEOUT(!mainButton()->isEnabled(), patience);
        QVERIFY(mainButton()->toolTip().contains(u"red"_s));
    }

    void offersWhatTheEmptyPageLacks()
    {
        m_page->arrive({.page = PageId::Campaigns});
        const auto import = [this]() -> kit::LinkLabel* {
            for (auto* link : m_page->findChildren<kit::LinkLabel*>())
                if (link->isVisible() && link->text() == u"Import")
                    return link;
            return nullptr;
        };
        QTRY_VERIFY_WITH_TIMEOUT(import(), patience);
        QSignalSpy wants(m_page.get(), &shell::Page::wants);
        import()->click();
        QCOMPARE(wants.size(), 1);
        QCOMPARE(wants.first().first().value<Place>().page, PageId::Import);
    }

private:
    void open(base::CampaignId id)
    {
        m_page->arrive({.page = PageId::Campaigns, .object = id.value()});
        QTRY_VERIFY_WITH_TIMEOUT(m_page->view()->keeper().facts(), patience);
    }
    FormRow* row(DetailsPane::Row which) const
    {
        return static_cast<FormRow*>(
            m_page->findChildren<QWidget*>(u"campaign-row"_s).at(static_cast<int>(which)));
    }
    DraftForm* form(DetailsPane::Row which) const { return row(which)->form(); }
    QLineEdit* nameField() const { return form(DetailsPane::Row::Name)->findChild<QLineEdit*>(); }
    kit::TableView* table() const { return m_page->list()->findChild<kit::TableView*>(); }
    kit::Button* mainButton() const
    {
        for (auto* button : m_page->view()->findChildren<kit::Button*>())
            if (button->role() == kit::ButtonRole::Primary && button->isVisible())
                return button;
        return m_page->view()->findChild<kit::Button*>();
    }
    void run(const QString& id)
    {
        for (const auto& command : m_page->commands())
            if (command.id == id && command.enabled)
                return command.run();
        QFAIL("no such command");
    }
    static void type(QLineEdit* field, const QString& text)
    {
        field->setFocus();
        field->selectAll();
        field->clear();
        field->setText(text);
        field->setModified(true);
        Q_EMIT field->textEdited(text);
    }
    static void choose(QComboBox* box, int index)
    {
        box->setCurrentIndex(index);
        Q_EMIT box->activated(index);
    }
    qint64 stored(const QString& sql) { return m_stage->number(sql); }
    QString text(const QString& sql)
    {
        const test::SealedFile other(m_stage->workspacePath(), test::testKeys(), true);
        return other ? other->value(sql)->toString() : QString();
    }

    std::unique_ptr<Stage> m_stage;
    std::unique_ptr<CampaignsPage> m_page;
};

QTEST_MAIN(TestCampaignsPage)
#include "tst_campaignspage.moc"
