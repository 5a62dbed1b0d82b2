// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/linkcheck.h"
#include "content/slots.h"
#include "content/templateengine.h"

#include <QElapsedTimer>
#include <QTest>

using namespace mw::content;
using namespace Qt::StringLiterals;
using Kind = SlotError::Kind;
Q_DECLARE_METATYPE(mw::content::SlotError::Kind)

namespace {

TextRun words(const QString& text, bool bold = false, bool italic = false, const QString& link = {})
{
    return {.text = text, .bold = bold, .italic = italic, .link = link};
}
TextRun field(const QString& name, std::optional<QString> fallback = std::nullopt)
{
    return {.kind = TextRun::Kind::Field, .field = {.name = name, .fallback = std::move(fallback)}};
}
TextRun lineBreak()
{
    return {.kind = TextRun::Kind::Break};
}

const QByteArray letter = R"(<!DOCTYPE html>
<html><head><title>x <h1 data-mw-slot="no"></title>
<style>td > p { color:#123456 } /* <td data-mw-slot="no"> */</style></head>
<body data-mw-colour="paper: background-color @bgcolor" bgcolor="#F2F0EC" style="margin:0;background-color:#f2f0ec"
 data-mw-colour-labels="paper: Background; accent: Main colour">
<!-- <h1 data-mw-slot="no" data-mw-kind="heading">no</h1> -->
<table role="presentation"><tr>
{% if a < 3 %}<td><h1 data-mw-slot="title" data-mw-kind="heading" data-mw-label="Head&shy;ing &amp; more" data-mw-hint="One line"
  style="color:#222">Good morning {{ first_name | default: "dear </h1> friend" }}</h1></td>{% endif %}
<td data-mw-slot="story" data-mw-kind="text" data-mw-label='Text' style="padding:0">
  <p style="margin:0">Bread &amp; butter,<br>every <b>day</b> and <em>night</em>.</p>
  <p style="margin:0">See <a href="https://shop.example.com/a?b=1&amp;c={{ id }}" style="color:#2F55A4">what is <strong>new</strong></a>&nbsp;here.</p>
</td>
<td data-mw-slot="photo" data-mw-kind="picture" data-mw-picture-width="536" data-mw-picture-style="display:block">
<a href="https://shop.example.com"><img src="cid:bread.png" alt="A loaf for {{ first_name }}" width="536"></a>
</td>
<td data-mw-colour="accent: background" style="padding:2px;background: #2F55A4"><a
 data-mw-slot="more" data-mw-kind="button" href=https://shop.example.com/more data-mw-colour="accent: border" style="border:1px solid #2f55a4">Read on</a></td>
</tr></table><img data-mw-slot="logo" data-mw-kind="picture" alt='The "shop"' src="https://shop.example.com/l.png">
</body></html>
)";

Slot slotOf(const QByteArray& source, const QString& name)
{
    const auto all = readSlots(source);
    if (!all)
        qFatal("%d:%d %s", all.error().line, all.error().column, qPrintable(all.error().detail));
    for (const Slot& slot : *all)
        if (slot.name == name)
            return slot;
    qFatal("no slot %s", qPrintable(name));
}

template <typename T>
T valueOf(const QByteArray& source, const QString& name)
{
    return std::get<T>(slotOf(source, name).value.value());
}

/// A page around one marked element.
QByteArray page(const QByteArray& element)
{
    return "<html><body>\n" + element + "\n</body></html>";
}

QByteArray textSlot(const QByteArray& content, const QByteArray& element = "td", const QByteArray& more = {})
{
    return "<" + element + " data-mw-slot=\"t\" data-mw-kind=\"text\"" + more + ">" + content + "</" +
           element + ">";
}

} // namespace

class TestSlots : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsWhatIsMarkedAndNothingElse()
    {
        const auto all = readSlots(letter);
        QVERIFY(all);
        QStringList names;
        for (const Slot& slot : *all)
            names << slot.name;
        QCOMPARE(names, (QStringList{u"title"_s, u"story"_s, u"photo"_s, u"more"_s, u"logo"_s, u"paper"_s,
                                     u"accent"_s}));
        QCOMPARE(all->at(0).label, u"Head\u00ading & more"_s);
        QCOMPARE(all->at(0).hint, u"One line"_s);
        QCOMPARE(all->at(0).line, 8);
        QCOMPARE(all->at(0).column, 19);
        QCOMPARE(all->at(2).label, u"photo"_s);
        QCOMPARE(all->at(5).label, u"Background"_s);
        QCOMPARE(all->at(6).kind, SlotKind::Colour);
        QVERIFY(all->at(2).mayHaveLink && !all->at(4).mayHaveLink);
        for (const Slot& slot : *all)
            QVERIFY2(slot.value, qPrintable(slot.name));
        QCOMPARE(all->at(5).ranges.size(), 2U);
        QCOMPARE(letter.mid(all->at(6).ranges[1].begin, 7), "#2f55a4"_ba);
    }

    void readsEachKind()
    {
        QCOMPARE(valueOf<HeadingValue>(letter, u"title"_s).line.size(), 2U);
        QCOMPARE(valueOf<HeadingValue>(letter, u"title"_s).line[1],
                 field(u"first_name"_s, u"dear </h1> friend"_s));
        const auto story = valueOf<RichText>(letter, u"story"_s);
        const QString link = u"https://shop.example.com/a?b=1&c={{ id }}"_s;
        QCOMPARE(story.paragraphs.size(), 2U);
        QCOMPARE(story.paragraphs[0],
                 (Runs{words(u"Bread & butter,"_s), lineBreak(), words(u"every "_s), words(u"day"_s, true),
                       words(u" and "_s), words(u"night"_s, false, true), words(u"."_s)}));
        QCOMPARE(story.paragraphs[1], (Runs{words(u"See "_s), words(u"what is "_s, false, false, link),
                                            words(u"new"_s, true, false, link), words(u"\u00a0here."_s)}));
        const auto photo = valueOf<PictureValue>(letter, u"photo"_s);
        QCOMPARE(photo.source, u"cid:bread.png"_s);
        QCOMPARE(photo.alt, (Runs{words(u"A loaf for "_s), field(u"first_name"_s)}));
        QCOMPARE(photo.link, u"https://shop.example.com"_s);
        QCOMPARE(valueOf<ButtonValue>(letter, u"more"_s),
                 (ButtonValue{{words(u"Read on"_s)}, u"https://shop.example.com/more"_s}));
        QCOMPARE(valueOf<PictureValue>(letter, u"logo"_s).alt, Runs{words(u"The \"shop\""_s)});
        QCOMPARE(valueOf<ColourValue>(letter, u"paper"_s).colour, u"#F2F0EC"_s);
        QCOMPARE(valueOf<ColourValue>(letter, u"accent"_s).colour, u"#2F55A4"_s);
    }

    void givesTheSourceBackForWhatIsThereAlready()
    {
        const auto all = readSlots(letter);
        for (const Slot& slot : *all)
            QCOMPARE(fillSlot(letter, slot.name, *slot.value).value(), letter);
    }

    void changesNothingButTheSlot_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("which");
        for (const char* name : {"title", "story", "photo", "more", "logo", "paper", "accent"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void changesNothingButTheSlot()
    {
        QFETCH(const QString, name);
        const QHash<QString, SlotValue> values{
            {u"title"_s, HeadingValue{{words(u"5 < 6 & \"7\" {{ x }} {% y"_s), field(u"city"_s, u"a\"b"_s)}}},
            {u"story"_s, RichText{{{words(u"one"_s)}, {words(u"two"_s)}, {words(u"three"_s)}}}},
            {u"photo"_s, PictureValue{u"cid:cake.jpg"_s, {words(u"A \"cake\""_s)}, {}}},
            {u"more"_s, ButtonValue{{words(u"Order"_s)}, u"{{ order_url }}?a=1&b=2"_s}},
            {u"logo"_s, PictureValue{u"cid:logo"_s, {}, {}}},
            {u"paper"_s, ColourValue{u"#abc"_s}},
            {u"accent"_s, ColourValue{u"#102030"_s}},
        };
        const Slot slot = slotOf(letter, name);
        const auto filled = fillSlot(letter, name, values[name]);
        QVERIFY2(filled, filled ? "" : qPrintable(filled.error().detail));
        QCOMPARE(slotOf(*filled, name).value.value(), normalised(values[name]));
        // All that is outside of the ranges stands in both, in the same order.
        qsizetype at = 0;
        qsizetype done = 0;
        for (const SlotRange& range : slot.ranges) {
            const QByteArray outside = letter.mid(done, range.begin - done);
            const qsizetype found = filled->indexOf(outside, at);
            QVERIFY(done == 0 ? found == 0 : found >= 0);
            at = found + outside.size();
            done = range.end;
        }
        QVERIFY(filled->endsWith(letter.mid(done)));
        QVERIFY(compileTemplate(QString::fromUtf8(*filled), EscapeMode::Html));
    }

    void writesWhatAPersonWouldWrite()
    {
        const QByteArray filled =
            fillSlot(
                letter, u"story"_s,
                RichText{{{words(u"New"_s, true), words(u" & "_s), words(u"a"_s, true, true, u"tel:+4930"_s),
                           words(u"b"_s, false, true, u"tel:+4930"_s)},
                          {field(u"first_name"_s, u"there"_s), lineBreak(), words(u"x\u00a0y"_s)}}})
                .value();
        QVERIFY2(filled.contains("style=\"padding:0\">\n"
                                 "  <p style=\"margin:0\"><strong>New</strong> &amp; <a href=\"tel:+4930\" "
                                 "style=\"color:#2F55A4\"><strong><em>a</em></strong><em>b</em></a></p>\n"
                                 "  <p style=\"margin:0\">{{ first_name | default: \"there\" "
                                 "}}<br>x&nbsp;y</p>\n</td>"),
                 filled.constData());
    }

    void keepsPicturesOtherAttributes()
    {
        const QByteArray plain =
            fillSlot(letter, u"photo"_s, PictureValue{u"cid:cake.jpg"_s, {words(u"Cake"_s)}, {}}).value();
        QVERIFY(plain.contains("\n<img src=\"cid:cake.jpg\" alt=\"Cake\" width=\"536\">\n</td>"));
        const QByteArray none = fillSlot(plain, u"photo"_s, PictureValue{}).value();
        QVERIFY(none.contains("data-mw-picture-style=\"display:block\"></td>"));
        QCOMPARE(valueOf<PictureValue>(none, u"photo"_s), PictureValue{});
        const QByteArray again =
            fillSlot(none, u"photo"_s, PictureValue{u"cid:a"_s, {words(u"A"_s)}, u"https://example.com/"_s})
                .value();
        QVERIFY2(again.contains("<a href=\"https://example.com/\"><img src=\"cid:a\" alt=\"A\" width=\"536\" "
                                "style=\"display:block\"></a></td>"),
                 again.constData());
        QVERIFY(fillSlot(letter, u"logo"_s, PictureValue{u"cid:l"_s, {}, {}})
                    ->contains("alt=\"\" src=\"cid:l\">"));
    }

    void writesParagraphsWhereTheyMayBe()
    {
        const RichText two{{{words(u"a"_s)}, {words(u"b"_s)}}};
        const RichText one{{{words(u"a"_s)}}};
        QVERIFY(fillSlot(page(textSlot("x", "h2")), u"t"_s, two)->contains(">a<br><br>b</h2>"));
        QVERIFY(fillSlot(page(textSlot("x")), u"t"_s, two)->contains("<p>a</p>\n<p>b</p></td>"));
        QVERIFY(fillSlot(page(textSlot("x")), u"t"_s, one)->contains(">a</td>"));
        const QByteArray styled = page(textSlot("", "td", " data-mw-paragraph-style='m:\"0\"'"));
        QVERIFY(fillSlot(styled, u"t"_s, one)->contains("><p style=\"m:&quot;0&quot;\">a</p></td>"));
        QByteArray windows = page(textSlot("<p>x</p>"));
        windows.replace("\n", "\r\n");
        QVERIFY(fillSlot(windows, u"t"_s, two)->contains("<p>a</p>\r\n<p>b</p>"));
    }

    void leavesForeignMarkupToTheSource_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("what");
        for (const char* content :
             {"a<table></table>",
              "<ul><li>x</li></ul>",
              "{% if x %}a{% endif %}",
              "<p>a</p>b",
              "b<p>a</p>",
              "<p class=x>a</p><p>b</p>",
              "<b style=x>a</b>",
              "<span>a</span>",
              "a<!-- b -->",
              "<a name=x>a</a>",
              "<a href=http://example.com>a</a><a href=http://example.com class=b>b</a>",
              "<b><i>a</b></i>",
              "</b>",
              "<b>a",
              "<img src=x>",
              "<a href='{% if x %}{% endif %}'>a</a>",
              "<br class=x>",
              "<a href=''>x</a>",
              "<p><b>a</p></b>",
              "<h1>a</h1>",
              "<a href=http://example.com><a href=http://example.com>a</a></a>"})
            QTest::newRow(content) << QByteArray(content);
    }
    void leavesForeignMarkupToTheSource()
    {
        QFETCH(const QByteArray, content);
        const QByteArray source = page(textSlot(content));
        const Slot slot = slotOf(source, u"t"_s);
        QVERIFY(!slot.value);
        QVERIFY(slot.foreign);
        QVERIFY(!slot.foreign->what.isEmpty());
        QCOMPARE(slot.foreign->line, 2);
        const auto filled = fillSlot(source, u"t"_s, RichText{{{words(u"x"_s)}}});
        QCOMPARE(filled.error().kind, Kind::SourceOnly);
        QVERIFY(filled.error().column > 1);
    }

    void saysWhereAMarkIsWrong_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<Kind>("kind");
        const auto row = [](const char* name, const char* body, Kind kind) {
            QTest::newRow(name) << QByteArray(body) << kind;
        };
        row("no kind", "<p data-mw-slot=a>x</p>", Kind::UnknownKind);
        row("other kind", "<p data-mw-slot=a data-mw-kind=video>x</p>", Kind::UnknownKind);
        row("no name", "<p data-mw-slot data-mw-kind=text>x</p>", Kind::BadName);
        row("bad name", "<p data-mw-slot='a b' data-mw-kind=text>x</p>", Kind::BadName);
        row("liquid name", "<p data-mw-slot='{{ a }}' data-mw-kind=text>x</p>", Kind::BadName);
        row("never closed", "<p data-mw-slot=a data-mw-kind=text>x", Kind::NotClosed);
        row("closed by another", "<td data-mw-slot=a data-mw-kind=text>x<td></td>", Kind::NotClosed);
        row("nested", "<td data-mw-slot=a data-mw-kind=text><p data-mw-slot=b data-mw-kind=text>x</p></td>",
            Kind::Nested);
        row("void", "<br data-mw-slot=a data-mw-kind=text>", Kind::WrongElement);
        row("table", "<table data-mw-slot=a data-mw-kind=text></table>", Kind::WrongElement);
        row("no link", "<p data-mw-slot=a data-mw-kind=button>x</p>", Kind::WrongElement);
        row("no property", "<p data-mw-colour='a: color' style='margin:0'>x</p>", Kind::BadColourMark);
        row("no colour", "<p data-mw-colour='a: color' style='color:red'>x</p>", Kind::BadColourMark);
        row("two colours", "<p data-mw-colour='a: color' style='color:#fff #000'>x</p>", Kind::BadColourMark);
        row("liquid colour", "<p data-mw-colour='a: color' style='color:{{ c }}'>x</p>", Kind::BadColourMark);
        row("odd colour", "<p data-mw-colour='a: color' style='color:#ffff'>x</p>", Kind::BadColourMark);
        row("no target", "<p data-mw-colour='a:' style='color:#fff'>x</p>", Kind::BadColourMark);
        row("only words", "<p data-mw-colour='accent' style='color:#fff'>x</p>", Kind::BadColourMark);
        row("own mark", "<p data-mw-colour='a: @data-mw-label' data-mw-label='#fff'>x</p>",
            Kind::BadColourMark);
        row("bad label", "<p data-mw-colour-labels='a b'>x</p>", Kind::BadColourMark);
        row("liquid", "<p>{{ a | nosuch }}</p>", Kind::Template);
        row("open liquid", "<p>{% if a %}</p>", Kind::Template);
    }
    void saysWhereAMarkIsWrong()
    {
        QFETCH(const QByteArray, body);
        QFETCH(const Kind, kind);
        const QByteArray source = "<html>\n<body>\nÄ<i>x</i>" + body;
        const auto read = readSlots(source);
        QVERIFY(!read);
        QCOMPARE(read.error().kind, kind);
        QCOMPARE(read.error().line, 3);
        QVERIFY(read.error().column >= 10);
        QCOMPARE(fillSlot(source, u"a"_s, HeadingValue{}).error().kind, kind);
    }

    void refusesTheSameNameTwice()
    {
        const QByteArray one = "<p data-mw-slot=a data-mw-kind=heading>x</p>";
        QCOMPARE(readSlots(one + one).error().kind, Kind::SameName);
        QCOMPARE(readSlots(one + "<p data-mw-colour='a: color' style='color:#fff'>").error().kind,
                 Kind::SameName);
        QByteArray many;
        for (int i = 0; i < 201; ++i)
            many += "<p data-mw-slot=a" + QByteArray::number(i) + " data-mw-kind=heading>x</p>";
        QCOMPARE(readSlots(many).error().kind, Kind::TooMany);
    }

    void refusesWhatMayNotBeFilledIn()
    {
        const auto fault = [](const QString& name, const SlotValue& value) {
            const auto filled = fillSlot(letter, name, value);
            return filled ? Kind(-1) : filled.error().kind;
        };
        QCOMPARE(fault(u"nobody"_s, HeadingValue{}), Kind::NoSuchSlot);
        QCOMPARE(fault(u"title"_s, RichText{}), Kind::OtherKind);
        QCOMPARE(fault(u"title"_s, HeadingValue{{field(u"1x"_s)}}), Kind::BadField);
        QCOMPARE(fault(u"title"_s, HeadingValue{{field(u"a }} {{ b"_s)}}), Kind::BadField);
        QCOMPARE(fault(u"title"_s, HeadingValue{{field(u"a | upcase"_s)}}), Kind::BadField);
        TextRun odd = field({});
        for (const QString& expression : {u""_s, u"{{ a"_s, u"{{ a }}{{ b }}"_s, u"<b>"_s,
                                          u"{{ a | nosuch }}"_s, u"{% raw %}"_s, u"x{{ a }}"_s}) {
            odd.field.expression = expression;
            QCOMPARE(fault(u"title"_s, HeadingValue{{odd}}), Kind::BadField);
        }
        QCOMPARE(fault(u"story"_s, RichText{{{words(u"x"_s, false, false, u"javascript:alert(1)"_s)}}}),
                 Kind::BadLink);
        QCOMPARE(fault(u"more"_s, ButtonValue{{words(u"x"_s)}, {}}), Kind::BadLink);
        QCOMPARE(fault(u"photo"_s, PictureValue{u"data:image/png;base64,AA"_s, {}, {}}), Kind::BadPicture);
        QCOMPARE(fault(u"photo"_s, PictureValue{u"cid:A/b"_s, {}, {}}), Kind::BadPicture);
        QCOMPARE(fault(u"photo"_s, PictureValue{u"cid:a"_s, {}, u"x"_s}), Kind::BadLink);
        QCOMPARE(fault(u"logo"_s, PictureValue{u"cid:a"_s, {}, u"https://example.com"_s}), Kind::BadLink);
        QCOMPARE(fault(u"logo"_s, PictureValue{}), Kind::BadPicture);
        for (const char* colour : {"", "red", "#12345", "#1234567", "#ggg", "rgb(1,2,3)", "#fff;color:red"})
            QCOMPARE(fault(u"accent"_s, ColourValue{QString::fromLatin1(colour)}), Kind::BadColour);
        QCOMPARE(fault(u"title"_s, HeadingValue{{words(QString(100'001, u'x'))}}), Kind::TooLong);
    }

    void judgesLinks_data()
    {
        QTest::addColumn<QString>("link");
        QTest::addColumn<int>("fault");
        const auto row = [](const QString& link, std::optional<LinkFault> fault) {
            QTest::newRow(qPrintable(link.left(60))) << link << (fault ? int(*fault) : -1);
        };
        row(u"https://example.com"_s, {});
        row(u"HTTP://example.com/a?b=c&d#e"_s, {});
        row(u"https://bücher.example/ä"_s, {});
        row(u"mailto:a@example.com?subject=x%20y"_s, {});
        row(u"tel:+49301234"_s, {});
        row(u"{{ unsubscribe_url }}"_s, {});
        row(u"{{ shop | default: 'https://example.com' }}/x"_s, {});
        row(u"https://example.com/{{ id | url_encode }}"_s, {});
        row(u""_s, LinkFault::Empty);
        row(u"javascript:alert(1)"_s, LinkFault::Scheme);
        row(u"JaVaScRiPt:x"_s, LinkFault::Scheme);
        row(u"data:text/html,x"_s, LinkFault::Scheme);
        row(u"file:///etc/passwd"_s, LinkFault::Scheme);
        row(u"//example.com"_s, LinkFault::Scheme);
        row(u"#top"_s, LinkFault::Scheme);
        row(u"example.com"_s, LinkFault::Scheme);
        row(u"java{{ x }}script:y"_s, LinkFault::Scheme);
        row(u"https://"_s, LinkFault::Nowhere);
        row(u"https:///x"_s, LinkFault::Nowhere);
        row(u"mailto:"_s, LinkFault::Nowhere);
        row(u"https://example.com/a b"_s, LinkFault::Character);
        row(u"https://example.com/\n"_s, LinkFault::Character);
        row(u"https://example.com/\""_s, LinkFault::Character);
        row(u"https://example.com/<b>"_s, LinkFault::Character);
        row(u"https://example.com/{a}"_s, LinkFault::Character);
        row(u"https://example.com/{{ a"_s, LinkFault::Character);
        row(u"https://example.com/"_s + QChar(0xd800), LinkFault::Character);
        row(u"https://example.com/{% if a %}"_s, LinkFault::Field);
        row(u"{{ a | nosuch }}"_s, LinkFault::Field);
        row(u"https://"_s + QString(2000, u'a'), LinkFault::TooLong);
    }
    void judgesLinks()
    {
        QFETCH(const QString, link);
        QFETCH(const int, fault);
        const auto found = linkFault(link);
        QCOMPARE(found ? int(*found) : -1, fault);
    }

    void keepsALinkThatWasThereBefore()
    {
        const QByteArray source = page("<a data-mw-slot=b data-mw-kind=button href=\"#\">x</a>");
        const QByteArray filled = fillSlot(source, u"b"_s, ButtonValue{{words(u"y"_s)}, u"#"_s}).value();
        QVERIFY(filled.contains("href=\"#\">y</a>"));
        const QByteArray none = page("<a data-mw-slot=b data-mw-kind=button>x</a>");
        QVERIFY(fillSlot(none, u"b"_s, ButtonValue{{words(u"y"_s)}, u"tel:1"_s})
                    ->contains("<a href=\"tel:1\" data-mw-slot=b data-mw-kind=button>y</a>"));
    }

    void asksForOneColourWhereSeveralAre()
    {
        const QByteArray source = page("<p data-mw-colour='a: color' style='color:#fff'>x</p>"
                                       "<p data-mw-colour='a: color' style='color:#000'>x</p>");
        QVERIFY(slotOf(source, u"a"_s).foreign);
        QCOMPARE(fillSlot(source, u"a"_s, ColourValue{u"#123456"_s}).error().kind, Kind::SourceOnly);
        const QByteArray odd =
            page("<p data-mw-colour='a: color border' style=\"font-family:&quot;A B&quot;;"
                 "background:url('x;color:#111;');color:#FFF;border:1px solid #fff\">x</p>");
        QVERIFY(fillSlot(odd, u"a"_s, ColourValue{u"#123456"_s})
                    ->contains(";color:#123456;border:1px solid #123456\""));
        QVERIFY(fillSlot(odd, u"a"_s, ColourValue{u"#123456"_s})->contains("url('x;color:#111;')"));
    }

    void takesTheMarksAwayForTheMail()
    {
        const QByteArray bare = withoutSlotMarks(letter);
        QVERIFY(
            !withoutSlotMarks(page("<p a=1 data-mw-slot=\"x\"b=2 data-mw-kind>x</p>")).contains("data-mw"));
        QCOMPARE(withoutSlotMarks("<p a=1 data-mw-slot=\"x\"b=2 data-mw-kind>x</p>"), "<p a=1 b=2>x</p>"_ba);
        QVERIFY(bare.contains("<td style=\"padding:0\">"));
        QVERIFY(bare.contains("<h1\n  style=\"color:#222\">Good morning"));
        QVERIFY(bare.contains("<!-- <h1 data-mw-slot")); // a comment is left as it is
        QVERIFY(readSlots(bare)->empty());
        QCOMPARE(withoutSlotMarks(bare), bare);
    }

    void normalisesTextAsHtmlShowsIt()
    {
        const RichText wild{
            {{words(u"  a  "_s), words(u" \t b"_s, true), lineBreak(), words(u" "_s), lineBreak(),
              words(u"c"_s), words(QString(QChar(0))), words(QChar(0xd800)), lineBreak()},
             {words(u" \n "_s)},
             {lineBreak()}}};
        const RichText tame = normalised(wild);
        QCOMPARE(tame, (RichText{{{words(u"a "_s), words(u"b"_s, true)}, {words(u"c"_s)}}}));
        QCOMPARE(normalised(tame), tame);
        TextRun expression = field({});
        expression.field.expression = u"{{ a | default: \"x\" }}"_s;
        QCOMPARE(normalisedLine({expression}), Runs{field(u"a"_s, u"x"_s)});
        expression.field.expression = u"{{ '{%' }}"_s;
        QCOMPARE(normalisedLine({expression}), Runs{words(u"{%"_s)});
        QCOMPARE(normalisedLine({field(u"a"_s, u"\"it's\""_s)}), Runs{field(u"a"_s, u"\u201dit's\u201d"_s)});
        QCOMPARE(plainWords(normalisedLine({words(u"Hi "_s), field(u"a"_s), lineBreak(), words(u"x"_s)})),
                 u"Hi [a] x"_s);
    }

    void readsEveryCharacterReference()
    {
        const QByteArray source = page(
            textSlot("&#65;&#x1F600;&eacute;&copy;&copy;x &amp;amp; &lt;b&gt; a & b &nosuch; 3 < 4 &nbsp;"));
        QCOMPARE(valueOf<RichText>(source, u"t"_s).paragraphs.at(0),
                 Runs{words(u"A😀é©©x &amp; <b> a & b &nosuch; 3 < 4 \u00a0"_s)});
        const QByteArray button =
            page("<a data-mw-slot=t data-mw-kind=button href='http://example.com?a=1&copy=2&amp;b'>x</a>");
        QCOMPARE(valueOf<ButtonValue>(button, u"t"_s).link, u"http://example.com?a=1&copy=2&b"_s);
    }

    void takesLinearTime()
    {
        QElapsedTimer timer;
        timer.start();
        for (const QByteArray& piece :
             {"<p data-mw-colour='a: color' style='color:#fff'>"_ba, "<!--"_ba, "{{ ' }}"_ba, "<a href='"_ba,
              "{% raw %}"_ba, "<script>"_ba, "</"_ba, "&nbsp;<b>"_ba})
            (void)readSlots("<td data-mw-slot=t data-mw-kind=text>" + piece.repeated(300'000 / piece.size()) +
                            "</td>");
        QVERIFY2(timer.elapsed() < 20'000, qPrintable(QString::number(timer.elapsed())));
        QCOMPARE(readSlots(QByteArray(6 * 1024 * 1024, ' ')).error().kind, Kind::TooLarge);
    }
};

QTEST_GUILESS_MAIN(TestSlots)
#include "tst_slots.moc"
