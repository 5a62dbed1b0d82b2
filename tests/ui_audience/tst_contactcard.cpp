// SPDX-License-Identifier: GPL-3.0-or-later
#include "audienceshown.h"
#include "kit/style.h"
#include "kit/timeline.h"
#include "support/sentcampaign.h"
#include "ui/audience/contactcard.h"
#include "ui/audience/fieldrow.h"
#include "ui/audience/valuebutton.h"

#include <QComboBox>
#include <QJsonObject>
#include <QLineEdit>
#include <QPlainTextEdit>

using namespace mw;
using namespace mw::test;
using namespace mw::audiencepage;
using shell::PageId;
using shell::Place;
using Shown = AudienceShown;

namespace {

struct Card : Shown
{
    Card(Stage& stage, base::ContactId contact)
        : Shown(stage, {.page = PageId::Audience, .object = contact.value()}),
          card(page->findChild<ContactCard*>())
    {
        Stage::until([this] { return card->isThere(); });
        stage.settle();
    }
    [[nodiscard]] ValueButton* value(const QString& title) const
    {
        for (auto* button : card->findChildren<ValueButton*>())
            if (button->isVisible() && button->accessibleName() == title)
                return button;
        return nullptr;
    }
    [[nodiscard]] QLineEdit* editor(const QString& title) const
    {
        for (auto* line : card->findChildren<QLineEdit*>())
            if (line->isVisible() && line->accessibleName() == title)
                return line;
        return nullptr;
    }
    QLineEdit* edit(const QString& title) const
    {
        QTest::mouseClick(value(title), Qt::LeftButton);
        Stage::until([&] { return editor(title) && editor(title)->hasFocus(); });
        return editor(title);
    }
    /// Each entry as "Title: text".
    [[nodiscard]] QStringList entries(const QString& panel) const
    {
        QStringList all;
        for (auto* timeline : card->findChildren<kit::Timeline*>())
            if (timeline->isVisible() && timeline->accessibleName() == panel)
                for (int i = 0; i < timeline->partCount(); ++i)
                    all << timeline->part(i).name + u": "_s + timeline->part(i).value;
        return all;
    }
    ContactCard* card;
};

QString stored(Stage& stage, const QString& attribute)
{
    std::optional<QString> value;
    stage.office().ask<QString>(
        &stage,
        [attribute](vault::Database& database) -> vault::DbResult<QString> {
            const auto found = database.value(u"SELECT json_extract(attributes, ?) FROM contact LIMIT 1"_s,
                                              u"$.\"%1\""_s.arg(attribute));
            if (!found)
                return base::fail(found.error());
            return found->toString();
        },
        [&](const vault::DbResult<QString>& result) { value = result.value_or(u"?"_s); });
    return Stage::until([&] { return value.has_value(); }) ? *value : u"?"_s;
}

void suppress(Stage& stage, consent::SuppressionReason reason)
{
    QVERIFY(stage.act<bool>([reason](workspace::Room& room) {
        return room.services.consent().suppress(u"anna@example.com"_s, reason).has_value();
    }));
}

const QString records = u"SELECT count(*) FROM consent_record"_s;
const QString suppressions = u"SELECT count(*) FROM suppression WHERE removed_at IS NULL"_s;

} // namespace

/// The card of one contact over a real vault.
class TestContactCard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        kit::Style::install();
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    }

    void showsAllThereIsToAContact()
    {
        Stage stage;
        const PutCampaign made = put(stage, usualCampaign());
        const auto list = stage.addList(u"Newsletter"_s);
        const auto contact = made.contacts[0];
        QVERIFY(stage.act<bool>([=](workspace::Room& room) {
            return room.services.audience().addToList(list, std::span(&contact, 1), {}).has_value();
        }));
        Card page(stage, contact);
        QVERIFY(page.card->isThere());
        QVERIFY(page.value(u"Address"_s));
        QVERIFY(page.says(u"May be mailed"_s));
        QCOMPARE(page.entries(u"Consent"_s).size(), 1);
        const QStringList mails = page.entries(u"Mail"_s);
        QCOMPARE(mails.size(), 1);
        QVERIFY2(mails[0].contains(u"Stollen pre-order 2026") && mails[0].contains(u"Accepted"),
                 qPrintable(mails[0]));
        QVERIFY(page.card->currentDelivery() == made.deliveries[0]);
        page.press(u"How this is decided"_s);
        QVERIFY(page.says(u"The address is not suppressed"_s));
        page.command(u"audience.why"_s)->run();
        QCOMPARE(page.wanted,
                 std::optional(Place{.page = PageId::Why, .object = made.deliveries[0].value()}));
    }

    void savesAFieldWhereItStandsAndTakesItBack()
    {
        Stage stage;
        const auto contact = stage.addContact(u"anna@example.com"_s,
                                              {{u"first_name"_s, u"Anna"_s}, {u"city"_s, u"Münster"_s}});
        Card page(stage, contact);
        QLineEdit* line = page.edit(u"First name"_s);
        QVERIFY(line && line->hasFocus());
        QCOMPARE(line->selectedText(), u"Anna"_s);
        line->setText(u"Änne 😀"_s);
        QTest::keyClick(line, Qt::Key_Return);
        QTRY_COMPARE(stored(stage, u"first_name"_s), u"Änne 😀"_s);
        QTRY_VERIFY(!page.editor(u"First name"_s));
        QTRY_VERIFY(page.says(u"Änne 😀"_s)); // the title, too
        page.undo();
        QTRY_COMPARE(stored(stage, u"first_name"_s), u"Anna"_s);
        QTRY_COMPARE(page.value(u"First name"_s)->value(), u"Anna"_s);
        page.redo();
        QTRY_COMPARE(stored(stage, u"first_name"_s), u"Änne 😀"_s);

        line = page.edit(u"City"_s);
        QTest::keyClicks(line, u"Telgte"_s);
        page.value(u"Address"_s)->setFocus(); // leaving it saves
        QTRY_COMPARE(stored(stage, u"city"_s), u"Telgte"_s);
        line = page.edit(u"City"_s);
        QVERIFY(page->mayClose());
        QTest::keyClicks(line, u"Nowhere"_s);
        QVERIFY(!page->mayClose()); // it is not saved
        QTRY_VERIFY(Shown::dialog());
        Shown::press(Shown::dialog(), u"Keep typing"_s);
        QTRY_VERIFY(!Shown::dialog());
        line->setFocus();
        QTest::keyClick(line, Qt::Key_Escape);
        stage.settle();
        QCOMPARE(stored(stage, u"city"_s), u"Telgte"_s);
        line = page.edit(u"City"_s);
        line->clear();
        QTest::keyClick(line, Qt::Key_Return); // an empty one is taken away
        QTRY_COMPARE(page.done->text, u"City taken away"_s);
        QTRY_VERIFY(!page.value(u"City"_s));
        QCOMPARE(stored(stage, u"city"_s), QString());
        page.undo();
        QTRY_VERIFY(page.value(u"City"_s));
        QCOMPARE(page.value(u"City"_s)->value(), u"Telgte"_s); // what it was just before
    }

    void refusesABadOrTakenAddressAndKeepsWhatWasTyped()
    {
        Stage stage;
        stage.addContact(u"bernd@example.com"_s, {}, {}, false);
        const auto contact = stage.addContact(u"anna@example.com"_s, {}, {}, false);
        Card page(stage, contact);
        QLineEdit* line = page.edit(u"Address"_s);
        for (const auto& [typed, said] :
             {std::pair(u"anna at example"_s, u"There is a blank in the address."_s),
              std::pair(u"anna@"_s, u"This is no address that can be mailed."_s),
              std::pair(QString(), u"A contact needs an address."_s),
              std::pair(u"Bernd@Example.com"_s, u"Another contact has the address"_s)}) {
            line->setText(typed);
            QTest::keyClick(line, Qt::Key_Return);
            QTRY_VERIFY2(page.says(said), qPrintable(said));
            QCOMPARE(page.editor(u"Address"_s), line);
            QCOMPARE(line->text(), typed);
        }
        QVERIFY(!page.done);
        line->setText(u"anna.neu@example.com"_s);
        QTest::keyClick(line, Qt::Key_Return);
        QTRY_COMPARE(stage.number(u"SELECT count(*) FROM contact WHERE email = 'anna.neu@example.com'"_s), 1);
        QTRY_VERIFY(!page.editor(u"Address"_s));
    }

    void neverPutsWhatWasTypedOnAnotherContact()
    {
        Stage stage;
        const auto anna = stage.addContact(u"anna@example.com"_s, {{u"first_name"_s, u"Anna"_s}}, {}, false);
        const auto bernd =
            stage.addContact(u"bernd@example.com"_s, {{u"first_name"_s, u"Bernd"_s}}, {}, false);
        Card page(stage, anna);
        QLineEdit* line = page.edit(u"Address"_s);
        line->setText(u"no address"_s);
        QTest::keyClick(line, Qt::Key_Return); // refused, and still open
        page->arrive({.page = PageId::Audience, .object = bernd.value()});
        QTRY_VERIFY(page.value(u"Address"_s) && page.value(u"Address"_s)->value() == u"bernd@example.com");
        QVERIFY(!page.editor(u"Address"_s));
        QVERIFY(!page.says(u"blank"_s));
    }

    void showsAsSavedOnlyWhatIsSaved()
    {
        Stage stage;
        const auto contact = stage.addContact(u"anna@example.com"_s, {{u"city"_s, u"Münster"_s}}, {}, false);
        Card page(stage, contact);
        QLineEdit* line = page.edit(u"City"_s);
        line->setText(u"Telgte"_s);
        QTest::keyClick(line, Qt::Key_Return);
        QTest::keyClicks(line, u" West"_s); // before the answer is there
        QTRY_COMPARE(stored(stage, u"city"_s), u"Telgte"_s);
        stage.settle();
        QVERIFY(page.editor(u"City"_s)); // not shown as saved
        QCOMPARE(page.editor(u"City"_s)->text(), u"Telgte West"_s);
        QTest::keyClick(line, Qt::Key_Return);
        QTRY_COMPARE(stored(stage, u"city"_s), u"Telgte West"_s);
        QTRY_VERIFY(page.value(u"City"_s));
    }

    void addsAnAttribute()
    {
        Stage stage;
        const auto contact = stage.addContact(u"anna@example.com"_s, {{u"city"_s, u"Münster"_s}}, {}, false);
        Card page(stage, contact);
        page.press(u"Attribute"_s);
        auto* name = page.card->findChild<QComboBox*>();
        QVERIFY(name && name->isVisible());
        page.press(u"Add attribute"_s);
        QVERIFY(page.says(u"An attribute needs a name."_s));
        name->setEditText(u"City"_s);
        auto* value = page.editor(u"Value"_s);
        QVERIFY(value);
        value->setText(u"Telgte"_s);
        page.press(u"Add attribute"_s);
        QVERIFY(page.says(u"This contact has such an attribute."_s));
        name->setEditText(u"Postcode"_s);
        page.press(u"Add attribute"_s);
        QTRY_COMPARE(stored(stage, u"Postcode"_s), u"Telgte"_s);
        QTRY_VERIFY(page.value(u"Postcode"_s));
        page.undo();
        QTRY_VERIFY(!page.value(u"Postcode"_s));
    }

    void recordsAConsent()
    {
        Stage stage;
        const auto contact = stage.addContact(u"anna@example.com"_s, {}, {}, false);
        Card page(stage, contact);
        QVERIFY(page.says(u"Is not mailed"_s));
        page.press(u"Record consent…"_s);
        QTRY_VERIFY(Shown::dialog());
        QDialog* dialog = Shown::dialog();
        QAbstractButton* act = Shown::button(dialog, u"Record consent"_s);
        QVERIFY(act && !act->isEnabled());
        dialog->findChild<QComboBox*>()->setCurrentIndex(0);
        QVERIFY(!act->isEnabled()); // no basis without its source
        QLineEdit* source = nullptr;
        QLineEdit* when = nullptr;
        for (auto* line : dialog->findChildren<QLineEdit*>())
            (line->accessibleName().contains(u"When") ? when : source) = line;
        source->setText(u"phone call"_s);
        QVERIFY(act->isEnabled());
        when->setText(u"2999-01-01"_s);
        QVERIFY(!act->isEnabled());
        QVERIFY(Shown::says(dialog, u"This day is still to come."_s));
        when->setText(u"last week"_s);
        QVERIFY(Shown::says(dialog, u"Write the day like 2026-11-21."_s));
        when->setText(u"2025-11-21"_s);
        dialog->findChild<QPlainTextEdit*>()->setPlainText(u"Yes, mail me news."_s);
        QTest::mouseClick(act, Qt::LeftButton);
        QTRY_COMPARE(stage.number(records), 1);
        QTRY_VERIFY(page.says(u"May be mailed"_s));
        QVERIFY2(page.entries(u"Consent"_s).value(0).contains(u"phone call"),
                 qPrintable(page.entries(u"Consent"_s).value(0)));
    }

    void withdrawsAndOnlyANewConsentBringsMailBack()
    {
        Stage stage;
        const auto contact = stage.addContact(u"anna@example.com"_s, {});
        Card page(stage, contact);
        page.press(u"Withdraw…"_s);
        QTRY_VERIFY(Shown::dialog());
        Shown::press(Shown::dialog(), u"Keep it"_s);
        QTRY_VERIFY(!Shown::dialog());
        QCOMPARE(stage.number(records), 1);
        page.press(u"Withdraw…"_s);
        QTRY_VERIFY(Shown::dialog());
        Shown::press(Shown::dialog(), u"Withdraw consent"_s);
        QTRY_VERIFY(page.says(u"Is not mailed"_s));
        QVERIFY(page.says(u"Only a new consent changes that."_s));
        QVERIFY(page.entries(u"Consent"_s).value(0).startsWith(u"Withdrawn"));
        QVERIFY(!page.done); // there is no undo for a person's word
    }

    void suppressesAndLiftsButNeverAnOptOut()
    {
        Stage stage;
        const auto contact = stage.addContact(u"anna@example.com"_s, {});
        {
            Card page(stage, contact);
            page.press(u"Suppress"_s);
            QTRY_VERIFY(page.says(u"suppressed by hand"_s));
            QCOMPARE(stage.number(suppressions), 1);
            page.undo();
            QTRY_VERIFY(page.says(u"May be mailed"_s));
            page.redo();
            QTRY_VERIFY(page.button(u"Lift suppression"_s));
            page.press(u"Lift suppression"_s);
            QTRY_VERIFY(page.says(u"May be mailed"_s));
            QCOMPARE(stage.number(suppressions), 0);
        }
        const QString reason = u"SELECT reason FROM suppression WHERE removed_at IS NULL"_s;
        {
            suppress(stage, consent::SuppressionReason::Bounced);
            Card page(stage, contact);
            page.press(u"Lift suppression"_s);
            QTRY_VERIFY(page.says(u"May be mailed"_s));
            page.undo(); // it is what it was
            QCOMPARE(stage.number(reason), static_cast<int>(consent::SuppressionReason::Bounced));
            page.redo();
            QTRY_VERIFY(page.says(u"May be mailed"_s));
        }
        suppress(stage, consent::SuppressionReason::Complained);
        Card page(stage, contact);
        QVERIFY(page.says(u"complained about mail"_s));
        QVERIFY(!page.button(u"Lift suppression"_s));
        page.press(u"Suppress"_s); // refused, with the reason
        stage.settle();
        QCOMPARE(stage.number(suppressions), 1);
        QCOMPARE(stage.number(reason), static_cast<int>(consent::SuppressionReason::Complained));
    }

    void movesBetweenLists()
    {
        Stage stage;
        stage.addList(u"Newsletter"_s);
        const auto contact = stage.addContact(u"anna@example.com"_s, {}, {}, false);
        Card page(stage, contact);
        QVERIFY(page.says(u"On no list."_s));
        page.press(u"Change lists…"_s);
        Shown::choose(u"Newsletter"_s);
        QTRY_COMPARE(stage.number(u"SELECT count(*) FROM list_member"_s), 1);
        QTRY_VERIFY(!page.says(u"On no list."_s));
        page.press(u"Change lists…"_s);
        QTRY_VERIFY(Shown::choice(u"Newsletter"_s) && Shown::choice(u"Newsletter"_s)->isChecked());
        Shown::choose(u"Newsletter"_s);
        QTRY_VERIFY(page.says(u"On no list."_s));
        page.press(u"Change lists…"_s);
        Shown::choose(u"New list…"_s);
        QTRY_VERIFY(Shown::dialog());
        Shown::dialog()->findChild<QLineEdit*>()->setText(u"Orders"_s);
        Shown::press(Shown::dialog(), u"Add the list"_s);
        QTRY_COMPARE(stage.number(u"SELECT count(*) FROM list_member"_s), 1);
    }

    void deletesAndIsThereAgainAfterUndo()
    {
        Stage stage;
        const auto contact = stage.addContact(u"anna@example.com"_s, {{u"first_name"_s, u"Anna"_s}});
        Card page(stage, contact);
        page.press(u"Delete"_s);
        QTRY_VERIFY(page.says(u"This contact is not there any more"_s));
        QCOMPARE(page.done->text, u"Anna deleted"_s);
        page.undo();
        QTRY_VERIFY(page.says(u"May be mailed"_s));
        QTRY_COMPARE(page.value(u"First name"_s)->value(), u"Anna"_s);
    }

    void turnsToItsNeighbours()
    {
        Stage stage;
        stage.addContacts({}, 3, false);
        Shown page(stage);
        QTRY_COMPARE(page.rows(), 3);
        page.table->setFocus();
        page.table->selectRow(1);
        const QStringList names{page.cell(0, 1), page.cell(1, 1), page.cell(2, 1)};
        QTest::keyClick(page.table, Qt::Key_Return);
        const auto shows = [&](const QString& address) {
            for (auto* value : page->findChildren<ValueButton*>())
                if (value->isVisible() && value->value() == address)
                    return true;
            return false;
        };
        QTRY_VERIFY(shows(names[1]));
        page.press(u"Contact behind this one"_s);
        QTRY_VERIFY(shows(names[2]));
        QVERIFY(!page.button(u"Contact behind this one"_s)->isEnabled());
        page.press(u"Contact before this one"_s);
        QTRY_VERIFY(shows(names[1]));
    }

    void tellsOfAFailure()
    {
        Stage stage;
        const auto contact = stage.addContact(u"anna@example.com"_s, {});
        Card page(stage, contact);
        QVERIFY(stage.job<bool>([](workspace::JobRoom& room) {
            return room.database.run(u"ALTER TABLE list RENAME TO list_away"_s).has_value();
        }));
        QVERIFY(page->readAgain());
        QTRY_VERIFY(Shown::says(page.card, u"MW-"_s) || [&] {
            for (auto* callout : page.card->findChildren<kit::Callout*>())
                if (callout->isVisible() && callout->boldText() != u"May be mailed")
                    return true;
            return false;
        }());
        QVERIFY(stage.job<bool>([](workspace::JobRoom& room) {
            return room.database.run(u"ALTER TABLE list_away RENAME TO list"_s).has_value();
        }));
        QVERIFY(page->readAgain());
        QTRY_VERIFY(page.says(u"May be mailed"_s));
    }

    void showsAnythingThatMayStandInAName()
    {
        Stage stage;
        const auto contact = stage.addContact(u"anna@example.com"_s, {{u"first_name"_s, QString(300, u'W')},
                                                                      {u"last_name"_s, u"محمد\u202E 😀"_s},
                                                                      {u"Note"_s, u"two\nlines"_s}});
        Card page(stage, contact);
        QVERIFY(page.value(u"First name"_s));
        QCOMPARE(page.value(u"First name"_s)->value().size(), 300);
        QTest::mouseClick(page.value(u"Note"_s), Qt::LeftButton);
        auto* text = page.card->findChild<QPlainTextEdit*>();
        QVERIFY(text && text->isVisible());
        QCOMPARE(text->toPlainText(), u"two\nlines"_s);
        QTest::keyClicks(text, u"x"_s);
        QTest::keyClick(text, Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(stored(stage, u"Note"_s).contains(u'x'));
    }
};

QTEST_MAIN(TestContactCard)
#include "tst_contactcard.moc"
