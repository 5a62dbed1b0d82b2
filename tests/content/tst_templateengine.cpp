// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/templateengine.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace mw::content;
using namespace Qt::StringLiterals;

namespace {

const char* const people =
    "{"
    "\"first_name\": \"Ada\", \"company\": \"Fish & <Chips>\", \"quote\": \"it's \\\"so\\\"\", \"empty\": "
    "\"\", \"white\": \"  \\t\", \"nothing\": null,"
    "\"yes\": true, \"no\": false, \"age\": 42, \"price\": 9.5, \"whole\": 1.0, \"big\": 10000000000000000.0,"
    "\"address\": {\"city\": \"Köln\", \"lines\": [\"Am Markt 1\", \"50667\"], \"size\": 7},"
    "\"items\": [{\"n\": \"apple\", \"p\": 1}, {\"n\": \"pear\", \"p\": 2}, {\"n\": \"plum\", \"p\": 3}],"
    "\"tags\": [\"a\", \"b\", \"c\"], \"nested\": [[\"x\", [\"y\"]], \"z\"], \"none\": [], \"Straße\": "
    "\"Weg\", \"two words\": \"ok\","
    "\"lines\": \"one\\ntwo\\r\\nthree\", \"padded\": \"  x y \\n\", \"emoji\": \"a😀b😀c\", \"html\": "
    "\"<b>bold</b>\","
    "\"entities\": \"&lt; &amp; & &#39; &#x27; <\", \"forloop\": \"data\", \"index\": 1"
    "}";

Values values(const char* json = people)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    Q_ASSERT(error.error == QJsonParseError::NoError);
    return Values::fromJson(document.object()).value();
}

} // namespace

class TestTemplateEngine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void printsWhatLiquidPrints_data();
    void printsWhatLiquidPrints();
    void escapesForHtml_data();
    void escapesForHtml();
    void refusesWithThePlace_data();
    void refusesWithThePlace();
    void failsToRenderWithThePlace_data();
    void failsToRenderWithThePlace();
    void strictNamesWhatIsMissing_data();
    void strictNamesWhatIsMissing();
    void neverReadsDataAsTemplate();
    void looksBeneathForWhatIsNotFound();
    void namesTheVariablesItUses();
    void canBeRenderedAgain();
    void refusesDataNestedTooDeep();
};

void TestTemplateEngine::printsWhatLiquidPrints_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* name, const QString& source, const QString& expected) {
        QTest::newRow(name) << source << expected;
    };
    row("nothing", u""_s, u""_s);
    row("text", u"Dear {name} } }} %}"_s, u"Dear {name} } }} %}"_s);
    row("variable", u"Hi {{ first_name }}!"_s, u"Hi Ada!"_s);
    row("no spaces", u"{{first_name}}"_s, u"Ada"_s);
    row("empty output", u"a{{ }}b"_s, u"ab"_s);
    row("over lines", u"{{\n first_name\n | upcase }}"_s, u"ADA"_s);
    row("unknown", u"[{{ unknown }}][{{ unknown.deep[0] }}]"_s, u"[][]"_s);
    row("path", u"{{ address.city }}{{ address[\"city\"] }}{{ address['lines'][1] }}"_s, u"KölnKöln50667"_s);
    row("negative index", u"{{ tags[-1] }}{{ tags[9] }}"_s, u"c"_s);
    row("root in brackets", u"{{ [\"two words\"] }}"_s, u"ok"_s);
    row("letters beyond ASCII", u"{{ Straße }}"_s, u"Weg"_s);
    row("size first last", u"{{ tags.size }}{{ tags.first }}{{ tags.last }}{{ first_name.size }}"_s,
        u"3ac3"_s);
    row("own size wins", u"{{ address.size }}"_s, u"7"_s);
    row("size of size", u"[{{ tags.size.size }}]"_s, u"[]"_s);
    row("characters are counted, not units", u"{{ emoji.size }}"_s, u"5"_s);
    row("literals",
        u"{{ 'a\"b' }}{{ \"c'd\" }}{{ 12 }}{{ -3 }}{{ 1.50 }}{{ true }}{{ false }}{{ nil }}{{ null }}"_s,
        u"a\"bc'd12-31.5truefalse"_s);
    row("numbers", u"{{ age }} {{ price }} {{ whole }} {{ big }} {{ 0.00001 }}"_s,
        u"42 9.5 1 10000000000000000 1.0e-05"_s);
    row("array is joined", u"{{ tags }} {{ nested }}"_s, u"abc xyz"_s);
    row("text holding an end", u"{{ '}}' }}{% if '%}' %}y{% endif %}"_s, u"}}y"_s);

    row("append", u"{{ first_name | append: '!' | append: age }}"_s, u"Ada!42"_s);
    row("prepend", u"{{ first_name | prepend: 'Dr ' }}"_s, u"Dr Ada"_s);
    row("capitalize", u"{{ 'my GREAT title' | capitalize }}{{ '' | capitalize }}"_s, u"My great title"_s);
    row("default",
        u"{{ unknown | default: 'there' }}{{ empty | default: 1 }}{{ none | default: 'n' }}{{ no | default: 'f' }}"_s,
        u"there1nf"_s);
    row("default leaves",
        u"{{ first_name | default: 'x' }}{{ white | default: 'x' }}{{ 0 | default: 'x' }}"_s, u"Ada  \t0"_s);
    row("default allow_false",
        u"{{ no | default: 'x', allow_false: true }}{{ nothing | default: 'y', allow_false: true }}"_s,
        u"falsey"_s);
    row("default without a value", u"[{{ unknown | default }}]"_s, u"[]"_s);
    row("downcase upcase", u"{{ 'ÄB' | downcase }}{{ 'äbß' | upcase }}"_s, u"äbÄBSS"_s);
    row("escape", u"{{ company | escape }}{{ quote | escape }}"_s,
        u"Fish &amp; &lt;Chips&gt;it&#39;s &quot;so&quot;"_s);
    row("escape_once", u"{{ entities | escape_once }}"_s, u"&lt; &amp; &amp; &#39; &amp;#x27; &lt;"_s);
    row("strips", u"[{{ padded | strip }}][{{ padded | lstrip }}][{{ padded | rstrip }}]"_s,
        u"[x y][x y \n][  x y]"_s);
    row("newline_to_br", u"{{ lines | newline_to_br }}"_s, u"one<br />\ntwo<br />\nthree"_s);
    row("replace",
        u"{{ 'a-b-c' | replace: '-', '+' }}{{ 'a-b' | replace: '-' }}{{ 'ab' | replace: '', '.' }}"_s,
        u"a+b+cab.a.b."_s);
    row("truncate", u"{{ 'Ground control to Major Tom.' | truncate: 20 }}"_s, u"Ground control to..."_s);
    row("truncate own end",
        u"{{ 'Ground control' | truncate: 8, '' }}{{ 'abc' | truncate: 3 }}{{ 'abcd' | truncate: 2 }}"_s,
        u"Ground cabc..."_s);
    row("truncate splits no character", u"{{ emoji | truncate: 2, '' }}"_s, u"a😀"_s);
    row("truncate to fifty", u"{{ '123456789012345678901234567890123456789012345678901' | truncate }}"_s,
        u"12345678901234567890123456789012345678901234567..."_s);
    row("url_encode", u"{{ 'a b/ü*~-_.&' | url_encode }}"_s, u"a+b%2F%C3%BC%2A~-_.%26"_s);
    row("raw filter", u"{{ html | raw }}"_s, u"<b>bold</b>"_s);
    row("filters on nil", u"[{{ unknown | upcase | strip | append: 'x' }}]"_s, u"[x]"_s);

    row("if",
        u"{% if yes %}y{% endif %}{% if no %}n{% endif %}{% if nothing %}n{% endif %}{% if unknown %}n{% endif %}"_s,
        u"y"_s);
    row("empty text and zero are true",
        u"{% if empty_text %}x{% endif %}{% if white %}w{% endif %}{% if 0 %}0{% endif %}"_s, u"w0"_s);
    row("elsif else", u"{% if no %}a{% elsif age == 42 %}b{% elsif yes %}c{% else %}d{% endif %}"_s, u"b"_s);
    row("else", u"{% if no %}a{% elsif no %}b{% else %}d{% endif %}"_s, u"d"_s);
    row("unless",
        u"{% unless no %}a{% else %}b{% endunless %}{% unless yes %}a{% elsif yes %}b{% endunless %}"_s,
        u"ab"_s);
    row("comparisons",
        u"{% if age > 41 %}1{% endif %}{% if age >= 42 %}2{% endif %}{% if age < 42.5 %}3{% endif %}{% if "
        u"age <= 41 %}4{% endif %}"
        u"{% if 'a' < 'b' %}5{% endif %}{% if age != 42 %}6{% endif %}{% if age <> 1 %}7{% endif %}{% if 1 == 1.0 %}8{% endif %}"_s,
        u"123578"_s);
    row("nil compares as false",
        u"{% if unknown > 1 %}1{% endif %}{% if unknown <= 1 %}2{% endif %}{% if unknown == nil %}3{% endif %}"_s,
        u"3"_s);
    row("different types are not equal",
        u"{% if '42' == age %}1{% endif %}{% if yes == 'true' %}2{% endif %}{% if yes == true %}3{% endif %}"_s,
        u"3"_s);
    row("contains",
        u"{% if first_name contains 'd' %}1{% endif %}{% if tags contains 'b' %}2{% endif %}{% if tags "
        u"contains 'x' %}3{% endif %}"
        u"{% if unknown contains 'x' %}4{% endif %}{% if address contains 'city' %}5{% endif %}"_s,
        u"125"_s);
    row("blank and empty",
        u"{% if white == blank %}1{% endif %}{% if white == empty %}2{% endif %}{% if none == empty %}3{% "
        u"endif %}"
        u"{% if unknown == blank %}4{% endif %}{% if first_name != blank %}5{% endif %}"_s,
        u"1345"_s);
    row("and or from the right",
        u"{% if true or false and false %}1{% endif %}{% if no and no or yes %}2{% endif %}"
        u"{% if no or yes and yes %}3{% endif %}{% if yes and yes and no %}4{% endif %}"_s,
        u"13"_s);
    row("nested", u"{% if yes %}{% if no %}a{% else %}b{% endif %}{% else %}c{% endif %}"_s, u"b"_s);

    row("for", u"{% for i in items %}{{ i.n }}={{ i.p }};{% endfor %}"_s, u"apple=1;pear=2;plum=3;"_s);
    row("limit offset",
        u"{% for t in tags limit:1 offset:1 %}{{ t }}{% endfor %}{% for t in tags, offset: index, limit: 9 %}{{ t }}{% endfor %}"_s,
        u"bbc"_s);
    row("limits out of range",
        u"[{% for t in tags limit:-1 %}x{% endfor %}{% for t in tags offset:9 %}x{% endfor %}"
        u"{% for t in tags limit:2 offset:-1 %}{{ t }}{% endfor %}]"_s,
        u"[a]"_s);
    row("for else",
        u"{% for t in none %}x{% else %}none{% endfor %}{% for t in tags limit:1 %}{{ t }}{% else %}x{% endfor %}"_s,
        u"nonea"_s);
    row("for over a text and nothing",
        u"{% for t in first_name %}[{{ t }}]{% endfor %}{% for t in unknown %}x{% endfor %}{% for t in age %}x{% endfor %}"_s,
        u"[Ada]"_s);
    row("forloop",
        u"{% for t in tags %}{{ forloop.index }}{{ forloop.index0 }}{{ forloop.rindex }}{{ forloop.rindex0 }}"
        u"{{ forloop.first }}{{ forloop.last }}{{ forloop.length }} {% endfor %}{{ forloop }}"_s,
        u"1032truefalse3 2121falsefalse3 3210falsetrue3 data"_s);
    row("loop in loop",
        u"{% for i in tags %}{% for j in tags %}{{ i }}{{ j }}{% if forloop.last %}|{% endif %}{% endfor %}{% endfor %}"_s,
        u"aaabac|babbbc|cacbcc|"_s);
    row("a loop's name ends with it",
        u"{% for first_name in tags %}{{ first_name }}{% endfor %}{{ first_name }}"_s, u"abcAda"_s);
    row("loop over a path", u"{% for l in address.lines %}{{ l }};{% endfor %}"_s, u"Am Markt 1;50667;"_s);

    row("assign", u"{% assign x = first_name | upcase %}{{ x }}{% assign x = x | append: '2' %}{{ x }}"_s,
        u"ADAADA2"_s);
    row("assign over data", u"{% assign age = 'old' %}{{ age }}"_s, u"old"_s);
    row("assign outlives a loop", u"{% for t in tags %}{% assign last = t %}{% endfor %}{{ last }}"_s,
        u"c"_s);
    row("assign under a loop's name",
        u"{% for t in tags limit:1 %}{% assign t = 'x' %}{{ t }}{% endfor %}{{ t }}"_s, u"ax"_s);
    row("assign an array, change it within",
        u"{% assign l = tags %}{% for t in l %}{% assign l = 'x' %}{{ t }}{% endfor %}{{ l }}"_s, u"abcx"_s);

    row("comment", u"a{% comment %}{{ broken | }} {% if %}{% endcomment %}b"_s, u"ab"_s);
    row("comment in comment", u"a{% comment %}1{% comment %}2{% endcomment %}3{% endcomment %}b"_s, u"ab"_s);
    row("raw in comment", u"a{% comment %}{% raw %}{% endcomment %}{% endraw %}{% endcomment %}b"_s, u"ab"_s);
    row("raw", u"{% raw %}{{ a }}{% if %}{% endraw %}{{ age }}"_s, u"{{ a }}{% if %}42"_s);
    row("raw keeps its white space", u"a {%- raw -%} b {%- endraw -%} c"_s, u"a b c"_s);
    row("white space control", u"a \n {{- age -}} \n b {%- if yes -%} c {%- endif -%} d"_s, u"a42bcd"_s);
    row("only where asked", u"a {{- age }} b {% if yes -%} c {% endif %} d"_s, u"a42 b c  d"_s);
    row("dash in a name", u"{{ a-b-}}x"_s, u"x"_s);
}

void TestTemplateEngine::printsWhatLiquidPrints()
{
    QFETCH(QString, source);
    QFETCH(QString, expected);
    const auto compiled = compileTemplate(source, EscapeMode::None);
    QVERIFY2(compiled, compiled ? "" : qPrintable(compiled.error().text));
    const auto rendered = compiled->render(values());
    QVERIFY2(rendered, rendered ? "" : qPrintable(rendered.error().text));
    QCOMPARE(*rendered, expected);
}

void TestTemplateEngine::escapesForHtml_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("expected");
    const QString escaped = u"Fish &amp; &lt;Chips&gt;"_s;
    QTest::newRow("output") << u"<p>{{ company }}</p>"_s << u"<p>Fish &amp; &lt;Chips&gt;</p>"_s;
    QTest::newRow("quotes") << u"{{ quote }}"_s << u"it&#39;s &quot;so&quot;"_s;
    QTest::newRow("array")
        << u"{% for i in items limit:1 %}{{ i.n }}{% endfor %}{{ company | append: '<' }}"_s
        << u"apple"_s + escaped + u"&lt;"_s;
    QTest::newRow("raw") << u"{{ company | raw }}"_s << u"Fish & <Chips>"_s;
    QTest::newRow("raw counts at the end only")
        << u"{{ company | raw | append: '' | upcase }}"_s << u"FISH &amp; &lt;CHIPS&gt;"_s;
    QTest::newRow("escape only once")
        << u"{{ company | escape }}{{ company | escape | strip }}"_s << escaped + escaped;
    QTest::newRow("appended to escaped text")
        << u"{{ company | escape | append: html }}"_s << escaped + u"&lt;b&gt;bold&lt;/b&gt;"_s;
    QTest::newRow("put into escaped text")
        << u"{{ 'a-b' | escape | replace: '-', html }}"_s << u"a&lt;b&gt;bold&lt;/b&gt;b"_s;
    QTest::newRow("replaced in escaped text")
        << u"{{ company | escape | replace: '&', 'und' }}"_s << u"Fish und &lt;Chips&gt;"_s;
    QTest::newRow("newline_to_br") << u"{{ 'a<\nb' | newline_to_br }}"_s << u"a&lt;<br />\nb"_s;
    QTest::newRow("cut reference") << u"{{ '<<' | escape | truncate: 5, '' }}"_s << u"&amp;lt;&amp;"_s;
    QTest::newRow("assigned") << u"{% assign x = company %}{{ x }}{% assign y = company | escape %}{{ y }}"_s
                              << escaped + escaped;
    QTest::newRow("default") << u"{{ unknown | default: '<i>' }}"_s << u"&lt;i&gt;"_s;
    QTest::newRow("default of escaped") << u"{{ company | escape | default: 'x' }}"_s << escaped;
    QTest::newRow("default takes over what it is")
        << u"{{ '' | escape | default: html }}"_s << u"&lt;b&gt;bold&lt;/b&gt;"_s;
    QTest::newRow("text of the template stays")
        << u"<a href='x?a&b'>\"{% raw %}<&{% endraw %}"_s << u"<a href='x?a&b'>\"<&"_s;
}

void TestTemplateEngine::escapesForHtml()
{
    QFETCH(QString, source);
    QFETCH(QString, expected);
    QCOMPARE(compileTemplate(source, EscapeMode::Html).value().render(values()).value(), expected);
}

void TestTemplateEngine::refusesWithThePlace_data()
{
    using Kind = TemplateError::Kind;
    QTest::addColumn<QString>("source");
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");
    const auto row = [](const char* name, const QString& source, Kind kind, int line, int column) {
        QTest::newRow(name) << source << static_cast<int>(kind) << line << column;
    };
    row("unknown filter", u"a\n b {{ x | nonsense }}"_s, Kind::UnknownFilter, 2, 11);
    row("Liquid's own date is not here yet", u"{{ x | date: '%Y' }}"_s, Kind::UnknownFilter, 1, 8);
    row("unknown tag", u"a\r\n\n😀{% capture x %}"_s, Kind::UnknownTag, 3, 5);
    row("unknown end", u"{% endcapture %}"_s, Kind::UnknownTag, 1, 4);
    row("case", u"{% case x %}"_s, Kind::UnknownTag, 1, 4);
    row("break", u"{% for t in x %}{% break %}{% endfor %}"_s, Kind::UnknownTag, 1, 20);
    row("output open", u"ab {{ x"_s, Kind::Syntax, 1, 4);
    row("output half closed", u"{{ x } y"_s, Kind::Syntax, 1, 6);
    row("tag open", u"ab {% if x"_s, Kind::Syntax, 1, 4);
    row("tag closed as output", u"{% if x }}"_s, Kind::Syntax, 1, 9);
    row("output closed as tag", u"{{ x %}"_s, Kind::Syntax, 1, 6);
    row("quote open", u"{{ x | append: 'abc }}"_s, Kind::Syntax, 1, 16);
    row("tag without a name", u"{% %}"_s, Kind::Syntax, 1, 4);
    row("nothing but an opening", u"{%"_s, Kind::Syntax, 1, 1);
    row("filter without a name", u"{{ x | }}"_s, Kind::Syntax, 1, 8);
    row("filter lacking a value", u"{{ x | append }}"_s, Kind::Syntax, 1, 8);
    row("filter with too many", u"{{ x | upcase: 1 }}"_s, Kind::Syntax, 1, 8);
    row("filter with a comma too many", u"{{ x | append: 1, }}"_s, Kind::Syntax, 1, 19);
    row("named value", u"{{ x | append: y: 1 }}"_s, Kind::Syntax, 1, 16);
    row("two values", u"{{ x y }}"_s, Kind::Syntax, 1, 6);
    row("path ending in a dot", u"{{ x. }}"_s, Kind::Syntax, 1, 7);
    row("variable as index", u"{{ x[y] }}"_s, Kind::Syntax, 1, 6);
    row("bracket open", u"{{ x[1 }}"_s, Kind::Syntax, 1, 8);
    row("range", u"{% for i in (1..5) %}{% endfor %}"_s, Kind::Syntax, 1, 13);
    row("number too large", u"{{ 99999999999999999999 }}"_s, Kind::Syntax, 1, 4);
    row("triple brace", u"{{{ x }}}"_s, Kind::Syntax, 1, 3);
    row("if never closed", u"\n{% if x %}{% unless y %}{% endunless %}"_s, Kind::Syntax, 2, 4);
    row("if without a question", u"{% if %}{% endif %}"_s, Kind::Syntax, 1, 7);
    row("half a comparison", u"{% if x == %}{% endif %}"_s, Kind::Syntax, 1, 12);
    row("assignment as comparison", u"{% if x = 1 %}{% endif %}"_s, Kind::Syntax, 1, 9);
    row("and at the end", u"{% if x and %}{% endif %}"_s, Kind::Syntax, 1, 13);
    row("brackets in a question", u"{% if (x or y) %}{% endif %}"_s, Kind::Syntax, 1, 7);
    row("wrong end", u"{% if x %}{% endfor %}"_s, Kind::Syntax, 1, 14);
    row("end of nothing", u"x{% endif %}"_s, Kind::Syntax, 1, 5);
    row("else of nothing", u"{% else %}"_s, Kind::Syntax, 1, 4);
    row("two elses", u"{% if x %}{% else %}{% else %}{% endif %}"_s, Kind::Syntax, 1, 24);
    row("elsif after else", u"{% if x %}{% else %}{% elsif y %}{% endif %}"_s, Kind::Syntax, 1, 24);
    row("elsif in a loop", u"{% for a in b %}{% elsif y %}{% endfor %}"_s, Kind::Syntax, 1, 20);
    row("end with more", u"{% if x %}{% endif x %}"_s, Kind::Syntax, 1, 20);
    row("for without in", u"{% for x of y %}"_s, Kind::Syntax, 1, 10);
    row("reversed", u"{% for x in y reversed %}{% endfor %}"_s, Kind::Syntax, 1, 15);
    row("offset continue", u"{% for x in y offset: continue %}{% endfor %}"_s, Kind::Syntax, 1, 23);
    row("unknown loop field", u"{% for x in y %}{{ forloop.parentloop }}{% endfor %}"_s, Kind::Syntax, 1, 28);
    row("bare forloop", u"{% for x in y %}{{ forloop }}{% endfor %}"_s, Kind::Syntax, 1, 28);
    row("assign without a value", u"{% assign x = %}"_s, Kind::Syntax, 1, 15);
    row("assign to a path", u"{% assign x.y = 1 %}"_s, Kind::Syntax, 1, 12);
    row("comment never closed", u"{% comment %} x"_s, Kind::Syntax, 1, 4);
    row("comment closed once of twice", u"{% comment %}{% comment %}{% endcomment %}"_s, Kind::Syntax, 1, 4);
    row("raw never closed", u"{% raw %}{{ x }}"_s, Kind::Syntax, 1, 4);
    row("filter chain", u"{{ x"_s + u" | strip"_s.repeated(101) + u" }}"_s, Kind::TooLong, 1, 6 + 8 * 100);
    row("nesting", u"{% if x %}"_s.repeated(101), Kind::TooDeep, 1, 4 + 10 * 100);
    row("source", QString(TemplateLimits::source + 1, u'x'), Kind::SourceTooLarge, 0, 0);
}

void TestTemplateEngine::refusesWithThePlace()
{
    QFETCH(QString, source);
    QFETCH(int, kind);
    QFETCH(int, line);
    QFETCH(int, column);
    const auto compiled = compileTemplate(source, EscapeMode::Html);
    QVERIFY(!compiled);
    const TemplateError& error = compiled.error();
    QVERIFY(!error.text.isEmpty());
    QCOMPARE(static_cast<int>(error.kind), kind);
    QCOMPARE(error.line, line);
    QCOMPARE(error.column, column);
}

void TestTemplateEngine::failsToRenderWithThePlace_data()
{
    using Kind = TemplateError::Kind;
    QTest::addColumn<QString>("source");
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("column");
    const auto row = [](const char* name, const QString& source, Kind kind, int column) {
        QTest::newRow(name) << source << static_cast<int>(kind) << column;
    };
    row("number with text", u"{% if age > 'x' %}{% endif %}"_s, Kind::WrongType, 7);
    row("object printed", u"{{ address }}"_s, Kind::WrongType, 4);
    row("object in an array", u"{{ items }}"_s, Kind::WrongType, 4);
    row("object filtered", u"{{ address | upcase }}"_s, Kind::WrongType, 14);
    row("object appended", u"{{ age | append: address }}"_s, Kind::WrongType, 18);
    row("loop over an object", u"{% for x in address %}{% endfor %}"_s, Kind::WrongType, 13);
    row("limit no number", u"{% for x in tags limit: 'many' %}{% endfor %}"_s, Kind::WrongType, 25);
    row("truncate to no number", u"{{ age | truncate: 'x' }}"_s, Kind::WrongType, 20);
}

void TestTemplateEngine::failsToRenderWithThePlace()
{
    QFETCH(QString, source);
    QFETCH(int, kind);
    QFETCH(int, column);
    const auto rendered = compileTemplate(source, EscapeMode::Html).value().render(values());
    QVERIFY(!rendered);
    QCOMPARE(static_cast<int>(rendered.error().kind), kind);
    QCOMPARE(rendered.error().line, 1);
    QCOMPARE(rendered.error().column, column);
}

void TestTemplateEngine::strictNamesWhatIsMissing_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<int>("column");
    QTest::newRow("printed") << u"Hi {{ unknown }}"_s << 7;
    QTest::newRow("before default") << u"{{ unknown | default: 'x' }}"_s << 4;
    QTest::newRow("asked") << u"{% if unknown %}{% endif %}"_s << 7;
    QTest::newRow("member") << u"{{ address.street }}"_s << 4;
    QTest::newRow("index") << u"{{ tags[3] }}"_s << 4;
    QTest::newRow("member of an item") << u"{% for t in tags %}{{ t.x }}{% endfor %}"_s << 23;
    QTest::newRow("argument") << u"{{ age | append: unknown }}"_s << 18;
    QTest::newRow("null is defined") << u"{{ nothing }}{{ none.size }}"_s << 0;
    QTest::newRow("in a branch not taken") << u"{% if no %}{{ unknown }}{% endif %}"_s << 0;
}

void TestTemplateEngine::strictNamesWhatIsMissing()
{
    QFETCH(QString, source);
    QFETCH(int, column);
    const auto compiled = compileTemplate(source, EscapeMode::Html).value();
    const auto rendered = compiled.render(values(), {.strict = true, .now = {}});
    QCOMPARE(rendered.has_value(), column == 0);
    if (!rendered) {
        QVERIFY(rendered.error().kind == TemplateError::Kind::UndefinedVariable);
        QCOMPARE(rendered.error().column, column);
    }
    QVERIFY(compiled.render(values()));
}

void TestTemplateEngine::neverReadsDataAsTemplate()
{
    Values data;
    data.set(u"a"_s, Value(u"{{ b }}{% if x %}"_s));
    data.set(u"b"_s, Value(u"secret"_s));
    const auto compiled =
        compileTemplate(u"{% assign c = a | append: '}}' %}{{ a }}{{ c }}"_s, EscapeMode::None).value();
    QCOMPARE(compiled.render(data).value(), u"{{ b }}{% if x %}{{ b }}{% if x %}}}"_s);
}

void TestTemplateEngine::looksBeneathForWhatIsNotFound()
{
    Values campaign;
    campaign.set(u"sender"_s, Value(u"Shop"_s));
    campaign.set(u"name"_s, Value(u"friend"_s));
    Values contact(&campaign);
    contact.set(u"name"_s, Value(u"Ada"_s));
    const auto compiled = compileTemplate(u"{{ name }} {{ sender }}"_s, EscapeMode::Html).value();
    QCOMPARE(compiled.render(contact).value(), u"Ada Shop"_s);
    QCOMPARE(compiled.render(campaign).value(), u"friend Shop"_s);
}

void TestTemplateEngine::namesTheVariablesItUses()
{
    const auto compiled =
        compileTemplate(
            u"{% if b %}{{ a.x | append: c }}{% endif %}{% assign d = e %}{{ d }}{{ a }}"
            u"{% for i in f limit: g %}{{ i }}{{ forloop.index }}{% endfor %}"
            u"{% if a %}{% assign h = 1 %}{% endif %}{{ h }}{% comment %}{{ z }}{% endcomment %}"_s,
            EscapeMode::Html)
            .value();
    QCOMPARE(compiled.variables(), (QStringList{u"b"_s, u"a"_s, u"c"_s, u"e"_s, u"f"_s, u"g"_s, u"h"_s}));
    QCOMPARE(compiled.printedVariables(), (QStringList{u"a"_s, u"c"_s, u"e"_s, u"h"_s}));
}

void TestTemplateEngine::canBeRenderedAgain()
{
    const auto compiled =
        compileTemplate(u"{{ x }}{% assign x = 'set' %}{{ x }}"_s, EscapeMode::Html).value();
    QCOMPARE(compiled.render({}).value(), u"set"_s);
    QCOMPARE(compiled.render({}).value(), u"set"_s);
}

void TestTemplateEngine::refusesDataNestedTooDeep()
{
    const QByteArray json = QByteArray("{\"a\":") + QByteArray(200, '[') + QByteArray(200, ']') + "}";
    const auto deep = Values::fromJson(QJsonDocument::fromJson(json).object());
    QVERIFY(!deep);
    QVERIFY(deep.error().kind == TemplateError::Kind::TooDeep);
}

QTEST_APPLESS_MAIN(TestTemplateEngine)
#include "tst_templateengine.moc"
