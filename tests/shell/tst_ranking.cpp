// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/ranking.h"

#include <QTest>

using namespace mw::shell;
using namespace Qt::StringLiterals;

class TestRanking : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void foldsWhatPeopleTypeAlike_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("folded");
        QTest::newRow("case") << u"New CAMPAIGN"_s << u"new campaign"_s;
        QTest::newRow("marks") << u"Café Mühle"_s << u"cafe muhle"_s;
        QTest::newRow("taken apart") << u"Cafe\u0301"_s << u"cafe"_s;
        QTest::newRow("ligature") << u"ﬁne"_s << u"fine"_s;
        QTest::newRow("sharp s") << u"Straße"_s << u"strasse"_s;
        QTest::newRow("spaces") << u"  two   words "_s << u"two words"_s;
        QTest::newRow("arabic") << u"مخبز"_s << u"مخبز"_s;
        QTest::newRow("nothing") << QString() << QString();
    }
    void foldsWhatPeopleTypeAlike()
    {
        QFETCH(QString, text);
        QTEST(folded(text), "folded");
    }

    /// Each row: what is typed, then texts from the best to the worst; the last that fits before "—".
    void ranks_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QStringList>("fits");
        QTest::addColumn<QStringList>("others");
        QTest::newRow("whole, beginning, word, part, letters")
            << u"log"_s
            << QStringList{u"log"_s, u"logs"_s, u"show log"_s, u"catalogue"_s, u"list of groups"_s}
            << QStringList{u"relays"_s};
        QTest::newRow("shorter is better")
            << u"new"_s << QStringList{u"new contact"_s, u"new campaign from a template"_s} << QStringList{};
        QTest::newRow("words in any order")
            << u"camp new"_s << QStringList{u"new campaign"_s} << QStringList{u"campaigns"_s};
        QTest::newRow("initials") << u"nc"_s << QStringList{}
                                  << QStringList{u"new campaign"_s}; // two letters are in everything
        QTest::newRow("three letters") << u"nca"_s << QStringList{u"new campaign"_s}
                                       << QStringList{u"incoming mail archive of the year"_s};
        QTest::newRow("a word twice")
            << u"a a"_s << QStringList{u"a report of anna"_s} << QStringList{u"anna"_s};
        QTest::newRow("emoji") << u"🥨"_s << QStringList{u"🥨 bakery"_s} << QStringList{u"bakery"_s};
    }
    void ranks()
    {
        QFETCH(QString, typed);
        QFETCH(QStringList, fits);
        QFETCH(QStringList, others);
        int before = INT_MAX;
        for (const QString& text : fits) {
            const int fit = fitOf(typed, text);
            QVERIFY2(fit > 0, qPrintable(text));
            QVERIFY2(fit < before, qPrintable(u"%1: %2, the one before %3"_s.arg(text).arg(fit).arg(before)));
            before = fit;
        }
        for (const QString& text : others)
            QVERIFY2(fitOf(typed, text) == 0, qPrintable(text));
    }

    void putsNamesInTheOrderThatPeopleExpect()
    {
        QStringList names{u"Client 10"_s,   u"client 9"_s, u"Zur Linde"_s, u"Ärzte am Ring"_s,
                          u"Client 010b"_s, u"Client"_s,   u"Arzt"_s};
        std::sort(names.begin(), names.end(), namesInOrder);
        QCOMPARE(names, (QStringList{u"Arzt"_s, u"Ärzte am Ring"_s, u"Client"_s, u"client 9"_s,
                                     u"Client 10"_s, u"Client 010b"_s, u"Zur Linde"_s}));
        QVERIFY(!namesInOrder(u"a"_s, u"a"_s));
    }

    void fitsEverythingWhileNothingIsTyped() { QVERIFY(fitOf({}, u"anything"_s) > 0); }

    void liftsWhatWasUsedLatelyAmongEqualsOnly()
    {
        QVERIFY(bonusOf(0) > bonusOf(1));
        QVERIFY(bonusOf(1) > bonusOf(19));
        QCOMPARE(bonusOf(-1), 0);
        QCOMPARE(bonusOf(1000), 0);
        // A long text's beginning, used just now, does not overtake a whole text.
        QVERIFY(fitOf(u"log"_s, u"logs"_s) + bonusOf(0) < fitOf(u"log"_s, u"log"_s));
        QVERIFY(fitOf(u"log"_s, u"catalogue"_s) + bonusOf(0) <
                fitOf(u"log"_s, u"show log of the whole year"_s));
    }

    void takesTextsOfAnyLength()
    {
        const QString text = QString(20'000, u'a') + u" end"_s;
        QVERIFY(fitOf(u"end"_s, text) > 0);
        QVERIFY(fitOf(text, u"end"_s) == 0);
    }
};

QTEST_APPLESS_MAIN(TestRanking)
#include "tst_ranking.moc"
