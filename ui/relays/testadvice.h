// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "relays/relaytestreport.h"

#include <QString>

namespace mw::relayspage {

// What a test found, and what to change, in the window's words.

[[nodiscard]] QString seenWords(relays::Advice advice, const relays::RelayTestReport& report);
[[nodiscard]] QString fixWords(relays::Advice advice);
/// "NXDOMAIN" and its like, as operators know them.
[[nodiscard]] QString dnsWord(net::DnsError::Kind kind);

} // namespace mw::relayspage
