// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/slots.h"
#include "kit/button.h"
#include "kit/style.h"
#include "ui/slotform/chipedit.h"
#include "ui/slotform/edittools.h"

#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QRandomGenerator>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace mw;
using namespace mw::slotform;
using namespace Qt::StringLiterals;
using content::MergeField;
using content::RichText;
using content::Runs;
using content::TextRun;

namespace {

TextRun field(const QString& name, const std::optional<QString>& fallback = std::nullopt)
{
    return {.kind = TextRun::Kind::Field, .field = {.name = name, .fallback = fallback}};
}

RichText dear()
{
    return {{{{.text = u"Dear "_s}, field(u"first_name"_s, u"you"_s), {.text = u","_s}},
             {{.text = u"fresh "_s},
              {.text = u"bread"_s, .bold = true},
              {.text = u" today"_s, .link = u"https://a.example"_s}}}};
}

struct Editor
{
    explicit Editor(ChipEdit::Shape shape) : edit(new ChipEdit(shape, &window)), tools(new EditTools(edit))
    {
        tools->setParent(&window);
        tools->setChoices({{u"first_name"_s, u"First name"_s}, {u"list_name"_s, u"List"_s, true}});
        window.resize(500, 300);
        edit->setGeometry(0, 60, 480, 100);
        tools->setGeometry(0, 0, 480, 40);
        window.show();
        QApplication::setActiveWindow(&window);
        edit->setFocus();
    }
    [[nodiscard]] QLineEdit* detail() const { return tools->findChild<QLineEdit*>(); }
    QWidget window;
    ChipEdit* edit;
    EditTools* tools;
};

} // namespace

class TestChipEdit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { kit::Style::install(); }

    void givesBackWhatItWasGiven()
    {
        ChipEdit edit(ChipEdit::Shape::Text);
        edit.setRichText(dear());
        QCOMPARE(content::normalised(edit.richText()), content::normalised(dear()));
        QVERIFY(!edit.document()->isUndoAvailable());
    }
    void givesBackAnything()
    {
        QRandomGenerator random(20260701);
        const QStringList words{u"a"_s,     u" "_s,    u"<b>"_s,    u"&amp;"_s,   u"{{ x"_s, u"}}"_s, u"😀"_s,
                                u"مرحبا"_s, u"नमस्ते"_s, u"\u00a0"_s, u"e\u0301"_s, u"\t"_s,   u"\n"_s};
        ChipEdit edit(ChipEdit::Shape::Text);
        for (int round = 0; round < 300; ++round) {
            RichText text;
            for (int p = random.bounded(4); p >= 0; --p) {
                Runs runs;
                for (int r = random.bounded(6); r >= 0; --r) {
                    TextRun run;
                    const int kind = random.bounded(5);
                    if (kind == 0)
                        run = field(u"name_%1"_s.arg(random.bounded(3)),
                                    random.bounded(2) ? std::optional(u"x \"y\""_s) : std::nullopt);
                    else if (kind == 1)
                        run.kind = TextRun::Kind::Break;
                    else
                        run.text = words[random.bounded(int(words.size()))];
                    if (run.kind != TextRun::Kind::Break) {
                        run.bold = random.bounded(2);
                        run.italic = random.bounded(2);
                        run.link = random.bounded(3) ? QString() : u"https://x.example/?a=1&b={{ c }}"_s;
                    }
                    runs.push_back(run);
                }
                text.paragraphs.push_back(runs);
            }
            edit.setRichText(text);
            QCOMPARE(content::normalised(edit.richText()), content::normalised(text));
        }
    }

    void takesATypedTagForAField()
    {
        Editor e(ChipEdit::Shape::Line);
        QTest::keyClicks(e.edit, u"Hi {{ first_name | default: 'you' }}!"_s);
        const Runs line = e.edit->line();
        QCOMPARE(line.size(), std::size_t(3));
        QCOMPARE(line[1], field(u"first_name"_s, u"you"_s));
        QCOMPARE(line[2].text, u"!"_s);
        QTest::keyClicks(e.edit, u" {{ | }}"_s);
        QCOMPARE(e.edit->line().back().text, u"! {{ | }}"_s);
    }
    void keepsALineInOneLine()
    {
        Editor e(ChipEdit::Shape::Line);
        QSignalSpy submitted(e.edit, &ChipEdit::submitted);
        QTest::keyClicks(e.edit, u"a"_s);
        QTest::keyClick(e.edit, Qt::Key_Return);
        QTest::keyClicks(e.edit, u"b"_s);
        QCOMPARE(submitted.size(), 1);
        QCOMPARE(content::plainWords(e.edit->line()), u"ab"_s);
        QTest::keyClick(e.edit, Qt::Key_B, Qt::ControlModifier);
        QTest::keyClicks(e.edit, u"c"_s);
        QVERIFY(!e.edit->line().back().bold);
    }
    void shapesByKeys()
    {
        Editor e(ChipEdit::Shape::Text);
        QTest::keyClicks(e.edit, u"a "_s);
        QTest::keyClick(e.edit, Qt::Key_B, Qt::ControlModifier);
        QTest::keyClicks(e.edit, u"b"_s);
        QTest::keyClick(e.edit, Qt::Key_I, Qt::ControlModifier);
        QTest::keyClicks(e.edit, u"c"_s);
        QTest::keyClick(e.edit, Qt::Key_Return, Qt::ShiftModifier);
        QTest::keyClick(e.edit, Qt::Key_Return);
        QTest::keyClicks(e.edit, u"d"_s);
        const RichText text = content::normalised(e.edit->richText());
        QCOMPARE(text.paragraphs.size(), std::size_t(2));
        QVERIFY(text.paragraphs[0][1].bold && !text.paragraphs[0][1].italic);
        QVERIFY(text.paragraphs[0][2].bold && text.paragraphs[0][2].italic);
        QTest::keyClick(e.edit, Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(content::normalised(e.edit->richText()) != text);
    }

    void typesNoFieldBesideAField()
    {
        Editor e(ChipEdit::Shape::Text);
        e.edit->insertField({.name = u"first_name"_s, .fallback = {}});
        QTest::keyClicks(e.edit, u"x"_s);
        QTest::keyClick(e.edit, Qt::Key_Home);
        QTest::keyClicks(e.edit, u"y"_s);
        const Runs runs = content::normalised(e.edit->richText()).paragraphs.front();
        QCOMPARE(runs, (Runs{{.text = u"y"_s}, field(u"first_name"_s), {.text = u"x"_s}}));
    }
    void removesAFieldAsOneLetter()
    {
        Editor e(ChipEdit::Shape::Line);
        e.edit->setLine({{.text = u"a"_s}, field(u"first_name"_s), {.text = u"b"_s}});
        QTest::keyClick(e.edit, Qt::Key_End);
        QTest::keyClick(e.edit, Qt::Key_Left);
        QTest::keyClick(e.edit, Qt::Key_Backspace);
        QCOMPARE(content::plainWords(e.edit->line()), u"ab"_s);
        QTest::keyClick(e.edit, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(content::plainWords(e.edit->line()), u"a[first_name]b"_s);
    }
    void changesWhatStandsForNothingByKeysAlone()
    {
        Editor e(ChipEdit::Shape::Line);
        e.edit->setLine({{.text = u"Dear "_s}, field(u"first_name"_s), {.text = u","_s}});
        QTest::keyClick(e.edit, Qt::Key_End);
        QVERIFY(!e.detail()->isVisible());
        QTest::keyClick(e.edit, Qt::Key_Left); // beside the field now
        QVERIFY(e.detail()->isVisible());
        QTest::keyClick(e.edit, Qt::Key_Tab);
        QVERIFY(e.detail()->hasFocus());
        QSignalSpy edited(e.edit, &ChipEdit::edited);
        QTest::keyClicks(e.detail(), u"friend"_s);
        QTest::keyClick(e.detail(), Qt::Key_Return);
        QVERIFY(e.edit->hasFocus());
        QVERIFY(!edited.isEmpty());
        QCOMPARE(e.edit->line()[1], field(u"first_name"_s, u"friend"_s));
    }
    void insertsFromTheMenuByKeysAlone()
    {
        Editor e(ChipEdit::Shape::Text);
        QTest::keyClicks(e.edit, u"Dear "_s);
        QTest::keyClick(e.edit, Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
        auto* menu = e.tools->findChild<QMenu*>();
        QVERIFY(menu);
        QTRY_VERIFY(menu->isVisible());
        QCOMPARE(menu->actions().size(), 3); // a line parts those that every message has
        QTest::keyClick(menu, Qt::Key_Down);
        QTest::keyClick(menu, Qt::Key_Return);
        QTRY_COMPARE(e.edit->richText().paragraphs.front().back(), field(u"first_name"_s));
        QTRY_VERIFY(e.detail()->hasFocus()); // what stands there for whom nothing is known of
    }

    void endsALinkWhereItEnds()
    {
        Editor e(ChipEdit::Shape::Text);
        QTest::keyClicks(e.edit, u"see shop"_s);
        QTest::keyClick(e.edit, Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(e.detail()->hasFocus());
        QTest::keyClicks(e.detail(), u"shop.example.com"_s);
        QTest::keyClick(e.detail(), Qt::Key_Return);
        QTest::keyClick(e.edit, Qt::Key_End);
        QTest::keyClicks(e.edit, u" now"_s);
        const Runs runs = content::normalised(e.edit->richText()).paragraphs.front();
        QCOMPARE(runs, (Runs{{.text = u"see "_s},
                             {.text = u"shop"_s, .link = u"https://shop.example.com"_s},
                             {.text = u" now"_s}}));
        e.edit->moveCursor(QTextCursor::Start);
        for (int i = 0; i < 6; ++i)
            e.edit->moveCursor(QTextCursor::Right);
        QCOMPARE(e.detail()->text(), u"https://shop.example.com"_s);
        e.detail()->setFocus();
        e.detail()->clear();
        QTest::keyClick(e.detail(), Qt::Key_Return);
        QCOMPARE(content::normalised(e.edit->richText()).paragraphs.front().size(), std::size_t(1));
    }
    void refusesALinkThatMayNotBeMailed()
    {
        Editor e(ChipEdit::Shape::Text);
        QTest::keyClicks(e.edit, u"shop"_s);
        QTest::keyClick(e.edit, Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
        QTest::keyClicks(e.detail(), u"javascript:alert(1)"_s);
        QTest::keyClick(e.detail(), Qt::Key_Return);
        QVERIFY(e.edit->currentLink().isEmpty());
        QVERIFY(!e.detail()->toolTip().isEmpty());
    }

    void copiesFieldsAndForms()
    {
        ChipEdit from(ChipEdit::Shape::Text);
        ChipEdit to(ChipEdit::Shape::Text);
        from.setRichText(dear());
        from.selectAll();
        from.copy();
        to.paste();
        QCOMPARE(content::normalised(to.richText()), content::normalised(dear()));
        const QMimeData* data = QApplication::clipboard()->mimeData();
        QCOMPARE(data->text(), u"Dear {{ first_name | default: \"you\" }},\n\nfresh bread today"_s);
        QVERIFY(data->html().contains(u"<a href=\"https://a.example\"> today</a>"_s));
        ChipEdit line(ChipEdit::Shape::Line);
        line.paste();
        QCOMPARE(content::plainWords(content::normalisedLine(line.line())),
                 u"Dear [first_name], fresh bread today"_s);
        for (const TextRun& run : line.line())
            QVERIFY(!run.bold && run.link.isEmpty());
    }
    void takesOnlyTextFromTheClipboard()
    {
        ChipEdit edit(ChipEdit::Shape::Text);
        auto* files = new QMimeData;
        files->setUrls({QUrl::fromLocalFile(u"/etc/passwd"_s)});
        QApplication::clipboard()->setMimeData(files);
        edit.paste();
        QVERIFY(edit.toPlainText().isEmpty());
        auto* word = new QMimeData;
        word->setHtml(
            u"<p class=MsoNormal><b>Bread<o:p></o:p></b><script>x</script><img src='file:///a'></p>"_s);
        QApplication::clipboard()->setMimeData(word);
        edit.paste();
        QCOMPARE(content::normalised(edit.richText()), (RichText{{{{.text = u"Bread"_s, .bold = true}}}}));
        auto* evil = new QMimeData;
        evil->setData(u"application/x-mailwright-text"_s,
                      "[[{\"field\":\"{{ a }}{{ b }}\"},{\"text\":7},[],null]]");
        QApplication::clipboard()->setMimeData(evil);
        edit.paste();
        QVERIFY(!edit.currentField());
    }

    void growsWithItsTextUpToABound()
    {
        ChipEdit edit(ChipEdit::Shape::Text);
        edit.resize(400, 100);
        edit.show();
        const int empty = edit.height();
        RichText text;
        for (int i = 0; i < 8; ++i)
            text.paragraphs.push_back({{.text = u"A line."_s}});
        edit.setRichText(text);
        QVERIFY(edit.height() > empty);
        for (int i = 0; i < 500; ++i)
            text.paragraphs.push_back({{.text = u"A line."_s}});
        edit.setRichText(text);
        QVERIFY(edit.height() < 600);
    }
    void hasNoBarWhereAllIsInSight()
    {
        Editor editor(ChipEdit::Shape::Line);
        for (const QString& words : {u"Jägg "_s, u"नमस्ते "_s, u"مرحبا "_s, u"🎄 "_s}) {
            editor.edit->setLine({{.text = words}, field(u"first_name"_s)});
            QTRY_COMPARE(editor.edit->height(), editor.edit->minimumHeight());
            QVERIFY(!editor.edit->verticalScrollBar()->isVisible());
            QVERIFY2(editor.edit->verticalScrollBar()->maximum() == 0, qPrintable(words));
        }
    }

    void saysAFieldBesideItsName()
    {
        Editor editor(ChipEdit::Shape::Line);
        editor.edit->setAccessibleName(u"Subject"_s);
        editor.edit->setAccessibleDescription(u"Without it mails are not opened"_s);
        editor.edit->setLine({field(u"first_name"_s), {.text = u", hello"_s}});
        editor.edit->moveCursor(QTextCursor::Start);
        editor.edit->moveCursor(QTextCursor::Right);
        QVERIFY(editor.edit->currentField());
        QVERIFY(editor.edit->accessibleDescription().contains(u"first name"));
        QCOMPARE(editor.edit->accessibleName(), u"Subject"_s);
        editor.edit->moveCursor(QTextCursor::End);
        QCOMPARE(editor.edit->accessibleDescription(), u"Without it mails are not opened"_s);
    }

    void showsNothingChosenWhereTextIsFromRightToLeft()
    {
        ChipEdit edit(ChipEdit::Shape::Text);
        const RichText text{{{{.text = u"مرحبا "_s}, field(u"first_name"_s), {.text = u" كيف"_s}}}};
        edit.setRichText(text);
        edit.resize(300, 80);
        QVERIFY(!edit.grab().isNull());
        QCOMPARE(content::normalised(edit.richText()), text);
    }
};

QTEST_MAIN(TestChipEdit)
#include "tst_chipedit.moc"
