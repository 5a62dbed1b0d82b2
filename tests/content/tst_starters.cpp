// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/picturereferences.h"
#include "content/plaintext.h"
#include "content/slots.h"
#include "content/starters.h"
#include "content/templatecheck.h"
#include "content/unsubscribeline.h"
#include "mail/picture.h"

#include <QRegularExpression>
#include <QTest>

using namespace mw::content;
using namespace Qt::StringLiterals;

namespace {

const QStringList languages{u"en"_s, u"de"_s};

std::vector<Starter> all(const QString& language)
{
    return starters(language).value();
}

Values data(bool withName)
{
    Values values;
    if (withName)
        values.set(u"first_name"_s, Value(u"Ada <3"_s));
    values.set(u"sender_name"_s, Value(u"Kornblume & Co"_s));
    values.set(u"sender_postal"_s, Value(u"Mill Lane 4\n48143 Ahornfurt"_s));
    values.set(u"unsubscribe_url"_s, Value(u"mailto:a@example.com?subject=x&y"_s));
    return values;
}

SlotValue otherValue(SlotKind kind)
{
    const Runs line{{.text = u"Ünsere <b>Läden</b> & mehr, "_s},
                    {.kind = TextRun::Kind::Field, .field = {.name = u"first_name"_s, .fallback = u"you"_s}}};
    switch (kind) {
    case SlotKind::Heading:
        return HeadingValue{line};
    case SlotKind::Text:
        return RichText{{line, {{.text = u"bold"_s, .bold = true, .link = u"https://example.com/"_s}}}};
    case SlotKind::Picture:
        return PictureValue{u"cid:other.png"_s, line, u"https://example.com/p"_s};
    case SlotKind::Button:
        return ButtonValue{line, u"{{ shop_url }}"_s};
    case SlotKind::Colour:
        break;
    }
    return ColourValue{u"#1F6B45"_s};
}

} // namespace

class TestStarters : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void areThereInEachLanguage()
    {
        QStringList ids;
        for (const Starter& one : all(u"en"_s))
            ids << one.id;
        QCOMPARE(ids.size(), 6);
        QStringList german;
        for (const Starter& one : all(u"de_AT"_s))
            german << one.id;
        QCOMPARE(german, ids);
        QVERIFY(all(u"de"_s)[0].name != all(u"en"_s)[0].name);
        QCOMPARE(all(u"fi"_s)[0].name, all(u"en"_s)[0].name);
        QCOMPARE(all(u"../de"_s)[0].name, all(u"en"_s)[0].name);
    }

    void areWhole_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<int>("index");
        for (const QString& language : languages)
            for (int i = 0; i < 6; ++i)
                QTest::addRow("%s %s", qPrintable(language), qPrintable(all(language)[std::size_t(i)].id))
                    << language << i;
    }
    void areWhole()
    {
        QFETCH(const QString, language);
        QFETCH(const int, index);
        const Starter starter = all(language)[std::size_t(index)];
        QVERIFY(!starter.name.isEmpty() && !starter.description.isEmpty() && !starter.subject.isEmpty());
        QVERIFY(starter.html.size() < 40'000);
        const QString source = QString::fromUtf8(starter.html);

        QStringList pictures;
        for (const StarterPicture& picture : starter.pictures) {
            const auto read = mw::mail::readPicture(picture.bytes);
            QVERIFY(read);
            QVERIFY(read->width == 1200 && picture.bytes.size() < 60'000);
            pictures << picture.name;
        }
        QCOMPARE(pictureReferences(source), pictures);
        const auto problems =
            checkTemplate(source, {.fields = QStringList{u"first_name"_s}, .pictures = pictures});
        QVERIFY2(problems.empty(), problems.empty() ? "" : qPrintable(problems[0].detail));
        QVERIFY(
            checkTemplate(starter.subject, {.mode = EscapeMode::None, .fields = QStringList{u"first_name"_s}})
                .empty());

        // Shown to everybody without adding anything.
        const auto complete = withRequiredLines(source, {}, {.unsubscribe = u"Leave"_s});
        QVERIFY(complete && !complete->appendedAnything());
        QVERIFY(starter.html.contains("prefers-color-scheme:dark") &&
                starter.html.contains("name=\"color-scheme\""));
        QVERIFY(starter.html.contains("<html lang=\"" + language.toLatin1() + '"'));
    }

    void canBeFilled_data() { areWhole_data(); }
    void canBeFilled()
    {
        QFETCH(const QString, language);
        QFETCH(const int, index);
        QByteArray source = all(language)[std::size_t(index)].html;
        const auto slots = readSlots(source);
        QVERIFY2(slots, slots ? "" : qPrintable(slots.error().detail));
        QVERIFY(slots->size() >= 5);
        QStringList names;
        for (const Slot& slot : *slots) {
            QVERIFY2(slot.value, qPrintable(slot.name + (slot.foreign ? slot.foreign->what : QString())));
            QVERIFY2(slot.label != slot.name, qPrintable(slot.name)); // in people's words
            QCOMPARE(fillSlot(source, slot.name, *slot.value).value(), source);
            names << slot.name;
        }
        QVERIFY(names.contains(u"preview"_s) && names.contains(u"story"_s) && names.contains(u"reason"_s));
        for (const Slot& slot : *slots) {
            const auto filled = fillSlot(source, slot.name, otherValue(slot.kind));
            QVERIFY2(filled, qPrintable(slot.name));
            source = *filled;
        }
        const auto after = readSlots(source).value();
        for (const Slot& slot : after)
            QCOMPARE(*slot.value == otherValue(slot.kind), true);
        QVERIFY(compileTemplate(QString::fromUtf8(source), EscapeMode::Html)->render(data(true)));
        QCOMPARE(source.count("#2F55A4") - source.count("color:#2F55A4"),
                 0); // what is left is the colour of links
        QVERIFY(readSlots(withoutSlotMarks(source))->empty());
    }

    void leadNowhereOutside_data() { areWhole_data(); }
    void leadNowhereOutside()
    {
        QFETCH(const QString, language);
        QFETCH(const int, index);
        const QString html = QString::fromUtf8(all(language)[std::size_t(index)].html);
        static const QRegularExpression loaded(
            u"(src|background|srcset|poster)\\s*=\\s*[\"']?+(?!cid:)|url\\(|@import|"
            "<link|<script|<iframe|<object|<form|<svg"_s,
            QRegularExpression::CaseInsensitiveOption);
        QVERIFY2(!loaded.match(html).hasMatch(), qPrintable(loaded.match(html).captured()));
        static const QRegularExpression href(u"href=\"([^\"]*)\""_s);
        for (auto it = href.globalMatch(html); it.hasNext();) {
            const QString to = it.next().captured(1);
            QVERIFY2(to.startsWith(u"https://shop.example.com/"_s) || to == u"{{ unsubscribe_url }}"_s,
                     qPrintable(to));
        }
        static const QRegularExpression image(u"<img [^>]*alt=\"[^\"]+\""_s);
        QCOMPARE(html.count(image), html.count(u"<img "_s));
    }

    void readWell_data() { areWhole_data(); }
    void readWell()
    {
        QFETCH(const QString, language);
        QFETCH(const int, index);
        const Starter starter = all(language)[std::size_t(index)];
        const QString source = QString::fromUtf8(starter.html);
        const QString html = compileTemplate(source, EscapeMode::Html)->render(data(true)).value();
        QVERIFY(!html.contains(u"{{"_s) && !html.contains(u"{%"_s));
        QVERIFY(html.contains(u"Ada &lt;3"_s) && html.contains(u"48143 Ahornfurt"_s));
        QVERIFY(html.contains(u"href=\"mailto:a@example.com?subject=x&amp;y\""_s));

        const QString textSource = plainTextFromHtml(source, {.templateSource = true}).value();
        const auto compiled = compileTemplate(textSource, EscapeMode::None);
        QVERIFY(compiled);
        const QString text = compiled->render(data(false)).value();
        const QString hello =
            language == u"de" ? u"Guten Tag liebe Kundin, lieber Kunde,"_s : u"Hello there,"_s;
        QVERIFY2(text.contains(hello), qPrintable(text));
        QVERIFY(text.contains(u"mailto:a@example.com?subject=x&y"_s));
        QVERIFY(text.contains(u"Mill Lane 4\n48143 Ahornfurt"_s));
        QVERIFY(text.size() > 300);
        QVERIFY(!text.contains(u"<"_s) && !text.contains(u"&nbsp;"_s) && !text.contains(u"\n\n\n"_s));
        // The preview text is for the list of mails; in the body it would stand twice.
        const auto slots = readSlots(starter.html).value();
        const QString preview = plainWords(std::get<HeadingValue>(*slots.front().value).line);
        QCOMPARE(slots.front().name, u"preview"_s);
        QVERIFY(!text.contains(preview));
        for (const QString& words : {text, starter.name, starter.description, starter.subject, preview})
            QVERIFY2(!words.contains(u'!'), qPrintable(words));
    }
};

QTEST_GUILESS_MAIN(TestStarters)
#include "tst_starters.moc"
