// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "campaign/types.h"
#include "vault/database.h"

namespace mw::campaign {

/// A campaign as a list of them shows it.
struct CampaignLine
{
    base::CampaignId id{};
    QString name{};
    CampaignKind kind = CampaignKind::Real;
    CampaignState state = CampaignState::Draft;
    QString stateReason{};
    QString listName{};      ///< empty = none chosen, or gone
    std::int64_t listed = 0; ///< contacts on the list now
    DeliveryCounts counts{};
    base::Timestamp changedAt{}; ///< last change of the draft, or of the state
    std::optional<base::Timestamp> startsAt{};
    std::optional<base::Timestamp> plannedAt{};
    bool frozen = false;

    /// Nothing of it is open any more: counted, not set.
    [[nodiscard]] bool isFinished() const
    {
        return state == CampaignState::Running && plannedAt && counts.open() == 0;
    }
    /// Planning began and was stopped, or goes on right now.
    [[nodiscard]] bool isHalfPlanned() const
    {
        return frozen && !plannedAt && state != CampaignState::Cancelled;
    }
    /// Deliveries that were to go out: without those left out.
    [[nodiscard]] std::int64_t planned() const { return counts.total() - counts.of(DeliveryState::Excluded); }
};
/// draft, scheduled, running, paused, finished, cancelled.
[[nodiscard]] QString stateText(const CampaignLine& line);

enum class CampaignFilter { All, Drafts, Scheduled, Sending, Finished, Cancelled, Practice };

/// Campaigns, the newest first; service mails are none. Reads only.
class CampaignBrowser
{
public:
    explicit CampaignBrowser(vault::Database& database) : m_db(database) {}

    struct Page
    {
        std::vector<CampaignLine> lines{};
        base::CampaignId before{}; ///< where to go on; invalid = at the end
    };
    /// Those with ids below `before` (invalid = from the newest) whose name or list holds `search`, letter
    /// case and marks aside.
    [[nodiscard]] vault::DbResult<Page> page(CampaignFilter filter, const QString& search,
                                             base::CampaignId before, std::size_t limit);
    [[nodiscard]] vault::DbResult<std::optional<CampaignLine>> line(base::CampaignId id);
    /// The newest practice run of this campaign.
    [[nodiscard]] vault::DbResult<std::optional<CampaignLine>> practiceOf(base::CampaignId id);

private:
    [[nodiscard]] vault::DbResult<std::vector<CampaignLine>> read(const QString& where,
                                                                  const QVariantList& values);

    vault::Database& m_db;
};

} // namespace mw::campaign
