// SPDX-License-Identifier: GPL-3.0-or-later
#include "audience/csvdialect.h"

#include <QTest>

using namespace mw::audience;
using namespace Qt::StringLiterals;

class TestCsvDialect : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheDelimiter_data()
    {
        QTest::addColumn<QByteArray>("sample");
        QTest::addColumn<char>("delimiter");
        QTest::newRow("comma") << "email,name\na@example.com,Ann\n"_ba << ',';
        QTest::newRow("semicolon") << "email;name\na@example.com;Ann\n"_ba << ';';
        QTest::newRow("tab") << "email\tname\na@example.com\tAnn\n"_ba << '\t';
        QTest::newRow("pipe") << "email|name\na@example.com|Ann\n"_ba << '|';
        QTest::newRow("one column") << "email\na@example.com\nb@example.com\n"_ba << ',';
        QTest::newRow("nothing") << QByteArray() << ',';
        QTest::newRow("commas within quotes")
            << "email;x\na@example.com;\"1,2,3\"\nb@example.com;\"1,2,3\"\n"_ba << ';';
        QTest::newRow("decimal commas") << "email;score\na@example.com;1,5\nb@example.com;2,5\n"_ba << ';';
        QTest::newRow("names with commas as even as semicolons")
            << "Name, Vorname;email\nMeier, Hans;a@example.com\nLang, Eva;b@example.com\n"_ba << ';';
        QTest::newRow("line ends within quotes")
            << "a,b,c\n\"x;y;z\nx;y;z\nx;y;z\",1,2\n\"x;y;z\nx;y;z\nx;y;z\",3,4\n"_ba << ',';
        QTest::newRow("a stray quote") << "a;b\n\"x;y\nx;y\nx;y\n"_ba << ';';
        QTest::newRow("CR alone") << "a;b,b\r1;2,2\r3;4\r"_ba << ';';
    }
    void findsTheDelimiter()
    {
        QFETCH(QByteArray, sample);
        QFETCH(char, delimiter);
        QCOMPARE(sniffDelimiter(sample, true), delimiter);
    }
    void findsTheDelimiterOfARowLongerThanTheSample()
    {
        QCOMPARE(sniffDelimiter("name;"_ba.repeated(1000), false), ';');
    }
    void countsTheUsualFields()
    {
        QCOMPARE(usualColumns("a,b\n1,2,3\n4,5,6\n", true, ','), 3);
        QCOMPARE(usualColumns("a,b", false, ','), 0);
    }
    void readsADelimitersName()
    {
        QCOMPARE(delimiterFromText(u";"), ';');
        QCOMPARE(delimiterFromText(u"Tab"), '\t');
        QCOMPARE(delimiterFromText(u"\\t"), '\t');
        QCOMPARE(delimiterFromText(u"\t"), '\t');
        QCOMPARE(delimiterFromText(u"pipe"), '|');
        for (const QStringView bad : {u"", u"auto", u";;", u"a", u"7", u"\"", u" ", u"\n", u"§"})
            QVERIFY2(!delimiterFromText(bad), qPrintable(bad.toString()));
    }
    void readsExcelsSepLine()
    {
        QCOMPARE(readSepLine("sep=;\r\na;b")->delimiter, ';');
        QCOMPARE(readSepLine("sep=;\r\na;b")->length, 7);
        QCOMPARE(readSepLine("\"SEP=\t\"\na")->delimiter, '\t');
        QCOMPARE(readSepLine("sep=,")->length, 5);
        for (const QByteArrayView none :
             {"", "sep=", "sep=;;\n", "sep=a\n", "sepal;b\n", "\"sep=;\n", "sep,x\n"})
            QVERIFY2(!readSepLine(none), none.data());
    }
    void knowsAnAddressFromOtherText_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("address");
        for (const auto& yes : {"a@b.cd"_ba, " ann.o'neil+x@example.com "_ba, "Ann <ann@example.org>"_ba,
                                "zoë@bücher.example"_ba})
            QTest::newRow(yes.constData()) << yes << true;
        for (const auto& no : {""_ba, "email"_ba, "@example.com"_ba, "a@b"_ba, "a@b@c.de"_ba, "a b@c.de"_ba,
                               "a@.de"_ba, "a@b..de"_ba, "a@b.de."_ba, "a@b.de,c@d.ef"_ba, "mailto:a@b.de"_ba,
                               "@"_ba, "<>"_ba, "write to a@b.de"_ba})
            QTest::newRow(no.constData()) << no << false;
    }
    void knowsAnAddressFromOtherText()
    {
        QFETCH(QByteArray, text);
        QFETCH(bool, address);
        QCOMPARE(looksLikeAddress(text), address);
    }
};

QTEST_APPLESS_MAIN(TestCsvDialect)
#include "tst_csvdialect.moc"
