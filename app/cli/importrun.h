// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/verb.h"

namespace mw::cli {

/// contacts import, as a job that Ctrl+C cancels.
void runImport(Context& context, Finish finish);
/// "basis=consent,source=Shop, at the till,at=2026-01-02": a comma ends a value only where a known name
/// follows.
[[nodiscard]] std::vector<std::pair<QString, QString>> consentFields(const QString& text);

} // namespace mw::cli
