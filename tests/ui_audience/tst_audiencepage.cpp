// SPDX-License-Identifier: GPL-3.0-or-later
#include "audienceshown.h"
#include "kit/searchfield.h"
#include "kit/style.h"
#include "ui/audience/contactbrowser.h"
#include "ui/audience/contactcard.h"
#include "ui/audience/exportdeed.h"

#include <QFile>
#include <QFileDialog>
#include <QHeaderView>
#include <QLineEdit>
#include <QScrollBar>

using namespace mw;
using namespace mw::test;
using namespace mw::audiencepage;
using shell::PageId;
using shell::Place;
using Shown = AudienceShown;

namespace {

const QString onLists = u"SELECT count(*) FROM list_member"_s;
const QString alive = u"SELECT count(*) FROM contact WHERE deletion_id IS NULL"_s;

QByteArray read(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// The table of contacts, the lists beside it and what is done there, over a real vault.
class TestAudiencePage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        kit::Style::install();
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    }

    void beginsWithTheWayToTheFirstContacts()
    {
        Stage stage;
        Shown page(stage);
        QVERIFY(page.says(u"No contacts yet"_s));
        QVERIFY(!page.button(u"New contact"_s)); // once, in the middle
        page.press(u"Import contacts…"_s);
        QCOMPARE(page.wanted, std::optional(Place{.page = PageId::Import}));
        QVERIFY(!page->findHere());
        stage.addContact(u"anna@example.com"_s, {}, {}, false);
        QTRY_COMPARE(page.rows(), 1);
        QVERIFY(page.button(u"New contact"_s) && page.button(u"Import"_s));
        QVERIFY(page.source(u"All contacts"_s) && page.source(u"All contacts"_s)->count() == 1);
        QTRY_COMPARE(page.cell(0, 0), u"–"_s);
    }

    void searchesByWhatIsTypedAndClearsByEsc()
    {
        Stage stage;
        stage.addContacts({}, 60, false);
        Shown page(stage);
        QTRY_COMPARE(page.rows(), 60);
        page.table->setFocus();
        QTest::keyClick(page.table, Qt::Key_B);
        auto* search = page->findChild<kit::SearchField*>();
        QTRY_COMPARE(search->text(), u"b"_s);
        search->clear();
        QTest::keyClicks(search, u"bernd.1@"_s);
        QTRY_COMPARE(page.rows(), 1);
        QVERIFY(page.says(u"1"_s));
        QCOMPARE(page->place().text, u"bernd.1@"_s);
        search->clear();
        QTest::keyClicks(search, u"nobody"_s);
        QTRY_VERIFY(page.says(u"No contact has “nobody”"_s));
        QVERIFY(page->escape());
        QTRY_COMPARE(page.rows(), 60);
        QVERIFY(!page->escape());
        page->arrive({.page = PageId::Audience, .text = u"bernd.1@"_s});
        QTRY_COMPARE(page.rows(), 1);
        QCOMPARE(search->text(), u"bernd.1@"_s);
    }

    void sortsByAClickAndKeepsThat()
    {
        Stage stage;
        stage.addContacts({}, 60, false);
        {
            Shown page(stage);
            QTRY_COMPARE(page.rows(), 60);
            QHeaderView* header = page.table->horizontalHeader();
            const auto click = [&](int section) {
                QTest::mouseClick(header->viewport(), Qt::LeftButton, Qt::NoModifier,
                                  {header->sectionViewportPosition(section) + 20, header->height() / 2});
            };
            click(1);
            QTRY_COMPARE(page.cell(0, 1), u"anna.14@example.com"_s);
            click(1);
            QTRY_VERIFY(page.cell(0, 1).startsWith(u"nils"));
        }
        Shown again(stage);
        QTRY_COMPARE(again.rows(), 60);
        QTRY_VERIFY(again.cell(0, 1).startsWith(u"nils"));
    }

    void readsWhereOneJumpsTo()
    {
        Stage stage;
        stage.addContacts({}, 1500, false);
        Shown page(stage);
        QTRY_COMPARE(page.rows(), 1500);
        QCOMPARE(page.cell(1499, 1), QString());
        page.table->setFocus();
        QTest::keyClick(page.table, Qt::Key_End, Qt::ControlModifier);
        QTRY_VERIFY(!page.cell(1499, 1).isEmpty());
        QCOMPARE(page.cell(700, 1), QString());
        page.table->verticalScrollBar()->setValue(page.table->verticalScrollBar()->maximum() / 2);
        QTRY_VERIFY(!page.cell(page.table->rowAt(page.table->viewport()->height() / 2), 1).isEmpty());
        QTest::keyClick(page.table, Qt::Key_Home, Qt::ControlModifier);
        QTRY_VERIFY(!page.cell(0, 1).isEmpty() && page.table->rowAt(0) == 0);
    }

    void keepsPlaceAndSelectionWhileOthersComeAndGo()
    {
        Stage stage;
        stage.addContacts({}, 300, false);
        Shown page(stage);
        QTRY_COMPARE(page.rows(), 300);
        page.table->verticalScrollBar()->setValue(page.table->verticalScrollBar()->maximum() / 2);
        const int middle = page.table->rowAt(page.table->viewport()->height() / 2);
        QTRY_VERIFY(!page.cell(middle, 1).isEmpty());
        page.table->selectRow(middle);
        const QString who = page.cell(middle, 1);
        const int top = page.table->rowAt(0);
        stage.addContact(u"a@example.com"_s, {{u"first_name"_s, u"Aa"_s}}, {}, false);
        QTRY_COMPARE(page.rows(), 301);
        QTRY_COMPARE(page.cell(middle + 1, 1), who);
        QCOMPARE(page.table->selectionModel()->selectedRows().size(), 1);
        QCOMPARE(page.table->selectionModel()->selectedRows().first().row(), middle + 1);
        QCOMPARE(page.table->rowAt(0), top + 1);
    }

    void deletesOneAndBringsAllOfItBack()
    {
        Stage stage;
        const auto list = stage.addList(u"Newsletter"_s);
        stage.addContacts(list, 3);
        Shown page(stage);
        QTRY_COMPARE(page.rows(), 3);
        page.table->setFocus();
        page.table->selectRow(0);
        const QString who = page.cell(0, 0);
        QTest::keyClick(page.table, Qt::Key_Delete);
        QTRY_COMPARE(page.rows(), 2);
        QCOMPARE(page.done->text, who + u" deleted"_s);
        QCOMPARE(stage.number(alive), 2);
        QTRY_VERIFY(page.source(u"Deleted"_s));
        page.undo();
        QTRY_COMPARE(page.rows(), 3);
        QCOMPARE(stage.number(onLists), 3);
        page.redo();
        QTRY_COMPARE(page.rows(), 2);
        page.undo();
        QTRY_COMPARE(page.rows(), 3);
        QCOMPARE(stage.number(onLists), 3);
        QCOMPARE(page.cell(0, 0), who);
    }

    void bringsSomeBackFromTheDeleted()
    {
        Stage stage;
        stage.addContacts({}, 5, false);
        Shown page(stage);
        QTRY_COMPARE(page.rows(), 5);
        page.table->selectAll();
        page.press(u"Delete"_s);
        QTRY_VERIFY(page.source(u"Deleted"_s) && page.source(u"Deleted"_s)->count() == 5);
        QTest::mouseClick(page.source(u"Deleted"_s), Qt::LeftButton);
        QTRY_COMPARE(page.rows(), 5);
        QCOMPARE(page->place().part, u"deleted"_s);
        QVERIFY(!page.button(u"Delete"_s));
        page.table->selectRow(1);
        page.press(u"Bring back"_s);
        QTRY_COMPARE(page.rows(), 4);
        QCOMPARE(stage.number(alive), 1);
        page.undo();
        QTRY_COMPARE(page.rows(), 5);
        page.table->selectAll();
        page.press(u"Bring back"_s);
        QTRY_VERIFY(page.says(u"Nobody is deleted"_s));
        page.press(u"Show all contacts"_s);
        QTRY_COMPARE(page.rows(), 5);
    }

    void asksBeforeItDeletesManyAndNamesTheirNumber()
    {
        Stage stage;
        stage.addContacts({}, 120, false);
        Shown page(stage);
        QTRY_COMPARE(page.rows(), 120);
        page.table->selectAll();
        QTRY_VERIFY(page.says(u"120 selected"_s));
        page.press(u"Delete…"_s);
        QTRY_VERIFY(Shown::dialog());
        QVERIFY(Shown::says(Shown::dialog(), u"Delete 120 contacts from Kornblume Bakery?"_s));
        Shown::press(Shown::dialog(), u"Keep them"_s);
        QTRY_VERIFY(!Shown::dialog());
        QCOMPARE(page.rows(), 120);
        page.press(u"Delete…"_s);
        QTRY_VERIFY(Shown::dialog());
        Shown::press(Shown::dialog(), u"Delete 120 contacts"_s);
        QTRY_COMPARE(stage.number(alive), 0);
        QTRY_VERIFY(page.done.has_value());
        page.undo();
        QTRY_COMPARE(page.rows(), 120);
    }

    void makesRenamesAndDeletesALists()
    {
        Stage stage;
        stage.addContacts({}, 2, false);
        Shown page(stage);
        page.press(u"Add a list…"_s);
        QTRY_VERIFY(Shown::dialog());
        auto* line = Shown::dialog()->findChild<QLineEdit*>();
        QVERIFY(!Shown::button(Shown::dialog(), u"Add the list"_s)->isEnabled()); // it has no name yet
        QTest::keyClicks(line, u"Pre-orders 2026"_s);
        QTest::keyClick(line, Qt::Key_Return);
        QTRY_VERIFY(page.source(u"Pre-orders 2026"_s));
        QTRY_VERIFY(page.says(u"Nobody is on “Pre-orders 2026” yet"_s));
        QVERIFY(page->place().part.startsWith(u"list:"));

        QTest::keyClick(page.source(u"Pre-orders 2026"_s), Qt::Key_F2);
        QTRY_VERIFY(Shown::dialog());
        line = Shown::dialog()->findChild<QLineEdit*>();
        QCOMPARE(line->text(), u"Pre-orders 2026"_s);
        line->setText(u"Orders"_s);
        Shown::press(Shown::dialog(), u"Rename the list"_s);
        QTRY_VERIFY(page.source(u"Orders"_s));
        page.undo();
        QTRY_VERIFY(page.source(u"Pre-orders 2026"_s));
        page.redo();
        QTRY_VERIFY(page.source(u"Orders"_s));

        QTest::keyClick(page.source(u"Orders"_s), Qt::Key_Delete);
        QTRY_VERIFY(!page.source(u"Orders"_s));
        QCOMPARE(page.done->where, u"Its contacts stay."_s);
        QTRY_COMPARE(page.rows(), 2); // all contacts
        page.undo();
        QTRY_VERIFY(page.source(u"Orders"_s));
    }

    void refusesANameThatIsTaken()
    {
        Stage stage;
        stage.addList(u"Newsletter"_s);
        stage.addList(u"Orders"_s);
        Shown page(stage);
        QTRY_VERIFY(page.source(u"Orders"_s));
        QTest::keyClick(page.source(u"Orders"_s), Qt::Key_F2);
        QTRY_VERIFY(Shown::dialog());
        Shown::dialog()->findChild<QLineEdit*>()->setText(u"newsletter"_s);
        Shown::press(Shown::dialog(), u"Rename the list"_s);
        QTRY_VERIFY(Shown::dialog() && Shown::button(Shown::dialog(), u"Close"_s));
        Shown::press(Shown::dialog(), u"Close"_s);
        QVERIFY(page.source(u"Orders"_s) && !page.done);
    }

    void putsSelectedOnAListAndTakesThemOff()
    {
        Stage stage;
        stage.addContacts({}, 6, false);
        const auto list = stage.addList(u"R&D 😀"_s);
        Shown page(stage);
        QTRY_COMPARE(page.rows(), 6);
        page.table->selectAll();
        page.press(u"Add to list…"_s);
        Shown::choose(u"R&&D"_s);
        QTRY_COMPARE(stage.number(onLists), 6);
        QTRY_VERIFY(page.done.has_value());
        QCOMPARE(page.done->text, u"6 contacts added to “R&D 😀”"_s);
        page.undo();
        QTRY_COMPARE(stage.number(onLists), 0);
        page.redo();
        QTRY_COMPARE(stage.number(onLists), 6);
        page->arrive({.page = PageId::Audience, .part = u"list:%1"_s.arg(list.value())});
        QTRY_COMPARE(page.rows(), 6);
        page.table->selectRow(0);
        page.press(u"Remove from list"_s);
        QTRY_COMPARE(page.rows(), 5);
        QCOMPARE(stage.number(alive), 6);
        page.undo();
        QTRY_COMPARE(page.rows(), 6);
    }

    void fallsBackToAllWhereTheListIsGone()
    {
        Stage stage;
        const auto list = stage.addList(u"Newsletter"_s);
        stage.addContacts(list, 2, false);
        const auto other = stage.addContact(u"c@example.com"_s, {}, {}, false);
        Shown page(stage, {.page = PageId::Audience, .part = u"list:%1"_s.arg(list.value())});
        QTRY_COMPARE(page.rows(), 2);
        page->arrive({.page = PageId::Audience, .object = other.value()}); // a card, meanwhile
        stage.settle();
        QVERIFY(stage.act<bool>([list](workspace::Room& room) {
            room.changed = {workspace::Topic::Lists};
            return room.services.audience().deleteList(list).has_value();
        }));
        QTRY_VERIFY(page.says(u"c@example.com"_s));
        QTRY_COMPARE(page->place().part, u"all"_s);
        QCOMPARE(page->place().object, other.value()); // nobody is thrown out of the card
        QVERIFY(page->escape());
        QTRY_COMPARE(page.rows(), 3);
        page->arrive({.page = PageId::Audience, .part = u"list:0"_s}); // an import into no list leads here
        QTRY_COMPARE(page.rows(), 3);
        page->arrive({.page = PageId::Audience, .part = u"list:4711"_s});
        QTRY_COMPARE(page->place().part, u"all"_s);
        QTRY_COMPARE(page.rows(), 3);
    }

    void exportsWhatIsSeen()
    {
        Stage stage;
        const auto list = stage.addList(u"Newsletter"_s);
        stage.addContacts(list, 3, false);
        stage.addContacts({}, 150, false, 4);
        Shown page(stage);
        QTRY_COMPARE(page.rows(), 153);
        const auto save = [&](const QString& name) {
            QTRY_VERIFY(Shown::dialog());
            auto* dialog = qobject_cast<QFileDialog*>(Shown::dialog());
            QVERIFY(dialog);
            const QString path = stage.file(name);
            Q_EMIT dialog->fileSelected(path);
            dialog->close();
            QTRY_VERIFY(page.says(u"exported"_s));
        };
        page.command(u"audience.export"_s)->run();
        save(u"all.csv"_s);
        QCOMPARE(read(stage.file(u"all.csv"_s)).count('\n'), 154);
        page.table->clearSelection();
        page->findChild<kit::SearchField*>()->setText(u"bernd.1@"_s);
        QTRY_COMPARE(page.rows(), 1);
        page.command(u"audience.export"_s)->run();
        save(u"found.csv"_s);
        QVERIFY(read(stage.file(u"found.csv"_s)).contains("bernd.1@example.com"));
        QCOMPARE(read(stage.file(u"found.csv"_s)).count('\n'), 2);
        page->escape();
        QTRY_COMPARE(page.rows(), 153);
        page.table->selectRow(2);
        const QByteArray chosen = page.cell(2, 1).toUtf8();
        page.press(u"Export…"_s);
        save(u"chosen.csv"_s);
        QVERIFY(read(stage.file(u"chosen.csv"_s)).contains(chosen));
        QCOMPARE(read(stage.file(u"chosen.csv"_s)).count('\n'), 2);
    }

    void saysWhereAnExportCannotBeWritten()
    {
        Stage stage;
        stage.addContacts({}, 2, false);
        Shown page(stage);
        page->findChild<ExportDeed*>()->write({}, 2, u"/nowhere/at/all/contacts.csv"_s);
        QTRY_VERIFY(Shown::dialog());
        QVERIFY(Shown::says(Shown::dialog(), u"can't be written"_s));
        Shown::press(Shown::dialog(), u"Close"_s);
    }

    void leadsToImportWithTheListAndOpensAContact()
    {
        Stage stage;
        const auto list = stage.addList(u"Newsletter"_s);
        const auto contact = stage.addContact(u"anna@example.com"_s, {}, list);
        Shown page(stage, {.page = PageId::Audience, .part = u"list:%1"_s.arg(list.value())});
        QTRY_COMPARE(page.rows(), 1);
        page.press(u"Import"_s);
        QCOMPARE(page.wanted, std::optional(Place{.page = PageId::Import, .object = list.value()}));
        page.table->setFocus();
        page.table->selectRow(0);
        QTest::keyClick(page.table, Qt::Key_Return);
        QTRY_VERIFY(page.says(u"May be mailed"_s));
        QCOMPARE(page->place().object, contact.value());
        page->arrive({.page = PageId::Audience, .part = u"list:%1"_s.arg(list.value())}); // "back"
        QVERIFY(page.table->isVisible());
        QCOMPARE(page.rows(), 1); // nothing is read anew
        QTest::keyClick(page.table, Qt::Key_F2);
        QTRY_VERIFY(page.says(u"May be mailed"_s));
        QVERIFY(page->escape());
        QVERIFY(page.table->isVisible());
        QTRY_VERIFY(page.table->hasFocus());
    }

    void offersItsCommandsWhereTheyDoSomething()
    {
        Stage stage;
        stage.addContacts({}, 2, false);
        Shown page(stage);
        QTRY_COMPARE(page.rows(), 2);
        QVERIFY(page.command(u"audience.new"_s) && page.command(u"audience.list.add"_s));
        QVERIFY(!page.command(u"audience.delete"_s)->enabled);
        QVERIFY(!page.command(u"audience.delete"_s)->whyNot.isEmpty());
        QVERIFY(!page.command(u"audience.list.rename"_s));
        page.table->selectRow(0);
        QVERIFY(page.command(u"audience.delete"_s)->enabled);
        QVERIFY(!page.command(u"audience.why"_s)->enabled); // no campaign mailed it
        page.table->setFocus();
        QTest::keyClick(page.table, Qt::Key_Return);
        QTRY_VERIFY(page.command(u"audience.card.edit"_s));
        QVERIFY(!page.command(u"audience.delete"_s));
    }

    void tellsWhatFailsAndShowsTheRestWhenItWorksAgain()
    {
        Stage stage;
        stage.addContacts({}, 2, false);
        QVERIFY(stage.job<bool>([](workspace::JobRoom& room) {
            return room.database.run(u"ALTER TABLE contact RENAME TO contact_away"_s).has_value();
        }));
        Shown page(stage);
        QTRY_VERIFY(page.warns());
        QVERIFY(stage.job<bool>([](workspace::JobRoom& room) {
            return room.database.run(u"ALTER TABLE contact_away RENAME TO contact"_s).has_value();
        }));
        QVERIFY(page->readAgain());
        QTRY_COMPARE(page.rows(), 2);
        QTRY_VERIFY(!page.warns());
    }

    void showsListsOfAnyName()
    {
        Stage stage;
        const QString longest(200, u'W');
        stage.addList(longest);
        stage.addList(u"قائمة النشرة البريدية"_s);
        Shown page(stage);
        QTRY_VERIFY(page.source(longest) && page.source(u"قائمة النشرة البريدية"_s));
        QVERIFY(page.source(longest)->width() < 240);
    }
};

QTEST_MAIN(TestAudiencePage)
#include "tst_audiencepage.moc"
