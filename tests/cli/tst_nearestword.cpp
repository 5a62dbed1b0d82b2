// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/nearestword.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestNearestWord : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsWhatWasMeant_data()
    {
        QTest::addColumn<QString>("word");
        QTest::addColumn<QString>("meant");
        QTest::newRow("letter missing") << u"contcts"_s << u"contacts"_s;
        QTest::newRow("letters swapped") << u"campagin"_s << u"campaign"_s;
        QTest::newRow("letters swapped in a short word") << u"lsit"_s << u"list"_s;
        QTest::newRow("case") << u"LIST"_s << u"list"_s;
        QTest::newRow("singular") << u"contact"_s << u"contacts"_s;
        QTest::newRow("begun") << u"camp"_s << u"campaign"_s;
        QTest::newRow("nothing near") << u"zebra"_s << QString();
        QTest::newRow("empty") << QString() << QString();
        QTest::newRow("endless") << QString(100'000, u'x') << QString();
    }
    void findsWhatWasMeant()
    {
        QFETCH(QString, word);
        QFETCH(QString, meant);
        QCOMPARE(mw::cli::nearestWord(word, {u"list"_s, u"contacts"_s, u"campaign"_s}), meant);
    }
    void knowsNothingAmongNothing() { QCOMPARE(mw::cli::nearestWord(u"list"_s, {}), QString()); }
};

QTEST_APPLESS_MAIN(TestNearestWord)
#include "tst_nearestword.moc"
