// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/button.h"
#include "kit/callout.h"
#include "kit/questiondialog.h"
#include "kit/segmented.h"
#include "kit/style.h"
#include "kit/tableview.h"
#include "ui/import/columnsmodel.h"
#include "ui/import/columnsview.h"
#include "ui/import/newfielddialog.h"
#include "ui/import/verdictmodel.h"
#include "ui_import/importing.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDropEvent>
#include <QFileDialog>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTest>

using namespace mw;
using namespace mw::importpage;
using namespace mw::importpage::testing;
using namespace Qt::StringLiterals;
using audience::ImportField;
using audience::Verdict;
using test::Stage;
using Step = ImportPage::Step;

namespace {

const QByteArray threeRows =
    "email,first_name\nanna@example.com,Anna\nbernd@example.com,Bernd\nchiara@example.com,Chiara\n";

/// The page in a window of its own, and the ways through it.
struct Walk
{
    explicit Walk(Stage& on) : stage(on), page(on.context())
    {
        page.resize(1056, 770);
        page.show();
        page.activateWindow();
        static_cast<void>(QTest::qWaitForWindowExposed(&page));
        QObject::connect(&page, &shell::Page::wants, [this](const shell::Place& place) { wanted = place; });
        QObject::connect(&page, &shell::Page::did, [this](const shell::Undoable& what) { done = what; });
    }
    bool take(const QString& path)
    {
        page.arrive({.page = shell::PageId::Import, .text = path});
        return Stage::until([&] { return page.controller().look().has_value(); });
    }
    bool press(kit::Button* button)
    {
        if (!button->isVisible() || !button->isEnabled())
            return false;
        button->click();
        return true;
    }
    bool next() { return press(page.nextButton()); }
    bool toDecide(const QString& path)
    {
        return take(path) && next() && next() && page.step() == Step::Decide;
    }
    bool toCheck(const QString& path)
    {
        return toDecide(path) && next() &&
               Stage::until([&] { return page.controller().lastCheck().has_value(); });
    }
    bool import(const QString& path)
    {
        return toCheck(path) && next() &&
               Stage::until([&] { return page.controller().result().has_value(); });
    }
    template <typename T>
    T* find(const QString& accessibleName)
    {
        for (T* widget : page.findChildren<T*>())
            if (widget->accessibleName() == accessibleName)
                return widget;
        return nullptr;
    }
    QString problem()
    {
        for (const kit::Callout* callout : page.findChildren<kit::Callout*>())
            if (callout->isVisible())
                return callout->boldText() + u' ' + callout->bodyText();
        return {};
    }

    Stage& stage;
    ImportPage page;
    shell::Place wanted{};
    shell::Undoable done{};
};

kit::QuestionDialog* openDialog()
{
    kit::QuestionDialog* found = nullptr;
    Stage::until([&] {
        for (QWidget* window : QApplication::topLevelWidgets())
            if (auto* dialog = qobject_cast<kit::QuestionDialog*>(window); dialog && dialog->isVisible())
                found = dialog;
        return found != nullptr;
    });
    return found;
}

} // namespace

/// The wizard from file to list, as a person walks it.
class TestImportPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(u"en_GB"_s));
        kit::Style::install();
    }

    void importsAFileStepByStep()
    {
        Stage stage;
        Walk walk(stage);
        QVERIFY(!walk.page.nextButton()->isEnabled());
        QVERIFY(walk.take(write(stage, u"signups.csv"_s, signups)));
        QCOMPARE(walk.page.nextButton()->text(), u"Columns"_s);
        QVERIFY(walk.next());
        QCOMPARE(walk.page.nextButton()->text(), u"Consent and list"_s);
        QVERIFY(walk.next());
        QCOMPARE(walk.page.nextButton()->text(), u"Check 6 rows"_s);
        QVERIFY(walk.next());
        QVERIFY(Stage::until([&] { return walk.page.controller().lastCheck().has_value(); }));
        QCOMPARE(walk.page.nextButton()->text(), u"Import 4 rows"_s);
        QCOMPARE(stage.number(u"SELECT count(*) FROM contact"_s), 0); // nothing is written yet
        QVERIFY(walk.next());
        QVERIFY(Stage::until([&] { return walk.page.controller().result().has_value(); }));
        QCOMPARE(stage.number(u"SELECT count(*) FROM contact"_s), 4);
        QCOMPARE(stage.number(u"SELECT contact_count FROM list WHERE name = 'signups'"_s), 4);
        QCOMPARE(stage.number(u"SELECT count(*) FROM consent_record"_s), 0); // none is invented
        QCOMPARE(walk.page.nextButton()->text(), u"Show the list"_s);
        QVERIFY(walk.next());
        QCOMPARE(walk.wanted.page, shell::PageId::Audience);
        QCOMPARE(walk.wanted.part, u"list:1"_s);
    }

    void saysWhatEachRowComesToAndFiltersIt()
    {
        Stage stage;
        const auto list = stage.addList(u"News"_s);
        stage.addContact(u"anna@example.com"_s, {{u"first_name"_s, u"Anna"_s}}, list);
        stage.addContact(u"bernd@example.com"_s, {{u"first_name"_s, u"Bert"_s}}, list);
        Walk walk(stage);
        QVERIFY(walk.toCheck(write(stage, u"a.csv"_s, threeRows + "nobody,Nils\n")));
        auto* filter = walk.find<kit::Segmented>(u"Which rows are shown"_s);
        auto* table = walk.find<kit::TableView>(u"Verdict on each row"_s);
        QVERIFY(filter && table);
        QCOMPARE(table->model()->rowCount(), 4);
        QCOMPARE(table->model()->index(0, 3).data().toString(), u"Same"_s);
        QCOMPARE(table->model()->index(1, 4).data().toString(), u"First name becomes Bernd, was Bert"_s);
        filter->setCurrent(5);
        QCOMPARE(table->model()->rowCount(), 1);
        QCOMPARE(table->model()->index(0, 0).data().toString(), u"5"_s);
    }

    void refusesTwoColumnsForOnePlaceAndSaysSoThere()
    {
        Stage stage;
        Walk walk(stage);
        QVERIFY(walk.take(write(stage, u"a.csv"_s, "email,private\na@example.com,b@example.com\n")));
        QVERIFY(walk.next());
        auto* view = walk.page.findChild<ColumnsView*>();
        auto* columns = qobject_cast<ColumnsModel*>(view->model());
        columns->setTarget(1, ColumnTarget::to(ImportField::Email));
        QVERIFY(!walk.page.nextButton()->isEnabled());
        QVERIFY(walk.page.nextButton()->toolTip().contains(u"Two columns go to “Address”"));
        columns->setTarget(0, ColumnTarget::leftOut());
        QVERIFY(walk.page.nextButton()->isEnabled());
        columns->setTarget(1, ColumnTarget::leftOut());
        QVERIFY(walk.page.nextButton()->toolTip().contains(u"No column goes to the address"));
    }

    void remembersTheColumnsOfSuchAFile()
    {
        Stage stage;
        {
            Walk walk(stage);
            QVERIFY(walk.take(write(stage, u"a.csv"_s, signups)));
            QVERIFY(walk.next());
            auto* columns = qobject_cast<ColumnsModel*>(walk.page.findChild<ColumnsView*>()->model());
            columns->setTarget(4, ColumnTarget::to(u"Favourite"_s, true));
            QVERIFY(walk.next());
            stage.settle();
        }
        Walk walk(stage);
        QVERIFY(walk.take(write(stage, u"b.csv"_s, signups + "new@example.com;N;;;;;\n")));
        QVERIFY(walk.page.controller().look()->asOf);
        auto* columns = qobject_cast<ColumnsModel*>(walk.page.findChild<ColumnsView*>()->model());
        QCOMPARE(columns->target(4).attribute, u"Favourite"_s);
        QVERIFY(!columns->isUsed(6)); // the bank numbers
    }

    void asksForEachPartOfABasisAndRecordsIt()
    {
        Stage stage;
        Walk walk(stage);
        QVERIFY(walk.toDecide(write(stage, u"a.csv"_s, threeRows)));
        for (auto* choice : walk.page.findChildren<QRadioButton*>())
            if (choice->text().startsWith(u"Yes"))
                choice->click();
        QVERIFY(walk.next());
        QCOMPARE(walk.page.step(), Step::Decide); // basis and source are missing
        auto* basis = walk.find<QComboBox>(u"Basis"_s);
        QVERIFY(basis->accessibleDescription().contains(u"none is ever invented"));
        QVERIFY(basis->hasFocus());
        basis->setCurrentIndex(0);
        auto* source = walk.find<QLineEdit>(u"Where it comes from"_s);
        auto* when = walk.find<QLineEdit>(u"When it was given"_s);
        source->setText(u"Market stall"_s);
        when->setText(u"soon"_s);
        QVERIFY(walk.next());
        QVERIFY(when->accessibleDescription().contains(u"no day"));
        when->setText(u"2999-01-01"_s);
        QVERIFY(walk.next());
        QVERIFY(when->accessibleDescription().contains(u"future"));
        when->setText(u"2025-11-14"_s);
        QVERIFY(walk.next());
        QVERIFY(Stage::until([&] { return walk.page.controller().lastCheck().has_value(); }));
        QVERIFY(walk.next());
        QVERIFY(Stage::until([&] { return walk.page.controller().result().has_value(); }));
        QCOMPARE(stage.number(u"SELECT count(*) FROM consent_record"_s), 3);
    }

    void checksAnewWhatWasChangedAfterACheckAndOnlyThen()
    {
        Stage stage;
        Walk walk(stage);
        QVERIFY(walk.toCheck(write(stage, u"a.csv"_s, threeRows)));
        const auto rows = walk.page.controller().lastCheck()->rows;
        QVERIFY(walk.press(walk.page.backButton()));
        QVERIFY(walk.next());
        QCOMPARE(walk.page.controller().lastCheck()->rows, rows); // nothing was changed
        QVERIFY(walk.press(walk.page.backButton()));
        walk.find<QLineEdit>(u"Name of the new list"_s)->setText(u"Other"_s);
        QVERIFY(!walk.page.controller().lastCheck());
        QVERIFY(walk.next());
        QVERIFY(Stage::until([&] { return walk.page.controller().lastCheck().has_value(); }));
        QVERIFY(walk.page.controller().lastCheck()->rows != rows);
    }

    void keepsWhatWasEnteredWhenLeftAndReturnedTo()
    {
        Stage stage;
        const auto list = stage.addList(u"News"_s);
        Walk walk(stage);
        stage.settle();
        walk.page.arrive({.page = shell::PageId::Import, .object = list.value()});
        QVERIFY(walk.toDecide(write(stage, u"a.csv"_s, threeRows)));
        stage.settle();
        walk.page.leave();
        walk.page.arrive({.page = shell::PageId::Import});
        QCOMPARE(walk.page.step(), Step::Decide);
        QCOMPARE(walk.find<QComboBox>(u"List"_s)->currentText(), u"News (0)"_s);
        // The same file again changes nothing either.
        walk.page.arrive({.page = shell::PageId::Import, .text = stage.file(u"a.csv"_s)});
        QCOMPARE(walk.page.step(), Step::Decide);
    }

    void asksBeforeAnotherFileTakesThePlace()
    {
        Stage stage;
        Walk walk(stage);
        QVERIFY(walk.toDecide(write(stage, u"a.csv"_s, threeRows)));
        const QString other = write(stage, u"b.csv"_s, "email\nz@example.com\n");
        walk.page.arrive({.page = shell::PageId::Import, .text = other});
        auto* dialog = openDialog();
        QVERIFY(dialog);
        QVERIFY(dialog->windowTitle().contains(u"b.csv"));
        dialog->safeButton()->click();
        QCOMPARE(walk.page.step(), Step::Decide);
        walk.page.arrive({.page = shell::PageId::Import, .text = other});
        dialog = openDialog();
        QVERIFY(dialog);
        dialog->actButton()->click();
        QVERIFY(Stage::until([&] { return walk.page.controller().look().has_value(); }));
        QCOMPARE(walk.page.controller().source().path, other);
        QCOMPARE(walk.page.step(), Step::File);
    }

    void takesRowsFromTheClipboard()
    {
        Stage stage;
        Walk walk(stage);
        QGuiApplication::clipboard()->setText(u"email\tfirst_name\nanna@example.com\tAnna\n"_s);
        walk.page.arrive({.page = shell::PageId::Import, .part = u"paste"_s});
        QVERIFY(Stage::until([&] { return walk.page.controller().look().has_value(); }));
        QCOMPARE(walk.page.controller().look()->survey.dialect.delimiter, u'\t');
        QVERIFY(walk.next() && walk.next() && walk.next());
        QVERIFY(Stage::until([&] { return walk.page.controller().lastCheck().has_value(); }));
        QVERIFY(walk.next());
        QVERIFY(Stage::until([&] { return walk.page.controller().result().has_value(); }));
        QCOMPARE(stage.number(u"SELECT count(*) FROM contact"_s), 1);
        QGuiApplication::clipboard()->clear();
        walk.page.arrive({.page = shell::PageId::Import, .part = u"paste"_s});
        QVERIFY(walk.problem().contains(u"no text on the clipboard"));
    }

    void takesADroppedFile()
    {
        Stage stage;
        Walk walk(stage);
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(write(stage, u"a.csv"_s, threeRows))});
        QDragEnterEvent enter(QPoint(10, 10), Qt::CopyAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(&walk.page, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(10, 10), Qt::CopyAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(&walk.page, &drop);
        QVERIFY(Stage::until([&] { return walk.page.controller().look().has_value(); }));
    }

    void readsTheFileAgainInTheWayThatIsChosen()
    {
        Stage stage;
        Walk walk(stage);
        QVERIFY(walk.take(write(stage, u"a.csv"_s, "email,name\nanna@example.com,J\xFCrgen\n")));
        QCOMPARE(walk.page.controller().look()->columns.columns.size(), 2U);
        walk.find<QComboBox>(u"Between the columns stand"_s)->setCurrentIndex(2); // semicolons
        QVERIFY(walk.page.controller().isLooking());
        QVERIFY(!walk.page.nextButton()->isEnabled());
        QVERIFY(Stage::until([&] { return walk.page.controller().look().has_value(); }));
        QCOMPARE(walk.page.controller().look()->columns.columns.size(), 1U);
        walk.find<QComboBox>(u"Between the columns stand"_s)->setCurrentIndex(0);
        walk.find<QComboBox>(u"The first row"_s)->setCurrentIndex(2); // the last request wins
        QVERIFY(Stage::until([&] { return walk.page.controller().look().has_value(); }));
        QCOMPARE(walk.page.controller().look()->columns.columns.size(), 2U);
        QCOMPARE(walk.page.controller().look()->survey.headerLine, 0);
        auto* preview = walk.find<kit::TableView>(u"First rows of the file"_s);
        QCOMPARE(preview->model()->rowCount(), 2);
    }

    void saysWhatIsWrongWithAFile_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("words");
        QTest::newRow("empty") << QByteArray() << u"is empty"_s;
        QTest::newRow("blank lines") << "\n\n"_ba << u"is empty"_s;
        QTest::newRow("UTF-32") << QByteArray("\xFF\xFE\0\0a\0\0\0", 8) << u"UTF-32"_s;
        QTest::newRow("open quote") << "\"email,name\na@example.com,A\n"_ba
                                    << u"quote that is never closed"_s;
        QTest::newRow("columns") << QByteArray("a,").repeated(20'000) + "b\n" << u"too many columns"_s;
        QTest::newRow("spreadsheet") << "PK\x03\x04 and so on"_ba << u"is no table as text"_s;
        QTest::newRow("card") << "BEGIN:VCARD\nEMAIL:a@example.com\n"_ba << u"is no table as text"_s;
    }
    void saysWhatIsWrongWithAFile()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, words);
        Stage stage;
        Walk walk(stage);
        walk.page.arrive({.page = shell::PageId::Import, .text = write(stage, u"bad.csv"_s, bytes)});
        QTRY_VERIFY2(walk.problem().contains(words), qPrintable(walk.problem()));
        QVERIFY(walk.problem().contains(u"Nothing was imported."));
        QVERIFY(!walk.page.nextButton()->isEnabled());
    }

    void saysThatAFileIsGoneChangedOrNone()
    {
        Stage stage;
        Walk walk(stage);
        walk.page.arrive({.page = shell::PageId::Import, .text = stage.file(u"none.csv"_s)});
        QTRY_VERIFY2(walk.problem().contains(u"not there any more"), qPrintable(walk.problem()));
        const QString path = write(stage, u"a.csv"_s, threeRows);
        QVERIFY(walk.toDecide(path));
        QVERIFY(QFile::remove(path));
        QVERIFY(walk.next());
        QTRY_VERIFY2(walk.problem().contains(u"not there any more"), qPrintable(walk.problem()));
        QVERIFY(!walk.page.nextButton()->isEnabled());
        write(stage, u"a.csv"_s, threeRows + "new@example.com,N\n");
        QVERIFY(walk.page.readAgain());
        QTRY_VERIFY2(walk.problem().contains(u"was changed since"), qPrintable(walk.problem()));
        QCOMPARE(stage.number(u"SELECT count(*) FROM contact"_s), 0);
    }

    void refusesRowsThatAreTooLongOrBrokenAndTakesTheRest()
    {
        Stage stage;
        Walk walk(stage);
        QVERIFY(walk.toCheck(write(stage, u"a.csv"_s,
                                   "email,first_name\na@example.com," + QByteArray((1 << 20) + 1, 'x') +
                                       "\nb@example.com,B\0b\nc@example.com,C\n"_ba)));
        const auto& result = walk.page.controller().lastCheck()->result;
        QCOMPARE(result.verdicts.of(Verdict::Refused), 2);
        QCOMPARE(result.verdicts.of(Verdict::New), 1);
    }

    void asksAboutMistypedAddressesAndChangesNone()
    {
        Stage stage;
        Walk walk(stage);
        QVERIFY(walk.toCheck(write(stage, u"a.csv"_s, "email\nanna@gmial.com\nben@example.com\n")));
        QTRY_VERIFY2(walk.problem().startsWith(u"Some addresses look mistyped. gmial.com: did they mean "
                                               "gmail.com?"),
                     qPrintable(walk.problem()));
        QVERIFY(walk.next());
        QTRY_COMPARE(stage.number(u"SELECT count(*) FROM contact WHERE email = 'anna@gmial.com'"_s), 1);
    }

    void importsNothingWhereNoRowCanComeIn()
    {
        Stage stage;
        Walk walk(stage);
        QVERIFY(walk.toCheck(write(stage, u"a.csv"_s, "email\nnobody\nnone\n")));
        QVERIFY(!walk.page.nextButton()->isEnabled());
        QVERIFY(walk.page.nextButton()->toolTip().contains(u"No row can come in"));
    }

    void namesOfAnyKindBreakNothing()
    {
        Stage stage;
        Walk walk(stage);
        const QByteArray header = "email," + QByteArray(300, 'h') + ",مخبز\n";
        QVERIFY(walk.toCheck(write(stage, u"خبز 🥐.csv"_s,
                                   header + "anna@example.com," + QByteArray(300, 'w') + ",زهرة القمح\n")));
        QCOMPARE(walk.page.controller().lastCheck()->result.verdicts.of(Verdict::New), 1);
    }

    void savesAVerdictForEachRow()
    {
        Stage stage;
        Walk walk(stage);
        QVERIFY(walk.toCheck(write(stage, u"a.csv"_s, threeRows + "nobody,\"Nils, the =1\"\n")));
        QSignalSpy saved(&walk.page.controller(), &ImportController::saved);
        const QString path = stage.file(u"verdicts.csv"_s);
        walk.page.controller().saveVerdicts(path);
        QTRY_COMPARE(saved.size(), 1);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QList<QByteArray> lines = file.readAll().split('\n');
        QCOMPARE(lines.size(), 6);
        QCOMPARE(lines[0], "\xEF\xBB\xBFLine,Address,Name,Verdict,Why\r"_ba);
        QCOMPARE(lines[1], "2,anna@example.com,Anna,New,\r"_ba);
        QCOMPARE(lines[4], "5,nobody,\"Nils, the =1\",Refused,there is no @ in the address\r"_ba);
        QSignalSpy failed(&walk.page.controller(), &ImportController::saveFailed);
        walk.page.controller().saveVerdicts(stage.file(u"no/such/folder.csv"_s));
        QTRY_COMPARE(failed.size(), 1);
        QVERIFY(walk.problem().contains(u"can't be written"));
    }

    void cancelsACheckAndAnImportWithNothingLeft()
    {
        Stage stage;
        QByteArray many = "email\n";
        for (int i = 0; i < 60'000; ++i)
            many += "person" + QByteArray::number(i) + "@example.com\n";
        Walk walk(stage);
        QVERIFY(walk.toCheck(write(stage, u"many.csv"_s, many)));
        QVERIFY(walk.next());
        QCOMPARE(walk.page.step(), Step::Done);
        walk.page.controller().cancel();
        QVERIFY(Stage::until([&] { return walk.page.controller().work() == ImportController::Work::None; },
                             120'000));
        QCOMPARE(walk.page.step(), Step::Check);
        QCOMPARE(stage.number(u"SELECT count(*) FROM contact"_s), 0);
        QVERIFY(!walk.page.controller().result());
    }

    void goesOnWhileThePageIsLeft()
    {
        Stage stage;
        Walk walk(stage);
        QVERIFY(walk.toCheck(write(stage, u"a.csv"_s, threeRows)));
        QVERIFY(walk.next());
        walk.page.leave();
        walk.page.hide();
        QVERIFY(Stage::until([&] { return walk.page.controller().result().has_value(); }));
        QCOMPARE(stage.number(u"SELECT count(*) FROM contact"_s), 3);
    }

    void takesAnImportBackAtOnceWhereItIsSmall()
    {
        Stage stage;
        Walk walk(stage);
        QVERIFY(walk.import(write(stage, u"a.csv"_s, threeRows)));
        QCOMPARE(walk.done.text, u"3 rows imported."_s);
        std::optional<QString> answer;
        walk.done.undo([&](const QString& problem) { answer = problem; });
        QVERIFY(Stage::until([&] { return answer.has_value(); }));
        QVERIFY2(answer->isEmpty(), qPrintable(*answer));
        QCOMPARE(stage.number(u"SELECT count(*) FROM contact"_s), 0);
        QVERIFY(walk.page.controller().isTakenBack());
        answer.reset();
        walk.done.undo([&](const QString& problem) { answer = problem; });
        QVERIFY(Stage::until([&] { return answer.has_value(); }));
        QVERIFY(answer->contains(u"taken back already"));
    }

    void asksBeforeItTakesManyBack()
    {
        Stage stage;
        QByteArray many = "email\n";
        for (int i = 0; i < 150; ++i)
            many += "person" + QByteArray::number(i) + "@example.com\n";
        Walk walk(stage);
        QVERIFY(walk.import(write(stage, u"many.csv"_s, many)));
        std::optional<QString> answer;
        walk.done.undo([&](const QString& problem) { answer = problem; });
        auto* dialog = openDialog();
        QVERIFY(dialog);
        QVERIFY(dialog->windowTitle().contains(u"150"));
        QVERIFY(dialog->windowTitle().contains(u"Kornblume Bakery"));
        dialog->safeButton()->click();
        QVERIFY(Stage::until([&] { return answer.has_value(); }));
        QCOMPARE(*answer, u"Nothing was taken back."_s);
        QCOMPARE(stage.number(u"SELECT count(*) FROM contact"_s), 150);
        answer.reset();
        walk.done.undo([&](const QString& problem) { answer = problem; });
        dialog = openDialog();
        dialog->actButton()->click();
        QVERIFY(Stage::until([&] { return answer.has_value(); }));
        QVERIFY(answer->isEmpty());
        QCOMPARE(stage.number(u"SELECT count(*) FROM contact"_s), 0);
    }

    void listsEarlierImportsToTakeBack()
    {
        Stage stage;
        {
            Walk walk(stage);
            QVERIFY(walk.import(write(stage, u"a.csv"_s, threeRows)));
        }
        Walk walk(stage);
        stage.settle();
        auto* latest = walk.find<kit::TableView>(u"Latest imports"_s);
        QVERIFY(latest->isVisible());
        QCOMPARE(latest->model()->rowCount(), 1);
        kit::Button* takeBack = nullptr;
        for (auto* button : walk.page.findChildren<kit::Button*>())
            if (button->text() == u"Take it back…" && button->isVisible())
                takeBack = button;
        QVERIFY(takeBack && !takeBack->isEnabled());
        latest->selectRow(0);
        QVERIFY(walk.press(takeBack));
        QTRY_COMPARE(latest->model()->index(0, 4).data().toString(), u"Taken back"_s);
        QCOMPARE(stage.number(u"SELECT count(*) FROM contact"_s), 0);
    }

    void isWalkedByKeyboardAlone()
    {
        Stage stage;
        Walk walk(stage);
        QVERIFY(!walk.page.holdsInput());
        QVERIFY(walk.take(write(stage, u"a.csv"_s, "email,Sorte\nanna@example.com,Mohn\n")));
        const auto step = [&](Step wanted) {
            for (const shell::Command& command : walk.page.commands())
                if (command.key == QKeySequence(Qt::CTRL | Qt::Key_Return) && command.enabled)
                    command.run();
            return walk.page.step() == wanted;
        };
        QVERIFY(step(Step::Columns));
        QVERIFY(walk.page.holdsInput());
        auto* view = walk.page.findChild<ColumnsView*>();
        QTRY_VERIFY(view->hasFocus());
        QTest::keyClick(view, Qt::Key_Down);
        QTest::keyClick(view, Qt::Key_Space);
        auto* columns = qobject_cast<ColumnsModel*>(view->model());
        QVERIFY(columns->isUsed(1));
        QTest::keyClick(view, Qt::Key_F2);
        QTRY_VERIFY(QApplication::activePopupWidget());
        auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        for (QAction* action : menu->actions())
            if (action->text() == u"New field…") {
                menu->setActiveAction(action);
                QTest::keyClick(menu, Qt::Key_Return);
                break;
            }
        auto* dialog = qobject_cast<NewFieldDialog*>(openDialog());
        QVERIFY(dialog);
        auto* name = dialog->findChild<QLineEdit*>();
        name->setText(u"email"_s); // means something else
        QTest::keyClick(name, Qt::Key_Return);
        QVERIFY(dialog->isVisible());
        name->setText(u"Favourite"_s);
        QTest::keyClick(name, Qt::Key_Return);
        QCOMPARE(columns->target(1).attribute, u"Favourite"_s);
        QVERIFY(step(Step::Decide));
        QVERIFY(step(Step::Check));
        QVERIFY(Stage::until([&] { return walk.page.controller().lastCheck().has_value(); }));
        QVERIFY(step(Step::Done));
        QVERIFY(Stage::until([&] { return walk.page.controller().result().has_value(); }));
        QCOMPARE(stage.number(u"SELECT count(*) FROM contact WHERE attributes LIKE '%Favourite%'"_s), 1);
    }

    void givesUpWhatWasEnteredOnlyWhenItIsCancelled()
    {
        Stage stage;
        Walk walk(stage);
        QVERIFY(walk.toDecide(write(stage, u"a.csv"_s, threeRows)));
        for (const shell::Command& command : walk.page.commands())
            if (command.id == u"import.cancel")
                command.run();
        QCOMPARE(walk.page.step(), Step::File);
        QVERIFY(walk.page.controller().source().isEmpty());
        QCOMPARE(walk.wanted.page, shell::PageId::Audience);
    }
};

QTEST_MAIN(TestImportPage)
#include "tst_importpage.moc"
