// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "campaign/types.h"
#include "mail/replytable.h"
#include "smtp/outcome.h"
#include "support/stage.h"

#include <QJsonObject>

namespace mw::test {

/// One try, as a sender would have recorded it.
struct PastTry
{
    std::chrono::seconds ago{60};
    smtp::Verdict verdict = smtp::Verdict::Accepted;
    smtp::Phase phase = smtp::Phase::EndOfData;
    int code = 250;
    QString enhanced{};
    QString reply = QStringLiteral("2.0.0 Ok: queued as 4f8a21");
    mail::ReplyOutcome outcome = mail::ReplyOutcome::Accepted;
    mail::ReplyScope scope = mail::ReplyScope::Recipient;
    int rule = 0;
    int relay = 0; ///< index in PastCampaign::relays
};

struct PastDelivery
{
    QString email{};
    campaign::DeliveryState state = campaign::DeliveryState::Accepted;
    std::chrono::seconds ago{60};
    std::vector<PastTry> tries{};
    int attempts = 0; ///< those that count; with Queued it is deferred then
    std::chrono::seconds nextIn{900};
    campaign::ExclusionReason reason = campaign::ExclusionReason::None;
    QJsonObject attributes{};
    bool consent = true;
};

/// A campaign in the middle of a send or after it, written into the vault without a sender.
struct PastCampaign
{
    QString name = QStringLiteral("Stollen pre-order 2026");
    campaign::CampaignState state = campaign::CampaignState::Running;
    QString stateReason{};
    std::vector<base::RelayId> relays{}; ///< empty = practice
    std::chrono::seconds startedAgo{1140};
    std::vector<PastDelivery> deliveries{};
    /// Figures beyond those: kept counts alone, with no rows behind them.
    std::vector<std::pair<campaign::DeliveryState, int>> more{};
};

struct PutCampaign
{
    base::CampaignId id{};
    std::vector<base::ContactId> contacts{};
    std::vector<base::DeliveryId> deliveries{};
};
/// Fails the program when it can't be made.
PutCampaign put(Stage& stage, const PastCampaign& campaign);

// The usual ones.
[[nodiscard]] PastTry acceptedTry(std::chrono::seconds ago);
[[nodiscard]] PastTry deferredTry(std::chrono::seconds ago);
[[nodiscard]] PastTry refusedTry(std::chrono::seconds ago);
[[nodiscard]] PastTry doubtfulTry(std::chrono::seconds ago);
/// Some of each: accepted, deferred, refused, in doubt, left out, queued.
[[nodiscard]] PastCampaign usualCampaign(const QString& name = QStringLiteral("Stollen pre-order 2026"));
/// What a hostile server says: 2 kB, controls, marks that turn the direction, emoji.
[[nodiscard]] QString hostileReply();

} // namespace mw::test
