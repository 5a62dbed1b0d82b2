// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/command.h"

#include <QObject>

#include <vector>

namespace mw::shell {

/// What was done in a window and can be undone, across its pages. One at a time: undoing may take a while.
class UndoStack : public QObject
{
    Q_OBJECT
public:
    explicit UndoStack(QObject* parent = nullptr) : QObject(parent) {}

    void push(Undoable what);
    void undo();
    void redo();
    [[nodiscard]] bool canUndo() const { return !m_busy && !m_done.empty(); }
    [[nodiscard]] bool canRedo() const { return !m_busy && !m_undone.empty(); }
    /// What the next one would undo or redo; empty for none.
    [[nodiscard]] QString undoText() const { return m_done.empty() ? QString() : m_done.back().text; }
    [[nodiscard]] QString redoText() const { return m_undone.empty() ? QString() : m_undone.back().text; }

Q_SIGNALS:
    void changed();
    void undone(const QString& text);
    void redone(const mw::shell::Undoable& what);
    /// What the page answered. It stands where it stood, to be tried again.
    void failed(const QString& text, const QString& problem, bool undoing);

private:
    void run(std::vector<Undoable>& from, std::vector<Undoable>& to, bool undoing);

    std::vector<Undoable> m_done;
    std::vector<Undoable> m_undone;
    bool m_busy = false;
};

} // namespace mw::shell
