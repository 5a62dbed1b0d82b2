// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "campaign/types.h"
#include "insight/deliveryattempt.h"

#include <optional>
#include <vector>

namespace mw::insight {

/// Which deliveries of a campaign one looks at. Deferred is queued with attempts > 0 (design.md 6).
enum class DeliveryFilter {
    Latest,
    Accepted,
    Deferred,
    Refused,
    InDoubt,
    LeftOut,
    Cancelled,
    Expired,
    Waiting
};

/// A delivery with what was said to it last.
struct DeliveryEntry
{
    base::DeliveryId id{};
    base::ContactId contact{};
    QString email{}; ///< empty: erased
    campaign::DeliveryState state = campaign::DeliveryState::Queued;
    campaign::ExclusionReason reason = campaign::ExclusionReason::None;
    int attempts = 0;
    base::Timestamp changedAt{};
    base::Timestamp nextAttemptAt{};
    std::optional<DeliveryAttempt> last{}; ///< its reply cut to 2,000 characters, without the table's reason

    /// The word that screens know it by: toText(state), or "deferred".
    [[nodiscard]] QString stateWord() const;
};

/// Where a page ended; the next one begins behind it.
struct FeedPosition
{
    std::int64_t at = 0; ///< milliseconds
    std::int64_t id = 0;
    QString address{}; ///< of a search, folded
};

struct FeedQuery
{
    base::CampaignId campaign{};
    DeliveryFilter filter = DeliveryFilter::Latest;
    QString address{}; ///< what the address begins with; empty = every one
};

struct FeedPage
{
    std::vector<DeliveryEntry> entries{};
    std::optional<FeedPosition> next{}; ///< none: there is no more
};

/// One page by key range. What happened last comes first; Waiting gives what comes due first, a search by
/// address the addresses in their order. Latest is everything but what waits untried.
/// A page of a search may be short or empty with more behind it: it looks at so many contacts, then answers.
[[nodiscard]] vault::DbResult<FeedPage> readFeed(vault::Database& database, const FeedQuery& query,
                                                 const std::optional<FeedPosition>& after, int limit);

/// How many are deferred, at most `most`: a figure that does not grow with the list.
[[nodiscard]] vault::DbResult<std::int64_t> deferredUpTo(vault::Database& database, base::CampaignId campaign,
                                                         int most);
/// When a delivery of the campaign last came to an end; none before the first.
[[nodiscard]] vault::DbResult<std::optional<base::Timestamp>> lastEnding(vault::Database& database,
                                                                         base::CampaignId campaign);

} // namespace mw::insight
