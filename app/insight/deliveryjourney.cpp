// SPDX-License-Identifier: GPL-3.0-or-later
#include "insight/deliveryjourney.h"

#include "consent/policyrules.h"

#include <algorithm>
#include <array>
#include <QJsonDocument>

namespace mw::insight {

using namespace Qt::StringLiterals;
using vault::DbResult;

namespace {

const QString selectWhy =
    u"SELECT at, rule, outcome, evidence FROM why WHERE delivery_id = ? "
    "UNION ALL SELECT at, rule, outcome, evidence FROM why WHERE campaign_id = ? AND delivery_id IS NULL"_s;
const QString selectLast =
    u"SELECT coalesce(r.name, ''), a.code, coalesce(p.reply, '') FROM attempt a LEFT JOIN relay r ON r.id = "
    u"a.relay_id "
    "LEFT JOIN attempt_payload p ON p.attempt_id = a.id WHERE a.delivery_id = ? ORDER BY a.id DESC LIMIT 1"_s;
const QString selectTimes =
    u"SELECT min(first_attempt_at), max(changed_at) FROM delivery WHERE campaign_id = ? "
    "AND first_attempt_at IS NOT NULL"_s;

/// Which rule of the policy an exclusion came from; -1 for one that is none of its rules.
int stoppingRule(campaign::ExclusionReason reason)
{
    using Reason = campaign::ExclusionReason;
    constexpr std::array order = {Reason::Erased,         Reason::AddressSuppressed, Reason::DomainSuppressed,
                                  Reason::Restricted,     Reason::Objected,          Reason::Withdrawn,
                                  Reason::NoConsentBasis, Reason::FrequencyCap};
    if (reason == Reason::Deleted) // the first rule asks for both
        reason = Reason::Erased;
    else if (campaign::isAboutBasis(reason))
        reason = Reason::NoConsentBasis;
    const auto found = std::find(order.begin(), order.end(), reason);
    return found == order.end() ? -1 : static_cast<int>(found - order.begin());
}

QString ruleName(int index)
{
    const auto& rules = consent::policyRulesInOrder;
    return wordIn(rules, rules[static_cast<std::size_t>(index)].value);
}

} // namespace

JourneyStep stepOf(const DeliveryAttempt& attempt)
{
    const auto phase = smtp::toText(attempt.phase);
    return {
        .at = attempt.at,
        .rule = u"attempt"_s,
        .outcome = toText(attempt.verdict),
        .evidence = {{u"relay"_s, attempt.relayName},
                     {u"phase"_s, QString::fromLatin1(phase.data(), static_cast<qsizetype>(phase.size()))},
                     {u"code"_s, attempt.code == 0 ? QJsonValue() : QJsonValue(attempt.code)},
                     {u"enhanced"_s, attempt.enhanced},
                     {u"reply"_s, attempt.reply.isNull() ? QJsonValue() : QJsonValue(attempt.reply)},
                     {u"rule"_s, attempt.rule}}};
}

DbResult<std::vector<JourneyStep>> whyRowsOf(vault::Database& database, base::CampaignId campaign,
                                             base::DeliveryId delivery)
{
    auto rows = database.query(selectWhy, delivery, campaign);
    if (!rows)
        return base::fail(rows.error());
    std::vector<JourneyStep> steps;
    while (rows->next())
        steps.push_back({base::fromMilliseconds(rows->integer(0)), rows->text(1), rows->text(2),
                         QJsonDocument::fromJson(rows->text(3).toUtf8()).object()});
    return steps;
}

DbResult<std::vector<JourneyStep>> journeyOf(vault::Database& database, base::CampaignId campaign,
                                             base::DeliveryId delivery)
{
    const auto attempts = attemptsOf(database, delivery);
    if (!attempts)
        return base::fail(attempts.error());
    auto why = whyRowsOf(database, campaign, delivery);
    if (!why)
        return why;
    std::vector<JourneyStep> steps;
    for (const DeliveryAttempt& attempt : *attempts)
        steps.push_back(stepOf(attempt));
    steps.insert(steps.end(), std::make_move_iterator(why->begin()), std::make_move_iterator(why->end()));
    std::stable_sort(steps.begin(), steps.end(),
                     [](const JourneyStep& a, const JourneyStep& b) { return a.at < b.at; });
    return steps;
}

DbResult<std::optional<LastAttempt>> lastAttemptOf(vault::Database& database, base::DeliveryId delivery)
{
    auto rows = database.query(selectLast, delivery);
    if (!rows)
        return base::fail(rows.error());
    if (!rows->next())
        return std::optional<LastAttempt>();
    const std::int64_t code = rows->integer(1);
    QString reply = rows->text(2);
    if (code > 0)
        reply = reply.isEmpty() ? QString::number(code) : QString::number(code) + u' ' + reply;
    return std::optional(LastAttempt{rows->text(0), reply});
}

DbResult<std::chrono::milliseconds> sendingTime(vault::Database& database, base::CampaignId campaign)
{
    auto rows = database.query(selectTimes, campaign);
    if (!rows)
        return base::fail(rows.error());
    if (!rows->next() || rows->isNull(0))
        return std::chrono::milliseconds(0);
    return std::chrono::milliseconds(std::max<std::int64_t>(0, rows->integer(1) - rows->integer(0)));
}

/// What the policy said when it was decided, from what the delivery keeps of it; the rules of today may
/// differ.
std::vector<JourneyStep> decisionOf(vault::Database& database, const campaign::Campaign& campaign,
                                    const campaign::DeliveryRow& row)
{
    const bool excluded = row.state == campaign::DeliveryState::Excluded;
    const int stops = excluded ? stoppingRule(row.reason) : -1;
    // An exclusion is written when it is decided, which may be long after planning.
    const base::Timestamp at = excluded ? row.changedAt : campaign.plannedAt.value_or(row.changedAt);
    const QJsonObject record{{u"record"_s, static_cast<qint64>(row.evidence)}};
    std::vector<JourneyStep> steps;
    for (int i = 0; i < static_cast<int>(consent::policyRulesInOrder.size()); ++i) {
        JourneyStep step{at, ruleName(i), u"passed"_s, {}};
        if (step.rule == u"frequency" && i != stops)
            continue; // whether there was a cap then, nothing tells
        if (i == stops) {
            step.outcome = u"stops"_s;
            step.evidence = row.evidence > 0 ? record : QJsonObject();
        } else if (step.rule == u"basis" && row.evidence > 0 && stops < 0) {
            const auto basis =
                database.value(u"SELECT basis FROM consent_record WHERE id = ?"_s, row.evidence);
            step.evidence = {{u"consent_record"_s, static_cast<qint64>(row.evidence)},
                             {u"purpose"_s, static_cast<qint64>(campaign.purpose.value())}};
            if (basis && !basis->isNull())
                step.evidence[u"basis"_s] = consent::toText(static_cast<consent::Basis>(basis->toInt()));
        } else if (step.rule == u"basis" && campaign.kind == campaign::CampaignKind::Practice) {
            step.outcome = u"noted"_s; // a practice run needs none
        }
        steps.push_back(step);
        if (i == stops)
            break;
    }
    QJsonObject evidence{{u"delivery"_s, static_cast<qint64>(row.id.value())}};
    if (excluded) {
        evidence[u"reason"_s] = toText(row.reason);
        evidence[u"record"_s] = static_cast<qint64>(row.evidence);
    }
    steps.push_back({at, u"planning"_s, excluded ? u"excluded"_s : u"queued"_s, evidence});
    return steps;
}

} // namespace mw::insight
