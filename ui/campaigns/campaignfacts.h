// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audience/listrepository.h"
#include "campaign/campaignbrowser.h"
#include "campaign/preflight.h"
#include "consent/consentledger.h"
#include "relays/relay.h"

namespace mw::campaignspage {

struct RelayFact
{
    relays::Relay relay{};
    std::optional<relays::RelayPause> pause{}; ///< one that holds now
    std::int64_t usedToday = 0;
};

/// What a draft can be put together from.
struct CampaignChoices
{
    std::vector<audience::List> lists{};
    std::vector<consent::Purpose> purposes{};
    std::vector<campaign::MailTemplate> templates{}; ///< names alone
    std::vector<campaign::SenderIdentity> identities{};
    std::vector<RelayFact> relays{};
};

/// All that the page of one campaign shows, as it was read at once.
struct CampaignFacts
{
    campaign::Campaign campaign{};
    campaign::CampaignLine line{};
    CampaignChoices choices{};
    QString subject{};                         ///< of the template, as it is written
    qint64 messageSize = 0;                    ///< bytes of HTML and text, before they are filled in
    std::vector<campaign::Finding> findings{}; ///< without the recipients
    std::optional<campaign::CampaignLine> practice{};

    [[nodiscard]] const audience::List* list() const;
    [[nodiscard]] const campaign::MailTemplate* mail() const;
    [[nodiscard]] const campaign::SenderIdentity* identity() const;
    [[nodiscard]] const RelayFact* relay(base::RelayId id) const;
    [[nodiscard]] QString purpose(base::PurposeId id) const;
    /// It can be written on: a draft whose planning never began.
    [[nodiscard]] bool isDraft() const;
    [[nodiscard]] bool isPractice() const { return campaign.kind == campaign::CampaignKind::Practice; }
};

/// Null: there is no such campaign any more. For the reader thread.
[[nodiscard]] vault::DbResult<std::optional<CampaignFacts>> readCampaign(vault::Database& database,
                                                                         base::CampaignId id,
                                                                         const base::Clock& clock,
                                                                         const campaign::AddedWords& words);

} // namespace mw::campaignspage
