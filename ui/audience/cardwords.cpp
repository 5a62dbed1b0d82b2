// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/audience/cardwords.h"

#include "kit/deliverylook.h"
#include "kit/foreigntext.h"
#include "kit/words.h"
#include "ui/audience/audiencewords.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace mw::audiencepage {

using namespace Qt::StringLiterals;
using base::Timestamp;
using campaign::CampaignKind;
using campaign::DeliveryState;
using consent::ConsentRecord;
using consent::PolicyReason;
using insight::ContactMail;
using insight::ContactPurpose;
using insight::ContactStory;
using kit::Icon;
using kit::TimelineEntry;
using kit::Token;
using kit::Tone;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(mw::audiencepage::CardWords)
};

constexpr qsizetype longestSource = 300; // of what stands in a line; the ledger has all of it

const ConsentRecord* recordOf(const ContactStory& story, std::int64_t id)
{
    const auto found = std::ranges::find(story.consents, base::ConsentRecordId(id), &ConsentRecord::id);
    return found == story.consents.end() ? nullptr : &*found;
}

QString ageOf(Timestamp since, Timestamp now)
{
    const qint64 days = timeOf(since).daysTo(timeOf(now));
    return days < 1 ? Text::tr("of today") : Text::tr("%Ln days old", nullptr, counted(days));
}

QString purposeName(const ContactStory& story, base::PurposeId purpose)
{
    if (!purpose.isValid())
        return Text::tr("every purpose");
    for (const ContactPurpose& one : story.purposes)
        if (one.purpose.id == purpose)
            return kit::visible(one.purpose.name);
    return {};
}

/// "Consent, shop checkout, 20 Oct 2025".
QString evidenceOf(const ConsentRecord* record, Timestamp now)
{
    if (!record)
        return {};
    QStringList parts;
    if (record->basis != consent::Basis::None)
        parts << wordOf(record->basis);
    parts << kit::visible(record->origin.source, longestSource) << dayOf(record->happenedAt, now);
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

QString evidenceOf(const std::optional<consent::SuppressionHit>& hit, Timestamp now)
{
    if (!hit)
        return {};
    return Text::tr("%1, since %2").arg(wordOf(hit->reason), dateOf(hit->addedAt, now));
}

Icon iconOf(consent::EventKind kind)
{
    using Kind = consent::EventKind;
    switch (kind) {
    case Kind::Given:
    case Kind::Refreshed:
        return Icon::Edit;
    case Kind::Confirmed:
        return Icon::MailCheck;
    case Kind::Narrowed:
        return Icon::Filter;
    case Kind::Expired:
        return Icon::Hourglass;
    case Kind::Undone:
        return Icon::Undo;
    case Kind::Withdrawn:
    case Kind::Objected:
        break;
    }
    return Icon::Unsubscribed;
}

Tone toneOf(const ConsentRecord& record)
{
    if (record.kind == consent::EventKind::Confirmed)
        return Tone::Success;
    if (!consent::isGrant(record.kind))
        return Tone::Neutral;
    return record.basis == consent::Basis::Consent ? Tone::Accent : Tone::Info;
}

QString stateWord(const ContactMail& mail)
{
    return mail.state == DeliveryState::Queued && mail.attempts > 0 ? u"deferred"_s
                                                                    : campaign::toText(mail.state);
}

QString detailOf(const ContactMail& mail, Timestamp now)
{
    if (mail.state == DeliveryState::Excluded)
        return wordsOf(mail.reason);
    if (mail.state == DeliveryState::Accepted && mail.firstAttemptAt)
        return Text::tr("%1 after the first try")
            .arg(Text::tr("%Ln s", nullptr,
                          counted(std::max<std::int64_t>(0, std::chrono::duration_cast<std::chrono::seconds>(
                                                                mail.changedAt - *mail.firstAttemptAt)
                                                                .count()))));
    if (mail.state == DeliveryState::Queued && mail.attempts > 0 && mail.nextAttemptAt > now)
        return Text::tr("next try %1").arg(kit::nearTime(timeOf(mail.nextAttemptAt), timeOf(now)));
    return {};
}

RuleLine lineOf(const consent::RuleResult& rule, const ContactStory& story, const ContactPurpose& purpose,
                Timestamp now)
{
    const QJsonObject evidence = QJsonDocument::fromJson(rule.evidence.toUtf8()).object();
    const ConsentRecord* record = recordOf(story, evidence["consent_record"_L1].toInteger());
    const bool stops = rule.outcome == u"stops";
    RuleLine line;
    if (stops) {
        line.icon = rule.rule == u"basis" ? Icon::Warning : Icon::LeftOut;
        line.token = rule.rule == u"basis" ? Token::Warning : Token::Danger;
    }
    const QString name = kit::visible(purpose.purpose.name);
    if (rule.rule == u"not_erased") {
        line.text = stops ? Text::tr("The contact is erased or deleted") : Text::tr("The contact is there");
    } else if (rule.rule == u"address_not_suppressed") {
        line.text = stops ? Text::tr("The address is suppressed") : Text::tr("The address is not suppressed");
        line.evidence = stops ? evidenceOf(story.suppression, now) : QString();
    } else if (rule.rule == u"domain_not_suppressed") {
        line.text = stops ? Text::tr("The domain of the address is suppressed")
                          : Text::tr("Its domain is not suppressed");
        line.evidence = stops ? evidenceOf(story.suppression, now) : QString();
    } else if (rule.rule == u"no_objection") {
        line.text = stops ? Text::tr("Objected to mail") : Text::tr("No objection to mail");
        line.evidence = evidenceOf(record, now);
    } else if (rule.rule == u"not_withdrawn") {
        line.text = stops ? Text::tr("Took the consent back") : Text::tr("No consent was taken back");
        line.evidence = evidenceOf(record, now);
    } else if (rule.rule == u"basis") {
        line.text = stops ? Text::tr("There is no basis for “%1”").arg(name)
                          : Text::tr("There is a basis for “%1”").arg(name);
        line.evidence = stops ? QString() : evidenceOf(record, now);
    } else if (rule.rule == u"not_restricted") {
        line.text =
            stops ? Text::tr("The contact's data is restricted") : Text::tr("Its data is not restricted");
    } else if (rule.rule == u"frequency") {
        line.text = stops ? Text::tr("Got as much mail lately as the cap lets through")
                          : Text::tr("Has not got too much mail lately");
    } else {
        line.text = rule.rule; // one of a later version
    }
    return line;
}

} // namespace

CardAnswer answerOf(const ContactStory& story, const ContactPurpose& purpose, Timestamp now)
{
    const consent::PolicyDecision& decision = purpose.decision;
    const ConsentRecord* record = recordOf(story, decision.evidenceId);
    const QString name = kit::visible(purpose.purpose.name);
    CardAnswer answer{.bold = Text::tr("May be mailed")};
    if (decision.may) {
        if (record)
            answer.text =
                Text::tr("%1 for “%2”, %3.").arg(wordOf(record->basis), name, ageOf(record->happenedAt, now));
        return answer;
    }
    answer.bold = Text::tr("Is not mailed");
    answer.tone = Tone::Warning;
    answer.icon = Icon::LeftOut;
    switch (decision.reason) {
    case PolicyReason::AddressSuppressed:
    case PolicyReason::DomainSuppressed:
        answer.text = Text::tr("The address is suppressed: %1.").arg(evidenceOf(story.suppression, now));
        break;
    case PolicyReason::Objected:
        answer.tone = Tone::Doubt;
        answer.text = record ? Text::tr("Objected to mail on %1. Only a new consent changes that.")
                                   .arg(dateOf(record->happenedAt, now))
                             : Text::tr("Objected to mail. Only a new consent changes that.");
        break;
    case PolicyReason::Withdrawn:
        answer.tone = Tone::Doubt;
        answer.text = record ? Text::tr("Took the consent back on %1. Only a new consent changes that.")
                                   .arg(dateOf(record->happenedAt, now))
                             : Text::tr("Took the consent back. Only a new consent changes that.");
        break;
    case PolicyReason::NoAddress:
        answer.text = Text::tr("The address can't be mailed.");
        break;
    case PolicyReason::Restricted:
        answer.text = Text::tr("Its data is restricted: it is kept, and used for nothing.");
        break;
    case PolicyReason::FrequencyCap:
        answer.text = Text::tr("Got as much mail lately as the cap lets through.");
        break;
    case PolicyReason::Unconfirmed:
        answer.icon = Icon::Warning;
        answer.text = Text::tr("The sign-up for “%1” was never confirmed.").arg(name);
        break;
    case PolicyReason::Lapsed:
        answer.icon = Icon::Warning;
        answer.text = Text::tr("The basis for “%1” has lapsed by a rule of the contact's country.").arg(name);
        break;
    case PolicyReason::BasisNotAllowed:
        answer.icon = Icon::Warning;
        answer.text = Text::tr("“%1” doesn't take the contact's basis.").arg(name);
        break;
    case PolicyReason::CountryRule:
    case PolicyReason::ConditionUnmet:
        answer.icon = Icon::Warning;
        answer.text = Text::tr("The contact's basis for “%1” doesn't meet a rule of its country.").arg(name);
        break;
    default:
        answer.icon = Icon::Warning;
        answer.text = Text::tr("There is no consent for “%1”, nor another basis.").arg(name);
    }
    return answer;
}

std::vector<RuleLine> rulesOf(const ContactStory& story, const ContactPurpose& purpose, Timestamp now)
{
    std::vector<RuleLine> lines;
    for (const consent::RuleResult& rule : purpose.decision.rules)
        lines.push_back(lineOf(rule, story, purpose, now));
    return lines;
}

TimelineEntry entryOf(const ConsentRecord& record, const ContactStory& story, Timestamp now)
{
    TimelineEntry entry{.icon = iconOf(record.kind),
                        .tone = toneOf(record),
                        .title = wordOf(record.kind),
                        .time = dayOf(record.happenedAt, now)};
    QStringList sentences;
    const QString source = kit::visible(record.origin.source, longestSource);
    if (!source.isEmpty())
        sentences << Text::tr("Source: %1.").arg(source);
    if (record.basis != consent::Basis::None)
        sentences << Text::tr("Basis: %1.").arg(wordOf(record.basis));
    sentences << Text::tr("For %1.").arg(purposeName(story, record.purpose));
    if (!record.note.isEmpty())
        sentences << kit::visible(record.note, longestSource);
    entry.text = sentences.join(u' ');
    if (!record.origin.wording.isEmpty())
        entry.quote = u"“%1”"_s.arg(kit::visible(record.origin.wording, 2 * longestSource));
    return entry;
}

TimelineEntry entryOf(const ContactMail& mail, Timestamp now)
{
    const kit::DeliveryLook look = kit::lookOf(stateWord(mail));
    TimelineEntry entry{.icon = look.icon,
                        .tone = look.tone,
                        .title = kit::visible(mail.campaign),
                        .time = kit::nearTime(timeOf(mail.changedAt), timeOf(now)),
                        .link = Text::tr("Why?")};
    QStringList parts;
    if (mail.kind == CampaignKind::Practice)
        parts << Text::tr("Practice run");
    parts << look.word << detailOf(mail, now);
    parts.removeAll(QString());
    entry.text = parts.join(u" · "_s) + u'.';
    return entry;
}

} // namespace mw::audiencepage
