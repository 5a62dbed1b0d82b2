// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/page.h"
#include "vault/dberror.h"

class QStackedWidget;

namespace mw::kit {
class Button;
class Callout;
class PageHeader;
class Segmented;
} // namespace mw::kit

namespace mw::consentpage {

class ConsentDeeds;
class HistoryView;
class OverviewView;
class RecordsView;
class SuppressionDeeds;
class SuppressionFiles;
class SuppressionsView;

/// What the workspace may do today, the ledger, who is never mailed, and one contact's history.
class ConsentPage : public shell::Page
{
    Q_OBJECT

public:
    explicit ConsentPage(const shell::PageContext& context, QWidget* parent = nullptr);

    void arrive(const shell::Place& place) override;
    void leave() override;
    [[nodiscard]] shell::Place place() const override;
    [[nodiscard]] std::vector<shell::Command> commands() override;
    bool findHere() override;
    bool readAgain() override;
    bool makeNew() override;
    bool escape() override;

private:
    /// In the order of the choice above them.
    enum class View { Today, Records, Suppressions };

    void build();
    QWidget* buildViews();
    void listen();
    void turnTo(View view);
    void openHistory(qint64 contact);
    void closeHistory();
    [[nodiscard]] bool inHistory() const;
    /// Only what is seen is read and counted.
    void watch(bool shown);
    void tellHeader();
    void tellDone(const QString& sentence);
    void fail(const vault::DbError& error);
    void removeCurrent();
    [[nodiscard]] std::vector<shell::Command> historyCommands();
    [[nodiscard]] std::vector<shell::Command> suppressionCommands();

    shell::PageContext m_context;
    ConsentDeeds* m_consentDeeds;
    SuppressionDeeds* m_deeds;
    SuppressionFiles* m_files;
    kit::PageHeader* m_header;
    kit::Button* m_import;
    kit::Button* m_export;
    kit::Button* m_add;
    kit::Callout* m_problem;
    kit::Callout* m_told;
    kit::Segmented* m_choice;
    QStackedWidget* m_views;
    OverviewView* m_overview;
    RecordsView* m_records;
    SuppressionsView* m_suppressions;
    QStackedWidget* m_stack;
    QWidget* m_main = nullptr;
    HistoryView* m_history;
    View m_view = View::Today;
    bool m_shown = false;
};

} // namespace mw::consentpage
