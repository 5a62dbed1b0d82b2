// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/picturereferences.h"
#include "content/templatecheck.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

using namespace mw::content;
using namespace Qt::StringLiterals;
using Kind = TemplateProblem::Kind;
using Level = TemplateProblem::Level;

namespace {

const TemplateCheckOptions known{.fields = QStringList{u"first_name"_s, u"shop_name"_s, u"größe"_s},
                                 .pictures = QStringList{u"bread.png"_s}};

QString described(const std::vector<TemplateProblem>& problems)
{
    static const char* const kinds[] = {"syntax", "slot", "field", "picture", "alt", "link"};
    QStringList all;
    for (const TemplateProblem& one : problems)
        all << u"%1%2 %3:%4+%5 %6%7"_s.arg(
            one.level == Level::Error ? u"E "_s : u"W "_s, QString::fromLatin1(kinds[int(one.kind)]),
            QString::number(one.line), QString::number(one.column), QString::number(one.length), one.detail,
            one.suggestion.isEmpty() ? QString() : u"->"_s + one.suggestion);
    return all.join(u" | "_s);
}

} // namespace

class TestTemplateCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatIsWrongAndWhere_data()
    {
        QTest::addColumn<QString>("source");
        QTest::addColumn<QString>("problems");
        QTest::newRow("nothing")
            << u"<p>{{ first_name }} {{ unsubscribe_url }}</p><img src='cid:bread.png' alt=''>"_s << u""_s;
        QTest::newRow("empty") << u""_s << u""_s;
        QTest::newRow("filter") << u"a\nÄ😀{{ a | nosuch }}"_s
                                << u"E syntax 2:10+1 The filter \"nosuch\" is not known."_s;
        QTest::newRow("never closed")
            << u"\n{% if a %}"_s << u"E syntax 2:4+1 \"if\" is never closed by \"endif\"."_s;
        QTest::newRow("field") << u"<p>\nYour shop: {{ shop_nmae }}</p>"_s
                               << u"E field 2:15+9 shop_nmae->shop_name"_s;
        QTest::newRow("far field") << u"{{ weather }}"_s << u"E field 1:4+7 weather"_s;
        QTest::newRow("fields in order")
            << u"{{ größen }}{% if first_nam %}{{größe}}{% endif %}{{ größen }}"_s
            << u"E field 1:4+6 größen->größe | E field 1:19+9 first_nam->first_name | "
               "E field 1:54+6 größen->größe"_s;
        QTest::newRow("own names")
            << u"{% assign x = first_name %}{{ x }}{% for i in x %}{{ i }}{% endfor %}"_s << u""_s;
        QTest::newRow("no alt") << u"<p>\n  <IMG src=x></p>"_s << u"W alt 2:3+4 "_s;
        QTest::newRow("no picture") << u"<img alt='' src=\"cid:breed.png\">"_s
                                    << u"E picture 1:18+13 breed.png"_s;
        QTest::newRow("script")
            << u"<a href='javascript:x'>a</a><a href='#top'>b</a><a href='{% if a %}x{% endif %}'>c</a>"_s
            << u"W link 1:4+19 javascript:x | E field 1:64+1 a"_s;
        QTest::newRow("slot") << u"<p data-mw-slot='a' data-mw-kind='film'>x</p>"_s << u"E slot 1:1+1 film"_s;
        QTest::newRow("in comments")
            << u"<!-- <img src=x> --><script>'<img>'</script>{% comment %}<img>{% endcomment %}"_s << u""_s;
        QTest::newRow("both") << u"{{ a | x }}<img>"_s
                              << u"E syntax 1:8+1 The filter \"x\" is not known. | W alt 1:12+4 "_s;
    }
    void saysWhatIsWrongAndWhere()
    {
        QFETCH(const QString, source);
        QTEST(described(checkTemplate(source, known)), "problems");
    }

    void looksAtNoHtmlInASubject()
    {
        QCOMPARE(described(checkTemplate(u"<img> {{ shop }}"_s, {.mode = EscapeMode::None})), u""_s);
        QCOMPARE(described(checkTemplate(u"{{ shop }"_s, {.mode = EscapeMode::None})),
                 u"E syntax 1:9+1 Expected \"}}\", found \"}\"."_s);
    }

    void staysBounded()
    {
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(checkTemplate(u"<img>"_s.repeated(100'000)).size(), 100U);
        QCOMPARE(checkTemplate(u"{{ x }}"_s.repeated(50'000), known).size(), 100U);
        for (const QString& piece : {u"{{"_s, u"<"_s, u"<a href='"_s, u"{% raw %}"_s, u"<!--"_s})
            (void)checkTemplate(piece.repeated(100'000), known);
        QVERIFY2(timer.elapsed() < 20'000, qPrintable(QString::number(timer.elapsed())));
    }

    void answersAnyMutation()
    {
        QRandomGenerator random(77);
        const QString page =
            u"<p>{{ first_name | default: \"x\" }}</p>\n{% if a %}<img src=\"cid:a\" alt='b'>{% endif %}"
            "<a href=\"https://example.com/{{ x }}\" data-mw-slot=\"b\" data-mw-kind=\"button\">ä😀</a>"_s;
        for (int round = 0; round < 10'000; ++round) {
            QString source = page;
            for (int i = random.bounded(6); i >= 0; --i) {
                const int at = random.bounded(int(source.size()));
                if (random.bounded(2) == 0)
                    source[at] = u"<>\"'{}%=/ -\n"_s[random.bounded(12)];
                else
                    source.remove(at, random.bounded(5));
            }
            for (const TemplateProblem& one : checkTemplate(source, known))
                QVERIFY(one.line > 0 && one.column > 0 && one.length > 0);
        }
    }

    void findsPicturesInEveryPlace()
    {
        const QString html =
            u"<img src=\"cid:a.png\"><img src='CID:b'><img src=cid:c><td background=\"cid:a.png\" "
            "style=\"background:url(cid:d);x:url(&quot;cid:e&quot;)\">cid:words acid:x "
            "<img src=\"cid:image001.png@01D\"><img src=\"cid:{{ p }}\">"_s;
        QCOMPARE(pictureReferences(html),
                 (QStringList{u"a.png"_s, u"b"_s, u"c"_s, u"d"_s, u"e"_s, u"image001.png@01D"_s, u"{{"_s}));
        const QString changed =
            withPictureIds(html, {{u"a.png"_s, u"A@x"_s}, {u"e"_s, u"E@x"_s}, {u"words"_s, u"no"_s}});
        QCOMPARE(changed,
                 QString(html).replace(u"cid:a.png"_s, u"cid:A@x"_s).replace(u"cid:e&"_s, u"cid:E@x&"_s));
        QVERIFY(pictureReferences(u"cid:"_s).isEmpty());
        QCOMPARE(pictureReferences(u"\"cid:"_s), QStringList{u""_s});
    }
};

QTEST_GUILESS_MAIN(TestTemplateCheck)
#include "tst_templatecheck.moc"
