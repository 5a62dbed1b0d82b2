// SPDX-License-Identifier: GPL-3.0-or-later
#include "consent/policyevidence.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <set>

namespace mw::consent {

using namespace Qt::StringLiterals;

namespace {

QJsonObject ofSuppression(const std::optional<SuppressionHit>& hit)
{
    if (!hit)
        return {};
    return {{u"suppression"_s, static_cast<qint64>(hit->id.value())}, {u"reason"_s, toText(hit->reason)}};
}

QJsonObject ofRecord(std::int64_t id)
{
    return id > 0 ? QJsonObject{{u"consent_record"_s, static_cast<qint64>(id)}} : QJsonObject();
}

QJsonArray grantedElsewhere(std::span<const LedgerEntry> entries, const PolicyQuestion& question)
{
    std::set<std::int64_t> others;
    for (const LedgerEntry& entry : entries)
        if (entry.purpose.isValid() && entry.purpose != question.purpose &&
            standingOf(entries, entry.purpose, question.list).state == StandingState::Granted)
            others.insert(entry.purpose.value());
    QJsonArray granted;
    for (const std::int64_t other : others)
        granted << static_cast<qint64>(other);
    return granted;
}

QJsonObject ofBasis(const RuleAnswer& answer, std::span<const LedgerEntry> entries,
                    const PolicyContext& context)
{
    const PolicyQuestion& question = context.question;
    QJsonObject evidence = ofRecord(answer.evidenceId);
    evidence[u"purpose"_s] = static_cast<qint64>(question.purpose.value());
    evidence[u"standing"_s] = toText(standingOf(entries, question.purpose, question.list).state);
    if (answer.reason != PolicyReason::None)
        evidence[u"reason"_s] = toText(answer.reason);
    if (answer.grant)
        evidence[u"basis"_s] = toText(answer.grant->basis);
    if (const CountryRule* const rule = answer.judged.rule) {
        evidence[u"country_rule"_s] = rule->id;
        evidence[u"source"_s] = rule->source;
    }
    if (answer.judged.lapsesAt)
        evidence[u"lapses_at"_s] = base::toRfc3339(*answer.judged.lapsesAt);
    const QJsonArray elsewhere = grantedElsewhere(entries, question);
    if (!elsewhere.isEmpty())
        evidence[u"granted_for_other_purposes"_s] = elsewhere;
    return evidence;
}

QJsonObject ofFrequency(const RuleAnswer& answer, const PolicyFacts& facts, const PolicyContext& context)
{
    if (answer.outcome == Outcome::NotAsked || !context.rules.cap)
        return {};
    return {{u"mails"_s, static_cast<qint64>(facts.mails)},
            {u"cap"_s, context.rules.cap->mails},
            {u"days"_s, context.rules.cap->days}};
}

QJsonObject objectOf(PolicyRule rule, const RuleAnswer& answer, const PolicyFacts& facts,
                     std::span<const LedgerEntry> entries, const PolicyContext& context)
{
    switch (rule) {
    case PolicyRule::NotErased:
        return answer.evidenceId > 0 ? QJsonObject{{u"deletion"_s, static_cast<qint64>(answer.evidenceId)}}
                                     : QJsonObject();
    case PolicyRule::AddressNotSuppressed:
        return ofSuppression(facts.suppressed.address);
    case PolicyRule::DomainNotSuppressed:
        return ofSuppression(facts.suppressed.domain);
    case PolicyRule::NotRestricted:
        return answer.evidenceId > 0 ? QJsonObject{{u"restriction"_s, static_cast<qint64>(answer.evidenceId)}}
                                     : QJsonObject();
    case PolicyRule::NoObjection:
    case PolicyRule::NotWithdrawn:
        return ofRecord(answer.evidenceId);
    case PolicyRule::Basis:
        return ofBasis(answer, entries, context);
    case PolicyRule::Frequency:
        break;
    }
    return ofFrequency(answer, facts, context);
}

} // namespace

QString evidenceOf(PolicyRule rule, const RuleAnswer& answer, const PolicyFacts& facts,
                   std::span<const LedgerEntry> entries, const PolicyContext& context)
{
    const QJsonObject evidence = objectOf(rule, answer, facts, entries, context);
    return QString::fromUtf8(QJsonDocument(evidence).toJson(QJsonDocument::Compact));
}

} // namespace mw::consent
