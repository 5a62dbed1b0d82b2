// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audience/contactsummaries.h"
#include "audience/listrepository.h"
#include "campaign/types.h"

namespace mw::insight {

/// A mail of a campaign to a contact, as its card lists it.
struct ContactMail
{
    base::DeliveryId id{};
    QString campaign{};
    campaign::CampaignKind kind = campaign::CampaignKind::Real;
    campaign::DeliveryState state = campaign::DeliveryState::Planned;
    campaign::ExclusionReason reason = campaign::ExclusionReason::None;
    int attempts = 0;
    base::Timestamp changedAt{};
    base::Timestamp nextAttemptAt{};
    std::optional<base::Timestamp> firstAttemptAt{};
};

/// What the send policy says of a contact for one purpose.
struct ContactPurpose
{
    consent::Purpose purpose{};
    consent::PolicyDecision decision{};
    audience::MailingState mailing = audience::MailingState::NoConsent;
};

/// All that a contact's card shows.
struct ContactStory
{
    audience::Contact contact{};
    QString name{}; ///< audience::displayName()
    std::vector<audience::List> lists{};
    QString importFile{};                                 ///< that brought it; empty: by hand
    std::vector<ContactPurpose> purposes{};               ///< in the order of the purposes
    std::vector<consent::ConsentRecord> consents{};       ///< newest first
    std::optional<consent::SuppressionHit> suppression{}; ///< of the address or its domain
    std::vector<ContactMail> mails{};                     ///< newest first; service mail aside
    bool moreMails = false;                               ///< than `mostMails`
    static constexpr int mostMails = 100;
};

/// Null: nobody sees such a contact. `hashKey`: meta hash_key.
[[nodiscard]] vault::DbResult<std::optional<ContactStory>> contactStory(vault::Database& database,
                                                                        base::ContactId contact,
                                                                        const base::Secret& hashKey,
                                                                        base::Timestamp now);

} // namespace mw::insight
