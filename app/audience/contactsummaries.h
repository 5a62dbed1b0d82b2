// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audience/contactrepository.h"
#include "consent/sendpolicy.h"

#include <span>

namespace mw::audience {

/// Whether a contact may be mailed, as a list of contacts shows it.
enum class MailingState { Subscribed, NoConsent, Unsubscribed, Suppressed };
[[nodiscard]] MailingState mailingStateOf(consent::PolicyReason reason);
/// subscribed, no_consent, unsubscribed, suppressed.
[[nodiscard]] QString toText(MailingState state);

/// A contact as a line of a table.
struct ContactSummary
{
    base::ContactId id{};
    QString email{};
    QString name{}; ///< displayName()
    QJsonObject attributes{};
    base::Timestamp createdAt{};
    base::Timestamp updatedAt{};
    MailingState mailing = MailingState::NoConsent;
    std::optional<base::Timestamp> lastAccepted{}; ///< by a relay, of a real campaign
    base::DeliveryId lastDelivery{};               ///< the latest of any real campaign, for "why"
};

/// Reads lines of a table, with what the send policy says of each at this moment: for a screenful, not for a
/// million. For one thread.
class ContactSummaries
{
public:
    /// `hashKey` (meta hash_key) and `history` must outlive this.
    ContactSummaries(vault::Database& database, const base::Secret& hashKey,
                     const consent::DeliveryHistory& history, base::Timestamp now)
        : m_database(database), m_policy(hashKey, history), m_now(now)
    {
    }

    /// In the order of `ids`; who is not there any more is left out. For `purpose`; where that is invalid,
    /// for the purpose that lets most: whoever may get any mail at all is subscribed.
    [[nodiscard]] vault::DbResult<std::vector<ContactSummary>> read(std::span<const base::ContactId> ids,
                                                                    base::PurposeId purpose);
    /// Of contacts that a person deleted: without mailing state.
    [[nodiscard]] vault::DbResult<std::vector<ContactSummary>>
    readDeleted(std::span<const base::ContactId> ids);

private:
    [[nodiscard]] vault::DbResult<std::vector<ContactSummary>> readRows(const QString& sql,
                                                                        std::span<const base::ContactId> ids);
    [[nodiscard]] vault::DbResult<void> judge(std::vector<ContactSummary>& rows, base::PurposeId purpose);
    [[nodiscard]] vault::DbResult<void> addDeliveries(std::vector<ContactSummary>& rows);

    vault::Database& m_database;
    consent::SendPolicy m_policy;
    base::Timestamp m_now;
};

} // namespace mw::audience
