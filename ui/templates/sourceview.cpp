// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/templates/sourceview.h"

#include "kit/button.h"
#include "kit/card.h"
#include "kit/field.h"
#include "kit/searchfield.h"
#include "ui/templates/sourceeditor.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QVBoxLayout>

namespace mw::templatespage {

using namespace kit;
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestMenuWords = 60;

} // namespace

SourceView::SourceView(const QString& name, QWidget* parent)
    : QWidget(parent),
      m_editor(makeSourceEditor(name)),
      m_search(new SearchField(tr("Find in the source"))),
      m_field(button(tr("Insert field"), ButtonRole::Flat, Icon::MergeField))
{
    auto* tools = new QHBoxLayout;
    tools->setContentsMargins(space::page, space::s4, space::s12, space::s4);
    tools->setSpacing(space::s8);
    m_field->setSmall(true);
    setSmall(m_search);
    tools->addWidget(m_field);
    tools->addStretch();
    tools->addWidget(m_search);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(tools);
    column->addWidget(new Rule);
    column->addWidget(m_editor, 1);
    setFocusProxy(m_editor);
    connect(m_editor, &SourceEditor::edited, this, &SourceView::edited);
    connect(m_field, &Button::clicked, this, &SourceView::openMenu);
    // While one types, the first place is shown; Return goes on to the next.
    const auto find = [this] {
        const bool found = m_editor->findNext(m_search->text());
        setFaulty(m_search, !found && !m_search->text().isEmpty());
    };
    connect(m_search, &SearchField::searched, this, find);
    connect(m_search, &SearchField::returnPressed, this, find);
}

QString SourceView::text() const
{
    return m_editor->text();
}

void SourceView::setText(const QString& text)
{
    m_editor->setText(text);
}

void SourceView::setProblems(const std::vector<EditorProblem>& problems, EditorProblem::Part part)
{
    std::vector<SourceMark> marks;
    for (const EditorProblem& problem : problems)
        if (problem.part == part && problem.line > 0 && problem.length > 0)
            marks.push_back({problem.line, problem.column, problem.length, problem.tone == Tone::Danger,
                             problem.sentence});
    m_editor->setMarks(marks);
}

void SourceView::setChoices(const slotform::FieldChoices& choices)
{
    m_choices = choices;
}

void SourceView::setReadOnly(bool readOnly)
{
    m_editor->setReadOnly(readOnly);
    m_field->setEnabled(!readOnly);
}

void SourceView::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void SourceView::openMenu()
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const slotform::FieldChoice& choice : m_choices)
        connect(menu->addAction(literal(choice.label.left(longestMenuWords))), &QAction::triggered, this,
                [this, choice] {
                    m_editor->insert(u"{{ "_s + choice.name + u" }}"_s);
                    m_editor->setFocus(Qt::OtherFocusReason);
                });
    menu->popup(m_field->mapToGlobal(QPoint(0, m_field->height())));
}

} // namespace mw::templatespage
