// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/page.h"
#include "ui/campaigns/draftkeeper.h"
#include "ui/campaigns/findingtext.h"

#include <QWidget>

class QBoxLayout;
class QScrollArea;
class QTabBar;

namespace mw::kit {
class Callout;
}
namespace mw::workspace {
class ReachCounter;
}

namespace mw::campaignspage {

class CampaignActions;
class CampaignHeader;
class DetailsPane;
class MessagePane;
class NoticeBoard;
class ReadyPanel;
class RecipientsPane;

/// One campaign: what it is put together from, its message, its recipients, and whether it is ready to send.
class CampaignView : public QWidget
{
    Q_OBJECT
public:
    CampaignView(const shell::PageContext& context, CampaignActions& actions, QWidget* parent = nullptr);

    enum class Tab { Campaign, Message, Recipients };
    void open(base::CampaignId id);
    void close();
    [[nodiscard]] base::CampaignId id() const { return m_keeper->id(); }
    [[nodiscard]] const DraftKeeper& keeper() const { return *m_keeper; }
    void showTab(Tab tab);
    /// The name's field, with the focus; once it is read.
    void rename();
    /// To what "Ready to send?" says.
    void showReady();
    /// Once it is read.
    void practise();
    /// Closes what is open; false when nothing is.
    bool escape();
    void readAgain();
    [[nodiscard]] std::vector<shell::Command> commands();
    void tell(const kit::Problem& problem);

Q_SIGNALS:
    void wants(const mw::shell::Place& place);
    /// Back to the list; the campaign may be gone.
    void left();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void connectParts();
    QWidget* buildLeft();
    void buildPractice();
    void onRead();
    void update();
    void updateHeader();
    void updateJob();
    void updatePractice();
    void fix(Fix what, const campaign::Finding& finding);
    void act();
    void sendTest();
    void arrange();
    [[nodiscard]] const CampaignFacts& facts() const { return *m_keeper->facts(); }
    [[nodiscard]] bool isRead() const { return m_keeper->facts().has_value(); }

    shell::PageContext m_context;
    CampaignActions& m_actions;
    DraftKeeper* m_keeper;
    workspace::ReachCounter* m_reach;
    CampaignHeader* m_header;
    NoticeBoard* m_notices;
    kit::Callout* m_practice;
    QTabBar* m_tabs;
    QScrollArea* m_scroll;
    QBoxLayout* m_panes = nullptr;
    QWidget* m_edge; ///< between the panes, where they stand beside each other
    ReadyPanel* m_ready;
    DetailsPane* m_details;
    MessagePane* m_message;
    RecipientsPane* m_recipients;
    base::CampaignId m_shown;
    std::function<void()> m_whenRead;
    bool m_practising = false;
    bool m_planning = false;
    QString m_testAddress;
};

} // namespace mw::campaignspage
