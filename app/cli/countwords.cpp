// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/countwords.h"

#include "campaign/deliveryrepository.h"
#include "cli/context.h"
#include "cli/failures.h"
#include "cli/text.h"
#include "workspace/workspace.h"

namespace mw::cli {

using namespace Qt::StringLiterals;
using campaign::DeliveryCounts;
using campaign::DeliveryState;

QJsonObject jsonOf(const DeliveryCounts& counts)
{
    const auto of = [&](DeliveryState state) { return QJsonValue(static_cast<qint64>(counts.of(state))); };
    return {{u"planned"_s, static_cast<qint64>(counts.total())},
            {u"queued"_s, static_cast<qint64>(counts.open())},
            {u"accepted"_s, of(DeliveryState::Accepted)},
            {u"rejected"_s, of(DeliveryState::Rejected)},
            {u"excluded"_s, of(DeliveryState::Excluded)},
            {u"in_doubt"_s, of(DeliveryState::InDoubt)},
            {u"cancelled"_s, of(DeliveryState::Cancelled)},
            {u"expired"_s, of(DeliveryState::Expired)}};
}

void print(Output& out, const DeliveryCounts& counts)
{
    out.line(Text::tr("Planned:    %1").arg(counts.total()));
    out.line(Text::tr("Accepted:   %1").arg(counts.of(DeliveryState::Accepted)));
    out.line(Text::tr("Queued:     %1").arg(counts.open()));
    out.line(Text::tr("Refused:    %1").arg(counts.of(DeliveryState::Rejected)));
    out.line(Text::tr("Left out:   %1").arg(counts.of(DeliveryState::Excluded)));
    out.line(Text::tr("In doubt:   %1").arg(counts.of(DeliveryState::InDoubt)));
    out.line(Text::tr("Cancelled:  %1").arg(counts.of(DeliveryState::Cancelled)));
    out.line(Text::tr("Expired:    %1").arg(counts.of(DeliveryState::Expired)));
}

Try<std::int64_t> tellFaults(Context& context, base::CampaignId campaign, const DeliveryCounts& counts)
{
    if (counts.of(DeliveryState::Excluded) == 0)
        return 0;
    const auto faults = campaign::DeliveryRepository(context.workspace().database()).leftOutByFault(campaign);
    if (!faults)
        return base::fail(failureOf(faults.error()));
    if (*faults > 0)
        context.out().message(
            Text::tr("Left out because no message could be made or carried for them: %1. delivery list "
                     "--state excluded names them, delivery why says what is wrong.")
                .arg(*faults));
    return *faults;
}

Exit exitOf(const DeliveryCounts& counts, std::int64_t faults)
{
    const bool look = faults > 0 || counts.open() > 0 || counts.of(DeliveryState::Rejected) > 0 ||
                      counts.of(DeliveryState::InDoubt) > 0 || counts.of(DeliveryState::Expired) > 0 ||
                      counts.of(DeliveryState::Accepted) == 0;
    return look ? Exit::NeedsALook : Exit::Done;
}

QString wordsOf(campaign::ExclusionReason reason)
{
    using Reason = campaign::ExclusionReason;
    switch (reason) {
    case Reason::None:
        return {};
    case Reason::NoConsentBasis:
        return Text::tr("there is no consent basis for this purpose");
    case Reason::Withdrawn:
        return Text::tr("the contact withdrew its consent");
    case Reason::Objected:
        return Text::tr("the contact objected");
    case Reason::AddressSuppressed:
        return Text::tr("the address is suppressed");
    case Reason::DomainSuppressed:
        return Text::tr("the address's domain is suppressed");
    case Reason::Duplicate:
        return Text::tr("another contact with the same address gets it");
    case Reason::BadAddress:
        return Text::tr("the address can't be mailed");
    case Reason::Erased:
        return Text::tr("the contact was erased");
    case Reason::CannotRender:
        return Text::tr("the message can't be made for this contact");
    case Reason::LeftList:
        return Text::tr("the contact left the list");
    case Reason::NotCarried:
        return Text::tr("no relay of the campaign carries an address with such letters (SMTPUTF8)");
    case Reason::Deleted:
        return Text::tr("the contact was deleted");
    case Reason::Restricted:
        return Text::tr("the contact's data is restricted");
    case Reason::BasisNotAllowed:
        return Text::tr("the purpose doesn't take the contact's basis");
    case Reason::CountryRule:
        return Text::tr("a rule of the contact's country doesn't take its basis");
    case Reason::ConditionUnmet:
        return Text::tr("the basis doesn't meet a condition of the contact's country");
    case Reason::Lapsed:
        return Text::tr("the basis has lapsed by a rule of the contact's country");
    case Reason::Unconfirmed:
        return Text::tr("the contact never confirmed its sign-up");
    case Reason::FrequencyCap:
        return Text::tr("the contact got as much mail as the frequency cap lets it");
    }
    return toText(reason);
}

QString stateWords(const QString& word)
{
    static const QHash<QString, const char*> words = {
        {u"draft"_s, QT_TRANSLATE_NOOP("mw::cli::Text", "a draft")},
        {u"running"_s, QT_TRANSLATE_NOOP("mw::cli::Text", "running")},
        {u"paused"_s, QT_TRANSLATE_NOOP("mw::cli::Text", "paused")},
        {u"cancelled"_s, QT_TRANSLATE_NOOP("mw::cli::Text", "cancelled")},
        {u"queued"_s, QT_TRANSLATE_NOOP("mw::cli::Text", "queued")},
        {u"accepted"_s, QT_TRANSLATE_NOOP("mw::cli::Text", "accepted")},
        {u"rejected"_s, QT_TRANSLATE_NOOP("mw::cli::Text", "refused")},
        {u"excluded"_s, QT_TRANSLATE_NOOP("mw::cli::Text", "left out")},
        {u"in_doubt"_s, QT_TRANSLATE_NOOP("mw::cli::Text", "in doubt")},
        {u"expired"_s, QT_TRANSLATE_NOOP("mw::cli::Text", "expired")},
    };
    const auto it = words.constFind(word);
    return it == words.constEnd() ? word : Text::tr(*it);
}

} // namespace mw::cli
