// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/strongid.h"
#include "campaign/deliveryrepository.h"
#include "insight/deliveryattempt.h"
#include "vault/database.h"

#include <optional>
#include <QJsonObject>
#include <vector>

namespace mw::insight {

/// One thing that happened to a delivery, as it was recorded.
struct JourneyStep
{
    base::Timestamp at;
    QString rule;    ///< attempt, or the rule of a why row
    QString outcome; ///< words of the contract
    QJsonObject evidence;
};

/// What the send policy said when it was decided, from what the delivery keeps of it: its rules in their
/// order up to the one that stopped it, then the planning's result. The rules of today may say otherwise.
[[nodiscard]] std::vector<JourneyStep>
decisionOf(vault::Database& database, const campaign::Campaign& campaign, const campaign::DeliveryRow& row);

[[nodiscard]] JourneyStep stepOf(const DeliveryAttempt& attempt);
/// The why rows of the delivery, and of its whole campaign.
[[nodiscard]] vault::DbResult<std::vector<JourneyStep>>
whyRowsOf(vault::Database& database, base::CampaignId campaign, base::DeliveryId delivery);

/// Attempts with the server's words, and the why rows of the delivery and of its whole campaign, oldest
/// first.
[[nodiscard]] vault::DbResult<std::vector<JourneyStep>>
journeyOf(vault::Database& database, base::CampaignId campaign, base::DeliveryId delivery);

struct LastAttempt
{
    QString relay{};
    QString reply{}; ///< code and the server's words; without words once they are erased
};
/// Null when nothing was tried yet.
[[nodiscard]] vault::DbResult<std::optional<LastAttempt>> lastAttemptOf(vault::Database& database,
                                                                        base::DeliveryId delivery);

/// From the first attempt of a campaign to the last change of a delivery; zero before the first attempt.
[[nodiscard]] vault::DbResult<std::chrono::milliseconds> sendingTime(vault::Database& database,
                                                                     base::CampaignId campaign);

} // namespace mw::insight
