// SPDX-License-Identifier: GPL-3.0-or-later
#include "campaign/deliveryrepository.h"

#include <map>

namespace mw::campaign {

using namespace Qt::StringLiterals;
using base::toMilliseconds;
using vault::DbResult;

namespace {

const QString insertDelivery =
    u"INSERT INTO delivery (campaign_id, contact_id, state, reason, evidence, changed_at) "
    "VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (campaign_id, contact_id) DO NOTHING"_s;
const QString insertAddress =
    u"INSERT INTO delivery_payload (delivery_id, address, as_contact_id) VALUES (?, ?, ?)"_s;
const QString selectDue =
    u"SELECT d.id, d.contact_id, d.attempts, d.campaign_version, coalesce(d.contact_version, c.version, 0), "
    "d.contact_version IS NOT NULL, d.first_attempt_at, coalesce(p.address, c.email, ''), "
    "coalesce(c.attributes, '{}'), coalesce(c.version, 0), coalesce(c.id, 0) "
    "FROM delivery d LEFT JOIN delivery_payload p ON p.delivery_id = d.id AND d.contact_id IS NULL "
    "LEFT JOIN contact c ON c.id = coalesce(d.contact_id, p.as_contact_id) "
    "WHERE d.campaign_id = ? AND d.state = 1 AND d.next_attempt_at <= ? "
    "ORDER BY d.next_attempt_at, d.id LIMIT ?"_s;
const QString selectNextDue =
    u"SELECT next_attempt_at FROM delivery WHERE campaign_id = ? AND state = 1 ORDER BY next_attempt_at, id LIMIT 1"_s;
const QString insertClaim = u"INSERT INTO claim (boot_id, sequence, claimed_at) VALUES (?, ?, ?)"_s;
const QString updateClaimed =
    u"UPDATE delivery SET state = 2, claim_id = ?, contact_version = ?, "
    "first_attempt_at = coalesce(first_attempt_at, ?), changed_at = ? WHERE id = ? AND state = 1"_s;
const QString updateSending =
    u"UPDATE delivery SET state = 3, sha256 = ?, changed_at = ? WHERE id = ? AND state = 2"_s;
const QString updateState =
    u"UPDATE delivery SET state = ?, reason = ?, evidence = coalesce(?, evidence), changed_at = ? "
    "WHERE id = ? AND state = ?"_s;
const QString updateQueued =
    u"UPDATE delivery SET state = 1, attempts = ?, next_attempt_at = ?, claim_id = NULL, "
    "changed_at = ? WHERE id = ? AND state = ?"_s;
const QString updatePostponed = u"UPDATE delivery SET next_attempt_at = ? WHERE id = ? AND state = 1"_s;
const QString insertAttempt =
    u"INSERT INTO attempt (delivery_id, relay_id, at, verdict, phase, code, enhanced, "
    "outcome, scope, rule) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s;
const QString insertReply = u"INSERT INTO attempt_payload (attempt_id, reply) VALUES (?, ?)"_s;
const QString upsertCount = u"INSERT INTO campaign_count (campaign_id, state, n) VALUES (?, ?, ?) "
                            "ON CONFLICT (campaign_id, state) DO UPDATE SET n = n + excluded.n"_s;
const QString selectOpen = u"SELECT d.id, d.campaign_id, d.state, coalesce(c.boot_id, '') FROM delivery d "
                           "LEFT JOIN claim c ON c.id = d.claim_id WHERE d.state IN (2, 3)"_s;
const QString cancelPlanned = u"UPDATE delivery SET state = 8, changed_at = ? WHERE id IN "
                              "(SELECT id FROM delivery WHERE campaign_id = ? AND state = 0 LIMIT ?)"_s;
// The literal state lets SQLite use the index of the queue; a bound one would scan the campaign each time.
const QString cancelQueued = u"UPDATE delivery SET state = 8, changed_at = ? WHERE id IN "
                             "(SELECT id FROM delivery WHERE campaign_id = ? AND state = 1 LIMIT ?)"_s;
const QString selectCounts = u"SELECT state, n FROM campaign_count WHERE campaign_id = ?"_s;
const QString countFaults =
    u"SELECT count(*) FROM delivery WHERE campaign_id = ? AND state = 7 AND reason IN (7, 9, 11)"_s;
// The literal state and the index's own condition let SQLite use the partial index.
const QString selectInDoubt = u"SELECT id FROM delivery INDEXED BY delivery_settled WHERE campaign_id = ? "
                              "AND state = 6 AND state NOT IN (0, 1, 2, 3)"_s;
const QString rowColumns =
    u"SELECT d.id, d.contact_id, coalesce(c.email, p.address, ''), d.state, d.reason, coalesce(d.evidence, "
    u"0), "
    "d.attempts, coalesce((SELECT ap.reply FROM attempt a JOIN attempt_payload ap ON ap.attempt_id = a.id "
    "WHERE a.delivery_id = d.id ORDER BY a.id DESC LIMIT 1), ''), d.changed_at, d.next_attempt_at, "
    "d.first_attempt_at, coalesce(d.contact_version, 0), d.campaign_version, d.sha256, "
    "(SELECT count(*) FROM attempt a WHERE a.delivery_id = d.id) "
    "FROM delivery d LEFT JOIN contact c ON c.id = d.contact_id "
    "LEFT JOIN delivery_payload p ON p.delivery_id = d.id AND d.contact_id IS NULL "_s;

std::optional<base::Timestamp> optionalTime(const vault::Rows& rows, int column)
{
    if (rows.isNull(column))
        return std::nullopt;
    return base::fromMilliseconds(rows.integer(column));
}

DeliveryRow rowFrom(const vault::Rows& rows)
{
    DeliveryRow row;
    row.id = base::DeliveryId(rows.integer(0));
    row.contact = base::ContactId(rows.integer(1));
    row.email = rows.text(2);
    row.state = static_cast<DeliveryState>(rows.integer(3));
    row.reason = static_cast<ExclusionReason>(rows.integer(4));
    row.evidence = rows.integer(5);
    row.attempts = static_cast<int>(rows.integer(6));
    row.lastReply = rows.text(7);
    row.changedAt = base::fromMilliseconds(rows.integer(8));
    row.nextAttemptAt = base::fromMilliseconds(rows.integer(9));
    row.firstAttemptAt = optionalTime(rows, 10);
    row.contactVersion = static_cast<int>(rows.integer(11));
    row.campaignVersion = static_cast<int>(rows.integer(12));
    row.sha256 = rows.bytes(13);
    row.tries = static_cast<int>(rows.integer(14));
    return row;
}

/// The first row, if there is one; reading it can fail as well as asking for it.
template <typename Make>
auto firstOf(DbResult<vault::Rows> rows, Make make)
    -> DbResult<std::optional<std::invoke_result_t<Make, const vault::Rows&>>>
{
    using Row = std::invoke_result_t<Make, const vault::Rows&>;
    if (!rows)
        return base::fail(rows.error());
    if (rows->next())
        return std::optional<Row>(make(*rows));
    if (rows->failed())
        return base::fail(vault::DbError{vault::DbError::Kind::Io, u"reading a delivery"_s});
    return std::optional<Row>();
}

/// Claimed and sending last for milliseconds and are counted as queued: two statements less for each mail.
DeliveryState bucketOf(DeliveryState state)
{
    return state == DeliveryState::Claimed || state == DeliveryState::Sending ? DeliveryState::Queued : state;
}

/// An UPDATE … WHERE state = X that met no row: somebody else moved the delivery first.
DbResult<void> exactlyOne(const DbResult<std::int64_t>& changed)
{
    if (!changed)
        return base::fail(changed.error());
    if (*changed != 1)
        return base::fail(
            vault::DbError{vault::DbError::Kind::Constraint, u"the delivery is in another state"_s});
    return {};
}

} // namespace

DbResult<void> DeliveryRepository::count(base::CampaignId campaign, DeliveryState state, std::int64_t change)
{
    auto done = m_db.run(upsertCount, campaign, bucketOf(state), change);
    if (!done)
        return base::fail(done.error());
    return {};
}

DbResult<void> DeliveryRepository::recount(base::CampaignId campaign, DeliveryState from, DeliveryState to)
{
    if (bucketOf(from) == bucketOf(to))
        return {};
    if (auto done = count(campaign, from, -1); !done)
        return done;
    return count(campaign, to, 1);
}

DbResult<void> DeliveryRepository::add(const NewDelivery& delivery, base::Timestamp now)
{
    auto added = m_db.run(
        insertDelivery, delivery.campaign, delivery.contact, delivery.state, delivery.reason,
        delivery.evidence > 0 ? QVariant(qlonglong(delivery.evidence)) : QVariant(), toMilliseconds(now));
    if (!added)
        return base::fail(added.error());
    return *added == 1 ? count(delivery.campaign, delivery.state, 1) : DbResult<void>();
}

DbResult<base::DeliveryId> DeliveryRepository::addService(base::CampaignId campaign, const QString& address,
                                                          base::Timestamp now, base::ContactId as)
{
    if (auto done = add({.campaign = campaign, .contact = {}}, now); !done)
        return base::fail(done.error());
    const base::DeliveryId id(m_db.lastInsertId());
    if (auto done = m_db.run(insertAddress, id, address, as); !done)
        return base::fail(done.error());
    return id;
}

DbResult<std::vector<DueDelivery>> DeliveryRepository::due(base::CampaignId campaign, base::Timestamp now,
                                                           int limit)
{
    auto rows = m_db.query(selectDue, campaign, toMilliseconds(now), limit);
    if (!rows)
        return base::fail(rows.error());
    std::vector<DueDelivery> due;
    due.reserve(static_cast<std::size_t>(limit));
    while (rows->next()) {
        DueDelivery d;
        d.id = base::DeliveryId(rows->integer(0));
        d.campaign = campaign;
        d.contact = base::ContactId(rows->integer(1));
        d.attempts = static_cast<int>(rows->integer(2));
        d.campaignVersion = static_cast<int>(rows->integer(3));
        d.contactVersion = static_cast<int>(rows->integer(4));
        d.contactVersionFrozen = rows->integer(5) != 0;
        d.firstAttemptAt = optionalTime(*rows, 6);
        d.email = rows->text(7);
        d.attributes = rows->text(8).toUtf8();
        d.contactVersionNow = static_cast<int>(rows->integer(9));
        d.wordsOf = base::ContactId(rows->integer(10));
        due.push_back(std::move(d));
    }
    if (rows->failed())
        return base::fail(vault::DbError{vault::DbError::Kind::Io, u"reading due deliveries"_s});
    return due;
}

DbResult<std::optional<base::Timestamp>> DeliveryRepository::nextDue(base::CampaignId campaign)
{
    return firstOf(m_db.query(selectNextDue, campaign),
                   [](const vault::Rows& rows) { return base::fromMilliseconds(rows.integer(0)); });
}

DbResult<base::ClaimId> DeliveryRepository::addClaim(const QByteArray& bootId, std::int64_t sequence,
                                                     base::Timestamp now)
{
    auto done = m_db.run(insertClaim, QString::fromLatin1(bootId), sequence, toMilliseconds(now));
    if (!done)
        return base::fail(done.error());
    return base::ClaimId(m_db.lastInsertId());
}

DbResult<void> DeliveryRepository::claim(const DueDelivery& delivery, base::ClaimId claim,
                                         base::Timestamp now)
{
    auto moved = exactlyOne(m_db.run(updateClaimed, claim, delivery.contactVersion, toMilliseconds(now),
                                     toMilliseconds(now), delivery.id));
    if (!moved)
        return moved;
    return recount(delivery.campaign, DeliveryState::Queued, DeliveryState::Claimed);
}

DbResult<void> DeliveryRepository::markSending(base::CampaignId campaign, base::DeliveryId id,
                                               const QByteArray& sha256, base::Timestamp now)
{
    auto moved = exactlyOne(m_db.run(updateSending, sha256, toMilliseconds(now), id));
    if (!moved)
        return moved;
    return recount(campaign, DeliveryState::Claimed, DeliveryState::Sending);
}

DbResult<void> DeliveryRepository::move(base::CampaignId campaign, base::DeliveryId id, DeliveryState from,
                                        DeliveryState to, base::Timestamp now, ExclusionReason reason,
                                        std::int64_t evidence)
{
    auto moved = exactlyOne(m_db.run(updateState, to, reason,
                                     evidence > 0 ? QVariant(qlonglong(evidence)) : QVariant(),
                                     toMilliseconds(now), id, from));
    if (!moved)
        return moved;
    return recount(campaign, from, to);
}

DbResult<void> DeliveryRepository::requeue(base::CampaignId campaign, base::DeliveryId id, DeliveryState from,
                                           int attempts, base::Timestamp nextAttemptAt, base::Timestamp now)
{
    auto moved = exactlyOne(
        m_db.run(updateQueued, attempts, toMilliseconds(nextAttemptAt), toMilliseconds(now), id, from));
    if (!moved)
        return moved;
    return recount(campaign, from, DeliveryState::Queued);
}

DbResult<void> DeliveryRepository::postpone(base::DeliveryId id, base::Timestamp nextAttemptAt)
{
    return exactlyOne(m_db.run(updatePostponed, toMilliseconds(nextAttemptAt), id));
}

DbResult<void> DeliveryRepository::addAttempt(const AttemptRecord& a)
{
    auto done = m_db.run(insertAttempt, a.delivery, a.relay, toMilliseconds(a.at), a.verdict, a.phase, a.code,
                         a.enhanced, a.outcome, a.scope, a.rule);
    if (!done)
        return base::fail(done.error());
    if (a.reply.isEmpty())
        return {};
    auto payload = m_db.run(insertReply, m_db.lastInsertId(), a.reply);
    if (!payload)
        return base::fail(payload.error());
    return {};
}

DbResult<DeliveryRepository::Recovered> DeliveryRepository::recover(const QByteArray& bootId,
                                                                    base::Timestamp now)
{
    struct Open
    {
        base::DeliveryId id;
        base::CampaignId campaign;
        DeliveryState state;
        QByteArray bootId;
    };
    std::vector<Open> open;
    {
        auto rows = m_db.query(selectOpen);
        if (!rows)
            return base::fail(rows.error());
        while (rows->next())
            open.push_back({base::DeliveryId(rows->integer(0)), base::CampaignId(rows->integer(1)),
                            static_cast<DeliveryState>(rows->integer(2)), rows->text(3).toLatin1()});
    }
    Recovered recovered;
    for (const Open& o : open) {
        const bool sameBoot = !bootId.isEmpty() && o.bootId == bootId;
        const bool backToQueue = o.state == DeliveryState::Claimed && sameBoot;
        auto done = backToQueue ? move(o.campaign, o.id, o.state, DeliveryState::Queued, now)
                                : move(o.campaign, o.id, o.state, DeliveryState::InDoubt, now);
        if (!done)
            return base::fail(done.error());
        ++(backToQueue ? recovered.requeued : recovered.inDoubt);
    }
    return recovered;
}

DbResult<std::int64_t> DeliveryRepository::cancelSome(base::CampaignId campaign, int limit,
                                                      base::Timestamp now)
{
    std::int64_t moved = 0;
    const auto before = counts(campaign);
    if (!before)
        return base::fail(before.error());
    for (const DeliveryState state : {DeliveryState::Planned, DeliveryState::Queued}) {
        if (before->of(state) == 0) // no index leads to the planned ones: don't look for what isn't there
            continue;
        auto done = m_db.run(state == DeliveryState::Planned ? cancelPlanned : cancelQueued,
                             toMilliseconds(now), campaign, limit);
        if (!done)
            return base::fail(done.error());
        if (*done == 0)
            continue;
        if (auto counted = count(campaign, state, -*done); !counted)
            return base::fail(counted.error());
        if (auto counted = count(campaign, DeliveryState::Cancelled, *done); !counted)
            return base::fail(counted.error());
        moved += *done;
    }
    return moved;
}

DbResult<std::int64_t> DeliveryRepository::makeDue(base::CampaignId campaign, int limit, base::Timestamp now)
{
    return m_db.run(u"UPDATE delivery SET next_attempt_at = ? WHERE id IN (SELECT id FROM delivery "
                    "WHERE campaign_id = ? AND state = 1 AND next_attempt_at > ? LIMIT ?)"_s,
                    toMilliseconds(now), campaign, toMilliseconds(now), limit);
}

DbResult<DeliveryCounts> DeliveryRepository::counts(base::CampaignId campaign)
{
    auto rows = m_db.query(selectCounts, campaign);
    if (!rows)
        return base::fail(rows.error());
    DeliveryCounts counts;
    while (rows->next()) {
        const auto state = static_cast<std::size_t>(rows->integer(0));
        if (state < counts.n.size())
            counts.n[state] = rows->integer(1);
    }
    return counts;
}

DbResult<std::int64_t> DeliveryRepository::leftOutByFault(base::CampaignId campaign)
{
    const auto faults = m_db.value(countFaults, campaign);
    if (!faults)
        return base::fail(faults.error());
    return faults->toLongLong();
}

DbResult<std::optional<DeliveryRow>> DeliveryRepository::find(base::CampaignId campaign,
                                                              base::ContactId contact)
{
    return firstOf(
        m_db.query(rowColumns + u"WHERE d.campaign_id = ? AND d.contact_id = ?"_s, campaign, contact),
        rowFrom);
}

DbResult<std::optional<DeliveryRow>> DeliveryRepository::findService(base::CampaignId campaign)
{
    return firstOf(
        m_db.query(rowColumns + u"WHERE d.campaign_id = ? AND d.contact_id IS NULL LIMIT 1"_s, campaign),
        rowFrom);
}

DbResult<std::optional<DeliveryRow>> DeliveryRepository::find(base::DeliveryId delivery)
{
    return firstOf(m_db.query(rowColumns + u"WHERE d.id = ?"_s, delivery), rowFrom);
}

DbResult<std::vector<base::DeliveryId>> DeliveryRepository::inDoubt(base::CampaignId campaign)
{
    auto rows = m_db.query(selectInDoubt, campaign);
    if (!rows)
        return base::fail(rows.error());
    std::vector<base::DeliveryId> ids;
    while (rows->next())
        ids.emplace_back(rows->integer(0));
    if (rows->failed())
        return base::fail(vault::DbError{vault::DbError::Kind::Io, u"reading what is in doubt"_s});
    return ids;
}

DbResult<std::vector<DeliveryRow>> DeliveryRepository::page(base::CampaignId campaign,
                                                            std::optional<DeliveryState> state,
                                                            base::ContactId after, int limit)
{
    const QString byState = state ? u"AND d.state = %1 "_s.arg(static_cast<int>(*state)) : QString();
    auto rows = m_db.query(rowColumns + u"WHERE d.campaign_id = ? AND d.contact_id > ? "_s + byState +
                               u"ORDER BY d.contact_id LIMIT ?"_s,
                           campaign, after.value(), limit);
    if (!rows)
        return base::fail(rows.error());
    std::vector<DeliveryRow> page;
    while (rows->next())
        page.push_back(rowFrom(*rows));
    return page;
}

} // namespace mw::campaign
