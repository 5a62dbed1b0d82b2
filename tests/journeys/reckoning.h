// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journeys/journey.h"
#include "support/recordingserver.h"

#include <QStringList>

namespace mw::journeys {

/// What the vault and the server say of one campaign, compared person by person.
struct Reckoning
{
    std::map<campaign::DeliveryState, int> states;
    QStringList faults; ///< a sentence each: mailed twice, lost, or the vault knows better than the server

    [[nodiscard]] int of(campaign::DeliveryState state) const
    {
        const auto it = states.find(state);
        return it == states.end() ? 0 : it->second;
    }
};

enum class Death { Process, Power };

/// `contacts`: how many there have to be. `death`: what came before; after a power cut a delivery that the
/// server has may still be `claimed`, for the commit of `sending` was not synced.
[[nodiscard]] Told<Reckoning> reckon(Journey& journey, const support::RecordingServer& server, int contacts,
                                     Death death = Death::Process);

/// Says of each delivery in doubt what the server knows of it; answers how many there were.
[[nodiscard]] Told<int> settleDoubts(Journey& journey, const support::RecordingServer& server);

} // namespace mw::journeys
