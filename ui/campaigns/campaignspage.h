// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/strongid.h"
#include "shell/page.h"

class QStackedWidget;

namespace mw::campaignspage {

class CampaignActions;
class CampaignListView;
class CampaignView;

/// Campaigns: all of them, or one that is written, made ready, sent and looked after.
class CampaignsPage : public shell::Page
{
    Q_OBJECT
public:
    explicit CampaignsPage(const shell::PageContext& context, QWidget* parent = nullptr);
    ~CampaignsPage() override;

    void arrive(const shell::Place& place) override;
    void leave() override;
    [[nodiscard]] shell::Place place() const override;
    [[nodiscard]] std::vector<shell::Command> commands() override;
    bool findHere() override;
    bool readAgain() override;
    bool makeNew() override;
    bool escape() override;

    [[nodiscard]] CampaignListView* list() const { return m_list; }
    [[nodiscard]] CampaignView* view() const { return m_view; }
    [[nodiscard]] CampaignActions& actions() const { return *m_actions; }

private:
    void open(base::CampaignId id);
    void showList();

    shell::PageContext m_context;
    CampaignActions* m_actions;
    CampaignListView* m_list;
    CampaignView* m_view;
    QStackedWidget* m_stack;
};

} // namespace mw::campaignspage
