// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/templates/editorproblem.h"

#include <QWidget>

namespace mw::kit {
class Button;
class IconLabel;
class Label;
class LinkLabel;
} // namespace mw::kit

namespace mw::templatespage {

/// One line of the list: icon, place, sentence, fix. The place leads there.
class ProblemRow : public QWidget
{
    Q_OBJECT

public:
    explicit ProblemRow(QWidget* parent = nullptr);

    void setProblem(const EditorProblem& problem);
    [[nodiscard]] const EditorProblem& problem() const { return m_problem; }

Q_SIGNALS:
    void placeWanted(const mw::templatespage::EditorProblem& problem);
    void fixWanted(const mw::templatespage::EditorProblem& problem);

private:
    EditorProblem m_problem;
    kit::IconLabel* m_icon;
    kit::LinkLabel* m_place;
    kit::Label* m_sentence;
    kit::Button* m_fix;
};

} // namespace mw::templatespage
