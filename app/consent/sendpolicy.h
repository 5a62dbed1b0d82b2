// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consent/consentledger.h"
#include "consent/consentrules.h"
#include "consent/deliveryhistory.h"
#include "consent/policytypes.h"
#include "consent/suppressionlookup.h"

#include <span>

namespace mw::consent {

struct PolicyContext;

/// The one place that decides whether a contact may be mailed for a purpose (RULES.md). Asked by the planner,
/// again in each claim, and by whoever wants to know why; all three get the same answer from the same
/// function. Reads only; inside a transaction it sees that transaction. For one thread.
class SendPolicy
{
public:
    /// `hashKey` (meta hash_key) and `history` must outlive this.
    SendPolicy(const base::Secret& hashKey, const DeliveryHistory& history)
        : m_lookup(hashKey), m_history(history)
    {
    }

    [[nodiscard]] vault::DbResult<PolicyDecision>
    decide(vault::Database& database, const Candidate& candidate, const PolicyQuestion& question);
    /// The same verdicts without the rules, for slices: about eight statements for 256 candidates. One answer
    /// for each, in their order.
    [[nodiscard]] vault::DbResult<std::vector<PolicyVerdict>>
    decideMany(vault::Database& database, std::span<const Candidate> candidates,
               const PolicyQuestion& question);

private:
    struct Gathered;
    [[nodiscard]] vault::DbResult<void> readRules(vault::Database& database);
    [[nodiscard]] vault::DbResult<PolicyContext> contextOf(vault::Database& database,
                                                           const PolicyQuestion& question);
    [[nodiscard]] vault::DbResult<Gathered>
    gather(vault::Database& database, std::span<const Candidate> candidates, const PolicyContext& context);
    [[nodiscard]] vault::DbResult<void> decideSlice(vault::Database& database,
                                                    std::span<const Candidate> candidates,
                                                    const PolicyContext& context,
                                                    std::vector<PolicyVerdict>& verdicts);
    SuppressionLookup m_lookup;
    const DeliveryHistory& m_history;
    std::optional<ConsentRules> m_rules; ///< those read last; each question asks whether there are newer ones
};

} // namespace mw::consent
