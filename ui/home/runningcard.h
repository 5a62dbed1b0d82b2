// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "campaign/campaignbrowser.h"
#include "insight/sendingpace.h"
#include "kit/card.h"

namespace mw::kit {
class Button;
class Label;
class StackedBar;
} // namespace mw::kit

namespace mw::home {

/// A campaign that is going out: how far, how fast, until when.
class RunningCard : public kit::Card
{
    Q_OBJECT
public:
    explicit RunningCard(QWidget* parent = nullptr);

    void show(const campaign::CampaignLine& line, base::Timestamp now,
              std::chrono::steady_clock::time_point monotonic);
    [[nodiscard]] base::CampaignId id() const { return m_line.id; }
    [[nodiscard]] const campaign::CampaignLine& line() const { return m_line; }

Q_SIGNALS:
    void pauseWanted();
    void openWanted();

private:
    campaign::CampaignLine m_line;
    insight::SendingPace m_pace;
    kit::Label* m_name;
    kit::Label* m_since;
    kit::Button* m_pause;
    kit::StackedBar* m_bar;
};

} // namespace mw::home
