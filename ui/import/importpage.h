// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/page.h"
#include "ui/import/importcontroller.h"

class QStackedWidget;
class QTimer;

namespace mw::kit {
class Button;
class Label;
class PageHeader;
class Stepper;
} // namespace mw::kit

namespace mw::importpage {

class CheckStep;
class ColumnsStep;
class DecideStep;
class DoneStep;
class FileStep;

/// Brings contacts in from a file, in five steps, of which the last one alone writes. It keeps what was
/// entered while it is out of sight, and its jobs go on.
class ImportPage : public shell::Page
{
    Q_OBJECT
public:
    enum class Step { File, Columns, Decide, Check, Done };

    explicit ImportPage(const shell::PageContext& context, QWidget* parent = nullptr);

    void arrive(const shell::Place& place) override;
    void leave() override {}
    [[nodiscard]] std::vector<shell::Command> commands() override;
    bool readAgain() override;
    bool makeNew() override;
    /// What was chosen for the columns and decided stands nowhere else.
    bool holdsInput() override { return m_step != Step::File && m_step != Step::Done; }

    [[nodiscard]] Step step() const { return m_step; }
    [[nodiscard]] ImportController& controller() { return m_controller; }
    [[nodiscard]] kit::Button* backButton() const { return m_back; }
    [[nodiscard]] kit::Button* nextButton() const { return m_next; }

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    [[nodiscard]] QWidget* buildFoot();
    void connectSteps();
    void connectController();

    void take(const ImportSource& source);
    void takeAnyway(const ImportSource& source);
    void paste();
    void startAnew();
    void cancelAll();

    void go(Step step);
    void next();
    void back();
    void check();
    void import();
    void askToTakeBack(base::ImportId import, qint64 contacts, const std::function<void(bool)>& decided);
    void takeBack(base::ImportId import, qint64 contacts, const std::function<void(QString)>& done);
    void offerUndo(const audience::ImportResult& result);

    [[nodiscard]] bool isReadOnly() const;
    [[nodiscard]] bool isEntered() const;
    [[nodiscard]] ImportPlan plan() const;
    [[nodiscard]] QString rowsText() const;
    void tell(); ///< header, steps and buttons as things stand
    [[nodiscard]] QString nextText() const;
    [[nodiscard]] QString refusal() const;
    void tellWork();
    void tellProgress();
    void showProblem(const kit::Problem& problem);

    workspace::Office& m_office;
    const base::Clock& m_clock;
    ImportController m_controller;
    Step m_step = Step::File;
    base::ListId m_wantedList;
    QString m_importedTo; ///< name of the list of the last import

    kit::PageHeader* m_header;
    kit::Button* m_cancel;
    kit::Stepper* m_steps;
    QStackedWidget* m_stack;
    FileStep* m_file;
    ColumnsStep* m_columns;
    DecideStep* m_decide;
    CheckStep* m_check;
    DoneStep* m_done;
    kit::Button* m_back = nullptr;
    kit::Button* m_next = nullptr;
    kit::Label* m_note = nullptr;
    QTimer* m_progress; ///< four times a second while a job runs
    int m_ticks = 0;
};

} // namespace mw::importpage
