// SPDX-License-Identifier: GPL-3.0-or-later
#include "journeys/reckoning.h"

#include <set>

namespace mw::journeys {

using namespace Qt::StringLiterals;
using campaign::DeliveryState;

namespace {

bool mayHaveLeft(DeliveryState state, Death death)
{
    return state == DeliveryState::Sending || state == DeliveryState::Accepted ||
           state == DeliveryState::InDoubt || (state == DeliveryState::Claimed && death == Death::Power);
}

void compareMail(const std::map<QByteArray, campaign::DeliveryRow>& deliveries,
                 const std::map<QByteArray, int>& delivered, Death death, Reckoning& reckoning)
{
    for (const auto& [recipient, times] : delivered) {
        const QString who = QString::fromLatin1(recipient);
        const auto row = deliveries.find(recipient);
        if (times > 1)
            reckoning.faults.append(u"%1 got it %2 times"_s.arg(who).arg(times));
        if (row == deliveries.end())
            reckoning.faults.append(u"%1 got it without a delivery"_s.arg(who));
        else if (!mayHaveLeft(row->second.state, death))
            reckoning.faults.append(u"%1 got it and is %2"_s.arg(who, campaign::toText(row->second.state)));
    }
    for (const auto& [recipient, row] : deliveries)
        if (row.state == DeliveryState::Accepted && !delivered.contains(recipient))
            reckoning.faults.append(u"%1 is accepted and got nothing"_s.arg(QString::fromLatin1(recipient)));
}

} // namespace

Told<Reckoning> reckon(Journey& journey, const support::RecordingServer& server, int contacts, Death death)
{
    auto deliveries = journey.deliveries();
    auto counts = journey.counts();
    if (!deliveries || !counts)
        return base::fail(!deliveries ? deliveries.error() : counts.error());
    Reckoning reckoning;
    for (const auto& [recipient, row] : *deliveries)
        ++reckoning.states[row.state];
    compareMail(*deliveries, server.deliveredTo(), death, reckoning);

    if (deliveries->size() != std::size_t(contacts))
        reckoning.faults.append(u"%1 deliveries for %2 contacts"_s.arg(deliveries->size()).arg(contacts));
    const int open = reckoning.of(DeliveryState::Queued) + reckoning.of(DeliveryState::Claimed) +
                     reckoning.of(DeliveryState::Sending);
    if (counts->open() != open ||
        counts->of(DeliveryState::Accepted) != reckoning.of(DeliveryState::Accepted) ||
        counts->of(DeliveryState::InDoubt) != reckoning.of(DeliveryState::InDoubt))
        reckoning.faults.append(
            u"the kept counts (%1 open, %2 accepted, %3 in doubt) are not the rows'"_s.arg(counts->open())
                .arg(counts->of(DeliveryState::Accepted))
                .arg(counts->of(DeliveryState::InDoubt)));
    std::set<QByteArray> ids;
    for (const auto& message : server.messages())
        if (message.messageId.isEmpty() || !ids.insert(message.messageId).second)
            reckoning.faults.append(
                u"Message-ID missing or met twice: %1"_s.arg(QString::fromLatin1(message.messageId)));
    return reckoning;
}

Told<int> settleDoubts(Journey& journey, const support::RecordingServer& server)
{
    auto deliveries = journey.deliveries();
    if (!deliveries)
        return base::fail(deliveries.error());
    const auto delivered = server.deliveredTo();
    int settled = 0;
    for (const auto& [recipient, row] : *deliveries) {
        if (row.state != DeliveryState::InDoubt)
            continue;
        using Settled = campaign::CampaignService::Settled;
        auto done = journey.campaigns().resolve(
            campaignName, row.contact, delivered.contains(recipient) ? Settled::Sent : Settled::NotSent);
        if (!done)
            return base::fail(u"resolve: "_s + done.error().detail);
        ++settled;
    }
    return settled;
}

} // namespace mw::journeys
