// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "campaign/reach.h"
#include "kit/pageheader.h"
#include "ui/campaigns/campaignfacts.h"
#include "vault/sendguard.h"

namespace mw::kit {
class Button;
}

namespace mw::campaignspage {

/// What the header of a campaign needs to know beside what is kept of it.
struct CampaignMoment
{
    std::optional<campaign::ReachCount> reach{};
    vault::Disarmed disarmed = vault::Disarmed::No;
    base::Timestamp now{};
    bool saving = false;
    bool practising = false;
    bool planning = false;
};

/// The top of a campaign's page: its name, where it stands, and what can be done with it now. The main button
/// names its number, and says why when it can't be pressed.
class CampaignHeader : public kit::PageHeader
{
    Q_OBJECT
public:
    explicit CampaignHeader(QWidget* parent = nullptr);

    void show(const CampaignFacts& facts, const CampaignMoment& moment);
    /// Nothing is known yet.
    void clear();
    [[nodiscard]] kit::Button* mainButton() const { return m_main; }
    [[nodiscard]] kit::Button* testButton() const { return m_test; }
    [[nodiscard]] kit::Button* practiseButton() const { return m_practise; }

Q_SIGNALS:
    void testWanted();
    void practiseWanted();
    void takeBackWanted();
    void pauseWanted();
    void cancelWanted();
    void mainWanted();

private:
    void showMain(const CampaignFacts& facts, const CampaignMoment& moment);
    [[nodiscard]] static QString stateWords(const CampaignFacts& facts, const CampaignMoment& moment);

    kit::Button* m_cancel;
    kit::Button* m_test;
    kit::Button* m_practise;
    kit::Button* m_takeBack;
    kit::Button* m_pause;
    kit::Button* m_main;
};

/// It has neither gone out nor been given up: it can still be made ready.
[[nodiscard]] bool isUnplanned(const CampaignFacts& facts);

} // namespace mw::campaignspage
