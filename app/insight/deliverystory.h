// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consent/types.h"
#include "insight/deliveryjourney.h"
#include "insight/outboxfeed.h"

namespace mw::insight {

/// What the decision rests on, as it is in the ledger today.
struct StoryRecord
{
    base::ConsentRecordId id{};
    consent::EventKind kind = consent::EventKind::Given;
    consent::Basis basis = consent::Basis::None;
    base::Timestamp happenedAt{};
    QString source{};
    QString method{};
};

struct StorySuppression
{
    base::SuppressionId id{};
    consent::SuppressionKind kind = consent::SuppressionKind::Address;
    consent::SuppressionReason reason = consent::SuppressionReason::ByHand;
    base::Timestamp addedAt{};
};

/// One thing that happened. Of a try, all that was recorded.
struct StoryEvent
{
    JourneyStep step{};
    std::optional<DeliveryAttempt> attempt{};
};

/// All there is to tell about one delivery: why its person is in or out, what happened, what may come.
struct DeliveryStory
{
    campaign::Campaign campaign{};
    campaign::DeliveryRow row{};
    QString personName{}; ///< from the attributes; empty when there is none, or the contact is erased
    QString listName{};   ///< as it was frozen with the campaign, else as it is
    QString purposeName{};
    std::vector<JourneyStep> decision{}; ///< decisionOf()
    std::optional<StoryRecord> record{};
    std::optional<StorySuppression> suppression{};
    base::ContactId twin{}; ///< who got the mail instead, of several contacts with one address
    QString twinEmail{};
    std::vector<StoryEvent> events{}; ///< oldest first
    std::vector<OutboxRelay> relays{};
};

/// Null: there is no such delivery.
[[nodiscard]] vault::DbResult<std::optional<DeliveryStory>>
storyOf(vault::Database& database, base::DeliveryId delivery, base::Timestamp now);

} // namespace mw::insight
