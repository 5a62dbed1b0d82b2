// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/replywords.h"

namespace mw::cli {

using namespace Qt::StringLiterals;

const char* const replyPhaseChoices = "connect|ehlo|auth|mail|rcpt|data|end_of_data";

QString toText(mail::ReplyOutcome outcome)
{
    switch (outcome) {
    case mail::ReplyOutcome::Accepted:
        return u"accepted"_s;
    case mail::ReplyOutcome::Transient:
        return u"transient"_s;
    case mail::ReplyOutcome::Permanent:
        return u"permanent"_s;
    case mail::ReplyOutcome::Unknown:
        break;
    }
    return u"unknown"_s;
}

QString toText(mail::ReplyScope scope)
{
    switch (scope) {
    case mail::ReplyScope::Recipient:
        return u"recipient"_s;
    case mail::ReplyScope::Message:
        return u"message"_s;
    case mail::ReplyScope::Domain:
        return u"domain"_s;
    case mail::ReplyScope::Sender:
        return u"sender"_s;
    case mail::ReplyScope::Relay:
        break;
    }
    return u"relay"_s;
}

QString toText(mail::BounceClass bounceClass)
{
    switch (bounceClass) {
    case mail::BounceClass::Hard:
        return u"hard"_s;
    case mail::BounceClass::Soft:
        return u"soft"_s;
    case mail::BounceClass::None:
        break;
    }
    return u"none"_s;
}

std::optional<mail::ReplyPhase> replyPhaseFromText(const QString& word)
{
    const qsizetype index = QString::fromLatin1(replyPhaseChoices).split(u'|').indexOf(word);
    return index < 0 ? std::nullopt : std::optional(static_cast<mail::ReplyPhase>(index));
}

} // namespace mw::cli
