// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/button.h"
#include "screens/scenes.h"
#include "ui/import/columnsmodel.h"
#include "ui/import/columnsview.h"
#include "ui/import/decidestep.h"
#include "ui/import/importpage.h"
#include "ui/import/newfielddialog.h"

#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QRadioButton>

namespace mw::test {

using namespace Qt::StringLiterals;
using importpage::ColumnsModel;
using importpage::ColumnsView;
using importpage::ColumnTarget;
using importpage::ImportPage;

namespace {

constexpr std::array people{
    "anna.lindqvist@example.com;Anna;48143;2025-11-14;Mandel;12.03.1981;DE02 1203 0000 0000 2020 51",
    "j.petersen@example.com;Jonas;48155;2025-11-15;Mohn;30.07.1990;",
    "chiara@rossi.example.com;Chiara;04109;2025-11-15;Rosinen;;",
    "m.kowalska@example.com;Maria;48147;2025-11-15;Mandel;;",
    "per.holm@example;Per;48143;2025-11-15;Mohn;;",
    "elif.y@example.com;Elif;48149;2025-11-16;Mohn;;",
    "gesa.lammers@example.com;Gesa;48153;2025-11-16;Rosinen;;",
    ";Tomas;48161;;;;"};

QByteArray signups()
{
    QByteArray csv = "E-Mail;Vorname;PLZ;Unterschrift am;Sorte;Geburtstag;IBAN\n";
    for (const char* person : people)
        csv += QByteArray(person) + '\n';
    for (int i = 0; i < 120; ++i)
        csv += "visitor" + QByteArray::number(i) + "@example.com;Visitor;48143;2025-11-16;Mohn;;\n";
    return csv;
}

QString write(Stage& stage, const QString& name, const QByteArray& bytes)
{
    QFile file(stage.file(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("no file");
    return file.fileName();
}

std::unique_ptr<QWidget> page(Stage& stage)
{
    return std::make_unique<ImportPage>(stage.context());
}

ImportPage& pageOf(QWidget& widget)
{
    return static_cast<ImportPage&>(widget);
}

ColumnsModel& columnsOf(QWidget& widget)
{
    return *qobject_cast<ColumnsModel*>(widget.findChild<ColumnsView*>()->model());
}

void take(QWidget& widget, const QString& path)
{
    pageOf(widget).arrive({.page = shell::PageId::Import, .text = path});
    Stage::until([&] { return pageOf(widget).controller().look().has_value(); });
}

void next(QWidget& widget)
{
    pageOf(widget).nextButton()->click();
}

void toColumns(Stage& stage, QWidget& widget, const QByteArray& more = {})
{
    take(widget, write(stage, u"christmas-market-signups.csv"_s, signups() + more));
    next(widget);
    ColumnsModel& columns = columnsOf(widget);
    columns.setTarget(2, ColumnTarget::to(u"Postcode"_s, true));
    columns.setTarget(3, ColumnTarget::to(audience::ImportField::ConsentAt));
    columns.setTarget(4, ColumnTarget::to(u"Favourite"_s, true));
}

void toCheck(Stage& stage, QWidget& widget, const QByteArray& more = {})
{
    toColumns(stage, widget, more);
    next(widget);
    next(widget);
    Stage::until([&] { return pageOf(widget).controller().lastCheck().has_value(); });
}

void import(QWidget& widget)
{
    next(widget);
    Stage::until([&] { return pageOf(widget).controller().result().has_value(); });
}

/// Some of the file's people are known, one of them left.
void addKnown(Stage& stage)
{
    const auto list = stage.addList(u"Newsletter"_s);
    stage.addContact(
        u"anna.lindqvist@example.com"_s,
        {{u"first_name"_s, u"Anna"_s}, {u"Postcode"_s, u"48143"_s}, {u"Favourite"_s, u"Mandel"_s}}, list);
    stage.addContact(u"j.petersen@example.com"_s,
                     {{u"first_name"_s, u"Jonas"_s}, {u"Favourite"_s, u"Mohn"_s}}, list);
    stage.addContact(u"gesa.lammers@example.com"_s, {{u"first_name"_s, u"Gesa"_s}}, list);
    const auto elif = stage.addContact(u"elif.y@example.com"_s, {{u"first_name"_s, u"Elif"_s}}, list);
    static_cast<void>(stage.act<bool>([elif](workspace::Room& room) {
        return room.services.consent().withdraw(elif, base::PurposeId(1), {.source = u"mail"_s}).has_value();
    }));
}

std::unique_ptr<QWidget> pageWithKnown(Stage& stage)
{
    addKnown(stage);
    return page(stage);
}

} // namespace

std::vector<Scene> importScenes()
{
    return {
        {u"import-empty"_s, page, {}},
        {u"import-latest"_s, pageWithKnown,
         [](Stage& stage, QWidget& widget) {
             toCheck(stage, widget);
             import(widget);
             pageOf(widget).backButton()->click();
         }},
        {u"import-file"_s, page,
         [](Stage& stage, QWidget& widget) {
             take(widget, write(stage, u"christmas-market-signups.csv"_s,
                                signups() + "j\xFCrgen@example.com;J\xFCrgen;48143;2025-11-16;Mohn;;\n"));
         }},
        {u"import-file-failing"_s, page,
         [](Stage& stage, QWidget& widget) {
             pageOf(widget).arrive({.page = shell::PageId::Import, .text = write(stage, u"empty.csv"_s, {})});
             Stage::until([&] { return !pageOf(widget).controller().isLooking(); });
         }},
        {u"import-columns"_s, pageWithKnown, [](Stage& stage, QWidget& widget) { toColumns(stage, widget); }},
        {u"import-columns-menu"_s, pageWithKnown,
         [](Stage& stage, QWidget& widget) {
             toColumns(stage, widget);
             widget.findChild<ColumnsView*>()->openTargets(4);
         }},
        {u"import-columns-clash"_s, pageWithKnown,
         [](Stage& stage, QWidget& widget) {
             toColumns(stage, widget);
             columnsOf(widget).setTarget(5, ColumnTarget::to(audience::ImportField::FirstName));
         }},
        {u"import-columns-long"_s, page,
         [](Stage& stage, QWidget& widget) {
             const QByteArray header = "E-Mail;" + QByteArray("name of the column ").repeated(16) +
                                       ";مخبز زهرة القمح;नाम 🥐\n";
             take(widget, write(stage, QString(u"a very long name of a file "_s).repeated(8) + u".csv"_s,
                                header + "anna@example.com;" + QByteArray("word ").repeated(60) +
                                    ";زهرة القمح زهرة القمح;मीरा\n"));
             next(widget);
             for (int row = 1; row < 4; ++row)
                 columnsOf(widget).setUsed(row, true);
         }},
        {u"import-newfield"_s, pageWithKnown,
         [](Stage& stage, QWidget& widget) {
             toColumns(stage, widget);
             auto* dialog = new importpage::NewFieldDialog(u"Sorte"_s, u"email"_s, &widget);
             dialog->open();
             dialog->actButton()->click();
         }},
        {u"import-decide"_s, pageWithKnown,
         [](Stage& stage, QWidget& widget) {
             toColumns(stage, widget);
             next(widget);
         }},
        {u"import-decide-basis"_s, page,
         [](Stage& stage, QWidget& widget) {
             toColumns(stage, widget);
             next(widget);
             widget.findChildren<QRadioButton*>().last()->click();
             widget.findChildren<QPlainTextEdit*>().last()->setPlainText(
                 u"Yes, send me the bakery's news once a month. I can leave at any time."_s);
             next(widget);
         }},
        {u"import-check"_s, pageWithKnown, [](Stage& stage, QWidget& widget) { toCheck(stage, widget); }},
        {u"import-check-mistyped"_s, pageWithKnown,
         [](Stage& stage, QWidget& widget) {
             QByteArray more;
             for (const char* domain : {"gmial.com", "gmail.con", "yahooo.de", "hotmial.com", "tonline.de"})
                 more += QByteArray("ida@") + domain + ";Ida;48143;2025-11-16;Mohn;;\n";
             toCheck(stage, widget, more);
         }},
        {u"import-check-failing"_s, pageWithKnown,
         [](Stage& stage, QWidget& widget) {
             toColumns(stage, widget);
             next(widget);
             QFile::remove(stage.file(u"christmas-market-signups.csv"_s));
             next(widget);
             Stage::until([&] {
                 return pageOf(widget).controller().work() == importpage::ImportController::Work::None;
             });
         }},
        {u"import-done"_s, pageWithKnown,
         [](Stage& stage, QWidget& widget) {
             toCheck(stage, widget);
             import(widget);
         }},
        {u"import-takeback"_s, pageWithKnown,
         [](Stage& stage, QWidget& widget) {
             toCheck(stage, widget);
             import(widget);
             for (auto* button : widget.findChildren<kit::Button*>())
                 if (button->isVisible() && !button->icon().isNull() &&
                     button->role() == kit::ButtonRole::Normal && button != pageOf(widget).backButton())
                     button->click();
         }},
        {u"import-takenback"_s, page,
         [](Stage& stage, QWidget& widget) {
             take(widget, write(stage, u"a.csv"_s, "email\nanna@example.com\nbernd@example.com\n"));
             next(widget);
             next(widget);
             next(widget);
             Stage::until([&] { return pageOf(widget).controller().lastCheck().has_value(); });
             import(widget);
             for (auto* button : widget.findChildren<kit::Button*>())
                 if (button->isVisible() && !button->icon().isNull() &&
                     button->role() == kit::ButtonRole::Normal && button != pageOf(widget).backButton())
                     button->click();
             Stage::until([&] { return pageOf(widget).controller().isTakenBack(); });
         }},
    };
}

} // namespace mw::test
