// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/page.h"
#include "ui/answers/answerjobs.h"

#include <QTimer>

class QStackedWidget;
class QVBoxLayout;

namespace mw::kit {
class Button;
class Callout;
class KeyValueList;
class Label;
class PageHeader;
class ProgressRow;
} // namespace mw::kit

namespace mw::answers {

class FoundStep;
class PasteStep;

/// Until a mailbox is read by itself: what came back is pasted or dropped, looked at, and who asked to leave
/// is withdrawn. It keeps what was entered while it is out of sight, and its jobs go on.
class AnswersPage : public shell::Page
{
    Q_OBJECT
public:
    enum class Step { Paste, Found, Done };

    explicit AnswersPage(const shell::PageContext& context, QWidget* parent = nullptr);

    void arrive(const shell::Place& place) override;
    [[nodiscard]] shell::Place place() const override;
    [[nodiscard]] std::vector<shell::Command> commands() override;
    bool escape() override;
    /// What was pasted and chosen stands nowhere else.
    bool holdsInput() override;

    [[nodiscard]] Step step() const { return m_step; }
    [[nodiscard]] PasteStep& pasteStep() { return *m_paste; }
    [[nodiscard]] FoundStep& foundStep() { return *m_found; }
    [[nodiscard]] kit::Button* backButton() const { return m_back; }
    [[nodiscard]] kit::Button* nextButton() const { return m_next; }
    [[nodiscard]] bool isWorking() const { return m_job != 0; }

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    [[nodiscard]] QWidget* buildDone();
    [[nodiscard]] QWidget* buildFoot();
    void go(Step step);
    void next();
    void back();
    void tell(); ///< header and buttons as things stand
    void tellChosen();
    [[nodiscard]] QString refusal() const;
    [[nodiscard]] bool isReadOnly() const;

    // answerspage_work.cpp
    void askCampaign();
    void read();
    void onRead(const vault::DbResult<Outcome<FoundAnswers>>& found);
    void confirm();
    void apply();
    void onApplied(const vault::DbResult<Outcome<inbound::AnswersApplied>>& applied);
    void showApplied(const inbound::AnswersApplied& applied);
    void nobodyWrote();
    void begin(std::uint64_t job, const QString& title, const QString& cancel);
    void end();
    void tellProgress();

    workspace::Office& m_office;
    base::CampaignId m_campaign;
    QString m_campaignName;
    Step m_step = Step::Paste;
    std::uint64_t m_job = 0;
    int m_ticks = 0;
    QTimer m_progressTimer;

    kit::PageHeader* m_header;
    QStackedWidget* m_stack;
    PasteStep* m_paste;
    FoundStep* m_found;
    kit::ProgressRow* m_progress;
    kit::Callout* m_outcome = nullptr;
    QVBoxLayout* m_doneRows = nullptr;
    kit::KeyValueList* m_figures = nullptr;
    kit::Button* m_back = nullptr;
    kit::Button* m_next = nullptr;
    kit::Label* m_note = nullptr;
};

} // namespace mw::answers
