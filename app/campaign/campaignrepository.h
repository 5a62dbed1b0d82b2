// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "campaign/types.h"
#include "relays/relay.h"
#include "vault/database.h"

namespace mw::campaign {

/// Identities, templates and campaigns. Writes run inside a transaction of the caller's.
class CampaignRepository
{
public:
    explicit CampaignRepository(vault::Database& database) : m_db(database) {}

    [[nodiscard]] vault::DbResult<base::IdentityId> addIdentity(const SenderIdentity& identity,
                                                                base::Timestamp now);
    /// All but its id.
    [[nodiscard]] vault::DbResult<void> changeIdentity(const SenderIdentity& identity);
    [[nodiscard]] vault::DbResult<std::optional<SenderIdentity>> identity(const QString& name);
    [[nodiscard]] vault::DbResult<std::optional<SenderIdentity>> identity(base::IdentityId id);
    [[nodiscard]] vault::DbResult<std::vector<SenderIdentity>> identities();

    [[nodiscard]] vault::DbResult<base::TemplateId> addTemplate(const MailTemplate& mail,
                                                                base::Timestamp now);
    [[nodiscard]] vault::DbResult<std::optional<MailTemplate>> mailTemplate(const QString& name);
    [[nodiscard]] vault::DbResult<std::optional<MailTemplate>> mailTemplate(base::TemplateId id);
    [[nodiscard]] vault::DbResult<std::vector<MailTemplate>> mailTemplates(); ///< without html and text

    /// Takes everything but id and uuid from `campaign`; answers the stored one.
    [[nodiscard]] vault::DbResult<Campaign> addCampaign(const Campaign& campaign, base::Timestamp now);
    /// A draft that was deleted, under the id and uuid it had.
    [[nodiscard]] vault::DbResult<void> restoreCampaign(const Campaign& campaign, base::Timestamp now);
    /// All that a person chooses about a draft.
    [[nodiscard]] vault::DbResult<void> changeCampaign(const Campaign& campaign, base::Timestamp now);
    /// Only one without deliveries and versions; the vault refuses any other.
    [[nodiscard]] vault::DbResult<void> removeCampaign(base::CampaignId id);
    /// `name`, or with the first number behind it that is free: "News 2".
    [[nodiscard]] vault::DbResult<QString> freeName(const QString& name);
    [[nodiscard]] vault::DbResult<std::optional<Campaign>> campaign(const QString& name);
    [[nodiscard]] vault::DbResult<std::optional<Campaign>> campaign(base::CampaignId id);
    [[nodiscard]] vault::DbResult<std::vector<Campaign>> campaigns();
    /// Planned, running, and not at their end, oldest first: something of them is open. Test mails are among
    /// them.
    [[nodiscard]] vault::DbResult<std::vector<Campaign>> running();

    /// Scheduled ones, the earliest first.
    [[nodiscard]] vault::DbResult<std::vector<Campaign>> scheduled();

    /// How many name this relay, of any kind and state.
    [[nodiscard]] vault::DbResult<std::int64_t> countThrough(base::RelayId relay);

    /// Cancelled ones that still have open deliveries in the queue.
    [[nodiscard]] vault::DbResult<std::vector<base::CampaignId>> cancelledWithOpen();

    /// Pause, resume and cancel are this one row; keeps the account of time paused by us.
    [[nodiscard]] vault::DbResult<void> setState(base::CampaignId id, CampaignState state,
                                                 const QString& reason, base::Timestamp now);
    /// Why a scheduled campaign may go out with red findings; empty = it may not.
    [[nodiscard]] vault::DbResult<void> setOverride(base::CampaignId id, const QString& reason);
    [[nodiscard]] vault::DbResult<void> setPlanned(base::CampaignId id, base::Timestamp now);
    /// The pauses that reach into [from, now), the present one up to `now`; in no order.
    [[nodiscard]] vault::DbResult<std::vector<relays::Rest>> rests(base::CampaignId id, base::Timestamp from,
                                                                   base::Timestamp now);

    [[nodiscard]] vault::DbResult<void> addVersion(base::CampaignId id, const CampaignVersion& version,
                                                   base::Timestamp now);
    [[nodiscard]] vault::DbResult<std::optional<CampaignVersion>> version(base::CampaignId id, int version);

    /// A row of why: rule, outcome, evidence (JSON, nothing personal). `delivery` 0 = the whole campaign.
    [[nodiscard]] vault::DbResult<void> addWhy(base::CampaignId campaign, base::DeliveryId delivery,
                                               const QString& rule, const QString& outcome,
                                               const QJsonObject& evidence, base::Timestamp now);

private:
    [[nodiscard]] vault::DbResult<std::vector<Campaign>> select(const QString& where,
                                                                const QVariantList& values);
    [[nodiscard]] vault::DbResult<void> loadRelays(Campaign& campaign);
    [[nodiscard]] vault::DbResult<void> setRelays(base::CampaignId id,
                                                  const std::vector<base::RelayId>& relays);

    vault::Database& m_db;
};

} // namespace mw::campaign
