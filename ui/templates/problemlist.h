// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/templates/editorproblem.h"

#include <QWidget>

class QScrollArea;
class QVBoxLayout;

namespace mw::kit {
class Button;
class Label;
class StateLabel;
} // namespace mw::kit

namespace mw::templatespage {

class ProblemRow;

/// What the editor found, calmly below what is written: how much of it, and one line each that leads there.
class ProblemList : public QWidget
{
    Q_OBJECT

public:
    explicit ProblemList(QWidget* parent = nullptr);

    void setProblems(const std::vector<EditorProblem>& problems);
    [[nodiscard]] const std::vector<EditorProblem>& problems() const { return m_problems; }
    [[nodiscard]] bool isOpen() const { return m_open; }
    void setOpen(bool open);

Q_SIGNALS:
    void placeWanted(const mw::templatespage::EditorProblem& problem);
    void fixWanted(const mw::templatespage::EditorProblem& problem);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void refresh();
    void fit();

    std::vector<EditorProblem> m_problems;
    std::vector<ProblemRow*> m_rows;
    bool m_open = true;
    kit::StateLabel* m_fine;
    kit::StateLabel* m_errors;
    kit::StateLabel* m_warnings;
    kit::StateLabel* m_notes;
    kit::Button* m_toggle;
    QScrollArea* m_area;
    QVBoxLayout* m_column;
};

} // namespace mw::templatespage
