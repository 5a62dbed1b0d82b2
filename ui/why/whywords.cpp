// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/why/whywords.h"

#include "kit/foreigntext.h"
#include "relays/relay.h"

#include <QCoreApplication>

namespace mw::why {

using namespace Qt::StringLiterals;
using campaign::ExclusionReason;
using insight::DeliveryAttempt;
using mail::ReplyOutcome;
using mail::ReplyScope;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(mw::why::Words)
};

} // namespace

QDateTime timeOf(base::Timestamp time)
{
    return QDateTime::fromMSecsSinceEpoch(base::toMilliseconds(time));
}

QString sentenceOf(ExclusionReason reason)
{
    switch (reason) {
    case ExclusionReason::None:
        return Text::tr("Nothing kept this contact out");
    case ExclusionReason::NoConsentBasis:
        return Text::tr("There is no consent for this purpose");
    case ExclusionReason::Withdrawn:
        return Text::tr("The consent was taken back");
    case ExclusionReason::Objected:
        return Text::tr("This contact objected to mail");
    case ExclusionReason::AddressSuppressed:
        return Text::tr("The address is suppressed");
    case ExclusionReason::DomainSuppressed:
        return Text::tr("The whole domain of the address is suppressed");
    case ExclusionReason::Duplicate:
        return Text::tr("Another contact with the same address gets it");
    case ExclusionReason::BadAddress:
        return Text::tr("The address can't be mailed");
    case ExclusionReason::Erased:
        return Text::tr("This contact was erased");
    case ExclusionReason::CannotRender:
        return Text::tr("The message can't be made for this contact");
    case ExclusionReason::LeftList:
        return Text::tr("This contact left the list before its turn came");
    case ExclusionReason::NotCarried:
        return Text::tr("No relay of the campaign takes an address with such letters");
    case ExclusionReason::Deleted:
        return Text::tr("This contact was deleted");
    case ExclusionReason::Restricted:
        return Text::tr("This contact's data is restricted");
    case ExclusionReason::BasisNotAllowed:
        return Text::tr("The purpose doesn't take this contact's basis");
    case ExclusionReason::CountryRule:
        return Text::tr("A rule of the contact's country doesn't take this basis");
    case ExclusionReason::ConditionUnmet:
        return Text::tr("A condition of the contact's country isn't met");
    case ExclusionReason::Lapsed:
        return Text::tr("The basis has lapsed by a rule of the contact's country");
    case ExclusionReason::Unconfirmed:
        return Text::tr("This contact never confirmed the sign-up");
    case ExclusionReason::FrequencyCap:
        return Text::tr("This contact got enough mail lately");
    }
    return {};
}

QString adviceOf(ExclusionReason reason)
{
    switch (reason) {
    case ExclusionReason::None:
        return {};
    case ExclusionReason::NoConsentBasis:
        return Text::tr(
            "Once a consent is recorded, the next campaign reaches this contact; this one adds nobody.");
    case ExclusionReason::Withdrawn:
    case ExclusionReason::Objected:
        return Text::tr("Only a new consent of that person changes it.");
    case ExclusionReason::AddressSuppressed:
    case ExclusionReason::DomainSuppressed:
        return Text::tr("Nothing goes there while the suppression stands.");
    case ExclusionReason::Duplicate:
        return Text::tr("One address gets one mail. Nothing needs to be done.");
    case ExclusionReason::BadAddress:
        return Text::tr("Mend the address on the contact's card; the next campaign reaches it.");
    case ExclusionReason::Erased:
        return Text::tr("Erasing is for good.");
    case ExclusionReason::CannotRender:
        return Text::tr("Mend the template or the contact's fields; the next campaign reaches it.");
    case ExclusionReason::LeftList:
        return Text::tr("Nothing needs to be done.");
    case ExclusionReason::NotCarried:
        return Text::tr("A relay that offers SMTPUTF8 takes such addresses.");
    case ExclusionReason::Deleted:
        return Text::tr("Undo brings a deleted contact back; this campaign adds nobody.");
    case ExclusionReason::Restricted:
        return Text::tr("Nothing goes there until the restriction is lifted.");
    case ExclusionReason::BasisNotAllowed:
        return Text::tr(
            "A consent that is recorded for this purpose lets the next campaign reach this contact.");
    case ExclusionReason::CountryRule:
        return Text::tr("A consent that is recorded lets the next campaign reach this contact.");
    case ExclusionReason::ConditionUnmet:
        return Text::tr("Record how the basis came about and to which words, or ask for consent.");
    case ExclusionReason::Lapsed:
        return Text::tr("Only a new consent of that person changes it.");
    case ExclusionReason::Unconfirmed:
        return Text::tr("Once the person confirms, the next campaign reaches this contact.");
    case ExclusionReason::FrequencyCap:
        return Text::tr("Once its latest mails are older, the next campaign reaches this contact.");
    }
    return {};
}

QString wordsOf(consent::Basis basis)
{
    switch (basis) {
    case consent::Basis::None:
        return Text::tr("No basis");
    case consent::Basis::Consent:
        return Text::tr("Consent");
    case consent::Basis::SoftOptIn:
        return Text::tr("Customer, similar goods");
    case consent::Basis::Contract:
        return Text::tr("Contract");
    case consent::Basis::LegitimateInterest:
        return Text::tr("Legitimate interest");
    case consent::Basis::LegalDuty:
        return Text::tr("Legal duty");
    case consent::Basis::PublicTask:
        return Text::tr("Public task");
    case consent::Basis::VitalInterest:
        return Text::tr("Vital interest");
    }
    return {};
}

QString wordsOf(consent::EventKind kind)
{
    switch (kind) {
    case consent::EventKind::Given:
        return Text::tr("given");
    case consent::EventKind::Confirmed:
        return Text::tr("confirmed");
    case consent::EventKind::Refreshed:
        return Text::tr("given again");
    case consent::EventKind::Narrowed:
        return Text::tr("narrowed");
    case consent::EventKind::Withdrawn:
        return Text::tr("taken back");
    case consent::EventKind::Expired:
        return Text::tr("ran out");
    case consent::EventKind::Objected:
        return Text::tr("objected");
    case consent::EventKind::Undone:
        return Text::tr("went with an import that was undone");
    }
    return {};
}

QString wordsOf(consent::SuppressionReason reason)
{
    switch (reason) {
    case consent::SuppressionReason::Unsubscribed:
        return Text::tr("unsubscribed");
    case consent::SuppressionReason::Complained:
        return Text::tr("complained about mail");
    case consent::SuppressionReason::Bounced:
        return Text::tr("mail bounced");
    case consent::SuppressionReason::Objected:
        return Text::tr("objected");
    case consent::SuppressionReason::ByHand:
        return Text::tr("added by hand");
    case consent::SuppressionReason::Imported:
        return Text::tr("came with an import");
    case consent::SuppressionReason::Erased:
        return Text::tr("the contact was erased");
    }
    return {};
}

namespace {

QString refusalOf(const DeliveryAttempt& attempt)
{
    if (attempt.code == 0)
        return Text::tr("could not be handed over");
    if (attempt.outcome == ReplyOutcome::Transient)
        return Text::tr("asked to wait");
    if (attempt.outcome != ReplyOutcome::Permanent)
        return Text::tr("an unclear answer");
    switch (attempt.scope) {
    case ReplyScope::Recipient:
        return Text::tr("refused");
    case ReplyScope::Message:
        return Text::tr("the message was refused");
    case ReplyScope::Domain:
        return Text::tr("the recipient's domain refused");
    case ReplyScope::Relay:
        return Text::tr("the relay was refused");
    case ReplyScope::Sender:
        return Text::tr("the sender was refused");
    }
    return {};
}

} // namespace

QString resultOf(const DeliveryAttempt& attempt)
{
    switch (attempt.verdict) {
    case smtp::Verdict::Accepted:
        return Text::tr("accepted");
    case smtp::Verdict::Refused:
        return refusalOf(attempt);
    case smtp::Verdict::NotSent:
        return Text::tr("the connection broke off");
    case smtp::Verdict::InDoubt:
        return Text::tr("no answer");
    }
    return {};
}

QString meaningOf(const DeliveryAttempt& attempt)
{
    switch (attempt.verdict) {
    case smtp::Verdict::NotSent:
        return Text::tr("It was surely not handed over, so it goes again.");
    case smtp::Verdict::InDoubt:
        return Text::tr("It was handed over and the answer never came.");
    case smtp::Verdict::Accepted:
        return {};
    case smtp::Verdict::Refused:
        break;
    }
    return attempt.reason.isEmpty()
               ? QString()
               : QCoreApplication::translate("ReplyTable", attempt.reason.toUtf8().constData());
}

QString wordsOf(ReplyScope scope)
{
    switch (scope) {
    case ReplyScope::Recipient:
        return Text::tr("about this recipient");
    case ReplyScope::Message:
        return Text::tr("about the message");
    case ReplyScope::Domain:
        return Text::tr("about the recipient's domain");
    case ReplyScope::Relay:
        return Text::tr("about the relay");
    case ReplyScope::Sender:
        return Text::tr("about the sender");
    }
    return {};
}

QString wordsOf(ReplyOutcome outcome)
{
    switch (outcome) {
    case ReplyOutcome::Accepted:
        return Text::tr("Accepted");
    case ReplyOutcome::Transient:
        return Text::tr("For now");
    case ReplyOutcome::Permanent:
        return Text::tr("For good");
    case ReplyOutcome::Unknown:
        return Text::tr("Unclear");
    }
    return {};
}

QString readAs(const DeliveryAttempt& attempt)
{
    return attempt.outcome == ReplyOutcome::Accepted
               ? wordsOf(attempt.outcome)
               : Text::tr("%1, %2", "for now, about this recipient")
                     .arg(wordsOf(attempt.outcome), wordsOf(attempt.scope));
}

QString wordsOf(smtp::Phase phase)
{
    switch (phase) {
    case smtp::Phase::Connect:
    case smtp::Phase::Greeting:
    case smtp::Phase::Idle:
        return Text::tr("the connection");
    case smtp::Phase::Ehlo:
        return Text::tr("EHLO, the greeting");
    case smtp::Phase::StartTls:
        return Text::tr("STARTTLS, the encryption");
    case smtp::Phase::Auth:
        return Text::tr("AUTH, the sign-in");
    case smtp::Phase::Mail:
        return Text::tr("MAIL, the sender");
    case smtp::Phase::Rcpt:
        return Text::tr("RCPT, the recipient");
    case smtp::Phase::Data:
        return Text::tr("DATA, before the message");
    case smtp::Phase::EndOfData:
        return Text::tr("the end of the message");
    }
    return {};
}

QString replyOf(const DeliveryAttempt& attempt)
{
    if (attempt.code == 0)
        return attempt.reply;
    return attempt.reply.isNull() ? QString() : QString::number(attempt.code) + u' ' + attempt.reply;
}

QString relayOf(const DeliveryAttempt& attempt)
{
    return attempt.relay == relays::practiceRelay ? Text::tr("Practice relay")
                                                  : kit::visible(attempt.relayName);
}

} // namespace mw::why
