// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "campaign/types.h"
#include "cli/failure.h"

#include <QJsonObject>

namespace mw::cli {

class Context;
class Output;

/// planned, queued, accepted, rejected, excluded, in_doubt, cancelled, expired; queued is all that is open.
[[nodiscard]] QJsonObject jsonOf(const campaign::DeliveryCounts& counts);
void print(Output& out, const campaign::DeliveryCounts& counts);
/// How many were left out by a fault that can be mended, and a message about them.
[[nodiscard]] Try<std::int64_t> tellFaults(Context& context, base::CampaignId campaign,
                                           const campaign::DeliveryCounts& counts);
/// NeedsALook for open ones, rejected, in doubt, expired, `faults`, or when nobody was accepted.
[[nodiscard]] Exit exitOf(const campaign::DeliveryCounts& counts, std::int64_t faults);

/// Why a contact was left out, for people: "no consent basis".
[[nodiscard]] QString wordsOf(campaign::ExclusionReason reason);
/// A state's word (campaign or delivery) for people; `word` is that of the contract.
[[nodiscard]] QString stateWords(const QString& word);

} // namespace mw::cli
