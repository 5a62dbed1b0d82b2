// SPDX-License-Identifier: GPL-3.0-or-later
#include "inbound/addressfinder.h"

#include <QElapsedTimer>
#include <QTest>

using namespace mw;
using namespace Qt::StringLiterals;

namespace {

QStringList found(const QString& text)
{
    QStringList all;
    inbound::findAddresses(text, [&](const inbound::FoundAddress& one) {
        all << one.address.text();
        return true;
    });
    return all;
}

} // namespace

/// Addresses in what a person pastes, and what only looks like one.
class TestAddressFinder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void finds_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("addresses");
        const auto row = [](const char* name, const QString& text, const QStringList& addresses) {
            QTest::newRow(name) << text << addresses;
        };
        const QStringList anna{u"anna@example.com"_s};
        const QStringList both{u"anna@example.com"_s, u"bob@example.org"_s};
        row("alone", u"anna@example.com"_s, anna);
        row("one a line", u"anna@example.com\r\nbob@example.org\r\n"_s, both);
        row("between commas", u"anna@example.com,bob@example.org"_s, both);
        row("between semicolons", u"anna@example.com; bob@example.org;"_s, both);
        row("with names", u"Anna Becker <anna@example.com>, \"B, Bob\" <bob@example.org>"_s, both);
        row("a name that holds an address", u"\"bob@example.org\" <anna@example.com>"_s,
            {u"bob@example.org"_s, u"anna@example.com"_s});
        row("behind mailto", u"<a href=\"mailto:anna@example.com?subject=x\">write</a>"_s, anna);
        row("in brackets and quotes", u"('anna@example.com')"_s, anna);
        row("at the end of a sentence", u"Take off anna@example.com. Thanks"_s, anna);
        row("in bold", u"*anna@example.com*"_s, anna);
        row("in a table", u"7|anna@example.com|Becker"_s, anna);
        row("in a CSV line", u"\"anna@example.com\";\"Becker\""_s, anna);
        row("between tabs", u"1\tanna@example.com\tBecker"_s, anna);
        row("with a tag", u"anna+shop@example.com"_s, {u"anna+shop@example.com"_s});
        row("with an apostrophe", u"o'brien@example.com"_s, {u"o'brien@example.com"_s});
        row("capitals", u"ANNA@Example.COM"_s, {u"ANNA@Example.COM"_s});
        row("umlaut domain", u"anna@bäckerei.example"_s, {u"anna@bäckerei.example"_s});
        row("A-label", u"anna@xn--bckerei-5wa.example"_s, {u"anna@xn--bckerei-5wa.example"_s});
        row("umlaut before the @", u"änne@example.com"_s, {u"änne@example.com"_s});
        row("Arabic around it", u"احذف anna@example.com من القائمة"_s, anna);
        row("marks of direction around it", u"\u200Fanna@example.com\u200F شكرا"_s, anna);
        row("touching Chinese", u"请删除anna@example.com谢谢"_s, anna);
        row("in a query", u"https://shop.example.com/out?email=anna@example.com&x=1"_s, anna);
        row("second in a query", u"https://shop.example.com/?a=1&email=anna@example.com"_s, anna);
        row("an extra bracket", u"<<anna@example.com>>"_s, anna);
        row("full line of noise", u"### anna@example.com!!!"_s, anna);
        row("no-break space", u"anna@example.com\u00A0Becker"_s, anna);
        row("dots around", u"...anna@example.com..."_s, anna);

        row("nothing", QString(), {});
        row("a lone @", u"@"_s, {});
        row("a handle", u"@anna and anna@"_s, {});
        row("no dot", u"anna@localhost"_s, {});
        row("two @", u"anna@example.com@example.org"_s, {});
        row("two @, the other way", u"a@b.example@c"_s, {});
        row("a user in a web address", u"https://anna@example.com/x"_s, {});
        row("with a password", u"ftp://x/anna@example.com"_s, {});
        row("an id of a message", u"Message-ID: <20261130.ab@mail.example.com>"_s, {});
        row("an id that is answered", u"In-Reply-To: <a@mail.example.com>"_s, {});
        row("a part of a longer word", u"anna@exam_ple.com anna@example.com_x"_s, {});
        row("hidden letters inside", u"anna@exa.mp\u200Ble.com"_s, {});
        row("a hidden letter before the @", u"an\u200Bna@example.com"_s, {});
        row("a control inside", u"an\u0001na@example.com"_s, {u"na@example.com"_s});
        row("a literal", u"anna@[192.0.2.1]"_s, {});
        row("numbers behind the last dot", u"anna@10.0.0.1"_s, {});
        row("too long", QString(200, u'a') + u"@example.com"_s, {});
        row("a domain too long", u"anna@"_s + QString(300, u'a') + u".com"_s, {});
        row("half a pair of surrogates", u"\xD83D"_s + u"anna@example.com"_s, anna);
        row("two dots", u"anna@example..com"_s, {});
        row("R&D", u"R&D@example.com"_s, {});
    }
    void finds()
    {
        QFETCH(QString, text);
        QTEST(found(text), "addresses");
    }

    void tellsTheLine()
    {
        std::vector<int> lines;
        const QString text = u"one\n\nanna@example.com\r\nand bob@example.org and x@example.org"_s;
        inbound::findAddresses(text, [&](const inbound::FoundAddress& one) {
            lines.push_back(one.line);
            return true;
        });
        QCOMPARE(lines, (std::vector<int>{3, 4, 4}));
        QCOMPARE(inbound::lineAround(text, text.indexOf(u"bob"), 100),
                 u"and bob@example.org and x@example.org"_s);
        QCOMPARE(inbound::lineAround(QString(500, u'x'), 250, 20).size(), 21);
    }

    void stopsWhenTold()
    {
        int n = 0;
        inbound::findAddresses(u"a@x.example b@x.example c@x.example"_s,
                               [&](const inbound::FoundAddress&) { return ++n < 2; });
        QCOMPARE(n, 2);
    }

    void takesTimeInProportion_data()
    {
        QTest::addColumn<QString>("unit");
        for (const QString& unit :
             {u"@"_s, u"a@"_s, u"a"_s, u"="_s, u"a@b.example"_s, u"a@b.example,"_s, u"&a=b@"_s, u"é"_s,
              u"@\n"_s, u"a.@a."_s, u"\u200B@"_s, u"漢@漢."_s, u"a@b-"_s})
            QTest::addRow("%s", qPrintable(unit.toHtmlEscaped())) << unit;
    }
    void takesTimeInProportion()
    {
        QFETCH(QString, unit);
        const QString text = unit.repeated(4'000'000 / unit.size());
        qsizetype n = 0;
        inbound::findAddresses(text, [&](const inbound::FoundAddress&) { return ++n < 100'000; });
        QVERIFY(n <= 100'000); // and it came to an end
    }
};

QTEST_GUILESS_MAIN(TestAddressFinder)
#include "tst_addressfinder.moc"
