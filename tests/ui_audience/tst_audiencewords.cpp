// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/audience/audiencewords.h"

#include <QSet>
#include <QTest>

using namespace mw;
using namespace mw::audiencepage;
using namespace Qt::StringLiterals;
using campaign::ExclusionReason;

class TestAudienceWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void takesInitialsFromLettersAlone_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("initials");
        QTest::newRow("two") << u"Anna Becker"_s << u"AB"_s;
        QTest::newRow("one") << u"Anna"_s << u"A"_s;
        QTest::newRow("many") << u"Anna Maria de la Cruz"_s << u"AC"_s;
        QTest::newRow("lower case") << u"anna becker"_s << u"AB"_s;
        QTest::newRow("emoji") << u"👩‍👩‍👧‍👦 Anna 😀"_s << u"A"_s;
        QTest::newRow("emoji first") << u"😀Anna Becker"_s << u"AB"_s;
        QTest::newRow("Arabic") << u"محمد الأنصاري"_s << u"ما"_s;
        QTest::newRow("beyond the first plane") << u"𝒜nna"_s << u"𝒜"_s;
        QTest::newRow("none") << QString() << u"A"_s; // of the address
    }
    void takesInitialsFromLettersAlone()
    {
        QFETCH(QString, name);
        QTEST(initialsOf(name, u"anna@example.com"_s), "initials");
    }

    void namesTheDayAndTheYearWhereItIsAnother()
    {
        const auto at = [](int year) {
            return base::fromMilliseconds(QDateTime(QDate(year, 11, 3), QTime(12, 0)).toMSecsSinceEpoch());
        };
        QCOMPARE(dayOf(at(2026), at(2026)), u"3 Nov"_s);
        QCOMPARE(dayOf(at(2025), at(2026)), u"3 Nov 2025"_s);
        QCOMPARE(dateOf(at(2026), at(2026)), u"3 November"_s);
        QCOMPARE(dateOf(at(2025), at(2026)), u"3 November 2025"_s);
        QCOMPARE(monthOf(at(2026)), u"November 2026"_s);
    }

    void hasItsOwnWordsForEachReason()
    {
        QSet<QString> words;
        for (int reason = static_cast<int>(ExclusionReason::None) + 1;
             reason < static_cast<int>(campaign::exclusionReasonCount); ++reason)
            words.insert(wordsOf(static_cast<ExclusionReason>(reason)));
        QCOMPARE(words.size(), static_cast<int>(campaign::exclusionReasonCount) - 1);
        QVERIFY(!words.contains(QString()));
    }

    void findsNoFaultInAnAddressThatCanBeMailed()
    {
        for (const auto& good : {u"anna@example.com"_s, u" anna@example.com "_s, u"zoë@bücher.example.com"_s})
            QCOMPARE(faultOf(good), QString());
        QVERIFY(!faultOf(u"Anna <anna@example.com>"_s).isEmpty());
        QVERIFY(!faultOf(u"anna@localhost"_s).isEmpty());
    }
};

QTEST_MAIN(TestAudienceWords)
#include "tst_audiencewords.moc"
