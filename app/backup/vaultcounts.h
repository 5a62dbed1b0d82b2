// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backup/connection.h"

namespace mw::backup {

/// What is compared between a vault and its copy, and told about a backup.
struct VaultCounts
{
    std::int64_t applicationId = 0;
    std::int64_t migration = 0;
    std::int64_t contacts = 0;
    std::int64_t deliveries = 0;
    friend bool operator==(const VaultCounts&, const VaultCounts&) = default;
};
/// PRAGMA application_id of every vault.
inline constexpr std::int64_t mailwrightApplicationId = 0x4D575254; ///< "MWRT"
[[nodiscard]] vault::DbResult<VaultCounts> countsOf(Connection& connection);

} // namespace mw::backup
