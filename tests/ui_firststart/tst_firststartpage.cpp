// SPDX-License-Identifier: GPL-3.0-or-later
#include "audience/contactrepository.h"
#include "kit/button.h"
#include "kit/callout.h"
#include "kit/stepper.h"
#include "kit/style.h"
#include "support/stage.h"
#include "ui/firststart/arrivedmodel.h"
#include "ui/firststart/firststartpage.h"
#include "ui/firststart/practicestep.h"
#include "ui/firststart/readstep.h"
#include "ui/firststart/starterchoice.h"
#include "ui/slotform/slotform.h"

#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>

using namespace mw;
using namespace Qt::StringLiterals;
using firststart::FirstStartPage;
using shell::PageId;

class TestFirstStartPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { kit::Style::install().theme().setMode(kit::Theme::Mode::Light); }
    void init()
    {
        m_stage = std::make_unique<test::Stage>();
        QVERIFY(m_stage->isReady());
        begin();
    }
    void cleanup()
    {
        m_page.reset();
        m_stage.reset();
    }

    void leadsFromANameToAMessageReadAsItArrived();
    void goesOnWhereItWasLeft();
    void refusesASenderThatCantBeMailedAtItsField();
    void keepsTheNameOfTheWorkspaceUntilItIsSaved();
    void offersTheListThatAnImportMadeMeanwhile();
    void sendsNobodyTwiceWhenPressedAgain();
    void saysWhatTheVaultRefuses();
    void showsTheMessagesInAModelThatKeepsItsPromises();

private:
    void begin();
    /// Presses the primary button and waits until the page says it is done with it.
    bool press(int nextStep);
    kit::Button* primary() const;
    template <typename T>
    T* field(const QString& name) const;
    bool writeSender();

    std::unique_ptr<test::Stage> m_stage;
    std::unique_ptr<FirstStartPage> m_page;
};

void TestFirstStartPage::begin()
{
    m_page = std::make_unique<FirstStartPage>(m_stage->context());
    m_page->resize(1280, 770);
    m_page->show();
    m_page->arrive({.page = PageId::FirstStart});
    QVERIFY(test::Stage::until([&] { return m_page->isReady(); }));
}

kit::Button* TestFirstStartPage::primary() const
{
    for (kit::Button* button : m_page->findChildren<kit::Button*>())
        if (button->role() == kit::ButtonRole::Primary)
            return button;
    return nullptr;
}

template <typename T>
T* TestFirstStartPage::field(const QString& name) const
{
    for (T* field : m_page->findChildren<T*>())
        if (field->accessibleName() == name)
            return field;
    return nullptr;
}

bool TestFirstStartPage::press(int nextStep)
{
    primary()->click();
    return test::Stage::until([&] { return m_page->step() == nextStep && !primary()->isBusy(); });
}

bool TestFirstStartPage::writeSender()
{
    auto* address = field<QLineEdit>(u"Your address"_s);
    auto* postal = field<QPlainTextEdit>(u"Postal address"_s);
    if (!address || !postal)
        return false;
    address->setText(u"hello@kornblume.example.com"_s);
    postal->setPlainText(u"Mill Lane 4\n48143 Münster"_s);
    return true;
}

void TestFirstStartPage::leadsFromANameToAMessageReadAsItArrived()
{
    QCOMPARE(m_page->step(), 1); // its name it has from where it was made
    QVERIFY(writeSender());
    QVERIFY(press(2));
    QVERIFY(press(3)); // the sample
    QCOMPARE(m_stage->number(u"SELECT contact_count FROM list"_s), workspace::samplePeople);
    QSignalSpy followed(m_page->findChild<slotform::SlotForm*>(), &slotform::SlotForm::followed);
    primary()->click(); // the first starter
    QTRY_VERIFY(!followed.isEmpty());
    QTRY_VERIFY(!primary()->isBusy());
    QCOMPARE(m_page->step(), 3);
    QVERIFY(press(4));
    QVERIFY(primary()->text().contains(QString::number(workspace::samplePeople)));
    QSignalSpy shown(m_page->findChild<firststart::ReadStep*>(), &firststart::ReadStep::messageShown);
    QVERIFY(press(5));
    QTRY_VERIFY(!shown.isEmpty());
    // 24 people: one has left, one is refused, one deferred, one in doubt (its message did arrive).
    QTRY_COMPARE(m_stage->number(u"SELECT count(*) FROM practice_message"_s), workspace::samplePeople - 3);
    QSignalSpy wants(m_page.get(), &shell::Page::wants);
    QTRY_COMPARE(
        m_stage->number(u"SELECT json_extract(value, '$.read') FROM meta WHERE key = 'first_start'"_s), 1);
    primary()->click();
    QTRY_COMPARE(wants.size(), 1);
    QCOMPARE(wants.first().first().value<shell::Place>().page, PageId::Home);
}

void TestFirstStartPage::goesOnWhereItWasLeft()
{
    QVERIFY(writeSender());
    QVERIFY(press(2));
    m_page.reset(); // closed, or killed: what was done is in the vault
    begin();
    QTRY_COMPARE(m_page->step(), 2);
    auto* stepper = m_page->findChild<kit::Stepper*>();
    Q_EMIT stepper->stepActivated(1);
    QCOMPARE(m_page->step(), 1);
    QCOMPARE(field<QLineEdit>(u"Your address"_s)->text(), u"hello@kornblume.example.com"_s);
    QVERIFY(press(2));
    QCOMPARE(m_stage->number(u"SELECT count(*) FROM sender_identity"_s),
             1); // the same sender is not made twice
}

void TestFirstStartPage::refusesASenderThatCantBeMailedAtItsField()
{
    auto* address = field<QLineEdit>(u"Your address"_s);
    address->setText(u"no address at all"_s);
    primary()->click();
    QTRY_VERIFY(!primary()->isBusy());
    QCOMPARE(m_page->step(), 1);
    QVERIFY(address->hasFocus());
    QCOMPARE(m_stage->number(u"SELECT count(*) FROM sender_identity"_s), 0);
    field<QLineEdit>(u"Your name, as readers see it"_s)->setText(QString(300, u'x'));
    QVERIFY(writeSender());
    primary()->click();
    QTRY_VERIFY(!primary()->isBusy());
    QCOMPARE(m_page->step(), 1); // 300 characters are too many, and it says so there
    field<QLineEdit>(u"Your name, as readers see it"_s)->setText(u"مخبز 🥐"_s);
    QVERIFY(press(2));
}

void TestFirstStartPage::keepsTheNameOfTheWorkspaceUntilItIsSaved()
{
    m_page->showStep(0);
    auto* name = field<QLineEdit>(u"Name"_s);
    QCOMPARE(name->text(), u"Kornblume Bakery"_s);
    name->setText(u"  "_s);
    primary()->click();
    QTRY_VERIFY(!primary()->isBusy());
    QCOMPARE(m_page->step(), 0);
    QCOMPARE(m_stage->office().facts().name, u"Kornblume Bakery"_s);
    name->setText(u"Café Mühle"_s);
    QVERIFY(press(1));
    QCOMPARE(m_stage->office().facts().name, u"Café Mühle"_s);
}

void TestFirstStartPage::offersTheListThatAnImportMadeMeanwhile()
{
    QVERIFY(writeSender());
    QVERIFY(press(2));
    QVERIFY(primary()->text().contains(QString::number(workspace::samplePeople)));
    m_stage->addContacts(m_stage->addList(u"Customers"_s), 3);
    m_page->arrive({.page = PageId::FirstStart});
    QTRY_VERIFY(!primary()->text().contains(QString::number(workspace::samplePeople)));
    QVERIFY(press(3));
    QCOMPARE(m_stage->number(u"SELECT count(*) FROM contact"_s), 3);
}

void TestFirstStartPage::sendsNobodyTwiceWhenPressedAgain()
{
    const auto list = m_stage->addList(u"Customers"_s);
    m_stage->addContacts(list, 5);
    const workspace::FirstStart chosen{.identity = m_stage->addIdentity(),
                                       .list = list,
                                       .mail = m_stage->addTemplate(u"Mail"_s),
                                       .written = true};
    QVERIFY(m_stage->act<vault::DbResult<void>>([chosen](workspace::Room& room) {
        return workspace::keepFirstStart(room.workspace.database(), room.workspace.vault().gate(), chosen);
    }));
    m_page.reset();
    begin();
    QTRY_COMPARE(m_page->step(), 4);
    QVERIFY(press(5));
    m_page->showStep(4);
    QVERIFY(press(5));
    QCOMPARE(m_stage->number(u"SELECT count(*) FROM practice_message"_s), 5);
    QCOMPARE(m_stage->number(u"SELECT count(*) FROM campaign"_s), 1);
}

void TestFirstStartPage::saysWhatTheVaultRefuses()
{
    QVERIFY(m_stage->act<bool>([](workspace::Room& room) {
        return room.workspace.database().run(u"PRAGMA query_only = ON"_s).has_value();
    }));
    m_page->showStep(0);
    field<QLineEdit>(u"Name"_s)->setText(u"Another"_s);
    primary()->click();
    QTRY_VERIFY(!primary()->isBusy());
    QCOMPARE(m_page->step(), 0);
    bool told = false;
    for (const kit::Callout* callout : m_page->findChildren<kit::Callout*>())
        told = told || (callout->isVisible() && !callout->boldText().isEmpty());
    QVERIFY(told);
}

void TestFirstStartPage::showsTheMessagesInAModelThatKeepsItsPromises()
{
    firststart::ArrivedModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.set({{.id = 7, .recipient = u"ada@example.com"_s, .subject = u"Hello"_s, .at = 0},
               {.id = 3, .recipient = u"bo@example.com"_s, .subject = u"مرحبا 🥐"_s, .at = 1}});
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.rowOf(3), 1);
    QCOMPARE(model.rowOf(4), -1);
    QCOMPARE(model.index(1, 1).data().toString(), u"مرحبا 🥐"_s);
    model.set({});
    QCOMPARE(model.rowCount(), 0);
}

QTEST_MAIN(TestFirstStartPage)
#include "tst_firststartpage.moc"
