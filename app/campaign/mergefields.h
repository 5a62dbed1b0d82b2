// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/database.h"

#include <vector>

namespace mw::campaign {

/// An attribute of the audience that a message may print.
struct AudienceField
{
    QString name{};      ///< as in {{ name }}
    QString attribute{}; ///< as it was imported or typed
};

/// Each name once, in the order in which they were first seen; none that every message has of its own.
[[nodiscard]] vault::DbResult<std::vector<AudienceField>> audienceFields(vault::Database& database);

} // namespace mw::campaign
