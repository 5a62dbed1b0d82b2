// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/templateengine.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QRandomGenerator>
#include <QTest>
#include <thread>

using namespace mw::content;
using namespace Qt::StringLiterals;

namespace {

const QStringList& samples()
{
    static const QStringList list{
        u"Dear {{ first_name | default: \"there\" }},\n{% if age >= 18 and tags contains 'a' %}you{% else %}no{% endif %}"_s,
        u"{% for t in tags limit:2 offset: 1 %}{{ forloop.index }}. {{ t | upcase | escape }}{% else %}-{% endfor %}"_s,
        u"{%- assign x = a.b[\"c\"][0] | append: 'y', 1 | replace: 'a', \"b\" -%}{{- x | raw -}} {% raw %}{{ {% endraw %}"_s,
        u"{% comment %} {% raw %} {% endraw %} {% endcomment %}{% unless a == blank or b != empty %}{{ b | truncate: 3, '…' }}{% endunless %}"_s,
        u"{% for i in a %}{% for j in i %}{{ j | default: 'x', allow_false: true | newline_to_br }}{% endfor %}{% endfor %}"_s,
    };
    return list;
}

Values data()
{
    Values values;
    values.set(u"first_name"_s, Value(u"Ada <b>"_s));
    values.set(u"age"_s, Value::integer(20));
    values.set(u"tags"_s, Value::array({Value(u"a"_s), Value(u"b&"_s), Value(u"c"_s)}));
    values.set(u"a"_s,
               Value::array({Value::array({Value(u"x\ny"_s), Value()}), Value::object({{u"b"_s, Value()}})}));
    return values;
}

/// Compiles and renders; what comes out is either text or an error with words.
bool answers(const QString& source)
{
    const auto compiled = compileTemplate(source, EscapeMode::Html);
    if (!compiled)
        return !compiled.error().text.isEmpty();
    const auto rendered = compiled->render(data());
    return rendered || !rendered.error().text.isEmpty();
}

} // namespace

class TestTemplateHostile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersEveryPrefix();
    void answersAnyMutation();
    void stopsAtItsBounds_data();
    void stopsAtItsBounds();
    void stopsLoopsAtTheStepLimit();
    void countsComparisonsOfLargeValues();
    void compilesLargeSourcesInLinearTime_data();
    void compilesLargeSourcesInLinearTime();
    void isRenderedByManyThreadsAtOnce();
};

void TestTemplateHostile::answersEveryPrefix()
{
    for (const QString& sample : samples())
        for (qsizetype length = 0; length <= sample.size(); ++length)
            QVERIFY2(answers(sample.first(length)), qPrintable(sample.first(length)));
}

void TestTemplateHostile::answersAnyMutation()
{
    QRandomGenerator random(20241105);
    const QString alphabet = u"{}%-|:,.[]=!<>'\"ab01 \n\0é😀"_s;
    for (int round = 0; round < 20000; ++round) {
        QString source = samples()[random.bounded(int(samples().size()))];
        for (int edits = random.bounded(1, 6); edits > 0; --edits) {
            const qsizetype at = random.bounded(int(source.size()));
            switch (random.bounded(4)) {
            case 0:
                source[at] = alphabet[random.bounded(int(alphabet.size()))];
                break;
            case 1:
                source.insert(at, alphabet[random.bounded(int(alphabet.size()))]);
                break;
            case 2:
                source.remove(at, random.bounded(1, 5));
                break;
            default:
                source.insert(at, source.mid(random.bounded(int(source.size())), random.bounded(1, 30)));
            }
            if (source.isEmpty())
                source = u"{{"_s;
        }
        QVERIFY2(answers(source), qPrintable(source));
    }
}

void TestTemplateHostile::stopsAtItsBounds_data()
{
    using Kind = TemplateError::Kind;
    QTest::addColumn<QString>("source");
    QTest::addColumn<int>("kind");
    const QString doubling =
        u"{% assign x = 'abcdefgh' %}"_s + u"{% assign x = x | append: x %}"_s.repeated(30);
    QTest::newRow("doubling text") << doubling << static_cast<int>(Kind::OutputTooLarge);
    QTest::newRow("growing by replace")
        << u"{% assign x = 'aaaaaaaa' %}"_s +
               u"{% assign x = x | replace: 'a', 'aaaaaaaaaaaaaaaa' %}"_s.repeated(8)
        << static_cast<int>(Kind::OutputTooLarge);
    QTest::newRow("growing by an empty replace")
        << u"{% assign x = 'aaaaaaaa' %}"_s + u"{% assign x = x | replace: '', x %}"_s.repeated(8)
        << static_cast<int>(Kind::OutputTooLarge);
    QTest::newRow("growing by escape")
        << u"{% assign x = '&&&&&&&&' %}"_s + u"{% assign x = x | escape | append: x %}"_s.repeated(30)
        << static_cast<int>(Kind::OutputTooLarge);
    QString printing = u"{% assign x = 'abcdefgh' %}"_s + u"{% assign x = x | append: x %}"_s.repeated(17);
    printing += u"{{ x }}"_s.repeated(20);
    QTest::newRow("printing much") << printing << static_cast<int>(Kind::OutputTooLarge);
    QString working = u"{% assign x = 'abcdefgh' %}"_s + u"{% assign x = x | append: x %}"_s.repeated(17);
    working += u"{% assign y = x | upcase %}"_s.repeated(1000);
    QTest::newRow("working much") << working << static_cast<int>(Kind::TooManySteps);
}

void TestTemplateHostile::stopsAtItsBounds()
{
    QFETCH(QString, source);
    QFETCH(int, kind);
    const auto rendered = compileTemplate(source, EscapeMode::Html).value().render(data());
    QVERIFY(!rendered);
    QCOMPARE(static_cast<int>(rendered.error().kind), kind);
}

void TestTemplateHostile::stopsLoopsAtTheStepLimit()
{
    Values values;
    values.set(u"l"_s, Value::array(Value::Array(1000, Value(u"x"_s))));
    const QString loops =
        u"{% for a in l %}{% for b in l %}{% for c in l %}{% endfor %}{% endfor %}{% endfor %}"_s;
    const auto rendered = compileTemplate(loops, EscapeMode::Html).value().render(values);
    QVERIFY(!rendered);
    QVERIFY(rendered.error().kind == TemplateError::Kind::TooManySteps);
    QCOMPARE(rendered.error().line, 1);
}

void TestTemplateHostile::countsComparisonsOfLargeValues()
{
    Values values;
    values.set(u"a"_s, Value::array(Value::Array(100000, Value())));
    values.set(u"b"_s, Value::array(Value::Array(100000, Value())));
    for (const QString& work : {u"{% if a == b %}{% endif %}"_s, u"{{ a }}"_s,
                                u"{% if a contains 1 %}{% endif %}"_s, u"{{ a | strip }}"_s}) {
        const auto rendered = compileTemplate(work.repeated(20), EscapeMode::Html).value().render(values);
        QVERIFY2(!rendered, qPrintable(work));
        QVERIFY(rendered.error().kind == TemplateError::Kind::TooManySteps);
    }
}

void TestTemplateHostile::compilesLargeSourcesInLinearTime_data()
{
    QTest::addColumn<QString>("piece");
    for (const QString& piece :
         {u"{{ x }}"_s, u"{% if x %}y{% endif %}"_s, u"{ { %"_s, u"{% comment %}{%{% endcomment %}"_s,
          u"{% raw %}{% '{% endraw %}"_s, u"{{ 'x' | append: \"y\" }}\n"_s})
        QTest::newRow(qPrintable(piece.simplified())) << piece;
}

void TestTemplateHostile::compilesLargeSourcesInLinearTime()
{
    QFETCH(QString, piece);
    const QString source = piece.repeated(TemplateLimits::source / 5 / piece.size());
    const auto compiled = compileTemplate(source, EscapeMode::Html);
    QVERIFY(compiled);
    // An error at the end of many lines is placed once, not by counting lines at every tag.
    const auto broken = compileTemplate(source.chopped(4) + u"{{ x"_s, EscapeMode::Html);
    QVERIFY(!broken);
}

void TestTemplateHostile::isRenderedByManyThreadsAtOnce()
{
    const auto compiled =
        compileTemplate(samples()[0] + samples()[1] + u"{% assign z = first_name | escape %}{{ z }}"_s,
                        EscapeMode::Html)
            .value();
    const Values shared = data();
    const QString expected = compiled.render(shared).value();
    std::array<int, 8> right{};
    {
        std::vector<std::jthread> threads;
        for (int& count : right)
            threads.emplace_back([&compiled, &shared, &expected, &count] {
                for (int i = 0; i < 500; ++i)
                    count += compiled.render(shared).value_or(QString()) == expected;
            });
    }
    for (const int count : right)
        QCOMPARE(count, 500);
}

QTEST_APPLESS_MAIN(TestTemplateHostile)
#include "tst_templatehostile.moc"
