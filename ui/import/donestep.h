// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audience/importundo.h"
#include "kit/problem.h"
#include "ui/import/importjobs.h"

#include <QWidget>

class QHBoxLayout;

namespace mw::kit {
class Button;
class Callout;
class Label;
class ProgressRow;
class TableView;
} // namespace mw::kit

namespace mw::importpage {

class VerdictModel;

/// The last step: the import as it runs, then what came of it.
class DoneStep : public QWidget
{
    Q_OBJECT
public:
    explicit DoneStep(QWidget* parent = nullptr);

    /// A job runs; `cancel` is empty where it can't be stopped any more.
    void showJob(const QString& title, const QString& cancel);
    void setProgress(qint64 done, qint64 all, const QString& fact);
    void hideJob();
    /// `rows`: of the check before it, for the refused ones.
    void showResult(const audience::ImportResult& result, const QString& list,
                    std::shared_ptr<const audience::VerdictStore> rows);
    void showProblem(const kit::Problem& problem);
    void showTakenBack(const audience::UndoResult& undone);
    void clear();
    [[nodiscard]] kit::Button* takeBackButton() const { return m_takeBack; }

Q_SIGNALS:
    void takeBackWanted();
    void cancelWanted();

private:
    void addFigure(qint64 count, const QString& caption);

    kit::Callout* m_problem;
    kit::ProgressRow* m_progress;
    kit::Label* m_goesOn;
    QWidget* m_resultPart;
    kit::Callout* m_outcome;
    kit::Callout* m_stayOut;
    QHBoxLayout* m_figures;
    kit::Button* m_takeBack;
    QWidget* m_refusedPart;
    kit::Label* m_refusedNote;
    kit::TableView* m_table;
    VerdictModel* m_refused;
};

} // namespace mw::importpage
