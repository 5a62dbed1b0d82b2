// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "campaign/types.h"
#include "cli/failure.h"

namespace mw::cli {

/// `from`: "N <a@b>" or an address. In `postal` a written \n begins a new line.
[[nodiscard]] Try<campaign::SenderIdentity> identityFrom(const QString& name, const QString& from,
                                                         const QString& postal);

} // namespace mw::cli
