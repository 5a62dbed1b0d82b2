// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consent/consentledger.h"
#include "consent/opendeliveries.h"
#include "consent/suppressionrepository.h"

namespace mw::consent {

/// Whom the suppression of a domain may keep out.
enum class Reach {
    OneOwner, ///< a public suffix ("co.uk") is refused
    Anybody,  ///< a person insisted
};

/// The changes to ledger and suppressions with all that each brings along, as statements inside the caller's
/// transaction. ConsentService wraps them for a person's click; whoever has a transaction of its own (a read
/// unsubscribe mail, a bounce) calls them directly.
class ConsentChanges
{
public:
    ConsentChanges(const SuppressionRepository& suppressions, OpenDeliveries& deliveries)
        : m_suppressions(suppressions), m_deliveries(deliveries)
    {
    }

    struct Recorded
    {
        base::ConsentRecordId id{};
        Standing standing{}; ///< to the event's purpose, after it
        std::optional<base::SuppressionId>
            answered{};                             ///< the opt-out of the address that this consent lifted
        std::optional<SuppressionHit> suppressed{}; ///< what still keeps the address out
        std::int64_t excluded = 0;                  ///< open deliveries that were moved
    };
    /// Appends one event of any kind but an import's. A consent that was given or confirmed by hand, not
    /// before the address was opted out by a suppression, answers that: the suppression ends, and in its
    /// place a withdrawal (or objection) of every purpose goes into the ledger just before the consent, so
    /// that only the purpose consented to comes back.
    [[nodiscard]] ConsentResult<Recorded> record(vault::Database& database, const ConsentEvent& event) const;

    struct Suppressed
    {
        SuppressionRepository::Added added{};
        std::int64_t excluded = 0;
        /// A domain's open deliveries are still where they were: to be given to
        /// OpenDeliveries::excludeDomains() once the transaction is committed.
        std::optional<Leaving> domain{};
    };
    [[nodiscard]] ConsentResult<Suppressed> suppress(vault::Database& database, const QString& text,
                                                     SuppressionReason reason, base::Timestamp at,
                                                     const QString& note = {}, Reach reach = Reach::OneOwner,
                                                     base::ListId list = {}) const;
    [[nodiscard]] ConsentResult<base::SuppressionId> unsuppress(vault::Database& database,
                                                                const QString& text, const QString& why,
                                                                base::Timestamp at,
                                                                base::ListId list = {}) const;

    struct Restricted
    {
        std::int64_t id = 0;
        std::int64_t excluded = 0; ///< open deliveries that were moved
    };
    [[nodiscard]] ConsentResult<Restricted> restrict(vault::Database& database, base::ContactId contact,
                                                     const QString& reason, base::Timestamp at) const;

private:
    [[nodiscard]] ConsentResult<QByteArray> canonicalOf(vault::Database& database,
                                                        base::ContactId contact) const;
    [[nodiscard]] ConsentResult<void> checkPurpose(vault::Database& database, base::PurposeId purpose) const;
    [[nodiscard]] ConsentResult<std::optional<SuppressionHit>> turnIntoRecord(vault::Database& database,
                                                                              const ConsentEvent& event,
                                                                              const QByteArray& canonical,
                                                                              base::ListId list) const;
    [[nodiscard]] ConsentResult<void> finish(vault::Database& database, const ConsentEvent& event,
                                             const QByteArray& canonical, Recorded& recorded) const;

    const SuppressionRepository& m_suppressions;
    OpenDeliveries& m_deliveries;
};

} // namespace mw::consent
