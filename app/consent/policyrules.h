// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consent/countryrules.h"
#include "consent/policytypes.h"
#include "consent/standing.h"
#include "consent/suppressionlookup.h"

namespace mw::consent {

/// What the rules are asked about one candidate.
struct PolicyFacts
{
    bool hasContact = false;
    bool hasAddress = false;
    bool living = false;
    std::int64_t deletion = 0; ///< a person deleted the contact; 0 = nobody did
    Country country{};
    std::int64_t restriction = 0; ///< in force; 0 = none
    SuppressionHits suppressed{};
    WhatStands stands{};
    std::int64_t mails = 0; ///< that count for the cap
};

/// What is the same for every candidate of one question.
struct PolicyContext
{
    PolicyQuestion question{};
    PurposeKind kind = PurposeKind::Advertising;
    Several<Basis> bases{}; ///< that count for the purpose; empty = the usual of its kind
    const CountryRules& rules;
};

/// What section 4 says of one grant.
struct GrantAnswer
{
    PolicyReason reason = PolicyReason::None;  ///< None = it holds
    const CountryRule* rule = nullptr;         ///< that decided against it
    std::optional<base::Timestamp> lapsesAt{}; ///< the earliest limit of those that apply
};
[[nodiscard]] GrantAnswer judgeGrant(const LedgerEntry& grant, Country country, const PolicyContext& context);

enum class PolicyRule {
    NotErased,
    AddressNotSuppressed,
    DomainNotSuppressed,
    NotRestricted,
    NoObjection,
    NotWithdrawn,
    Basis,
    Frequency,
};
inline constexpr std::array policyRulesInOrder = {
    Word{PolicyRule::NotErased, "not_erased"},
    Word{PolicyRule::AddressNotSuppressed, "address_not_suppressed"},
    Word{PolicyRule::DomainNotSuppressed, "domain_not_suppressed"},
    Word{PolicyRule::NotRestricted, "not_restricted"},
    Word{PolicyRule::NoObjection, "no_objection"},
    Word{PolicyRule::NotWithdrawn, "not_withdrawn"},
    Word{PolicyRule::Basis, "basis"},
    Word{PolicyRule::Frequency, "frequency"},
};

enum class Outcome { Passed, Stops, Noted, NotAsked };
inline constexpr std::array outcomeWords = {
    Word{Outcome::Passed, "passed"},
    Word{Outcome::Stops, "stops"},
    Word{Outcome::Noted, "noted"},
    Word{Outcome::NotAsked, "not_asked"},
};

struct RuleAnswer
{
    Outcome outcome = Outcome::Passed;
    PolicyReason reason = PolicyReason::None;
    std::int64_t evidenceId = 0;
    const LedgerEntry* grant = nullptr; ///< of rule basis: that holds, or that gave the reason
    GrantAnswer judged{};               ///< of that
};

/// The rules themselves (RULES.md, section 2): each by itself, and all of them in their order.
[[nodiscard]] RuleAnswer askRule(PolicyRule rule, const PolicyFacts& facts, const PolicyContext& context);
[[nodiscard]] PolicyVerdict askRules(const PolicyFacts& facts, const PolicyContext& context);

} // namespace mw::consent
