// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mailview/cleanstyles.h"

#include <QElapsedTimer>
#include <QTest>

using namespace mw::mailview;

class TestCleanStyles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsTheConditionsThatItKnows_data()
    {
        QTest::addColumn<QByteArray>("query");
        QTest::addColumn<QByteArray>("kept");
        const auto row = [](const char* query, const char* kept) {
            QTest::newRow(query) << QByteArray(query) << QByteArray(kept);
        };
        row("", "all");
        row("screen", "all");
        row("only screen and (max-width:480px)", "(max-width: 480px)");
        row("(min-width:100px) and (max-width:480px)", "(min-width: 100px) and (max-width: 480px)");
        row("(prefers-color-scheme: dark)", "");
        row("(prefers-color-scheme)", "");
        row("(PREFERS-COLOR-SCHEME:Dark)", "");
        row("(prefers-color-scheme: light)", "all");
        row("screen and (max-width:400px) and (prefers-color-scheme:dark)", "");
        row("(prefers-color-scheme:dark), (max-width:300px)", "(max-width: 300px)");
        row("print", "");
        row("print and (max-width:400px)", "");
        row("not print", "all");
        row("not screen", "");
        row("not all and (prefers-color-scheme: dark)", "");
        row("(hover: hover)", "");
        row("(width <= 600px)", "");
        row("screen and (-webkit-min-device-pixel-ratio:0)", "");
        row("(max-width:480px", "");
        row("((((", "");
    }
    void keepsTheConditionsThatItKnows()
    {
        QFETCH(QByteArray, query);
        QTEST(cleanMediaQuery(query), "kept");
    }

    void cutsWhatReadersDoNotShow()
    {
        const QByteArray css =
            "@import url(http://example.com/a.css);\n"
            "@font-face { font-family: X; src: url(http://example.com/x.woff) }\n"
            "/* a { color: red } */ p { color: blue }\n"
            "@media (prefers-color-scheme: dark) { p { color: white } .x { color: red } }\n"
            "@media print { p { display: none } }\n"
            "@media (max-width:480px) { p { margin: 0 } @media screen { a { top: 0 } } }\n"
            "@supports (display: grid) { p { color: green } }\n"
            "b { font-weight: bold }";
        const QByteArray clean = cleanStyles(css);
        QVERIFY(clean.contains("p{ color: blue }"));
        QVERIFY(clean.contains("b{ font-weight: bold }"));
        QVERIFY(clean.contains("@media (max-width: 480px){\np{ margin: 0 }"));
        for (const char* gone : {"import", "font-face", "white", "print", "supports", "red", "top"})
            QVERIFY2(!clean.contains(gone), gone);
    }

    void saysWeightsSoThatLitehtmlHeeds()
    {
        QCOMPARE(cleanDeclarations("FONT-WEIGHT: 600;color:red"), QByteArray("FONT-WEIGHT: 601;color:red"));
        QCOMPARE(cleanDeclarations("font-weight:bold"), QByteArray("font-weight:bold"));
        QCOMPARE(cleanDeclarations("font-weight:90"), QByteArray("font-weight:90"));
        QCOMPARE(cleanDeclarations("font-weight:"), QByteArray("font-weight:"));
    }

    void neverEndsItsElement()
    {
        QVERIFY(!cleanStyles("a{content:'</style><div>'} </sty/**/le> </style>{}").contains('<'));
    }

    void endsOnAnything_data()
    {
        QTest::addColumn<QByteArray>("css");
        QTest::newRow("open block") << QByteArray("a { color: red");
        QTest::newRow("open string") << QByteArray("a { content: \"x } b { }");
        QTest::newRow("open comment") << QByteArray("a { } /* b { }");
        QTest::newRow("closers") << QByteArray(100'000, '}');
        QTest::newRow("openers") << QByteArray(100'000, '{');
        QTest::newRow("media in media") << QByteArray("@media all{").repeated(100'000);
        QTest::newRow("comments") << QByteArray("/**/a{}").repeated(100'000);
        QTest::newRow("quotes") << QByteArray("\"'").repeated(100'000);
        QTest::newRow("escape at the end") << QByteArray("a{content:\"\\");
    }
    void endsOnAnything()
    {
        QFETCH(QByteArray, css);
        QVERIFY(cleanStyles(css).size() <= css.size() * 2 + 100);
    }
};

QTEST_GUILESS_MAIN(TestCleanStyles)
#include "tst_cleanstyles.moc"
