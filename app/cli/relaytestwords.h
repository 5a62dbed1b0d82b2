// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "relays/relaytestreport.h"

#include <QJsonArray>

namespace mw::cli {

class Output;

/// [{step, outcome, seen, fix}] as in the contract: outcome is good, warning, bad or not_reached.
[[nodiscard]] QJsonArray jsonOf(const relays::RelayTestReport& report);
void print(Output& out, const relays::RelayTestReport& report);

} // namespace mw::cli
