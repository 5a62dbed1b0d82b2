// SPDX-License-Identifier: GPL-3.0-or-later
#include "audience/searchquery.h"
#include "audience/searchtext.h"

#include <QRandomGenerator>
#include <QTest>

using namespace mw;
using namespace mw::audience;
using namespace Qt::StringLiterals;

class TestSearchText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void folds_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("folded");
        QTest::newRow("letter case") << u"Anna BECKER"_s << u"anna becker"_s;
        QTest::newRow("accents") << u"Müller Ångström Čapek"_s << u"muller angstrom capek"_s;
        QTest::newRow("apart or together") << u"Mu\u0308ller"_s << u"muller"_s;
        QTest::newRow("strokes") << u"Nørgaard Wałęsa Đorđe"_s << u"norgaard walesa dorde"_s;
        QTest::newRow("joined letters") << u"Æsop Œuvre Straße ﬁn"_s << u"aesop oeuvre strasse fin"_s;
        QTest::newRow("Turkish") << u"Yılmaz İpek"_s << u"yilmaz ipek"_s;
        QTest::newRow("Greek") << u"Ὀδυσσεύς"_s << u"οδυσσευσ"_s;
        QTest::newRow("Russian") << u"Щёлково"_s << u"щелково"_s;
        QTest::newRow("Arabic points") << u"مُحَمَّد"_s << u"محمد"_s;
        QTest::newRow("Hindi keeps its vowels") << u"हिन्दी"_s << u"हिन्दी"_s;
        QTest::newRow("wide letters") << u"Ｔｏｋｙｏ"_s << u"tokyo"_s;
        QTest::newRow("white space") << u"a\tb\u00A0c\nd"_s << u"a b c d"_s;
        QTest::newRow("emoji") << u"Käse 🧀️"_s << u"kase 🧀"_s;
        QTest::newRow("nothing") << QString() << QString();
    }
    void folds()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, folded);
        QCOMPARE(QString::fromUtf8(audience::folded(text)), folded);
    }
    void foldsOnceForAll()
    {
        QRandomGenerator random(20261121);
        for (int n = 0; n < 20'000; ++n) {
            QString text;
            for (int i = 0; i < 6; ++i) {
                const char32_t c = random.bounded(1, n % 2 == 0 ? 0x3000 : 0x1FFFF);
                if (!QChar::isSurrogate(c))
                    text += QString::fromUcs4(&c, 1);
            }
            const QByteArray once = folded(text);
            QCOMPARE(folded(QString::fromUtf8(once)), once);
        }
    }

    void namesByPartsOrAsAWhole()
    {
        QCOMPARE(
            displayName({{u"first_name"_s, u"Ada"_s}, {u"last_name"_s, u" Byron "_s}, {u"name"_s, u"X"_s}}),
            u"Ada Byron"_s);
        QCOMPARE(displayName({{u"last_name"_s, u"Byron"_s}}), u"Byron"_s);
        QCOMPARE(displayName({{u"name"_s, u"Café  Mühle"_s}}), u"Café Mühle"_s);
        QCOMPARE(displayName({{u"city"_s, u"Ulm"_s}}), QString());
    }
    void putsNamelessOnesLast()
    {
        const SearchText one = searchTextOf(u"info@example.com"_s, {{u"city"_s, u"Ulm"_s}});
        const SearchText other = searchTextOf(u"a@example.com"_s, {{u"name"_s, u"🦊"_s}});
        QVERIFY(other.name < one.name);
        QCOMPARE(one.words, "info@example.com\nulm"_ba);
        QCOMPARE(one.family, QByteArray());
    }
    void takesTheBeginningOfLongTexts()
    {
        QJsonObject attributes;
        for (int i = 0; i < 20; ++i)
            attributes.insert(u"text%1"_s.arg(i), QString(3000, u'ü') + QString::number(i));
        const SearchText text = searchTextOf(u"a@example.com"_s, attributes);
        QVERIFY(text.words.size() < 9000);
        QVERIFY(text.words.endsWith('u'));
    }

    void readsWhatIsTyped()
    {
        const SearchQuery nothing(u"  "_s);
        QVERIFY(nothing.isEmpty());
        const SearchQuery exact(u"Ann"_s);
        QVERIFY(exact.isExact());
        QCOMPARE(exact.trigrams(), "\"ann\""_ba);
        const SearchQuery name(u"Müller a\"b"_s);
        QCOMPARE(name.trigrams(), "\"mul\" AND \"ull\" AND \"lle\" AND \"ler\" AND \"a\"\"b\""_ba);
        QVERIFY(!name.isExact());
        const SearchQuery letters(u"b 🧀"_s);
        QVERIFY(!letters.hasTrigrams());
        QCOMPARE(letters.prefix(), QString(u"🧀"_s).toUtf8());
        QVERIFY(letters.hasMoreThanPrefix());
    }
    void comparesEveryWord()
    {
        const QByteArray words = "anna.becker@example.com\nulm\nanna\nbecker street 7";
        QVERIFY(SearchQuery(u"BECK anna"_s).accepts(words));
        QVERIFY(SearchQuery(u"treet ul"_s).accepts(words));
        QVERIFY(SearchQuery(u"7"_s).accepts(words));
        QVERIFY(!SearchQuery(u"lm"_s).accepts(words));
        QVERIFY(!SearchQuery(u"anna beckers"_s).accepts(words));
    }
    void bearsLongAndOddTexts()
    {
        QVERIFY(!SearchQuery(QString(100'000, u'x')).isEmpty());
        QVERIFY(SearchQuery(QString(100'000, u'x')).trigrams().size() < 400);
        QVERIFY(SearchQuery(u"\u0301\u0301\u0301"_s).isEmpty());
        QVERIFY(!SearchQuery(u"\"; DROP TABLE contact; --"_s).trigrams().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestSearchText)
#include "tst_searchtext.moc"
