// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/button.h"
#include "kit/callout.h"
#include "kit/deliverylook.h"
#include "kit/emptypage.h"
#include "kit/flowlayout.h"
#include "kit/gallerypieces.h"
#include "kit/linklabel.h"
#include "kit/paragraph.h"
#include "kit/pill.h"
#include "kit/progressrow.h"
#include "kit/questiondialog.h"
#include "kit/scrim.h"
#include "kit/settingrow.h"
#include "kit/stackedbar.h"
#include "kit/stepper.h"
#include "kit/style.h"
#include "kit/timeline.h"
#include "kit/undobar.h"

#include <QAccessible>
#include <QSignalSpy>
#include <QTest>
#include <QTextDocumentFragment>
#include <QVBoxLayout>

#include <memory>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace mw;

/// What the painted pieces do: keys, screen readers, what happens with too little room and too long names.
class TestPieces : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void showsEachStateWithIconAndWord();
    void showsAnUnknownStateAsItIs();
    void wrapsWithoutCutting_data();
    void wrapsWithoutCutting();
    void elidesAPillAndSaysTheRest();
    void neverTakesATooltipForHtml();
    void putsOneButtonBesideAShortText();
    void tellsAProblemInThreeParts();
    void tellsProgressAsAValue();
    void keepsProgressInsideItsBounds();
    void showsEachSegmentHoweverSmall();
    void fillsTheBarExactly();
    void goesToReachableStepsOnly();
    void dropsFactsBeforeTitles();
    void choosesEntriesByKeys();
    void opensTheLinkOfAnEntry();
    void tellsEntriesToScreenReaders();
    void undoesOnce();
    void goesByItselfWhenLeftAlone();
    void staysWhileTheFocusIsInIt();
    void asksWithTheSafeButtonFocused();
    void dimsTheWindowWhileItAsks();
    void doesNothingOnEscape();
    void doesTheDeedOnItsButtonAlone();
    void forgetsAReceiverThatIsGone();
    void namesTheActionOfASetting();
    void keepsASettingsFieldWhereReadingStarts();
    void keepsASettingAsHighAsItsWords();
    void replacesTheButtonsOfAnEmptyPage();
    void putsTheButtonsOfANarrowEmptyPageBelowEachOther();
    void flowsIntoLines();

private:
    kit::Style* m_style = nullptr;
};

namespace {

const QString longName = QString(300, u'x');

QAccessibleInterface* accessible(QWidget* widget)
{
    return QAccessible::queryAccessibleInterface(widget);
}

/// How much of a row of pixels has this colour.
int pixelsOf(const QImage& image, int y, const QColor& color)
{
    int count = 0;
    for (int x = 0; x < image.width(); ++x)
        count += image.pixelColor(x, y).rgb() == color.rgb();
    return count;
}

/// A window with an undo bar of a short life in it, and something else that has the focus.
struct Page
{
    Page()
    {
        auto* column = new QVBoxLayout(&window);
        column->addWidget(&other);
        column->addWidget(&bar);
        bar.setLifetime(20ms);
        // Away from where the pointer is: under it the bar stays.
        window.move(QCursor::pos() + QPoint(300, 300));
        window.show();
        other.setFocus();
    }

    QWidget window;
    QPushButton other;
    kit::UndoBar bar;
};

} // namespace

void TestPieces::initTestCase()
{
    m_style = &kit::Style::install();
    m_style->theme().setMode(kit::Theme::Mode::Light);
}

void TestPieces::showsEachStateWithIconAndWord()
{
    QCOMPARE(kit::lookOf(u"rejected"_s).word, u"Refused"_s);
    QCOMPARE(kit::lookOf(u"excluded"_s).word, u"Left out"_s);
    QCOMPARE(kit::lookOf(u"claimed"_s).word, kit::lookOf(u"queued"_s).word);
    QCOMPARE(kit::lookOf(u"in_doubt"_s).tone, kit::Tone::Doubt);
    for (const QString& state : kit::knownStates()) {
        const kit::DeliveryLook look = kit::lookOf(state);
        QVERIFY2(!look.word.isEmpty() && look.word != state, qPrintable(state));
        // Doubt has a colour of its own that nothing else wears.
        QCOMPARE(look.tone == kit::Tone::Doubt, state == u"in_doubt");
        kit::StateLabel label(state);
        QCOMPARE(accessible(&label)->text(QAccessible::Name), look.word);
        QCOMPARE(accessible(&label)->role(), QAccessible::StaticText);
    }
}

void TestPieces::showsAnUnknownStateAsItIs()
{
    QCOMPARE(kit::lookOf(u"on the moon"_s).word, u"on the moon"_s);
    QCOMPARE(kit::lookOf({}).word, QString());
}

void TestPieces::wrapsWithoutCutting_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("one long word") << longName;
    QTest::newRow("Arabic") << u"محمد بن عبد الرحمن القرشي "_s.repeated(8);
    QTest::newRow("Hindi") << u"अनुराधा विश्वनाथन "_s.repeated(8);
    QTest::newRow("emoji") << u"👩‍👩‍👧‍👦"_s.repeated(40);
    QTest::newRow("lines") << u"one\ntwo\nthree"_s;
}

void TestPieces::wrapsWithoutCutting()
{
    QFETCH(QString, text);
    const kit::Paragraph paragraph({{text, kit::weight::strong}, {u" and more"_s}},
                                   kit::font(nullptr, kit::Type::Body));
    const int wide = paragraph.heightFor(4000);
    const int narrow = paragraph.heightFor(120);
    QVERIFY(narrow >= wide);
    QVERIFY(wide > 0);
    // Painted at 120 pixels it leaves no ink outside them and none below its height.
    QImage image(320, narrow + 100, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::white);
    QPainter painter(&image);
    paragraph.paint(&painter, QPoint(100, 50), 120);
    painter.end();
    for (int y = 0; y < image.height(); ++y)
        for (const int x : {0, 20, 90, 230, 300})
            QCOMPARE(image.pixelColor(x, y), QColor(Qt::white));
}

void TestPieces::elidesAPillAndSaysTheRest()
{
    kit::Pill pill(kit::Tone::Info, longName);
    pill.show();
    pill.resize(pill.sizeHint());
    QVERIFY(pill.toolTip().isEmpty());
    pill.resize(100, pill.sizeHint().height());
    QVERIFY(pill.toolTip().contains(longName));
    QVERIFY(pill.minimumSizeHint().width() < 100);
}

void TestPieces::neverTakesATooltipForHtml()
{
    QVERIFY(kit::plainToolTip({}).isEmpty());
    const QString tip = kit::plainToolTip(u"<b>Ben & Jerry</b>"_s);
    QVERIFY(tip.contains(u"&lt;b&gt;Ben &amp; Jerry&lt;/b&gt;"));
    // A screen reader reads it too: no markup where none is needed.
    QCOMPARE(kit::plainToolTip(u"Ben & Jerry, 1 < 2"_s), u"Ben & Jerry, 1 < 2"_s);
    QVERIFY(Qt::mightBeRichText(kit::plainToolTip(longName))); // which breaks its line
    QVERIFY(Qt::mightBeRichText(kit::plainToolTip(u"&lt;b&gt;"_s)));
    QCOMPARE(QTextDocumentFragment::fromHtml(kit::plainToolTip(u"&lt;b&gt;"_s)).toPlainText(),
             u"&lt;b&gt;"_s);
    const std::unique_ptr<kit::Button> button(kit::iconButton(kit::Icon::Edit, u"Try <b>A</b> earlier"_s));
    QVERIFY(button->toolTip().contains(u"&lt;b&gt;"));
    QCOMPARE(button->accessibleName(), u"Try <b>A</b> earlier"_s);
}

void TestPieces::putsOneButtonBesideAShortText()
{
    kit::Callout callout(kit::Tone::Doubt, u"3 in doubt."_s, u"They are not sent again."_s);
    const int without = callout.heightForWidth(700);
    auto* settle = kit::button(u"Settle 3…"_s, kit::ButtonRole::Small);
    callout.addButton(settle);
    // Beside the text it needs next to nothing, below it a line of its own.
    QVERIFY(callout.heightForWidth(700) - without < settle->sizeHint().height());
    QVERIFY(callout.heightForWidth(200) > callout.heightForWidth(700) + settle->sizeHint().height() / 2);
    callout.resize(700, callout.heightForWidth(700));
    callout.show();
    const int toTheEnd = 700 - 1 - settle->geometry().right();
    callout.setLayoutDirection(Qt::RightToLeft);
    QCOMPARE(settle->geometry().left(), toTheEnd);
}

void TestPieces::tellsAProblemInThreeParts()
{
    kit::Problem problem;
    problem.what = u"The disk is full."_s;
    problem.kept = u"Nothing was lost."_s;
    problem.todo = u"Free 200 MB, then go on."_s;
    problem.code = u"MW-4107"_s;
    kit::Callout callout(problem);
    QCOMPARE(callout.boldText(), problem.what);
    QCOMPARE(accessible(&callout)->text(QAccessible::Name),
             u"The disk is full. Nothing was lost. Free 200 MB, then go on. MW-4107"_s);
    QCOMPARE(accessible(&callout)->role(), QAccessible::AlertMessage);
}

void TestPieces::tellsProgressAsAValue()
{
    kit::ProgressRow row(u"Importing"_s);
    row.setValue(1420, 2140);
    QAccessibleInterface* interface_ = accessible(&row);
    QCOMPARE(interface_->role(), QAccessible::ProgressBar);
    QVERIFY(interface_->valueInterface());
    QCOMPARE(interface_->valueInterface()->currentValue().toLongLong(), 1420);
    QCOMPARE(interface_->valueInterface()->maximumValue().toLongLong(), 2140);
    row.setCancel(u"Cancel import"_s);
    QSignalSpy cancelled(&row, &kit::ProgressRow::cancelled);
    QTest::mouseClick(row.cancelButton(), Qt::LeftButton);
    QCOMPARE(cancelled.size(), 1);
}

void TestPieces::keepsProgressInsideItsBounds()
{
    kit::ProgressRow row(u"Importing"_s);
    row.setValue(12, 10);
    QCOMPARE(row.measuredValue(), 10);
    row.setValue(-1, 10);
    QCOMPARE(row.measuredValue(), 0);
    row.setValue(5, 0);
    QCOMPARE(row.measuredValue(), 0);
    row.resize(300, row.heightForWidth(300));
    QVERIFY(!row.grab().isNull());
    row.setValue(1, std::numeric_limits<qint64>::max());
    QVERIFY(!row.grab().isNull());
}

void TestPieces::showsEachSegmentHoweverSmall()
{
    kit::StackedBar bar;
    bar.setSegments({{kit::Token::SuccessMark, 1'000'000, u"accepted"_s},
                     {kit::Token::DangerMark, 1, u"refused"_s},
                     {kit::Token::DoubtMark, 0, u"in doubt"_s}});
    bar.setRest(1'000'000, u"queued"_s);
    bar.resize(600, bar.heightForWidth(600));
    const QImage image = bar.grab().toImage();
    QVERIFY(pixelsOf(image, 3, m_style->theme().color(kit::Token::DangerMark)) >= 2);
    QCOMPARE(pixelsOf(image, 3, m_style->theme().color(kit::Token::DoubtMark)), 0);
    // Three parts to a screen reader: what is none isn't read.
    QAccessibleInterface* interface_ = accessible(&bar);
    QCOMPARE(interface_->childCount(), 3);
    QVERIFY(interface_->child(1)->text(QAccessible::Name).endsWith(u"refused"));
    QVERIFY(interface_->text(QAccessible::Name).contains(u"queued"));
}

void TestPieces::fillsTheBarExactly()
{
    kit::StackedBar bar;
    bar.setLegend(false);
    std::vector<kit::Segment> segments{{kit::Token::SuccessMark, 1'000'000, u"a"_s}};
    for (int i = 0; i < 6; ++i)
        segments.push_back({kit::Token::DangerMark, 1, u"b"_s});
    bar.setSegments(segments);
    bar.resize(200, bar.heightForWidth(200));
    QAccessibleInterface* interface_ = accessible(&bar);
    const QRect last = interface_->child(6)->rect();
    QCOMPARE(last.right() - bar.mapToGlobal(QPoint()).x(), 199);
    // All small ones are there, 2 px each.
    QCOMPARE(last.width(), 2);
}

void TestPieces::goesToReachableStepsOnly()
{
    kit::Stepper stepper;
    stepper.setSteps({{u"File"_s}, {u"Columns"_s}, {u"Check"_s}, {u"Import"_s}});
    stepper.setCurrent(2);
    QCOMPARE(stepper.focusPolicy(), Qt::NoFocus);
    stepper.setReachable(2);
    QCOMPARE(stepper.focusPolicy(), Qt::StrongFocus);
    stepper.resize(stepper.sizeHint());
    stepper.show();
    QSignalSpy activated(&stepper, &kit::Stepper::stepActivated);
    stepper.pressPart(3);
    stepper.pressPart(2);
    QCOMPARE(activated.size(), 0);
    stepper.setFocus();
    QTest::keyClick(&stepper, Qt::Key_Left);
    QTest::keyClick(&stepper, Qt::Key_Left);
    QTest::keyClick(&stepper, Qt::Key_Left);
    QTest::keyClick(&stepper, Qt::Key_Return);
    QCOMPARE(activated.size(), 1);
    QCOMPARE(activated[0][0].toInt(), 0);
    QAccessibleInterface* interface_ = accessible(&stepper);
    QCOMPARE(interface_->childCount(), 4);
    QVERIFY(interface_->child(2)->state().selected);
    QVERIFY(!interface_->child(3)->actionInterface()->actionNames().contains(
        QAccessibleActionInterface::pressAction()));
    interface_->child(1)->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    QCOMPARE(activated.size(), 2);
}

void TestPieces::dropsFactsBeforeTitles()
{
    kit::Stepper full;
    full.setSteps(
        {{u"Watch"_s, u"p=none"_s}, {u"Quarantine"_s, u"safe to take now"_s}, {u"Reject"_s, u"in May"_s}});
    kit::Stepper bare;
    bare.setSteps({{u"Watch"_s}, {u"Quarantine"_s}, {u"Reject"_s}});
    for (kit::Stepper* stepper : {&full, &bare})
        stepper->setCurrent(1);
    const int between = bare.sizeHint().width();
    QVERIFY(between < full.sizeHint().width());
    full.resize(bare.sizeHint());
    bare.resize(bare.sizeHint());
    // With the room that the titles need both look the same: the facts are gone.
    QCOMPARE(full.grab().toImage(), bare.grab().toImage());
    QVERIFY(full.minimumSizeHint().width() < between / 2);
}

void TestPieces::choosesEntriesByKeys()
{
    kit::Timeline timeline;
    timeline.setEntries({{kit::Icon::Send, kit::Tone::Neutral, u"Queued"_s, u"10:05"_s},
                         {kit::Icon::Clock, kit::Tone::Warning, u"Asked to wait"_s, u"10:06"_s},
                         {kit::Icon::Fine, kit::Tone::Success, u"Accepted"_s, u"10:31"_s}});
    QCOMPARE(timeline.focusPolicy(), Qt::NoFocus);
    timeline.setSelectable(true);
    timeline.resize(400, timeline.heightForWidth(400));
    QSignalSpy selected(&timeline, &kit::Timeline::selectedChanged);
    QTest::keyClick(&timeline, Qt::Key_Down);
    QTest::keyClick(&timeline, Qt::Key_Down);
    QCOMPARE(timeline.selected(), 1);
    QTest::keyClick(&timeline, Qt::Key_End);
    QTest::keyClick(&timeline, Qt::Key_Down);
    QCOMPARE(timeline.selected(), 2);
    QTest::keyClick(&timeline, Qt::Key_Home);
    QCOMPARE(timeline.selected(), 0);
    QCOMPARE(selected.size(), 4);
    // A click on the last one.
    QTest::mouseClick(&timeline, Qt::LeftButton, {}, QPoint(200, timeline.height() - 12));
    QCOMPARE(timeline.selected(), 2);
}

void TestPieces::opensTheLinkOfAnEntry()
{
    kit::Timeline timeline;
    kit::TimelineEntry entry;
    entry.title = u"Stollen pre-order"_s;
    entry.link = u"Why?"_s;
    timeline.setEntries({entry});
    timeline.setSelectable(true);
    timeline.setSelected(0);
    timeline.resize(400, timeline.heightForWidth(400));
    QSignalSpy opened(&timeline, &kit::Timeline::linkActivated);
    QTest::keyClick(&timeline, Qt::Key_Return);
    QCOMPARE(opened.size(), 1);
}

void TestPieces::tellsEntriesToScreenReaders()
{
    kit::Timeline timeline;
    kit::TimelineEntry entry;
    entry.title = u"Refused"_s;
    entry.time = u"10:06"_s;
    entry.quote = u"550 5.1.1 recipient unknown"_s;
    timeline.setEntries({entry, entry});
    timeline.resize(400, timeline.heightForWidth(400));
    QAccessibleInterface* interface_ = accessible(&timeline);
    QCOMPARE(interface_->role(), QAccessible::List);
    QCOMPARE(interface_->childCount(), 2);
    QAccessibleInterface* second = interface_->child(1);
    QCOMPARE(second->role(), QAccessible::ListItem);
    QCOMPARE(second->text(QAccessible::Name), u"Refused"_s);
    QVERIFY(second->text(QAccessible::Description).contains(entry.quote));
    QCOMPARE(interface_->indexOfChild(second), 1);
    QVERIFY(second->rect().top() > interface_->child(0)->rect().top());
    // An entry that is gone is no longer valid, and asking it does no harm.
    timeline.setEntries({entry});
    QVERIFY(!second->isValid());
    QVERIFY(second->text(QAccessible::Name).isEmpty());
}

void TestPieces::undoesOnce()
{
    kit::UndoBar bar;
    QVERIFY(!bar.isVisible());
    bar.resize(800, 80);
    bar.offer(kit::Icon::Delete, u"12 contacts deleted."_s, u"Undo is kept for 30 days."_s);
    QVERIFY(bar.isVisible());
    QVERIFY(bar.accessibleName().contains(u"12 contacts deleted."));
    QSignalSpy undone(&bar, &kit::UndoBar::undone);
    QSignalSpy closed(&bar, &kit::UndoBar::closed);
    QTest::mouseClick(bar.undoButton(), Qt::LeftButton);
    QCOMPARE(undone.size(), 1);
    QCOMPARE(closed.size(), 1);
    QVERIFY(!bar.isVisible());
}

void TestPieces::goesByItselfWhenLeftAlone()
{
    Page page;
    QSignalSpy undone(&page.bar, &kit::UndoBar::undone);
    page.bar.offer(kit::Icon::Delete, u"12 contacts deleted."_s, {});
    QTRY_VERIFY(!page.bar.isVisible());
    QCOMPARE(undone.size(), 0);
}

void TestPieces::staysWhileTheFocusIsInIt()
{
    Page page;
    page.window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&page.window));
    page.bar.offer(kit::Icon::Delete, u"12 contacts deleted."_s, {});
    page.bar.undoButton()->setFocus();
    QVERIFY(page.bar.undoButton()->hasFocus());
    QSignalSpy closed(&page.bar, &kit::UndoBar::closed);
    QVERIFY(!closed.wait(200));
    QVERIFY(page.bar.isVisible());
    page.other.setFocus();
    QTRY_VERIFY(!page.bar.isVisible());
}

void TestPieces::asksWithTheSafeButtonFocused()
{
    QWidget window;
    window.resize(1280, 800);
    window.show();
    kit::QuestionDialog dialog(kit::GalleryPieces::sampleQuestion(), &window);
    dialog.open();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    QTRY_VERIFY(dialog.safeButton()->hasFocus());
    QCOMPARE(dialog.windowModality(), Qt::WindowModal);
    QCOMPARE(dialog.actButton()->role(), kit::ButtonRole::Destructive);
    QVERIFY(!dialog.actButton()->isDefault() && !dialog.actButton()->autoDefault());
    // Enter takes the safe way.
    QSignalSpy finished(&dialog, &QDialog::finished);
    QTest::keyClick(&dialog, Qt::Key_Return);
    QCOMPARE(finished.size(), 1);
    QCOMPARE(finished[0][0].toInt(), int(QDialog::Rejected));
}

void TestPieces::dimsTheWindowWhileItAsks()
{
    QWidget window;
    window.resize(1280, 800);
    window.show();
    {
        kit::QuestionDialog dialog(kit::GalleryPieces::sampleQuestion(), &window);
        dialog.open();
        auto* scrim = window.findChild<kit::Scrim*>();
        QVERIFY(scrim && scrim->isVisible());
        QCOMPARE(scrim->size(), window.size());
        QVERIFY(QRect(window.mapToGlobal(QPoint()), window.size()).contains(dialog.geometry()));
        window.resize(900, 700);
        QTRY_COMPARE(scrim->size(), window.size());
        dialog.reject();
        QVERIFY(!window.findChild<kit::Scrim*>());
        dialog.open();
        QVERIFY(window.findChild<kit::Scrim*>());
    }
    QVERIFY(!window.findChild<kit::Scrim*>());
}

void TestPieces::doesNothingOnEscape()
{
    QWidget window;
    window.show();
    bool called = false;
    bool answer = true;
    auto* dialog =
        kit::QuestionDialog::ask(&window, kit::GalleryPieces::sampleQuestion(), this, [&](bool yes) {
            called = true;
            answer = yes;
        });
    QPointer<kit::QuestionDialog> gone = dialog;
    QTest::keyClick(dialog, Qt::Key_Escape);
    QVERIFY(called);
    QVERIFY(!answer);
    QTRY_VERIFY(!gone);
}

void TestPieces::doesTheDeedOnItsButtonAlone()
{
    QWidget window;
    window.show();
    bool answer = false;
    auto* dialog = kit::QuestionDialog::ask(&window, kit::GalleryPieces::sampleQuestion(), this,
                                            [&](bool yes) { answer = yes; });
    QSignalSpy side(dialog, &kit::QuestionDialog::sideChosen);
    QTest::mouseClick(dialog->sideButton(), Qt::LeftButton);
    QCOMPARE(side.size(), 1);
    QVERIFY(dialog->isVisible());
    QTest::mouseClick(dialog->actButton(), Qt::LeftButton);
    QVERIFY(answer);
}

void TestPieces::forgetsAReceiverThatIsGone()
{
    QWidget window;
    window.show();
    bool called = false;
    auto receiver = std::make_unique<QObject>();
    auto* dialog = kit::QuestionDialog::ask(&window, kit::GalleryPieces::sampleQuestion(), receiver.get(),
                                            [&](bool) { called = true; });
    receiver.reset();
    dialog->accept();
    QVERIFY(!called);
}

void TestPieces::namesTheActionOfASetting()
{
    kit::SettingRow row(u"Relays"_s);
    row.setValue(u"Hafenpost Relay"_s);
    row.setAction(u"Change"_s);
    // "Change" in a list of links says nothing.
    const auto buttons = row.findChildren<QAbstractButton*>();
    QCOMPARE(buttons.size(), 1);
    QCOMPARE(accessible(buttons[0])->text(QAccessible::Name), u"Change: Relays"_s);
    QSignalSpy activated(&row, &kit::SettingRow::activated);
    buttons[0]->click();
    QCOMPARE(activated.size(), 1);
    kit::LinkLabel* other = row.addAction(u"Remove…"_s);
    QCOMPARE(accessible(other)->text(QAccessible::Name), u"Remove…: Relays"_s);
    other->click();
    QCOMPARE(activated.size(), 1); // whoever added it listens
}

void TestPieces::keepsASettingsFieldWhereReadingStarts()
{
    kit::SettingRow row(u"Theme"_s);
    auto* field = new QWidget;
    field->setFixedSize(80, 32);
    field->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    row.setContent(field);
    row.resize(700, 60);
    row.show();
    const int alone = field->x();
    QVERIFY(alone < 200);
    row.setExplanation(u"How it looks."_s);
    QTRY_COMPARE(field->x(), alone);
}

void TestPieces::keepsASettingAsHighAsItsWords()
{
    QWidget page;
    auto* column = new QVBoxLayout(&page);
    column->setSpacing(0);
    auto* row = new kit::SettingRow(u"Your own"_s);
    row->setValue(u"Import a file"_s);
    row->setExplanation(u"A table, from a spreadsheet or another program. You see what comes of each row."_s);
    auto* other = new kit::SettingRow(u"Sample"_s);
    other->setValue(u"Take the sample"_s);
    column->addWidget(row);
    column->addWidget(other);
    column->addStretch();
    page.resize(500, 900);
    page.show();
    QTRY_COMPARE(row->height(), row->heightForWidth(row->width()));
    QCOMPARE(other->height(), other->heightForWidth(other->width()));
    QVERIFY(row->height() > other->height());
    page.resize(900, 900); // fewer lines
    QTRY_COMPARE(row->height(), row->heightForWidth(row->width()));
}

void TestPieces::replacesTheButtonsOfAnEmptyPage()
{
    kit::EmptyPage page(kit::Drawing::SearchNothing, u"Nothing found"_s, u"Try fewer words."_s);
    page.setFacts({{true, u"Contacts"_s, u"642 imported"_s, {}}, {false, u"Relay"_s, u"none"_s, u"Add"_s}});
    QSignalSpy activated(&page, &kit::EmptyPage::factActivated);
    page.findChild<QAbstractButton*>()->click();
    QCOMPARE(activated.size(), 1);
    QCOMPARE(activated[0][0].toInt(), 1);
    page.setFacts({});
    page.setPrimary(kit::button(u"Clear the search"_s, kit::ButtonRole::Primary));
    page.setPrimary(kit::button(u"Show all"_s, kit::ButtonRole::Primary));
    QTRY_COMPARE(page.findChildren<QAbstractButton*>().size(), 1);
    QCOMPARE(page.findChild<QAbstractButton*>()->text(), u"Show all"_s);
    page.setPrimary(nullptr);
    QTRY_VERIFY(page.findChildren<QAbstractButton*>().isEmpty());
}

void TestPieces::putsTheButtonsOfANarrowEmptyPageBelowEachOther()
{
    kit::EmptyPage page(kit::Drawing::SearchNothing, u"Nothing found"_s, u"Try fewer words."_s);
    QAbstractButton* first = kit::button(u"Import contacts from a file"_s, kit::ButtonRole::Primary);
    QAbstractButton* second = kit::button(u"Show all contacts of all lists"_s, kit::ButtonRole::Normal);
    page.setPrimary(first);
    page.setSecondary(second);
    page.resize(600, 600);
    page.show();
    QTRY_VERIFY(second->x() > first->geometry().right());
    QVERIFY(page.minimumSizeHint().width() < first->width() + second->width());
    page.resize(page.minimumSizeHint().width(), 600);
    QTRY_VERIFY(second->y() > first->geometry().bottom());
    QVERIFY(second->width() >= second->sizeHint().width());
}

void TestPieces::flowsIntoLines()
{
    QWidget widget;
    auto* flow = new kit::FlowLayout(8, 4, &widget);
    for (int i = 0; i < 6; ++i)
        flow->addWidget(new kit::Tag(u"market 2025"_s));
    const QSize one = flow->itemAt(0)->sizeHint();
    QCOMPARE(flow->heightForWidth(one.width()), 6 * one.height() + 5 * 4);
    QCOMPARE(flow->heightForWidth(2 * one.width() + 8), 3 * one.height() + 2 * 4);
    QCOMPARE(flow->heightForWidth(flow->sizeHint().width()), one.height());
}

QTEST_MAIN(TestPieces)
#include "tst_pieces.moc"
