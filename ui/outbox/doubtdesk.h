// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "insight/outboxfeed.h"
#include "shell/page.h"
#include "ui/outbox/campaignactions.h"

class QBoxLayout;

namespace mw::kit {
class Button;
class EmptyPage;
class Label;
class TableView;
} // namespace mw::kit

namespace mw::outbox {

class DoubtModel;

/// Where what is in doubt is settled, one, some or all: by a person's word, which cannot be taken back.
class DoubtDesk : public QWidget
{
    Q_OBJECT

public:
    DoubtDesk(const shell::PageContext& context, CampaignActions& actions, QWidget* parent = nullptr);

    void setDetail(const insight::OutboxDetail& detail);
    [[nodiscard]] base::DeliveryId current() const;
    [[nodiscard]] DoubtModel& model() { return *m_model; }

Q_SIGNALS:
    void whyWanted(mw::base::DeliveryId delivery);
    void failed(const mw::vault::DbError& error);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void arrangeBar();
    void build(const shell::PageContext& context);
    void settle(CampaignActions::Settled as);
    void tellSelection();
    [[nodiscard]] std::vector<base::DeliveryId> selected() const;

    CampaignActions& m_actions;
    DoubtModel* m_model;
    kit::TableView* m_table;
    kit::Label* m_meaning;
    kit::Label* m_chosen;
    QBoxLayout* m_bar;
    kit::Button* m_why;
    kit::Button* m_sent;
    kit::Button* m_notSent;
    kit::EmptyPage* m_none;
    insight::OutboxCampaign m_campaign;
    std::int64_t m_count = 0;
};

} // namespace mw::outbox
