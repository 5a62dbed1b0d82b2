// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/markedrendering.h"

#include <QJsonObject>
#include <QTest>

using namespace mw;
using namespace mw::content;
using namespace Qt::StringLiterals;

namespace {

const EmptyMarks brackets{u"<i>"_s, u"</i>"_s};

MarkedRendering marked(const QString& source, const QJsonObject& data = {},
                       EscapeMode mode = EscapeMode::Html)
{
    const auto values = Values::fromJson(data);
    auto made = renderMarked(source, mode, *values, brackets, {});
    if (!made) {
        qWarning("%s", qPrintable(made.error().text));
        return {};
    }
    return *made;
}

} // namespace

class TestMarkedRendering : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void marksWhatPrintsNothing()
    {
        const auto made = marked(u"<p>Dear {{ first_name }},</p>"_s);
        QCOMPARE(made.text, u"<p>Dear <i>first_name</i>,</p>"_s);
        QCOMPARE(made.places.size(), std::size_t(1));
        QCOMPARE(made.places[0].name, u"first_name"_s);
        QCOMPARE(made.places[0].before, u"Dear "_s);
        QCOMPARE(made.places[0].after, u","_s);
        QVERIFY(made.places[0].isSeen);
    }
    void leavesAloneWhatHasAWord()
    {
        const QString source =
            u"<p>Dear {{ a | default: \"you\" }} {{ b }} {% if c %}{{ c }}{% endif %}</p>"_s;
        const auto made = marked(source, {{u"b"_s, u"B"_s}});
        QCOMPARE(made.text, u"<p>Dear you B </p>"_s);
        QVERIFY(made.places.empty());
    }
    void seesThroughFilters()
    {
        const auto made = marked(u"<p>{{ city | upcase | strip }}</p>"_s);
        QCOMPARE(made.text, u"<p><i>city</i></p>"_s);
        QCOMPARE(made.places[0].tag, u"{{ city | upcase | strip }}"_s);
    }
    void marksNothingWithinTags()
    {
        const auto made = marked(u"<a href=\"https://x.example/{{ code }}\">x</a><style>.{{ a }}{}</style>"
                                 "<!-- {{ b }} --><title>{{ t }}</title>"_s);
        QCOMPARE(made.text,
                 u"<a href=\"https://x.example/\">x</a><style>.{}</style><!--  --><title></title>"_s);
        QCOMPARE(made.places.size(), std::size_t(4));
        for (const EmptyPlace& place : made.places)
            QVERIFY(!place.isSeen);
        QCOMPARE(made.places[0].name, u"code"_s);
    }
    void tellsAPlaceOnceThoughALoopComesBy()
    {
        const auto made = marked(u"{% for x in items %}<b>{{ x.name }}</b>{% endfor %}"_s,
                                 {{u"items"_s, QJsonArray{QJsonObject(), QJsonObject(), QJsonObject()}}});
        QCOMPARE(made.text.count(u"<i>x.name</i>"_s), 3);
        QCOMPARE(made.places.size(), std::size_t(1));
    }
    void leavesASubjectPlain()
    {
        const auto values = Values::fromJson({});
        const auto made =
            renderMarked(u"Hello {{ first_name }} & co"_s, EscapeMode::None, *values, {u"["_s, u"]"_s}, {});
        QVERIFY(made);
        QCOMPARE(made->text, u"Hello [first_name] & co"_s);
        QCOMPARE(made->places[0].after, u" & co"_s);
    }
    void isNotFooledByDataWithItsOwnMarks()
    {
        const QString evil = QString(QChar(0xf8f0)) + u"99"_s + QChar(0xf8f1) + QChar(0xf8f0);
        const auto made = marked(u"<p>{{ a }}{{ b }}</p>"_s, {{u"a"_s, evil}});
        QVERIFY(made.text.startsWith(u"<p>"_s));
        QVERIFY(made.places.size() <= 1);
    }
    void tellsWhereATemplateIsBroken()
    {
        const auto values = Values::fromJson({});
        const auto made = renderMarked(u"a\n{{ b | nofilter }}"_s, EscapeMode::Html, *values, brackets, {});
        QVERIFY(!made);
        QCOMPARE(made.error().line, 2);
    }
};

QTEST_GUILESS_MAIN(TestMarkedRendering)
#include "tst_markedrendering.moc"
