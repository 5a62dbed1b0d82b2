// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/page.h"
#include "ui/home/homefacts.h"
#include "ui/home/needs.h"

#include <QTimer>

class QBoxLayout;
class QStackedWidget;
class QVBoxLayout;

namespace mw::kit {
class Callout;
class EmptyPage;
class Label;
class PageHeader;
class TableView;
struct Problem;
} // namespace mw::kit
namespace mw::workspace {
class ReachCounter;
}

namespace mw::home {

class ChecksPane;
class LatestModel;
class MailablePane;
class RunningCard;

/// The first page of a workspace: what is going out, what waits for a person, what was sent lately; for a new
/// one, what is ready and what is missing.
class HomePage : public shell::Page
{
    Q_OBJECT
public:
    explicit HomePage(const shell::PageContext& context, QWidget* parent = nullptr);
    ~HomePage() override;

    void arrive(const shell::Place& place) override;
    void leave() override;
    [[nodiscard]] std::vector<shell::Command> commands() override;
    bool readAgain() override;
    bool makeNew() override;

    [[nodiscard]] const std::vector<Need>& needs() const { return m_needs; }
    [[nodiscard]] const std::vector<RunningCard*>& cards() const { return m_cards; }

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void buildEmpty();
    QWidget* buildLeft();
    QWidget* buildRight();
    void watch();
    void askSoon();
    void ask();
    void askDisarmed();
    void take(const HomeFacts& facts);
    void showRunning();
    void showNeeds();
    void showLatest();
    void showReady();
    void pause(const QString& campaign);
    void nobodyWrote(base::CampaignId campaign);
    void tell(const kit::Problem& problem);
    void arrange();

    shell::PageContext m_context;
    workspace::ReachCounter* m_reach;
    LatestModel* m_latest;
    kit::PageHeader* m_header;
    QStackedWidget* m_stack;
    kit::EmptyPage* m_empty = nullptr;
    kit::Callout* m_problem;
    QWidget* m_cardsSection;
    QVBoxLayout* m_cardRows;
    QWidget* m_needsSection;
    kit::Label* m_needsCount;
    QVBoxLayout* m_needRows;
    QWidget* m_latestSection;
    kit::TableView* m_table;
    QWidget* m_right = nullptr;
    QWidget* m_edge;
    QBoxLayout* m_panes = nullptr;
    MailablePane* m_mailable;
    ChecksPane* m_checks;
    std::vector<RunningCard*> m_cards;
    std::vector<Need> m_needs;
    std::vector<shell::Place> m_readyPlaces;
    std::optional<HomeFacts> m_facts;
    vault::Disarmed m_disarmed = vault::Disarmed::No;
    base::RelayId m_lockedRelay;
    QString m_lockedWhy;
    QTimer m_soon;
    bool m_shown = false;
    bool m_asking = false;
    bool m_stale = false;
};

} // namespace mw::home
