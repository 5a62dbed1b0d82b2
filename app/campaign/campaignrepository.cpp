// SPDX-License-Identifier: GPL-3.0-or-later
#include "campaign/campaignrepository.h"

#include "campaign/picturerepository.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QUuid>

namespace mw::campaign {

using namespace Qt::StringLiterals;
using base::toMilliseconds;
using vault::DbResult;

namespace {

const QString identityColumns =
    u"SELECT id, name, from_name, from_email, reply_to, postal FROM sender_identity "_s;
const QString templateColumns = u"SELECT id, name, subject, html, text FROM template "_s;
const QString campaignColumns = u"SELECT id, uuid, name, kind, state, list_id, purpose_id, template_id, "
                                u"identity_id, max_age_seconds, ends_at, "
                                "planned_at, state_reason, own_purpose, starts_at, override_reason, copy_of, "
                                "changed_at, EXISTS (SELECT 1 FROM campaign_version v WHERE v.campaign_id = "
                                "campaign.id) FROM campaign "_s;
const QString insertCampaign =
    u"INSERT INTO campaign (id, uuid, name, kind, state, list_id, purpose_id, template_id, identity_id, "
    "max_age_seconds, ends_at, created_at, state_changed_at, own_purpose, starts_at, copy_of) "
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s;
const QString updateCampaign =
    u"UPDATE campaign SET name = ?, kind = ?, list_id = ?, purpose_id = ?, template_id = ?, identity_id = ?, "
    "max_age_seconds = ?, ends_at = ?, own_purpose = ?, starts_at = ?, changed_at = ? WHERE id = ?"_s;
const QString insertRelay =
    u"INSERT INTO campaign_relay (campaign_id, position, relay_id) VALUES (?, ?, ?)"_s;
const QString deleteRelays = u"DELETE FROM campaign_relay WHERE campaign_id = ?"_s;
const QString deleteCampaign = u"DELETE FROM campaign WHERE id = ?"_s;

QVariant orNull(const std::optional<base::Timestamp>& time)
{
    return time ? QVariant(qlonglong(toMilliseconds(*time))) : QVariant();
}

std::optional<base::Timestamp> optionalTime(const vault::Rows& rows, int column)
{
    if (rows.isNull(column))
        return std::nullopt;
    return base::fromMilliseconds(rows.integer(column));
}

SenderIdentity identityFrom(const vault::Rows& rows)
{
    return {base::IdentityId(rows.integer(0)),
            rows.text(1),
            rows.text(2),
            rows.text(3),
            rows.text(4),
            rows.text(5)};
}

MailTemplate templateFrom(const vault::Rows& rows)
{
    MailTemplate mail{base::TemplateId(rows.integer(0)), rows.text(1), rows.text(2), rows.text(3),
                      std::nullopt};
    if (!rows.isNull(4))
        mail.text = rows.text(4);
    return mail;
}

template <typename T, typename Make>
DbResult<std::vector<T>> all(DbResult<vault::Rows> rows, Make make)
{
    if (!rows)
        return base::fail(rows.error());
    std::vector<T> found;
    while (rows->next())
        found.push_back(make(*rows));
    return found;
}

template <typename T>
DbResult<std::optional<T>> first(DbResult<std::vector<T>> found)
{
    if (!found)
        return base::fail(found.error());
    if (found->empty())
        return std::optional<T>();
    return std::optional<T>(std::move(found->front()));
}

DbResult<void> done(const DbResult<std::int64_t>& changed)
{
    if (!changed)
        return base::fail(changed.error());
    return {};
}

} // namespace

DbResult<base::IdentityId> CampaignRepository::addIdentity(const SenderIdentity& identity,
                                                           base::Timestamp now)
{
    auto added =
        m_db.run(u"INSERT INTO sender_identity (name, from_name, from_email, reply_to, postal, created_at) "
                 "VALUES (?, ?, ?, ?, ?, ?)"_s,
                 identity.name, identity.fromName, identity.fromEmail, identity.replyTo, identity.postal,
                 toMilliseconds(now));
    if (!added)
        return base::fail(added.error());
    return base::IdentityId(m_db.lastInsertId());
}

DbResult<void> CampaignRepository::changeIdentity(const SenderIdentity& identity)
{
    const auto changed = m_db.run(
        u"UPDATE sender_identity SET name = ?, from_name = ?, from_email = ?, reply_to = ?, "
        "postal = ? WHERE id = ?"_s,
        identity.name, identity.fromName, identity.fromEmail, identity.replyTo, identity.postal, identity.id);
    if (!changed)
        return base::fail(changed.error());
    if (*changed != 1)
        return base::fail(vault::DbError{vault::DbError::Kind::Other, u"the sender identity is gone"_s});
    return {};
}

DbResult<std::optional<SenderIdentity>> CampaignRepository::identity(const QString& name)
{
    return first(all<SenderIdentity>(m_db.query(identityColumns + u"WHERE name = ?"_s, name), identityFrom));
}

DbResult<std::optional<SenderIdentity>> CampaignRepository::identity(base::IdentityId id)
{
    return first(all<SenderIdentity>(m_db.query(identityColumns + u"WHERE id = ?"_s, id), identityFrom));
}

DbResult<std::vector<SenderIdentity>> CampaignRepository::identities()
{
    return all<SenderIdentity>(m_db.query(identityColumns + u"ORDER BY name"_s), identityFrom);
}

DbResult<base::TemplateId> CampaignRepository::addTemplate(const MailTemplate& mail, base::Timestamp now)
{
    auto added = m_db.run(u"INSERT INTO template (name, subject, html, text, created_at, updated_at) "
                          "VALUES (?, ?, ?, ?, ?, ?)"_s,
                          mail.name, mail.subject, mail.html, mail.text ? QVariant(*mail.text) : QVariant(),
                          toMilliseconds(now), toMilliseconds(now));
    if (!added)
        return base::fail(added.error());
    return base::TemplateId(m_db.lastInsertId());
}

DbResult<std::optional<MailTemplate>> CampaignRepository::mailTemplate(const QString& name)
{
    return first(all<MailTemplate>(m_db.query(templateColumns + u"WHERE name = ?"_s, name), templateFrom));
}

DbResult<std::optional<MailTemplate>> CampaignRepository::mailTemplate(base::TemplateId id)
{
    return first(all<MailTemplate>(m_db.query(templateColumns + u"WHERE id = ?"_s, id), templateFrom));
}

DbResult<std::vector<MailTemplate>> CampaignRepository::mailTemplates()
{
    return all<MailTemplate>(m_db.query(u"SELECT id, name, subject, '', NULL FROM template ORDER BY name"_s),
                             templateFrom);
}

DbResult<Campaign> CampaignRepository::addCampaign(const Campaign& c, base::Timestamp now)
{
    Campaign stored = c;
    stored.id = {};
    stored.uuid = QUuid::createUuid().toRfc4122();
    if (auto added = restoreCampaign(stored, now); !added)
        return base::fail(added.error());
    stored.id = base::CampaignId(m_db.lastInsertId());
    if (auto set = setRelays(stored.id, c.relays); !set)
        return base::fail(set.error());
    return stored;
}

DbResult<void> CampaignRepository::restoreCampaign(const Campaign& c, base::Timestamp now)
{
    auto added = m_db.run(insertCampaign, c.id, c.uuid, c.name, c.kind, c.state, c.list, c.purpose,
                          c.mailTemplate, c.identity, c.maxAge.count(), orNull(c.endsAt), toMilliseconds(now),
                          toMilliseconds(now), int(c.ownPurpose), orNull(c.startsAt), c.copyOf);
    if (!added)
        return base::fail(added.error());
    return c.id.isValid() ? setRelays(c.id, c.relays) : DbResult<void>();
}

DbResult<void> CampaignRepository::changeCampaign(const Campaign& c, base::Timestamp now)
{
    auto changed = done(m_db.run(updateCampaign, c.name, c.kind, c.list, c.purpose, c.mailTemplate,
                                 c.identity, c.maxAge.count(), orNull(c.endsAt), int(c.ownPurpose),
                                 orNull(c.startsAt), toMilliseconds(now), c.id));
    return changed ? setRelays(c.id, c.relays) : changed;
}

DbResult<void> CampaignRepository::setRelays(base::CampaignId id, const std::vector<base::RelayId>& relays)
{
    if (auto cleared = m_db.run(deleteRelays, id); !cleared)
        return base::fail(cleared.error());
    int position = 0;
    for (const base::RelayId relay : relays)
        if (auto added = m_db.run(insertRelay, id, position++, relay); !added)
            return base::fail(added.error());
    return {};
}

DbResult<void> CampaignRepository::removeCampaign(base::CampaignId id)
{
    if (auto cleared = m_db.run(deleteRelays, id); !cleared)
        return base::fail(cleared.error());
    return done(m_db.run(deleteCampaign, id));
}

DbResult<QString> CampaignRepository::freeName(const QString& name)
{
    QString wanted = name;
    for (int number = 2;; ++number) {
        auto taken = m_db.value(u"SELECT 1 FROM campaign WHERE name = ?"_s, wanted);
        if (!taken)
            return base::fail(taken.error());
        if (taken->isNull())
            return wanted;
        wanted = u"%1 %2"_s.arg(name.left(190)).arg(number);
    }
}

DbResult<void> CampaignRepository::loadRelays(Campaign& campaign)
{
    auto rows = m_db.query(u"SELECT relay_id FROM campaign_relay WHERE campaign_id = ? ORDER BY position"_s,
                           campaign.id);
    if (!rows)
        return base::fail(rows.error());
    while (rows->next())
        campaign.relays.emplace_back(rows->integer(0));
    return {};
}

DbResult<std::vector<Campaign>> CampaignRepository::select(const QString& where, const QVariantList& values)
{
    auto found = all<Campaign>(m_db.queryBound(campaignColumns + where, values), [](const vault::Rows& rows) {
        Campaign c;
        c.id = base::CampaignId(rows.integer(0));
        c.uuid = rows.bytes(1);
        c.name = rows.text(2);
        c.kind = static_cast<CampaignKind>(rows.integer(3));
        c.state = static_cast<CampaignState>(rows.integer(4));
        c.list = base::ListId(rows.integer(5));
        c.purpose = base::PurposeId(rows.integer(6));
        c.mailTemplate = base::TemplateId(rows.integer(7));
        c.identity = base::IdentityId(rows.integer(8));
        c.maxAge = std::chrono::seconds(rows.integer(9));
        c.endsAt = optionalTime(rows, 10);
        c.plannedAt = optionalTime(rows, 11);
        c.stateReason = rows.text(12);
        c.ownPurpose = rows.integer(13) != 0;
        c.startsAt = optionalTime(rows, 14);
        c.overrideReason = rows.text(15);
        c.copyOf = base::CampaignId(rows.integer(16));
        c.changedAt = optionalTime(rows, 17);
        c.frozen = rows.integer(18) != 0;
        return c;
    });
    if (!found)
        return found;
    for (Campaign& campaign : *found) {
        if (auto loaded = loadRelays(campaign); !loaded)
            return base::fail(loaded.error());
    }
    return found;
}

DbResult<std::optional<Campaign>> CampaignRepository::campaign(const QString& name)
{
    return first(select(u"WHERE name = ?"_s, {name}));
}

DbResult<std::optional<Campaign>> CampaignRepository::campaign(base::CampaignId id)
{
    return first(select(u"WHERE id = ?"_s, {qlonglong(id.value())}));
}

DbResult<std::vector<Campaign>> CampaignRepository::campaigns()
{
    return select(u"ORDER BY id"_s, {});
}

DbResult<std::vector<Campaign>> CampaignRepository::running()
{
    return select(u"WHERE state = 3 AND planned_at IS NOT NULL AND EXISTS (SELECT 1 FROM campaign_count n "
                  "WHERE n.campaign_id = campaign.id AND n.state <= 3 AND n.n > 0) ORDER BY id"_s,
                  {});
}

DbResult<std::vector<Campaign>> CampaignRepository::scheduled()
{
    return select(u"WHERE state = 2 ORDER BY starts_at, id"_s, {});
}

DbResult<std::int64_t> CampaignRepository::countThrough(base::RelayId relay)
{
    auto count =
        m_db.value(u"SELECT count(DISTINCT campaign_id) FROM campaign_relay WHERE relay_id = ?"_s, relay);
    if (!count)
        return base::fail(count.error());
    return count->toLongLong();
}

DbResult<std::vector<base::CampaignId>> CampaignRepository::cancelledWithOpen()
{
    return all<base::CampaignId>(
        m_db.query(u"SELECT c.id FROM campaign c WHERE c.state = 5 AND (EXISTS (SELECT 1 FROM delivery d "
                   "WHERE d.campaign_id = c.id AND d.state = 1) OR EXISTS (SELECT 1 FROM campaign_count n "
                   "WHERE n.campaign_id = c.id AND n.state = 0 AND n.n > 0)) ORDER BY c.id"_s),
        [](const vault::Rows& rows) { return base::CampaignId(rows.integer(0)); });
}

DbResult<void> CampaignRepository::setState(base::CampaignId id, CampaignState state, const QString& reason,
                                            base::Timestamp now)
{
    const bool paused = state == CampaignState::Paused;
    if (!paused) { // the pause is over
        auto noted =
            done(m_db.run(u"INSERT OR REPLACE INTO campaign_rest (campaign_id, since, until) "
                          "SELECT id, paused_since, ? FROM campaign WHERE id = ? AND paused_since < ?"_s,
                          toMilliseconds(now), id, toMilliseconds(now)));
        if (!noted)
            return noted;
    }
    return done(m_db.run(u"UPDATE campaign SET state = ?, state_reason = ?, state_changed_at = ?, "
                         "paused_since = CASE WHEN ? THEN coalesce(paused_since, ?) END WHERE id = ?"_s,
                         state, reason, toMilliseconds(now), int(paused), toMilliseconds(now), id));
}

DbResult<void> CampaignRepository::setOverride(base::CampaignId id, const QString& reason)
{
    return done(m_db.run(u"UPDATE campaign SET override_reason = ? WHERE id = ?"_s, reason, id));
}

DbResult<void> CampaignRepository::setPlanned(base::CampaignId id, base::Timestamp now)
{
    return done(m_db.run(u"UPDATE campaign SET planned_at = ? WHERE id = ? AND planned_at IS NULL"_s,
                         toMilliseconds(now), id));
}

DbResult<std::vector<relays::Rest>> CampaignRepository::rests(base::CampaignId id, base::Timestamp from,
                                                              base::Timestamp now)
{
    return all<relays::Rest>(
        m_db.query(u"SELECT since, until FROM campaign_rest WHERE campaign_id = ? AND until > ? "
                   "UNION ALL SELECT paused_since, ? FROM campaign WHERE id = ? AND paused_since < ?"_s,
                   id, toMilliseconds(from), toMilliseconds(now), id, toMilliseconds(now)),
        [](const vault::Rows& rows) {
            return relays::Rest{base::fromMilliseconds(rows.integer(0)),
                                base::fromMilliseconds(rows.integer(1))};
        });
}

DbResult<void> CampaignRepository::addVersion(base::CampaignId id, const CampaignVersion& v,
                                              base::Timestamp now)
{
    auto added = m_db.run(
        u"INSERT INTO campaign_version (campaign_id, version, subject, html, text, from_name, "
        "from_email, reply_to, postal, list_name, frozen_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
        id, v.version, v.subject, v.html, v.text, v.fromName, v.fromEmail, v.replyTo, v.postal, v.listName,
        toMilliseconds(now));
    if (!added)
        return base::fail(added.error());
    return PictureRepository(m_db).freeze(id, v.version, v.pictures);
}

DbResult<std::optional<CampaignVersion>> CampaignRepository::version(base::CampaignId id, int version)
{
    auto found = first(all<CampaignVersion>(
        m_db.query(u"SELECT version, subject, html, text, from_name, from_email, reply_to, postal, list_name "
                   "FROM campaign_version WHERE campaign_id = ? AND version = ?"_s,
                   id, version),
        [](const vault::Rows& rows) {
            return CampaignVersion{static_cast<int>(rows.integer(0)),
                                   rows.text(1),
                                   rows.text(2),
                                   rows.text(3),
                                   rows.text(4),
                                   rows.text(5),
                                   rows.text(6),
                                   rows.text(7),
                                   rows.text(8),
                                   {}};
        }));
    if (!found || !*found)
        return found;
    auto pictures = PictureRepository(m_db).ofVersion(id, version);
    if (!pictures)
        return base::fail(pictures.error());
    (*found)->pictures = std::move(*pictures);
    return found;
}

DbResult<void> CampaignRepository::addWhy(base::CampaignId campaign, base::DeliveryId delivery,
                                          const QString& rule, const QString& outcome,
                                          const QJsonObject& evidence, base::Timestamp now)
{
    return done(m_db.run(u"INSERT INTO why (campaign_id, delivery_id, at, rule, outcome, evidence) "
                         "VALUES (?, ?, ?, ?, ?, ?)"_s,
                         campaign, delivery, toMilliseconds(now), rule, outcome,
                         QString::fromUtf8(QJsonDocument(evidence).toJson(QJsonDocument::Compact))));
}

} // namespace mw::campaign
