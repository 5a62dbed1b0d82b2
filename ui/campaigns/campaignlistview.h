// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/page.h"
#include "ui/campaigns/campaigntablemodel.h"

#include <QWidget>

class QComboBox;
class QStackedWidget;

namespace mw::kit {
class Button;
class Callout;
class EmptyPage;
class Label;
class PageHeader;
class SearchField;
class TableView;
struct Problem;
} // namespace mw::kit

namespace mw::campaignspage {

class CampaignActions;

/// All campaigns, searched and filtered; without one, what is ready for the first.
class CampaignListView : public QWidget
{
    Q_OBJECT
public:
    CampaignListView(const shell::PageContext& context, CampaignActions& actions, QWidget* parent = nullptr);

    void arrive();
    void readAgain();
    void focusSearch();
    /// Empties the search; false when there is nothing to empty.
    bool escape();
    [[nodiscard]] std::vector<shell::Command> commands();
    void tell(const kit::Problem& problem);
    [[nodiscard]] CampaignTableModel* model() const { return m_model; }

Q_SIGNALS:
    void opened(mw::base::CampaignId id);
    void renamed(mw::base::CampaignId id); ///< wants another name
    void newWanted();
    void wants(const mw::shell::Place& place);

private:
    struct Ready
    {
        std::int64_t contacts = 0;
        std::int64_t lists = 0;
        std::int64_t templates = 0;
        std::int64_t identities = 0;
        std::int64_t relays = 0; ///< but the practice relay
    };
    void buildTable();
    void buildEmpty();
    void onRead();
    void askReady();
    void showReady(const Ready& ready);
    void onSelection();
    void openMenu(const QPoint& at);
    void duplicate();
    void remove();
    [[nodiscard]] std::vector<campaign::CampaignLine> selected() const;
    [[nodiscard]] static bool isDraft(const campaign::CampaignLine& line);

    shell::PageContext m_context;
    CampaignActions& m_actions;
    CampaignTableModel* m_model;
    kit::PageHeader* m_header;
    kit::SearchField* m_search;
    QComboBox* m_filter;
    kit::Callout* m_problem;
    kit::Label* m_count;
    kit::Button* m_duplicate;
    kit::Button* m_delete;
    kit::TableView* m_table;
    QWidget* m_list;
    QStackedWidget* m_stack;
    kit::EmptyPage* m_empty = nullptr;
    kit::EmptyPage* m_nothing = nullptr;
    std::vector<shell::Place> m_facts;    ///< where the facts of the empty page lead
    std::vector<base::CampaignId> m_kept; ///< selected, over a new reading
};

} // namespace mw::campaignspage
