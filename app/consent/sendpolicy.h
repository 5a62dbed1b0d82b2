// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consent/consentledger.h"
#include "consent/suppressionlookup.h"

#include <span>

namespace mw::consent {

/// Why the policy says no. Higher folders store the number as evidence's kind.
enum class PolicyReason : int {
    None = 0,
    Erased = 1, ///< or no such contact
    AddressSuppressed = 2,
    DomainSuppressed = 3,
    Objected = 4,
    Withdrawn = 5,
    NoBasis = 6,   ///< none for this purpose; one for another purpose doesn't count
    NoAddress = 7, ///< nothing to look up, so nothing may leave
    Deleted = 8,   ///< by a person, who can bring the contact back
};
inline constexpr std::array policyReasonWords = {
    Word{PolicyReason::None, "none"},
    Word{PolicyReason::Erased, "erased"},
    Word{PolicyReason::AddressSuppressed, "address_suppressed"},
    Word{PolicyReason::DomainSuppressed, "domain_suppressed"},
    Word{PolicyReason::Objected, "objected"},
    Word{PolicyReason::Withdrawn, "withdrawn"},
    Word{PolicyReason::NoBasis, "no_basis"},
    Word{PolicyReason::NoAddress, "no_address"},
    Word{PolicyReason::Deleted, "deleted"},
};
[[nodiscard]] QString toText(PolicyReason reason);

enum class PolicyMode {
    Real,     ///< every rule counts
    Practice, ///< a missing basis is shown and excludes nobody
    Service,  ///< suppression and objection are asked; withdrawal and basis aren't
};

/// Whom to ask about. `contact` may be invalid for service mail alone.
struct Candidate
{
    base::ContactId contact{};
    QByteArray canonicalAddress{}; ///< mail::EmailAddress::canonical() of the address that would be mailed
};

/// One rule's answer. Rules: not_erased (nor deleted), address_not_suppressed, domain_not_suppressed,
/// no_objection, not_withdrawn, basis. Outcomes: passed, stops, noted (practice: would stop a real one),
/// not_asked.
struct RuleResult
{
    QString rule{};
    QString outcome{};
    QString evidence{}; ///< JSON object: ids and words, nothing personal
};

struct PolicyVerdict
{
    bool may = false;
    PolicyReason reason = PolicyReason::None; ///< of the first rule that stops
    std::int64_t evidenceId = 0; ///< suppression or consent record that decided; the basis when it may
};

struct PolicyDecision : PolicyVerdict
{
    std::vector<RuleResult> rules{}; ///< all of them, in their order
};

/// The one place that decides whether a contact may be mailed for a purpose. Asked by the planner, again in
/// each claim, and by whoever wants to know why; all three get the same answer from the same function.
/// Reads only; inside a transaction it sees that transaction. For one thread.
class SendPolicy
{
public:
    /// `hashKey` (meta hash_key) must outlive this.
    explicit SendPolicy(const base::Secret& hashKey) : m_lookup(hashKey) {}

    [[nodiscard]] vault::DbResult<PolicyDecision>
    decide(vault::Database& database, const Candidate& candidate, base::PurposeId purpose, PolicyMode mode);
    /// The same verdicts without the rules, for slices: about five statements for 256 candidates. One answer
    /// for each, in their order.
    [[nodiscard]] vault::DbResult<std::vector<PolicyVerdict>>
    decideMany(vault::Database& database, std::span<const Candidate> candidates, base::PurposeId purpose,
               PolicyMode mode);

private:
    [[nodiscard]] vault::DbResult<void> decideSlice(vault::Database& database,
                                                    std::span<const Candidate> candidates,
                                                    base::PurposeId purpose, PolicyMode mode,
                                                    std::vector<PolicyVerdict>& verdicts);
    SuppressionLookup m_lookup;
};

} // namespace mw::consent
