// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/button.h"
#include "kit/callout.h"
#include "kit/label.h"
#include "kit/prose.h"
#include "kit/questiondialog.h"
#include "kit/segmented.h"
#include "kit/style.h"
#include "kit/tableview.h"
#include "kit/timeline.h"
#include "support/stage.h"
#include "ui/consent/addsuppression.h"
#include "ui/consent/consentpage.h"
#include "ui/consent/recordsview.h"
#include "ui/consent/suppressionfiles.h"
#include "ui/consent/suppressionsview.h"

#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>

using namespace mw;
using namespace mw::test;
using namespace Qt::StringLiterals;
using consentpage::ConsentPage;
using shell::PageId;
using shell::Place;

namespace {

bool says(QWidget& page, const QString& text)
{
    for (const auto* callout : page.findChildren<kit::Callout*>())
        if (callout->isVisible() && (callout->boldText() + u' ' + callout->bodyText()).contains(text))
            return true;
    for (const auto* label : page.findChildren<QLabel*>())
        if (label->isVisible() && label->text().contains(text))
            return true;
    for (const auto* prose : page.findChildren<kit::Prose*>())
        if (prose->isVisible() && prose->text().contains(text))
            return true;
    return false;
}

QAbstractButton* pressable(QWidget& page, const QString& text)
{
    for (auto* button : page.findChildren<QAbstractButton*>())
        if (button->isVisible() && button->text().contains(text))
            return button;
    return nullptr;
}

kit::QuestionDialog* dialogOf(QWidget& page)
{
    for (auto* dialog : page.findChildren<kit::QuestionDialog*>())
        if (dialog->isVisible())
            return dialog;
    return nullptr;
}

struct Shown
{
    explicit Shown(Stage& stage, const Place& place = {.page = PageId::Consent})
        : page(std::make_unique<ConsentPage>(stage.context()))
    {
        page->resize(1056, 770);
        page->show();
        // As the window does.
        QObject::connect(page.get(), &ConsentPage::wants, page.get(), [this](const Place& wanted) {
            if (wanted.page == PageId::Consent)
                page->arrive(wanted);
        });
        QObject::connect(page.get(), &ConsentPage::did, page.get(),
                         [this](const shell::Undoable& what) { done = what; });
        page->arrive(place);
        stage.settle();
    }
    ConsentPage* operator->() const { return page.get(); }
    ConsentPage& operator*() const { return *page; }
    void press(const QString& text) const
    {
        QAbstractButton* button = nullptr;
        QTRY_VERIFY2((button = pressable(*page, text)), qPrintable(text));
        QTRY_VERIFY(button->isEnabled());
        QTest::mouseClick(button, Qt::LeftButton);
    }
    void act() const // what the open dialog is for
    {
        kit::QuestionDialog* dialog = nullptr;
        QTRY_VERIFY((dialog = dialogOf(*page)));
        QVERIFY(dialog->actButton()->isEnabled());
        QTest::mouseClick(dialog->actButton(), Qt::LeftButton);
        QTRY_VERIFY(!dialogOf(*page));
    }
    [[nodiscard]] kit::TableView& table() const
    {
        for (auto* table : page->findChildren<kit::TableView*>())
            if (table->isVisible())
                return *table;
        qFatal("no table is shown");
    }
    [[nodiscard]] int rows() const // -1: no table is shown
    {
        for (auto* table : page->findChildren<kit::TableView*>())
            if (table->isVisible())
                return table->model()->rowCount();
        return -1;
    }
    std::unique_ptr<ConsentPage> page;
    std::optional<shell::Undoable> done;
};

Place suppressionsPlace(const QString& text = {})
{
    return {.page = PageId::Consent, .part = u"suppressions"_s, .text = text};
}

std::optional<QString> undo(const shell::Undoable& what)
{
    std::optional<QString> problem;
    what.undo([&](const QString& told) { problem = told; });
    Stage::until([&] { return problem.has_value(); });
    return problem;
}

bool suppress(Stage& stage, const QString& text, consent::SuppressionReason reason, const QString& note = {})
{
    return stage.act<bool>([=](workspace::Room& room) {
        room.changed = {workspace::Topic::Consent};
        return room.services.consent().suppress(text, reason, note).has_value();
    });
}

} // namespace

/// The consent page with a real vault.
class TestConsentPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        kit::Style::install();
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    }

    void saysSoWhenThereIsNobody()
    {
        Stage stage;
        const Shown page(stage);
        QTRY_VERIFY(says(*page, u"There is nobody yet to ask about"_s));
        QSignalSpy wants(page.page.get(), &ConsentPage::wants);
        page.press(u"Import contacts"_s);
        QCOMPARE(wants.first().first().value<Place>().page, PageId::Import);
    }

    void countsWhoMayBeMailedAndAgainAfterAChange()
    {
        Stage stage;
        const auto list = stage.addList(u"Newsletter"_s);
        stage.addContacts(list, 300);
        stage.addContacts(list, 20, false, 301);
        const Shown page(stage);
        QTRY_VERIFY(says(*page, u"of 320 contacts may be mailed"_s));
        QTRY_VERIFY(says(*page, u"As of "_s));
        QVERIFY(says(*page, u"300"_s));
        QVERIFY(says(*page, u"20 are out"_s));
        QVERIFY(says(*page, u"No consent, no other basis"_s));
        stage.addContacts(list, 5, true, 321);
        QTRY_VERIFY(says(*page, u"of 325 contacts may be mailed"_s));
        page->leave();
        stage.addContacts(list, 5, true, 326);
        page->arrive({.page = PageId::Consent});
        QTRY_VERIFY(says(*page, u"of 330 contacts may be mailed"_s));
    }

    void readsOutAHistoryAndWithdrawsInTwoClicks()
    {
        Stage stage;
        const auto ada = stage.addContact(u"ada@example.com"_s, {{u"name"_s, u"Ada Lovelace"_s}});
        Shown page(stage, {.page = PageId::Consent, .part = u"records"_s});
        QTRY_COMPARE(page.rows(), 1);
        page.table().selectRow(0);
        QTest::keyClick(&page.table(), Qt::Key_Return);
        QTRY_VERIFY(says(*page, u"Ada Lovelace may get “News and offers” today."_s));
        QCOMPARE(page->place(), (Place{.page = PageId::Consent, .object = ada.value()}));
        page.press(u"Withdraw…"_s);
        QTRY_VERIFY(dialogOf(*page));
        QVERIFY(says(*dialogOf(*page), u"This can't be taken back"_s));
        page.act();
        QTRY_VERIFY(says(*page, u"The withdrawal is recorded. No mail was waiting."_s));
        QTRY_VERIFY(says(*page, u"Ada Lovelace gets no mail today."_s));
        const auto* timeline = page->findChild<kit::Timeline*>();
        QTRY_COMPARE(timeline->partCount(), 2); // oldest first
        QVERIFY(timeline->part(1).name.contains(u"took every consent back"));
        QCOMPARE(stage.number(u"SELECT count(*) FROM consent_record WHERE kind = 4"_s), 1);
    }

    void countsTheMailsThatAWithdrawalLeavesOut()
    {
        Stage stage;
        const auto list = stage.addList(u"Newsletter"_s);
        const auto ada = stage.addContact(u"ada@example.com"_s, {}, list);
        stage.addCampaign(u"Spring"_s, list, stage.addTemplate(u"Mail"_s), stage.addIdentity());
        QVERIFY(stage.job<bool>([](workspace::JobRoom& room) { // planned, and not looked at
            return room.services.campaigns().prepare(u"Spring"_s, u"a test"_s, room.control).has_value();
        }));
        Shown page(stage, {.page = PageId::Consent, .object = ada.value()});
        QTRY_VERIFY(says(*page, u"may get “News and offers” today."_s));
        page.press(u"Withdraw…"_s);
        page.act();
        QTRY_VERIFY(says(*page, u"1 mail"_s));
    }

    void recordsAConsentByHandWithItsWay()
    {
        Stage stage;
        const auto ada = stage.addContact(u"ada@example.com"_s, {}, {}, false);
        Shown page(stage, {.page = PageId::Consent, .object = ada.value()});
        QTRY_VERIFY(says(*page, u"ada@example.com gets no mail today."_s));
        page.press(u"Record consent…"_s);
        QTRY_VERIFY(dialogOf(*page));
        auto* dialog = dialogOf(*page);
        QVERIFY(!dialog->actButton()->isEnabled());
        for (auto* box : dialog->findChildren<QComboBox*>())
            if (const int phone = box->findText(u"By phone"_s); phone >= 0)
                box->setCurrentIndex(phone);
            else if (const int consent = box->findText(u"Consent"_s); consent >= 0)
                box->setCurrentIndex(consent);
        for (auto* line : dialog->findChildren<QLineEdit*>())
            if (line->accessibleName() == u"Where it comes from")
                line->setText(u"call of Tuesday"_s);
        page.act();
        QTRY_VERIFY(says(*page, u"ada@example.com may get “News and offers” today."_s));
        QCOMPARE(stage.number(u"SELECT count(*) FROM consent_origin WHERE method = 'phone'"_s), 1);
    }

    void readsOutTheHistoryOfOneWhoWasDeleted()
    {
        Stage stage;
        const auto ada = stage.addContact(u"ada@example.com"_s, {});
        QVERIFY(stage.act<bool>([ada](workspace::Room& room) {
            return room.services.audience().remove(std::span(&ada, 1), {}).has_value();
        }));
        const Shown page(stage, {.page = PageId::Consent, .object = ada.value()});
        QTRY_VERIFY(says(*page, u"The contact was deleted."_s));
        page->arrive({.page = PageId::Consent, .object = 99});
        QTRY_VERIFY(says(*page, u"There is no such contact"_s));
    }

    void addsASuppressionAndUndoesIt()
    {
        Stage stage;
        Shown page(stage, suppressionsPlace());
        QTRY_VERIFY(says(*page, u"Nobody is suppressed"_s));
        page->makeNew();
        QTRY_VERIFY(dialogOf(*page));
        auto* dialog = qobject_cast<consentpage::AddSuppression*>(dialogOf(*page));
        dialog->setText(u"co.uk"_s);
        QVERIFY(says(*dialog, u"where many have domains of their own"_s));
        QVERIFY(!dialog->actButton()->isEnabled());
        dialog->setText(u"no address.at all"_s);
        QVERIFY(says(*dialog, u"is neither an address nor a domain"_s));
        dialog->setText(u"rival.example.com"_s);
        page.act();
        QTRY_COMPARE(page.rows(), 1);
        QTRY_VERIFY(page.done);
        QCOMPARE(page.done->text, u"rival.example.com is suppressed"_s);
        QCOMPARE(undo(*page.done), QString());
        QTRY_VERIFY(says(*page, u"Nobody is suppressed"_s));
    }

    void removesOnlyWhatIsNoOptOut()
    {
        Stage stage;
        QVERIFY(suppress(stage, u"ada@example.com"_s, consent::SuppressionReason::Bounced, u"full box"_s));
        QVERIFY(suppress(stage, u"bob@example.com"_s, consent::SuppressionReason::Unsubscribed));
        QVERIFY(suppress(stage, u"eve@example.com"_s, consent::SuppressionReason::Erased));
        Shown page(stage, suppressionsPlace());
        QTRY_COMPARE(page.rows(), 3);
        page.table().selectRow(0);
        page.press(u"Remove…"_s);
        QTRY_VERIFY(dialogOf(*page) && says(*dialogOf(*page), u"only a hash is left"_s));
        dialogOf(*page)->reject();
        page.table().selectRow(1);
        page.press(u"Remove…"_s);
        QTRY_VERIFY(dialogOf(*page) && says(*dialogOf(*page), u"Only a new consent of that person"_s));
        dialogOf(*page)->reject();
        page.table().selectRow(2);
        page.table().setFocus();
        QTest::keyClick(&page.table(), Qt::Key_Delete);
        QTRY_VERIFY(dialogOf(*page));
        QVERIFY(!dialogOf(*page)->actButton()->isEnabled()); // without a reason
        dialogOf(*page)->findChild<QLineEdit*>()->setText(u"the box was emptied"_s);
        page.act();
        QTRY_COMPARE(page.rows(), 2);
        QCOMPARE(
            stage.number(u"SELECT count(*) FROM suppression WHERE removed_reason = 'the box was emptied'"_s),
            1);
        QTRY_VERIFY(page.done);
        QCOMPARE(undo(*page.done), QString());
        QTRY_COMPARE(page.rows(), 3);
        QCOMPARE(
            stage.number(u"SELECT count(*) FROM suppression s JOIN suppression_payload p ON "
                         "p.suppression_id = s.id WHERE s.removed_at IS NULL AND p.note = 'full box' AND "
                         "s.reason = 2"_s),
            1);
    }

    void importsAFileAndTellsRefusalsByLine()
    {
        Stage stage;
        QFile file(stage.file(u"list.csv"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("ada@example.com,old\nno such thing\n\nco.uk\nADA@example.com\nexample.org\n");
        file.close();
        const Shown page(stage, suppressionsPlace());
        auto* files = page->findChild<consentpage::SuppressionFiles*>();
        files->askReason(file.fileName());
        page.act();
        QTRY_VERIFY(dialogOf(*page));
        QVERIFY(says(*dialogOf(*page), u"2 lines were refused"_s));
        QVERIFY(says(*dialogOf(*page), u"2 suppressions added."_s));
        const QString lines = dialogOf(*page)->findChild<QPlainTextEdit*>()->toPlainText();
        QVERIFY(lines.startsWith(u"Line 2: “no such thing” is neither"));
        QVERIFY(lines.contains(u"\nLine 4: "));
        QTRY_COMPARE(stage.number(u"SELECT count(*) FROM suppression WHERE reason = 5"_s), 2);
    }

    void tellsWhatIsWrongWithAFile()
    {
        Stage stage;
        const Shown page(stage, suppressionsPlace());
        auto* files = page->findChild<consentpage::SuppressionFiles*>();
        files->import(u"/nowhere/at/all.csv"_s, consent::SuppressionReason::Imported);
        QTRY_VERIFY(dialogOf(*page) && says(*dialogOf(*page), u"can't be read"_s));
        dialogOf(*page)->reject();
        files->exportTo(u"/nowhere/at/all.csv"_s);
        QTRY_VERIFY(dialogOf(*page) && says(*dialogOf(*page), u"can't be written"_s));
    }

    void exportsAndSaysHowMany()
    {
        Stage stage;
        QVERIFY(suppress(stage, u"ada@example.com"_s, consent::SuppressionReason::Bounced));
        QVERIFY(suppress(stage, u"eve@example.com"_s, consent::SuppressionReason::Erased));
        const Shown page(stage, suppressionsPlace());
        page->findChild<consentpage::SuppressionFiles*>()->exportTo(stage.file(u"out.csv"_s));
        QTRY_VERIFY(says(*page, u"1 suppression"_s) && says(*page, u"only a hash is left"_s));
        QTRY_COMPARE(stage.number(u"SELECT count(*) FROM log WHERE code = 'MW-3113'"_s), 1);
    }

    void findsByPlaceAndTakesTheSearchBack()
    {
        Stage stage;
        stage.addContact(u"ada@example.com"_s, {});
        stage.addContact(u"bob@example.com"_s, {});
        const Place place{.page = PageId::Consent, .part = u"records"_s, .text = u"bob"_s};
        const Shown page(stage, place);
        QTRY_COMPARE(page.rows(), 1);
        QCOMPARE(page->place(), place);
        QVERIFY(page->escape());
        QTRY_COMPARE(page.rows(), 2);
        QVERIFY(!page->escape());
        const auto commands = page->commands();
        QVERIFY(std::ranges::any_of(commands, [](const shell::Command& command) {
            return command.id == u"suppressions.export" && command.key == QKeySequence(Qt::CTRL | Qt::Key_E);
        }));
        for (const shell::Command& command : commands)
            QVERIFY(command.enabled || !command.whyNot.isEmpty());
    }
};

QTEST_MAIN(TestConsentPage)
#include "tst_consentpage.moc"
