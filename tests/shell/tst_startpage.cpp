// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/button.h"
#include "kit/callout.h"
#include "kit/formfield.h"
#include "kit/label.h"
#include "kit/pill.h"
#include "kit/style.h"
#include "shell/newworkspacepage.h"
#include "shell/startpage.h"
#include "shell/startwindow.h"

#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace mw;
using namespace mw::shell;
using namespace Qt::StringLiterals;
using State = SenderView::State;

class TestStartPage : public QObject
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
        m_page = std::make_unique<StartPage>();
        m_page->resize(960, 640);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
        m_page->activateWindow();
    }

    void tellsWhatIsGoingOnInEach()
    {
        RowFacts sends = row(u"Sends"_s);
        sends.sender = SenderView{
            .state = State::Sending, .campaign = u"Stollen"_s, .campaigns = 1, .done = 5, .total = 10};
        RowFacts doubts = row(u"Doubts"_s);
        doubts.known.facts->inDoubt = 3;
        doubts.known.facts->open = 1'204;
        doubts.known.lastBackup = m_now.addSecs(-42 * 60);
        RowFacts gone = row(u"Gone"_s);
        gone.known.there = false;
        RowFacts opens = row(u"Opens"_s);
        opens.opening = true;
        set({sends, doubts, gone, opens});
        QCOMPARE(states(u"Sends"_s), QStringList{u"Sending “Stollen”, 5 of 10"_s});
        QCOMPARE(states(u"Doubts"_s), (QStringList{u"1,204 deliveries wait until it is opened"_s,
                                                   u"3 in doubt"_s, u"Backup 42 minutes ago"_s}));
        QCOMPARE(states(u"Gone"_s), QStringList{u"Not there at present"_s});
        QCOMPARE(states(u"Opens"_s), QStringList{u"Opening…"_s});
        QVERIFY(rowOf(u"Doubts"_s)->accessibleDescription().contains(u"3 in doubt"));
    }

    void beginsWithTheFirstThingToDo()
    {
        set({});
        m_page->takeFocus();
        QCOMPARE(static_cast<kit::Button*>(QApplication::focusWidget())->text(), u"New workspace"_s);
    }

    void opensByMouseAndByKeys()
    {
        set({row(u"A"_s), row(u"B"_s), row(u"C"_s)});
        QSignalSpy wanted(m_page.get(), &StartPage::openWanted);
        QTest::mouseClick(rowOf(u"B"_s), Qt::LeftButton, {}, QPoint(60, 20));
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted[0][0].toString(), path(u"B"_s));
        m_page->takeFocus();
        QVERIFY(rowOf(u"A"_s)->hasFocus());
        QTest::keyClick(rowOf(u"A"_s), Qt::Key_Down);
        QTest::keyClick(rowOf(u"B"_s), Qt::Key_Down);
        QVERIFY(rowOf(u"C"_s)->hasFocus());
        QTest::keyClick(rowOf(u"C"_s), Qt::Key_Return);
        QCOMPARE(wanted[1][0].toString(), path(u"C"_s));
        QSignalSpy removed(m_page.get(), &StartPage::removeWanted);
        QTest::keyClick(rowOf(u"C"_s), Qt::Key_Delete);
        QCOMPARE(removed[0][0].toString(), path(u"C"_s));
    }

    void tellsAFailureAtItsRowAndOffersWhatHelps()
    {
        RowFacts fails = row(u"Fails"_s);
        fails.problem =
            kit::Problem{.what = u"It is old."_s, .kept = u"It was left."_s, .todo = u"Upgrade it."_s};
        fails.mend = u"Bring it up to date"_s;
        set({fails, row(u"Fine"_s)});
        auto* callout = rowOf(u"Fails"_s)->findChild<kit::Callout*>();
        QVERIFY(callout->isVisible());
        QCOMPARE(callout->boldText(), u"It is old."_s);
        QVERIFY(!rowOf(u"Fine"_s)->findChild<kit::Callout*>()->isVisible());
        QSignalSpy mend(m_page.get(), &StartPage::mendWanted);
        QSignalSpy open(m_page.get(), &StartPage::openWanted);
        for (auto* button : rowOf(u"Fails"_s)->findChildren<kit::Button*>())
            if (button->text() == u"Bring it up to date")
                QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(mend.size(), 1);
        QVERIFY(open.isEmpty());
    }

    void findsByNameAndByFolder()
    {
        auto* search = m_page->findChild<QLineEdit*>();
        std::vector<RowFacts> rows{row(u"Kornblume Bakery"_s), row(u"Hafen Books"_s)};
        set(rows);
        QVERIFY(!search->isVisible()); // two need no search
        for (int i = 0; i < 10; ++i)
            rows.push_back(row(u"Client %1"_s.arg(i)));
        set(rows);
        QVERIFY(search->isVisible());
        search->setText(u"books hafen"_s);
        QTRY_VERIFY(!rowOf(u"Kornblume Bakery"_s)->isVisible());
        QVERIFY(rowOf(u"Hafen Books"_s)->isVisible());
        search->setText(u"/data"_s);
        QTRY_VERIFY(rowOf(u"Kornblume Bakery"_s)->isVisible());
        search->setText(u"nobody"_s);
        QTRY_VERIFY(!rowOf(u"Hafen Books"_s)->isVisible());
        QTest::keyClick(search, Qt::Key_Escape);
        QTRY_VERIFY(rowOf(u"Hafen Books"_s)->isVisible());
    }

    void scrollsThroughFortyAndKeepsTheFocusWhenItIsReadAgain()
    {
        std::vector<RowFacts> rows;
        for (int i = 0; i < 40; ++i)
            rows.push_back(row(u"Client %1"_s.arg(i, 2, 10, QLatin1Char('0'))));
        set(rows);
        m_page->takeFocus();
        for (int i = 0; i < 39; ++i)
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
        WorkspaceRow* last = rowOf(u"Client 39"_s);
        QVERIFY(last->hasFocus());
        QVERIFY(!last->visibleRegion().isEmpty());
        const int scrolled = m_page->findChild<QScrollArea*>()->verticalScrollBar()->value();
        QVERIFY(scrolled > 0);
        rows.insert(rows.begin(), row(u"A new one"_s));
        rows[7].sender = SenderView{.state = State::Sending, .campaigns = 1};
        set(rows);
        QVERIFY(last->hasFocus());
        rows.pop_back(); // the one with the focus
        set(rows);
        QVERIFY(m_page->isAncestorOf(QApplication::focusWidget()));
    }

    void takesNamesOfAnyKind()
    {
        RowFacts evil = row(u"<b>bold</b> & Ⅷ "_s + QString(280, u'W'));
        set({evil, row(u"مخبز"_s), row(u"🥨"_s)});
        const auto labels = rowOf(evil.known.name())->findChildren<kit::Label*>();
        QVERIFY(labels.front()->text().startsWith(u"<b>bold</b> & Ⅷ"));
        QVERIFY(m_page->findChild<QScrollArea*>()->widget()->width() <= 960);
    }

    void removesFromTheListWithUndoWhileTheFolderStays()
    {
        QTemporaryDir folder;
        Settings settings(folder.filePath(u"window.ini"_s));
        WorkspaceBook book(settings, folder.filePath(u"workspaces"_s));
        StartWindow window(book, settings);
        book.add(u"/data/Shop.mailwright"_s);
        QTRY_COMPARE(book.known().size(), 1U);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        Q_EMIT window.list().removeWanted(book.known().front().path);
        QVERIFY(book.known().empty());
        QTest::keyClick(&window, Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(book.known().size(), 1U);
    }

    void makesFolderNamesThatEveryFileSystemTakes_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("folder");
        QTest::newRow("plain") << u"My shop"_s << u"My shop.mailwright"_s;
        QTest::newRow("slashes") << u"a/b\\c:d"_s << u"a b c d.mailwright"_s;
        QTest::newRow("up") << u"../../etc"_s << u"etc.mailwright"_s;
        QTest::newRow("hidden") << u"...x"_s << u"x.mailwright"_s;
        QTest::newRow("nothing left") << u"///"_s << u"workspace.mailwright"_s;
        QTest::newRow("control") << u"a\u0007b"_s << u"a b.mailwright"_s;
        QTest::newRow("arabic") << u"مخبز"_s << u"مخبز.mailwright"_s;
        QTest::newRow("half an emoji")
            << QString(79, u'x') + u"🥨"_s << QString(79, u'x') + u".mailwright"_s;
    }
    void makesFolderNamesThatEveryFileSystemTakes()
    {
        QFETCH(QString, name);
        QTEST(folderNameOf(name), "folder");
        QVERIFY(folderNameOf(name).toUtf8().size() <= 255);
    }

    void asksForANameBeforeItMakesAWorkspace()
    {
        NewWorkspacePage form;
        form.show();
        form.activateWindow();
        form.begin(u"/data"_s, u"#8257AE"_s);
        QSignalSpy wanted(&form, &NewWorkspacePage::createWanted);
        auto* name = form.findChild<QLineEdit*>();
        QTest::keyClick(name, Qt::Key_Return);
        QVERIFY(wanted.isEmpty());
        auto* field = qobject_cast<kit::FormField*>(name->parentWidget());
        QVERIFY(field && field->hasError());
        QTest::keyClicks(name, u" Hafen/Books "_s);
        QVERIFY(!field->hasError());
        QTest::keyClick(name, Qt::Key_Return);
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(form.name(), u"Hafen/Books"_s);
        QCOMPARE(form.colour(), u"#8257AE"_s);
        QCOMPARE(form.path(), u"/data/Hafen Books.mailwright"_s);
        form.setBusy(true);
        QTest::keyClick(name, Qt::Key_Return);
        QCOMPARE(wanted.size(), 1);
        QSignalSpy left(&form, &NewWorkspacePage::leaveWanted);
        QTest::keyClick(name, Qt::Key_Escape);
        QCOMPARE(left.size(), 1);
        QCOMPARE(form.name(), u"Hafen/Books"_s); // kept for when one comes back
    }

private:
    static QString path(const QString& name) { return u"/data/%1.mailwright"_s.arg(name.left(40)); }
    static RowFacts row(const QString& name)
    {
        RowFacts facts;
        facts.known.path = path(name);
        facts.known.there = true;
        facts.known.facts = workspace::PublicFacts{
            .id = {}, .name = name, .colour = u"#8257AE"_s, .createdAt = {}, .changedAt = {}};
        return facts;
    }
    void set(const std::vector<RowFacts>& rows) { m_page->setRows(rows, m_now); }
    WorkspaceRow* rowOf(const QString& name) const { return m_page->row(path(name)); }
    QStringList states(const QString& name) const
    {
        QStringList all;
        for (const auto* state : rowOf(name)->findChildren<kit::StateLabel*>())
            all.append(state->text());
        return all;
    }

    const QDateTime m_now{QDate(2026, 11, 19), QTime(10, 5)};
    std::unique_ptr<StartPage> m_page;
};

QTEST_MAIN(TestStartPage)
#include "tst_startpage.moc"
