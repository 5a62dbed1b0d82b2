// SPDX-License-Identifier: GPL-3.0-or-later
#include "campaign/drafts.h"
#include "campaign/templatedraft.h"
#include "kit/button.h"
#include "kit/callout.h"
#include "kit/questiondialog.h"
#include "kit/style.h"
#include "support/stage.h"
#include "ui/mailview/mailview.h"
#include "ui/slotform/chipedit.h"
#include "ui/slotform/slotfield.h"
#include "ui/slotform/slotform.h"
#include "ui/slotform/subjectfield.h"
#include "ui/templates/problemlist.h"
#include "ui/templates/readerpicker.h"
#include "ui/templates/sourceeditor.h"
#include "ui/templates/sourceview.h"
#include "ui/templates/startercard.h"
#include "ui/templates/templatelist.h"
#include "ui/templates/templatespage.h"

#include <QApplication>
#include <QJsonObject>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace mw;
using namespace mw::templatespage;
using namespace mw::test;
using namespace Qt::StringLiterals;
using slotform::ChipEdit;
using slotform::SlotForm;
using State = TemplateDocument::State;
using View = TemplateEditor::View;

namespace {

const QString html =
    u"<h1 data-mw-slot=\"title\" data-mw-kind=\"heading\" data-mw-label=\"Heading\">Hello</h1>\n"
    "<p>Dear {{ first_name }},</p>\n"
    "<p><a href=\"{{ unsubscribe_url }}\">Leave</a> {{ sender_postal }}</p>\n"_s;

/// A page as the window has it: it goes where the page wants to go, and keeps what can be undone.
struct Shown
{
    Stage stage;
    TemplatesPage page{stage.context()};
    std::vector<shell::Undoable> done;

    Shown()
    {
        QObject::connect(&page, &shell::Page::wants, &page,
                         [this](const shell::Place& place) { page.arrive(place); });
        QObject::connect(&page, &shell::Page::did, &page,
                         [this](const shell::Undoable& what) { done.push_back(what); });
        page.resize(1056, 770);
        page.show();
        QApplication::setActiveWindow(&page);
        page.arrive({.page = shell::PageId::Templates});
        stage.settle();
    }
    TemplateEditor& open(base::TemplateId id, const QString& part = u"form"_s)
    {
        page.arrive({.page = shell::PageId::Templates, .object = id.value(), .part = part, .text = {}});
        quiet();
        return *page.editor();
    }
    void quiet()
    {
        if (!Stage::until([this] { return page.editor()->isQuiet(); }))
            qFatal("the editor does not come to rest");
        stage.settle();
    }
    bool reaches(State state)
    {
        return Stage::until([&] { return page.editor()->document().state() == state; });
    }
    ChipEdit* heading() const
    {
        return page.editor()->findChild<SlotForm*>()->field(u"title"_s)->findChild<ChipEdit*>();
    }
    SourceEditor& source() const { return page.editor()->findChild<SourceView*>(u"source"_s)->editor(); }
    QTableView* table() const { return page.findChild<QTableView*>(); }
    void run(const QString& command)
    {
        for (const shell::Command& one : page.commands())
            if (one.id == command)
                one.run();
        stage.settle();
    }
    bool undo()
    {
        std::optional<QString> problem;
        done.back().undo([&](const QString& text) { problem = text; });
        return Stage::until([&] { return problem.has_value(); }) && problem->isEmpty();
    }
    std::optional<campaign::TemplateDraft> draft(base::TemplateId id)
    {
        return stage.act<std::optional<campaign::TemplateDraft>>([id](workspace::Room& room) {
            const auto found = campaign::DraftRepository(room.workspace.database())
                                   .find(campaign::DraftKind::Template, id.value())
                                   .value();
            return found ? campaign::TemplateDraft::fromBody(found->body) : std::nullopt;
        });
    }
    campaign::MailTemplate saved(base::TemplateId id)
    {
        return stage.act<campaign::MailTemplate>([id](workspace::Room& room) {
            return campaign::TemplateRepository(room.workspace.database()).find(id).value().value().mail;
        });
    }
    qint64 templates() { return stage.number(u"SELECT count(*) FROM template"_s); }
    kit::QuestionDialog* dialog() const { return page.findChild<kit::QuestionDialog*>(); }
    QStringList problems() const
    {
        QStringList all;
        for (const EditorProblem& one : page.editor()->findChild<ProblemList*>()->problems())
            all << one.sentence;
        return all;
    }
};

} // namespace

class TestTemplatesPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { kit::Style::install(); }

    // The list.

    void beginsWithAStarter()
    {
        Shown shown;
        QVERIFY(shown.page.makeNew());
        const auto cards = shown.page.findChildren<StarterCard*>();
        QCOMPARE(cards.size(), 7);
        QVERIFY(!cards.first()->accessibleName().isEmpty());
        QTest::keyClick(cards.first(), Qt::Key_Right);
        QTest::keyClick(cards.at(1), Qt::Key_Return);
        QVERIFY(Stage::until([&] { return shown.page.editor() != nullptr; }));
        QVERIFY(shown.reaches(State::Saved));
        QCOMPARE(shown.templates(), 1);
        QCOMPARE(shown.page.place().object, shown.page.editor()->document().id().value());
        shown.quiet();
        QVERIFY2(shown.problems().isEmpty(), qPrintable(shown.problems().join(u'\n')));
    }
    void beginsWithOnesOwnHtml()
    {
        Shown shown;
        shown.page.makeNew();
        shown.page.findChildren<StarterCard*>().last()->click();
        QVERIFY(Stage::until([&] { return shown.page.editor() != nullptr; }));
        shown.quiet();
        QCOMPARE(shown.page.editor()->view(), View::Source);
        QVERIFY(shown.source().text().contains(u"unsubscribe_url"));
    }
    void opensByEnterAndGoesBack()
    {
        Shown shown;
        const auto id = shown.stage.addTemplate(u"A"_s);
        shown.stage.settle();
        shown.table()->setFocus();
        shown.table()->selectRow(0);
        QTest::keyClick(shown.table(), Qt::Key_Return);
        QVERIFY(shown.page.editor());
        QCOMPARE(shown.page.editor()->document().id(), id);
        shown.page.arrive({.page = shell::PageId::Templates, .object = 0, .part = u"list"_s, .text = {}});
        QVERIFY(!shown.page.editor());
        QVERIFY(shown.table()->isVisible());
    }
    void renamesAndSaysWhyNot()
    {
        Shown shown;
        const auto id = shown.stage.addTemplate(u"A"_s);
        shown.stage.addTemplate(u"B"_s);
        shown.stage.settle();
        shown.page.list().select(id);
        QTest::keyClick(shown.table(), Qt::Key_F2);
        QTRY_VERIFY(shown.dialog() && shown.dialog()->isVisible());
        auto* name = shown.dialog()->findChild<QLineEdit*>();
        QTRY_VERIFY(name->hasFocus());
        QTest::keyClicks(name, u"b"_s);
        QTest::keyClick(name, Qt::Key_Return);
        // Taken: it asks again, with the reason.
        QTRY_VERIFY(shown.dialog() && shown.dialog()->findChild<QLineEdit*>() != name);
        name = shown.dialog()->findChild<QLineEdit*>();
        QCOMPARE(name->text(), u"b"_s);
        QTRY_VERIFY(name->hasFocus());
        QTest::keyClicks(name, QString(300, u'n'));
        QCOMPARE(name->text().size(), 200);
        QTest::keyClick(name, Qt::Key_Return);
        QTRY_COMPARE(shown.saved(id).name.size(), 200);
        QCOMPARE(shown.done.size(), std::size_t(1));
        QVERIFY(shown.undo());
        QCOMPARE(shown.saved(id).name, u"A"_s);
    }
    void deletesSeveralWithOneUndo()
    {
        Shown shown;
        for (const QString& name : {u"A"_s, u"B"_s, u"C"_s})
            shown.stage.addTemplate(name, {}, html);
        shown.stage.settle();
        shown.table()->selectAll();
        QTest::keyClick(shown.table(), Qt::Key_Delete);
        QTRY_COMPARE(shown.templates(), 0);
        QTRY_COMPARE(shown.done.size(), std::size_t(1));
        QVERIFY(shown.done.back().text.contains(u"3"));
        QVERIFY(shown.undo());
        QCOMPARE(shown.templates(), 3);
        QTRY_COMPARE(shown.table()->model()->rowCount(), 3);
        std::optional<QString> problem;
        shown.done.back().redo([&](const QString& text) { problem = text; });
        QTRY_COMPARE(problem, QString());
        QCOMPARE(shown.templates(), 0);
    }
    void keepsWhatACampaignIsPreparedWith()
    {
        Shown shown;
        const auto id = shown.stage.addTemplate(u"A"_s);
        shown.stage.addCampaign(u"Spring"_s, shown.stage.addList(u"L"_s), id, shown.stage.addIdentity());
        shown.stage.settle();
        shown.page.list().select(id);
        shown.run(u"templates.delete"_s);
        QTRY_VERIFY(shown.dialog());
        QCOMPARE(shown.templates(), 1);
        QVERIFY(shown.done.empty());
    }
    void copiesAndOpensTheCopy()
    {
        Shown shown;
        const auto id = shown.stage.addTemplate(u"A"_s, {}, html);
        shown.stage.settle();
        shown.page.list().select(id);
        shown.run(u"templates.duplicate"_s);
        QVERIFY(Stage::until([&] { return shown.page.editor() != nullptr; }));
        QVERIFY(shown.reaches(State::Saved));
        QCOMPARE(shown.page.editor()->document().saved().name, u"Copy of A"_s);
        QVERIFY(shown.page.editor()->document().id() != id);
    }
    void searchesAndForgetsByEscape()
    {
        Shown shown;
        shown.stage.addTemplate(u"Stollen"_s);
        shown.stage.addTemplate(u"Bread"_s);
        shown.stage.settle();
        QVERIFY(shown.page.findHere());
        shown.page.list().search(u"stoll"_s);
        QCOMPARE(shown.table()->model()->rowCount(), 1);
        QVERIFY(shown.page.escape());
        QCOMPARE(shown.table()->model()->rowCount(), 2);
        QVERIFY(!shown.page.escape());
    }

    // Drafts.

    void keepsWhatIsTypedAndSaysSoOnlyThen()
    {
        Shown shown;
        const auto id = shown.stage.addTemplate(u"A"_s, {}, html);
        TemplateEditor& editor = shown.open(id);
        QVERIFY(!editor.canSave());
        QTest::keyClicks(shown.heading(), u"Dear "_s);
        QVERIFY(shown.reaches(State::Typing));
        QVERIFY(!shown.draft(id)); // not shown as kept, and not kept
        QVERIFY(shown.reaches(State::Kept));
        QCOMPARE(shown.draft(id)->html, editor.document().content().html);
        QVERIFY(shown.draft(id)->html.contains(u">Dear Hello</h1>"));
        QCOMPARE(shown.saved(id).html, html);
    }
    void savesByItsKey()
    {
        Shown shown;
        const auto id = shown.stage.addTemplate(u"A"_s, {}, html);
        TemplateEditor& editor = shown.open(id);
        QTest::keyClicks(shown.heading(), u"X"_s);
        editor.save(); // before it was put into the source, even
        QTRY_VERIFY(shown.saved(id).html.contains(u">XHello</h1>"));
        QVERIFY(shown.reaches(State::Saved));
        QVERIFY(!shown.draft(id));
        QVERIFY(!editor.canSave());
    }
    void bringsTheDraftBackLater()
    {
        Shown shown;
        const auto id = shown.stage.addTemplate(u"A"_s, {}, html);
        shown.open(id);
        QTest::keyClicks(shown.heading(), u"Half"_s);
        // Left at once, in the middle of a word.
        shown.page.arrive({.page = shell::PageId::Templates, .object = 0, .part = u"list"_s, .text = {}});
        QVERIFY(Stage::until([&] { return shown.draft(id).has_value(); }));
        TemplateEditor& again = shown.open(id);
        QCOMPARE(again.document().state(), State::Kept);
        QCOMPARE(content::plainWords(shown.heading()->line()), u"HalfHello"_s);
        QVERIFY(again.canSave());
    }
    void leavesNothingBehindWhenThePageIsLeftOrClosed()
    {
        Shown shown;
        const auto id = shown.stage.addTemplate(u"A"_s, {}, html);
        shown.open(id);
        QTest::keyClicks(shown.heading(), u"Z"_s);
        shown.page.leave();
        QVERIFY(Stage::until([&] { return shown.draft(id).has_value(); }));
        QVERIFY(shown.page.mayClose());
        QTest::keyClicks(shown.heading(), u"Y"_s);
        QVERIFY(!shown.page.mayClose()); // a moment, then it closes by itself
        QTRY_VERIFY(!shown.page.isVisible());
        QVERIFY(Stage::until([&] {
            return shown.draft(id)->html.contains(u">ZYHello<") ||
                   shown.draft(id)->html.contains(u">YZHello<");
        }));
    }
    void discardsAndTakesThatBack()
    {
        Shown shown;
        const auto id = shown.stage.addTemplate(u"A"_s, {}, html);
        TemplateEditor& editor = shown.open(id);
        QTest::keyClicks(shown.heading(), u"X"_s);
        QVERIFY(shown.reaches(State::Kept));
        shown.run(u"templates.discard"_s);
        QVERIFY(shown.reaches(State::Saved));
        QVERIFY(Stage::until([&] { return !shown.draft(id); }));
        shown.quiet();
        QCOMPARE(content::plainWords(shown.heading()->line()), u"Hello"_s);
        QVERIFY(shown.undo());
        QVERIFY(shown.reaches(State::Kept));
        shown.quiet();
        QCOMPARE(content::plainWords(shown.heading()->line()), u"XHello"_s);
        // The same when the editor was left meanwhile.
        editor.discard();
        QVERIFY(Stage::until([&] { return !shown.draft(id); }));
        shown.page.arrive({.page = shell::PageId::Templates, .object = 0, .part = u"list"_s, .text = {}});
        shown.stage.settle();
        QVERIFY(shown.undo());
        QVERIFY(shown.draft(id)->html.contains(u">XHello<"));
    }
    void saysWhereADraftCouldNotBeKept()
    {
        Shown shown;
        const auto id = shown.stage.addTemplate(u"A"_s, {}, html);
        shown.open(id);
        const auto sql = [&](const QString& text) {
            return shown.stage.act<bool>([text](workspace::Room& room) {
                return room.workspace.database().script(text.toUtf8()).has_value();
            });
        };
        QVERIFY(
            sql(u"CREATE TRIGGER no_room BEFORE INSERT ON draft BEGIN SELECT RAISE(ABORT, 'full'); END"_s));
        QTest::keyClicks(shown.heading(), u"X"_s);
        QVERIFY(shown.reaches(State::Failed));
        bool told = false;
        for (const kit::Callout* callout : shown.page.editor()->findChildren<kit::Callout*>())
            told = told || (callout->isVisible() &&
                            callout->boldText() == shown.page.editor()->document().problem().what);
        QVERIFY(told);
        QVERIFY(!shown.page.mayClose());
        QTRY_VERIFY(shown.dialog());
        shown.dialog()->reject();
        QVERIFY(sql(u"DROP TRIGGER no_room"_s));
        QVERIFY(shown.reaches(State::Kept)); // it tries again by itself
    }

    // Form, source, what is found.

    void followsTheSourceInTheForm()
    {
        Shown shown;
        const auto id = shown.stage.addTemplate(u"A"_s, {}, html);
        TemplateEditor& editor = shown.open(id, u"source"_s);
        shown.source().replace(1, 73, 0, u"Oh "_s);
        editor.setView(View::Form);
        shown.quiet();
        QVERIFY(content::plainWords(shown.heading()->line()).contains(u"Oh "));
        QTest::keyClicks(shown.heading(), u"Q"_s);
        editor.setView(View::Source); // with a letter that is not in the source yet
        QTRY_VERIFY(shown.source().text().contains(u'Q'));
        QCOMPARE(shown.page.place().part, u"source"_s);
    }
    void keepsABrokenSourceAsADraft()
    {
        Shown shown;
        shown.stage.addContact(u"a@example.com"_s, {{u"first_name"_s, u"Ann"_s}});
        const auto id = shown.stage.addTemplate(u"A"_s, {}, html);
        TemplateEditor& editor = shown.open(id, u"source"_s);
        shown.source().replace(2, 1, 0, u"{% if x %}"_s);
        QVERIFY(shown.reaches(State::Kept));
        shown.quiet();
        QVERIFY(shown.draft(id)->html.contains(u"{% if x %}"));
        const auto problems = editor.findChild<ProblemList*>()->problems();
        QCOMPARE(problems.front().tone, kit::Tone::Danger);
        QCOMPARE(problems.front().line, 2);
        editor.setView(View::Form);
        shown.quiet();
        QVERIFY(!shown.heading()->isEnabled());
        editor.save(); // may be kept as it is, too
        QVERIFY(shown.reaches(State::Saved));
    }
    void mendsANameByOneButton()
    {
        Shown shown;
        shown.stage.addContact(u"a@example.com"_s, {{u"first_name"_s, u"Ann"_s}});
        const auto id =
            shown.stage.addTemplate(u"A"_s, u"Hi 😀 {{ frist_name }}!"_s,
                                    u"<p>{{ frist_name }}</p>{{ unsubscribe_url }}{{ sender_postal }}"_s);
        TemplateEditor& editor = shown.open(id);
        auto* list = editor.findChild<ProblemList*>();
        const auto mend = [&] {
            for (const EditorProblem& one : list->problems())
                if (one.fix == EditorProblem::Fix::Replace) {
                    Q_EMIT list->fixWanted(one);
                    break;
                }
            shown.quiet();
        };
        mend();
        QCOMPARE(editor.document().content().subject, u"Hi 😀 {{ first_name }}!"_s);
        mend();
        QVERIFY(editor.document().content().html.startsWith(u"<p>{{ first_name }}</p>"));
        QVERIFY2(shown.problems().isEmpty(), qPrintable(shown.problems().join(u'\n')));
    }
    void readsAsEachContactWould()
    {
        Shown shown;
        const auto list = shown.stage.addList(u"L"_s);
        shown.stage.addContact(u"ann@example.com"_s, {{u"first_name"_s, u"Ann"_s}}, list);
        shown.stage.addContact(u"bob@example.com"_s, {}, list);
        const auto id = shown.stage.addTemplate(u"A"_s, u"For {{ first_name | default: \"you\" }}"_s, html);
        TemplateEditor& editor = shown.open(id);
        auto* picker = editor.findChild<ReaderPicker*>();
        QCOMPARE(picker->reader().words(), u"Ann"_s);
        QVERIFY2(shown.problems().isEmpty(), qPrintable(shown.problems().join(u'\n')));
        const auto buttons = picker->findChildren<kit::Button*>();
        buttons[1]->click();
        QTRY_COMPARE(picker->reader().words(), u"bob@example.com"_s);
        shown.quiet();
        QCOMPARE(shown.problems(),
                 QStringList{u"bob@example.com has no “first_name”: it would read “Dear ,”."_s});
        QVERIFY(!buttons[1]->isEnabled());
        buttons[0]->click();
        QTRY_COMPARE(picker->reader().words(), u"Ann"_s);
        buttons[0]->click(); // before the first one stands nobody in particular
        QTRY_VERIFY(picker->reader().isSample());
        shown.quiet();
        QVERIFY(shown.problems().isEmpty());
        // By how an address begins.
        auto* field = picker->findChild<QLineEdit*>();
        field->setFocus();
        field->selectAll();
        QTest::keyClicks(field, u"BO"_s);
        QWidget* popup = nullptr;
        QVERIFY(Stage::until([&] { return (popup = QApplication::activePopupWidget()) != nullptr; }));
        QTest::keyClick(popup, Qt::Key_Down);
        QTest::keyClick(popup, Qt::Key_Down);
        QTest::keyClick(popup, Qt::Key_Return);
        QTRY_COMPARE(picker->reader().email, u"bob@example.com"_s);
    }
    void saysThatAPlannedCampaignKeepsItsMessage()
    {
        Shown shown;
        const auto list = shown.stage.addList(u"L"_s);
        shown.stage.addContact(u"ann@example.com"_s, {{u"first_name"_s, u"Ann"_s}}, list);
        const auto id = shown.stage.addTemplate(u"A"_s, {}, html);
        shown.stage.addCampaign(u"Spring"_s, list, id, shown.stage.addIdentity());
        shown.stage.start(u"Spring"_s);
        TemplateEditor& editor = shown.open(id);
        bool said = false;
        for (const kit::Callout* callout : editor.findChildren<kit::Callout*>())
            said = said || (callout->isVisible() && callout->bodyText().contains(u"safely"));
        QVERIFY(said);
    }
    void writesInAMegabyte()
    {
        Shown shown;
        const QString large = html + u"<p>words and <b>words</b></p>\n"_s.repeated(40'000);
        QVERIFY(large.size() > 1'000'000);
        const auto id = shown.stage.addTemplate(u"A"_s, {}, large);
        shown.open(id);
        QTest::keyClicks(shown.heading(), u"X"_s);
        QVERIFY(shown.reaches(State::Kept));
        QVERIFY(shown.draft(id)->html.contains(u">XHello<"));
        shown.page.editor()->setView(View::Source);
        QTRY_VERIFY(shown.source().text().contains(u">XHello<"));
        QVERIFY(Stage::until([&] { return shown.page.editor()->isQuiet(); }));
    }
    void opensWhatIsNotThere()
    {
        Shown shown;
        shown.page.arrive({.page = shell::PageId::Templates, .object = 4711, .part = {}, .text = {}});
        QVERIFY(shown.reaches(State::Gone));
        QVERIFY(!shown.page.editor()->canSave());
        QVERIFY(shown.page.mayClose());
    }
    void followsANameThatWasChangedElsewhere()
    {
        Shown shown;
        const auto id = shown.stage.addTemplate(u"A"_s, {}, html);
        TemplateEditor& editor = shown.open(id);
        QTest::keyClicks(shown.heading(), u"X"_s);
        QVERIFY(shown.reaches(State::Kept));
        shown.stage.act<bool>([id](workspace::Room& room) {
            room.changed = {workspace::Topic::Templates};
            return room.services.templates().rename(id, u"B"_s).has_value();
        });
        QTRY_COMPARE(editor.document().saved().name, u"B"_s);
        QVERIFY(editor.document().content().html.contains(u">XHello<")); // and nothing typed is lost
    }
    void hasACommandForEverything()
    {
        Shown shown;
        const auto id = shown.stage.addTemplate(u"A"_s, {}, html);
        for (const shell::Command& command : shown.page.commands()) {
            QVERIFY(!command.title.isEmpty());
            QVERIFY(command.enabled || !command.whyNot.isEmpty());
        }
        shown.open(id);
        QStringList ids;
        for (const shell::Command& command : shown.page.commands())
            ids << command.id;
        QVERIFY(ids.contains(u"templates.save"));
        QVERIFY(ids.contains(u"templates.source"));
        QVERIFY(shown.page.findHere());
        QTRY_COMPARE(shown.page.editor()->view(), View::Source);
    }
};

QTEST_MAIN(TestTemplatesPage)
#include "tst_templatespage.moc"
