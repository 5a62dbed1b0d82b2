// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/problem.h"
#include "ui/campaigns/campaignfacts.h"
#include "workspace/office.h"

#include <QWidget>

namespace mw::kit {
class Button;
class Callout;
class ProgressRow;
class StackedBar;
} // namespace mw::kit

namespace mw::campaignspage {

/// What stands above a campaign's settings: what went wrong, why it does not go on, how far its planning is,
/// and what became of its deliveries.
class NoticeBoard : public QWidget
{
    Q_OBJECT
public:
    explicit NoticeBoard(QWidget* parent = nullptr);

    void show(const CampaignFacts& facts, const std::optional<workspace::JobView>& planning,
              base::Timestamp now);
    void showPlanning(const std::optional<workspace::JobView>& planning);
    void tell(const kit::Problem& problem);
    void forget();

Q_SIGNALS:
    void stopPlanningWanted();
    void goOnPlanningWanted();
    void resumeWanted();
    void sendNowWanted();
    void takeBackWanted();
    void cancelWanted();
    void outboxWanted();

private:
    enum class Kind { None, HalfPlanned, Paused, Overdue };
    void showNotice(const CampaignFacts& facts, bool planning, base::Timestamp now);
    void showCounts(const CampaignFacts& facts);
    void setNotice(Kind kind, const QString& bold, const QString& text, const QString& main,
                   const QString& side);

    kit::Callout* m_problem;
    kit::Callout* m_notice;
    kit::Button* m_main;
    kit::Button* m_side;
    kit::ProgressRow* m_progress;
    kit::StackedBar* m_counts;
    Kind m_kind = Kind::None;
};

} // namespace mw::campaignspage
