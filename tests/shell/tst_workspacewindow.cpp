// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/button.h"
#include "kit/callout.h"
#include "kit/label.h"
#include "kit/linklabel.h"
#include "kit/progressrow.h"
#include "kit/questiondialog.h"
#include "kit/style.h"
#include "kit/undobar.h"
#include "shell/commandpalette.h"
#include "shell/foldedmenubar.h"
#include "shell/jobspanel.h"
#include "shell/navitem.h"
#include "shell/pagestack.h"
#include "shell/palettemodel.h"
#include "shell/senderwatch.h"
#include "shell/sidebar.h"
#include "shell/statusbar.h"
#include "shell/undostack.h"
#include "shell/workspacewindow.h"
#include "support/samplepages.h"
#include "support/stage.h"
#include "workspace/backupkeeper.h"

#include <QAbstractButton>
#include <QDialog>
#include <QDropEvent>
#include <QJsonObject>
#include <QLineEdit>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>

using namespace mw;
using namespace mw::shell;
using namespace Qt::StringLiterals;
using test::SamplePage;

class TestWorkspaceWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        kit::Style::install();
        QLocale::setDefault(QLocale(u"en_GB"_s));
    }
    void init()
    {
        m_stage = std::make_unique<test::Stage>();
        m_watch = std::make_unique<SenderWatch>(m_stage->office(), m_stage->clock());
        open();
    }
    void cleanup()
    {
        m_window.reset();
        m_watch.reset();
        m_stage.reset();
    }

    void beginsAtHomeWithItsWorkspacesName()
    {
        QVERIFY(m_window->windowTitle().startsWith(u"Kornblume Bakery"));
        QCOMPARE(front()->id(), PageId::Home);
        QVERIFY(m_window->sidebar().item(PageId::Home)->isChecked());
        QCOMPARE(m_window->findChildren<SamplePage*>().size(), 1); // the others when they are visited
    }

    void goesToPagesByTheirKeysAndBack()
    {
        key(Qt::Key_2, Qt::ControlModifier);
        QCOMPARE(front()->id(), PageId::Audience);
        key(Qt::Key_8, Qt::ControlModifier);
        QCOMPARE(front()->id(), PageId::Settings);
        m_window->go({.page = PageId::Audience, .object = 7});
        QCOMPARE(front()->arrived.back(), (Place{.page = PageId::Audience, .object = 7}));
        front()->moveTo({.page = PageId::Audience, .object = 9});
        m_window->go({.page = PageId::Logs});
        QCOMPARE(page(PageId::Audience)->left, 2);
        key(Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(front()->arrived.back(), (Place{.page = PageId::Audience, .object = 9}));
        key(Qt::Key_Right, Qt::AltModifier);
        QCOMPARE(front()->id(), PageId::Logs);
        QVERIFY(!m_window->go({.page = PageId::Why})); // not built here
        QCOMPARE(front()->id(), PageId::Logs);
    }

    void asksThePageForWhatTheKeysMean()
    {
        key(Qt::Key_F, Qt::ControlModifier);
        key(Qt::Key_N, Qt::ControlModifier);
        key(Qt::Key_F5);
        key(Qt::Key_Escape);
        QCOMPARE(front()->asked, (QStringList{u"find"_s, u"new"_s, u"read"_s, u"escape"_s}));
        key(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(front()->arrived.back(), (Place{.page = PageId::Campaigns, .part = u"new"_s}));
        key(Qt::Key_I, Qt::ControlModifier);
        QCOMPARE(front()->id(), PageId::Import);
    }

    void takesAPagesCommandsAsTheyAreWhenTheKeyIsPressed()
    {
        int ran = 0;
        const auto offer = [&](bool enabled) {
            front()->offered = {{.id = u"sample.go"_s,
                                 .title = u"Go"_s,
                                 .key = Qt::CTRL | Qt::Key_R,
                                 .enabled = enabled,
                                 .run = [&] { ++ran; }}};
        };
        key(Qt::Key_R, Qt::ControlModifier);
        QCOMPARE(ran, 0);
        offer(true);
        key(Qt::Key_R, Qt::ControlModifier);
        QCOMPARE(ran, 1);
        offer(false);
        key(Qt::Key_R, Qt::ControlModifier);
        QCOMPARE(ran, 1);
        // The page's key wins over the window's own.
        front()->offered = {
            {.id = u"sample.new"_s, .title = u"New"_s, .key = Qt::CTRL | Qt::Key_N, .run = [&] {
                 ran = 100;
             }}};
        key(Qt::Key_N, Qt::ControlModifier);
        QCOMPARE(ran, 100);
        QVERIFY(front()->asked.isEmpty());
        m_window->go({.page = PageId::Logs});
        key(Qt::Key_N, Qt::ControlModifier); // the window's again
        QCOMPARE(front()->asked, QStringList{u"new"_s});
    }

    void undoesAcrossPages()
    {
        QStringList done;
        Q_EMIT front()->did({.text = u"12 contacts deleted"_s,
                             .where = u"Logs keep it."_s,
                             .undo =
                                 [&](const auto& answer) {
                                     done.append(u"undo"_s);
                                     answer({});
                                 },
                             .redo =
                                 [&](const auto& answer) {
                                     done.append(u"redo"_s);
                                     answer({});
                                 }});
        auto* bar = m_window->findChild<kit::UndoBar*>();
        QVERIFY(bar->isVisible());
        QVERIFY(bar->accessibleName().contains(u"12 contacts deleted")); // it was announced
        m_window->go({.page = PageId::Logs});
        QVERIFY(bar->isVisible());
        key(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(done, QStringList{u"undo"_s});
        QVERIFY(!bar->isVisible());
        key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(done.size(), 2);
        QVERIFY(bar->isVisible());
        QTest::mouseClick(bar->undoButton(), Qt::LeftButton);
        QCOMPARE(done, (QStringList{u"undo"_s, u"redo"_s, u"undo"_s}));
    }

    void leavesUndoToAFieldThatIsBeingTypedIn()
    {
        bool undone = false;
        Q_EMIT front()->did({.text = u"x"_s, .undo = [&](const auto& answer) {
                                 undone = true;
                                 answer({});
                             }});
        front()->field()->setFocus();
        QTest::keyClicks(front()->field(), u"abc"_s);
        QTest::keyClick(front()->field(), Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(front()->field()->text().isEmpty());
        QVERIFY(!undone);
    }

    void tellsWhenSomethingCannotBeUndone()
    {
        Q_EMIT front()->did({.text = u"12 contacts deleted"_s,
                             .undo = [](const auto& answer) { answer(u"The disk is full."_s); }});
        key(Qt::Key_Z, Qt::ControlModifier);
        auto* dialog = m_window->findChild<kit::QuestionDialog*>();
        QVERIFY(dialog && dialog->isVisible());
        QVERIFY(dialog->windowTitle().contains(u"12 contacts deleted"));
        dialog->reject();
        QVERIFY(m_window->undoStack().canUndo());
    }

    void asksPagesBeforeItCloses()
    {
        m_window->go({.page = PageId::Templates});
        front()->closes = false;
        m_window->go({.page = PageId::Logs});
        QSignalSpy leave(m_window.get(), &WorkspaceWindow::leaveWanted);
        m_window->close();
        QCOMPARE(leave.size(), 1);
        QVERIFY(m_window->isVisible()); // its owner decides
        QVERIFY(!m_window->mayClose());
        QCOMPARE(front()->id(), PageId::Templates); // where the question is
        page(PageId::Templates)->closes = true;
        QVERIFY(m_window->mayClose());
        m_window->dismiss();
        QVERIFY(!m_window->isVisible());
    }

    void comesBackWhereItWas()
    {
        m_window->go({.page = PageId::Relays});
        m_window->setMinimumSize(1, 1);
        m_window->resize(700, 500);
        m_window->dismiss();
        open();
        QCOMPARE(front()->id(), PageId::Relays);
        m_window->go({.page = PageId::Import});
        m_window->dismiss();
        open();
        QCOMPARE(front()->id(), PageId::Home); // a page below the sidebar's is no place to begin
    }

    void keepsIconsOnlyInANarrowWindow()
    {
        m_window->setMinimumSize(1, 1);
        m_window->resize(1280, 800);
        QVERIFY(!m_window->sidebar().isNarrow());
        m_window->resize(1024, 680);
        QVERIFY(m_window->sidebar().isNarrow());
    }

    void findsAndDoesByThePalette()
    {
        const auto list = m_stage->addList(u"News"_s);
        const auto contact = m_stage->addContact(u"zoe@example.com"_s, {{u"first_name"_s, u"Zoe"_s}}, list);
        front()->field()->setFocus();
        key(Qt::Key_K, Qt::ControlModifier);
        CommandPalette& palette = m_window->palette();
        QVERIFY(palette.isVisible());
        QVERIFY(palette.field()->hasFocus());
        QVERIFY(palette.model()->rowCount() > 10);
        QTest::keyClicks(palette.field(), u"zoe"_s);
        QTRY_COMPARE(palette.model()->rowCount(), 1);
        QTest::keyClick(palette.field(), Qt::Key_Return);
        QVERIFY(!palette.isVisible());
        QCOMPARE(front()->arrived.back(), (Place{.page = PageId::Audience, .object = contact.value()}));

        key(Qt::Key_K, Qt::ControlModifier);
        QTest::keyClicks(palette.field(), u"log"_s);
        QTest::keyClick(palette.field(), Qt::Key_Down);
        QTest::keyClick(palette.field(), Qt::Key_Up);
        QTest::keyClick(palette.field(), Qt::Key_Return);
        QCOMPARE(front()->id(), PageId::Logs);
        // What was used is at the top from now on.
        key(Qt::Key_K, Qt::ControlModifier);
        QCOMPARE(palette.model()->index(0, 0).data().toString(), u"Logs"_s);
        QTest::keyClick(palette.field(), Qt::Key_Escape);
        QVERIFY(!palette.isVisible());
    }

    void givesTheFocusBackAfterThePalette()
    {
        front()->field()->setFocus();
        key(Qt::Key_K, Qt::ControlModifier);
        QTest::keyClick(m_window->palette().field(), Qt::Key_Tab); // stays in it
        QVERIFY(m_window->palette().field()->hasFocus());
        QTest::mouseClick(&m_window->palette(), Qt::LeftButton, {}, QPoint(2, 2)); // beside it
        QVERIFY(!m_window->palette().isVisible());
        QVERIFY(front()->field()->hasFocus());
    }

    void doesNotDoInThePaletteWhatCannotBeDone()
    {
        front()->offered = {{.id = u"sample.off"_s,
                             .title = u"Freeze"_s,
                             .enabled = false,
                             .whyNot = u"Too warm."_s,
                             .run = [] { QFAIL("done"); }}};
        key(Qt::Key_K, Qt::ControlModifier);
        QTest::keyClicks(m_window->palette().field(), u"freeze"_s);
        QCOMPARE(m_window->palette().model()->rowCount(), 1);
        QTest::keyClick(m_window->palette().field(), Qt::Key_Return);
        QVERIFY(m_window->palette().isVisible());
    }

    void changesTheThemeFromThePaletteAndTellsTheSettings()
    {
        key(Qt::Key_K, Qt::ControlModifier);
        QTest::keyClicks(m_window->palette().field(), u"dark"_s);
        QTest::keyClick(m_window->palette().field(), Qt::Key_Return);
        QCOMPARE(m_stage->settings().value(u"theme"_s).toString(), u"dark"_s);
    }

    void walksThroughItsPanes()
    {
        QTRY_VERIFY(m_stage->office().backups().state().isKnown); // and the bar tells of it
        m_window->sidebar().takeFocus();
        key(Qt::Key_F6);
        QVERIFY(front()->isAncestorOf(QApplication::focusWidget()));
        key(Qt::Key_F6);
        QVERIFY(m_window->statusBar().isAncestorOf(QApplication::focusWidget()));
        key(Qt::Key_F6);
        QVERIFY(m_window->sidebar().isAncestorOf(QApplication::focusWidget()));
        Q_EMIT front()->did({.text = u"x"_s, .undo = [](const auto& answer) { answer({}); }});
        key(Qt::Key_F6, Qt::ShiftModifier);
        QVERIFY(m_window->statusBar().isAncestorOf(QApplication::focusWidget()));
        key(Qt::Key_F6, Qt::ShiftModifier);
        QVERIFY(m_window->findChild<kit::UndoBar*>()->isAncestorOf(QApplication::focusWidget()));
        key(Qt::Key_F6, Qt::ShiftModifier);
        QVERIFY(front()->isAncestorOf(QApplication::focusWidget()));
    }

    void entersThePageThatAKeyLeadsTo()
    {
        m_window->sidebar().takeFocus();
        key(Qt::Key_2, Qt::ControlModifier);
        QVERIFY(front()->isAncestorOf(QApplication::focusWidget()));
        // Who walks through the sidebar stays in it.
        m_window->sidebar().takeFocus();
        key(Qt::Key_Down);
        key(Qt::Key_Return);
        QVERIFY(front()->id() != PageId::Audience);
        QVERIFY(m_window->sidebar().isAncestorOf(QApplication::focusWidget()));
        key(Qt::Key_Tab);
        QVERIFY(front()->isAncestorOf(QApplication::focusWidget())); // of what is made last, in its place
    }

    void neverLeavesTheKeyboardOnNothing()
    {
        Q_EMIT front()->did({.text = u"x"_s, .undo = [](const auto& answer) { answer({}); }});
        auto* bar = m_window->findChild<kit::UndoBar*>();
        bar->undoButton()->setFocus(Qt::TabFocusReason);
        key(Qt::Key_Space);
        QTRY_VERIFY(!bar->isVisible());
        QTRY_COMPARE(QApplication::focusWidget(), front()->field());
        // Nor on what was hidden while a dialog was in front.
        auto* hidden = new QWidget(front());
        auto* inside = new QLineEdit(hidden);
        hidden->show();
        inside->setFocus();
        QDialog dialog(m_window.get());
        dialog.show();
        dialog.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        hidden->hide();
        dialog.close();
        m_window->activateWindow();
        QTRY_COMPARE(QApplication::focusWidget(), front()->field());
        // Where the page itself takes it away too.
        auto* late = new QLineEdit(front());
        late->show();
        late->setFocus();
        late->hide();
        late->deleteLater();
        QTRY_COMPARE(QApplication::focusWidget(), front()->field());
    }

    void showsItsMenusByF10AndAltAlone()
    {
        FoldedMenuBar& bar = m_window->menuBar();
        if (bar.isNativeMenuBar())
            QSKIP("the system's own menu bar");
        QVERIFY(!bar.isVisible());
        key(Qt::Key_F10);
        QVERIFY(bar.isVisible());
        leaveMenus();
        QVERIFY(!bar.isVisible());
        QTest::keyPress(m_window.get(), Qt::Key_Alt, Qt::AltModifier);
        QTest::keyRelease(m_window.get(), Qt::Key_Alt);
        QVERIFY(bar.isVisible());
        leaveMenus();
        // Alt with another key is no wish for menus.
        QTest::keyPress(m_window.get(), Qt::Key_Alt, Qt::AltModifier);
        QTest::keyClick(m_window.get(), Qt::Key_Left, Qt::AltModifier);
        QTest::keyRelease(m_window.get(), Qt::Key_Alt);
        QVERIFY(!bar.isVisible());
    }

    void showsNoMenusWhereAltIsHeardOfBehindTheKeyBesideIt()
    {
        FoldedMenuBar& bar = m_window->menuBar();
        if (bar.isNativeMenuBar())
            QSKIP("the system's own menu bar");
        QKeyEvent beside(QEvent::ShortcutOverride, Qt::Key_Left, Qt::AltModifier);
        QApplication::sendEvent(m_window.get(), &beside);
        QKeyEvent press(QEvent::KeyPress, Qt::Key_Alt, Qt::NoModifier);
        QApplication::sendEvent(m_window.get(), &press);
        QKeyEvent release(QEvent::KeyRelease, Qt::Key_Alt, Qt::AltModifier);
        QApplication::sendEvent(m_window.get(), &release);
        QVERIFY(!bar.isVisible());
        QTest::keyPress(m_window.get(), Qt::Key_Alt, Qt::AltModifier);
        QTest::keyRelease(m_window.get(), Qt::Key_Alt);
        QVERIFY(bar.isVisible());
        leaveMenus();
    }

    void listsEveryCommandInAMenuWithItsKey()
    {
        QStringList titles;
        for (QAction* top : m_window->menuBar().actions()) {
            Q_EMIT top->menu()->aboutToShow();
            for (const QAction* action : top->menu()->actions())
                if (!action->isSeparator())
                    titles.append(action->text() + u'|' + action->shortcut().toString());
        }
        for (const QString& wanted : {u"New campaign|Ctrl+Shift+N"_s, u"Switch workspace…|Ctrl+O"_s,
                                      u"Undo|Ctrl+Z"_s, u"Back|Alt+Left"_s, u"Audience|Ctrl+2"_s, u"Dark|"_s,
                                      u"Help for this page|F1"_s, u"Nothing at present|"_s})
            QVERIFY2(titles.contains(wanted), qPrintable(titles.join(u'\n')));
    }

    void helpsWithTheKeysOfThisMoment()
    {
        front()->offered = {
            {.id = u"a"_s, .title = u"Settle 3…"_s, .key = Qt::CTRL | Qt::Key_R, .run = [] {}}};
        key(Qt::Key_F1);
        auto* dialog = m_window->findChild<kit::QuestionDialog*>();
        QVERIFY(dialog && dialog->isVisible());
        QStringList texts;
        for (const auto* label : dialog->findChildren<kit::Label*>())
            texts.append(label->text());
        QVERIFY(texts.contains(u"Settle 3…") && texts.contains(u"Ctrl+R") && texts.contains(u"Alt+Left"));
        dialog->reject();
    }

    void importsAFileThatIsDroppedAnywhere()
    {
        QVERIFY(!drop({QUrl::fromLocalFile(u"/tmp/a.png"_s)}));
        QVERIFY(!drop({QUrl(u"https://example.com/a.csv"_s)}));
        QVERIFY(!drop({QUrl::fromLocalFile(u"/tmp/a.csv"_s), QUrl::fromLocalFile(u"/tmp/b.csv"_s)}));
        QVERIFY(!drop({}, u"a,b,c"_s));
        QCOMPARE(front()->id(), PageId::Home);
        QVERIFY(drop({QUrl::fromLocalFile(u"/tmp/Leute & so.CSV"_s)}));
        QCOMPARE(front()->arrived.back(), (Place{.page = PageId::Import, .text = u"/tmp/Leute & so.CSV"_s}));
    }

    void armsACopyOnlyAtAPersonsWord()
    {
        m_window->askToArm();
        auto* dialog = m_window->findChild<kit::QuestionDialog*>();
        QVERIFY(dialog->windowTitle().contains(u"Kornblume Bakery"));
        QTRY_VERIFY(dialog->safeButton()->hasFocus());
        dialog->reject();
        m_stage->settle();
        QCOMPARE(m_stage->number(u"SELECT count(*) FROM log WHERE code = 'MW-1132'"_s), 0);
        m_window->askToArm();
        m_window->findChildren<kit::QuestionDialog*>().constLast()->accept();
        QTRY_COMPARE(m_stage->number(u"SELECT count(*) FROM log WHERE code = 'MW-1132'"_s), 1);
    }

    void followsTheWorkspacesNewName()
    {
        bool done = false;
        m_stage->office().setAppearance(u"Café Mühle"_s, u"#8257AE"_s, this,
                                        [&](const auto& result) { done = result.has_value(); });
        QTRY_VERIFY(done);
        QVERIFY(m_window->windowTitle().startsWith(u"Café Mühle"));
    }

    void showsTheOutboxsShareUntilThePageSaysMore()
    {
        const auto list = m_stage->addList(u"News"_s);
        m_stage->addContacts(list, 3);
        const auto relay = m_stage->addRelay(u"Nobody"_s, u"127.0.0.1"_s, 1);
        static_cast<void>(m_stage->addCampaign(u"Stollen"_s, list, m_stage->addTemplate(u"T"_s),
                                               m_stage->addIdentity(), {relay}));
        m_stage->start(u"Stollen"_s);
        NavItem* outbox = m_window->sidebar().item(PageId::Outbox);
        QTRY_COMPARE(outbox->badge(), u"0 %"_s);
        m_window->go({.page = PageId::Outbox});
        Q_EMIT front()->badgeChanged(u"3 in doubt"_s, true);
        QCOMPARE(outbox->badge(), u"3 in doubt"_s);
        m_stage->settle();
        QCOMPARE(outbox->badge(), u"3 in doubt"_s);
    }

    void showsJobsThatGoOnAndStopsThem()
    {
        std::atomic<bool> seen = false;
        std::optional<bool> ended;
        m_stage->office().start<bool>(
            u"Import people.csv"_s, this,
            [&seen](workspace::JobRoom& room) {
                for (qint64 i = 0; !room.control.cancelled(); ++i) {
                    room.control.report({i % 100, 100});
                    std::this_thread::yield();
                }
                seen = true;
                return true;
            },
            [&](const auto& result) { ended = result.has_value(); });
        QTRY_VERIFY(m_window->statusBar().jobsButton()->isVisible());
        QTest::keyClick(m_window->statusBar().jobsButton(), Qt::Key_Return);
        JobsPanel& panel = m_window->jobsPanel();
        QVERIFY(panel.isVisible());
        auto* row = panel.findChild<kit::ProgressRow*>();
        QVERIFY(row->cancelButton()->accessibleName().contains(u"Import people.csv"));
        m_window->go({.page = PageId::Logs}); // it goes on
        QVERIFY(!seen);
        row->cancelButton()->click();
        QTRY_VERIFY(ended.has_value());
        QTRY_VERIFY(!panel.isVisible());
        QVERIFY(!m_window->statusBar().jobsButton()->isVisible());
    }

private:
    void open()
    {
        m_window.reset();
        m_window = std::make_unique<WorkspaceWindow>(WorkspaceWindow::Parts{
            m_stage->office(), *m_watch, m_stage->settings(), m_stage->clock(), test::samplePages()});
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_stage->settle();
    }
    SamplePage* front() const { return static_cast<SamplePage*>(m_window->pages().front()); }
    SamplePage* page(PageId id) const
    {
        for (auto* page : m_window->findChildren<SamplePage*>())
            if (page->id() == id)
                return page;
        return nullptr;
    }
    void key(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWidget* focused = QApplication::focusWidget();
        QTest::keyClick(focused ? focused : m_window.get(), static_cast<Qt::Key>(key), modifiers);
    }
    /// Esc closes the menu first, then the bar.
    void leaveMenus()
    {
        if (QWidget* menu = QApplication::activePopupWidget())
            QTest::keyClick(menu, Qt::Key_Escape);
        QTRY_VERIFY(!QApplication::activePopupWidget());
        QTest::keyClick(&m_window->menuBar(), Qt::Key_Escape);
    }
    bool drop(const QList<QUrl>& urls, const QString& text = {})
    {
        QMimeData data;
        if (!urls.isEmpty())
            data.setUrls(urls);
        if (!text.isEmpty())
            data.setText(text);
        QDragEnterEvent enter(QPoint(600, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        enter.ignore();
        QCoreApplication::sendEvent(m_window.get(), &enter);
        if (!enter.isAccepted())
            return false;
        QDropEvent event(QPointF(600, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(m_window.get(), &event);
        return event.isAccepted();
    }

    std::unique_ptr<test::Stage> m_stage;
    std::unique_ptr<SenderWatch> m_watch;
    std::unique_ptr<WorkspaceWindow> m_window;
};

QTEST_MAIN(TestWorkspaceWindow)
#include "tst_workspacewindow.moc"
