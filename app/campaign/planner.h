// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/job.h"
#include "campaign/deliveryrepository.h"
#include "campaign/types.h"
#include "consent/sendpolicy.h"
#include "vault/vault.h"

#include <QHash>

namespace mw::campaign {

/// Decides once, for every contact of a campaign's list, whether a delivery is queued or excluded and why.
/// A job: slices of 12 ms through the gate, so that it runs beside a sender. Killed in the middle it goes on
/// with those who are not planned yet, wherever in the list; a planned campaign is never planned again.
class Planner
{
public:
    /// All outlive the planner. `database` is the calling thread's.
    Planner(vault::Database& database, vault::WriterGate& gate, const base::Clock& clock,
            const base::Secret& hashKey);

    /// Cancelled: DbError::Kind::Cancelled, and what is planned stays for the next call.
    [[nodiscard]] vault::DbResult<DeliveryCounts> plan(const Campaign& campaign, base::JobControl& control);

private:
    struct Member
    {
        base::ContactId contact;
        QString email;
    };
    using Members = std::vector<Member>;
    [[nodiscard]] vault::DbResult<void> findTwins(const Campaign& campaign);
    [[nodiscard]] vault::DbResult<Members> members(const Campaign& campaign, base::ContactId after,
                                                   int limit);
    [[nodiscard]] vault::DbResult<Members> unplanned(const Campaign& campaign, const Members& page);
    [[nodiscard]] vault::DbResult<std::int64_t> skipPlanned(const Campaign& campaign, base::ContactId& after,
                                                            base::ContactId last,
                                                            const base::JobControl& control);
    [[nodiscard]] vault::DbResult<void> planMembers(const Campaign& campaign, const Members& members);
    [[nodiscard]] vault::DbResult<void> settleTwin(const Campaign& campaign, const Members& twins,
                                                   base::Timestamp now,
                                                   DeliveryRepository::NewDelivery& delivery);
    [[nodiscard]] vault::DbResult<base::ContactId> lastPlanned(const Campaign& campaign);

    vault::Database& m_db;
    vault::WriterGate& m_gate;
    const base::Clock& m_clock;
    consent::SendPolicy m_policy;
    /// Contacts with one canonical address, the one that is spelled so first; of each at least two. Only
    /// addresses that can be spelled in two ways (IDN, marks) are in here: their letter case is settled by
    /// contact.email_key.
    std::vector<Members> m_twins;
    QHash<qint64, std::size_t> m_twinsOf; ///< contact -> index in m_twins
};

} // namespace mw::campaign
