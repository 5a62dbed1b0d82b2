// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/settings.h"
#include "ui/answers/answerjobs.h"

#include <QWidget>

class QLayout;

namespace mw::kit {
class Button;
class Callout;
class Label;
class TableView;
} // namespace mw::kit

namespace mw::answers {

class AnswerModel;

/// What was found, each with what happens to it; a choice holds for all rows that are selected.
class FoundStep : public QWidget
{
    Q_OBJECT
public:
    explicit FoundStep(shell::Settings& settings, QWidget* parent = nullptr);

    void show(const FoundAnswers& found);
    void showProblem(const kit::Problem& problem);
    /// While it is done nothing can be chosen.
    void setBusy(bool busy);
    void focusFirst();
    [[nodiscard]] AnswerModel& model() { return *m_model; }
    [[nodiscard]] kit::TableView& table() { return *m_table; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    [[nodiscard]] QLayout* buildHead();
    void choose(inbound::AnswerChoice choice);
    void chooseNext();
    void onRow();

    kit::Callout* m_problem;
    kit::Callout* m_unread;
    kit::Label* m_title;
    kit::TableView* m_table;
    kit::Label* m_whole;
    AnswerModel* m_model;
    std::vector<kit::Button*> m_choices;
};

} // namespace mw::answers
