// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/foreigntext.h"
#include "kit/panelsplit.h"
#include "kit/piecesizes.h"
#include "kit/quotecard.h"
#include "kit/style.h"
#include "kit/words.h"

#include <QTest>

using namespace mw::kit;
using namespace Qt::StringLiterals;

/// Text from outside is shown as it is, and never acts.
class TestForeignText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Style::install(); }

    void spellsOutWhatCannotBeSeen_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("shown");
        QTest::newRow("plain") << u"450 4.7.1 try later"_s << u"450 4.7.1 try later"_s;
        QTest::newRow("empty") << u""_s << u""_s;
        QTest::newRow("umlauts, arabic, hindi") << u"Größe مرحبا नमस्ते"_s << u"Größe مرحبا नमस्ते"_s;
        QTest::newRow("emoji") << u"ok 😀 👩‍👧"_s << u"ok 😀 👩‍👧"_s;
        QTest::newRow("right to left override") << u"abc\u202Ecba"_s << u"abc\\u202Ecba"_s;
        QTest::newRow("isolates") << u"\u2066a\u2069"_s << u"\\u2066a\\u2069"_s;
        QTest::newRow("marks of direction") << u"a\u200Fb"_s << u"a\\u200Fb"_s;
        QTest::newRow("line ends") << u"a\r\nb\tc"_s << u"a\\r\\nb\\tc"_s;
        QTest::newRow("escape sequence") << u"\x1B[31mred"_s << u"\\u001B[31mred"_s;
        QTest::newRow("nul") << QString(QChar(0)) << u"\\u0000"_s;
        QTest::newRow("c1") << QString(QChar(0x9B)) << u"\\u009B"_s;
        QTest::newRow("zero width space") << u"a\u200Bb"_s << u"a\\u200Bb"_s;
        QTest::newRow("byte order mark") << u"\uFEFFa"_s << u"\\uFEFFa"_s;
        QTest::newRow("line separator") << u"a\u2028b"_s << u"a\\u2028b"_s;
        QTest::newRow("tag characters") << u"a\U000E0041"_s << u"a\\U000E0041"_s;
        QTest::newRow("half a pair") << u"a"_s + QChar(0xD83D) << u"a\uFFFD"_s;
        QTest::newRow("the wrong half") << QString(QChar(0xDE00)) + u"a"_s << u"\uFFFDa"_s;
    }
    void spellsOutWhatCannotBeSeen()
    {
        QFETCH(QString, text);
        QFETCH(QString, shown);
        QCOMPARE(visible(text), shown);
    }

    void cutsWhatIsTooLong()
    {
        QCOMPARE(visible(QString(3000, u'x'), 300).size(), 301);
        QVERIFY(visible(QString(3000, u'x'), 300).endsWith(u'…'));
        QCOMPARE(visible(u"short"_s, 300), u"short"_s);
    }

    void keepsTheLinesOfAQuote()
    {
        const QuoteCard quote(u"550-no\n550 \u202Eno"_s);
        QCOMPARE(quote.text(), u"550-no\n550 \\u202Eno"_s);
    }

    void putsThePanelBelowWhereItIsNarrow()
    {
        PanelSplit split(new QWidget, new QWidget, size::panelWide);
        split.resize(1000, 600);
        split.show();
        QVERIFY(!split.isBelow());
        split.resize(600, 600);
        QVERIFY(split.isBelow());
    }

    void tellsATimeAsNearAsItTakes()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        const QDateTime now(QDate(2026, 12, 3), QTime(10, 40));
        QCOMPARE(nearTime(QDateTime(QDate(2026, 12, 3), QTime(9, 5)), now), u"09:05"_s);
        QCOMPARE(nearTime(QDateTime(QDate(2026, 10, 21), QTime(8, 14)), now), u"21 Oct, 08:14"_s);
        QCOMPARE(nearTime(QDateTime(QDate(2025, 10, 21), QTime(8, 14)), now), u"21 Oct 2025"_s);
        QCOMPARE(clockTimeWithSeconds(QDateTime(QDate(2026, 12, 3), QTime(9, 5, 7))), u"09:05:07"_s);
    }
};

QTEST_MAIN(TestForeignText)
#include "tst_foreigntext.moc"
