// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/outbox/outboxwords.h"

#include "kit/foreigntext.h"
#include "kit/words.h"

#include <QCoreApplication>

#include <limits>

namespace mw::outbox {

using namespace Qt::StringLiterals;
using campaign::DeliveryState;
using campaign::ExclusionReason;
using insight::DeliveryEntry;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(mw::outbox::Text)
};

constexpr qsizetype longestReply = 300; ///< in a table; the delivery's own page has all of it

} // namespace

QDateTime timeOf(base::Timestamp time)
{
    return QDateTime::fromMSecsSinceEpoch(base::toMilliseconds(time));
}

int counted(std::int64_t count)
{
    return static_cast<int>(std::min<std::int64_t>(count, std::numeric_limits<int>::max()));
}

Said saidOf(const DeliveryEntry& entry)
{
    if (entry.state == DeliveryState::Excluded)
        return {wordsOf(entry.reason), false};
    if (entry.last && entry.last->code > 0) {
        const QString code = QString::number(entry.last->code);
        if (entry.last->reply.isNull())
            return {Text::tr("%1, its words were erased").arg(code), false};
        return {kit::visible(code + u' ' + entry.last->reply, longestReply), true};
    }
    switch (entry.state) {
    case DeliveryState::Cancelled:
        return {Text::tr("the campaign was cancelled"), false};
    case DeliveryState::InDoubt:
        return {howFar(entry), false};
    case DeliveryState::Expired:
        return {Text::tr("its time ran out"), false};
    case DeliveryState::Accepted:
        return {Text::tr("settled by a person"), false};
    default:
        return {entry.last ? Text::tr("the connection broke off") : QString(), false};
    }
}

QString wordsOf(ExclusionReason reason)
{
    switch (reason) {
    case ExclusionReason::None:
        return {};
    case ExclusionReason::NoConsentBasis:
        return Text::tr("no consent for this purpose");
    case ExclusionReason::Withdrawn:
        return Text::tr("took the consent back");
    case ExclusionReason::Objected:
        return Text::tr("objected to mail");
    case ExclusionReason::AddressSuppressed:
        return Text::tr("the address is suppressed");
    case ExclusionReason::DomainSuppressed:
        return Text::tr("the domain is suppressed");
    case ExclusionReason::Duplicate:
        return Text::tr("another contact with this address gets it");
    case ExclusionReason::BadAddress:
        return Text::tr("the address can't be mailed");
    case ExclusionReason::Erased:
        return Text::tr("the contact was erased");
    case ExclusionReason::CannotRender:
        return Text::tr("the message can't be made for this contact");
    case ExclusionReason::LeftList:
        return Text::tr("left the list");
    case ExclusionReason::NotCarried:
        return Text::tr("no relay here takes an address with such letters");
    case ExclusionReason::Deleted:
        return Text::tr("the contact was deleted");
    case ExclusionReason::Restricted:
        return Text::tr("the contact's data is restricted");
    case ExclusionReason::BasisNotAllowed:
        return Text::tr("the purpose doesn't take such a basis");
    case ExclusionReason::CountryRule:
        return Text::tr("a rule of the contact's country doesn't take such a basis");
    case ExclusionReason::ConditionUnmet:
        return Text::tr("a condition of the contact's country isn't met");
    case ExclusionReason::Lapsed:
        return Text::tr("the basis is older than the contact's country lets it get");
    case ExclusionReason::Unconfirmed:
        return Text::tr("the sign-up was never confirmed");
    case ExclusionReason::FrequencyCap:
        return Text::tr("got enough mail lately");
    }
    return campaign::toText(reason);
}

QString howFar(const DeliveryEntry& entry)
{
    if (!entry.last || entry.last->verdict != smtp::Verdict::InDoubt)
        return Text::tr("The program ended while it was on its way");
    if (entry.last->phase == smtp::Phase::EndOfData)
        return Text::tr("Handed over to the last byte, the answer never came");
    return Text::tr("The connection broke off while it was handed over");
}

QString addressOf(const DeliveryEntry& entry)
{
    return entry.email.isEmpty() ? Text::tr("Erased") : kit::visible(entry.email);
}

bool rests(const insight::OutboxRelay& relay, base::Timestamp now)
{
    return relay.pause && (!relay.pause->until || *relay.pause->until > now);
}

RelayState stateOf(const insight::OutboxRelay& relay, bool inUse, base::Timestamp now)
{
    if (rests(relay, now))
        return {kit::Icon::Paused, kit::Tone::Warning,
                relay.pause->until
                    ? Text::tr("rests until %1").arg(kit::nearTime(timeOf(*relay.pause->until), timeOf(now)))
                    : Text::tr("paused")};
    if (inUse)
        return {kit::Icon::Fine, kit::Tone::Success, Text::tr("in use")};
    return {kit::Icon::Queued, kit::Tone::Neutral, Text::tr("stand-by")};
}

QString nameOf(const insight::OutboxRelay& relay)
{
    return relay.kind == relays::RelayKind::Practice ? Text::tr("Practice relay") : kit::visible(relay.name);
}

} // namespace mw::outbox
