// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/strongid.h"
#include "consent/types.h"

#include <QByteArray>
#include <vector>

namespace mw::consent {

/// Why the policy says no. Higher folders store the number as evidence's kind.
enum class PolicyReason : int {
    None = 0,
    Erased = 1, ///< or no such contact
    AddressSuppressed = 2,
    DomainSuppressed = 3,
    Objected = 4,
    Withdrawn = 5,
    NoBasis = 6,          ///< none for this purpose; one for another purpose doesn't count
    NoAddress = 7,        ///< nothing to look up, so nothing may leave
    Deleted = 8,          ///< by a person, who can bring the contact back
    Restricted = 9,       ///< GDPR, article 18: kept, and used for nothing
    BasisNotAllowed = 10, ///< the purpose doesn't take such a basis
    CountryRule = 11,     ///< the contact's country doesn't take such a basis
    ConditionUnmet = 12,  ///< it does, on conditions
    Lapsed = 13,          ///< older than the country lets it get
    Unconfirmed = 14,     ///< a sign-up waits for its confirmation
    FrequencyCap = 15,    ///< got enough already
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
    Word{PolicyReason::Restricted, "restricted"},
    Word{PolicyReason::BasisNotAllowed, "basis_not_allowed"},
    Word{PolicyReason::CountryRule, "country_rule"},
    Word{PolicyReason::ConditionUnmet, "condition_unmet"},
    Word{PolicyReason::Lapsed, "lapsed"},
    Word{PolicyReason::Unconfirmed, "unconfirmed"},
    Word{PolicyReason::FrequencyCap, "frequency_cap"},
};
[[nodiscard]] QString toText(PolicyReason reason);

enum class PolicyMode {
    Real,     ///< every rule counts
    Practice, ///< a missing basis is shown and excludes nobody; nobody gets too much
    Service,  ///< suppression, restriction and objection are asked; withdrawal, basis and cap aren't
};

/// What for, where and when. A segment or a question by hand has no list and no campaign.
struct PolicyQuestion
{
    base::PurposeId purpose{};
    PolicyMode mode = PolicyMode::Real;
    base::Timestamp now{};
    base::ListId list{};
    base::CampaignId campaign{}; ///< whose own deliveries don't count for the cap
};

/// Whom to ask about. `contact` may be invalid for service mail alone.
struct Candidate
{
    base::ContactId contact{};
    QByteArray canonicalAddress{}; ///< mail::EmailAddress::canonical() of the address that would be mailed
};

/// One rule's answer (RULES.md, section 2). Rules: not_erased, address_not_suppressed, domain_not_suppressed,
/// not_restricted, no_objection, not_withdrawn, basis, frequency. Outcomes: passed, stops, noted (practice:
/// would stop a real one), not_asked.
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
    std::int64_t evidenceId = 0; ///< suppression, restriction or consent record that decided; the basis when
                                 ///< it may
    std::optional<base::Timestamp> lapsesAt{}; ///< when it may: until when its basis holds by itself
};

struct PolicyDecision : PolicyVerdict
{
    std::vector<RuleResult> rules{}; ///< all of them, in their order
};

} // namespace mw::consent
