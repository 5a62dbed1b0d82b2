// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "campaign/types.h"
#include "vault/database.h"

namespace mw::campaign {

/// A delivery that is due, with what is needed to decide on it and to render it.
struct DueDelivery
{
    base::DeliveryId id{};
    base::CampaignId campaign{};
    base::ContactId contact{};
    base::ContactId wordsOf{}; ///< whose attributes fill it in: the contact's, or those a test reads as
    int attempts = 0;
    int campaignVersion = 1;
    int contactVersion = 0;    ///< the version frozen at the first claim, else the contact's present one
    int contactVersionNow = 0; ///< the contact's present version
    bool contactVersionFrozen = false;
    std::optional<base::Timestamp> firstAttemptAt{};
    QString email{};         ///< empty: erased
    QByteArray attributes{}; ///< JSON object
};

struct AttemptRecord
{
    base::DeliveryId delivery{};
    base::RelayId relay{};
    base::Timestamp at{};
    int verdict = 0; ///< smtp::Verdict
    int phase = 0;   ///< smtp::Phase
    int code = 0;
    QString enhanced{};
    int outcome = 0; ///< mail::ReplyOutcome
    int scope = 0;   ///< mail::ReplyScope
    int rule = 0;    ///< line of the reply table, 0 = none
    QString reply{}; ///< the server's words; personal, stored apart
};

struct DeliveryRow
{
    base::DeliveryId id{};
    base::ContactId contact{};
    QString email{};
    DeliveryState state = DeliveryState::Planned;
    ExclusionReason reason = ExclusionReason::None;
    std::int64_t evidence = 0;
    int attempts = 0; ///< those that count for the back-off
    int tries = 0;    ///< every try of it at a relay
    QString lastReply{};
    base::Timestamp changedAt{};
    base::Timestamp nextAttemptAt{};
    std::optional<base::Timestamp> firstAttemptAt{};
    int contactVersion = 0;
    int campaignVersion = 1;
    QByteArray sha256{};
};

/// The delivery table. Every function runs inside a transaction of the caller's, and keeps campaign_count
/// in step with what it moves.
class DeliveryRepository
{
public:
    explicit DeliveryRepository(vault::Database& database) : m_db(database) {}

    struct NewDelivery
    {
        base::CampaignId campaign;
        base::ContactId contact;
        DeliveryState state = DeliveryState::Queued;
        ExclusionReason reason = ExclusionReason::None;
        std::int64_t evidence = 0;
    };
    /// A contact that is planned already is left as it is (unique on campaign and contact).
    [[nodiscard]] vault::DbResult<void> add(const NewDelivery& delivery, base::Timestamp now);
    /// Service mail: a delivery to an address that is no contact's.
    /// `as`: whose words fill it in, if anybody's.
    [[nodiscard]] vault::DbResult<base::DeliveryId> addService(base::CampaignId campaign,
                                                               const QString& address, base::Timestamp now,
                                                               base::ContactId as = {});
    /// The one delivery of a service mail.
    [[nodiscard]] vault::DbResult<std::optional<DeliveryRow>> findService(base::CampaignId campaign);

    [[nodiscard]] vault::DbResult<std::vector<DueDelivery>> due(base::CampaignId campaign,
                                                                base::Timestamp now, int limit);
    /// When the next queued delivery comes due; none when nothing is queued.
    [[nodiscard]] vault::DbResult<std::optional<base::Timestamp>> nextDue(base::CampaignId campaign);

    [[nodiscard]] vault::DbResult<base::ClaimId> addClaim(const QByteArray& bootId, std::int64_t sequence,
                                                          base::Timestamp now);
    [[nodiscard]] vault::DbResult<void> claim(const DueDelivery& delivery, base::ClaimId claim,
                                              base::Timestamp now);
    [[nodiscard]] vault::DbResult<void> markSending(base::CampaignId campaign, base::DeliveryId id,
                                                    const QByteArray& sha256, base::Timestamp now);
    /// Ends a delivery, or leaves it in doubt, or excludes it.
    [[nodiscard]] vault::DbResult<void> move(base::CampaignId campaign, base::DeliveryId id,
                                             DeliveryState from, DeliveryState to, base::Timestamp now,
                                             ExclusionReason reason = ExclusionReason::None,
                                             std::int64_t evidence = 0);
    /// Puts a delivery back into the queue. `attempts` is the new count.
    [[nodiscard]] vault::DbResult<void> requeue(base::CampaignId campaign, base::DeliveryId id,
                                                DeliveryState from, int attempts,
                                                base::Timestamp nextAttemptAt, base::Timestamp now);
    /// A queued delivery that is not to be tried before `nextAttemptAt` (its domain or relay is paused).
    [[nodiscard]] vault::DbResult<void> postpone(base::DeliveryId id, base::Timestamp nextAttemptAt);
    [[nodiscard]] vault::DbResult<void> addAttempt(const AttemptRecord& attempt);

    struct Recovered
    {
        std::int64_t requeued = 0;
        std::int64_t inDoubt = 0;
    };
    /// After the death of the process that claimed: `sending` is in doubt; `claimed` goes back to the queue
    /// in the same boot, and is in doubt after another one (an empty boot id counts as another).
    [[nodiscard]] vault::DbResult<Recovered> recover(const QByteArray& bootId, base::Timestamp now);

    /// Moves at most `limit` open deliveries of a cancelled campaign; the answer is how many it moved.
    [[nodiscard]] vault::DbResult<std::int64_t> cancelSome(base::CampaignId campaign, int limit,
                                                           base::Timestamp now);
    /// At most `limit` queued deliveries come due at once (a person resumed the campaign); answers how many.
    [[nodiscard]] vault::DbResult<std::int64_t> makeDue(base::CampaignId campaign, int limit,
                                                        base::Timestamp now);

    [[nodiscard]] vault::DbResult<DeliveryCounts> counts(base::CampaignId campaign);
    /// How many were left out for a fault of message, address or relay, which a person can mend: not for what
    /// the contact or its records say.
    [[nodiscard]] vault::DbResult<std::int64_t> leftOutByFault(base::CampaignId campaign);
    [[nodiscard]] vault::DbResult<std::optional<DeliveryRow>> find(base::CampaignId campaign,
                                                                   base::ContactId contact);
    [[nodiscard]] vault::DbResult<std::optional<DeliveryRow>> find(base::DeliveryId delivery);
    /// Those in doubt.
    [[nodiscard]] vault::DbResult<std::vector<base::DeliveryId>> inDoubt(base::CampaignId campaign);
    /// By key range: contacts with an id above `after`, at most `limit`.
    [[nodiscard]] vault::DbResult<std::vector<DeliveryRow>>
    page(base::CampaignId campaign, std::optional<DeliveryState> state, base::ContactId after, int limit);

private:
    [[nodiscard]] vault::DbResult<void> count(base::CampaignId campaign, DeliveryState state,
                                              std::int64_t change);

    [[nodiscard]] vault::DbResult<void> recount(base::CampaignId campaign, DeliveryState from,
                                                DeliveryState to);

    vault::Database& m_db;
};

} // namespace mw::campaign
