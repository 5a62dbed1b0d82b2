// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/job.h"
#include "campaign/types.h"
#include "consent/sendpolicy.h"
#include "vault/vault.h"

#include <QHash>

namespace mw::campaign {

/// Decides once, for every contact of a campaign's list, whether a delivery is queued or excluded and why.
/// A job: slices of 12 ms through the gate, so that it runs beside a sender. Killed in the middle it goes on
/// where it stopped; a planned campaign is never planned again.
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
    [[nodiscard]] vault::DbResult<void> findDuplicates(const Campaign& campaign);
    [[nodiscard]] vault::DbResult<std::vector<Member>> members(const Campaign& campaign,
                                                               base::ContactId after, int limit);
    [[nodiscard]] vault::DbResult<void> planMembers(const Campaign& campaign,
                                                    const std::vector<Member>& members);
    [[nodiscard]] vault::DbResult<base::ContactId> lastPlanned(const Campaign& campaign);

    vault::Database& m_db;
    vault::WriterGate& m_gate;
    const base::Clock& m_clock;
    consent::SendPolicy m_policy;
    /// Contact -> the one with the same canonical address that is mailed instead. Only addresses that can be
    /// spelled in two ways (IDN, marks) are in here: their letter case is settled by contact.email_key.
    QHash<qint64, qint64> m_duplicates;
};

} // namespace mw::campaign
