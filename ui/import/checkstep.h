// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/problem.h"
#include "shell/settings.h"
#include "ui/import/importjobs.h"

#include <QModelIndex>
#include <QWidget>

namespace mw::kit {
class Button;
class Callout;
class Label;
class ProgressRow;
class Segmented;
class TableView;
} // namespace mw::kit

namespace mw::importpage {

class VerdictModel;

/// The fourth step: what each row comes to, before anything is written.
class CheckStep : public QWidget
{
    Q_OBJECT
public:
    explicit CheckStep(shell::Settings& settings, QWidget* parent = nullptr);

    void showNothing();
    /// A job runs: "Checking 2,140 rows".
    void showJob(const QString& title, const QString& cancel);
    void setProgress(qint64 done, qint64 all, const QString& fact);
    void hideJob();
    void showCheck(const Check& check);
    void showProblem(const kit::Problem& problem);
    void showSaved(qint64 rows, const QString& path);
    [[nodiscard]] bool canSave() const { return m_canSave; }
    /// Opens the question where to.
    void saveVerdicts();

Q_SIGNALS:
    void saveWanted(const QString& path);
    void cancelWanted();
    void againWanted();

private:
    [[nodiscard]] QLayout* buildHead();
    void showRows(bool shown);
    void onFilter(int index);
    void onRow(const QModelIndex& now);
    void tellKept();
    void tellMistyped(const std::vector<std::pair<QString, QString>>& domains);

    shell::Settings& m_settings;
    kit::Callout* m_problem;
    kit::Callout* m_saved;
    kit::Callout* m_mistyped;
    kit::ProgressRow* m_progress;
    QList<QWidget*> m_rowParts;
    kit::Segmented* m_filter;
    kit::Button* m_save;
    kit::Label* m_kept;
    kit::TableView* m_table;
    kit::Label* m_whole;
    VerdictModel* m_model;
    audience::VerdictCounts m_counts;
    bool m_canSave = false;
};

} // namespace mw::importpage
