// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/button.h"
#include "kit/callout.h"
#include "kit/label.h"
#include "kit/linklabel.h"
#include "kit/questiondialog.h"
#include "kit/quotecard.h"
#include "kit/searchfield.h"
#include "kit/style.h"
#include "kit/tableview.h"
#include "support/loglines.h"
#include "support/sentcampaign.h"
#include "ui/logs/logexporter.h"
#include "ui/logs/logspage.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace mw;
using namespace mw::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using base::LogLevel;
using logs::LogsPage;
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
    return false;
}

QAbstractButton* pressable(QWidget& page, const QString& text)
{
    for (auto* button : page.findChildren<QAbstractButton*>())
        if (button->isVisible() && button->text().contains(text))
            return button;
    return nullptr;
}

struct Shown
{
    explicit Shown(Stage& stage, const Place& place = {.page = PageId::Logs})
        : page(std::make_unique<LogsPage>(stage.context()))
    {
        page->resize(1056, 770);
        page->show();
        page->arrive(place);
        stage.settle();
        table = page->findChild<kit::TableView*>();
    }
    LogsPage* operator->() const { return page.get(); }
    LogsPage& operator*() const { return *page; }
    [[nodiscard]] int rows() const { return table->model()->rowCount(); }
    [[nodiscard]] QString cell(int row, int column) const
    {
        return table->model()->index(row, column).data().toString();
    }
    std::unique_ptr<LogsPage> page;
    kit::TableView* table = nullptr;
};

struct Written
{
    base::CampaignId campaign;
    base::ContactId contact;
    base::RelayId relay;
    PutCampaign put;
};

Written writeSome(Stage& stage)
{
    PastCampaign past = usualCampaign();
    past.relays = {stage.addRelay(u"Hafenpost"_s, u"mail.example.com"_s, 587)};
    Written written;
    written.relay = past.relays[0];
    written.put = put(stage, past);
    written.campaign = written.put.id;
    written.contact = written.put.contacts[6];
    writeLog(stage, {{{.text = u"campaign started"_s, .campaign = written.campaign}, 300s},
                     {{.level = LogLevel::Warning,
                       .code = u"MW-4201"_s,
                       .text = u"relay paused until 10:31"_s,
                       .relay = written.relay,
                       .detail = u"421 4.7.0 slow down, <jonas.petersen@example.com>"_s},
                      200s},
                     {{.level = LogLevel::Error, .code = u"MW-4101"_s, .text = u"the program ended"_s}, 100s},
                     {{.text = u"a delivery in doubt was settled as sent"_s,
                       .campaign = written.campaign,
                       .contact = written.contact},
                      50s}});
    return written;
}

} // namespace

/// The logs page with a real vault.
class TestLogsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        kit::Style::install();
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    }

    void showsLinesAndAllThereIsToOne()
    {
        Stage stage;
        const Written written = writeSome(stage);
        const Shown page(stage);
        QTRY_COMPARE(page.cell(0, 1), u"A delivery in doubt was settled as sent"_s);
        QVERIFY(says(*page, u"Choose a line to see all of it."_s));
        page.table->selectRow(2);
        QTRY_VERIFY(says(*page, u"A relay was paused"_s));
        QVERIFY(says(*page, u"relay paused until 10:31"_s)); // as logged
        QVERIFY(says(*page, u"421 4.7.0 slow down, <j••••n@e••••••.com>"_s));
        QTRY_VERIFY(pressable(*page, u"Hafenpost"_s));
        QSignalSpy wants(page.page.get(), &LogsPage::wants);
        QTest::mouseClick(pressable(*page, u"Hafenpost"_s), Qt::LeftButton);
        QCOMPARE(wants.first().first().value<Place>(),
                 (Place{.page = PageId::Relays, .object = written.relay.value()}));
    }

    void narrowsToWhatThePlaceSaysAndWidensAgain()
    {
        Stage stage;
        const Written written = writeSome(stage);
        const Place place{.page = PageId::Logs, .part = u"relay:%1"_s.arg(written.relay.value())};
        const Shown page(stage, place);
        QTRY_VERIFY(pressable(*page, u"Hafenpost"_s));
        QTRY_COMPARE(page.cell(0, 3), u"MW-4201"_s);
        QCOMPARE(page->place(), place);
        QTest::mouseClick(pressable(*page, u"Hafenpost"_s), Qt::LeftButton);
        QTRY_VERIFY(page.rows() >= 4);
        QCOMPARE(page->place().part, QString());
        page->arrive({.page = PageId::Logs, .part = u"contact:%1"_s.arg(written.contact.value())});
        QTRY_VERIFY(pressable(*page, u"j••••n@e••••••.com"_s));
        page->arrive({.page = PageId::Logs, .part = u"campaign:%1"_s.arg(written.campaign.value())});
        QTRY_COMPARE(page.rows(), 2);
    }

    void narrowsFromALine()
    {
        Stage stage;
        writeSome(stage);
        const Shown page(stage);
        QTRY_VERIFY(page.rows() >= 4);
        page.table->selectRow(0);
        QTest::mouseClick(pressable(*page, u"Only lines of this campaign"_s), Qt::LeftButton);
        QTRY_COMPARE(page.rows(), 2);
    }

    void filtersByLevelAndTime()
    {
        Stage stage;
        writeSome(stage);
        writeLog(stage, {{{.level = LogLevel::Error, .text = u"long ago"_s}, 24h * 90}});
        const Shown page(stage);
        QComboBox* level = nullptr;
        QComboBox* since = nullptr;
        for (auto* box : page->findChildren<QComboBox*>())
            (box->accessibleName() == u"Which levels" ? level : since) = box;
        level->setCurrentIndex(2);
        QTRY_COMPARE(page.rows(), 2);
        level->setCurrentIndex(1);
        QTRY_COMPARE(page.rows(), 3);
        since->setCurrentIndex(1);
        QTRY_COMPARE(page.rows(), 2);
    }

    void searchesAndClearsByEsc()
    {
        Stage stage;
        writeSome(stage);
        const Shown page(stage);
        QVERIFY(page->findHere());
        auto* search = page->findChild<kit::SearchField*>();
        QTest::keyClicks(search, u"slow down"_s);
        QTRY_COMPARE(page.rows(), 1);
        QTest::keyClicks(search, u" nobody"_s);
        QTRY_VERIFY(says(*page, u"No line fits."_s));
        QVERIFY(page->escape());
        QTRY_VERIFY(page.rows() >= 4);
        QVERIFY(!page->escape());
        QTest::keyClicks(search, u"slow down nobody"_s); // the same once more is searched again
        QTRY_VERIFY(says(*page, u"No line fits."_s));
    }

    void followsTheTailUntilSomebodyScrolls()
    {
        Stage stage;
        std::vector<OldLine> lines;
        for (int i = 0; i < 150; ++i)
            lines.push_back({{.text = u"line %1"_s.arg(i)}, 10s});
        writeLog(stage, lines);
        const Shown page(stage);
        QTRY_VERIFY(page.rows() >= 150);
        writeLog(stage, {{{.text = u"fresh one"_s}}});
        QTRY_COMPARE(page.cell(0, 1), u"Fresh one"_s); // by itself
        page.table->verticalScrollBar()->setValue(500);
        writeLog(stage, {{{.text = u"fresh two"_s}}, {{.text = u"fresh three"_s}}});
        QTRY_VERIFY(pressable(*page, u"2 new lines"_s));
        QCOMPARE(page.cell(0, 1), u"Fresh one"_s);
        QTest::mouseClick(pressable(*page, u"2 new lines"_s), Qt::LeftButton);
        QTRY_COMPARE(page.cell(0, 1), u"Fresh three"_s);
        QCOMPARE(page.table->verticalScrollBar()->value(), 0);
    }

    void jumpsToTheLineOfAPlace()
    {
        Stage stage;
        std::vector<OldLine> lines;
        for (int i = 0; i < 600; ++i)
            lines.push_back({{.text = u"line %1"_s.arg(i)}, 10s});
        writeLog(stage, lines);
        const auto line = stage.number(u"SELECT id FROM log WHERE text = 'line 200'"_s);
        const Shown page(stage, {.page = PageId::Logs, .object = line});
        QTRY_VERIFY(says(*page, u"line 200"_s)); // in the panel
        QTRY_VERIFY(pressable(*page, u"Go to the newest"_s));
        QTest::mouseClick(pressable(*page, u"Go to the newest"_s), Qt::LeftButton);
        QTRY_COMPARE(page.cell(0, 1), u"Line 599"_s);
    }

    void goesToWhyFromALineAboutOnePerson()
    {
        Stage stage;
        const Written written = writeSome(stage);
        const Shown page(stage);
        QTRY_VERIFY(page.rows() >= 4);
        QSignalSpy wants(page.page.get(), &LogsPage::wants);
        page.table->selectRow(0);
        QTest::keyClick(page.table, Qt::Key_Return);
        QTRY_COMPARE(wants.size(), 1);
        QCOMPARE(wants.first().first().value<Place>(),
                 (Place{.page = PageId::Why, .object = written.put.deliveries[6].value()}));
        const auto commands = page->commands();
        QVERIFY(std::ranges::find(commands, u"logs.why"_s, &shell::Command::id)->enabled);
        QVERIFY(std::ranges::find(commands, u"logs.export"_s, &shell::Command::id)->key ==
                QKeySequence(Qt::CTRL | Qt::Key_E));
    }

    void copiesALineWithoutNames()
    {
        Stage stage;
        writeSome(stage);
        const Shown page(stage);
        QTRY_VERIFY(page.rows() >= 4);
        page.table->selectRow(2);
        QTest::mouseClick(pressable(*page, u"Copy line"_s), Qt::LeftButton);
        const QString copied = QApplication::clipboard()->text();
        QVERIFY(copied.contains(u"relay paused until 10:31 (MW-4201)") &&
                copied.contains(u"j••••n@e••••••.com"));
    }

    void exportsWhatIsSeen()
    {
        Stage stage;
        writeSome(stage);
        writeLog(stage, {{{.text = u"=cmd, \"quoted\""_s, .detail = u"two\nlines"_s}}});
        const Shown page(stage);
        QSignalSpy done(&page->exporter(), &logs::LogExporter::written);
        const QString path = stage.file(u"log.csv"_s);
        page->exporter().write({.level = LogLevel::Info}, path);
        QTRY_COMPARE(done.size(), 1);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(file.readAll());
        QVERIFY(text.startsWith(u"time,level,code,text,campaign,contact,relay,detail\r\n"));
        QVERIFY(text.contains(u"\"'=cmd, \"\"quoted\"\"\"") && text.contains(u"\"two\nlines\""));
        QVERIFY(text.contains(u"j••••n@e••••••.com") && !text.contains(u"petersen"));
        QCOMPARE(done.first().first().toString().section(u' ', 1), u"lines written to log.csv"_s);
    }

    void saysSoWhenTheFileCannotBeWritten()
    {
        Stage stage;
        const Shown page(stage);
        page->exporter().write({}, u"/nowhere/at/all/log.csv"_s);
        kit::QuestionDialog* dialog = nullptr;
        QTRY_VERIFY((dialog = page->findChild<kit::QuestionDialog*>()));
        QVERIFY(says(*dialog, u"can't be written"_s));
        QVERIFY(says(*dialog, u"MW-1011"_s));
    }
};

QTEST_MAIN(TestLogsPage)
#include "tst_logspage.moc"
