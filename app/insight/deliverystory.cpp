// SPDX-License-Identifier: GPL-3.0-or-later
#include "insight/deliverystory.h"

#include "audience/contactrepository.h"
#include "campaign/campaignrepository.h"

#include <algorithm>

namespace mw::insight {

using namespace Qt::StringLiterals;
using campaign::ExclusionReason;
using vault::DbResult;

namespace {

const QString selectCampaignOf = u"SELECT campaign_id FROM delivery WHERE id = ?"_s;
const QString selectNames =
    u"SELECT coalesce((SELECT coalesce(deleted_name, name) FROM list WHERE id = ?), ''), "
    "coalesce((SELECT name FROM purpose WHERE id = ?), '')"_s;
const QString selectRecord =
    u"SELECT r.id, r.kind, r.basis, r.happened_at, o.source, o.method FROM consent_record r "
    "JOIN consent_origin o ON o.id = r.origin_id WHERE r.id = ?"_s;
const QString selectSuppression = u"SELECT id, kind, reason, added_at FROM suppression WHERE id = ?"_s;

/// "Jonas Petersen", from what imports and forms call a person's name.
QString nameFrom(const QJsonObject& attributes)
{
    const QString whole = attributes[u"name"_s].toString().simplified();
    const QString parts =
        u"%1 %2"_s.arg(attributes[u"first_name"_s].toString(), attributes[u"last_name"_s].toString());
    return parts.simplified().isEmpty() ? whole : parts.simplified();
}

bool isSuppression(ExclusionReason reason)
{
    return reason == ExclusionReason::AddressSuppressed || reason == ExclusionReason::DomainSuppressed;
}

DbResult<void> readPerson(vault::Database& database, DeliveryStory& story)
{
    const audience::ContactRepository contacts(database);
    const auto person = contacts.byId(story.row.contact);
    if (!person)
        return base::fail(person.error());
    if (*person)
        story.personName = nameFrom((*person)->attributes);
    if (story.row.reason != ExclusionReason::Duplicate)
        return {};
    story.twin = base::ContactId(story.row.evidence);
    const auto twin = contacts.byId(story.twin);
    if (!twin)
        return base::fail(twin.error());
    if (*twin)
        story.twinEmail = (*twin)->email;
    return {};
}

DbResult<void> readNames(vault::Database& database, DeliveryStory& story)
{
    {
        auto rows = database.query(selectNames, story.campaign.list, story.campaign.purpose);
        if (!rows)
            return base::fail(rows.error());
        if (rows->next()) {
            story.listName = rows->text(0);
            story.purposeName = rows->text(1);
        }
    }
    const auto frozen =
        database.value(u"SELECT list_name FROM campaign_version WHERE campaign_id = ? AND version = ?"_s,
                       story.campaign.id, story.row.campaignVersion);
    if (!frozen)
        return base::fail(frozen.error());
    if (!frozen->toString().isEmpty())
        story.listName = frozen->toString();
    return {};
}

/// What delivery.evidence points at: a suppression or a record of the ledger. That of other reasons is
/// another contact, a deletion or a restriction, which the reason says already.
DbResult<void> readEvidence(vault::Database& database, DeliveryStory& story)
{
    const bool isElsewhere = story.row.reason == ExclusionReason::Duplicate ||
                             story.row.reason == ExclusionReason::Deleted ||
                             story.row.reason == ExclusionReason::Restricted;
    if (story.row.evidence <= 0 || isElsewhere)
        return {};
    const bool suppressed = isSuppression(story.row.reason);
    auto rows = database.query(suppressed ? selectSuppression : selectRecord, story.row.evidence);
    if (!rows)
        return base::fail(rows.error());
    if (!rows->next())
        return {};
    if (suppressed)
        story.suppression =
            StorySuppression{.id = base::SuppressionId(rows->integer(0)),
                             .kind = static_cast<consent::SuppressionKind>(rows->integer(1)),
                             .reason = static_cast<consent::SuppressionReason>(rows->integer(2)),
                             .addedAt = base::fromMilliseconds(rows->integer(3))};
    else
        story.record = StoryRecord{.id = base::ConsentRecordId(rows->integer(0)),
                                   .kind = static_cast<consent::EventKind>(rows->integer(1)),
                                   .basis = static_cast<consent::Basis>(rows->integer(2)),
                                   .happenedAt = base::fromMilliseconds(rows->integer(3)),
                                   .source = rows->text(4),
                                   .method = rows->text(5)};
    return {};
}

DbResult<void> readEvents(vault::Database& database, DeliveryStory& story)
{
    auto attempts = attemptsOf(database, story.row.id);
    if (!attempts)
        return base::fail(attempts.error());
    auto why = whyRowsOf(database, story.campaign.id, story.row.id);
    if (!why)
        return base::fail(why.error());
    for (DeliveryAttempt& attempt : *attempts) {
        JourneyStep step = stepOf(attempt);
        story.events.push_back({std::move(step), std::move(attempt)});
    }
    for (JourneyStep& step : *why)
        story.events.push_back({std::move(step), {}});
    std::ranges::stable_sort(story.events,
                             [](const StoryEvent& a, const StoryEvent& b) { return a.step.at < b.step.at; });
    return {};
}

} // namespace

DbResult<std::optional<DeliveryStory>> storyOf(vault::Database& database, base::DeliveryId delivery,
                                               base::Timestamp now)
{
    const auto id = database.value(selectCampaignOf, delivery);
    if (!id)
        return base::fail(id.error());
    if (id->isNull())
        return std::optional<DeliveryStory>();
    DeliveryStory story;
    auto campaign = campaign::CampaignRepository(database).campaign(base::CampaignId(id->toLongLong()));
    auto row = campaign::DeliveryRepository(database).find(delivery);
    if (!campaign || !row)
        return base::fail(campaign ? row.error() : campaign.error());
    if (!*campaign || !*row)
        return std::optional<DeliveryStory>();
    story.campaign = std::move(**campaign);
    story.row = std::move(**row);
    story.decision = decisionOf(database, story.campaign, story.row);
    for (auto* read : {readPerson, readNames, readEvidence, readEvents})
        if (auto done = read(database, story); !done)
            return base::fail(done.error());
    auto relays = outboxRelays(database, story.campaign.id, now);
    if (!relays)
        return base::fail(relays.error());
    story.relays = std::move(*relays);
    return std::optional(std::move(story));
}

} // namespace mw::insight
