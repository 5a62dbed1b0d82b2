// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/history.h"

#include <QTest>

using namespace mw::shell;
using namespace Qt::StringLiterals;

class TestHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leadsBackAndForward()
    {
        History history;
        QVERIFY(!history.back());
        history.visit({.page = PageId::Home});
        QVERIFY(!history.canGoBack());
        history.visit({.page = PageId::Audience});
        history.visit({.page = PageId::Audience, .object = 7});
        QVERIFY(history.canGoBack() && !history.canGoForward());
        QCOMPARE(history.back(), (Place{.page = PageId::Audience}));
        QCOMPARE(history.back(), (Place{.page = PageId::Home}));
        QVERIFY(!history.back());
        QCOMPARE(history.forward(), (Place{.page = PageId::Audience}));
        QCOMPARE(history.forward(), (Place{.page = PageId::Audience, .object = 7}));
        QVERIFY(!history.forward());
    }

    void forgetsWhatWasAheadOnceOneTurnsOff()
    {
        History history;
        history.visit({.page = PageId::Home});
        history.visit({.page = PageId::Logs});
        QVERIFY(history.back());
        history.visit({.page = PageId::Relays});
        QVERIFY(!history.canGoForward());
        QCOMPARE(history.back(), (Place{.page = PageId::Home}));
    }

    void countsStayingAsNoStep()
    {
        History history;
        history.visit({.page = PageId::Home});
        history.visit({.page = PageId::Home});
        QVERIFY(!history.canGoBack());
    }

    void leadsBackToWhereOneHadMovedWithinThePage()
    {
        History history;
        history.visit({.page = PageId::Audience});
        history.amend({.page = PageId::Audience, .text = u"becker"_s});
        history.amend({.page = PageId::Home}); // another page's word changes nothing
        history.visit({.page = PageId::Logs});
        QCOMPARE(history.back(), (Place{.page = PageId::Audience, .text = u"becker"_s}));
    }

    void keepsABoundedPast()
    {
        History history;
        for (int i = 1; i <= 1000; ++i)
            history.visit({.page = PageId::Logs, .object = i});
        int steps = 0;
        while (history.back())
            ++steps;
        QCOMPARE(steps, 99);
    }
};

QTEST_APPLESS_MAIN(TestHistory)
#include "tst_history.moc"
