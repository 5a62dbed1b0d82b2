// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "insight/outboxfeed.h"
#include "shell/page.h"
#include "ui/outbox/campaignview.h"
#include "ui/outbox/ratemeter.h"
#include "workspace/office.h"

#include <QTimer>

class QScrollArea;
class QStackedWidget;

namespace mw::kit {
class Button;
class PageHeader;
class Pill;
} // namespace mw::kit

namespace mw::outbox {

class CampaignActions;
class CampaignPicker;
class DoubtDesk;

/// What is going out, live, and the desk where what is in doubt is settled. Figures come from the sender and
/// from kept counts; nothing here grows with a list. Reads again at most four times a second, and only while
/// it is seen.
class OutboxPage : public shell::Page
{
    Q_OBJECT

public:
    explicit OutboxPage(const shell::PageContext& context, QWidget* parent = nullptr);

    void arrive(const shell::Place& place) override;
    void leave() override;
    [[nodiscard]] shell::Place place() const override;
    [[nodiscard]] std::vector<shell::Command> commands() override;
    bool findHere() override;
    bool readAgain() override;
    bool escape() override;

private:
    enum class Part { None, Campaign, Desk };

    void build();
    void listen();
    void read();
    void readSoon();
    void takeCampaigns(const std::vector<insight::OutboxCampaign>& campaigns);
    void choose(base::CampaignId campaign);
    void readDetail();
    void takeDetail(const std::optional<insight::OutboxDetail>& detail);
    void onChanged(const workspace::Topics& topics);
    void onStatus();
    void turnTo(Part part);
    void tell();
    void tellHeader();
    void tellBadge();
    void tellEmpty();
    void fail(const vault::DbError& error);
    [[nodiscard]] Hindrance hindrance() const;
    [[nodiscard]] base::DeliveryId currentDelivery() const;
    void goWhy(base::DeliveryId delivery);

    shell::PageContext m_context;
    kit::PageHeader* m_header;
    kit::Pill* m_pill;
    CampaignPicker* m_picker;
    kit::Button* m_pause;
    kit::Button* m_resume;
    kit::Button* m_cancel;
    QStackedWidget* m_stack;
    QWidget* m_empty = nullptr;
    CampaignActions* m_actions;
    CampaignView* m_view;
    DoubtDesk* m_desk;
    QWidget* m_viewPage = nullptr;
    QWidget* m_deskPage = nullptr;
    QTimer m_soon;

    Part m_part = Part::None;
    bool m_shown = false;
    bool m_stale = true;
    bool m_deskWanted = false;
    std::uint64_t m_asked = 0; ///< the last request wins
    std::vector<insight::OutboxCampaign> m_campaigns;
    base::CampaignId m_chosen{};
    std::optional<insight::OutboxDetail> m_detail;
    RateMeter m_rate;
    vault::Disarmed m_disarmed = vault::Disarmed::No;
    std::optional<kit::Problem> m_fault; ///< why the sender stopped by itself, or why nothing could be read
    std::optional<std::pair<base::RelayId, kit::Problem>> m_relayFault;
};

} // namespace mw::outbox
