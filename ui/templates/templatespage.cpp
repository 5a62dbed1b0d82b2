// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/templates/templatespage.h"

#include "kit/questiondialog.h"
#include "kit/theme.h"
#include "ui/templates/namequestion.h"
#include "ui/templates/starterpage.h"
#include "ui/templates/templateactions.h"
#include "ui/templates/templatelist.h"
#include "workspace/office.h"

#include <QStackedWidget>
#include <QVBoxLayout>

namespace mw::templatespage {

using namespace Qt::StringLiterals;
using campaign::TemplateSummary;
using shell::Command;
using shell::PageId;
using shell::Place;
using View = TemplateEditor::View;
using workspace::Topic;

namespace {

QString wordOf(View view)
{
    return view == View::Source ? u"source"_s : u"form"_s;
}

TemplateSummary rowOf(const TemplateDocument& document)
{
    return {.id = document.id(), .name = document.saved().name, .subject = document.saved().subject};
}

} // namespace

TemplatesPage::TemplatesPage(const shell::PageContext& context, QWidget* parent)
    : Page(PageId::Templates, parent),
      m_context(context),
      m_actions(new TemplateActions(context.office, this)),
      m_stack(new QStackedWidget),
      m_list(new TemplateList(context))
{
    kit::setGround(this, kit::Token::Surface);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);
    m_stack->addWidget(m_list);
    wireList();
    connect(m_actions, &TemplateActions::did, this, &Page::did);
    connect(m_actions, &TemplateActions::failed, this, &TemplatesPage::say);
    connect(&context.office, &workspace::Office::changed, this, &TemplatesPage::onChanged);
}

TemplatesPage::~TemplatesPage() = default;

void TemplatesPage::wireList()
{
    connect(m_list, &TemplateList::newWanted, this, &TemplatesPage::makeNew);
    connect(m_list, &TemplateList::openWanted, this, [this](base::TemplateId id) {
        Q_EMIT wants({.page = PageId::Templates, .object = id.value(), .part = {}, .text = {}});
    });
    connect(m_list, &TemplateList::renameWanted, this,
            [this](const TemplateSummary& row) { askForName(row.id, row.name, row.name, {}); });
    connect(m_list, &TemplateList::copyWanted, this, &TemplatesPage::duplicate);
    connect(m_list, &TemplateList::deleteWanted, this, &TemplatesPage::remove);
}

void TemplatesPage::wireEditor(TemplateEditor* editor)
{
    connect(editor, &TemplateEditor::backWanted, this, [this] {
        Q_EMIT wants({.page = PageId::Templates, .object = 0, .part = u"list"_s, .text = {}});
    });
    connect(editor, &TemplateEditor::renameWanted, this, [this] {
        const TemplateSummary row = rowOf(m_editor->document());
        askForName(row.id, row.name, row.name, {});
    });
    connect(editor, &TemplateEditor::copyWanted, this,
            [this] { m_editor->finish([this] { duplicate(rowOf(m_editor->document())); }); });
    connect(editor, &TemplateEditor::deleteWanted, this, [this] { remove({rowOf(m_editor->document())}); });
    connect(editor, &TemplateEditor::did, this, &Page::did);
}

void TemplatesPage::arrive(const Place& place)
{
    if (place.object > 0) {
        open(base::TemplateId(place.object), place.part);
    } else if (place.part == u"new") {
        showStarters();
    } else if (!place.part.isEmpty() || m_stack->currentWidget() != m_editor || !m_editor) {
        showList();
    }
}

void TemplatesPage::leave()
{
    if (m_editor)
        m_editor->finish([] {});
}

Place TemplatesPage::place() const
{
    if (m_editor && m_stack->currentWidget() == m_editor)
        return {.page = PageId::Templates,
                .object = m_editor->document().id().value(),
                .part = wordOf(m_editor->view()),
                .text = {}};
    if (m_starters && m_stack->currentWidget() == m_starters)
        return {.page = PageId::Templates, .object = 0, .part = u"new"_s, .text = {}};
    return {.page = PageId::Templates, .object = 0, .part = u"list"_s, .text = {}};
}

void TemplatesPage::showList()
{
    closeEditor();
    m_stack->setCurrentWidget(m_list);
    m_list->read();
    m_list->focusTable();
}

void TemplatesPage::showStarters()
{
    closeEditor();
    if (!m_starters) {
        m_starters = new StarterPage(m_context);
        m_stack->addWidget(m_starters);
        connect(m_starters, &StarterPage::backWanted, this, [this] {
            Q_EMIT wants({.page = PageId::Templates, .object = 0, .part = u"list"_s, .text = {}});
        });
        connect(m_starters, &StarterPage::ownChosen, this, [this] { begin(nullptr); });
        connect(m_starters, &StarterPage::starterChosen, this,
                [this](const content::Starter& starter) { begin(&starter); });
    }
    m_starters->setProblem({});
    m_stack->setCurrentWidget(m_starters);
    m_starters->focusFirst();
}

void TemplatesPage::begin(const content::Starter* starter)
{
    m_starters->setBusy(true);
    const auto made = [this, part = starter ? u"form"_s : u"source"_s](base::TemplateId id) {
        m_starters->setBusy(false);
        if (id.isValid())
            Q_EMIT wants({.page = PageId::Templates, .object = id.value(), .part = part, .text = {}});
    };
    if (starter)
        m_actions->beginFrom(*starter, made);
    else
        m_actions->beginEmpty(made);
}

void TemplatesPage::open(base::TemplateId id, const QString& part)
{
    if (!m_editor || m_editor->document().id() != id) {
        closeEditor();
        m_editor = new TemplateEditor(m_context, id);
        m_stack->addWidget(m_editor);
        wireEditor(m_editor);
    }
    m_stack->setCurrentWidget(m_editor);
    if (!part.isEmpty())
        m_editor->setView(part == u"source" ? View::Source : View::Form);
    m_editor->focusFirst();
}

/// What was typed is kept first; then it goes, and with it the pictures that were tried and given up.
void TemplatesPage::closeEditor()
{
    if (!m_editor)
        return;
    TemplateEditor* editor = m_editor;
    m_editor = nullptr;
    m_stack->removeWidget(editor);
    editor->hide();
    editor->setParent(this);
    editor->finish([this, editor, id = editor->document().id()] {
        m_actions->tidy(id);
        editor->deleteLater();
    });
}

void TemplatesPage::askForName(base::TemplateId id, const QString& oldName, const QString& name,
                               const QString& error)
{
    templatespage::askForName(this, oldName, name, error, this, [this, id, oldName](const QString& wanted) {
        m_actions->rename(id, oldName, wanted, [this, id, oldName, wanted](const QString& refused) {
            if (!refused.isEmpty())
                askForName(id, oldName, wanted, refused);
        });
    });
}

void TemplatesPage::duplicate(const TemplateSummary& row)
{
    m_actions->duplicate(row, [this](base::TemplateId id) {
        if (id.isValid())
            Q_EMIT wants({.page = PageId::Templates, .object = id.value(), .part = {}, .text = {}});
    });
}

void TemplatesPage::remove(const std::vector<TemplateSummary>& rows)
{
    m_actions->remove(rows);
}

void TemplatesPage::onChanged(const workspace::Topics& topics)
{
    if (topics.contains(Topic::Templates) || topics.contains(Topic::Campaigns))
        m_list->read();
    if (m_editor)
        m_editor->readAgain(topics);
}

void TemplatesPage::say(const kit::Problem& problem)
{
    if (m_starters && m_stack->currentWidget() == m_starters) {
        m_starters->setProblem(problem);
        return;
    }
    auto* dialog = new kit::QuestionDialog(problem, tr("Close"), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

/// What a command acts on: the open one, or those that are selected.
std::vector<TemplateSummary> TemplatesPage::subject() const
{
    if (m_editor && m_stack->currentWidget() == m_editor)
        return {rowOf(m_editor->document())};
    return m_stack->currentWidget() == m_list ? m_list->selected() : std::vector<TemplateSummary>();
}

std::vector<Command> TemplatesPage::commands()
{
    std::vector<Command> all{
        {.id = u"templates.new"_s, .title = tr("New template"), .icon = u"add"_s, .run = [this] {
             makeNew();
         }}};
    const auto rows = subject();
    const QString whyNot = rows.size() == 1 ? QString() : tr("One template has to be selected or open.");
    const auto one = [&](const QString& id, const QString& title, const QString& icon,
                         const QKeySequence& key, std::function<void(const TemplateSummary&)> run) {
        all.push_back({.id = id,
                       .title = title,
                       .icon = icon,
                       .key = key,
                       .enabled = rows.size() == 1,
                       .whyNot = whyNot,
                       .run = [rows, run = std::move(run)] { run(rows.front()); }});
    };
    one(u"templates.rename"_s, tr("Rename template…"), u"text"_s, QKeySequence(Qt::Key_F2),
        [this](const TemplateSummary& row) { askForName(row.id, row.name, row.name, {}); });
    one(u"templates.duplicate"_s, tr("Duplicate template"), u"duplicate"_s, {},
        [this](const TemplateSummary& row) { duplicate(row); });
    one(u"templates.delete"_s, tr("Delete template"), u"delete"_s, {},
        [this](const TemplateSummary& row) { remove({row}); });
    if (!m_editor || m_stack->currentWidget() != m_editor)
        return all;
    const bool canSave = m_editor->canSave();
    const QString nothing = canSave ? QString() : tr("Nothing was changed since it was saved.");
    all.push_back({.id = u"templates.save"_s,
                   .title = tr("Save template"),
                   .icon = u"disk"_s,
                   .key = QKeySequence(QKeySequence::Save),
                   .run = [this] { m_editor->save(); }});
    all.push_back({.id = u"templates.discard"_s,
                   .title = tr("Discard changes"),
                   .icon = u"undo"_s,
                   .enabled = canSave,
                   .whyNot = nothing,
                   .run = [this] { m_editor->discard(); }});
    all.push_back({.id = u"templates.form"_s, .title = tr("Show the form"), .icon = u"edit"_s, .run = [this] {
                       m_editor->setView(View::Form);
                   }});
    all.push_back(
        {.id = u"templates.source"_s, .title = tr("Show the source"), .icon = u"code"_s, .run = [this] {
             m_editor->setView(View::Source);
         }});
    return all;
}

bool TemplatesPage::findHere()
{
    if (m_editor && m_stack->currentWidget() == m_editor)
        m_editor->find();
    else if (m_stack->currentWidget() == m_list)
        m_list->focusSearch();
    else
        return false;
    return true;
}

bool TemplatesPage::readAgain()
{
    m_list->read();
    if (m_editor)
        m_editor->readAgain({Topic::Templates, Topic::Contacts});
    return true;
}

bool TemplatesPage::makeNew()
{
    Q_EMIT wants({.page = PageId::Templates, .object = 0, .part = u"new"_s, .text = {}});
    return true;
}

bool TemplatesPage::escape()
{
    return m_stack->currentWidget() == m_list && m_list->clearSearch();
}

bool TemplatesPage::holdsInput()
{
    if (!m_editor)
        return false;
    if (!m_editor->isSettled())
        return true;
    m_editor->keepNow();
    return !m_editor->isSettled() || m_editor->document().state() == TemplateDocument::State::Failed;
}

bool TemplatesPage::mayClose()
{
    if (!m_editor || m_closeAnyway)
        return true;
    if (!m_editor->isSettled()) {
        // A moment's work; then the window is closed as it was asked for.
        m_editor->finish([window = QPointer<QWidget>(window())] {
            if (window)
                window->close();
        });
        return false;
    }
    m_editor->keepNow();
    if (m_editor->document().state() != TemplateDocument::State::Failed)
        return true;
    kit::QuestionDialog::ask(
        this,
        {.icon = kit::Icon::Warning,
         .title = tr("Close without the changes of “%1”?").arg(m_editor->document().saved().name),
         .text = m_editor->document().problem().what,
         .points = {{kit::QuestionPoint::Kind::Stays, tr("What was saved before")},
                    {kit::QuestionPoint::Kind::Goes, tr("What was written since it could not be kept")}},
         .act = tr("Close without them"),
         .safe = tr("Stay here"),
         .destructive = true},
        this, [this](bool close) {
            m_closeAnyway = close;
            if (close)
                window()->close();
        });
    return false;
}

} // namespace mw::templatespage
