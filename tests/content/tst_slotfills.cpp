// SPDX-License-Identifier: GPL-3.0-or-later
// Random values into random templates: what is filled comes back, and nothing else changes.
#include "content/linkcheck.h"
#include "content/plaintext.h"
#include "content/slots.h"
#include "content/templateengine.h"

#include <QRandomGenerator>
#include <QTest>

using namespace mw::content;
using namespace Qt::StringLiterals;

namespace {

/// Values and templates, the same ones in each run.
class Author
{
public:
    explicit Author(quint32 seed) : m_random(seed) {}

    int below(int limit) { return m_random.bounded(limit); }
    bool chance(int oneOf) { return below(oneOf) == 0; }
    template <typename T>
    T pick(std::initializer_list<T> from)
    {
        return *(from.begin() + below(int(from.size())));
    }

    QString text()
    {
        QString out;
        for (int i = below(5); i >= 0; --i)
            out += pick<QString>({u"word"_s,
                                  u" "_s,
                                  u"  "_s,
                                  u"\n"_s,
                                  u"<b>"_s,
                                  u"&amp;"_s,
                                  u"&"_s,
                                  u"\""_s,
                                  u"'"_s,
                                  u"{{"_s,
                                  u"}}"_s,
                                  u"{%"_s,
                                  u"{"_s,
                                  u"%}"_s,
                                  u"{{ x }}"_s,
                                  u"</p>"_s,
                                  u"-->"_s,
                                  u"<!--"_s,
                                  u"é"_s,
                                  u"日本"_s,
                                  u"😀"_s,
                                  u"\u00a0"_s,
                                  u"\u202e"_s,
                                  u"\u0301"_s,
                                  u"<"_s,
                                  u">"_s,
                                  u";"_s,
                                  u"#"_s,
                                  u"{% raw %}"_s,
                                  u"endraw %}"_s,
                                  QString(QChar(0)),
                                  QString(QChar(0xdc00)),
                                  u"\u2028"_s,
                                  u"\uf8f0"_s});
        return out;
    }
    MergeField field()
    {
        MergeField out;
        if (chance(5)) {
            out.expression = pick<QString>({u"{{ a | upcase }}"_s, u"{{- a -}}"_s, u"{{ a[0] }}"_s,
                                            u"{{ \"}}\" }}"_s, u"{{ a | default: \"x\" }}"_s,
                                            u"{{ a | append: '<\"' }}"_s, u"{{'{{'}}"_s, u"{{a}}"_s});
            return out;
        }
        out.name = pick<QString>({u"first_name"_s, u"ort"_s, u"größe"_s, u"order.number"_s, u"x-y"_s});
        if (chance(2))
            out.fallback = text();
        return out;
    }
    QString link()
    {
        return pick<QString>({u"https://example.com"_s, u"https://example.com/?a=1&b=2&copy=3#x"_s,
                              u"mailto:a@example.com?subject=It's"_s, u"tel:+491"_s,
                              u"{{ unsubscribe_url }}"_s,
                              u"https://example.com/{{ id | default: \"it's\" | url_encode }}?x=y"_s,
                              u"https://bücher.example/日本"_s});
    }
    TextRun run(bool forms)
    {
        TextRun out;
        const int what = below(8);
        if (what == 0) {
            out.kind = TextRun::Kind::Field;
            out.field = field();
        } else if (what == 1) {
            out.kind = TextRun::Kind::Break;
        } else {
            out.text = text();
        }
        if (forms) {
            out.bold = chance(3);
            out.italic = chance(3);
            if (chance(4))
                out.link = link();
        }
        return out;
    }
    Runs runs(bool forms)
    {
        Runs out;
        for (int i = below(6); i > 0; --i)
            out.push_back(run(forms));
        return out;
    }
    SlotValue value(SlotKind kind, bool mayHaveLink)
    {
        switch (kind) {
        case SlotKind::Heading:
            return HeadingValue{runs(true)};
        case SlotKind::Text: {
            RichText out;
            for (int i = below(4); i > 0; --i)
                out.paragraphs.push_back(runs(true));
            return out;
        }
        case SlotKind::Picture:
            if (mayHaveLink && chance(4))
                return PictureValue{};
            return PictureValue{pick<QString>({u"cid:bread"_s, u"cid:a.b-c_1.png"_s,
                                               u"https://example.com/{{ x }}.png?a&b"_s}),
                                runs(false), mayHaveLink && chance(2) ? link() : QString()};
        case SlotKind::Button:
            return ButtonValue{runs(false), link()};
        case SlotKind::Colour:
            break;
        }
        return ColourValue{pick<QString>({u"#abc"_s, u"#FFFFFF"_s, u"#01fe9a"_s})};
    }

    /// What may stand around slots, nothing of it well chosen.
    QByteArray noise()
    {
        return pick<QByteArray>({"<p>x",
                                 "</p>",
                                 "<br/>",
                                 "text & <3",
                                 "<!-- <p data-mw-slot=no> -->",
                                 "{% if a < b %}x{% endif %}",
                                 "{{ a | default: \"<p>\" }}",
                                 "<![if mso]>",
                                 "\r\n",
                                 "  ",
                                 "<style>p{color:#fff}</style>",
                                 "<a title='{{ \"'\" }}'>y</a>",
                                 "{% raw %}<td data-mw-slot={% endraw %}",
                                 "&nbsp;",
                                 "\xff\xfe",
                                 "é",
                                 "<table><tr><td>z</td></tr></table>",
                                 "{",
                                 "}}",
                                 "<script>'<td data-mw-slot=x>'</script>"});
    }
    QByteArray slotSource(const QByteArray& name)
    {
        const QByteArray mark = " data-mw-slot=\"" + name + "\" data-mw-kind=";
        switch (below(9)) {
        case 0:
            return "<h1" + mark + "heading>Hello {{ first_name }}</h1>";
        case 1:
            return "<td class=a" + mark +
                   "'text' data-mw-paragraph-style=\"margin:0\">\n <p>a <b>b</b></p>\n <p>c</p>\n</td>";
        case 2:
            return "<td" + mark + "text></td>";
        case 3:
            return "<span" + mark + "text>a<br><br><a href=\"tel:1\" class='x{{ y }}'>b</a></span>";
        case 4:
            return "<div" + mark + "picture data-mw-picture-style=\"a:'b'\">" +
                   pick<QByteArray>(
                       {"", " \n", "<img src=a>",
                        "\n<a href='http://example.com'>\n<img width=5 src='cid:x' />\n</a>\n"}) +
                   "</div>";
        case 5:
            return "<img" + mark + "picture src=\"https://example.com/x.png\"/>";
        case 6:
            return "<a" + mark + "button href=" +
                   pick<QByteArray>({"\"#\"", "'http://example.com'", "http://example.com"}) + ">Go</a>";
        case 7:
            return "<a" + mark + "button>Go</a>";
        default:
            return "<td data-mw-colour=\"" + name +
                   ": color @bgcolor\" bgcolor=#ABCDEF style=\"color:#abcdef\">x</td>";
        }
    }
    QByteArray page()
    {
        QByteArray out = "<html><body>";
        for (int i = 0, count = 1 + below(5); i < count; ++i) {
            for (int n = below(4); n > 0; --n)
                out += noise();
            out += slotSource("s" + QByteArray::number(i));
        }
        return out + noise() + "</body></html>";
    }

private:
    QRandomGenerator m_random;
};

/// All of the source but the ranges.
QByteArrayList outside(const QByteArray& source, const std::vector<SlotRange>& ranges)
{
    QByteArrayList out;
    qsizetype done = 0;
    for (const SlotRange& range : ranges) {
        out.append(source.mid(done, range.begin - done));
        done = range.end;
    }
    out.append(source.mid(done));
    return out;
}

} // namespace

class TestSlotFills : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesBackWhatWasFilledIn()
    {
        Author author(0x51075);
        int filled = 0;
        for (int round = 0; round < 1500; ++round) {
            QByteArray source = author.page();
            const auto first = readSlots(source);
            if (!first)
                continue; // noise may break a page; the error is tested elsewhere
            for (int step = 0; step < 4; ++step) {
                const auto all = readSlots(source);
                QVERIFY(all && !all->empty());
                const Slot slot = all->at(std::size_t(author.below(int(all->size()))));
                if (slot.value)
                    QCOMPARE(fillSlot(source, slot.name, *slot.value).value(), source);
                const SlotValue value = author.value(slot.kind, slot.mayHaveLink);
                const auto done = fillSlot(source, slot.name, value);
                if (!slot.value) {
                    QCOMPARE(done.error().kind, SlotError::Kind::SourceOnly);
                    continue;
                }
                if (!done)
                    qWarning("%d %s\n%s", int(done.error().kind), qPrintable(done.error().detail),
                             source.constData());
                QVERIFY(done);
                const auto after = readSlots(*done);
                QVERIFY(after);
                for (std::size_t i = 0; i < all->size(); ++i) {
                    const Slot& then = after->at(i);
                    if (then.name == slot.name)
                        QCOMPARE(*then.value, normalised(value));
                    else
                        QCOMPARE(then.value == all->at(i).value, true);
                    // A button without a link has a place for one, no range.
                    if (then.name == slot.name && slot.ranges.front().begin != slot.ranges.front().end)
                        QCOMPARE(outside(*done, then.ranges), outside(source, slot.ranges));
                }
                source = *done;
                ++filled;
            }
        }
        QVERIFY2(filled > 3000, qPrintable(QString::number(filled)));
    }

    void normalisesOnceForAll()
    {
        Author author(0x9073);
        for (int round = 0; round < 5000; ++round) {
            const SlotValue value = author.value(pickKind(author), true);
            const SlotValue once = normalised(value);
            QCOMPARE(normalised(once) == once, true);
        }
    }

    /// What a person typed is read so in both parts of the mail, whatever looks like a tag in it.
    void saysTheSameInHtmlAndPlainText()
    {
        Author author(0x7e47);
        const QByteArray page = "<html><body><h1 data-mw-slot=t data-mw-kind=heading>x</h1></body></html>";
        for (int round = 0; round < 1000; ++round) {
            const HeadingValue typed{{{.text = author.text() + author.text()}}};
            const auto filled = fillSlot(page, u"t"_s, typed);
            QVERIFY(filled);
            const Runs line = std::get<HeadingValue>(normalised(SlotValue(typed))).line;
            const QString expected = line.empty() ? QString() : line.front().text;
            const QString source = QString::fromUtf8(*filled);
            const QString html = compileTemplate(source, EscapeMode::Html)->render({}).value();
            QCOMPARE(plainTextFromHtml(html, {.width = 1000})->simplified(), expected.simplified());
            const QString text = plainTextFromHtml(source, {.width = 1000, .templateSource = true}).value();
            const auto compiled = compileTemplate(text, EscapeMode::None);
            QVERIFY2(compiled, qPrintable(text));
            QCOMPARE(compiled->render({})->simplified(), expected.simplified());
        }
    }

    void answersEveryPrefix()
    {
        Author author(0xbeef);
        for (int round = 0; round < 30; ++round) {
            const QByteArray page = author.page();
            for (qsizetype length = 0; length <= page.size(); ++length)
                QVERIFY(answers(page.first(length)));
        }
    }

    void answersAnyMutation()
    {
        Author author(0xfade);
        const QByteArray alphabet("<>\"'{}%=/ -!&;#:data-mw-slot\n\0\xc3\xff", 31);
        for (int round = 0; round < 6000; ++round) {
            QByteArray page = author.page();
            for (int edits = 1 + author.below(6); edits > 0; --edits) {
                const int at = author.below(int(page.size()));
                if (author.chance(2))
                    page[at] = alphabet[author.below(int(alphabet.size()))];
                else if (author.chance(2))
                    page.remove(at, author.below(20));
                else
                    page.insert(at, page.mid(author.below(int(page.size())), author.below(60)));
            }
            QVERIFY2(answers(page), page.constData());
        }
    }

private:
    static SlotKind pickKind(Author& author)
    {
        return author.pick(
            {SlotKind::Heading, SlotKind::Text, SlotKind::Picture, SlotKind::Button, SlotKind::Colour});
    }

    /// Slots whose values are kept, or an error with a place.
    static bool answers(const QByteArray& source)
    {
        const auto all = readSlots(source);
        if (!all)
            return all.error().line > 0 && all.error().column > 0;
        for (const Slot& slot : *all) {
            if (slot.line < 1 || slot.column < 1 || slot.value.has_value() == slot.foreign.has_value())
                return false;
            for (const SlotRange& range : slot.ranges)
                if (range.begin < 0 || range.end < range.begin || range.end > source.size())
                    return false;
            if (slot.value && fillSlot(source, slot.name, *slot.value).value_or(QByteArray()) != source)
                return false;
        }
        (void)withoutSlotMarks(source);
        return true;
    }
};

QTEST_GUILESS_MAIN(TestSlotFills)
#include "tst_slotfills.moc"
