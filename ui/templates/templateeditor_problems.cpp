// SPDX-License-Identifier: GPL-3.0-or-later
// What was found: shown where it stands, led to, and mended where one press can.
#include "ui/slotform/slotform.h"
#include "ui/slotform/subjectfield.h"
#include "ui/templates/problemlist.h"
#include "ui/templates/sourceeditor.h"
#include "ui/templates/sourceview.h"
#include "ui/templates/templatecheck.h"
#include "ui/templates/templateeditor.h"

#include <algorithm>

namespace mw::templatespage {

using namespace Qt::StringLiterals;
using Fix = EditorProblem::Fix;
using Part = EditorProblem::Part;

namespace {

/// Places are told in characters as people count them, not in UTF-16.
QString withReplaced(const QString& text, const EditorProblem& problem)
{
    const QList<uint> points = text.toUcs4();
    const auto piece = [&points](qsizetype from, qsizetype count) {
        const qsizetype begin = std::clamp<qsizetype>(from, 0, points.size());
        return QString::fromUcs4(reinterpret_cast<const char32_t*>(points.constData()) + begin,
                                 std::clamp<qsizetype>(count, 0, points.size() - begin));
    };
    return piece(0, problem.column - 1) + problem.replacement +
           piece(problem.column - 1 + problem.length, points.size());
}

void mendIn(SourceView& view, const EditorProblem& problem)
{
    if (problem.fix == Fix::Replace) {
        view.editor().replace(problem.line, problem.column, problem.length, problem.replacement);
        return;
    }
    // <img … becomes <img alt="" …, with the cursor between the quotes.
    const int behindName = problem.column + problem.length;
    view.editor().replace(problem.line, behindName, 0, u" alt=\"\""_s);
    view.editor().goTo(problem.line, behindName + 6, 0);
}

} // namespace

void TemplateEditor::showProblems()
{
    m_problems->setProblems(m_check->all());
    m_source->setProblems(m_check->found(), Part::Html);
    m_text->setProblems(m_check->found(), Part::Text);
}

void TemplateEditor::showPlace(int line, int column, int length)
{
    setView(View::Source);
    m_form->settle([this, line, column, length] { m_source->editor().goTo(line, column, length); });
}

void TemplateEditor::goTo(const EditorProblem& problem)
{
    switch (problem.part) {
    case Part::Subject:
        m_subject->setFocus(Qt::OtherFocusReason);
        break;
    case Part::Text:
        setView(View::Text);
        m_text->editor().goTo(std::max(1, problem.line), std::max(1, problem.column), problem.length);
        break;
    case Part::Html:
        if (problem.fix == Fix::Slot && m_view == View::Form)
            m_form->focusSlot(problem.replacement);
        else if (problem.line > 0)
            showPlace(problem.line, problem.column, problem.length);
        break;
    case Part::Message:
        break;
    }
}

void TemplateEditor::mend(const EditorProblem& problem)
{
    if (problem.fix == Fix::Slot) {
        setView(View::Form);
        m_form->focusSlot(problem.replacement);
        return;
    }
    if (problem.part == Part::Subject) {
        m_subject->setSubject(withReplaced(m_subject->subject(), problem));
        m_document->setSubject(m_subject->subject());
        followContent();
        return;
    }
    if (problem.part == Part::Text) {
        setView(View::Text);
        mendIn(*m_text, problem);
        return;
    }
    setView(View::Source);
    m_form->settle([this, problem] { mendIn(*m_source, problem); });
}

} // namespace mw::templatespage
