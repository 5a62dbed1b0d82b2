// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/style.h"

#include <QAccessible>
#include <QLabel>
#include <QScrollArea>
#include <QTest>

using namespace mw;
using namespace Qt::StringLiterals;

/// What a screen reader may ask at any moment, also of something that is just changing.
class TestAccessible : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { kit::Style::install(); }

    void answersForAChildOfAScrollAreaThatIsGone()
    {
        QScrollArea area;
        auto* label = new QLabel(u"Hello"_s);
        area.setWidget(label);
        area.resize(100, 100);
        area.show();
        QVERIFY(QTest::qWaitForWindowExposed(&area));
        QAccessibleInterface* accessible = QAccessible::queryAccessibleInterface(&area);
        QVERIFY(accessible);
        QVERIFY(accessible->childCount() > 0);
        // Without our own interface this reads past the end of a list: Qt 6.4 dies of it.
        QCOMPARE(accessible->child(accessible->childCount()), nullptr);
        QCOMPARE(accessible->child(1000), nullptr);
        QCOMPARE(accessible->child(-1), nullptr);
        // And what it shows is still reached.
        bool found = false;
        for (int i = 0; i < accessible->childCount(); ++i)
            for (int j = 0; j < accessible->child(i)->childCount(); ++j)
                found = found || accessible->child(i)->child(j)->text(QAccessible::Name) == u"Hello";
        QVERIFY(found);
    }
};

QTEST_MAIN(TestAccessible)
#include "tst_accessible.moc"
