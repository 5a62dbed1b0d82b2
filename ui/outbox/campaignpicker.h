// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "insight/outboxfeed.h"
#include "kit/button.h"

namespace mw::outbox {

/// Opens a menu of what is going out and what went out lately. Shown where there is more than one.
class CampaignPicker : public kit::Button
{
    Q_OBJECT

public:
    explicit CampaignPicker(QWidget* parent = nullptr);

    void setCampaigns(const std::vector<insight::OutboxCampaign>& campaigns, base::CampaignId chosen,
                      base::Timestamp now);

Q_SIGNALS:
    void chosen(mw::base::CampaignId campaign);

private:
    void open();

    std::vector<insight::OutboxCampaign> m_campaigns;
    base::CampaignId m_chosen{};
    base::Timestamp m_now{};
};

} // namespace mw::outbox
