// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/undostack.h"

#include <QPointer>

namespace mw::shell {

namespace {

constexpr std::size_t most = 100;

} // namespace

void UndoStack::push(Undoable what)
{
    m_undone.clear();
    m_done.push_back(std::move(what));
    if (m_done.size() > most)
        m_done.erase(m_done.begin());
    Q_EMIT changed();
}

void UndoStack::undo()
{
    if (canUndo())
        run(m_done, m_undone, true);
}

void UndoStack::redo()
{
    if (canRedo())
        run(m_undone, m_done, false);
}

void UndoStack::run(std::vector<Undoable>& from, std::vector<Undoable>& to, bool undoing)
{
    m_busy = true;
    Undoable step = std::move(from.back());
    from.pop_back();
    Q_EMIT changed();
    const auto work = undoing ? step.undo : step.redo;
    // The stack may be gone when the page answers.
    work([this, self = QPointer<UndoStack>(this), step, &from, &to, undoing](const QString& problem) {
        if (!self || !m_busy)
            return;
        m_busy = false;
        if (!problem.isEmpty()) {
            from.push_back(step);
            Q_EMIT changed();
            Q_EMIT failed(step.text, problem, undoing);
            return;
        }
        if (!undoing || step.redo)
            to.push_back(step);
        Q_EMIT changed();
        if (undoing)
            Q_EMIT undone(step.text);
        else
            Q_EMIT redone(step);
    });
}

} // namespace mw::shell
