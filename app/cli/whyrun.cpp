// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/whyrun.h"

#include "campaign/deliveryhistory.h"
#include "campaign/deliveryrepository.h"
#include "campaign/policyreason.h"
#include "cli/context.h"
#include "cli/countwords.h"
#include "cli/failures.h"
#include "cli/lookups.h"
#include "cli/text.h"
#include "consent/sendpolicy.h"
#include "insight/deliveryjourney.h"
#include "mail/emailaddress.h"
#include "workspace/workspace.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace mw::cli {

using namespace Qt::StringLiterals;
using campaign::DeliveryRow;
using campaign::DeliveryState;
using insight::JourneyStep;

namespace {

QString sentenceOf(const DeliveryRow& row, const QString& reply)
{
    switch (row.state) {
    case DeliveryState::Planned:
    case DeliveryState::Queued:
        return row.tries > 0 ? Text::tr("Deferred: it is tried again at %1. The server said: %2")
                                   .arg(base::toRfc3339(row.nextAttemptAt), reply)
                             : Text::tr("Queued: it was not tried yet.");
    case DeliveryState::Claimed:
    case DeliveryState::Sending:
        return Text::tr("It is on its way now.");
    case DeliveryState::Accepted:
        return Text::tr("Accepted: the relay took it. It said: %1").arg(reply);
    case DeliveryState::Rejected:
        return Text::tr("Refused: the relay does not take it for this recipient. It said: %1").arg(reply);
    case DeliveryState::InDoubt:
        return Text::tr("In doubt: the connection or the program ended before the answer. It is not sent "
                        "again by itself; "
                        "settle it with delivery resolve.");
    case DeliveryState::Excluded:
        return Text::tr("Left out: %1.").arg(wordsOf(row.reason));
    case DeliveryState::Cancelled:
        return Text::tr("Cancelled: the campaign was cancelled before its turn came.");
    case DeliveryState::Expired:
        break;
    }
    return Text::tr("Expired: it could not be delivered in time. The server said: %1").arg(reply);
}

QJsonObject jsonOf(const JourneyStep& step)
{
    return {{u"at"_s, base::toRfc3339(step.at)},
            {u"rule"_s, step.rule},
            {u"outcome"_s, step.outcome},
            {u"evidence"_s, step.evidence}};
}

/// The rules as they stand now, for the campaign's purpose and kind.
Try<std::vector<JourneyStep>> policySteps(Context& context, const campaign::Campaign& campaign,
                                          base::ContactId contact, const QString& email)
{
    const auto address = mail::EmailAddress::parse(email);
    consent::SendPolicy policy(context.workspace().keys().hashKey, campaign::deliveryHistory());
    auto decision =
        policy.decide(context.workspace().database(),
                      {.contact = contact, .canonicalAddress = address ? address->canonical() : QByteArray()},
                      campaign::policyQuestionFor(campaign, context.clock().now()));
    if (!decision)
        return base::fail(failureOf(decision.error()));
    std::vector<JourneyStep> steps;
    for (const consent::RuleResult& rule : decision->rules)
        steps.push_back({context.clock().now(), rule.rule, rule.outcome,
                         QJsonDocument::fromJson(rule.evidence.toUtf8()).object()});
    return steps;
}

} // namespace

Answer runWhy(Context& context)
{
    const QString email = context.arguments().at(0);
    auto campaign = lookups::campaign(context, context.flag("campaign"));
    if (!campaign)
        return base::fail(campaign.error());
    auto contact = lookups::contact(context, email);
    if (!contact)
        return base::fail(contact.error());
    vault::Database& database = context.workspace().database();
    auto row = campaign::DeliveryRepository(database).find(campaign->id, *contact);
    if (!row)
        return base::fail(failureOf(row.error()));
    std::vector<JourneyStep> steps;
    if (!*row) {
        auto now = policySteps(context, *campaign, *contact, email);
        if (!now)
            return base::fail(now.error());
        steps = std::move(*now);
    }
    QString verdict = Text::tr(
        "This contact has no delivery in the campaign: it is not on its list, or came after planning.");
    if (*row) {
        auto last = insight::lastAttemptOf(database, (*row)->id);
        if (!last)
            return base::fail(failureOf(last.error()));
        verdict = sentenceOf(**row, last->value_or(insight::LastAttempt()).reply);
        steps = insight::decisionOf(database, *campaign, **row);
        auto journey = insight::journeyOf(database, campaign->id, (*row)->id);
        if (!journey)
            return base::fail(failureOf(journey.error()));
        steps.insert(steps.end(), journey->begin(), journey->end());
    }
    QJsonArray array;
    context.out().line(verdict);
    for (const JourneyStep& step : steps) {
        array.append(jsonOf(step));
        context.out().line(u"%1  %2: %3  %4"_s.arg(
            base::toRfc3339(step.at), step.rule, step.outcome,
            step.evidence.isEmpty()
                ? QString()
                : QString::fromUtf8(QJsonDocument(step.evidence).toJson(QJsonDocument::Compact))));
    }
    context.out().object({{u"email"_s, email},
                          {u"state"_s, *row ? QJsonValue(toText((*row)->state)) : QJsonValue()},
                          {u"verdict"_s, verdict},
                          {u"steps"_s, array}});
    return Exit::Done;
}

} // namespace mw::cli
