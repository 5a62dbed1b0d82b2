// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/icons.h"
#include "kit/tone.h"
#include "relays/relaytestreport.h"
#include "ui/relays/relayfacts.h"

#include <QDateTime>

namespace mw::relayspage {

/// What the list says of a relay.
struct RelayState
{
    kit::Icon icon = kit::Icon::Queued;
    kit::Tone tone = kit::Tone::Neutral;
    QString word{};   ///< "healthy", "resting until 10:32"
    QString detail{}; ///< "1,240 of 10,000 in 24 hours"
};

/// `tested`: the last test of this session, which says more than what was sent before it.
[[nodiscard]] RelayState stateOf(const RelayFacts& facts, const relays::RelayTestReport* tested,
                                 base::Timestamp now);
/// What the window calls it: the practice relay by its role, the others by their names.
[[nodiscard]] QString nameOf(const relays::Relay& relay);
/// "mail.example.com:587".
[[nodiscard]] QString endpointOf(const relays::Relay& relay);
[[nodiscard]] QDateTime localTime(base::Timestamp at);
/// The day in the words of the locale.
[[nodiscard]] QString dayWords(base::Timestamp at);
/// "10:32" today, else date and time.
[[nodiscard]] QString clockWords(base::Timestamp at, base::Timestamp now);

} // namespace mw::relayspage
