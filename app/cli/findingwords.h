// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "campaign/preflight.h"

#include <QJsonArray>

namespace mw::cli {

class Output;

/// [{level, code, text, fix}] as in the contract.
[[nodiscard]] QJsonArray jsonOf(const std::vector<campaign::Finding>& findings);
void print(Output& out, const std::vector<campaign::Finding>& findings);
[[nodiscard]] bool anyRed(const std::vector<campaign::Finding>& findings);

} // namespace mw::cli
