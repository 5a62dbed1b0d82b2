// SPDX-License-Identifier: GPL-3.0-or-later
#include "consent/policyrules.h"

#include <algorithm>

namespace mw::consent {

namespace {

constexpr RuleAnswer notAsked()
{
    return {.outcome = Outcome::NotAsked};
}

RuleAnswer stopsIf(bool stops, PolicyReason reason, std::int64_t evidenceId = 0)
{
    return stops ? RuleAnswer{Outcome::Stops, reason, evidenceId} : RuleAnswer{};
}

RuleAnswer suppressionAnswer(const std::optional<SuppressionHit>& hit, PolicyReason reason)
{
    return stopsIf(hit.has_value(), reason, hit ? hit->id.value() : 0);
}

bool countsFor(const PolicyContext& context, Basis basis)
{
    if (!context.bases.isEmpty())
        return context.bases.has(basis);
    return context.kind == PurposeKind::Service || basis == Basis::Consent || basis == Basis::SoftOptIn ||
           basis == Basis::LegitimateInterest;
}

bool applies(const CountryRule& rule, const LedgerEntry& grant, Country country, PurposeKind kind)
{
    return rule.purposeKinds.has(kind) && (rule.bases.isEmpty() || rule.bases.has(grant.basis)) &&
           (rule.methods.isEmpty() || rule.methods.has(grant.method)) && rule.isFor(country);
}

bool isMet(const CountryRule& rule, const LedgerEntry& grant)
{
    switch (rule.demand) {
    case CountryRule::Demand::RequireMethods:
        return rule.requiredMethods.has(grant.method);
    case CountryRule::Demand::RequireWording:
        return grant.hasWording;
    case CountryRule::Demand::RequireConfirmed:
        return grant.kind == EventKind::Confirmed || grant.import != byHand;
    case CountryRule::Demand::Refuse:
    case CountryRule::Demand::MaxAge:
        break;
    }
    return true;
}

RuleAnswer basisAnswer(const PolicyFacts& facts, const PolicyContext& context)
{
    const bool practice = context.question.mode == PolicyMode::Practice;
    const RuleAnswer no{.outcome = practice ? Outcome::Noted : Outcome::Stops};
    RuleAnswer holding;
    RuleAnswer latest = no;
    for (const LedgerEntry* grant : facts.stands.grants) {
        const GrantAnswer judged = judgeGrant(*grant, facts.country, context);
        RuleAnswer& place = judged.reason == PolicyReason::None ? holding : latest;
        if (!place.grant || isLater(*grant, *place.grant))
            place = {.outcome = judged.reason == PolicyReason::None ? Outcome::Passed : no.outcome,
                     .reason = judged.reason,
                     .evidenceId = grant->id.value(),
                     .grant = grant,
                     .judged = judged};
    }
    if (holding.grant)
        return holding;
    if (latest.grant)
        return latest;
    const base::ConsentRecordId pending = facts.stands.pending;
    const Mark& expiry = facts.stands.expiry;
    return {.outcome = no.outcome,
            .reason = pending.isValid() ? PolicyReason::Unconfirmed : PolicyReason::NoBasis,
            .evidenceId = pending.isValid() ? pending.value() : expiry.record.value()};
}

RuleAnswer frequencyAnswer(const PolicyFacts& facts, const PolicyContext& context)
{
    if (context.question.mode != PolicyMode::Real || !context.rules.cap)
        return notAsked();
    return stopsIf(facts.mails >= context.rules.cap->mails, PolicyReason::FrequencyCap);
}

} // namespace

QString toText(PolicyReason reason)
{
    return wordIn(policyReasonWords, reason);
}

GrantAnswer judgeGrant(const LedgerEntry& grant, Country country, const PolicyContext& context)
{
    if (!countsFor(context, grant.basis))
        return {.reason = PolicyReason::BasisNotAllowed};
    const CountryRule* unmet = nullptr;
    const CountryRule* lapsed = nullptr;
    GrantAnswer answer;
    for (const CountryRule& rule : context.rules.rules) {
        if (!applies(rule, grant, country, context.kind))
            continue;
        if (rule.demand == CountryRule::Demand::Refuse)
            return {.reason = PolicyReason::CountryRule, .rule = &rule};
        if (!unmet && !isMet(rule, grant))
            unmet = &rule;
        if (rule.demand != CountryRule::Demand::MaxAge)
            continue;
        const base::Timestamp end = monthsLater(grant.happenedAt, rule.maxAgeMonths);
        if (!lapsed && context.question.now >= end)
            lapsed = &rule;
        answer.lapsesAt = std::min(answer.lapsesAt.value_or(end), end);
    }
    if (unmet || lapsed) {
        answer.reason = unmet ? PolicyReason::ConditionUnmet : PolicyReason::Lapsed;
        answer.rule = unmet ? unmet : lapsed;
    }
    return answer;
}

RuleAnswer askRule(PolicyRule rule, const PolicyFacts& facts, const PolicyContext& context)
{
    const bool service = context.question.mode == PolicyMode::Service;
    switch (rule) {
    case PolicyRule::NotErased:
        if (service && !facts.hasContact)
            return notAsked();
        if (facts.living && facts.deletion > 0)
            return {Outcome::Stops, PolicyReason::Deleted, facts.deletion};
        return stopsIf(!facts.living, PolicyReason::Erased);
    case PolicyRule::AddressNotSuppressed:
        if (!facts.hasAddress)
            return {Outcome::Stops, PolicyReason::NoAddress};
        return suppressionAnswer(facts.suppressed.address, PolicyReason::AddressSuppressed);
    case PolicyRule::DomainNotSuppressed:
        return facts.hasAddress ? suppressionAnswer(facts.suppressed.domain, PolicyReason::DomainSuppressed)
                                : notAsked();
    case PolicyRule::NotRestricted:
        return facts.hasContact ? stopsIf(facts.restriction > 0, PolicyReason::Restricted, facts.restriction)
                                : notAsked();
    case PolicyRule::NoObjection: {
        const base::ConsentRecordId objection = facts.stands.objection.record;
        return stopsIf(objection.isValid(), PolicyReason::Objected, objection.value());
    }
    case PolicyRule::NotWithdrawn: {
        const base::ConsentRecordId withdrawal = facts.stands.withdrawal.record;
        return service ? notAsked()
                       : stopsIf(withdrawal.isValid(), PolicyReason::Withdrawn, withdrawal.value());
    }
    case PolicyRule::Basis:
        return service ? notAsked() : basisAnswer(facts, context);
    case PolicyRule::Frequency:
        return frequencyAnswer(facts, context);
    }
    return {Outcome::Stops, PolicyReason::NoBasis};
}

PolicyVerdict askRules(const PolicyFacts& facts, const PolicyContext& context)
{
    PolicyVerdict verdict{.may = true};
    for (const auto& rule : policyRulesInOrder) {
        const RuleAnswer answer = askRule(rule.value, facts, context);
        if (answer.outcome == Outcome::Stops)
            return {.may = false, .reason = answer.reason, .evidenceId = answer.evidenceId};
        if (rule.value == PolicyRule::Basis && answer.outcome == Outcome::Passed) {
            verdict.evidenceId = answer.evidenceId;
            verdict.lapsesAt = answer.judged.lapsesAt;
        }
    }
    return verdict;
}

} // namespace mw::consent
