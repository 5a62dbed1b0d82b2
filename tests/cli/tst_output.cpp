// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/output.h"

#include <QTest>

using namespace mw::cli;
using namespace Qt::StringLiterals;

class TestOutput : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void letsNoControlReachATerminal_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("shown");
        const QString hole(QChar::ReplacementCharacter);
        QTest::newRow("colour") << u"a\u001b[31mred"_s << u"a"_s + hole + u"[31mred"_s;
        QTest::newRow("C1 control") << u"a\u009b31m"_s << u"a"_s + hole + u"31m"_s;
        QTest::newRow("carriage return") << u"shown\rhidden"_s << u"shown"_s + hole + u"hidden"_s;
        QTest::newRow("NUL") << QString(QChar(0)) << hole;
        QTest::newRow("lines and tabs stay") << u"a\nb\tc"_s << u"a\nb\tc"_s;
        QTest::newRow("letters stay") << u"Zoë 花"_s << u"Zoë 花"_s;
    }
    void letsNoControlReachATerminal()
    {
        QFETCH(QString, text);
        QFETCH(QString, shown);
        QCOMPARE(withoutControls(text), shown);
    }
};

QTEST_APPLESS_MAIN(TestOutput)
#include "tst_output.moc"
