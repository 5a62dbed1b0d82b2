// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/style.h"
#include "kit/windowsizes.h"
#include "shell/navitem.h"
#include "shell/sidebar.h"

#include <QAccessible>
#include <QSignalSpy>
#include <QTest>

using namespace mw;
using namespace mw::shell;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(mw::shell::PageId)

class TestSidebar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { kit::Style::install(); }

    void showsThePagesThatAreBuiltInTheOrderOfTheWork()
    {
        PageFactory factory;
        for (const PageId id : {PageId::Settings, PageId::Logs, PageId::Audience, PageId::Import})
            factory[id] = {};
        QCOMPARE(sidebarPages(factory),
                 (std::vector<PageId>{PageId::Audience, PageId::Logs, PageId::Settings}));
        Sidebar sidebar(sidebarPages(factory));
        QVERIFY(sidebar.item(PageId::Audience) && !sidebar.item(PageId::Home) &&
                !sidebar.item(PageId::Import));
        QVERIFY(sidebar.item(PageId::Logs)->toolTip().contains(u"Ctrl+2"));
    }

    void marksThePageInFrontAndNoneBelowIt()
    {
        Sidebar sidebar(pages());
        sidebar.setCurrent(PageId::Logs);
        QVERIFY(sidebar.item(PageId::Logs)->isChecked());
        sidebar.setCurrent(PageId::Why);
        QVERIFY(!sidebar.item(PageId::Logs)->isChecked());
    }

    void leadsToAPageByMouseAndKeys()
    {
        Sidebar sidebar(pages());
        sidebar.resize(220, 600);
        sidebar.show();
        QVERIFY(QTest::qWaitForWindowExposed(&sidebar));
        sidebar.activateWindow();
        QSignalSpy chosen(&sidebar, &Sidebar::pageChosen);
        QTest::mouseClick(sidebar.item(PageId::Logs), Qt::LeftButton);
        QCOMPARE(chosen.size(), 1);
        QVERIFY(chosen[0][0].value<PageId>() == PageId::Logs);
        sidebar.setCurrent(PageId::Home);
        sidebar.takeFocus();
        QVERIFY(sidebar.item(PageId::Home)->hasFocus());
        QTest::keyClick(sidebar.item(PageId::Home), Qt::Key_Down);
        QVERIFY(sidebar.item(PageId::Audience)->hasFocus());
        QVERIFY(sidebar.item(PageId::Home)->isChecked()); // moving is not going
        QTest::keyClick(sidebar.item(PageId::Audience), Qt::Key_Return);
        QVERIFY(chosen[1][0].value<PageId>() == PageId::Audience);
        QTest::keyClick(sidebar.item(PageId::Audience), Qt::Key_Up);
        QVERIFY(sidebar.item(PageId::Home)->hasFocus());
    }

    void keepsIconsOnlyWhereItIsNarrow()
    {
        Sidebar sidebar(pages());
        const int wide = sidebar.width();
        QVERIFY(!sidebar.item(PageId::Audience)->toolTip().contains(u"Audience"));
        sidebar.setNarrow(true);
        QVERIFY(sidebar.width() < wide / 3);
        QVERIFY(sidebar.item(PageId::Audience)->toolTip().contains(u"Audience"));
        QVERIFY(sidebar.item(PageId::Audience)->toolTip().contains(u"Ctrl+2"));
        sidebar.setNarrow(false);
        QCOMPARE(sidebar.width(), wide);
    }

    void growsWithTheFont()
    {
        Sidebar sidebar(pages());
        sidebar.show();
        QVERIFY(QTest::qWaitForWindowExposed(&sidebar));
        const int before = sidebar.width();
        const QFont font = QApplication::font();
        QFont large = font;
        large.setPointSizeF(font.pointSizeF() * 2);
        QApplication::setFont(large);
        QTRY_VERIFY(sidebar.width() > before * 3 / 2);
        QApplication::setFont(font);
        QTRY_COMPARE(sidebar.width(), before);
    }

    void tellsBadgesToTheEyeAndToScreenReaders()
    {
        Sidebar sidebar(pages());
        sidebar.setBadge(PageId::Outbox, u"60 %"_s, false);
        NavItem* outbox = sidebar.item(PageId::Outbox);
        QCOMPARE(outbox->badge(), u"60 %"_s);
        QAccessibleInterface* accessible = QAccessible::queryAccessibleInterface(outbox);
        QCOMPARE(accessible->text(QAccessible::Name), u"Outbox"_s);
        QCOMPARE(accessible->text(QAccessible::Description), u"60 %"_s);
        QVERIFY(!outbox->toolTip().contains(u"60 %")); // it is seen
        sidebar.setBadge(PageId::Outbox, u"3 deliveries in doubt"_s, true);
        QVERIFY(outbox->toolTip().contains(u"3 deliveries in doubt")); // a sign alone says nothing
        sidebar.setNarrow(true);
        QVERIFY(outbox->toolTip().contains(u"Outbox: 3 deliveries in doubt"));
        sidebar.setBadge(PageId::Outbox, {}, false);
        QVERIFY(!outbox->toolTip().contains(u"doubt"));
        sidebar.setBadge(PageId::Why, u"1"_s, false); // not in here
    }

    void namesTheWorkspaceAsItIs()
    {
        Sidebar sidebar(pages());
        sidebar.setWorkspace(u"<b>Shop & Co</b>"_s, u"#8257AE"_s);
        const auto* head = sidebar.findChild<QAbstractButton*>();
        QVERIFY(head->accessibleName().contains(u"<b>Shop & Co</b>"));
        QVERIFY(head->toolTip().contains(u"&lt;b&gt;Shop"));
    }

private:
    static std::vector<PageId> pages()
    {
        return {PageId::Home, PageId::Audience, PageId::Outbox, PageId::Logs, PageId::Settings};
    }
};

QTEST_MAIN(TestSidebar)
#include "tst_sidebar.moc"
