// SPDX-License-Identifier: GPL-3.0-or-later
#include "insight/deliveryfeed.h"

#include <algorithm>
#include <array>
#include <limits>

namespace mw::insight {

using namespace Qt::StringLiterals;
using campaign::DeliveryState;
using vault::DbResult;

namespace {

// The literal state and the index's own condition let SQLite use the partial index; a bound one would not.
const QString selectSettled =
    u"SELECT changed_at, id FROM delivery INDEXED BY delivery_settled WHERE campaign_id = ? AND state = %1 "
    "AND state NOT IN (0, 1, 2, 3) AND (changed_at, id) < (?, ?) ORDER BY changed_at DESC, id DESC LIMIT ?"_s;
const QString selectDeferred =
    u"SELECT changed_at, id FROM delivery INDEXED BY delivery_deferred WHERE campaign_id = ? AND state = 1 "
    "AND attempts > 0 AND (changed_at, id) < (?, ?) ORDER BY changed_at DESC, id DESC LIMIT ?"_s;
const QString selectWaiting =
    u"SELECT next_attempt_at, id FROM delivery INDEXED BY delivery_queue WHERE campaign_id = ? AND state = 1 "
    "AND (next_attempt_at, id) > (?, ?) ORDER BY next_attempt_at, id LIMIT ?"_s;
const QString countDeferred =
    u"SELECT count(*) FROM (SELECT 1 FROM delivery INDEXED BY delivery_deferred WHERE campaign_id = ? "
    "AND state = 1 AND attempts > 0 LIMIT ?)"_s;
const QString selectLastEnding =
    u"SELECT max(changed_at) FROM delivery INDEXED BY delivery_settled WHERE campaign_id = ? AND state = %1 "
    "AND state NOT IN (0, 1, 2, 3)"_s;
// Contacts by the order of their addresses, so many at a time; those without a delivery are looked at too.
const QString contactsFrom =
    u"SELECT id, email_key FROM contact INDEXED BY contact_by_email WHERE email_key %1 ? AND email_key < ? "
    "AND erased_at IS NULL ORDER BY email_key LIMIT %2"_s;
const QString selectByAddress =
    u"SELECT c.email_key, d.id FROM (%1) c JOIN delivery d ON d.campaign_id = ? AND d.contact_id = c.id %2 "
    "ORDER BY c.email_key LIMIT ?"_s;
const QString selectLastOfThem = u"SELECT max(email_key), count(*) FROM (%1)"_s;
const QString selectEntry =
    u"SELECT d.id, d.contact_id, coalesce(c.email, p.address, ''), d.state, d.reason, d.attempts, "
    u"d.changed_at, "
    "d.next_attempt_at, a.id, a.at, a.relay_id, coalesce(r.name, ''), a.verdict, a.phase, a.code, "
    "a.enhanced, "
    "a.outcome, a.scope, a.rule, substr(ap.reply, 1, 2000) "
    "FROM delivery d LEFT JOIN contact c ON c.id = d.contact_id "
    "LEFT JOIN delivery_payload p ON p.delivery_id = d.id AND d.contact_id IS NULL "
    "LEFT JOIN attempt a ON a.id = (SELECT max(id) FROM attempt WHERE delivery_id = d.id) "
    "LEFT JOIN attempt_payload ap ON ap.attempt_id = a.id LEFT JOIN relay r ON r.id = a.relay_id "
    "WHERE d.id = ?"_s;

constexpr int contactsALook = 20'000;
constexpr int looksAPage = 5;

constexpr std::array settledStates = {DeliveryState::Accepted,  DeliveryState::Rejected,
                                      DeliveryState::InDoubt,   DeliveryState::Excluded,
                                      DeliveryState::Cancelled, DeliveryState::Expired};

std::vector<DeliveryState> statesOf(DeliveryFilter filter)
{
    switch (filter) {
    case DeliveryFilter::Latest:
        return {settledStates.begin(), settledStates.end()};
    case DeliveryFilter::Accepted:
        return {DeliveryState::Accepted};
    case DeliveryFilter::Refused:
        return {DeliveryState::Rejected};
    case DeliveryFilter::InDoubt:
        return {DeliveryState::InDoubt};
    case DeliveryFilter::LeftOut:
        return {DeliveryState::Excluded};
    case DeliveryFilter::Cancelled:
        return {DeliveryState::Cancelled};
    case DeliveryFilter::Expired:
        return {DeliveryState::Expired};
    case DeliveryFilter::Deferred:
    case DeliveryFilter::Waiting:
        break;
    }
    return {};
}

struct Key
{
    std::int64_t at = 0;
    std::int64_t id = 0;
};

DbResult<void> addKeys(vault::Database& database, const QString& sql, base::CampaignId campaign,
                       const Key& after, int limit, std::vector<Key>& keys)
{
    auto rows = database.query(sql, campaign, after.at, after.id, limit);
    if (!rows)
        return base::fail(rows.error());
    while (rows->next())
        keys.push_back({rows->integer(0), rows->integer(1)});
    if (rows->failed())
        return base::fail(vault::DbError{vault::DbError::Kind::Io, u"reading deliveries"_s});
    return {};
}

/// The keys of a page: of each state so many, newest first, merged.
DbResult<std::vector<Key>> keysOf(vault::Database& database, const FeedQuery& query,
                                  const std::optional<FeedPosition>& after, int limit)
{
    std::vector<Key> keys;
    if (query.filter == DeliveryFilter::Waiting) {
        const Key start = after ? Key{after->at, after->id} : Key{-1, 0};
        if (auto done = addKeys(database, selectWaiting, query.campaign, start, limit, keys); !done)
            return base::fail(done.error());
        return keys;
    }
    constexpr auto end = std::numeric_limits<std::int64_t>::max();
    const Key start = after ? Key{after->at, after->id} : Key{end, end};
    for (const DeliveryState state : statesOf(query.filter))
        if (auto done = addKeys(database, selectSettled.arg(static_cast<int>(state)), query.campaign, start,
                                limit, keys);
            !done)
            return base::fail(done.error());
    if (query.filter == DeliveryFilter::Latest || query.filter == DeliveryFilter::Deferred)
        if (auto done = addKeys(database, selectDeferred, query.campaign, start, limit, keys); !done)
            return base::fail(done.error());
    std::ranges::sort(keys,
                      [](const Key& a, const Key& b) { return a.at != b.at ? a.at > b.at : a.id > b.id; });
    if (keys.size() > static_cast<std::size_t>(limit))
        keys.resize(static_cast<std::size_t>(limit));
    return keys;
}

std::optional<DeliveryAttempt> attemptFrom(const vault::Rows& rows)
{
    if (rows.isNull(8))
        return std::nullopt;
    DeliveryAttempt attempt{.id = base::AttemptId(rows.integer(8)),
                            .at = base::fromMilliseconds(rows.integer(9)),
                            .relay = base::RelayId(rows.integer(10)),
                            .relayName = rows.text(11),
                            .verdict = static_cast<smtp::Verdict>(rows.integer(12)),
                            .phase = static_cast<smtp::Phase>(rows.integer(13)),
                            .code = static_cast<int>(rows.integer(14)),
                            .enhanced = rows.text(15),
                            .outcome = static_cast<mail::ReplyOutcome>(rows.integer(16)),
                            .scope = static_cast<mail::ReplyScope>(rows.integer(17)),
                            .rule = static_cast<int>(rows.integer(18))};
    if (!rows.isNull(19))
        attempt.reply = rows.text(19);
    return attempt;
}

DbResult<std::optional<DeliveryEntry>> entryOf(vault::Database& database, std::int64_t id)
{
    auto rows = database.query(selectEntry, id);
    if (!rows)
        return base::fail(rows.error());
    if (!rows->next())
        return std::optional<DeliveryEntry>();
    return std::optional(DeliveryEntry{.id = base::DeliveryId(rows->integer(0)),
                                       .contact = base::ContactId(rows->integer(1)),
                                       .email = rows->text(2),
                                       .state = static_cast<DeliveryState>(rows->integer(3)),
                                       .reason = static_cast<campaign::ExclusionReason>(rows->integer(4)),
                                       .attempts = static_cast<int>(rows->integer(5)),
                                       .changedAt = base::fromMilliseconds(rows->integer(6)),
                                       .nextAttemptAt = base::fromMilliseconds(rows->integer(7)),
                                       .last = attemptFrom(*rows)});
}

DbResult<void> addEntry(vault::Database& database, std::int64_t id, FeedPage& page)
{
    auto entry = entryOf(database, id);
    if (!entry)
        return base::fail(entry.error());
    if (*entry)
        page.entries.push_back(std::move(**entry));
    return {};
}

/// As contact.email_key is made, as far as a beginning can be.
QString folded(const QString& address)
{
    return address.trimmed().normalized(QString::NormalizationForm_C).toLower();
}

/// Behind everything that begins with `start`.
QString endOf(const QString& start)
{
    return start + QString::fromUcs4(U"\U0010FFFF", 1);
}

QString conditionOf(DeliveryFilter filter)
{
    const auto states = statesOf(filter);
    if (filter == DeliveryFilter::Latest)
        return {};
    if (filter == DeliveryFilter::Deferred)
        return u"AND d.state = 1 AND d.attempts > 0"_s;
    if (filter == DeliveryFilter::Waiting)
        return u"AND d.state = 1"_s;
    return u"AND d.state = %1"_s.arg(static_cast<int>(states.front()));
}

struct AddressRange
{
    QString from;
    bool fromIsSeen; ///< begin behind it, not at it
    QString end;
};

/// The deliveries of the contacts in the first part of the range; answers the last address of them.
DbResult<QString> addByAddress(vault::Database& database, const FeedQuery& query, const QString& contacts,
                               const AddressRange& range, int limit, FeedPage& page)
{
    QString last;
    std::vector<std::int64_t> ids;
    auto rows = database.query(selectByAddress.arg(contacts, conditionOf(query.filter)), range.from,
                               range.end, query.campaign, limit);
    if (!rows)
        return base::fail(rows.error());
    while (rows->next()) {
        last = rows->text(0);
        ids.push_back(rows->integer(1));
    }
    for (const std::int64_t id : ids)
        if (auto added = addEntry(database, id, page); !added)
            return base::fail(added.error());
    return last;
}

DbResult<FeedPage> searchByAddress(vault::Database& database, const FeedQuery& query,
                                   const std::optional<FeedPosition>& after, int limit)
{
    const QString start = folded(query.address);
    AddressRange range{after ? after->address : start, after.has_value(), endOf(start)};
    FeedPage page;
    for (int look = 0; look < looksAPage; ++look) {
        const QString contacts = contactsFrom.arg(range.fromIsSeen ? u">"_s : u">="_s).arg(contactsALook);
        const int room = limit - static_cast<int>(page.entries.size());
        const auto last = addByAddress(database, query, contacts, range, room, page);
        if (!last)
            return base::fail(last.error());
        if (static_cast<int>(page.entries.size()) >= limit) {
            page.next = FeedPosition{.address = *last};
            return page;
        }
        auto seen = database.query(selectLastOfThem.arg(contacts), range.from, range.end);
        if (!seen)
            return base::fail(seen.error());
        if (!seen->next() || seen->integer(1) < contactsALook)
            return page;
        range.from = seen->text(0);
        range.fromIsSeen = true;
    }
    page.next = FeedPosition{.address = range.from};
    return page;
}

} // namespace

QString DeliveryEntry::stateWord() const
{
    return state == DeliveryState::Queued && attempts > 0 ? u"deferred"_s : campaign::toText(state);
}

DbResult<FeedPage> readFeed(vault::Database& database, const FeedQuery& query,
                            const std::optional<FeedPosition>& after, int limit)
{
    if (!folded(query.address).isEmpty())
        return searchByAddress(database, query, after, limit);
    const auto keys = keysOf(database, query, after, limit);
    if (!keys)
        return base::fail(keys.error());
    FeedPage page;
    page.entries.reserve(keys->size());
    for (const Key& key : *keys)
        if (auto added = addEntry(database, key.id, page); !added)
            return base::fail(added.error());
    if (keys->size() == static_cast<std::size_t>(limit))
        page.next = FeedPosition{.at = keys->back().at, .id = keys->back().id};
    return page;
}

DbResult<std::int64_t> deferredUpTo(vault::Database& database, base::CampaignId campaign, int most)
{
    const auto count = database.value(countDeferred, campaign, most);
    if (!count)
        return base::fail(count.error());
    return count->toLongLong();
}

DbResult<std::optional<base::Timestamp>> lastEnding(vault::Database& database, base::CampaignId campaign)
{
    std::optional<base::Timestamp> last;
    for (const DeliveryState state :
         {DeliveryState::Accepted, DeliveryState::Rejected, DeliveryState::InDoubt, DeliveryState::Cancelled,
          DeliveryState::Expired}) {
        const auto at = database.value(selectLastEnding.arg(static_cast<int>(state)), campaign);
        if (!at)
            return base::fail(at.error());
        if (!at->isNull())
            last = std::max(last.value_or(base::Timestamp()), base::fromMilliseconds(at->toLongLong()));
    }
    return last;
}

} // namespace mw::insight
